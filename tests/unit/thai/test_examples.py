"""The examples in the docstrings of the Thai modules."""

import doctest
import importlib

import pytest

MODULES = ("dates", "digits", "eras", "filters", "numbers", "parsing", "spacing")


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module_run_as_they_are_written(name: str) -> None:
    """Each example gives what its docstring shows, and each module has some."""
    result = doctest.testmod(importlib.import_module(f"thaigovdocs.thai.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


def test_public_names_are_all_there_and_documented() -> None:
    """Whatever ``thaigovdocs.thai`` offers exists and has a docstring."""
    thai = importlib.import_module("thaigovdocs.thai")
    assert [name for name in thai.__all__ if not getattr(thai, name).__doc__] == []
