"""The registry's list of numbers and dates: a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.findings.messages.reading import EXPECTED
from thaigovdocs.policy.source.sources import checked, decode
from thaigovdocs.policy.source.tree import Map, place, scalar, shown

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


def read_register(data: bytes, name: str, findings: list[Finding]) -> Map:
    """Return the register in the bytes of a CSV file as the value of ``issued``.

    The first line holds the heads (id, number, date, signatory, or their Thai
    names); an empty cell gives nothing. Faults of lines go to *findings*.

    Raises:
        PolicyError: the file cannot be read as text at all.
    """
    text = decode(data, name)
    register = _Register(name, findings)
    return register.read(checked(text, name, findings)) if text.strip() else register.empty()


def _separator(heads: str) -> str:
    """Return what stands between the heads: spreadsheets save ``;`` or tabs in some countries."""
    return next((sign for sign in ",;\t" if sign in heads), ",")


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

    def empty(self) -> Map:
        self.report("register_heads", 1, "''")
        return self.issued

    def read(self, text: str) -> Map:
        rows = self.rows(text)
        line, first = next(rows, (1, []))
        heads = [HEADS.get(cell.strip().lower(), "") for cell in first]
        unknown = [cell for cell, head in zip(first, heads, strict=True) if not head]
        if "id" not in heads or unknown or len(set(heads)) < max(2, len(heads)):
            self.report("register_heads", line, f"'{shown(', '.join(first))}'")
            return self.issued
        for line, row in rows:
            if any(cell.strip() for cell in row):
                self.add(line, row, heads)
        return self.issued

    def rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        lines = text.splitlines(keepends=True)
        reader = csv.reader(lines, delimiter=_separator(lines[0]), strict=True)
        line = 1
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.report("register_csv", line, f"'{error}'")
                return
            yield line, row
            line = reader.line_num + 1

    def add(self, line: int, row: list[str], heads: list[str]) -> None:
        if len(row) > len(heads) and any(cell.strip() for cell in row[len(heads) :]):
            self.report("register_csv", line, f"'{shown(', '.join(row))}'")
            return
        cells = {head: cell.strip() for head, cell in zip(heads, row, strict=False) if cell.strip()}
        key = cells.pop("id", "")
        if not key:
            self.report("register_id", line, f"'{shown(', '.join(row))}'")
            return
        if key in self.issued.marks:
            first = place(self.issued.marks[key])
            self.report("register_once", line, f"'{key}' ({first})")
            return
        mark = Mark(self.name, line, 1, f"issued.{key}")
        given = Map(mark)
        for head, cell in cells.items():
            here = Mark(self.name, line, 1, f"issued.{key}.{head}")
            given.put(head, scalar(cell, here, self.findings), here)
        self.issued.put(key, given, mark)
