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


class Rate(AbstractContextManager["Rate"]):
    """A line on standard error that says how many rows are done, how fast, and what is left.

    Args:
        words: gives the line for what is being done, rows done, rows there are, rows a
            second and seconds left.
        quiet: show nothing.
        clock: tells the seconds.
    """

    def __init__(
        self,
        words: Callable[[str, int, int, float, float], str],
        *,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._words = words
        self._line = Progress(quiet=quiet, clock=clock)
        self._clock = clock
        self._stage = ""
        self._begun = (0.0, 0)

    def __call__(self, stage: str, done: int, count: int) -> None:
        """Say that *done* of *count* rows are done at *stage*."""
        now = self._clock()
        if stage != self._stage:
            self._stage, self._begun = stage, (now, done)
        since, before = self._begun
        rate = (done - before) / (now - since) if now > since else 0.0
        left = (count - done) / rate if rate else 0.0
        self._line(self._words(stage, done, count, rate, left))

    def __exit__(self, *error: object) -> None:
        self._line.__exit__(*error)
