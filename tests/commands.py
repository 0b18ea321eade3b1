"""The command line, run inside the process of the tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.cli import main

Run = Callable[..., tuple[int, str, str]]


def running(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line: exit code, stdout, stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ending:
            main(list(arguments))
        out, err = capsys.readouterr()
        code = ending.value.code
        assert isinstance(code, int)
        return code, out, err

    return call
