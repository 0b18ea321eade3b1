"""PDFs that a policy names: read, counted and bounded."""

from __future__ import annotations

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin

PDF_BYTES = 64 * 1024 * 1024
_SIGNATURE = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF that goes with a paper.

    Attributes:
        name: that the policy gives it.
        data: its bytes.
        pages: how many it has.
    """

    name: str
    data: bytes
    pages: int


def read_pdf(data: bytes, name: str, *, origin: Origin | None = None) -> Pdf:
    """Return the PDF that the policy calls *name*.

    Args:
        data: of the file, as ``Root.read`` gives them for ``PDF_BYTES``.
        name: the name for findings.
        origin: where the policy names it; findings point there.

    Raises:
        FileRefused: it is too large, no PDF, damaged, or locked with a password.
    """
    if len(data) > PDF_BYTES:
        size = f"more than {PDF_BYTES // (1024 * 1024)} MB"
        raise refused("TGD865", name, origin, reason=size)
    if not data[:1024].lstrip().startswith(_SIGNATURE):
        raise refused("TGD865", name, origin, reason="no PDF")
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(data) as document:
            pages = len(document)
    except PdfiumError as error:
        raise refused("TGD865", name, origin, reason=str(error)) from None
    return Pdf(name, data, pages)
