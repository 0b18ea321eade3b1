"""Any text survives into the DOCX unchanged, or is refused by an error of ours."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from papers import announcement
from thaigovdocs.documents.model import Alignment, Block, Cell, Column, Row, Table
from thaigovdocs.errors import TemplateError, ThaiGovDocsError
from thaigovdocs.thai.spans import Blank, Span, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.writing import render_docx

pytestmark = pytest.mark.slow

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAIN = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1
)
MIXED = st.text("กขำ่ ๆ๑a1Z<>&{}%#\"'.\n\t\u00a0", min_size=1, max_size=60)


def read_text(docx: bytes) -> list[str]:
    """Return the text of each paragraph as another program sees it."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return [
        "".join(
            signs.get(one.tag, one.text or "")
            for run in paragraph.iter(f"{W}r")
            for one in run.iter(f"{W}t", *signs)
        )
        for paragraph in root.iter(f"{W}p")
    ]


@settings(max_examples=150, deadline=None)
@given(PLAIN | MIXED, st.booleans(), st.booleans())
def test_any_text_is_read_back_as_it_was_written(words: str, keep: bool, strong: bool) -> None:
    """Markup, template tags, every script: only spaces of kept units change their kind."""
    docx = render_docx(announcement(Block("paragraph", (Span(words, keep=keep, strong=strong),))))
    read = [text.replace("\u00a0", " ") for text in read_text(docx)]
    assert words.replace("\u00a0", " ") in read
    assert render_docx(announcement(Block("paragraph", (Span(words),)))) == render_docx(
        announcement(Block("paragraph", (Span(words),)))
    )


@settings(max_examples=100, deadline=None)
@given(PLAIN | MIXED, st.booleans(), st.sampled_from(("left", "center", "right")), st.booleans())
def test_any_text_of_a_cell_is_read_back_as_it_was_written(
    words: str, strong: bool, align: Alignment, fills: bool
) -> None:
    """With a label, across columns, beside a blank, in a row that goes on."""
    text = (Span(words),)
    blank = (Blank(mm(9), fills=fills), *text)
    rows = (
        Row((Cell(text, text, 2, align, strong),)),
        Row((Cell(blank), Cell((Tick(),))), continues=True, lines=2),
    )
    columns = (Column(text, 0.5, align), Column(text, 0.5, group=text))
    table = Table(columns, rows, total=(Cell(text), Cell()))
    read = read_text(render_docx(announcement(Block("table", (), table=table))))
    found = [line.replace("\u00a0", " ") for line in read]
    written = words.replace("\u00a0", " ")
    assert found.count(written) == 4  # two headings, a group, the total
    assert f"{written}\t{written}" in found
    assert any(line.endswith(written) and line != written for line in found)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_no_text_raises_anything_but_our_own_error(words: str) -> None:
    """Control characters and half surrogates are refused, the rest is printed."""
    codes = set()
    try:
        render_docx(announcement(Block("clause", (Span(words),), (Span(words),), 2)))
    except ThaiGovDocsError as error:
        codes = {finding.code for finding in error.findings}
    assert codes <= {"TGD730"}


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 2000), st.binary(min_size=1, max_size=3))
def test_no_package_raises_anything_but_our_own_error(
    blob: bytes, place: int, change: bytes
) -> None:
    """Neither random bytes nor a damaged document."""
    whole = bytearray(render_docx(announcement()))
    whole[place : place + len(change)] = change
    codes = set()
    for package in (blob, bytes(whole)):
        try:
            read_package(package, name="t.docx")
        except TemplateError as error:
            codes |= {finding.code for finding in error.findings}
    assert codes <= {"TGD731", "TGD732"}
    assert "TGD731" in codes
