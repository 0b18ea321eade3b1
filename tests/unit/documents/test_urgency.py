"""ด่วนภายใน: by when a paper must arrive, in every output, and read back from it."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.thai.spans import plain

UNTIL = "ด่วนภายใน 20 พฤศจิกายน 2569 เวลา 15.00 น."
LINES = ["๒๐ พฤศจิกายน ๒๕๖๙", "เวลา ๑๕.๐๐ น."]


def policy(urgency: str, kind: str = "letter") -> tgd.PolicyFile:
    """Return a policy of a paper with *urgency*."""
    entry = {"kind": kind, "number": 5, "date": "2026-11-18", "urgency": urgency}
    if kind in ("letter", "memo"):
        entry |= {"to": "นายอำเภอ", "body": ["ด้วยจังหวัดจะประชุม", "จึงเรียนมาเพื่อทราบ"]}
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
            "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "head",
            "policy": {"subject": "การเตรียมรับน้ำหลาก", "provisions": ["ก", "ข"]},
            "documents": [entry],
            "vars": {"due": "21 พฤศจิกายน 2569"},
            "output": {"emblem": "none"},
        }
    )


@pytest.mark.parametrize("kind", ["letter", "memo", "order"])
@pytest.mark.parametrize("format_", ["docx", "pdf", "txt"])
def test_day_and_hour_stand_below_it(kind: str, format_: str, tmp_path: Path) -> None:
    """And are read back as what they are, not as the date of the paper."""
    packet = tgd.make(policy(UNTIL, kind), formats=[format_], merge=False)
    (name,) = packet.names[kind]
    (tmp_path / name).write_bytes(packet.files[name])
    (paper,) = tgd.recognize(tmp_path / name).documents
    assert (paper.kind, plain(paper.urgency)) == (kind, "ด่วนภายใน")
    assert [*map(plain, paper.urgent_by)] == LINES
    assert paper.meta.date is None or paper.meta.date.day == 18


def test_a_fact_of_the_file_may_say_by_when() -> None:
    """As every text of a policy."""
    paper = tgd.compose(policy("ด่วนภายใน {{ vars.due }}"))["letter"]
    assert [*map(plain, paper.urgent_by)] == ["๒๑ พฤศจิกายน ๒๕๖๙"]


@pytest.mark.parametrize("wrong", ["ด่วนภายใน", "ด่วน ๆ", "เร่งด่วน"])
def test_other_words_are_refused(wrong: str) -> None:
    """ด่วนภายใน alone does not say by when."""
    with pytest.raises(tgd.PolicyError) as caught:
        policy(wrong)
    (found,) = caught.value.findings
    assert "ด่วนภายใน with a day and time" in str(found)


def test_others_cite_it_without_the_hour() -> None:
    """Secrecy, then urgency, then number (saraban 28)."""
    from thaigovdocs.policy.language.facts import cited_urgency

    (entry,) = policy(UNTIL).documents
    assert cited_urgency(entry) == "ด่วนภายใน"
