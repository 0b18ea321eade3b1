"""Hidden copies beside what is written: a folder or file that gets its name when it is whole.

A run that was killed leaves one behind.  It is known by its name, by nobody holding it, and,
for a folder, by holding nothing but what its manifest names; the next run takes it away.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import thaigovdocs._regex as re
from thaigovdocs.files.content import (
    MANIFEST,
    is_plain_file,
    is_plain_folder,
    manifest_of,
    names_in,
)
from thaigovdocs.files.durable import Disk
from thaigovdocs.files.locks import FolderHeld, Lock, hold, hold_file

_NAME_BYTES = 200  # of the name that a copy carries: the longest name has 255
_COPY = re.compile(r"\..+\.[0-9a-f]{12}\.thaigovdocs", re.DOTALL)
_BINARY = getattr(os, "O_BINARY", 0)
_STILL_WRITTEN = 600  # seconds in which a file of another run is left alone on Windows


@dataclass(slots=True)
class Copy:
    """A hidden folder that will have a name of its own.

    Attributes:
        path: where it stands.
        lock: held as long as it is in use, and by whoever writes it.
        mode: what new folders here may be done with, by whom.
    """

    path: Path
    lock: Lock
    mode: int

    def fill(self, files: Mapping[str, bytes], disk: Disk) -> None:
        """Write *files* into it, the manifest first: it says whose the others are."""
        for name in sorted(files, key=lambda name: name != MANIFEST):
            disk.write(self.path / name, files[name])

    def discard(self) -> None:
        """Take it away with what it holds."""
        with suppress(OSError):
            _clear(self.path, names_in(self.path))
        self.lock.release()


def copy_name(path: Path) -> Path:
    """Return a free name beside *path* that says whose it is."""
    cut = path.name.encode(errors="surrogateescape")[:_NAME_BYTES].decode(errors="ignore")
    return path.with_name(f".{cut}.{secrets.token_hex(6)}.thaigovdocs")


def new_copy(folder: Path) -> Copy:
    """Return an empty folder beside *folder* that nobody else can look into.

    Raises:
        OSError: the system refuses.
    """
    while True:
        path = copy_name(folder)
        path.mkdir()
        mode = stat.S_IMODE(path.stat().st_mode)
        with suppress(PermissionError):  # a file system without rights
            path.chmod(0o700)
        with suppress(FileNotFoundError, FolderHeld):  # taken for one that was left behind
            return Copy(path, hold(path, wait=0), mode)


def replace_file(place: Path, data: bytes) -> None:
    """Let *data* take the place of what stands in the file *place*, which keeps its rights.

    Raises:
        OSError: the system refuses; the file is as it was.
    """
    with replacing(place) as file:
        file.write(data)


@contextmanager
def replacing(place: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that takes the place of the file *place*, which keeps its rights.

    Raises:
        OSError: the system refuses; the file is as it was.
    """
    # Nobody may look into the copy who may not look into the file.
    fresh, file = _new_file(place, 0o600 if place.exists() else 0o666)
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if place.exists():
                shutil.copymode(place, fresh)
            if sys.platform != "win32":
                fresh.replace(place)
        if sys.platform == "win32":  # where a file that is open keeps its name
            fresh.replace(place)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _new_file(place: Path, mode: int) -> tuple[Path, BinaryIO]:
    while True:
        path = copy_name(place)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        if hold_file(handle, path) is not False:
            return path, os.fdopen(handle, "wb")
        os.close(handle)  # taken for one that was left behind


def clean(parent: Path) -> None:
    """Take away the copies in *parent* that runs which were killed left behind."""
    try:
        names = [name for name in names_in(parent) if _COPY.fullmatch(name)]
    except OSError:
        return
    for name in names:
        with suppress(OSError):
            _clean_file(parent / name)
            _clean_folder(parent / name)


def _clean_file(path: Path) -> None:
    if not is_plain_file(path):
        return
    if sys.platform == "win32":  # where a file that is open cannot be removed
        if time.time() - path.stat().st_mtime > _STILL_WRITTEN:
            path.unlink()
        return
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        if hold_file(handle, path):
            path.unlink()
    finally:
        os.close(handle)


def _clean_folder(path: Path) -> None:
    if not is_plain_folder(path):
        return
    lock = hold(path, wait=0)
    try:
        names = names_in(path)
        known = manifest_of(path) or {MANIFEST: None}
        if lock.is_of_folder and all(name in known for name in names):
            _clear(path, names)
    finally:
        lock.release()


def _clear(folder: Path, names: Iterable[str]) -> None:
    """Remove *folder* with its files, the manifest last: it says whose the others are."""
    folder.chmod(0o700)
    for name in sorted(names, key=lambda name: name == MANIFEST):
        (folder / name).unlink()
    folder.rmdir()
