"""The process that does the calls: it is started anew whatever becomes of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from places import ROOT
from thaigovdocs.assistants.desk import Bounds, Desk
from thaigovdocs.assistants.skill import example_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="processes are found as Linux shows them"),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk that gives a call much time."""
    desk = Desk(Bounds(tmp_path))
    yield desk
    desk.stop()


def asked(desk: Desk, name: str, arguments: object) -> dict[str, object]:
    """Return what was answered."""
    told: dict[str, object] = json.loads(desk.ask(name, arguments)["text"])
    return told


def workers() -> list[int]:
    """Return the processes that this one started and that still run."""
    text = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
    return [
        int(pid)
        for pid in text.split()
        if b"assistants.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def test_calls_are_done_below_the_root(desk: Desk, tmp_path: Path) -> None:
    """Names of files count from it, whatever folder this process is in."""
    told = asked(desk, "compose", {"policy": example_of("order"), "save_as": "a/policy.yaml"})
    assert told["saved_as"] == "a/policy.yaml"
    assert (tmp_path / "a/policy.yaml").is_file()
    assert asked(desk, "check", {"file": "a/policy.yaml"})["findings"] == []


def test_a_call_that_takes_too_long_is_stopped_and_the_next_is_done(tmp_path: Path) -> None:
    """Only the process can be stopped; another takes its place."""
    desk = Desk(Bounds(tmp_path, seconds=0.3))
    try:
        (found,) = asked(desk, "check", {"text": "ก" * 250_000})["findings"]
        assert found["code"] == "TGD908"
        assert found["message"]["en"] == "expected an answer within 0.3 seconds, found none"
        assert workers() == []
    finally:
        desk.stop()


def test_a_process_that_is_killed_is_told_and_replaced(desk: Desk) -> None:
    """As the system does where memory is short, or a library that reads a file fails."""
    assert asked(desk, "explain", {"code": "TGD401"})["done"] is True
    (pid,) = workers()
    killer = Thread(target=lambda: (time.sleep(0.5), os.kill(pid, signal.SIGKILL)))
    killer.start()
    told = desk.ask("check", {"text": "ก" * 250_000})
    killer.join()
    (found,) = json.loads(told["text"])["findings"]
    assert (found["code"], told["is_error"]) == ("TGD909", True)
    assert "exit code -9" in found["message"]["en"]
    assert asked(desk, "explain", {"code": "TGD401"})["done"] is True


def test_a_call_that_was_given_up_before_it_began_is_not_done(desk: Desk) -> None:
    """Its thread may come late, while the process does the next one."""
    gone = Event()
    desk.give_up(gone)
    assert desk.ask("explain", {"code": "TGD401"}, gone) == {"text": "", "is_error": True}
    assert workers() == []


def test_kinds_of_an_agency_are_known_to_it(tmp_path: Path) -> None:
    """What the command line was told with --kinds."""
    (tmp_path / "poster.yaml").write_text("base: announcement\nname: ประกาศแผ่นปลิว\n", "utf-8")
    desk = Desk(Bounds(None, (tmp_path,)))
    try:
        kinds = asked(desk, "list_kinds", {})["kinds"]
        assert "ประกาศแผ่นปลิว" in str(kinds)
        assert "thaigovdocs: 1" in str(asked(desk, "describe_kind", {"kind": "poster"})["example"])
    finally:
        desk.stop()


def test_a_file_of_the_folder_is_no_module(tmp_path: Path) -> None:
    """A root may hold files of anybody: none of them is run."""
    (tmp_path / "json.py").write_text("raise SystemExit(9)", "utf-8")
    code = (
        "import json, sys\nfrom thaigovdocs.assistants.desk import Bounds, Desk\n"
        "desk = Desk(Bounds(None))\nprint(desk.ask('explain', {'code': 'TGD401'})['is_error'])\n"
        "desk.stop()"
    )
    told = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["False"]
