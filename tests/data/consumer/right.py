"""A program of somebody else that uses the whole surface; it passes the strictest checking."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import thaigovdocs as tgd


def read(mapping: Mapping[str, Any], emblem: bytes) -> tgd.PolicyFile:
    """Read a policy, and tell what is wrong with it."""
    try:
        return tgd.PolicyFile.from_dict(mapping, files={"emblem.svg": emblem}, fiscal_year=2570)
    except tgd.PolicyError as error:
        for finding in error.findings:
            severity: tgd.Severity = finding.severity
            origin: tgd.Origin = finding.origin
            mark: tgd.Mark | None = origin.mark
            words: str = finding.message("th") + finding.hint(lang="en")
            print(severity.word(), finding.code, mark and mark.line, words, finding.to_dict())
        raise


def papers(file: tgd.PolicyFile, fonts: tgd.Fonts) -> dict[str, bytes]:
    """Print every paper in every way."""
    packet: tgd.Packet = tgd.make(file, formats=["pdf", "txt"], fonts=fonts, pdf_standard="a-3b")
    written: tgd.Written = packet.write(Path("out"), force=True)
    print([path.name for path in written.files], packet.names["letter"], packet.zip())
    composed: tgd.Composed = tgd.compose(file, only=["letter"])
    letter: tgd.Document = composed["letter"]
    parts: list[tgd.documents.Block] = list(letter.body)
    head = letter.head
    if isinstance(head, tgd.documents.LetterHead):
        rows: tuple[tgd.documents.HeadRow, ...] = head.rows
        print(rows, parts)
    layout: tgd.Layout = tgd.lay_out(letter, fonts=fonts)
    box: tgd.layout.Box = layout.anchors["signature"]
    print(box.x.mm, layout.pages[0].lines, composed.findings.errors)
    attachment = tgd.Attachment("policy.yaml", b"")
    pdf: bytes = tgd.render_pdf(letter, layout=layout, standard="a-3b", attach=attachment)
    return {"pdf": pdf, "docx": tgd.render_docx(letter), "txt": tgd.render_text(letter).encode()}


def rest(file: tgd.PolicyFile, paper: bytes) -> str:
    """Check, compare, and the Thai text alone."""
    agency: tgd.policy.Agency = file.agency
    entry: tgd.policy.Entry = file.documents[0]
    report: tgd.Report = tgd.check(file, select=["4xx"])
    changed: tgd.PolicyFile = file.overlaid({"agency": {"name": tgd.literal("ก")}})
    given = tgd.check(paper, name="a.docx") + tgd.check(tgd.compose(file))
    recognized: tgd.Recognized = tgd.recognize(paper, name="a.docx")
    differences = tgd.diff(file, paper, name="a.docx")
    if isinstance(differences, tgd.Against):
        print([edit.after for each in differences.papers for edit in each.edits], given)
    print(recognized.documents, tgd.explain("TGD401", lang="en"), tgd.schema()["title"])
    comparison: tgd.Comparison = tgd.compare(file, changed)
    told = [change.before for each in comparison.papers for change in each.changes]
    filters = tgd.jinja_filters(numerals="arabic")
    day = tgd.thai.format_date(date(2026, 11, 20), numerals=tgd.thai.Numerals.ARABIC)
    same = tgd.thai.format_date(date(2026, 11, 20), numerals="arabic")
    print(agency.name, entry.kind, report.warnings, told, paper)
    return filters["thai_date"](day) + same
