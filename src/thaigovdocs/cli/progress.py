"""What is being done, shown when it takes longer than a second and somebody is watching."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 1.0  # seconds


class Progress(AbstractContextManager["Progress"]):
    """A line on standard error that names the paper in work; nothing where it is no terminal.

    Args:
        quiet: show nothing.
        clock: tells the seconds.
    """

    def __init__(self, *, quiet: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._is_seen = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._clock = clock
        self._start = clock()
        self._status: Status | None = None

    def __call__(self, name: str) -> None:
        """Say that *name* is in work now."""
        if self._status is not None:
            self._status.update(name)
        elif self._is_seen and self._clock() - self._start >= PATIENCE:
            from rich.console import Console

            self._status = Console(stderr=True).status(name)
            self._status.start()

    def __exit__(self, *_: object) -> None:
        if self._status is not None:
            self._status.stop()
