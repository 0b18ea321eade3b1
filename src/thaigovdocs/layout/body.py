"""The body of a paper: paragraphs, clauses, bullets."""

from __future__ import annotations

from thaigovdocs.documents.model import Block, Table
from thaigovdocs.layout.figures import add_figure
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.lines import label_line
from thaigovdocs.layout.member_columns import fit_committees
from thaigovdocs.layout.model import Align, Style
from thaigovdocs.layout.pages import FREE, TOGETHER
from thaigovdocs.layout.tables import add_table
from thaigovdocs.standard.measures import (
    BEFORE_BULLET,
    BEFORE_ROW,
    CENTRE_LEFT,
    CLAUSE_INDENTS,
    PARAGRAPH_INDENT,
)
from thaigovdocs.thai.spans import Span, Text, plain

_PLACES = frozenset({"line", "centered", "right"})


def add_body(flow: Flow, blocks: tuple[Block, ...], *, hanging: bool = False) -> None:
    """Add the blocks of a body to *flow*; *hanging* clauses keep off the margin."""
    indents = [_indent(block) for block in blocks]
    for block in fit_committees(blocks, flow.metrics, flow.sheet.width, indents):
        if block.picture:
            add_figure(flow, block.picture, block.text)
        elif block.table:
            _add_table(flow, block, block.table)
        elif block.kind in _PLACES:
            _add_line(flow, block)
        elif block.kind == "bullet":
            label = plain(block.label) or "-"
            _add_hanging(flow, block, label, _bullet_indent(block), before=BEFORE_BULLET.pt)
        elif hanging and block.label:
            flow.labels[block.level] = block.label
            _add_hanging(flow, block, plain(block.label), _indent(block), before=BEFORE_ROW.pt)
        elif hanging and block.kind == "plain" and block.level in flow.labels:
            _add_below(flow, block, flow.labels[block.level])
        else:
            _add_paragraph(flow, block)


def _add_table(flow: Flow, block: Block, table: Table) -> None:
    """Add a table; one without rules that announces what follows is not parted from it."""
    start = len(flow.rows)
    add_table(flow, table, indent=_table_indent(block, table))
    last = len(flow.rows) - 1
    if block.keep_next:
        flow.change(last, hold=max(flow.rows[last].hold, TOGETHER))
        flow.hold(range(last if table.ruled else start, last + 1), TOGETHER)


def _add_paragraph(flow: Flow, block: Block) -> None:
    """Add a block whose lines return to the margin; a label stands in its first line."""
    is_heading = block.kind == "heading"
    title = flow.head(block.level) if is_heading or _is_headed(block) else 0
    label = (*block.label, Span(" ")) if block.label else ()
    words = plain(label)
    strong = is_heading or _is_strong(label)
    mark = label_line(words, flow.metrics, strong=strong) if words else None
    first, justify = _indent(block), not is_heading
    flow.add(
        flatten(label, block.text, strong=is_heading),
        Style(LEFT, flow.sheet.width, first, mark=mark, justify=justify, title=title),
        before=BEFORE_ROW.pt,
        hold=TOGETHER if block.keep_next or is_heading else FREE,
        label=words,
    )


def _add_line(flow: Flow, block: Block) -> None:
    """Add a line at its place: at the margin, in the middle, or right of it."""
    left = CENTRE_LEFT.pt + flow.sheet.shift if block.kind == "right" else 0.0
    align: Align = "center" if block.kind == "centered" else "left"
    flow.add(
        flatten(block.text),
        Style(LEFT + left, flow.sheet.width - left, align=align),
        before=BEFORE_ROW.pt,
        hold=TOGETHER if block.keep_next else FREE,
    )


def _add_below(flow: Flow, block: Block, label: Text) -> None:
    """Add a paragraph whose lines stand under the text of its clause, behind its *label*."""
    gap = label_line(f"{plain(label)} ", flow.metrics, strong=_is_strong(label)).width
    left = _indent(block) + gap
    flow.add(
        flatten(block.text),
        Style(LEFT + left, flow.sheet.width - left, justify=True),
        before=BEFORE_ROW.pt,
        hold=TOGETHER if block.keep_next else FREE,
    )


def _add_hanging(flow: Flow, block: Block, label: str, indent: float, *, before: float) -> None:
    """Add a block whose lines stand under the first word after its label."""
    is_strong = _is_headed(block)
    title = flow.head(block.level) if is_strong else 0
    lines = (label_line(f"{label} ", flow.metrics, strong=is_strong),)
    flow.add(
        flatten(block.text),
        Style(LEFT + indent, flow.sheet.width - indent, labels=lines, justify=True, title=title),
        before=before,
        hold=TOGETHER if block.keep_next else FREE,
        label=f"{label} ",
    )


def _is_headed(block: Block) -> bool:
    """Return whether *block* is the heading of a clause: its label is bold."""
    return _is_strong(block.label)


def _is_strong(label: Text) -> bool:
    return any(isinstance(piece, Span) and piece.strong for piece in label)


def _table_indent(block: Block, table: Table) -> float:
    """Return where the table of *block* begins, from the margin."""
    if table.left is not None:
        return table.left.pt
    return _indent(block) if table.indent else 0.0


def _bullet_indent(block: Block) -> float:
    """Return the indent of a bullet: one level further in than its clause."""
    return CLAUSE_INDENTS[min(block.level, len(CLAUSE_INDENTS) - 1)].pt


def _indent(block: Block) -> float:
    """Return the indent of the first line: by level inside clauses, else a paragraph's."""
    if not block.level:
        return PARAGRAPH_INDENT.pt
    return CLAUSE_INDENTS[min(block.level, len(CLAUSE_INDENTS)) - 1].pt
