"""Tables inside a body: cells, totals, widths, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document, Row, Table
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.documents.tables.table import written_width
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]
Read = Callable[[str], PolicyFile]
LETTER = "policy: {subject: ก}\ndocuments: [{kind: letter, to: ข, body: [%s]}]"
ROWS = "[['1', โต๊ะ, '1,250.50'], ['2', เก้าอี้, ๗๔๙.๕๐], ['3', ของแถม, '-']]"
HEADS = "[ลำดับ, รายการ, {key: price, heading: จำนวนเงิน}]"


def table(document: Document) -> Table:
    """Return the first table of a paper."""
    found = next(block.table for block in document.body if block.table)
    assert found is not None
    return found


def read(rows: tuple[Row, ...]) -> list[list[str]]:
    """Return rows of cells as plain text."""
    return [[plain(text) for text in row.texts] for row in rows]


def total(document: Document) -> list[str]:
    """Return the total row of the first table as plain text."""
    return [plain(text) for text in Row(table(document).total).texts]


def test_a_table_stands_between_paragraphs_and_items(composed: Compose) -> None:
    """In the order of the keys; what announces it holds on to it."""
    node = "{text: ดังตาราง, table: {columns: [ก, ข], rows: [[ค, ง]]}, items: [จ], after: ฉ}"
    found = composed(LETTER % node)
    assert [block.kind for block in found.body] == ["paragraph", "table", "clause", "paragraph"]
    assert found.body[0].keep_next
    assert (found.body[1].text, found.body[1].label) == ((), ())


def test_cells_stand_by_key_or_in_order(composed: Compose) -> None:
    """A short row has empty cells at its end, expressions and digits as everywhere."""
    node = "{table: {columns: %s, rows: [{price: '5', รายการ: '{{ agency.name }}'}, ['1']]}}"
    found = table(composed(LETTER % node.replace("%s", HEADS)))
    assert [plain(column.heading) for column in found.columns] == ["ลำดับ", "รายการ", "จำนวนเงิน"]
    assert read(found.rows) == [["", "จังหวัดธารารมย์", "๕"], ["๑", "", ""]]
    assert found.total == ()


def test_amounts_stand_right_running_numbers_in_the_middle(composed: Compose) -> None:
    """Words stand at the left; a stroke among amounts counts nothing."""
    found = table(composed(LETTER % f"{{table: {{columns: {HEADS}, rows: {ROWS}}}}}"))
    assert [column.align for column in found.columns] == ["center", "left", "right"]


@pytest.mark.parametrize(
    ("total", "cells"),
    [
        ("{รายการ: รวม, price: '2000.00'}", ["รวม", "๒๐๐๐.๐๐"]),
        ("['', รวมเป็นเงิน, '2,000']", ["รวมเป็นเงิน", "๒,๐๐๐"]),
        ("'2000'", ["รวม", "๒๐๐๐"]),
        ("รวมเป็นเงินทั้งสิ้น", ["รวมเป็นเงินทั้งสิ้น", "๒,๐๐๐.๐๐"]),
    ],
)
def test_a_total_is_written_or_computed(composed: Compose, total: str, cells: list[str]) -> None:
    """A label alone has the exact sum beside it, with as many decimals as the amounts have."""
    found = table(
        composed(LETTER % f"{{table: {{columns: {HEADS}, rows: {ROWS}, total: {total}}}}}")
    )
    assert [plain(cell.text) for cell in found.total] == cells
    assert [(cell.span, cell.align) for cell in found.total] == [(2, "right"), (1, None)]


def test_a_label_without_amounts_stays_alone(composed: Compose) -> None:
    """There is nothing to add; a number then stands in the last column."""
    node = "{table: {columns: [ก, ข], rows: [[ค, ง]], total: %s}}"
    assert total(composed(LETTER % node.replace("%s", "รวม"))) == ["รวม", ""]
    assert total(composed(LETTER % node.replace("%s", "'7'"))) == ["รวม", "๗"]


def test_whole_amounts_have_a_whole_sum(composed: Compose) -> None:
    """No decimals are invented."""
    node = "{table: {columns: [ก, ข], rows: [[ค, '1500'], [ง, '500']], total: รวม}}"
    assert total(composed(LETTER % node)) == ["รวม", "๒,๐๐๐"]


@pytest.mark.parametrize(
    ("columns", "shares"),
    [
        ("[{key: ก, heading: ก, width: 25%}, {key: ข, heading: ข, width: 75%}]", [0.25, 0.75]),
        ("[{key: ก, heading: ก, width: 40 มม.}, {key: ข, heading: ข}]", [0.25, 0.75]),
        ("[{key: ก, heading: ก, width: 4 cm}, {key: ข, heading: ข, width: ๓}]", [0.25, 0.75]),
        ("[{key: ก, heading: ก, width: 1}, {key: ข, heading: ข, width: 3}]", [0.25, 0.75]),
        ("[{key: ก, heading: ก, width: 2}, ข]", [2 / 3, 1 / 3]),
        ("[{key: ก, heading: ก, width: 50%}, {key: ข, heading: ข, width: 50 %}]", [0.5, 0.5]),
        ("[{key: ก, heading: ก, width: 100%}, ข]", [1 / 1.05, 0.05 / 1.05]),
        ("[ก, ข]", [0.5, 0.5]),
    ],
)
def test_columns_share_the_width_of_the_text(
    composed: Compose, columns: str, shares: list[float]
) -> None:
    """Parts, lengths and shares; what has no width goes by the letters it holds."""
    found = table(composed(LETTER % f"{{table: {{columns: {columns}}}}}"))
    assert [column.share for column in found.columns] == pytest.approx(shares)


def test_a_column_of_long_words_is_wider(composed: Compose) -> None:
    """Within bounds, so that no column vanishes."""
    node = "{table: {columns: [ก, ข], rows: [[ค, %s]], total: [รวม]}}" % ("งาน" * 40)
    narrow, wide = table(composed(LETTER % node)).columns
    assert (narrow.share, wide.share) == pytest.approx((5 / 39, 34 / 39))


@pytest.mark.parametrize("words", ["wide", "0", "10 px", ""])
def test_other_words_are_no_width(words: str) -> None:
    """The reader is told which there are."""
    assert written_width(words) is None


def faults(file: PolicyFile) -> list[str]:
    """Return what is told of *file*, without hints."""
    return [each.format().partition("\n")[0] for each in unprintable(file)]


@pytest.mark.parametrize(
    ("total", "fault"),
    [
        ("{price: '1999.99'}", "found ๑,๙๙๙.๙๙"),
        ("['', '', '2000.01']", "found ๒,๐๐๐.๐๑"),
        ("'2001'", "found ๒,๐๐๑"),
    ],
)
def test_a_total_that_is_not_the_sum_is_an_error(policy_file: Read, total: str, fault: str) -> None:
    """Both numbers are told; decimals are exact."""
    file = policy_file(LETTER % f"{{table: {{columns: {HEADS}, rows: {ROWS}, total: {total}}}}}")
    assert faults(file) == [
        "error[TGD190] documents[0].body[0].table.total: expected the total ๒,๐๐๐.๐๐ in column "
        f"'จำนวนเงิน', {fault}"
    ]
    with pytest.raises(PolicyError):
        compose(file)


def test_a_total_that_agrees_is_no_fault(policy_file: Read) -> None:
    """Also where columns of words, short totals and computed ones stand beside it."""
    for total in ("{price: '2000.00'}", "[รวม]", "รวม", "{รายการ: '3'}"):
        text = f"{{table: {{columns: {HEADS}, rows: {ROWS}, total: {total}}}}}"
        assert faults(policy_file(LETTER % text)) == []


@pytest.mark.parametrize(
    "words",
    [
        "รวมเป็นเงินทั้งสิ้น 1,999 บาท",
        "เป็นเงินทั้งสิ้น 1,999 บาท",
        "วงเงินรวม ๑,๙๙๙ บาท",
        "รวมทั้งสิ้นเป็นเงิน 1999 บาท (หนึ่งพันเก้าร้อยเก้าสิบเก้าบาทถ้วน)",
    ],
)
def test_a_total_in_the_text_must_be_that_of_the_table(policy_file: Read, words: str) -> None:
    """The text says that it is the total; the table has another one."""
    node = f"{{items: [{words}]}}, {{table: {{columns: {HEADS}, rows: {ROWS}, total: รวม}}}}"
    assert faults(policy_file(LETTER % node.replace(words, f"'{words}'"))) == [
        "error[TGD191] documents[0].body: expected the total of the table ๒,๐๐๐.๐๐, "
        "found ๑,๙๙๙ in the text"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "เห็นควรซื้อเป็นเงิน 1,999 บาท ดังนี้",
        "จำนวนเงิน 1999 บาท (หนึ่งพันเก้าร้อยเก้าสิบเก้าบาทถ้วน) ตามรายการ ดังต่อไปนี้",
        "ในวงเงิน ๑,๙๙๙ บาท โดยมีรายละเอียดดังนี้",
        "รวมเป็นเงิน 1,999 บาท ดังนี้",
    ],
)
def test_an_amount_that_leads_to_a_table_is_its_total(policy_file: Read, words: str) -> None:
    """What ends in ดังนี้ right before the table says what the table comes to, told once."""
    table = f"table: {{columns: {HEADS}, rows: {ROWS}, total: รวม}}"
    node = f"{{items: [{{paragraphs: [เป็นเงิน 7 บาท ดังนี้, '{words}'], {table}}}]}}"
    assert faults(policy_file(LETTER % node)) == [
        "error[TGD191] documents[0].body: expected the total of the table ๒,๐๐๐.๐๐, "
        "found ๑,๙๙๙ in the text"
    ]
    assert (
        faults(
            policy_file(
                LETTER
                % node.replace("1,999", "2,000").replace("1999", "2000").replace("๑,๙๙๙", "๒,๐๐๐")
            )
        )
        == []
    )
    apart = f"{{text: '{words.removeprefix('รวม')}'}}, {{{table}}}"
    assert faults(policy_file(LETTER % apart)) == []


def test_other_amounts_and_the_sum_of_all_tables_are_no_fault(policy_file: Read) -> None:
    """An amount that is called no total may be anything."""
    one = (
        f"{{heading: ก, text: 'ราคา 5 บาท', table: {{columns: {HEADS}, rows: {ROWS}, total: รวม}}}}"
    )
    two = one.replace("ราคา 5 บาท", "รวมทั้งสิ้น {{ vars.sum | money }}")
    file = policy_file(LETTER % f"{one}, {two}" + "\nvars: {sum: '4000'}")
    assert faults(file) == []
    single = policy_file(LETTER % two + "\nvars: {sum: '2000'}")
    assert faults(single) == []


def test_a_table_without_a_total_binds_no_text(policy_file: Read) -> None:
    """There is no total that could differ."""
    node = f"{{text: รวมทั้งสิ้น 5 บาท, table: {{columns: {HEADS}, rows: {ROWS}}}}}"
    assert faults(policy_file(LETTER % node)) == []


def test_cells_without_a_column_and_odd_widths_are_refused(policy_file: Read) -> None:
    """No word of a table is dropped in silence; clauses of announcements are looked at, too."""
    file = policy_file(
        """
policy:
  subject: ก
  provisions:
  - items:
    - table: {columns: [{key: a, heading: ก, width: wide}], rows: [[ข, ค]], total: [ง, จ, ฉ]}
documents: [{kind: announcement}]
"""
    )
    place = "policy.provisions[0].items[0].table"
    assert faults(file) == [
        f"error[TGD194] {place}.columns[0].width: expected a width such as 30%, 25 mm or 2, "
        "found 'wide'",
        f"error[TGD192] {place}.rows[0]: expected at most 1 cells in a row, one a column, found 2",
        f"error[TGD192] {place}.total: expected at most 1 cells in a row, one a column, found 3",
    ]


def test_a_cell_that_cannot_be_worked_out_is_told_once(policy_file: Read) -> None:
    """The expression is the fault, not the sum."""
    file = policy_file(LETTER % "{table: {columns: [ก], rows: [['{{ nobody }}']], total: '5'}}")
    assert unprintable(file) == []
    with pytest.raises(PolicyError) as caught:
        compose(file)
    assert [found.code for found in caught.value.findings] == ["TGD154"]
