"""Forms, logs and orders of an invented agency, built by hand: a paper of every kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from papers import announcement, letter, memo, paragraph, row, signature, table_block, text
from thaigovdocs.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Meta,
    Qr,
    Row,
    Table,
    TitleHead,
)
from thaigovdocs.files import Picture
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import Blank, Text, Tick
from thaigovdocs.units import mm

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 20">'
    b'<rect x="1" y="1" width="%d" height="18" fill="none" stroke="black"/></svg>'
)
FILL = Blank(mm(20), fills=True)
LONG = "เพื่อเสริมสร้างความโปร่งใสในการบริหารงานของหน่วยงานของรัฐที่พึงมีต่อประชาชน "
TITLES = (text("แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์"), text("สำนักงานจังหวัดธารารมย์"))
META = Meta("เอกสารจังหวัดธารารมย์", "จังหวัดธารารมย์")


def picture(name: str, width: int = 20) -> Picture:
    """Return a frame *width* units wide and 20 high."""
    return Picture(f"{name}.svg", "svg", SVG % (width, width - 2), width, 20)


def paper(kind: str, *blocks: Block, head: TitleHead | None = None, **more: Any) -> Document:
    """Return a paper of *kind* that begins with centred lines."""
    return Document(kind, kind, head or TitleHead(TITLES, emblem=False), blocks, META, **more)


def grid(table: Table, level: int = 0) -> Block:
    """Return a block that is *table*."""
    return Block("table", (), level=level, table=table)


def filled(*words: str) -> Text:
    """Return *words* with a blank behind each that shares what the line leaves."""
    return tuple(piece for each in words for piece in (*text(each), FILL))


def signing(head: str) -> tuple[Text, ...]:
    """Return the lines where one signs a form."""
    name = (*text("("), FILL, *text(")"))
    return (
        text(head),
        filled("ลงชื่อ "),
        name,
        filled("ตำแหน่ง "),
        filled("วันที่ ", " เดือน ", " พ.ศ. "),
    )


def request_form() -> Document:
    """Return a form with logos, fields, two signers side by side and one below."""
    wide = [
        Row(
            (
                Cell(
                    text("แบบฟอร์มการขอเผยแพร่ข้อมูล จังหวัดธารารมย์"), span=2, align="center", strong=True
                ),
            )
        ),
        Row((Cell(filled("ชื่อหน่วยงาน: "), span=2),)),
        Row((Cell(text("วัน/เดือน/ปี: ๑๒ มกราคม ๒๕๖๙"), span=2),), continues=True),
        Row((Cell(text("หัวข้อ: " + LONG * 2), span=2),), continues=True),
        Row((Cell(text(LONG * 2), text("๑."), span=2),), continues=True),
        Row((Cell(filled(""), span=2),), continues=True),
    ]
    pairs = zip(signing("ผู้รับผิดชอบในการให้ข้อมูล"), signing("ผู้อนุมัติรับรอง"), strict=True)
    beside = [
        Row((Cell(left), Cell(right, align="center")), continues=at > 0, lines=1 + (at == 1))
        for at, (left, right) in enumerate(pairs)
    ]
    below = [
        Row((Cell(line, span=2, align="center"),), continues=at > 0)
        for at, line in enumerate(signing("ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่"))
    ]
    table = Table((Column((), 0.5), Column((), 0.5)), (*wide, *beside, *below))
    logos = (picture("a"), picture("b", 40), picture("c"))
    return paper(
        "request-form",
        grid(table),
        head=TitleHead(TITLES, logos, emblem=False),
        secrecy=text("ลับ"),
    )


def report_form(rows: int = 14) -> Document:
    """Return a form across the paper: a head of two storeys, bullets, ticks, lines to write on."""
    columns = (
        Column(text("ลำดับ"), 0.07, "center"),
        Column(text("มาตรการ"), 0.38),
        Column(text("มี"), 0.08, "center", text("ผลการดำเนินการ")),
        Column(text("ไม่มี"), 0.08, "center", text("ผลการดำเนินการ")),
        Column(text("คำอธิบาย"), 0.39),
    )
    made: list[Row] = []
    for at in range(1, rows + 1):
        tick = ((Tick(),), ()) if at % 2 else ((), (Tick(),))
        made.append(Row((Cell(text(to_thai(str(at)))), Cell(text(LONG)), *map(Cell, tick), Cell())))
        for bullet in ("การเปิดเผยข้อมูล", LONG):
            cells = (Cell(), Cell(text(bullet), text("-")), Cell(), Cell(), Cell((FILL,)))
            made.append(Row(cells, continues=True))
    question = Block("clause", text("ปัญหาและอุปสรรค"), text("๑."), 1, keep_next=True)
    write = Block("plain", (FILL,))
    return paper(
        "report-form",
        grid(Table(columns, tuple(made))),
        question,
        write,
        write,
        Block("paragraph", filled("ผู้รายงาน ", " โทร. ")),
        orientation="landscape",
        secrecy=text("ลับมาก"),
        urgency=text("ด่วนที่สุด"),
        signatures=(signature(),),
    )


def publication_log(rows: int = 60) -> Document:
    """Return a log of several pages, its last rows open."""
    shares = (0.08, 0.2, 0.32, 0.25, 0.15)
    heads = ("ลำดับ", "วันที่", "เรื่อง", "ลิงก์", "ผู้เผยแพร่")
    columns = tuple(
        Column(text(words), share, "center" if share == 0.08 else "left")
        for words, share in zip(heads, shares, strict=True)
    )
    made = tuple(
        Row(
            tuple(
                map(
                    Cell,
                    (
                        text(to_thai(str(at))),
                        text("๑๒ มกราคม ๒๕๖๙"),
                        text(f"ประกาศ ครั้งที่ {to_thai(str(at))}"),
                        text(f"https://www.example.go.th/{at}"),
                        text("นายสมชาย ใจดี"),
                    ),
                )
            )
        )
        for at in range(1, rows + 1)
    )
    blank = Row(tuple(Cell() for _ in columns), lines=2)
    return paper("publication-log", grid(Table(columns, (*made, blank, blank))))


def order(signers: int = 1) -> Document:
    """Return an order with a committee."""
    members = Table(
        (Column((), 0.4), Column((), 0.4), Column((), 0.2)),
        tuple(
            Row(
                (
                    Cell(text("นายสมชาย ใจดี"), text(f"{label}.")),
                    Cell(text("นายอำเภอ")),
                    Cell(text(role)),
                )
            )
            for label, role in (
                ("๑", "ประธานกรรมการ"),
                ("๒", "กรรมการ"),
                ("๑๐", "กรรมการและเลขานุการ"),
            )
        ),
        ruled=False,
        indent=True,
    )
    return announcement(
        paragraph(LONG * 3),
        Block("clause", text("คณะกรรมการอำนวยการ"), text("๑."), 1, keep_next=True),
        grid(members, 1),
        Block("plain", text("มีหน้าที่ " + LONG), (), 1),
        kind="order",
        head=TitleHead((text("คำสั่งจังหวัดธารารมย์"), text("ที่ ๑๒/๒๕๖๙"), text("เรื่อง แต่งตั้งคณะกรรมการ"))),
        dated=text("สั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑"),
        signatures=tuple(
            signature(f"(นายคนที่ {to_thai(str(at))})", *("นายอำเภอ", "ปลัดจังหวัด")[: 1 + at % 2],
                      rank=text("พลตำรวจตรี") if at == 2 else ())
            for at in range(1, signers + 1)
        ),
    )  # fmt: skip


def qr_letter(**changes: Any) -> Document:
    """Return a letter with a code at its end."""
    code = Qr(text("https://www.example.go.th/plan", keep=False), text("สิ่งที่ส่งมาด้วย"), picture("qr"))
    return letter(qr=code, **changes)


def framework() -> Document:
    """Return a framework with clauses that hang."""
    clauses = [
        Block("clause", text(LONG * 2), text(label), level)
        for label, level in (("๑.", 1), ("๑.๑", 2), ("(๑)", 3), ("๒.", 1))
    ]
    return paper("framework", paragraph(LONG), *clauses, urgency=text("ด่วน"))


def recipients() -> Document:
    """Return who gets a letter."""
    columns = (Column(text("ที่"), 0.1, "center"), Column(text("ผู้รับ"), 0.9))
    rows = tuple(
        Row((Cell(text(to_thai(str(at)))), Cell(text(f"นายอำเภอ {to_thai(str(at))}"))))
        for at in range(1, 41)
    )
    titles = (text("รายชื่อผู้รับ"), text("แนบท้ายหนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗.๒/ว ๑๒๓๔"))
    return paper("recipients", grid(Table(columns, rows)), head=TitleHead(titles, emblem=False))


def other() -> Document:
    """Return a certificate."""
    columns = (Column((), 0.63), Column((), 0.37))
    rows = (
        Row((Cell(text("เลขที่ ๑๒/๒๕๖๙")), Cell(text("ศาลากลางจังหวัดธารารมย์")))),
        Row((Cell(), Cell(text("ถนนริมธาร ธร ๙๙๐๐๐"))), continues=True),
    )
    return announcement(
        grid(Table(columns, rows, ruled=False)),
        paragraph("หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า" + LONG),
        kind="other",
        head=TitleHead(()),
        dated=text("ให้ไว้ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑"),
    )


def every_kind() -> dict[str, Document]:
    """Return a paper of every kind, and some that are out of the common."""
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับ")}
    empty = Table((Column(text("ก"), 0.5), Column((), 0.5)), ())
    open_row = row("subject", "เรื่อง", "ขออนุมัติ")
    return {
        "letter": qr_letter(**marked),
        "letter-no-owner": qr_letter(owner=()),
        "memo": memo(**marked),
        "announcement": announcement(),
        "order": order(),
        "order-twelve": order(12),
        "order-five": order(5),
        "framework": framework(),
        "request-form": request_form(),
        "report-form": report_form(),
        "publication-log": publication_log(),
        "recipients": recipients(),
        "other": other(),
        "empty-table": paper("publication-log", grid(empty), orientation="landscape", **marked),
        "total": paper("recipients", table_block()),
        "nobody": replace(order(), signatures=(), dated=()),
        "rows": letter(head=replace(letter().head, rows=(open_row,)), body=()),
    }
