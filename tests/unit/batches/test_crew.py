"""Rows handed out: in order, none lost with a process, none done twice in the answers."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.batches.crew import Crew, Lost
from thaigovdocs.batches.model import Row

ROWS = [Row(number, 0, ()) for number in range(1, 21)]
CHUNKS = [ROWS[at : at + 4] for at in range(0, 20, 4)]


def double(data: bytes, rows: Sequence[Row]) -> list[int]:
    """Answer twice the number."""
    return [2 * row.number for row in rows]


def die_once(data: bytes, rows: Sequence[Row]) -> list[int]:
    """End the process at row 6, the first time."""
    mark = Path(data.decode())
    if any(row.number == 6 for row in rows) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(data, rows)


def die_always(data: bytes, rows: Sequence[Row]) -> list[int]:
    """End the process at row 6."""
    if any(row.number == 6 for row in rows):
        os.kill(os.getpid(), signal.SIGKILL)
    return double(data, rows)


def fail(data: bytes, rows: Sequence[Row]) -> list[int]:
    """Fail at row 6 as a program with a fault does."""
    if any(row.number == 6 for row in rows):
        raise ZeroDivisionError("row 6")
    return double(data, rows)


def all_fail(data: bytes, rows: Sequence[Row]) -> list[int]:
    """Fail at every row."""
    raise MemoryError


def answers(work: Any, data: bytes = b"", *, jobs: int = 2, executor: Any = None) -> dict[int, Any]:
    """Return what is answered, by the number of the row; each row once and in order."""
    with Crew(executor, jobs) as crew:
        pairs = [*crew.answers(work, data, CHUNKS)]
    assert [row.number for row, _ in pairs] == [row.number for row in ROWS]
    return {row.number: answer for row, answer in pairs}


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_order(jobs: int) -> None:
    """From this process or from others."""
    assert answers(double, jobs=jobs) == {number: 2 * number for number in range(1, 21)}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_process_that_dies_loses_nothing(tmp_path: Path) -> None:
    """Its rows are done by another."""
    told = answers(die_once, str(tmp_path / "mark").encode())
    assert told == {number: 2 * number for number in range(1, 21)}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_row_that_ends_every_process_is_found(tmp_path: Path) -> None:
    """It alone is lost."""
    told = answers(die_always)
    assert isinstance(told.pop(6), Lost)
    assert told == {number: 2 * number for number in range(1, 21) if number != 6}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_program_loses_its_row_only(jobs: int) -> None:
    """And is told."""
    told = answers(fail, jobs=jobs)
    assert told.pop(6) == Lost("ZeroDivisionError: row 6")
    assert len(told) == 19


def test_a_machine_on_which_nothing_works_is_told() -> None:
    """Not row after row, for ever."""
    with pytest.raises(tgd.OutputError) as error:
        answers(all_fail, jobs=1)
    assert error.value.findings[0].code == "TGD811"


class Broken(Executor):
    """An executor whose workers are gone."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        """Give a future that never works."""
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor("workers are gone"))
        return future


class Closed(Executor):
    """An executor that was shut down."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        """Refuse, as those of Python do."""
        raise RuntimeError("cannot schedule new futures after shutdown")


@pytest.mark.parametrize("executor", [Broken(), Closed()])
def test_an_executor_that_broke_is_told(executor: Executor) -> None:
    """It is the caller's, who starts it anew."""
    with pytest.raises(tgd.OutputError) as error:
        answers(double, executor=executor)
    assert error.value.findings[0].code == "TGD811"


def test_a_cluster_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(tgd.MissingToolError) as error:
        tgd.RayExecutor()
    assert error.value.findings[0].code == "TGD822"
    assert "pip install 'thaigovdocs[ray]'" in error.value.findings[0].hint("en")
