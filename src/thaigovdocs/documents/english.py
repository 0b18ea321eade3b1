"""Papers in English: who is named how, and the words of their form (saraban annex 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

import thaigovdocs._regex as re
from thaigovdocs.documents.model import Block, Document, HeadEntry, HeadRow, LetterHead
from thaigovdocs.documents.passages import passages
from thaigovdocs.documents.places import found_at
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.whole import Agency, Person
from thaigovdocs.thai.dates import OpenDay
from thaigovdocs.thai.names import format_english_date
from thaigovdocs.thai.spans import Blank, Piece, Span, Text, standard
from thaigovdocs.units import mm

_FORM = "saraban annex 4"
_THAI = re.compile("[ก-๎]")
_NAMING = frozenset(("signatures", "head.letterhead", "secrecy", "urgency", "urgent_by", "owner"))
_SHOWN = 40
ANNOUNCES, EFFECTIVE = "Announcement of ", "This takes effect on "
_OPEN = Blank(mm(40))
_LABELS: Mapping[str, str] = {
    "subject": "Subject:",
    "salutation": "To:",
    "references": "Reference:",
    "enclosures": "Enclosure:",
}
SALUTATION, CLOSING, NUMBER, DATED = (
    "Dear Sir or Madam,",
    "Yours faithfully,",
    "No.",
    "Announced on ",
)


@lru_cache(maxsize=8)
def english(file: PolicyFile) -> PolicyFile:
    """Return *file* as papers in English see it: names in English, Arabic digits."""
    people = {key: _person(each) for key, each in file.people.items()}
    output = file.output.model_copy(update={"numerals": "arabic"})
    changed = {"agency": _agency(file.agency), "people": people, "output": output}
    return file.model_copy(update=changed)


def _person(person: Person) -> Person:
    if person.english is None:
        return person
    own = person.english
    changed = {"name": own.name, "position": own.position, "rank": None, "acting": None}
    return person.model_copy(update=changed)


def _agency(agency: Agency) -> Agency:
    if agency.english is None:
        return agency
    keys = type(agency.english).model_fields
    return agency.model_copy(update={key: getattr(agency.english, key) for key in keys})


def english_faults(entry: Entry, file: PolicyFile) -> Iterator[Finding]:
    """Yield who has no English name in *file*, of those whom the paper *entry* names."""
    if not entry.is_english:
        return
    if file.agency.english is None:
        yield found_at("TGD867", entry, "agency", file.agency.name, found=file.agency.name)
    for key in entry.signers or file.signatory or ():
        person = file.people.get(key)
        if person is not None and person.english is None:
            yield found_at("TGD867", entry, f"people.{key}", person.name, found=person.name)


def english_head(head: LetterHead, day: date | OpenDay | None) -> LetterHead:
    """Return the head of a letter with its labels and its date in English."""
    rows = (replace(row, label=standard(_LABELS[row.kind], _FORM)) for row in head.rows)
    return replace(
        head, number_label=standard(NUMBER, _FORM), date=_date(day), rows=tuple(map(_counted, rows))
    )


def _counted(row: HeadRow) -> HeadRow:
    """Return *row* without จำนวน before its quantities."""
    return replace(row, entries=tuple(map(_quantity, row.entries)))


def _quantity(entry: HeadEntry) -> HeadEntry:
    said = (_in_english(piece) for piece in entry.quantity)
    return replace(entry, quantity=tuple(piece for piece in said if piece))


def _in_english(piece: Piece) -> Piece | None:
    """Return *piece* of a quantity as English says it; ``None`` for what it leaves out."""
    if not isinstance(piece, Span):
        return piece
    text = piece.text.replace("จำนวน ", "").replace(" หน้า", " page(s)")
    return replace(piece, text=text) if text else None


def english_salutation(words: Text) -> Block:
    """Return ``Dear …,`` as a line of its own above the text."""
    return Block("line", words or standard(SALUTATION, _FORM), keep_next=True)


def english_titles(issuer: Text, subject: Text) -> tuple[Text, ...]:
    """Return ``Announcement of …`` and ``Subject: …``, which is left out where there is none."""
    first = (*standard(ANNOUNCES, _FORM), *issuer)
    return (first, english_about(subject)) if subject else (first,)


def english_about(subject: Text) -> Text:
    """Return ``Subject: …``."""
    return (*standard(f"{_LABELS['subject']} ", _FORM), *subject)


def thai_in_english(document: Document) -> Iterator[Finding]:
    """Yield the lines of a paper in English in which Thai letters stand; names are told apart."""
    if document.language != "en":
        return
    for each in passages(document):
        if each.part in _NAMING:
            continue
        spans = (piece for piece in (*each.label, *each.text) if isinstance(piece, Span))
        span = next((span for span in spans if _THAI.search(span.text)), None)
        if span is not None:
            words = span.text if len(span.text) <= _SHOWN else f"{span.text[:_SHOWN]}…"
            yield Finding.of("TGD880", span.origin or Origin(), document.id, found=words)


def english_effective(day: date | OpenDay) -> Text:
    """Return ``This takes effect on 1 December 2026.``"""
    return (*standard(EFFECTIVE, _FORM), *_date(day), *standard(".", _FORM))


def english_dated(day: date | OpenDay | None) -> Text:
    """Return ``Announced on 20 November 2026``."""
    return (*standard(DATED, _FORM), *(_date(day) or (_OPEN,)))


def _date(day: date | OpenDay | None) -> Text:
    if day is None:
        return ()
    if isinstance(day, OpenDay):
        month = format_english_date(date(day.year - 543, day.month, 1)).split(" ", 1)[1]
        return (Blank(mm(10), dotted=False), *standard(f" {month}", _FORM))
    return standard(format_english_date(day), _FORM, keep=True)
