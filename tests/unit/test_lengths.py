"""No function is longer than 35 lines: one looks for the seam before that."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import thaigovdocs as tgd

SOURCE = Path(tgd.__file__).parent
MOST = 35
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    """Yield the functions and methods of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function, *, is_surface: bool) -> int:
    """Return how many lines *function* has.

    The signature of a public one is apart: it is what its users write. So is what the
    docstring of a function of the surface says of it, argument by argument.
    """
    first = function.body[0]
    if is_surface and ast.get_docstring(function):
        first = function.body[min(1, len(function.body) - 1)]
    begins = function.lineno if function.name.startswith("_") else first.lineno
    return (function.end_lineno or 0) - begins + 1


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_functions_are_short(path: Path) -> None:
    """Docstrings included."""
    home = ".".join(("thaigovdocs", *path.relative_to(SOURCE).with_suffix("").parts))
    surface = {
        name for name in tgd.__all__ if getattr(getattr(tgd, name), "__module__", "") == home
    }
    surface |= {"command"} if path.parent.name == "cli" else set()  # its docstring is the help
    found = {each.name: length(each, is_surface=each.name in surface) for each in functions(path)}
    assert {name: lines for name, lines in found.items() if lines > MOST} == {}


def test_a_long_function_is_seen() -> None:
    """The measure itself: signatures of private functions count, those of public ones do not."""
    body = "\n".join(["    pass"] * MOST)
    (public,) = ast.parse(f"def f(\n    a,\n):\n{body}\n").body
    (private,) = ast.parse(f"def _f(\n    a,\n):\n{body}\n").body
    assert isinstance(public, Function)
    assert isinstance(private, Function)
    assert length(public, is_surface=False) == MOST
    assert length(private, is_surface=False) == MOST + 3
