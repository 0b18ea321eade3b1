"""Tables in templates: the columns take their widths from the document."""

from __future__ import annotations

import re
from typing import Any

import pytest

from papers import (
    announcement,
    cells,
    endorsement,
    letter,
    memo,
    paragraph,
    signature,
    table_block,
    text,
)
from thaigovdocs.documents.model import Block, Cell, Column, Row, Table
from thaigovdocs.standard.measures import TABLE_PADDING, TEXT_WIDTH
from thaigovdocs.thai.spans import Blank, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.context import template_context
from thaigovdocs.writers.docx.grid import view_table
from thaigovdocs.writers.docx.parts import read_part
from thaigovdocs.writers.docx.runs import Looks, Rich
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.views import Grid, TableLine
from thaigovdocs.writers.docx.widths import width

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FILLED = (*text("ลงชื่อ "), Blank(mm(20), fills=True))
CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="5" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
)


def source(row: str, grid: str = '<w:tblGrid><w:gridCol w:w="5"/></w:tblGrid>') -> str:
    """Return the Jinja source of a document with a table of one row."""
    xml = f"<w:document {W}><w:body><w:tbl>{grid}<w:tr>{row}</w:tr></w:tbl></w:body></w:document>"
    return read_part(xml.encode(), part="word/document.xml", template="t.docx").text


def loop(values: str) -> str:
    """Return the cells of a loop over *values*."""
    return "".join(
        map(CELL.format, (f"{{%tc for c in {values} %}}", "{{ c.text }}", "{%tc endfor %}"))
    )


def test_cells_and_grid_of_a_loop_follow_the_document() -> None:
    """A number of the template stands there only because Word wants one."""
    grid = '<w:tblGrid><w:gridCol w:w="5"/><w:gridCol w:w="7"/></w:tblGrid>'
    found = source(loop("b.table.columns"), grid)
    assert "<w:tcPr>{{ c.properties|_run_xml }}{{ c.margins|_run_xml }}</w:tcPr>" in found
    assert (
        "<w:tblGrid>{% for column in b.table.columns %}"
        '<w:gridCol w:w="{{ column.width }}"/>{% endfor %}</w:tblGrid>'
    ) in found


@pytest.mark.parametrize("row", [CELL.format("ก"), loop("doc.things")])
def test_other_tables_keep_the_widths_of_the_template(row: str) -> None:
    """Only cells and columns of a document say how wide they are."""
    found = source(row)
    assert set(re.findall(r'w:w="([^"]+)"', found)) == {"5"}


@pytest.mark.parametrize("grid", ["", "<w:tblGrid/>"])
def test_a_table_without_a_grid_has_wide_cells_only(grid: str) -> None:
    """The cells follow the document all the same, and the row its height."""
    found = source(loop("r.cells"), grid)
    assert "{{ c.properties|_run_xml }}" in found
    height = '<w:trHeight w:val="{{ r.height }}" w:hRule="atLeast"/>'
    assert f"<w:trPr>{{% if r.height %}}{height}{{% endif %}}</w:trPr>" in found


ROWS = "<w:tr>" + CELL.format("{%tr for r in b.table.rows %}") + "</w:tr>"


def rows(properties: str, row: str = "", cell: str = "") -> str:
    """Return the Jinja source of a table whose rows are repeated."""
    cells = loop("r.cells").replace('<w:tcW w:w="5" w:type="dxa"/>', cell)
    xml = (
        f"<w:document {W}><w:body><w:tbl><w:tblPr>{properties}</w:tblPr>{ROWS}"
        f"<w:tr>{row}{cells}</w:tr></w:tbl></w:body></w:document>"
    )
    return read_part(xml.encode(), part="word/document.xml", template="t.docx").text


def test_rules_width_and_indent_of_a_table_follow_the_document() -> None:
    """A list in columns has no rules and may begin at the indent of its clause."""
    found = rows('<w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="7" w:type="dxa"/><w:tblBorders/>')
    assert '<w:tblW w:w="{{ b.table.width }}" w:type="dxa"/>' in found
    assert '<w:tblInd w:w="{{ b.table.indent }}" w:type="dxa"/>' in found
    assert "{% if b.table.ruled %}<w:tblBorders/>{% endif %}" in found


def test_what_a_program_wrote_into_cells_and_rows_holds_where_the_document_is_silent() -> None:
    """LibreOffice writes borders, margins and heights for each of them."""
    row = '<w:trPr><w:trHeight w:val="9"/></w:trPr>'
    cell = "<w:tcBorders/><w:shd/><w:tcMar/><w:vAlign/>"
    found = rows("", row, cell)
    assert (
        "{% if not c.bare %}<w:tcBorders/>{% endif %}<w:shd/>{{ c.margins|_run_xml }}"
        "{% if not c.margins %}<w:tcMar/>{% endif %}<w:vAlign/>"
    ) in found
    assert '"atLeast"/>{% endif %}{% if not r.height %}<w:trHeight w:val="9"/>{% endif %}' in found
    shaded = rows("", cell="<w:shd/><w:vAlign/>")
    assert "<w:shd/>{{ c.margins|_run_xml }}<w:vAlign/>" in shaded


def test_a_table_as_a_template_sees_it() -> None:
    """Widths in twips, amounts at the right, the total bold and held by the row above it."""
    made = view_table(table_block().table, TextWriter("letter"))  # type: ignore[arg-type]
    assert [(str(cell.text), cell.width) for cell in made.table.columns] == [
        ("ลำดับ", 907),
        ("รายการ", 5443),
        ("จำนวนเงิน", 2721),
    ]
    assert [cell.align for cell in made.table.rows[0].cells] == ["center", "left", "right"]
    assert [row.cells[0].keep_next for row in made.table.rows] == [False, False, True, False]
    assert isinstance(made.table.rows[-1].cells[1].text, Rich)


def test_a_table_without_a_total_holds_no_row() -> None:
    """Its rows may part anywhere."""
    block = table_block(2, total=())
    made = view_table(block.table, TextWriter("letter"))  # type: ignore[arg-type]
    assert [row.cells[0].keep_next for row in made.table.rows] == [False, False]


def test_a_memo_as_a_template_sees_it() -> None:
    """Dotted rows, rows of the head, endorsements and the decision."""
    paper = template_context(memo(endorsements=(endorsement(),)))
    assert paper.memo is not None
    number = paper.memo.number
    assert (str(number.label), str(number.text).replace("\u00a0", " ")) == ("ที่", "ธร ๐๐๑๗.๒/๔๗๒")
    assert [str(row.label) for row in paper.rows] == ["เรียน", "ผ่าน"]
    assert paper.number is None
    assert [str(line.text) for line in paper.endorsements[0].paragraphs] == [
        "เห็นควรอนุมัติ",
        "เพื่อโปรดพิจารณา",
    ]
    assert paper.decision is not None
    assert str(paper.decision.options[0].text) == "ทราบ อนุมัติ"
    assert all(line.keep_next for line in paper.decision.signer.position)
    assert template_context(memo(decision=None)).decision is None
    assert template_context(letter()).memo is None


def test_those_who_sign_together_stay_on_one_page() -> None:
    """Every position but the last holds on to the next name."""
    paper = template_context(
        letter(signatures=(signature(), signature("(นางสอง)")), owner=(), copies=())
    )
    first, second = paper.signatures
    assert [line.keep_next for line in first.position] == [True]
    assert [line.keep_next for line in second.position] == [False]


def test_a_table_may_be_the_last_of_a_body() -> None:
    """It is followed by what is signed."""
    lines = template_context(letter(body=(paragraph("ก"), table_block()))).body
    assert [line.kind for line in lines] == ["paragraph", "table"]


def grid(table: Table) -> Grid:
    """Return *table* as a template sees it."""
    return view_table(table, TextWriter("form")).table


def two(*rows: Row, **more: Any) -> Table:
    """Return a table of two equal columns."""
    return Table((Column(text("ก"), 0.5), Column(text("ข"), 0.5)), rows, **more)


def test_rows_that_go_on_have_no_rule_between_them_and_stay_together() -> None:
    """Paragraphs stand one below the other in a cell."""
    made = grid(two(cells(text("ก"), ()), Row((Cell(), Cell()), continues=True), cells((), ())))
    first, second, third = (row.cells[0] for row in made.rows)
    assert '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>' in first.properties
    assert '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>' in second.properties
    assert first.margins == '<w:tcMar><w:bottom w:w="0" w:type="dxa"/></w:tcMar>'
    assert "tcBorders" not in third.properties
    assert third.margins == ""
    assert [cell.keep_next for cell in (first, second, third)] == [True, False, False]
    assert [cell.bare for cell in (first, second, third)] == [True, True, False]


def test_a_first_row_cannot_go_on() -> None:
    """There is nothing above it."""
    assert "nil" not in grid(two(Row((Cell(), Cell()), continues=True))).rows[0].cells[0].properties


def test_cells_span_columns_and_stand_as_they_say() -> None:
    """A title across the table, bold and in the middle."""
    row = Row((Cell(text("ก"), span=2, align="center", strong=True),), lines=3)
    (made,) = grid(two(row)).rows
    (cell,) = made.cells
    assert cell.properties == '<w:tcW w:w="9071" w:type="dxa"/><w:gridSpan w:val="2"/>'
    assert (cell.align, cell.text) == ("center", Rich((("ก", True),)))
    assert made.height == round((3 * 18.08 + 2 * 2) * 20)  # and the room of a row


def test_a_label_of_a_cell_hangs() -> None:
    """The lines of the words stand behind it."""
    (made,) = grid(two(Row((Cell(text("คำ"), text("-"), strong=True), Cell())))).rows
    cell = made.cells[0]
    assert str(cell.label) == "-"
    assert cell.indent == cell.hanging == cell.tabs[0] == width("- ").twips


def test_blanks_of_a_cell_reach_its_edge() -> None:
    """A centred cell that is filled begins at the left, or its leader would end anywhere."""
    (made,) = grid(two(Row((Cell(FILLED, align="center"), Cell(FILLED, text("๑.")))))).rows
    left, right = made.cells
    inner = (TEXT_WIDTH * 0.5 - TABLE_PADDING * 2).twips
    assert (left.align, left.indent, str(left.text)) == ("left", None, "ลงชื่อ \t")
    assert [(stop.kind, stop.leader) for stop in left.stops] == [("right", "dot")]
    assert left.stops[0].place == pytest.approx(inner, abs=2)
    assert right.stops[0].place == pytest.approx(inner, abs=2)


def test_a_lone_tick_stands_in_the_middle() -> None:
    """In a font that has one; a column that says otherwise is for words."""
    (made,) = grid(two(Row((Cell((Tick(),)), Cell((Tick(),), align="right"))))).rows
    assert [cell.align for cell in made.cells] == ["center", "right"]
    assert made.cells[0].text == Rich((("✓", Looks.SYMBOL),))


def test_a_head_of_two_storeys() -> None:
    """Groups span their columns, other headings both storeys."""
    columns = (
        Column(text("ลำดับ"), 0.2),
        Column(text("มี"), 0.4, group=text("ผล")),
        Column(text("ไม่มี"), 0.4, group=text("ผล")),
    )
    upper, lower = grid(Table(columns, ())).head
    assert [str(cell.text) for cell in upper.cells] == ["ลำดับ", "ผล"]
    assert [str(cell.text) for cell in lower.cells] == ["", "มี", "ไม่มี"]
    assert '<w:vMerge w:val="restart"/>' in upper.cells[0].properties
    assert '<w:vMerge w:val="continue"/>' in lower.cells[0].properties
    assert '<w:gridSpan w:val="2"/>' in upper.cells[1].properties


def test_a_table_without_headings_has_no_head() -> None:
    """Nor has one without rules rules, and it begins and ends flush."""
    made = grid(Table((Column((), 0.4), Column((), 0.6)), (cells((), ()),), ruled=False))
    assert (made.head, made.ruled) == ((), False)
    first, last = made.rows[0].cells
    assert '<w:right w:w="215" w:type="dxa"/>' in first.margins
    assert '<w:right w:w="0" w:type="dxa"/>' in last.margins
    assert '<w:left w:w="0" w:type="dxa"/>' in first.margins


def test_an_indented_table_begins_at_the_level_of_its_clause() -> None:
    """And ends at the margin, on any paper."""
    table = two(cells((), ()), ruled=False, indent=True)
    across = announcement(Block("table", (), level=2, table=table), orientation="landscape")
    for document, whole in ((announcement(*across.body), 160), (across, 247)):
        (line,) = template_context(document).body
        assert isinstance(line, TableLine)
        assert line.table.indent == mm(35).twips
        assert line.table.width == pytest.approx(mm(whole - 35).twips, abs=1)


def test_a_filled_cell_without_rules_ends_at_the_margin() -> None:
    """Its last column has no space at its right."""
    (made,) = grid(two(Row((Cell(), Cell(FILLED))), ruled=False)).rows
    assert made.cells[1].stops[0].place == pytest.approx((TEXT_WIDTH * 0.5).twips, abs=1)
