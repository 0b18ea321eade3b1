"""One PDF of several: all papers of a packet in order."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO

from thaigovdocs._dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a merged PDF: its title in the outline, and its bytes."""

    title: str
    pdf: bytes


def merge_pdfs(parts: Sequence[Part], *, title: str, author: str) -> bytes:
    """Return the PDFs of *parts* as one file.

    Each part has an entry in the outline and page labels of its own (``2-1`` is the
    first page of the second part); the language is Thai.  The file does not claim
    PDF/A, as its parts do.  The same parts give the same bytes.

    Args:
        parts: at least one, in printed order.
        title, author: for the file's properties.
    """
    from pypdf import PdfWriter
    from pypdf.constants import PageLabelStyle
    from pypdf.generic import ArrayObject, ByteStringObject, NameObject, TextStringObject

    writer = PdfWriter()
    for number, part in enumerate(parts, 1):
        first = len(writer.pages)
        writer.append(BytesIO(part.pdf), outline_item=part.title, import_outline=False)
        last = len(writer.pages) - 1
        writer.set_page_label(first, last, style=PageLabelStyle.DECIMAL, prefix=f"{number}-")
    writer.metadata = None
    writer.add_metadata({"/Title": title, "/Author": author, "/Producer": "thaigovdocs"})
    writer.root_object[NameObject("/Lang")] = TextStringObject("th-TH")
    writer.page_mode = "/UseOutlines"
    digest = sha256(b"".join(sha256(part.pdf).digest() for part in parts)).digest()[:16]
    identifier = ByteStringObject(digest)
    writer._ID = ArrayObject((identifier, identifier))  # pypdf has no public way to fix it
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
