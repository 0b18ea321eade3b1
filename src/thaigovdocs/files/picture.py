"""Pictures that a policy names: told by their bytes, measured, and vetted before use."""

from __future__ import annotations

from typing import Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files import jpeg, png, svg
from thaigovdocs.files.fault import PictureFault
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin

SIDES = 10  # times: an emblem 30 mm high is then 300 mm wide, wider than any paper here
PICTURE_BYTES = 8 * 1024 * 1024  # an emblem at 600 dpi has well under one


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was read and vetted.

    Attributes:
        name: as the policy names it.
        format: what its bytes are, whatever the name says.
        data: the bytes.
        width, height: in pixels (PNG, JPEG) or user units (SVG): only their ratio counts.
    """

    name: str
    format: Literal["svg", "png", "jpeg"]
    data: bytes
    width: float
    height: float


def read_picture(data: bytes, name: str, *, origin: Origin | None = None) -> Picture:
    """Return the picture in the bytes of the file that the policy calls *name*.

    SVG, PNG and JPEG are told by their bytes.  What would take a machine more than
    a moment to draw, or reach for anything outside the file, is refused.

    Args:
        data: of the file, as ``Root.read`` gives them for ``PICTURE_BYTES``.
        name: the name for findings and for ``Picture.name``.
        origin: where the policy names it; findings point there.

    Raises:
        FileRefused: it is no picture, is broken, too large, or an
            SVG that is more than a drawing.
    """
    if len(data) > PICTURE_BYTES:
        raise refused("TGD726", name, origin, limit=PICTURE_BYTES // (1024 * 1024))
    try:
        kind, (width, height) = _measure(data)
    except PictureFault as fault:
        raise refused(fault.code, name, origin, **fault.params) from None
    if not 1 / SIDES <= width / height <= SIDES:
        size = {"width": f"{width:g}", "height": f"{height:g}"}
        raise refused("TGD717", name, origin, **size, limit=SIDES)
    return Picture(name, kind, data, width, height)


def _measure(data: bytes) -> tuple[Literal["svg", "png", "jpeg"], tuple[float, float]]:
    if data.startswith(png.SIGNATURE):
        return "png", png.measure(data)
    if data.startswith(jpeg.SIGNATURE):
        return "jpeg", jpeg.measure(data)
    return "svg", svg.measure(data)
