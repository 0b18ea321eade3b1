"""Sequences of marks that no word has, and signs that nobody sees."""

from __future__ import annotations

import pytest

from slips import found
from thaigovdocs.thai.marks import IMPOSSIBLE, MISTYPED, OLD_GLYPHS, repaired


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("เเนวทาง", "เเ", "แ"),
        ("ท\u0e4d\u0e32งาน", "\u0e4d\u0e32", "ำ"),
        ("น\u0e4d\u0e49\u0e32", "\u0e4d\u0e49\u0e32", "\u0e49ำ"),
        ("ท\uf70aาน", "\uf70a", "\u0e48"),
    ],
)
def test_a_vowel_typed_in_parts_is_put_together(text: str, old: str, new: str) -> None:
    """Also glyphs that fonts of the last century kept at private places."""
    [finding] = found("TGD620", text)
    assert finding.fix
    assert (finding.fix.old, finding.fix.new) == (old, new)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("ที่\u0e48", "\u0e48"),
        ("ก\u0e49\u0e31บ", "\u0e31\u0e49"),
        ("ประช าชน", ""),
        ("สมะแเอ", None),
        ("การุ\u0e31", None),
        ("ประเ ทศ", None),
    ],
)
def test_an_impossible_sequence_is_found(text: str, new: str | None) -> None:
    """With a repair where there is only one way to mean it."""
    [finding] = found("TGD621", text)
    assert (finding.fix.new if finding.fix else None) == new


@pytest.mark.parametrize("text", ["พฺยญฺชนํ", "เกาะ", "ไตร่ตรอง", "น้ำ", "พันธุ์", "ฤๅษี", "ก็"])
def test_pali_and_open_syllables_are_right(text: str) -> None:
    """Words with a dot below too."""
    assert not found("TGD620", text)
    assert not found("TGD621", text)


def test_a_sequence_without_a_meaning_stays() -> None:
    """Nobody knows what was meant."""
    assert repaired("แเ") == "แเ"
    assert not any(p.search("แนวทางการทำงาน") for p in (MISTYPED, IMPOSSIBLE, OLD_GLYPHS))


def test_signs_that_nobody_sees_are_noted_and_taken_out() -> None:
    """Quotation marks of Windows are put back."""
    [finding] = found("TGD622", "ราย\u200b\u00adงาน")
    assert finding.params["count"] == "2"
    assert finding.fix
    assert finding.fix.new == ""
    [finding] = found("TGD622", "คำว่า \x93งาน")
    assert finding.fix
    assert finding.fix.new == "“"
    assert not found("TGD622", "ต่าง\u00a0ๆ")


def test_signs_that_turn_the_text_are_a_warning() -> None:
    """They can hide what a paper says."""
    [finding] = found("TGD623", "จำนวน \u202e๐๐๕")
    assert finding.params["names"] == "U+202E"
