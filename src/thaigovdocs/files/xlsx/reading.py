"""Rows from an XLSX workbook: what its first visible sheet with words shows."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from thaigovdocs.files.cells import MAX_ROWS, Sheet, SheetRow, Value, too_many
from thaigovdocs.files.packages import faults_of
from thaigovdocs.files.refused import refused
from thaigovdocs.files.xlsx.cells import Cells, FarCell, TooMany, has_words, read_cells
from thaigovdocs.files.xlsx.parts import Book, Broken, Parts, SheetPart
from thaigovdocs.files.xlsx.styles import read_formats
from thaigovdocs.files.xlsx.texts import read_texts
from thaigovdocs.files.xlsx.values import Values
from thaigovdocs.findings import Finding, Origin

_LISTED, _SHOWN = 3, 60  # sheets, and letters of a name
_MOST_MERGED = 2_000_000  # cells below merged ones
_Found = TypeVar("_Found")
_COMPOUND = b"\xd0\xcf\x11\xe0"  # of files as Office wrote them before 2007, and of locked ones


def read_workbook(data: bytes, name: str, origin: Origin | None = None) -> Sheet:
    """Return the rows of the first visible sheet with words in the XLSX package *data*.

    A cell gives what the sheet shows: its number in its number format (``0017``, ``1,234.50``,
    ``25%``), a day as a date.  What was merged downwards stands in every row that it covers;
    hidden rows and columns are left out and told.

    Args:
        data: the bytes of the file.
        name: the name for findings.
        origin: where the policy names it.

    Raises:
        FileRefused: it is no workbook, or a hostile, broken or overlarge one.
    """
    try:
        if data.startswith(_COMPOUND):
            raise Broken(
                "an old .xls workbook, or one with a password",
                "เป็นสมุดงาน .xls รุ่นเก่า หรือตั้งรหัสผ่านไว้",
            )
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member, why in faults_of(archive):
                raise refused("TGD772", name, origin, member=member, why=why)
            return _Reading(Parts(archive), name, origin).sheet(data)
    except Broken as broken:
        raise refused("TGD773", name, origin, why=broken.why, why_th=broken.why_th) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        why = "it is no workbook, or a broken one"
        why_th = "ไม่ใช่สมุดงาน หรือเสียหาย"
        raise refused("TGD773", name, origin, why=why, why_th=why_th) from None


class _Reading:
    """One pass over a vetted workbook."""

    def __init__(self, parts: Parts, name: str, origin: Origin | None) -> None:
        self._parts = parts
        self._name = name
        self._origin = origin
        self._book: Book = parts.book()
        self._texts = self._list(read_texts, self._book.texts)
        self._formats = self._list(read_formats, self._book.styles)

    def sheet(self, data: bytes) -> Sheet:
        """Return the rows of the first visible sheet with words."""
        used = [sheet for sheet in self._book.sheets if self._has_words(sheet)]
        visible = [sheet for sheet in used if not sheet.is_hidden]
        rows: Sequence[SheetRow] = ()
        findings = list(self._of_sheets(visible, used))
        if visible:
            cells = self._cells(visible[0])
            rows = [row for row in self._spread(cells) if row.line not in cells.hidden_rows]
            rows, columns = _without_columns(rows, cells.hidden_columns)
            findings += self._of_hidden(visible[0], len(cells.rows) - len(rows), columns)
        return Sheet(self._name, data, tuple(rows), is_ragged=True, findings=tuple(findings))

    def _has_words(self, sheet: SheetPart) -> bool:
        return self._guarded(sheet, has_words)

    def _cells(self, sheet: SheetPart) -> Cells:
        return self._guarded(sheet, partial(read_cells, is_calculated=self._book.is_calculated))

    def _guarded(self, sheet: SheetPart, read: Callable[[bytes, str, Values], _Found]) -> _Found:
        """Return what *read* gives for *sheet*; what it refuses is told of the file."""
        is_1904 = self._book.is_1904
        values = Values(self._texts, self._formats, is_1904=is_1904, title=sheet.title)
        try:
            return read(self._parts.read(sheet.part), sheet.part, values)
        except FarCell as far:
            why = f"a cell outside every sheet ({str(far)[:20]})"
            raise refused("TGD772", self._name, self._origin, member=sheet.title, why=why) from None
        except TooMany as many:
            raise too_many(many.limit, many.unit, self._name, self._origin) from None

    def _list(self, read: Callable[[bytes, str], list[str]], part: str) -> list[str]:
        return read(self._parts.read(part), part) if part else []

    def _spread(self, cells: Cells) -> Sequence[SheetRow]:
        """Return the rows with every cell that was merged downwards in all rows it covers."""
        spread = list(cells.rows)
        places = {row.line: at for at, row in enumerate(spread)}
        room = _MOST_MERGED
        for area in cells.merged:
            bottom = min(area.bottom, spread[-1].line if spread else 0)
            room -= max(0, bottom - area.top)
            if room < 0:
                raise too_many(MAX_ROWS, "rows", self._name, self._origin)
            top = spread[places[area.top]].cells if area.top in places else ()
            if area.column >= len(top):
                continue
            for line in range(area.top + 1, bottom + 1):
                if line in places:
                    at = places[line]
                    spread[at] = _filled(spread[at], area.column, top[area.column])
        return spread

    def _of_sheets(
        self, visible: Sequence[SheetPart], used: Sequence[SheetPart]
    ) -> Iterator[Finding]:
        if len(visible) > 1:
            told = {"name": self._name, "count": len(visible), "sheet": visible[0].title}
            yield Finding.of("TGD782", self._origin, None, **told)
        if used and not visible:
            told = {"name": self._name, "sheet": used[0].title}
            yield Finding.of("TGD788", self._origin, None, **told)
        elif hidden := [f"'{sheet.title[:_SHOWN]}'" for sheet in used if sheet.is_hidden]:
            more = ["…"] if len(hidden) > _LISTED else []
            told = {"name": self._name, "sheets": ", ".join([*hidden[:_LISTED], *more])}
            yield Finding.of("TGD823", self._origin, None, **told)

    def _of_hidden(self, sheet: SheetPart, rows: int, columns: int) -> Iterator[Finding]:
        if rows or columns:
            told = {"name": self._name, "sheet": sheet.title, "rows": rows, "columns": columns}
            yield Finding.of("TGD786", self._origin, None, **told)


def _without_columns(
    rows: Sequence[SheetRow], hidden: Sequence[tuple[int, int]]
) -> tuple[Sequence[SheetRow], int]:
    """Return *rows* with the cells of hidden columns empty, and how many columns those were."""
    width = max((len(row.cells) for row in rows), default=0)
    away = {at for first, last in hidden for at in range(first, min(last + 1, width))}
    used = {at for row in rows for at in away if at < len(row.cells) and row.cells[at] != ""}
    if not used:
        return rows, 0
    left = []
    for row in rows:
        cells = tuple("" if at in used else cell for at, cell in enumerate(row.cells))
        if any(cell != "" for cell in cells):
            left.append(replace(row, cells=cells))
    return left, len(used)


def _filled(row: SheetRow, at: int, value: Value) -> SheetRow:
    """Return *row* with *value* in the cell *at*, unless something stands there."""
    cells = [*row.cells, *[""] * (at + 1 - len(row.cells))]
    if cells[at] == "":
        cells[at] = value
    return replace(row, cells=tuple(cells))
