"""Facts of the base in the papers of another agency."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd

BASE = """thaigovdocs: 1
agency:
  name: {name}
  code: ธร 0017.2
people: {{head: {{name: นายวิชัย ใจสุจริต, position: หัวหน้า}}}}
signatory: head
policy:
  subject: เวลาทำการ
  provisions: [ให้ถือปฏิบัติ, '{clause}']
documents: [{{kind: announcement, date: 2026-11-20}}]
output: {{emblem: none, formats: [txt]}}
"""
ROW = {
    "agency.name": "อำเภอดอนตะวัน",
    "people.head.name": "นางดวงตา ใจงาม",
    "agency.code": "ดต 0118",
}


def told(
    folder: Path, clause: str, row: dict[str, str] = ROW, name: str = "จังหวัดธารารมย์"
) -> list[tuple[str, str]]:
    """Return what is told of the paper of *row*: the fact, and its key."""
    base = tgd.loads(BASE.format(clause=clause, name=name), name="base.yaml")
    (result,) = tgd.batch(base, [row], folder / "out", jobs=1)
    assert result.status == "made"
    found = [each for each in result.report if each.code == "TGD820"]
    assert all(str(each.origin).startswith("base.yaml:") for each in found)
    return [(each.params["found"], each.params["path"]) for each in found]


@pytest.mark.parametrize(
    ("clause", "found", "path"),
    [
        ("ส่งรายงานไปที่จังหวัดธารารมย์", "จังหวัดธารารมย์", "agency.name"),
        ("ส่งรายงานไปที่ศาลากลางธารารมย์", "ธารารมย์", "agency.name"),
        ("ตามหนังสือ ที่ ธร ๐๐๑๗.๒/๑๒", "ธร 0017.2", "agency.code"),
        ("ติดต่อนายวิชัย ใจสุจริต", "วิชัย ใจสุจริต", "people.head.name"),
    ],
)
def test_a_fact_of_the_base_is_told(tmp_path: Path, clause: str, found: str, path: str) -> None:
    """Name, place, code and people, at the line of the base that says it."""
    assert told(tmp_path, clause) == [(found, path)]


def test_every_place_is_told(tmp_path: Path) -> None:
    """The longest name of a place, and each place once."""
    clause = "จังหวัดธารารมย์ และ นายวิชัย ใจสุจริต ของธารารมย์"
    assert [found for found, _ in told(tmp_path, clause)] == [
        "จังหวัดธารารมย์",
        "วิชัย ใจสุจริต",
        "ธารารมย์",
    ]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("ให้เผยแพร่ข้อมูลและตากให้แห้ง", "จังหวัดตาก"),
        ("ให้เผยแพร่ข้อมูล", "จังหวัดแพร่"),
        ("ให้ถือปฏิบัติ", "จังหวัดธารารมย์"),
        ("ให้{{ agency.name }}ถือปฏิบัติ", "จังหวัดธารารมย์"),
    ],
)
def test_a_word_is_no_place(tmp_path: Path, clause: str, name: str) -> None:
    """Short names of provinces are words; they count behind จังหวัด only."""
    assert told(tmp_path, clause, name=name) == []


def test_a_short_place_counts_behind_its_kind(tmp_path: Path) -> None:
    """อำเภอเมืองตาก names the province."""
    assert told(tmp_path, "ที่ทำการอำเภอเมืองตาก", name="จังหวัดตาก") == [("ตาก", "agency.name")]


def test_what_the_row_says_itself_is_its_own(tmp_path: Path) -> None:
    """A district of the same province names it with right."""
    row = {**ROW, "agency.name": "อำเภอดอนตะวัน จังหวัดธารารมย์"}
    assert told(tmp_path, "ส่งรายงานไปที่จังหวัดธารารมย์", row) == []


def test_the_agency_of_the_base_keeps_its_facts(tmp_path: Path) -> None:
    """Rows that are other receivers of one agency change nothing of it, but who signs."""
    clause = "จังหวัดธารารมย์ โดยนายวิชัย ใจสุจริต"
    assert told(tmp_path, clause, {"policy.subject": "วันหยุด"}) == []
    row = {"people.head.name": "นางดวงตา ใจงาม"}
    assert told(tmp_path, clause, row) == [("วิชัย ใจสุจริต", "people.head.name")]
