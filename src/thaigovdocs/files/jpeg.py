"""JPEG: the size from the start-of-frame segment."""

from __future__ import annotations

from thaigovdocs.files.fault import PictureFault, broken, check_pixels

SIGNATURE = b"\xff\xd8\xff"

_START_OF_FRAME = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_INKS = 4  # components of CMYK, and of YCCK, which is CMYK in other clothes
_START_OF_SCAN, _END = 0xDA, b"\xff\xd9"


def measure(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels of the JPEG *data*."""
    size = None
    position = 2
    while True:
        marker, start, end = _segment(data, position)
        if marker in _START_OF_FRAME and size is None:
            if end - start < 6:
                raise broken("SOF")
            if data[start + 5] == _INKS:
                raise PictureFault("TGD718")
            height, width = (int.from_bytes(data[start + at : start + at + 2]) for at in (1, 3))
            size = check_pixels(width, height)
        if marker == _START_OF_SCAN:
            break
        position = end
    if size is None or data.find(_END, end) < 0:
        raise broken("SOF" if size is None else "EOI")
    return size


def _segment(data: bytes, position: int) -> tuple[int, int, int]:
    """Return the marker at *position* and the bounds of its content."""
    while data[position : position + 2] == b"\xff\xff":  # fill bytes
        position += 1
    if data[position : position + 1] != b"\xff" or position + 2 > len(data):
        raise broken("marker")
    marker, start = data[position + 1], position + 2
    if marker in _ALONE:
        return marker, start, start
    length = int.from_bytes(data[start : start + 2])
    if length < 2 or start + length > len(data):
        raise broken("segment")
    return marker, start + 2, start + length
