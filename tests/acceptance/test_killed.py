"""A render that is killed leaves the old folder or the new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("killed.py")
KILLS = 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("foreign", [[], ["foreign"]], ids=["a packet alone", "beside other files"])
def test_a_killed_render_leaves_the_old_papers_or_the_new(
    tmp_path: Path, foreign: list[str]
) -> None:
    """At fifty random moments; beside files of others the next run puts it right."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path), str(KILLS), *foreign],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    left = json.loads(done.stdout)
    assert set(left) == {"old", "new"}, left
    assert sum(left.values()) == KILLS
    assert (tmp_path / "out" / "mine.txt").exists() == bool(foreign)
