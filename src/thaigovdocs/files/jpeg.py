"""JPEG: the size from the start-of-frame segment, and whether what is needed to draw it is there.

Whether every point can be drawn is not looked at: that would be to decode it.
"""

from __future__ import annotations

from typing import Literal

from thaigovdocs.files.fault import PictureFault, broken, check_pixels

SIGNATURE = b"\xff\xd8\xff"

_START_OF_FRAME = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_INKS = 4  # components of CMYK, and of YCCK, which is CMYK in other clothes
_START_OF_SCAN, _END = 0xDA, b"\xff\xd9"
_TABLES, _EXIF = 0xC4, 0xE1
_UPRIGHT, _ORIENTATION = 1, 0x0112
_CODES = 16  # the longest Huffman code in bits
# Points for which a whole JPEG has at least a bit: an even surface of 8 by 8 points takes two
# codes, of one bit at the least, for each of its components.
_POINTS_A_BIT = 64


def measure(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels of the JPEG *data*."""
    size = None
    position = 2
    while True:
        marker, start, end = _segment(data, position)
        content = data[start:end]
        if marker in _START_OF_FRAME and size is None:
            size = _size(content)
        elif marker == _TABLES:
            _check_tables(content)
        elif marker == _EXIF and content.startswith(b"Exif\0\0"):
            _check_upright(content[6:])
        if marker == _START_OF_SCAN:
            break
        position = end
    last = data.rfind(_END)
    if size is None or last < end:
        raise broken("SOF" if size is None else "EOI")
    if (last - end) * 8 * _POINTS_A_BIT < size[0] * size[1]:
        raise broken("scan")
    return size


def _size(frame: bytes) -> tuple[int, int]:
    if len(frame) < 6:
        raise broken("SOF")
    if frame[5] == _INKS:
        raise PictureFault("TGD718")
    return check_pixels(int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3]))


def _check_tables(content: bytes) -> None:
    """Raise where a table of codes is cut, or gives more codes of a length than there are."""
    while content:
        lengths = content[1 : 1 + _CODES]
        free = 1
        for count in lengths:
            free = free * 2 - count
            if free < 0:
                raise broken("DHT")
        if len(lengths) < _CODES or len(content) < 1 + _CODES + sum(lengths):
            raise broken("DHT")
        content = content[1 + _CODES + sum(lengths) :]


def _check_upright(tiff: bytes) -> None:
    """Raise where a camera noted that the picture is to be turned: not every program does."""
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    at = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[at : at + 2], order)
    for entry in range(at + 2, min(at + 2 + 12 * count, len(tiff) - 11), 12):
        if int.from_bytes(tiff[entry : entry + 2], order) == _ORIENTATION:
            turned = int.from_bytes(tiff[entry + 8 : entry + 10], order)
            if turned not in (0, _UPRIGHT):
                raise PictureFault("TGD719")


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
