"""Lines of printed pages as the paragraphs they are, by where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.labels import goes_on_citing, starts_with_label
from thaigovdocs.recognition.lines.line import Line, cells_of
from thaigovdocs.recognition.lines.parting import (
    chained,
    is_inside,
    paragraphs,
    stands_alone,
    starts_part,
)
from thaigovdocs.recognition.vocabulary import (
    CONTACT,
    COPIES,
    MEMO_TITLE,
    ROW,
    begins_head,
    kind_of_title,
)
from thaigovdocs.standard.sum_labels import row_sense
from thaigovdocs.thai.spans import Text

_CUT_LINK = re.compile(r"(?:https?://|www\.)\S*[/-]$")
_COUNTED = re.compile(r"\tจำนวน\t")
_PARAGRAPH_GAP = 1.2  # of the usual distance of two lines: more stands between paragraphs
_WIDE_GAP = 2.2  # of it: room to sign, or an empty line
_ALIKE = 0.75  # points: steps that differ less are one
_OFTEN, _MOSTLY = 3, 0.8  # steps of a height, and of them those below full lines: lines of a
# paragraph are so far apart where some hold higher type, such as Latin words among Thai
_FULL = 0.16  # of the width of the text: a line that ends nearer to the margin may go on
_INDENT = 12.0  # points: a line that starts this far in begins a paragraph
_ROW_IN = 140.0  # points: further in than a word of the head of a letter stands
_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_LONGEST_DATE, _LONGEST_WORD = 20, 12  # characters
_AT = re.compile(r"(?:^|\s)ณ$")
_DIGIT = re.compile("[0-9๐-๙]")
_ERAS = ("พ.ศ.", "ค.ศ.")
_SEVERAL = 100  # one line in so many shows a margin, and two at least
_NEAR = 6.0  # points: centres of lines that are centred alike


@dataclass(frozen=True, slots=True)
class _Area:
    """Where the text of a file stands on its pages, in points."""

    left: float
    right: float
    pitch: float
    size: float = 0.0
    steps: Sequence[float] = ()  # between all lines, sorted
    below_full: Sequence[float] = ()  # those of them below lines that reach the right margin
    middles: frozenset[int] = frozenset()  # of lines of different widths

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Area:
        """Measure *lines*."""
        steps = [
            below.top - above.top
            for above, below in pairwise(lines)
            if above.page == below.page and 4 < below.top - above.top < 60
        ]
        pitch = median(sorted(steps)[: max(1, len(steps) * 2 // 3)]) if steps else 20.0
        margin = _margin(lines)
        area = cls(margin, _right_margin(lines, margin), pitch)
        area = replace(area, left=min((area.left, *area._wrapped(lines))))
        full = [
            _step(above, below)
            for above, below in pairwise(lines)
            if above.page == below.page and area.is_full(above, below)
        ]
        return replace(
            area,
            size=median(line.size for line in lines),
            steps=sorted(steps),
            below_full=sorted(full),
            middles=_middles(line for line in lines if line.left > area.left + _INDENT),
        )

    def _wrapped(self, lines: Sequence[Line]) -> Iterator[float]:
        """Yield where lines start that go on, further out, with a full line above them."""
        for above, below in pairwise(lines):
            near = (
                above.page == below.page and 0 < _step(above, below) < _PARAGRAPH_GAP * self.pitch
            )
            starts_left = above.left < (self.left + self.right) / 2
            if near and starts_left and below.left < above.left - _INDENT and self.is_full(above):
                yield below.left

    def is_near(self, above: Line, below: Line) -> bool:
        """Whether no wider space stands between two lines of a page than in a paragraph.

        Higher type takes more; and a distance that stands below full lines only is none
        between paragraphs, whose last lines end anywhere.
        """
        step = _step(above, below)
        if not 0 < step <= _WIDE_GAP * self.pitch:
            return False
        higher = max(above.size, below.size) / self.size if self.size else 1.0
        if step <= _PARAGRAPH_GAP * self.pitch * max(1.0, higher):
            return True
        alike = _count(self.steps, step)
        return alike >= _OFTEN and _count(self.below_full, step) >= _MOSTLY * alike

    def is_centered(self, line: Line) -> bool:
        """Whether *line* stands in the middle, with room on both sides.

        The middle of the text, or that of a narrower and a wider line.
        """
        if line.left <= self.left + _INDENT:
            return False
        off = abs(_middle(line) - (self.left + self.right) / 2)
        return off < _NEAR or round(_middle(line)) in self.middles

    def is_full(self, above: Line, below: Line | None = None) -> bool:
        """Whether *above* reaches the right margin, as far as the next word let it."""
        room = self.right - above.right
        if room <= _FULL * (self.right - self.left):
            return True
        return below is not None and room < _first_width(below)

    def _begins_paper(self, above: Line, line: Line) -> bool:
        """Whether *line* is the title of a paper at the head of a page."""
        is_first = above.page != line.page and self.is_centered(line)
        return is_first and bool(kind_of_title(line.words))

    def _is_further_in(self, group: Sequence[Line], line: Line) -> bool:
        """Whether *line* starts where a paragraph does: further in than those that go on."""
        above = group[-1]
        alike = len(group) == 1 and abs(line.left - above.left) <= 2
        return line.left > self.left + _INDENT and (line.left > above.left + 2 or alike)

    def goes_on(self, group: Sequence[Line], line: Line, counts: bool) -> bool:
        """Whether *line* goes on with the paragraph of *group*.

        Args:
            group: the lines of the paragraph so far.
            line: the line below them.
            counts: the number that it begins with may follow those of the file.
        """
        first, above = group[0], group[-1]
        if above.cells or line.cells or self._begins_paper(above, line):
            return False
        full = self.is_full(above, line)
        if starts_with_label(line.words):
            if not full or (counts and self._is_further_in(group, line)):
                return False
            return not counts or goes_on_citing(above.words, line.words)
        row = ROW.match(first.words)
        if starts_part(above, line, full=full, row=row) or stands_alone(above.words):
            return False
        if not full and any(pattern.match(line.words) for pattern in (CONTACT, COPIES)):
            return False
        if above.page == line.page and not self.is_near(above, line):
            return False
        if _CUT_LINK.search(above.words) and line.words[0].isascii():
            return True
        if self.is_centered(first) and self.is_centered(line) and not self.is_full(first):
            return _goes_on_title(first, line)
        return full and not _is_indented(group, line, self)


def _middle(line: Line) -> float:
    return (line.left + line.right) / 2


def _middles(lines: Iterable[Line]) -> frozenset[int]:
    """Return where the middles of lines of different widths stand, and what is beside that."""
    widths: dict[int, tuple[float, float]] = {}
    for line in lines:
        wide = line.right - line.left
        for at in (int(_middle(line)), int(_middle(line)) + 1):
            least, most = widths.get(at, (wide, wide))
            widths[at] = min(least, wide), max(most, wide)
    return frozenset(at for at, (least, most) in widths.items() if most - least > _INDENT)


def _margin(lines: Sequence[Line]) -> float:
    """Return where the text begins: the first place from the left where several lines do."""
    lefts = sorted(line.left for line in lines)
    several = max(1, len(lefts) // _SEVERAL)
    found = (left for left, other in zip(lefts, lefts[several:], strict=False) if other - left < 3)
    return next(found, lefts[0])


def _right_margin(lines: Sequence[Line], margin: float) -> float:
    """Return where the text ends: where its longest lines do, or as its titles are centred.

    A paper of short lines has none that reaches its margin.
    """
    rights = sorted(line.right for line in lines)
    reached = rights[int((len(rights) - 1) * 0.95)]
    titles = (line for line in lines if line.left > margin + _INDENT and _is_title(line.words))
    return max(reached, min((2 * _middle(line) - margin for line in titles), default=0.0))


def _is_title(words: str) -> bool:
    return bool(kind_of_title(words.strip())) or "".join(words.split()) == MEMO_TITLE


def _count(steps: Sequence[float], step: float) -> int:
    """Return how many of the sorted *steps* are like *step*."""
    return bisect_right(steps, step + _ALIKE) - bisect_left(steps, step - _ALIKE)


def _first_width(line: Line) -> float:
    """Return about how wide the first words of *line* are that no break may divide."""
    words = line.words.split(maxsplit=3)
    if words[0][0] in _DIGITS:  # a date is not broken
        first = " ".join(words[:3])[:_LONGEST_DATE]
    else:
        first = words[0] if words[0].isascii() else words[0][:_LONGEST_WORD]
    return len(first) * (line.right - line.left) / len(line.words)


def flow_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of printed pages with those joined that belong to one paragraph.

    A line goes on with the one above when that is full, no wider space stands between
    them, and it does not start further in, nor with a number or a word of the head.
    """
    if not lines:
        return ()
    area = _Area.of(lines)
    above: Line | None = None
    joined = []
    for group in paragraphs(tuple(_with_cells(lines)), area.goes_on):
        joined.append(_paragraph(group, area, above))
        above = group[-1]
    return tuple(joined)


def _with_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines*, those with their cells that wide spaces divide into three or more.

    Two rows or more make a table; one may be a line with room left to write on.
    """
    found: list[tuple[Text, ...]] = []
    for line in lines:
        is_sum = bool(found and found[-1]) and row_sense(line.words) in ("sum", "perhaps-sum")
        is_none = begins_head(line.words) or _COUNTED.search(line.words)
        found.append(() if is_none else cells_of(line, len(found[-1]) if is_sum else 0))
    table, head = 0, lines[0]
    for at, (line, cells) in enumerate(zip(lines, found, strict=True)):
        above = at > 0 and bool(found[at - 1])
        below = at + 1 < len(found) and bool(found[at + 1])
        if not cells or not (above or below):
            yield line
            continue
        turned = above and lines[at - 1].page != line.page
        if not above or (turned and _is_other_table(head, line, cells, len(found[at - 1]))):
            table, head = table + 1, line
        yield replace(line, cells=cells, table=table)


def _is_other_table(head: Line, line: Line, cells: Sequence[Text], width: int) -> bool:
    """Whether a row at the head of a page belongs to another table than that before it.

    It has more or fewer cells than the row before it (*width*), or is a head (no figure in
    it) that is not that of the table again.
    """
    if len(cells) != width:
        return True
    return not _DIGIT.search(line.words) and line.squeezed != head.squeezed


def _goes_on_title(first: Line, line: Line) -> bool:
    """Whether a centred line is the second of a long subject."""
    row = ROW.match(first.words)
    is_title = bool(kind_of_title(line.words))
    return bool(row and row["subject"]) and not is_title and abs(first.size - line.size) < 1


def _is_indented(group: Sequence[Line], line: Line, area: _Area) -> bool:
    """Whether *line* starts further in than a line that goes on may."""
    first = group[0]
    if first.left > (area.left + area.right) / 2 and line.left < first.left - _INDENT:
        return True  # the sender stands beside the number, or a place to sign: no paragraph
    if ROW.match(first.words) and first.left > area.left + _ROW_IN:
        return True  # to whom on an envelope: the lines of the address stand below
    if ROW.match(first.words):
        return line.left < first.left + _INDENT and line.left < area.left + _INDENT
    if len(group) > 1:
        return line.left > group[-1].left + _INDENT
    if line.left <= area.left + _INDENT:
        return False
    hangs = starts_with_label(first.words) and line.left > first.left + 2
    return not hangs and line.left > first.left - _INDENT


def _step(above: Line, below: Line) -> float:
    return below.top - above.top


def _paragraph(group: list[Line], area: _Area, above: Line | None) -> Line:
    """Return the lines of a paragraph as one; *above* is the last line before them."""
    first = group[0]
    wide = above is None or above.page != first.page
    gap = wide or (above is not None and _step(above, first) > _WIDE_GAP * area.pitch)
    centered = all(map(area.is_centered, group))
    text = chained(group, _between)
    return replace(first, text=text, gap=gap, whole=True, centered=centered)


def _between(above: Line, below: Line) -> str:
    if below.words.startswith(_ERAS) or _AT.search(above.words):  # a space always stands there
        return " "
    return "" if is_inside(above, below, thai=True) else " "
