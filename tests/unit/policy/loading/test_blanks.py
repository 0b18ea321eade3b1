"""Blank is not given: white space is no text, in every key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.errors import PolicyError, ThaiGovDocsError
from thaigovdocs.policy import PolicyFile

HEAD = {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}
LETTER = {"kind": "letter", "to": "ทุกอำเภอ", "subject": "การจัดงาน", "body": ["ขอเชิญ"]}
BLANKS = ["", " ", "\t\n", "\u00a0", "\u200b", "\ufeff \u2060"]


def policy(**more: Any) -> dict[str, Any]:
    """Return a sound policy of one letter, with *more* keys."""
    return {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์", "letterhead": "ศาลากลางจังหวัด"},
        "people": {"head": HEAD},
        "signatory": "head",
        "documents": [LETTER],
        **more,
    }


def told(mapping: dict[str, Any]) -> list[str]:
    """Return what is refused, reading or composing, with its path."""
    try:
        compose(PolicyFile.from_dict(mapping))
    except ThaiGovDocsError as error:
        return [f"{each.code} {each.to_dict()['path']}" for each in error.findings]
    return []


@pytest.mark.parametrize("blank", BLANKS)
def test_a_letter_of_blanks_is_refused(blank: str) -> None:
    """Subject, addressee, reference, enclosure, body and signer: each is told, in two steps."""
    blanks = {"kind": "letter", "to": blank, "references": [blank], "body": [blank, "ขอเชิญ"]}
    mapping = policy(
        people={"head": {"name": blank, "position": blank}},
        policy={"subject": blank},
        documents=[blanks | {"enclosures": [blank]}],
    )
    assert sorted(told(mapping)) == [
        "TGD115 documents[0].body[0]",
        "TGD115 documents[0].enclosures[0]",
        "TGD115 documents[0].references[0]",
        "TGD115 people.head.name",
        "TGD115 people.head.position",
    ]
    rest = policy(documents=[{"kind": "letter", "to": blank, "subject": blank, "body": ["ขอเชิญ"]}])
    assert told(rest) == ["TGD174 documents[0]"]
    unsigned = policy(signatory=blank, documents=[LETTER])
    assert told(unsigned) == ["TGD175 documents[0]"]
    composed = compose(PolicyFile.from_dict(policy(documents=[LETTER | {"to": blank}])))
    assert [each.code for each in composed.findings] == ["TGD173"]


@pytest.mark.parametrize("blank", [None, *BLANKS])
def test_a_key_that_is_blank_is_left_out(blank: str | None) -> None:
    """What has a default gets it; what may be empty is."""
    letter = LETTER | {"date": blank, "salutation": blank, "closing": blank, "copies_to": blank}
    file = PolicyFile.from_dict(policy(fiscal_year=blank, documents=[letter | {"id": blank}]))
    assert compose(file)["letter"] == compose(PolicyFile.from_dict(policy()))["letter"]


@pytest.mark.parametrize("entry", [None, "", " ", {}, {"id": "x"}, {"text": " "}, {"bullets": []}])
def test_an_empty_clause_is_told_and_none_is_dropped(entry: object) -> None:
    """The clauses after it would have other numbers."""
    mapping = policy(policy={"provisions": ["ก", entry, "ข"]})
    assert told(mapping) == ["TGD115 policy.provisions[1]"]


@pytest.mark.parametrize("blank", [None, "", " "])
def test_no_entry_of_a_list_is_dropped(blank: str | None) -> None:
    """Of lines, of papers and of people, at the place of the entry."""
    assert told(policy(signatory=["head", blank])) == ["TGD115 signatory[1]"]
    letter = LETTER | {"copies_to": ["ก", blank], "references": ["ก", blank]}
    assert sorted(told(policy(documents=[letter]))) == [
        "TGD115 documents[0].copies_to[1]",
        "TGD115 documents[0].references[1]",
    ]


def test_what_may_be_blank_stays() -> None:
    """Cells of a table, a level without a label, and a variable."""
    table = {"columns": ["ก", "ข"], "rows": [["", None], {"ก": "1", "ข": " "}]}
    provisions = [{"text": "ก", "numbering": ["1.", ""], "table": table}]
    file = PolicyFile.from_dict(policy(policy={"provisions": provisions}, vars={"x": ""}))
    node = file.policy.provisions[0]
    assert node.numbering == ("1.", "")
    assert node.table is not None
    assert node.table.rows == (("", ""), {"ก": "1", "ข": " "})
    assert file.vars == {"x": ""}


def test_words_that_print_nothing_are_no_addressee() -> None:
    """An expression may give nothing: the part that must be there is missing all the same."""
    nobody = policy(vars={"nobody": " "}, documents=[LETTER | {"to": "{{ vars.nobody }}"}])
    assert [each.code for each in compose(PolicyFile.from_dict(nobody)).findings] == ["TGD173"]
    letter = LETTER | {"subject": "{{ vars.nobody }}"}
    assert told(policy(vars={"nobody": " "}, documents=[letter])) == ["TGD176 documents[0]"]
    people = {"head": HEAD | {"name": "{{ vars.nobody }}"}}
    assert told(policy(vars={"nobody": " "}, people=people)) == ["TGD175 documents[0]"]


def test_a_blank_keeps_what_the_base_has() -> None:
    """As an empty value does, but for what the registry gives anew."""
    file = PolicyFile.from_dict(policy(documents=[LETTER | {"number": "1"}]))
    over = file.overlaid({"documents": [{"kind": "letter", "to": " ", "number": " "}]})
    assert over.documents[0].model_dump()["to"] == ("ทุกอำเภอ",)
    assert over.documents[0].written_number is None


def _below_unions() -> Iterator[tuple[dict[str, Any], str]]:
    person = {"name": "ก", "position": "ข"}
    yield {"people": {"head": person | {"acting": {"as": "รักษาราชการแทน"}}}}, "people.head.acting"
    yield {"policy": {"authority": {"enacts": "จึง"}}}, "policy.authority"
    yield {"documents": [LETTER | {"qr": {"caption": "ก"}}]}, "documents[0].qr"
    yield {"documents": [LETTER | {"number": {}}]}, "documents[0].number"
    rounds = [{"id": "one", "due": {"month": "มีนาคม"}}]
    yield {"policy": {"reporting": {"rounds": rounds}}}, "policy.reporting.rounds[0].due"
    meeting = {"kind": "minutes", "meeting": {"name": "คณะกรรมการ"}}
    yield {"documents": [meeting]}, "documents[0].meeting"
    yield {"documents": [{"kind": "report-form", "rows": {}}]}, "documents[0].rows"
    table = {"columns": [{"key": "a"}], "rows": []}
    body = [{"text": "ก", "table": table}]
    yield {"documents": [LETTER | {"body": body}]}, "documents[0].body[0].table.columns[0]"


@pytest.mark.parametrize(("more", "path"), [*_below_unions()], ids=lambda value: str(value)[:40])
def test_a_key_missing_below_a_choice_is_told(more: dict[str, Any], path: str) -> None:
    """Whatever stands above it, there is a finding and no traceback."""
    with pytest.raises(PolicyError) as caught:
        PolicyFile.from_dict(policy(**more))
    found = {(each.code, each.to_dict()["path"]) for each in caught.value.findings}
    assert ("TGD114", path) in found
    assert all(place.startswith(path) for _, place in found)


def test_a_fault_that_many_texts_print_is_kept_once() -> None:
    """A text that prints a faulty text a hundred times, over ten levels, is told once."""
    texts = {"t0": {"name": "{{ nothing }}", "position": "ก"}}
    for level in range(1, 11):
        again = f"{{{{ people.t{level - 1}.name }}}}"
        texts[f"t{level}"] = {"name": again * 100, "position": "ก"}
    with pytest.raises(PolicyError) as caught:
        PolicyFile.from_dict(policy(people={"head": HEAD, **texts}))
    assert [each.code for each in caught.value.findings] == ["TGD154"]
