"""Planned lines: filling, the last resorts, catchword words."""

from __future__ import annotations

from typing import Any

import pytest

from papers import fonts_for
from thaigovdocs.layout.flat import Gap, Ink, flatten
from thaigovdocs.layout.lines import balance, plan_lines, words_within
from thaigovdocs.layout.widths import Metrics, read_metrics
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text
from thaigovdocs.units import mm


@pytest.fixture(scope="module")
def metrics() -> Metrics:
    """Return the widths of the Sarabun that comes with the package."""
    return read_metrics(fonts_for("Sarabun").choose())


def planned(metrics: Metrics, text: str | Text, measure: float, **more: Any) -> list[str]:
    """Return the words of the planned lines."""
    words = (Span(text),) if isinstance(text, str) else text
    return [line.text for line in plan_lines(flatten(words), metrics, measure=measure, **more)]


def test_lines_hold_what_fits_and_remember_the_space_between_them(metrics: Metrics) -> None:
    """The space at the end of a line is drawn at the start of the next."""
    lines = plan_lines(flatten((Span("หน่วยงาน  ราชการ"),)), metrics, measure=60)
    assert [(line.text, line.lead) for line in lines] == [("หน่วยงาน", 0), ("ราชการ", 2)]


def test_the_first_line_is_shorter_by_its_indent(metrics: Metrics) -> None:
    """Two words fit in a line, one in an indented one."""
    words = "จังหวัดอำเภอตำบล"
    assert planned(metrics, words, 70) == ["จังหวัดอำเภอ", "ตำบล"]
    assert planned(metrics, words, 70, first=30) == ["จังหวัด", "อำเภอตำบล"]


def test_a_word_longer_than_the_measure_parts_at_clusters(metrics: Metrics) -> None:
    """Every line fits, no mark stands alone, nothing is lost."""
    lines = plan_lines(flatten((Span("ฬุ" * 500),)), metrics, measure=100)
    assert "".join(line.text for line in lines) == "ฬุ" * 500
    assert all(line.width <= 100 and line.text[0] == "ฬ" for line in lines)


def test_a_long_word_after_a_full_line_moves_down_first(metrics: Metrics) -> None:
    """Where less than a quarter of the line is left, the next line begins with it."""
    assert planned(metrics, "จังหวัด " + "x" * 30, 38)[0] == "จังหวัด"
    assert planned(metrics, "จังหวัด " + "x" * 30, 45)[0] == "จังหวัด xx"


def test_an_address_parts_only_where_it_would_leave_the_line_empty(metrics: Metrics) -> None:
    """It moves down whole when most of the line is full, and parts when it is not."""
    address = "www.example.go.th"
    assert planned(metrics, f"จังหวัด อำเภอตำบล {address}", 110) == ["จังหวัด อำเภอตำบล", address]
    assert planned(metrics, f"จังหวัด {address}", 100) == ["จังหวัด www.example.", "go.th"]
    assert planned(metrics, f"จังหวัด {address}", 90) == ["จังหวัด", address]


def test_an_address_parts_where_letters_alone_cannot_fill_the_line(metrics: Metrics) -> None:
    """A line without a space grows by its letters only."""
    lines = planned(metrics, "จังหวัดอำเภอตำบลexample.go.th/x", 125)
    assert lines == ["จังหวัดอำเภอตำบลexample.", "go.th/x"]


def test_a_loose_line_takes_a_part_of_a_long_word(metrics: Metrics) -> None:
    """Drawn out, its letters and its one space could not fill it; set ragged, nothing changes."""
    words = "เพื่อความปลอดภัยของประชาชน และเพื่อความเป็นระเบียบเรียบร้อยของการเดินเรือ"
    assert planned(metrics, words, 250, justified=True) == [
        "เพื่อความปลอดภัยของประชาชน และเพื่อความเป็นระเบียบ",
        "เรียบร้อยของการเดินเรือ",
    ]
    assert planned(metrics, words, 250)[0] == "เพื่อความปลอดภัยของประชาชน และเพื่อ"


def test_a_long_word_that_is_kept_has_no_parts(metrics: Metrics) -> None:
    """What must not be broken is not, however loose the line is."""
    words = (Span("เพื่อประชาชน และเพื่อ"), Span("ความเป็นระเบียบเรียบร้อย", keep=True))
    assert planned(metrics, words, 160, justified=True)[0] == "เพื่อประชาชน และเพื่อ"


def test_a_kept_unit_that_no_line_can_hold_falls_into_its_words(metrics: Metrics) -> None:
    """Its own spaces are better places than the middle of a word."""
    unit = (Span("จังหวัด อำเภอ ตำบล", keep=True),)
    assert planned(metrics, unit, 50) == ["จังหวัด", "อำเภอ", "ตำบล"]
    whole = (Span("ก "), *unit, Span(" ก"))
    assert planned(metrics, whole, 300) == ["ก จังหวัด อำเภอ ตำบล ก"]
    assert planned(metrics, (Span("กขคง "), *unit), 95) == ["กขคง", "จังหวัด อำเภอ ตำบล"]


@pytest.mark.parametrize("width", [1, 0, -40])
def test_a_line_holds_one_cluster_however_narrow_it_is(metrics: Metrics, width: float) -> None:
    """Planning ends even where nothing fits, in a cell of less than its own padding, too."""
    assert planned(metrics, "กี่ขา", width) == ["กี่", "ขา"]
    assert planned(metrics, "xx", width) == ["x", "x"]


@pytest.mark.parametrize("behind", [" ", " -  ", "   "])
def test_spaces_at_the_end_of_a_kept_unit_are_left_out(metrics: Metrics, behind: str) -> None:
    """They are no part of the unit when it is parted in a narrow cell, nor underlined."""
    words = Span("ยาวกว่าช่องนี้" + behind, keep=True, underlined=True)
    flat = flatten((words,))
    assert flat.kept == flat.lined == ((0, len(flat.text)),)
    assert "".join(planned(metrics, (words,), 20)).replace(" ", "") == flat.text.replace(" ", "")


def test_an_empty_text_is_one_empty_line(metrics: Metrics) -> None:
    """The place of an open number is kept."""
    assert planned(metrics, "  ", 100) == [""]


def test_blanks_and_open_counts_take_their_width(metrics: Metrics) -> None:
    """A blank stands in the line as a gap of its own width."""
    text = (Span("วันที่ ", strong=True), Blank(mm(18)), Span(" เมษายน"), PageCount("a"))
    (line,) = plan_lines(flatten(text), metrics, measure=300)
    assert line.pieces == (
        Ink("วันที่ ", strong=True),
        Gap(mm(18).pt, dotted=True),
        Ink(" เมษายน"),
        Gap(12.0, dotted=False),
    )
    letters = metrics.width("วันที่ ", strong=True) + metrics.width(" เมษายน")
    assert line.width == pytest.approx(letters + mm(18).pt + 12)


def test_line_breaks_of_the_source_are_spaces_and_the_ends_are_bare(metrics: Metrics) -> None:
    """Text of a folded scalar comes out in one piece."""
    assert planned(metrics, " ก\n\tข ", 100) == ["ก  ข"]


def test_balanced_lines_are_as_few_and_about_as_wide(metrics: Metrics) -> None:
    """One line stays one; two lines share the words."""
    flat = flatten((Span("หน่วยงาน ราชการ จังหวัด อำเภอ ตำบล"),))
    assert len(balance(flat, metrics, measure=400)) == 1
    first, second = balance(flat, metrics, measure=150)
    assert abs(first.width - second.width) < 40


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("คลังความรู้ (Knowledge and Statistic)", "คลังความรู้"),
        ("เพื่อลดความเสี่ยงจากการถูกโจมตีทางเทคโนโลยี เช่น", "เพื่อลดความเสี่ยงจากการ"),
        ("จึงประกาศ", "จึงประกาศ"),
        ("พ.ศ.", "พ.ศ."),
        ("x" * 40, "x" * 25),
        ("", ""),
    ],
)
def test_a_catchword_ends_at_the_first_space_or_at_a_word(
    metrics: Metrics, text: str, words: str
) -> None:
    """Within 25 letters; a word without end is cut there."""
    assert words_within(flatten((Span(text),)), 25) == words


def test_a_catchword_does_not_end_inside_a_kept_unit() -> None:
    """The space in มาตรา ๙ is no end; the one after it is."""
    kept = (Span("มาตรา ๙", keep=True), Span(" แห่งพระราชบัญญัติ"))
    assert words_within(flatten(kept), 25) == "มาตรา ๙"
    assert words_within(flatten((Span("พ.ศ. ๒๕๖๑", keep=True),)), 25) == "พ.ศ. ๒๕๖๑"


def test_a_long_unit_parts_at_a_space_before_its_line_would_be_loose(metrics: Metrics) -> None:
    """A name, not an era and its year; a short unit stays whole."""
    words = "ผู้รับผิดชอบพิจารณา"
    long = (Span(words), Span("พันตำรวจเอกสมชาติณรงค์ รุ่งเรืองกิจ", keep=True))
    assert planned(metrics, long, 220, justified=True) == [
        f"{words}พันตำรวจเอกสมชาติณรงค์",
        "รุ่งเรืองกิจ",
    ]
    assert planned(metrics, long, 220)[0] == words
    era = (Span(words), Span("ประจำปีงบประมาณแผ่นดินไทย พ.ศ. ๒๕๖๐", keep=True))
    assert planned(metrics, era, 240, justified=True)[1] == "พ.ศ. ๒๕๖๐"
    short = (Span(words), Span("นายก ข", keep=True))
    assert planned(metrics, short, 118, justified=True) == [words, "นายก ข"]
