"""What an annex says of its own paper, and what it says of others."""

from __future__ import annotations

import pytest

from thaigovdocs.checks.files import check_data

ANNOUNCEMENT = """\
ประกาศจังหวัดธารารมย์
ที่ ๑๒/๒๕๖๙
เรื่อง รายชื่อผู้ได้รับคัดเลือก

จังหวัดธารารมย์ขอประกาศรายชื่อผู้ได้รับคัดเลือก ตามบัญชีแนบท้าย

ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙

(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์

บัญชีรายชื่อแนบท้ายประกาศจังหวัดธารารมย์{own}
เรื่อง รายชื่อผู้ได้รับคัดเลือก{about}
{other}
๑. นางสาวดวงใจ ธารทอง
๒. นายเมฆ ฟ้าใส
"""
WATCHED = {"TGD300", "TGD320", "TGD324"}


def codes(**words: str) -> list[str]:
    """Return what is told of the annex."""
    text = ANNOUNCEMENT.format(**({"own": "", "about": "", "other": ""} | words))
    return [each.code for each in check_data(text.encode(), "a.txt").report if each.code in WATCHED]


@pytest.mark.parametrize(
    "words",
    [
        {"other": "คณะกรรมการตามคำสั่งจังหวัดธารารมย์ ที่ ๕/๒๕๖๙ ลงวันที่ ๕ มกราคม ๒๕๖๙ ได้คัดเลือกดังนี้"},
        {"own": " ลงวันที่ ๒๐ เมษายน ๒๕๖๙", "other": "แทนรายชื่อตามประกาศจังหวัดธารารมย์ ที่ ๕/๒๕๖๘"},
        {"other": "อำเภอเมือง ตอบตามหนังสือ ที่ ธร ๐๐๑๗/๕ ลงวันที่ ๕ มกราคม ๒๕๖๙"},
        {"own": " ที่ ๑๒/๒๕๖๙ ลงวันที่ ๒๐ เมษายน ๒๕๖๙"},
    ],
)
def test_another_paper_that_it_cites_is_not_its_own(words: dict[str, str]) -> None:
    """Whatever number and day that one has."""
    assert codes(**words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"own": " ที่ ๒๑/๒๕๖๙"}, ["TGD300"]),
        ({"own": " ลงวันที่ ๒ เมษายน ๒๕๖๙"}, ["TGD320"]),
        ({"about": " ลงวันที่ ๒ เมษายน ๒๕๖๙"}, ["TGD320"]),
        ({"other": "ที่ ๒๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙"}, ["TGD300", "TGD320"]),
    ],
)
def test_its_own_number_and_day_are_held_against_it(
    words: dict[str, str], found: list[str]
) -> None:
    """On the line that names the paper, with its subject, or on a line of their own."""
    assert codes(**words) == found
