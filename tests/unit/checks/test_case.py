"""What rules see of a paper: one text of lines, searched as a whole or line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from thaigovdocs.checks.case import Passage, Whole
from thaigovdocs.checks.lookup import remembered
from thaigovdocs.thai.spans import Span

LINES = ("ให้ ๑๒ แห่ง", "", "ในปี ๒๕๖๙\nและ ๒๕๗๐", "ไม่มี")


def digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers stand."""
    return (found.span() for found in re.finditer("[0-9๐-๙]+", text))


@pytest.mark.parametrize("longer", [0, 20_000])
def test_places_are_those_of_the_whole_text(longer: int) -> None:
    """Of a short text, whose lines are searched one by one, and of a long one."""
    lines = (*LINES, "ก" * longer, "๗")
    whole = Whole(tuple(Passage("body", "", (Span(each),), "letter") for each in lines))
    found = [whole.text[start:end] for start, end in whole.places(digits)]
    assert found == ["๑๒", "๒๕๖๙", "๒๕๗๐", "๗"]
    arabic = [whole.arabic[start:end] for start, end in whole.places_in_arabic(digits)]
    assert arabic == ["12", "2569", "2570", "7"]


def test_a_paper_without_words_has_no_places() -> None:
    """And is no error."""
    assert [*Whole(()).places(digits)] == []


def test_a_line_that_comes_again_is_searched_once() -> None:
    """A very long one is never kept."""
    searched: list[int] = []

    @remembered
    def spaces(text: str) -> Iterator[int]:
        searched.append(len(text))
        return (at for at, letter in enumerate(text) if letter == " ")

    assert spaces("ก ข") == spaces("ก ข") == (1,)
    assert len(spaces(" " * 1_001)) == len(spaces(" " * 1_001)) == 1_001
    assert searched == [3, 1_001, 1_001]
