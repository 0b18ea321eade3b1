"""A paper as the passages that a reader compares: every line and paragraph it prints."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any, TypeGuard, cast

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import UNPRINTED, Document, HeadRow, Row, Table
from thaigovdocs.thai.spans import Blank, CheckBox, PageCount, Piece, Span, Text, Tick

OPEN = "……"
"""What stands for a place that is left open."""

_FIRST = ("secrecy", "sets", "urgency", "urgent_by")
_WHOLE = frozenset({"body", "signatures"})  # their parts need no names of their own
_SPACE: Text = (Span(" "),)
_STROKE: Text = (Span(" | "),)


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph of a paper.

    Attributes:
        part: where it stands: a field of the document, a row of the head by its kind.
        label: the number or sign before it; empty for none.
        text: the words.
        is_row: the words are those of the cells of a row of a table.
    """

    part: str
    text: Text
    label: Text = ()
    is_row: bool = False

    @property
    def words(self) -> str:
        """The words as they are compared, without the label."""
        return characters(self.text)

    @property
    def printed(self) -> str:
        """Label and words."""
        return " ".join(filter(None, (characters(self.label), self.words)))


def characters(text: Text) -> str:
    """Return *text* with a sign for each place that is open."""
    return "".join(map(shown, text))


def shown(piece: Piece) -> str:
    """Return what stands for *piece*."""
    return piece.text if isinstance(piece, Span) else OPEN


def passages(document: Document) -> tuple[Passage, ...]:
    """Return what *document* prints, in the order in which one reads.

    Whatever parts a kind of paper has, each of its texts is a passage of its own; the
    cells of a row are one.

    Args:
        document: a composed document.
    """
    return tuple(each_passage(document))


def each_passage(document: Document) -> Iterator[Passage]:
    """Yield what :func:`passages` gives, one after the other."""
    names = [field.name for field in fields(document) if field.name not in UNPRINTED]
    for name in sorted(names, key=lambda name: name not in _FIRST):
        yield from _walk(name, getattr(document, name))


def _walk(part: str, value: object) -> Iterator[Passage]:
    if not value or isinstance(value, str):  # as most fields of most blocks
        return
    if _is_text(value):
        yield Passage(part, value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _walk(part, each)
    elif isinstance(value, HeadRow):
        yield from _row(value)
    elif isinstance(value, Table):
        yield from _table(part, value)
    elif is_dataclass(value):
        yield from _parts(part, value)


def _parts(part: str, value: object) -> Iterator[Passage]:
    """Yield the texts of a part, each with the label that stands before it."""
    for name, labelled in _names(cast(Hashable, type(value))):
        each = getattr(value, name)
        label = getattr(value, labelled) if labelled else ()
        below = part if part in _WHOLE or name == "text" else f"{part}.{name}"
        if label and not each:
            yield Passage(below, (), label)
        for found in _walk(below, each):
            yield found if found.label or not label else replace(found, label=label)


@cache
def _names(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the fields of *kind* that are no label, each with its label's, empty for none."""
    names = [field.name for field in fields(kind)]
    labels = {name for name in names if name.endswith("label")}
    named = {name: "label" if name == "text" else f"{name}_label" for name in names}
    return tuple(
        (name, named[name] if named[name] in labels else "") for name in names if name not in labels
    )


def _row(row: HeadRow) -> Iterator[Passage]:
    label = row.label
    if label and not row.entries:
        yield Passage(f"head.{row.kind}", (), label)
    for entry in row.entries:
        text = _joined((entry.text, entry.quantity), _SPACE)
        yield Passage(f"head.{row.kind}", text, _joined((label, entry.label), _SPACE))
        label = ()


def _table(part: str, table: Table) -> Iterator[Passage]:
    headings = tuple(column.heading for column in table.columns)
    groups = tuple(text for text, _ in groupby(column.group for column in table.columns))
    for cells in (groups, headings, *(row.texts for row in table.rows), Row(table.total).texts):
        if text := _joined(cells, _STROKE):
            yield Passage(part, text, is_row=True)


def _is_text(value: object) -> TypeGuard[Text]:
    if not isinstance(value, tuple) or not value:
        return False
    return all(isinstance(each, (Span, Blank, PageCount, Tick, CheckBox)) for each in value)


def _joined(texts: Iterable[Text], between: Text) -> Text:
    joined: Text = ()
    for text in filter(None, texts):
        joined = (*joined, *between, *text) if joined else text
    return joined
