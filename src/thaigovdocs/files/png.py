"""PNG: the size from its header, and proof that its data is what the header declares."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from thaigovdocs.files.fault import broken, check_pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
_PIECE = 1 << 16
_PROFILE_BYTES = 8 * 1024 * 1024  # the largest colour profiles in use have 3 MB


def measure(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels of the PNG *data*."""
    chunks = _chunks(data)
    kind, header = next(chunks)
    if kind != b"IHDR" or len(header) != 13:
        raise broken("IHDR")
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    depth, colour, interlaced = header[8], header[9], header[12]
    if depth not in _DEPTHS.get(colour, ()) or header[10:12] != b"\0\0" or interlaced > 1:
        raise broken("IHDR")
    check_pixels(width, height)
    pixels = []
    for kind, content in chunks:
        if kind == b"IDAT":
            pixels.append(content)
        elif kind in {b"iCCP", b"zTXt"}:
            _inflate([content[content.find(b"\0") + 2 :]], _PROFILE_BYTES, kind.decode())
    bits = depth * _CHANNELS[colour]
    expected = sum(_bytes(*size, bits) for size in _passes(width, height, interlaced))
    if _inflate(pixels, expected, "IDAT") < expected:
        raise broken("IDAT")
    return width, height


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(SIGNATURE)
    kind = b""
    while kind != b"IEND":
        length = int.from_bytes(data[position : position + 4])
        end = position + 12 + length
        if end > len(data):
            raise broken("end of file")
        kind = data[position + 4 : position + 8]
        if zlib.crc32(data[position + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise broken(f"checksum of {kind.decode('latin-1')!a}")
        yield kind, data[position + 8 : end - 4]
        position = end


def _passes(width: int, height: int, interlaced: int) -> Iterator[tuple[int, int]]:
    if not interlaced:
        yield width, height
        return
    for left, top, across, down in _ADAM7:
        yield (width - left + across - 1) // across, (height - top + down - 1) // down


def _bytes(width: int, height: int, bits: int) -> int:
    return height * (1 + (width * bits + 7) // 8) if width and height else 0


def _inflate(pieces: list[bytes], limit: int, what: str) -> int:
    """Return how many bytes *pieces* inflate to; more than *limit* is a bomb."""
    engine, total = zlib.decompressobj(), 0
    try:
        for piece in (*pieces, b""):
            more = engine.decompress(engine.unconsumed_tail + piece, _PIECE)
            while more:
                total += len(more)
                if total > limit:
                    raise broken(f"{what} > {limit:,} bytes")
                more = b"" if engine.eof else engine.decompress(engine.unconsumed_tail, _PIECE)
    except zlib.error:
        raise broken(what) from None
    return total
