"""``ref('id')`` in a paper that prints no clauses of its own."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import PolicyFile
from thaigovdocs.thai.spans import plain

CLAUSES = [{"text": "ก"}, {"id": "web", "text": "ข", "items": [{"id": "inner", "text": "ค"}]}]
LEFT_OUT = "expected a clause that this document prints, found 'web', which it leaves out"


def body(*others: dict[str, Any], letter: Any = "ตาม{{ ref('web') }}") -> list[str]:
    """Return the body of a letter beside *others*."""
    nodes = letter if isinstance(letter, list) else [letter]
    file = PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดธารารมย์"},
            "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
            "signatory": "head",
            "policy": {"subject": "เรื่องหนึ่ง", "provisions": CLAUSES, "numbering": ["ข้อ 1", "(1)"]},
            "documents": [{"kind": "letter", "to": "ทุกอำเภอ", "body": nodes}, *others],
        }
    )
    return [plain(block.text) for block in compose(file)["letter"].body]


def faults(*others: dict[str, Any], **more: Any) -> list[str]:
    """Return what is refused."""
    with pytest.raises(PolicyError) as caught:
        body(*others, **more)
    return [finding.message("en") for finding in caught.value.findings]


def test_a_letter_speaks_of_the_clauses_of_the_announcement() -> None:
    """The label is the one that the announcement prints."""
    assert body({"kind": "announcement"}) == ["ตามข้อ ๒"]
    inner = "ตาม{{ ref('inner') }}"
    assert body({"kind": "announcement"}, letter=inner) == ["ตามข้อ ๒ (๑)"]


def test_the_label_follows_what_the_other_paper_prints() -> None:
    """A selection and a numbering of its own count."""
    selected = {"kind": "announcement", "provisions": {"only": ["web"]}, "numbering": ["1."]}
    assert body(selected) == ["ตาม๑"]


def test_a_clause_of_the_letter_itself_comes_first() -> None:
    """Its own items may have the same ids."""
    nodes = [{"text": "ดังนี้", "items": [{"id": "web", "text": "ง"}]}, "ตามข้อ {{ ref('web') }}"]
    assert body({"kind": "announcement"}, letter=nodes)[-1] == "ตามข้อ ๑"


def test_a_clause_that_two_papers_print_is_refused() -> None:
    """Which of them is meant is not to be guessed."""
    two = ({"kind": "announcement"}, {"kind": "announcement", "id": "second"})
    assert faults(*two) == [LEFT_OUT]


def test_a_clause_that_no_paper_prints_is_refused() -> None:
    """Nobody could look it up."""
    assert faults({"kind": "announcement", "provisions": {"except": ["web"]}}) == [LEFT_OUT]
    assert faults() == [LEFT_OUT]
