"""Rows from an XLSX workbook: the values that were saved, of its first sheet with words."""

from __future__ import annotations

import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from thaigovdocs.errors import MissingToolError, ThaiGovDocsError
from thaigovdocs.files.cells import MAX_COLUMNS, MAX_ROWS, Sheet, SheetRow, Unread, Value, too_many
from thaigovdocs.files.packages import faults_of
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Finding, Origin

_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_MERGED = re.compile(rb"""\bref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})["']""")
_MERGES = re.compile(rb"<(?:\w+:)?mergeCells\b.*?</(?:\w+:)?mergeCells>", re.DOTALL)
# A column beyond every sheet would take all memory as soon as its row is built.
_FAR_CELL = re.compile(rb"""\br\s*=\s*["'](?:[A-Za-z]{4,}|[^"'<>]{0,40}&)""")
_UNCALCULATED = Unread("a formula that was never calculated", "สูตรที่ยังไม่ได้คำนวณ")
_PERCENT = re.compile(r"0(?:\.(0{1,15}))?%")  # a number format that shows a percentage, plainly
_MOST_LINES = 1 << 20  # rows of a sheet in Excel
_MOST_CELLS = 20_000_000  # empty ones too: those of 1,000 rows that are formatted to their end
_MOST_MERGED = 2_000_000  # cells below merged ones
_PEEK = 200  # rows of a further sheet that are looked at for words


def read_workbook(data: bytes, name: str, origin: Origin | None = None) -> Sheet:
    """Return the rows of the first visible sheet with words in the XLSX package *data*.

    Dates come as dates, numbers without a needless ``.0``, percentages as the sheet shows
    them (``25%``), and what was merged downwards
    stands in every row that it covers.

    Args:
        data: the bytes of the file.
        name: the name for findings.
        origin: where the policy names it.

    Raises:
        FileRefused: it is no workbook, or a hostile, broken or overlarge one.
        MissingToolError: openpyxl is not installed.
    """
    try:
        import openpyxl
    except ImportError:
        raise MissingToolError(findings=[Finding.of("TGD784", origin, None, name=name)]) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, warnings.catch_warnings():
            # openpyxl warns of styles and extensions, which say nothing about the values.
            warnings.simplefilter("ignore")
            for member, why in faults_of(archive):
                raise refused("TGD772", name, origin, member=member, why=why)
            return _Reading(archive, data, name, origin, openpyxl.load_workbook).sheet()
    except ThaiGovDocsError:
        raise
    except Exception as error:  # a broken package raises anything at all inside the library
        why = str(error) or type(error).__name__
        raise refused("TGD773", name, origin, why=why[:200]) from error


class _Reading:
    """One pass over a vetted workbook."""

    def __init__(
        self, archive: zipfile.ZipFile, data: bytes, name: str, origin: Origin | None, load: Any
    ) -> None:
        self.archive = archive
        self.data = data
        self.name = name
        self.origin = origin
        self.load = load

    def sheet(self) -> Sheet:
        sheets = self._sheets(values=True)
        titles = [title for title, sheet in sheets.items() if self._has_words(sheet)]
        if not titles:
            return Sheet(self.name, self.data, (), is_ragged=True)
        sheet = sheets[titles[0]]
        part = self._part(sheet)
        rows = [row for row in self._rows(sheet) if any(row.cells)]
        if _FORMULA.search(part):
            rows = self._told(rows, titles[0])
        return Sheet(
            self.name,
            self.data,
            tuple(self._spread(rows, part)),
            is_ragged=True,
            findings=tuple(self._others(titles)),
        )

    def _sheets(self, *, values: bool) -> dict[str, Any]:
        book = self.load(io.BytesIO(self.data), read_only=True, data_only=values, keep_links=False)
        return {each.title: each for each in book.worksheets if each.sheet_state == "visible"}

    def _part(self, sheet: Any) -> bytes:
        """Return the XML of *sheet*."""
        return self.archive.read(sheet._worksheet_path.lstrip("/"))

    def _has_words(self, sheet: Any) -> bool:
        if far := _FAR_CELL.search(self._part(sheet)):
            found = far.group()[:20].decode(errors="replace")
            why = f"a cell outside every sheet ({found})"
            raise refused("TGD772", self.name, self.origin, member=sheet.title, why=why)
        sheet.reset_dimensions()  # what the file says of its size may be anything
        rows = sheet.iter_rows(max_row=_PEEK, values_only=True)
        return any(value not in (None, "") for row in rows for value in row)

    def _rows(self, sheet: Any) -> Iterator[SheetRow]:
        full = seen = 0
        for line, values in enumerate(_values(sheet), 1):
            seen += len(values)
            width = len(values)
            while width and values[width - 1] in (None, ""):
                width -= 1
            full += bool(width)
            if width > MAX_COLUMNS:
                raise too_many(MAX_COLUMNS, "columns", self.name, self.origin)
            if full > MAX_ROWS or line > _MOST_LINES or seen > _MOST_CELLS:
                raise too_many(MAX_ROWS, "rows", self.name, self.origin)
            yield SheetRow(line, tuple(map(_value, values[:width])))

    def _told(self, rows: Sequence[SheetRow], title: str) -> list[SheetRow]:
        """Return *rows* with a sign in each cell whose formula has no value."""
        sheet = self._sheets(values=False)[title]
        sheet.reset_dimensions()
        by_line = {row.line: row for row in rows}
        told = dict(by_line)
        for line, cells in enumerate(sheet.iter_rows(), 1):
            if line > _MOST_LINES:
                break
            places = [at for at, cell in enumerate(cells) if cell.data_type == "f"]
            if not places:
                continue
            known = by_line.get(line, SheetRow(line, ())).cells
            missing = {at for at in places if at >= len(known) or known[at] == ""}
            if missing:
                width = max(len(known), max(missing) + 1)
                padded = (*known, *[""] * (width - len(known)))
                told[line] = SheetRow(
                    line,
                    tuple(
                        _UNCALCULATED if at in missing else cell for at, cell in enumerate(padded)
                    ),
                )
        return [told[line] for line in sorted(told)]

    def _spread(self, rows: Sequence[SheetRow], part: bytes) -> Sequence[SheetRow]:
        """Return *rows* with every cell that was merged downwards in all rows it covers."""
        merged = _MERGES.search(part)
        if not merged:
            return rows
        places = {row.line: at for at, row in enumerate(rows)}
        spread = list(rows)
        room = _MOST_MERGED
        for column, first, _, last in _MERGED.findall(merged.group()):
            at, top, bottom = _column(column.decode()), int(first), min(int(last), rows[-1].line)
            room -= max(0, bottom - top)
            if room < 0:
                raise too_many(MAX_ROWS, "rows", self.name, self.origin)
            if top not in places or at >= len(rows[places[top]].cells):
                continue
            value = rows[places[top]].cells[at]
            for line in range(top + 1, bottom + 1):
                if line in places:
                    place = places[line]
                    spread[place] = _filled(spread[place], at, value)
        return spread

    def _others(self, titles: Sequence[str]) -> Iterator[Finding]:
        if len(titles) > 1:
            told = {"name": self.name, "count": len(titles), "sheet": titles[0]}
            yield Finding.of("TGD782", self.origin, None, **told)


def _values(sheet: Any) -> Iterator[Sequence[object]]:
    """Yield the values of each row, percentages as text; without any, the faster way."""
    book = sheet.parent
    formats = (style.numFmtId for style in book._cell_styles)
    if not any(_PERCENT.fullmatch(_format(book, number)) for number in set(formats)):
        yield from sheet.iter_rows(values_only=True)
        return
    for cells in sheet.iter_rows():
        yield tuple(_percentage(cell.value, cell) for cell in cells)


def _format(book: Any, number: int) -> str:
    """Return the number format that *book* has under *number*."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    own = number - BUILTIN_FORMATS_MAX_SIZE
    if own < 0:
        return str(BUILTIN_FORMATS.get(number, ""))
    return str(book._number_formats[own]) if own < len(book._number_formats) else ""


def _percentage(value: object, cell: Any) -> object:
    """Return the *value* of *cell* as it is shown where that is a percentage."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        return value
    shown = _PERCENT.fullmatch(str(cell.number_format))
    if not shown or abs(value) >= 1e15:
        return value
    step = Decimal(1).scaleb(-len(shown[1] or ""))
    return f"{(Decimal(repr(value)) * 100).quantize(step, ROUND_HALF_UP):f}%"


def _value(value: object) -> Value:
    """Return a value of a cell as text or as a date."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, time):
        return value.strftime("%H.%M")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and not math.isfinite(value):
        return Unread("a number that no sheet can hold", "จำนวนที่แผ่นงานเก็บไม่ได้")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    text = str(value)
    return Unread(text, text) if text in _ERRORS else text


def _column(letters: str) -> int:
    """Return the place, from 0, of the column that is called *letters*."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _filled(row: SheetRow, at: int, value: Value) -> SheetRow:
    """Return *row* with *value* in the cell *at*, unless something stands there."""
    cells = [*row.cells, *[""] * (at + 1 - len(row.cells))]
    if cells[at] == "":
        cells[at] = value
    return replace(row, cells=tuple(cells))
