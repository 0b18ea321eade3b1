"""What would be printed as nobody meant it is told, or kept: labels, line breaks, dates."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from papers import fonts_for
from thaigovdocs import Finding, Fix, PolicyError, compose, lay_out, loads, render_docx, render_text
from thaigovdocs.policy.loading.file import PolicyFile

HEAD = "thaigovdocs: 1\nagency: {name: อำเภอหนองบัวทอง}\n"
MEMO = (
    HEAD
    + """\
people: {g: {name: นายสมชาย ใจดี, position: นายอำเภอ}}
signatory: g
documents:
- kind: memo
  unit: ที่ทำการปกครองอำเภอ
  subject: ขออนุญาต
  to: นายอำเภอ
  number: ๑/๒
  body: [จึงเรียนมาเพื่อโปรดพิจารณา]
"""
)


def told(text: str, code: str) -> list[Finding]:
    """Return the findings of *code* that come with a policy."""
    return [each for each in loads(text).report if each.code == code]


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("to: นายอำเภอ", "to: เรียน นายอำเภอ", "เรียน"),
        ("to: นายอำเภอ", "to: กราบเรียนนายกรัฐมนตรี", "กราบเรียน"),
        ("subject: ขออนุญาต", "subject: เรื่อง ขออนุญาต", "เรื่อง"),
        ("subject: ขออนุญาต", "subject: 'เรื่อง : ขออนุญาต'", "เรื่อง"),
        ("number: ๑/๒", "number: ที่ นบ ๐๐๑๗/๒", "ที่"),
        ("number: ๑/๒", "number: ที่นบ ๐๐๑๗/๒", "ที่"),
        ("unit: ที่ทำการ", "unit: ส่วนราชการ ที่ทำการ", "ส่วนราชการ"),
    ],
)
def test_a_value_that_repeats_its_label_is_told_with_the_repair(
    old: str, new: str, label: str
) -> None:
    """The place is that of the label; without it the policy is that of before."""
    text = MEMO.replace(old, new)
    (finding,) = told(text, "TGD232")
    assert finding.params["label"] == label
    line, column = finding.origin.position
    assert isinstance(finding.fix, Fix)
    written = text.splitlines()[line - 1]
    assert written[column - 1 :].startswith(finding.fix.old)
    mended = written[: column - 1] + finding.fix.new + written[column - 1 + len(finding.fix.old) :]
    assert not told(text.replace(written, mended), "TGD232")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("subject: ขออนุญาต", "subject: เรื่องราวร้องทุกข์ของราษฎร"),
        ("unit: ที่ทำการ", "unit: ส่วนราชการในพระองค์ ที่ทำการ"),
        ("number: ๑/๒", "number: ศธ ๐๒๐๑/๕"),
    ],
)
def test_words_that_begin_like_a_label_are_none(old: str, new: str) -> None:
    """A subject may be about เรื่องราว."""
    assert not told(MEMO.replace(old, new), "TGD232")


def test_a_number_that_is_printed_as_it_stands_may_say_what_it_is() -> None:
    """A certificate of kind other has no label before it."""
    text = (
        HEAD + "documents:\n- kind: other\n  title: [ใบรับรอง]\n  number: ที่ นบ 1/2570\n  body: [ก]\n"
    )
    assert not told(text, "TGD232")


def test_labels_of_references_and_copies_are_told() -> None:
    """Each entry that has one."""
    text = MEMO.replace("kind: memo", "kind: letter\n  references: [อ้างถึง หนังสืออำเภอ]")
    text = text.replace("  unit: ที่ทำการปกครองอำเภอ\n", "  copies_to: [สำเนาส่ง ตำรวจภูธร]\n")
    labels = {each.params["label"] for each in told(text, "TGD232")}
    assert labels == {"อ้างถึง", "สำเนาส่ง"}


def table(text: str) -> str:
    """Return a policy of one table of *text* cells."""
    return HEAD + f"documents:\n- kind: other\n  title: [บัญชี]\n  body:\n  - table: {text}\n"


CELLS = table(r'{columns: ["รายการ\nทั้งหมด", ผล], rows: [["โต๊ะ\nเก้าอี้", ดี]]}')


def test_the_lines_of_a_cell_are_kept() -> None:
    """In the PDF and the DOCX; plain text has a row on a line."""
    (paper,) = compose(loads(CELLS)).values()
    lines = lay_out(paper, fonts=fonts_for("Sarabun")).pages[0].lines
    assert [line for line in lines if line in ("โต๊ะ", "เก้าอี้", "รายการ", "ทั้งหมด")] == [
        "รายการ",
        "ทั้งหมด",
        "โต๊ะ",
        "เก้าอี้",
    ]
    with zipfile.ZipFile(io.BytesIO(render_docx(paper))) as package:
        xml = package.read("word/document.xml").decode()
    assert "โต๊ะ</w:t><w:br/>" in xml
    assert "โต๊ะ เก้าอี้\tดี" in render_text(paper)
    assert not told(CELLS, "TGD233")


@pytest.mark.parametrize(
    "entry",
    [
        "  - |\n    บรรทัดหนึ่ง\n    บรรทัดสอง\n",
        '  - "บรรทัดหนึ่ง\\nบรรทัดสอง"\n',
        "  - 'ส่งที่ {{ vars.place }} นะ'\n",
    ],
)
def test_a_line_break_in_a_paragraph_is_told(entry: str) -> None:
    """Also that of a variable; it is printed as a space."""
    head = HEAD + 'vars: {place: "เลขที่ 1\\nถนนใหญ่"}\n'
    text = head + f"documents:\n- kind: other\n  title: [บันทึก]\n  body:\n{entry}"
    assert len(told(text, "TGD233")) == 1


def test_line_breaks_at_the_ends_and_folded_ones_are_none() -> None:
    """Blocks end with one; YAML folds those after >."""
    text = HEAD + (
        "documents:\n- kind: other\n  title: |\n    บันทึก\n    ฉบับแรก\n  body:\n"
        "  - |\n    ข้อความเดียว\n  - >\n    พับ\n    ไว้\n"
    )
    assert not told(text, "TGD233")


def body(text: str) -> PolicyFile:
    """Return a policy with *text* below ``body:``."""
    return loads(HEAD + f"documents:\n- kind: other\n  title: [บันทึก]\n  body: {text}")


def test_a_block_of_text_parts_at_its_empty_lines() -> None:
    """As one pastes paragraphs; each knows its line."""
    file = body("|\n    ย่อหน้าแรก\n\n    ย่อหน้าที่สอง\n   \n    ย่อหน้าที่สาม\n")
    (paper,) = compose(file).values()
    assert render_text(paper).splitlines()[2:] == ["ย่อหน้าแรก", "ย่อหน้าที่สอง", "ย่อหน้าที่สาม"]
    layout = lay_out(paper, fonts=fonts_for("Sarabun"))
    assert [each.origin.position for each in layout.sources()][1:] == [(7, 5), (9, 5), (11, 5)]


def test_one_text_is_one_paragraph() -> None:
    """Where no line is empty."""
    (paper,) = compose(body("ย่อหน้าเดียว\n")).values()
    assert len(paper.body) == 1


@pytest.mark.parametrize("written", ["5/1/2569", "05/01/2569", "๕/๑/๒๕๖๙", "5-1-2569", "5.1.2569"])
def test_dates_are_written_as_in_files_of_rows(written: str) -> None:
    """Day, month and year of the Buddhist Era."""
    file = loads(MEMO.replace("  number:", f"  date: {written}\n  number:"))
    assert file.documents[0].date == date(2026, 1, 5)


def test_a_year_that_is_no_buddhist_one_is_asked_about() -> None:
    """5/1/2026 may be in January or in May."""
    with pytest.raises(PolicyError, match="TGD118"):
        loads(MEMO.replace("  number:", "  date: 5/1/2026\n  number:"))


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ("     date: 2026-11-20", 6, "4"),
        ("   date: 2026-11-20", 4, "4"),
        ("     เรื่อง: ประชุม", 6, "4"),
        ("   - kind: memo", 4, "2"),
    ],
)
def test_a_wrong_indentation_is_told_as_such(line: str, column: int, right: str) -> None:
    """Not as a quote that is missing, whose repair would break more."""
    text = f"{HEAD}documents:\n  - kind: letter\n    number: 5\n{line}\n    to: นายอำเภอ\n"
    with pytest.raises(PolicyError) as raised:
        loads(text)
    finding = raised.value.findings[0]
    assert (finding.code, finding.origin.position) == ("TGD124", (6, column))
    assert finding.params["right"] == right


@pytest.mark.parametrize("line", ["    subject: ก: ข", "    subject: ก\n      ต่อไป: นี้"])
def test_a_colon_in_prose_is_still_told_as_such(line: str) -> None:
    """It wants quotes."""
    text = f"{HEAD}documents:\n  - kind: letter\n    number: 5\n{line}\n    to: นายอำเภอ\n"
    with pytest.raises(PolicyError) as raised:
        loads(text)
    assert raised.value.findings[0].code == "TGD129"
