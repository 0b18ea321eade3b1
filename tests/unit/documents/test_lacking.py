"""A bare paper of every kind is told, and not printed where its form asks for more."""

from __future__ import annotations

from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.standard.kinds import KINDS, Kind

AGENCY = {"name": "จังหวัดธารารมย์", "code": "ธร 0017"}
HEAD = {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}
MEETING = {"name": "คณะกรรมการแหล่งน้ำ", "number": "3/2569", "date": "2026-11-20"}
WHOLE: dict[str, dict[str, Any]] = {
    "letter": {"number": 5, "to": "นายอำเภอ", "body": ["ด้วยจะจัดประชุม", "จึงเรียนมาเพื่อทราบ"]},
    "memo": {"number": 5, "to": "ผู้ว่าราชการจังหวัด", "body": ["ด้วยจะจัดประชุม", "จึงเรียนมาเพื่อทราบ"]},
    "announcement": {"provisions": ["ให้ถือปฏิบัติ", "ให้รายงานผล"]},
    "order": {"number": 5, "provisions": ["ให้ถือปฏิบัติ", "ให้รายงานผล"]},
    "framework": {"provisions": ["ให้ถือปฏิบัติ", "ให้รายงานผล"]},
    "request-form": {},
    "report-form": {"rows": [{"measure": "จัดทำคู่มือ"}]},
    "publication-log": {"blank_rows": 3},
    "recipients": {"for": "whole", "recipients": ["อำเภอเมือง"]},
    "stamped-letter": {"number": 5, "to": "อำเภอเมือง", "body": ["ด้วยจะจัดประชุม จึงขอให้ส่งรายชื่อ"]},
    "certificate": {"number": 5, "body": ["หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่านายภูผา เมืองงาม เป็นข้าราชการจริง"]},
    "minutes": {"meeting": MEETING, "agenda": [{"title": "เรื่องอื่น ๆ", "text": "ไม่มี"}]},
    "agenda": {"meeting": MEETING, "agenda": ["เรื่องอื่น ๆ"]},
    "regulation": {"about": "การประชุม", "effective": "2026-12-01", "in_charge": "ปลัดจังหวัด"},
    "statement": {"body": ["ขอแถลงให้ทราบทั่วกัน"]},
    "news": {"body": ["ขอเชิญร่วมกิจกรรม"]},
    "form": {"title": "แบบขอใช้ห้องประชุม", "body": ["ข้าพเจ้าขอใช้ห้องประชุม"]},
    "envelope": {"for": "whole"},
    "other": {"body": ["ขอรับรองว่าเป็นความจริง"]},
}
LETTER = {"kind": "letter", "id": "whole", "subject": "การประชุม", **WHOLE["letter"]}
GIVEN = {  # the keys that give each part
    "number": ("number",),
    "date": ("date",),
    "signature": ("signatory",),
    "subject": ("subject",),
    "title": ("subject", "title"),
    "body": ("body", "provisions", "agenda"),
}


def policy(kind: str, *without: str) -> dict[str, Any]:
    """Return a policy of one sound paper of *kind* but for the keys *without*."""
    entry = {"kind": kind, "subject": "การประชุม", "date": "2026-11-20", **WHOLE[kind]}
    for key in ENTRIES[kind].UNPRINTED:
        entry.pop(key, None)
    if KINDS[kind].must_have("signature"):
        entry["signatory"] = "head"
    rest = {key: value for key, value in entry.items() if key not in without}
    others = [LETTER | {"date": "2026-11-20", "signatory": "head"}] if "for" in entry else []
    return {
        "thaigovdocs": 1,
        "agency": AGENCY,
        "people": {"head": HEAD},
        "documents": [rest, *others],
        "output": {"emblem": "none"},
    }


def told(kind: str, *without: str) -> set[str]:
    """Return the codes that ``check`` tells of it."""
    return {found.code for found in tgd.check(tgd.PolicyFile.from_dict(policy(kind, *without)))}


def test_every_kind_has_a_specimen() -> None:
    """A new kind is looked at here, too."""
    assert [*WHOLE] == [*KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_paper_of_each_kind_is_sound(kind: str) -> None:
    """The near miss of everything below."""
    assert told(kind) == set()
    assert tgd.compose(tgd.PolicyFile.from_dict(policy(kind)))


@pytest.mark.parametrize(
    ("kind", "part"),
    [(kind, part) for kind in KINDS.values() for part in kind.parts if part in GIVEN],
    ids=lambda value: value.key if isinstance(value, Kind) else value,
)
def test_a_part_that_the_form_wants_is_missed(kind: Kind, part: str) -> None:
    """An open number or day makes a draft; without any other part nothing is printed."""
    # Made from the facts of the policy, or from keys of its own.
    default = kind.is_letter and part == "body"
    default |= kind.named_by == "facts" and (part == "title" or kind.is_dated)
    default &= part not in ("date", "signature")
    file = tgd.PolicyFile.from_dict(policy(kind.key, *GIVEN[part]))
    found = {each.code for each in tgd.check(file)}
    if part in ("number", "date"):
        assert "TGD220" in found
        assert compose_sound(file)[kind.key].meta.draft
    elif default:
        assert compose_sound(file)[kind.key].body
    else:
        assert found & {"TGD174", "TGD175", "TGD176"}
        with pytest.raises(tgd.PolicyError):
            tgd.make(file, formats=["txt"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_bare_paper_of_every_kind_is_told(kind: str) -> None:
    """Nothing but its kind: no signer, number, title, day or words."""
    keys = {"number", "date", "subject", "signatory", "body", "provisions", "rows", "recipients"}
    own = ("blank_rows", "title", "meeting", "agenda")
    assert told(kind, *keys, *own) or kind in ("request-form", "envelope")


def test_the_words_of_what_is_missing() -> None:
    """With the name of the part and of the kind, in both languages."""
    file = tgd.PolicyFile.from_dict(policy("order", "provisions", "signatory"))
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.compose(file)
    assert str(caught.value) == (
        "error[TGD176] documents[0]: expected the text in the order, found none\n"
        "  hint: write the text, in the document or in 'policy'\n"
        "  แก้ไข: ระบุข้อความ ในเอกสารหรือใน 'policy'\n"
        "error[TGD175] documents[0]: expected who signs, found neither 'signatory' of the document"
        " nor of the file\n"
        "  hint: name a person of 'people' in 'signatory'\n"
        "  แก้ไข: ระบุบุคคลใน 'people' ไว้ที่ 'signatory'"
    )
    (bare,) = compose_sound(tgd.PolicyFile.from_dict(policy("other", "body"))).findings
    assert bare.format("th") == (
        "ควรตรวจสอบ[TGD177] documents[0]: ใต้ชื่อเอกสารอื่นต้องมีข้อความหรือรายการ แต่ไม่พบ\n"
        "  แก้ไข: ระบุข้อความหรือรายการ หรือตัดเอกสารฉบับนี้ออก\n"
        "  hint: write its text or its rows, or leave the paper out"
    )


def test_an_expression_that_says_nothing_gives_no_part() -> None:
    """A subject of blanks is none, however it came about."""
    keys = policy("letter") | {"vars": {"gap": " "}}
    keys["documents"][0]["subject"] = "`  `"
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.compose(tgd.PolicyFile.from_dict(keys))
    assert [found.code for found in caught.value.findings] == ["TGD176"]
