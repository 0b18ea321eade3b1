"""Where the words of a line come from, and where on the line they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin
from thaigovdocs.layout.flat import HOLE, Ink
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.units import Length

_BRACES = len("{{  }}")  # around an expression


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, from the upper left corner of the paper; pages count from 1."""

    page: int
    x: Length
    y: Length
    width: Length
    height: Length


@dataclass(frozen=True, slots=True)
class Source:
    """Words on a page that stand together in the policy file: on one line of it, from one text.

    Attributes:
        box: where they stand.
        text: the words as printed.
        origin: of their first character; ``origin.position`` is its line and column there.
    """

    box: Box
    text: str
    origin: Origin

    def covers(self, column: int) -> bool:
        """Return whether *column* of its line in the file belongs to it."""
        first, said = self.origin.position[1], self.origin.expression
        if self.origin.mark and self.origin.mark.is_cell:
            return column == first
        length = len(self.text) if said is None else len(said) + _BRACES
        return first <= column < first + length


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a line that have one origin; *edges* are those of each, in points."""

    text: str
    origin: Origin
    edges: tuple[float, ...]

    def away(self, x: float) -> float:
        """Return how far *x* lies to the left or right of it; 0 inside."""
        return max(self.edges[0] - x, x - self.edges[-1], 0.0)

    def origin_at(self, x: float) -> Origin:
        """Return the origin of the character at *x*, or of the nearest one."""
        at = bisect_right(self.edges, x, hi=len(self.text)) - 1
        return _further(self.origin, max(at, 0))


def stretches(
    line: Line, metrics: Metrics, *, left: float, width: float = 0.0, scale: float = 1.0
) -> Iterator[Stretch]:
    """Yield the stretches of *line* whose origin is known, in the order of reading.

    Args:
        line: a planned line.
        metrics: the font it was planned with.
        left: where it begins, in points.
        width: what it is drawn out to, in points; 0 for its own width.
        scale: its size as a multiple of the body's.
    """
    if not line.origins:
        return
    edges = _edges(line, metrics, left, width, scale)
    for start, end, origin in _pieces(line):
        if text := line.text[start:end].replace(HOLE, " "):
            yield Stretch(text, origin, tuple(edges[start : end + 1]))


def _edges(
    line: Line, metrics: Metrics, left: float, width: float, scale: float
) -> Sequence[float]:
    """Return where each character of *line* begins, and where the last one ends."""
    widths: list[float] = []
    before = 0.0
    for piece in line.pieces:
        if isinstance(piece, Ink):
            advances = metrics.bold if piece.strong else metrics.regular
            widths += [scale * advances.of(character) for character in piece.text]
        elif line.text[len(widths) : len(widths) + 1] == HOLE:
            widths.append(piece.width)
        elif not widths:
            before += piece.width  # a leader, which is no character
    widths += [0.0] * (len(line.text) - len(widths))
    gaps = sum(1 for each in widths if each) - 1
    if width > line.width and gaps > 0:
        share = (width - line.width) / gaps
        widths = [each + share if each else each for each in widths]
    return list(accumulate(widths, initial=left + before))


def _pieces(line: Line) -> Iterator[tuple[int, int, Origin]]:
    """Yield start, end and origin of the pieces of *line*: of one text, on one line of a file."""
    end = line.start + len(line.text)
    for (at, origin), (stop, _) in pairwise((*line.origins, (end, None))):
        first, last = max(at, line.start), min(stop, end)
        if origin is None or first >= last:
            continue
        for begin, until in pairwise((first, *_turns(origin, at, first, last), last)):
            yield begin - line.start, until - line.start, _further(origin, begin - at)


def _turns(origin: Origin, at: int, first: int, last: int) -> Iterator[int]:
    """Yield where the text from *at* on goes to another line of its file, between the two."""
    if origin.mark and origin.expression is None:
        for offset, _, _ in origin.mark.steps:
            place = at + offset - origin.offset
            if first < place < last:
                yield place


def _further(origin: Origin, by: int) -> Origin:
    """Return the origin of the character *by* places after that of *origin*.

    The characters of an expression do not follow one another in the file.
    """
    is_placed = origin.mark is not None or origin.spot is not None
    if not by or not is_placed or origin.expression is not None:
        return origin
    return replace(origin, offset=origin.offset + by)
