"""Memory while a long paper is made."""

from __future__ import annotations

import ctypes
import gc
import sys
from types import SimpleNamespace

import pytest

from thaigovdocs._memory import give_back, no_collection
from thaigovdocs.documents.compose import compose
from thaigovdocs.layout import drawing, lay_out
from thaigovdocs.policy.loading.reading import loads


def test_the_search_goes_on_as_it_was_before() -> None:
    """On where it was on, off where it was off."""
    with no_collection():
        assert not gc.isenabled()
        with no_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(("platform", "asked"), [("linux", [0]), ("win32", [])])
def test_memory_is_given_back_where_that_can_be_done(
    monkeypatch: pytest.MonkeyPatch, platform: str, asked: list[int]
) -> None:
    """The C library is asked for it on Linux, and nothing is asked for elsewhere."""
    seen: list[int] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(malloc_trim=seen.append))
    give_back()
    assert seen == asked


def test_a_long_paper_is_the_same_after_typst_forgot_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is dropped is a memory of what was drawn, no more."""
    policy = loads(
        "thaigovdocs: 1\nfiscal_year: 2569\nagency: {name: จังหวัดธารารมย์}\n"
        "documents:\n- {kind: announcement, subject: การเผยแพร่ข้อมูล, provisions: [ให้รายงาน]}\n"
    )
    layout = lay_out(compose(policy)["announcement"])
    drawn = drawing.draw_pdf(layout, standard="a-2b")
    monkeypatch.setattr(drawing, "_MANY_PAGES", 0)
    assert drawing.draw_pdf(layout, standard="a-2b") == drawn
    assert drawing.draw_pdf(layout, standard="a-2b") == drawn
