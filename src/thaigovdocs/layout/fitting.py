"""Lines of a distributed paragraph, chosen together: none is looser than it need be.

As few lines as filling one after the other gives; among the ways to part the text into
so many, the one that costs least.  A line costs by how far its letters are drawn apart,
and by what it ends with.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TypeAlias

from thaigovdocs.layout.breaks import first_cluster
from thaigovdocs.layout.chances import Chances

_LETTER = 6.2  # points: a letter of the body with its marks, on the average
_TRIED = 7  # ends of a line that are looked at
_KEPT = 6  # ways to part the text so far that are followed
_UNTRIED = 1000.0
_TIGHT = 0.66  # of what letters may be drawn apart: a line below it takes no poor end
_MOST = 2.5  # of what letters may be drawn apart, the rest by spaces: no line is looser by choice
_OVER = 300.0  # a line that its letters cannot fill, and that has no space
_AFTER_PREFIX = 12.0
_SHORT, _SHORT_LAST = 40.0, 15.0  # points; what a last line of one short word costs
_PREFIXES = ("การ", "ความ", "ผู้", "ไม่", "จังหวัด", "อำเภอ", "ตำบล", "มหาวิทยาลัย")
# What says nothing without the words after it.
_AFTER_LABEL = 40.0
_LABELS = ("ลงวันที่", "วันที่", "เวลา", "เรื่อง", "ที่", "ว", "จำนวน", "พ.ศ.")
_BAD, _LINE = 150.0, 60.0  # what makes a line more worth it, and what that costs
_Way: TypeAlias = tuple[float, int]  # what it costs so far, and where its last line began
_Ways: TypeAlias = dict[int, _Way]


def fit_lines(chances: Chances, *, first: float, measure: float) -> list[int]:
    """Return the offset at which each line ends, the spaces after it included.

    Args:
        chances: where lines may end.
        first: how wide the first line is.
        measure: how wide the others are.
    """
    while True:
        ends = _Fitting(chances, first, measure).ends()
        spoilt = chances.inside_words(ends)
        if not spoilt:
            return ends
        chances = chances.without(spoilt).within(measure)


class _Fitting:
    """Follows the cheapest ways to part one text, line by line."""

    def __init__(self, chances: Chances, first: float, measure: float) -> None:
        self.chances = chances
        self.rooms = (first, measure)
        self.measure = measure
        self.end = len(chances.flat.text)
        self.loose = _LETTER / max(chances.ruler.tracking, 0.01)
        self.prices: list[float | None] = [None] * len(chances.ends)

    def ends(self) -> list[int]:
        """Return the cheapest ends among the fewest; one line more where those are bad."""
        lines: list[_Ways] = [{0: (0.0, 0)}]
        while True:
            room = self.rooms[min(len(lines) - 1, 1)]
            last = self._last(lines[-1], room)
            if last is None:
                lines.append(self._next(lines[-1], room))
            elif last[0] <= _BAD:
                return _followed(lines, last, self.end)
            else:
                return self._longer(lines, last, room)

    def _longer(self, lines: list[_Ways], last: _Way, room: float) -> list[int]:
        """Return the ends with one line more, where they are better than those that end so."""
        more = [*lines, self._next(lines[-1], room)]
        other = self._last(more[-1], self.measure)
        if other is None or other[0] + _LINE >= last[0]:
            return _followed(lines, last, self.end)
        return _followed(more, other, self.end)

    def _last(self, ways: _Ways, room: float) -> _Way | None:
        """Return the cheapest of *ways* after which the rest of the text is one line."""
        total, sums = self.chances.places[-1], self.chances.ruler.sums
        found: _Way | None = None
        for start, (cost, _) in ways.items():
            width = total - sums[start]
            if width <= room:
                cost += _SHORT_LAST if width < _SHORT and start else 0.0
                found = (cost, start) if found is None or cost < found[0] else found
        return found

    def _next(self, ways: _Ways, room: float) -> _Ways:
        """Return where the next line can end after each of *ways*: the cheapest and the last."""
        found: _Ways = {}
        for start, (cost, _) in ways.items():
            self._from(start, cost, room, found)
        if len(found) <= _KEPT:
            return found
        best = sorted(found, key=lambda at: found[at][0])[:_KEPT]
        return {at: found[at] for at in {*best, max(found)}}

    def _from(self, start: int, cost: float, room: float, found: _Ways) -> None:
        """Add the places at which a line from *start* on can end to *found*."""
        places, ends = self.chances.places, self.chances.ends
        begin = self.chances.ruler.sums[start]
        # The last line is another's.
        over = min(bisect_right(places, begin + room), len(ends) - 1)
        least = _UNTRIED
        for at in range(over - 1, max(over - 1 - _TRIED, -1), -1):
            end = ends[at]
            if end <= start:
                break
            width = places[at] - begin
            ratio = (room - width) * self.loose / width if width else 0.0
            if ratio > _MOST and least < _UNTRIED:
                break
            if ratio < least:
                least = ratio
            price = cost + self.price(at) + 100.0 * ratio * ratio * ratio
            if ratio > 1.0:
                price += self._over(start, end)
            if end not in found or price < found[end][0]:
                found[end] = (price, start)
        if least > _TIGHT:
            self._take_poor(start, cost, room, over, found)
            if least == _UNTRIED and not found:
                stretch = self.chances.stretch(start, over)
                end = first_cluster(self.chances.flat.text, start, stretch.end)
                found[end] = (cost + _OVER, start)

    def _take_poor(self, start: int, cost: float, room: float, over: int, found: _Ways) -> None:
        """Add the poor places inside what does not fit any more."""
        chances = self.chances
        before = chances.ends[over - 1] if over else 0
        stretch = chances.stretch(max(before, start), over)
        sums, begin = chances.ruler.sums, chances.ruler.sums[start]
        for end, price in chances.poor(start, stretch, room, self.measure):
            width = sums[end] - begin
            if width <= room:
                ratio = (room - width) * self.loose / (width or 1.0)
                price += cost + 100.0 * ratio * ratio * ratio
                price += self._over(start, end) if ratio > 1.0 else 0.0
                if end not in found or price < found[end][0]:
                    found[end] = (price, start)

    def _over(self, start: int, end: int) -> float:
        """Return what it costs that letters alone cannot fill a line: none where it has a space."""
        return _OVER if self.chances.flat.text.find(" ", start, end - 1) < 0 else 0.0

    def price(self, at: int) -> float:
        """Return what it costs that a line ends at chance number *at*."""
        price = self.prices[at]
        if price is None:
            end, text = self.chances.ends[at], self.chances.flat.text
            self.prices[at] = price = _price(text, end)
        return price


def _price(text: str, end: int) -> float:
    """Return what it costs that a line of *text* ends at *end*, by the word it ends with."""
    if text[end - 1] != " ":
        return _AFTER_PREFIX if text.endswith(_PREFIXES, 0, end) else 0.0
    solid = len(text[:end].rstrip(" "))
    label = next((word for word in _LABELS if text.endswith(word, 0, solid)), "")
    before = text[solid - len(label) - 1 : solid - len(label)]
    return _AFTER_LABEL if label and before in ("", " ") else 0.0


def _followed(lines: list[_Ways], last: _Way, end: int) -> list[int]:
    """Return the ends of the lines that lead to the start of the *last* one, and its own."""
    ends, at = [end], last[1]
    for ways in reversed(lines[1:]):
        ends.append(at)
        at = ways[at][1]
    return ends[::-1]
