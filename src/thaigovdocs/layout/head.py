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
from thaigovdocs.thai.spans import Text
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
    document: Document,
    metrics: Metrics,
    sheet: Sheet,
    baseline: float = URGENCY_BASELINE,
    *,
    left: float = LEFT,
) -> tuple[Paragraph, ...]:
    """Return the urgency, red and large, above the line of ที่ (saraban 28).

    By when a paper must arrive ends where the urgency alone would.

    Args:
        document: the paper.
        metrics: the font.
        sheet: the paper it is printed on.
        baseline: of the urgency where it stands alone.
        left: where it begins.
    """
    if not document.urgency:
        return ()
    until = document.urgent_by
    foot = baseline + (MARKING - 1) * DESCENT * BODY_SIZE.pt
    baseline = foot - len(until) * PITCH - (MARKING - 1) * DESCENT * BODY_SIZE.pt
    marked = (_red(document.urgency, metrics, sheet, left, baseline, MARKING),)
    return marked + tuple(
        _red(line, metrics, sheet, left, foot - (len(until) - at) * PITCH, 1.0)
        for at, line in enumerate(until, 1)
    )


def _red(
    text: Text, metrics: Metrics, sheet: Sheet, left: float, baseline: float, scale: float
) -> Paragraph:
    width = sheet.width + LEFT - left
    lines = plan_lines(flatten(text, strong=True), metrics, measure=width, scale=scale)
    return fixed(lines, Style(left, width, scale=scale, red=True), baseline)


def box(x: float, top: float, width: float, height: float = PITCH, *, page: int = 1) -> Box:
    """Return a box of points as one of lengths."""
    return Box(page, pt(round(x, 3)), pt(round(top, 3)), pt(round(width, 3)), pt(round(height, 3)))
