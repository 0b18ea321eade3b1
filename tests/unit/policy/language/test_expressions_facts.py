"""Numbers of papers and citations, as expressions print them."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.policy.language.expressions import check_expressions, expand
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import plain


def cited(entry: dict[str, Any], fact: str = "citation", **keys: Any) -> str:
    """Return a fact of the document *entry*, called ``x``."""
    whole = {
        "thaigovdocs": "1",
        "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017.2"},
        "policy": {"subject": "แนวทาง"},
        "documents": [{"id": "x", **entry}],
        **keys,
    }
    scope = Scope(PolicyModel.model_validate(whole))
    words = Words(f"{{{{ documents.x.{fact} }}}}")
    findings = check_expressions(words, scope)
    return findings[0].code if findings else plain(expand(words, scope))


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ({"kind": "letter", "number": {"circular": "9513"}}, "ธร 0017.2/ว 9513"),
        ({"kind": "letter", "number": {"circular": None}}, "ธร 0017.2/ว"),
        ({"kind": "letter", "number": "ธร ๐๐๑๘/๑๒"}, "ธร ๐๐๑๘/๑๒"),
        ({"kind": "memo", "number": "472"}, "ธร 0017.2/472"),
        ({"kind": "memo", "number": "๔๗๒"}, "ธร 0017.2/๔๗๒"),
        ({"kind": "letter"}, "ธร 0017.2/"),
        ({"kind": "order", "number": "12", "date": "2018-05-16"}, "12/2561"),
        ({"kind": "order", "number": "12", "date": "2018-05"}, "12/2561"),
        ({"kind": "order", "number": "12"}, "12/"),
        ({"kind": "order", "number": "๑๑๐๖ /๒๕๖๑"}, "๑๑๐๖ /๒๕๖๑"),
        ({"kind": "order"}, "TGD155"),
        ({"kind": "announcement"}, "TGD155"),
    ],
)
def test_a_number_is_completed_as_far_as_it_is_known(entry: dict[str, Any], number: str) -> None:
    """Whole and circular numbers take the code; what is open stays open."""
    assert cited(entry, "number") == number


def test_without_a_code_a_number_stands_alone() -> None:
    """Nothing is put before it."""
    agency = {"name": "จังหวัดธารารมย์"}
    assert cited({"kind": "letter", "number": "12"}, "number", agency=agency) == "12"


def test_what_the_registry_gave_goes_before_what_is_written() -> None:
    """Number and date of ``issued`` are those of the paper."""
    issued = {"x": {"number": {"circular": "7"}, "date": "2018-05-01"}}
    entry = {"kind": "letter", "number": "1", "date": "2018-04"}
    assert cited(entry, issued=issued) == (
        "หนังสือจังหวัดธารารมย์ ที่ ธร 0017.2/ว 7 เรื่อง แนวทาง ลงวันที่ 1 พฤษภาคม 2561"
    )
    assert cited({"kind": "letter", "number": "1"}, "number", issued={"x": {}}) == "ธร 0017.2/1"


@pytest.mark.parametrize(
    ("entry", "citation"),
    [
        (
            {
                "kind": "letter",
                "number": "4575",
                "date": "2013-01-27",
                "secrecy": "ลับมาก",
                "urgency": "ด่วนที่สุด",
            },
            "หนังสือจังหวัดธารารมย์ ลับมาก ด่วนที่สุด ที่ ธร 0017.2/4575 เรื่อง แนวทาง ลงวันที่ 27 มกราคม 2556",
        ),
        (
            {"kind": "letter", "number": {"circular": None}, "date": "2013-01", "subject": "ก"},
            "หนังสือจังหวัดธารารมย์ เรื่อง ก",
        ),
        ({"kind": "memo", "number": "1"}, "บันทึกข้อความจังหวัดธารารมย์ ที่ ธร 0017.2/1 เรื่อง แนวทาง"),
        (
            {"kind": "announcement", "date": "๒๐ เมษายน ๒๕๖๑"},
            "ประกาศจังหวัดธารารมย์ เรื่อง แนวทาง ลงวันที่ 20 เมษายน 2561",
        ),
        ({"kind": "order", "number": "3"}, "คำสั่งจังหวัดธารารมย์ เรื่อง แนวทาง"),
        ({"kind": "framework", "title": ["กรอบแนวทาง", "ปี ๒๕๖๑"]}, "กรอบแนวทาง ปี ๒๕๖๑"),
        ({"kind": "framework", "date": "2018-04-20"}, "กรอบแนวทาง ลงวันที่ 20 เมษายน 2561"),
        ({"kind": "other"}, "แนวทาง"),
    ],
)
def test_a_citation_leaves_out_what_is_open(entry: dict[str, Any], citation: str) -> None:
    """Kind and issuer, secrecy before urgency, number, subject and date, as far as known."""
    assert cited(entry) == citation


def test_a_paper_without_any_name_cannot_be_cited() -> None:
    """A paper of no kind, title or subject has nothing to be called by."""
    assert cited({"kind": "other"}, policy={}) == "TGD155"
    assert cited({"kind": "announcement"}, policy={}) == "ประกาศจังหวัดธารารมย์"
    assert cited({"kind": "announcement"}, "subject", policy={}) == "TGD155"


def test_the_issuer_goes_before_the_name_of_the_agency() -> None:
    """A governor may issue for his province."""
    agency = {"name": "จังหวัดธารารมย์", "issuer": "ผู้ว่าราชการจังหวัดธารารมย์"}
    assert cited({"kind": "order"}, agency=agency) == "คำสั่งผู้ว่าราชการจังหวัดธารารมย์ เรื่อง แนวทาง"
