"""What Typst remembers of a long paper, and what the process is left as."""

from __future__ import annotations

import gc

import pytest

import thaigovdocs as tgd
from thaigovdocs.layout import drawing

POLICY = """thaigovdocs: 1
fiscal_year: 2569
agency: {name: จังหวัดธารารมย์}
people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}
signatory: head
documents:
- {kind: announcement, subject: การเผยแพร่ข้อมูล, provisions: [ให้รายงาน], date: 2026-11-20}
"""


def test_a_long_paper_is_the_same_after_typst_forgot_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is dropped is a memory of what was drawn, no more."""
    layout = tgd.lay_out(tgd.compose(tgd.loads(POLICY))["announcement"])
    drawn = drawing.draw_pdf(layout, standard="a-2b")
    monkeypatch.setattr(drawing, "_MANY_PAGES", 0)
    assert drawing.draw_pdf(layout, standard="a-2b") == drawn
    assert drawing.draw_pdf(layout, standard="a-2b") == drawn


def test_the_switches_of_the_process_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a server the search for dead cycles is not ours, not even for a moment."""

    def touched(*_: object) -> None:
        raise AssertionError("the library touches the search for cycles")

    for name in ("disable", "enable", "set_threshold", "freeze", "collect"):
        monkeypatch.setattr(gc, name, touched)
    file = tgd.loads(POLICY)
    assert tgd.check(file).errors == ()
    assert tgd.make(file).files
