"""Every event of the file system that a call causes, to stop or to fail at one of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("os.", "shutil.", "fcntl.", "open")
_watching: list[Callable[[], None]] = []


def _hook(name: str, arguments: tuple[Any, ...]) -> None:
    if not _watching or not name.startswith(_NAMES):
        return
    # What Python opens for itself (modules, the environment) is no event of the call.
    if name == "open" and not str(arguments[0]).startswith(_top):
        return
    _watching[-1]()


_top = ""
_installed: list[bool] = []
_fsync = os.fsync


def _watched_fsync(handle: int) -> None:
    """Wait for the disk, which Python does not tell of by itself."""
    if _watching:
        _watching[-1]()


@contextmanager
def watching(top: Path, at: int, action: Callable[[], None]) -> Iterator[list[int]]:
    """Call *action* before the event number *at* (from 0) below *top*; yield the count so far.

    An action that raises makes the event fail; one that ends the process stops it there.
    Nothing waits for the disk meanwhile.
    """
    global _top
    if not _installed:
        sys.addaudithook(_hook)
        _installed.append(True)
    count = [0]

    def event() -> None:
        count[0] += 1
        if count[0] - 1 == at:
            action()

    _top = str(top)
    _watching.append(event)
    os.fsync = _watched_fsync
    try:
        yield count
    finally:
        os.fsync = _fsync
        _watching.pop()
