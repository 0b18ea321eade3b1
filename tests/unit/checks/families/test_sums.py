"""Totals of tables in foreign papers: what is added, and what is no slip."""

from __future__ import annotations

import pytest

from pdfs import Put, pdf
from slips import docx_of
from thaigovdocs.checks.files import check_data

HEAD = ("ลำดับ", "รายการ", "จำนวนเงิน (บาท)")
PLACES = (85.0, 160.0, 430.0)


def in_text(*rows: str) -> list[tuple[str, str]]:
    """Return expected and found totals of a table in a text file, its cells parted by tabs."""
    text = "\n".join(["\t".join(HEAD), *(row.replace("|", "\t") for row in rows)])
    return told(f"รายละเอียดค่าใช้จ่าย\n\n{text}\n".encode(), "a.txt")


def told(data: bytes, name: str) -> list[tuple[str, str]]:
    """Return expected and found totals."""
    report = check_data(data, name).report
    found = [each for each in report if each.code == "TGD313"]
    return [(str(each.params["sum"]), str(each.params["found"])) for each in found]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (["๑|กระดาษ|๑,๐๐๐", "๒|หมึก|๒๕๐", "|รวม|๑,๒๕๐"], []),
        (["๑|กระดาษ|๑,๐๐๐", "๒|หมึก|๒๕๐", "|รวม|๑,๓๕๐"], [("1,250", "๑,๓๕๐")]),
        (["๑|กระดาษ|๑,๐๐๐", "๒|หมึก|-", "๓|แฟ้ม|๕๐", "|รวม|๑,๐๕๐"], []),
        (["๑|ก|๑๐๐", "๒|ข|๒๐๐", "|รวม|๓๐๐", "๓|ค|๕๐", "๔|ง|๕๐", "|รวม|๑๐๐", "|รวมทั้งสิ้น|๔๐๐"], []),
        (
            ["๑|ก|๑๐๐", "๒|ข|๒๐๐", "|รวม|๓๐๐", "๓|ค|๕๐", "๔|ง|๕๐", "|รวม|๑๐๐", "|รวมทั้งสิ้น|๘๐๐"],
            [("400", "๘๐๐")],
        ),
        (["๑|หมวดวัสดุ|๓๐๐", "๑.๑|ก|๑๐๐", "๑.๒|ข|๒๐๐", "๒|หมวดจ้าง|๕๐", "|รวม|๓๕๐"], []),
        (["๑|ก|๑,๐๐๐", "๒|ข|๒๐๐", "|ส่วนลด|๑๐๐", "|รวมทั้งสิ้น|๑,๑๐๐"], []),
        (["๑|ก|ตามจริง", "๒|ข|๒๐๐", "|รวม|๙๐๐"], []),
    ],
)
def test_items_are_added_and_sums_are_not(rows: list[str], found: list[tuple[str, str]]) -> None:
    """Subtotals, groups with their parts and discounts are no items."""
    assert in_text(*rows) == found


def test_a_cell_of_a_docx_may_cover_columns() -> None:
    """The amount behind a label over two columns stands in the third."""

    def row(*cells: str, span: int = 1) -> str:
        made = [
            f'<w:tc><w:tcPr><w:gridSpan w:val="{span if not at else 1}"/></w:tcPr>'
            f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
            for at, words in enumerate(cells)
        ]
        return f"<w:tr>{''.join(made)}</w:tr>"

    rows = row(*HEAD) + row("๑", "กระดาษ", "๑,๐๐๐") + row("๒", "หมึก", "๒๕๐")
    for total, found in (("๑,๒๕๐", []), ("๑,๕๒๐", [("1,250", "๑,๕๒๐")])):
        table = f"<w:tbl>{rows}{row('รวม', total, span=2)}</w:tbl>"
        assert told(docx_of(table), "a.docx") == found


def page(*rows: tuple[str, ...], top: float = 760.0) -> list[Put]:
    """Return the rows of a table on a page."""
    return [
        Put(words, left, top - 21 * at)
        for at, row in enumerate(rows)
        for left, words in zip(PLACES, row, strict=True)
        if words
    ]


def over_pages(total: str, head: tuple[str, ...] = HEAD) -> bytes:
    """Return a table over two pages, its head on both."""
    items = [(f"{at}", f"รายการที่ {at}", f"{at}00") for at in range(1, 11)]
    first = page(HEAD, *items[:6])
    second = page(head, *items[6:], ("", "รวมทั้งสิ้น", total))
    return pdf(first, second)


def test_a_table_goes_on_over_pages() -> None:
    """Its head is repeated, and all of its rows are added."""
    assert told(over_pages("5,500"), "a.pdf") == []
    assert told(over_pages("5,600"), "a.pdf") == [("5,500", "5,600")]


def test_the_table_of_the_next_page_is_another() -> None:
    """It has another head, so its total is that of its own rows."""
    assert told(over_pages("3,400", ("ที่", "ชื่อโครงการ", "วงเงิน (บาท)")), "a.pdf") == []


def test_a_drawn_table_is_told_where_the_slip_is_plain() -> None:
    """A sum that is quite another may belong to columns that were not seen."""
    assert told(over_pages("987,654"), "a.pdf") == []
