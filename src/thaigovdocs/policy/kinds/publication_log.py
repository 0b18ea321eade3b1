"""บันทึกรายงานผลการเผยแพร่: keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.fields import Whole
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.kinds.report_form import BlankOrText
from thaigovdocs.policy.nodes import Column
from thaigovdocs.policy.words import Words


class PublicationLog(Entry):
    """A log of what was published; ``rows`` stand here or in a CSV or XLSX file."""

    kind: Literal["publication-log"]
    blanks: tuple[BlankOrText, ...] = ()
    columns: tuple[Column, ...] | None = None
    rows: Words | tuple[dict[str, Words], ...] = ()
    blank_rows: Whole = 0


ENTRY = PublicationLog
