"""Sheets, rows and cells as the readers of spreadsheets give them."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.refused import FileRefused, refused
from thaigovdocs.findings import Finding, Origin

MAX_BYTES = 16 << 20  # 100,000 rows of a log have less
MAX_ROWS = 100_000
MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell without a value that could be printed.

    Attributes:
        found: what is there, in English.
        found_th: the same in Thai.
        code: of the finding that tells of it.
    """

    found: str
    found_th: str
    code: str = "TGD781"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that a sheet shows in its own way.

    Attributes:
        text: what the sheet shows.
        day: the day; of a month, its first.
        is_month: no day is shown.
    """

    text: str
    day: date
    is_month: bool = False


Value: TypeAlias = str | date | Moment | Unread


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet.

    Attributes:
        line: of the file, or the number of the row in a workbook; from 1.
        cells: from the first column on; an empty cell is an empty text.
    """

    line: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of rows that was read.

    Attributes:
        name: as the policy names it.
        data: its bytes.
        rows: those that are not empty, the heads first.
        is_ragged: a short row means empty cells at its end: a workbook keeps none.
        findings: warnings, and faults that leave the rest readable.
    """

    name: str
    data: bytes
    rows: tuple[SheetRow, ...]
    is_ragged: bool = False
    findings: tuple[Finding, ...] = ()


def too_many(limit: int, unit: str, name: str, origin: Origin | None) -> FileRefused:
    """Return the error of a file that holds more than *limit* of *unit* (MB, rows, columns)."""
    unit_th = {"MB": "เมกะไบต์", "rows": "แถว", "columns": "คอลัมน์"}[unit]
    return refused("TGD771", name, origin, limit=f"{limit:,}", unit=unit, unit_th=unit_th)
