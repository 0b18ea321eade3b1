"""Tables whose rows come one by one: headings, widths, cells, and rows from files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.model import Alignment, Cell, Column, Row, Table
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.tables.table import shares_of
from thaigovdocs.documents.tables.widening import widened
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.loading.rowfiles import FileCell, FileRow
from thaigovdocs.policy.model.columns import KIND_COLUMNS, RowColumn, columns_of
from thaigovdocs.policy.model.nodes import Column as ColumnKeys
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import MARGIN_LEFT, MARGIN_RIGHT, PAPER_HEIGHT, TEXT_WIDTH
from thaigovdocs.standard.phrases import RESULT
from thaigovdocs.thai.dates import Numerals, OpenDay, format_short_date
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import short_month_name
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import standard

ORDER = "order"
"""The key of the column that holds the running number."""

_SOURCE = "practice"
_SHARES: Mapping[str, float] = {
    **{"date": 0.16, "topic": 0.22, "details": 0.26, "published": 0.19, "acknowledged": 0.17},
    **{"order": 0.1, "name": 0.6},
    **{"measure": 0.3, "done": 0.14, "not_done": 0.14, "activities": 0.28},
}
_NOTE_SHARES: Mapping[str, float] = {"recipients": 0.3, "report-form": 0.14}
_CENTRED = frozenset({"order", "done", "not_done"})
_GROUPED = frozenset({"done", "not_done"})
_ISO = re.compile("[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?")


def row_table(setting: Setting, rows: tuple[Row, ...], *, across: bool = False) -> Table:
    """Return the table of *rows* with the columns of *setting*: no date in it is broken.

    *across*: the paper lies on its side.
    """
    own: tuple[ColumnKeys, ...] = getattr(setting.entry, "columns", None) or ()
    fixed = {at for at, column in enumerate(own) if column.width}
    whole = PAPER_HEIGHT - MARGIN_LEFT - MARGIN_RIGHT if across else TEXT_WIDTH
    return widened(Table(row_columns(setting), rows), whole, fixed=fixed)


def row_columns(setting: Setting) -> tuple[Column, ...]:
    """Return the columns of the table of *setting*: those of its kind, or the author's own."""
    entry, writer = setting.entry, setting.writer
    own: tuple[ColumnKeys, ...] | None = getattr(entry, "columns", None)
    if own is None:
        return tuple(_usual(column, entry.kind) for column in KIND_COLUMNS[entry.kind])
    headings = [writer.text(column.heading) for column in own]
    shares = shares_of(own, headings)
    return tuple(
        Column(heading, share, _alignment(str(column.key)))
        for column, heading, share in zip(own, headings, shares, strict=True)
    )


def row_keys(setting: Setting) -> tuple[str, ...]:
    """Return the keys of the columns of *setting*, in order."""
    return tuple(column.key for column in columns_of(setting.entry))


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
        return Cell(writer.text(words)) if day is None else _dated(day, writer)

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


def _usual(column: RowColumn, kind: str) -> Column:
    share = _SHARES.get(column.key) or _NOTE_SHARES[kind]
    group = RESULT.fill() if column.key in _GROUPED else ()
    heading = standard(column.heading, _SOURCE)
    return Column(heading, share, _alignment(column.key), group)


def _alignment(key: str) -> Alignment:
    return "center" if key in _CENTRED else "left"
