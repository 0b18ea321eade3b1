"""Tables as a DOCX template sees them: every cell with what Word is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import accumulate, groupby, pairwise
from typing import Literal

from thaigovdocs.documents.model import Alignment, Cell, Row, Table
from thaigovdocs.documents.texts import strong
from thaigovdocs.standard import measures
from thaigovdocs.thai.spans import CheckBox, Text, Tick, is_mark
from thaigovdocs.units import EMU_PER_TWIP, Length
from thaigovdocs.writers.docx.filling import fill_line, has_fills
from thaigovdocs.writers.docx.holding import ends_of_signers, last_rows
from thaigovdocs.writers.docx.lines import fitted_columns, heading_side
from thaigovdocs.writers.docx.runs import Looks, Rich, Xml
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.views import Cell as CellView
from thaigovdocs.writers.docx.views import Grid, Stop, TableLine, Words
from thaigovdocs.writers.docx.views import Row as RowView
from thaigovdocs.writers.docx.widths import width

Merge = Literal["", "restart", "continue"]
TableEnd = Literal["", "alone", "signed"]
"""What a table is the end of: nothing, the paper, or the text above those who sign."""

NOTHING = Length(0)
PADDING = measures.TABLE_PADDING


def view_table(
    table: Table,
    writer: TextWriter,
    *,
    whole: Length = measures.TEXT_WIDTH,
    left: Length = NOTHING,
    end: TableEnd = "",
    room: Length = measures.TABLE_ROOM,
) -> TableLine:
    """Return *table*; its last row holds on to the total, the last of all to those who sign.

    Args:
        table: of the document.
        writer: of the document.
        whole: the width of the text.
        left: where the table begins.
        end: what it ends.
        room: above and below the words of a row.
    """
    grid = _Gridder(table, writer, whole, left, end, room).grid()
    return TableLine("", kind="table", table=grid)


class _Gridder:
    """Makes the rows of one table."""

    def __init__(
        self,
        table: Table,
        writer: TextWriter,
        whole: Length,
        left: Length,
        end: TableEnd,
        room: Length,
    ) -> None:
        self._table = table
        self._end = end
        self._writer = writer
        self._whole = whole - left
        self._left = left
        self._bare = not table.ruled
        self._room = room
        # Rounded edges, not widths: the last column ends where the table does.
        shares, self._scale = fitted_columns(table, self._whole)
        places = accumulate(shares, initial=0.0)
        edges = [(self._whole * min(place, 1.0)).twips for place in places]
        self._widths = [to - at for at, to in pairwise(edges)]
        self._aligned = [column.align for column in table.columns]
        # Most cells are one column wide and have the rules of the template.
        self._usual = [self._looks(at) for at in range(len(self._widths))]

    def grid(self) -> Grid:
        """Return the table."""
        table = self._table
        return Grid(
            columns=tuple(map(self._sized, self._headings())),
            head=tuple(map(self._sized_row, self._head())) if table.is_headed else (),
            rows=tuple(map(self._sized_row, self._rows())),
            ruled=table.ruled,
            indent=self._left.twips,
            width=sum(self._widths),
        )

    def _sized_row(self, row: RowView) -> RowView:
        if self._scale == 1:
            return row
        return replace(row, cells=tuple(map(self._sized, row.cells)))

    def _sized(self, cell: CellView) -> CellView:
        """Return *cell* with words as large as the table wants them."""
        if self._scale == 1:
            return cell
        half = round(self._scale * measures.BODY_SIZE.pt * 2)
        pitch = (measures.LINE_PITCH * self._scale).twips
        text, label = _in_size(cell.text, half), _in_size(cell.label, half)
        return replace(cell, text=text, label=label, pitch=pitch)

    def _rows(self) -> Iterator[RowView]:
        rows = self._table.rows
        total = self._table.total
        last = len(rows) - 1
        goes_on = bool(total) or self._end == "signed"
        first = len(rows) - self._last_rows() if self._end else len(rows)
        above = False
        signed = ends_of_signers(rows)
        for at, row in enumerate(rows):
            below = at < last and rows[at + 1].continues
            held = below or at in signed or first <= at < last or (at == last and goes_on)
            above = row.continues and at > 0
            height = self._height(row, above, below).twips if row.lines > 1 else 0
            cells = self._plain(row, held) if not (above or below) else None
            yield RowView(
                cells or self._cells(row.cells, keep=held, above=above, below=below), height
            )
        if total:
            strongly = tuple(replace(cell, strong=True) for cell in total)
            yield RowView(self._cells(strongly, keep=self._end == "signed"))

    def _last_rows(self) -> int:
        """Return how many rows at the end hold on to one another."""
        widths = [Length(size * EMU_PER_TWIP) - PADDING * 2 for size in self._widths]
        return last_rows(self._table.rows, widths)

    def _height(self, row: Row, above: bool, below: bool) -> Length:
        """Return how high *row* is at least, with the room above and below where it has a rule."""
        rules = (not above) + (not below)
        return measures.LINE_PITCH * self._scale * row.lines + self._room * rules

    def _plain(self, row: Row, held: bool) -> tuple[CellView, ...] | None:
        """Return the cells of a row in which none is out of the common; ``None`` for others."""
        cells = row.cells
        if len(cells) != len(self._widths):
            return None
        made: list[CellView] = []
        places = zip(cells, self._widths, self._aligned, self._usual, strict=True)
        for cell, size, align, looks in places:
            if cell.label or cell.align or cell.strong or cell.span != 1 or _is_drawn(cell.text):
                return None
            words = self._writer.words(cell.text)
            made.append(_view(words, size, align, looks, held, self._bare))
        return tuple(made)

    def _cells(
        self,
        cells: tuple[Cell, ...],
        *,
        keep: bool = False,
        above: bool = False,
        below: bool = False,
    ) -> tuple[CellView, ...]:
        made = []
        at = 0
        for cell in cells:
            looks = self._looks(at, cell.span, above=above, below=below)
            bare = self._bare or above or below
            made.append(self._cell(cell, at, looks, keep, bare))
            at += cell.span
        return tuple(made)

    def _looks(
        self,
        at: int,
        span: int = 1,
        *,
        merge: Merge = "",
        above: bool = False,
        below: bool = False,
    ) -> tuple[Xml, Xml]:
        """Return what Word is told of a cell that begins with column *at*."""
        size = sum(self._widths[at : at + span])
        if not self._bare:
            margins = row_margins(self._room, above, below)
            return cell_properties(size, span, merge, above, below), margins
        is_last = at + span >= len(self._widths)
        return cell_properties(size, span, merge, False, False), bare_margins(is_last)

    def _alignment(self, cell: Cell, at: int) -> Alignment:
        """Return how a cell stands that does not say so: a lone tick in the middle."""
        if is_mark(cell.text):
            return "center"
        return self._aligned[min(at, len(self._aligned) - 1)]

    def _cell(
        self, cell: Cell, at: int, looks: tuple[Xml, Xml], keep: bool, bare: bool
    ) -> CellView:
        size = sum(self._widths[at : at + cell.span])
        align = cell.align or self._alignment(cell, at)
        text = strong(cell.text) if cell.strong else cell.text
        if not cell.label and not has_fills(text):
            return _view(self._writer.words(text), size, align, looks, keep, bare)
        label = self._writer.line(strong(cell.label) if cell.strong else cell.label)
        hanging = width(f"{label} ") * self._scale if label else NOTHING
        words, stops = self._filled(text, hanging, self._inner(at, cell.span))
        # A line that is filled is as wide as its cell; centred, its leaders would end anywhere.
        view = _view(words, size, "left" if stops else align, looks, keep, bare)
        if not label:
            return replace(view, stops=stops)
        place = hanging.twips
        placed = replace(view, indent=place, hanging=place, tabs=(place,))
        return replace(placed, label=label, stops=stops)

    def _inner(self, at: int, span: int) -> Length:
        """Return how wide the words of a cell may be."""
        size = Length(sum(self._widths[at : at + span]) * EMU_PER_TWIP)
        if self._bare and at + span >= len(self._widths):
            return size
        return size - PADDING * 2

    def _filled(self, text: Text, hanging: Length, right: Length) -> tuple[Words, tuple[Stop, ...]]:
        if not has_fills(text):
            return self._writer.words(text), ()
        return fill_line(text, self._writer, start=hanging, right=right)

    def _head(self) -> Iterator[RowView]:
        """Yield the storeys of the head: groups above, or every heading as high as both."""
        columns = self._table.columns
        if not any(column.group for column in columns):
            yield RowView(self._headings())
            return
        upper, lower = [], []
        places = range(len(columns))
        for group, members in groupby(places, key=lambda at: columns[at].group):
            inside = list(members)
            if group:
                upper.append(self._heading(group, inside[0], len(inside)))
            for at in inside:
                if group:
                    lower.append(self._heading(columns[at].heading, at))
                else:
                    upper.append(self._heading(columns[at].heading, at, merge="restart"))
                    lower.append(self._heading((), at, merge="continue"))
        yield RowView(tuple(upper))
        yield RowView(tuple(lower))

    def _headings(self) -> tuple[CellView, ...]:
        """Return the headings of all columns, each as high as the head."""
        columns = enumerate(self._table.columns)
        return tuple(self._heading(column.heading, at) for at, column in columns)

    def _heading(self, text: Text, at: int, span: int = 1, merge: Merge = "") -> CellView:
        size = sum(self._widths[at : at + span])
        looks = self._looks(at, span, merge=merge)
        made = _view(self._writer.words(text), size, "center", looks, True, self._bare)
        side = heading_side(strong(text), self._inner(at, span), self._scale)
        return replace(made, indent=side.twips, right=side.twips) if side else made


def _view(
    words: Words, width: int, align: str, looks: tuple[Xml, Xml], keep: bool, bare: bool
) -> CellView:
    """Return a cell as the template sees it, its lines where the style has them."""
    told, margins = looks
    return CellView(
        *(words, "", "", keep),
        width=width,
        align=align,
        properties=told,
        margins=margins,
        bare=bare,
    )


def _in_size(words: Words, half: int) -> Words:
    """Return *words* in letters of *half* half-points; nothing stays nothing."""
    if isinstance(words, Rich):
        return replace(words, size=half)
    return Rich(((words, Looks.PLAIN),), half) if words else words


def _is_drawn(text: Text) -> bool:
    return any(isinstance(piece, Tick | CheckBox) for piece in text) or has_fills(text)


@lru_cache(maxsize=4096)
def cell_properties(width: int, span: int, merge: Merge, above: bool, below: bool) -> Xml:
    """Return what ``w:tcPr`` of a cell begins with.

    Args:
        width: in twips.
        span: how many columns it covers.
        merge: a heading that is two storeys high begins or goes on here.
        above, below: there is no rule between its row and that above, below.
    """
    parts = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
    if span > 1:
        parts.append(f'<w:gridSpan w:val="{span}"/>')
    if merge:
        parts.append(f'<w:vMerge w:val="{merge}"/>')
    if above or below:
        gone = "".join(f'<w:{side} w:val="nil"/>' for side in _sides(above, below))
        parts.append(f"<w:tcBorders>{gone}</w:tcBorders>")
    return Xml("".join(parts))


@cache
def row_margins(room: Length, above: bool, below: bool) -> Xml:
    """Return the margins of a cell of which the words go on above or below it.

    Args:
        room: above and below the words; the rule above a row adds to its height.
        above, below: there is no rule between its row and that above, below.
    """
    told = {}
    if room != measures.TABLE_ROOM:
        told = {"top": room - measures.TABLE_RULE, "bottom": room}
    return _margins(told | dict.fromkeys(_sides(above, below), NOTHING))


@cache
def bare_margins(is_last: bool) -> Xml:
    """Return the margins of a cell without rules: a list begins and ends flush."""
    right = NOTHING if is_last else PADDING * 2
    return _margins({"top": NOTHING, "left": NOTHING, "bottom": NOTHING, "right": right})


def _margins(sides: dict[str, Length]) -> Xml:
    inner = "".join(f'<w:{side} w:w="{room.twips}" w:type="dxa"/>' for side, room in sides.items())
    return Xml(f"<w:tcMar>{inner}</w:tcMar>" if inner else "")


def _sides(above: bool, below: bool) -> list[str]:
    return [side for side, gone in (("top", above), ("bottom", below)) if gone]
