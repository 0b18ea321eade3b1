"""Owner block and copies at the lower left, a QR code at the lower right."""

from __future__ import annotations

from collections.abc import Sequence

from thaigovdocs.documents.model import Document, Qr
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.lines import Line, balance, plan_lines
from thaigovdocs.layout.model import Image, Style
from thaigovdocs.layout.pages import TOGETHER, Stacked
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.standard.measures import OWNER_LINES, QR_GAP, QR_SIDE, QR_WIDTH
from thaigovdocs.thai.spans import Text, plain

# More lines than these below the owner block may go to a page of their own.
_COPIES_HELD = 12


def add_owner(flow: Flow, document: Document) -> None:
    """Add owner, copies and QR code, together while they are short."""
    start = len(flow.rows)
    lines = (*document.owner, *document.copies)
    qr = document.qr
    beside = qr is not None and _fits_beside(flow, lines)
    if qr and beside:
        _add_beside(flow, lines, qr)
    else:
        for line in lines:
            flow.add(flatten(line), Style(LEFT, flow.sheet.width))
    rows = range(start, len(flow.rows))
    if rows and start:
        flow.change(start, before=OWNER_LINES * PITCH, slack=OWNER_LINES)
    held = len(rows) if len(rows) <= _COPIES_HELD else len(document.owner)
    flow.hold(rows[:held], TOGETHER)
    if qr and not beside:
        _add_below(flow, qr)


def _fits_beside(flow: Flow, lines: Sequence[Text]) -> bool:
    """Whether *lines*, few enough to stay together, leave the column of the code free."""
    room = flow.sheet.width - (QR_WIDTH + QR_GAP).pt
    widths = (flow.metrics.width(flatten(line).text) for line in lines)
    return 0 < len(lines) <= _COPIES_HELD and max(widths) < room


def _add_beside(flow: Flow, lines: Sequence[Text], qr: Qr) -> None:
    """Add the owner block and the code level with its first line, as one row."""
    style = Style(LEFT, flow.sheet.width)
    flats = [flatten(line) for line in lines]
    owner = tuple(
        Stacked(style, plan_lines(flat, flow.metrics, measure=style.width), at * PITCH)
        for at, flat in enumerate(flats)
    )
    stack, height, image = _code(flow, qr)
    whole = max(height, PITCH * len(owner))
    flow.add_stack((*owner, *stack), whole, flats[0], images=(image,))


def _add_below(flow: Flow, qr: Qr) -> None:
    """Add the code below everything else, a line free above it."""
    stack, height, image = _code(flow, qr)
    before = PITCH if flow.rows else 0.0
    flow.add_stack(stack, height, flatten(qr.caption or qr.url), images=(image,), before=before)


def _code(flow: Flow, qr: Qr) -> tuple[tuple[Stacked, ...], float, Image]:
    """Return caption and address, the height of the whole, and the code above them."""
    side, width = QR_SIDE.pt, QR_WIDTH.pt
    style = Style(LEFT + flow.sheet.width - width, width, align="center")
    stack: list[Stacked] = []
    top = side
    for flat in map(flatten, (qr.caption, qr.url)):
        if flat.text:
            lines = _lines(flow, flat, width)
            stack.append(Stacked(style, lines, top))
            top += PITCH * len(lines)
    alt = f"คิวอาร์โค้ด {plain(qr.url)}"
    image = Image(qr.picture, style.x + (width - side) / 2, 0.0, side, side, alt)
    return tuple(stack), top, image


def _lines(flow: Flow, flat: Flat, width: float) -> tuple[Line, ...]:
    """Return the lines of a caption about as wide as one another, those of an address full."""
    if " " in flat.text:
        return balance(flat, flow.metrics, measure=width)
    return plan_lines(flat, flow.metrics, measure=width)
