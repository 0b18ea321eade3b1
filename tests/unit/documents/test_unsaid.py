"""A subject that no paper prints is told."""

from __future__ import annotations

from typing import Any

import pytest

import thaigovdocs as tgd


def told(*documents: dict[str, Any]) -> list[str]:
    """Return what is found in *documents* about keys that are not printed."""
    policy = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดสายธาร"},
        "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
        "signatory": "head",
        "output": {"emblem": "none"},
        "policy": {"subject": "เรื่องของแฟ้ม", "provisions": ["ข้อ"]},
        "documents": list(documents),
    }
    found = tgd.compose(tgd.PolicyFile.from_dict(policy)).findings
    return [each.format("en").splitlines()[0] for each in found if each.code == "TGD171"]


TITLED = {
    "kind": "framework",
    "id": "o",
    "title": ["กรอบแนวทาง"],
    "provisions": ["ก"],
    "subject": "เรื่องที่หาย",
}
LETTER = {"kind": "letter", "id": "l", "to": "นายอำเภอ", "subject": "เรื่องหนังสือ"}


def test_a_subject_beside_a_title_is_told() -> None:
    """The title is printed, and nobody says the subject."""
    assert told(TITLED) == [
        "warning[TGD171] documents[0].subject: expected a key that a framework prints, found "
        "'subject'"
    ]


@pytest.mark.parametrize(
    "documents",
    [
        [{**TITLED, "title": None}],
        [{**LETTER, "body": ["ข้อความ"]}],
        [TITLED, {**LETTER, "body": ["ตามกรอบ เรื่อง {{ documents.o.subject }}"]}],
    ],
    ids=["in-the-title", "in-the-head", "in-a-text"],
)
def test_a_subject_that_any_paper_says_is_not_told(documents: list[dict[str, Any]]) -> None:
    """By itself, or by an expression."""
    made = [{key: value for key, value in each.items() if value} for each in documents]
    assert told(*made) == []


def unnamed(**keys: Any) -> list[str]:
    """Return the documents of which TGD890 is told, for an order with *keys* besides."""
    policy = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดสายธาร"},
        "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
        "signatory": "head",
        "output": {"emblem": "none"},
        "policy": {"subject": "การใช้รถ", "provisions": ["ข้อ"]},
        "documents": [{"kind": "order", "number": "1/2569", **keys}],
    }
    found = tgd.compose(tgd.PolicyFile.from_dict(policy)).findings
    return [str(each.origin) for each in found if each.code == "TGD890"]


def test_a_title_that_leaves_no_subject_is_told() -> None:
    """The subject of the file is in no line of it; what says it in any way is in peace."""
    assert len(unnamed(title=["คำสั่งจังหวัดสายธาร"])) == 1
    assert unnamed(title=["คำสั่งจังหวัดสายธาร", "เรื่อง รถ"]) == []
    assert unnamed(title=["คำสั่งจังหวัดสายธาร", "ว่าด้วยการใช้รถ"]) == []
    assert unnamed(title=["คำสั่งจังหวัดสายธาร"], subject="รถ") == []
    assert unnamed() == []
