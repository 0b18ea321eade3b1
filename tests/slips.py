"""Texts as papers, for trying one rule at a time."""

from __future__ import annotations

from typing import Any

from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.thai.spans import Span


def body(text: str, name: str = "slip.txt") -> tuple[Block, ...]:
    """Return each line of *text* as a paragraph with its place."""
    return tuple(
        Block("paragraph", (Span(line, Origin(Mark(name, number, 1))),))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip()
    )


def case(text: str, **changes: Any) -> Case:
    """Return a case of one paper whose body holds *text*, a paragraph a line."""
    paper = Document("slip", "other", TitleHead(()), body(text), Meta("", ""), **changes)
    return Case((Paper(paper),), "text", name="slip.txt")


def found(code: str, case_: Case | str) -> list[Finding]:
    """Return what the rule *code* finds in *case_*."""
    made = case(case_) if isinstance(case_, str) else case_
    return [finding for finding in rules()[code].check(made) if finding.code == code]
