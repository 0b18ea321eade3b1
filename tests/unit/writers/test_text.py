"""Plain text of a paper, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import papers
from thaigovdocs.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    HeadEntry,
    HeadRow,
    LetterHead,
    Meta,
    Qr,
    Row,
    Signature,
    Table,
    TitleHead,
)
from thaigovdocs.files import Picture
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.text import render_text


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


def cells(*words: str) -> Row:
    """Return a row, one cell a word."""
    return Row(tuple(Cell(text(word) if word else ()) for word in words))


def printed(table: Table, **more: Any) -> str:
    """Return the text of a paper that holds *table* alone."""
    head = TitleHead((text("ก"),), emblem=False)
    return render_text(
        Document("a", "other", head, (Block("table", (), table=table),), META, **more)
    )


def test_a_list_in_columns_has_no_head() -> None:
    """Neither a heading nor an empty line; a label stands before its words, cells a tab apart."""
    columns = (Column((), 0.4), Column((), 0.3), Column((), 0.3))
    first = Row((Cell(text("นาย ก"), text("๑.")), Cell(text("ปลัด")), Cell(text("ประธาน"))))
    table = Table(columns, (first, cells("นาย ข", "", "กรรมการ")), ruled=False, indent=True)
    assert printed(table) == "ก\n\n๑. นาย ก\tปลัด\tประธาน\nนาย ข\t\tกรรมการ\n"


def test_a_head_of_two_storeys_is_two_lines() -> None:
    """A group once, above the first of its columns; the others as high as the head."""
    group = text("ผล")
    columns = (
        Column(text("มาตรการ"), 0.4),
        Column(text("ทำแล้ว"), 0.2, "center", group),
        Column(text("ยังไม่ทำ"), 0.2, "center", group),
        Column(text("หมายเหตุ"), 0.2),
    )
    table = Table(columns, (Row((Cell(text("ข้อ ๑")), Cell((Tick(),)), Cell(), Cell(text("-")))),))
    assert printed(table) == ("ก\n\nมาตรการ\tผล\t\tหมายเหตุ\n\tทำแล้ว\tยังไม่ทำ\nข้อ ๑\t✓\t\t-\n")


def test_rows_that_belong_together_are_lines_below_one_another() -> None:
    """A row to be filled in by hand gives none, a cell over two columns the tabs of both."""
    columns = (Column(text("ก"), 0.5), Column(text("ข"), 0.3), Column(text("ค"), 0.2))
    rows = (
        cells("๑", "- หนึ่ง", "ง"),
        Row((Cell(), Cell(text("สอง"), text("-"))), continues=True),
        Row((Cell(text("จ"), span=2), Cell(text("ฉ")))),
        cells("", "", ""),
        Row((Cell((Blank(mm(20), fills=True),)), Cell(), Cell())),
    )
    table = Table(columns, rows, total=(Cell(text("รวม")), Cell(), Cell(text("๗"))))
    assert printed(table) == ("ก\n\nก\tข\tค\n๑\t- หนึ่ง\tง\n\t- สอง\nจ\t\tฉ\n......\nรวม\t\t๗\n")


def test_the_code_stands_last_with_its_address() -> None:
    """Caption, then what the code holds; the picture has no words."""
    picture = Picture("qr.png", "png", b"", 1, 1)
    paper = replace(LETTER, qr=Qr(text("https://a.example/1"), text("สิ่งที่ส่งมาด้วย"), picture))
    assert render_text(paper) == f"{render_text(LETTER)}\nสิ่งที่ส่งมาด้วย\nhttps://a.example/1\n"
