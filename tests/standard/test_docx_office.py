"""The finished DOCX: every distance as LibreOffice draws it, and the text.

LibreOffice does not know ``thaiDistribute``; the copy that it is given says ``both``,
which it draws as Thai distribution.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import thaigovdocs as tgd
from office import Drawn, convert, for_libreoffice, near
from papers import (
    announcement,
    fonts_for,
    letter,
    letter_head,
    paragraph,
    row,
    signature,
    text,
)
from thaigovdocs.documents.model import Block, Document, HeadEntry
from thaigovdocs.thai.spans import Blank
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

PITCH = 18.08 / 72 * 25.4
BEFORE = 6 / 72 * 25.4
LONG = "เพื่อเสริมสร้างความโปร่งใสในการบริหารงานของหน่วยงานของรัฐที่พึงมีต่อประชาชน " * 3


def long_letter() -> Document:
    """Return a letter whose rows wrap and whose enclosures are numbered."""
    subject = row("subject", "เรื่อง", LONG)
    numbered = row(
        "enclosures",
        "สิ่งที่ส่งมาด้วย",
        HeadEntry(text(LONG), text("๑."), text("จำนวน ๑ ชุด")),
        HeadEntry(text("แบบรายงาน"), text("๒."), text("จำนวน ๑๒ ฉบับ")),
    )
    sender = (text("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด"), text("ถนนริมธาร"))
    head = letter_head(rows=(subject, numbered), letterhead=sender)
    position = ("รองผู้ว่าราชการจังหวัด รักษาราชการแทน", "ผู้ว่าราชการจังหวัดธารารมย์")
    return letter(
        head=head,
        signatures=(signature("(สมชาย ใจดี)", *position, rank=text("พลตำรวจเอก")),),
        copies=(text("สำเนาส่ง"), text("นายอำเภอทุกอำเภอ")),
    )


def clauses() -> tuple[Block, ...]:
    """Return three pages of blocks of every kind and level."""
    blocks = [paragraph(LONG), Block("heading", text("หัวข้อ"), keep_next=True)]
    for label, level in (("๑.", 1), ("๑.๑", 2), ("(๑)", 3), ("(ก)", 4)) * 6:
        blocks.append(Block("clause", text(LONG), text(label), level))
        blocks.append(Block("bullet", text(LONG), text("-"), level))
        blocks.append(Block("plain", text(LONG), (), level))
    return (*blocks, paragraph("จึงประกาศให้ทราบโดยทั่วกัน"))


def documents() -> dict[str, Document]:
    """Return the papers that are measured, by the name of their file."""
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับที่สุด")}
    open_day = (*text("ประกาศ ณ วันที่ "), Blank(mm(18), dotted=False), *text(" เมษายน พ.ศ. ๒๕๖๑"))
    return {
        "letter": letter(),
        "marked": letter(**marked),
        "sets": letter(**marked, sets=text("ชุดที่ ๑ ของ ๓ ชุด")),
        "long": long_letter(),
        "announcement": announcement(*clauses(), signatures=(signature(), signature("(นางสอง)"))),
        "secret": announcement(*clauses(), **marked, dated=open_day),
    }


def lengths() -> dict[str, Document]:
    """Return letters of which each is a line longer than the one before.

    LibreOffice gives up a chain of kept paragraphs where the closing would fit and the name
    below it does not: so it does at 15.
    """
    short = [paragraph(f"ย่อหน้าที่ {number}") for number in range(18)]
    last = paragraph(LONG)
    numbers = (*range(6, 15), 16, 17, 18)
    return {f"length-{n}": letter(body=(*short[:n], last, last)) for n in numbers}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paper as LibreOffice draws it and reads it."""
    fonts_for("TH SarabunPSK")
    folder = tmp_path_factory.mktemp("office")
    files = []
    for name, document in {**documents(), **lengths()}.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(for_libreoffice(render_docx(document)))
    convert(files, folder, "pdf")
    convert(files[: len(documents())], folder, "txt:Text (encoded):UTF8")
    return folder


def test_number_and_sender_are_level_with_the_feet_of_the_emblem(office: Path) -> None:
    """Baseline 41.2 mm, the number at the margin, the sender at 131 mm."""
    drawn = Drawn(office / "letter.pdf")
    number, sender = drawn.line("ที่"), drawn.line("ศาลากลาง")
    assert (number.baseline, number.left) == (near(41.2), near(30))
    assert (sender.baseline, sender.left) == (near(41.2), near(131))
    second = drawn.line("ถนนริมธาร")
    assert (second.baseline, second.left) == (near(41.2 + PITCH), near(131))


def test_date_and_rows_stand_before_6_points_apart(office: Path) -> None:
    """The date at the paper's centre; each row 1 Enter and Before 6 pt."""
    drawn = Drawn(office / "letter.pdf")
    date = drawn.line("๒๐ เมษายน")
    top = 41.2 + PITCH + BEFORE + PITCH
    assert (date.baseline, date.left) == (near(top), near(105))
    for step, label in enumerate(("เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย"), 1):
        row_ = drawn.line(label)
        assert (row_.baseline, row_.left) == (near(top + step * (PITCH + BEFORE)), near(30))


def test_body_closing_signature_and_owner_of_a_letter(office: Path) -> None:
    """Indent 25 mm, closing at 105 mm, name on its axis, 4 Enter below."""
    drawn = Drawn(office / "letter.pdf")
    first = drawn.line("ตามที่")
    assert (first.left, first.right) == (near(55), near(190))
    assert drawn.after(first).left == near(30)
    last, closing = drawn.line("จึงเรียน"), drawn.line("ขอแสดง")
    assert closing.left == near(105)
    assert closing.baseline - last.baseline == near(PITCH + 2 * BEFORE)
    name, position = drawn.line("(นายสมชาย"), drawn.line("ผู้ว่าราชการ")
    assert name.baseline - closing.baseline == near(4 * PITCH)
    assert position.baseline - name.baseline == near(PITCH)
    for centred in (closing, name, position):
        assert (centred.left + centred.right) / 2 == near(119.86)
    owner = drawn.line("สำนักงานจังหวัด")
    assert (owner.left, owner.baseline - position.baseline) == (near(30), near(4 * PITCH))


def test_nothing_moves_where_urgency_and_secrecy_are_printed(office: Path) -> None:
    """Urgency and secrecy (saraban 28; secrets): they are in their own places, red and 32 pt."""
    plain, marked = Drawn(office / "letter.pdf").lines, Drawn(office / "marked.pdf")
    marks = [line for line in marked.lines if "ด่วน" in line.text or "ลับที่สุด" in line.text]
    rest = [line for line in marked.lines if line not in marks]
    assert sorted((line.text, line.left, line.baseline) for line in rest) == sorted(
        (line.text, line.left, line.baseline) for line in plain
    )
    urgency, top, bottom = sorted(marks, key=lambda line: (line.left, line.baseline))
    assert (urgency.left, urgency.baseline) == (near(30), near(33.41))
    assert (top.baseline, bottom.baseline) == (near(12), near(290))
    assert top.left == bottom.left == near(105 - 23.53 / 2)  # as wide as it is in bold 32 pt


def test_the_set_of_a_secret_paper_stands_at_the_upper_right(office: Path) -> None:
    """At the height of the page number, up to the margin; nothing else moves (secrets)."""
    marked, counted = Drawn(office / "marked.pdf").lines, Drawn(office / "sets.pdf")
    found = counted.line("ชุดที่ ๑ ของ ๓ ชุด")
    assert "หน้า1ของ1หน้า" in "".join(found.text.split())  # Thai digits in Word
    assert (found.right, found.baseline) == (near(190), near(19))
    rest = [line for line in counted.lines if line is not found]
    assert sorted((line.text, line.left, line.baseline) for line in rest) == sorted(
        (line.text, line.left, line.baseline) for line in marked
    )


def test_wide_senders_move_left_and_long_rows_hang(office: Path) -> None:
    """Nothing crosses the margin; values and entries hang."""
    drawn = Drawn(office / "long.pdf")
    sender, street = drawn.line("สำนักงานส่งเสริม"), drawn.line("ถนนริมธาร")
    assert sender.left == near(street.left)
    assert sender.left < 130
    assert sender.right == near(190)
    subject = drawn.line("เรื่อง")
    assert drawn.after(subject).left == near(39.25)
    first, second = drawn.line("สิ่งที่ส่ง"), drawn.line("แบบรายงาน")
    assert (second.left, drawn.after(first).left) == (near(52.74), near(57.41))
    assert 188 < drawn.line("จำนวน ๑๒ ฉบับ").right < 190.5  # the widest; they begin in a column
    assert 180 < drawn.line("จำนวน ๑ ชุด").right < 189


def test_rank_acting_position_and_copies(office: Path) -> None:
    """Saraban annex 3: the rank before the signature, the position in two centred lines."""
    drawn = Drawn(office / "long.pdf")
    name, rank = drawn.line("(สมชาย"), drawn.line("พลตำรวจเอก")
    assert (rank.right, name.baseline - rank.baseline) == (near(104.9), near(PITCH))
    for words in ("รองผู้ว่า", "ผู้ว่าราชการจังหวัดธารารมย์"):
        line = drawn.line(words)
        assert (line.left + line.right) / 2 == near(119.86)
    phone, copies = drawn.line("โทร."), drawn.line("สำเนาส่ง")
    assert copies.baseline - phone.baseline == near(PITCH)


def test_titles_and_levels_of_an_announcement(office: Path) -> None:
    """Titles centred on the text; labels at 25, 35, 45 and 55 mm, below them at 62.5."""
    drawn = Drawn(office / "announcement.pdf")
    for words, baseline in (("ประกาศจังหวัด", 53.47), ("เรื่อง", 53.47 + PITCH)):
        title = drawn.line(words)
        assert title.baseline == near(baseline)
    for words, indent in (("๑.เพื่อ", 55), ("๑.๑เพื่อ", 65), ("(๑)เพื่อ", 75), ("(ก)เพื่อ", 85)):
        label = drawn.line(words)
        assert label.left == near(indent)
        assert drawn.after(label).left == near(30)
    assert sorted({round(line.left) for line in drawn.lines if line.text[:2] == "-เ"}) == [
        65,
        75,
        85,
        93,
    ]


def test_bullets_hang_and_pages_are_numbered_from_the_second(office: Path) -> None:
    """``- ๒ -`` centred on the text, baseline 19 mm (drawn here as 2)."""
    drawn = Drawn(office / "announcement.pdf")
    bullet = next(line for line in drawn.lines if line.text.startswith("-") and line.left < 70)
    assert drawn.after(bullet).left == near(bullet.left + 2.44)
    numbers = [line for line in drawn.lines if line.baseline < 24]
    assert [line.page for line in numbers] == list(range(2, drawn.lines[-1].page + 1))
    for number in numbers:
        assert (number.baseline, (number.left + number.right) / 2) == (near(19), near(110))


def test_pages_begin_and_end_at_their_margins(office: Path) -> None:
    """25 mm above, 20 mm below, with secrecy and without."""
    for name in ("announcement", "secret"):
        lines = Drawn(office / f"{name}.pdf").lines
        second = [line.baseline for line in lines if line.page == 2 and 21 < line.baseline < 280]
        assert min(second) == near(25 + 0.88 * 16 / 72 * 25.4)
        assert max(second) <= 277


def test_dated_line_and_signers_of_an_announcement(office: Path) -> None:
    """Dated line at 85 mm, Before 12 pt, the signers on one axis."""
    drawn = Drawn(office / "announcement.pdf")
    dated, last = drawn.line("ประกาศ ณ วันที่"), drawn.line("จึงประกาศ")
    assert (dated.left, dated.baseline - last.baseline) == (near(85), near(PITCH + 2 * BEFORE))
    first, second = drawn.line("(นายสมชาย"), drawn.line("(นางสอง)")
    assert first.baseline - dated.baseline == near(4 * PITCH)
    for name in (first, second):
        assert (name.left + name.right) / 2 == near(119.9)


def test_an_open_day_leaves_18_millimetres(office: Path) -> None:
    """Room to write the day by hand."""
    line = Drawn(office / "secret.pdf").line("ประกาศ ณ วันที่")
    full = Drawn(office / "announcement.pdf").line("ประกาศ ณ วันที่")
    day = 2 * 449 / 1000 * 16 / 72 * 25.4  # the two digits that the other one has
    assert line.right - full.right == near(18 - day)


def test_closing_and_signature_are_never_alone(office: Path) -> None:
    """At least two lines of text go with them, however long the letter is."""
    pages = set()
    for name in lengths():
        drawn = Drawn(office / f"{name}.pdf")
        closing, name_line = drawn.line("ขอแสดง"), drawn.line("(นายสมชาย")
        above = [
            line
            for line in drawn.lines
            if line.page == closing.page and 24 < line.baseline < closing.baseline
        ]
        assert len(above) >= 2
        assert name_line.page == closing.page
        pages.add(closing.page)
    assert pages == {1, 2}


@pytest.mark.parametrize("name", sorted(documents()))
def test_libreoffice_reads_the_text_of_the_document(office: Path, name: str) -> None:
    """Not a character is lost or added, in the order of the paper."""
    read = (office / f"{name}.txt").read_text(encoding="utf-8-sig")
    bare = replace(documents()[name], urgency=(), secrecy=(), sets=())
    expected = "".join(render_text(bare).split()).replace("......", "")
    assert "".join(read.split()).removeprefix("ด่วนที่สุด") == expected


def test_a_template_that_libreoffice_saved_prints_the_same(tmp_path: Path) -> None:
    """A user opens our template, saves it, and prints with it: every word is in its place."""
    folder = tmp_path / "templates"
    folder.mkdir()
    ours = tgd.templates(tmp_path / "ours", ["letter", "announcement"])
    convert([*ours], folder, "docx:Office Open XML Text")
    for document in documents().values():
        texts = [paragraphs_of(render_docx(document, templates=own)) for own in (None, folder)]
        assert texts[0] == texts[1]


def paragraphs_of(docx: bytes) -> list[str]:
    """Return the words of each paragraph of a finished file."""
    xml = next(m for m in read_package(docx, name="x") if m.name == "word/document.xml")
    parts = re.split("</w:p>", xml.content().decode())
    return ["".join(re.findall("<w:t(?: [^>]*)?>([^<]*)</w:t>", part)) for part in parts]
