"""Rows of cells from the CSV and XLSX files that a policy names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from thaigovdocs.files.cells import MAX_BYTES, Sheet, too_many
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin


def _text(data: bytes, name: str, origin: Origin | None) -> Sheet:
    from thaigovdocs.files.csvfile import read_csv

    return read_csv(data, name, origin)


def _workbook(data: bytes, name: str, origin: Origin | None) -> Sheet:
    from thaigovdocs.files.xlsx import read_workbook

    return read_workbook(data, name, origin)


# The readers are loaded when a file asks for them: most papers have none.
_READERS: Mapping[str, Callable[[bytes, str, Origin | None], Sheet]] = MappingProxyType(
    {".csv": _text, ".txt": _text, ".tsv": _text, ".xlsx": _workbook}
)


def read_sheet(data: bytes, name: str, *, origin: Origin | None = None) -> Sheet:
    """Return the rows in the bytes of the file that the policy calls *name*.

    CSV in UTF-8 (with or without a byte order mark), UTF-16 or the Thai encoding of
    Windows, with commas, semicolons or tabs; XLSX as its sheet shows it: formulas are
    never worked out.  No character of a text is changed.

    Args:
        data: of the file, as ``Root.read`` gives them for ``MAX_BYTES``.
        name: the name for findings; its suffix tells what the file is.
        origin: where the policy names it; faults of the file as a whole point there.

    Raises:
        FileRefused: it is too large, broken or hostile.
    """
    reader = _READERS.get(PurePosixPath(name).suffix.lower())
    if reader is None:
        raise refused("TGD770", name, origin)
    if len(data) > MAX_BYTES:
        raise too_many(MAX_BYTES >> 20, "MB", name, origin)
    return reader(data, name, origin)
