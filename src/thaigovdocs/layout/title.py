"""The head of an announcement, order or framework: centred bold lines (regulation 2.4)."""

from __future__ import annotations

from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, WIDTH, Flow
from thaigovdocs.layout.head import Head, urgency
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.pages import TOGETHER, TOP
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import TITLE_TOP


def title_head(document: Document, metrics: Metrics) -> Head:
    """Return what stands above the titles, and where they begin: below the emblem."""
    bottom = TOP if document.look.emblem == "none" else TITLE_TOP.pt
    return Head(urgency(document, metrics), {}, bottom)


def add_titles(flow: Flow, head: TitleHead) -> None:
    """Add the titles to *flow*; they hold on to the text below them."""
    for index, title in enumerate(head.titles):
        style = Style(LEFT, WIDTH, align="center", title=2 if index else 1)
        flow.add(flatten(title, strong=True), style, hold=TOGETHER)
