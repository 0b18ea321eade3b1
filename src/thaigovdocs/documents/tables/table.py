"""Tables inside a body: cells, amounts, totals and the widths of columns."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

import thaigovdocs._regex as re
from thaigovdocs.documents.model import Alignment, Cell, Column, Row, Table
from thaigovdocs.documents.tables.amounts import is_numeric, is_running
from thaigovdocs.documents.tables.rows import read_cells
from thaigovdocs.documents.tables.widening import widened
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.model.nodes import Column as ColumnKeys
from thaigovdocs.policy.model.nodes import Table as TableKeys
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.units import Length, mm

_NARROW, _WIDE = 5, 34  # letters: what a column without a width asks for at least and at most
_LEAST = 0.05  # of the width of the text: what a column without a width gets at least
_WIDTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(%|mm|cm|มม\.?|ซม\.?)?")
_MM = {"mm": 1.0, "มม": 1.0, "cm": 10.0, "ซม": 10.0}


def compose_table(table: TableKeys, writer: Writer) -> Table:
    """Return *table* as it is printed: amounts at the right, running numbers centred."""
    cells = read_cells(table, writer)
    headings = [writer.cell(column.heading) for column in table.columns]
    texts = [row.texts for row in cells.rows if row.told is None]
    columns = [[row[at] for row in texts] for at in range(len(headings))]
    words = [row.texts for row in cells.rows]
    shares = _shares(table.columns, headings, words, cells.total, whole=writer.width)
    made = tuple(
        Column(heading, share, keys.align or usual_alignment(column), fixed=bool(keys.width))
        for keys, heading, share, column in zip(
            table.columns, headings, shares, columns, strict=True
        )
    )
    rows = tuple(Row(row.cells) for row in cells.rows)
    fixed = {at for at, column in enumerate(table.columns) if column.width}
    size = int(table.size or 0)
    return widened(Table(made, rows, cells.total, size=size), writer.width, fixed=fixed)


def written_width(words: str) -> tuple[float, str] | None:
    """Return the number and the unit of a column's width; ``None`` for what is none.

    ``30%`` is a part of the text's width, ``25 mm`` and ``2.5 cm`` are lengths, a bare
    number is a share of what the others leave.
    """
    found = _WIDTH.fullmatch(to_arabic(words.strip()))
    if not found or not float(found.group(1)):
        return None
    return float(found.group(1)), (found.group(2) or "").removesuffix(".")


def shares_of(
    columns: Sequence[ColumnKeys], headings: Sequence[Text], *, whole: Length
) -> tuple[float, ...]:
    """Return the share of each of *columns* of a table whose rows come later: by its heading.

    Args:
        columns: of the table.
        headings: their words.
        whole: the width of the text.
    """
    return _shares(columns, headings, (), (), whole=whole)


def length_of(words: str, whole: Length) -> Length | None:
    """Return the length that *words* name (``80 mm``, a share of the width of the text).

    ``None`` for words that name none.

    Args:
        words: as they are written.
        whole: the width of the text.

    Example:
        >>> length_of("8 cm", mm(160)).mm, length_of("50%", mm(160)).mm
        (80.0, 80.0)
    """
    found = written_width(words)
    if found is None or not found[1]:
        return None
    value, unit = found
    return whole * (value / 100) if unit == "%" else mm(str(value * _MM[unit]))


def usual_alignment(cells: Sequence[Text]) -> Alignment:
    """Return how the *cells* of a column stand: amounts at the right, marks in the middle."""
    if is_numeric(cells):
        return "center" if is_running(cells) else "right"
    return "center" if _are_marks(cells) else "left"


def _are_marks(cells: Sequence[Text]) -> bool:
    """Return whether *cells* hold nothing but ticks, strokes and single letters."""
    written = [plain(cell).strip() for cell in cells]
    return any(written) and all(len(words) <= 1 for words in written)


def _shares(
    columns: Sequence[ColumnKeys],
    headings: Sequence[Text],
    rows: Sequence[Sequence[Text]],
    total: Sequence[Cell],
    *,
    whole: Length,
) -> tuple[float, ...]:
    """Return the share of each column: as written, the rest by the letters they hold."""
    widths = [written_width(column.width) if column.width else None for column in columns]
    fixed = [
        value / 100 if unit == "%" else value * _MM[unit] / whole.mm if unit else None
        for value, unit in (width or (0.0, "") for width in widths)
    ]
    by_letters = not any(width and not width[1] for width in widths)
    weights = [
        width[0] if width else _letters(at, headings, rows, total) if by_letters else 1.0
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


def _letters(
    at: int, headings: Sequence[Text], rows: Sequence[Sequence[Text]], total: Sequence[Cell]
) -> int:
    """Return how many letters wide column *at* would like to be, within bounds."""
    last = [total[at].text] if len(total) == len(headings) else []
    texts = [headings[at], *(row[at] for row in rows), *last]
    widest = max(sum(category(letter) != "Mn" for letter in plain(text)) for text in texts)
    return min(max(widest + 2, _NARROW), _WIDE)
