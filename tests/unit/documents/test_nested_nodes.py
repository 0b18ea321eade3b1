"""Every key of a node inside every other, in every kind: printed, or told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.documents.passages import each_passage
from thaigovdocs.policy.model.nodes import Node, Point
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.thai.spans import plain

MAP = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#336699"/></svg>'
)
MARK = "กขค"
HELD: dict[str, Any] = {
    "chapter": MARK,
    "part": MARK,
    "heading": MARK,
    "text": MARK,
    "bullets": [MARK],
    "paragraphs": [MARK],
    "members": [{"name": MARK, "role": "กรรมการ"}],
    "table": {"columns": ["ก"], "rows": [[MARK]]},
    "picture": {"file": "map.svg", "caption": MARK, "alt": "แผนผัง"},
    "columns": [[MARK], ["ข"]],
    "sign": {"name": MARK},
    "items": [MARK],
    "after": [MARK],
    "resolution": [MARK],
}
BODIES = {
    "letter": ("body",),
    "memo": ("body",),
    "stamped-letter": ("body",),
    "certificate": ("body",),
    "statement": ("body",),
    "news": ("body",),
    "form": ("body",),
    "other": ("body",),
    "announcement": ("provisions",),
    "order": ("provisions",),
    "framework": ("provisions",),
    "regulation": ("provisions",),
    "request-form": ("request", "details"),
    "report-form": ("provisions",),
    "minutes": ("agenda", "items"),
    "agenda": ("agenda", "items"),
}
MORE: dict[str, dict[str, Any]] = {
    "letter": {"number": 5, "to": "นายอำเภอ"},
    "memo": {"number": 5, "to": "นายอำเภอ"},
    "stamped-letter": {"number": 5, "to": "ที่ว่าการอำเภอ"},
    "certificate": {"number": 5},
    "order": {"number": 5},
    "form": {"title": "แบบขอใช้"},
    "other": {"title": "บัตรผ่าน"},
    "framework": {"title": "กรอบแนวทาง"},
    "minutes": {"meeting": {"name": "คณะกรรมการ", "date": "2026-11-20"}},
    "agenda": {"meeting": {"name": "คณะกรรมการ", "date": "2026-11-20"}},
}


def test_the_keys_tried_are_those_of_nodes() -> None:
    """A key that is added to nodes is tried, too."""
    assert set(HELD) == {*Node.CHOICE.keys, *Point.CHOICE.keys}


def entry_of(kind: str, node: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of *kind* whose text holds *node*."""
    key, *below = BODIES[kind]
    value: Any = [node]
    if below:
        inner = {below[0]: [node]}
        value = [{"title": "เรื่องเพื่อพิจารณา", **inner}] if key == "agenda" else inner
    return {"kind": kind, "date": "2026-11-20", **MORE.get(kind, {}), key: value}


def policy_of(entry: dict[str, Any]) -> tgd.PolicyFile:
    """Return a policy of the paper *entry*."""
    mapping = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
        "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัด"}},
        "signatory": "head",
        "policy": {"subject": "การสำรวจ"},
        "documents": [entry],
    }
    return tgd.PolicyFile.from_dict(mapping, files={"map.svg": MAP})


def nested() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each key on its own, then beside and below each that can hold it."""
    for key, held in HELD.items():
        node = {key: held}
        yield key, node
        yield f"{key} among items", {"text": "ข", "items": [node]}
        yield f"{key} in columns", {"columns": [["ข"], [node]]}
        yield f"{key} among items of columns", {"columns": [[{"text": "ข", "items": [node]}]]}
        yield f"{key} in columns of columns", {"columns": [[{"columns": [[node]]}]]}
        for above in ("chapter", "part"):
            yield f"{key} below a {above}", {above: "ข", "items": [node]}
            yield f"{key} beside a {above}", {above: "ข", **node}


@pytest.mark.parametrize("kind", BODIES)
def test_no_key_of_a_node_is_left_out_in_silence(kind: str) -> None:
    """What a paper does not print stands in a finding at its place."""
    silent = []
    for name, node in nested():
        if "resolution" in name and (kind not in {"minutes", "agenda"} or " " in name):
            continue  # no key of other nodes
        file = policy_of(entry_of(kind, node))
        made = compose_sound(file)
        printed = [plain(p.text) for paper in made.values() for p in each_passage(paper)]
        drawn = [b for paper in made.values() for b in paper.body if b.picture]
        is_told = any(each.code in {"TGD171", "TGD785", "TGD864"} for each in made.findings)
        is_whole = "picture" not in name or drawn or kind == "request-form"
        if not is_told and not (any(MARK in words for words in printed) and is_whole):
            silent.append(name)
    assert silent == []


def test_every_kind_with_a_text_is_tried() -> None:
    """Logs, lists and envelopes have none."""
    assert {*KINDS} - {*BODIES} == {"publication-log", "recipients", "envelope"}
