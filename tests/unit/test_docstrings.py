"""The examples in docstrings are run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import thaigovdocs

MODULES = [info.name for info in pkgutil.walk_packages(thaigovdocs.__path__, "thaigovdocs.")]


def test_the_examples_in_docstrings_are_true() -> None:
    """Each prints what it says, and there are many."""
    run = {name: doctest.testmod(importlib.import_module(name)) for name in MODULES}
    assert [name for name, result in run.items() if result.failed] == []
    assert sum(result.attempted > 0 for result in run.values()) > 60
