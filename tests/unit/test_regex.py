"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

import thaigovdocs
from thaigovdocs import _regex


def test_an_expression_does_what_that_of_re_does():
    """All methods answer as those of the compiled expression."""
    ours, theirs = (each.compile(r"(?P<day>[0-9]+)(ก)?", re.DOTALL) for each in (_regex, re))
    text = "1ก 22 ข"
    for name in ("search", "match", "fullmatch"):
        assert repr(getattr(ours, name)(text)) == repr(getattr(theirs, name)(text))
    assert ours.findall(text) == theirs.findall(text) == [("1", "ก"), ("22", "")]
    assert [each.span() for each in ours.finditer(text)] == [(0, 2), (3, 5)]
    assert ours.sub("x", text) == theirs.sub("x", text)
    assert ours.subn("x", text) == theirs.subn("x", text)
    assert ours.split(text) == theirs.split(text)
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert dict(ours.groupindex) == {"day": 1}


def test_an_expression_crosses_borders():
    """It can be pickled and copied, used or not; its place in a text shows it."""
    for used in (False, True):
        pattern = _regex.compile("ก+", re.IGNORECASE)
        if used:
            assert pattern.search("กก")
        for other in (pickle.loads(pickle.dumps(pattern)), copy.deepcopy(pattern)):
            assert other.fullmatch("กก")
            assert other.flags == pattern.flags
    assert repr(pattern) == "re.compile('ก+')"
    with pytest.raises(AttributeError, match="scan"):
        _ = pattern.scan


def test_nothing_is_compiled_before_it_is_used():
    """A broken expression is told by its first use: until then nobody looked at it."""
    pattern = _regex.compile("(")
    with pytest.raises(re.error):
        pattern.search("a")


def test_all_expressions_of_the_package_compile():
    """Every module's expressions are sound, those that no paper of the tests meets included."""
    code = """if True:
        import importlib, pkgutil, re
        import thaigovdocs
        from thaigovdocs import _regex
        skipped = ("thaigovdocs.studio.web", "thaigovdocs.assistants")
        count = 0
        for module in pkgutil.walk_packages(thaigovdocs.__path__, "thaigovdocs."):
            if module.name.startswith(skipped) or module.name.endswith("__main__"):
                continue
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, _regex._Pattern):
                    re.compile(value.pattern, value._flags)
                    count += 1
        print(count)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 300


def test_no_module_compiles_by_itself() -> None:
    """All go through this one module, so that loading the package compiles nothing."""
    home = Path(thaigovdocs.__file__).parent
    own = [
        path.name
        for path in home.rglob("*.py")
        if re.search(r"^(?:import re|from re import .*)$", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert own == ["_regex.py"]
