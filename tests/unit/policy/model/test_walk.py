"""What keys name is told by their types alone: a new key is checked without another line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from thaigovdocs.documents.registry import registered
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import PolicyFile
from thaigovdocs.policy.model.fields import Many, Model
from thaigovdocs.policy.model.kinds import Entry
from thaigovdocs.policy.model.nodes import NodeOrText
from thaigovdocs.policy.model.references import (
    ActRef,
    ClauseRef,
    DocumentRef,
    Id,
    PersonRef,
    PictureRef,
)
from thaigovdocs.standard.kinds import Kind

TWICE = {"id": "a", "by": "head"}


class Stamp(Model):
    """A mapping inside the throw-away kind."""

    id: Id | None = None
    by: PersonRef


class Deed(Entry):
    """A kind that no other line of the package knows."""

    kind: Literal["deed"]
    witness: PersonRef | None = None
    guests: Many[PersonRef] = ()
    stamps: tuple[Stamp, ...] = ()
    of: DocumentRef | None = None
    by_clause: ClauseRef | None = None
    under: ActRef | None = None
    seal: PictureRef | None = None
    terms: tuple[NodeOrText, ...] = ()


@pytest.fixture(autouse=True)
def kind() -> Iterator[None]:
    """Know the throw-away kind for the time of a test."""
    with registered(Kind(key="deed", thai="โฉนด"), Deed, lambda _: pytest.fail("composed")):
        yield


def faults(**keys: Any) -> list[tuple[str, str]]:
    """Return the code and the place of what is wrong with a deed of *keys*."""
    policy = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์"},
        "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
        "policy": {"provisions": [{"id": "web", "text": "ก"}]},
        "documents": [{"kind": "deed", **keys}],
    }
    try:
        report = PolicyFile.from_dict(policy).report
    except PolicyError as error:
        report = error.findings
    return [(finding.code, finding.to_dict()["path"]) for finding in report]


@pytest.mark.parametrize(
    ("keys", "code", "path"),
    [
        ({"witness": "nobody"}, "TGD121", "witness"),
        ({"guests": ["head", "nobody"]}, "TGD121", "guests[1]"),
        ({"guests": "nobody"}, "TGD121", "guests"),
        ({"stamps": [{"by": "nobody"}]}, "TGD121", "stamps[0].by"),
        ({"of": "letter"}, "TGD122", "of"),
        ({"by_clause": "nothing"}, "TGD123", "by_clause"),
        ({"under": "no-such-act"}, "TGD158", "under"),
        ({"seal": "seal.png"}, "TGD139", "seal"),
        ({"witness": "{{ x }}"}, "TGD166", "witness"),
        (
            {"stamps": [{"id": "a", "by": "head"}, {"id": "a", "by": "head"}]},
            "TGD126",
            "stamps[1].id",
        ),
        ({"terms": [{"text": "ก", "members": [{"role": "ข"}]}]}, "TGD115", "terms[0].members[0]"),
    ],
)
def test_a_new_key_is_checked_by_its_type(keys: dict[str, Any], code: str, path: str) -> None:
    """No list of keys names it anywhere."""
    assert (code, f"documents[0].{path}") in faults(**keys)


def test_what_is_there_is_not_told() -> None:
    """The near miss: each of the keys with something that the file has."""
    sound = {"witness": "head", "of": "deed", "by_clause": "web", "under": "official-information"}
    assert faults(**sound, guests=["head"], stamps=[{"id": "a", "by": "head"}]) == []


def test_what_is_sound_is_met_beside_what_is_not() -> None:
    """A fault of another key does not hide the reference."""
    assert {code for code, _ in faults(witness="nobody", date="๓๑ กุมภาพันธ์ ๒๕๖๙", x=1)} == {
        "TGD113",
        "TGD118",
        "TGD121",
    }
