"""Tables inside a body: cells, amounts, totals and the widths of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import category

from thaigovdocs.documents.model import Alignment, Cell, Column, Row, Table
from thaigovdocs.documents.tables.widening import widened
from thaigovdocs.documents.texts import Writer
from thaigovdocs.errors import NumberError
from thaigovdocs.policy.model.nodes import Column as ColumnKeys
from thaigovdocs.policy.model.nodes import Table as TableKeys
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import TEXT_WIDTH
from thaigovdocs.standard.phrases import TOTAL
from thaigovdocs.thai.digits import Numerals, to_arabic
from thaigovdocs.thai.numbers import format_number, parse_number
from thaigovdocs.thai.spans import Text, plain

_NOTHING = frozenset({"", "-", "–", "—"})
_NARROW, _WIDE = 5, 34  # letters: what a column without a width asks for at least and at most
_LEAST = 0.05  # of the width of the text: what a column without a width gets at least
_WIDTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(%|mm|cm|มม\.?|ซม\.?)?")
_MM = {"mm": 1.0, "มม": 1.0, "cm": 10.0, "ซม": 10.0}


@dataclass(frozen=True, slots=True)
class Cells:
    """The words of a table, and the numbers in them.

    Attributes:
        rows: the cells of every row; a row that is short has empty ones at its end.
        total: the cells of the total row; empty for none.
        amounts: for each column the sum of its numbers, ``None`` where it holds words.
        stated: for each column the number that the author wrote in the total row.
    """

    rows: tuple[tuple[Text, ...], ...]
    total: tuple[Text, ...]
    amounts: tuple[Decimal | None, ...]
    stated: tuple[Decimal | None, ...]

    @property
    def grand_total(self) -> Decimal | None:
        """The total of the last column of amounts, as written or as computed."""
        totals = [amount_of(cell) for cell in self.total]
        return next((amount for amount in reversed(totals) if amount is not None), None)


def read_cells(table: TableKeys, writer: Writer) -> Cells:
    """Return the cells of *table*: its rows by key or in order, its total row.

    A total that is a number is that of the last column of amounts; other words are
    the label of a total that is computed.
    """
    keys = [str(column.key) for column in table.columns]
    rows = tuple(_row(row, keys, writer) for row in table.rows)
    columns = [[row[at] for row in rows] for at in range(len(keys))]
    amounts = tuple(_sum(column) for column in columns)
    total = table.total
    if total is None or not keys:
        cells: tuple[Text, ...] = ()
    elif isinstance(total, Words):
        cells = _total_of_words(total, columns, writer)
    else:
        cells = _row(total, keys, writer)
    # What is computed cannot differ.
    is_computed = isinstance(total, Words) and amount_of(writer.text(total)) is None
    stated = tuple(None if is_computed else amount_of(cell) for cell in cells)
    return Cells(rows, cells, amounts, stated)


def compose_table(table: TableKeys, writer: Writer) -> Table:
    """Return *table* as it is printed: amounts at the right, running numbers centred."""
    cells = read_cells(table, writer)
    headings = [writer.text(column.heading) for column in table.columns]
    shares = _shares(table.columns, headings, cells)
    columns = tuple(
        Column(heading, share, _alignment([row[at] for row in cells.rows]))
        for at, (heading, share) in enumerate(zip(headings, shares, strict=True))
    )
    rows = tuple(Row(tuple(map(Cell, row))) for row in cells.rows)
    fixed = {at for at, column in enumerate(table.columns) if column.width}
    return widened(Table(columns, rows, cells.total), TEXT_WIDTH, fixed=fixed)


def amount_of(cell: Text) -> Decimal | None:
    """Return the number that *cell* is, ``None`` where it is something else."""
    try:
        return parse_number(plain(cell))
    except NumberError:
        return None


def written_width(words: str) -> tuple[float, str] | None:
    """Return the number and the unit of a column's width; ``None`` for what is none.

    ``30%`` is a part of the text's width, ``25 mm`` and ``2.5 cm`` are lengths, a bare
    number is a share of what the others leave.
    """
    found = _WIDTH.fullmatch(to_arabic(words.strip()))
    if not found or not float(found.group(1)):
        return None
    return float(found.group(1)), (found.group(2) or "").removesuffix(".")


def shares_of(columns: Sequence[ColumnKeys], headings: Sequence[Text]) -> tuple[float, ...]:
    """Return the share of each of *columns* of a table whose rows come later: by its heading."""
    return _shares(columns, headings, Cells((), (), (), ()))


def _row(
    row: Mapping[str, Words] | Sequence[Words], keys: Sequence[str], writer: Writer
) -> tuple[Text, ...]:
    if isinstance(row, Mapping):
        words = [row.get(key) for key in keys]
    else:
        words = [*row, *[None] * len(keys)][: len(keys)]
    return tuple(writer.text(word) if word else () for word in words)


def _sum(cells: Sequence[Text]) -> Decimal | None:
    """Return the sum of *cells*; a stroke or an empty cell counts nothing."""
    written = [cell for cell in cells if plain(cell).strip() not in _NOTHING]
    amounts = [amount for cell in written if (amount := amount_of(cell)) is not None]
    return sum(amounts, Decimal(0)) if amounts and len(amounts) == len(written) else None


def _total_of_words(
    words: Words, columns: Sequence[Sequence[Text]], writer: Writer
) -> tuple[Text, ...]:
    """Return the total row of one text: the number itself, or what stands before the sum."""
    text = writer.text(words)
    cells: list[Text] = [()] * len(columns)
    places = [at for at, column in enumerate(columns) if at and _sum(column) is not None]
    if amount_of(text) is not None:
        cells[0] = TOTAL.fill()
        cells[places[-1] if places else -1] = text
        return tuple(cells)
    cells[0] = text
    if places:
        cells[places[-1]] = _computed(columns[places[-1]], writer)
    return tuple(cells)


def _computed(cells: Sequence[Text], writer: Writer) -> Text:
    """Return the sum of *cells* with as many decimals as the longest of them has."""
    amounts = [amount for cell in cells if (amount := amount_of(cell)) is not None]
    decimals = max(-int(amount.as_tuple().exponent) for amount in amounts)
    total = sum(amounts, Decimal(0))
    return writer.standard(
        format_number(total, decimals=max(0, decimals), numerals=Numerals.ARABIC), TOTAL.source
    )


def _alignment(cells: Sequence[Text]) -> Alignment:
    if _sum(cells) is None:
        return "left"
    running = [str(count) for count in range(1, len(cells) + 1)]
    written = [to_arabic(plain(cell)).strip().removesuffix(".") for cell in cells]
    return "center" if written == running else "right"


def _shares(
    columns: Sequence[ColumnKeys], headings: Sequence[Text], cells: Cells
) -> tuple[float, ...]:
    """Return the share of each column: as written, the rest by the letters they hold."""
    widths = [written_width(column.width) if column.width else None for column in columns]
    whole = TEXT_WIDTH.mm
    fixed = [
        value / 100 if unit == "%" else value * _MM[unit] / whole if unit else None
        for value, unit in (width or (0.0, "") for width in widths)
    ]
    by_letters = not any(width and not width[1] for width in widths)
    weights = [
        width[0] if width else _letters(at, headings, cells) if by_letters else 1.0
        for at, width in enumerate(widths)
    ]
    free = [weight for weight, share in zip(weights, fixed, strict=True) if share is None]
    taken = sum(share for share in fixed if share is not None)
    left = max(1 - taken, _LEAST * len(free))
    shares = [
        weight / sum(free) * left if share is None else share
        for weight, share in zip(weights, fixed, strict=True)
    ]
    return tuple(share / sum(shares) for share in shares)


def _letters(at: int, headings: Sequence[Text], cells: Cells) -> int:
    """Return how many letters wide column *at* would like to be, within bounds."""
    rows = (*cells.rows, cells.total) if cells.total else cells.rows
    texts = [headings[at], *(row[at] for row in rows)]
    widest = max(sum(category(letter) != "Mn" for letter in plain(text)) for text in texts)
    return min(max(widest + 2, _NARROW), _WIDE)
