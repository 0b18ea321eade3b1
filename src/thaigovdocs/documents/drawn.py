"""Pictures that this package draws itself: the circle of a seal, the frame of a photo."""

from __future__ import annotations

from functools import cache

from thaigovdocs.files import Picture
from thaigovdocs.standard import measures as m


@cache
def seal_circle() -> Picture:
    """Return the dotted circle in which a seal is stamped."""
    side = m.SEAL_SIDE.mm
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side:g}" height="{side:g}" '
        f'viewBox="0 0 {side:g} {side:g}"><circle cx="{side / 2:g}" cy="{side / 2:g}" '
        f'r="{side / 2 - 0.1:g}" fill="none" stroke="#000000" stroke-width="0.2" '
        'stroke-dasharray="0.4 0.9"/></svg>'
    ).encode()
    return Picture("seal.svg", "svg", data, side, side)


@cache
def photo_frame() -> Picture:
    """Return the empty frame in which a photo is pasted: an outline of 4 by 6 centimetres."""
    width, height = m.PHOTO_WIDTH.mm, m.PHOTO_HEIGHT.mm
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}"><rect x="0.1" y="0.1" width="{width - 0.2:g}" '
        f'height="{height - 0.2:g}" fill="none" stroke="#000000" stroke-width="0.2"/></svg>'
    ).encode()
    return Picture("frame.svg", "svg", data, width, height)
