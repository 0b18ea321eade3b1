"""Memory of a command: its own process, and only that."""

from __future__ import annotations

import ctypes
import gc
import sys
from types import SimpleNamespace

import pytest

from thaigovdocs.cli import memory


@pytest.mark.parametrize(("platform", "asked"), [("linux", [0]), ("win32", [])])
def test_memory_is_given_back_where_that_can_be_done(
    monkeypatch: pytest.MonkeyPatch, platform: str, asked: list[int]
) -> None:
    """After a search for cycles, on Linux; however often a command runs in one process."""
    seen: list[int] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(gc, "callbacks", [])
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(malloc_trim=seen.append))
    before = gc.get_threshold()
    try:
        memory.tune()
        memory.tune()
    finally:
        gc.set_threshold(*before)
    for phase in ("start", "stop"):
        for callback in gc.callbacks:
            callback(phase, {"generation": 0})
    assert seen == asked


def test_a_system_without_glibc_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alpine has another C library."""
    asked: list[str] = []

    class Musl:
        def __getattr__(self, name: str) -> object:
            asked.append(name)
            raise AttributeError(name)

    monkeypatch.setattr(ctypes, "CDLL", lambda _: Musl())
    memory._give_back("stop", {})
    assert asked == ["malloc_trim"]  # it was looked for, and not called
