"""DOCX templates that a policy names: read and bounded, not opened yet."""

from __future__ import annotations

from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin

TEMPLATE_BYTES = 8 * 1024 * 1024  # a letterhead with pictures has well under one
_SIGNATURE = b"PK\x03\x04"


def read_template(data: bytes, name: str, *, origin: Origin | None = None) -> bytes:
    """Return the bytes of the DOCX template that the policy calls *name*.

    Args:
        data: of the file, as ``Root.read`` gives them for ``TEMPLATE_BYTES``.
        name: the name for findings.
        origin: where the policy names it; findings point there.

    Raises:
        FileRefused: it is too large, or no zip archive.
    """
    if len(data) > TEMPLATE_BYTES:
        size = f"{name}: more than {TEMPLATE_BYTES // (1024 * 1024)} MB"
        raise refused("TGD731", name, origin, reason=size)
    if not data.startswith(_SIGNATURE):
        raise refused("TGD731", name, origin, reason=f"{name}: no zip archive")
    return data
