"""The places at which the lines of one text may end, and those that are worse than others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, takewhile
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.breaks import breaks, clusters, is_clean, seams
from thaigovdocs.layout.counted import counted_ends
from thaigovdocs.layout.flat import Flat
from thaigovdocs.layout.ruler import Ruler
from thaigovdocs.layout.words import (
    inside_words,
    long_part_ends,
    short_part_ends,
    syllable_ends,
    word_ends,
)
from thaigovdocs.standard.measures import TEXT_WIDTH

# An address that does not fit moves to the next line whole, unless that leaves more than this
# share of the line empty.
LOOSE = 0.25
ADDRESS_PART = 8  # letters of an address that are worth a line end ("www." is not)
# Points: what is kept together and wider, more than any date, may part at its spaces where
# the line before it would be loose.
LONG_UNIT = TEXT_WIDTH.pt / 3
_NEAR = 16  # letters: a cluster mostly ends among so many
LONGEST_WORD = 64  # letters: no word of the dictionary is longer

# What a line end costs beside the looseness of its line, of which 100 is the most.
AT_SEAM = 5.0
IN_UNIT = 120.0
IN_WORD = 600.0
IN_LONG_WORD = 700.0
IN_SHORT_WORD = 800.0
IN_SYLLABLES = 900.0
IN_LETTERS = 2000.0

Priced: TypeAlias = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch between two chances: its end without spaces, and with them."""

    start: int
    solid: int
    end: int


class Chances:
    """Where the lines of one text may end.

    Attributes:
        flat: the text.
        ruler: its widths.
        ends: the offsets, the spaces before them included; the last is the text's end.
        places: how wide the text is up to each of them, without those spaces.
        widest: the widest stretch between two of them.
    """

    def __init__(self, flat: Flat, ruler: Ruler, ends: Sequence[int] | None = None) -> None:
        self.flat = flat
        self.ruler = ruler
        self.ends = list(breaks(flat)) if ends is None else list(ends)
        if not self.ends or self.ends[-1] != len(flat.text):
            self.ends.append(len(flat.text))
        text, sums = flat.text, ruler.sums
        self.places: list[float] = []
        self.widest = begin = 0.0
        for end in self.ends:
            solid = end
            while solid and text[solid - 1] == " ":
                solid -= 1
            place = sums[solid]
            if place - begin > self.widest:
                self.widest = place - begin
            self.places.append(place)
            begin = sums[end]

    def within(self, measure: float) -> Chances:
        """Return these chances, and more where something kept is wider than *measure*."""
        if self.widest <= measure or not self.flat.kept:
            return self
        ends = [stretch.end for stretch in _fallen(self, measure)]
        return self if ends == self.ends else Chances(self.flat, self.ruler, ends)

    def without(self, offsets: Iterable[int]) -> Chances:
        """Return these chances but for *offsets*."""
        gone = set(offsets)
        return Chances(self.flat, self.ruler, [end for end in self.ends if end not in gone])

    def inside_words(self, ends: Iterable[int]) -> list[int]:
        """Return those of *ends* that are chances and lie inside a frequent word."""
        return inside_words(self.flat.text, filter(self._is_listed, ends))

    def _is_listed(self, end: int) -> bool:
        at = bisect_left(self.ends, end)
        return at < len(self.ends) - 1 and self.ends[at] == end

    def stretch(self, start: int, at: int) -> Stretch:
        """Return what stands between *start* and chance number *at*."""
        end = self.ends[at]
        return Stretch(start, end - _spaces(self.flat.text, start, end), end)

    def poor(self, line: int, stretch: Stretch, room: float, measure: float) -> Iterator[Priced]:
        """Yield where a line from *line* on may end inside *stretch*, and what that costs.

        Only as far as *room* reaches: what is left of a long word is looked at line by line.
        """
        flat, ruler = self.flat, self.ruler
        begin = max(line, stretch.start)
        reach = min(stretch.solid, ruler.reach(line, room) + 1)
        wide = ruler(begin, stretch.solid) > measure
        if _is_kept(flat, begin, stretch.solid):
            yield from ((at, IN_UNIT) for at in _unit_ends(flat, ruler, begin, reach))
        else:
            least = begin + (0 if wide else ADDRESS_PART)
            if wide or flat.text[begin : stretch.solid].isascii():
                yield from ((at, AT_SEAM) for at in seams(flat.text, begin, reach) if at >= least)
            ahead = min(stretch.solid, reach + LONGEST_WORD)
            longer = long_part_ends(flat.text, begin, ahead)
            price = IN_LONG_WORD if wide else IN_WORD
            yield from ((at, price + deep) for at, deep in longer if at < reach)
            if wide:
                yield from _in_wide(flat.text, begin, stretch.solid, reach)
        empty = room - (ruler(line, begin) if begin > line else 0.0)
        if wide and (begin == line or empty > LOOSE * measure):
            ahead = min(stretch.solid, reach + LONGEST_WORD)
            syllables = [at for at in syllable_ends(flat.text, begin, ahead) if at < reach]
            yield from ((at, IN_SYLLABLES) for at in syllables[-1:])
            yield from ((at, IN_LETTERS) for at in self._letters(begin, reach)[-1:])

    def _letters(self, begin: int, reach: int) -> list[int]:
        """Return ends of clusters before *reach*; all only where none is near."""
        near = clusters(self.flat.text, max(begin, reach - _NEAR), reach)
        return near or clusters(self.flat.text, begin, reach)


def _in_wide(text: str, begin: int, end: int, reach: int) -> Iterator[Priced]:
    """Yield where a line may end inside a stretch that no line can hold: at words, else parts."""
    ahead = min(end, reach + LONGEST_WORD)
    yield from ((at, IN_WORD) for at in counted_ends(text, begin, ahead) if begin < at < reach)
    # A word may end inside another that is longer; here nothing better can.
    ends = _all_word_ends(text)
    inside = slice(bisect_right(ends, begin), bisect_left(ends, reach))
    yield from ((at, IN_SHORT_WORD) for at in ends[inside])
    shorter = short_part_ends(text, begin, ahead)
    yield from ((at, IN_SHORT_WORD + 10.0 * deep) for at, deep in shorter if at < reach)


@lru_cache(maxsize=4)
def _all_word_ends(text: str) -> tuple[int, ...]:
    return tuple(word_ends(text))


def _spaces(text: str, start: int, end: int) -> int:
    count = 0
    while end - count > start and text[end - count - 1] == " ":
        count += 1
    return count


def _is_kept(flat: Flat, start: int, end: int) -> bool:
    return any(_kept_between(flat, start, end))


def _kept_between(flat: Flat, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the kept stretches, which are in order and apart, that overlap *start* to *end*."""
    first = bisect_right(flat.kept, start, key=lambda kept: kept[1])
    return takewhile(lambda kept: kept[0] < end, islice(flat.kept, first, None))


def _unit_ends(flat: Flat, ruler: Ruler, start: int, end: int) -> Iterator[int]:
    """Yield where the long kept stretches between *start* and *end* may part in need.

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


def _fallen(chances: Chances, measure: float) -> Iterator[Stretch]:
    """Yield the stretches of a text that no line parts.

    One that no line can hold parts where something kept in it begins or ends; a kept one that
    is too wide itself parts at its spaces, and what is too wide even so falls into its words.
    """
    flat, ruler = chances.flat, chances.ruler
    free: list[int] | None = None
    edges = [edge for kept in flat.kept for edge in kept]
    for whole in _between(flat.text, 0, chances.ends):
        if ruler(whole.start, whole.solid) <= measure or not _is_kept(
            flat, whole.start, whole.solid
        ):
            yield whole
            continue
        seen = _inside(edges, whole)
        ends = (*(at for at in seen if is_clean(flat.text, at)), whole.end)
        for unit in _between(flat.text, whole.start, ends):
            if ruler(unit.start, unit.solid) <= measure or not _is_kept(
                flat, unit.start, unit.solid
            ):
                yield unit
                continue
            for part in _between(flat.text, unit.start, (*_spaced(flat.text, unit), unit.end)):
                if ruler(part.start, part.solid) <= measure:
                    yield part
                    continue
                if free is None:
                    free = breaks(replace(flat, kept=()))
                yield from _between(flat.text, part.start, (*_inside(free, part), part.end))


def _spaced(text: str, unit: Stretch) -> Iterator[int]:
    """Yield the ends of the spaces inside *unit*."""
    for at in range(unit.start + 1, unit.solid):
        if text[at - 1] == " " != text[at] and is_clean(text, at):
            yield at


def _inside(places: Sequence[int], unit: Stretch) -> Iterator[int]:
    """Yield those of *places*, which are in order, that lie inside *unit*."""
    first = bisect_right(places, unit.start)
    last = bisect_left(places, unit.end, lo=first)
    at = -1
    for place in islice(places, first, last):
        if place != at:
            yield place
        at = place


def _between(text: str, start: int, ends: Iterable[int]) -> Iterator[Stretch]:
    for end in ends:
        yield Stretch(start, end - _spaces(text, start, end), end)
        start = end
