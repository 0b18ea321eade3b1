"""Tables in templates: the columns take their widths from the document."""

from __future__ import annotations

import re

import pytest

from papers import endorsement, letter, memo, paragraph, signature, table_block
from thaigovdocs.render.docx_blocks import view_table
from thaigovdocs.render.docx_context import template_context
from thaigovdocs.render.docx_parts import read_part
from thaigovdocs.render.docx_runs import Rich
from thaigovdocs.render.docx_text import TextWriter

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
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
    assert re.findall(r'<w:tcW w:w="([^"]+)"', found) == ["{{ c.width }}"]
    assert (
        '<w:tblGrid>{% for c in b.table.columns %}<w:gridCol w:w="{{ c.width }}"/>{% endfor %}'
        "</w:tblGrid>"
    ) in found


@pytest.mark.parametrize("row", [CELL.format("ก"), loop("doc.things")])
def test_other_tables_keep_the_widths_of_the_template(row: str) -> None:
    """Only cells and columns of a document say how wide they are."""
    found = source(row)
    assert set(re.findall(r'w:w="([^"]+)"', found)) == {"5"}


@pytest.mark.parametrize("grid", ["", "<w:tblGrid/>"])
def test_a_table_without_a_grid_has_wide_cells_only(grid: str) -> None:
    """The cells follow the document all the same."""
    assert 'w:w="{{ c.width }}"' in source(loop("r.cells"), grid)


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
    paper = template_context(letter(signatures=(signature(), signature("(นางสอง)"))))
    first, second = paper.signatures
    assert [line.keep_next for line in first.position] == [True]
    assert [line.keep_next for line in second.position] == [False]


def test_a_table_may_be_the_last_of_a_body() -> None:
    """It is followed by what is signed."""
    lines = template_context(letter(body=(paragraph("ก"), table_block()))).body
    assert [line.kind for line in lines] == ["paragraph", "table"]
