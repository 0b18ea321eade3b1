"""Rows of a document from the CSV or XLSX file that its entry names.

What stands in such a file is data: no expression and no backtick in it means anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import CalendarError
from thaigovdocs.files.cells import Moment, Sheet, SheetRow, Unread, Value
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.model.kinds.tabled import RowColumn
from thaigovdocs.policy.source.limits import MAX_SAME_FAULTS
from thaigovdocs.policy.source.tree import listed, scalar, shown
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import OpenDay, parse_date, parse_day_month
from thaigovdocs.thai.digits import to_arabic

FileCell: TypeAlias = Words | date | OpenDay
FileRow: TypeAlias = Mapping[str, FileCell]

_NOTHING = frozenset({"", "-", "–", "—"})
_UP_TO = re.compile(r"\s*(?:[-–—]|ถึง)\s*")
_SPACES = re.compile(r"\s+")
_LAST_YEAR = 2400  # of the Gregorian calendar: what is later was meant in the Buddhist era


@dataclass(frozen=True, slots=True)
class RowFile:
    """The rows of one document.

    Attributes:
        sheet: the file as it was read.
        rows: what stands in each row by the key of its column; empty cells are left out.
    """

    sheet: Sheet
    rows: tuple[FileRow, ...]


def read_rows(
    sheet: Sheet,
    columns: Sequence[RowColumn],
    *,
    origin: Origin,
    path: str,
    findings: list[Finding],
) -> RowFile:
    """Return the rows of *sheet* by column; every fault of the file goes to *findings*.

    Args:
        sheet: the file, its heads in the first row.
        columns: what rows may hold.
        origin: where the policy names the file.
        path: of the rows in the policy, for places (``documents[0].rows``).
        findings: gets the faults, at most so many that a person can use them.
    """
    findings += sheet.findings
    reading = _Rows(sheet, columns, path, findings)
    if not sheet.rows:
        reading.tell_heads(origin, "''")
        return RowFile(sheet, ())
    heads = reading.heads()
    if heads is None:
        return RowFile(sheet, ())
    below = enumerate(sheet.rows[1:])
    return RowFile(sheet, tuple(FrozenMap(reading.row(at, row, heads)) for at, row in below))


def head_key(words: str) -> str:
    """Return *words* of a head without what says nothing: case, spaces, digits' script.

    Example:
        >>> head_key(" วัน / เดือน / ปี ") == head_key("วัน/เดือน/ปี")
        True
    """
    return _SPACES.sub("", to_arabic(words)).casefold()


def day_of(cell: date | Moment) -> date | OpenDay:
    """Return the day, or the month, that a sheet shows in a cell.

    Raises:
        CalendarError: its year was meant in the Buddhist era, or no calendar has it.
    """
    day = cell.day if isinstance(cell, Moment) else cell
    if day.year >= _LAST_YEAR:
        raise CalendarError.of("TGD063", found=day.year)
    return OpenDay.of(day) if isinstance(cell, Moment) and cell.is_month else day


class _Rows:
    """Reads the rows of one sheet."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[RowColumn], path: str, findings: list[Finding]
    ) -> None:
        self.sheet = sheet
        self.columns = columns
        self.path = path
        self.findings = findings
        self.told = 0

    def tell(self, code: str, origin: Origin, **params: object) -> None:
        self.told += 1
        if self.told <= MAX_SAME_FAULTS:
            self.findings.append(Finding.of(code, origin, None, **params))

    def tell_heads(self, origin: Origin, found: str) -> None:
        self.tell("TGD775", origin, known=self.known, found=found)

    @property
    def known(self) -> str:
        return listed([f"{column.key} = {column.heading}" for column in self.columns])

    def mark(self, line: int, at: int, path: str = "") -> Mark:
        return Mark.of_cell(self.sheet.name, line, at + 1, path)

    def heads(self) -> list[RowColumn | None] | None:
        """Return the column of each cell of the first row; ``None`` where it holds no heads."""
        first = self.sheet.rows[0]
        names = {
            head_key(name): column
            for column in self.columns
            for name in (*column.names, column.heading, column.key)
        }
        written = list(map(_words_of, first.cells))
        found = [names.get(head_key(cell)) for cell in written]
        if not any(found):
            shown_heads = shown(", ".join(map(str, written)))
            self.tell_heads(Origin(self.mark(first.line, 0)), f"'{shown_heads}'")
            return None
        self._check_heads(first, written, found)
        return found

    def _check_heads(
        self, first: SheetRow, written: Sequence[str], found: Sequence[RowColumn | None]
    ) -> None:
        seen: set[str] = set()
        for at, (words, column) in enumerate(zip(written, found, strict=True)):
            here = Origin(self.mark(first.line, at))
            if column is None and words.strip():
                self.tell("TGD776", here, found=shown(words), known=self._nearest(words))
            elif column is not None and column.key in seen:
                self.tell("TGD777", here, found=shown(words))
            seen |= {column.key} if column else set()
        for column in self.columns:
            if column.is_required and column.key not in seen:
                self.tell("TGD778", Origin(self.mark(first.line, 0)), head=column.heading)

    def _nearest(self, words: str) -> str:
        headings = [column.heading for column in self.columns]
        near = get_close_matches(words[:100], headings, 1, 0.6)
        return f"'{near[0]}'" if near else self.known

    def row(self, number: int, row: SheetRow, heads: Sequence[RowColumn | None]) -> FileRow:
        cells = row.cells
        extra = next((at for at in range(len(heads), len(cells)) if cells[at] != ""), None)
        is_short = len(cells) < len(heads) and not self.sheet.is_ragged
        if extra is not None or is_short:
            here = Origin(self.mark(row.line, len(heads) if extra is None else extra))
            self.tell("TGD779", here, count=len(heads), found=len(cells))
            return {}
        values: dict[str, FileCell] = {}
        for at, (column, cell) in enumerate(zip(heads, cells, strict=False)):
            if cell == "":
                continue
            if column is None:
                self._headless(row.line, at, heads)
                continue
            mark = self.mark(row.line, at, f"{self.path}[{number}].{column.key}")
            value = self.value(column, cell, mark)
            if value is not None:
                values[column.key] = value
        for at, column in enumerate(heads):
            if column and column.is_filled and column.key not in values:
                self.tell("TGD783", Origin(self.mark(row.line, at)), column=column.heading)
        return values

    def _headless(self, line: int, at: int, heads: Sequence[RowColumn | None]) -> None:
        """Tell of a cell below an empty head; an unknown head was told already."""
        head = self.sheet.rows[0].cells[at]
        if head == "":
            self.tell("TGD779", Origin(self.mark(line, at)), count=len(heads) - 1, found=len(heads))

    def value(self, column: RowColumn, cell: Value, mark: Mark) -> FileCell | None:
        if isinstance(cell, Unread):
            told = {"found": cell.found, "found_th": cell.found_th}
            self.tell(cell.code, Origin(mark), column=column.heading, **told)
            return None
        if isinstance(cell, date | Moment):
            return self.day(column, cell, mark)
        if not cell.strip():
            return None
        if column.is_date and cell.strip() not in _NOTHING:
            try:
                return _date_of(cell) or scalar(cell, mark, self.findings)
            except CalendarError as error:
                self._date_fault(column, error, mark)
                return None
        return scalar(cell, mark, self.findings)

    def day(self, column: RowColumn, cell: date | Moment, mark: Mark) -> FileCell | None:
        """Return a date of a sheet: as such in a column of dates, else as the sheet shows it."""
        try:
            day = day_of(cell)
        except CalendarError as error:
            self._date_fault(column, error, mark)
            return None
        if isinstance(cell, Moment) and not column.is_date:
            return scalar(cell.text, mark, self.findings)
        return day

    def _date_fault(self, column: RowColumn, error: CalendarError, mark: Mark) -> None:
        why, why_th = (error.findings[0].message(lang) for lang in ("en", "th"))
        self.tell("TGD780", Origin(mark), column=column.heading, why=why, why_th=why_th)


def _words_of(cell: Value) -> str:
    """Return what stands in a cell of the heads."""
    if isinstance(cell, Moment):
        return cell.text
    return "" if isinstance(cell, Unread) else str(cell)


@lru_cache(maxsize=4096)
def _date_of(words: str) -> date | OpenDay | None:
    """Return the date that *words* write; ``None`` for several days, which stand as written.

    Raises:
        CalendarError: *words* are neither.
    """
    try:
        return parse_date(words)
    except CalendarError:
        first, _, last = _UP_TO.sub("\0", words.strip()).rpartition("\0")
        if not first or not _is_day(first):
            raise
        parse_date(last)
        return None


def _is_day(words: str) -> bool:
    """Tell whether *words* can begin a range: a date, a day with its month, or a day."""
    day = to_arabic(words.strip()).removeprefix("วันที่").strip()
    if day.isdecimal():
        return 1 <= int(day[:3]) <= 31
    for parse in (parse_day_month, parse_date):
        try:
            parse(day)
        except CalendarError:
            continue
        return True
    return False
