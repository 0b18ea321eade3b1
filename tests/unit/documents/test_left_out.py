"""What a kind does not print of its own keys, or prints after all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import each_passage
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain

Read = Callable[[str], PolicyFile]
Compose = Callable[[str], Document]

MEETING = "meeting: {name: คณะกรรมการ, date: 2026-11-20, start: '09.30', end: '12.00'}"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("kind: certificate, number: 5, subject: ก, body: [ก]", ["TGD171 documents[0].subject"]),
        ("kind: certificate, number: 5, holder: ก, body: [ก]", ["TGD171 documents[0].holder"]),
        ("kind: certificate, number: 5, holder: ก, photo: frame, body: [ก]", []),
        ("kind: regulation, made: none, in_charge: ก", ["TGD171 documents[0].in_charge"]),
        ("kind: regulation, in_charge: ก", []),
        (f"kind: agenda, {MEETING}", ["TGD171 documents[0].meeting.end"]),
        (
            "kind: agenda, meeting: {name: ก, date: 2026-11-20}, agenda: [{title: ก, text: ข}]",
            ["TGD171 documents[0].agenda[0].text"],
        ),
        (
            "kind: agenda, meeting: {name: ก, date: 2026-11-20}, "
            "agenda: [{title: ก, items: [{heading: ข, text: ค, bullets: [ง]}, {text: ค}]}]",
            [
                "TGD171 documents[0].agenda[0].items[0].text",
                "TGD171 documents[0].agenda[0].items[0].bullets",
            ],
        ),
    ],
)
def test_what_a_kind_does_not_print_of_its_own_keys_is_told(
    policy_file: Read, entry: str, found: list[str]
) -> None:
    """With its place; what it prints is not."""
    file = policy_file(f"documents: [{{{entry}}}]")
    told = [f"{f.code} {f.origin.mark.path if f.origin.mark else ''}" for f in unprintable(file)]
    assert told == found


def test_an_extract_tells_of_people_that_only_minutes_print(policy_file: Read) -> None:
    """Who came stands in the minutes that it is of."""
    minutes = f"{{kind: minutes, {MEETING}}}"
    extract = "{kind: minutes, id: part, of: minutes, present: [ก]}"
    told = unprintable(policy_file(f"documents: [{minutes}, {extract}]"))
    assert [(f.code, f.params["key"]) for f in told] == [("TGD171", "present")]


def test_a_regulation_comes_into_force_as_the_policy_says(composed: Compose) -> None:
    """Where its entry says nothing of its own."""
    paper = composed("policy: {effective: 2026-12-01}\ndocuments: [{kind: regulation}]")
    assert plain(paper.body[1].text) == "ระเบียบนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ ธันวาคม ๒๕๖๙ เป็นต้นไป"


def test_words_of_a_room_to_sign_go_before_those_of_the_person(composed: Compose) -> None:
    """A position of its own stands in the place of the person's."""
    sign = "{person: governor, position: ประธานกรรมการ}"
    paper = composed(f"documents: [{{kind: form, title: แบบ, body: [{{sign: {sign}}}]}}]")
    words = " ".join(plain(passage.text) for passage in each_passage(paper))
    assert "(นายวิชัย ใจสุจริต)" in words
    assert "ประธานกรรมการ" in words
    assert "ผู้ว่าราชการ" not in words
