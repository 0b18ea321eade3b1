"""The flow of a paper: its paragraphs as rows, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from thaigovdocs.layout.flat import Flat
from thaigovdocs.layout.lines import Line, balance, plan_lines
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.pages import FREE, TOGETHER, Row, Stacked
from thaigovdocs.layout.sense import part_title
from thaigovdocs.layout.sheet import LEFT, PORTRAIT, Sheet
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.thai.spans import Text

__all__ = ["LEFT", "Flow", "beside_label"]

_LABEL_SHARE = 0.6  # of the width: a label that takes more is set as the first words


@dataclass
class Flow:
    """The rows of a paper while they are put together, and the words of their paragraphs.

    Attributes:
        metrics: the font.
        sheet: the paper.
        rows: so far.
        words: the text of each paragraph and the label before it, by number.
        tail: the number of the first row that is no running text: owner, decision, copies.
        titled: whether the paper begins with a heading: 1, or 0.
        above: whether a heading of no clause stands above those of the clauses.
        heading: the level of the last heading; 0 before the first.
        text_end: the number of the first paragraph below the body: closing, dated line, signers.
        labels: the label of the last clause of each level, where clauses hang.
        narrow: of each table that is too narrow for its words, by how much, and its width.
    """

    metrics: Metrics
    sheet: Sheet = PORTRAIT
    rows: list[Row] = field(default_factory=list)
    words: list[tuple[str, Flat]] = field(default_factory=list)
    tail: int = 0
    titled: int = 0
    above: bool = False
    heading: int = 0
    text_end: int = 0
    labels: dict[int, Text] = field(default_factory=dict)
    narrow: list[tuple[float, float]] = field(default_factory=list)

    def add(
        self,
        flat: Flat,
        style: Style,
        *,
        before: float = 0.0,
        hold: int = FREE,
        label: str = "",
    ) -> range:
        """Add a paragraph and return which rows are its.

        Args:
            flat: the words, the label included where it is a part of the first line.
            style: how they stand.
            before: space above in points.
            hold: how firmly the last line holds on to what follows.
            label: the label, for the catchword.
        """
        flat, style = beside_label(flat, style)
        lines = self._plan(flat, style)
        number, first = len(self.words), len(self.rows)
        self.words.append((label, flat))
        for index, line in enumerate(lines):
            self.rows.append(
                Row(
                    number,
                    style,
                    line,
                    index=index,
                    ends=index == len(lines) - 1,
                    before=0.0 if index else before,
                    hold=_hold(index, len(lines), hold),
                )
            )
        return range(first, len(self.rows))

    def add_stack(self, stack: tuple[Stacked, ...], height: float, words: Flat, **more: Any) -> int:
        """Add a row of *height* in which *stack* stands; return its place.

        Args:
            stack: its paragraphs in reading order.
            height: of the row in points.
            words: what a catchword shows of it.
            more: what else the row has.
        """
        row = Row(len(self.words), Style(LEFT, self.sheet.width), Line("", (), 0.0), height=height)
        self.words.append(("", words))
        self.rows.append(replace(row, stack=stack, **more))
        return len(self.rows) - 1

    def head(self, level: int) -> int:
        """Return the level of a heading *level* deep in the text; none is left out above it."""
        self.above = self.above or level == 0
        self.heading = min(self.heading + 1, self.titled + max(level + self.above, 1))
        return self.heading

    def change(self, at: int, **changes: Any) -> None:
        """Change the row *at* (room to sign, an anchor, what stands beside it)."""
        self.rows[at] = replace(self.rows[at], **changes)

    def hold(self, rows: range, firmness: int) -> None:
        """Let each of *rows* hold on to the next one at least as firmly."""
        for at in rows[:-1]:
            self.change(at, hold=max(self.rows[at].hold, firmness))

    def _plan(self, flat: Flat, style: Style) -> tuple[Line, ...]:
        measure = style.width - style.hang
        if style.align == "center" and style.title:
            return part_title(flat, self.metrics, measure=measure)
        if style.align == "center":
            return balance(flat, self.metrics, measure=measure)
        return plan_lines(
            flat, self.metrics, measure=measure, first=style.first, justified=style.justify
        )


def beside_label(flat: Flat, style: Style) -> tuple[Flat, Style]:
    """Return *flat* and *style* so that its labels leave room for its lines.

    What an author writes as a label may be longer than a line; it then begins the text.
    """
    if style.hang <= _LABEL_SHARE * style.width:
        return flat, style
    return flat.after("".join(label.text for label in style.labels)), replace(style, labels=())


def _hold(index: int, count: int, last: int) -> int:
    """Return how firmly line *index* of *count* holds on: no first or last line stands alone."""
    if index == count - 1:
        return last
    return TOGETHER if index in (0, count - 2) else FREE
