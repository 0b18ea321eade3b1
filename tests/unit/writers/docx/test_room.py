"""The blank lines above the owner of a letter give way before a page of its own is needed."""

from __future__ import annotations

import pytest

from forms import qr_letter
from papers import announcement, letter, paragraph, row, table_block, text
from thaigovdocs.documents.model import Block, Document, HeadEntry
from thaigovdocs.standard.measures import OWNER_LINES
from thaigovdocs.writers.docx.room import owner_room

LINE = paragraph("จึงเรียนมาเพื่อโปรดทราบ")


def lines(count: int, **changes: object) -> Document:
    """Return a letter with *count* paragraphs of one line."""
    return letter(body=(LINE,) * count, **changes)


def test_a_short_letter_has_all_blank_lines() -> None:
    """As the regulation wants."""
    assert owner_room(lines(2)) == OWNER_LINES


def test_the_blank_lines_give_way_one_by_one() -> None:
    """Down to none; an end that goes to another page has them all again."""
    rooms = [owner_room(lines(count)) for count in range(1, 26)]
    least = rooms.index(min(rooms))
    assert rooms[: least + 1] == sorted(rooms[: least + 1], reverse=True)
    assert min(rooms) < OWNER_LINES
    assert set(rooms[least + 1 :]) == {OWNER_LINES}


def test_a_code_and_copies_take_their_room() -> None:
    """Whichever is higher, the code or the lines beside it."""
    many = tuple(text(f"ผู้รับที่ {number}") for number in range(12))
    body = (LINE,) * next(count for count in range(30) if owner_room(lines(count)) < OWNER_LINES)
    room = owner_room(letter(body=body[:-2]))
    assert room == OWNER_LINES
    assert owner_room(qr_letter(body=body[:-2])) < room
    assert owner_room(letter(body=body[:-9], copies=many)) < room


def test_bullets_clauses_and_entries_are_counted() -> None:
    """Each line of them takes room."""
    full = next(count for count in range(30) if owner_room(lines(count)) < OWNER_LINES) - 1
    bullet = Block("bullet", text("หัวข้อ"), text("-"), 1)
    clause = Block("clause", text("หัวข้อ"), text("๑."), 1)
    for block in (bullet, clause):
        assert owner_room(letter(body=(*(LINE,) * full, block, block))) < OWNER_LINES
    wide = HeadEntry(text("ประกาศจังหวัดธารารมย์ " * 3), text("๑."), text("จำนวน ๑๒ ฉบับ"))
    head = lines(1).head.__class__(
        text("ที่"), text("ธร ๑"), (), (), (row("enclosures", "สิ่งที่ส่งมาด้วย", wide, wide),) * 3
    )
    assert owner_room(letter(head=head, body=(LINE,) * (full - 3))) < OWNER_LINES


@pytest.mark.parametrize("document", [announcement(), letter(body=(table_block(20),))])
def test_other_papers_and_those_with_a_table_keep_their_lines(document: Document) -> None:
    """Their height is not counted."""
    assert owner_room(document) == OWNER_LINES
