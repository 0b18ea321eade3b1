"""Lines to write on that a DOCX draws: they are read, not lost as white space."""

from __future__ import annotations

from foreign import body, docx, paragraph
from thaigovdocs.recognition import read_foreign

TITLE = paragraph("แบบคำขอยืมรถเข็น", '<w:jc w:val="center"/>')
TAB = "<w:r><w:tab/></w:r>"
EDGE = '<w:tab w:val="right" w:leader="dot" w:pos="9000"/>'


def run(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def line(content: str, stops: str = "") -> list[str]:
    """Return what is read of a paragraph with *content* below a title."""
    held = f"<w:p><w:pPr><w:tabs>{stops}</w:tabs></w:pPr>{content}</w:p>"
    below = paragraph("ข้าพเจ้าขอยืมรถเข็นของโรงพยาบาลดังต่อไปนี้")
    return [words for _, words in body(read_foreign(docx(TITLE + below + held, {}), "a.docx"))][1:]


def test_a_tab_with_a_leader_is_the_line_that_it_draws() -> None:
    """Dots or an underscore; a tab without one is white space."""
    assert line(run("ชื่อ") + TAB, EDGE) == ["ชื่อ" + "." * 20]
    assert line(run("ชื่อ") + TAB, EDGE.replace("dot", "underscore")) == ["ชื่อ" + "_" * 20]
    assert line(run("ชื่อ") + TAB + run("ก"), EDGE.replace("dot", "none")) == ["ชื่อ\tก"]


def test_the_room_behind_the_number_of_an_underlined_heading_is_none_to_write_on() -> None:
    """A number, a gap or a tab, and the words: they are underlined as one."""
    line_below = "<w:u w:val='single'/>"
    tabbed = f"<w:r><w:rPr>{line_below}</w:rPr><w:t>๑.</w:t><w:tab/><w:t>หลักการ</w:t></w:r>"
    for words in (line(tabbed), line(run("๑.   หลักการ", line_below))):
        assert "_" not in "".join(words)
    assert "_" in "".join(line(run("ชื่อ     นามสกุล", line_below)))


def test_each_tab_draws_what_its_stop_says() -> None:
    """The first goes to a plain stop, the second is drawn to the edge."""
    stops = '<w:tab w:val="left" w:pos="2000"/>' + EDGE
    assert line(run("ที่อยู่") + TAB + run("บ้านเลขที่") + TAB, stops) == ["ที่อยู่\tบ้านเลขที่" + "." * 20]


def test_the_last_tab_reaches_the_edge_however_long_the_words_are() -> None:
    """Letters are measured roughly; the right edge is the only stop that is left."""
    assert line(run("ก" * 120) + TAB, EDGE) == ["ก" * 120 + "." * 20]


def test_underlined_gaps_are_lines() -> None:
    """Spaces and tabs in an underlined run; single spaces between words are none."""
    under = '<w:u w:val="single"/>'
    assert line(run("ชื่อ") + run("      ", under) + run("นามสกุล")) == ["ชื่อ______นามสกุล"]
    tab = f"<w:r><w:rPr>{under}</w:rPr><w:tab/></w:r>"
    assert line(run("ชื่อ") + tab) == ["ชื่อ" + "_" * 20]
    assert line(run("ยืม ๒ คัน", under)) == ["ยืม ๒ คัน"]


def test_empty_rows_of_a_table_are_rows_to_fill_in() -> None:
    """Below the first that holds words."""
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    row = "<w:tr>" + "".join(cell for _ in range(3)) + "</w:tr>"
    borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>'
    head = row.format(run("วัน"), run("ผู้ยืม"), run("ลงชื่อ"))
    table = f"<w:tbl>{borders}{row.format('', '', '')}{head}{row.format('', '', '') * 2}</w:tbl>"
    (paper,) = read_foreign(docx(TITLE + paragraph("บัญชียืม") + table, {}), "a.docx").documents
    (found,) = [block.table for block in paper.body if block.table]
    assert len(found.rows) == 2
