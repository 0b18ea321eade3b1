"""Which words differ, and which passages belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaigovdocs.comparison import words as module
from thaigovdocs.comparison.words import aligned, word_changes, words_of

TEXT = st.text(alphabet="กขคาิ์ ๑2aB.()", max_size=30)


@given(TEXT, TEXT)
def test_nothing_is_lost(before: str, after: str) -> None:
    """The words of a text make the text; the changes make both texts."""
    assert "".join(words_of(before)) == before
    changes = word_changes(before, after)
    assert "".join(each.text for each in changes if each.kind != "added") == before
    assert "".join(each.text for each in changes if each.kind != "removed") == after


def test_thai_words_are_changed_whole() -> None:
    """Not letter by letter, and a space between two changes goes with them."""
    changes = word_changes("ให้รายงานผล ทุกเดือน", "ให้รายงานข้อมูล ทุกสัปดาห์")
    assert [(each.kind, each.text) for each in changes] == [
        ("same", "ให้รายงาน"),
        ("removed", "ผล"),
        ("added", "ข้อมูล"),
        ("same", " ทุก"),
        ("removed", "เดือน"),
        ("added", "สัปดาห์"),
    ]
    changes = word_changes("ก 10 มกราคม ข", "ก 20 เมษายน ข")
    assert [each.text for each in changes] == ["ก ", "10 มกราคม", "20 เมษายน", " ข"]


@given(st.lists(TEXT, max_size=6), st.lists(TEXT, max_size=6))
def test_every_passage_stands_once_and_in_order(before: list[str], after: list[str]) -> None:
    """Whatever is matched, each place of either side comes out once, ascending."""
    pairs = list(aligned(before, after))
    assert [one for one, _ in pairs if one is not None] == list(range(len(before)))
    assert [other for _, other in pairs if other is not None] == list(range(len(after)))


def test_the_likest_are_paired() -> None:
    """A passage that was rewritten finds its new form past one that came."""
    before = ["ให้เปิดเผยข้อมูลทุกเดือน", "ให้รายงานผลประจำปี 2569"]
    after = ["เรื่องอื่นที่ต่างไปโดยสิ้นเชิง", "ให้เปิดเผยข้อมูลทุกสัปดาห์", "ให้รายงานผลประจำปี 2570"]
    assert list(aligned(before, after)) == [(None, 0), (0, 1), (1, 2)]
    assert list(aligned(after, before)) == [(0, None), (1, 0), (2, 1)]
    assert list(aligned(["กขค"], ["xyz"])) == [(0, None), (None, 0)]
    assert list(aligned(["ก"], ["ข"])) == [(0, None), (None, 0)]


def test_too_many_passages_are_not_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two papers without a line in common are no reason to compute for minutes."""
    monkeypatch.setattr(module, "_MOST_PAIRS", 1)
    assert list(aligned(["กก", "ขข"], ["กค"])) == [(0, None), (1, None), (None, 0)]
