"""From the nodes of a policy to the blocks of a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thaigovdocs.documents.figures import figure, side_by_side, sign_block, sign_cells
from thaigovdocs.documents.forms.parts import cells_of
from thaigovdocs.documents.model import Block, Cell
from thaigovdocs.documents.numbering import (
    Numbered,
    Pattern,
    body_patterns,
    heading_label,
    label_text,
    number,
    read_patterns,
)
from thaigovdocs.documents.tables.members import compose_members, member_labels
from thaigovdocs.documents.tables.table import compose_table
from thaigovdocs.documents.texts import Writer, is_announcing, strong
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import Text, standard

BULLET = standard("-", "practice")


def paragraph(text: Text) -> Block:
    """Return *text* as a paragraph of its own, kept with what it announces."""
    return Block("paragraph", text, keep_next=is_announcing(text))


def paragraphs(words: Iterable[Words] | None, writer: Writer) -> tuple[Block, ...]:
    """Return *words* as paragraphs, one an entry; an entry without a character gives none."""
    return tuple(paragraph(text) for text in writer.paragraphs(words or ()))


def clauses(nodes: Sequence[Node], numbering: Sequence[str] | None, writer: Writer) -> list[Block]:
    """Return the clauses *nodes* with everything below them, labelled by *numbering*."""
    return _Tree(writer).blocks(number(nodes, read_patterns(numbering)))


def body(nodes: Sequence[Node], numbering: Sequence[str] | None, writer: Writer) -> list[Block]:
    """Return the paragraphs *nodes* of a letter; only their items are numbered."""
    return _Tree(writer).blocks(number(nodes, body_patterns(numbering)))


def of_numbered(numbered: Numbered, writer: Writer) -> list[Block]:
    """Return the blocks of one clause that was numbered, with everything below it."""
    return _Tree(writer).blocks((numbered,))


class _Tree:
    """Makes the blocks of a tree in printed order, and counts the members of its groups."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._members = 0

    def blocks(self, siblings: Iterable[Numbered]) -> list[Block]:
        """Return the blocks of *siblings*."""
        return [block for numbered in siblings for block in self._node(numbered)]

    def _node(self, numbered: Numbered) -> Iterator[Block]:
        """Yield the blocks of one node in the order of its keys (the policy file, nodes)."""
        node, writer = numbered.node, self._writer
        if numbered.chapter or numbered.part:
            yield from _chapter(numbered, writer)
            return
        lead = [*_lead(numbered, writer)]
        below = node.members or node.table or node.items
        if lead and (node.bullets or (below and not node.paragraphs)):
            lead[-1] = replace(lead[-1], keep_next=True)
        yield from lead
        bullets = writer.paragraphs(node.bullets)
        for text in bullets:
            yield Block("bullet", text, BULLET, numbered.level)
        yield from _plain(node.paragraphs, numbered, writer)
        if node.members:
            yield self._committee(numbered)
        if node.table:
            yield Block("table", (), level=numbered.level, table=compose_table(node.table, writer))
        yield from _figures(numbered, writer)
        yield from self.blocks(number(node.items, numbered.below, numbered.path))
        yield from _plain(node.after, numbered, writer)

    def _committee(self, numbered: Numbered) -> Block:
        members = numbered.node.members
        first = self._members + 1 if numbered.node.start == "continue" else 1
        self._members = first - 1 + len(members)
        labels = member_labels(numbered, first, self._writer)
        table = compose_members(members, self._writer, labels)
        return Block("table", (), level=numbered.level, table=table)


def _chapter(numbered: Numbered, writer: Writer) -> Iterator[Block]:
    """Yield the heading of a chapter or part: its number and its name, a line each."""
    node = numbered.node
    label = standard(heading_label(numbered, writer.numerals), "saraban 17", strong=True)
    yield Block("centered", label, keep_next=True, id=node.id)
    name = node.chapter or node.part
    if name:
        yield Block("centered", strong(writer.text(name)), keep_next=True)


def _figures(numbered: Numbered, writer: Writer) -> Iterator[Block]:
    """Yield the picture, the columns and the room to sign of a node."""
    node = numbered.node
    picture = figure(node.picture, writer) if node.picture else None
    if picture:
        yield picture
    if node.columns:
        yield side_by_side([_stack(nodes, numbered, writer) for nodes in node.columns])
    if node.sign:
        yield sign_block(node.sign, writer)


def _stack(nodes: Sequence[Node], numbered: Numbered, writer: Writer) -> list[Cell]:
    """Return the paragraphs of a column, those of rooms to sign centred."""
    cells: list[Cell] = []
    for each in number(nodes, (Pattern(""), *numbered.below)):
        bare = replace(each, node=each.node.model_copy(update={"sign": None}))
        cells += cells_of(of_numbered(bare, writer))
        if each.node.sign:
            cells += [Cell(), *sign_cells(each.node.sign, writer)]
    return cells


def _lead(numbered: Numbered, writer: Writer) -> Iterator[Block]:
    """Yield heading and text; the label goes with the first of them that is there."""
    node = numbered.node
    label = label_text(numbered.path, writer.numerals)
    heading = writer.text(node.heading) if node.heading else ()
    text = writer.text(node.text) if node.text else ()
    if heading and label:
        yield Block("clause", strong(heading), strong(label), numbered.level, True, node.id)
    elif heading:
        yield Block("heading", heading, (), numbered.level, True, node.id)
    elif label:
        announces = is_announcing(text) or not text
        yield Block("clause", text, label, numbered.level, announces, node.id)
    if text and (heading or not label):
        yield replace(_loose(text, numbered.level), id=None if heading else node.id)


def _plain(words: Iterable[Words], numbered: Numbered, writer: Writer) -> Iterator[Block]:
    for text in writer.paragraphs(words):
        yield _loose(text, numbered.level)


def _loose(text: Text, level: int) -> Block:
    """Return a paragraph without label: of its own, or of the clause above it."""
    return replace(paragraph(text), kind="plain", level=level) if level else paragraph(text)
