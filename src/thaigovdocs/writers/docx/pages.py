"""Pages of a DOCX that break at the same place in every program: between blocks, with slack.

Word breaks lines where its own dictionary says, so a page is never filled to its
last line: two lines are left, and a break never falls inside a block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thaigovdocs.documents.model import Document
from thaigovdocs.layout.body import add_body
from thaigovdocs.layout.flow import Flow
from thaigovdocs.layout.fonts import Fonts, default_fonts
from thaigovdocs.layout.furniture import catchword, first_words, has_catchwords
from thaigovdocs.layout.opening import add_head
from thaigovdocs.layout.pages import Row
from thaigovdocs.layout.sheet import PITCH, TOP, sheet_of
from thaigovdocs.layout.signing import add_end
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.writers.docx.views import Line, Paper

SLACK = 2 * PITCH  # of every page: lines that another program may break off more
FOOT = PITCH  # of the catchword
DOTS = "......"


def with_catchwords(document: Document, paper: Paper, *, fonts: Fonts | None = None) -> Paper:
    """Return *paper* with the catchword of the next page behind the last block of a page.

    Args:
        document: what is printed; papers without catchwords are left as they are.
        paper: as the template sees it.
        fonts: to measure with; ``None`` for this machine's.

    Raises:
        MissingToolError: the font that the document names is not there (TGD700).
    """
    lines = list(paper.body)
    if not has_catchwords(document) or not lines:
        return paper
    planned = _plan(document, fonts or default_fonts())
    for at in _breaks(planned, lines):
        # The break stands behind the catchword, so that even a dotted line has one.
        words = planned.first_words(at) or DOTS
        lines[at - 1] = replace(lines[at - 1], catchword=catchword(words, document.look))
    return replace(paper, body=tuple(lines))


@dataclass(frozen=True)
class _Plan:
    """The rows of a paper, and which of them are those of each block.

    Attributes:
        flow: all rows.
        start: where the rows begin on the first page, in points from the top.
        blocks: the rows of each block.
    """

    flow: Flow
    start: float
    blocks: tuple[range, ...]

    def rows(self, places: range) -> Sequence[Row]:
        """Return the rows at *places*."""
        return self.flow.rows[places.start : places.stop]

    def first_words(self, at: int) -> str:
        """Return the first words of block *at*, empty where it begins with a blank."""
        label, flat = self.flow.words[self.flow.rows[self.blocks[at].start].paragraph]
        solid = len(label) if flat.text.startswith(label) else 0
        return first_words(label, flat.tail(solid))


def _plan(document: Document, fonts: Fonts) -> _Plan:
    """Return the rows of *document*, block by block."""
    flow = Flow(read_metrics(fonts.choose(document.look.font)), sheet_of(document))
    head = add_head(flow, document)
    blocks = []
    for block in document.body:
        first = len(flow.rows)
        add_body(flow, (block,), hanging=document.hangs)
        blocks.append(range(first, len(flow.rows)))
    add_end(flow, document)
    return _Plan(flow, head.bottom, tuple(blocks))


def _breaks(plan: _Plan, lines: Sequence[Line]) -> Iterator[int]:
    """Yield the blocks that begin a page."""
    bottom = plan.flow.sheet.bottom - SLACK - FOOT
    room = bottom - TOP
    y = _below(plan.start, plan.rows(range(plan.blocks[0].start)), bottom)
    for group, rows in _groups(plan, lines):
        height = _height(rows)
        if y + height > bottom and group.start and (height <= room or y > bottom / 2):
            yield group.start
            y = TOP
        y = _below(y, rows, bottom)


def _groups(plan: _Plan, lines: Sequence[Line]) -> Iterator[tuple[range, Sequence[Row]]]:
    """Yield the blocks that no page parts, with their rows; what is signed goes with the last."""
    start = 0
    for at, line in enumerate(lines):
        is_last = at == len(lines) - 1
        if line.keep_next and not is_last:
            continue
        end = len(plan.flow.rows) if is_last else plan.blocks[at].stop
        yield range(start, at + 1), plan.rows(range(plan.blocks[start].start, end))
        start = at + 1


def _height(rows: Sequence[Row]) -> float:
    return sum(row.before + row.room + row.height for row in rows)


def _below(y: float, rows: Sequence[Row], bottom: float) -> float:
    """Return where *rows* end that begin at *y*, on whatever page."""
    for row in rows:
        y += row.before + row.room + row.height
        if y > bottom:
            y = TOP + sum(head.height for head in row.repeat) + row.height
    return y
