"""What a table of amounts says of its rows, and what is told where it cannot be right."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from papers import fonts_for
from readers import read_pdfium
from thaigovdocs.documents.model import Document, Row, Table
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.pdf.writing import render_pdf
from thaigovdocs.writers.text import render_text

Compose = Callable[[str], Document]
Read = Callable[[str], PolicyFile]
LETTER = "policy: {subject: ก}\ndocuments: [{kind: letter, to: ข, body: [{table: %s}]}]"
COLUMNS = "columns: [ที่, รายการ, จำนวน, ราคาต่อหน่วย, จำนวนเงิน]"
ITEMS = "['1', ตะกร้า, '2', '150.50', '301.00'], ['2', ไม้กวาด, 10 ด้าม, '40', '400.00']"
TAXED = (
    f"{{{COLUMNS}, rows: [{ITEMS}, {{subtotal: รวมเป็นเงิน}}, "
    "{label: ภาษีมูลค่าเพิ่ม ๗%, rate: 7, of: subtotal}], total: รวมทั้งสิ้น, in_words: yes}"
)


def table(document: Document) -> Table:
    """Return the first table of a paper."""
    return next(block.table for block in document.body if block.table)


def printed(document: Document) -> list[list[str]]:
    """Return rows and total as they stand in the columns."""
    made = table(document)
    return [[plain(cell.text) for cell in row.cells] for row in (*made.rows, Row(made.total))]


def faults(file: PolicyFile) -> list[str]:
    """Return what is told of *file*, without hints."""
    return [each.format().partition("\n")[0] for each in unprintable(file)]


def test_subtotal_tax_and_total_are_computed(composed: Compose) -> None:
    """To the satang; the words before an amount lie over all columns up to it."""
    made = composed(LETTER % TAXED)
    assert printed(made)[2:] == [
        ["รวมเป็นเงิน", "๗๐๑.๐๐"],
        ["ภาษีมูลค่าเพิ่ม ๗%", "๔๙.๐๗"],
        ["รวมทั้งสิ้น (เจ็ดร้อยห้าสิบบาทเจ็ดสตางค์)", "๗๕๐.๐๗"],
    ]
    assert [cell.span for cell in table(made).rows[2].cells] == [4, 1]
    assert [cell.strong for row in table(made).rows[2:] for cell in row.cells] == [
        *(True, True),
        *(False, False),
    ]


def test_the_sums_are_the_same_in_every_output(composed: Compose, tmp_path: Path) -> None:
    """Text, Word and PDF say the same figures and words."""
    paper = composed(LETTER % TAXED)
    wanted = ("๗๐๑.๐๐", "๔๙.๐๗", "๗๕๐.๐๗", "(เจ็ดร้อยห้าสิบบาทเจ็ดสตางค์)")
    cells = docx.Document(BytesIO(render_docx(paper))).tables[0]
    word = " ".join(cell.text for row in cells.rows for cell in row.cells)
    pdf = read_pdfium(render_pdf(paper, fonts=fonts_for("Sarabun")), tmp_path)
    for words in wanted:
        assert words in render_text(paper)
        assert words in word
        assert words in pdf


def test_rows_without_a_number_get_one(composed: Compose) -> None:
    """Where the column ``order`` is left empty; sums have none."""
    node = (
        "{columns: [{key: order, heading: ที่}, {key: item, heading: รายการ}, "
        "{key: price, heading: เงิน}], rows: [{item: ก, price: '1'}, {item: ข, price: '2'}, "
        "{item: รวม, price: '3'}, {subtotal: รวมทั้งหมด}]}"
    )
    assert printed(composed(LETTER % node))[:4] == [
        *(["๑", "ก", "๑"], ["๒", "ข", "๒"]),
        *(["รวม", "๓"], ["รวมทั้งหมด", "๓"]),
    ]


def test_what_was_brought_forward_counts_and_what_does_not_count_is_printed(
    composed: Compose,
) -> None:
    """A row may say that it is not added."""
    node = (
        "{columns: [ก, บาท], rows: [{brought_forward: ยอดยกมา, amount: '1,000.00'}, [ข, '5.00'], "
        "{label: ในจำนวนนี้เป็นค่าแรง, amount: '2.00', counts: no}, "
        "{discount: ลดให้, amount: '5.00'}], total: รวม}"
    )
    assert printed(composed(LETTER % node)) == [
        *(["ยอดยกมา", "๑,๐๐๐.๐๐"], ["ข", "๕.๐๐"], ["ในจำนวนนี้เป็นค่าแรง", "๒.๐๐"]),
        *(["ลดให้", "๕.๐๐"], ["รวม", "๑,๐๐๐.๐๐"]),
    ]


@pytest.mark.parametrize(
    ("columns", "row", "total"),
    [
        ("[ก, จำนวนเงิน, ปีงบประมาณ]", "[ข, '5', '2569']", ["รวม", "๕", ""]),
        ("[ก, จำนวนเงิน (บาท), ร้อยละ]", "[ข, '5', '80']", ["รวม", "๕", ""]),
        ("[ก, เงินเดือน, ราคา/หน่วย]", "[ข, '5', '7']", ["รวม", "๕", ""]),
        ("[ก, จำนวน (คน), จำนวน (วัน)]", "[ข, '5', '7']", ["รวม", "๗"]),
        (
            "[ก, {key: x, heading: คน, sum: yes}, {key: y, heading: บาท, sum: yes}]",
            "[ข, '5', '7']",
            ["รวม", "๕", "๗"],
        ),
        (
            "[ก, {key: x, heading: คน}, {key: y, heading: บาท, sum: no}]",
            "[ข, '5', '7']",
            ["รวม", "๕", ""],
        ),
    ],
)
def test_the_column_of_amounts_is_added(
    composed: Compose, columns: str, row: str, total: list[str]
) -> None:
    """Years, rates and prices of one are not; ``sum`` says it otherwise."""
    node = f"{{columns: {columns}, rows: [{row}], total: รวม}}"
    assert printed(composed(LETTER % node))[-1] == total


def test_a_column_may_be_called_as_a_key_of_sums(composed: Compose) -> None:
    """A row by column is a row of cells."""
    node = (
        "{columns: [{key: label, heading: ก}, {key: amount, heading: ข}], "
        "rows: [{label: ค, amount: '5'}], total: รวม}"
    )
    assert printed(composed(LETTER % node)) == [["ค", "๕"], ["รวม", "๕"]]


def test_cells_lie_over_several_columns(composed: Compose) -> None:
    """And stand as they are told."""
    node = "{columns: [ก, ข, ค], rows: [[{text: หมวดวัสดุ, span: 2, align: center}, ง], [{text: จ}]]}"
    made = table(composed(LETTER % node))
    assert [
        [(plain(cell.text), cell.span, cell.align) for cell in row.cells] for row in made.rows
    ] == [
        [("หมวดวัสดุ", 2, "center"), ("ง", 1, None)],
        [("จ", 1, None), ("", 1, None), ("", 1, None)],
    ]


ROW = "documents[0].body[0].table.rows"


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        (
            "{columns: [ก, ข], rows: [[ค, '5'], [รวม, '6']], total: รวมทั้งสิ้น}",
            f"error[TGD240] {ROW}[1]: expected the sum ๕ in row 'รวม', found ๖",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], [ส่วนลด, '1']], total: รวมทั้งสิ้น}",
            f"error[TGD241] {ROW}[1]: expected to be told whether row 'ส่วนลด' is added, "
            "taken off or left out",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], {discount: ลด, amount: '1'}, "
            "{label: ภาษี, rate: 7, of: subtotal}]}",
            f"error[TGD241] {ROW}[2]: expected to be told whether row 'ภาษี' is added, "
            "taken off or left out",
        ),
        (
            "{columns: [ก, ข], rows: [{subtotal: รวม}, [ค, '5']]}",
            f"error[TGD242] {ROW}[0]: expected amounts or a subtotal above row 'รวม', found none",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], {subtotal: รวม, label: ง}]}",
            f"error[TGD243] {ROW}[1]: expected only one of subtotal, discount, "
            "brought_forward, label in a row",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], {subtotal: รวม, amount: '5'}]}",
            f"error[TGD243] {ROW}[1]: expected only one of amount, rate, subtotal in a row",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], {label: ง, amount: ห้า}]}",
            f"error[TGD244] {ROW}[1].amount: expected a number such as '1,250.50' or '7', "
            "found 'ห้า'",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], {label: ง}]}",
            f"error[TGD245] {ROW}[1]: expected an amount or a rate in row 'ง', found neither",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5'], [ง, ตามจริง]], total: รวม}",
            "error[TGD246] documents[0].body[0].table.total: expected a column that can be added "
            "up for 'รวม', found none",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, 5 บาท], [ง, ๖.๕๐ บ.]], total: รวม}",
            "error[TGD246] documents[0].body[0].table.total: expected a column that can be added "
            "up for 'รวม', found none",
        ),
        (
            "{columns: [ก, ข, ข], rows: [{ก: ค, ข: ง}]}",
            "error[TGD318] documents[0].body[0].table.columns[2]: expected columns of different "
            "keys, found 'ข' twice, and rows that name their cells",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, ง]], total: รวม, in_words: yes}",
            "error[TGD246] documents[0].body[0].table.total: expected a column that can be added "
            "up for 'รวม', found none",
        ),
        (
            "{columns: [ก, ข], rows: [[ค, '5']], total: [รวม (หกบาทถ้วน), '5']}",
            "error[TGD247] documents[0].body[0].table.total: expected 'ห้าบาทถ้วน' for ๕, "
            "found 'หกบาทถ้วน'",
        ),
        (
            f"{{{COLUMNS}, rows: [['1', ตะกร้า, 2 ใบ, '150.50', '300.00']]}}",
            f"warning[TGD248] {ROW}[0]: expected number times price ๓๐๑.๐๐ in column 'จำนวนเงิน', "
            "found ๓๐๐.๐๐",
        ),
    ],
)
def test_a_sum_that_cannot_be_right_is_told(policy_file: Read, node: str, fault: str) -> None:
    """With its row, and nothing else is told of it."""
    assert faults(policy_file(LETTER % node)) == [fault]


@pytest.mark.parametrize(
    "node",
    [
        TAXED,
        "{columns: [ก, ข, ข], rows: [[ค, ง, จ]]}",
        "{columns: [ก, ข], rows: [[ค, 5 มกราคม]], total: รวม ๑ รายการ}",
        "{columns: [ก, ข], rows: [[ค, ง]], total: รวม ๑ รายการ}",
        "{columns: [ก, ข], rows: [[ค, '100'], [ส่วนลด, '1']], total: [รวม, '99']}",
        "{columns: [ก, ข], rows: [[ค, '100'], [ส่วนลด, '1']]}",
        "{columns: [ก, ข], rows: [[ค, '5']], total: [รวม (ห้าบาท), '5.00']}",
        "{columns: [จำนวนคน, จำนวนวัน, อัตราวันละ (บาท), รวมเป็นเงิน], rows: [['2', '3', '10', '60']]}",
        "{columns: [จำนวนเดิม, จำนวนใหม่, ราคาต่อหน่วย, จำนวนเงิน], rows: [['2', '3', '10', '30']]}",
        f"{{{COLUMNS}, rows: [['1', ตะกร้า, ตามจริง, '150.50', '300.00']]}}",
    ],
)
def test_what_agrees_is_not_told(policy_file: Read, node: str) -> None:
    """A total that is written decides a doubt; a price may be that of some of the numbers."""
    assert faults(policy_file(LETTER % node)) == []
