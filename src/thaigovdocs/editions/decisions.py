"""What a new edition must decide anew, and what last year's edition tells it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.language.expressions import Expander, expand
from thaigovdocs.policy.language.facts import (
    is_number_open,
    issued_date,
    number_text,
    subject_text,
)
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import KINDS, kind_of
from thaigovdocs.thai.dates import format_date
from thaigovdocs.thai.spans import Span, Text


@dataclass(frozen=True, slots=True)
class Decision:
    """What must be decided anew for the next edition.

    Attributes:
        path: what an answer is given by: ``documents.letter.number``, ``signatory``.
        kind: a number, a date, or who signs (ids of persons).
        document: the id of the paper; ``None`` for the signer of all papers.
        last: what it was in the last edition; empty where it was open.
    """

    path: str
    kind: Literal["number", "date", "signatory"]
    document: str | None
    last: str


def decisions(file: PolicyFile) -> tuple[Decision, ...]:
    """Return what must be decided anew for the edition that follows *file*."""
    found = []
    if file.signatory:
        found.append(Decision("signatory", "signatory", None, _named(file, file.signatory)))
    for entry in file.documents:
        path = f"documents.{entry.key}"
        kind = kind_of(entry.kind)
        if kind.must_have("number"):
            found.append(Decision(f"{path}.number", "number", entry.key, _number(file, entry)))
        if kind.is_issued or issued_date(file, entry) is not None:
            found.append(Decision(f"{path}.date", "date", entry.key, _day(file, entry)))
        issued = file.issued.get(entry.key)
        if entry.signers and not (issued and issued.signatory):
            last = _named(file, entry.signers)
            found.append(Decision(f"{path}.signatory", "signatory", entry.key, last))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Former:
    """The announcement or order of last year that the new edition takes the place of.

    Attributes:
        title: its kind and issuer.
        number: as printed; empty while it is open, ``None`` for a paper without one.
        subject: its เรื่อง, expressions worked out with last year's facts.
        day: ``None`` while it is open.
    """

    title: str
    number: str | None
    subject: str
    day: date | None


def former_paper(file: PolicyFile) -> Former | None:
    """Return the first announcement of *file*, else its first order; ``None`` without one."""
    ended = (kind for kind in KINDS.values() if kind.is_issued and kind.prints_policy)
    found = ((e, kind) for kind in ended for e in file.documents if e.kind == kind.key)
    entry, kind = next(found, (None, None))
    if entry is None or kind is None:
        return None
    issuer = _said(file, entry, file.agency.issuer or file.agency.name)
    subject = subject_text(file, entry, Expander(Scope.for_document(file, entry.key)))
    day = issued_date(file, entry)
    return Former(
        title=kind.cited_as + issuer,
        number=_number(file, entry) if kind.must_have("number") else None,
        subject=_written(subject),
        day=day if isinstance(day, date) else None,
    )


def _number(file: PolicyFile, entry: Entry) -> str:
    if is_number_open(file, entry):
        return ""
    return _written(number_text(file, entry, Expander(Scope.for_document(file, entry.key))))


def _day(file: PolicyFile, entry: Entry) -> str:
    day = issued_date(file, entry)
    return format_date(day) if isinstance(day, date) else ""


def _named(file: PolicyFile, ids: tuple[Words, ...]) -> str:
    return " และ ".join(str(file.people[key].name) if key in file.people else key for key in ids)


def _said(file: PolicyFile, entry: Entry, words: Words) -> str:
    """Return *words* as *entry* prints them, in the digits they are written in."""
    return _written(expand(words, Scope.for_document(file, entry.key)))


def _written(text: Text) -> str:
    """Return *text* so that a policy file can say it: backticks stand again."""
    return "".join(_characters(text))


def _characters(text: Text) -> Iterator[str]:
    for piece in text:
        if isinstance(piece, Span):
            yield f"`{piece.text}`" if piece.literal else piece.text
