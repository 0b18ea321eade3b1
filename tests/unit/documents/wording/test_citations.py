"""How a letter names the papers that it encloses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.model import Document, LetterHead
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]


def enclosed(document: Document) -> str:
    """Return the words of the one enclosure."""
    assert isinstance(document.head, LetterHead)
    (entry,) = document.head.rows[-1].entries
    return plain(entry.text)


def letter(entry: str, how: str = "") -> str:
    """Return a file whose letter encloses the paper *entry*."""
    return (
        "policy: {subject: เรื่องเดียว}\ndocuments:\n"
        f"- {{kind: letter, to: ก, enclosures: [{{document: x{how}}}]}}\n- {{id: x, {entry}}}"
    )


@pytest.mark.parametrize(
    ("entry", "cited"),
    [
        (
            "kind: announcement, date: 2018-04-20",
            "ประกาศจังหวัดธารารมย์ เรื่อง เรื่องเดียว ลงวันที่ ๒๐ เมษายน ๒๕๖๑",
        ),
        ("kind: announcement, date: 2018-04", "ประกาศจังหวัดธารารมย์ เรื่อง เรื่องเดียว"),
        (
            "kind: order, number: 12, date: 2018-04, subject: สอง",
            "คำสั่งจังหวัดธารารมย์ ที่ ๑๒/๒๕๖๑ เรื่อง สอง",
        ),
        ("kind: order, number: 12", "คำสั่งจังหวัดธารารมย์ เรื่อง เรื่องเดียว"),
        ("kind: order, number: 1/2561", "คำสั่งจังหวัดธารารมย์ ที่ ๑/๒๕๖๑ เรื่อง เรื่องเดียว"),
        (
            "kind: letter, number: '7', secrecy: ลับมาก, urgency: ด่วนที่สุด",
            "หนังสือจังหวัดธารารมย์ ลับมาก ด่วนที่สุด ที่ ธร ๐๐๑๗.๒/๗ เรื่อง เรื่องเดียว",
        ),
        ("kind: letter, number: {circular: }", "หนังสือจังหวัดธารารมย์ เรื่อง เรื่องเดียว"),
        ("kind: framework, title: [กรอบ, ปี 2569]", "กรอบ ปี ๒๕๖๙"),
        ("kind: request-form", "แบบฟอร์มการขอเผยแพร่ข้อมูล"),
        ("kind: other, title: [แผนผัง]", "แผนผัง"),
    ],
)
def test_a_paper_of_the_same_file_is_cited_by_its_own_facts(
    composed: Compose, entry: str, cited: str
) -> None:
    """Kind and issuer, number, subject and date; open parts are left out."""
    assert enclosed(composed(letter(entry))) == cited


def test_a_copy_says_so(composed: Compose) -> None:
    """สำเนา stands before the paper."""
    found = composed(letter("kind: announcement", ", copy: true"))
    assert enclosed(found) == "สำเนาประกาศจังหวัดธารารมย์ เรื่อง เรื่องเดียว"


def test_a_paper_without_a_subject_is_cited_without(composed: Compose) -> None:
    """Nothing stands where nothing is known."""
    found = composed(
        "documents:\n- {kind: letter, to: ก, subject: ข, enclosures: [{document: x}]}\n"
        "- {id: x, kind: announcement, title: [ก]}"
    )
    assert enclosed(found) == "ประกาศจังหวัดธารารมย์"
