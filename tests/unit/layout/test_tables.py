"""Rows of tables: divided only where they are long, ruled where they begin and end."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from papers import announcement, cells, fonts_for, form, looks, table, text
from thaigovdocs.documents.model import Block, Cell, Column, Row, Table
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.layout.model import TablePart
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.thai.spans import Tick
from thaigovdocs.writers.docx.holding import ends_of_signers


def laid_out(lines: int) -> Layout:
    """Return an announcement of one table row whose first cell has *lines* lines."""
    words = " ".join(["กกกก"] * lines)
    long = replace(table(), rows=(cells(text(words, keep=False), text("ข"), text("๑")),), total=())
    paper = announcement(Block("table", (), table=long), dated=(), signatures=())
    return lay_out(looks(paper, emblem="none"), fonts=fonts_for("Sarabun"))


@pytest.mark.parametrize("lines", [2, 29, 32])
def test_a_row_is_ruled_above_and_below_and_nowhere_inside(lines: int) -> None:
    """The head has a rule above and below, the row one below, in whatever parts it comes."""
    layout = laid_out(lines)
    (page,) = layout.pages
    level = sorted({round(rule.y, 2) for rule in page.rules if rule.y == rule.to_y})
    assert len(level) == 3
    assert [len(one.lines) for one in page.paragraphs[-3:]].count(lines) == 1


def test_a_row_that_goes_on_is_closed_at_the_foot_and_opened_at_the_top() -> None:
    """Each page shows a whole frame, the head repeated above it."""
    layout = laid_out(45)
    assert layout.page_count == 2
    for page in layout.pages:
        level = {round(rule.y, 2) for rule in page.rules if rule.y == rule.to_y}
        assert len(level) == 3
    assert sum(line == "กกกก" for page in layout.pages for line in page.lines) == 45


def in_group(*rows: Row, **changes: object) -> Layout:
    """Return an announcement of one table row that is made of *rows*."""
    group = (rows[0], *(replace(row, continues=True) for row in rows[1:]))
    block = Block("table", (), table=replace(table(), rows=group, total=(), **changes))
    paper = announcement(block, dated=(), signatures=())
    return lay_out(looks(paper, emblem="none"), fonts=fonts_for("Sarabun"))


def test_a_long_note_does_not_push_the_bullets_apart() -> None:
    """It runs on beside them, as its column is empty there; the row is as high as it is."""
    note = text(" ".join(["หมายเหตุยาว"] * 12), keep=False)
    bullets = [cells(text("- ก"), text(""), text("")) for _ in range(3)]
    layout = in_group(cells(text("ก"), text("ข"), note), *bullets)
    (page,) = layout.pages
    marks = [one.baseline for one in page.paragraphs if one.lines[0].text == "- ก"]
    assert [after - before for before, after in pairwise(marks)] == pytest.approx([PITCH] * 2)
    (part,) = (part for part in page.parts if isinstance(part, TablePart))
    noted = [one for one in page.paragraphs if one.lines[0].text.startswith("หมายเหตุ")]
    count = sum(len(one.lines) for one in noted)
    assert count > 4
    bottom = part.rows[-1].top + part.rows[-1].height
    assert bottom - noted[0].baseline > (count - 1) * PITCH
    assert sum(row.height for row in part.rows[1:]) == pytest.approx(count * PITCH + 4)
    places = [one.baseline + at * PITCH for one in noted for at in range(len(one.lines))]
    assert [after - before for before, after in pairwise(places)] == pytest.approx(
        [PITCH] * (count - 1)
    )


def test_a_note_beside_words_in_its_own_column_keeps_its_room() -> None:
    """Nothing is printed over what stands below it."""
    note = text(" ".join(["หมายเหตุยาว"] * 12), keep=False)
    layout = in_group(cells(text("ก"), text("ข"), note), cells(text("- ก"), text(""), text("ค")))
    one = {one.lines[0].text: one for one in layout.pages[0].paragraphs}
    (noted,) = (each for words, each in one.items() if words.startswith("หมายเหตุ"))
    assert one["ค"].baseline - noted.baseline == pytest.approx(len(noted.lines) * PITCH)
    assert one["ค"].baseline == one["- ก"].baseline


def test_a_page_that_begins_with_a_tick_is_announced_by_the_words_beside_it() -> None:
    """Nothing that is drawn stands in a catchword."""
    rows = tuple(cells((Tick(),), text("รายการ"), text("๑")) for _ in range(40))
    block = Block("table", (), table=replace(table(), rows=rows, total=()))
    layout = lay_out(
        looks(announcement(block, dated=(), signatures=()), emblem="none"),
        fonts=fonts_for("Sarabun"),
    )
    assert layout.pages[0].catchword == "รายการ ..."


def tabled(table: Table) -> tuple[Layout, TablePart]:
    """Return the layout of a paper with *table*, and the table on its first page."""
    paper = announcement(Block("table", (), table=table))
    layout = lay_out(paper, fonts=fonts_for("Sarabun"))
    (part,) = [each for each in layout.pages[0].parts if isinstance(each, TablePart)]
    return layout, part


ADDRESS = "https://www.thararom.example.go.th/documents/2570/02/plan-of-the-year.pdf"


def test_an_address_needs_no_room_of_its_own_in_a_table() -> None:
    """It parts at its strokes and stops: the words keep their size, and nothing is told."""
    columns = tuple(Column(text(each), 0.2) for each in ("วันที่", "หัวข้อ", "ที่อยู่", "ผล", "หมายเหตุ"))
    words = ("๑ ต.ค. ๒๕๖๙", "แผนปฏิบัติการ", ADDRESS, "เผยแพร่แล้ว", ADDRESS)
    rows = (cells(*(text(each, keep=False) for each in words)),)
    layout = lay_out(
        announcement(Block("table", (), table=Table(columns, rows))), fonts=fonts_for("Sarabun")
    )
    (part,) = [each for each in layout.pages[0].parts if isinstance(each, TablePart)]
    assert layout.findings == ()
    assert part.scale == 1
    ends = [line.text for line in part.rows[1].cells[2].paragraph.lines]
    assert "".join(ends) == ADDRESS
    assert all(end[-1] in "/." or after[0] == "-" for end, after in pairwise(ends))


def test_a_number_with_strokes_stays_whole() -> None:
    """It is no address, whatever its digits."""
    columns = (Column(text("เลขที่"), 0.01), Column(text("รายการ"), 0.99))
    rows = (cells(text("123456/2570/0001", keep=False), text("ก " * 400, keep=False)),)
    layout = lay_out(
        announcement(Block("table", (), table=Table(columns, rows))), fonts=fonts_for("Sarabun")
    )
    (part,) = [each for each in layout.pages[0].parts if isinstance(each, TablePart)]
    assert [line.text for line in part.rows[1].cells[0].paragraph.lines] == ["123456/2570/0001"]


def test_those_who_sign_in_a_form_stand_on_one_page() -> None:
    """In the PDF and in the DOCX the last of them takes those above along."""

    def signers(*names: str) -> tuple[Row, ...]:
        lines = [tuple(Cell(text(name)) for name in names) for _ in range(5)]
        rows = [Row(each, continues=at > 0) for at, each in enumerate(lines)]
        anchored = tuple(replace(cell, anchor=f"signature-{cell.text}") for cell in lines[1])
        return (rows[0], replace(rows[1], cells=anchored), *rows[2:])

    words = tuple(replace(cells(text("รายละเอียด"), text("")), continues=at > 0) for at in range(29))
    columns = (Column((), 0.5), Column((), 0.5))
    rows = (*words, *signers("ผู้ขอ", "ผู้อนุมัติ"), *signers("ผู้เผยแพร่", ""))
    paper = form("request-form", Block("table", (), table=Table(columns, rows)))
    first, second = lay_out(paper, fonts=fonts_for("Sarabun")).pages
    assert "ผู้ขอ" not in first.lines
    assert {"ผู้ขอ", "ผู้เผยแพร่"} <= {*second.lines}
    assert ends_of_signers(rows) == {len(rows) - 6}
