"""Text as a tuple of pieces that remember where they came from.

Composers build :data:`Text`, writers print it; nobody changes a word of it.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin
from thaigovdocs.units import Length


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters with one origin.

    Attributes:
        text: the characters as they are printed.
        origin: where they came from; ``None`` when nobody can say.
        keep: must not be broken over a line (a date, พ.ศ. ๒๕๖๑, title and name).
        literal: stood between backticks: no digit of it is changed.
        strong: printed bold.
        font: the family it stood in, in a file that somebody else wrote.
        underlined: printed with a line below.
    """

    text: str
    origin: Origin | None = None
    keep: bool = False
    literal: bool = False
    strong: bool = False
    font: str | None = None
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A place left open: a dotted line, or an empty gap where the day is written by hand.

    Attributes:
        width: how wide; with ``fills`` how wide at least.
        dotted: whether dots are drawn.
        fills: takes what its line leaves, up to the right edge of the text or cell;
            several on a line share it equally.
        origin: where it was asked for; equal blanks may have others.
    """

    width: Length
    dotted: bool = True
    fills: bool = False
    origin: Origin | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick; drawn, as the fonts of official papers have none."""

    origin: Origin | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CheckBox:
    """A box to tick by hand; drawn like a tick."""

    origin: Origin | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages of the document *id*; known only after layout."""

    id: str


LINE_END = "\n"
"""What stands in a cell between the lines that its author made."""

Piece: TypeAlias = Span | Blank | PageCount | Tick | CheckBox
Text: TypeAlias = tuple[Piece, ...]


def plain(text: Text) -> str:
    """Return the characters of *text*; a blank or an open count gives a single space."""
    return "".join([piece.text if isinstance(piece, Span) else " " for piece in text])


def lines_of(text: Text) -> tuple[Text, ...]:
    """Return the lines of *text* as its author made them; most have one."""
    if not any(isinstance(piece, Span) and LINE_END in piece.text for piece in text):
        return (text,)
    lines: list[list[Piece]] = [[]]
    for piece in text:
        if not isinstance(piece, Span):
            lines[-1].append(piece)
            continue
        start = 0
        for number, part in enumerate(piece.text.split(LINE_END)):
            if number:
                lines.append([])
            if part:
                lines[-1].append(_part(piece, start, part))
            start += len(part) + len(LINE_END)
    return tuple(map(tuple, lines))


def _part(span: Span, start: int, text: str) -> Span:
    """Return *text*, which stands *start* characters into *span*, with its place."""
    origin = span.origin
    if start and origin and origin.mark and origin.expression is None:
        origin = replace(origin, offset=origin.offset + start)
    return replace(span, text=text, origin=origin)


def is_mark(text: Text) -> bool:
    """Return whether *text* is a tick or a box alone, which stands in the middle of a cell."""
    return len(text) == 1 and isinstance(text[0], Tick | CheckBox)


def standard(text: str, source: str, *, keep: bool = False, strong: bool = False) -> Text:
    """Return words that the regulation itself gives (เรียน, ขอแสดงความนับถือ).

    Args:
        text: the words.
        source: the key of what they come from, such as ``saraban 11``
            (:mod:`thaigovdocs.sources`).
        keep: as :class:`Span`.
        strong: as :class:`Span`.
    """
    return (Span(text, Origin.of_standard(source), keep=keep, strong=strong),)
