"""Plain text of a paper, in reading order."""

from __future__ import annotations

from dataclasses import replace

import papers
from thaigovdocs.documents.model import (
    Block,
    Document,
    HeadEntry,
    HeadRow,
    LetterHead,
    Meta,
    Signature,
    TitleHead,
)
from thaigovdocs.render.text import render_text
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text
from thaigovdocs.units import mm


def text(words: str) -> Text:
    """Return *words* as text."""
    return (Span(words),)


META = Meta("", "")
LETTER = Document(
    "letter",
    "letter",
    LetterHead(
        text("ที่"),
        text("ธร 1/ว"),
        (text("ศาลากลาง"), text("ธร 99000")),
        (Blank(mm(18), dotted=False), Span(" เมษายน ๒๕๖๑")),
        (
            HeadRow("subject", text("เรื่อง"), (HeadEntry(text("ก")),)),
            HeadRow(
                "enclosures",
                text("สิ่งที่ส่งมาด้วย"),
                (
                    HeadEntry(text("ข"), text("๑."), (Span("จำนวน "), PageCount("x"))),
                    HeadEntry(text("ค"), text("๒.")),
                ),
            ),
        ),
    ),
    (
        Block("paragraph", text("ด้วย")),
        Block("clause", text("ให้"), text("๑."), 1),
        Block("bullet", text("จุด"), text("-"), 1),
    ),
    META,
    closing=text("ขอแสดงความนับถือ"),
    signatures=(Signature(text("(ง)"), (text("ปลัด"), text("ทำการแทน")), text("พันเอก")),),
    owner=(text("สำนักงาน"), text("โทร. 1")),
    copies=(text("สำเนาส่ง จ"),),
    urgency=text("ด่วน"),
    secrecy=text("ลับ"),
)


def test_a_letter_reads_from_its_marks_to_its_copies() -> None:
    """One paragraph a line, an empty line between the parts, dots for what is open."""
    assert render_text(LETTER) == (
        "ลับ\nด่วน\n\n"
        "ที่ ธร 1/ว\nศาลากลาง\nธร 99000\n...... เมษายน ๒๕๖๑\nเรื่อง ก\n"
        "สิ่งที่ส่งมาด้วย ๑. ข จำนวน ......\n๒. ค\n\n"
        "ด้วย\n๑. ให้\n- จุด\n\n"
        "ขอแสดงความนับถือ\n\n"
        "พันเอก\n(ง)\nปลัด\nทำการแทน\n\n"
        "สำนักงาน\nโทร. 1\n\n"
        "สำเนาส่ง จ\n"
    )


def test_an_announcement_ends_with_its_day_and_who_signs() -> None:
    """Parts that are not there leave no empty line."""
    document = Document(
        *("a", "announcement", TitleHead((text("ประกาศ"), text("เรื่อง ก")))),
        (),
        META,
        dated=text("ประกาศ ณ วันที่"),
        signatures=(Signature(text("(ข)"), ()),),
    )
    assert render_text(document) == "ประกาศ\nเรื่อง ก\n\nประกาศ ณ วันที่\n\n(ข)\n"


def test_a_memo_reads_from_its_title_to_the_decision() -> None:
    """Labels a space before their values, cells a tab apart, a box before each option."""
    table = replace(papers.table(1), total=())
    paper = papers.memo(
        body=(papers.paragraph("ดังนี้"), Block("table", (), table=table)),
        endorsements=(papers.endorsement(to=()),),
    )
    assert render_text(paper) == (
        "บันทึกข้อความ\n"
        "ส่วนราชการ สำนักงานจังหวัดธารารมย์ กลุ่มงานอำนวยการ โทร. ๐ ๒๐๐๐ ๐๐๐๑\n"
        "ที่ ธร ๐๐๑๗.๒/๔๗๒\nวันที่ ๙ พฤศจิกายน ๒๕๖๗\nเรื่อง ขออนุมัติเผยแพร่ข้อมูลบนเว็บไซต์\n"
        "เรียน ผู้ว่าราชการจังหวัดธารารมย์\nผ่าน หัวหน้าสำนักงานจังหวัด\n\n"
        "ดังนี้\nลำดับ\tรายการ\tจำนวนเงิน\n๑\tรายการที่ ๑\t๑,๒๕๐.๐๐\n\n"
        "(นายสมชาย ดีงาม)\nนักจัดการงานทั่วไปชำนาญการ\n\n"
        "เห็นควรอนุมัติ\nเพื่อโปรดพิจารณา\n\n"
        "(นางสาวดวงใจ ธารทอง)\nหัวหน้าสำนักงานจังหวัด\nวันที่ ......\n\n"
        "☐ ทราบ อนุมัติ\n☐ อนุมัติ ...... บาท\n\n"
        "(นายวิชัย ใจสุจริต)\nผู้ว่าราชการจังหวัดธารารมย์\nวันที่ ๑๐ พฤศจิกายน ๒๕๖๗\n"
    )
