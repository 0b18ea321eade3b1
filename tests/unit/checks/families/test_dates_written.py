"""Days and times as running text writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foreign import text
from slips import case
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.families.dates_written import check_day_lines, check_written_days

TEXT = "ขอให้ทุกหน่วยงานในสังกัดรายงานผลการดำเนินงานตามแบบที่กำหนด {} เพื่อรวบรวมเสนอต่อไป"


@pytest.mark.parametrize(
    ("written", "code", "right"),
    [
        ("ภายในวันที่ ๒๕/๑๑/๒๕๖๙", "TGD434", "๒๕ พฤศจิกายน ๒๕๖๙"),
        ("ภายในวันที่ 5/1/2569", "TGD434", "5 มกราคม 2569"),
        ("ภายในวันที่ ๐๕ พฤศจิกายน ๒๕๖๙", "TGD435", " ๕"),
        ("ในวันที่ ๙ ธ.ค. ๖๙", "TGD436", "๙ ธันวาคม ๒๕๖๙"),
        ("ในวันที่ ๙ ธ.ค. ๒๕๖๙", "TGD436", "๙ ธันวาคม ๒๕๖๙"),
        ("เวลา ๙.๓๐ น.", "TGD437", "๐๙.๓๐ "),
        ("เวลา 13:00 น.", "TGD437", "13.00 "),
    ],
)
def test_another_form_is_a_note_with_the_usual_one(written: str, code: str, right: str) -> None:
    """In the digits that the author used."""
    (finding,) = check_written_days(case(TEXT.format(written)))
    assert (finding.code, finding.params["right"]) == (code, right)


@pytest.mark.parametrize(
    "written",
    [
        "ภายในวันที่ ๒๕ พฤศจิกายน ๒๕๖๙",
        "ตามคำสั่งที่ ๑๒/๒๕๖๙",
        "อัตรา ๑.๕๐ บาท",
        "เวลา ๑๓.๐๐ น. ถึง ๐๘.๓๐ น.",
        "ตามแบบ ๔๕/๑๓/๒๕๖๙",
    ],
)
def test_usual_forms_and_other_numbers_pass(written: str) -> None:
    """Numbers of papers and amounts are no dates."""
    assert list(check_written_days(case(TEXT.format(written)))) == []


def test_habits_of_an_agency_are_left_alone() -> None:
    """Each for its own form."""
    text = TEXT.format("ในวันที่ ๙ ธ.ค. ๖๙ เวลา ๙.๓๐ น.")
    army = replace(case(text), habits=frozenset({"army-dates"}))
    assert [each.code for each in check_written_days(army)] == ["TGD437"]


def test_short_lines_may_be_short() -> None:
    """A cell of a table, or a label."""
    assert list(check_written_days(case("๙ ธ.ค. ๖๙"))) == []


ORDER = (
    "คำสั่งโรงพยาบาลริมธาร\nที่ ๔/๒๕๖๙\nเรื่อง มอบหมายงาน\n\nให้นายเมฆ ฟ้าใส ดูแลคลังยา\n\n"
    "สั่ง ณ วันที่ {}\n\n(นางใบบัว ริมน้ำ)\nผู้อำนวยการโรงพยาบาลริมธาร\n"
)


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("๔ มีนาคม ๒๕๖๙", ["๒๕๖๙"]),
        ("๔ มีนาคม พ.ศ. ๒๕๖๙", []),
        ("๔ มีนาคม พุทธศักราช ๒๕๖๙", []),
        ("……… มีนาคม พ.ศ. ………", []),
    ],
)
def test_the_day_of_an_order_has_its_era(day: str, years: list[str]) -> None:
    """As the form of orders and announcements prints it."""
    papers = tuple(map(Paper, text(ORDER.format(day)).documents))
    told = check_day_lines(Case(papers, "text"))
    assert [each.params["found"] for each in told] == years
