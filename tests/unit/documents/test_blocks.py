"""From nodes to blocks."""

from __future__ import annotations

from typing import Any

from thaigovdocs.documents.blocks import body, clauses, paragraphs
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import plain


def nodes(*values: Any) -> list[Node]:
    """Return nodes from text or mappings."""
    return [Node.model_validate({"text": v} if isinstance(v, str) else v) for v in values]


def shown(blocks: list[Block] | tuple[Block, ...]) -> list[tuple[Any, ...]]:
    """Return what matters of each block."""
    return [
        (block.kind, plain(block.label), plain(block.text), block.level, block.keep_next)
        for block in blocks
    ]


def test_a_node_is_printed_in_the_order_of_its_keys(writer: Writer) -> None:
    """Heading, text, bullets, paragraphs, items, after."""
    node = {
        "after": "หลัง",
        "items": ["ข้อย่อย"],
        "paragraphs": ["ขยาย"],
        "bullets": ["จุด"],
        "text": "ข้อความ",
        "heading": "หัวข้อ",
    }
    assert shown(clauses(nodes(node), None, writer)) == [
        ("clause", "๑.", "หัวข้อ", 1, True),
        ("plain", "", "ข้อความ", 1, True),
        ("bullet", "-", "จุด", 1, False),
        ("plain", "", "ขยาย", 1, False),
        ("clause", "๑.๑", "ข้อย่อย", 2, False),
        ("plain", "", "หลัง", 1, False),
    ]


def test_the_heading_of_a_clause_is_bold_with_its_label(writer: Writer) -> None:
    """A clause that has a heading prints its label before the heading."""
    (block,) = clauses(nodes({"id": "x", "heading": "หัวข้อ"}), ["ข้อ 1"], writer)
    assert all(span.strong for span in (*block.label, *block.text))
    assert block.id == "x"


def test_a_clause_that_announces_its_items_stays_with_them(writer: Writer) -> None:
    """No page ends with it; one that only goes on in a paragraph may end a page."""
    found = clauses(
        nodes({"text": "ก", "items": ["ข"]}, {"text": "ค", "paragraphs": ["ง ดังนี้", "จ"]}),
        None,
        writer,
    )
    assert [(plain(block.text), block.keep_next) for block in found] == [
        ("ก", True),
        ("ข", False),
        ("ค", False),
        ("ง ดังนี้", True),
        ("จ", False),
    ]


def test_a_clause_without_words_still_has_its_label(writer: Writer) -> None:
    """Its items follow it, so it does not end a page."""
    found = clauses(nodes({"items": ["ก"]}), ["ข้อ 1", "(1)"], writer)
    assert shown(found) == [("clause", "ข้อ ๑", "", 1, True), ("clause", "(๑)", "ก", 2, False)]


def test_an_unlabelled_paragraph_belongs_to_the_clause_above_it(writer: Writer) -> None:
    """It has the level of that clause, and its own id."""
    found = clauses(nodes({"text": "ก", "items": [{"id": "x", "text": "ข"}]}), ["1.", ""], writer)
    assert shown(found)[1] == ("plain", "", "ข", 1, False)
    assert found[1].id == "x"


def test_the_body_of_a_letter_numbers_its_items_only(writer: Writer) -> None:
    """Its own nodes are paragraphs and headings."""
    found = body(
        nodes({"heading": "ต้นเรื่อง", "text": "ก"}, {"items": ["ข"]}, {"bullets": ["ค"]}),
        ["ข้อ 1"],
        writer,
    )
    assert shown(found) == [
        ("heading", "", "ต้นเรื่อง", 0, True),
        ("paragraph", "", "ก", 0, False),
        ("clause", "๑.", "ข", 1, False),
        ("bullet", "-", "ค", 0, False),
    ]


def test_paragraphs_left_out_are_none(writer: Writer) -> None:
    """No preamble, no blocks."""
    assert paragraphs(None, writer) == ()
    assert shown(paragraphs([Words("ก")], writer)) == [("paragraph", "", "ก", 0, False)]
