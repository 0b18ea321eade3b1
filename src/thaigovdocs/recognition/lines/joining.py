"""Hard-wrapped lines as the paragraphs they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs.recognition.labels import goes_on_citing, label_length, starts_with_label
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.lines.parting import (
    chained,
    is_inside,
    paragraphs,
    stands_alone,
    starts_part,
)
from thaigovdocs.recognition.vocabulary import QUANTITY, ROW, SENTENCES

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_NARROWEST, _WIDEST = 40, 125  # columns: a file of narrower or wider lines was not wrapped
_RARE = 20  # broken lines on which one may be wider: a link, or a row of a table
_IN = 4  # columns: a line that starts so much further in begins a paragraph
_FEWEST, _SHARE = 3, 0.3  # broken lines that a wrapped file has, and of those that could be
_MOST = 0.98  # of the lines are no wider than the file was wrapped at
_FILLED = 0.6  # of the width: a broken line is seldom shorter
_LONGEST_RUN = 40  # columns: one that is longer would be broken wherever it stands
_LONG_RUN, _WORD = 25, 14  # columns: a run that would leave room, and the longest word


def join_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with those joined that a page or an editor broke.

    A number or sign, a word of the head, a closing or a name in brackets begins a
    paragraph of its own.  No space is put where the break fell inside a run of Thai.
    """
    wrapping = _Wrapping(lines)
    return tuple(
        group[0] if len(group) == 1 else replace(group[0], text=chained(group, wrapping.between))
        for group in paragraphs(lines, wrapping.goes_on)
    )


class _Wrapping:
    """How a file breaks its lines.

    A line was broken where the first word of the next would not have fitted; the width is
    that of the lines without their last word, as a run of Thai may be longer than a line.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        loose = [line for line in lines if not line.whole]
        self.width = _percentile([_width(line.words.rpartition(" ")[0]) for line in loose], _MOST)
        pairs = [
            (above, below)
            for above, below in pairwise(lines)
            if not (above.whole or below.whole or below.gap or _is_part(above, below))
        ]
        widths = sorted(each for line in loose if (each := _width(line.words)) <= _WIDEST)
        widest = widths[int(len(widths) * _MOST)] if widths else 0
        broken = [
            pair
            for pair in pairs
            if self._did_not_fit(*pair) and _reach(*pair) > widest and _fills(pair[0], self.width)
        ]
        often = len(broken) >= max(_FEWEST, _SHARE * len(pairs))
        longer = sum(_width(line.words) > _WIDEST for line in loose)
        fits = self.width >= _NARROWEST and longer * _RARE <= len(broken)
        self.is_wrapped = often and fits
        self.margin = min((line.indent for line in loose), default=0)
        self.is_tight = _is_tight(broken)
        self.has_gaps = sum(line.gap for line in lines) * 20 > len(lines)

    def _did_not_fit(self, above: Line, below: Line) -> bool:
        return _reach(above, below) > self.width

    def goes_on(self, group: Sequence[Line], below: Line, counts: bool) -> bool:
        """Whether *below* goes on with the paragraph of *group*.

        Args:
            group: the lines of the paragraph so far.
            below: the line below them.
            counts: the number that it begins with may follow those of the file.
        """
        first, above = group[0], group[-1]
        if above.whole or below.whole or below.gap or not self.is_wrapped:
            return _is_lone_label(above, below)
        full = self._did_not_fit(above, below)
        if starts_with_label(below.words):
            return full and (not counts or goes_on_citing(above.words, below.words))
        row = ROW.match(first.words)
        if starts_part(above, below, full=full, row=row) or stands_alone(above.words):
            return False
        if below.words.startswith(SENTENCES) and (row or QUANTITY.search(above.words)):
            return False
        if _is_indented(first, above, below, self.margin):
            return False
        return self.has_gaps or full or _is_lone_label(above, below)

    def between(self, above: Line, below: Line) -> str:
        """Return what stands between two lines of a paragraph."""
        if label_length(above.words) == len(above.words):
            return " "
        return "" if is_inside(above, below, thai=self.is_tight) else " "


def _reach(above: Line, below: Line) -> int:
    """Return how wide *above* would be with the first word of *below* on it."""
    first = _width(below.words.split(maxsplit=1)[0])
    return _width(above.words) + 1 + min(first, _LONGEST_RUN)


def _fills(line: Line, width: int) -> bool:
    return _width(line.words) > _FILLED * width


def _is_indented(first: Line, above: Line, below: Line, margin: int) -> bool:
    """Whether *below* starts so far in that it begins a paragraph: nothing hangs here."""
    if starts_with_label(first.words) or ROW.match(first.words):
        return False
    alike = above is first and margin < above.indent == below.indent
    return alike or below.indent >= above.indent + _IN


def _is_tight(broken: Sequence[tuple[Line, Line]]) -> bool:
    """Whether lines were broken within runs of Thai.

    Where they break at spaces only, a long run leaves much room on the line above it.
    """
    widest = max((_width(above.words) for above, _ in broken), default=0)
    rooms = [
        widest - _width(above.words)
        for above, below in broken
        if _width(below.words.split(maxsplit=1)[0]) >= _LONG_RUN
    ]
    return len(rooms) >= _FEWEST and _percentile(rooms, 0.9) <= _WORD


def _is_lone_label(above: Line, below: Line) -> bool:
    """Whether *above* is nothing but a number and *below* its words."""
    if above.whole or below.whole or below.gap or _is_part(above, below):
        return False
    return label_length(above.words) == len(above.words) > 0


def _is_part(above: Line, below: Line) -> bool:
    return starts_with_label(below.words) or starts_part(above, below, full=False)


def _width(words: str) -> int:
    """Return how many columns *words* take: a mark above or below takes none."""
    return len(_MARKS.sub("", words))


def _percentile(values: Sequence[int], share: float) -> int:
    ordered = sorted(values)
    return ordered[int((len(ordered) - 1) * share)] if ordered else 0
