"""The public surface: what ``import thaigovdocs`` offers."""

from __future__ import annotations

import ast
import enum
import importlib
import importlib.metadata
import inspect
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs import (
    checks,
    comparison,
    documents,
    files,
    findings,
    layout,
    policy,
    recognition,
    thai,
)
from thaigovdocs.cli.group import COMMANDS

NAMESPACES = (
    *(tgd, checks, comparison, documents, files, findings, layout, policy, recognition, thai),
)
OURS = "thaigovdocs"


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
    assert done.stdout.split() == ["thaigovdocs", "thaigovdocs._lazy", "thaigovdocs._version"]


def test_the_thai_functions_are_there_at_once() -> None:
    """Nothing else has to be imported first."""
    script = "import thaigovdocs; print(thaigovdocs.thai.to_thai('12'))"
    command = [sys.executable, "-X", "utf8", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout == "๑๒\n"


def test_type_checkers_see_the_names_that_there_are() -> None:
    """The imports for them and the table say the same."""
    for package in (tgd, policy, checks):
        tree = ast.parse(inspect.getsource(package))
        (typed,) = (each for each in tree.body if isinstance(each, ast.If) and each.body
                    and isinstance(each.body[0], ast.ImportFrom))  # fmt: skip
        imported = {alias.asname or alias.name for node in typed.body for alias in node.names}
        assert imported == set(package._HOMES)


def _classes(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and hint.__module__.startswith(OURS):
        yield hint
    for below in typing.get_args(hint):
        yield from _classes(below)


def _names(module: ModuleType) -> dict[str, Any]:
    """Return what stands in *module*, with what it imports for types only."""
    names = dict(vars(module))
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.ImportFrom) and node.module:
            home = importlib.import_module(node.module)
            there = [each for each in node.names if hasattr(home, each.name)]
            names |= {each.asname or each.name: getattr(home, each.name) for each in there}
        elif isinstance(node, ast.Import):
            names |= {each.name: importlib.import_module(each.name) for each in node.names}
    return names


def _hints(thing: Any) -> dict[str, Any]:
    """Return the types of what is public in *thing*, a class or function of ours."""
    homes = [each.__module__ for each in getattr(thing, "__mro__", (thing,))]
    names: dict[str, Any] = {}
    for home in reversed([home for home in homes if home.startswith(OURS)]):
        names |= _names(sys.modules[home])
    hints = typing.get_type_hints(thing, globalns=names, localns=names)
    return {name: hint for name, hint in hints.items() if not name.startswith("_")}


def _members(kind: type) -> Iterator[Any]:
    """Yield a class and its own public methods and properties."""
    yield kind
    for name, member in [*vars(kind).items()]:
        function = getattr(member, "fget", None) or getattr(member, "__func__", member)
        ours = inspect.isfunction(function) and function.__module__.startswith(OURS)
        if ours and not name.startswith("_"):
            yield function


def _reached() -> dict[type, str]:
    """Return every class of ours that a public signature leads to, with what leads there."""
    found: dict[type, str] = {}
    waiting = [(getattr(tgd, name), name) for name in tgd.__all__]
    waiting += [(getattr(thai, name), name) for name in thai.__all__]
    while waiting:
        thing, name = waiting.pop()
        is_class = inspect.isclass(thing) and not issubclass(thing, enum.Enum)
        for part in _members(thing) if is_class else [thing] if inspect.isfunction(thing) else []:
            for kind in (kind for hint in _hints(part).values() for kind in _classes(hint)):
                if kind not in found:
                    found[kind] = f"{name}: {part.__qualname__}"
                    waiting.append((kind, kind.__name__))
    return found


def test_every_type_of_a_public_signature_is_public() -> None:
    """Who writes a type can name it: at the top, or in the package of its subject."""
    named = (getattr(space, name) for space in NAMESPACES for name in space.__all__)
    public = {thing for thing in named if inspect.isclass(thing)}
    reached = _reached()
    assert len(reached) > 80
    assert {kind.__qualname__: way for kind, way in reached.items() if kind not in public} == {}


def test_programs_can_read_the_types_of_public_functions() -> None:
    """As FastAPI, Typer and others do: no name of a signature is known to type checkers only."""
    things = [getattr(tgd, name) for name in tgd.__all__]
    methods = [part for thing in things if inspect.isclass(thing) for part in _members(thing)]
    functions = [each for each in (*things, *methods) if inspect.isfunction(each)]
    assert len(functions) > 80
    assert all(typing.get_type_hints(each) for each in functions)


# Functions of the surface that no command needs: steps on the way, and what works in memory.
STEPS = {
    "compare", "compare_edited", "compose", "jinja_filters", "lay_out", "literal", "load",
    "loads", "make", "mark", "render_docx", "render_pdf", "render_png", "render_svg", "render_text",
    "template_kinds", "together",
}  # fmt: skip
SHELL = {"completion", "mcp", "studio"}  # of the command line itself; servers


def test_commands_and_functions_have_the_same_names() -> None:
    """Who knows the one knows the other; ``fonts`` is the class ``Fonts``."""
    functions = {name for name in tgd.__all__ if inspect.isfunction(getattr(tgd, name))}
    assert set(COMMANDS) - SHELL == (functions - STEPS) | {"fonts"}
    assert functions >= STEPS
    assert inspect.isclass(tgd.Fonts)


def test_no_function_has_the_name_of_a_package() -> None:
    """Importing the package would put it in the place of the function."""
    packages = {each.name for each in pkgutil.iter_modules(tgd.__path__)}
    for name in packages & set(tgd.__all__):
        assert inspect.ismodule(getattr(tgd, name)), name
