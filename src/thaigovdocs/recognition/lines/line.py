"""Lines as the readers find them, and text cut without losing where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import thaigovdocs._regex as re
from thaigovdocs.findings import Origin
from thaigovdocs.thai.spans import Span, Text, plain

_COLUMNS = 3  # from which on tabs make a table
_WIDE_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NO_WIDTH = "\u00ad\u200b-\u200f\u2060\ufeff"
_SEEN = re.compile(f"[^{_NO_WIDTH}]+")
_UNSEEN = re.compile(f"[{_NO_WIDTH}\u00a0\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True)
class Line:
    """A line of a page or text file, or a paragraph of a DOCX.

    Attributes:
        text: its words, each span with its place.
        page: from 1.
        whole: a paragraph by itself, which continues no line above it.
        gap: an empty line or wide space stands above it.
        centered: stands in the middle of the page.
        heading: its file marks it as a heading.
        label: the number that a program shows before it and nobody typed.
        cells: those of a table row; empty outside tables.
        table: the number of the table that the row stands in; 0 outside tables.
        indent: how many columns before its first word are empty, in a text file; a tab
            goes on to the next eighth.
        left, right, top, size: where it stands on its page, in points from the upper left
            corner, and the height of its type; 0 where nobody says.
    """

    text: Text
    page: int = 1
    whole: bool = False
    gap: bool = False
    centered: bool = False
    heading: bool = False
    label: Text = ()
    cells: tuple[Text, ...] = ()
    table: int = 0
    indent: int = 0
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    size: float = 0.0

    @cached_property
    def words(self) -> str:
        """Its characters."""
        return plain(self.text)

    @cached_property
    def squeezed(self) -> str:
        """Its characters without white space."""
        return "".join(self.words.split())

    @property
    def origin(self) -> Origin | None:
        """Where its first character stands."""
        return next((span.origin for span in spans_of(self.text) if span.origin), None)


def spans_of(text: Text) -> Iterator[Span]:
    """Yield the spans of *text*; recognized text holds nothing else."""
    return (piece for piece in text if isinstance(piece, Span))


def cut(text: Text, start: int, end: int | None = None) -> Text:
    """Return the characters from *start* to *end*, each with its own place.

    Example:
        >>> plain(cut((Span("เรื่อง "), Span("แนวทาง")), 7))
        'แนวทาง'
    """
    pieces = []
    at = 0
    for span in spans_of(text):
        size = len(span.text)
        first = min(max(start - at, 0), size)
        last = size if end is None else min(max(end - at, 0), size)
        if first < last:
            pieces.append(_part(span, first, last))
        at += size
    return tuple(pieces)


def trim(text: Text) -> Text:
    """Return *text* without the white space at its ends."""
    words = plain(text)
    start = len(words) - len(words.lstrip())
    end = len(words.rstrip())
    return text if (start, end) == (0, len(words)) else cut(text, start, end)


def cells_of(line: Line, width: int) -> tuple[Text, ...]:
    """Return the cells of a line that tabs divide; *width* is how many the line above has.

    Two columns may be a number and the sender beside it, so a table begins with three.
    """
    parts = line.words.split("\t")
    goes_on = 1 < len(parts) <= width  # empty cells at the end of a row leave no tabs
    if not goes_on and (len(parts) < _COLUMNS or not all(map(str.strip, parts))):
        return ()
    cells, at = [], 0
    for part in parts:
        cells.append(trim(cut(line.text, at, at + len(part))))
        at += len(part) + 1
    return tuple(cells)


def join(texts: Iterable[Text], between: str = " ") -> Text:
    """Return *texts* one behind the other; what stands between them has the place before it."""
    return chain((text, between) for text in texts)


def chain(parts: Iterable[tuple[Text, str]]) -> Text:
    """Return texts one behind the other, each with what stands before it but the first."""
    pieces: list[Span] = []
    for text, between in parts:
        if pieces and between and text:
            pieces.append(_after(pieces[-1], between))
        pieces += spans_of(text)
    return tuple(pieces)


def moved(origin: Origin | None, by: int) -> Origin | None:
    """Return the place *by* characters behind *origin*."""
    return replace(origin, offset=origin.offset + by) if origin and by else origin


def fold(text: Text) -> Text:
    """Return *text* with plain spaces and without signs that nobody sees.

    A space of another width becomes a plain one; signs of no width, which programs put
    between words to break lines, are left out.
    """
    words = plain(text)
    if words.isascii() or not _UNSEEN.search(words):
        return text
    pieces = (
        replace(span, text=part[0], origin=moved(span.origin, part.start()))
        for span in spans_of(text)
        for part in _SEEN.finditer(span.text)
    )
    return tuple(replace(span, text=_WIDE_SPACE.sub(" ", span.text)) for span in pieces)


def _part(span: Span, first: int, last: int) -> Span:
    if (first, last) == (0, len(span.text)):
        return span
    return replace(span, text=span.text[first:last], origin=moved(span.origin, first))


def _after(span: Span, words: str) -> Span:
    return replace(span, text=words, origin=moved(span.origin, len(span.text)))
