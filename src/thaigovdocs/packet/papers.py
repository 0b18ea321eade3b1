"""Documents that know what stops them and whose pages they count: what writers may print."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.engine import check_documents, stopping
from thaigovdocs.checks.selection import Selection
from thaigovdocs.documents.compose import Composed, compose_sound
from thaigovdocs.documents.copied import CopyKind, copy_of
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.page_counts import counted
from thaigovdocs.files import Pdf
from thaigovdocs.findings import Finding
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain


def compose(file: PolicyFile, *, only: Collection[str] | None = None) -> Composed:
    """Return the documents of *file* by id, every word final, and what was found on the way.

    Pure: the same file gives equal documents.  A document with a slip that stops a packet
    (a date that does not exist) carries it in ``faults``: it can be looked at, and writers
    refuse to print it, as ``render`` does.

    Args:
        file: a policy file that was read.
        only: ids of the documents to compose; ``None`` for all.

    Raises:
        PolicyError: a document holds what cannot be printed, or there is none of an id
            in *only* (TGD741); ``findings`` carries every fault at once.
        UsageError: an argument is of the wrong type.

    Example:
        >>> import thaigovdocs as tgd
        >>> file = tgd.loads('''thaigovdocs: 1
        ... agency: {name: จังหวัดธารารมย์}
        ... people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}
        ... signatory: head
        ... policy: {subject: เวลาทำการ, provisions: [ให้ถือปฏิบัติ]}
        ... documents: [{kind: announcement, date: 2026-11-20}]''')
        >>> composed = compose(file)
        >>> [*composed], len(composed.findings)
        (['announcement'], 0)
    """
    composed = compose_sound(file, only=only).whole()
    papers = with_counts(file, composed)
    documents = tuple(_with_faults(file, document) for document in papers.values())
    return Composed(documents, composed.findings)


def with_counts(file: PolicyFile, documents: Mapping[str, Document]) -> dict[str, Document]:
    """Return *documents* by id, each with the papers whose pages it counts, and so on.

    Raises:
        PolicyError: such a paper cannot be composed.
    """
    papers = dict(documents)

    def paper(id_: str) -> Document:
        if id_ not in papers:
            papers.update(compose_sound(file, only=[id_]).whole())
        wanted = sorted(counted(papers[id_]))  # no paper encloses itself: reading refuses it
        if not wanted:
            return papers[id_]
        return replace(papers[id_], counts=tuple(map(paper, wanted)))

    return {id_: paper(id_) for id_ in documents}


def attached_pdfs(file: PolicyFile) -> dict[str, tuple[Pdf, ...]]:
    """Return the PDFs that go behind the papers of *file*, by the id of the paper."""
    return {
        entry.key: tuple(file.pdfs[str(name)] for name in entry.attach) for entry in file.documents
    }


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy beside its original.

    Attributes:
        document: the original.
        kind: of the copy.
        printed: the copy, whose id is its own.
    """

    document: Document
    kind: CopyKind
    printed: Document


def copies_of(
    documents: Mapping[str, Document], file: PolicyFile, kinds: Collection[CopyKind]
) -> dict[str, Copy]:
    """Return the copies of *documents* of *file*, by ids of their own."""
    made = {}
    for document in documents.values():
        for kind in kinds:
            if copied := copy_of(document, kind, file):
                id_ = f"{document.id}-{kind}"
                made[id_] = Copy(document, kind, replace(copied, id=id_))
    return made


def unsigned(documents: Iterable[Document]) -> Iterator[Finding]:
    """Yield who signs one of *documents* and has no picture of the signature."""
    for document in documents:
        for signature in document.signatures:
            if signature.written is None:
                name = plain(signature.name)[1:-1]
                yield Finding.of("TGD866", None, document.id, name=name)


def _with_faults(file: PolicyFile, document: Document) -> Document:
    report = check_documents(file, {document.id: document}, selection=Selection.of_stops())
    faults = stopping(report)
    return replace(document, faults=faults) if faults else document
