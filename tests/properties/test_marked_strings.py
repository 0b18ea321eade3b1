"""Nothing that a policy says is lost in print; tools/marked_strings.py runs long."""

from __future__ import annotations

import pytest

import marked_strings

pytestmark = pytest.mark.slow


def test_every_text_of_a_policy_is_printed_or_told() -> None:
    """Papers of every kind, as text and DOCX, one policy in five as PDF."""
    outcome = marked_strings.run(60, seed=2569, seconds=600.0)
    assert outcome.lost == []
    assert outcome.policies == 60
    assert len(outcome.papers) == 10
    assert outcome.sought > 2000


def test_a_lost_text_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the DOCX has nothing in it."""
    monkeypatch.setattr(marked_strings, "in_docx", lambda data: "")
    assert any(" docx of " in lost for lost in marked_strings.run(1, seed=1, seconds=60.0).lost)
