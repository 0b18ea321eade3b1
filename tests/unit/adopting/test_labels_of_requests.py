"""Labels before the points of a request, and numbers that are none."""

from __future__ import annotations

import pytest

from thaigovdocs.adopting.requests import _LABELLED


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("๑. เรื่อง", "๑. "),
        ("๑.๑ เรื่อง", "๑.๑ "),
        ("๑.๒. ก", "๑.๒. "),
        ("1.หัวข้อ", "1."),
        ("- ข้อ", "- "),
    ],
)
def test_a_label_is_taken_off(words: str, label: str) -> None:
    """With its stop, and the room behind it."""
    found = _LABELLED.match(words)
    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize("words", ["09.30 น. เริ่มงาน", "๒.๕ ล้านบาท", "10.000 ล้านบาท", "15 คน"])
def test_a_time_or_an_amount_is_no_label(words: str) -> None:
    """Its digits stay where they are."""
    assert _LABELLED.match(words) is None
