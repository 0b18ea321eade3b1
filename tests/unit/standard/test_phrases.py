"""Sentences with slots."""

from __future__ import annotations

import pytest

from thaigovdocs.sources import SOURCES
from thaigovdocs.standard import phrases
from thaigovdocs.standard.phrases import Phrase
from thaigovdocs.thai.spans import Span, plain

ALL = [value for value in vars(phrases).values() if isinstance(value, Phrase)]


def test_a_slot_keeps_the_origin_of_what_fills_it() -> None:
    """The words around it say what they come from."""
    value = Span("ข")
    text = Phrase("ก{x}ค{x}", "saraban 11").fill(x=(value,))
    assert plain(text) == "กขคข"
    assert text[1] is value
    assert [span.origin.standard for span in text if span.origin] == ["saraban 11"] * 2


def test_a_slot_that_is_not_filled_is_an_error_of_the_program() -> None:
    """Nothing is left out in silence."""
    with pytest.raises(KeyError, match="x"):
        Phrase("{x}").fill()


def test_every_phrase_names_its_source() -> None:
    """No sentence is without a source."""
    assert len(ALL) > 50
    assert [phrase.words for phrase in ALL if phrase.source not in SOURCES] == []
