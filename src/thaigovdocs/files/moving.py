"""Moves that never replace what stands in their way, and the exchange of two folders."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_AT_CWD, _NO_REPLACE, _EXCHANGE = -100, 1, 2
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}  # the kernel or the file system cannot


def move(source: Path, target: Path) -> None:
    """Give *source* the name *target*, which must be free.

    Raises:
        FileExistsError: something has that name.
    """
    number = _rename(source, target, _NO_REPLACE)
    if number in _UNKNOWN:
        # Windows refuses by itself; elsewhere a moment stays between the look and the move.
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), os.fspath(target))
        source.rename(target)
    elif number:
        raise OSError(number, os.strerror(number), os.fspath(source))


def exchange(one: Path, other: Path) -> bool:
    """Give each of two folders the other's name in one step; return whether that was done."""
    return not _rename(one, other, _EXCHANGE)


def _rename(source: Path, target: Path, how: int) -> int:
    """Return the system's error number of a rename, 0 for none."""
    call = _renameat2()
    if call is None:
        return errno.ENOSYS
    sys.audit("os.rename", os.fspath(source), os.fspath(target), -1, -1)  # as Python's own does
    return call(os.fsencode(source), os.fsencode(target), how)


@cache
def _renameat2() -> Callable[[bytes, bytes, int], int] | None:
    """Return the rename of Linux that Python does not name."""
    if sys.platform != "linux":
        return None
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return None

    def rename(source: bytes, target: bytes, how: int) -> int:
        return ctypes.get_errno() if call(_AT_CWD, source, _AT_CWD, target, how) else 0

    return rename
