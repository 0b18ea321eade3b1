"""Tables of the form: cells stand where the file has them, and what is changed keeps the rest."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.session import Writing

TEXT = """\
thaigovdocs: 1
people: {head: {name: นางรวงทอง, position: เกษตรจังหวัด}}
documents:
  - kind: letter
    body:
      - text: พัสดุ
        table:
          columns: [รายการ, จำนวน, ราคา]
          rows:
            - [ปากกา, 2, 30]   # ถูก
            # ดินสอ
            - [ดินสอ, 5, 25]
            - {subtotal: รวม}
            - [{text: ค่าขนส่ง, span: 2}, 3]
          total: รวมทั้งสิ้น
      - members:
          - {name: นายเมฆ ฟ้าใส, position: ครู, role: กรรมการ}
          - person: head
            role: เลขานุการ
  - kind: recipients
    for: letter
    recipients: [ผู้ว่าราชการจังหวัด, {name: นายอำเภอ, note: ลงวันนี้}]
  - kind: report-form
    rows:
      - measure: จัดทำทะเบียน
        done: yes
        activities: [สำรวจ, บันทึก]
"""
PRICES = "documents[0].body[0].table.rows"
MEMBERS = "documents[0].body[1].members"
NAMES = "documents[1].recipients"
REPORT = "documents[2].rows"


def field(writing: Writing, path: str) -> Field:
    """Return the field of the form at *path*."""
    return next(each for top in writing.form for each in top.walk() if each.path == path)


def cells(writing: Writing, path: str) -> list[list[str]]:
    """Return what the cells of a table say."""
    grid = field(writing, path).grid
    assert grid is not None
    return [[cell.text for cell in row] for row in grid.rows]


@pytest.fixture
def papers() -> Writing:
    """Papers with tables of every make."""
    return Writing(TEXT)


def test_lists_of_mappings_and_of_cells_are_tables(papers: Writing) -> None:
    """Sums, wide cells, names alone and several lines in a cell included."""
    assert cells(papers, PRICES) == [
        ["ปากกา", "2", "30"],
        ["ดินสอ", "5", "25"],
        ["subtotal: รวม"],
        ["ค่าขนส่ง", "3"],
    ]
    assert cells(papers, MEMBERS)[1] == ["head", "", "", "เลขานุการ"]
    assert cells(papers, NAMES) == [["ผู้ว่าราชการจังหวัด", ""], ["นายอำเภอ", "ลงวันนี้"]]
    assert cells(papers, REPORT) == [["จัดทำทะเบียน", "yes", "สำรวจ\nบันทึก", "", ""]]
    assert "documents[0].body[0].table.columns" not in [
        each.path for top in papers.form for each in top.walk()
    ]


def test_a_cell_is_written_and_the_rest_stays(papers: Writing) -> None:
    """Comments, brackets and order of the other rows are untouched."""
    papers.put_cell(field(papers, PRICES), 0, 2, "35", at=0)
    assert papers.text == TEXT.replace("[ปากกา, 2, 30]   # ถูก", "[ปากกา, 2, 35]   # ถูก")
    papers.put_cell(field(papers, PRICES), 3, 1, "4", at=9)
    assert "- [{text: ค่าขนส่ง, span: 2}, 4]\n" in papers.text
    with pytest.raises(tgd.UsageError):
        papers.put_cell(field(papers, PRICES), 2, 0, "ยอด", at=19)


def test_a_name_alone_becomes_a_row_of_several_cells(papers: Writing) -> None:
    """And a cell that is emptied leaves its key out."""
    papers.put_cell(field(papers, NAMES), 0, 1, "ลงพรุ่งนี้", at=0)
    assert cells(papers, NAMES)[0] == ["ผู้ว่าราชการจังหวัด", "ลงพรุ่งนี้"]
    papers.put_cell(field(papers, MEMBERS), 0, 2, "", at=9)
    assert papers.source is not None
    members = papers.source.plain(["documents", 0, "body", 1, "members"])
    assert isinstance(members, list)
    assert members[0] == {"name": "นายเมฆ ฟ้าใส", "role": "กรรมการ"}


def test_letters_typed_one_by_one_need_no_new_table(papers: Writing) -> None:
    """The first letter made a mapping of the row; the next ones go to the same cells."""
    held = field(papers, NAMES)
    papers.put_cell(held, 0, 1, "ล", at=0)
    papers.put_cell(held, 0, 0, "ผู้ว่าฯ", at=1)
    papers.put_cell(held, 0, 1, "", at=2)
    assert cells(papers, NAMES)[0] == ["ผู้ว่าฯ", ""]


def test_lines_of_a_cell_are_a_list(papers: Writing) -> None:
    """One line is text."""
    papers.put_cell(field(papers, REPORT), 0, 2, "สำรวจ", at=0)
    assert "        activities: สำรวจ\n" in papers.text
    papers.put_cell(field(papers, REPORT), 0, 3, "ทะเบียน\nภาพ", at=9)
    assert papers.source is not None
    assert papers.source.plain(["documents", 2, "rows", 0, "evidence"]) == ["ทะเบียน", "ภาพ"]


def test_rows_are_added_moved_and_removed(papers: Writing) -> None:
    """A new row has the make of the others."""
    papers.add_row(field(papers, PRICES), 1, at=0)
    assert cells(papers, PRICES)[1] == ["", "", ""]
    papers.move(["documents", 0, "body", 0, "table", "rows", 1], 1, at=1)
    papers.remove(["documents", 0, "body", 0, "table", "rows", 2], at=2)
    assert papers.text == TEXT
    papers.add_row(field(papers, PRICES), 1, at=3)
    papers.put_cell(field(papers, PRICES), 1, 0, "ยางลบ", at=4)
    assert "            - [ยางลบ, '', '']\n" in papers.text
    papers.undo()
    papers.undo()
    papers.add_row(field(papers, MEMBERS), 2, at=3)
    assert cells(papers, MEMBERS)[2] == ["", "", "", ""]


def test_columns_are_added_moved_and_removed_with_their_cells(papers: Writing) -> None:
    """A wide cell grows and shrinks; one that would be torn apart keeps a column in its place."""
    papers.add_column(field(papers, PRICES), 1, at=0)
    assert cells(papers, PRICES)[0] == ["ปากกา", "", "2", "30"]
    assert "- [{text: ค่าขนส่ง, span: 3}, 3]\n" in papers.text
    before = papers.text
    with pytest.raises(tgd.UsageError):
        papers.move_column(field(papers, PRICES), 0, 1, at=1)
    assert papers.text == before
    papers.drop_column(field(papers, PRICES), 1, at=2)
    assert papers.text == TEXT
    papers.remove(["documents", 0, "body", 0, "table", "rows", 3], at=3)
    papers.move_column(field(papers, PRICES), 0, 1, at=4)
    assert cells(papers, PRICES)[0] == ["2", "ปากกา", "30"]
    with pytest.raises(tgd.UsageError):
        papers.add_column(field(papers, MEMBERS), 0, at=5)


def test_a_short_row_keeps_its_cells_below_their_headings() -> None:
    """Cells that a row lacks at its end are put in where another one moves behind them."""
    writing = Writing(
        "documents:\n- kind: letter\n  body:\n  - text: พัสดุ\n    table:\n"
        "      columns: [รายการ, จำนวน]\n      rows:\n      - [กระดาษ]\n      - [หมึก, '6']\n"
        "      total: [รวม]\n"
    )
    writing.move_column(field(writing, PRICES), 0, 1, at=0)
    assert cells(writing, PRICES) == [["", "กระดาษ"], ["6", "หมึก"]]
    assert "total: [รวม]\n" in writing.text
    writing.drop_column(field(writing, PRICES), 1, at=1)
    assert cells(writing, PRICES) == [[""], ["6"]]
    writing.undo()
    writing.undo()
    writing.drop_column(field(writing, PRICES), 0, at=2)
    assert cells(writing, PRICES) == [[""], ["6"]]


def test_a_heading_changes_and_rows_keep_their_cells() -> None:
    """Rows that call their cells go on calling them as before."""
    writing = Writing(
        "documents:\n- kind: publication-log\n  columns: [วันที่, เรื่อง]\n  rows:\n"
        "  - {วันที่: 1 มกราคม 2570, เรื่อง: แผน}\n"
    )
    path = "documents[0].rows"
    writing.put_head(field(writing, path), 1, "หัวข้อ", at=0)
    grid = field(writing, path).grid
    assert grid is not None
    assert [head.text for head in grid.heads] == ["วันที่", "หัวข้อ"]
    assert cells(writing, path) == [["1 มกราคม 2570", "แผน"]]
    writing.add_column(field(writing, path), 2, at=1)
    assert cells(writing, path) == [["1 มกราคม 2570", "แผน", ""]]


def test_a_block_of_a_spreadsheet_fills_cells_rows_and_columns(papers: Writing) -> None:
    """Columns that are the kind's own are not added to."""
    for row, column in ((2, 1), (3, 1)):  # a row of a sum, a cell beneath a wide one
        with pytest.raises(tgd.UsageError, match="found none for '9'"):
            papers.paste(field(papers, PRICES), row, column, [["9"]], at=0)
    assert papers.text == TEXT
    papers.paste(field(papers, PRICES), 3, 1, [[""], ["1", "2", "3"]], at=0)
    assert cells(papers, PRICES)[4] == ["", "1", "2", "3"]
    assert len(cells(papers, PRICES)[0]) == 4
    papers.paste(field(papers, MEMBERS), 1, 1, [["นายก"], ["นายข", "ครู", "กรรมการ", "เกิน"]], at=1)
    assert cells(papers, MEMBERS)[1:] == [
        ["head", "นายก", "", "เลขานุการ"],
        ["", "นายข", "ครู", "กรรมการ"],
    ]
    papers.undo()
    papers.undo()
    assert papers.text == TEXT
