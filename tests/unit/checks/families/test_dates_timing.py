"""Rules about the day of a paper and the days that it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

import slips
from slips import body, case
from thaigovdocs import compose, loads
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import (
    HeadEntry,
    HeadField,
    HeadRow,
    LetterHead,
    MemoHead,
    TitleHead,
)
from thaigovdocs.findings import Finding
from thaigovdocs.thai.spans import Span


def dated(text: str, date: str = "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑") -> Case:
    """Return a case of one paper of 20 April 2561 whose body holds *text*."""
    (paper,) = case(text).papers
    return Case((Paper(replace(paper.document, dated=(Span(date),))),), "text")


def codes(case_: Case) -> list[str]:
    """Return the codes of all findings about the timing of *case_*."""
    checks = [rules()[code].check for code in ("TGD405", "TGD404")]
    return [finding.code for check in checks for finding in check(case_)]


def written(policy: str) -> list[Finding]:
    """Return what is found in the papers of *policy*."""
    file = loads(policy)
    papers = tuple(Paper(document) for document in compose(file).values())
    return list(rules()["TGD408"].check(Case(papers, "policy", file)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ตามคำสั่ง ลงวันที่ ๒๑ เมษายน ๒๕๖๑", "TGD405"),
        ("ให้รายงานภายในวันที่ ๓๐ มีนาคม ๒๕๖๑", "TGD406"),
        ("ให้รายงานไม่เกินวันที่ ๓๐ เมษายน ๒๕๖๐", "TGD406"),
        ("ให้รายงานภายในวันที่ ๒๘ เมษายน ๒๕๖๑", "TGD404"),
        ("ให้รายงานภายในวันที่ ๑๔ พฤษภาคม ๒๕๖๑", "TGD404"),
        ("กำหนดการประชุมในวันที่ ๒๙ เมษายน ๒๕๖๑", "TGD404"),
    ],
)
def test_a_day_that_does_not_go_with_the_paper_is_found(text: str, code: str) -> None:
    """What it cites is older, what it asks for is later and on a working day."""
    assert codes(dated(text)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "ตามคำสั่ง ลงวันที่ ๒๐ เมษายน ๒๕๖๑",
        "ตามร่างคำสั่ง ลงวันที่ ๒๑ เมษายน ๒๕๖๑",
        "ให้รายงานภายในวันที่ ๓๐ เมษายน ๒๕๖๑",
        "ตามที่ได้ขอให้รายงานภายในวันที่ ๓๐ มีนาคม ๒๕๖๑ นั้น",
        "บัดนี้ ครบกำหนดภายในวันที่ ๓๐ มีนาคม ๒๕๖๑",
        "การประชุมในวันที่ ๓๑ มีนาคม ๒๕๖๑",
        "งานวันที่ ๒๙ เมษายน ๒๕๖๑",
        "ภายในวันที่ ๒๘ กุมภาพันธ์ และ ๓๑ กรกฎาคม ของทุกปี",
    ],
)
def test_a_day_that_goes_with_the_paper_is_left_alone(text: str) -> None:
    """The same day, drafts, deadlines of older papers, meetings that were held."""
    assert codes(dated(text)) == []


def test_a_paper_without_a_day_has_no_deadline_before_it() -> None:
    """Nothing is guessed of an open date."""
    late = "ให้รายงานภายในวันที่ ๓๐ มีนาคม ๒๕๖๐ ตามคำสั่ง ลงวันที่ ๒๑ เมษายน ๒๕๖๑"
    assert codes(dated(late, "ประกาศ ณ วันที่")) == []


def test_a_memo_of_a_saturday_is_noted() -> None:
    """A clerk dates it on a working day."""
    (paper,) = case("เรียนมาเพื่อทราบ").papers
    day = HeadField((Span("วันที่"),), (Span("๒๑ เมษายน ๒๕๖๑"),))
    empty = HeadField((), ())
    head = MemoHead((), empty, empty, day, empty, ())
    memo = replace(paper.document, kind="memo", head=head, body=body("เรียนมา"))
    (finding,) = rules()["TGD404"].check(Case((Paper(memo),)))
    assert finding.message("en") == (
        "expected a working day, found ๒๑ เมษายน ๒๕๖๑, which is วันเสาร์"
    )


def test_a_memo_is_not_dated_after_what_it_submits() -> None:
    """The place is the date in the policy file, as the printed words are the library's."""
    (finding,) = [each for each in written(rules()["TGD408"].wrong) if each.code == "TGD408"]
    assert finding.origin.position == (16, 3)
    assert [each.code for each in written(rules()["TGD408"].right)] == []


def test_a_mapping_has_no_place_and_its_finding_says_none() -> None:
    """What an application builds has no lines."""
    file = loads(rules()["TGD408"].wrong)
    papers = tuple(Paper(document) for document in compose(file).values())
    unplaced = list(rules()["TGD408"].check(Case(papers, "text")))
    assert [each.code for each in unplaced] == []


def test_an_announcement_is_not_younger_than_the_letter_that_encloses_it() -> None:
    """Both stand in one file; the letter names the announcement as what it sends."""
    (paper,) = case("ให้เผยแพร่").papers
    title = TitleHead(((Span("ประกาศจังหวัดธารารมย์"),),))
    sent = HeadEntry((Span("ประกาศจังหวัดธารารมย์"),), quantity=(Span("จำนวน ๑ ชุด"),))
    rows = (HeadRow("enclosures", (Span("สิ่งที่ส่งมาด้วย"),), (sent,)),)
    head = LetterHead((), (), (), (Span("๒๐ เมษายน ๒๕๖๑"),), rows)
    letter = replace(paper.document, id="letter", kind="letter", head=head)

    def announced(day: str) -> Case:
        dated = (Span(f"ประกาศ ณ วันที่ {day} เมษายน พ.ศ. ๒๕๖๑"),)
        return Case((Paper(letter), Paper(replace(paper.document, head=title, dated=dated))))

    (finding,) = rules()["TGD405"].check(announced("๒๓"))
    assert (finding.code, finding.params["expected"]) == ("TGD405", "๒๐ เมษายน ๒๕๖๑")
    assert codes(announced("๒๐")) == []


@pytest.mark.parametrize(("day", "told"), [("๒๑", True), ("๒๐", False)])
def test_an_announcement_is_not_signed_on_a_day_off(day: str, told: bool) -> None:
    """21 November 2026 is a Saturday."""
    text = (
        "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทาง\n\nเพื่อความเรียบร้อย จึงประกาศไว้\n\n"
        f"ประกาศ ณ วันที่ {day} พฤศจิกายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
    )
    assert ("TGD404" in slips.codes(text, "4")) is told
