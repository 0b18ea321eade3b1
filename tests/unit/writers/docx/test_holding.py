"""In the DOCX what stands below the text holds on to it: no last page holds only an end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from papers import (
    announcement,
    decision,
    endorsement,
    letter,
    memo,
    paragraph,
    signers,
    table,
    table_block,
    text,
)
from thaigovdocs.documents.model import Document
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.holding import last_rows, links
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.writing import render_docx

OWNER = tuple(map(text, ("สำนักงานจังหวัด", "โทร. ๐ ๙๙๑๒ ๓๔๕๖")))
_STYLED = re.compile(r'<w:pStyle w:val="(\w+)"/>')


def free(document: Document) -> list[str]:
    """Return the words of the paragraphs of the DOCX that a page may end with."""
    package = read_package(render_docx(document), name="a")
    parts = {e.name: e.content().decode() for e in package if e.name.endswith(".xml")}
    styles = parts["word/styles.xml"].split("</w:style>")
    kept = {
        match[1]
        for style in styles
        if "<w:keepNext/>" in style and (match := re.search(r'w:styleId="(\w+)"', style))
    }
    found = []
    for each in re.findall(r"<w:p>.*?</w:p>", parts["word/document.xml"], re.DOTALL):
        words = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", each))
        styled = _STYLED.search(each)
        if "<w:keepNext/>" not in each and not (styled and styled[1] in kept):
            found.append(words)
    return found


def test_owner_and_copies_hold_on_to_the_signature_and_the_text() -> None:
    """From the last words of the text on only the last line of the paper lets go."""
    body = (paragraph("ข้อความแรก " * 30), paragraph("จึงเรียนมาเพื่อทราบ"))
    paper = letter(body=body, owner=OWNER, copies=(text("สำเนาส่ง นายอำเภอ"),))
    assert free(paper)[-1] == "สำเนาส่ง นายอำเภอ"
    assert not any("จึงเรียน" in words or "โทร." in words for words in free(paper))
    many = letter(body=body, owner=OWNER, copies=(text("นายอำเภอ"),) * 20)
    assert free(many).count("นายอำเภอ") == 20
    assert any("โทร." in words for words in free(many))


def test_decision_and_endorsements_hold_on_while_they_have_room_on_a_page() -> None:
    """What is longer than a page lets go where most of the end still stays together."""
    paper = memo(body=(paragraph("จึงเรียนมา"),), endorsements=(endorsement(),), decision=decision())
    assert len(free(paper)) == len(free(replace(paper, endorsements=(), decision=None)))
    told = links(replace(paper, endorsements=(endorsement(),) * 5))
    assert (told.signed, told.endorsed[0], told.endorsed[-1]) == (False, False, True)
    long = links(replace(paper, body=(paragraph("ข้อความ " * 300),)))
    assert not long.signed


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_those_who_sign_hold_on_to_the_owner(count: int) -> None:
    """One, or several below and beside one another."""
    paper = letter(body=(paragraph("จึงเรียนมา"),), owner=OWNER, signatures=signers(count))
    assert free(paper)[-1].startswith("โทร.")
    below = [words for words in free(paper) if words.startswith(("(", "ตำแหน่ง", "จึง"))]
    assert below == []


def test_the_last_rows_of_a_table_hold_on_to_one_another() -> None:
    """Four of them where they are low, and the last one to who signs; earlier rows are free."""
    assert last_rows(table(9).rows, [mm(50)] * 3) == 4
    tall = replace(table(9).rows[0], lines=9)
    assert last_rows((*table(9).rows, tall, tall), [mm(50)] * 3) == 1
    ends: dict[str, Any] = {"signatures": (), "dated": ()}
    signed, alone = announcement(table_block(9)), announcement(table_block(9), **ends)
    within = announcement(table_block(9), paragraph("ข้อความ"))
    amounts = [
        [words for words in free(paper) if words.endswith("๐.๐๐")]
        for paper in (within, alone, signed)
    ]
    # Of nine rows and their total; the last row always holds on to the total.
    assert [*map(len, amounts)] == [9, 6, 5]
