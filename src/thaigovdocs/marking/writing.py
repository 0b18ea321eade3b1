"""A marked copy as a file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from thaigovdocs._arguments import is_folder
from thaigovdocs.errors import OutputError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding


def write_copy(
    data: bytes, target: Path, *, sources: Sequence[Path] = (), force: bool = False
) -> Path:
    """Write the bytes *data* to *target*: the whole file or nothing.

    Raises:
        OutputError: something stands at *target* (TGD181), it is one of *sources* (TGD839),
            or the system refuses.
    """
    if any(os.path.realpath(target) == os.path.realpath(each) for each in sources):
        raise OutputError(findings=[Finding.of("TGD839", None, None, file=target)])
    if is_folder(target) or (os.path.lexists(target) and not force):
        raise OutputError(findings=[Finding.of("TGD181", None, None, file=target)])
    write_file(target, data)
    return target
