"""Digits of two systems, and spaces inside numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slips import case, found
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import Fix, Mark, Origin
from thaigovdocs.thai.spans import Span


def paper(*spans: Span) -> Case:
    """Return a case of a DOCX with one paragraph."""
    document = Document("x", "other", TitleHead(()), (Block("paragraph", spans),), Meta("", ""))
    return Case((Paper(document),), "docx", name="x.docx")


@pytest.mark.parametrize("number", ["๒5๖8", "25๖๕", "๑,000", "๑๒/2561"])
def test_a_number_of_two_systems_is_found(number: str) -> None:
    """Also where a sign joins the two halves."""
    [finding] = found("TGD600", f"ประจำปี {number} ของจังหวัด")
    assert finding.params["found"] == number
    assert finding.fix
    assert not any("0" <= sign <= "9" for sign in finding.fix.new)


@pytest.mark.parametrize("text", ["COVID-19/๒๕๖๓", "www.a.go.th/๒5", "๒๕๖๘ 2568", "MOIT๑"])
def test_codes_and_addresses_keep_their_digits(text: str) -> None:
    """They are no numbers of the paper."""
    assert not found("TGD600", text)


def test_a_font_may_draw_arabic_digits_as_thai_ones() -> None:
    """What looks like one system is one."""
    origin = Origin(Mark("x", 1, 1))
    spans = (Span("ปี ๒๕", origin), Span("68", origin, font="TH SarabunIT๙"))
    assert not found("TGD600", paper(*spans))
    assert found("TGD600", paper(spans[0], replace(spans[1], font="TH SarabunPSK")))


def test_a_paper_of_two_systems_is_told_once() -> None:
    """At the first number of the rarer system, with how many there are."""
    [finding] = found("TGD601", paper(Span("๑ ๒ ๓ และ 4 กับ 5", Origin(Mark("x", 1, 1)))))
    assert (finding.params["found"], finding.params["others"]) == ("4", " and 1 more")
    assert finding.message("en").endswith("found '4' and 1 more")
    assert finding.message("th").endswith("แต่พบ '4' และอีก 1 แห่ง")
    [finding] = found("TGD601", paper(Span("1 2 3 และ ๔", Origin(Mark("x", 1, 1)))))
    assert finding.params["found"] == "๔"


def test_one_number_of_the_other_system_is_not_counted() -> None:
    """Nothing more is said where there is nothing more."""
    [finding] = found("TGD601", paper(Span("๑ ๒ ๓ และ 5", Origin(Mark("x", 1, 1)))))
    assert finding.message("en").endswith("found '5'")
    assert finding.message("th").endswith("แต่พบ '5'")


def test_a_text_file_gets_a_note() -> None:
    """Nobody knows how its digits are drawn."""
    assert not found("TGD601", "๑ ๒ และ 4")
    assert found("TGD602", "๑ ๒ และ 4")
    assert not found("TGD602", "๑ ๒ และ ISO 9001 ใน a.pdf กับ COVID-19")


def test_the_digits_of_a_literal_span_are_no_numbers() -> None:
    """The author asked for them as they stand."""
    origin = Origin(Mark("x", 1, 1))
    assert not found("TGD601", paper(Span("๑ ๒ ", origin), Span("12", origin, literal=True)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ที่ ๑๑๐๖ /๒๕๖๑", "๑๑๐๖ /๒๕๖๑"),
        ("version ๒ .๐)", "๒ .๐"),
        ("ที่ ๑๑๐๖/ ๒๕๖๑", "๑๑๐๖/ ๒๕๖๑"),
        ("พ.ศ. ๒๕ ๖๑", "๒๕ ๖๑"),
        ("จำนวน ๑ ,๐๐๐ บาท", "๑ ,๐๐๐"),
    ],
)
def test_a_space_inside_a_number_is_found_and_taken_out(text: str, shown: str) -> None:
    """The place is that of the space alone, so that the digits may be of either system."""
    [finding] = found("TGD603", text)
    assert finding.params["found"] == shown
    assert finding.fix == Fix(" ", "")


@pytest.mark.parametrize(
    "text",
    ["๒๕๖๑ / ๒๕๖๒", "พง ๐๐๑๗.๒/ว ๙๕๑๓", "โทร. ๐ ๒๒๘๓ ๔๐๐๐", "ข้อ ๑, ๒ และ ๓", "ข้อ ๑ ,๒"],
)
def test_numbers_beside_one_another_are_right(text: str) -> None:
    """Lists, telephone numbers and numbers of letters."""
    assert not found("TGD603", text)


def test_words_of_the_standard_are_not_judged() -> None:
    """Nobody typed them."""
    assert not found("TGD603", paper(Span("๑ .๒", Origin.of_standard("saraban annex 2"))))
    assert found("TGD603", case("๑ .๒"))


@pytest.mark.parametrize(
    ("text", "shown", "right"),
    [
        ("ที่ ๓๑ / ๒๕๖๙", "๓๑ / ๒๕๖๙", "๓๑/๒๕๖๙"),
        ("หนังสือ ที่ ธร ๐๐๑๗ / ๑๒ แล้ว", "๐๐๑๗ / ๑๒", "๐๐๑๗/๑๒"),
        ("หนังสือ ที่ ธร ๐๐๑๗.๓ / ว ๑๒", "๐๐๑๗.๓ / ว ๑๒", "๐๐๑๗.๓/ว ๑๒"),
    ],
)
def test_the_number_of_a_paper_has_no_space_on_both_sides(
    text: str, shown: str, right: str
) -> None:
    """The stroke alone stands between the two."""
    (finding,) = found("TGD603", text)
    assert (finding.params["found"], finding.params["right"]) == (shown, right)
    assert finding.fix == Fix(shown[shown.index(" ") : shown.rindex("/") + 2], "/")


@pytest.mark.parametrize("text", ["ปี ๒๕๗๐ / ๒๕๗๕ / ๒๕๘๐", "แห่งที่ ๒ / ๓", "๑๒๐ / ๑๕๐ คน"])
def test_lists_have_spaces_about_their_strokes(text: str) -> None:
    """Years, and numbers of other things."""
    assert not found("TGD603", text)
