"""A finished DOCX in the hands of python-docx, for programs that change it further."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from thaigovdocs.writers.docx.opc import Member, write_package

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    Change: TypeAlias = Callable[[WordDocument], object]
else:
    Change = Callable[[Any], object]


def changed(package: bytes, change: Change) -> bytes:
    """Return the DOCX *package* after *change* was made to it; no time or host gets into it."""
    from docx import Document

    word = Document(io.BytesIO(package))
    change(word)
    saved = io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as archive:
        names = [info.filename for info in archive.infolist()]
        return write_package(Member.pack(name, archive.read(name)) for name in names)
