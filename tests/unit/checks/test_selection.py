"""Which codes are asked for."""

from __future__ import annotations

from thaigovdocs.checks.rules import rules
from thaigovdocs.checks.selection import Selection


def test_a_packet_asks_for_what_is_more_than_a_note() -> None:
    """Errors and warnings are kept, notes and what is named are not."""
    asked = Selection.without_notes(["TGD401"])
    for code, rule in rules().items():
        assert asked.has(code) == (rule.message.severity != "note" and code != "TGD401")


def test_what_is_no_rule_is_asked_for() -> None:
    """A silence without a reason is told of, too."""
    assert Selection.without_notes().has("TGD002")
