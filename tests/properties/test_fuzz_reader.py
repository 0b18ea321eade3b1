"""The fuzzer of the reader, run short; tools/fuzz_reader.py runs long."""

from __future__ import annotations

import importlib.util
import random
import sys
from types import ModuleType

import pytest

from places import ROOT
from thaigovdocs.documents.compose import compose
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.policy import PolicyFile
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

TOOLS = ROOT / "tools"


def tool(name: str) -> ModuleType:
    """Return a tool as a module."""
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fuzzer() -> ModuleType:
    """Return the tool as a module."""
    return tool("fuzz_reader")


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


@pytest.mark.parametrize("oddness", [0.0, 0.03])
def test_papers_of_every_kind_are_composed_or_refused(oddness: float) -> None:
    """Every key of every kind, sound or odd: printed as text, or told in our words."""
    papers = tool("fuzz_papers")
    kinds = set()
    for number in range(250):
        made = papers.policy(random.Random(f"papers {number}"), oddness=oddness)
        try:
            documents = compose(PolicyFile.from_dict(made))
        except ThaiGovDocsError:
            continue
        for document in documents.values():
            assert render_text(document)
            kinds.add(document.kind)
    assert kinds == set(papers.OWN)
