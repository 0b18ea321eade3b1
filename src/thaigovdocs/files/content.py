"""What stands in an output folder, and whose it is."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import field
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path
from typing import Any, TypeAlias

from thaigovdocs._dataclasses import dataclass

MANIFEST = "manifest.json"

_NEUTRAL = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # of file managers, nobody's own
_MANIFEST_BYTES = 64 << 20  # some thousand papers with all that is said of each
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

Signature: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """A file of a packet as it was found.

    Attributes:
        sha256: of its content.
        signature: what changes when somebody writes to it (:func:`signature`).
    """

    sha256: str
    signature: Signature


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a folder.

    Attributes:
        ours: files of an earlier packet, as they were written.
        edited: files of an earlier packet that were changed since.
        foreign: the names of all else.
        neutral: the names of what neither counts nor is touched.
    """

    ours: Mapping[str, Seen] = field(default_factory=dict)
    edited: Mapping[str, Seen] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    neutral: frozenset[str] = frozenset()

    @property
    def former(self) -> Mapping[str, Seen]:
        """The files of the earlier packet, changed or not."""
        return {**self.ours, **self.edited}


def read_content(folder: Path, *, apart: frozenset[str] = frozenset()) -> Content:
    """Return what stands in *folder*, empty where there is none.

    Args:
        folder: the folder, no link.
        apart: names that neither count nor are touched.

    Raises:
        OSError: it cannot be read.
    """
    if not os.path.lexists(folder):
        return Content()
    written = manifest_of(folder)
    ours: dict[str, Seen] = {}
    edited: dict[str, Seen] = {}
    foreign, neutral = set(), set()
    for name in names_in(folder):
        if name in _NEUTRAL | apart:
            neutral.add(name)
        elif name not in written or not is_plain_file(folder / name):
            foreign.add(name)
        else:
            seen = look(folder / name)
            (ours if written[name] in {None, seen.sha256} else edited)[name] = seen
    return Content(ours, edited, frozenset(foreign), frozenset(neutral))


def names_in(folder: Path) -> list[str]:
    """Return the names of all that stands in *folder*, in their order."""
    return sorted(path.name for path in folder.iterdir())


def manifest_of(folder: Path) -> dict[str, str | None]:
    """Return the checksums by name of what the manifest says was written; empty for none."""
    path = folder / MANIFEST
    if not is_plain_file(path):
        return {}
    manifest = read_json(path, _MANIFEST_BYTES)
    try:
        names: dict[str, str | None]
        names = {str(entry["file"]): str(entry["sha256"]) for entry in manifest["outputs"]}
        is_of_us = "thaigovdocs" in manifest
    except (LookupError, TypeError):
        return {}
    return {**names, MANIFEST: None} if is_of_us else {}


def read_json(path: Path, limit: int) -> Any:
    """Return the content of a JSON file, ``None`` where it is none or has more bytes."""
    with _opened(path) as file:
        if os.fstat(file.fileno()).st_size > limit:
            return None
        data = file.read()
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def is_plain_file(path: Path) -> bool:
    """Return whether *path* is a file, and no link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def is_plain_folder(path: Path) -> bool:
    """Return whether *path* is a folder, and no link to one."""
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    # A junction of Windows is a folder to ``stat`` and a link to who walks it.
    return stat.S_ISDIR(found.st_mode) and not getattr(found, "st_reparse_tag", 0)


def look(path: Path) -> Seen:
    """Return checksum and signature of the file *path*."""
    with _opened(path) as file:
        return Seen(file_digest(file, "sha256").hexdigest(), _signature(os.fstat(file.fileno())))


def signature(path: Path) -> Signature:
    """Return what changes when somebody replaces the file *path* or writes to it."""
    return _signature(path.lstat())


def _opened(path: Path) -> BufferedReader:
    return os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK), "rb")


def _signature(found: os.stat_result) -> Signature:
    return found.st_ino, found.st_size, found.st_mtime_ns
