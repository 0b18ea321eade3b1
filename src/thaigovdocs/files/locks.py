"""One run at a time in a folder, and none in the folder of a run that has ended.

The system holds a lock for a process and lets go of it when the process ends, however it
ends, so that no lock is ever left behind.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LOCK = ".thaigovdocs-lock"  # where a folder itself cannot be locked: Windows, some networks
WAIT = 60.0  # seconds; a packet is written in less than one
_PAUSE = 0.02
_CANNOT = {errno.EBADF, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK}
_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class FolderHeld(OSError):  # noqa: N818 - says what the folder is
    """Another run holds the folder."""


@dataclass(slots=True)
class Lock:
    """The right to change a folder.

    Attributes:
        handle: of what is locked; ``None`` where the system knows no locks.
        file: the file that is locked in place of the folder.
    """

    handle: int | None = None
    file: Path | None = None

    @property
    def is_of_folder(self) -> bool:
        """Whether the folder itself is locked, which goes with it when it is renamed."""
        return self.handle is not None and self.file is None

    def release(self) -> None:
        """Let the next run in; a second time does nothing."""
        handle, self.handle = self.handle, None
        if handle is None:
            return
        if sys.platform != "win32":
            self._remove_file()
        _unlock(handle)  # a process that was forked meanwhile has the handle, too
        os.close(handle)
        if sys.platform == "win32":  # where a file that is open cannot be removed
            self._remove_file()

    def _remove_file(self) -> None:
        if self.file is not None:
            with suppress(OSError):  # the next run uses it and removes it
                self.file.unlink(missing_ok=True)


def hold(folder: Path, *, wait: float | None = None) -> Lock:
    """Return the lock of *folder*, for which other runs are waited.

    Args:
        folder: a folder that is there.
        wait: seconds after which waiting ends, 0 to ask once; ``None`` for :data:`WAIT`.

    Raises:
        FolderHeld: another run holds it.
        OSError: the folder cannot be opened.
    """
    until = time.monotonic() + (WAIT if wait is None else wait)
    while True:
        lock = _attempt(folder)
        if lock is not None and _is_of(lock, folder):
            return lock
        if lock is not None:
            lock.release()  # another folder, or lock file, has the name by now
        elif time.monotonic() >= until:
            raise FolderHeld(errno.EBUSY, os.strerror(errno.EBUSY), os.fspath(folder))
        else:
            time.sleep(_PAUSE)


def hold_file(handle: int, path: Path) -> bool | None:
    """Lock *path*, open as *handle*, until it is closed, and return whether it is locked.

    ``False`` where another process holds it or it lost its name, ``None`` where the system
    knows no locks.
    """
    locked = _lock(handle)
    return locked and _is_same(handle, path)


def can_lock_folders(parent: Path) -> bool:
    """Return whether folders in *parent* can be locked, which Windows and some networks cannot."""
    if sys.platform == "win32":
        return False
    try:
        handle = os.open(parent, os.O_RDONLY)
    except PermissionError:  # a folder that others may write to and not look into
        return False
    try:
        return _lock(handle) is not None
    finally:
        _unlock(handle)
        os.close(handle)


def _attempt(folder: Path) -> Lock | None:
    """Return the lock of *folder*; ``None`` while another run holds it."""
    if os.access(folder, os.R_OK) and not can_lock_folders(folder):
        return _attempt_file(folder / LOCK)
    handle = os.open(folder, os.O_RDONLY)
    if _lock(handle):
        return Lock(handle)
    os.close(handle)
    return None


def _attempt_file(path: Path) -> Lock | None:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
    except OSError as error:
        if error.errno not in {errno.EACCES, errno.EROFS}:
            raise
        return Lock()  # who may not write here will be told so when he writes
    locked = _lock(handle)
    if locked:
        return Lock(handle, path)
    os.close(handle)
    if locked is None:
        path.unlink(missing_ok=True)
        return Lock()
    return None


def _is_of(lock: Lock, folder: Path) -> bool:
    """Return whether what *lock* holds still has its name."""
    if lock.handle is None:
        return True
    return _is_same(lock.handle, lock.file or folder)


def _is_same(handle: int, path: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat(follow_symlinks=False))
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool | None:
        """Return whether *handle* is locked now; ``None`` where the system cannot."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return False if error.errno in _HELD else None
        return True

    def _unlock(handle: int) -> None:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> bool | None:
        """Return whether *handle* is locked now; ``None`` where the system cannot."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            if error.errno in _CANNOT:
                return None
            raise
        return True

    def _unlock(handle: int) -> None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)
