"""Broken files of other people; tools/fuzz_foreign.py runs long."""

from __future__ import annotations

import pytest

import fuzz_foreign

pytestmark = pytest.mark.slow


def test_a_broken_file_is_checked_or_refused_in_words() -> None:
    """DOCX and PDF with bytes, parts and streams changed, and files of other kinds."""
    summary = fuzz_foreign.run(300, seed=2569, bound=30.0, seconds=900.0)
    assert summary.faults == []
    assert summary.inputs == 300
    ends = {(kind, end) for kind in ("docx", "pdf", "other") for end in ("read", "refused")}
    assert {tuple(outcome.split(": ")) for outcome in summary.outcomes} == ends
