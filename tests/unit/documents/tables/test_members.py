"""Committees: names, positions and roles in aligned columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.model import Block, Document, Table
from thaigovdocs.thai.spans import Span, plain

Compose = Callable[[str], Document]
TEXT = """
people:
  a: {name: นายสมชาย ใจดี, position: [ผู้อำนวยการ, กองคลัง]}
  b: {name: เมฆ ฟ้าใส, rank: พันเอก, position: รองผู้ว่า, acting: {as: รักษาราชการแทน, for: ปลัด}}
  c: {name: ธาร ใส, rank: ดร., position: อาจารย์}
signatory: a
policy: {subject: ก, provisions: [{text: ประกอบด้วย, members: [%s]}]}
documents: [{kind: order, number: 1/2569, date: 2026-01-02}]
"""


def committee(paper: Document) -> tuple[Block, Table]:
    """Return the block and the table of the first committee of *paper*."""
    block = next(block for block in paper.body if block.table)
    assert block.table
    return block, block.table


def rows(table: Table) -> list[list[str]]:
    """Return the words of the cells of every row."""
    return [[plain(text) for text in row.texts] for row in table.rows]


def test_the_members_are_numbered_in_aligned_columns(composed: Compose) -> None:
    """A person of the file gives name and position, an acting one included."""
    paper = composed(TEXT % "{person: a, role: ประธาน}, {person: b, role: กรรมการ}")
    block, table = committee(paper)
    assert rows(table) == [
        ["๑. นายสมชาย ใจดี", "ผู้อำนวยการ กองคลัง", "ประธาน"],
        ["๒. พันเอกเมฆ ฟ้าใส", "รองผู้ว่า รักษาราชการแทน ปลัด", "กรรมการ"],
    ]
    assert [plain(row.cells[0].label) for row in table.rows] == ["๑.", "๒."]
    assert (table.ruled, table.indent, table.is_headed, block.level) == (False, True, False, 1)
    assert sum(column.share for column in table.columns) == pytest.approx(1)


def test_what_announces_them_stays_with_them(composed: Compose) -> None:
    """No page ends with ประกอบด้วย."""
    assert composed(TEXT % "{person: a, role: ข}").body[0].keep_next


def test_a_rank_that_ends_with_a_dot_has_a_space(composed: Compose) -> None:
    """A name is not broken over a line."""
    table = committee(composed(TEXT % "{person: c, role: ข}, {person: a, role: ข}"))[1]
    name = table.rows[0].cells[0].text
    assert plain(name) == "ดร. ธาร ใส"
    assert all(piece.keep for piece in name if isinstance(piece, Span))


def test_one_alone_has_no_number(composed: Compose) -> None:
    """A list of one item is not numbered."""
    table = committee(composed(TEXT % "{person: a, role: ผู้รับผิดชอบ}"))[1]
    assert rows(table) == [["นายสมชาย ใจดี", "ผู้อำนวยการ กองคลัง", "ผู้รับผิดชอบ"]]


def test_a_column_that_nobody_fills_is_left_out(composed: Compose) -> None:
    """A committee of offices has two; beside a position, an office takes the room of both."""
    offices = "{name: ปลัดจังหวัด, role: ประธาน}, {name: นายอำเภอ, role: กรรมการ}"
    table = committee(composed(TEXT % offices))[1]
    assert rows(table) == [["๑. ปลัดจังหวัด", "ประธาน"], ["๒. นายอำเภอ", "กรรมการ"]]
    table = committee(composed(TEXT % f"{offices}, {{name: ก, position: ข, role: ค}}"))[1]
    assert rows(table)[0] == ["๑. ปลัดจังหวัด", "ประธาน"]
    assert [[cell.span for cell in row.cells] for row in table.rows] == [[2, 1], [2, 1], [1, 1, 1]]
    assert len(table.columns) == 3


def test_the_pattern_of_the_group_numbers_its_members(composed: Compose) -> None:
    """``1.1`` counts below the number of the group; one alone has its number, too."""
    text = (
        "policy: {subject: ก, numbering: ['1.'], provisions: [ข, {heading: ค, numbering: ['1.1'],"
        " members: [{name: ง, role: จ}, {name: ฉ, role: ช}]}]}\n"
        "documents: [{kind: order, number: 1/2569, date: 2026-01-02}]"
    )
    assert rows(committee(composed(text))[1]) == [["๒.๑ ง", "จ"], ["๒.๒ ฉ", "ช"]]


def test_the_numbers_run_on_where_the_group_says_so(composed: Compose) -> None:
    """The next group that says nothing begins anew."""
    group = "members: [{name: ง, role: จ}, {name: ฉ, role: ช}]"
    text = (
        f"policy: {{subject: ก, provisions: [{{heading: ข, {group}}},"
        f" {{heading: ค, start: continue, {group}}}, {{heading: ด, {group}}}]}}\n"
        "documents: [{kind: order, number: 1/2569, date: 2026-01-02}]"
    )
    tables = [block.table for block in composed(text).body if block.table]
    assert [rows(table)[0][0] for table in tables] == ["๑. ง", "๓. ง", "๑. ง"]


def test_a_member_may_have_no_role(composed: Compose) -> None:
    """As guests of a meeting have none."""
    table = committee(composed(TEXT % "{person: a}, {name: ข}"))[1]
    assert [line[-1] for line in rows(table)] == ["", ""]


def test_the_member_may_have_a_position_of_its_own(composed: Compose) -> None:
    """It goes before that of the person."""
    table = committee(composed(TEXT % "{person: a, position: ผู้แทน 1, role: กรรมการ}"))[1]
    assert rows(table)[0][1] == "ผู้แทน ๑"


def test_each_committee_counts_for_itself(composed: Compose) -> None:
    """And may stand at any depth, with its duties below it."""
    text = (
        "policy: {subject: ก, provisions: [{heading: ข, members: [{name: ค, role: ง},"
        " {name: จ, role: ฉ}], items: [{text: ช, members: [{name: ซ, role: ฌ},"
        " {name: ญ, role: ฎ}]}, ฏ]}]}\n"
        "documents: [{kind: order, number: 1/2569, date: 2026-01-02}]"
    )
    blocks = composed(text).body
    assert [block.kind for block in blocks] == ["clause", "table", "clause", "table", "clause"]
    tables = [block.table for block in blocks if block.table]
    assert [rows(table)[0][0] for table in tables] == ["๑. ค", "๑. ซ"]
    assert [block.level for block in blocks if block.table] == [1, 2]
