"""Twice the text is at most twice the work, whatever the text is made of."""

from __future__ import annotations

import pytest

from operations import count_operations
from papers import fonts_for
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.lines import plain_ends, plan_lines
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.thai.spans import Span

LETTERS = 1_000
UNBROKEN = {
    "digits": "1",
    "quotes": "“",
    "mail": "a@",
    "no-break spaces": "กรม\u00a0",
    "repeats": "ๆ ",
    "address": "www.example.go.th/",
    "dots": ".",
    "unknown Thai": "ฬุ",
    "spaces": "ก" + " " * 40,
    "marks": "ก" + "่" * 100,
    "hyphens": "a-",
    "brackets": "((((",
    "joiners": "a\u200d",
    "parted by a comma": "Law,",
    "zero width": "\u200b",
}


def lines_of(flat: Flat, measure: float) -> int:
    """Return the work of planning *flat*, its words looked up before."""
    metrics = read_metrics(fonts_for("Sarabun").choose())
    plan_lines(flat, metrics, measure=measure, justified=True)
    plain_ends.cache_clear()
    return count_operations(lambda: plan_lines(flat, metrics, measure=measure, justified=True))


@pytest.mark.parametrize("measure", [450.0, 40.0])
@pytest.mark.parametrize("pattern", UNBROKEN.values(), ids=UNBROKEN.keys())
def test_lines_of_an_unbroken_text_grow_with_it(pattern: str, measure: float) -> None:
    """A line looks at what it can hold, not at all that is left."""
    once, twice = (
        lines_of(flatten((Span(pattern * times * (LETTERS // len(pattern))),)), measure)
        for times in (1, 2)
    )
    assert twice <= 2.3 * once


@pytest.mark.parametrize("kept", [True, False])
def test_lines_of_many_kept_stretches_grow_with_them(kept: bool) -> None:
    """Nor does a word look at every date of the text."""
    pair = (Span("๒๐ พฤศจิกายน ๒๕๖๙", keep=True), Span(" " if kept else "ก\u00a0ข"))
    once, twice = (lines_of(flatten(pair * times), 450.0) for times in (60, 120))
    assert twice <= 2.3 * once
