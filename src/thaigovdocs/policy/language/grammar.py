"""What an expression may say, and how it is read: Jinja's grammar, an allow-list of its nodes.

Jinja only parses here.  Nothing of it is compiled or run, and constants are not
folded: the tree is refused by node type before anything is evaluated.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.thai.digits import to_arabic

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

MAX_NESTING = 16
MAX_DIGITS = 9
FUNCTIONS = ("act", "ref")

_THAI_NUMBER = re.compile(r"'[^']*'|\"[^\"]*\"|(?<!\w)[๐-๙]+(?!\w)")
_BRACKETS = re.compile(r"'[^']*'|\"[^\"]*\"|[()\[\]{}]")
_SIGNS = {  # how a construct that is refused is shown
    "Mul": "*",
    "Div": "/",
    "FloorDiv": "//",
    "Mod": "%",
    "Pow": "**",
    "Concat": "~",
    "Compare": "==, <, >, in",
    "And": "and",
    "Or": "or",
    "Not": "not",
    "Neg": "-…",
    "Pos": "+…",
    "CondExpr": "if … else",
    "Test": "is",
    "List": "[…]",
    "Tuple": "…, …",
    "Dict": "{…}",
    "Call": "…(…)",
    "Slice": "[…:…]",
    "Const": "'…'",
    "Filter": "|",
    "Add": "+",
    "Sub": "-",
}


@dataclass(frozen=True, slots=True)
class Constant:
    """A whole number or quoted text."""

    value: int | str


@dataclass(frozen=True, slots=True)
class Name:
    """A dotted or bracketed name."""

    path: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Lookup:
    """``ref('id')`` or ``act('id')``."""

    function: str
    id: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum or difference of whole numbers."""

    left: Expression
    right: Expression
    sign: int


@dataclass(frozen=True, slots=True)
class Filtered:
    """A value that goes through a filter."""

    value: Expression
    filter: str
    args: tuple[int | str | Name, ...]


Expression: TypeAlias = Constant | Name | Lookup | Sum | Filtered


class Refusal(Exception):  # noqa: N818 - never leaves the package: it becomes a finding
    """An expression that is not read; ``code`` and ``params`` make the finding."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = {name: str(value) for name, value in params.items()}


@lru_cache(maxsize=4096)
def parse(source: str) -> Expression:
    """Return the expression that stands between braces.

    Raises:
        Refusal: it is none, or holds what no expression may hold.
    """
    from jinja2 import TemplateSyntaxError

    _check_nesting(source)
    if "\\" in source:
        raise Refusal("TGD151", found="\\")
    arabic = _THAI_NUMBER.sub(_arabic, source)
    try:
        tree = _environment().parse(f"{{{{ {arabic} }}}}")
    except (TemplateSyntaxError, SyntaxError, ValueError, RecursionError):
        raise Refusal("TGD152", found=source.strip()) from None
    return _read(_only(tree, source), 0)


def names_in(source: str) -> Iterator[tuple[str, ...]]:
    """Yield the paths of the names in the expression *source*.

    Raises:
        Refusal: it is none.

    Example:
        >>> [*names_in("row.amount | money")]
        [('row', 'amount')]
    """
    waiting = [parse(source)]
    while waiting:
        match waiting.pop():
            case Name(path):
                yield path
            case Sum(left, right):
                waiting += [left, right]
            case Filtered(value, _, args):
                waiting += [value, *(each for each in args if isinstance(each, Name))]


@cache
def _environment() -> Environment:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(optimized=False)


def _arabic(match: re.Match[str]) -> str:
    text = match.group()
    return text if text[0] in "'\"" else str(int(to_arabic(text)))


def _check_nesting(source: str) -> None:
    depth = 0
    for match in _BRACKETS.finditer(source):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(match.group(), 0)
        if depth > MAX_NESTING:
            raise Refusal("TGD162", limit=MAX_NESTING)


def _only(tree: nodes.Template, source: str) -> Any:
    """Return the one expression of *tree*."""
    outputs = [each for output in tree.body for each in getattr(output, "nodes", (output,))]
    if len(outputs) != 1 or type(outputs[0]).__name__ == "TemplateData":
        raise Refusal("TGD152", found=source.strip())
    return outputs[0]


def _read(node: Any, depth: int) -> Expression:
    """Return *node* as an expression of ours; nodes of any other type are refused."""
    if depth > MAX_NESTING:
        raise Refusal("TGD162", limit=MAX_NESTING)
    kind = type(node).__name__
    if kind == "Const":
        return Constant(_constant(node.value))
    if kind in {"Name", "Getattr", "Getitem"}:
        return Name(_path(node, depth))
    if kind in {"Add", "Sub"}:
        left, right = _read(node.left, depth + 1), _read(node.right, depth + 1)
        return Sum(left, right, 1 if kind == "Add" else -1)
    if kind == "Filter" and node.node is not None:
        return Filtered(_read(node.node, depth + 1), node.name, _arguments(node))
    if kind == "Call" and type(node.node).__name__ == "Name":
        return _lookup(node)
    raise Refusal("TGD151", found=_SIGNS.get(kind, kind))


def _constant(value: object) -> int | str:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise Refusal("TGD151", found=str(value).lower())
    if isinstance(value, int) and abs(value) >= 10**MAX_DIGITS:
        raise Refusal("TGD165", limit=MAX_DIGITS)
    return value


def _path(node: Any, depth: int) -> tuple[str, ...]:
    if depth > MAX_NESTING:
        raise Refusal("TGD162", limit=MAX_NESTING)
    kind = type(node).__name__
    if kind == "Name":
        return (_segment(node.name),)
    if kind == "Getattr":
        return (*_path(node.node, depth + 1), _segment(node.attr))
    if kind == "Getitem" and type(node.arg).__name__ == "Const":
        return (*_path(node.node, depth + 1), _segment(str(_constant(node.arg.value))))
    shown = kind if kind != "Getitem" else type(node.arg).__name__
    raise Refusal("TGD151", found=_SIGNS.get(shown, shown))


def _segment(name: str) -> str:
    if name.startswith("__"):
        raise Refusal("TGD151", found=name)
    return name


def _arguments(node: Any) -> tuple[int | str | Name, ...]:
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise Refusal("TGD151", found="…=…" if node.kwargs else "*")
    return tuple(map(_argument, node.args))


def _argument(node: Any) -> int | str | Name:
    """Return an argument of a filter: a whole number, a quoted text or a name."""
    kind = type(node).__name__
    if kind == "Const":
        return _constant(node.value)
    if kind in ("Name", "Getattr", "Getitem"):
        read = _read(node, 0)
        if isinstance(read, Name):
            return read
    raise Refusal("TGD151", found=_SIGNS.get(kind, kind))


def _lookup(node: Any) -> Lookup:
    function = node.node.name
    if function not in FUNCTIONS:
        raise Refusal("TGD151", found=f"{function}(…)")
    arguments = _arguments(node)
    if len(arguments) != 1 or not isinstance(arguments[0], str):
        found = ", ".join(map(str, arguments)) or "()"
        raise Refusal(
            "TGD160",
            operation=function,
            expected="one id in quotes",
            expected_th="id เดียวในเครื่องหมายคำพูด",
            found=found,
        )
    return Lookup(function, arguments[0])
