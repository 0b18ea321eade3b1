"""What stands at its own place on the first page, above the flow."""

from __future__ import annotations

from collections.abc import Mapping

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT
from thaigovdocs.layout.lines import Line, plan_lines
from thaigovdocs.layout.model import Image, Paragraph, Style
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.layout.sources import Box
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import (
    ASCENT,
    BODY_SIZE,
    DESCENT,
    EMBLEM_FEET_BASELINE,
    MARKING_SIZE,
)
from thaigovdocs.units import pt

RISE = ASCENT * BODY_SIZE.pt  # of the baseline below the top of its line
MARKING = MARKING_SIZE.pt / BODY_SIZE.pt
URGENCY_BASELINE = EMBLEM_FEET_BASELINE.pt - RISE - DESCENT * MARKING_SIZE.pt


@dataclass(frozen=True, slots=True)
class Head:
    """The fixed part of a first page.

    Attributes:
        paragraphs: in reading order.
        anchors: the boxes in it.
        bottom: where the flow begins, in points from the top of the paper.
        images: the logos.
    """

    paragraphs: tuple[Paragraph, ...]
    anchors: Mapping[str, Box]
    bottom: float
    images: tuple[Image, ...] = ()


def fixed(lines: tuple[Line, ...], style: Style, baseline: float) -> Paragraph:
    """Return *lines* as a paragraph whose first baseline is *baseline*."""
    return Paragraph(style, lines, baseline, PITCH * style.scale)


def urgency(
    document: Document, metrics: Metrics, sheet: Sheet, baseline: float = URGENCY_BASELINE
) -> tuple[Paragraph, ...]:
    """Return the urgency, red and large at the left, above the line of ที่ (saraban 28)."""
    if not document.urgency:
        return ()
    style = Style(LEFT, sheet.width, scale=MARKING, red=True)
    flat = flatten(document.urgency, strong=True)
    lines = plan_lines(flat, metrics, measure=sheet.width, scale=MARKING)
    return (fixed(lines, style, baseline),)


def box(x: float, top: float, width: float, height: float = PITCH, *, page: int = 1) -> Box:
    """Return a box of points as one of lengths."""
    return Box(page, pt(round(x, 3)), pt(round(top, 3)), pt(round(width, 3)), pt(round(height, 3)))
