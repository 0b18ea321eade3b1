"""Pictures in the flow: those of a text, the circle of a seal, the photo of a certificate."""

from __future__ import annotations

from thaigovdocs.documents.drawn import seal_circle
from thaigovdocs.documents.model import Document, Figure, Photo, Seal
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.lines import balance
from thaigovdocs.layout.model import Image, Style
from thaigovdocs.layout.pages import BOUND, TOGETHER, Spot, Stacked
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.standard.measures import (
    BEFORE_ROW,
    HOLDER_LINES,
    PHOTO_HEIGHT,
    PHOTO_WIDTH,
    SEAL_LINES,
    SEAL_SIDE,
    SIGNATURE_AXIS,
)
from thaigovdocs.thai.spans import Text

SEAL_NAME = "ที่ประทับตรา"


def add_figure(flow: Flow, figure: Figure, caption: Text) -> None:
    """Add a picture, centred, with its caption below it on the same page."""
    picture, width = figure.picture, figure.width.pt
    width = min(width, flow.sheet.width)
    height = width * picture.height / picture.width
    flat = flatten(caption)
    style = Style(LEFT, flow.sheet.width, align="center")
    stack: tuple[Stacked, ...] = ()
    whole = height
    if flat.text:
        lines = balance(flat, flow.metrics, measure=style.width)
        stack = (Stacked(style, lines, height),)
        whole += PITCH * len(lines)
    x = LEFT + (flow.sheet.width - width) / 2
    image = Image(picture, x, 0.0, width, height, figure.alt)
    flow.add_stack(stack, whole, flat, images=(image,), before=BEFORE_ROW.pt)


def add_seal(flow: Flow, seal: Seal) -> None:
    """Add who issues and the day, on the axis of signatures; a circle around the name if asked.

    The circle keeps clear of the text above it, and the day stands below it.
    """
    axis, start = SIGNATURE_AXIS.pt + flow.sheet.shift, len(flow.rows)
    half = min(axis, flow.sheet.width - axis)
    style = Style(LEFT + axis - half, 2 * half, align="center")
    radius, room = SEAL_SIDE.pt / 2, SEAL_LINES * PITCH
    above = max(room, radius - PITCH / 2) if seal.framed else room
    names = flow.add(flatten(seal.name), style)
    wide = max(flow.rows[at].line.width for at in names)
    spot = Spot("seal", LEFT + axis - wide / 2, 0.0, wide, PITCH * len(names))
    flow.change(start, room=above, spots=(spot,))
    dates = flow.add(flatten(seal.date), style)
    date = flow.rows[dates[0]].line.width
    day = Spot("date", LEFT + axis - date / 2, 0.0, date, PITCH)
    if seal.framed:
        middle = PITCH * len(names) / 2
        side = SEAL_SIDE.pt
        circle = Image(seal_circle(), LEFT + axis - radius, middle - radius, side, side, SEAL_NAME)
        flow.change(start, images=(circle,))
        flow.change(dates[0], room=max(radius - middle, 0.0))
    flow.change(dates[0], spots=(day,))
    flow.hold(range(start, len(flow.rows)), BOUND)


def add_photo(flow: Flow, photo: Photo, above: int) -> None:
    """Add a photo beside the row *above*, with which it ends, and its holder's name below it."""
    width, height = PHOTO_WIDTH.pt, PHOTO_HEIGHT.pt
    image = Image(photo.picture, LEFT, PITCH - height, width, height, photo.alt)
    flow.change(above, images=(*flow.rows[above].images, image))
    if photo.holder:
        at = len(flow.rows)
        rows = flow.add(flatten(photo.holder), Style(LEFT, width, align="center"))
        flow.change(rows[0], room=HOLDER_LINES * PITCH, anchor="holder")
        flow.hold(range(above, at + 1), TOGETHER)


def room_above(document: Document) -> float:
    """Return what stands above the dated line so that the text ends above a photo, in points."""
    return PITCH * document.photo.lines if document.photo else 0.0
