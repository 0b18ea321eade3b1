"""An adopted policy as a file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from thaigovdocs._arguments import is_folder
from thaigovdocs.adopting.model import Adopted
from thaigovdocs.errors import OutputError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding


def write_adopted(
    adopted: Adopted, target: Path, *, sources: Sequence[Path] = (), force: bool = False
) -> Path:
    """Write the policy file *adopted* to *target*: the whole file or nothing.

    Args:
        adopted: what was adopted.
        target: the file to write; never one of its sources.
        sources: the files that were adopted.
        force: replace a file that stands there.

    Raises:
        OutputError: something stands at *target* (TGD181), it is a source (TGD839), or the
            system refuses.
    """
    if any(os.path.realpath(target) == os.path.realpath(each) for each in sources):
        raise OutputError(findings=[Finding.of("TGD839", None, None, file=target)])
    if is_folder(target) or (os.path.lexists(target) and not force):
        raise OutputError(findings=[Finding.of("TGD181", None, None, file=target)])
    write_file(target, adopted.text.encode())
    return target
