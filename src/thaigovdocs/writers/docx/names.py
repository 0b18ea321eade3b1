"""The names that a template uses, looked up before it is filled: all unknown ones at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any, ClassVar, get_args, get_type_hints

from jinja2 import nodes

from thaigovdocs.writers.docx.sandbox import View

_ASKING = frozenset(("defined", "undefined"))  # tests of names that may not be there
_hints: dict[type, dict[str, Any]] = {}  # of each view, which are the same for all templates
_ONE_OF = frozenset(("first", "last"))  # filters that take one of several


@dataclass(frozen=True, slots=True)
class Shape:
    """What a name of a template stands for.

    Attributes:
        path: where it comes from: ``doc.body[]`` is each block.
        kinds: the views that it may be; empty for what has no names of its own.
        many: it is several of them.
    """

    path: str
    kinds: tuple[type[View], ...] = ()
    many: bool = False

    @property
    def names(self) -> dict[str, Any]:
        """The names that it has."""
        return {name: hint for kind in self.kinds for name, hint in hints_of(kind).items()}

    def one(self) -> Shape:
        """Return what each of several is."""
        return Shape(f"{self.path}[]", self.kinds)


ANYTHING = Shape("")


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that nothing has: its line in the source, and the names that are there."""

    line: int
    name: str
    known: tuple[str, ...]


class NameReader:
    """Reads the names of the parts of one template.

    Attributes:
        printed: the paths that are printed or looked at (``doc.body[].label``).
    """

    def __init__(self, doc: type[View]) -> None:
        """Read templates that know a *doc*."""
        self._globals = {"doc": Shape("doc", (doc,)), "pictures": ANYTHING}
        self.printed: set[str] = set()
        self._unknown: list[UnknownName] = []

    def read(self, tree: nodes.Template) -> list[UnknownName]:
        """Read one part and return the names that nothing has."""
        self._unknown = []
        self._all(tree.body, dict(self._globals))
        return self._unknown

    def _all(self, children: list[nodes.Node], scope: dict[str, Shape]) -> None:
        for child in children:
            self._visit(child, scope)

    def _miss(self, line: int, name: str, known: Iterable[str]) -> None:
        """Note a name that nothing has, once a paragraph."""
        unknown = UnknownName(line, name, tuple(sorted(known)))
        if unknown not in self._unknown:
            self._unknown.append(unknown)

    def _visit(self, node: nodes.Node, scope: dict[str, Shape]) -> Shape:
        """Read *node* and return what it stands for."""
        read = self._readers.get(type(node))
        if read is not None:
            return read(self, node, scope)
        self._all(list(node.iter_child_nodes()), scope)
        return ANYTHING

    def _for(self, node: nodes.For, scope: dict[str, Shape]) -> Shape:
        values = self._visit(node.iter, scope)
        inner = {**scope, "loop": ANYTHING}
        for target in _targets(node.target):
            inner[target] = values.one() if values.many else ANYTHING
        self._all([*node.body, *([node.test] if node.test else [])], inner)
        self._all(node.else_, scope)
        return ANYTHING

    def _assign(self, node: nodes.Assign, scope: dict[str, Shape]) -> Shape:
        value = self._visit(node.node, scope)
        targets = list(_targets(node.target))
        scope.update(dict.fromkeys(targets, value if len(targets) == 1 else ANYTHING))
        return ANYTHING

    def _name(self, node: nodes.Name, scope: dict[str, Shape]) -> Shape:
        if node.name not in scope:
            self._miss(node.lineno, node.name, self._globals)
        return scope.get(node.name, ANYTHING)

    def _attribute(self, node: nodes.Getattr, scope: dict[str, Shape]) -> Shape:
        owner = self._visit(node.node, scope)
        if owner.many or not owner.kinds:
            return ANYTHING
        names = owner.names
        if node.attr not in names:
            self._miss(node.lineno, node.attr, names)
            return ANYTHING
        path = f"{owner.path}.{node.attr}"
        self.printed.add(path)
        return _shape(path, names[node.attr])

    def _item(self, node: nodes.Getitem, scope: dict[str, Shape]) -> Shape:
        owner = self._visit(node.node, scope)
        self._visit(node.arg, scope)
        return owner.one() if owner.many else ANYTHING

    def _filter(self, node: nodes.Filter, scope: dict[str, Shape]) -> Shape:
        if node.name == "default" or node.node is None:
            return ANYTHING
        owner = self._visit(node.node, scope)
        return owner.one() if owner.many and node.name in _ONE_OF else ANYTHING

    def _test(self, node: nodes.Test, scope: dict[str, Shape]) -> Shape:
        if node.name not in _ASKING:
            self._all(list(node.iter_child_nodes()), scope)
        return ANYTHING

    _readers: ClassVar[dict[type, Callable[[NameReader, Any, dict[str, Shape]], Shape]]] = {
        nodes.For: _for,
        nodes.Assign: _assign,
        nodes.Name: _name,
        nodes.Getattr: _attribute,
        nodes.Getitem: _item,
        nodes.Filter: _filter,
        nodes.Test: _test,
    }


def hints_of(kind: type[View]) -> dict[str, Any]:
    """Return the names of a view and what each is."""
    if kind not in _hints:
        put_in = {name for name in dir(kind) if isinstance(getattr(kind, name), property)}
        _hints[kind] = {**get_type_hints(kind), **dict.fromkeys(put_in, str)}
    return _hints[kind]


def _targets(node: nodes.Node) -> Iterator[str]:
    return (name.name for name in [node, *node.find_all(nodes.Name)] if hasattr(name, "name"))


def _shape(path: str, hint: Any) -> Shape:
    """Return the shape of what *hint* says: a view, several of them, or a plain value."""
    inner = get_args(hint)
    many = len(inner) == 2 and inner[1] is Ellipsis
    options = [inner[0]] if many else list(inner or (hint,))
    if many and get_args(inner[0]):
        options = list(get_args(inner[0]))
    kinds = tuple(
        option
        for option in options
        if option is not NoneType and isinstance(option, type) and issubclass(option, View)
    )
    return Shape(path, kinds, many) if kinds else Shape(path)
