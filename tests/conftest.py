"""What all tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "../shared/cases"


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


@pytest.fixture(scope="session")
def cases() -> Path:
    """Return the folder of the complete real policies."""
    if not CASES.is_dir():
        pytest.skip("the folder of real policies is absent")
    return CASES.resolve()
