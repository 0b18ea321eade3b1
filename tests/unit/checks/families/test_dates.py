"""Rules about single dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slips import case, found
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rules
from thaigovdocs.thai.spans import Span

CODES = ("TGD400", "TGD401", "TGD402", "TGD403", "TGD430", "TGD431", "TGD432")


def codes(text: str) -> list[str]:
    """Return the codes of all findings about single dates in *text*."""
    return [finding.code for finding in rules()["TGD401"].check(case(text))]


@pytest.mark.parametrize("code", CODES)
def test_each_rule_finds_its_own_example_and_not_the_repaired_one(code: str) -> None:
    """What the reference shows is what the rule does."""
    assert found(code, rules()[code].wrong)
    assert codes(rules()[code].right) == []


@pytest.mark.parametrize(
    "text",
    [
        "ลงวันที่ ๒๒ กุมภาพันธ์ ๒๕๖๑",
        "เมื่อวันที่ ๑ และ ๒ เมษายน ๒๕๖๑",
        "ณ วันที่ ๓๑ มีนาคม และ ๓๐ กันยายน ของทุกปี",
        "ณ วันที่ กันยายน ของทุกปี",
        "ประกาศ ณ วันที่        เมษายน พ.ศ. ๒๕๖๑",
        "สั่ง ณ วันที่ เมษายน พ.ศ. ๒๕๖๑",
        "ภายในเดือนเมษายน ๒๕๖๑",
        "วันที่ ๕ - ๗ เมษายน ๒๕๖๑",
        "ระหว่างวันที่ ๒๘ มิถุนายน - ๓ กรกฎาคม ๒๕๖๙",
        "๒๙ กุมภาพันธ์ ๒๕๖๗",
        "๒๙ ก.พ. ๖๗",
        "วันที่ ๒๙ กุมภาพันธ์ ของทุกปี",
        "วันที่ ๒๐ เมษายน ค.ศ. ๒๐๑๘",
        "ฉบับที่ ๓๑ มิถุนายน ๒๕๖๑",
        "รวม ๔๕ มกราคม ๒๕๖๑",
        "วันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑",
        "วันพฤหัสที่ ๑๙ เมษายน ๒๕๖๑",
        "พ.ศ. ๒๕๖๑ (ค.ศ. 2018)",
        "ปีงบประมาณ ๒๕๖๑",
        "ในปีงบประมาณ ๓๐๐ ล้านบาท",
        "๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘",
        "ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘",
        "30/04/2561 และที่ 31/13/2561",
    ],
)
def test_a_right_date_is_left_alone(text: str) -> None:
    """Lists, ranges, every year's days, drafts' own dates, leap years, issues."""
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("เมื่อวันที่ เมษายน ๒๕๖๑", "TGD400"),
        ("ณ วันที่ มี.ค. 2561", "TGD400"),
        ("๓๑ เมษายน ๒๕๖๑", "TGD401"),
        ("๒๙ ก.พ. ๖๘", "TGD401"),
        ("วันที่ ๔๕ มกราคม", "TGD401"),
        ("วันที่ ๕ มกราคม ๒๔๘๓", "TGD401"),
        ("วันเสาร์ที่ 20 เม.ย. 2561", "TGD402"),
        ("วันที่ ๗ - ๕ เมษายน ๒๕๖๑", "TGD403"),
        ("๕ เมษายน ๒๕๖๑ ถึงวันที่ ๓ เมษายน ๒๕๖๑", "TGD403"),
        ("ตั้งแต่ 1 ตุลาคม 2567-31 มีนาคม 2567", "TGD403"),
        ("ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๗", "TGD403"),
        ("31/04/2561", "TGD401"),
        ("๕ เมษายน ๒๕๖", "TGD430"),
        ("ปีงบประมาณ 25678", "TGD430"),
        ("พ.ศ. ๒๕๖", "TGD430"),
        ("ค.ศ. 2561", "TGD431"),
        ("วันที่ 20 เมษายน 2018", "TGD432"),
    ],
)
def test_a_wrong_date_is_found(text: str, code: str) -> None:
    """In Thai and Arabic digits, with full and short months."""
    assert codes(text) == [code]


def test_the_right_weekday_is_told_in_the_digits_of_the_paper() -> None:
    """A paper in Arabic digits is answered in Arabic digits."""
    (finding,) = found("TGD402", "วันเสาร์ที่ 20 เมษายน 2561")
    assert finding.params["expected"] == "วันศุกร์ที่ 20 เมษายน 2561"
    (finding,) = found("TGD402", "วันเสาร์ที่ ๒๐ เมษายน ๒๕๖๑")
    assert finding.params["expected"] == "วันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑"


def test_the_own_date_of_a_draft_needs_no_day() -> None:
    """It is written in when the paper is signed."""
    (paper,) = case("").papers
    draft = replace(paper.document, dated=(Span("ให้ไว้เมื่อวันที่ เมษายน ๒๕๖๑"),))
    assert not list(rules()["TGD400"].check(Case((Paper(draft),))))
