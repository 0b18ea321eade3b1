"""How a paper begins: what stands at its own place, and the rows that the flow begins with."""

from __future__ import annotations

from thaigovdocs.documents.model import Document, EnvelopeHead, LetterHead, MemoHead
from thaigovdocs.layout.envelope import envelope_head
from thaigovdocs.layout.flow import Flow
from thaigovdocs.layout.head import Head
from thaigovdocs.layout.letter import add_rows, letter_head
from thaigovdocs.layout.memo import memo_head
from thaigovdocs.layout.title import add_titles, title_head


def add_head(flow: Flow, document: Document) -> Head:
    """Put the rows of the head of *document* into *flow*; return what stands above them."""
    metrics, sheet = flow.metrics, flow.sheet
    if isinstance(document.head, EnvelopeHead):
        return envelope_head(document, document.head, metrics, sheet)
    if isinstance(document.head, LetterHead):
        add_rows(flow, document.head)
        return letter_head(document, document.head, metrics, sheet)
    if isinstance(document.head, MemoHead):
        flow.titled = flow.heading = 1
        add_rows(flow, document.head)
        return memo_head(document, document.head, metrics, sheet)
    add_titles(flow, document.head)
    return title_head(document, document.head, metrics, sheet)
