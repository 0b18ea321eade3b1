"""From the words of the author to final text."""

from __future__ import annotations

import pytest

from thaigovdocs.documents.texts import (
    Writer,
    fold_breaks,
    is_announcing,
    kept,
    split_breaks,
    strong,
)
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import Blank, Span, plain
from thaigovdocs.units import mm

GAP = Blank(mm(10))


def test_words_get_the_digits_of_the_paper(writer: Writer) -> None:
    """Digits turn Thai, addresses stay."""
    assert plain(writer.text(Words("ข้อ 12 ที่ www.x7.th"))) == "ข้อ ๑๒ ที่ www.x7.th"


def test_an_expression_stands_for_its_value(writer: Writer) -> None:
    """The value is text like any other."""
    assert plain(writer.text(Words("ชั้น {{ vars.two }}"))) == "ชั้น ๒"


def test_backticks_keep_their_digits(writer: Writer) -> None:
    """Literal text is printed as it stands."""
    assert plain(writer.text(Words("รหัส `12`"))) == "รหัส 12"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("หนึ่ง\nสอง", "หนึ่ง สอง"),
        ("หนึ่ง  \n\n  สอง\r\nสาม\n", "หนึ่ง สอง สาม"),
        ("\n หนึ่ง", "หนึ่ง"),
        ("\n", ""),
        (" หนึ่ง  สอง ", " หนึ่ง  สอง "),
    ],
)
def test_a_line_break_in_a_paragraph_reads_as_a_space(
    writer: Writer, written: str, printed: str
) -> None:
    """Only breaks are folded: spaces of the author stay as they are."""
    assert plain(writer.text(Words(written))) == printed


def test_a_literal_block_gives_one_line_for_each_of_its_lines(writer: Writer) -> None:
    """Entries of a list of lines are split where the author broke them."""
    lines = writer.lines([Words("หนึ่ง\nสอง\n\n"), Words("สาม")])
    assert [plain(line) for line in lines] == ["หนึ่ง", "สอง", "สาม"]


def test_an_entry_without_a_character_is_no_paragraph(writer: Writer) -> None:
    """Nothing is printed for it."""
    assert writer.paragraphs([Words(""), Words("ก")]) == (writer.text(Words("ก")),)


def test_the_origin_of_a_later_line_is_its_own_place() -> None:
    """The offset points into the scalar, so that a finding shows the line."""
    mark = Mark("p.yaml", 1, 1)
    lines = split_breaks((Span("ab\ncd", Origin(mark, 4)),))
    assert [(line[0].text, line[0].origin.offset) for line in lines] == [("ab", 4), ("cd", 7)]


def test_the_origin_of_an_expression_stays_where_it_was_written() -> None:
    """What an expression gave has no offsets of its own."""
    origin = Origin(Mark("p.yaml", 1, 1), 4, expression="vars.both")
    lines = split_breaks((Span("ab\ncd", origin), Span("e\nf")))
    assert [piece.origin for line in lines for piece in line] == [origin, origin, None, None]


def test_a_blank_stays_between_folded_lines() -> None:
    """A dotted line is no text and is never joined with one."""
    text = fold_breaks((GAP, Span("\nab"), GAP, Span("\n"), GAP))
    assert text == (GAP, Span(" "), Span("ab"), GAP, Span(" "), GAP)


def test_kept_and_strong_mark_every_span() -> None:
    """Blanks have nothing to mark."""
    text = (Span("ก"), GAP)
    assert kept(text) == (Span("ก", keep=True), GAP)
    assert strong(text) == (Span("ก", strong=True), GAP)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("ให้ทำ ดังนี้", True), ("ดังต่อไปนี้ : ", True), ("ดังนี้แล้ว", False), ("", False)],
)
def test_a_text_that_ends_with_dang_ni_announces(words: str, answer: bool) -> None:
    """What it announces must stand on the same page."""
    assert is_announcing((Span(words),)) is answer


def test_nothing_from_the_standard_is_nothing(writer: Writer) -> None:
    """An empty phrase gives no span."""
    assert writer.standard("", "practice") == ()
