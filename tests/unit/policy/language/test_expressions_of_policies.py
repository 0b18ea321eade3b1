"""Expressions of a whole policy file, checked in one pass."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.findings import Mark
from thaigovdocs.policy.language.expressions import (
    ExpressionFault,
    check_policy_expressions,
    expand,
)
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.digits import to_arabic


def marked(value: Any, path: str = "") -> Any:
    """Return *value* with its texts marked by the keys that lead to them."""
    if isinstance(value, dict):
        return {key: marked(each, f"{path}.{key}".strip(".")) for key, each in value.items()}
    if isinstance(value, list):
        return [marked(each, f"{path}[{place}]") for place, each in enumerate(value)]
    return Words(value, Mark("p.yaml", path=path)) if isinstance(value, str) else value


def model(**keys: Any) -> PolicyModel:
    """Return a policy with *keys*."""
    whole = {"thaigovdocs": "1", "fiscal_year": "2568", "agency": {"name": "จังหวัดธารารมย์"}}
    return PolicyModel.model_validate(marked({**whole, **keys}))


def found(**keys: Any) -> list[str]:
    """Return the messages of a policy with *keys*."""
    findings = check_policy_expressions(model(**keys))
    return [each.format().splitlines()[0].removeprefix("p.yaml: error") for each in findings]


def test_faults_of_all_texts_come_in_one_pass_and_once() -> None:
    """A subject that three papers print is told once, and so is a text of nobody's."""
    bad = "{{ nothing }}"
    message = "expected a known name, found 'nothing'"
    faults = found(
        policy={"subject": bad, "provisions": [{"items": [bad]}], "conclusion": [bad]},
        people={"a": {"name": bad, "position": ["x", bad], "acting": {"as": bad, "for": "x"}}},
        documents=[
            {"kind": "letter", "body": [{"table": {"columns": ["a"], "rows": [{"a": bad}]}}]},
            {"kind": "announcement"},
            {"kind": "order", "conclusion": ["x"]},
        ],
        vars={"a": bad},
    )
    assert sorted(faults) == [
        f"[TGD154] documents[0].body[0].table.rows[0].a: {message}",
        f"[TGD154] people.a.acting.as: {message}",
        f"[TGD154] people.a.name: {message}",
        f"[TGD154] people.a.position[1]: {message}",
        f"[TGD154] policy.conclusion[0]: {message}",
        f"[TGD154] policy.provisions[0].items[0]: {message}",
        f"[TGD154] policy.subject: {message}",
    ]


def test_the_fault_of_a_text_that_others_print_is_told_there_alone() -> None:
    """Who prints a faulty text has no fault of his own."""
    assert found(
        policy={"subject": "{{ nothing }}"},
        documents=[{"kind": "letter", "body": ["เรื่อง {{ policy.subject }}"]}],
    ) == ["[TGD154] policy.subject: expected a known name, found 'nothing'"]


def test_a_loop_is_told_once_and_shown() -> None:
    """From wherever it is entered, a loop is the same finding."""
    assert found(
        agency={"name": "{{ agency.issuer }}", "issuer": "{{ agency.name }}"},
        documents=[{"kind": "letter", "body": ["{{ agency.name }}", "{{ agency.issuer }}"]}],
    ) == [
        "[TGD161] agency.issuer: expected texts that end, found a loop: "
        "agency.issuer → agency.name → agency.issuer"
    ]


def test_a_subject_that_prints_itself_is_a_loop() -> None:
    """The subject of a document may not cite the document."""
    assert found(
        policy={"subject": "ตาม {{ documents.order.citation }}"}, documents=[{"kind": "order"}]
    ) == [
        "[TGD161] policy.subject: expected texts that end, found a loop: "
        "documents.order.citation → documents.order.citation"
    ]


def _chain(length: int, text: str) -> dict[str, Any]:
    people = {
        f"p{at}": {"name": text.format(f"{{{{ people.p{at + 1}.name }}}}"), "position": "x"}
        for at in range(length)
    }
    return {**people, f"p{length}": {"name": "กกกกก", "position": "x"}}


def test_texts_that_double_one_another_are_stopped() -> None:
    """2 to the 14th times five letters are more than a text may hold."""
    assert found(people=_chain(14, "{0}{0}")) == [
        "[TGD163] people.p0.name: expected values of at most 50000 characters in one text, "
        "found more"
    ]


def test_texts_in_texts_go_so_deep_and_no_deeper() -> None:
    """Sixteen texts may stand in one another."""
    assert found(people=_chain(15, "{0}")) == []
    assert found(people=_chain(17, "{0}")) == [
        "[TGD162] people.p15.name: expected at most 16 levels, found more"
    ]


def test_how_deep_texts_stand_does_not_depend_on_which_comes_first() -> None:
    """A text that is too deep is one also after those in it were worked out for themselves."""
    upwards = dict(reversed(_chain(16, "{0}").items()))
    assert found(people=upwards) == [
        "[TGD162] people.p0.name: expected at most 16 levels, found more"
    ]


def test_findings_come_in_the_order_of_the_file() -> None:
    """Whichever document prints a text, its line decides."""
    late, early = (Words("{{ x }}", Mark("p.yaml", line, 3)) for line in (9, 4))
    policy = PolicyModel.model_validate(
        {"thaigovdocs": "1", "agency": {"name": late}, "policy": {"subject": early}}
    )
    assert [each.origin.position for each in check_policy_expressions(policy)] == [(4, 3), (9, 3)]


def test_an_empty_text_that_doubles_is_no_matter() -> None:
    """A text is worked out once, however often it is printed."""
    people = _chain(14, "{0}{0}{0}{0}{0}{0}{0}{0}")
    people["p14"]["name"] = "{{ vars.nothing }}"
    assert found(people=people, vars={"nothing": ""}) == []


def test_acts_are_known_by_id_or_name() -> None:
    """Sources of the power and the basis are looked up; an unknown one is told."""
    assert found(
        policy={
            "authority": {"sources": [{"act": "official-informations", "sections": ["9"]}]},
            "basis": [{"act": "พ.ร.บ.ข้อมูลข่าวสาร"}, {"act": "saraban"}, {"act": "{{ x }}"}],
        }
    ) == [
        "[TGD158] policy.authority.sources[0].act: expected the id of a known act, found "
        "'official-informations'",
        "[TGD166] policy.basis[2].act: expected plain words, found an expression in 'act'",
    ]


def test_names_of_files_and_ids_hold_no_expression() -> None:
    """Where nothing is expanded, braces are a fault rather than printed."""
    assert found(
        policy={"responsible": {"unit": "{{ fiscal_year }}", "contact": "{{ x }}"}},
        documents=[
            {"kind": "letter", "filename": "a-{{ x }}"},
            {"kind": "recipients", "for": "letter", "recipients": "{{ x }}.csv"},
            {"kind": "publication-log", "rows": [{"topic": "{{ fiscal_year }}"}]},
        ],
    ) == [
        "[TGD166] documents[0].filename: expected plain words, found an expression in 'filename'",
        "[TGD166] documents[1].recipients: expected plain words, found an expression in "
        "'recipients'",
        "[TGD166] policy.responsible.contact: expected plain words, found an expression in "
        "'contact'",
    ]


@pytest.mark.parametrize(
    ("selection", "fault"),
    [
        (None, False),
        ({"only": ["web"]}, False),
        ({"only": ["inner"]}, False),
        ({"only": ["other"]}, True),
        ({"except": ["inner"]}, True),
        ({"except": ["web"]}, True),
        ([{"id": "inner", "text": "ข้อของประกาศเอง"}], False),
        (["ข้อที่ไม่มีชื่อ"], True),
    ],
)
def test_a_reference_needs_a_clause_that_is_printed(selection: Any, fault: bool) -> None:
    """A clause that the selection of a document leaves out cannot be referred to."""
    entry = {"kind": "announcement", "preamble": ["ตาม {{ ref('inner') }}"]}
    provisions = [{"id": "web", "items": [{"id": "inner", "text": "ก"}, "ข"]}, {"id": "other"}]
    keys = {
        "policy": {"provisions": provisions},
        "documents": [entry | ({"provisions": selection} if selection else {})],
    }
    message = "expected a clause that this document prints, found 'inner', which it leaves out"
    expected = [f"[TGD169] documents[0].preamble[0]: {message}"] if fault else []
    assert found(**keys) == expected


def _due(due: Any, **keys: Any) -> list[str]:
    return found(policy={"reporting": {"rounds": [{"id": "half", "due": due}]}}, **keys)


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ({"day": "31 มีนาคม"}, "31 มีนาคม 2568"),
        ({"day": "15 ตุลาคม"}, "15 ตุลาคม 2567"),
        ({"day": "15 ตุลาคม", "year": "+1"}, "15 ตุลาคม 2568"),
        ({"day": "last", "month": "กุมภาพันธ์"}, "28 กุมภาพันธ์ 2568"),
        ({"day": "๑๕", "month": "ธันวาคม"}, "15 ธันวาคม 2567"),
        ({"monthly": "25"}, "25 ของทุกเดือน"),
        ({"monthly": 28}, "28 ของทุกเดือน"),
        ({"monthly": "last"}, "สุดท้ายของทุกเดือน"),
        ("2025-03-31", "31 มีนาคม 2568"),
    ],
)
def test_a_round_is_due_on_a_day_of_the_fiscal_year(due: Any, shown: str) -> None:
    """A day without a year lies in the fiscal year; all forms stand after วันที่."""
    whole = model(policy={"reporting": {"rounds": [{"id": "half", "due": due}]}})
    text = expand(Words("{{ reporting.half.due }}"), Scope(whole))
    assert "".join(span.text for span in text) == shown  # type: ignore[union-attr]
    assert _due(due) == []


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ({"day": "31 เมษายน"}, "31 เมษายน (2568)"),
        ({"day": "29 กุมภาพันธ์"}, "29 กุมภาพันธ์ (2568)"),
        ({"day": "มีนาคม"}, "มีนาคม (2568)"),
        ({"day": "31", "month": "มีนา"}, "31 มีนา (2568)"),
        ({"day": "สิ้นเดือน", "month": "มีนาคม"}, "สิ้นเดือน มีนาคม (2568)"),
        ({"day": "31", "month": "เมษายน"}, "31 เมษายน (2568)"),
    ],
)
def test_a_day_that_cannot_be_is_told_at_its_place(due: Any, shown: str) -> None:
    """The finding names the round and the day, with the fiscal year."""
    assert _due(due) == [
        "[TGD168] policy.reporting.rounds[0].due.day: expected a day on which round 'half' is "
        f"due, found '{shown}'"
    ]


def test_a_day_of_no_month_is_no_day() -> None:
    """The place is the nearest text of the round; printing it is no second fault."""
    rounds = {"reporting": {"rounds": [{"id": "half", "due": {"monthly": "32"}}]}}
    documents = [{"kind": "letter", "body": ["ภายในวันที่ {{ reporting.half.due }}"]}]
    assert found(policy=rounds, documents=documents) == [
        "[TGD168] policy.reporting.rounds[0].id: expected a day on which round 'half' is due, "
        "found '32'"
    ]


@pytest.mark.parametrize("day", [29, "๓๐", 31])
def test_a_day_that_not_every_month_has_is_none_of_every_month(day: Any) -> None:
    """February would have none; who means the last day says so."""
    number = to_arabic(str(day))
    assert _due({"monthly": day}) == [
        "[TGD170] policy.reporting.rounds[0].id: expected a day that every month has, from 1 to "
        f"28, or 'last', for round 'half', found {number}"
    ]


def test_a_day_without_a_year_needs_a_fiscal_year() -> None:
    """No year is guessed."""
    whole = PolicyModel.model_validate(
        {
            "thaigovdocs": "1",
            "agency": {"name": "ก"},
            "policy": {"reporting": {"rounds": [{"id": "half", "due": {"day": "31 มีนาคม"}}]}},
        }
    )
    with pytest.raises(ExpressionFault) as caught:
        expand(Words("{{ reporting.half.due }}"), Scope(whole))
    assert str(caught.value) == (
        "error[TGD168] expected a day on which round 'half' is due, found '31 มีนาคม'\n"
        "  hint: write a day that exists, such as '31 มีนาคม', and give fiscal_year\n"
        "  แก้ไข: เขียนวันที่มีอยู่จริง เช่น '31 มีนาคม' และระบุ fiscal_year"
    )


def test_reporting_that_is_not_there_has_no_values() -> None:
    """A name under a group that the file does not give says so."""
    assert found(policy={"subject": "{{ reporting.half.due }}"}) == [
        "[TGD155] policy.subject: expected a value of 'reporting', found none in the file"
    ]
