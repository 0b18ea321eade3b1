"""Digits and kept units on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaigovdocs.findings import Mark, Origin
from thaigovdocs.thai.digits import document_digits, to_arabic, to_thai
from thaigovdocs.thai.spacing import MAX_UNIT, keep_units
from thaigovdocs.thai.spans import Blank, Span, Text, plain
from thaigovdocs.units import mm

WORDS = [
    *("มาตรา", "ข้อ", "พ.ศ.", "นาย", "สมชาย", "ใจดี", "ๆ", "ฯลฯ", "โทร.", "เมษายน", "บาท", "ที่"),
    *(
        "1",
        "๙",
        "25",
        "๒๕๖๑",
        "(",
        ")",
        ".",
        "-",
        "/",
        "@",
        ":",
        " ",
        "\u00a0",
        "\n",
        "COVID",
        "ISO",
    ),
    *("www.", "https://", ".pdf", ".go.th", "e-GP ", "é", "่", "\ufffc"),
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=20).map("".join))
PIECES = st.one_of(
    st.builds(
        Span,
        TEXTS,
        st.just(Origin(Mark("policy.yaml", 1, 1))),
        keep=st.booleans(),
        literal=st.booleans(),
    ),
    st.just(Blank(mm(10))),
)
SPANS = st.lists(PIECES, max_size=6).map(tuple)
MANY = settings(max_examples=200, deadline=None, derandomize=True)


@MANY
@given(st.text())
def test_digits_come_back_as_they_were(text: str) -> None:
    """Turned over and back, a text of one kind of digits is the same."""
    arabic = to_arabic(text)
    assert to_arabic(to_thai(arabic)) == arabic
    assert len(to_thai(text)) == len(text)


@MANY
@given(SPANS)
def test_the_rule_of_a_document_changes_nothing_but_digits(text: Text) -> None:
    """Same pieces, same lengths, same values; what is literal is untouched; twice is once."""
    changed = document_digits(text, "thai")
    assert to_arabic(plain(changed)) == to_arabic(plain(text))
    assert document_digits(changed, "thai") == changed
    for before, after in zip(text, changed, strict=True):
        if isinstance(before, Span) and before.literal:
            assert after == before


@MANY
@given(SPANS)
def test_thai_digits_are_never_turned_back(text: Text) -> None:
    """Wherever a Thai digit stood, it stands."""
    for before, after in zip(plain(text), plain(document_digits(text, "thai")), strict=True):
        assert after == before or before in "0123456789"


@MANY
@given(TEXTS)
def test_the_rule_does_not_depend_on_where_spans_part(text: str) -> None:
    """One span, or one a character: the printed text is the same."""
    whole = plain(document_digits((Span(text),), "thai"))
    assert plain(document_digits(tuple(map(Span, text)), "thai")) == whole


@MANY
@given(SPANS)
def test_kept_units_change_no_character_and_lose_no_mark(text: Text) -> None:
    """Each character has the origin offset, the literal mark and the keep that it had."""
    kept = keep_units(text)
    assert plain(kept) == plain(text)
    assert [piece for piece in kept if isinstance(piece, Blank)] == [
        piece for piece in text if isinstance(piece, Blank)
    ]
    for before, after in zip(_letters(text), _letters(kept), strict=True):
        assert after[:3] == before[:3]
        assert after[3] or not before[3]


@MANY
@given(TEXTS)
def test_kept_units_never_outgrow_a_line(text: str) -> None:
    """A run of kept spans has at most sixty characters."""
    length = 0
    for piece in keep_units((Span(text),)):
        length = length + len(plain((piece,))) if isinstance(piece, Span) and piece.keep else 0
        assert length <= MAX_UNIT


@MANY
@given(TEXTS)
def test_kept_units_do_not_depend_on_where_spans_part(text: str) -> None:
    """One span, or one a character: the same characters are kept."""
    whole = [letter[3] for letter in _letters(keep_units((Span(text),)))]
    assert [letter[3] for letter in _letters(keep_units(tuple(map(Span, text))))] == whole


HOSTILE = [
    *("a", "a.", "1", "a1", "1-", "www.", "@", "a@", ".pdf", "ก.pdf1 ", "ISO ", "http", "1 ", "%1"),
    *("ก", "นาย", "นายก ", "๑ มกราคม ", "๑.", "1,", "ต่าง ๆ", "ๆ", " ", "โทร", "โทร. 1 1 ", "(("),
    *("มาตรา ๑ ", "่", "พ.ต.", "ดร.", "0 000 0000 ต่อ 1-"),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_long_hostile_text_is_read_to_its_end(unit: str) -> None:
    """A quarter of a megabyte of a repeated word keeps every character.

    A pattern that looked at every pair of characters would hang here for minutes.
    """
    text = unit * (250_000 // len(unit)) + "1a"
    changed = document_digits((Span(text),), "thai")
    kept = keep_units(changed)
    assert to_arabic(plain(kept)) == to_arabic(text)


def _letters(text: Text) -> list[tuple[str, int, bool, bool]]:
    return [
        (letter, place + (span.origin.offset if span.origin else 0), span.literal, span.keep)
        for span in text
        if isinstance(span, Span)
        for place, letter in enumerate(span.text)
    ]
