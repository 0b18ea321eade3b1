"""Forms, orders, logs and codes in the finished DOCX, as LibreOffice draws and reads them."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

import thaigovdocs as tgd
from forms import every_kind, order, paper, qr_letter, report_form, request_form
from office import Drawn, convert, for_libreoffice, near
from papers import (
    announcement,
    cells,
    fonts_for,
    letter,
    memo,
    paragraph,
    random_words,
    text,
)
from thaigovdocs.documents.model import Block, Cell, Column, Document, Row, Table, TitleHead
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.writers.docx import pages as docx_pages
from thaigovdocs.writers.docx.context import template_context
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

PITCH = 18.08 / 72 * 25.4
DRAWN = re.compile(r"\.{6,}|[☐✓]")


def tall() -> Document:
    """Return a paper with a cell that is taller than a page."""
    columns = (Column(text("ก"), 0.3), Column(text("ข"), 0.7))
    long = text("ข้อความยาว " * 900)
    return paper("framework", Block("table", (), table=Table(columns, (cells(text("๑"), long),))))


LONG_TITLE = (
    "เรื่อง แต่งตั้งคณะกรรมการและคณะทำงานเปิดเผยข้อมูลทางเว็บไซต์ของจังหวัดธารารมย์ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐"
)


def titles() -> dict[str, Document]:
    """Return a paper with a title of two lines, empty rows and a letter that fills its page."""
    columns = (Column(text("ยังไม่ดำเนินการ"), 0.15), Column(text("หมายเหตุ"), 0.85))
    rows = tuple(Row((Cell(), Cell()), lines=2) for _ in range(6))
    head = TitleHead((text(LONG_TITLE),), emblem=False)
    block = Block("table", (), table=Table(columns, rows))
    full = (paragraph("จึงเรียนมาเพื่อโปรดทราบ"),) * 14
    return {"titles": paper("framework", block, head=head), "full-page": letter(body=full)}


def markings() -> dict[str, Document]:
    """Return the same papers with urgency and secrecy and without."""
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับที่สุด")}
    forms = {"form": replace(request_form(), secrecy=()), "order": order()}
    across = replace(report_form(4), secrecy=(), urgency=())
    plain = {**forms, "across": across}
    return {
        **{f"plain-{name}": document for name, document in plain.items()},
        **{f"marked-{name}": replace(document, **marked) for name, document in plain.items()},
    }


def fixed() -> dict[str, Document]:
    """Return letters, memos and announcements of several pages."""
    made = {}
    for seed in range(6):
        rng = random.Random(seed)
        blocks = [paragraph(random_words(rng, rng.randint(60, 700))) for _ in range(14)]
        for at in range(1, 14, 3):
            words = text(random_words(rng, rng.randint(60, 700)))
            blocks[at] = Block("clause", words, text("๑.๑"), 2)
        body = (*blocks, paragraph("จึงเรียนมาเพื่อโปรดพิจารณา"))
        kinds = (letter(body=body), announcement(*body), memo(body=body, decision=None))
        made[f"fixed-{seed}"] = kinds[seed % 3]
    return made


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paper as LibreOffice draws it and reads it."""
    fonts = fonts_for("TH SarabunPSK")
    folder = tmp_path_factory.mktemp("forms")
    files = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(docx_pages, "default_fonts", lambda: fonts)
        for name, document in {
            **every_kind(),
            **markings(),
            "tall": tall(),
            **fixed(),
            **titles(),
        }.items():
            files[name] = folder / f"{name}.docx"
            whole = render_docx(document, fixed_pages=name.startswith("fixed"))
            files[name].write_bytes(for_libreoffice(whole))
    convert(list(files.values()), folder, "pdf")
    convert([files[name] for name in every_kind()], folder, "txt:Text (encoded):UTF8")
    return folder


def test_names_in_two_columns_stand_on_the_quarters_of_the_text(office: Path) -> None:
    """Left to right, row by row; the rank before its signature."""
    drawn = Drawn(office / "order-five.pdf")
    for number, axis in (("๑", 70), ("๒", 150), ("๓", 70), ("๔", 150), ("๕", 70)):
        name = drawn.line(f"(นายคนที่{number}")
        assert (name.left + name.right) / 2 == near(axis)
    first, second = drawn.line("(นายคนที่๑"), drawn.line("(นายคนที่๒")
    assert first.baseline == near(second.baseline)
    assert drawn.line("พลตำรวจตรี").baseline == near(second.baseline - PITCH)
    assert drawn.line("พลตำรวจตรี").right == near(150 - 15)
    dated = drawn.line("สั่ง ณ วันที่")
    assert first.baseline - dated.baseline == near(4 * PITCH)


def test_a_code_stands_beside_the_owner_and_touches_nothing(office: Path) -> None:
    """2.2 cm square, centred over its caption and address in a column at the right margin."""
    drawn = Drawn(office / "letter.pdf")
    owner, caption = drawn.line("สำนักงานจังหวัด"), drawn.line("สิ่งที่ส่งมาด้วย", 1)
    address = drawn.line("https://www")
    for line in (caption, address):
        assert (line.left + line.right) / 2 == near(160)
    assert caption.left > owner.right
    boxes = pictures(office / "letter.pdf")
    left, bottom, right, top = min(boxes, key=lambda box: box[2] - box[0])
    assert (right - left, top - bottom) == (near(22), near(22))
    assert (left + right) / 2 == near(160)
    assert top < 297 - drawn.line("ผู้ว่าราชการ").baseline


def pictures(path: Path) -> list[tuple[float, ...]]:
    """Return the boxes of the pictures of the first page in millimetres, from the lower left."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            tuple(side / 72 * 25.4 for side in found.get_bounds())
            for found in document[0].get_objects()
            if found.type == 3
        ]
    finally:
        document.close()


def test_logos_stand_in_a_row_in_the_middle(office: Path) -> None:
    """All 2 cm high, with the same space between them."""
    boxes = pictures(office / "request-form.pdf")
    assert [right - left for left, _, right, _ in boxes] == [near(20), near(40), near(20)]
    assert {round(top - bottom) for _, bottom, _, top in boxes} == {20}
    gaps = [after[0] - before[2] for before, after in pairwise(boxes)]
    assert gaps == [near(6), near(6)]
    assert (boxes[0][0] + boxes[-1][2]) / 2 == near(110)


@pytest.mark.parametrize("name", ["form", "order", "across"])
def test_nothing_moves_where_markings_are_printed(office: Path, name: str) -> None:
    """Every other line stands where it stands without them, on every page."""
    plain = Drawn(office / f"plain-{name}.pdf").lines
    marked = Drawn(office / f"marked-{name}.pdf").lines
    rest = [line for line in marked if "ด่วน" not in line.text and "ลับ" not in line.text]
    assert sorted((line.page, line.text, line.left, line.baseline) for line in rest) == sorted(
        (line.page, line.text, line.left, line.baseline) for line in plain
    )
    secret = [line for line in marked if "ลับ" in line.text]
    assert len(secret) == 2 * max(line.page for line in marked)
    assert len([line for line in marked if "ด่วน" in line.text]) == 1


def found(path: Path, words: str) -> list[tuple[int, float, float]]:
    """Return page, left and top of every place of *words*, in millimetres."""
    document = pypdfium2.PdfDocument(path)
    places = []
    try:
        for number in range(len(document)):
            page = document[number].get_textpage()
            search = page.search(words)
            while hit := search.get_next():
                left, _, _, top = page.get_charbox(hit[0], loose=True)
                height = document[number].get_height()
                places.append((number + 1, left / 72 * 25.4, (height - top) / 72 * 25.4))
    finally:
        document.close()
    return places


def test_cells_of_a_row_stand_in_straight_columns(office: Path) -> None:
    """Each begins at the edge of its column, on every page."""
    log = office / "publication-log.pdf"
    for words in ("ประกาศ ครั้ง", "https", "นายสมชาย"):
        places = found(log, words)
        edge = places[0][1]
        assert len({page for page, _, _ in places}) > 1
        assert all(left == near(edge) for _, left, _ in places)


def test_the_head_of_a_table_is_repeated_in_both_storeys(office: Path) -> None:
    """On every page that the table reaches."""
    form = office / "report-form.pdf"
    pages = {page for page, _, _ in found(form, "การเปิดเผยข้อมูล")}
    assert len(pages) > 2
    for words in ("มาตรการ", "ผลการดำเนินการ", "คำอธิบาย", "ไม่มี"):
        assert {page for page, _, _ in found(form, words)} == pages


def test_a_long_title_and_a_narrow_heading_end_their_lines_as_the_layout_does(
    office: Path,
) -> None:
    """No line of a title is left with a word or two, no word of a heading is parted."""
    drawn = Drawn(office / "titles.pdf")
    first, second = drawn.line("แต่งตั้ง"), drawn.line("ของจังหวัดธารารมย์")
    assert first.text.split()[-1].endswith("ทางเว็บไซต์")
    assert (first.left + first.right) / 2 == near(110)
    assert (second.left + second.right) / 2 == near(110)
    words = {line.text.strip() for line in drawn.lines}
    assert any("ยังไม่" in line and "ดำเนิน" not in line for line in words)


def test_rows_are_as_high_as_in_the_layout(office: Path) -> None:
    """Two lines and the room above and below them; the rule adds nothing."""
    rules = horizontal(office / "titles.pdf")
    assert [below - above for above, below in pairwise(rules)][1:] == [
        pytest.approx(2 * PITCH + 4 / 72 * 25.4, abs=0.1)
    ] * 6


def horizontal(path: Path) -> list[float]:
    """Return where the rules of the first page are, in millimetres from its top."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    bounds = [
        each.get_bounds()
        for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=4)
    ]
    height = page.get_height()
    document.close()
    flat = {
        round((height - (bottom + top) / 2) / 72 * 25.4, 1)
        for left, bottom, right, top in bounds
        if top - bottom < 3 and right - left > 20
    }
    return sorted(flat)


def test_the_owner_of_a_full_letter_stays_on_its_page(office: Path) -> None:
    """The blank lines above it give way."""
    drawn = Drawn(office / "full-page.pdf")
    position, owner = drawn.line("ผู้ว่าราชการจังหวัด", -1), drawn.line("สำนักงานจังหวัด", -1)
    assert owner.page == position.page == 1
    assert PITCH - 0.5 < owner.baseline - position.baseline < 4 * PITCH - 1


def test_a_row_that_goes_on_is_not_parted(office: Path) -> None:
    """All paragraphs of it stand on one page."""
    form = office / "report-form.pdf"
    first, second = (
        [page for page, _, _ in found(form, words)] for words in ("เพื่อเสริม", "การเปิดเผย")
    )
    assert len(second) == 14
    assert first[::2] == second == first[1::2]


def test_leaders_end_at_the_edge_of_the_text_or_cell(office: Path) -> None:
    """Whatever stands before them."""
    drawn = Drawn(office / "request-form.pdf")
    ends = [line for line in drawn.lines if line.text.rstrip().endswith("..")]
    inner = {round(line.right) for line in ends}
    assert inner <= {round(190 - 1.9), round(110 - 1.9)}
    assert len(ends) > 6


def test_a_cell_taller_than_a_page_goes_on_over_the_next(office: Path) -> None:
    """Not a word of it is cut off."""
    lines = Drawn(office / "tall.pdf").lines
    assert max(line.page for line in lines) >= 2
    assert sum(line.text.count("ยาว") for line in lines) == 900


def test_members_of_a_committee_stand_at_the_indent_of_their_clause(office: Path) -> None:
    """Number and name, position, role, without rules."""
    drawn = Drawn(office / "order.pdf")
    clause, member = drawn.line("คณะกรรมการอำนวยการ"), drawn.line("นายสมชาย")
    assert member.left == near(clause.left)
    # The columns stand so near to one another that they are read as one line.
    places = [
        drawn.line(words).right - width(words) for words in ("ประธานกรรมการ", "กรรมการและเลขานุการ")
    ]
    assert places[0] == near(places[1])
    assert 110 < places[0] < 170


def width(words: str) -> float:
    """Return how wide *words* are in millimetres."""
    metrics = read_metrics(fonts_for("TH SarabunPSK").choose("TH SarabunPSK"))
    return metrics.width(words) / 72 * 25.4


@pytest.mark.parametrize("name", sorted(fixed()))
def test_fixed_pages_end_where_they_were_planned(office: Path, name: str) -> None:
    """The catchword is the last line of its page and the first words of the next."""
    document = fixed()[name]
    lines = Drawn(office / f"{name}.pdf").lines
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(docx_pages, "default_fonts", lambda: fonts_for("TH SarabunPSK"))
        body = docx_pages.with_catchwords(document, template_context(document)).body
    words = [each for each in ("".join(str(line.catchword).split()) for line in body) if each]
    pages = max(line.page for line in lines)
    assert len(words) == pages - 1 > 0
    for page, shown in enumerate(words, 1):
        here = [line for line in lines if line.page == page and line.baseline > 24]
        below = [line for line in lines if line.page == page + 1 and line.baseline > 24]
        foot = max(here, key=lambda line: line.baseline)
        first = min(below, key=lambda line: line.baseline)
        assert "".join(foot.text.split()) == shown
        assert (foot.right, foot.baseline < 277) == (near(190), True)
        assert first.baseline == near(25 + 6 / 72 * 25.4 + 0.88 * 16 / 72 * 25.4)
        same = [line for line in below if abs(line.baseline - first.baseline) < 1]
        top = "".join("".join(line.text.split()) for line in same)
        assert top.startswith(shown.removesuffix("...")[:8])


@pytest.mark.parametrize("name", sorted(every_kind()))
def test_libreoffice_reads_the_text_of_every_kind(office: Path, name: str) -> None:
    """Not a character is lost or added; leaders, ticks and boxes are drawn."""
    read = (office / f"{name}.txt").read_text(encoding="utf-8-sig")
    document = replace(every_kind()[name], urgency=(), secrecy=())
    for marking in (every_kind()[name].urgency, every_kind()[name].secrecy):
        read = read.replace("".join(piece.text for piece in marking) or "\0", "")  # type: ignore[union-attr]
    assert bare(read) == bare(render_text(document))


def bare(words: str) -> str:
    """Return *words* without white space and what is drawn."""
    return "".join(DRAWN.sub("", words).split())


def test_templates_that_libreoffice_saved_print_every_kind_the_same(tmp_path: Path) -> None:
    """A user opens our template, saves it, and prints with it: every word is in its place."""
    folder = tmp_path / "templates"
    folder.mkdir()
    tgd.templates(tmp_path / "ours")
    convert(sorted((tmp_path / "ours").iterdir()), folder, "docx:Office Open XML Text")
    for document in every_kind().values():
        texts = [cells_of(render_docx(document, templates=own)) for own in (None, folder)]
        assert texts[0] == texts[1]


def cells_of(docx: bytes) -> list[str]:
    """Return the words of each paragraph of a finished file."""
    xml = next(m for m in read_package(docx, name="x") if m.name == "word/document.xml")
    parts = re.split("</w:p>", xml.content().decode())
    return ["".join(re.findall("<w:t(?: [^>]*)?>([^<]*)</w:t>", part)).rstrip() for part in parts]


def test_a_letter_with_a_code_has_no_empty_owner(office: Path) -> None:
    """The code stands at the right all the same."""
    assert qr_letter(owner=()).owner == ()
    drawn = Drawn(office / "letter-no-owner.pdf")
    address = drawn.line("https://www")
    assert (address.left + address.right) / 2 == near(160)
