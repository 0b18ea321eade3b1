"""What stands on an envelope: sender, number, urgency and the addressee (saraban 77)."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.model import Document, EnvelopeHead
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.head import RISE, Head, box, fixed, urgency
from thaigovdocs.layout.letter import GAP
from thaigovdocs.layout.lines import Line, label_line, plan_lines
from thaigovdocs.layout.model import Paragraph, Style
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.envelopes import rows_above
from thaigovdocs.thai.spans import Text, plain

_LEFT = m.ENVELOPE_MARGIN.pt
_SENDER_TOP = (m.ENVELOPE_MARGIN + m.EMBLEM_HEIGHT_MEMO + m.ENVELOPE_GAP).pt


def envelope_head(document: Document, head: EnvelopeHead, metrics: Metrics, sheet: Sheet) -> Head:
    """Return everything on an envelope, in its place."""
    middle = sheet.paper_width * m.ENVELOPE_ADDRESS_SHARE
    sender = tuple(_sender(head, metrics, middle))
    bottom = sender[-1].baseline + PITCH * len(sender[-1].lines) - RISE if sender else _SENDER_TOP
    top = bottom + PITCH * rows_above(head.size, len(head.letterhead) + bool(head.number))
    address = tuple(_address(head, metrics, sheet, middle, top))
    prepaid = tuple(_prepaid(head, metrics, sheet))
    paragraphs = (*_urgency(document, metrics, sheet), *sender, *prepaid, *address)
    lines = sum(len(each.lines) for each in address)
    place = box(middle, top, sheet.paper_width - middle - _LEFT, PITCH * lines)
    return Head(paragraphs, {"addressee": place}, sheet.bottom)


def _sender(head: EnvelopeHead, metrics: Metrics, middle: float) -> Iterator[Paragraph]:
    """Yield who sends, and ที่ below, left of the address."""
    y, width = _SENDER_TOP, middle - _LEFT - PITCH / 2
    for text in head.letterhead:
        lines = plan_lines(flatten(text), metrics, measure=width)
        yield fixed(lines, Style(_LEFT, width), y + RISE)
        y += PITCH * len(lines)
    if head.number:
        label = label_line(plain(head.number_label) + GAP, metrics)
        style = Style(_LEFT, width, labels=(label,))
        lines = plan_lines(flatten(head.number), metrics, measure=width - label.width)
        yield fixed(lines, style, y + RISE)


def _address(
    head: EnvelopeHead, metrics: Metrics, sheet: Sheet, middle: float, top: float
) -> Iterator[Paragraph]:
    """Yield คำขึ้นต้น with the addressee, and the address below the addressee."""
    y, width = top, sheet.paper_width - middle - _LEFT
    row = head.salutation
    label = label_line(plain(row.label) + GAP, metrics)
    texts: list[tuple[Text, tuple[Line, ...]]] = [(entry.text, (label,)) for entry in row.entries]
    hang = label.width
    for text, labels in (*texts, *((line, ()) for line in head.address)):
        shift = 0.0 if labels else hang
        style = Style(middle + shift, width - shift, labels=labels)
        lines = plan_lines(flatten(text), metrics, measure=width - hang)
        yield fixed(lines, style, y + RISE)
        y += PITCH * len(lines)


def _prepaid(head: EnvelopeHead, metrics: Metrics, sheet: Sheet) -> Iterator[Paragraph]:
    """Yield the words about postage paid by the month, at the upper right (practice)."""
    width = m.ENVELOPE_PREPAID_WIDTH.pt
    x, y = sheet.paper_width - _LEFT - width, _LEFT
    for text in head.prepaid:
        lines = plan_lines(flatten(text), metrics, measure=width)
        yield fixed(lines, Style(x, width, align="center"), y + RISE)
        y += PITCH * len(lines)


def _urgency(document: Document, metrics: Metrics, sheet: Sheet) -> tuple[Paragraph, ...]:
    """Return the urgency, red, at the top between the sender and the right edge.

    One that says by when is wider and higher, and stands about the middle.
    """
    left = _LEFT + m.EMBLEM_HEIGHT_MEMO.pt * 2
    if document.urgent_by:
        left = (sheet.paper_width - m.URGENCY_WIDTH.pt) / 2
    baseline = _LEFT + m.MARKING_SIZE.pt * m.ASCENT + len(document.urgent_by) * PITCH
    return urgency(document, metrics, sheet, baseline, left=left)
