"""Lines planned before anything is drawn: which letters each one holds, and how wide they are."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice, takewhile
from unicodedata import category

from thaigovdocs.layout.breaks import breaks, clusters, first_cluster, is_clean, seams
from thaigovdocs.layout.flat import HOLE, Flat, Gap, Ink, Piece
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.layout.words import compound_ends
from thaigovdocs.standard.measures import TEXT_WIDTH

# Kept free at the end of every line, so that rounding in Typst never breaks a planned one.
RESERVE = 0.05
# An address that does not fit moves to the next line whole, unless that leaves more than this
# share of the line empty, or a line without a space too short for its letters to fill.
LOOSE = 0.25
ADDRESS_PART = 8  # letters of an address that are worth a line end ("www." is not)
SPACE_GIVE = 4.0  # points that a space may grow before a long word is parted
# Points: what is kept together and wider, more than any date, may part at its spaces where
# the line before it would be loose.
LONG_UNIT = TEXT_WIDTH.pt / 3
LONGEST_WORD = 64  # letters: no word of the dictionary is longer


@dataclass(frozen=True, slots=True)
class Line:
    """One planned line.

    Attributes:
        text: its characters, without the spaces at its end.
        pieces: what is drawn.
        width: of the letters as they are, before distribution, in points.
        lead: the spaces that ended the line before; they are drawn here without width, so
            that copied text keeps them and the end of a line is a letter.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    lead: int = 0


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch that is not broken: its end without spaces, and with them."""

    start: int
    solid: int
    end: int


class _Ruler:
    """Widths inside one flat text, from sums made once."""

    def __init__(self, flat: Flat, metrics: Metrics, scale: float = 1.0) -> None:
        self.tracking = metrics.tracking
        regular, bold = metrics.regular.of, metrics.bold.of
        if not flat.gaps and scale == 1 and True not in flat.strong:
            self._sums = list(accumulate(map(regular, flat.text), initial=0.0))
            return
        self._sums = list(
            accumulate(
                (
                    flat.gaps[at].width
                    if character == HOLE and at in flat.gaps
                    else scale * (bold(character) if strong else regular(character))
                    for at, (character, strong) in enumerate(
                        zip(flat.text, flat.strong, strict=True)
                    )
                ),
                initial=0.0,
            )
        )

    def __call__(self, start: int, end: int) -> float:
        return self._sums[end] - self._sums[start]

    def reach(self, start: int, room: float) -> int:
        """Return the last offset up to which the letters from *start* on fit in *room*."""
        begin = self._sums[start]
        return bisect_right(self._sums, room, lo=start, key=lambda end: end - begin) - 1


def plan_lines(
    flat: Flat,
    metrics: Metrics,
    *,
    measure: float,
    first: float = 0.0,
    scale: float = 1.0,
    justified: bool = False,
) -> tuple[Line, ...]:
    """Return the lines of *flat*, filled from the first on.

    Args:
        flat: the text.
        metrics: the font.
        measure: the width of the lines in points.
        first: the indent of the first line in points.
        scale: the size as a multiple of the body's.
        justified: the lines are drawn out to *measure*: one that its letters cannot fill
            takes a part of a long word that is made of words.
    """
    ruler = _Ruler(flat, metrics, scale)
    ends = _ends(flat, ruler, measure - RESERVE, first, justified)
    lines = tuple(_lines(flat, ruler, ends))
    if not any(isinstance(gap, Gap) and gap.fills for gap in flat.gaps.values()):
        return lines
    return tuple(
        _filled(line, measure - RESERVE - (0.0 if at else first)) for at, line in enumerate(lines)
    )


def _filled(line: Line, measure: float) -> Line:
    """Return *line* with what it leaves of *measure* in its filling blanks, an equal share each."""
    open_gaps = [piece for piece in line.pieces if isinstance(piece, Gap) and piece.fills]
    if not open_gaps:
        return line
    share = max(measure - line.width, 0.0) / len(open_gaps)
    pieces = (
        replace(piece, width=piece.width + share)
        if isinstance(piece, Gap) and piece.fills
        else piece
        for piece in line.pieces
    )
    return replace(line, pieces=tuple(pieces), width=line.width + share * len(open_gaps))


def balance(flat: Flat, metrics: Metrics, *, measure: float) -> tuple[Line, ...]:
    """Return as few lines as *measure* allows, of about the same width (for centred titles)."""
    lines = plan_lines(flat, metrics, measure=measure)
    low, high = measure / 2, measure
    while len(lines) > 1 and high - low > 1:
        middle = (low + high) / 2
        tried = plan_lines(flat, metrics, measure=middle)
        if len(tried) == len(lines) and max(line.width for line in tried) <= middle:
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _ends(flat: Flat, ruler: _Ruler, measure: float, first: float, justified: bool) -> list[int]:
    """Return the offset at which each line ends, the spaces after it included."""
    ends: list[int] = []
    start, room = 0, measure - first
    if ruler(0, len(flat.text)) <= room:
        return [len(flat.text)]
    for unit in _units(flat, ruler, measure):
        while start < unit.solid and ruler(start, unit.solid) > room:
            cut = _cut(flat, ruler, unit, _Start(start, room, measure, justified))
            ends.append(cut)
            start, room = cut, measure
    return ends if ends and ends[-1] == len(flat.text) else [*ends, len(flat.text)]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a line begins, the room it has, that of the lines after it, and how they are set."""

    at: int
    room: float
    measure: float
    justified: bool


def _cut(flat: Flat, ruler: _Ruler, unit: _Unit, line: _Start) -> int:
    """Return where *line* ends when *unit* does not fit in it."""
    fresh = line.at >= unit.start
    begin = max(line.at, unit.start)
    empty = line.room - (0.0 if fresh else ruler(line.at, unit.start))
    wide = fresh or ruler(begin, unit.solid) > line.measure
    roomy = fresh or empty > LOOSE * line.measure
    text = flat.text[line.at : unit.start].rstrip(" ")
    # No further than the line reaches: what is left of a long word is looked at line by line.
    end = min(unit.solid, ruler.reach(line.at, line.room) + 1)
    places: list[list[int]] = []
    if wide or (_is_address(flat, unit) and (roomy or empty > _give(text, ruler.tracking))):
        least = begin + (0 if wide else ADDRESS_PART)
        places.append([at for at in seams(flat.text, begin, end) if at >= least])
    loose = line.justified and empty > _give(text, ruler.tracking, spaces=SPACE_GIVE)
    if (loose or wide) and not _overlaps(flat, unit):
        ahead = min(unit.solid, end + LONGEST_WORD)
        places.append([at for at in compound_ends(flat.text, begin, ahead) if at < end])
    elif loose:
        places.append(list(_unit_ends(flat, ruler, begin, end)))
    if wide and roomy:
        places.append(clusters(flat.text, begin, end))
    for choice in places:
        if choice:
            return choice[-1]
    if not fresh:
        return unit.start
    # A line holds at least one cluster, however narrow it is.
    return first_cluster(flat.text, begin, unit.end)


def _unit_ends(flat: Flat, ruler: _Ruler, start: int, end: int) -> Iterator[int]:
    """Yield where the long kept stretches between *start* and *end* may part.

    After a space, but not beside a number, which says nothing without what it counts.
    """
    text = flat.text
    for first, last in _kept_between(flat, start, end):
        if ruler(first, last) <= LONG_UNIT:
            continue
        for at in range(max(first, start) + 1, min(last, end)):
            beside = text[at - 2 : at] + text[at]
            if text[at - 1] == " " and not any(map(str.isdigit, beside)) and is_clean(text, at):
                yield at


def _give(text: str, tracking: float, *, spaces: float = math.inf) -> float:
    """Return by how much a line of *text* can grow: its letters, and each space by *spaces*."""
    wide = spaces * text.count(" ") if " " in text else 0.0
    return wide + tracking * sum(1 for letter in text if category(letter) != "Mn")


def _is_address(flat: Flat, unit: _Unit) -> bool:
    """Whether *unit* is Latin without a space, and nothing that somebody wants kept."""
    text = flat.text[unit.start : unit.solid]
    return text.isascii() and " " not in text and not _overlaps(flat, unit)


def _overlaps(flat: Flat, unit: _Unit) -> bool:
    return any(_kept_between(flat, unit.start, unit.solid))


def _kept_between(flat: Flat, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the kept stretches, which are in order and apart, that overlap *start* to *end*."""
    first = bisect_right(flat.kept, start, key=lambda kept: kept[1])
    return takewhile(lambda kept: kept[0] < end, islice(flat.kept, first, None))


def _units(flat: Flat, ruler: _Ruler, measure: float) -> Iterator[_Unit]:
    """Yield the stretches of *flat* that no line parts.

    One that no line can hold parts where something kept in it begins or ends; and a kept one
    that is too wide itself falls into its words.
    """
    free: list[int] | None = None
    edges = [edge for kept in flat.kept for edge in kept]
    for whole in _between(flat.text, 0, (*breaks(flat), len(flat.text))):
        if ruler(whole.start, whole.solid) <= measure or not _overlaps(flat, whole):
            yield whole
            continue
        seen = _inside(edges, whole)
        ends = (*(at for at in seen if is_clean(flat.text, at)), whole.end)
        for unit in _between(flat.text, whole.start, ends):
            if ruler(unit.start, unit.solid) <= measure or not _overlaps(flat, unit):
                yield unit
                continue
            if free is None:
                free = breaks(replace(flat, kept=()))
            yield from _between(flat.text, unit.start, (*_inside(free, unit), unit.end))


def _inside(ends: list[int], unit: _Unit) -> list[int]:
    """Return those of *ends*, which are in order, that lie inside *unit*."""
    return ends[bisect_right(ends, unit.start) : bisect_left(ends, unit.end)]


def _between(text: str, start: int, ends: Iterable[int]) -> Iterator[_Unit]:
    for end in ends:
        yield _Unit(start, start + len(text[start:end].rstrip(" ")), end)
        start = end


def _lines(flat: Flat, ruler: _Ruler, ends: list[int]) -> Iterator[Line]:
    start = lead = 0
    for end in ends:
        solid = start + len(flat.text[start:end].rstrip(" "))
        text = flat.text[start:solid]
        yield Line(text, tuple(flat.pieces(start, solid)), ruler(start, solid), lead)
        start, lead = end, end - solid


def label_line(text: str, metrics: Metrics, *, strong: bool = False) -> Line:
    """Return *text*, the spaces at its end included, as a line of its own width."""
    return Line(text, (Ink(text, strong),), metrics.width(text, strong=strong))


def words_within(flat: Flat, letters: int) -> str:
    """Return the first words of *flat*: to the first space within *letters*, else to a word's end.

    Never into a kept unit, unless the unit alone is longer.
    """
    text = flat.text
    if len(text) <= letters and " " not in text:
        return text
    ends = [*breaks(flat), len(text)]
    spaced = next((at for at in ends if at < len(text) and text[at - 1] == " "), None)
    if spaced is not None and len(text[:spaced].rstrip()) <= letters:
        return text[:spaced].rstrip()
    solid = [len(text[:at].rstrip()) for at in ends]
    fitting = solid[: bisect_right(solid, letters)] or clusters(text, 0, letters + 1)
    return text[: fitting[-1]] if fitting else text[:letters]
