"""Subjects that no paper of a file prints, because a title stands in their place.

Papers that print no subject by their nature keep it as a property of their file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import each_passage
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.thai.spans import Span

_BY_TITLE = frozenset({"framework", *(kind.key for kind in KINDS.values() if kind.is_issued)})
_NAMES = ("subject", "citation")  # of a paper, in an expression


def unsaid(file: PolicyFile, documents: Sequence[Document]) -> Iterator[Finding]:
    """Yield the subjects that papers have beside a title, and none of *documents* prints.

    Args:
        file: the policy file.
        documents: all of its papers.
    """
    of = {document.id: document for document in documents}
    for entry in file.documents:
        subject, own = entry.subject, of.get(entry.key)
        if subject is None or own is None or not entry.title or entry.kind not in _BY_TITLE:
            continue
        others = (each for each in documents if each is not own)
        if not any(_prints(each, subject, entry.key) for each in (own, *others)):
            params = {"key": "subject", "kind": entry.kind}
            yield setting_of(file, entry).finding("TGD171", "subject", subject, **params)


def _prints(document: Document, words: Words, key: str) -> bool:
    """Whether *document* prints *words* of paper *key*, or what an expression names after them."""
    return any(
        isinstance(piece, Span) and piece.origin is not None and _is_of(piece.origin, words, key)
        for passage in each_passage(document)
        for piece in passage.text
    )


def _is_of(origin: Origin, words: Words, key: str) -> bool:
    named = origin.expression or ""
    is_named = "documents" in named and key in named and any(each in named for each in _NAMES)
    return origin.mark == words.mark or is_named
