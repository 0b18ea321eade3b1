"""Signatures in two columns, a row of two at a time; an odd last one in the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thaigovdocs.documents.model import Signature
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.lines import balance
from thaigovdocs.layout.model import Image, Style
from thaigovdocs.layout.pages import Spot, Stacked
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.standard.measures import COLUMN_GAP, RANK_GAP, SIGNATURE_WIDTH, SIGNING_LINES

_COLUMNS = 2
_ROOM = SIGNING_LINES * PITCH


def add_columns(flow: Flow, signatures: Sequence[Signature]) -> None:
    """Add *signatures* to *flow*, from left to right and row by row, a row to each two."""
    for start in range(0, len(signatures), _COLUMNS):
        stack: list[Stacked] = []
        spots: list[Spot] = []
        row = signatures[start : start + _COLUMNS]
        for column, signature in enumerate(row):
            axis = _axis(flow, column, len(row))
            stack += _stacked(flow, signature, axis)
            spots.append(_spot(axis, anchor_name("signature", start + column + 1)))
        height = max(part.top + PITCH * len(part.lines) for part in stack)
        words = flatten(signatures[start].rank or signatures[start].name)
        images = tuple(
            replace(image, top=image.top + _ROOM)
            for column, signature in enumerate(row)
            for image in written_image(signature, _axis(flow, column, len(row)))
        )
        flow.add_stack(tuple(stack), height, words, spots=tuple(spots), images=images)


def _axis(flow: Flow, column: int, count: int) -> float:
    return flow.sheet.width * (2 * column + 1) / (2 * count)


def written_image(signature: Signature, axis: float) -> tuple[Image, ...]:
    """Return the picture of a signature above the name, about *axis*; none for none.

    Behind the rank, where one is typed before the signature.
    """
    figure = signature.written
    if figure is None:
        return ()
    width = figure.width.pt
    height = width * figure.picture.height / figure.picture.width
    left = LEFT + axis - (RANK_GAP.pt if signature.rank else width / 2)
    return (Image(figure.picture, left, -height, width, height, figure.alt),)


def anchor_name(name: str, number: int) -> str:
    """Return the name of a place for the manifest: ``signature``, ``signature-2``, …"""
    return name if number == 1 else f"{name}-{number}"


def _spot(axis: float, name: str) -> Spot:
    width = SIGNATURE_WIDTH.pt
    return Spot(name, LEFT + axis - width / 2, 0.0, width, _ROOM)


def _stacked(flow: Flow, signature: Signature, axis: float) -> Iterator[Stacked]:
    """Yield rank, name and position of *signature*, centred on *axis* but for the rank."""
    half = (flow.sheet.width / _COLUMNS - COLUMN_GAP.pt) / 2
    centred = Style(LEFT + axis - half, 2 * half, align="center")
    if signature.rank:
        before = Style(centred.x, max(half - RANK_GAP.pt, half / 2), align="right")
        lines = _planned(flow, flatten(signature.rank), before).lines
        yield Stacked(before, lines, _ROOM - PITCH * len(lines))
    top = _ROOM
    for text in (signature.name, *signature.position):
        part = _planned(flow, flatten(text), centred)
        yield Stacked(centred, part.lines, top)
        top += PITCH * len(part.lines)


def _planned(flow: Flow, flat: Flat, style: Style) -> Stacked:
    return Stacked(style, balance(flat, flow.metrics, measure=style.width), 0.0)
