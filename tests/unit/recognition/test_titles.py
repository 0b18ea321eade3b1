"""The lines of a title: what belongs to it, and where the text begins."""

from __future__ import annotations

import pytest

from foreign import body, docx, only, paragraph, text
from thaigovdocs.recognition import Recognized, read_foreign
from thaigovdocs.thai.spans import plain

SIGNED = "ประกาศ ณ วันที่ ๓ มีนาคม พ.ศ. ๒๕๖๙\n\n(นายธาร ใจเย็น)\nผู้ใหญ่บ้าน\n"


def titles(found: Recognized) -> list[str]:
    """Return the lines of the title of the one paper."""
    return [plain(each) for each in only(found).head.titles]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "words", ["ตามพระราชบัญญัติน้ำ ให้เก็บน้ำไว้ใช้", "ตามคำสั่งหมู่บ้าน ที่ ๑/๒๕๖๙ ให้เก็บน้ำ", "ของเดิมยกเลิก"]
)
def test_an_empty_line_ends_a_title(words: str) -> None:
    """Whatever the text below it begins with."""
    found = text(f"ประกาศหมู่บ้านริมธาร\nเรื่อง น้ำ\n\n{words}\n\n{SIGNED}")
    assert (titles(found), body(found)) == (["ประกาศหมู่บ้านริมธาร", "เรื่อง น้ำ"], [("", words)])


def test_rows_of_a_title_may_stand_apart() -> None:
    """As a paper of ours is copied, with an empty line below each."""
    found = text(f"คำสั่งหมู่บ้านริมธาร\n\nที่ ๑/๒๕๖๙\n\nเรื่อง น้ำ\n\nประจำปี ๒๕๖๙\n\nให้เก็บน้ำ\n\n{SIGNED}")
    assert titles(found) == ["คำสั่งหมู่บ้านริมธาร", "ที่ ๑/๒๕๖๙", "เรื่อง น้ำ", "ประจำปี ๒๕๖๙"]


def test_the_only_line_of_a_text_is_none_of_the_title() -> None:
    """Though no empty line stands above it."""
    words = "ตามพระราชบัญญัติน้ำ ให้เก็บน้ำไว้ใช้"
    found = text(f"ประกาศหมู่บ้านริมธาร\nเรื่อง น้ำ\n{words}\n{SIGNED}")
    assert body(found) == [("", words)]


def test_a_subject_of_two_lines_is_whole() -> None:
    """The second goes on with it."""
    found = text(f"ประกาศหมู่บ้านริมธาร\nเรื่อง การเก็บน้ำ\nตามโครงการหมู่บ้านริมธาร\n\nให้เก็บน้ำ\n\n{SIGNED}")
    assert titles(found)[1:] == ["เรื่อง การเก็บน้ำ", "ตามโครงการหมู่บ้านริมธาร"]


@pytest.mark.parametrize(
    "between", [("อำเภอเมือง",), ("โดยคณะกรรมการหมู่บ้าน", "อำเภอเมือง จังหวัดธารารมย์")]
)
def test_lines_between_the_issuer_and_the_subject_belong_to_the_title(
    between: tuple[str, ...],
) -> None:
    """In a text, and in a DOCX whose lines are not set in the middle."""
    lines = ["ประกาศหมู่บ้านริมธาร", *between, "เรื่อง การเก็บน้ำ", "ให้เก็บน้ำไว้ใช้", *SIGNED.split()]
    written = docx("".join(map(paragraph, lines)))
    for found in (text("\n".join([*lines[:-3], "", SIGNED])), read_foreign(written, "a.docx")):
        assert titles(found) == ["ประกาศหมู่บ้านริมธาร", *between, "เรื่อง การเก็บน้ำ"]
        assert found.documents[0].meta.subject == "การเก็บน้ำ"
