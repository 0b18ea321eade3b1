"""What frameworks and papers of no kind share: only what their own entry says is printed.

The power relied on, the conclusion and the signatory of the file belong to the
announcement or order of the policy; a framework that it encloses does not repeat them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.blocks import clauses, paragraph, paragraphs
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.authority import authority
from thaigovdocs.documents.wording.enacting import in_force
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node


def titled_body(setting: Setting[Entry], nodes: Sequence[Node]) -> Iterator[Block]:
    """Yield the clauses *nodes* between the paragraphs that the entry itself has.

    Args:
        setting: the paper.
        nodes: its clauses.
    """
    entry, writer = setting.entry, setting.writer
    yield from paragraphs(entry.preamble, writer)
    power = authority(setting) if entry.authority is not None else ()
    if power:
        yield paragraph(power)
    yield from clauses(nodes, setting.numbering, writer)
    yield from in_force(entry.effective, setting)
    yield from paragraphs(entry.conclusion, writer)
