"""Lengths as a stranger's file has them."""

from __future__ import annotations

import pytest

from thaigovdocs.recognition.readers.lengths import read_length


@pytest.mark.parametrize(
    "value", [None, "", "NaN", "inf", "-inf", "1e308", "wide", "9" * 11, "720" + " " * 20]
)
def test_what_is_no_length_of_a_paper_is_none(value: str | None) -> None:
    """Neither words nor numbers that no arithmetic goes on with."""
    assert read_length(value, letters=11, unit=0.05) is None


def test_a_length_is_read_in_its_unit() -> None:
    """Also below zero."""
    assert read_length("-720", letters=11, unit=0.05) == -36.0
