"""Rules about the fiscal year of a packet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slips import case
from thaigovdocs import compose, loads
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import HeadEntry, HeadRow, LetterHead, TitleHead
from thaigovdocs.findings import Finding
from thaigovdocs.thai.spans import Span

POLICY = """thaigovdocs: 1
fiscal_year: 2568
agency: {{name: จังหวัดธารารมย์, code: ธร 0017}}
people:
  head: {{name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
policy:
  subject: แนวทางการเผยแพร่ข้อมูล
  provisions: ['{text}']
documents:
- kind: announcement
  date: {date}
"""


def titled(title: str, text: str, date: str = "") -> Case:
    """Return a case of one paper with *title* and, where given, a date."""
    (paper,) = case(text).papers
    head = TitleHead(((Span(title),),))
    return Case((Paper(replace(paper.document, head=head, dated=(Span(date),))),), "text")


def check(case_: Case) -> list[Finding]:
    """Return what is found about fiscal years in *case_*."""
    return list(rules()["TGD410"].check(case_))


def written(text: str, date: str = "20 พฤศจิกายน 2567") -> list[Finding]:
    """Return what is found in an announcement of fiscal year 2568 that says *text*."""
    file = loads(POLICY.format(text=text, date=date))
    papers = tuple(Paper(document) for document in compose(file).values())
    return check(Case(papers, "policy", file))


THIS = "แนวทาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"


@pytest.mark.parametrize(
    "text",
    [
        "ในปีงบประมาณ พ.ศ. ๒๕๖๗",
        "ในปีงบประมาณ ๒๕๖๖",
        "ในปีงบประมาณ พ.ศ.2570",
    ],
)
def test_a_year_that_is_not_the_titles_is_worth_a_look(text: str) -> None:
    """Left over from an older edition, or mistyped."""
    (finding,) = check(titled(THIS, text))
    assert (finding.code, finding.params["expected"]) == ("TGD410", "2568")


@pytest.mark.parametrize(
    "text",
    [
        "ในปีงบประมาณ พ.ศ. ๒๕๖๘",
        "ในปีงบประมาณที่ผ่านมา คือปีงบประมาณ พ.ศ. ๒๕๖๗",
        "รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
        "จัดทำแผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "แผนแม่บท ปีงบประมาณ พ.ศ. ๒๕๖๖ - ๒๕๗๐",
        "พระราชบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "ประกาศจังหวัด เรื่อง แนวทาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๖",
        "ตามที่จังหวัดได้ประกาศแนวทาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ นั้น",
        "คำสั่งที่ ๑๒/๒๕๖๑ และการประชุมเมื่อวันที่ ๑ สิงหาคม ๒๕๖๐",
    ],
)
def test_another_year_that_is_meant_is_left_alone(text: str) -> None:
    """Last year's results, next year's plans, laws, ranges, numbers, other papers' titles."""
    assert check(titled(THIS, text)) == []


def test_a_date_outvotes_a_title_that_was_left_over() -> None:
    """The day a paper is signed is the year it is for."""
    (finding,) = check(
        titled("แนวทาง ประจำปีงบประมาณ ๒๕๖๖", "ให้เผยแพร่", "ประกาศ ณ วันที่ ๙ พฤศจิกายน ๒๕๖๗")
    )
    assert finding.message("en") == "expected fiscal year 2568, found ๒๕๖๖"


def test_a_date_far_from_the_year_of_title_and_body_is_the_slip() -> None:
    """๒๕๗๗ in a signature date."""
    (finding,) = check(titled(THIS, "ในปีงบประมาณ ๒๕๖๘", "ประกาศ ณ วันที่ ๙ พฤศจิกายน ๒๕๗๗"))
    assert (finding.code, finding.params["found"]) == ("TGD407", "๙ พฤศจิกายน ๒๕๗๗")


def test_next_years_papers_are_written_from_july_on() -> None:
    """An announcement of September for the year that begins in October."""
    title = "แนวทาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert check(titled(title, "ให้เผยแพร่", "ประกาศ ณ วันที่ ๙ กันยายน ๒๕๖๘")) == []


def test_the_title_of_another_paper_has_its_own_year() -> None:
    """A letter of 2568 that encloses an announcement of 2566."""
    (paper,) = case("ให้เผยแพร่").papers
    sent = HeadEntry((Span("ประกาศ เรื่อง แนวทาง ประจำปีงบประมาณ ๒๕๖๖"),))
    rows = (HeadRow("enclosures", (Span("สิ่งที่ส่งมาด้วย"),), (sent,)),)
    head = LetterHead((), (), (), (Span("๒๐ ธันวาคม ๒๕๖๗"),), rows)
    assert check(Case((Paper(replace(paper.document, head=head)),))) == []


def test_a_yearly_meeting_is_of_the_calendar_year() -> None:
    """ประจำปี without งบประมาณ, in November, is the year that is written that day."""
    title = "การประชุมสามัญ ประจำปี ๒๕๖๗"
    assert check(titled(title, "ให้เข้าร่วม", "ประกาศ ณ วันที่ ๘ พฤศจิกายน ๒๕๖๗")) == []


def test_a_date_before_fiscal_years_has_none() -> None:
    """They ran otherwise before 2505."""
    assert check(titled(THIS, "ให้เผยแพร่", "ให้ไว้ ณ วันที่ ๑ มกราคม ๒๕๐๐")) == []


def test_a_text_without_a_title_or_date_has_no_fiscal_year() -> None:
    """Nothing is known that the years could be held against."""
    assert check(case("ในปีงบประมาณ ๒๕๖๖ และปีงบประมาณ ๒๕๖๘")) == []
    assert check(titled("แนวทาง", "ให้เผยแพร่", "ให้ไว้ ณ วันที่ ๑ มกราคม ๒๕๐๐")) == []


def test_in_a_policy_file_a_literal_year_is_noted_once_at_its_place() -> None:
    """Next year somebody would have to find it."""
    (finding,) = written("ให้เผยแพร่ในปีงบประมาณ พ.ศ. 2568")
    assert (finding.code, finding.origin.position) == ("TGD411", (9, 45))
    assert written("ให้เผยแพร่ในปีงบประมาณ พ.ศ. {{{{ fiscal_year }}}}".format()) == []


def test_in_a_policy_file_the_year_is_the_files() -> None:
    """A literal year of another edition is worth a look, a computed one is meant."""
    (finding,) = written("ให้เผยแพร่ในปีงบประมาณ พ.ศ. 2567")
    assert finding.code == "TGD410"
    assert written("ให้เผยแพร่ในปีงบประมาณ พ.ศ. {{ fiscal_year - 1 }}") == []


def test_in_a_policy_file_the_date_is_placed_at_its_key() -> None:
    """The printed day is formatted by the library and has no characters in the file."""
    (finding,) = written("ให้เผยแพร่ข้อมูล", "20 พฤศจิกายน 2577")
    assert (finding.code, finding.origin.position) == ("TGD407", (12, 3))


RELATIVE = """thaigovdocs: 1
fiscal_year: 2570
agency: {{name: จังหวัดธารารมย์}}
people: {{g: {{name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัดธารารมย์}}}}
signatory: g
policy: {{subject: 'ผลงาน ประจำปีงบประมาณ พ.ศ. {{{{ fiscal_year }}}}', provisions: [ก, ข]}}
documents: [{{kind: announcement, date: {date}, fiscal_year: -1}}]
"""


@pytest.mark.parametrize(
    ("date", "codes"),
    [("2026-12-21", []), ("2027-12-20", []), ("2031-12-22", ["TGD407"])],
)
def test_a_fiscal_year_may_be_counted_from_the_files(date: str, codes: list[str]) -> None:
    """-1 is the year before; the paper is of the days of its packet."""
    report = check_data(RELATIVE.format(date=date).encode(), "p.yaml").report
    assert [each.code for each in report if each.code in ("TGD407", "TGD410")] == codes
