"""The changes that can be made in one place of a module, for ``tools/mutate.py``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_UNSEEN = ("lru_cache", "cache", "dataclass", "TypeVar", "overload")
"""Calls whose arguments change nothing that a test could see, or only types."""


@dataclass(frozen=True)
class Mutation:
    """One change: the text from one place to another, and what stands there instead."""

    path: str
    line: int
    column: int
    last: int
    end: int
    before: str
    after: str

    @property
    def room(self) -> str:
        """The part of the house: the folder below the package, or the module."""
        return self.path.removeprefix("src/thaigovdocs/").partition("/")[0].removesuffix(".py")

    @property
    def change(self) -> str:
        """What was changed, on one line."""
        shown = (" ".join(each.split()) for each in (self.before, self.after))
        return " → ".join(each if len(each) < 60 else each[:57] + "…" for each in shown)

    def applied_to(self, text: str) -> str:
        """Return *text* with the change made."""
        lines = text.encode().splitlines(keepends=True)
        start = sum(map(len, lines[: self.line - 1])) + self.column
        end = sum(map(len, lines[: self.last - 1])) + self.end
        whole = text.encode()
        return (whole[:start] + self.after.encode() + whole[end:]).decode()


def _segment(lines: list[bytes], node: ast.expr | ast.stmt) -> str:
    """Return the text of *node*; columns count bytes."""
    last, end = (node.end_lineno or node.lineno), node.end_col_offset
    inside = lines[node.lineno - 1 : last]
    inside[-1] = inside[-1][:end]
    inside[0] = inside[0][node.col_offset :]
    return b"".join(inside).decode()


def mutations_of(text: str, path: str) -> Iterator[Mutation]:
    """Yield every change that can be made in the module *text*, in the order of the tree."""
    written = text.encode().splitlines(keepends=True)
    skipped = {at for at, line in enumerate(written, 1) if b"pragma: no cover" in line}
    for node, changed in _walk(ast.parse(text)):
        lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        if skipped.intersection(lines):
            continue
        after = (
            f"({ast.unparse(changed)})" if isinstance(changed, ast.expr) else ast.unparse(changed)
        )
        after = after[1:-1] if isinstance(changed, ast.Constant) else after
        yield Mutation(
            *(path, node.lineno, node.col_offset, lines[-1], node.end_col_offset or 0),
            *(_segment(written, node), after),
        )


def _walk(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, ast.AST]]:
    """Yield each node that can be changed with what it is changed to."""
    for name, value in ast.iter_fields(node):
        if _is_passed_over(node, name):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_unseen(child):
                yield from ((child, each) for each in _changes(child))  # type: ignore[misc]
                yield from _walk(child)


def _is_passed_over(node: ast.AST, field: str) -> bool:
    """Whether a field holds types, or what only the reader of the code sees."""
    return field in ("annotation", "returns", "decorator_list", "bases") or (
        isinstance(node, ast.JoinedStr)
    )


def _is_unseen(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).rpartition(".")[2] in _UNSEEN
    if isinstance(node, ast.Assign):
        return any(ast.unparse(target) in ("__all__", "__slots__") for target in node.targets)
    return isinstance(node, ast.Assert)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what *node* can be changed to."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        other = _COMPARED[type(node.ops[0])]
        yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield ast.BoolOp(other(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED and not _is_text(node):
        yield ast.BinOp(node.left, _COUNTED[type(node.op)](), node.right)
    elif isinstance(node, ast.Constant):
        yield from _other_constants(node.value)
    elif isinstance(node, ast.Return) and node.value is not None:
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.IfExp):
        yield ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    elif _can_be_left_out(node):
        yield ast.Pass()


def _other_constants(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)


def _can_be_left_out(node: ast.AST) -> bool:
    """Whether *node* is a statement of its own that does something."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Call)
    return isinstance(node, ast.AugAssign | ast.Continue)


def _is_text(node: ast.BinOp) -> bool:
    """Whether an operator joins texts or types, where the other one could not be run at all."""
    return any(
        isinstance(each, ast.JoinedStr)
        or (isinstance(each, ast.Constant) and not isinstance(each.value, int | float))
        for each in (node.left, node.right)
    )
