"""The fuzzer of the reader, run short; tools/fuzz_reader.py runs long."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).parents[2] / "tools/fuzz_reader.py"


@pytest.fixture(scope="module")
def fuzzer() -> ModuleType:
    """Return the tool as a module."""
    spec = importlib.util.spec_from_file_location("fuzz_reader", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fuzz_reader"] = module
    spec.loader.exec_module(module)
    return module


def test_nothing_but_our_errors_leaves_the_reader(fuzzer: ModuleType) -> None:
    """Two thousand broken policies, the same on every run, are read or refused in our words."""
    summary = fuzzer.run(2000, bound=30.0)
    assert summary.faults == []
    assert summary.inputs == sum(summary.outcomes.values()) == 2000
    assert {outcome.partition(": ")[2] for outcome in summary.outcomes} == {"read", "refused"}


def test_the_fuzzer_tells_what_is_no_error_of_ours(fuzzer: ModuleType) -> None:
    """It would not be worth much if it found nothing in a reader that fails."""

    def broken() -> None:
        raise KeyError("x")

    assert fuzzer._outcome(broken, 1.0, fuzzer.Summary()).startswith("!Traceback")


@pytest.mark.parametrize("number", [3475, 7226, 24228, 50614, 70082, 160201])
def test_inputs_that_once_got_through_are_refused(fuzzer: ModuleType, number: int) -> None:
    """Numbers of two scripts in an expression, and a control sign in the name of a file."""
    assert fuzzer.run(1, first=number).faults == []
