"""What a batch is asked for, and what it gives of a row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.files.cells import Value
from thaigovdocs.findings import Finding, Mark, Report
from thaigovdocs.policy.loading.heads import Target

Status: TypeAlias = Literal["made", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of a row.

    Attributes:
        number: of the row, from 1; heads are none.
        line: of the file of rows, from 1; 0 where the rows came from a program.
        folder: of its packet; ``None`` where no name could be given.
        status: ``made`` now, ``kept`` from an earlier run, or ``failed``.
        report: what was found; a row that failed has an error in it.
        described: ``manifest.json`` of the packet, the bytes; empty for none.
    """

    number: int
    line: int
    folder: Path | None
    status: Status
    report: Report
    described: bytes = field(default=b"", repr=False)

    @property
    def manifest(self) -> dict[str, Any]:
        """What ``manifest.json`` says, as plain data; empty for a row that failed."""
        data: dict[str, Any] = json.loads(self.described) if self.described else {}
        return data


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        head: as it is written.
        targets: the keys that its cells are laid over; none for one that is not printed.
    """

    head: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row on its way: what a process needs to know of it.

    Attributes:
        number: from 1.
        line: of the file, 0 for none.
        cells: one a column.
        key: the hash of all that its packet is made from.
        folder: the name of its folder.
    """

    number: int
    line: int
    cells: tuple[Value, ...]
    key: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a batch.

    Attributes:
        name: of the file of rows; ``None`` for rows of a program.
        columns: in order.
        rows: in order.
        findings: warnings of the reading.
    """

    name: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()

    def mark(self, row: Row, column: int = 0) -> Mark:
        """Return the place of a cell; *column* counts from 0."""
        if self.name is None:
            return Mark(path=f"rows[{row.number - 1}].{self.columns[column].head}")
        return Mark.of_cell(self.name, row.line, column + 1, self.columns[column].head)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a process made of a row.

    Attributes:
        number: of the row.
        files: the bytes by name, the manifest among them; empty for a row that failed.
        report: what was found.
    """

    number: int
    files: Mapping[str, bytes] = field(default_factory=FrozenMap, repr=False)
    report: Report = field(default_factory=Report)
