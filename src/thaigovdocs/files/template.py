"""DOCX templates that a policy names: read and bounded, not opened yet."""

from __future__ import annotations

from pathlib import Path

from thaigovdocs.files.refused import refused
from thaigovdocs.files.root import reason
from thaigovdocs.findings import Origin

TEMPLATE_BYTES = 8 * 1024 * 1024  # a letterhead with pictures has well under one
_SIGNATURE = b"PK\x03\x04"


def read_template(path: Path, name: str, *, origin: Origin | None = None) -> bytes:
    """Return the bytes of the DOCX template in the file *path*, which the policy calls *name*.

    Args:
        path: the file, as ``Root.resolve`` gave it.
        name: the name for findings.
        origin: where the policy names it; findings point there.

    Raises:
        FileRefused: the file cannot be read, is too large, or no zip archive.
    """
    try:
        with path.open("rb") as file:
            data = file.read(TEMPLATE_BYTES + 1)
    except OSError as error:
        raise refused("TGD724", name, origin, reason=reason(error)) from error
    if len(data) > TEMPLATE_BYTES:
        size = f"{name}: more than {TEMPLATE_BYTES // (1024 * 1024)} MB"
        raise refused("TGD731", name, origin, reason=size)
    if not data.startswith(_SIGNATURE):
        raise refused("TGD731", name, origin, reason=f"{name}: no zip archive")
    return data
