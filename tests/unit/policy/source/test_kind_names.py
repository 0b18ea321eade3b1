"""An entry may write the Thai name of its kind: in YAML, in a mapping, in an editor."""

from __future__ import annotations

import json

import pytest

import thaigovdocs as tgd
from thaigovdocs.policy.model.schema import schema_text
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.standard.kinds import Kind, kinds_named

NAMED = [*kinds_named()]
NEEDED = {"envelope": "for: letter", "recipients": "for: letter"}
HEAD = "thaigovdocs: 1\nหน่วยงาน: {ชื่อ: จังหวัดธารารมย์}\nเอกสาร:\n"


@pytest.mark.parametrize(("name", "kind"), NAMED, ids=[name for name, _ in NAMED])
def test_every_kind_has_its_thai_names(name: str, kind: Kind) -> None:
    """Each name and alias, as text of a file and of a program."""
    key, needs = kind.key, NEEDED.get(kind.key, "")
    letter = "  - {kind: letter}\n" if needs else ""
    entry = f"  - {{ชนิด: {name}, id: own{', ' if needs else ''}{needs}}}\n"
    assert tgd.loads(HEAD + letter + entry).documents[-1].kind == key
    given = {"kind": name, "id": "own", **({"for": "letter"} if needs else {})}
    documents = [*([{"kind": "letter"}] if needs else []), given]
    data = {"thaigovdocs": 1, "agency": {"name": "จังหวัดธารารมย์"}, "documents": documents}
    assert tgd.PolicyFile.from_dict(data).documents[-1].kind == key


def test_the_id_of_a_paper_is_the_key_of_its_kind() -> None:
    """However the kind is written, others name the paper in one way."""
    (paper,) = tgd.loads(f"{HEAD}  - ชนิด: ประกาศ\n").documents
    assert paper.key == "announcement"


def test_a_code_of_rules_is_a_regulation_of_that_type() -> None:
    """ข้อบังคับ prints as one, unless its type says otherwise."""
    (paper,) = tgd.loads(f"{HEAD}  - ชนิด: ข้อบังคับ\n    about: การประชุม\n").documents
    assert str(getattr(paper, "type")) == "ข้อบังคับ"  # noqa: B009
    (paper,) = tgd.loads(f"{HEAD}  - {{ชนิด: ข้อบังคับ, type: ระเบียบ, about: ก}}\n").documents
    assert str(getattr(paper, "type")) == "ระเบียบ"  # noqa: B009


def test_a_name_that_no_kind_has_is_told_with_the_nearest() -> None:
    """As before."""
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.loads(f"{HEAD}  - ชนิด: หนังสือประทับตา\n")
    (finding,) = caught.value.findings
    assert (finding.code, finding.params["near"]) == ("TGD117", "stamped-letter")
    assert kind_key("หนังสือประทับตา") == "หนังสือประทับตา"


def test_editors_offer_the_thai_names() -> None:
    """The schema knows each where it knows the key."""
    entry = json.loads(schema_text())["properties"]["documents"]["anyOf"][0]["items"]
    for key in ("kind", "ชนิด"):
        assert {"ประกาศ", "announcement", "ซอง"} <= {*entry["properties"][key]["enum"]}
