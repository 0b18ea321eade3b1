"""The rows of a table: what stands in each cell, what is computed, which cells are joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Cell
from thaigovdocs.documents.tables.adding import Added, Line, Told, add_up
from thaigovdocs.documents.tables.amounts import (
    ORDER,
    SATANG_DIGITS,
    amount_of,
    decimals_of,
    is_numeric,
    needed_decimals,
    printed,
    summed_columns,
)
from thaigovdocs.documents.texts import Writer
from thaigovdocs.errors import NumberError
from thaigovdocs.policy.model.nodes import Row as RowKeys
from thaigovdocs.policy.model.nodes import SumRow, WideCell
from thaigovdocs.policy.model.nodes import Table as TableKeys
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.phrases import TOTAL
from thaigovdocs.standard.sum_labels import row_sense
from thaigovdocs.thai.numbers import baht_text, parse_number
from thaigovdocs.thai.spans import Text, plain, standard

_NUMBER = "practice"
_NAMES = ("subtotal", "discount", "brought_forward", "label")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of the file.

    Attributes:
        cells: from the left; their spans make the number of columns.
        told: what the file says the row is among amounts; ``None`` for ordinary cells.
    """

    cells: tuple[Cell, ...]
    told: SumRow | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """The words of each column; a cell over several stands in the first of them."""
        return tuple(
            text for cell in self.cells for text in (cell.text, *[()] * (max(cell.span, 1) - 1))
        )

    @property
    def label(self) -> str:
        """The first words that are no number."""
        words = (plain(text).strip() for text in self.texts if amount_of(text) is None)
        return next(filter(None, words), "")


@dataclass(frozen=True, slots=True)
class Cells:
    """The words of a table, and the numbers in them.

    Attributes:
        rows: the cells of every row; a row that is short has empty ones at its end.
        total: the cells of the total row; empty for none.
        added: for each column of amounts, by its number, what it comes to.
        summed: the columns that subtotals and a computed total add up.
        stated: for each column the number that the author wrote in the total row.
    """

    rows: tuple[ReadRow, ...]
    total: tuple[Cell, ...]
    added: Mapping[int, Added]
    summed: tuple[int, ...]
    stated: tuple[Decimal | None, ...]

    @property
    def grand_total(self) -> Decimal | None:
        """The total of the last column of amounts, as written or as computed."""
        totals = [amount_of(cell.text) for cell in self.total]
        return next((amount for amount in reversed(totals) if amount is not None), None)


def read_cells(table: TableKeys, writer: Writer) -> Cells:
    """Return the cells of *table*: its rows by key or in order, its sums, its total row.

    A total that is a number is that of the last column of amounts; other words are
    the label of a total that is computed.
    """
    keys = [str(column.key) for column in table.columns]
    rows = _counted([_row(row, keys, writer) for row in table.rows], keys, writer)
    columns = _columns(rows, len(keys))
    headings = [writer.cell(column.heading) for column in table.columns]
    summed = summed_columns(table.columns, headings, columns) if keys else []
    numeric = {at for at in range(len(keys)) if is_numeric(columns[at])}
    added = {
        at: add_up([_line(row, at, at in summed) for row in rows])
        for at in sorted(numeric | ({*summed} if _all_numbers(columns, summed) else set()))
    }
    filler = _Filler(columns, added, tuple(at for at in summed if at in added), writer)
    total = filler.total(table, keys) if keys else ()
    return Cells(
        tuple(filler.rows(rows)),
        _joined(total),
        added,
        filler.summed,
        tuple(_stated(table, total, writer)),
    )


def _counted(rows: list[ReadRow], keys: Sequence[str], writer: Writer) -> list[ReadRow]:
    """Return *rows* with their running number, where the column for it is left empty."""
    at = keys.index(ORDER) if ORDER in keys else None
    if at is None or any(row.texts[at] for row in rows):
        return rows
    made, count = [], 0
    for row in rows:
        if row.told is None and row_sense(row.label) != "sum" and len(row.cells) == len(keys):
            count += 1
            number = Cell(writer.standard(str(count), _NUMBER))
            row = replace(row, cells=(*row.cells[:at], number, *row.cells[at + 1 :]))
        made.append(row)
    return made


def _all_numbers(columns: Sequence[Sequence[Text]], summed: Sequence[int]) -> bool:
    """Return whether no column that is to be added holds words."""
    return all(is_numeric(columns[at]) or not any(columns[at]) for at in summed)


def _row(row: RowKeys, keys: Sequence[str], writer: Writer) -> ReadRow:
    if isinstance(row, SumRow):
        if not any(getattr(row, name) and name in keys for name in _NAMES):
            return ReadRow(tuple([Cell()] * len(keys)), row)
        said = {key: value for key, value in dict(row).items() if isinstance(value, Words)}
        cells = [_cell(cell, writer) for cell in _in_order(said, keys)]
    else:
        cells = [_cell(cell, writer) for cell in _in_order(row, keys)]
    missing = len(keys) - sum(cell.span for cell in cells)
    return ReadRow((*cells, *[Cell()] * missing))


def _in_order(
    row: Mapping[str, Words] | Sequence[WideCell | Words], keys: Sequence[str]
) -> Sequence[WideCell | Words | None]:
    """Return the cells of *row* as far as there are columns for them."""
    if isinstance(row, Mapping):
        return [row.get(key) for key in keys]
    found: list[WideCell | Words | None] = []
    room = len(keys)
    for cell in row:
        room -= _span(cell)
        if room < 0:
            break
        found.append(cell)
    return found


def _span(cell: WideCell | Words) -> int:
    return max(cell.span, 1) if isinstance(cell, WideCell) else 1


def width_of(row: Sequence[WideCell | Words]) -> int:
    """Return how many columns the cells of *row* cover."""
    return sum(map(_span, row))


def _cell(cell: WideCell | Words | None, writer: Writer) -> Cell:
    if isinstance(cell, WideCell):
        return Cell(writer.cell(cell.text), span=_span(cell), align=cell.align)
    return Cell(writer.cell(cell)) if cell else Cell()


def _columns(rows: Sequence[ReadRow], count: int) -> list[list[Text]]:
    """Return what stands in each column, rows that say what they are apart."""
    texts = [row.texts for row in rows if row.told is None]
    return [[row[at] for row in texts] for at in range(count)]


def _line(row: ReadRow, at: int, is_summed: bool) -> Line:
    """Return *row* as column *at* sees it."""
    told = row.told
    if told is None:
        return Line(row.label, amount_of(row.texts[at]))
    if not is_summed:
        return Line()
    amount, rate = number_of(told.amount), number_of(told.rate)
    kind: Told = "counted" if told.counts else "uncounted"
    if told.subtotal:
        kind = "subtotal"
    elif told.discount:
        kind = "discount"
    elif told.rate:
        kind = "rate"
    return Line(str(told.words), amount, kind, rate, told.of, told.included)


def number_of(words: Words | None) -> Decimal | None:
    """Return the number that *words* are; a sign of per cent behind it is no matter."""
    if not words:
        return None
    try:
        return parse_number(words.strip().removesuffix("%").rstrip())
    except NumberError:
        return None


class _Filler:
    """Fills the cells whose amounts are computed."""

    def __init__(
        self,
        columns: Sequence[Sequence[Text]],
        added: Mapping[int, Added],
        summed: tuple[int, ...],
        writer: Writer,
    ) -> None:
        self.added = added
        self.summed = summed
        self.writer = writer
        self.count = len(columns)
        self.decimals = {at: self._decimals(columns[at], added[at]) for at in summed}

    def rows(self, rows: Sequence[ReadRow]) -> list[ReadRow]:
        """Return *rows* with their sums, and with cells joined from the first sum on."""
        made, is_below = [], False
        for at, row in enumerate(rows):
            cells = self._told(at, row.told) if row.told else row.cells
            is_below = is_below or row.told is not None or row_sense(row.label) == "sum"
            joined = _joined(cells) if is_below else cells
            strong = row.told is not None and row.told.subtotal is not None
            made.append(replace(row, cells=tuple(replace(each, strong=strong) for each in joined)))
        return made

    def total(self, table: TableKeys, keys: Sequence[str]) -> tuple[Cell, ...]:
        """Return the cells of the total row, not joined yet; empty for none."""
        total = table.total
        if total is None:
            return ()
        if not isinstance(total, Words):
            return _row(total, keys, self.writer).cells
        text = self.writer.text(total)
        cells = [Cell()] * self.count
        if amount_of(text) is not None:
            cells[0] = Cell(TOTAL.fill())
            cells[self.summed[-1] if self.summed else -1] = Cell(text)
            return tuple(cells)
        for at in self.summed:
            cells[at] = self._amount(at, self.added[at].totals[0])
        cells[0] = Cell(self._worded(text) if table.in_words else text)
        return tuple(cells)

    def _worded(self, label: Text) -> Text:
        """Return *label* with the total in words behind it."""
        if not self.summed:
            return label
        total = self.added[self.summed[-1]].totals[0]
        if decimals_of([total.normalize()]) > SATANG_DIGITS:  # told elsewhere: no words say it
            return label
        words = baht_text(total)
        return (*label, *standard(" ", TOTAL.source), *standard(f"({words})", TOTAL.source))

    def _told(self, at: int, told: SumRow) -> tuple[Cell, ...]:
        cells = [Cell(self.writer.cell(told.words)), *[Cell()] * (self.count - 1)]
        for column in self.summed:
            amount = self.added[column].values[at]
            if told.amount:
                cells[column] = Cell(self.writer.cell(told.amount))
            elif amount is not None:
                cells[column] = self._amount(column, amount)
        return tuple(cells)

    def _amount(self, column: int, amount: Decimal) -> Cell:
        words = printed(amount, self.decimals[column])
        return Cell(self.writer.standard(words, TOTAL.source))

    @staticmethod
    def _decimals(column: Sequence[Text], added: Added) -> int:
        """Return how many decimals sums have: as the longest amount, or as many as they need."""
        written = [amount for cell in column if (amount := amount_of(cell)) is not None]
        sums = [*(value for value in added.values if value is not None), *added.totals]
        return max([decimals_of(written), *map(needed_decimals, sums)])


def _stated(table: TableKeys, total: Sequence[Cell], writer: Writer) -> list[Decimal | None]:
    """Return the amounts of the total row that the author wrote: what is computed agrees."""
    if isinstance(table.total, Words) and amount_of(writer.text(table.total)) is None:
        return [None] * len(total)
    return [
        amount
        for cell in total
        for amount in (amount_of(cell.text), *[None] * (max(cell.span, 1) - 1))
    ]


def _joined(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return *cells* with the words before the first amount over all columns up to it."""
    filled = [at for at, cell in enumerate(cells) if cell.text]
    if len(filled) < 2 or any(cell.span > 1 or cell.label for cell in cells):
        return cells
    label, amount = filled[:2]
    if amount < 2 or amount_of(cells[label].text) is not None:
        return cells
    if amount_of(cells[amount].text) is None:
        return cells
    joined = replace(cells[label], span=amount, align=cells[label].align or "right")
    return (joined, *cells[amount:])
