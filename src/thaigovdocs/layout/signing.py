"""The end of a paper: closing or dated line, signatures, owner block, copies."""

from __future__ import annotations

from thaigovdocs.documents.model import Document, Signature
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, WIDTH, Flow
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.pages import BOUND, FIRM, PITCH, TOGETHER
from thaigovdocs.standard.measures import (
    BEFORE_CLOSING,
    BEFORE_DATED,
    CENTRE_LEFT,
    DATED_LEFT,
    OWNER_LINES,
    RANK_GAP,
    SIGNATURE_AXIS,
    SIGNING_LINES,
)

TEXT_LINES = 2  # that go with closing and signature to another page (regulation 2.3)
# More lines than these below the owner block may go to a page of their own.
_COPIES_HELD = 12


def add_end(flow: Flow, document: Document) -> None:
    """Add everything below the body of *document* to *flow*."""
    text = len(flow.rows)
    axis = _add_closing(flow, document)
    for number, signature in enumerate(document.signatures, start=1):
        name = "signature" if number == 1 else f"signature-{number}"
        _add_signature(flow, signature, axis, name)
    if len(flow.rows) > text:
        flow.hold(range(text, len(flow.rows)), FIRM)
        flow.hold(range(max(0, text - TEXT_LINES), text + 1), TOGETHER)
    _add_owner(flow, document)


def _add_closing(flow: Flow, document: Document) -> float:
    """Add closing and dated line; return the axis of the signatures, from the left margin."""
    axis = SIGNATURE_AXIS.pt
    if document.closing:
        left = CENTRE_LEFT.pt
        style = Style(LEFT + left, WIDTH - left)
        rows = flow.add(flatten(document.closing), style, before=BEFORE_CLOSING.pt)
        axis = left + max(flow.rows[at].line.width for at in rows) / 2
    if document.dated:
        left = DATED_LEFT.pt
        style = Style(LEFT + left, WIDTH - left)
        rows = flow.add(flatten(document.dated), style, before=BEFORE_DATED.pt)
        flow.change(rows[0], anchor="date")
    return axis


def _add_signature(flow: Flow, signature: Signature, axis: float, anchor: str) -> None:
    start, room = len(flow.rows), SIGNING_LINES * PITCH
    if signature.rank:
        left = axis - RANK_GAP.pt
        rows = flow.add(flatten(signature.rank), Style(LEFT, left, align="right"))
        flow.change(start, room=room - PITCH * len(rows))
        room = 0.0
    name = len(flow.rows)
    flow.add(flatten(signature.name), _on_axis(axis))
    flow.change(name, room=room, anchor=anchor)
    for line in signature.position:
        flow.add(flatten(line), _on_axis(axis))
    flow.hold(range(start, len(flow.rows)), BOUND)


def _on_axis(axis: float) -> Style:
    """Return the style of lines that are centred on *axis* and stay between the margins."""
    half = min(axis, WIDTH - axis)
    return Style(LEFT + axis - half, 2 * half, align="center")


def _add_owner(flow: Flow, document: Document) -> None:
    """Add owner and copies, together while they are short."""
    start = len(flow.rows)
    for line in (*document.owner, *document.copies):
        flow.add(flatten(line), Style(LEFT, WIDTH))
    rows = range(start, len(flow.rows))
    if not rows:
        return
    if start:
        flow.change(start, before=OWNER_LINES * PITCH, slack=OWNER_LINES)
    held = len(rows) if len(rows) <= _COPIES_HELD else len(document.owner)
    flow.hold(rows[:held], TOGETHER)
