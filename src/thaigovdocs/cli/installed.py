"""Whether installed packages bring anything, told without loading what would read it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def is_any_installed() -> bool:
    """Return at a glance whether a package may bring something, without loading what would read it.

    Looks into the files ``entry_points.txt`` beside the packages on ``sys.path``.
    """
    folders = (Path(entry or ".") for entry in dict.fromkeys(sys.path))
    return any(_brings(file) for folder in folders for file in _entry_files(folder))


def _entry_files(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.glob("*-info/entry_points.txt")
    except OSError:
        return


def _brings(file: Path) -> bool:
    try:
        return b"[thaigovdocs." in file.read_bytes()
    except OSError:
        return False
