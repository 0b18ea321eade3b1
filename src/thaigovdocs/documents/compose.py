"""From a policy file to the documents that it asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from difflib import get_close_matches

from thaigovdocs._arguments import check_type, names_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.english import thai_in_english
from thaigovdocs.documents.kinds import COMPOSERS
from thaigovdocs.documents.lacking import lacking
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.places import located
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.documents.unsaid import unsaid
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Report
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.loading.file import PolicyFile


@dataclass(frozen=True, slots=True, eq=False)
class Composed(Mapping[str, Document]):
    """The documents of a policy file by id, in its order, and what was found on the way.

    Attributes:
        documents: those that could be composed.
        findings: errors that kept a document from being composed, and warnings.
    """

    documents: tuple[Document, ...] = ()
    findings: Report = field(default_factory=Report)

    def __getitem__(self, key: str) -> Document:
        for document in self.documents:
            if document.id == key:
                return document
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (document.id for document in self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __hash__(self) -> int:
        return hash(self.documents)

    def whole(self) -> Composed:
        """Return these documents when none is missing.

        Raises:
            PolicyError: one could not be composed; ``findings`` carries every fault.
        """
        if self.findings.errors:
            raise PolicyError(findings=self.findings.errors)
        return self


def compose(file: PolicyFile, *, only: Collection[str] | None = None) -> Composed:
    """Return the documents of *file*, every word final.

    Pure: the same file gives equal documents.

    Args:
        file: a policy file that was read.
        only: ids of the documents to compose; ``None`` for all.

    Raises:
        PolicyError: a document holds what cannot be printed, or there is none of an id
            in *only* (TGD741); ``findings`` carries every fault at once.
        UsageError: an argument is of the wrong type.
    """
    return compose_sound(file, only=only).whole()


def compose_sound(file: PolicyFile, *, only: Collection[str] | None = None) -> Composed:
    """Return the documents of *file* that can be composed; why others cannot is in ``findings``.

    Arguments and errors as :func:`compose`, but for what a document holds.
    """
    check_type(file, PolicyFile, "file")
    known = [entry.key for entry in file.documents]
    ids = known if only is None else names_of(only, "only")
    check_only(file, ids)
    asked = set(ids)
    findings = unprintable(file, ids)
    faulty = {found.document for found in Report(findings).errors}
    documents: list[Document] = []
    for entry in file.documents:
        if entry.key not in asked or entry.key in faulty:
            continue
        setting = setting_of(file, entry)
        try:
            documents.append(COMPOSERS[entry.kind].compose(setting))
            findings += [located(each, file) for each in lacking(setting, documents[-1])]
            findings += [located(each, file) for each in thai_in_english(documents[-1])]
        except ExpressionFault as error:
            findings += error.findings
    if len(documents) == len(known):
        findings += [located(each, file) for each in unsaid(file, documents)]
    return Composed(tuple(documents), Report(findings).unique())


def check_only(file: PolicyFile, ids: Collection[str]) -> None:
    """Refuse *ids* of documents that *file* does not have.

    Raises:
        PolicyError: one of them is unknown (TGD741); all are told.
    """
    known = dict.fromkeys(entry.key for entry in file.documents)
    if unknown := [_unknown(id_, [*known]) for id_ in ids if id_ not in known]:
        raise PolicyError(findings=unknown)


def _unknown(id_: str, known: Sequence[str]) -> Finding:
    near = get_close_matches(id_, known, 1, 0) or ["-"]
    return Finding.of("TGD741", id=id_, known=", ".join(known) or "-", nearest=near[0])
