"""Announcements by another word, and เรื่อง below a title of the author's own."""

from __future__ import annotations

from typing import Any

import thaigovdocs as tgd


def text(**entry: Any) -> str:
    """Return the text of an announcement with the keys *entry*."""
    keys = {"kind": "announcement", "date": "2026-11-20", "provisions": ["ให้ถือปฏิบัติ"], **entry}
    file = tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดธารารมย์"},
            "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "head",
            "policy": {"subject": "การประกวดราคา"},
            "documents": [keys],
        }
    )
    return tgd.render_text(tgd.compose(file)["announcement"])


def test_another_word_begins_the_title_and_the_citation() -> None:
    """The dated line stays that of an announcement."""
    lines = text(called="แจ้งความ").splitlines()
    assert lines[:2] == ["แจ้งความจังหวัดธารารมย์", "เรื่อง การประกวดราคา"]
    assert "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙" in lines


def test_a_subject_of_its_own_stands_below_a_title() -> None:
    """That of the policy does not, nor one that the title has already."""
    title = ["ประกาศคณะกรรมการตลาด", "ประจำจังหวัดธารารมย์"]
    assert text(title=title, subject="ค่าแผง").splitlines()[2] == "เรื่อง ค่าแผง"
    assert "เรื่อง" not in text(title=title)
    whole = [*title, "เรื่อง ค่าแผงค้า"]
    assert text(title=whole, subject="ค่าแผง").count("เรื่อง") == 1
