"""Titles and headings end their lines where the layout does, by indents alone."""

from __future__ import annotations

from papers import fonts_for, text
from thaigovdocs.documents.texts import strong
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.lines import plan_lines
from thaigovdocs.layout.sense import fill_title
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.standard import advances
from thaigovdocs.standard.measures import TEXT_WIDTH
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.lines import heading_side, title_side

LONG = "เรื่อง แต่งตั้งคณะกรรมการและคณะทำงานเปิดเผยข้อมูลทางเว็บไซต์ของจังหวัดธารารมย์ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐"


def test_a_title_of_one_line_has_no_indents() -> None:
    """Only one that is wider than the text."""
    assert title_side(text("เรื่อง การเปิดเผยข้อมูลต่อสาธารณะ"), TEXT_WIDTH) is None


def test_a_long_title_leaves_no_room_for_another_word() -> None:
    """Filled from the first line on, it has the lines of the layout."""
    metrics = read_metrics(fonts_for("TH SarabunPSK").choose())
    flat = flatten(strong(text(LONG)))
    side = title_side(text(LONG), TEXT_WIDTH)
    assert side is not None
    filled = plan_lines(flat, metrics, measure=(TEXT_WIDTH - side * 2).pt)
    assert [line.text for line in filled] == [
        line.text for line in fill_title(flat, metrics, measure=TEXT_WIDTH.pt)
    ]


def test_a_title_parts_by_its_sense_where_an_indent_can_do_it() -> None:
    """Three lines that filling gives rather than two of which one ends inside a phrase."""
    words = "เรื่อง รับสมัครคัดเลือกเพื่อบรรจุและแต่งตั้งบุคคลเข้ารับราชการในตำแหน่งนักวิชาการเงินและบัญชีปฏิบัติการ"
    metrics = read_metrics(fonts_for("TH SarabunPSK").choose())
    lines = fill_title(flatten(strong(text(words))), metrics, measure=TEXT_WIDTH.pt)
    assert all(line.text.startswith(("และ", "ใน", "เพื่อ")) for line in lines[1:])
    assert "".join(line.text for line in lines) == words


def test_the_words_of_a_narrow_heading_stay_whole() -> None:
    """``ยังไม่`` stands above ``ดำเนินการ``, not ``ยังไม่ดำเนิน`` above ``การ``."""
    heading, whole = strong(text("ยังไม่ดำเนินการ")), mm(18)
    side = heading_side(heading, whole, 1.0)
    assert side is not None
    room = whole - side * 2
    assert advances.width("ดำเนินการ", strong=True) < room
    assert advances.width("ยังไม่ดำเนิน", strong=True) > room


def test_a_heading_of_one_line_and_a_word_without_a_break_have_no_indents() -> None:
    """Nothing is gained by them."""
    assert heading_side(text("กรรมการ"), mm(40), 1.0) is None
    assert heading_side(text("ก"), mm(1), 1.0) is None


def test_known_widths_are_those_of_both_faces_of_the_font() -> None:
    """Every character of the tables, a space as wide as the layout draws it."""
    metrics = read_metrics(fonts_for("TH SarabunPSK").choose())
    for character in sorted(metrics.drawn.intersection(advances.CHARACTERS)):
        for face, weight in ((metrics.regular, False), (metrics.bold, True)):
            known = advances.width(character, strong=weight).pt
            assert abs(known - face.of(character)) < 0.04, (character, weight)
