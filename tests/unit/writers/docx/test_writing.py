"""DOCX of a document: what the template is told, and what the file then holds."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as WordDocument

from papers import announcement, letter, letter_head, looks, paragraph, row, signature, text
from thaigovdocs.documents.model import Block, Document, HeadEntry, Meta
from thaigovdocs.errors import RenderError, TemplateError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.resources import templates_folder
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.context import template_context
from thaigovdocs.writers.docx.runs import Rich
from thaigovdocs.writers.docx.widths import repeated, width
from thaigovdocs.writers.docx.writing import render_docx

NBSP = "\u00a0"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<rect width="9" height="9"/></svg>'
)


def part(document: Document, name: str = "word/document.xml", **options: Any) -> str:
    """Return a part of the finished file."""
    with zipfile.ZipFile(io.BytesIO(render_docx(document, **options))) as archive:
        assert archive.testzip() is None
        return archive.read(name).decode()


def words(xml: str) -> str:
    """Return the characters of the text."""
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))


def body(*pieces: Any) -> Any:
    """Return how a template sees a paragraph of *pieces*."""
    return template_context(announcement(Block("paragraph", tuple(pieces)))).body[0].text


def test_spaces_inside_kept_units_do_not_break() -> None:
    """A run of kept spans is one unit; the spaces around it may break."""
    kept = Span(" พ.ศ. ๒๕๖๑ ", keep=True)
    assert body(Span("ใน "), kept, Span("นั้น")) == f"ใน  พ.ศ.{NBSP}๒๕๖๑ นั้น"
    pieces = Span("วันที่ ", keep=True), Span("๒๐ เมษายน", keep=True), Span("คำ", keep=True)
    assert body(*pieces) == f"วันที่{NBSP}๒๐{NBSP}เมษายนคำ"
    assert body(Span(" ", keep=True)) == " "


def test_one_line_texts_keep_their_spaces() -> None:
    """Nothing can break there, so nothing is changed."""
    assert template_context(letter()).date == "๒๐ เมษายน ๒๕๖๑"


def test_quantities_and_names_are_one_unit() -> None:
    """A quantity goes to the next line whole."""
    paper = template_context(letter())
    assert paper.rows[-1].quantity == f"จำนวน{NBSP}๑{NBSP}ชุด"
    strong = HeadEntry(text("ก"), quantity=(Span("๑ ชุด", strong=True),))
    rows = (row("enclosures", "สิ่งที่ส่งมาด้วย", strong),)
    quantity = template_context(letter(head=letter_head(rows=rows))).rows[0].quantity
    assert quantity == Rich(((f"๑{NBSP}ชุด", True),))
    assert paper.signatures[0].name.text == f"(นายสมชาย{NBSP}ใจดี)"


def test_open_places_are_as_wide_as_they_are_asked_to_be() -> None:
    """Dots for a dotted line, an empty gap for a day that is written by hand."""
    dots, gap = body(Blank(mm(40))), body(Blank(mm(18), dotted=False))
    assert (set(dots), set(gap)) == ({"."}, {NBSP})
    assert width(dots).mm == pytest.approx(40, abs=0.5)
    assert width(gap).mm == pytest.approx(18, abs=0.65)
    assert set(body(PageCount("a"))) == {NBSP}
    assert repeated(".", mm(0)) == "."


def test_strong_words_reach_the_file_bold() -> None:
    """A template stays as it is; the value knows what is bold."""
    rich = body(Span("ก "), Span("ข", strong=True))
    assert rich == Rich((("ก ", False), ("ข", True)))
    xml = part(announcement(Block("paragraph", (Span("ก "), Span("ขขข", strong=True)))))
    assert re.search(r"<w:b/><w:bCs/><w:cs/></w:rPr><w:t[^>]*>ขขข<", xml)


def test_line_ends_of_any_kind_are_one() -> None:
    """Windows writes two characters for one."""
    assert body(Span("ก\r\nข\rค\nง")) == "ก\nข\nค\nง"


def test_characters_that_no_file_can_hold_are_findings_with_their_places() -> None:
    """All of them, in one pass."""
    mark = Mark("p.yaml", 3, 7, "body[0]")
    bad: Text = (Span("กข\x0bค\ud800", Origin(mark, 2)),)
    meta = Meta("ชื่อ\x00", "ผู้เขียน", date=date(2026, 1, 1))
    with pytest.raises(RenderError) as raised:
        render_docx(letter(body=(Block("paragraph", bad),), owner=(bad,), meta=meta))
    hint = (
        "\n  hint: delete the character; it is invisible and usually came in by copying"
        "\n  แก้ไข: ลบอักขระนี้ออก อักขระนี้มองไม่เห็นและมักติดมาจากการคัดลอก"
    )
    expected = "error[TGD730]{} expected text that a file can hold, found the character {} in «{}»"
    shown, titled = "กข\ufffdค\ufffd", "ชื่อ\ufffd"
    inside = [
        f"p.yaml:3:11: {expected.format(' body[0]:', 'U+000B', shown)}{hint}",
        f"p.yaml:3:13: {expected.format(' body[0]:', 'U+D800', shown)}{hint}",
    ]
    title = f"meta.title: {expected.format('', 'U+0000', titled)}{hint}"
    assert str(raised.value) == "\n".join([title, *inside, *inside])


def test_text_of_the_author_is_never_markup() -> None:
    """XML, template tags and Typst's signs come out as they were written."""
    hostile = '<b>&amp;</b> {{ x }} {% if %} {# #} ]]> #read("x") $ * {_{ }_}'
    document = announcement(
        Block("clause", text(hostile, keep=False), text(hostile, keep=False), 1)
    )
    document = replace(document, meta=replace(document.meta, title=hostile))
    escaped = hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert f"{escaped} {escaped}" in words(part(document))
    assert f"<dc:title>{escaped}</dc:title>" in part(document, "docProps/core.xml")


def test_the_properties_name_the_day_of_the_document() -> None:
    """Created and modified are the document's date; a draft names no day."""
    core = part(letter(), "docProps/core.xml")
    assert core.count('xsi:type="dcterms:W3CDTF">2018-04-20T00:00:00Z<') == 2
    open_day = letter(meta=Meta("หนังสือ", "จังหวัด"))
    assert "dcterms:created" not in part(open_day, "docProps/core.xml")


def test_labels_set_the_place_of_their_values() -> None:
    """A value begins two spaces behind its label, numbers as wide as the widest of them."""
    entries = [HeadEntry(text("ก"), text(label)) for label in ("๙.", "๑๐.")]
    rows = (row("references", "อ้างถึง", *entries), row("subject", "เรื่อง", "ก", "ข"))
    lines = template_context(letter(head=letter_head(rows=rows))).rows
    label = width("อ้างถึง  ")
    value = label + width("๑๐. ")
    assert [line.kind for line in lines] == ["list", "list-more", "row", "row-more"]
    assert [line.label for line in lines] == ["อ้างถึง", "", "เรื่อง", ""]
    assert {line.indent for line in lines[:2]} == {value.twips}
    assert [line.hanging for line in lines[:2]] == [value.twips, (value - label).twips]
    assert lines[3].hanging == 0


def test_a_wide_sender_moves_left_until_the_emblem() -> None:
    """It keeps clear of the emblem, then it wraps in its own column."""
    usual = template_context(letter()).number
    assert usual is not None
    assert (usual.tabs, usual.indent) == ((), None)
    for length, place in ((150, None), (400, mm(92).twips)):
        head = letter_head(letterhead=(text("ก" * (length // 4)), text("ข")))
        paper = template_context(letter(head=head))
        assert paper.number is not None
        assert paper.number.indent == place or place is None
        assert paper.sender[0].indent == paper.number.indent
    assert template_context(letter(head=letter_head(letterhead=()))).sender == ()


def test_signatures_stand_on_the_centre_of_the_closing() -> None:
    """A longer closing moves their axis; a usual one leaves it to the style."""
    usual = template_context(letter()).signatures[0]
    long = template_context(letter(closing=text("ขอแสดงความนับถืออย่างยิ่ง"))).signatures[0]
    axis = mm(75) + width("ขอแสดงความนับถืออย่างยิ่ง") * 0.5
    assert usual.name.indent is None
    assert long.name.indent == long.position[0].indent == (axis * 2 - mm(160)).twips


def test_at_least_two_lines_of_text_go_with_the_signature() -> None:
    """A last paragraph of one line takes the one before it along."""

    def kept(*blocks: Block, **more: Any) -> list[bool]:
        return [line.keep_next for line in template_context(announcement(*blocks, **more)).body]

    short, long = paragraph("จึงประกาศ"), paragraph("ข้อความ" * 40)
    assert kept(long, long, short) == [False, True, True]
    assert kept(long, long, long) == [False, False, True]
    assert kept(short) == [True]
    assert kept(short, dated=(), signatures=()) == [False]
    assert template_context(letter(body=())).body == ()


def test_no_page_parts_the_owner_block() -> None:
    """Every line of it but the last holds on to the next one."""
    lines = template_context(letter(owner=(text("ก"), text("ข"), text("โทร. ๑")))).owner
    assert [line.keep_next for line in lines] == [True, True, False]
    assert template_context(letter(owner=())).owner == ()


def test_kinds_of_blocks_name_their_sample_paragraphs() -> None:
    """Deeper levels than there are indents use the last one."""
    blocks = [Block(kind, text("ก"), (), level)
              for kind in ("clause", "bullet", "plain") for level in (0, 1, 4, 9)]  # fmt: skip
    kinds = [line.kind for line in template_context(announcement(*blocks)).body]
    assert kinds == [
        "clause1", "clause1", "clause4", "clause4",
        "bullet1", "bullet2", "bullet4", "bullet4",
        "paragraph", "plain1", "plain4", "plain4",
    ]  # fmt: skip


def test_every_word_of_a_letter_stands_in_order() -> None:
    """Head, body, closing, signature, owner and copies."""
    document = letter(
        urgency=text("ด่วน"),
        secrecy=text("ลับ"),
        copies=(text("สำเนาส่ง"),),
        signatures=(signature(rank=text("พลตรี")), signature("(นางสอง)", "กรรมการ")),
    )
    read = words(part(document)).replace(NBSP, " ")
    places = [
        read.index(word)
        for word in ("ด่วน", "ที่  ธร", "ศาลากลาง", "ถนน", "๒๐ เมษายน", "เรื่อง", "เรียน", "อ้างถึง",
                     "สิ่งที่ส่งมาด้วย", "จำนวน ๑ ชุด", "ตามที่", "จึงเรียน", "ขอแสดง", "พลตรี",
                     "(นายสมชาย ใจดี)", "ผู้ว่าราชการ", "(นางสอง)", "กรรมการ", "สำนักงานจังหวัด",
                     "สำเนาส่ง")
    ]  # fmt: skip
    assert places == sorted(places)
    for name in ("header1", "header2", "footer1"):
        assert "ลับ" in part(document, f"word/{name}.xml")


def test_digits_of_the_page_number_follow_the_numerals() -> None:
    """Word draws them; the section says how."""
    assert '<w:pgNumType w:fmt="thaiNumbers"/>' in part(letter())
    assert '<w:pgNumType w:fmt="decimal"/>' in part(letter(numerals="arabic"))


def test_every_filled_thai_run_is_complex_script() -> None:
    """Word would underline it and break its lines at spaces only."""
    xml = part(letter())
    runs = re.findall("<w:r>.*?</w:r>", xml)
    assert runs
    for run in runs:
        assert ("<w:cs/>" in run) is bool(re.search("[\u0e01-\u0e5b]", words(run))) or not words(
            run
        ).strip(" ()-/.,:")


def test_the_emblem_is_the_picture_the_place_or_nothing() -> None:
    """Its height stays, its width follows the picture."""
    picture = Picture("e.svg", "svg", SVG, 40, 20)
    given = looks(letter(), emblem="picture", picture=picture)
    side = mm(30).emu
    assert f'<wp:extent cx="{2 * side}" cy="{side}"/>' in part(given)
    assert f'<wp:extent cx="{side}" cy="{side}"/>' in part(letter())
    for emblem in ("preprinted", "none"):
        assert "<w:drawing>" not in part(looks(letter(), emblem=emblem))
    with zipfile.ZipFile(io.BytesIO(render_docx(given))) as archive:
        png = archive.read("word/media/emblem.png")
    wide, high = struct.unpack(">2I", png[16:24])
    assert wide == pytest.approx(2 * high, abs=2)
    assert render_docx(given) == render_docx(given)


def test_titles_need_no_room_without_an_emblem() -> None:
    """Where neither emblem nor its space is wanted, they begin at the margin."""
    assert "TitleTop" in part(announcement())
    assert "TitleTop" not in part(looks(announcement(), emblem="none"))


def test_another_font_is_named_everywhere() -> None:
    """Styles, theme and font table say the same."""
    document = looks(letter(), font='A & "B"')
    for name in ("word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml"):
        assert "TH SarabunPSK" not in part(document, name)
        assert "A &amp; &quot;B&quot;" in part(document, name)
    assert "TH SarabunPSK" in part(looks(letter(), font="TH SarabunPSK"), "word/styles.xml")


def test_a_font_of_other_proportions_is_made_alike() -> None:
    """Sarabun at 16 pt would be half as large again, and its lines further apart."""
    styles = part(looks(letter(), font="Sarabun"), "word/styles.xml")
    assert '<w:sz w:val="21"/><w:szCs w:val="21"/>' in styles
    assert '"32"' not in styles
    assert styles.count('w:line="362" w:lineRule="exact"') == 1
    assert styles.index('w:line="362"') < styles.index("</w:pPrDefault>")


def test_users_keep_templates_of_their_own(tmp_path: Path) -> None:
    """A kind that is not in the folder is printed with ours; a change is seen at once."""
    ours = (templates_folder() / "docx/letter.docx").read_bytes()
    path = tmp_path / "letter.docx"
    path.write_bytes(ours)
    assert render_docx(letter(), templates=tmp_path) == render_docx(letter())
    assert render_docx(announcement(), templates=tmp_path) == render_docx(announcement())
    path.write_bytes(b"changed")
    with pytest.raises(TemplateError) as raised:
        render_docx(letter(), templates=tmp_path)
    assert str(raised.value).startswith("letter.docx: error[TGD731] expected a DOCX file")


def test_a_font_of_a_template_without_such_parts(tmp_path: Path) -> None:
    """A template that a program wrote otherwise is filled all the same."""
    from thaigovdocs.writers.docx.opc import read_package, write_package

    blob = (templates_folder() / "docx/letter.docx").read_bytes()
    members = [m for m in read_package(blob, name="x") if "theme" not in m.name]
    (tmp_path / "letter.docx").write_bytes(write_package(members))
    document = looks(letter(), font="Sarabun")
    assert "Sarabun" in part(document, "word/styles.xml", templates=tmp_path)


def test_a_folder_of_templates_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    """A slip in its name does not print the paper in other looks."""
    with pytest.raises(TemplateError) as raised:
        render_docx(letter(), templates=tmp_path / "nowhere")
    assert str(raised.value).endswith(
        "nowhere: error[TGD736] expected a folder of DOCX templates, found none\n"
        "  hint: name a folder with letter.docx and the like in it, or leave it out\n"
        "  แก้ไข: ระบุโฟลเดอร์ที่มีแม่แบบ เช่น letter.docx หรือไม่ต้องระบุ"
    )
    file = tmp_path / "letter.docx"
    file.write_bytes(b"PK")
    with pytest.raises(TemplateError, match=r"letter\.docx: error\[TGD736\]"):
        render_docx(letter(), templates=file)


def test_templates_of_an_installed_package_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a wheel they lie inside the package."""
    from thaigovdocs import resources

    package = tmp_path / "site/thaigovdocs"
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resources.templates_folder() == package / "templates"


def test_a_program_may_change_the_finished_paper() -> None:
    """By python-docx; no time gets into the file, and what the program raises is raised."""

    def mark(paper: WordDocument) -> None:
        paper.sections[0].footer.paragraphs[0].add_run("ฉบับร่าง")
        paper.core_properties.comments = "ร่าง"

    marked = render_docx(letter(), after=mark)
    assert marked == render_docx(letter(), after=mark)
    assert "ฉบับร่าง" in part(letter(), "word/footer1.xml", after=mark)
    assert words(part(letter(), after=mark)) == words(part(letter()))

    def fail(paper: WordDocument) -> None:
        raise LookupError(paper.paragraphs[0].text)

    with pytest.raises(LookupError):
        render_docx(letter(), after=fail)
