"""What stands beside the text of a file is read, and what is not read is told."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from foreign import WORD, body, docx, paragraph, refused, said, text
from thaigovdocs import check, render_pdf
from thaigovdocs.checks.files import check_data
from thaigovdocs.findings import Finding
from thaigovdocs.recognition import Recognized, read_foreign
from thaigovdocs.recognition.readers.read import ranges

DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VML = "urn:schemas-microsoft-com:vml"
NAMES = f'xmlns:a="{DRAWN}" xmlns:m="{MATH}" xmlns:v="{VML}"'
TITLE = paragraph("ประกาศหมู่บ้านริมธาร", '<w:jc w:val="center"/>')
BLIP = f'<w:p><w:r><w:drawing xmlns:a="{DRAWN}"><a:blip/></w:drawing></w:r></w:p>'


def read(content: str, **parts: str) -> Recognized:
    """Return what a DOCX holds whose body is *content* below a title."""
    return read_foreign(docx(TITLE + content, parts), "a.docx")


def beside(found: Recognized) -> list[str]:
    """Return the words that stand beside the papers."""
    return [words for each in found.beside for _, _, words in said(each)]


def unread(found: Recognized) -> list[tuple[str, str, str]]:
    """Return the code, the message and the Thai message of what was not read."""
    return [(each.code, each.message("en"), each.message("th")) for each in found.findings]


def part(name: str, content: str) -> str:
    """Return a part of a package."""
    return f'<w:{name} xmlns:w="{WORD}" {NAMES}>{content}</w:{name}>'


def test_words_of_headers_and_footers_stand_beside_the_paper() -> None:
    """Page numbers and secrecy apart; each line once, though several headers have it."""
    header = part("hdr", paragraph("กลุ่มผู้ใช้น้ำ") + paragraph("- ๒ -") + paragraph("ลับ"))
    footer = part("ftr", paragraph("กลุ่มผู้ใช้น้ำ") + paragraph("แบบ ๑ ปรับปรุงแล้ว"))
    found = read(paragraph("ก"), header=header, footer=footer)
    assert beside(found) == ["กลุ่มผู้ใช้น้ำ", "แบบ ๑ ปรับปรุงแล้ว"]
    assert [each.text for each in found.page_numbers] == ["- ๒ -"]


def test_a_text_box_of_a_header_is_read() -> None:
    """As those of the text are."""
    box = f"<w:pict><w:txbxContent>{paragraph('ที่ว่าการ')}</w:txbxContent></w:pict>"
    box = f"<w:p><w:r>{box}</w:r></w:p>"
    assert beside(read(paragraph("ก"), header=part("hdr", box))) == ["ที่ว่าการ"]


def test_a_head_in_a_header_is_the_head_of_the_paper() -> None:
    """Some set it there, so that it cannot be deleted."""
    head = paragraph("บันทึกข้อความ") + paragraph("ส่วนราชการ หมู่บ้านริมธาร")
    found = read_foreign(docx(paragraph("ก"), {"header": part("hdr", head)}), "a.docx")
    assert [each.kind for each in found.documents] == ["memo"]
    assert found.beside == ()


def test_notes_stand_beside_the_paper() -> None:
    """The rules above them are none."""
    rule = f'<w:footnote w:type="separator">{paragraph("---")}</w:footnote>'
    note = f"<w:footnote>{paragraph('หมายเหตุท้ายหน้า')}</w:footnote>"
    end = part("endnotes", f"<w:endnote>{paragraph('หมายเหตุท้ายเรื่อง')}</w:endnote>")
    found = read(paragraph("ก"), footnotes=part("footnotes", rule + note), endnotes=end)
    assert beside(found) == ["หมายเหตุท้ายหน้า", "หมายเหตุท้ายเรื่อง"]


def test_a_slip_beside_the_paper_is_found() -> None:
    """At its part and paragraph."""
    note = part("footnotes", f"<w:footnote>{paragraph('เเม่น้ำ')}</w:footnote>")
    (finding,) = check_bytes(docx(TITLE + paragraph("ก"), {"footnotes": note}), "TGD620")
    assert finding.origin.spot is not None
    assert (finding.origin.spot.part, finding.origin.spot.paragraph) == ("footnotes", 1)


def check_bytes(data: bytes, code: str) -> Sequence[Finding]:
    """Return the findings *code* about a file."""
    return [each for each in check_data(data, "a").report if each.code == code]


def test_words_below_small_ones_are_words_and_the_small_ones_stand_beside() -> None:
    """Ruby sets how a word is read above it."""
    ruby = (
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>อ่านว่า</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>คำ</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )
    found = read(ruby)
    assert (body(found), beside(found)) == ([("", "คำ")], ["อ่านว่า"])


@pytest.mark.parametrize(
    "drawing",
    [
        f'<w:drawing xmlns:a="{DRAWN}"><a:p><a:r><a:t>ทาง</a:t></a:r>'
        "<a:r><a:t>เข้า</a:t></a:r></a:p></w:drawing>",
        f'<w:pict xmlns:v="{VML}"><v:shape><v:textpath string="ทางเข้า"/></v:shape></w:pict>',
    ],
)
def test_words_that_are_drawn_are_words(drawing: str) -> None:
    """Shapes and WordArt."""
    assert body(read(f"<w:p><w:r>{drawing}</w:r></w:p>")) == [("", "ทางเข้า")]


def test_rows_that_were_deleted_do_not_count() -> None:
    """A change that is followed may delete a row."""
    cell = f"<w:tc>{paragraph('{}')}</w:tc>"
    kept, gone = (
        f"<w:tr>{{}}{''.join(cell.format(w) for w in row)}</w:tr>" for row in ("กขค", "งจฉ")
    )
    table = f"<w:tbl>{kept.format('')}{gone.format('<w:trPr><w:del/></w:trPr>')}</w:tbl>"
    assert [words for _, words in body(read(table))] == ["ก | ข | ค"]


@pytest.mark.parametrize("look", ['<w:vertAlign w:val="superscript"/>', '<w:position w:val="10"/>'])
def test_a_digit_set_small_above_the_line_is_no_digit_of_the_number(look: str) -> None:
    """It is the mark of a note, or an exponent."""
    small = f"<w:r><w:rPr>{look}</w:rPr><w:t>๘</w:t></w:r>"
    found = body(read(f"<w:p><w:r><w:t>ใช้ปี ๒๕๖๒</w:t></w:r>{small}</w:p>"))
    assert found == [("", "ใช้ปี ๒๕๖๒⁸")]


CHART = (
    f'<w:p><w:r><w:drawing xmlns:a="{DRAWN}"><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing></w:r></w:p>'
)


@pytest.mark.parametrize(
    ("content", "english", "thai"),
    [
        ("<w:altChunk/>", "a part of another format", "ส่วนที่แทรกจากแฟ้มรูปแบบอื่น"),
        (f'<w:p><m:oMath xmlns:m="{MATH}"/></w:p>', "equations", "สมการ"),
        (CHART, "charts or diagrams", "แผนภูมิหรือแผนผัง"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "embedded objects", "วัตถุที่ฝังไว้"),
    ],
)
def test_what_is_not_read_is_told(content: str, english: str, thai: str) -> None:
    """Nobody takes it for right."""
    assert unread(read(content)) == [
        (
            "TGD710",
            f"expected text that can be looked at, found {english} in 'a.docx', which were not",
            f"'a.docx' มี{thai} ซึ่งไม่ได้ตรวจ",
        )
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "TGD707", id="nothing"),
        pytest.param(" \r\n\t\u00a0\u200b\n".encode(), "TGD707", id="white space"),
        pytest.param("\ufeff".encode(), "TGD707", id="a mark only"),
        pytest.param(docx(""), "TGD707", id="an empty DOCX"),
        pytest.param(docx(paragraph(" ")), "TGD707", id="a DOCX of spaces"),
        pytest.param(docx(BLIP), "TGD708", id="a DOCX of pictures"),
        pytest.param(rb"{\rtf1\ansi\deff0 {\b x}}", "TGD766", id="RTF"),
        pytest.param(b"<!DOCTYPE html><html><body>x", "TGD760", id="HTML"),
        pytest.param("\n <HTML lang='th'>ก".encode(), "TGD760", id="HTML in capitals"),
        pytest.param("<html>ก</html>".encode("utf-16"), "TGD760", id="HTML in UTF-16"),
        pytest.param(b'<?xml version="1.0"?><office:document/>', "TGD760", id="XML"),
        pytest.param(b"<div class='a'>x</div>", "TGD760", id="a part of HTML"),
        pytest.param(b"From: a\nMIME-Version: 1.0\n\n", "", id="a letter that says MIME"),
        pytest.param(b"MIME-Version: 1.0\nContent-Type: x", "TGD760", id="a page of a browser"),
    ],
)
def test_a_file_without_a_paper_is_refused(data: bytes, code: str) -> None:
    """An error, not a file in which nothing was found."""
    assert refused(data) == code


def test_words_in_angles_are_no_markup() -> None:
    """A text may begin with them."""
    assert body(text("ก\n<หมายเหตุ> ข"))[0][1] == "ก"


def pdf(*pages: bytes | None, blank: bool = False) -> bytes:
    """Return a PDF of *pages*, ``None`` for one that is a picture."""
    document = pypdfium2.PdfDocument.new()
    for page in pages:
        if page is not None:
            document.import_pages(pypdfium2.PdfDocument(page))
            continue
        sheet = document.new_page(595, 842)
        if not blank:
            image = pypdfium2.PdfImage.new(document)
            image.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, raw.FPDFBitmap_Gray))
            image.set_matrix(pypdfium2.PdfMatrix().scale(500, 700))
            sheet.insert_obj(image)
            sheet.gen_content()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.fixture(scope="module")
def sheet() -> bytes:
    """Return a page of words."""
    (document,) = text("ประกาศหมู่บ้านริมธาร\nเรื่อง น้ำ\n\nให้ทุกบ้านเก็บน้ำไว้ใช้").documents
    return render_pdf(document)


def test_pages_that_are_pictures_are_told(sheet: bytes) -> None:
    """Those with words are read."""
    found = read_foreign(pdf(sheet, None, sheet, None, None), "a.pdf")
    assert unread(found) == [
        (
            "TGD709",
            "expected text on every page, found only pictures on page 2, 4-5 of 'a.pdf'",
            "ทุกหน้าต้องมีข้อความ แต่หน้า 2, 4-5 ของ 'a.pdf' มีเพียงภาพ จึงไม่ได้ตรวจหน้านั้น",
        )
    ]


def test_an_empty_page_among_others_is_none(sheet: bytes) -> None:
    """Nothing stands on it."""
    assert read_foreign(pdf(sheet, None, blank=True), "a.pdf").findings == ()


def test_a_pdf_of_pictures_or_of_nothing_is_refused() -> None:
    """Both hold no words, for different reasons."""
    assert [refused(pdf(None)), refused(pdf(None, blank=True))] == ["TGD768", "TGD707"]


def test_what_is_not_read_stands_in_the_report(sheet: bytes, tmp_path: Path) -> None:
    """And can be left out as any other finding."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(sheet, None))
    assert [each.code for each in check(path, select=["TGD709"])] == ["TGD709"]
    assert [each.code for each in check(path, select=["TGD620"])] == []


def test_numbers_of_pages_are_written_short() -> None:
    """Those that follow one another as a range."""
    assert [ranges([2]), ranges([1, 2, 3, 7]), ranges([])] == ["2", "1-3, 7", ""]
