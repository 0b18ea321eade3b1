"""Papers of an invented agency, built by hand, and a reader of finished PDFs, for tests."""

from __future__ import annotations

import ctypes
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any
from unicodedata import category

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from thaigovdocs.documents.model import (
    Block,
    Cell,
    Column,
    Decision,
    Document,
    Endorsement,
    HeadEntry,
    HeadField,
    HeadRow,
    LetterHead,
    MemoHead,
    Meta,
    Photo,
    Qr,
    Row,
    Seal,
    Signature,
    Table,
    TitleHead,
)
from thaigovdocs.files import Picture
from thaigovdocs.layout import Fonts, Layout
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spacing import keep_units
from thaigovdocs.thai.spans import Blank, Span, Text, Tick
from thaigovdocs.units import mm as length
from typefaces import LAKSAMAN, OFFICIAL, official_folder

MM = 72 / 25.4

_PROSE = """
หน่วยงาน จังหวัด การดำเนินงาน ประชาชน ข้อมูลข่าวสาร เว็บไซต์ ความโปร่งใส
คุณธรรม อิเล็กทรอนิกส์ พิจารณา แนวทาง เผยแพร่ รายงาน ผู้รับผิดชอบ สาธารณะ กำหนด
ตรวจสอบ ที่ และ ของ ให้ เพื่อ โดย ตาม ใน กับ สิทธิ์ ครั้งนี้ ปีงบประมาณ ราชการ
ส่วนภูมิภาค เจ้าหน้าที่ ปฏิบัติ ประเมินผล มาตรการ ป้องกัน การทุจริต เคร่งครัด
ทั่วถึง เท่าเทียม น้ำ กู้ชีพ ปิ่นเกล้า
"""
WORDS = tuple(_PROSE.split())
RARE = (
    "ต่าง ๆ",
    "อื่น ๆ",
    "กรุงเทพฯ",
    "เป็นต้น ฯลฯ",
    "(องค์การมหาชน)",
    "“คู่มือสำหรับประชาชน”",
    "(Integrity and Transparency Assessment - ITA)",
    "พ.ศ. ๒๕๖๑",
    "มาตรา ๙ (๘)",
    "๒๐ เมษายน ๒๕๖๑",
    "www.example.go.th",
    "https://www.example.go.th/files/2561/plan-of-action.pdf",
    "COVID-19",
    "๑๕๐,๐๐๐.๕๐ บาท",
    "ร้อยละ ๘๐",
    "(ถ้ามี)",
    "ดังนี้ :",
    "“มาตรฐาน (Standard)”",
    "นาย ก.",
    "โทร. ๐ ๒๑๒๓ ๔๕๖๗",
    "ครั้งที่ ๑",
    "ข้อ ๑",
    "วันที่ ๑ มกราคม พ.ศ. ๒๕๖๒",
    "นายสมชาย ใจดี (ผู้แทน)",
    "(พันตรี เมฆ ฟ้าใส)",
    "ภายใน ๓๐ วัน",
    ".pdf .xls .xlsx",
    "e-Service",
    "สโร.",
    "A/B",
)


def text(words: str, *, keep: bool = True) -> Text:
    """Return *words* as a text with its kept units."""
    spans = (Span(words),) if words else ()
    return keep_units(spans) if keep else spans


def paragraph(words: str, **more: Any) -> Block:
    """Return a plain paragraph."""
    return Block("paragraph", text(words), **more)


def signature(name: str = "(นายสมชาย ใจดี)", *position: str, **more: Any) -> Signature:
    """Return a signature, by default of a governor."""
    lines = position or ("ผู้ว่าราชการจังหวัดธารารมย์",)
    return Signature(text(name, keep=False), tuple(map(text, lines)), **more)


def row(kind: Any, label: str, *entries: str | HeadEntry) -> HeadRow:
    """Return a row of a head."""
    made = (HeadEntry(text(entry)) if isinstance(entry, str) else entry for entry in entries)
    return HeadRow(kind, text(label), tuple(made))


def letter_head(**changes: Any) -> LetterHead:
    """Return the head of a letter."""
    head = LetterHead(
        text("ที่"),
        text("ธร ๐๐๑๗.๒/ว ๑๒๓๔"),
        (text("ศาลากลางจังหวัดธารารมย์"), text("ถนนริมธาร ธร ๙๙๐๐๐")),
        text("๒๐ เมษายน ๒๕๖๑"),
        (
            row("subject", "เรื่อง", "แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ"),
            row("salutation", "เรียน", "หัวหน้าส่วนราชการ"),
            row("references", "อ้างถึง", "คำสั่งจังหวัดธารารมย์ ที่ ๑๒/๒๕๖๑"),
            row(
                "enclosures",
                "สิ่งที่ส่งมาด้วย",
                HeadEntry(text("ประกาศจังหวัดธารารมย์"), quantity=text("จำนวน ๑ ชุด")),
            ),
        ),
    )
    return replace(head, **changes)


def letter(**changes: Any) -> Document:
    """Return a letter of one page."""
    long = "".join(WORDS[:24])
    document = Document(
        "letter",
        "letter",
        letter_head(),
        (paragraph(f"ตามที่{long} {long}"), paragraph("จึงเรียนมาเพื่อพิจารณา")),
        Meta("หนังสือจังหวัดธารารมย์", "จังหวัดธารารมย์", date=date(2018, 4, 20)),
        closing=text("ขอแสดงความนับถือ"),
        signatures=(signature(),),
        owner=(text("สำนักงานจังหวัด"), text("โทร. ๐ ๙๙๑๒ ๓๔๕๖")),
    )
    return replace(document, **changes)


def field(label: str, value: str) -> HeadField:
    """Return a dotted row of a memo's head."""
    return HeadField(text(label), text(value))


def memo_head(**changes: Any) -> MemoHead:
    """Return the head of a memo."""
    head = MemoHead(
        text("บันทึกข้อความ"),
        field("ส่วนราชการ", "สำนักงานจังหวัดธารารมย์ กลุ่มงานอำนวยการ โทร. ๐ ๒๐๐๐ ๐๐๐๑"),
        field("ที่", "ธร ๐๐๑๗.๒/๔๗๒"),
        field("วันที่", "๙ พฤศจิกายน ๒๕๖๗"),
        field("เรื่อง", "ขออนุมัติเผยแพร่ข้อมูลบนเว็บไซต์"),
        (
            row("salutation", "เรียน", "ผู้ว่าราชการจังหวัดธารารมย์"),
            row("through", "ผ่าน", "หัวหน้าสำนักงานจังหวัด"),
        ),
    )
    return replace(head, **changes)


def cells(*texts: Text) -> Row:
    """Return a row of a table, one cell a text."""
    return Row(tuple(map(Cell, texts)))


def table(rows: int = 3, **changes: Any) -> Table:
    """Return a table of prices with a total."""
    made = Table(
        (
            Column(text("ลำดับ"), 0.1, "center", fixed=True),
            Column(text("รายการ"), 0.6, fixed=True),
            Column(text("จำนวนเงิน"), 0.3, "right", fixed=True),
        ),
        tuple(
            cells(text(to_thai(str(at))), text(f"รายการที่ {to_thai(str(at))}"), text("๑,๒๕๐.๐๐"))
            for at in range(1, rows + 1)
        ),
        tuple(map(Cell, (text(""), text("รวมเป็นเงิน"), text("๓,๗๕๐.๐๐")))),
    )
    return replace(made, **changes)


def table_block(rows: int = 3, **changes: Any) -> Block:
    """Return a block that is a table."""
    return Block("table", (), table=table(rows, **changes))


def endorsement(**changes: Any) -> Endorsement:
    """Return the words of a chief."""
    made = Endorsement(
        text("เรียน  ผู้ว่าราชการจังหวัดธารารมย์"),
        (text("เห็นควรอนุมัติ"), text("เพื่อโปรดพิจารณา")),
        signature("(นางสาวดวงใจ ธารทอง)", "หัวหน้าสำนักงานจังหวัด"),
        (*text("วันที่ "), Blank(length(45))),
    )
    return replace(made, **changes)


def decision(**changes: Any) -> Decision:
    """Return what a governor decides."""
    made = Decision(
        (text("ทราบ อนุมัติ"), (*text("อนุมัติ "), Blank(length(40)), *text(" บาท"))),
        signature("(นายวิชัย ใจสุจริต)"),
        text("วันที่ ๑๐ พฤศจิกายน ๒๕๖๗"),
    )
    return replace(made, **changes)


def memo(**changes: Any) -> Document:
    """Return a memo of one page with a decision below it."""
    document = Document(
        "memo",
        "memo",
        memo_head(),
        (
            Block("heading", text("ต้นเรื่อง"), keep_next=True),
            paragraph("ตามที่" + "".join(WORDS[:30])),
            paragraph("จึงเรียนมาเพื่อโปรดพิจารณา"),
        ),
        Meta("บันทึกข้อความ", "จังหวัดธารารมย์", date=date(2024, 11, 9)),
        signatures=(signature("(นายสมชาย ดีงาม)", "นักจัดการงานทั่วไปชำนาญการ"),),
        decision=decision(),
    )
    return replace(document, **changes)


def announcement(*blocks: Block, **changes: Any) -> Document:
    """Return an announcement with *blocks*."""
    document = Document(
        "announcement",
        "announcement",
        TitleHead((text("ประกาศจังหวัดธารารมย์"), text("เรื่อง แนวทางการเผยแพร่ข้อมูล"))),
        blocks or (paragraph("จึงประกาศให้ทราบโดยทั่วกัน"),),
        Meta("ประกาศจังหวัดธารารมย์", "จังหวัดธารารมย์", date=date(2018, 4, 20)),
        dated=text("ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑"),
        signatures=(signature(),),
    )
    return replace(document, **changes)


def looks(document: Document, **changes: Any) -> Document:
    """Return *document* with other looks."""
    return replace(document, look=replace(document.look, **changes))


def random_words(rng: random.Random, letters: int) -> str:
    """Return about *letters* letters of official prose with everything that breaks lines badly."""
    parts: list[str] = []
    while sum(map(len, parts)) < letters:
        if rng.random() < 0.18:
            parts.append(" " + rng.choice(RARE) + rng.choice((" ", " ", "")))
        else:
            parts.append(rng.choice(WORDS) + (" " if rng.random() < 0.12 else ""))
    return "".join(parts).strip()


def random_document(rng: random.Random) -> Document:
    """Return a letter or an announcement of random length and text."""
    blocks: list[Block] = []
    for _ in range(rng.randint(1, 14)):
        kind = rng.choice(("paragraph", "paragraph", "clause", "bullet", "plain"))
        words = text(random_words(rng, rng.randint(20, 900)))
        level = rng.randint(1, 3) if kind != "paragraph" else 0
        label = text({"clause": "๑.๑", "bullet": "-"}.get(kind, ""))
        blocks.append(Block(kind, words, label, level, keep_next=rng.random() < 0.2))
    blocks.append(paragraph("จึงเรียนมาเพื่อพิจารณา"))
    if rng.random() < 0.5:
        return letter(body=tuple(blocks))
    return announcement(*blocks)


FILL = Blank(length(15), fills=True)


def picture(width: int = 20) -> Picture:
    """Return a picture 20 units high: a dark square, or wider."""
    drawn = f'<rect width="{width}" height="20" fill="#123456"/>'
    size = f'width="{width}" height="20" viewBox="0 0 {width} 20"'
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>'.encode()
    return Picture(f"logo-{width}.svg", "svg", data, width, 20)


def qr(url: str = "https://www.example.go.th/annex/2561/plan-of-action.pdf") -> Qr:
    """Return a code; its squares are of no matter to a layout."""
    return Qr(text(url), text("สิ่งที่ส่งมาด้วย"), picture())


def form(kind: str, *blocks: Block, **changes: Any) -> Document:
    """Return a paper without emblem: titles at the top, then *blocks*."""
    titles = (text("แบบรายงานผลการดำเนินการ"), text("ของจังหวัดธารารมย์"))
    document = Document(
        kind,
        kind,
        TitleHead(titles, emblem=False),
        blocks,
        Meta("แบบรายงานผลการดำเนินการ", "จังหวัดธารารมย์"),
    )
    return replace(document, **changes)


def request_table() -> Table:
    """Return the table of a request form: fields, two signers side by side, one below."""

    def wide(*pieces: Text, **more: Any) -> Cell:
        return Cell(tuple(piece for part in pieces for piece in part), span=2, **more)

    def pair(*pieces: Text) -> tuple[Cell, Cell]:
        words = tuple(piece for part in pieces for piece in part)
        return (Cell(words, align="center"), Cell(words, align="center"))

    dated = (text("วันที่ "), (FILL,), text(" เดือน "), (FILL,))
    rows = (
        Row((wide(text("แบบฟอร์มการขอเผยแพร่ข้อมูล"), align="center", strong=True),)),
        Row((wide(text("หัวข้อ: "), (FILL,)),)),
        Row((wide(text("รายงานผลการดำเนินการประจำปี"), label=text("๑.")),), continues=True),
        Row((wide((FILL,)),), continues=True),
        Row(pair(text("ผู้ตรวจสอบข้อมูล"))),
        Row((Cell(anchor="requester"), Cell(anchor="approver")), continues=True, lines=3),
        Row(pair(text("("), (FILL,), text(")")), continues=True),
        Row(pair(*dated), continues=True),
        Row((wide(anchor="publisher"),), lines=3),
        Row((wide(text("(นางสาวดวงใจ ธารทอง)"), align="center"),), continues=True),
    )
    return Table((Column((), 0.5), Column((), 0.5)), rows)


def report_table(rng: random.Random, rows: int) -> Table:
    """Return the table of a report form: a head of two storeys, ticks, bullets in rows."""
    group = text("ผลการดำเนินการ")
    columns = (
        Column(text("มาตรการ"), 0.3),
        Column(text("ดำเนินการแล้ว"), 0.16, "center", group),
        Column(text("ยังไม่ดำเนินการ"), 0.16, "center", group),
        Column(text("กิจกรรมที่ดำเนินการ"), 0.38),
    )
    made: list[Row] = []
    for at in range(1, rows + 1):
        words = text(random_words(rng, rng.randint(5, 160)))
        made.append(
            Row((Cell(words, label=text(f"{to_thai(str(at))}.")), Cell((Tick(),)), Cell(), Cell()))
        )
        for _ in range(rng.randint(0, 4)):
            measure = Cell(text(random_words(rng, rng.randint(5, 120))), label=text("-"))
            done = Cell((FILL,)) if rng.random() < 0.5 else Cell(text(random_words(rng, 30)))
            made.append(Row((measure, Cell(), Cell(), done), continues=True))
    return Table(columns, tuple(made))


def log_table(rng: random.Random, rows: int) -> Table:
    """Return the table of a publication log or of recipients, blank rows at its end."""
    heads = ("ลำดับ", "วันที่", "เรื่อง", "ที่เผยแพร่")
    columns = tuple(
        Column(text(head), share, align)
        for head, share, align in zip(
            heads, (0.1, 0.22, 0.4, 0.28), ("center", "left", "left", "left"), strict=True
        )
    )
    made = [
        cells(
            text(to_thai(str(at))),
            text(f"{to_thai(str(at % 28 + 1))} เมษายน ๒๕๖๑"),
            text(random_words(rng, rng.randint(5, 90))),
            text(rng.choice(("www.example.go.th", "https://www.example.go.th/files/plan.pdf"))),
        )
        for at in range(1, rows + 1)
    ]
    return Table(columns, (*made, *(cells((), (), (), ()) for _ in range(rng.randint(0, 3)))))


def member_table(rows: int) -> Table:
    """Return the members of a committee: three columns without a rule."""
    made = (
        cells(
            text(f"{to_thai(str(at))}."),
            text("นายสมชาย ใจดี ผู้อำนวยการสำนักงานป้องกันและควบคุมโรคที่ ๙ จังหวัดธารารมย์"),
            text("ประธานกรรมการ" if at == 1 else "กรรมการ"),
        )
        for at in range(1, rows + 1)
    )
    columns = (Column((), 0.08), Column((), 0.62), Column((), 0.3))
    return Table(columns, tuple(made), ruled=False, indent=True)


def signers(count: int) -> tuple[Signature, ...]:
    """Return *count* signatures that differ in name, rank and the lines of their position."""
    made = []
    for at in range(1, count + 1):
        position = ("ผู้ว่าราชการจังหวัดธารารมย์", "ประธานกรรมการ")[: 1 + at % 2]
        rank = {"rank": text("พันตำรวจเอก")} if at % 5 == 2 else {}
        made.append(signature(f"(นายสมชาย ใจดี {to_thai(str(at))})", *position, **rank))
    return tuple(made)


def random_blocks(rng: random.Random, most: int) -> tuple[Block, ...]:
    """Return up to *most* blocks of every kind but tables, and a last paragraph."""
    blocks: list[Block] = []
    for at in range(rng.randint(1, most)):
        kind = rng.choice(("paragraph", "paragraph", "clause", "bullet", "plain", "heading"))
        words = text(random_words(rng, rng.randint(20, 60 if kind == "heading" else 900)))
        level = rng.randint(1, 3) if kind not in ("paragraph", "heading") else 0
        label = text({"clause": f"๑.{to_thai(str(at + 1))}", "bullet": "-"}.get(kind, ""))
        blocks.append(Block(kind, words, label, level, keep_next=kind == "heading"))
    return (*blocks, paragraph("จึงเรียนมาเพื่อพิจารณา" + random_words(rng, rng.randint(0, 200))))


def random_paper(rng: random.Random, kind: str) -> Document:
    """Return a paper of *kind* of random length and text, with whatever that kind can carry."""
    some = rng.random() < 0.5
    blocks = random_blocks(rng, 9)
    marks = {
        "secrecy": text("ลับมาก") if rng.random() < 0.3 else (),
        "urgency": text("ด่วนที่สุด") if rng.random() < 0.3 else (),
    }
    across: Any = {"orientation": "landscape" if some else "portrait"}
    if kind == "letter":
        entries = [
            HeadEntry(text(random_words(rng, 80)), text(f"{at}."), text("จำนวน ๑ ชุด"))
            for at in range(1, rng.choice((2, 3, 30)))
        ]
        head = letter_head(
            letterhead=tuple(text(random_words(rng, 25)) for _ in range(rng.randint(1, 4))),
            rows=(
                row("subject", "เรื่อง", random_words(rng, rng.randint(20, 260))),
                row("enclosures", "สิ่งที่ส่งมาด้วย", *entries),
            ),
        )
        return letter(body=blocks, head=head, qr=qr() if some else None, **marks)
    if kind == "memo":
        ends = (endorsement(),) * rng.randint(0, 2)
        return memo(body=blocks, endorsements=ends, decision=decision() if some else None, **marks)
    if kind in ("order", "announcement"):
        members = Block("table", (), level=1, table=member_table(rng.randint(1, 30)))
        named = announcement(*blocks, *((members, blocks[-1]) if some else ()), **marks)
        return replace(named, id=kind, kind=kind, signatures=signers(rng.choice((1, 2, 3, 5, 12))))
    if kind in ("stamped-letter", "certificate"):
        return sealed_letter(rng, kind, blocks, **marks)
    if kind in ("statement", "news", "regulation"):
        named = announcement(*blocks, **marks)
        named = replace(named, id=kind, kind=kind)
        if kind == "regulation":
            return replace(named, body=chapters(blocks))
        head = replace(named.head, emblem=kind == "statement")
        return replace(named, head=head, dated=(), signatures=(), seal=seal(framed=False))
    if kind in ("minutes", "agenda", "form"):
        lines = tuple(Block("line", text(random_words(rng, 40)), keep_next=True) for _ in range(4))
        mixed = tuple(each for pair in zip(lines, blocks, strict=False) for each in pair)
        made = form(kind, *mixed, blocks[-1], **{**marks, "urgency": ()})
        return replace(made, signatures=signers(2) if kind == "minutes" else ())
    if kind == "framework":
        return form(kind, *blocks, signatures=signers(1) if some else (), **marks)
    if kind == "request-form":
        logos = tuple(picture(width) for width in (20, 30, 26)[: rng.randint(0, 3)])
        made = form(kind, Block("table", (), table=request_table()), **marks)
        return replace(made, head=replace(made.head, logos=logos))
    if kind == "report-form":
        table_of = Block("table", (), table=report_table(rng, rng.randint(1, 14)))
        asked = Block("heading", text("ปัญหาและอุปสรรค"), keep_next=True)
        lines = tuple(Block("plain", (FILL,)) for _ in range(rng.randint(1, 4)))
        signed = paragraph("")
        signed = replace(signed, text=(*text("ลงชื่อ "), FILL, *text(" ผู้รายงาน")))
        return form(kind, table_of, asked, *lines, signed, **marks, **across)
    return form(
        kind, Block("table", (), table=log_table(rng, rng.randint(1, 90))), **marks, **across
    )


def seal(*, framed: bool) -> Seal:
    """Return who issues and the day."""
    return Seal(text("จังหวัดธารารมย์"), text("๒๐ เมษายน ๒๕๖๑"), framed)


def sealed_letter(
    rng: random.Random, kind: str, blocks: tuple[Block, ...], **marks: Any
) -> Document:
    """Return a stamped letter, or a certificate with or without a photo."""
    some = rng.random() < 0.5
    plain_letter = letter(body=blocks, **marks)
    if kind == "stamped-letter":
        head = letter_head(letterhead=(), date=(), rows=(row("to", "ถึง", "อำเภอดอนตะวัน"),))
        changed = replace(
            plain_letter, head=head, closing=(), signatures=(), seal=seal(framed=some)
        )
    else:
        head = letter_head(number_label=text("เลขที่"), number=text("๑๒/๒๕๖๙"), date=(), rows=())
        photo = Photo(picture(40), "รูปถ่าย", 3, text("(นายสมหมาย ตั้งใจ)")) if some else None
        dated = text("ให้ไว้ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑")
        changed = replace(plain_letter, head=head, closing=(), dated=dated, photo=photo, owner=())
    return replace(changed, id=kind, kind=kind)


def chapters(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks* with the heading of a chapter before every third."""
    made: list[Block] = []
    for at, block in enumerate(blocks):
        if at % 3 == 0:
            made += [
                Block("centered", text(each), keep_next=True) for each in ("หมวด ๑", "การขอใช้")
            ]
        made.append(block)
    return tuple(made)


KINDS = (
    "stamped-letter",
    "certificate",
    "regulation",
    "statement",
    "news",
    "minutes",
    "agenda",
    "form",
    "letter",
    "memo",
    "order",
    "announcement",
    "framework",
    "request-form",
    "report-form",
    "publication-log",
    "recipients",
)


@dataclass(frozen=True)
class ReadLine:
    """A line as it stands in a finished PDF; millimetres from the paper's upper left corner."""

    page: int
    baseline: float
    left: float
    right: float
    text: str


@dataclass(frozen=True)
class _Letter:
    character: str
    x: float
    y: float
    right: float


def read_lines(pdf: bytes, layout: Layout) -> list[ReadLine]:
    """Return the lines of *pdf* in the order of its content, a column to each.

    A line ends where the advance of its last letter ends, as the font of *layout* says:
    what readers call the box of a letter is rounded.
    """
    of = read_metrics(layout.family).regular.of
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            line
            for number in range(len(document))
            for line in _page_lines(document[number], number + 1, of)
        ]
    finally:
        document.close()


def _page_lines(page: Any, number: int, of: Callable[[str], float]) -> Iterator[ReadLine]:
    height = page.get_height()
    run: list[_Letter] = []
    for letter in _letters(page.get_textpage(), of):
        is_mark = category(letter.character) == "Mn"
        if run and not is_mark and _is_elsewhere(run, letter):
            yield _line(run, number, height)
            run = []
        run.append(letter if not (is_mark and run) else replace(letter, y=run[-1].y))
    if run:
        yield _line(run, number, height)


def _is_elsewhere(run: list[_Letter], letter: _Letter) -> bool:
    last = run[-1]
    return abs(letter.y - last.y) > 0.5 or letter.x < last.x - 3 or letter.x - last.right > 60


def _line(run: list[_Letter], number: int, height: float) -> ReadLine:
    seen = [
        letter for letter in run if letter.character != " " and category(letter.character) != "Mn"
    ]
    seen = seen or run
    words = "".join(letter.character for letter in run)
    right = max(letter.right for letter in seen)
    return ReadLine(number, (height - seen[0].y) / MM, seen[0].x / MM, right / MM, words)


def _letters(page: Any, of: Callable[[str], float]) -> Iterator[_Letter]:
    raw = page.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if pdfium.FPDFText_IsGenerated(raw, index) or code in (0, 10, 13, 0xFFFE):
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        yield _Letter(chr(code), x.value, y.value, x.value + of(chr(code)))


@lru_cache(maxsize=8)
def fonts_for(name: str) -> Fonts:
    """Return where the family *name* is found; the test is skipped where it is absent."""
    if name == OFFICIAL:
        return Fonts([official_folder()], system=False)
    if name == "Laksaman":
        if not LAKSAMAN.is_file():
            pytest.skip("Laksaman is absent")
        return Fonts([LAKSAMAN.parent], system=False)
    return Fonts(system=False)


FAMILIES = ("Sarabun", OFFICIAL, "Laksaman")
