"""Rows handed out to processes, their answers in order, and none lost when one dies."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from types import TracebackType
from typing import Generic, TypeVar

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.batches.model import Row
from thaigovdocs.errors import OutputError

A = TypeVar("A")

ATTEMPTS = 3  # at a row whose process ends
_LOST = 3  # rows, one after the other, after which it is not the rows
_AHEAD = 2  # chunks a process that wait for it
_OBJECTS_BEFORE_COLLECTING = 200_000
_PATIENCE = 1.0  # seconds between looks at the clock of whoever waits


@dataclass(frozen=True, slots=True)
class Lost:
    """A row whose process ended each time.

    Attributes:
        why: what the executor said.
    """

    why: str


class Crew:
    """Processes of our own, or an executor of the caller.

    Args:
        executor: the caller's; it is not shut down here.
        jobs: processes of our own, 1 for none beside this; or how many workers the
            executor has.
    """

    def __init__(self, executor: Executor | None, jobs: int) -> None:
        self._executor = executor
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._lost_in_a_row = 0

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end_pool()

    def answers(
        self,
        work: Callable[[bytes, Sequence[Row]], Sequence[A]],
        data: bytes,
        chunks: Iterable[Sequence[Row]],
    ) -> Iterator[tuple[Row, A | Lost]]:
        """Yield what *work* answers for each row of *chunks*, in order.

        Args:
            work: called in a process with *data* and a chunk.
            data: what all chunks share.
            chunks: rows that go together.

        Raises:
            OutputError: no process works any more (TGD811).
        """
        tasks = _Tasks(self, work, data, iter(chunks))
        while (task := tasks.next()) is not None:
            try:
                found = _result(task.future)
            except Exception as error:
                yield from self._alone(work, data, task.rows, error)
                tasks.again()
            else:
                self._lost_in_a_row = 0
                yield from zip(task.rows, found, strict=True)

    @property
    def ahead(self) -> int:
        """How many chunks are handed out at a time."""
        return self._jobs * (1 + _AHEAD)

    def submit(
        self,
        work: Callable[[bytes, Sequence[Row]], Sequence[A]],
        data: bytes,
        rows: Sequence[Row],
    ) -> Future[Sequence[A]]:
        """Hand out *rows*.

        Raises:
            OutputError: the executor takes nothing any more (TGD811).
        """
        if self._executor is None and self._jobs == 1:
            return _here(work, data, rows)
        try:
            return (self._executor or self._own()).submit(work, data, rows)
        except (BrokenExecutor, RuntimeError) as error:
            if self._executor is not None:
                raise _broken(error) from error
            self._end_pool()
            return self._own().submit(work, data, rows)

    def _alone(
        self,
        work: Callable[[bytes, Sequence[Row]], Sequence[A]],
        data: bytes,
        rows: Sequence[Row],
        error: BaseException,
    ) -> Iterator[tuple[Row, A | Lost]]:
        """Yield the answers for *rows*, one at a time: which of them ends a process shows so."""
        for row in rows:
            why = error
            for _ in range(ATTEMPTS):
                self._renew(why)
                try:
                    (answer,) = _result(self.submit(work, data, [row]))
                except Exception as again:
                    why = again
                else:
                    self._lost_in_a_row = 0
                    yield row, answer
                    break
            else:
                self._lost_in_a_row += 1
                if self._lost_in_a_row >= _LOST:
                    raise _broken(why) from why
                yield row, Lost(_words(why))

    def _renew(self, error: BaseException) -> None:
        """Start anew what is broken.

        Raises:
            OutputError: it is the caller's.
        """
        if not isinstance(error, BrokenExecutor):
            return
        if self._executor is not None:
            raise _broken(error) from error
        self._end_pool()

    def _own(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._jobs, mp_context=get_context("spawn"), initializer=begin
            )
        return self._pool

    def _end_pool(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


@dataclass(slots=True)
class _Task(Generic[A]):
    """Rows that were handed out."""

    rows: Sequence[Row]
    future: Future[Sequence[A]]


class _Tasks(Generic[A]):
    """The chunks that were handed out and not answered yet, in order."""

    def __init__(
        self,
        crew: Crew,
        work: Callable[[bytes, Sequence[Row]], Sequence[A]],
        data: bytes,
        chunks: Iterator[Sequence[Row]],
    ) -> None:
        self._crew = crew
        self._work = work
        self._data = data
        self._chunks = chunks
        self._waiting: deque[_Task[A]] = deque()

    def next(self) -> _Task[A] | None:
        """Return the one that is next; ``None`` where all are answered."""
        while len(self._waiting) < self._crew.ahead:
            rows = next(self._chunks, None)
            if rows is None:
                break
            self._waiting.append(_Task(rows, self._submit(rows)))
        return self._waiting.popleft() if self._waiting else None

    def again(self) -> None:
        """Hand out again what was lost with a process."""
        for task in self._waiting:
            if task.future.done() and (task.future.cancelled() or task.future.exception()):
                task.future = self._submit(task.rows)

    def _submit(self, rows: Sequence[Row]) -> Future[Sequence[A]]:
        return self._crew.submit(self._work, self._data, rows)


def begin() -> None:
    """Make a process of our own ready: who interrupts the batch speaks to its parent.

    It makes many objects and few cycles: searching for these as often as Python does by
    itself takes a tenth of its time.
    """
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent to end: a child of one that was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(
    work: Callable[[bytes, Sequence[Row]], Sequence[A]], data: bytes, rows: Sequence[Row]
) -> Future[Sequence[A]]:
    """Return the answer of this process itself."""
    future: Future[Sequence[A]] = Future()
    try:
        future.set_result(work(data, rows))
    except Exception as error:
        future.set_exception(error)
    return future


def _result(future: Future[Sequence[A]]) -> Sequence[A]:
    """Return what *future* gives; waiting is cut up so that Windows, too, hears an interrupt."""
    while True:
        try:
            return future.result(_PATIENCE)
        except FutureTimeout:
            if future.done():  # the work itself gave up waiting for something
                raise


def _broken(error: BaseException) -> OutputError:
    return OutputError.of("TGD811", why=_words(error))


def _words(error: BaseException) -> str:
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
