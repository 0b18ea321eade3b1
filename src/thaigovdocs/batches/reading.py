"""Rows of a batch from a file or a program, their heads understood."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from thaigovdocs._arguments import path_of
from thaigovdocs.batches.model import Column, Row, Table
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import SHEET_BYTES, FileRefused, Root, Sheet, SheetRow, read_sheet
from thaigovdocs.files.cells import MAX_COLUMNS, Value, too_many
from thaigovdocs.files.records import read_json_lines, read_records
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.cellvalues import cell_text
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.heads import UnknownHead, known_targets, target_of
from thaigovdocs.policy.loading.rowfiles import head_key
from thaigovdocs.policy.source.tree import listed, shown

Rows: TypeAlias = str | os.PathLike[str] | Iterable[Mapping[str, Any]]

_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_UNPRINTED = "-"
_SHOWN = 8


def read_table(base: PolicyFile, rows: Rows) -> Table:
    """Return the rows in the file *rows*, or those of a program, for the policy *base*.

    Raises:
        PolicyError: the file cannot be read, or its heads say nothing; every fault is in it.
        UsageError: *rows* is neither.
    """
    name, sheet = _sheet(rows)
    reading = _Heads(base, name, sheet)
    columns = reading.columns()
    if reading.findings:
        raise PolicyError(findings=reading.findings)
    table = tuple(_rows(sheet, len(columns), is_numbered=name is not None))
    return Table(name, columns, table, sheet.findings)


def _sheet(rows: Rows) -> tuple[str | None, Sheet]:
    if isinstance(rows, str | os.PathLike):
        path = path_of(rows, "rows")
        try:
            sheet = _file(path)
        except FileRefused as error:
            raise PolicyError(findings=error.findings) from None
        if errors := [each for each in sheet.findings if each.severity.value == "error"]:
            raise PolicyError(findings=errors)
        return sheet.name, sheet
    if not isinstance(rows, Iterable) or isinstance(rows, Mapping | bytes):
        kind = "a path, or rows that are mappings"
        raise UsageError.of("TGD020", kind=kind, argument="rows", found=type(rows).__name__)
    findings: list[Finding] = []
    sheet = read_records(rows, findings)
    if findings:
        raise PolicyError(findings=findings)
    return None, sheet


def _file(path: Path) -> Sheet:
    name, origin = os.fspath(path), Origin.of_file(os.fspath(path))
    data = Root(path.parent).read(path.name, most=SHEET_BYTES, origin=origin)
    if path.suffix.lower() not in _JSON_LINES:
        return read_sheet(data, name, origin=origin)
    if len(data) > SHEET_BYTES:
        raise too_many(SHEET_BYTES >> 20, "MB", name, origin)
    return read_json_lines(data, name)


def _rows(sheet: Sheet, width: int, *, is_numbered: bool) -> Iterator[Row]:
    for number, row in enumerate(sheet.rows[1:], 1):
        cells = (*row.cells, *("",) * (width - len(row.cells)))
        yield Row(number, row.line if is_numbered else 0, cells)


class _Heads:
    """Reads the first row of a sheet."""

    def __init__(self, base: PolicyFile, name: str | None, sheet: Sheet) -> None:
        self.base = base
        self.name = name
        self.sheet = sheet
        self.findings: list[Finding] = []

    def tell(self, code: str, at: int, line: int, **params: object) -> None:
        mark = Mark.of_cell(self.name, line, at + 1) if self.name else Mark(path="rows")
        self.findings.append(Finding.of(code, Origin(mark), None, **params))

    @property
    def first(self) -> int:
        """The line of the heads."""
        return self.sheet.rows[0].line if self.sheet.rows else 1

    def columns(self) -> tuple[Column, ...]:
        explained = self._explained()
        rows = self.sheet.rows
        if len(rows) < 2:
            found = ("no row", "แต่หัวตาราง") if rows else ("nothing", "แฟ้มว่าง")
            told = {"name": self.name or "rows", "found": found[0], "found_th": found[1]}
            self.tell("TGD802", 0, self.first, **told)
            return ()
        heads = [cell_text(cell) for cell in rows[0].cells]
        columns = tuple(self._column(at, head, explained) for at, head in enumerate(heads))
        self._check_twice(columns)
        self._check_headless(heads, rows[1:])
        if len(heads) > MAX_COLUMNS:
            raise PolicyError(
                findings=too_many(MAX_COLUMNS, "columns", self.name or "rows", None).findings
            )
        return columns

    def _explained(self) -> Mapping[str, Column]:
        """Return the columns that the base itself explains, by what heads are compared by."""
        explained: dict[str, Column] = {}
        for head, paths in self.base.row_heads.items():
            targets = []
            for path in paths:
                if path.strip() == _UNPRINTED:
                    continue
                try:
                    targets.append(target_of(self.base, path))
                except UnknownHead as error:
                    told = {"head": shown(head), "found": shown(path)}
                    known = listed([f"{error.before}{each}" for each in error.known[:_SHOWN]])
                    here = Origin(path.mark)
                    self.findings.append(Finding.of("TGD815", here, None, known=known, **told))
            explained[head_key(head)] = Column(head, tuple(targets))
        return explained

    def _column(self, at: int, head: str, explained: Mapping[str, Column]) -> Column:
        if head_key(head) in explained:
            return Column(head, explained[head_key(head)].targets)
        if not head:
            return Column("", ())
        try:
            return Column(head, (target_of(self.base, head),))
        except UnknownHead as error:
            names = [f"{error.before}{each}" for each in error.known]
            own = [column.head for column in explained.values()]
            usual = [*own, *names] if error.before else [*own, *known_targets(self.base)]
            near = get_close_matches(head[:100], [*usual, *names], 1, 0.5)
            told = {"found": shown(head), "near": (near or ["agency.name"])[0]}
            self.tell("TGD800", at, self.first, known=listed(near or usual[:_SHOWN]), **told)
            return Column(head, ())

    def _check_twice(self, columns: Sequence[Column]) -> None:
        first: dict[str, str] = {}
        for at, column in enumerate(columns):
            for path in (f"{target.path}" for target in column.targets):
                if path in first:
                    heads = {"first": shown(first[path]), "found": shown(column.head)}
                    self.tell("TGD801", at, self.first, path=path, **heads)
                first.setdefault(path, column.head)

    def _check_headless(self, heads: Sequence[str], rows: Sequence[SheetRow]) -> None:
        """Tell of the first value, in each column, that stands below no head."""
        told: set[int] = set()
        for row in rows:
            for at, cell in _headless(row, heads):
                if at not in told and len(told) < _SHOWN:
                    told.add(at)
                    self.tell("TGD803", at, row.line, found=shown(cell_text(cell)))


def _headless(row: SheetRow, heads: Sequence[str]) -> Iterator[tuple[int, Value]]:
    bare = [at for at, head in enumerate(heads) if not head]
    beyond = range(len(heads), len(row.cells))
    for at in (*bare, *islice(beyond, MAX_COLUMNS)):
        if at < len(row.cells) and cell_text(row.cells[at]):
            yield at, row.cells[at]
