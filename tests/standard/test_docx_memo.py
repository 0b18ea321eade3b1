"""The memo in the finished DOCX as LibreOffice draws it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from office import Drawn, convert, for_libreoffice, near
from papers import (
    announcement,
    endorsement,
    field,
    letter,
    memo,
    memo_head,
    paragraph,
    signature,
    table_block,
    text,
)
from thaigovdocs.documents.model import Block, Document
from thaigovdocs.writers.docx.widths import width
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

MM = 72 / 25.4
PITCH = 18.08 / MM
BEFORE = 6 / MM
LONG = "เพื่อเสริมสร้างความโปร่งใสในการบริหารงานของหน่วยงานของรัฐที่พึงมีต่อประชาชน " * 3
ROW = 22.6 / MM
TOP = 30 + 35 * 0.2 / MM + 17.6 / MM  # baseline of the first row, below the exact title line


def documents() -> dict[str, Document]:
    """Return the papers that are measured, by the name of their file."""
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับที่สุด")}
    long = "ขออนุมัติเผยแพร่ข้อมูลข่าวสารของหน่วยงานบนเว็บไซต์ " * 2
    signers = (signature("(นายสมชาย ดีงาม)", "ตำแหน่งหนึ่ง"), signature("(นางสอง)", "ตำแหน่งสอง"))
    chiefs = (endorsement(), endorsement(to=()))
    body = (*(paragraph(LONG) for _ in range(9)), *memo().body)
    return {
        "memo": memo(),
        "marked": memo(**marked),
        "urgent": memo(urgency=text("ด่วน")),
        "secret": memo(secrecy=text("ลับ")),
        "long": memo(head=memo_head(subject=field("เรื่อง", long), date=field("วันที่", ""))),
        "full": memo(body=body, signatures=signers, endorsements=chiefs),
        "table": letter(body=(paragraph("ตามตาราง ดังนี้"), table_block(), paragraph("จึงเรียนมา"))),
        "request": memo(body=(Block("clause", text(LONG), label=text("๑๐."), level=1),)),
        "rows": announcement(table_block(70), paragraph("จึงประกาศ")),
    }


def lengths() -> dict[str, Document]:
    """Return memos of short lines, two signers and a chief, each a line longer than the last."""
    signers = (signature("(นายสมชาย ดีงาม)", "ตำแหน่งหนึ่ง"), signature("(นางสอง)", "ตำแหน่งสอง"))
    line = paragraph("ย่อหน้า")
    asked = Block("plain", text("จึงเรียนมาเพื่อโปรดพิจารณา ดังนี้"), keep_next=True)
    points = tuple(Block("clause", text("อนุมัติ"), text(label), 1) for label in ("๑.", "๒."))
    return {
        f"length-{n}": memo(
            body=(*(line,) * n, asked, *points), signatures=signers, endorsements=(endorsement(),)
        )
        for n in range(10, 18)
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which LibreOffice drew and read the papers."""
    folder = tmp_path_factory.mktemp("memo")
    files = []
    for name, document in {**documents(), **lengths()}.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(for_libreoffice(render_docx(document)))
    convert(files, folder, "pdf")
    convert(files[: len(documents())], folder, "txt:Text (encoded):UTF8")
    return folder


def test_the_title_is_centred_level_with_the_emblems_foot(office: Path) -> None:
    """บันทึกข้อความ: centre 110 mm, baseline 30 mm, 41.4 mm wide in bold 29 pt."""
    title = Drawn(office / "memo.pdf").line("บันทึกข้อความ")
    assert (title.left, title.baseline) == (near(110 - 41.44 / 2), near(30))


def test_rows_stand_a_row_of_twenty_points_apart(office: Path) -> None:
    """Labels at the margin, วันที่ at 76.7 and its value at 100.7 mm from it."""
    drawn = Drawn(office / "memo.pdf")
    for step, label in enumerate(("ส่วนราชการ", "ที่ธร", "เรื่องขอ")):
        row = drawn.line(label)
        assert (row.left, row.baseline) == (near(30), near(TOP + step * ROW))
    letters = places(office / "memo.pdf")
    assert letters("วันที่") == (near(30 + 76.7), near(TOP + ROW))
    assert letters("๙พฤศจิกายน") == (near(30 + 100.7), near(TOP + ROW))
    assert letters("สำนักงานจังหวัด") == (near(30 + 26.05), near(TOP))
    assert letters("ธร๐๐๑๗") == (near(30 + 5.53), near(TOP + ROW))
    assert letters("ขออนุมัติ") == (near(30 + 11.25), near(TOP + 2 * ROW))


def places(path: Path):  # type: ignore[no-untyped-def]
    """Return what tells where words stand on the first page: left and baseline in mm.

    The highest on the page, for secrecy stands at its foot, too.
    """
    from papers import _letters

    document = pypdfium2.PdfDocument(path.read_bytes())
    page = document[0]
    every = [
        each for each in _letters(page.get_textpage(), lambda _: 0.0) if each.character.strip()
    ]
    height = page.get_height()
    document.close()
    joined = "".join(each.character for each in every)

    def place(words: str) -> tuple[float, float]:
        starts = (found.start() for found in re.finditer(re.escape(words), joined))
        first = max((every[start] for start in starts), key=lambda letter: letter.y)
        return first.x / MM, (height - first.y) / MM

    return place


def test_dotted_leaders_end_at_the_right_margin(office: Path) -> None:
    """The dots that LibreOffice draws reach 190 mm in every row."""
    drawn = Drawn(office / "memo.pdf")
    for label in ("ส่วนราชการ", "ที่ธร", "เรื่องขอ"):
        assert drawn.line(label).right == pytest.approx(190, abs=1.2)  # a dot is 0.9 mm wide


def test_a_subject_of_two_lines_hangs(office: Path) -> None:
    """The second line begins under the first word, a line of the text lower."""
    drawn = Drawn(office / "long.pdf")
    first = drawn.line("เรื่องขอ")
    second = drawn.after(first)
    assert (second.left, second.baseline - first.baseline) == (near(41.25), near(PITCH))


def test_addressee_headings_and_signature(office: Path) -> None:
    """เรียน six points below the rows; the heading at 55 mm; the name on the letter's axis."""
    drawn = Drawn(office / "memo.pdf")
    to = drawn.line("เรียนผู้ว่า")
    assert (to.left, to.baseline) == (
        near(30),
        near(TOP + 2 * ROW + (22.6 - 17.6 + 6 + 14.08) / MM),
    )
    heading = drawn.line("ต้นเรื่อง")
    assert (heading.left, heading.baseline) == (near(55), near(to.baseline + 2 * (PITCH + BEFORE)))
    last, name = drawn.line("จึงเรียน"), drawn.line("(นายสมชาย")
    assert name.baseline - last.baseline == near(4 * PITCH)
    assert (name.left + name.right) / 2 == near(119.9)


def test_the_lines_of_a_request_hang_under_its_text(office: Path) -> None:
    """The label at 55 mm, one space, and every line where the first begins."""
    lines = Drawn(office / "request.pdf").lines
    at = next(n for n, each in enumerate(lines) if each.text.startswith("๑๐."))
    under = 55 + width("๑๐. ").mm
    assert lines[at].left == near(55)
    assert [each.left for each in lines[at + 1 : at + 3]] == [near(under), near(under)]


def test_options_and_decider(office: Path) -> None:
    """Words at 61 mm behind their boxes; the day below the position, on the axis."""
    drawn = Drawn(office / "memo.pdf")
    position, first = drawn.line("นักจัดการ"), drawn.line("ทราบอนุมัติ")
    assert first.baseline - position.baseline == near(PITCH + 2 * BEFORE)
    assert places(office / "memo.pdf")("ทราบอนุมัติ")[0] == near(61)
    name, day = drawn.line("(นายวิชัย"), drawn.line("วันที่๑๐")
    assert day.baseline - name.baseline == near(2 * PITCH)
    assert (day.left + day.right) / 2 == near(119.9)


def test_markings_stand_in_their_places_and_move_nothing(office: Path) -> None:
    """Urgency level with the title; secrecy centred at the top of the paper and at its foot."""
    both = places(office / "marked.pdf")
    assert both("ด่วนที่สุด") == (near(47), near(30))
    assert places(office / "urgent.pdf")("ด่วน") == (near(47), near(30))
    for name, words in (("marked", "ลับที่สุด"), ("secret", "ลับ")):
        secret = [one for one in Drawn(office / f"{name}.pdf").lines if one.text.strip() == words]
        assert [one.baseline for one in secret] == [near(12), near(290)]
        # Bold letters of 32 pt are read from their left edge, and their width is not known here.
        assert all(85 < one.left < 105 for one in secret)
    for words in ("บันทึกข้อความ", "ส่วนราชการ", "เรียนผู้ว่า", "ทราบอนุมัติ"):
        assert both(words) == places(office / "memo.pdf")(words)


def test_pages_from_the_second_on_begin_at_their_margin(office: Path) -> None:
    """25 mm above the text, below the page number, though the first page begins higher."""
    lines = Drawn(office / "full.pdf").lines
    second = [line for line in lines if line.page == 2]
    assert min(line.baseline for line in second if line.baseline > 21) == near(25 + 14.08 / MM)
    assert min(line.baseline for line in second) == near(19)


def test_those_who_sign_and_the_blocks_below_are_never_divided(office: Path) -> None:
    """Both signers stand together; an endorsement, and the decision, each on one page."""
    drawn = Drawn(office / "full.pdf")
    pages = {words: drawn.line(words).page for words in ("(นายสมชาย", "(นางสอง", "ตำแหน่งสอง")}
    assert len(set(pages.values())) == 1
    assert drawn.line("เห็นควร").page == drawn.line("(นางสาวดวงใจ").page
    assert drawn.line("ทราบอนุมัติ").page == drawn.line("(นายวิชัย").page == drawn.line("วันที่๑๐").page


def test_a_signature_never_begins_a_page(office: Path) -> None:
    """Two lines of text stand above the room to sign, however long the memo is."""
    pages = set()
    for name in lengths():
        drawn = Drawn(office / f"{name}.pdf")
        first = drawn.line("(นายสมชายดีงาม")
        above = [
            line
            for line in drawn.lines
            if line.page == first.page and 24 < line.baseline < first.baseline
        ]
        assert len(above) >= 2
        assert first.baseline - above[-1].baseline == near(4 * PITCH)
        assert drawn.line("(นางสอง").page == first.page
        pages.add(first.page)
    assert pages == {1, 2}


def test_a_table_has_its_columns_in_their_places(office: Path) -> None:
    """Headings and running numbers centred, words at the left, amounts at the right."""
    place = places(office / "table.pdf")
    head = place("รายการ")
    assert place("รายการที่๑")[0] == near(30 + 16 + 1.9)
    assert place("รายการที่๑")[1] - head[1] == near(22.08 / MM)
    drawn = Drawn(office / "table.pdf")
    assert drawn.line("๑,๒๕๐.๐๐").right == near(190 - 1.9)
    assert head[1] - drawn.line("ตามตาราง").baseline == near((18.08 + 6 + 2) / MM)


def test_a_long_table_repeats_its_head(office: Path) -> None:
    """On every page, and every row is there once."""
    lines = Drawn(office / "rows.pdf").lines
    heads = [line.page for line in lines if "ลำดับ" in line.text]
    assert heads == list(range(1, max(line.page for line in lines) + 1))[: len(heads)]
    assert len(heads) >= 2
    assert sum("รายการที่" in line.text for line in lines) == 70


@pytest.mark.parametrize("name", sorted(documents()))
def test_libreoffice_reads_the_text_of_the_memo(office: Path, name: str) -> None:
    """Not a character is lost or added, in the order of the paper; dots and boxes apart."""
    read = (office / f"{name}.txt").read_text(encoding="utf-8-sig")
    wanted = "".join(render_text(documents()[name]).split()).replace("☐", "")

    def words(text_: str) -> str:
        # LibreOffice writes a frame, which holds the secrecy, where it likes.
        return re.sub(r"\.{4,}|ลับที่สุด", "", text_)

    got = words("".join(read.split()))
    assert got in (words(wanted), words(wanted.removeprefix("ลับ")))


def test_grid_and_cells_of_a_table_are_as_wide_as_the_columns() -> None:
    """The widths that Word reads stand in the finished XML."""
    paper = letter(body=(table_block(),))
    with zipfile.ZipFile(io.BytesIO(render_docx(paper))) as package:
        xml = package.read("word/document.xml").decode()
    assert re.findall(r'<w:gridCol w:w="(\d+)"', xml) == ["907", "5443", "2721"]
    assert re.findall(r'<w:tcW w:w="(\d+)"', xml) == ["907", "5443", "2721"] * 5
    assert xml.count("<w:tblHeader/>") == 1
