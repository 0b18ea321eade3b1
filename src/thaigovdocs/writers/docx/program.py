"""A template as a program: what writes text, and the values that are written.

:mod:`~thaigovdocs.writers.docx.grammar` reads a template into plain lists, which can be kept
as JSON; here they become functions.  A list begins with the name of a node of Jinja's
grammar, and a statement has its line next.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.writers.docx.runs import RunFilter, Xml
from thaigovdocs.writers.docx.values import (
    ASKING,
    NOTHING,
    TESTS,
    TURN,
    Loop,
    Missing,
    Refused,
    View,
    added,
    as_text,
    filtered,
    printable,
    read,
    read_item,
    whole,
)

Node: TypeAlias = Any  # text, or a list: the name of a node and its parts
Scope: TypeAlias = dict[str, Any]
Write: TypeAlias = Callable[[str], None]
Value: TypeAlias = Callable[[Scope], Any]
Step: TypeAlias = Callable[[Scope, Write], None]

STATE = "%"  # where a scope holds what is counted: no name that a template can write
IN_TAG, MARKUP = -1, -2  # where a value is printed that stands in no run
FAULTS = (
    *(ArithmeticError, LookupError, TypeError, ValueError, RecursionError),
    *(Missing, Refused, ThaiGovDocsError),
)

_MANY = (list, tuple, Mapping)  # lists of lists of lists would be compared for ever
_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
    "in": lambda one, several: one in several,
    "notin": lambda one, several: one not in several,
}


class Fault(Exception):  # noqa: N818 - never leaves the package: it becomes a finding
    """What went wrong on a line of a source while a paper was filled in."""

    def __init__(self, line: int, cause: Exception) -> None:
        super().__init__(line, cause)
        self.line = line
        self.cause = cause


def build(program: Iterable[Node], runs: Sequence[RunFilter]) -> Step:
    """Return the function that writes *program*, its values in *runs*."""
    printers: Sequence[Callable[[Any], str]] = (*runs, _markup, _in_tag)
    return _body(program, printers)


def _in_tag(value: object) -> str:
    """Return *value* between the quotes of a tag."""
    text = as_text(value).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&#34;")


def _markup(value: object) -> str:
    """Return markup of ours; nothing else gets past the escaping."""
    if not isinstance(value, Xml):
        raise Refused("only the package writes markup")
    return value


def _body(nodes: Iterable[Node], printers: Sequence[Callable[[Any], str]]) -> Step:
    steps = [
        ("", *_step(node, printers)) if isinstance(node, list) else (node, 0, None)
        for node in nodes
    ]

    def run(scope: Scope, write: Write) -> None:
        for text, line, step in steps:
            if step is None:
                write(text)
                continue
            try:
                step(scope, write)
            except FAULTS as fault:
                raise Fault(line, fault) from fault

    return run


def _step(node: Node, printers: Sequence[Callable[[Any], str]]) -> tuple[int, Step]:
    match node:
        case ["Print", line, value, run]:
            return line, _print(_value(value), printers[run], is_in_run=run >= 0)
        case ["Set", line, targets, value]:
            return line, _set(targets, _value(value))
        case ["If", line, choices, otherwise]:
            bodies = [_body(body, printers) for *_, body in choices]
            tests = [(at, test) for at, test, _ in choices]
            return line, _choose(tests, bodies, _body(otherwise, printers))
        case ["For", line, *loop, body, otherwise]:
            turn, empty = _body(body, printers), _body(otherwise, printers)
            return line, _repeat(loop, turn, empty)
    raise AssertionError(node)


def _print(value: Value, printer: Callable[[Any], str], *, is_in_run: bool) -> Step:
    def put(scope: Scope, write: Write) -> None:
        found = value(scope)
        if is_in_run and type(found) is not str:
            found = printable(found, scope[STATE].numerals)
        write(printer(found))

    return put


def _set(targets: Node, value: Value) -> Step:
    def put(scope: Scope, _: Write) -> None:
        _name(scope, targets, value(scope))

    return put


def _choose(tests: Sequence[tuple[int, Node]], bodies: Sequence[Step], last: Step) -> Step:
    compared = [name for name in map(_compared_name, (test for _, test in tests)) if name]
    asked = compared[0][0] if compared else None
    if len(tests) == len(compared) > 1 and all(node == asked for node, _ in compared):
        # The kind of a block chooses among twenty sample paragraphs, so it is looked up.
        names = [name for _, name in compared]
        table = dict(reversed([*zip(names, bodies, strict=True)]))
        value = _value(asked)
        return lambda scope, write: table.get(value(scope), last)(scope, write)
    choices = [(at, _value(test), body) for (at, test), body in zip(tests, bodies, strict=True)]

    def choose(scope: Scope, write: Write) -> None:
        for at, is_so, body in choices:
            try:
                chosen = is_so(scope)
            except FAULTS as fault:
                raise Fault(at, fault) from fault
            if chosen:
                return body(scope, write)
        return last(scope, write)

    return choose


def _compared_name(test: Node) -> tuple[Node, str] | None:
    """Return what *test* compares with one text, and the text; ``None`` for other tests."""
    match test:
        case ["Compare", node, [["eq", ["Const", str() as name]]]]:
            return node, name
    return None


def _repeat(loop: Sequence[Node], body: Step, otherwise: Step) -> Step:
    """Return what writes *body* for each of several values.

    A turn has names of its own only where it counts the turns or gives names itself.
    """
    targets, values, test, (has_names, cost) = loop
    several, wanted = _value(values), _value(test) if test else None

    def repeat(scope: Scope, write: Write) -> None:
        entries = list(several(scope))
        scope[STATE].spend(len(entries) * cost)
        if wanted:
            entries = [one for one in entries if wanted(_name(dict(scope), targets, one))]
        inner = dict(scope)
        for at, one in enumerate(entries):
            if has_names:
                inner = {**scope, "loop": Loop(at, len(entries))}
            body(_name(inner, targets, one), write)
        if not entries:
            otherwise(scope, write)

    return repeat


def _name(scope: Scope, targets: Node, value: Any) -> Scope:
    """Return *scope* with *value* under its name, or its parts under theirs."""
    if isinstance(targets, str):
        scope[targets] = value
        return scope
    parts = list(value)
    if len(parts) != len(targets):
        raise Refused(f"{len(targets)} names stand for {len(parts)} values")
    scope.update(zip(targets, parts, strict=True))
    return scope


def _value(node: Node) -> Value:
    """Return the function that gives the value of *node*."""
    match node:
        case ["Const", value]:
            return lambda _: value
        case ["Name", name]:
            return _named(name)
        case ["Getattr", ["Name", owner], name]:
            return _attribute(operator.itemgetter(owner), name, _named(owner))
        case ["Getattr", owner, name]:
            return _attribute(_value(owner), name, _value(owner))
        case ["Filter" | "Test" as kind, name, of, args, options]:
            value = _value_or_nothing(of) if name in ASKING else _value(of)
            given, named = _values(args), [(key, _value(option)) for key, option in options]
            return _FILTERING[kind](name, value, given, named)
        case ["Compare", first, others]:
            return _compare(
                _value(first), [(_COMPARE[sign], _value(each)) for sign, each in others]
            )
        case [kind, *parts]:
            return _PLAIN[kind](*map(_value, parts))
    raise AssertionError(node)


def _values(nodes: Iterable[Node]) -> Callable[[Scope], list[Any]]:
    values = [_value(node) for node in nodes]
    return lambda scope: [value(scope) for value in values]


def _named(name: str) -> Value:
    def find(scope: Scope) -> Any:
        try:
            return scope[name]
        except KeyError:
            raise Missing(name, [each for each in scope if each != STATE]) from None

    return find


def _attribute(quick: Value, name: str, owner: Value) -> Value:
    """Return what reads *name*; *quick* gives its owner in a hurry, or fails."""
    get = operator.attrgetter(name)

    def find(scope: Scope) -> Any:
        try:
            found = quick(scope)
            if isinstance(found, View):
                return get(found)
        except (KeyError, AttributeError):
            pass
        return read(owner(scope), name)

    return find


def _value_or_nothing(node: Node) -> Value:
    value = _value(node)

    def find(scope: Scope) -> Any:
        try:
            return value(scope)
        except Missing:
            return NOTHING

    return find


def _compare(first: Value, others: Sequence[tuple[Callable[[Any, Any], Any], Value]]) -> Value:
    def compare(scope: Scope) -> bool:
        left = first(scope)
        for holds, other in others:
            right = other(scope)
            if isinstance(left, _MANY):
                raise Refused("lists cannot be compared")
            if isinstance(right, list):
                scope[STATE].spend(len(right) * TURN)
            if not holds(left, right):
                return False
            left = right
        return True

    return compare


def _filter(name: str, value: Value, given: Value, named: Sequence[tuple[str, Value]]) -> Value:
    def put_through(scope: Scope) -> Any:
        options = {key: each(scope) for key, each in named}
        return filtered(name, scope[STATE], value(scope), *given(scope), **options)

    return put_through


def _test(name: str, value: Value, given: Value, _: object) -> Value:
    ask = TESTS[name]
    return lambda scope: ask(value(scope), *given(scope))


_FILTERING = {"Filter": _filter, "Test": _test}
_PLAIN: Mapping[str, Callable[..., Value]] = {
    "And": lambda one, other: lambda scope: one(scope) and other(scope),
    "Or": lambda one, other: lambda scope: one(scope) or other(scope),
    "Not": lambda value: lambda scope: not value(scope),
    "CondExpr": lambda test, one, other: lambda scope: (one if test(scope) else other)(scope),
    "Getitem": lambda owner, key: lambda scope: read_item(owner(scope), key(scope)),
    "List": lambda *values: lambda scope: [value(scope) for value in values],
    "Cycle": lambda loop, *values: lambda scope: values[loop(scope) % len(values)](scope),
    "Concat": lambda *values: (
        lambda scope: scope[STATE].grown("".join([as_text(value(scope)) for value in values]))
    ),
    "Neg": lambda value: lambda scope: -whole(value(scope)),
    "Add": lambda one, other: lambda scope: added(scope[STATE], one(scope), other(scope)),
    "Sub": lambda one, other: lambda scope: whole(one(scope)) - whole(other(scope)),
    "Mul": lambda one, other: lambda scope: whole(one(scope)) * whole(other(scope)),
}
"""Values of which nothing but their parts is asked."""
