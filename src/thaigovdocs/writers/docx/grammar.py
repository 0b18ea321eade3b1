"""What a template may say, and how it is read: Jinja's grammar, an allow-list of its nodes.

Jinja only parses here.  A tag of any other kind, a filter or test that is not in the
tables, and a name that nothing has are told, all of a part at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import nodes

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.writers.docx.marking import RUN_FILTER, XML_FILTER
from thaigovdocs.writers.docx.program import IN_TAG, MARKUP, Node
from thaigovdocs.writers.docx.shapes import ANYTHING, Shape, shapes_of
from thaigovdocs.writers.docx.values import ASKING, FILTERS, TESTS, TURN, Loop, View

_ONE_OF = frozenset(("first", "last"))  # filters that take one of several
_LOOP = Shape("loop", (Loop,))
_PARTS: Mapping[type[nodes.Node], tuple[str, ...]] = {  # of values of which only they are asked
    nodes.And: ("left", "right"),
    nodes.Or: ("left", "right"),
    nodes.Not: ("node",),
    nodes.CondExpr: ("test", "expr1", "expr2"),
    nodes.Concat: ("nodes",),
    nodes.List: ("items",),
    nodes.Tuple: ("items",),
    nodes.Neg: ("node",),
    nodes.Add: ("left", "right"),
    nodes.Sub: ("left", "right"),
    nodes.Mul: ("left", "right"),
}
_SHOWN = {  # how a tag that is refused is written
    "AssignBlock": "set … endset",
    "Call": "…(…)",
    "CallBlock": "call",
    "Dict": "{…}",
    "Div": "/",
    "FilterBlock": "filter … endfilter",
    "FloorDiv": "//",
    "FromImport": "import",
    "Getitem": "[…:…]",
    "Mod": "%",
    "Pos": "+…",
    "Pow": "**",
    "Scope": "autoescape",
}
Scope = dict[str, Shape]


@dataclass(frozen=True, slots=True)
class TagFault:
    """A tag that is refused.

    Attributes:
        code: of the finding.
        line: of the tag in the source of its part.
        params: of the finding.
    """

    code: str
    line: int
    params: Mapping[str, str]


class TemplateReader:
    """Reads the parts of a template into programs.

    Attributes:
        paths: the names that are printed or looked at (``doc.body[].label``).
        faults: the tags that are refused.
    """

    def __init__(self, context: type[View] | None) -> None:
        """Read templates that know the names of *context*; ``None`` for any names."""
        self._known = {**shapes_of(context), "pictures": ANYTHING} if context else None
        self._may_be_missing = False  # the name that is read: x is defined
        self.paths: set[str] = set()
        self.faults: list[TagFault] = []

    def read(self, tree: nodes.Template) -> list[Node]:
        """Return the program of one part."""
        return self._body(tree.body, dict(self._known or {}))

    def _body(self, children: Iterable[nodes.Node], scope: Scope) -> list[Node]:
        return [step for child in children for step in self._steps(child, scope)]

    def _steps(self, node: nodes.Node, scope: Scope) -> Iterator[Node]:
        match node:
            case nodes.Output():
                yield from filter(None, (self._output(child, scope) for child in node.nodes))
            case nodes.If():
                yield ["If", node.lineno, self._choices(node, scope), self._body(node.else_, scope)]
            case nodes.For(recursive=False):
                yield self._for(node, scope)
            case nodes.Assign():
                value, shape = self._value(node.node, scope)
                targets = self._targets(node.target)
                scope |= _named(targets, shape)
                yield ["Set", node.lineno, targets, value]
            case _:
                self._refuse(node)

    def _output(self, node: nodes.Expr, scope: Scope) -> Node:
        if isinstance(node, nodes.TemplateData):
            return node.data.replace("\n", "")
        run, inner = IN_TAG, node
        if isinstance(node, nodes.Filter) and node.name.startswith(RUN_FILTER) and node.node:
            inner = node.node
            run = MARKUP if node.name == XML_FILTER else int(node.name.removeprefix(RUN_FILTER))
        return ["Print", node.lineno, self._of(inner, scope), run]

    def _choices(self, node: nodes.If, scope: Scope) -> Node:
        return [
            [each.lineno, self._of(each.test, scope), self._body(each.body, scope)]
            for each in (node, *node.elif_)
        ]

    def _for(self, node: nodes.For, scope: Scope) -> Node:
        values, shape = self._value(node.iter, scope)
        targets = self._targets(node.target)
        inner = {**scope, **_named(targets, shape.one()), "loop": _LOOP}
        test = self._of(node.test, inner) if node.test else None
        cost = TURN + sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        counts = any(name.name == "loop" for name in node.find_all(nodes.Name))
        how = [counts or node.find(nodes.Assign) is not None, cost]
        body, otherwise = self._body(node.body, inner), self._body(node.else_, scope)
        return ["For", node.lineno, targets, values, test, how, body, otherwise]

    def _targets(self, node: nodes.Node) -> Node:
        """Return the name that a value gets, or the names that its parts get."""
        names = list(node.items) if isinstance(node, nodes.Tuple) else [node]
        if not all(isinstance(each, nodes.Name) for each in names):
            self._refuse(node)
        found = [getattr(each, "name", "") for each in names]
        return found if isinstance(node, nodes.Tuple) else found[0]

    def _of(self, node: nodes.Node, scope: Scope) -> Node:
        return self._value(node, scope)[0]

    def _value(self, node: nodes.Node, scope: Scope) -> tuple[Node, Shape]:
        """Return the program of a value, and what it stands for."""
        match node:
            case nodes.Const():
                return ["Const", node.value], ANYTHING
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._attribute(node, scope)
            case nodes.Getitem(arg=nodes.Expr()) if not isinstance(node.arg, nodes.Slice):
                owner, shape = self._value(node.node, scope)
                if isinstance(node.arg, nodes.Const) and str(node.arg.value).startswith("_"):
                    self._refuse(node, str(node.arg.value))
                return ["Getitem", owner, self._of(node.arg, scope)], shape.one()
            case nodes.Filter() | nodes.Test():
                return self._filter(node, scope)
            case nodes.Compare():
                others = [[each.op, self._of(each.expr, scope)] for each in node.ops]
                return ["Compare", self._of(node.expr, scope), others], ANYTHING
            case nodes.Call(node=nodes.Getattr(node=nodes.Name(name="loop"), attr="cycle")):
                turn = ["Getattr", ["Name", "loop"], "index0"]
                return ["Cycle", turn, *(self._of(each, scope) for each in node.args)], ANYTHING
        return self._parts(node, scope), ANYTHING

    def _parts(self, node: nodes.Node, scope: Scope) -> Node:
        kind = type(node)
        if kind not in _PARTS:
            self._refuse(node)
            return ["Const", ""]
        parts: list[Any] = [getattr(node, part) for part in _PARTS[kind]]
        listed = parts[0] if isinstance(parts[0], list) else parts
        values = [self._of(each, scope) if each else ["Const", ""] for each in listed]
        return ["List" if kind is nodes.Tuple else kind.__name__, *values]

    def _name(self, node: nodes.Name, scope: Scope) -> tuple[Node, Shape]:
        if node.name not in scope and self._known is not None:
            self._miss(node.lineno, node.name, self._known)
        return ["Name", node.name], scope.get(node.name, ANYTHING)

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> tuple[Node, Shape]:
        owner, shape = self._value(node.node, scope)
        found = shape.below(node.attr)
        if node.attr.startswith("_"):
            self._refuse(node, node.attr)
        elif found is None:
            self._miss(node.lineno, node.attr, shape.names)
        elif found.path:
            self.paths.add(found.path)
        return ["Getattr", owner, node.attr], found or ANYTHING

    def _filter(self, node: nodes.Filter | nodes.Test, scope: Scope) -> tuple[Node, Shape]:
        kind, known = ("Filter", FILTERS) if isinstance(node, nodes.Filter) else ("Test", TESTS)
        if node.name not in known:
            self._unknown(node, kind.lower(), known)
        if node.node is None or node.dyn_args or node.dyn_kwargs:
            self._refuse(node)
            return ["Const", ""], ANYTHING
        before = self._may_be_missing
        self._may_be_missing = before or node.name in ASKING
        value, shape = self._value(node.node, scope)
        self._may_be_missing = before
        args = [self._of(each, scope) for each in node.args]
        options = [[each.key, self._of(each.value, scope)] for each in node.kwargs]
        one = shape.one() if node.name in _ONE_OF else ANYTHING
        return [kind, node.name, value, args, options], one

    def _miss(self, line: int, name: str, known: Iterable[str]) -> None:
        """Note a name that nothing has, once a paragraph."""
        fault = TagFault("TGD733", line, {"name": name, "names": ", ".join(sorted(known))})
        if not self._may_be_missing and fault not in self.faults:
            self.faults.append(fault)

    def _unknown(self, node: nodes.Filter | nodes.Test, kind: str, known: Iterable[str]) -> None:
        names = ", ".join(sorted(known))
        thai = {"filter": "ตัวกรอง", "test": "คำถาม"}[kind]
        told = {
            "reason": f"no {kind} is called '{node.name}'; there are {names}",
            "reason_th": f"ไม่มี{thai}ชื่อ '{node.name}' ที่ใช้ได้คือ {names}",
        }
        self.faults.append(TagFault("TGD734", node.lineno, told))

    def _refuse(self, node: nodes.Node, name: str = "") -> None:
        kind = type(node).__name__
        shown = name or _SHOWN.get(kind, kind.lower())
        told = {"reason": f"'{shown}' is not for templates", "reason_th": f"แม่แบบไม่รับ '{shown}'"}
        inside = (each.lineno for each in node.find_all(nodes.Node) if each.lineno)
        self.faults.append(TagFault("TGD735", node.lineno or next(inside, 0), told))


def _named(targets: Node, shape: Shape) -> Scope:
    """Return the shapes of names that a value, or its parts, get."""
    return {targets: shape} if isinstance(targets, str) else dict.fromkeys(targets, ANYTHING)
