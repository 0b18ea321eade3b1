"""Files and names that reach the disk: at once, or many at one point.

A name may reach the disk before the content does, so a machine that stops would leave an
empty file under it.  What is written is therefore waited for before it gets its name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path


class Disk:
    """Writes new files and waits for them.

    Args:
        together: wait for all files at one point (:meth:`settle`) instead of for each as
            it is written, where the system can.
    """

    def __init__(self, *, together: bool = False) -> None:
        self._waits_later = together and _syncfs() is not None
        self._unsettled: set[Path] = set()

    def write(self, path: Path, data: bytes) -> None:
        """Write *data* to the new file *path*.

        Raises:
            FileExistsError: something has that name.
        """
        with path.open("xb") as file:
            file.write(data)
            if self._waits_later:
                self._unsettled.add(path.parent)
            else:
                file.flush()
                os.fsync(file.fileno())

    def settle(self, folders: Iterable[Path] = ()) -> None:
        """Wait until all that was written, and the names in *folders*, are on the disk."""
        waiting = {*folders, *self._unsettled}
        self._unsettled.clear()
        if self._waits_later:
            for folder in {
                folder.stat().st_dev: folder for folder in filter(Path.exists, waiting)
            }.values():
                _sync_device(folder)
        else:
            for folder in waiting:
                _sync_names(folder)


def _sync_names(folder: Path) -> None:
    """Wait for the names in *folder*; not every system can be asked."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sync_device(folder: Path) -> None:
    """Wait for everything that was written to the device of *folder*."""
    sync = _syncfs()
    assert sync is not None
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync(handle)
    finally:
        os.close(handle)


@cache
def _syncfs() -> Callable[[int], None] | None:
    """Return the call that waits for one device, which Linux has and Python does not name."""
    if sys.platform != "linux":
        return None
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        return None

    def sync(handle: int) -> None:
        if call(handle):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    return sync
