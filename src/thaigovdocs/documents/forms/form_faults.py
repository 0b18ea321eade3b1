"""What forms, logs and lists hold that cannot be printed: told before they are composed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.tables.table import written_width
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.nodes import Node


def column_faults(setting: Setting[Tabled]) -> Iterator[Finding]:
    """Yield columns of the author's that are none, or whose width cannot be read."""
    own = setting.entry.columns
    if own == ():
        yield setting.finding("TGD193", "columns")
    keys = [str(column.key) for column in own or ()]
    for at, column in enumerate(own or ()):
        if keys[at] in keys[:at]:
            yield setting.finding("TGD318", f"columns[{at}]", column.key, key=column.key)
        if column.width and written_width(column.width) is None:
            where = f"columns[{at}].width"
            yield setting.finding("TGD194", where, column.width, found=column.width)


def node_faults(nodes: Sequence[Node], entry: Entry, place: str) -> Iterator[Finding]:
    """Yield committees and tables below *nodes*, which stand at *place*: no cell holds them."""
    for at, node in enumerate(nodes):
        yield from faults_of_node(node, entry, f"{place}[{at}]")


def faults_of_node(node: Node, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield what :func:`node_faults` does of one node; its ``short`` words stand for all of it."""
    if node.short:
        return
    for key, held in (("members", node.members), ("table", node.table)):
        if held:
            yield found_at("TGD785", entry, f"{place}.{key}", node.text, key=key)
    yield from node_faults(node.items, entry, f"{place}.items")
