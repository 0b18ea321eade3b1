"""Titles part by their sense: at a space, before a word that opens a phrase, by width last."""

from __future__ import annotations

import pytest

from papers import fonts_for, text
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.sense import part_title
from thaigovdocs.layout.sheet import PORTRAIT
from thaigovdocs.layout.widths import read_metrics

METRICS = read_metrics(fonts_for("Sarabun").choose())


def lines(words: str, measure: float = PORTRAIT.width) -> list[str]:
    """Return the lines of the title *words*."""
    flat = flatten(text(words), strong=True)
    return [line.text for line in part_title(flat, METRICS, measure=measure)]


@pytest.mark.parametrize(
    "title",
    [
        "เรื่อง รับสมัครบุคคลเป็นพนักงานจ้างทั่วไป|ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ รอบที่สอง",
        "เรื่อง หลักเกณฑ์การให้บริการข้อมูลข่าวสารแก่ประชาชน|ผ่านเว็บไซต์ของเทศบาลตำบลหนองบัวทองคำ",
        "เรื่อง แผนการตรวจเยี่ยมหน่วยบริการในพื้นที่ห่างไกล|ของอำเภอทุกอำเภอตลอดปีงบประมาณ",
    ],
)
def test_a_title_ends_its_lines_where_a_phrase_begins(title: str) -> None:
    """At ``|``, which is no part of it."""
    assert lines(title.replace("|", " " if "ประจำ" in title else ""), 290) == title.split("|")


def test_a_label_never_stands_alone() -> None:
    """เรื่อง and what follows stay on one line, however even the lines would be without."""
    assert lines("เรื่อง " + "หลักเกณฑ์" * 11)[0].startswith("เรื่อง หลักเกณฑ์")


def test_a_short_title_has_one_line_and_a_long_word_parts() -> None:
    """What no line can hold is balanced by its width."""
    assert lines("เรื่อง การเปิดเผยข้อมูล") == ["เรื่อง การเปิดเผยข้อมูล"]
    assert len(lines("ก" * 200)) > 1
