"""The end of a paper: closing or dated line, signatures, owner block, copies."""

from __future__ import annotations

from thaigovdocs.documents.model import Copied, Decision, Document, Endorsement, Signature
from thaigovdocs.layout.columns import add_columns, anchor_name, written_image
from thaigovdocs.layout.figures import add_photo, add_seal, room_above
from thaigovdocs.layout.flat import Square, flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.owner import add_owner
from thaigovdocs.layout.pages import BOUND, FIRM, TOGETHER, Beside
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.standard.measures import (
    BEFORE_CLOSING,
    BEFORE_COPIED,
    BEFORE_DATED,
    BEFORE_ROW,
    CENTRE_LEFT,
    DATED_LEFT,
    DECISION_BOX,
    DECISION_INDENT,
    PARAGRAPH_INDENT,
    RANK_GAP,
    SIGNATURE_AXIS,
    SIGNING_LINES,
)
from thaigovdocs.thai.spans import Text

TEXT_LINES = 2  # that go with closing and signature to another page (typewriter)


def add_end(flow: Flow, document: Document) -> None:
    """Add everything below the body of *document* to *flow*."""
    text = len(flow.rows)
    flow.text_end = len(flow.words)
    axis = _add_closing(flow, document)
    closing = len(flow.rows)
    if document.seal:
        add_seal(flow, document.seal)
    if document.signs_in_columns:
        add_columns(flow, document.signatures)
    else:
        for number, signature in enumerate(document.signatures, start=1):
            _add_signature(flow, signature, axis, anchor_name("signature", number))
    if document.photo and document.signatures:
        add_photo(flow, document.photo, len(flow.rows) - 1)
    if len(flow.rows) > text:
        flow.hold(range(text, closing + 1), BOUND)  # the first signature is of the closing
        flow.hold(range(text, len(flow.rows)), FIRM)
        flow.hold(range(max(0, text - TEXT_LINES), text + 1), TOGETHER)
    flow.tail = len(flow.rows)
    for number, endorsement in enumerate(document.endorsements, start=1):
        _add_endorsement(flow, endorsement, anchor_name("endorsement", number))
    if document.decision:
        _add_decision(flow, document.decision)
    add_owner(flow, document)
    if document.copied:
        _add_copied(flow, document.copied)


def _add_copied(flow: Flow, copied: Copied) -> None:
    """Add what a copy has more than its original, at the lower right, on one page."""
    start, axis = len(flow.rows), SIGNATURE_AXIS.pt + flow.sheet.shift
    left = CENTRE_LEFT.pt + flow.sheet.shift
    kept = Style(LEFT + left, flow.sheet.width - left)
    for text in copied.lines:
        style = _on_axis(axis, flow.sheet) if copied.signature else kept
        before = 0.0 if len(flow.rows) > start else BEFORE_COPIED.pt
        flow.add(flatten(text), style, before=before)
    if copied.signature:
        _add_signed(flow, copied.signature, copied.date, "certified")
    flow.hold(range(start, len(flow.rows)), BOUND)


def _add_endorsement(flow: Flow, endorsement: Endorsement, anchor: str) -> None:
    """Add the words of a chief with room to sign, the whole on one page."""
    start = len(flow.rows)
    if endorsement.to:
        flow.add(flatten(endorsement.to), Style(LEFT, flow.sheet.width), before=BEFORE_CLOSING.pt)
    style = Style(LEFT, flow.sheet.width, first=PARAGRAPH_INDENT.pt, justify=True)
    for paragraph in endorsement.paragraphs:
        before = BEFORE_ROW if len(flow.rows) > start else BEFORE_CLOSING
        flow.add(flatten(paragraph), style, before=before.pt)
    _add_signed(flow, endorsement.signature, endorsement.date, anchor)
    flow.hold(range(start, len(flow.rows)), BOUND)


def _add_decision(flow: Flow, decision: Decision) -> None:
    """Add the options, a box to tick before each, with room to sign, on one page."""
    start = len(flow.rows)
    left, side = DECISION_INDENT.pt, DECISION_BOX.pt
    square = Beside(
        Style(LEFT + PARAGRAPH_INDENT.pt, left - PARAGRAPH_INDENT.pt),
        Line("", (Square(side),), side),
    )
    for option in decision.options:
        before = BEFORE_ROW if len(flow.rows) > start else BEFORE_CLOSING
        style = Style(LEFT + left, flow.sheet.width - left)
        rows = flow.add(flatten(option), style, before=before.pt)
        flow.change(rows[0], beside=square)
    _add_signed(flow, decision.signature, decision.date, "decision")
    flow.hold(range(start, len(flow.rows)), BOUND)


def _add_signed(flow: Flow, signature: Signature, date: Text, anchor: str) -> None:
    axis = SIGNATURE_AXIS.pt + flow.sheet.shift
    _add_signature(flow, signature, axis, anchor)
    flow.add(flatten(date), _on_axis(axis, flow.sheet))


def _add_closing(flow: Flow, document: Document) -> float:
    """Add closing and dated line; return the axis of the signatures, from the left margin."""
    shift = flow.sheet.shift
    axis = SIGNATURE_AXIS.pt + shift
    if document.closing:
        left = CENTRE_LEFT.pt + shift
        style = Style(LEFT + left, flow.sheet.width - left)
        rows = flow.add(flatten(document.closing), style, before=BEFORE_CLOSING.pt)
        axis = left + max(flow.rows[at].line.width for at in rows) / 2
    if document.signing_axis:
        axis = document.signing_axis.pt + shift
    if document.dated:
        left = DATED_LEFT.pt + shift
        style = Style(LEFT + left, flow.sheet.width - left)
        rows = flow.add(flatten(document.dated), style, before=BEFORE_DATED.pt)
        flow.change(rows[0], anchor="date", room=room_above(document))
    return axis


def _add_signature(flow: Flow, signature: Signature, axis: float, anchor: str) -> None:
    start, room = len(flow.rows), SIGNING_LINES * PITCH
    if signature.rank:
        left = axis - RANK_GAP.pt
        rows = flow.add(flatten(signature.rank), Style(LEFT, left, align="right"))
        flow.change(start, room=room - PITCH * len(rows))
        room = 0.0
    name = len(flow.rows)
    flow.add(flatten(signature.name), _on_axis(axis, flow.sheet))
    images = written_image(signature, axis)
    flow.change(name, room=room, anchor=anchor, images=images)
    for line in signature.position:
        flow.add(flatten(line), _on_axis(axis, flow.sheet))
    flow.hold(range(start, len(flow.rows)), BOUND)


def _on_axis(axis: float, sheet: Sheet) -> Style:
    """Return the style of lines that are centred on *axis* and stay between the margins."""
    half = min(axis, sheet.width - axis)
    return Style(LEFT + axis - half, 2 * half, align="center")
