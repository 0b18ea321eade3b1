"""The public surface: what ``import thaigovdocs`` offers."""

from __future__ import annotations

import importlib
import importlib.metadata
import subprocess
import sys

import pytest

import thaigovdocs as tgd


def test_every_public_name_is_there() -> None:
    """Nothing is promised that is not built."""
    assert [name for name in tgd.__all__ if getattr(tgd, name, None) is None] == []
    assert set(tgd.__all__) <= set(dir(tgd))


def test_an_unknown_name_is_told() -> None:
    """As any module would say it."""
    with pytest.raises(AttributeError) as error:
        tgd.chek  # noqa: B018
    assert str(error.value) == "module 'thaigovdocs' has no attribute 'chek'"


def test_render_can_be_patched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The surface is a plain module: a test of an application puts its own function there."""
    monkeypatch.setattr(tgd, "render", len)
    assert tgd.render is len


def test_the_version_is_the_packages() -> None:
    """One number, in the code and in the package's data."""
    assert tgd.__version__ == importlib.metadata.version("thaigovdocs")


def test_importing_loads_no_library() -> None:
    """Everything is loaded when it is first asked for."""
    script = "import sys; before = set(sys.modules); import thaigovdocs; "
    script += "print(*sorted({n for n in set(sys.modules) - before if n.startswith('thai')}))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["thaigovdocs", "thaigovdocs._version"]


def test_the_thai_functions_are_there_at_once() -> None:
    """Nothing else has to be imported first."""
    script = "import thaigovdocs; print(thaigovdocs.thai.to_thai('12'))"
    command = [sys.executable, "-X", "utf8", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout == "๑๒\n"
