"""The registry's list of numbers and dates: a CSV file or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from thaigovdocs.errors import CalendarError, PolicyError
from thaigovdocs.files import FileRefused
from thaigovdocs.files.cells import Moment, Sheet, SheetRow, Unread, Value
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.findings.messages.reading import EXPECTED
from thaigovdocs.policy.source.tree import Map, place, scalar, shown
from thaigovdocs.thai.dates import OpenDay, parse_date

HEADS = {
    "id": "id",
    "รหัส": "id",
    "number": "number",
    "เลขที่": "number",
    "ที่": "number",
    "date": "date",
    "วันที่": "date",
    "signatory": "signatory",
    "ผู้ลงนาม": "signatory",
}

_WORKBOOK = b"PK\x03\x04"  # how every zip package begins
_NOTHING = frozenset({"-", "–", "—"})


def read_register(data: bytes, name: str, findings: list[Finding]) -> Map:
    """Return the register in the bytes of a CSV file or a workbook as the value of ``issued``.

    The first line holds the heads (id, number, date, signatory, or their Thai
    names); an empty cell gives nothing. Dates are written as in files of rows.
    Faults of lines go to *findings*.

    Raises:
        PolicyError: the file cannot be read at all.
    """
    try:
        sheet = _read(data, name)
    except FileRefused as refused:
        raise PolicyError(findings=refused.findings) from None
    findings += sheet.findings
    return _Register(name, findings).read(sheet)


class _Register:
    def __init__(self, name: str, findings: list[Finding]) -> None:
        self.name = name
        self.findings = findings
        self.issued = Map(Mark(name, 1, 1, "issued"))

    def report(self, expected: str, line: int, found: str) -> None:
        english, thai = EXPECTED[expected]
        here = Origin(Mark(self.name, line, 1))
        self.findings.append(
            Finding.of("TGD148", here, expected=english, expected_th=thai, found=found)
        )

    def read(self, sheet: Sheet) -> Map:
        first, *rows = sheet.rows or (SheetRow(1, ()),)
        words = [str(cell) for cell in first.cells]
        heads = [HEADS.get(cell.strip().lower(), "") for cell in words]
        unknown = [cell for cell, head in zip(words, heads, strict=True) if not head]
        if "id" not in heads or unknown or len(set(heads)) < max(2, len(heads)):
            self.report("register_heads", first.line, f"'{shown(', '.join(words))}'")
            return self.issued
        for row in rows:
            self.add(row, heads)
        return self.issued

    def add(self, row: SheetRow, heads: Sequence[str]) -> None:
        line, words = row.line, f"'{shown(', '.join(map(_words, row.cells)))}'"
        if any(_words(cell) for cell in row.cells[len(heads) :]):
            self.report("register_csv", line, words)
            return
        cells = dict(zip(heads, row.cells, strict=False))
        key = _words(cells.pop("id", ""))
        if not key:
            self.report("register_id", line, words)
            return
        if key in self.issued.marks:
            first = place(self.issued.marks[key])
            self.report("register_once", line, f"'{key}' ({first})")
            return
        mark = Mark(self.name, line, 1, f"issued.{key}")
        given = Map(mark)
        for head, cell in cells.items():
            here = Mark.of_cell(self.name, line, heads.index(head) + 1, f"issued.{key}.{head}")
            if value := self.value(head, cell, here):
                given.put(head, scalar(value, here, self.findings), here)
        self.issued.put(key, given, mark)

    def value(self, head: str, cell: Value, here: Mark) -> str:
        """Return what a cell gives; a date as the policy file would have it."""
        if isinstance(cell, Unread):
            told = {"column": head, "found": cell.found, "found_th": cell.found_th}
            self.findings.append(Finding.of(cell.code, Origin(here), None, **told))
            return ""
        words = _words(cell)
        if head != "date" or isinstance(cell, date):
            return words
        if isinstance(cell, Moment):
            return f"{cell.day:%Y-%m}" if cell.is_month else cell.day.isoformat()
        return "" if words in _NOTHING else _as_written_in_a_policy(words)


def _words(cell: Value) -> str:
    if isinstance(cell, Moment):
        return cell.text
    return cell.found if isinstance(cell, Unread) else str(cell).strip()


def _as_written_in_a_policy(words: str) -> str:
    """Return a date as ISO; what is none stays, and is told where the policy is read."""
    try:
        day = parse_date(words)
    except CalendarError:
        return words
    return f"{day.first:%Y-%m}" if isinstance(day, OpenDay) else day.isoformat()


def _read(data: bytes, name: str) -> Sheet:
    if data.startswith(_WORKBOOK):
        from thaigovdocs.files.xlsx import read_workbook

        return read_workbook(data, name)
    from thaigovdocs.files.csvfile import read_csv

    return read_csv(data, name)
