"""The line that says which set of how many a secret paper is."""

from __future__ import annotations

import pytest

from thaigovdocs.recognition.vocabulary import SET_LINE


@pytest.mark.parametrize(
    "words",
    [
        "ชุดที่ ๑ ของ ๓ ชุด หน้า ๒ ของ ๕ หน้า",
        "- ๒ - ชุดที่ ๑ ของ ๓ ชุด หน้าที่ ๒ ของ ๕ หน้า ",
        "ชุดที่ของ ๓ ชุด",
        "Set 1 of 3 Page 2 of 5",
        "Set  of  Page  of ",
        "Set 1 of 3",
    ],
)
def test_it_is_known(words: str) -> None:
    """With its pages or without, its counts open or filled."""
    assert SET_LINE.fullmatch(words)


@pytest.mark.parametrize("words", ["Set 1 off 3", "ชุดที่ ๑ ของที่ระลึก", "Settle of 3"])
def test_other_words_are_not(words: str) -> None:
    """What only begins like it."""
    assert not SET_LINE.fullmatch(words)


@pytest.mark.parametrize("words", ["Set 1 of{}x", "ชุดที่{}x", "ชุดที่ ๑ ของ{}๓ ชุด{}x"])
def test_many_spaces_cost_no_more_than_their_number(words: str) -> None:
    """A hundred thousand of them did not end before."""
    assert not SET_LINE.fullmatch(words.replace("{}", " " * 100_000))
