"""Tables of forms: blanks that fill, ticks, spans, groups of rows, heads of two storeys."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from papers import (
    FILL,
    MM,
    announcement,
    cells,
    fonts_for,
    form,
    member_table,
    read_lines,
    report_table,
    request_table,
    text,
)
from thaigovdocs.documents.model import Block, Cell, Column, Row, Table
from thaigovdocs.layout import Layout, Paragraph, lay_out
from thaigovdocs.layout.flat import Check, Gap, flatten
from thaigovdocs.layout.lines import plan_lines
from thaigovdocs.layout.model import TablePart
from thaigovdocs.layout.sheet import LEFT, PORTRAIT
from thaigovdocs.layout.table_rows import PADDING
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.thai.spans import Blank, Span, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.pdf.writing import render_pdf

FONTS = fonts_for("Sarabun")
METRICS = read_metrics(FONTS.choose(None))


def laid_out(table: Table, **more: object) -> Layout:
    """Return the layout of a form that is *table* alone."""
    return lay_out(form("report-form", Block("table", (), table=table, **more)), fonts=FONTS)  # type: ignore[arg-type]


def part_of(layout: Layout, page: int = 0) -> TablePart:
    """Return the table on a page."""
    return next(part for part in layout.pages[page].parts if isinstance(part, TablePart))


def gaps(line: object) -> list[float]:
    """Return the widths of the filling blanks of a line."""
    return [piece.width for piece in line.pieces if isinstance(piece, Gap) and piece.fills]  # type: ignore[attr-defined]


def test_blanks_that_fill_share_what_their_line_leaves() -> None:
    """Two on a line are equal, and the line ends where the text does."""
    flat = flatten((*text("วันที่ "), FILL, *text(" เดือน "), FILL))
    (line,) = plan_lines(flat, METRICS, measure=300)
    first, second = gaps(line)
    assert first == second
    assert line.width == pytest.approx(299.95)


def test_a_blank_that_does_not_fit_goes_to_the_next_line() -> None:
    """It fills that one, whether or not a space stands before it."""
    for space in (" ", ""):
        wide = Blank(mm(60), fills=True)
        flat = flatten((*text(f"ชื่อหน่วยงานของรัฐ{space}"), wide))
        first, second = plan_lines(flat, METRICS, measure=200)
        assert gaps(first) == []
        assert gaps(second) == [pytest.approx(199.95)]


def test_a_blank_of_its_own_width_does_not_grow() -> None:
    """Only one that fills does."""
    (line,) = plan_lines(flatten((*text("วันที่ "), Blank(mm(20)))), METRICS, measure=300)
    assert line.width < 120


def test_the_dots_of_every_line_end_at_the_same_place() -> None:
    """Whatever stands before them: lines in a cell and lines to write on."""
    table = Table(
        (Column((), 1.0),),
        tuple(Row((Cell((*text(words), FILL)),)) for words in ("ก ", "ชื่อหน่วยงาน ", "")),
    )
    ends = set()
    for paragraph in laid_out(table).pages[0].paragraphs[2:]:
        ends.add(round(paragraph.style.x + paragraph.lines[0].width, 3))
    assert ends == {round(LEFT + PORTRAIT.width - PADDING - 0.05, 3)}


def test_a_tick_is_drawn_in_the_middle_of_its_cell() -> None:
    """It is no letter, so no font need have it."""
    table = Table((Column(text("แล้ว"), 1.0, "center"),), (Row((Cell((Tick(),)),)),))
    layout = laid_out(table)
    (line,) = part_of(layout).rows[1].cells[0].paragraph.lines
    assert isinstance(line.pieces[0], Check)
    assert layout.missing == ()
    assert b"%PDF" in render_pdf(layout.document, layout=layout)


def test_rows_that_go_on_have_no_rule_between_them() -> None:
    """And no space: their lines stand at the pitch of the text."""
    rows = (Row((Cell(text("ก")),)), Row((Cell(text("ข")),), continues=True))
    layout = laid_out(Table((Column((), 1.0),), rows))
    first, second = layout.pages[0].paragraphs[-2:]
    assert second.baseline - first.baseline == pytest.approx(18.08)
    level = {round(rule.y, 1) for rule in layout.pages[0].rules if rule.y == rule.to_y}
    assert len(level) == 2


def test_a_cell_over_two_columns_has_no_rule_inside() -> None:
    """The rule between the columns begins below it."""
    layout = laid_out(request_table())
    part = part_of(layout)
    inner = [rule for rule in layout.pages[0].rules if rule.x == rule.to_x == part.edges[1]]
    wide = [row for row in part.rows if len(row.cells) == 1]
    assert len(inner) == 1
    assert not any(inner[0].y < row.top + 0.1 < inner[0].to_y for row in wide)


def test_a_row_is_as_high_as_it_must_be_at_least() -> None:
    """Three lines to sign on."""
    row = part_of(laid_out(Table((Column((), 1.0),), (Row((Cell(),), lines=3),)))).rows[0]
    assert row.height == pytest.approx(3 * 18.08 + 4)


def test_words_hang_behind_the_label_of_their_cell() -> None:
    """The second line stands under the first word."""
    words = text("ข้อมูลข่าวสาร " * 20)
    table = Table((Column((), 1.0),), (Row((Cell(words, label=text("๑.")),)),))
    layout = laid_out(table)
    lines = read_lines(render_pdf(layout.document, layout=layout), layout)
    first, second = [line for line in lines if "ข้อมูลข่าวสาร" in line.text][:2]
    hang = layout.pages[0].paragraphs[-1].style.hang / MM
    assert hang > 2
    assert second.left == pytest.approx(first.left + hang, abs=0.2)


def test_the_places_to_sign_are_told() -> None:
    """Cells with a name, each where its row is."""
    anchors = laid_out(request_table()).anchors
    assert list(anchors) == ["requester", "approver", "publisher"]
    assert anchors["requester"].height.pt == pytest.approx(3 * 18.08, abs=0.01)
    assert anchors["approver"].x.mm == pytest.approx(111.9, abs=0.1)


def test_a_head_of_two_storeys_has_its_groups_over_their_columns() -> None:
    """The other headings are two storeys high, and no rule crosses them."""
    layout = laid_out(report_table(random.Random(1), 2))
    part = part_of(layout)
    upper, lower = part.rows[:2]
    assert [(cell.span, cell.storeys) for cell in upper.cells] == [(1, 2), (2, 1), (1, 2)]
    assert len(lower.cells) == 2
    between = [rule for rule in layout.pages[0].rules if rule.y == rule.to_y == lower.top]
    assert [(rule.x, rule.to_x) for rule in between] == [(part.edges[1], part.edges[3])]


def test_a_tall_heading_makes_room_and_stands_half_way_up() -> None:
    """Higher than both storeys need: the lower one grows."""
    columns = (
        Column(text("ก " * 30), 0.1),
        Column(text("ข"), 0.45, group=text("กลุ่ม")),
        Column(text("ค"), 0.45, group=text("กลุ่ม")),
    )
    part = part_of(laid_out(Table(columns, (cells(text("๑"), text("๒"), text("๓")),))))
    upper, lower = part.rows[:2]
    tall = upper.cells[0].paragraph
    assert upper.height + lower.height >= len(tall.lines) * 18.08 + 3.99
    top = tall.baseline - 14.08
    bottom = top + len(tall.lines) * 18.08
    assert top - upper.top == pytest.approx(lower.top + lower.height - bottom, abs=14)


def test_a_list_without_rules_stands_at_its_indent() -> None:
    """Wrapped cells hang in their column, and nothing is drawn around them."""
    short = tuple(
        cells(text("๑."), text("นายสมชาย ใจดี"), text(role)) for role in ("ประธาน", "กรรมการ")
    )
    layout = laid_out(replace(member_table(2), rows=short), level=1)
    assert layout.pages[0].rules == ()
    part = part_of(layout)
    assert part.edges[0] == pytest.approx(LEFT + 25 * MM)
    assert all(cell.paragraph.style.x == part.edges[1] for cell in [part.rows[0].cells[1]])
    assert part.edges[-1] == pytest.approx(LEFT + PORTRAIT.width)


def test_a_tall_group_of_rows_parts_where_else_much_of_a_page_stays_empty() -> None:
    """Five lines move on together; thirty part between their bullets, on the page they begin on."""
    for count, parts in ((5, 1), (30, 2), (50, 2)):
        group = [Row((Cell(text(f"ก{at}")),), continues=at > 0) for at in range(count)]
        lead = [Row((Cell(text("นำ")),)) for _ in range(28 if count == 5 else 12)]
        layout = laid_out(Table((Column(text("หัว"), 1.0),), (*lead, *group)))
        pages = [page for page in layout.pages if any(line.startswith("ก") for line in page.lines)]
        assert len(pages) == parts
        assert all(page.lines[0] == "หัว" for page in layout.pages[1:])


def test_a_row_longer_than_a_page_fills_the_page_it_begins_on() -> None:
    """It parts between two lines; the label is printed once."""
    long = Row((Cell(text("ก " * 2000), label=text("๑.")), Cell(text("ข"))))
    layout = laid_out(Table((Column((), 0.5), Column((), 0.5)), (long,)))
    assert layout.page_count > 1
    labels = [one for page in layout.pages for one in page.paragraphs if one.style.labels]
    assert len(labels) == 1
    first = layout.pages[0].paragraphs
    low = max(one.baseline + (len(one.lines) - 1) * one.pitch for one in first)
    assert low > PORTRAIT.bottom - 2 * 18.08 - 18.08


def test_a_head_higher_than_half_a_page_is_not_repeated() -> None:
    """Rows need the room."""
    table = Table((Column(text("ก " * 100), 0.06, fixed=True), Column(text("ข"), 0.94)), ())
    rows = tuple(cells(text("๑"), text("แถว")) for _ in range(60))
    layout = laid_out(replace(table, rows=rows))
    assert layout.page_count > 2
    assert all(page.lines[0] == "๑" for page in layout.pages[2:])


def test_a_table_without_columns_is_nothing() -> None:
    """No row, no fault."""
    layout = laid_out(Table((), ()))
    assert all(isinstance(part, Paragraph) for part in layout.pages[0].parts)


def test_tables_that_follow_one_another_stay_two() -> None:
    """Each with its own head."""
    table = Table((Column(text("หัว"), 1.0),), (Row((Cell(text("ก")),)),))
    paper = form("report-form", *(Block("table", (), table=table) for _ in range(2)))
    layout = lay_out(paper, fonts=FONTS)
    tables = [part for part in layout.pages[0].parts if isinstance(part, TablePart)]
    assert [len(part.rows) for part in tables] == [2, 2]


def test_a_letter_that_the_font_lacks_is_found_in_heads_and_cells() -> None:
    """In a group, a heading, a label and the words of a cell."""
    columns = (Column(text("😀"), 0.5, group=text("😁")), Column((), 0.5))
    rows = (Row((Cell(text("😂"), label=text("😃")), Cell())),)
    missing = laid_out(Table(columns, rows)).missing
    assert [each.character for each in missing] == ["😁", "😀", "😃", "😂"]


def test_more_texts_than_are_remembered_are_planned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forgetting changes no page."""
    rows = tuple(Row((Cell(text(f"แถว {at % 3}")),)) for at in range(9))
    table = Table((Column((), 1.0),), rows)
    wanted = laid_out(table).pages[0].lines
    monkeypatch.setattr("thaigovdocs.layout.tables._KNOWN", 2)
    assert laid_out(table).pages[0].lines == wanted


def test_the_same_register_gives_the_same_bytes() -> None:
    """Twice, with spans, ticks and dots."""
    paper = form("report-form", Block("table", (), table=report_table(random.Random(2), 9)))
    assert render_pdf(paper, fonts=FONTS) == render_pdf(paper, fonts=FONTS)


def test_a_word_wider_than_its_cell_parts_between_its_parts() -> None:
    """Before it parts between letters."""
    (first, second) = plan_lines(
        flatten(text("ความเป็นระเบียบเรียบร้อย", keep=False)), METRICS, measure=75
    )
    assert (first.text, second.text) == ("ความเป็นระเบียบ", "เรียบร้อย")


def test_the_label_of_a_heading_is_as_heavy_as_the_heading() -> None:
    """Also where the lines of a clause hang."""
    label = (Span("๑.", strong=True),)
    clause = Block("clause", (Span("การเผยแพร่", strong=True),), label, 1)
    paper = replace(announcement(clause), kind="framework")
    (drawn,) = (
        one
        for one in lay_out(paper, fonts=fonts_for("Sarabun")).pages[0].paragraphs
        if one.style.labels
    )
    assert [piece.strong for piece in drawn.style.labels[0].pieces] == [True]  # type: ignore[union-attr]
