"""DOCX files: their words, places, lists, tables and fonts, and those that are refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from foreign import MAIN, WORD, body, docx, only, paragraph, refused, said, zipped
from thaigovdocs.findings import Spot
from thaigovdocs.recognition import FontUse, Recognized, read_foreign

TITLE = paragraph("ประกาศจังหวัดธารารมย์", '<w:jc w:val="center"/>')
SUBJECT = paragraph("เรื่อง ข้อมูล", '<w:jc w:val="center"/>')


def read(content: str, **parts: str) -> Recognized:
    """Return the papers of a DOCX whose body holds *content* below a title."""
    return read_foreign(docx(TITLE + SUBJECT + content, parts), "a.docx")


def words(content: str, **parts: str) -> list[str]:
    """Return the paragraphs below the title."""
    return [each for _, each in body(read(content, **parts))]


def test_a_place_is_paragraph_and_run() -> None:
    """Both count from 1."""
    found = only(read("<w:p><w:r><w:t>ก</w:t></w:r><w:r><w:t>ข</w:t></w:r></w:p>"))
    spots = [piece.origin.spot for piece in found.body[0].text]  # type: ignore[union-attr]
    assert spots == [
        Spot("a.docx", paragraph=3, run=1),
        Spot("a.docx", paragraph=3, run=2),
    ]


def test_inserted_words_count_and_deleted_ones_do_not() -> None:
    """A paper is read as if all changes were accepted."""
    content = (
        "<w:p><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>เดิม</w:t></w:r></w:moveFrom></w:p>"
    )
    assert words(content) == ["ใหม่"]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """Word shows the two as one when the change is accepted; an empty one leaves no gap."""
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>"
    first = gone.format("<w:r><w:t>ประชา</w:t></w:r>")
    assert words(f"{first}<w:p><w:r><w:t>สัมพันธ์</w:t></w:r></w:p>") == ["ประชาสัมพันธ์"]
    emptied = gone.format("<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>")
    assert words(f"{emptied}<w:p><w:r><w:t>ใหม่</w:t></w:r></w:p>") == ["ใหม่"]


def test_words_with_a_deleted_end_and_nothing_behind_stand_alone() -> None:
    """At the end of the text and before a table there is no paragraph that goes on with them."""
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    assert words(paragraph("ก่อนหน้า") + gone.format("ข้อความสุดท้าย")) == ["ก่อนหน้า", "ข้อความสุดท้าย"]
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ลำดับ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    found = words(gone.format("มีรายการดังนี้") + table)
    assert found[0] == "มีรายการดังนี้"
    assert "ลำดับ" in "".join(found[1:])


def test_hidden_words_do_not_count() -> None:
    """Nobody sees them on paper."""
    assert words(
        paragraph("ลับ", run="<w:vanish/>") + paragraph("ก", run='<w:vanish w:val="0"/>')
    ) == ["ก"]


def test_a_field_gives_its_result() -> None:
    """Its instruction is no word."""
    content = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>REF a</w:instrText></w:r>"
        "<w:r><w:t>ไม่</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ข้อ ๑</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert body(read(content)) == [("ข้อ ๑", "")]


def test_tabs_breaks_and_symbols_are_characters() -> None:
    """A break within running text is a space."""
    content = (
        "<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t><w:noBreakHyphen/>"
        '<w:sym w:char="F0B7"/><w:sym w:char="0E01"/><w:sym w:char="x"/></w:r></w:p>'
    )
    assert words(content) == ["ก\tข ค-•ก"]


def test_breaks_part_what_stands_below_one_another() -> None:
    """A name and the position below it may be one paragraph."""
    content = (
        "<w:p><w:r><w:t>ประกาศ ณ วันที่ ๑ มกราคม พ.ศ. ๒๕๖๘</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>(นายธาร ใจเย็น)</w:t><w:br/><w:t>นายอำเภอ</w:t></w:r></w:p>"
    )
    assert only(read(content)).meta.signers == (("นายธาร ใจเย็น", "นายอำเภอ"),)


def test_text_boxes_are_read_once() -> None:
    """Word writes them twice, for new readers and for old."""
    box = f"<w:txbxContent>{paragraph('ในกรอบ')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    content = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r><w:r><w:t>ก</w:t></w:r></w:p>"
    )
    assert words(content) == ["ก", "ในกรอบ"]


def test_lists_are_numbered_as_word_numbers_them() -> None:
    """A level begins anew below the next number above it."""
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>'
        '<w:lvlText w:val="{}"/></w:lvl>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">'
        + level.format(0, "thaiNumbers", "%1.")
        + level.format(1, "thaiNumbers", "%1.%2")
        + level.format(2, "thaiLetters", "(%3)")
        + level.format(3, "bullet", "\uf0b7")
        + level.format(4, "upperRoman", "%5)")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
    )
    levels = [
        ("1", 0),
        ("1", 1),
        ("1", 1),
        ("1", 2),
        ("1", 3),
        ("1", 0),
        ("1", 1),
        ("2", 0),
        ("1", 4),
    ]
    content = "".join(
        paragraph("ก", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{n}"/></w:numPr>')
        for n, at in levels
    )
    labels = [label for label, _ in body(read(content, numbering=numbering))]
    assert labels == ["๑.", "๑.๑", "๑.๒", "(ก)", "•", "๒.", "๒.๑", "๕.", "I)"]


def test_rows_of_a_table_are_rows() -> None:
    """Cells of one row stand beside one another."""
    cell = "<w:tc>{}</w:tc>".format
    rows = "".join(
        "<w:tr>" + "".join(cell(paragraph(each)) for each in row) + "</w:tr>"
        for row in (("ลำดับ", "ชื่อ", "หมายเหตุ"), ("๑", "กรม", ""))
    )
    assert words(f"<w:tbl>{rows}</w:tbl>") == ["ลำดับ | ชื่อ | หมายเหตุ", "๑ | กรม"]


def test_a_table_without_lines_only_places_its_paragraphs() -> None:
    """Authors set two signers side by side with it; lines make it a table."""
    row = f"<w:tr><w:tc>{paragraph('ก')}</w:tc><w:tc>{paragraph('ข')}</w:tc></w:tr>"
    ruled = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>'
    styled = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
    assert words(f"<w:tbl>{row}</w:tbl>") == ["ก", "ข"]
    assert words(f"<w:tbl><w:tblPr/>{row}</w:tbl>") == ["ก", "ข"]
    assert words(f"<w:tbl>{ruled}{row}</w:tbl>") == ["ก | ข"]
    assert words(f"<w:tbl>{styled}{row}</w:tbl>") == ["ก | ข"]


def test_fonts_come_from_runs_styles_and_defaults() -> None:
    """The family of a span is that of its Thai letters, or of its Arabic digits."""
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Calibri" w:cs="TH SarabunPSK"/><w:szCs w:val="32"/></w:rPr>'
        "</w:rPrDefault>"
        '</w:docDefaults><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/>'
        '<w:rPr><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
    )
    run = '<w:rFonts w:ascii="TH SarabunIT๙"/>'
    found = read(paragraph("ก", '<w:pStyle w:val="A"/>') + paragraph("1", run=run), styles=styles)
    use = found.fonts[2]
    assert (use.font, use.thai_font, use.size, use.thai_size) == (
        "Calibri",
        "TH SarabunPSK",
        14,
        16,
    )
    assert [block.text[0].font for block in only(found).body] == [  # type: ignore[union-attr]
        "TH SarabunPSK",
        "TH SarabunIT๙",
    ]
    assert isinstance(use, FontUse)


def test_fonts_of_the_theme_are_named() -> None:
    """A run may name the theme's font only."""
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = (
        f'<a:theme xmlns:a="{main}"><a:minorFont><a:latin typeface="Calibri"/><a:cs typeface=""/>'
        '<a:font script="Thai" typeface="Cordia New"/></a:minorFont></a:theme>'
    )
    run = '<w:rFonts w:asciiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    use = read(paragraph("ก", run=run), theme=theme).fonts[2]
    assert (use.font, use.thai_font) == ("Calibri", "Cordia New")


def test_a_page_number_of_the_header_is_told_with_its_digits() -> None:
    """Counted in Arabic digits unless the section or the field says otherwise."""
    header = '<w:hdr xmlns:w="{}"><w:p><w:fldSimple w:instr="PAGE{}"/></w:p></w:hdr>'.format
    (arabic,) = read("", header=header(WORD, "")).page_numbers
    (thai,) = read("", header=header(WORD, r" \* THAIARABIC")).page_numbers
    (counted,) = read(
        '<w:sectPr><w:pgNumType w:fmt="thaiNumbers"/></w:sectPr>', header=header(WORD, "")
    ).page_numbers
    assert (arabic.text, arabic.is_thai, thai.is_thai, counted.is_thai) == (
        "PAGE",
        False,
        True,
        True,
    )
    assert arabic.origin.spot == Spot("a.docx", "header", 1)


def test_typed_page_numbers_and_secrecy_of_headers_are_known() -> None:
    """Other words of a header are no part of the paper."""
    content = "".join(map(paragraph, ("- 2 -", "ลับ", "สำนักงาน")))
    header = f'<w:hdr xmlns:w="{WORD}">{content}</w:hdr>'
    found = read("", header=header)
    assert [(each.text, each.is_thai) for each in found.page_numbers] == [("- 2 -", False)]
    assert ("secrecy", "", "ลับ") in said(only(found))
    assert body(found) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 and no more", "TGD763"),
        (zipped({"a.txt": b""}), "TGD766"),
        (zipped({MAIN: b"<a/>"}), "TGD766"),
        (zipped({MAIN: b"<a"}), "TGD763"),
        (zipped({MAIN: b"<!DOCTYPE a><a/>"}), "TGD764"),
        (zipped({MAIN: "<!DOCTYPE a><a/>".encode("utf-16")}), "TGD764"),
        (zipped({MAIN: b"<a/>", "word/vbaProject.bin": b""}), "TGD764"),
        (zipped({MAIN: b" " * 40_000_000}), "TGD764"),
        (zipped({str(n): b"" for n in range(5001)}), "TGD764"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "TGD766"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "TGD765"),
    ],
    ids=[
        "cut",
        "no-docx",
        "no-document",
        "broken",
        "dtd",
        "dtd-in-utf-16",
        "macro",
        "bomb",
        "many",
        "doc",
        "locked",
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    """With a finding that says why."""
    assert refused(data) == code


def test_an_encrypted_member_is_refused() -> None:
    """The zip itself may be encrypted."""
    packed = bytearray(docx(""))
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        names = archive.namelist()
    at = -1
    for _ in names:
        at = packed.index(b"PK\x01\x02", at + 1)
        packed[at + 8] |= 1
    assert refused(bytes(packed)) == "TGD765"
