"""Titles parted by their sense first, by their width only then.

A typist ends the line of a title at a space, or before a word that opens a phrase.  Three
short lines by sense are better than two equal ones that part a phrase.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from thaigovdocs.layout.chances import Chances
from thaigovdocs.layout.flat import Flat
from thaigovdocs.layout.lines import RESERVE, Line, balance, lines_of
from thaigovdocs.layout.ruler import Ruler
from thaigovdocs.layout.widths import Metrics

_OPENERS = frozenset(
    ("ใน", "เพื่อ", "ของ", "ตาม", "ประจำ", "ผ่าน", "และ", "โดย", "แห่ง", "สำหรับ", "ระหว่าง")
)
_OPENING = ("ประจำ", "ตาม", "เพื่อ")  # words that begin so open a phrase, too
_LABELS = ("เรื่อง", "ที่", "ครั้งที่", "ฉบับที่", "พ.ศ.")
_PREFIXES = ("การ", "ความ", "ผู้", "ไม่", "จังหวัด", "อำเภอ")
_AT_SPACE, _AT_OPENER, _AT_WORD, _SPOILT = 0.0, 0.05, 0.5, 2.0
_MORE = 0.25  # what a line more costs
_UNEVEN = 2.0
_LEAST, _STEP = 0.4, 3  # of the measure, and points, by which widths are tried
_MOST = 5  # lines of a title that are looked at


def part_title(flat: Flat, metrics: Metrics, *, measure: float) -> tuple[Line, ...]:
    """Return the lines of a centred title, none wider than *measure*."""
    ruler = Ruler(flat, metrics)
    room = measure - RESERVE
    if ruler.sums[-1] <= room:
        return balance(flat, metrics, measure=measure)
    chances = Chances(flat, ruler)
    chances = chances.without(chances.inside_words(chances.ends))
    if chances.widest > room:
        return balance(flat, metrics, measure=measure)
    title = _Title(chances, room)
    least = len(balance(flat, metrics, measure=measure))
    found = [title.parted(count) for count in range(least, min(least + 2, _MOST + 1))]
    best = min((each for each in found if each), default=None)
    return (
        tuple(lines_of(flat, ruler, best[1])) if best else balance(flat, metrics, measure=measure)
    )


def fill_title(flat: Flat, metrics: Metrics, *, measure: float) -> tuple[Line, ...]:
    """Return the best lines among those that a program gets that fills one after the other.

    Of every width up to *measure*: who is told the width of the widest line has them all.
    """
    ruler = Ruler(flat, metrics)
    room = measure - RESERVE
    chances = Chances(flat, ruler)
    chances = chances.without(chances.inside_words(chances.ends))
    if ruler.sums[-1] <= room or chances.widest > room:
        return balance(flat, metrics, measure=measure)
    title = _Title(chances, room)
    widths = range(int(max(chances.widest, room * _LEAST)) + 1, int(room) + 1, _STEP)
    ways = {tuple(title.filled(width)) for width in (*widths, room)}
    few = [way for way in ways if len(way) <= _MOST] or [*ways]
    return tuple(lines_of(flat, ruler, min(few, key=lambda way: (title.cost(way), way))))


class _Title:
    """The ways to part one title."""

    def __init__(self, chances: Chances, room: float) -> None:
        self.ends = chances.ends
        self.places = chances.places
        self.sums = chances.ruler.sums
        self.room = room
        text = chances.flat.text
        self.prices = [_price(text, self.ends, at) for at in range(len(self.ends))]

    def filled(self, width: float) -> Iterator[int]:
        """Yield where lines end that are filled to *width*, one after the other."""
        start = at = 0
        while at < len(self.ends):
            at = max(bisect_right(self.places, self.sums[start] + width), at + 1)
            start = self.ends[at - 1]
            yield start

    def cost(self, ends: Sequence[int]) -> float:
        """Return what lines with these *ends* cost: by their sense, number and widths."""
        target, cost, start = self.places[-1] / len(ends), _MORE * len(ends), 0
        for end in ends:
            at = bisect_left(self.ends, end)
            uneven = (self.places[at] - self.sums[start] - target) / self.room
            cost += _UNEVEN * uneven * uneven
            cost += self.prices[at] if end != self.ends[-1] else 0.0
            start = end
        return cost

    def parted(self, count: int) -> tuple[float, list[int]] | None:
        """Return the cheapest way to part it into *count* lines, and what it costs."""
        target = self.places[-1] / count
        ways: dict[int, tuple[float, list[int]]] = {0: (_MORE * count, [])}
        for number in range(1, count + 1):
            ways = self._next(ways, target, last=number == count)
        return ways.get(self.ends[-1])

    def _next(
        self, ways: dict[int, tuple[float, list[int]]], target: float, *, last: bool
    ) -> dict[int, tuple[float, list[int]]]:
        found: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, before) in ways.items():
            for at, end in enumerate(self.ends):
                width = self.places[at] - self.sums[start]
                is_end = at == len(self.ends) - 1
                if end <= start or width > self.room or is_end != last:
                    continue
                uneven = (width - target) / self.room
                price = cost + _UNEVEN * uneven * uneven + (0.0 if is_end else self.prices[at])
                if end not in found or price < found[end][0]:
                    found[end] = (price, [*before, end])
        return found


def _price(text: str, ends: Sequence[int], at: int) -> float:
    """Return what it costs that a line of a title ends at chance number *at*."""
    end = ends[at]
    solid = text[:end].rstrip(" ")
    if solid.rpartition(" ")[2] in _LABELS or (len(solid) == end and solid.endswith(_PREFIXES)):
        return _SPOILT
    if len(solid) < end:
        return _AT_SPACE
    word = text[end : ends[at + 1]].rstrip(" ") if at + 1 < len(ends) else ""
    return _AT_OPENER if word in _OPENERS or word.startswith(_OPENING) else _AT_WORD
