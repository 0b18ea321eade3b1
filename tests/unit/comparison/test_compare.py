"""Two editions compared: which words of which papers differ, and which fact made it so."""

from __future__ import annotations

from typing import Any

import pytest

import thaigovdocs as tgd
from papers import cells
from thaigovdocs.comparison import Change, Comparison, Fact, PaperChange
from thaigovdocs.documents.model import (
    Block,
    Column,
    Document,
    HeadEntry,
    HeadField,
    HeadRow,
    MemoHead,
    Meta,
    Table,
)
from thaigovdocs.documents.passages import Passage, passages
from thaigovdocs.thai.spans import Blank, PageCount, Span
from thaigovdocs.units import mm

POLICY: dict[str, Any] = {
    "thaigovdocs": 1,
    "fiscal_year": 2569,
    "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017.3"},
    "people": {
        "governor": {"name": "นายธารา รื่นรมย์สกุล", "position": "ผู้ว่าราชการจังหวัด"},
        "vice": {"name": "นางพิมพ์ฟ้า วารีรัตน์", "position": "รองผู้ว่าราชการจังหวัด"},
    },
    "signatory": "governor",
    "vars": {"website": "www.thararom.example"},
    "policy": {
        "subject": "แผนเปิดเผยข้อมูล ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}",
        "audience": "นายอำเภอทุกอำเภอ",
        "provisions": [
            {"id": "first", "text": "ให้เปิดเผยข้อมูลที่ {{ vars.website }} ทุกเดือน"},
            {
                "id": "second",
                "text": "ให้รายงานตาม{{ ref('first') }}ภายในวันที่ {{ reporting.half.due | date }}",
            },
            "ให้ดูแลเว็บไซต์",
        ],
        "reporting": {
            "channel": "https://www.thararom.example/report",
            "rounds": [{"id": "half", "due": {"day": "31 มีนาคม"}}],
        },
    },
    "documents": [
        {
            "kind": "letter",
            "number": {"circular": 4821},
            "date": "2025-11-20",
            "enclosures": [{"document": "announcement"}],
            "body": ["ด้วย {{ documents.announcement.citation }}", "จึงเรียนมาเพื่อทราบ"],
        },
        {"kind": "announcement", "date": "2025-11-20"},
    ],
    "output": {"emblem": "none"},
}


def changed(*keys: str | int, value: Any) -> dict[str, Any]:
    """Return the policy with another *value* under *keys*; ``None`` takes it away."""

    def copy(part: Any, steps: tuple[str | int, ...]) -> Any:
        if not steps:
            return value
        fresh = dict(part) if isinstance(part, dict) else list(part)
        below = copy(
            fresh[steps[0]] if steps[0] in fresh or isinstance(fresh, list) else None, steps[1:]
        )
        if below is None:
            fresh.pop(steps[0])
        else:
            fresh[steps[0]] = below
        return fresh

    made: dict[str, Any] = copy(POLICY, keys)
    return made


def compared(after: dict[str, Any], before: dict[str, Any] = POLICY) -> Comparison:
    """Return the two compared."""
    return tgd.compare(tgd.PolicyFile.from_dict(before), tgd.PolicyFile.from_dict(after))


def told(comparison: Comparison) -> list[str]:
    """Return every change on a line: the paper, the part, how, and the facts."""
    return [
        " ".join([paper.id, change.part, change.kind, *(fact.path for fact in change.facts)])
        for paper in comparison.papers
        for change in paper.changes
    ]


def test_the_same_file_prints_the_same() -> None:
    """No paper is changed, and nothing is told."""
    comparison = compared(POLICY)
    assert comparison.is_same
    assert [(paper.id, paper.kind) for paper in comparison.papers] == [
        ("letter", "same"),
        ("announcement", "same"),
    ]
    assert (comparison.before, comparison.after, len(comparison.report)) == ("", "", 0)


def test_the_fiscal_year_is_found_behind_every_word_it_changes() -> None:
    """In a subject, through the subject in a citation, and in a day that lies in the year."""
    comparison = compared(changed("fiscal_year", value=2570))
    assert told(comparison) == [
        "letter head.subject changed fiscal_year",
        "letter head.enclosures changed fiscal_year",
        "letter body changed fiscal_year",
        "announcement head.titles changed fiscal_year",
        "announcement body changed fiscal_year",
    ]
    last = comparison.papers[1].changes[1]
    assert last.before == "๒. ให้รายงานตาม๑ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙"
    assert last.after == "๒. ให้รายงานตาม๑ภายในวันที่ ๓๑ มีนาคม ๒๕๗๐"
    assert [(each.kind, each.text) for each in last.words[1:]] == [
        ("removed", "๒๕๖๙"),
        ("added", "๒๕๗๐"),
    ]
    assert last.facts == (Fact("fiscal_year", "2569", "2570"),)


@pytest.mark.parametrize(
    ("keys", "value", "lines"),
    [
        (("agency", "code"), "ธร 0017.4", ["letter head.number changed agency.code"]),
        (
            ("agency", "name"),
            "จังหวัดธาราใหม่",
            [
                "letter head.letterhead changed agency.name",
                "letter head.enclosures changed agency.name",
                "letter body changed agency.name",
                "announcement head.titles changed agency.name",
            ],
        ),
        (
            ("people", "governor", "name"),
            "นายธารา ใจดี",
            [
                "letter signatures changed people.governor.name",
                "announcement signatures changed people.governor.name",
            ],
        ),
        (
            ("signatory",),
            "vice",
            [
                "letter signatures changed signatory",
                "letter signatures changed signatory",
                "announcement signatures changed signatory",
                "announcement signatures changed signatory",
            ],
        ),
        (
            ("policy", "audience"),
            "นายกรัฐมนตรี",
            [
                "letter head.salutation changed policy.audience",
                "letter closing changed policy.audience",
            ],
        ),
        (
            ("documents", 0, "number", "circular"),
            4822,
            ["letter head.number changed documents.letter.number.circular"],
        ),
        (
            ("documents", 0, "date"),
            "2025-12",
            ["letter head.date changed documents.letter.date"],
        ),
        (
            ("documents", 1, "date"),
            "2025-12-01",
            [
                "letter head.enclosures changed documents.announcement.date",
                "letter body changed documents.announcement.date",
                "announcement dated changed documents.announcement.date",
            ],
        ),
        (
            ("documents", 1, "date"),
            "2026-11",
            [
                "letter head.enclosures changed documents.announcement.date",
                "letter body changed documents.announcement.date",
                "announcement dated changed documents.announcement.date",
            ],
        ),
        (
            ("documents", 0, "urgency"),
            "ด่วนที่สุด",
            ["letter urgency added documents.letter.urgency"],
        ),
        (("vars", "website"), "www.new.example", ["announcement body changed vars.website"]),
        (
            ("policy", "reporting", "rounds", 0, "due", "day"),
            "30 เมษายน",
            ["announcement body changed policy.reporting.rounds.half.due.day"],
        ),
        (
            ("policy", "provisions", 2),
            "ให้ดูแลระบบ",
            ["announcement body changed policy.provisions[2]"],
        ),
        (
            ("policy", "numbering"),
            ["ข้อ 1"],
            [
                "announcement body relabelled",
                "announcement body changed policy.numbering[0]",
                "announcement body relabelled",
            ],
        ),
    ],
)  # fmt: skip
def test_one_edit_is_told_where_it_shows(
    keys: tuple[Any, ...], value: Any, lines: list[str]
) -> None:
    """Each fact under its path, in every paper that prints it, and nowhere else."""
    assert told(compared(changed(*keys, value=value))) == lines


def test_a_fact_that_stands_in_another_text_is_found_through_it() -> None:
    """An expression that counts, a channel, an issuer, facts of a paper, a text in a text."""
    texts = [
        "ปี {{ fiscal_year + 1 }} {{ agency.issuer }} {{ reporting.channel }}",
        "เรื่อง {{ documents.announcement.subject }} ที่ {{ documents.letter.number }}",
        "{{ documents.announcement.date | date }} {{ act('computer-crime') }} {{ 7 | words }}",
        "{{ people.governor.name }} {{ policy.subject }}",
    ]
    before = changed("documents", 0, "body", value=texts)
    after = {**before, "fiscal_year": 2570, "agency": {**POLICY["agency"], "code": "ธร 9"}}
    lines = [line for line in told(compared(after, before)) if line.startswith("letter body")]
    assert lines == [
        "letter body changed fiscal_year",
        "letter body changed fiscal_year agency.code",
        "letter body changed fiscal_year",
    ]
    reporting = {**POLICY["policy"]["reporting"], "channel": "https://new.example"}
    policy = {**POLICY["policy"], "reporting": reporting}
    agency = {**POLICY["agency"], "name": "จังหวัดธาราใหม่"}
    after = {**before, "policy": policy, "agency": agency}
    lines = [line for line in told(compared(after, before)) if line.startswith("letter body")]
    assert lines == ["letter body changed agency.name policy.reporting.channel"]


def test_a_clause_that_comes_moves_the_others() -> None:
    """What only got another number is told as that; a clause is found by its id."""
    nodes = POLICY["policy"]["provisions"]
    after = changed("policy", "provisions", value=[{"id": "new", "text": "ให้แต่งตั้งผู้ดูแล"}, *nodes])
    comparison = compared(after)
    assert told(comparison) == [
        "announcement body added policy.provisions.new.text",
        "announcement body relabelled",
        "announcement body changed",
        "announcement body relabelled",
    ]
    added = comparison.papers[1].changes[0]
    assert (added.before, added.after) == ("", "๑. ให้แต่งตั้งผู้ดูแล")
    assert added.facts == (Fact("policy.provisions.new.text", None, "ให้แต่งตั้งผู้ดูแล"),)
    back = compared(POLICY, after)
    assert told(back)[0] == "announcement body removed policy.provisions.new.text"


def test_the_place_in_a_list_may_have_been_another() -> None:
    """A clause without an id shows its own words before and after, not its neighbour's."""
    before = changed(
        "policy", "provisions", value=["ให้เปิดเผยข้อมูลทุกเดือน", "ให้รายงานผลทุกปี", "ให้เก็บหลักฐานไว้ห้าปี"]
    )
    after = changed("policy", "provisions", value=["ให้รายงานผลทุกเดือน", "ให้เก็บหลักฐานไว้ห้าปี"])
    changes = compared(after, before).papers[1].changes
    assert [(change.kind, change.facts) for change in changes] == [
        ("removed", (Fact("policy.provisions[0]", "ให้เปิดเผยข้อมูลทุกเดือน", None),)),
        ("changed", (Fact("policy.provisions[0]", "ให้รายงานผลทุกปี", "ให้รายงานผลทุกเดือน"),)),
        ("relabelled", ()),
    ]


def test_papers_come_and_go() -> None:
    """Each whole; one that is gone stands where it stood."""
    order = {"kind": "announcement", "id": "extra", "subject": "เพิ่ม", "date": "2025-12-01"}
    more = {**POLICY, "documents": [order, *POLICY["documents"], {**order, "id": "more"}]}
    comparison = compared(POLICY, more)
    assert [(paper.id, paper.kind) for paper in comparison.papers] == [
        ("extra", "removed"),
        ("letter", "same"),
        ("announcement", "same"),
        ("more", "removed"),
    ]
    assert comparison.papers[0].title == "ประกาศจังหวัดธารารมย์ เรื่อง เพิ่ม"
    assert {change.kind for change in comparison.papers[0].changes} == {"removed"}
    back = compared(more)
    assert [paper.kind for paper in back.papers] == ["added", "same", "same", "added"]
    assert back.papers[0].changes[0].after == "ประกาศจังหวัดธารารมย์"


def test_the_data_holds_all_of_it() -> None:
    """Plain values, with nothing for a side that is not there."""
    data = compared(changed("documents", 0, "urgency", value="ด่วน")).to_dict()
    assert data == {
        "before": "",
        "after": "",
        "papers": [
            {
                "id": "letter",
                "kind": "changed",
                "title": data["papers"][0]["title"],
                "changes": [
                    {
                        "kind": "added",
                        "part": "urgency",
                        "before": None,
                        "after": "ด่วน",
                        "words": [{"kind": "added", "text": "ด่วน"}],
                        "facts": [
                            {"path": "documents.letter.urgency", "before": None, "after": "ด่วน"}
                        ],
                    }
                ],
            },
            {
                "id": "announcement",
                "kind": "same",
                "title": data["papers"][1]["title"],
                "changes": [],
            },
        ],
        "findings": [],
    }


def test_every_part_of_a_paper_is_a_passage() -> None:
    """Labels stand before their words, cells of a row are one, what is open has its sign."""

    def text(words: str) -> tuple[Span, ...]:
        return (Span(words),) if words else ()

    entries = (
        HeadEntry(text("ก"), text("๑."), text("จำนวน ๑ ชุด")),
        HeadEntry((Span("ข "), PageCount("x")), text("๒.")),
    )
    head = MemoHead(
        text("บันทึกข้อความ"),
        HeadField(text("ส่วนราชการ"), text("สำนักงานจังหวัด")),
        HeadField(text("ที่"), ()),
        HeadField(text("วันที่"), (Blank(mm(10)), Span(" มกราคม"))),
        HeadField(text("เรื่อง"), text("แผน")),
        (HeadRow("enclosures", text("สิ่งที่ส่งมาด้วย"), entries),),
    )
    table = Table(
        (Column(text("รายการ"), 0.5), Column(text("บาท"), 0.5)),
        (cells(text("โต๊ะ"), text("๑")),),
    )
    body = (Block("clause", text("ให้ทำ"), label=text("ข้อ ๑")), Block("table", (), table=table))
    paper = Document("m", "memo", head, body, Meta("", ""), urgency=text("ด่วน"))
    assert [(each.part, each.printed) for each in passages(paper)] == [
        ("urgency", "ด่วน"),
        ("head.title", "บันทึกข้อความ"),
        ("head.unit", "ส่วนราชการ สำนักงานจังหวัด"),
        ("head.number", "ที่"),
        ("head.date", "วันที่ …… มกราคม"),
        ("head.subject", "เรื่อง แผน"),
        ("head.enclosures", "สิ่งที่ส่งมาด้วย ๑. ก จำนวน ๑ ชุด"),
        ("head.enclosures", "๒. ข ……"),
        ("body", "ข้อ ๑ ให้ทำ"),
        ("body", "รายการ | บาท"),
        ("body", "โต๊ะ | ๑"),
    ]
    assert Passage("body", ()).printed == ""


def test_the_models_are_plain_data() -> None:
    """Two comparisons of the same files are equal."""
    change = Change("added", "body", "", "ก", ())
    assert PaperChange("a", "changed", "ก", (change,)) == PaperChange(
        "a", "changed", "ก", (change,)
    )
    assert compared(POLICY).papers == compared(POLICY).papers
