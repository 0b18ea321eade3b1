"""Page counts of enclosures: known when the enclosed paper is laid out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, cast

from thaigovdocs.documents.model import UNPRINTED, Document, LetterHead
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import PageCount, Span

_PLAIN = frozenset({"str", "str | None", "int", "bool", "float", "Alignment | None"})  # types


def counted(document: Document) -> set[str]:
    """Return the ids of the documents whose pages *document* counts."""
    return {piece.id for piece in _pieces(document)}


def fill_page_counts(document: Document, pages: Mapping[str, int]) -> Document:
    """Return *document* with the counts in *pages* printed in its own digits.

    A count that is not in *pages* stays open.
    """
    document = replace(document, counts=()) if document.counts else document
    if not counted(document):
        return document
    filled: Document = _filled(document, pages, document.numerals)
    return replace(filled, meta=replace(filled.meta, enclosures=_noted(filled)))


def _noted(document: Document) -> tuple[str, ...]:
    """Return the enclosures as a registry notes them, their counts filled."""
    rows = document.head.rows if isinstance(document.head, LetterHead) else ()
    return tuple(each.printed for row in rows if row.kind == "enclosures" for each in row.entries)


def _pieces(value: object) -> Iterator[PageCount]:
    """Yield the counts in *value*, in any order; a register has a hundred thousand pieces."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        kind: type[Any] = type(part)
        if kind is tuple:
            waiting += cast("tuple[object, ...]", part)
        elif kind is PageCount:
            yield cast(PageCount, part)
        elif names := _names(cast(Hashable, kind)):
            waiting += [getattr(part, name) for name in names]


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of *kind* in which a count may stand."""
    if not is_dataclass(kind) or issubclass(kind, Span):
        return ()
    return tuple(
        field.name
        for field in fields(kind)
        if field.type not in _PLAIN and field.name not in UNPRINTED
    )


def _filled(value: Any, pages: Mapping[str, int], numerals: str) -> Any:
    if isinstance(value, PageCount) and value.id in pages:
        text = str(pages[value.id])
        return Span(to_thai(text) if numerals == "thai" else text)
    if isinstance(value, tuple):
        return tuple(_filled(part, pages, numerals) for part in value)
    if is_dataclass(value) and not isinstance(value, (Span, PageCount, type)):
        changes = {
            field.name: _filled(getattr(value, field.name), pages, numerals)
            for field in fields(value)
            if isinstance(getattr(value, field.name), tuple)
            or is_dataclass(getattr(value, field.name))
        }
        return replace(value, **changes)
    return value
