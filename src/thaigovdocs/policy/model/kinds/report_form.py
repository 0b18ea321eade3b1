"""แบบรายงานผลการดำเนินการ: keys of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, Tag

from thaigovdocs.policy.model.fields import Flag, Lines, Model, TextFor, Whole, by_shape
from thaigovdocs.policy.model.kinds.base import CLAUSE_KEYS
from thaigovdocs.policy.model.kinds.tabled import RowColumn, Tabled
from thaigovdocs.policy.model.nodes import Cells, NodeOrText
from thaigovdocs.policy.source.words import Words


class LabelledBlank(Model):
    """A label with a value, or with a dotted line where there is none."""

    label: Words
    value: Words | None = None


BlankOrText: TypeAlias = Annotated[LabelledBlank, TextFor("label")]


class MeasureRow(Model):
    """A row of the report: the measure, whether it was done, what was done."""

    measure: NodeOrText
    done: Flag | None = None
    activities: Lines = ()
    evidence: Lines = ()
    note: Words | None = None


class RowsFrom(Model):
    """Rows taken from the policy's clauses, down to a depth."""

    from_: Literal["provisions"] = Field(alias="from")
    depth: Whole = 1


_OWN = tuple(MeasureRow.model_fields)


def _row_tag(value: object) -> str:
    """Return the tag of a row: cells by key are rows of columns that the author gave."""
    if isinstance(value, Mapping):
        return ":measure" if "measure" in value and set(value) <= set(_OWN) else ":cells"
    return ":measure" if isinstance(value, MeasureRow) else ":other"


ReportRow: TypeAlias = Annotated[
    Annotated[MeasureRow, Tag(":measure")] | Annotated[Cells, Tag(":cells")],
    by_shape("measure_row", _row_tag),
]
FromOrRows: TypeAlias = Annotated[
    Annotated[RowsFrom, Tag(":mapping")] | Annotated[tuple[ReportRow, ...], Tag(":list")],
    by_shape("report_rows"),
]


class Question(Model):
    """A question with lines to write on."""

    heading: Words
    hint: Words | None = None
    lines: Whole = 3


class ReportForm(Tabled):
    """A report of what was done about every measure."""

    COLUMNS: ClassVar[tuple[RowColumn, ...]] = (
        RowColumn("measure", "มาตรการ", 0.3),
        RowColumn("done", "ดำเนินการแล้ว", 0.14, is_result=True),
        RowColumn("not_done", "ยังไม่ดำเนินการ", 0.14, is_result=True),
        RowColumn("activities", "กิจกรรมที่ดำเนินการ", 0.28),
        RowColumn("note", "หมายเหตุ", 0.14),
    )
    ROW_KEYS: ClassVar[tuple[str, ...]] = _OWN

    UNPRINTED: ClassVar[tuple[str, ...]] = CLAUSE_KEYS

    kind: Literal["report-form"]
    blanks: tuple[BlankOrText, ...] = ()
    rows: FromOrRows = ()
    questions: tuple[Question, ...] = ()
    respondent: Words | None = None
    enquiries: Lines = ()

    @property
    def written_rows(self) -> tuple[ReportRow, ...] | None:
        """The rows as they are written; ``None`` where they are the clauses of the policy."""
        if isinstance(self.rows, RowsFrom) or "rows" not in self.model_fields_set:
            return None
        return self.rows

    @property
    def depth(self) -> int:
        """Down to which level clauses have rows of their own."""
        return self.rows.depth if isinstance(self.rows, RowsFrom) else 1
