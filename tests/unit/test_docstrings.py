"""The examples in docstrings are run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import thaigovdocs

MODULES = [
    info.name
    for info in pkgutil.walk_packages(thaigovdocs.__path__, "thaigovdocs.")
    if not info.ispkg
]


def test_there_are_modules_with_examples() -> None:
    """A walk that finds nothing would make the test below pass."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    modules = map(importlib.import_module, MODULES)
    found = [test for module in modules for test in finder.find(module) if test.examples]
    assert len(found) > 40


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    """Each prints what it says."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0
