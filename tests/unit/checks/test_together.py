"""Papers in several files, checked as one case."""

from __future__ import annotations

import json

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks.formats import (
    format_together,
    format_together_json,
    format_together_page,
)

LETTER = """\
ที่ ธร ๐๐๑๗/ว ๑๒
ศาลากลางจังหวัดธารารมย์
๒๐ เมษายน ๒๕๖๙
เรื่อง แนวทางการเผยแพร่ข้อมูล
เรียน นายอำเภอทุกอำเภอ
สิ่งที่ส่งมาด้วย ๑. ประกาศจังหวัดธารารมย์ เรื่อง แนวทางการเผยแพร่ข้อมูล จำนวน ๑ ชุด
๒. แบบสำรวจความเห็น จำนวน ๑ แผ่น
ขอให้ดำเนินการตามข้อ {clause} ของประกาศจังหวัดธารารมย์ เรื่อง แนวทางการเผยแพร่ข้อมูล
จึงเรียนมาเพื่อทราบ
ขอแสดงความนับถือ
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์
"""
ANNOUNCEMENT = """\
ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูล
อาศัยอำนาจตามกฎหมาย จึงกำหนดไว้ ดังนี้
ข้อ ๑ ให้เปิดเผยข้อมูล
ข้อ ๒ ให้รายงานผล
ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์
"""
LIST = """\
บัญชีรายชื่อแนบท้ายหนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗/ว {number} ลงวันที่ ๒๐ เมษายน ๒๕๖๙
๑. อำเภอเมือง
๒. อำเภอบ้านสวน
"""
NAMES = ("letter.txt", "announcement.txt", "list.txt")


def case(clause: str = "๒", number: str = "๑๒") -> tgd.Together:
    """Return the three papers as one case."""
    texts = (LETTER.format(clause=clause), ANNOUNCEMENT, LIST.format(number=number))
    return tgd.together(*(text.encode() for text in texts), names=NAMES)


def codes(found: tgd.Together) -> list[str]:
    """Return the codes about several papers."""
    return [each.code for each in found.report if each.code in ("TGD300", "TGD312", "TGD850")]


def test_papers_that_agree_say_nothing() -> None:
    """Numbers, clauses and titles are resolved across the files."""
    assert codes(case()) == []


def test_an_annex_in_another_file_names_the_letters_number() -> None:
    """As if it stood below the letter."""
    found = case(number="๒๑")
    assert codes(found) == ["TGD300"]
    assert next(each for each in found.report if each.code == "TGD300").origin.file == "list.txt"


def test_a_cited_clause_stands_in_the_other_file() -> None:
    """The announcement has two."""
    found = case(clause="๙")
    assert "TGD850" in codes(found)
    told = next(each for each in found.report if each.code == "TGD850")
    assert told.params["found"] == "ข้อ ๙"
    assert told.origin.file == "letter.txt"


def test_the_table_says_what_cites_what() -> None:
    """Enclosures of the case and those that it does not hold."""
    cited = {(each.paper, each.cited, each.part) for each in case().cites}
    assert ("letter", "announcement", "head.enclosures") in cited
    assert ("letter", "", "head.enclosures") in cited
    assert ("recipients", "letter", "head.titles") in cited


def test_a_case_is_shown_in_three_ways() -> None:
    """Lines, data and a page whose words are escaped."""
    found = case()
    assert "letter → announcement" in format_together(found)
    assert len(json.loads(format_together_json(found))["papers"]) == 3
    page = format_together_page(tgd.together(b"<b>x</b>", names=["<i>.txt"]))
    assert "&lt;i&gt;.txt" in page
    assert "<b>" not in page


def test_no_file_is_wrong_use() -> None:
    """There is nothing to check."""
    with pytest.raises(tgd.UsageError, match="expected at least one file, found none"):
        tgd.together()
