"""Runs: complex script for Thai, Latin words beside it, strong words bold."""

from __future__ import annotations

import re

from thaigovdocs.writers.docx.marking import RunMarker
from thaigovdocs.writers.docx.runs import Rich, RunFilter, with_bold, with_complex_script

T = '<w:t xml:space="preserve">'
CS = "<w:rPr><w:cs/></w:rPr>"


def mark(source: str) -> str:
    """Return *source* as the compiler marks it."""
    return RunMarker().mark(source)


def test_latin_words_step_out_of_complex_script_and_back() -> None:
    """English in a Thai run would be underlined and take another size."""
    assert RunFilter("")("โครงการ ITA 2 ปี") == (
        f"โครงการ </w:t></w:r><w:r>{T}ITA 2</w:t></w:r><w:r>{CS}{T} ปี"
    )


def test_a_stretch_of_latin_words_is_one_run() -> None:
    """Signs between two words belong to them, signs at the ends to the Thai text."""
    written = RunFilter("")("(Law, Regulatory)")
    assert written == f"(</w:t></w:r><w:r>{T}Law, Regulatory</w:t></w:r><w:r>{CS}{T})"


def test_markup_of_the_author_is_text() -> None:
    """Nothing that he writes becomes XML."""
    assert RunFilter("")("<ก> & ]]>") == "&lt;ก&gt; &amp; ]]&gt;"
    assert "<b>" not in RunFilter("")("<b>&amp;</b>")


def test_line_ends_and_tabs_become_elements() -> None:
    """A line end in a value is a line end in the paragraph."""
    assert RunFilter("")("ก\nข\tค") == f"ก</w:t><w:br/>{T}ข</w:t><w:tab/>{T}ค"


def test_strong_words_are_bold_in_both_scripts() -> None:
    """Word reads w:bCs for Thai."""
    rich = Rich((("ก ", False), ("ข", True)))
    bold = "<w:rPr><w:b/><w:bCs/><w:cs/></w:rPr>"
    assert RunFilter("")(rich) == (f"ก </w:t></w:r><w:r>{bold}{T}ข</w:t></w:r><w:r>{CS}{T}")
    assert (str(rich), bool(rich), bool(Rich((("", True),)))) == ("ก ข", True, False)


def test_complex_script_stands_at_its_place_in_the_schema() -> None:
    """Word refuses properties that are out of order."""
    assert with_complex_script("<w:rPr/>") == CS
    assert with_complex_script(CS) == CS
    assert with_complex_script('<w:rPr><w:b/><w:lang w:val="x"/></w:rPr>') == (
        '<w:rPr><w:b/><w:cs/><w:lang w:val="x"/></w:rPr>'
    )
    assert with_complex_script("<w:rPr><w:b/></w:rPr>") == "<w:rPr><w:b/><w:cs/></w:rPr>"


def test_bold_stands_at_its_place_in_the_schema() -> None:
    """After style and font, and once only."""
    assert with_bold("<w:rPr/>") == "<w:rPr><w:b/><w:bCs/></w:rPr>"
    assert with_bold('<w:rPr><w:rStyle w:val="a"/><w:b w:val="0"/><w:sz w:val="1"/></w:rPr>') == (
        '<w:rPr><w:rStyle w:val="a"/><w:b/><w:bCs/><w:sz w:val="1"/></w:rPr>'
    )


def test_runs_of_a_template_are_marked_once() -> None:
    """Thai and expressions are marked, Latin and empty runs are left as they are."""
    assert mark("<w:r><w:t>Hello</w:t></w:r>") == "<w:r><w:t>Hello</w:t></w:r>"
    assert mark("<w:r><w:t/><w:t>ก</w:t><w:tab/></w:r>") == f"<w:r>{CS}{T}ก</w:t><w:tab/></w:r>"
    assert mark('<w:r w:x="1"><w:t>{{- a }}{% if b %}x{% endif %}</w:t></w:r>') == (
        f"<w:r>{CS}{T}{{{{ (a)|_run0 }}}}{{% if b %}}</w:t></w:r><w:r>{T}x</w:t></w:r>"
        f"<w:r>{CS}{T}{{% endif %}}</w:t></w:r>"
    )
    assert mark("<w:r><w:t>&lt;ก&gt;</w:t></w:r>") == f"<w:r>{CS}{T}&lt;ก&gt;</w:t></w:r>"


def test_each_set_of_properties_has_a_filter_of_its_own() -> None:
    """The filter knows what to write before a Latin word."""
    marker = RunMarker()
    marked = marker.mark(
        "<w:r><w:t>{{ a }}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{{ b }}</w:t></w:r>"
        "<w:r><w:t>{{ c }}</w:t></w:r>"
    )
    assert marker.runs == ["", "<w:rPr><w:b/></w:rPr>"]
    assert re.findall("_run[0-9]", marked) == ["_run0", "_run1", "_run0"]
    assert f"<w:r>{CS}{T}</w:t></w:r>" in RunFilter("").empty
