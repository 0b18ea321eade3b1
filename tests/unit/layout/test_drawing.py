"""Drawing: the emblem, markup as plain text, threads, equal bytes."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pypdfium2
import pytest

from papers import announcement, fonts_for, letter, letter_head, looks, paragraph, read_lines, text
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import RenderError, UsageError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Origin
from thaigovdocs.layout import Fonts, drawing, lay_out
from thaigovdocs.layout.drawing import Attachment, draw_pdf
from thaigovdocs.layout.raster import rasterize
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.thai.spans import Blank, Span
from thaigovdocs.units import mm
from thaigovdocs.writers.pdf.writing import render_pdf

FONTS = fonts_for("Sarabun")
SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20" viewBox="0 0 10 20">'
    b'<rect width="10" height="20" fill="#123456"/></svg>'
)
SVG = Picture("emblem.svg", "svg", SQUARE, 10, 20)


def png(width: int, height: int) -> bytes:
    """Return a grey PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def dark_box(pdf: bytes) -> tuple[float, float, float, float]:
    """Return what is inked in the upper 50 mm of page 1: left, top, right, bottom in mm."""
    document = pypdfium2.PdfDocument(pdf)
    scale = 5.0
    image = document[0].render(scale=scale * 25.4 / 72, grayscale=True).to_numpy()
    document.close()
    seen = [
        (x, y)
        for y in range(int(50 * scale))
        for x in range(int(80 * scale), int(130 * scale))
        if image[y][x] < 200
    ]
    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    return min(xs) / scale, min(ys) / scale, (max(xs) + 1) / scale, (max(ys) + 1) / scale


@pytest.mark.parametrize("picture", [SVG, Picture("emblem.png", "png", png(10, 20), 10, 20)])
def test_the_emblem_stands_from_15_to_45_mm_on_the_axis_of_the_paper(picture: Picture) -> None:
    """Three centimetres high whatever its shape, its middle at 105 mm."""
    pytest.importorskip("numpy")
    paper = looks(announcement(), emblem="picture", picture=picture)
    box = dark_box(render_pdf(paper, fonts=FONTS))
    assert box == pytest.approx((97.5, 15.0, 112.5, 45.0), abs=0.25)


def test_an_emblem_that_cannot_be_drawn_is_an_error() -> None:
    """In the paper and as a picture for DOCX."""
    broken = Picture("emblem.svg", "svg", b"<svg", 1, 1)
    expected = (
        "error[TGD725] expected a picture (SVG, PNG or JPEG), found that 'emblem.svg' is none\n"
        "  hint: save the picture as SVG or PNG; renaming the file is not enough\n"
        "  แก้ไข: บันทึกรูปภาพเป็น SVG หรือ PNG ใหม่ การเปลี่ยนชื่อแฟ้มอย่างเดียวไม่พอ"
    )
    with pytest.raises(RenderError) as drawn:
        render_pdf(looks(letter(), emblem="picture", picture=broken), fonts=FONTS)
    with pytest.raises(RenderError) as rastered:
        rasterize(broken, height=mm(30), fonts=FONTS)
    assert (str(drawn.value), str(rastered.value)) == (expected, expected)


def test_what_typst_refuses_is_an_error_of_ours() -> None:
    """A character that slipped past the check of the font."""
    layout = lay_out(letter(body=(paragraph("😀"),)), fonts=FONTS)
    with pytest.raises(RenderError, match=r"^the paper 'letter' cannot be drawn: .*could not"):
        draw_pdf(layout, standard="a-2b")


def test_a_picture_becomes_a_png_of_its_height() -> None:
    """Width by its ratio, a clear ground, the same bytes again."""
    drawn = rasterize(SVG, height=mm(30), ppi=300, fonts=FONTS)
    width, height = struct.unpack(">II", drawn[16:24])
    assert (width, height) == (pytest.approx(177, abs=1), pytest.approx(354, abs=1))
    assert drawn == rasterize(SVG, height=mm(30), ppi=300, fonts=FONTS)


def test_the_place_of_an_emblem_becomes_an_outlined_square() -> None:
    """With its height in it; nothing but the page is left to go wrong."""
    drawn = rasterize(None, height=mm(30))
    assert struct.unpack(">II", drawn[16:24]) == (709, 709)


def test_markup_is_plain_text() -> None:
    """Typst, HTML and Jinja come out letter for letter, and nothing is read or run."""
    words = '#read("x") $a$ *b* _c_ @d <b>&amp;</b> // f \\ `g` = h {{ x }} #panic("y")'
    paper = letter(body=(paragraph(words),))
    layout = lay_out(paper, fonts=FONTS)
    lines = [line.text for line in read_lines(render_pdf(paper, layout=layout), layout)]
    assert words in " ".join(lines)


def test_a_character_that_the_font_lacks_stops_the_paper() -> None:
    """Each is named with its place; joiners that draw nothing are none."""
    origin = Origin.of_file("policy.yaml", 7, 3)
    body = (paragraph("ก"), paragraph("ข"))
    spans = (Span("ก😀\u200bข☐", origin),)
    head = letter_head(number=(Span("๑😀"), Blank(mm(18))))
    paper = letter(body=(*body, paragraph("ค")), head=head, owner=(spans,))
    with pytest.raises(RenderError) as caught:
        render_pdf(paper, fonts=FONTS)
    texts = [finding.format() for finding in caught.value.findings]
    assert len(texts) == 3
    assert texts[1] == (
        "policy.yaml:7:3: error[TGD702] expected a character that the font 'Sarabun' can draw, "
        "found '😀' (U+1F600 GRINNING FACE)\n"
        "  hint: remove the character or write it in words\n"
        "  แก้ไข: ลบอักขระนี้ออกหรือเขียนเป็นคำแทน"
    )


def test_what_nobody_can_see_is_shown_escaped() -> None:
    """Half a surrogate and a control character."""
    with pytest.raises(RenderError) as caught:
        render_pdf(letter(owner=((Span("\ud800\x01"),),)), fonts=FONTS)
    shown = [finding.params["character"] for finding in caught.value.findings]
    assert shown == ["\\ud800", "\\x01"]
    layout = lay_out(letter(meta=replace(letter().meta, title="\ud800")), fonts=FONTS)
    assert draw_pdf(layout, standard="a-2b").startswith(b"%PDF")


def test_blanks_are_drawn_and_leave_no_dots_in_the_text() -> None:
    """A dotted line and an empty gap; the words around them stand in their places."""
    date = (Span("วันที่ "), Blank(mm(18)), Span(" เมษายน ๒๕๖๑"), Blank(mm(5), dotted=False))
    paper = letter(head=letter_head(date=date))
    layout = lay_out(paper, fonts=FONTS)
    metrics = read_metrics(layout.family)
    lines = read_lines(render_pdf(paper, layout=layout), layout)
    month = next(line for line in lines if "เมษายน" in line.text)
    assert "." not in month.text
    dotted = metrics.width("วันที่ ") / 72 * 25.4 + 18 + 0.216 * 16 / 72 * 25.4
    assert month.left == pytest.approx(105 + dotted, abs=0.05)


def test_bold_words_stand_in_a_line() -> None:
    """A strong span uses the bold face."""
    paper = letter(body=(paragraph("ก"),), owner=((Span("ก "), Span("ข", strong=True)),))
    assert b"Sarabun-Bold" in render_pdf(paper, fonts=FONTS)


def test_the_pdf_says_what_it_is() -> None:
    """PDF/A-2b, tagged with headings, Thai, title, author and its own date."""
    pdf = render_pdf(announcement(), fonts=FONTS)
    document = pypdfium2.PdfDocument(pdf)
    meta = document.get_metadata_dict()
    document.close()
    assert (meta["Title"], meta["Author"]) == ("ประกาศจังหวัดธารารมย์", "จังหวัดธารารมย์")
    assert meta["CreationDate"].startswith("D:20180420")
    assert b"/Lang(th-TH)" in pdf
    assert b"ja-TH" not in pdf
    assert re.search(rb"/S\s*/H1\b", pdf)
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf


def test_a_3b_carries_the_policy() -> None:
    """The very bytes, under their name."""
    policy = Attachment("policy.yaml", "เรื่อง: ทดสอบ\n".encode())
    pdf = render_pdf(letter(), fonts=FONTS, standard="a-3b", attach=policy)
    document = pypdfium2.PdfDocument(pdf)
    attachment = document.get_attachment(0)
    found = (attachment.get_name(), bytes(attachment.get_data()))
    document.close()
    assert found == ("policy.yaml", policy.data)


def test_other_standards_and_attachments_in_a_2b_are_refused() -> None:
    """By name."""
    with pytest.raises(UsageError) as other:
        render_pdf(letter(), standard="1.7")  # type: ignore[arg-type]
    with pytest.raises(UsageError) as carried:
        render_pdf(letter(), attach=Attachment("a", b""))
    assert (
        str(other.value) == "expected the PDF standard 'a-2a', 'a-2b', 'a-3a', 'a-3b', found '1.7'"
    )
    assert str(carried.value) == (
        "expected the PDF standard 'a-3a' with an attachment, found 'a-2a'"
    )


def test_several_threads_draw_at_once() -> None:
    """One compiler each: one compiler cannot serve two."""
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda _: render_pdf(letter(), fonts=FONTS), range(8)))
    assert set(drawn) == {drawn[0]}


def test_two_fonts_by_turns_give_the_same_bytes_each_time() -> None:
    """The compiler of a thread follows its fonts."""
    other = Fonts(system=False)
    first, second, third = (render_pdf(letter(), fonts=f) for f in (FONTS, other, FONTS))
    assert first == second == third


@pytest.mark.slow
def test_another_process_gives_the_same_bytes() -> None:
    """A draft without a date included."""
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]);"
        "from papers import *; from dataclasses import replace;"
        "from thaigovdocs.writers.pdf.writing import render_pdf;"
        "p = letter(); p = replace(p, meta=replace(p.meta, date=None));"
        "print(hashlib.sha256(render_pdf(p, fonts=Fonts(system=False))).hexdigest())"
    )
    folder = str(pytest.importorskip("papers").__file__).rsplit("papers", 1)[0]
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, folder], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    }
    assert len(seen) == 1


def test_an_open_paper_keeps_room_for_number_and_date() -> None:
    """The boxes of what is still to come are where a stamp goes."""
    head = letter_head(number=(), date=(), letterhead=())
    paper: Document = letter(head=head, closing=(), signatures=())
    layout = lay_out(paper, fonts=FONTS)
    assert layout.anchors["date"].y.mm == pytest.approx(45, abs=0.01)
    assert layout.anchors["number"].width.mm == pytest.approx(37.5, abs=0.01)
    assert text("") == ()


class PanicException(BaseException):
    """What leaves the compiler when a picture breaks it: no Exception."""


@pytest.mark.parametrize("raised", [PanicException("called unwrap"), KeyboardInterrupt()])
def test_a_picture_that_breaks_the_compiler_is_our_error(
    raised: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop by the user is not."""

    class Broken:
        def __init__(self, **_: object) -> None: ...

        def compile(self, *_: object, **__: object) -> bytes:
            raise raised

    monkeypatch.setattr("typst.Compiler", Broken)
    layout = lay_out(letter(), fonts=fonts_for("Laksaman"))
    monkeypatch.setattr(drawing, "_compilers", threading.local())
    wanted = RenderError if isinstance(raised, PanicException) else KeyboardInterrupt
    with pytest.raises(wanted):
        draw_pdf(layout, standard="a-2b")
