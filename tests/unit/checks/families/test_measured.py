"""How the pages of foreign papers are set: what departs from the rules is told once a kind."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2
import pytest

from pdfs import Put, centred, pdf
from slips import docx_of
from thaigovdocs.checks.families.measured_pages import LETTER, written
from thaigovdocs.checks.files import check_data
from thaigovdocs.findings import Finding

CM = 72 / 2.54
HEIGHT = 842.0
WORDS = "จังหวัดธารารมย์จะประชุมหัวหน้าส่วนราชการประจำเดือนเพื่อรับทราบผลการปฏิบัติงาน"


def told(data: bytes, name: str) -> list[Finding]:
    """Return the findings about layout in a file."""
    report = check_data(data, name).report
    return [each for each in report if each.code.startswith("TGD25")]


def in_docx(*paragraphs: str) -> list[tuple[str, object]]:
    """Return code and what was found about a DOCX."""
    return [(each.code, each.params.get("found")) for each in told(docx_of(*paragraphs), "a.docx")]


def letter(
    *,
    left: float = 3.0,
    indent: float = 2.5,
    size: float = 16.0,
    pitch: float = 18.08,
    date: float = 10.5,
    number: Sequence[Put] = (),
    second: bool = False,
) -> bytes:
    """Return the PDF of a letter, its places in centimetres and points."""
    rows = [
        (left, "ที่ ธร ๐๐๑๗/๑๒๓"),
        (date, "๒๐ พฤศจิกายน ๒๕๖๙"),
        (left, "เรื่อง ขอเชิญประชุม"),
        (left, "เรียน นายอำเภอเมืองธารารมย์"),
        (left + indent, "ด้วย" + WORDS[: 70 if indent > 2 else 77]),
        (left, WORDS + WORDS[:12]),
        (left, WORDS + WORDS[:10]),
        (left, "ในวันดังกล่าว"),
        (left + indent, "จึงเรียนมาเพื่อทราบ"),
        (10.5, "ขอแสดงความนับถือ"),
        (10.5, "(นายธารา รื่นรมย์)"),
        (10.5, "ผู้ว่าราชการจังหวัดธารารมย์"),
    ]
    page = [
        Put(words, at * CM, HEIGHT - 120 - row * pitch, size)
        for row, (at, words) in enumerate(rows)
    ]
    pages = [[*page, *number]]
    if second:
        body = [Put(WORDS + WORDS[:12], left * CM, HEIGHT - 100 - row * pitch) for row in range(4)]
        pages = [page[:7], [*number, *body, *page[8:]]]
    return pdf(*pages)


def in_pdf(data: bytes) -> list[tuple[str, object]]:
    """Return code and what was found about a PDF."""
    return [(each.code, each.params.get("found")) for each in told(data, "a.pdf")]


def test_a_sound_letter_is_left_alone() -> None:
    """What is set as the rules say is told by nothing, in a DOCX and in a PDF."""
    assert in_docx(written(*LETTER)) == []
    assert in_pdf(letter()) == []


def test_a_text_file_has_no_layout() -> None:
    """Nobody can say how a text file will be printed."""
    assert told("\n".join(LETTER).encode(), "a.txt") == []


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (letter(left=2.54), [("TGD250", "left 2.5")]),
        (letter(indent=1.25), [("TGD253", "1.3")]),
        (letter(size=14), [("TGD251", "14"), ("TGD252", "1.14")]),
        (letter(pitch=27.1), [("TGD252", "1.5")]),
        (letter(date=3.0), [("TGD255", "0")]),
        (letter(number=[Put("- ๑ -", 300, 790)]), [("TGD256", "the first page numbered")]),
        (letter(second=True), [("TGD256", "none")]),
        (letter(second=True, number=[Put("- ๒ -", 300, 790)]), []),
        (letter(second=True, number=[Put("- ๒ -", 300, 40)]), [("TGD256", "them at the foot")]),
        (letter(second=True, number=[Put("- ๒ -", 500, 790)]), [("TGD256", "them aside")]),
    ],
)  # fmt: skip
def test_places_are_measured_in_a_pdf(data: bytes, found: list[tuple[str, str]]) -> None:
    """Each kind of fault is one finding, with what was measured."""
    assert [(code, measured) for code, measured in in_pdf(data)] == found


def test_the_emblem_of_a_pdf_is_measured() -> None:
    """A picture above the head that is as wide as the emblem has its height."""
    assert in_pdf(_with_picture(letter(), 2.0)) == [("TGD254", "2")]
    assert in_pdf(_with_picture(letter(), 3.0)) == []


def _with_picture(data: bytes, height: float) -> bytes:
    document = pypdfium2.PdfDocument(data)
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, 1))
    side = height * CM
    image.set_matrix(pypdfium2.PdfMatrix().scale(side, side).translate(250, HEIGHT - 42 - side))
    page = document[0]
    page.insert_obj(image)
    page.gen_content()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_what_a_docx_says_is_told_once_a_kind() -> None:
    """Nine paragraphs in another size are one finding, with their number."""
    (finding,) = told(docx_of(written(*LETTER, size=28)), "a.docx")
    assert finding.format("en").splitlines()[0] == (
        "a.docx: paragraph 5, run 1: warning[TGD251] expected the text in 16 points, found"
        " 14 points in 2 paragraphs"
    )


def test_indents_follow_styles_and_tabs() -> None:
    """A first line may be indented, or begin behind tabs, custom ones too."""
    plain = [each.lstrip("\t") if each.startswith("\t\tด้วย") else each for each in LETTER]
    assert in_docx(written(*plain)) == [("TGD253", "0")]
    tabs = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>'
    one = [each.replace("\t\tด้วย", "\tด้วย").replace("\t\tจึง", "\tจึง") for each in LETTER]
    rows = written(*one[:4]).partition("<w:sectPr>")[0]
    text = written(*one[4:6], looks=tabs.format(1417)).partition("<w:sectPr>")[0]
    assert in_docx(rows + text + written(*one[6:])) == []
    text = written(*one[4:6], looks='<w:ind w:firstLine="567"/>').replace("<w:tab/>", "")
    found = in_docx(rows + text.partition("<w:sectPr>")[0] + written(*one[6:]))
    assert found == [("TGD253", "1")]


def test_pages_and_margins_of_a_docx_are_read() -> None:
    """Letter paper and the margins that Word begins with are told, each once."""
    page = '<w:pgSz w:w="12240" w:h="15840"/>'
    found = in_docx(written(*LETTER, left=1440, page=page))
    assert found == [("TGD250", "left 2.5"), ("TGD257", "21.6 x 27.9")]


def test_other_papers_are_set_as_one_likes() -> None:
    """A plan or a report has no form that a rule gives."""
    assert in_docx(written("แผนปฏิบัติการประจำปี", *LETTER[4:6], left=1000, size=40)) == []


def test_centred_numbers() -> None:
    """The middle of the paper and the middle of the text both are centred."""
    assert in_pdf(letter(second=True, number=centred("- ๒ -", 790))) == []


def test_papers_that_are_set_alike_are_told_once() -> None:
    """Twelve letters of one mail merge have one margin."""
    assert in_docx(written(*(LETTER * 12), left=1440)) == [("TGD250", "left 2.5")]
