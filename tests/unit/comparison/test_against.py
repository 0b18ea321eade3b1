"""What was changed in a paper since it was printed from its policy file."""

from __future__ import annotations

from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.comparison import check_against, compare_edited, format_against
from thaigovdocs.recognition import read_foreign

POLICY = """thaigovdocs: 1
fiscal_year: 2570
agency: {name: จังหวัดธารารมย์, code: ธร 0017, letterhead: [ศาลากลางจังหวัด], owner: [สำนักงาน]}
people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
policy:
  subject: มาตรการประหยัดพลังงาน
  audience: นายอำเภอทุกอำเภอ
  authority: จึงประกาศไว้ ดังต่อไปนี้
  provisions:
    - ให้ปิดไฟฟ้าในเวลาพักกลางวัน
    - ให้รายงานผลต่อจังหวัดทุกสิ้นเดือน
documents:
  - kind: letter
    number: {circular: 12}
    date: 2026-11-20
    enclosures: [{document: announcement, quantity: auto}]
  - {kind: announcement, date: 2026-11-20}
output: {emblem: none}
"""
FILE = tgd.loads(POLICY, name="p.yaml")
LETTER, ANNOUNCEMENT = (tgd.render_text(document) for document in tgd.compose(FILE).values())


def edits(text: str) -> list[tuple[str, str, int]]:
    """Return kind, words that stand in the edited file, and line in the policy of each edit."""
    found = check_against(FILE, read_foreign(text.encode(), "e.txt").documents, "e.txt")
    return [
        (each.kind, each.after or each.before, each.origin.position[0])
        for paper in found.papers
        for each in paper.edits
    ]


@pytest.mark.parametrize("text", [LETTER, ANNOUNCEMENT, f"{LETTER}\n\n{ANNOUNCEMENT}"])
def test_what_nobody_changed_is_the_same(text: str) -> None:
    """One paper or several, as they were printed."""
    assert edits(text) == []


def test_a_row_that_a_file_divides_is_the_same(tmp_path: Path) -> None:
    """Number and office stand side by side; a reader of DOCX meets one after the other."""
    file = tgd.loads(
        POLICY.replace(
            "  - {kind: announcement, date: 2026-11-20}\n",
            "  - {kind: announcement, date: 2026-11-20}\n  - kind: other\n    subject: หนังสือรับรอง\n"
            "    number: 12\n    letterhead: [ที่ว่าการอำเภอธาร]\n    body: [ขอรับรองว่าเป็นความจริง]\n"
            "    date: 2026-11-20\n",
        ),
        name="p.yaml",
    )
    path = tmp_path / "edited.docx"
    path.write_bytes(tgd.render_docx(tgd.compose(file)["other"]))
    found = compare_edited(file, path)
    assert found.is_same, format_against(found, lang="en")


def test_words_that_the_library_adds_have_the_line_above_them() -> None:
    """A closing stands in no policy file; its change is told with the line before it."""
    changed = LETTER.replace("ขอแสดงความนับถือ", "ขอแสดงความนับถืออย่างยิ่ง")
    ((kind, words, line),) = edits(changed)
    assert (kind, words) == ("changed", "ขอแสดงความนับถืออย่างยิ่ง")
    assert line > 0


@pytest.mark.parametrize("paper", ["letter", "announcement"])
def test_the_printed_file_is_the_same(paper: str, tmp_path: Path) -> None:
    """A DOCX that was saved again without a change."""
    path = tmp_path / "edited.docx"
    path.write_bytes(tgd.render_docx(tgd.compose(FILE)[paper]))
    found = compare_edited(FILE, path)
    assert found.is_same, format_against(found, lang="en")
    assert format_against(found) == "เอกสารทุกฉบับเหมือนเดิม\n"


def test_a_changed_paragraph_is_told_with_its_line() -> None:
    """The line of the policy, not of the paper."""
    assert edits(ANNOUNCEMENT.replace("พักกลางวัน", "พัก")) == [("changed", "๑. ให้ปิดไฟฟ้าในเวลาพัก", 11)]


def test_a_removed_paragraph_is_told() -> None:
    """With the line where it stands in the policy."""
    without = ANNOUNCEMENT.replace("๒. ให้รายงานผลต่อจังหวัดทุกสิ้นเดือน", "")
    assert edits(without) == [("removed", "๒. ให้รายงานผลต่อจังหวัดทุกสิ้นเดือน", 12)]


def test_an_added_paragraph_stands_behind_the_one_before_it() -> None:
    """So that one sees where to write it in the policy."""
    last = "๒. ให้รายงานผลต่อจังหวัดทุกสิ้นเดือน"
    added = ANNOUNCEMENT.replace(last, f"{last}\n\n๓. ให้แต่งตั้งผู้รับผิดชอบ")
    assert edits(added) == [("added", "๓. ให้แต่งตั้งผู้รับผิดชอบ", 12)]


def test_a_counted_page_is_no_change() -> None:
    """The number is counted when the packet is printed."""
    counted = LETTER.replace("จำนวน  หน้า", "จำนวน ๓ หน้า").replace("จำนวน   หน้า", "จำนวน ๓ หน้า")
    assert edits(counted) == []


def test_a_paper_that_has_nothing_in_common_is_refused() -> None:
    """Rather than calling all of it new."""
    with pytest.raises(tgd.PolicyError) as error:
        edits("กขค")
    assert [each.code for each in error.value.findings] == ["TGD009"]


def test_edits_are_data(tmp_path: Path) -> None:
    """Kind, both texts, the words, the line and the place in the edited file."""
    path = tmp_path / "e.txt"
    path.write_text(ANNOUNCEMENT.replace("พักกลางวัน", "พัก"), "utf-8")
    data = compare_edited(FILE, path).to_dict()
    ((edit,),) = [paper["edits"] for paper in data["papers"]]
    assert (edit["kind"], edit["file"], edit["line"], edit["path"], edit["spot"]) == (
        "changed", "p.yaml", 11, "policy.provisions[0]", None
    )  # fmt: skip
    assert (
        "".join(each["text"] for each in edit["words"] if each["kind"] != "added")
        == (edit["before"])
    )


def test_colours_mark_words_on_a_terminal(tmp_path: Path) -> None:
    """Instead of brackets."""
    path = tmp_path / "e.txt"
    path.write_text(ANNOUNCEMENT.replace("พักกลางวัน", "พัก"), "utf-8")
    text = format_against(compare_edited(FILE, path), colour=True)
    assert "\x1b[31;9m" in text
    assert "[-" not in text
