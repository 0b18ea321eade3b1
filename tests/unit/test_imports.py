"""Imports run one way, and each heavy library is known to one part only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import thaigovdocs

SOURCE = Path(thaigovdocs.__file__).parent
SURFACE = "thaigovdocs"

ORDER = (
    {"_version", "_dataclasses", "_frozen", "_lazy", "_regex"},
    {"sources", "units"},
    {"findings"},
    {"errors"},
    {"_arguments"},
    {"thai", "resources"},
    {"files"},
    {"standard"},
    {"policy"},
    {"documents"},
    {"recognition", "layout"},
    {"checks"},
    {"writers", "comparison", "marking"},
    {"adopting"},
    {"editions"},
    {"packet"},
    {"batches"},
    {"starters"},
    {"studio"},
    {"assistants"},
    {"cli"},
    {"__main__"},
)
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
LIBRARIES = {
    "gc": {"cli", "batches"},  # a switch of a process is ours in our own only
    "locale": {"cli"},
    "yaml": {"policy"},
    "ruamel": {"policy"},
    "pydantic": {"policy"},
    "pydantic_core": {"policy"},
    "jinja2": {"policy", "writers"},
    "lxml": {"writers", "recognition", "marking"},  # writes packages; reads those of others
    "docx": {"writers"},
    "docxtpl": {"writers"},
    "pypdf": {"writers", "marking"},
    "pypdfium2": {"files", "recognition"},
    "segno": {"documents"},
    "typst": {"layout"},
    "fontTools": {"layout"},
    "nlpo3": {"layout"},
    "babel": {"thai"},
    "holidays": {"thai"},
    "pythaidate": {"thai"},
    "nicegui": {"studio"},
    "starlette": {"studio"},
    "mcp": {"assistants"},
    "mcp_types": {"assistants"},
    "anyio": {"assistants"},
    "click": {"cli"},
    "rich": {"cli"},
}
LOUD = {"print", "exit", "quit", "sys.exit", "os._exit"}


def module_name(path: Path) -> str:
    """Return the dotted name of the module in *path*."""
    parts = ["thaigovdocs", *path.relative_to(SOURCE).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(SOURCE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}


def imported_by(name: str) -> Iterator[str]:
    """Return everything that a module imports, wherever in it the import stands."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = name if MODULES[name].stem == "__init__" else name.rpartition(".")[0]
            steps = package.split(".")[: len(package.split(".")) + 1 - node.level]
            home = ".".join([*(steps if node.level else []), *filter(None, [node.module])])
            for alias in node.names:
                inner = f"{home}.{alias.name}"
                yield inner if inner in MODULES else home


IMPORTS = {name: frozenset(imported_by(name)) for name in MODULES}


def part(name: str) -> str:
    """Return the part of the house that a module belongs to."""
    return name.split(".")[1] if "." in name else SURFACE


def test_every_part_has_its_place_in_the_order() -> None:
    """A new package or module at the top is put into the table first."""
    assert {part(name) for name in MODULES} - {SURFACE} <= set(RANK)


def test_imports_run_one_way() -> None:
    """A part imports only what stands before it; of the surface, only the version."""
    against = [
        f"{name} imports {imported}"
        for name, found in IMPORTS.items()
        for imported in found
        if name != SURFACE and imported != SURFACE and imported.startswith("thaigovdocs")
        if part(imported) != part(name) and RANK[part(imported)] >= RANK[part(name)]
    ]
    assert sorted(against) == []


def test_there_is_no_cycle() -> None:
    """Lazy imports and those for types count, too."""
    graph = {
        name: {each for each in found if each in MODULES and each != SURFACE}
        for name, found in IMPORTS.items()
        if name != SURFACE
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle = " → ".join(error.args[1])
    else:
        cycle = ""
    assert cycle == ""


def test_each_library_is_known_to_one_part() -> None:
    """Only policy sees YAML, only writers XML and PDF objects, only layout Typst."""
    strange = [
        f"{name} imports {imported}"
        for name, found in IMPORTS.items()
        for imported in found
        if part(name) not in LIBRARIES.get(imported.partition(".")[0], {part(name)})
    ]
    assert sorted(strange) == []


def test_only_the_command_line_prints_or_exits() -> None:
    """A library that prints cannot be used in a server."""
    loud = [
        f"{name}:{node.lineno}"
        for name, tree in TREES.items()
        if part(name) != "cli"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in LOUD
    ]
    assert loud == []
