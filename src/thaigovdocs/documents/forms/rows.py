"""Tables whose rows come one by one: headings, widths, cells, and rows from files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.documents.model import Alignment, Cell, Column, Row, Table
from thaigovdocs.documents.tables.table import shares_of, usual_alignment
from thaigovdocs.documents.tables.widening import widened
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.loading.rowfiles import FileCell, FileRow
from thaigovdocs.policy.model.kinds.tabled import RowColumn, Tabled
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.phrases import RESULT
from thaigovdocs.thai.dates import Numerals, OpenDay, format_short_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import short_month_name
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import Text, standard

ORDER = "order"
"""The key of the column that holds the running number."""

_SOURCE = "practice"
_CENTRED = frozenset({ORDER, "done", "not_done"})
_ISO = re.compile("[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?")


def row_table(entry: Tabled, rows: tuple[Row, ...], writer: Writer) -> Table:
    """Return the table of *rows* with the columns of *entry*: no date in it is broken."""
    fixed = {at for at, column in enumerate(entry.columns or ()) if column.width}
    table = Table(row_columns(entry, writer, rows), rows, size=int(entry.size or 0))
    return widened(table, writer.width, fixed=fixed)


def row_columns(entry: Tabled, writer: Writer, rows: Sequence[Row] = ()) -> tuple[Column, ...]:
    """Return the columns of the table of *entry*: those of its kind, or the author's own.

    The author's own stand as he says, else as what *rows* hold of them asks for.
    """
    own = entry.columns
    if own is None:
        return tuple(map(_usual, entry.COLUMNS))
    headings = [writer.cell(column.heading) for column in own]
    shares = shares_of(own, headings, whole=writer.width)
    held = ([row.cells[at].text for row in rows] for at in range(len(own)))
    return tuple(
        Column(
            heading,
            share,
            column.align or _alignment(str(column.key), words),
            fixed=bool(column.width),
        )
        for column, heading, share, words in zip(own, headings, shares, held, strict=True)
    )


def inline_rows(
    rows: Iterable[Mapping[str, Words]], columns: Sequence[RowColumn], writer: Writer
) -> list[Row]:
    """Return *rows* of the policy file: cells by key, as written.

    An ISO date in a column of dates is printed as that of a file: ๒๐ เม.ย. ๒๕๖๑.
    """

    def cell(column: RowColumn, words: Words | None) -> Cell:
        if not words:
            return Cell()
        day = iso_date(words) if column.is_date else None
        return Cell(writer.cell(words)) if day is None else _dated(day, writer)

    return [Row(tuple(cell(column, row.get(column.key)) for column in columns)) for row in rows]


def iso_date(words: str) -> date | OpenDay | None:
    """Return the day that *words* write as ``2018-04-20``; ``None`` for any other words.

    Raises:
        CalendarError: there is no such day, or its year is that of another calendar.
    """
    return parse_date(words) if _ISO.fullmatch(to_arabic(words.strip())) else None


def counted(rows: Iterable[Row], keys: Sequence[str], writer: Writer) -> Iterator[Row]:
    """Yield *rows* with their running number, where there is a column for it that is empty."""
    if ORDER not in keys:
        yield from rows
        return
    at, count = keys.index(ORDER), 0
    for row in rows:
        count += not row.continues
        if row.continues or row.cells[at].text:
            yield row
            continue
        number = Cell(writer.standard(str(count), _SOURCE))
        yield replace(row, cells=(*row.cells[:at], number, *row.cells[at + 1 :]))


def file_rows(rows: Iterable[FileRow], keys: Sequence[str], writer: Writer) -> list[Row]:
    """Return *rows* of a file: dates with short months, all other cells as they stand there."""
    values = [[row.get(key) for key in keys] for row in rows]
    words = [value for row in values for value in row if isinstance(value, Words)]
    texts = iter(writer.data(words))
    dates: dict[date | OpenDay, Cell] = {}
    empty = Cell()

    def cell(value: FileCell | None) -> Cell:
        if value is None:
            return empty
        if isinstance(value, Words):
            return Cell(next(texts))
        if value not in dates:
            dates[value] = _dated(value, writer)
        return dates[value]

    return [Row(tuple(map(cell, row))) for row in values]


def _dated(day: date | OpenDay, writer: Writer) -> Cell:
    return Cell(writer.finish(standard(_short(day), _SOURCE, keep=True)))


def _short(day: date | OpenDay) -> str:
    if isinstance(day, OpenDay):
        return f"{short_month_name(day.month)} {day.year}"
    return format_short_date(day, numerals=Numerals.ARABIC)


def _usual(column: RowColumn) -> Column:
    group = RESULT.fill() if column.is_result else ()
    heading = standard(column.heading, _SOURCE)
    return Column(heading, column.share, _alignment(column.key), group)


def _alignment(key: str, words: Sequence[Text] = ()) -> Alignment:
    """Return how the cells of a column stand by its key, or by the *words* in it."""
    return "center" if key in _CENTRED else usual_alignment(words)
