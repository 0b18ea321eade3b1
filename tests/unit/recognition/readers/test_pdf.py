"""PDF files: the order of Thai, lines as paragraphs, and files that are refused."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from foreign import refused
from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.lines.flowing import flow_lines
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.readers.glyphs import Glyph, in_order, plain_glyph, typed
from thaigovdocs.recognition.readers.pdf import line_of
from thaigovdocs.recognition.readers.pdf_rows import Row
from thaigovdocs.thai.spans import Span


def line(
    words: str, *, left: float = 85, right: float = 538, top: float = 100, page: int = 1
) -> Line:
    """Return a line of a page, the text of which reaches from 85 to 538 points."""
    text = (Span(words, Origin(spot=Spot("a.pdf", page=page, line=1))),)
    return Line(text, page, left=left, right=right, top=top, size=16)


def paragraphs(*lines: Line) -> list[str]:
    """Return the paragraphs that *lines* and enough full ones around them make."""
    filled = [line("๑. " + "ก" * 57, top=300 + 20 * n, page=9) for n in range(8)]
    return [each.words for each in flow_lines([*lines, *filled])][: -len(filled)]


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ("น\u0e4dา", "นำ"),
        ("น\u0e4d\u0e49า", "น้ำ"),
        ("น\u0e49\u0e4dา", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ท\u0e48\u0e35", "ที่"),
        ("ท \u0e35\u0e48", "ที่"),
        ("ทน ำ", "ทนำ"),
        ("เ รียน", "เรียน"),
        ("ก ข", "ก ข"),
    ],
)
def test_thai_comes_in_the_order_of_typing(drawn: str, said: str) -> None:
    """Vowel before tone, อำ as one character, no space within a cluster."""
    assert typed(drawn) == said


def test_glyphs_of_the_private_area_are_thai() -> None:
    """Fonts of Windows hold moved marks there."""
    assert [plain_glyph(chr(code)) for code in (0xF70A, 0xF710, 0xF71A, 0x0E01)] == list("่ัฺก")


def glyphs(*drawn: tuple[str, float, float, float]) -> list[Glyph]:
    """Return glyphs by character, left, right and bottom."""
    return [Glyph(char, left, right, bottom, bottom + 8) for char, left, right, bottom in drawn]


def test_a_displaced_mark_goes_back_to_its_consonant() -> None:
    """LibreOffice writes it behind the next one."""
    found = in_order(
        glyphs(("น", 10, 18, 0), ("ั", 12, 19, 10), ("น", 20, 28, 0), ("้", 13, 19, 18)), 16
    )
    assert "".join(each.char for each in found) == "นั้น"


def test_a_mark_drawn_twice_is_said_once() -> None:
    """Bold type is made so; two marks at different places stay."""
    twice = glyphs(("น", 10, 18, 0), ("้", 13, 19, 10), ("้", 13.2, 19.2, 10))
    apart = glyphs(("น", 10, 18, 0), ("้", 13, 19, 10), ("้", 13, 19, 20))
    assert [len(in_order(each, 16)) for each in (twice, apart)] == [2, 3]


def test_slices_of_one_box_keep_their_order() -> None:
    """Their boxes say nothing about marks."""
    found = in_order(
        glyphs(("ท", 10, 12, 0), ("ี", 12, 14, 0), ("่", 14, 16, 0), ("ก", 16, 24, 0)), 16
    )
    assert "".join(each.char for each in found) == "ที่ก"


def test_a_line_that_was_written_by_fonts_is_sorted() -> None:
    """The letters stand from left to right on the page."""
    found = in_order(glyphs(("ก", 10, 18, 0), ("ค", 40, 48, 0), ("ข", 25, 33, 0)), 16)
    assert "".join(each.char for each in found) == "กขค"


def test_full_lines_go_on() -> None:
    """No space is put within a run of Thai; one stands beside digits."""
    found = paragraphs(
        line("ก" * 50, left=156, top=100),
        line("ข" * 59, top=120),
        line("๑๒", right=100, top=140),
        line("ค", left=156, right=170, top=160),
    )
    assert found[:2] == ["ก" * 50 + "ข" * 59 + " ๑๒", "ค"]


def test_a_wide_space_begins_a_paragraph() -> None:
    """Even where the line above is full."""
    found = paragraphs(line("ก" * 60, top=100), line("ข" * 60, top=120), line("ค" * 60, top=148))
    assert found[:2] == ["ก" * 60 + "ข" * 60, "ค" * 60]


def test_higher_type_among_lower_does_not_divide_a_paragraph() -> None:
    """Latin words of another size push lines apart; the paragraph goes on."""
    tall = replace(line("ข" * 50 + "website", top=124), size=22)
    assert len(paragraphs(line("ก" * 60, top=100), tall, line("ค" * 60, top=142))) == 1


def test_a_distance_below_full_lines_only_divides_no_paragraph() -> None:
    """Three times as wide as usual below full lines; once below a short one it is a gap."""
    wide = [line("ก" * 60, top=100 + 30 * at) for at in range(4)]
    assert len(paragraphs(*wide)) == 1
    short = [
        each
        for at in range(4)
        for each in (
            line("ก" * 60, top=100 + 150 * at),
            line("ข" * 20, right=200, top=120 + 150 * at),
            line("ค" * 60, top=150 + 150 * at),
            line("ง" * 20, right=200, top=170 + 150 * at),
        )
    ]
    assert len(paragraphs(*short)) == 8


def test_an_indent_begins_a_paragraph() -> None:
    """As the first line of the one above stands in, too."""
    found = paragraphs(line("ก" * 50, left=156, top=100), line("ข" * 50, left=156, top=120))
    assert found[:2] == ["ก" * 50, "ข" * 50]


def test_a_label_begins_a_paragraph_unless_it_is_cited() -> None:
    """มาตรา ๙ (๑) may be broken between its numbers."""
    cited = paragraphs(line("ก" * 50 + "มาตรา ๙", top=100), line("(๑) แห่ง", right=140, top=120))
    listed = paragraphs(line("ก" * 50, top=100), line("(๑) แห่ง", right=140, top=120))
    assert (len(cited), len(listed)) == (1, 2)


@pytest.mark.parametrize("number", ["๓.๙๒ ถึง ๔.๑๒", "มาตรา ๙ แห่ง", "(๘) แห่ง", "๑๒. กันยายน", "ค. ง"])
def test_a_number_that_no_list_has_come_to_begins_no_paragraph(number: str) -> None:
    """A line may be broken before any number."""
    words = "ก" * 50
    assert len(paragraphs(line(words, top=100), line(number, right=140, top=120))) == 1


@pytest.mark.parametrize(
    "labels",
    [
        ["๑.", "๒."],
        ["๓.", "๓.๑", "๓.๒"],
        ["(๑)", "(๒)", "(๔)"],
        ["ก.", "ข.", "ค.", "ง."],
        ["มาตรา ๑", "มาตรา ๒"],
    ],
)
def test_a_number_that_follows_one_above_begins_a_paragraph(labels: list[str]) -> None:
    """Though the line above it is full; one or two may be left out."""
    lines = [line(f"{label} {'ก' * 50}", top=100 + 20 * at) for at, label in enumerate(labels)]
    assert len(paragraphs(*lines)) == len(labels)


def test_a_long_subject_goes_on_in_the_middle() -> None:
    """The title above it does not."""
    found = paragraphs(
        line("ประกาศจังหวัดธารารมย์", left=250, right=373, top=100),
        line("เรื่อง แนวทางการเผยแพร่", left=200, right=423, top=120),
        line("ของหน่วยงาน", left=270, right=353, top=140),
    )
    assert found[:2] == ["ประกาศจังหวัดธารารมย์", "เรื่อง แนวทางการเผยแพร่ของหน่วยงาน"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    """Where the last line of the page is full."""
    found = paragraphs(line("ก" * 60, top=700), line("ข", right=90, top=80, page=2))
    assert found == ["ก" * 60 + "ข"]


def test_rows_of_columns_are_a_table() -> None:
    """Two or more lines with two wide spaces."""
    made = flow_lines([line("ลำดับ\tชื่อ\tหมายเหตุ"), line("๑\tกรม\tก", top=120)])
    assert [(len(each.cells), each.table) for each in made] == [(3, 1), (3, 1)]


def test_no_lines_make_no_paragraphs() -> None:
    """A file of furniture alone is empty."""
    assert flow_lines(()) == ()


def pages(count: int) -> bytes:
    """Return a PDF of empty pages."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(100, 100)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    """It would slow the machine down."""
    assert refused(pages(2001)) == "TGD769"


def test_a_damaged_pdf_is_refused() -> None:
    """Only its first bytes are those of a PDF."""
    assert refused(b"%PDF-1.7 and no more") == "TGD767"


def test_an_encrypted_pdf_is_refused() -> None:
    """Nobody gave the password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pages(1)))
    writer.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    assert refused(written.getvalue()) == "TGD765"


def test_a_line_of_separators_alone_is_none() -> None:
    """A damaged file may say U+001C, which is neither a letter nor a space to print."""
    row = Row(tuple(glyphs(("\x1c", 10, 12, 0))), (), 16, 0)
    assert line_of(row, Origin(spot=Spot("x.pdf", page=1, line=1)), 1, 842) is None
