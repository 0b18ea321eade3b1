"""Policies changed in a few places; tools/fuzz_policies.py runs long."""

from __future__ import annotations

import pytest

import fuzz_policies
from fuzz_reader import Summary, judge

pytestmark = pytest.mark.slow


def test_a_changed_policy_is_printed_or_refused_in_words() -> None:
    """Four hundred of them, the same on every run."""
    summary = fuzz_policies.run(400, seed=2569, bound=30.0, seconds=600.0)
    assert summary.faults == []
    assert summary.inputs == 400
    assert set(summary.outcomes) == {"read", "refused"}


def test_a_fault_would_be_seen() -> None:
    """An exception of Python, and work that takes too long."""
    summary = Summary()
    judge("a", lambda: {}["x"], 1.0, summary)
    judge("b", lambda: sum(range(200_000)), 0.0, summary)
    assert [fault[:6] for fault in summary.faults] == ["a (): ", "b (): "]
