"""What all tests share."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from places import ROOT


def pytest_configure() -> None:
    """Give the tests, and the programs that they start, a machine of no fonts of its own.

    What they print must not depend on whether the national font stands in the fonts of
    whoever runs them.
    """
    bare = tempfile.mkdtemp(prefix="thaigovdocs-home-")
    atexit.register(shutil.rmtree, bare, ignore_errors=True)
    os.environ.setdefault("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    os.environ.setdefault("THAIGOVDOCS_NODE_MODULES", str(ROOT / "build/node/node_modules"))
    os.environ.update(HOME=bare, XDG_DATA_HOME=bare, XDG_DATA_DIRS=bare)


settings.register_profile("calm", deadline=None)  # nothing depends on time
settings.load_profile("calm")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one way in which goldens change."""
    parser.addoption(
        "--update-goldens", action="store_true", help="rewrite the expected texts of the tests"
    )


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a check that a text equals the golden file, which --update-goldens rewrites."""

    def check(golden: Path, text: str) -> None:
        if request.config.getoption("--update-goldens"):
            golden.write_text(text, encoding="utf-8")
        assert text == golden.read_text(encoding="utf-8")

    return check
