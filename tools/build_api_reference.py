"""Write the Python reference from the docstrings of the public names.

python tools/build_api_reference.py
"""

from __future__ import annotations

import enum
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import thaigovdocs
from thaigovdocs import thai

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/api.md"
HEAD = (Path(__file__).parent / "pages/api.md").read_text("utf-8")
GROUPS = (
    ("Read", ("load", "loads", "PolicyFile")),
    ("Compose", ("compose", "Composed", "Document")),
    (
        "Render",
        (
            "make",
            "Packet",
            "render",
            "Written",
            "render_docx",
            "render_pdf",
            "render_text",
            "lay_out",
            "Layout",
        ),
    ),
    ("Findings", ("Finding", "Severity", "Report")),
)
_SECTIONS = ("Args", "Attributes", "Raises", "Returns", "Example", "Examples")
_TITLES = {"Args": "Arguments", "Example": "", "Examples": ""}


NAMESPACES = (
    *("documents", "policy", "layout", "findings", "checks", "comparison", "recognition", "files"),
)


def page() -> str:
    """Return the page."""
    parts = [HEAD]
    for title, names in groups():
        parts.append(f"\n## {title}\n")
        parts += [entry(thaigovdocs, name) for name in names]
    parts.append(
        "\n## `thaigovdocs.__version__`\n\nThe version of the package, as text.\n"
        "\n## `thaigovdocs.thai`\n\nThai text, by functions that need no policy file.\n"
    )
    parts += [entry(thai, name) for name in thai.__all__]
    for name in NAMESPACES:
        space = getattr(thaigovdocs, name)
        parts.append(f"\n## `thaigovdocs.{name}`\n\n{inspect.getdoc(space)}\n")
        parts += [entry(space, each) for each in types_of(space)]
    return "".join(parts)


def groups() -> list[tuple[str, tuple[str, ...]]]:
    """Return the titles of the page and the names below each."""
    grouped = {"__version__", "thai", *NAMESPACES, *(name for _, names in GROUPS for name in names)}
    rest = [name for name in thaigovdocs.__all__ if name not in grouped]
    kinds = {name: getattr(thaigovdocs, name) for name in rest}
    functions = tuple(name for name in rest if not inspect.isclass(kinds[name]))
    errors = tuple(name for name in rest if is_error(kinds[name]))
    types = tuple(name for name in rest if name not in (*functions, *errors))
    return [*GROUPS, ("More functions", functions), ("More types", types), ("Errors", errors)]


def is_error(kind: object) -> bool:
    """Tell whether *kind* is an error."""
    return inspect.isclass(kind) and issubclass(kind, Exception)


def types_of(space: ModuleType) -> list[str]:
    """Return the classes of a package that the page has not told at the top."""
    return [
        name
        for name in sorted(space.__all__)
        if inspect.isclass(getattr(space, name)) and name not in thaigovdocs.__all__
    ]


def entry(module: ModuleType, name: str) -> str:
    """Return what is told about the public *name* of *module*."""
    value = getattr(module, name)
    lines = [f"### `{name}`", "", *signature(name, value), *docs(value), *fields(value)]
    if inspect.isclass(value) and issubclass(value, enum.Enum):
        lines += ["", "Values: " + ", ".join(f"`{member.value}`" for member in value) + "."]
    elif inspect.isclass(value):
        found = list(members(value))
        lines += ["", "Has:", "", *found] if found else []
        for each, member in vars(value).items():
            if _is_whole(each, member):
                lines += ["", f"#### `{name}.{each}`", "", *signature(each, getattr(value, each))]
                lines += docs(getattr(value, each))
    return "\n" + "\n".join(lines) + "\n"


def fields(value: Any) -> list[str]:
    """Return the fields of a class whose docstring does not tell them, with their types."""
    told = dict(sections(inspect.getdoc(value) or "")).get("Attributes", "")
    own = vars(value).get("__annotations__", {}) if inspect.isclass(value) else {}
    names = [name for name in own if not name.startswith("_") and f"{name}: " not in told]
    if not names or f"{names[0]}," in told:
        return []
    return ["", "Fields:", "", *(f"- `{name}`: `{own[name]}`" for name in names)]


def _is_whole(name: str, member: Any) -> bool:
    """Tell whether a method is told whole, not in a line: one whose arguments are told."""
    function = getattr(member, "__func__", member)
    ours = str(getattr(function, "__module__", "")).startswith("thaigovdocs")
    return ours and not name.startswith("_") and "Args:\n" in (inspect.getdoc(function) or "")


def signature(name: str, value: Any) -> list[str]:
    """Return the block that shows how *value* is called; nothing for what nobody makes."""
    if not inspect.isroutine(value):
        return []
    return ["```text", f"{name}{call(value)}", "```", ""]


def call(function: Any) -> str:
    """Return the signature of *function*, one parameter a line where it is long."""
    told = inspect.signature(function)
    parameters = [each for each in told.parameters.values() if each.name != "self"]
    shown: list[str] = []
    for parameter in parameters:
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in shown:
            shown.append("*")
        shown.append(argument(parameter))
    result = "" if told.return_annotation is told.empty else f" -> {told.return_annotation}"
    line = f"({', '.join(shown)}){result}"
    if len(line) <= 80:
        return line
    return "(\n" + "".join(f"    {each},\n" for each in shown) + f"){result}"


def argument(parameter: inspect.Parameter) -> str:
    """Return how *parameter* is written in a signature."""
    default = parameter.default
    text = parameter.name
    if parameter.annotation is not parameter.empty:
        text += f": {str(parameter.annotation).strip(chr(34))}"
    if default is parameter.empty:
        return text
    return f"{text} = {default!s}" if isinstance(default, enum.Enum) else f"{text} = {default!r}"


def members(kind: type) -> Iterator[str]:
    """Yield a line about every public method and property that its docstring leaves out."""
    told = dict(sections(inspect.getdoc(kind) or "")).get("Attributes", "")
    for name, member in list(vars(kind).items()):
        function = getattr(member, "fget", None) or getattr(member, "__func__", member)
        documented = inspect.isfunction(function) and function.__doc__
        ours = str(getattr(function, "__module__", "")).startswith("thaigovdocs")
        is_told = f"{name}: " in told or _is_whole(name, member)
        if name.startswith("_") or not documented or not ours or is_told:
            continue
        shown = name if isinstance(member, property) else f"{name}{bare(member, function)}"
        first = " ".join((inspect.getdoc(function) or "").partition("\n\n")[0].split())
        yield f"- `{shown}`: {marked(first)}"


def bare(member: Any, function: Any) -> str:
    """Return the arguments of a method, without the object itself and without types."""
    names = []
    for each in inspect.signature(function).parameters.values():
        stars = {each.VAR_POSITIONAL: "*", each.VAR_KEYWORD: "**"}.get(each.kind, "")
        value = "" if each.default is each.empty else f"={each.default!r}"
        names.append(f"{stars}{each.name}{value}")
    return f"({', '.join(names if isinstance(member, staticmethod) else names[1:])})"


def docs(value: Any) -> list[str]:
    """Return the docstring of *value* as Markdown."""
    lines: list[str] = []
    for title, text in sections(inspect.getdoc(value) or ""):
        if title in ("Example", "Examples"):
            lines += ["", "```python", text, "```"]
        elif title:
            lines += ["", f"{_TITLES.get(title, title)}:", "", *items(text)]
        else:
            lines += paragraphs(text)
    return lines


def sections(text: str) -> Iterator[tuple[str, str]]:
    """Yield title and text of the parts of a docstring; the first has no title."""
    heads = "|".join(_SECTIONS)
    first, *others = re.split(rf"^({heads}):\n", text, flags=re.MULTILINE)
    yield "", first.strip()
    for title, part in zip(others[::2], others[1::2], strict=True):
        yield title, inspect.cleandoc("\n" + part)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of *text*, one sentence a line."""
    lines: list[str] = []
    for each in re.split(r"\n\n+", text):
        joined = marked(" ".join(each.split()))
        lines += ["", *re.sub(r"(?<=[.;:]) (?=[A-Z])", "\n", joined).splitlines()]
    return lines[1:]


def items(text: str) -> list[str]:
    """Return the entries ``name: meaning`` of *text* as a list."""
    entries = re.findall(r"^(\w[\w, ]*): (.*(?:\n +.*)*)", text, re.MULTILINE)
    return [f"- {quoted(names)}: {marked(' '.join(about.split()))}" for names, about in entries]


def quoted(names: str) -> str:
    """Return *names* with each in the marks of code."""
    return ", ".join(f"`{name}`" for name in names.split(", "))


def marked(text: str) -> str:
    """Return *text* of a docstring in the marks of Markdown."""
    text = re.sub(r":\w+:`~?([^`]+)`", r"`\1`", text)
    return text.replace("``", "`")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
