"""What gives way in a DOCX so that it has no page more than the layout."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from forms import qr_letter
from papers import announcement, letter, memo, paragraph, row, table_block, text
from thaigovdocs.documents.model import Block, Document, HeadEntry
from thaigovdocs.layout import lay_out
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.kinds import docx_template
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.room import may_be_squeezed
from thaigovdocs.writers.docx.squeezing import USUAL, Squeeze, squeeze_of
from thaigovdocs.writers.docx.writing import render_docx

LINE = paragraph("จึงเรียนมาเพื่อโปรดทราบ")


def lines(count: int, **changes: object) -> Document:
    """Return a letter with *count* paragraphs of one line."""
    return letter(body=(LINE,) * count, **changes)


def owner_room(document: Document) -> int:
    """Return the blank lines above the owner of *document*."""
    return squeeze_of(document).owner_room


def shortened() -> int:
    """Return the number of paragraphs from which on the blank lines give way."""
    return next(count for count in range(30) if owner_room(lines(count)) < m.OWNER_LINES)


def parts(document: Document, **options: Path) -> dict[str, str]:
    """Return the XML of the parts of the DOCX of *document*."""
    package = read_package(render_docx(document, **options), name="a")
    return {each.name: each.content().decode() for each in package if each.name.endswith(".xml")}


def room_to_sign(document: Document, **options: Path) -> int:
    """Return the space above the name of who signs in twips."""
    styles = parts(document, **options)["word/styles.xml"].split("</w:style>")
    style = next(each for each in styles if 'w:styleId="SignatureName"' in each)
    return int(re.findall(r'w:before="(\d+)"', style)[0])


def full(**changes: object) -> Document:
    """Return a letter that lies on one page because room to sign gives way."""
    found = (lines(count, **changes) for count in range(1, 40))
    return next(each for each in found if squeeze_of(each).closer)


def test_a_short_letter_has_all_its_room() -> None:
    """As the regulation wants, and nothing is measured for it."""
    assert not may_be_squeezed(lines(2))
    assert squeeze_of(lines(2)) == USUAL
    assert owner_room(lines(2)) == m.OWNER_LINES


def test_the_blank_lines_give_way_one_by_one() -> None:
    """Down to none, before the room to sign does; on a second page there are all again."""
    found = [squeeze_of(lines(count)) for count in range(1, 26)]
    tight = next(at for at, each in enumerate(found) if each.closer)
    rooms = [each.owner_room for each in found]
    assert rooms[:tight] == sorted(rooms[:tight], reverse=True)
    assert min(rooms) == 0
    assert rooms[-1] == m.OWNER_LINES


def test_a_code_and_copies_take_their_room() -> None:
    """Whichever is higher, the code or the lines beside it."""
    many = tuple(text(f"ผู้รับที่ {number}") for number in range(8))
    body = (LINE,) * (shortened() - 1)
    assert owner_room(letter(body=body)) == m.OWNER_LINES
    assert owner_room(qr_letter(body=body)) < m.OWNER_LINES
    assert owner_room(letter(body=body[:-5], copies=many)) < m.OWNER_LINES


def test_bullets_clauses_and_entries_take_their_room() -> None:
    """Each line of them."""
    count = shortened() - 1
    bullet = Block("bullet", text("หัวข้อ"), text("-"), 1)
    clause = Block("clause", text("หัวข้อ"), text("๑."), 1)
    for block in (bullet, clause):
        assert owner_room(letter(body=(*(LINE,) * count, block, block))) < m.OWNER_LINES
    wide = HeadEntry(text("ประกาศจังหวัดธารารมย์ " * 3), text("๑."), text("จำนวน ๑๒ ฉบับ"))
    head = lines(1).head.__class__(
        text("ที่"), text("ธร ๑"), (), (), (row("enclosures", "สิ่งที่ส่งมาด้วย", wide, wide),) * 3
    )
    assert owner_room(letter(head=head, body=(LINE,) * (count - 3))) < m.OWNER_LINES


def test_room_to_sign_gives_way_as_in_the_layout() -> None:
    """The letter has one page in the layout, too, and room for two lines instead of three."""
    assert lay_out(full()).page_count == 1
    usual, less = room_to_sign(lines(2)), room_to_sign(full())
    assert usual == (m.LINE_PITCH * m.SIGNING_LINES).twips
    assert usual - less == m.LINE_PITCH.twips


def test_space_rows_and_foot_give_way_in_their_order() -> None:
    """Each of them only after those before it; a memo ends lower where that saves a page."""
    found = {squeeze_of(memo(body=(LINE,) * count, endorsements=())) for count in range(5, 40)}
    steps = [(each.closer, each.tighter, each.lower_rows, each.low_foot) for each in found]
    assert all(list(each) == sorted(each, reverse=True) for each in steps)
    lowest = next(
        each
        for count in range(5, 40)
        if squeeze_of(each := memo(body=(LINE,) * count, endorsements=())).low_foot
    )
    document = parts(lowest)["word/document.xml"]
    assert f'w:bottom="{m.MARGIN_BOTTOM_LEAST.twips}"' in document
    assert f'w:bottom="{m.MARGIN_BOTTOM.twips}"' not in document
    spaces = re.findall(
        r'w:styleId="BodyParagraph".*?w:before="(\d+)"', parts(lowest)["word/styles.xml"]
    )
    assert spaces == [str((m.BEFORE_ROW * 0.5).twips)]


def test_rows_of_a_table_give_way() -> None:
    """The cells say how much room they have above and below where it is not the usual."""
    papers = (announcement(table_block(count)) for count in range(20, 60))
    lower = next(paper for paper in papers if squeeze_of(paper).lower_rows)
    margins = f'<w:bottom w:w="{m.TABLE_ROOM_LEAST.twips}" w:type="dxa"/>'
    assert margins in parts(lower)["word/document.xml"]
    assert margins not in parts(announcement(table_block(3)))["word/document.xml"]


def test_a_template_of_the_user_keeps_its_distances(tmp_path: Path) -> None:
    """Nobody here knows where its lines end; only the blank lines above the owner follow."""
    shutil.copy(docx_template("letter"), tmp_path / "letter.docx")
    assert room_to_sign(full(), templates=tmp_path) == room_to_sign(lines(2))


@pytest.mark.parametrize("document", [announcement(), letter(body=(table_block(400),))])
def test_short_and_very_long_papers_are_not_measured(document: Document) -> None:
    """A register of thousands of rows is written as fast as ever."""
    assert squeeze_of(document) == Squeeze()
