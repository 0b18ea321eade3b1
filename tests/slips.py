"""Texts as papers, for trying one rule at a time."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.recognition import read_foreign
from thaigovdocs.thai.spans import Span

HEAD = """thaigovdocs: 1
fiscal_year: 2570
agency: {name: จังหวัดธารารมย์}
people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
policy:
  subject: มาตรการเปิดเผยข้อมูล
  authority: จึงประกาศไว้ ดังต่อไปนี้
  provisions:
"""
TAIL = "documents:\n  - {kind: announcement, date: 2026-11-20}\noutput: {emblem: none}\n"
"""A policy of an announcement; its provisions stand between the two."""


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


def docx_of(*paragraphs: str) -> bytes:
    """Return a DOCX of paragraphs that are written in its own XML, and of nothing else."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r"'
        f' Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{name}"><w:body>{"".join(paragraphs)}'
        "</w:body></w:document>",
    }
    with BytesIO() as data:
        with ZipFile(data, "w") as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return data.getvalue()


def found(code: str, case_: Case | str) -> list[Finding]:
    """Return what the rule *code* finds in *case_*."""
    made = case(case_) if isinstance(case_, str) else case_
    return [finding for finding in rules()[code].check(made) if finding.code == code]


def codes(text: str, families: str) -> list[str]:
    """Return the codes that the rules of *families* (``23``) find in a text file, sorted."""
    read = read_foreign(text.encode(), "old.txt")
    made = Case(tuple(map(Paper, read.documents)), read.source, name="old.txt")
    checks = dict.fromkeys(each.check for code, each in rules().items() if code[3] in families)
    return sorted(finding.code for check in checks for finding in check(made))
