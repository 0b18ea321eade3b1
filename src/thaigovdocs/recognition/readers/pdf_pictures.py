"""The pages of a PDF as pictures, with what is marked on them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import islice

from thaigovdocs.recognition.readers.faults import refusal

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY = 0


def page_pictures(data: bytes, name: str, *, most: int, width: int = 800) -> Iterator[bytes]:
    """Yield each page of a PDF as PNG, its annotations drawn.

    Args:
        data: of the PDF.
        name: what findings call it.
        most: how many pages at most.
        width: of a picture, in pixels.

    Raises:
        PolicyError: it cannot be read (TGD767).
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise refusal("TGD767", name) from fault
    try:
        for page in islice(document, most):
            bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
            yield _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            bitmap.close()
    except pypdfium2.PdfiumError as fault:
        raise refusal("TGD767", name) from fault
    finally:
        document.close()


def _png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Return rows of red, green and blue (and a fourth byte, or none) as PNG."""
    depth = stride // width
    rows = b"".join(
        b"\0" + pixels[at * stride : at * stride + width * depth] for at in range(height)
    )
    kind = {3: 2, 4: 6}.get(depth, _GREY)
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
