"""Hard-wrapped lines as the paragraphs they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from thaigovdocs.recognize.labels import goes_on_citing, label_length, starts_with_label
from thaigovdocs.recognize.lines import Line, chain
from thaigovdocs.recognize.vocabulary import (
    DATED,
    MEMO_DATE,
    MEMO_HEADINGS,
    MEMO_TITLE,
    NUMBER,
    OFFICE_NUMBER,
    ROW,
    UNIT,
    is_closing,
    is_name,
)

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_THAI_END = re.compile("[ก-ฮะ-ฺเ-๎]$")
_THAI_START = re.compile("^[ก-ฮะ-ฺเ-๎]")
_SENTENCE = ("จึงเรียนมา", "จึงกราบเรียนมา", "จึงประกาศให้", "ประกาศ ณ", "สั่ง ณ")
_NARROWEST, _WIDEST = 40, 200  # columns: a file of narrower or wider lines was not wrapped
_FEWEST, _SHARE = 3, 0.3  # broken lines that a wrapped file has, and of those that could be
_LONG_RUN, _WORD = 25, 14  # columns: a run that would leave room, and the longest word


def join_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with those joined that a page or an editor broke.

    A number or sign, a word of the head, a closing or a name in brackets begins a
    paragraph of its own.  No space is put where the break fell inside a run of Thai.
    """
    wrapping = _Wrapping(lines)
    joined: list[Line] = []
    parts: list[Line] = []
    for line in lines:
        if parts and wrapping.continues(parts[-1], line):
            parts.append(line)
            continue
        if parts:
            joined.append(_paragraph(parts, wrapping))
        parts = [line]
    if parts:
        joined.append(_paragraph(parts, wrapping))
    return tuple(joined)


class _Wrapping:
    """How a file breaks its lines.

    A line was broken where the first word of the next would not have fitted; the width is
    that of the lines without their last word, as a run of Thai may be longer than a line.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        loose = [line for line in lines if not line.whole]
        self.width = _percentile([_width(line.words.rpartition(" ")[0]) for line in loose], 0.98)
        pairs = [
            (above, below)
            for above, below in pairwise(lines)
            if not (
                above.whole or below.whole or below.gap or starts_part(above, below, full=False)
            )
        ]
        broken = [pair for pair in pairs if self._did_not_fit(*pair)]
        often = len(broken) >= max(_FEWEST, _SHARE * len(pairs))
        self.is_wrapped = often and _NARROWEST <= self.width <= _WIDEST
        self.is_tight = _is_tight(broken)
        self.has_gaps = sum(line.gap for line in lines) * 20 > len(lines)

    def _did_not_fit(self, above: Line, below: Line) -> bool:
        first = below.words.split(maxsplit=1)[0]
        return _width(above.words) + 1 + _width(first) > self.width

    def continues(self, above: Line, below: Line) -> bool:
        """Whether *below* goes on with the paragraph that ends with *above* so far."""
        if above.whole or below.whole or below.gap or not self.is_wrapped:
            return _is_lone_label(above, below)
        full = self._did_not_fit(above, below)
        if starts_with_label(below.words) and full:
            return goes_on_citing(above.words, below.words)
        if starts_part(above, below, full=full) or stands_alone(above.words):
            return False
        return self.has_gaps or full or _is_lone_label(above, below)


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
    if above.whole or below.whole or below.gap or starts_part(above, below, full=False):
        return False
    return label_length(above.words) == len(above.words) > 0


def starts_part(above: Line, below: Line, *, full: bool) -> bool:
    """Whether *below* begins something of its own; *full* when *above* reaches the margin."""
    words = below.words
    row = ROW.match(words)
    return (
        starts_with_label(words)
        or bool(DATED.match(words) or OFFICE_NUMBER.match(words))
        or (row is not None and _follows(above.words, row, full))
        or words.startswith(_SENTENCE)
        or stands_alone(words)
    )


def _follows(above: str, row: re.Match[str], full: bool) -> bool:
    """Whether a row of a head stands here.

    ผ่าน is one below another row only; เรื่อง may be the word of a citation, where the
    line above is full and no line of a head.
    """
    if row["through"]:
        return bool(ROW.match(above))
    heads = (NUMBER, UNIT, MEMO_DATE, ROW)
    return not (row["subject"] and full) or any(pattern.match(above) for pattern in heads)


def stands_alone(words: str) -> bool:
    """Whether a line is a name, closing or heading that nothing goes on with."""
    line = words.strip()
    return is_name(line) or is_closing(line) or line in MEMO_HEADINGS or line == MEMO_TITLE


def _paragraph(parts: list[Line], wrapping: _Wrapping) -> Line:
    if len(parts) == 1:
        return parts[0]
    gaps = ("", *(_between(above, below, wrapping.is_tight) for above, below in pairwise(parts)))
    text = chain((line.text, gap) for line, gap in zip(parts, gaps, strict=True))
    return replace(parts[0], text=text)


def _between(above: Line, below: Line, tight: bool) -> str:
    if label_length(above.words) == len(above.words):
        return " "
    inside = _THAI_END.search(above.words) and _THAI_START.search(below.words)
    return "" if tight and inside else " "


def _width(words: str) -> int:
    """Return how many columns *words* take: a mark above or below takes none."""
    return len(_MARKS.sub("", words))


def _percentile(values: Sequence[int], share: float) -> int:
    ordered = sorted(values)
    return ordered[int((len(ordered) - 1) * share)] if ordered else 0
