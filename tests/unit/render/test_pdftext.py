"""The repair of a PDF's text: how a cluster is shared out, and what is refused."""

from __future__ import annotations

import pytest

from thaigovdocs.errors import RenderError
from thaigovdocs.render.pdfclusters import share_text
from thaigovdocs.render.pdfcontent import read_content, show_elements, string_bytes, write_show
from thaigovdocs.render.pdfobjects import PdfFile, parse_value, write_value
from thaigovdocs.render.pdftext import repair_text

MATRIX = b"/f0 16 Tf 1 0 0 1 0 0 Tm "


@pytest.mark.parametrize(
    ("text", "count", "parts"),
    [
        ("ที่", 3, ["ท", "ี", "่"]),
        ("น้ำ", 4, ["น", "", "้", "ำ"]),
        ("นำ", 3, ["น", "", "ำ"]),
        ("นำ", 2, ["น", "ำ"]),
        ("ffi", 1, ["ffi"]),
        ("ffi", 2, ["f", "fi"]),
        ("ก", 2, ["ก", ""]),
        ("ำ", 3, ["ำ", "", ""]),
    ],
)
def test_a_cluster_is_shared_out_in_order(text, count, parts):
    """The parts of a cluster, joined, are its text, whatever the number of its glyphs."""
    assert share_text(text, count) == parts
    assert "".join(parts) == text


def test_strings_with_escapes_and_brackets_are_read():
    """Octal, letters, joined lines and paired brackets stand for the bytes they mean."""
    assert string_bytes(rb"(\000\101\n\(a(b)\\)") == b"\x00A\n(a(b)\\"
    assert string_bytes(b"(a\\\nb\\\r\nc)") == b"abc"
    assert string_bytes(b"<00 4>") == b"\x00\x40"


def test_an_operator_is_written_as_it_was_read():
    """Codes and distances survive reading and writing."""
    elements = show_elements(rb"[(\000\001)-10.5(\000\002\000\003)]TJ")
    assert elements == (1, b"-10.5", 2, 3)
    assert show_elements(write_show(elements)) == elements


def test_values_are_written_as_they_were_read():
    """A dictionary survives parsing and writing."""
    data = b"<</A[1 2.50 (x\\)) <0a>]/B 3 0 R/C/D/E true>>"
    value, end = parse_value(data)
    assert end == len(data)
    assert parse_value(write_value(value))[0] == value


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"BT /f0 16 Tf <0001>Tj", "expected text with a matrix of its own, found b'<0001>Tj'"),
        (MATRIX + b"<000102>Tj", "expected codes of two bytes in the PDF, found b'<000102>'"),
        (b"EMC", "expected balanced marked content in the PDF, found an EMC too many"),
        (b"/P <<>> BDC", "expected balanced marked content in the PDF, found an EMC missing"),
        (b"BI", "expected text operators of Typst in the PDF, found b'BI'"),
        (
            b"/Span<</ActualText<>>>BDC /Span<</ActualText(a)>>BDC",
            "expected no ActualText inside another in the PDF, found one",
        ),
    ],
)
def test_content_of_another_shape_is_refused(content, message):
    """A content stream that Typst would not write is an error that shows what was found."""
    with pytest.raises(RenderError) as caught:
        read_content(content)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"hello", "expected a PDF file, found b'hello'"),
        (
            b"%PDF-1.7\nstartxref\n0\n%%EOF",
            "expected a PDF with one plain cross-reference table, found another kind",
        ),
        (
            b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Prev 3>>\nstartxref\n9\n",
            "expected a PDF written in one piece and not encrypted, found another",
        ),
    ],
)
def test_a_file_of_another_shape_is_refused(data, message):
    """What is no PDF, or another kind of PDF, is an error."""
    with pytest.raises(RenderError) as caught:
        repair_text(data)
    assert str(caught.value) == message


def test_a_missing_object_is_refused():
    """A reference to nothing is an error that names the object."""
    data = (
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Root 7 0 R>>\nstartxref\n9\n%%EOF"
    )
    with pytest.raises(RenderError) as caught:
        PdfFile(data).dictionary(PdfFile(data).trailer["Root"])
    assert str(caught.value) == "expected object 7 in the PDF, found none"
