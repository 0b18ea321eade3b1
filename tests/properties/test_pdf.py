"""Whatever is written stands in the PDF, and the signature below it."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papers import announcement, fonts_for, letter, paragraph
from thaigovdocs.layout import lay_out
from thaigovdocs.units import pt
from thaigovdocs.writers.pdf.writing import render_pdf

pytestmark = pytest.mark.slow

SARABUN = fonts_for("Sarabun")
MORE = settings(max_examples=200, deadline=None)
APART = pt(18.08 + 6).emu  # a line, and what stands before a paragraph

consonants = st.sampled_from("กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
syllables = st.builds(
    lambda lead, first, mark, tone, tail: lead + first + mark + tone + tail,
    st.sampled_from(["", "", "เ", "แ", "โ", "ไ"]),
    consonants,
    st.sampled_from(["", "", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็"]),
    st.sampled_from(["", "", "่", "้", "๊", "๋"]),
    st.sampled_from(["", "", "า", "ะ", "ำ", "น", "การ"]),
)
latin = st.text("abcXYZ019-/.", min_size=1, max_size=12)
others = st.sampled_from(["๒๕๖๙", "(๑)", "“ก”", "ต่าง ๆ", "ฯลฯ", "–", "%", "<b>&amp;</b>", "#read("])
words = st.lists(st.one_of(syllables, syllables, latin, others), min_size=1, max_size=60).map(
    lambda parts: " ".join("".join(parts[at : at + 5]) for at in range(0, len(parts), 5))
)


def without_space(text: str) -> str:
    """Return *text* without white space, as lines may end anywhere."""
    return re.sub(r"\s", "", text)


def copied(pdf: bytes) -> str:
    """Return the text that pdfium copies out of *pdf*."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@given(words)
@MORE
def test_any_text_is_copied_out_as_it_was_written(text: str) -> None:
    """Marks, ำ with its tones, brackets, mark-up and Latin words, in the written order.

    pdfium takes a hyphen at the end of a line for one that parts a word, so no line of the
    planner ends with one; here none ends the paragraph.
    """
    text = text.rstrip("-") or "ก"
    pdf = render_pdf(announcement(paragraph(text)), fonts=SARABUN)
    assert without_space(text) in without_space(copied(pdf))


SHORT = ["ก"] * 9
LINES = [
    "0",
    "ก0000 00001Y/b X/1bcX.1//-b-99/caYa-99bc9..aca a1Za90.XZc0.aaXa-9Yกกก กกกย็๋การ",
    "๒๕๖๙",
    *SHORT,
    "000/01c9YY-X- Yba10/1cX9a0Z0X.Y-0a/00.X-/Z.bXZ0/9/cY1X09./Y -1991-c-b/.-กกก",
    *("0", "0", "ก"),
]


@given(st.lists(words, min_size=1, max_size=25), st.integers(0, 3))
@example(LINES, 2)  # two paragraphs are pulled over to the closing, then one of two lines
@MORE
def test_no_text_moves_a_signature_above_its_body(texts: list[str], more: int) -> None:
    """The name stands below every line of the body, and longer text never moves it up.

    But for what the lines that go with the closing differ: they are two at least, of one
    paragraph or of several, which then stand apart.
    """
    places = []
    for body in (texts, [*texts, *texts[:more]]):
        paper = letter(body=tuple(paragraph(text) for text in body), owner=())
        layout = lay_out(paper, fonts=SARABUN)
        box = layout.anchors["signature"]
        last = layout.pages[-1].lines
        assert box.page == layout.page_count
        assert last[-2].startswith("(")
        assert "ขอแสดงความนับถือ" in last[:-2]
        places.append((box.page, box.y.emu))
    (page, height), (longer, its_height) = places
    assert (page, height) <= (longer, its_height + APART)
