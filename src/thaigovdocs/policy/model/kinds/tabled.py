"""Papers whose rows come one by one below columns: of their kind, or the author's own."""

from __future__ import annotations

from typing import ClassVar

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import ColumnOrText, TypeSize
from thaigovdocs.policy.model.references import RowsRef


@dataclass(frozen=True, slots=True)
class RowColumn:
    """A column of a log, a list or a report.

    Attributes:
        key: what rows call it.
        heading: what is printed above it.
        share: of the width of the table.
        names: what the head of a file may say besides key and heading.
        is_date: its cells are dates.
        is_required: a file of rows has it.
        is_filled: no row of a file leaves it empty.
        is_result: it is one of those below ผลการดำเนินการ.
    """

    key: str
    heading: str
    share: float = 0.0
    names: tuple[str, ...] = ()
    is_date: bool = False
    is_required: bool = False
    is_filled: bool = False
    is_result: bool = False


class Tabled(Entry):
    """A paper that is a table of rows.

    Attributes:
        COLUMNS: of its kind.
        ROWS: the key of its rows.
        ROW_KEYS: what a row may hold where the author names no columns.
        columns: the author's own.
        size: of the words of the table in points; left out, 16, or less where they are too wide.
    """

    COLUMNS: ClassVar[tuple[RowColumn, ...]]
    ROWS: ClassVar[str] = "rows"
    ROW_KEYS: ClassVar[tuple[str, ...]]

    columns: tuple[ColumnOrText, ...] | None = None
    size: TypeSize | None = None

    @property
    def row_columns(self) -> tuple[RowColumn, ...]:
        """The columns of its rows.

        A column of the author's holds dates where its key is that of a column with dates, or
        its heading begins with วันที่ or says วัน/เดือน/ปี.
        """
        if self.columns is None:
            return self.COLUMNS
        dated = {column.key for column in self.COLUMNS if column.is_date}
        return tuple(
            RowColumn(
                str(column.key),
                str(column.heading),
                is_date=column.key in dated or _is_dated(column.heading),
            )
            for column in self.columns
        )

    @property
    def row_keys(self) -> tuple[str, ...]:
        """The keys of its columns, in order."""
        return tuple(column.key for column in self.row_columns)

    @property
    def rows_file(self) -> RowsRef | None:
        """The name of the file that holds its rows; ``None`` where they stand in the policy."""
        return None


def _is_dated(heading: str) -> bool:
    return heading.strip().startswith("วันที่") or "วัน/เดือน/ปี" in heading
