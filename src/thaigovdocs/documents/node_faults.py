"""What a node holds and cannot be printed where it stands: told, never left out in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.places import first_words, found_at
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node

_NO_CELL_HOLDS = ("members", "table", "picture", "columns", "sign")
_OF_CHAPTERS = frozenset({"chapter", "part", "items"})


def node_faults(nodes: Sequence[Node], entry: Entry, place: str) -> Iterator[Finding]:
    """Yield what *nodes*, which stand at *place* in the text of a paper, hold and do not print."""
    for at, node in enumerate(nodes):
        where = f"{place}[{at}]"
        yield from _chapter_faults(node, entry, where)
        for column, stack in enumerate(node.columns):
            below = f"{where}.columns[{column}]"
            for row, each in enumerate(stack):
                yield from cell_faults_of(each, entry, f"{below}[{row}]", signs=True)
        yield from node_faults(node.items, entry, f"{where}.items")


def cell_faults(
    nodes: Sequence[Node], entry: Entry, place: str, *, shortened: bool = False
) -> Iterator[Finding]:
    """Yield what *nodes*, which stand at *place* and are printed in a cell, hold that it cannot.

    Args:
        nodes: the nodes.
        entry: the paper that prints them.
        place: where they stand in the file.
        shortened: ``short`` words of a node are printed in the place of all of it.
    """
    for at, node in enumerate(nodes):
        yield from cell_faults_of(node, entry, f"{place}[{at}]", shortened=shortened)


def cell_faults_of(
    node: Node, entry: Entry, place: str, *, shortened: bool = False, signs: bool = False
) -> Iterator[Finding]:
    """Yield what :func:`cell_faults` does of one node; *signs*: a room to sign has its place."""
    if shortened and node.short:
        return
    yield from _chapter_faults(node, entry, place)
    for key in _NO_CELL_HOLDS:
        held = getattr(node, key)
        if held and not (signs and key == "sign"):
            yield found_at("TGD785", entry, f"{place}.{key}", first_words(held), key=key)
    yield from cell_faults(node.items, entry, f"{place}.items", shortened=shortened)


def _chapter_faults(node: Node, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield what stands beside the name of a chapter or part, and not in a clause below it."""
    if node.chapter is None and node.part is None:
        return
    for key in type(node).CHOICE.keys:
        held = getattr(node, key)
        if held and key not in _OF_CHAPTERS:
            yield found_at("TGD864", entry, f"{place}.{key}", first_words(held), key=key)
