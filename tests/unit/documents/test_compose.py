"""From a policy file to its documents, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from thaigovdocs.documents.compose import compose, compose_sound
from thaigovdocs.documents.kinds import COMPOSERS
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Severity
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import loads
from thaigovdocs.standard.kinds import KINDS

Read = Callable[[str], PolicyFile]
BOTH = """
policy: {subject: ก, provisions: [ข]}
documents: [{kind: letter, to: ค}, {kind: order}, {kind: announcement}]
"""


def test_the_kinds_that_are_built_are_the_modules_of_the_folder() -> None:
    """A later kind is one more module."""
    assert set(COMPOSERS) == set(KINDS)


def test_documents_come_by_id_in_the_order_of_the_file(policy_file: Read) -> None:
    """One a document."""
    assert list(compose(policy_file(BOTH))) == ["letter", "order", "announcement"]


def test_some_documents_may_be_composed_alone(policy_file: Read) -> None:
    """A fault of the others does not count then."""
    file = policy_file(
        "policy: {provisions: [{table: {columns: []}}]}\n"
        "documents: [{kind: letter, to: ค, subject: ก}, {kind: announcement}]"
    )
    assert list(compose(file, only=["letter"])) == ["letter"]


def test_composing_twice_gives_equal_documents(policy_file: Read) -> None:
    """Nothing but the file counts."""
    assert dict(compose(policy_file(BOTH))) == dict(compose(policy_file(BOTH)))


def test_what_cannot_be_printed_is_refused_all_at_once(policy_file: Read) -> None:
    """No part of a text is left out in silence."""
    file = policy_file(
        """
policy:
  subject: ก
  effective: 2569-10-01
  provisions:
  - ข
  - items: [{table: {columns: []}}]
documents:
- {kind: letter, to: ค, body: [{table: {columns: []}}]}
- {kind: announcement}
"""
    )
    with pytest.raises(PolicyError) as caught:
        compose(file)
    assert [
        (found.code, found.document, found.origin.mark.path) for found in caught.value.findings
    ] == [
        ("TGD193", "letter", "documents[0].body[0].table.columns"),
        ("TGD193", "announcement", "policy.provisions[1].items[0].table.columns"),
        ("TGD172", "announcement", "policy.effective"),
    ]
    assert caught.value.findings[0].format() == (
        "error[TGD193] documents[0].body[0].table.columns: expected a table with columns, "
        "found none\n"
        "  hint: name the columns in 'columns', such as [รายการ, จำนวนเงิน]\n"
        "  แก้ไข: ระบุคอลัมน์ใน 'columns' เช่น [รายการ, จำนวนเงิน]"
    )
    assert (
        caught.value.findings[2]
        .message("en")
        .startswith("expected a date that can be or a sentence, found '2569-10-01': ")
    )


def test_a_paper_without_a_subject_is_refused(policy_file: Read) -> None:
    """The form wants one; titles of its own stand for it."""
    file = policy_file("policy: {provisions: [ข]}\ndocuments: [{kind: announcement}]")
    with pytest.raises(PolicyError) as caught:
        compose(file)
    assert str(caught.value) == (
        "error[TGD174] documents[0]: expected a subject, found neither 'subject' nor "
        "'policy.subject'\n"
        "  hint: write the gist of the paper in 'policy.subject' or in 'subject' of the document\n"
        "  แก้ไข: เขียนชื่อเรื่องใน 'policy.subject' หรือ 'subject' ของเอกสาร"
    )
    assert compose(
        policy_file("policy: {provisions: [ข]}\ndocuments: [{kind: announcement, title: [ก]}]")
    )


def test_words_for_the_royal_family_must_be_written(policy_file: Read) -> None:
    """The table gives none, and none are invented."""
    text = "policy: {subject: ก}\ndocuments: [{kind: letter, to: หม่อมเจ้าสมมุติ%s}]"
    with pytest.raises(PolicyError) as caught:
        compose(policy_file(text % ", salutation: ทูล"))
    assert [found.code for found in caught.value.findings] == ["TGD167"]
    assert compose(policy_file(text % ", salutation: ทูล, closing: ควรมิควรแล้วแต่จะโปรด"))


def test_what_is_read_and_not_printed_is_told(policy_file: Read) -> None:
    """A warning names the key; nobody to write to is told, too."""
    file = policy_file(
        "policy: {subject: ก}\n"
        "documents: [{kind: letter, effective: ข, preamble: [ก]}, {kind: framework}]"
    )
    found = unprintable(file)
    assert {each.severity for each in found} == {Severity.WARNING}
    assert [(each.code, each.origin.mark.path) for each in found] == [
        ("TGD173", "documents[0]"),
        ("TGD171", "documents[0].preamble"),
        ("TGD171", "documents[0].effective"),
    ]
    assert found[2].message("en") == "expected a key that a letter prints, found 'effective'"
    assert found[2].message("th") == "เอกสารชนิด letter ไม่พิมพ์ 'effective'"


def test_what_is_told_has_the_line_it_stands_in() -> None:
    """The key where there is one, else the entry; a mapping of a program has no lines."""
    text = (
        "thaigovdocs: 1\nagency: {name: ก}\npolicy: {subject: ก}\ndocuments:\n"
        "- kind: letter\n  body: [ข]\n  effective: ง\n  title:\n  - ค\n"
    )
    found = unprintable(loads(text, name="a.yaml"))
    assert [(each.code, str(each.origin), each.origin.mark.path) for each in found] == [
        ("TGD173", "a.yaml:5:3", "documents[0]"),
        ("TGD171", "a.yaml:8:3", "documents[0].title"),
        ("TGD171", "a.yaml:7:3", "documents[0].effective"),
    ]
    mapping = {
        "thaigovdocs": 1,
        "agency": {"name": "ก"},
        "documents": [{"kind": "letter", "subject": "ก"}],
    }
    found = unprintable(PolicyFile.from_dict(mapping))
    assert [(each.code, str(each.origin)) for each in found] == [("TGD173", "")]


def test_a_good_file_has_nothing_to_tell(policy_file: Read) -> None:
    """The near miss of every finding above."""
    assert unprintable(policy_file(BOTH)) == []


def test_an_own_clause_is_named_by_its_own_place(policy_file: Read) -> None:
    """Clauses of the document are not those of the policy."""
    file = policy_file(
        "policy: {subject: ก}\ndocuments: [{kind: announcement, effective: 2569-10,"
        " provisions: [{table: {columns: []}}]}]"
    )
    assert [each.origin.mark.path for each in unprintable(file)] == [
        "documents[0].provisions[0].table.columns",
        "documents[0].effective",
    ]


def test_an_expression_that_cannot_be_worked_out_is_refused(policy_file: Read) -> None:
    """Every document of the file is looked at."""
    file = policy_file(
        "policy: {subject: ก}\ndocuments: [{kind: letter, to: ข, body: ['{{ nobody }}']},"
        " {kind: announcement, preamble: ['{{ vars.nothing }}']}]"
    )
    with pytest.raises(PolicyError) as caught:
        compose(file)
    assert [found.code for found in caught.value.findings] == ["TGD154", "TGD155"]


def test_what_the_registry_gave_goes_before_what_is_written(policy_file: Read) -> None:
    """Number, day and signer of ``issued`` complete a draft."""
    file = policy_file(
        """
people: {a: {name: ก, position: ข}, b: {name: ค, position: ง}}
signatory: a
policy: {subject: ก}
issued: {letter: {number: {circular: 7}, date: 2026-02-03, signatory: b}}
documents: [{kind: letter, to: ค, number: {circular: }, date: 2026-02}]
"""
    )
    letter = compose(file)["letter"]
    assert (letter.meta.number, letter.meta.date) == ("ธร ๐๐๑๗.๒/ว ๗", date(2026, 2, 3))
    assert letter.meta.signers == (("ค", "ง"),)
    assert not letter.meta.draft


def test_a_vetted_emblem_goes_into_the_look() -> None:
    """The writers get the picture itself."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"/>'
    text = "policy: {subject: ก}\ndocuments: [{kind: announcement}]\noutput: {emblem: e.svg}\n"
    file = loads("thaigovdocs: 1\nagency: {name: ก}\n" + text, files={"e.svg": svg})
    look = compose_sound(file)["announcement"].look
    assert (look.emblem, look.picture) == ("picture", file.emblem)


def test_a_composer_alone_does_with_what_is_there(policy_file: Read) -> None:
    """Without a subject an announcement has one title line, a letter no เรื่อง."""
    file = policy_file("documents: [{kind: announcement}, {kind: letter}]")
    announcement, letter = (COMPOSERS[e.kind].compose(setting_of(file, e)) for e in file.documents)
    assert announcement.meta.title == "ประกาศจังหวัดธารารมย์"
    assert letter.meta.title == "หนังสือจังหวัดธารารมย์"


def test_a_file_knows_where_its_values_stand() -> None:
    """What is not there is told at what is above it; a mapping of a program has no lines."""
    file = loads(
        "thaigovdocs: 1\nagency: {name: ก}\ndocuments:\n- kind: announcement\n  subject: ข\n",
        name="a.yaml",
    )
    places = {
        "documents[0].subject": (5, 3),
        "documents[0].title[0]": (4, 3),
        "documents[7].to": (3, 1),
    }
    found = {path: file.mark_at(path) for path in places}
    assert {path: (mark.line, mark.column) for path, mark in found.items() if mark} == places
    assert file.mark_at("policy.subject") is None
    bare = PolicyFile.from_dict({"thaigovdocs": "1", "agency": {"name": "ก"}})
    assert bare.mark_at("agency") is None
