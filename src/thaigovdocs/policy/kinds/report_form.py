"""แบบรายงานผลการดำเนินการ: keys of its own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from thaigovdocs.policy.fields import Flag, Lines, Model, Whole
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.nodes import Column, NodeOrText
from thaigovdocs.policy.words import Words


class LabelledBlank(Model):
    """A label with a value, or with a dotted line where there is none."""

    label: Words
    value: Words | None = None


def _labelled(value: object) -> object:
    return {"label": value} if isinstance(value, str) else value


BlankOrText = Annotated[LabelledBlank, BeforeValidator(_labelled)]


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




class Question(Model):
    """A question with lines to write on."""

    heading: Words
    hint: Words | None = None
    lines: Whole = 3


class ReportForm(Entry):
    """A report of what was done about every measure."""

    kind: Literal["report-form"]
    blanks: tuple[BlankOrText, ...] = ()
    columns: tuple[Column, ...] | None = None
    rows: RowsFrom | tuple[MeasureRow | dict[str, Words], ...] = ()
    questions: tuple[Question, ...] = ()
    respondent: Words | None = None
    enquiries: Lines = ()
    orientation: Literal["portrait", "landscape"] = "portrait"


ENTRY = ReportForm
