"""Blanks that take what their line leaves: tabs with a leader, at places that share it equally."""

from __future__ import annotations

from dataclasses import replace

from thaigovdocs.thai.spans import Blank, CheckBox, Piece, Span, Text, Tick
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.text import OPEN_COUNT, TICK, TextWriter
from thaigovdocs.writers.docx.views import Stop, Words
from thaigovdocs.writers.docx.widths import width

NOTHING = Length(0)


def has_fills(text: Text) -> bool:
    """Return whether a blank of *text* takes what its line leaves."""
    return any(isinstance(piece, Blank) and piece.fills for piece in text)


def fill_line(
    text: Text, writer: TextWriter, *, start: Length, right: Length
) -> tuple[Words, tuple[Stop, ...]]:
    """Return *text* with tabs for its filling blanks, and the stops that these reach.

    The last blank reaches to the right edge, whatever stands behind it; the others end
    where all of a line are equally wide.  Where the words do not leave that much of one
    line, only the last blank fills its line.

    Args:
        text: words and blanks.
        writer: of the document.
        start: where its words begin on the line, from where tab stops are counted.
        right: the right edge, from there.
    """
    places = [at for at, piece in enumerate(text) if isinstance(piece, Blank) and piece.fills]
    blanks = [piece for piece in text if isinstance(piece, Blank) and piece.fills]
    words = [_width(text[:at]) - _width(text[: places[0]]) for at in places]
    before = _width(text[: places[0]])
    room = (right - start - _width(text)) * (1 / len(places))
    if len(places) > 1 and any(room.emu < blank.width.emu for blank in blanks):
        last = places[-1]
        text = tuple(
            replace(piece, fills=at == last) if isinstance(piece, Blank) and at in places else piece
            for at, piece in enumerate(text)
        )
        blanks, words = blanks[-1:], []
    stops = [
        _stop(start + before + after + room * (at + 1), "left", blank)
        for at, (after, blank) in enumerate(zip(words, blanks[:-1], strict=False))
    ]
    return writer.tabbed(text), (*stops, _stop(right, "right", blanks[-1]))


def _stop(place: Length, kind: str, blank: Blank) -> Stop:
    return Stop(place.twips, kind, "dot" if blank.dotted else "none")


def _width(text: Text) -> Length:
    """Return how wide *text* is without the blanks that fill."""
    return sum((_piece_width(piece) for piece in text), NOTHING)


def _piece_width(piece: Piece) -> Length:
    if isinstance(piece, Span):
        return width(piece.text)
    if isinstance(piece, Blank):
        return NOTHING if piece.fills else piece.width
    return width(TICK) if isinstance(piece, Tick | CheckBox) else OPEN_COUNT
