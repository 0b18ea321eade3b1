"""Columns: as wide as what must not part in them, and so that the table gets lowest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from papers import announcement, cells, fonts_for, text
from thaigovdocs.documents.model import Block, Cell, Column, Row, Table
from thaigovdocs.layout import Layout, TablePart, lay_out
from thaigovdocs.layout.column_widths import Fitted, fit_columns
from thaigovdocs.layout.sheet import PORTRAIT
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.thai.spans import Span

AMOUNT = "๑๒๓,๔๕๖.๐๐"


def table_of(heads: str, *rows: tuple[str, ...], **more: object) -> Table:
    """Return a table with columns of one width under *heads*, which spaces part."""
    names = heads.split()
    columns = tuple(Column(text(name), 1 / len(names)) for name in names)
    table = Table(columns, tuple(cells(*map(text, row)) for row in rows))
    return replace(table, **more)


def fitted(table: Table, width: float = PORTRAIT.width) -> Fitted:
    """Return the columns of *table*."""
    return fit_columns(table, read_metrics(fonts_for("Sarabun").choose()), width)


def laid_out(*tables: Table) -> Layout:
    """Return an announcement with *tables*."""
    blocks = (Block("table", (), table=table, level=1) for table in tables)
    return lay_out(announcement(*blocks), fonts=fonts_for("Sarabun"))


def lines_of(layout: Layout) -> list[list[str]]:
    """Return the lines of every cell."""
    parts = (part for page in layout.pages for part in page.parts if isinstance(part, TablePart))
    rows = (row for part in parts for row in part.rows)
    return [[line.text for line in cell.paragraph.lines] for row in rows for cell in row.cells]


def test_what_is_left_goes_where_the_table_gets_lowest() -> None:
    """Columns of numbers are just wide enough beside one of long words."""
    words = "จัดซื้อ วัสดุ สำนักงาน และ วัสดุ คอมพิวเตอร์ สำหรับ ใช้ งาน ใน สำนักงาน ปลัด"
    table = table_of("ลำดับ รายการ จำนวน", ("๑", words, "๑๒"), ("๒", words, "๑"))
    order, item, number = fitted(table).shares
    assert item > 0.6
    assert min(order, number) * PORTRAIT.width > 35
    assert order + item + number == pytest.approx(1)


def test_a_column_with_a_width_gives_nothing_away() -> None:
    """What the author wrote holds, but for a word that it cannot hold."""
    table = table_of("ก ข", ("สั้น", "ยาว " * 30))
    columns = (replace(table.columns[0], fixed=True, share=0.5), *table.columns[1:])
    assert fitted(replace(table, columns=columns)).shares[0] == pytest.approx(0.5)


def test_what_is_filled_in_by_hand_keeps_its_room() -> None:
    """A column in which no row has a word gives nothing away."""
    table = table_of("ก ข", ("", "ยาว " * 30), ("", "ยาว"))
    assert fitted(table).shares == pytest.approx((0.5, 0.5))


def test_wide_tables_are_set_smaller() -> None:
    """In 14 points where 16 is too wide, in 12 where 14 is; what cannot be says how wide."""
    six, seven, many = (table_of("ก " * count, (AMOUNT,) * count) for count in (6, 7, 12))
    assert fitted(six).scale == 1
    assert fitted(table_of("ก " * 7, ("๑", *(AMOUNT,) * 6))).scale == 14 / 16
    assert fitted(seven).scale == 12 / 16
    lacking = fitted(many)
    assert lacking.needed > PORTRAIT.width
    assert sum(lacking.shares) == pytest.approx(1)


def test_the_size_that_the_author_gives_holds() -> None:
    """Wide or not."""
    assert fitted(table_of("ก ข", ("ก", "ข"), size=12)).scale == 12 / 16
    assert fitted(table_of("ก " * 8, (AMOUNT,) * 8, size=16)).needed > PORTRAIT.width


def test_smaller_words_have_smaller_lines() -> None:
    """Lines, rows and letters shrink alike."""
    layout = laid_out(table_of("ก ข", ("ยาว " * 60, "ข"), size=12))
    (part,) = (part for part in layout.pages[0].parts if isinstance(part, TablePart))
    words = part.rows[1].cells[0].paragraph
    assert words.pitch == pytest.approx(18.08 * 0.75)
    assert words.style.scale == part.scale == 0.75
    assert part.rows[1].height == pytest.approx(len(words.lines) * words.pitch + 4)


def member(name: str, position: str, role: str) -> Row:
    """Return the row of a member of a committee, the name one unit."""
    kept = (Span(name, keep=True),)
    parts = (Cell(text(position)),) if position else ()
    return Row((Cell(kept, text("๑."), span=2 - len(parts)), *parts, Cell(text(role))))


def committee(*rows: Row) -> Table:
    """Return a committee of three columns."""
    return Table((Column((), 1 / 3),) * 3, rows, ruled=False, indent=True)


def test_committees_share_one_set_of_columns() -> None:
    """Positions and roles stand at the same places in every group."""
    short = member("นายก ข", "ปลัดจังหวัด", "กรรมการ")
    long = member("นางสาวกานดา พานทองคำ", "ผู้อำนวยการสำนักงานพัฒนา", "กรรมการและเลขานุการ")
    layout = laid_out(committee(short), committee(long, member("หน่วยงาน", "", "กรรมการ")))
    parts = [part for part in layout.pages[0].parts if isinstance(part, TablePart)]
    assert parts[0].edges == pytest.approx(parts[1].edges)


def test_a_long_name_wraps_at_its_space_and_no_position_is_squeezed() -> None:
    """One name in two lines rather than every position in two."""
    names = ("นายก ขยันงาน", "หม่อมราชวงศ์กมลวรรณพรรณรายณี เทวาธิราชวรวงศ์วิวัฒน์", "นางค งามตา")
    rows = (member(name, "ผู้อำนวยการกลุ่มงานอำนวยการ", "กรรมการ") for name in names)
    lines = lines_of(laid_out(committee(*rows)))
    assert [len(each) for each in lines] == [1, 1, 1, 2, 1, 1, 1, 1, 1]
    assert lines[3] == names[1].split()


def test_where_columns_lack_room_the_widest_parts_and_dates_stay_whole() -> None:
    """Two long codes part; numbers and dates beside them do not."""
    code = "planofactionoftheprovince" * 2
    table = table_of("ลำดับ วันที่ เรื่อง รหัส", ("๑", "๑๐ เมษายน ๒๕๖๑", code, code))
    found = fitted(table)
    assert found.needed > PORTRAIT.width
    assert sum(found.shares) == pytest.approx(1)
    assert found.shares[2] == pytest.approx(found.shares[3])
    lines = lines_of(laid_out(table))
    assert lines[4:6] == [["๑"], ["๑๐ เมษายน ๒๕๖๑"]]
    assert all(len(each) > 1 for each in lines[6:8])


def test_amounts_stay_whole_where_words_must_part() -> None:
    """Of a list of purchases the columns of words give way, none of them to single letters."""
    heads = (
        "ลำดับ งานที่จัดซื้อจัดจ้าง วงเงินงบประมาณ ราคากลาง วิธีซื้อหรือจ้าง ผู้เสนอราคา ผู้ได้รับคัดเลือก เหตุผล หมายเหตุ"
    )
    words = ("๑", "จ้างเหมาบริการ", "๑๘๐,๐๐๐.๐๐", "๑๘๐,๐๐๐.๐๐", "เฉพาะเจาะจง")
    bids = ("ห้างหุ้นส่วนจำกัด ๑๑,๗๕๕,๐๐๐.๐๐", "บริษัทน้ำเย็น ๑๑,๗๕๕,๐๐๐.๐๐", "อิเล็กทรอนิกส์", "ประชาสัมพันธ์")
    table = table_of(heads, (*words, *bids))
    found = fitted(table)
    assert found.needed > PORTRAIT.width
    widths = [share * PORTRAIT.width for share in found.shares]
    assert min(widths) >= 10 * 72 / 25.4
    printed = [line for cell in lines_of(laid_out(table)) for line in cell]
    amounts = [line for line in printed if any(map(str.isdigit, line))]
    assert amounts == ["๑", *["๑๘๐,๐๐๐.๐๐"] * 2, *["๑๑,๗๕๕,๐๐๐.๐๐"] * 2]
