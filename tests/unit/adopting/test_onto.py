"""Words that were changed in Word, taken back into the policy that printed them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

import thaigovdocs as tgd
from thaigovdocs.adopting.onto import rewritten

POLICY = """\
# แฟ้มของอำเภอ
thaigovdocs: 1
fiscal_year: 2570
agency: {name: อำเภอดอนตะวัน, code: ดต 0118}
people:
  chief: {name: นางสาวพิมพ์ใจ รักถิ่น, position: นายอำเภอดอนตะวัน}
signatory: chief
policy:
  subject: มาตรการประหยัดพลังงาน
  preamble:
  - โดยที่เห็นสมควรประหยัดพลังงานในปีงบประมาณ พ.ศ. {{ fiscal_year }} ทุกหน่วยงาน
  provisions:
  - ให้ปิดไฟฟ้าในเวลาพัก # ทุกวัน
  - ให้รายงานผลทุกเดือน
  conclusion:
  - จึงประกาศให้ทราบโดยทั่วกัน
documents:
- kind: announcement
  date: ๒๐ พฤศจิกายน ๒๕๖๙
"""


def edited(change: Callable[[Any], None], folder: Path) -> tuple[str, list[str]]:
    """Return the policy after *change* was made in Word, and the words that found no place."""
    policy = folder / "policy.yaml"
    policy.write_text(POLICY, "utf-8")
    paper = tgd.compose(tgd.load(policy))["announcement"]
    word = Document(io.BytesIO(tgd.render_docx(paper)))
    change(word)
    saved = io.BytesIO()
    word.save(saved)
    made = tgd.adopt(saved.getvalue(), names=["edited.docx"], onto=policy)
    assert policy.read_text("utf-8") == POLICY
    return made.text, [each.params["text"] for each in made.report]


def replaced(old: str, new: str) -> Callable[[Any], None]:
    """Return what puts *new* in place of *old* in a Word document."""

    def change(word: Any) -> None:
        for paragraph in word.paragraphs:
            if old in paragraph.text:
                text = paragraph.text.replace(old, new)
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text

    return change


def test_nothing_changed_is_nothing_written(tmp_path: Path) -> None:
    """The file as it was, comments and all."""
    assert edited(lambda word: None, tmp_path) == (POLICY, [])


def test_changed_words_go_where_they_came_from(tmp_path: Path) -> None:
    """The comment on the line stays, and so does all else."""
    text, left = edited(replaced("ในเวลาพัก", "ในเวลาพักกลางวัน"), tmp_path)
    assert text == POLICY.replace("ในเวลาพัก ", "ในเวลาพักกลางวัน ")
    assert left == []


def test_an_expression_stays_where_its_words_do(tmp_path: Path) -> None:
    """The year is counted on next year, too."""
    text, left = edited(replaced("ทุกหน่วยงาน", "ทุกส่วนราชการ"), tmp_path)
    assert "พ.ศ. {{ fiscal_year }} ทุกส่วนราชการ" in text
    assert left == []


def test_what_an_expression_gave_finds_no_place(tmp_path: Path) -> None:
    """It is told, and the policy stays."""
    text, left = edited(replaced("๒๕๗๐", "๒๕๗๑"), tmp_path)
    assert text == POLICY
    assert len(left) == 1


def test_a_paragraph_that_was_added_stands_in_the_list(tmp_path: Path) -> None:
    """Behind that above it."""

    def change(word: Any) -> None:
        above = next(each for each in word.paragraphs if "จึงประกาศ" in each.text)
        new = above.insert_paragraph_before("ให้สำนักงานอำเภอกำกับดูแล")
        above._p.addnext(new._p)

    text, left = edited(change, tmp_path)
    assert "  - จึงประกาศให้ทราบโดยทั่วกัน\n  - ให้สำนักงานอำเภอกำกับดูแล\n" in text
    assert left == []


@pytest.mark.parametrize(
    ("value", "before", "after", "expected"),
    [
        ("ให้รายงาน", "๑. ให้รายงาน", "๑. ให้ส่งรายงาน", "ให้ส่งรายงาน"),
        ("ครั้งที่ 2", "ครั้งที่ ๒", "ครั้งที่ ๓", "ครั้งที่ 3"),
        ("ให้รายงาน", "ให้รายงาน", "ให้ใช้ {{ x }}", "ให้ใช้ {{ '{{' }} x }}"),
        ("ปี {{ year }}", "ปี ๒๕๗๐", "ปี ๒๕๗๑", None),
        ("อื่น", "ให้รายงาน", "ให้ส่ง", None),
    ],
)
def test_a_value_is_rewritten_so_that_it_prints_the_new_words(
    value: str, before: str, after: str, expected: str | None
) -> None:
    """Digits are written as the value had them; words of strangers command nothing."""
    assert rewritten(value, before, after) == expected
