"""Rows of cells from the CSV and XLSX files that a policy names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from thaigovdocs.files.cells import MAX_BYTES, Sheet, too_many
from thaigovdocs.files.csvfile import read_csv
from thaigovdocs.files.refused import refused
from thaigovdocs.files.root import reason
from thaigovdocs.files.workbook import read_workbook
from thaigovdocs.findings import Origin

_READERS: Mapping[str, Callable[[bytes, str, Origin | None], Sheet]] = MappingProxyType(
    {".csv": read_csv, ".txt": read_csv, ".tsv": read_csv, ".xlsx": read_workbook}
)


def read_sheet(path: Path, name: str, *, origin: Origin | None = None) -> Sheet:
    """Return the rows in the file *path*, which the policy calls *name*.

    CSV in UTF-8 (with or without a byte order mark), UTF-16 or the Thai encoding of
    Windows, with commas, semicolons or tabs; XLSX with the values that were saved:
    formulas are never worked out.  No character of a text is changed.

    Args:
        path: the file, as ``Root.resolve`` gave it.
        name: the name for findings; its suffix tells what the file is.
        origin: where the policy names it; faults of the file as a whole point there.

    Raises:
        FileRefused: the file cannot be read, is too large, broken or hostile.
        MissingToolError: the package that reads XLSX is missing.
    """
    reader = _READERS.get(PurePosixPath(name).suffix.lower())
    if reader is None:
        raise refused("TGD770", name, origin)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise refused("TGD724", name, origin, reason=reason(error)) from error
    if len(data) > MAX_BYTES:
        raise too_many(MAX_BYTES >> 20, "MB", name, origin)
    return reader(data, name, origin)
