"""A run that is killed, or meets another one, leaves the old papers or the new ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.killed import WAYS

SCRIPT = Path(__file__).with_name("killed.py")
SOUND = {"old", "new"}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


def left_by(top: Path, way: str, task: str, count: int) -> dict[str, int]:
    """Return how often the old and the new papers stood there, and what else did."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(top), way, task, str(count)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    left: dict[str, int] = json.loads(done.stdout)
    return left


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_at_any_event_leaves_the_old_papers_or_the_new(tmp_path: Path, way: str) -> None:
    """At every event of the file system; the next run leaves no copy, plan or lock."""
    left = left_by(tmp_path, way, "once", 1000)
    assert set(left) == SOUND, left
    assert sum(left.values()) > 20


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_a_second_kill_while_the_first_is_mended_changes_nothing(tmp_path: Path, way: str) -> None:
    """At fifty pairs of events."""
    left = left_by(tmp_path, way, "twice", 50)
    assert set(left) == SOUND, left
    assert sum(left.values()) >= 50


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_two_runs_at_once_leave_the_papers_of_one(tmp_path: Path, way: str) -> None:
    """Both end well, one after the other."""
    left = left_by(tmp_path, way, "together", 10)
    assert set(left) <= SOUND, left
    assert sum(left.values()) == 10


@pytest.mark.slow
@pytest.mark.parametrize("way", ["whole", "beside"])
def test_a_killed_render_leaves_the_old_papers_or_the_new(tmp_path: Path, way: str) -> None:
    """Whole renders, at twenty random moments."""
    left = left_by(tmp_path, way, "random", 20)
    assert set(left) == SOUND, left
    assert sum(left.values()) == 20
