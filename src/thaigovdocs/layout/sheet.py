"""The paper of a document: its size, upright or across, and what the margins leave of it."""

from __future__ import annotations

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document, EnvelopeHead
from thaigovdocs.standard.envelopes import SIZES
from thaigovdocs.standard.measures import (
    ENVELOPE_MARGIN,
    LINE_PITCH,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAPER_HEIGHT,
    PAPER_WIDTH,
)

LEFT = MARGIN_LEFT.pt
TOP = MARGIN_TOP.pt
PITCH = LINE_PITCH.pt


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper in points.

    Attributes:
        paper_width, paper_height: from edge to edge.
        width: of the text, between the margins.
        bottom: where the text ends, from the paper's top.
        shift: of what stands about the middle of the paper, from where it stands upright.
    """

    paper_width: float
    paper_height: float
    width: float
    bottom: float
    shift: float = 0.0

    @property
    def height(self) -> float:
        """Of the text on a page."""
        return self.bottom - TOP


def _sheet(width: float, height: float) -> Sheet:
    return Sheet(
        paper_width=width,
        paper_height=height,
        width=width - (MARGIN_LEFT + MARGIN_RIGHT).pt,
        bottom=height - MARGIN_BOTTOM.pt,
        shift=(width - PAPER_WIDTH.pt) / 2,
    )


PORTRAIT = _sheet(PAPER_WIDTH.pt, PAPER_HEIGHT.pt)
LANDSCAPE = _sheet(PAPER_HEIGHT.pt, PAPER_WIDTH.pt)


def sheet_of(document: Document) -> Sheet:
    """Return the sheet that *document* is printed on."""
    if isinstance(document.head, EnvelopeHead):
        width, height = SIZES[document.head.size]
        margin = ENVELOPE_MARGIN.pt
        return Sheet(width.pt, height.pt, width.pt - 2 * margin, height.pt - margin)
    return LANDSCAPE if document.orientation == "landscape" else PORTRAIT
