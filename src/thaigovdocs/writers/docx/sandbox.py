"""The Jinja environment of templates: it prints and chooses, and can do nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_environment, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.filters import sync_do_join as do_join
from jinja2.nodes import EvalContext
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import soft_str

from thaigovdocs.writers.docx.runs import RUN_FILTER, XML_FILTER, Xml

FILTERS = ("default", "first", "join", "last", "length", "list", "lower", "string", "trim", "upper")
MAX_NUMBER = 1_000_000  # of a product or power in a template: beyond it only harm is done
MAX_PRINTED = 1_000_000_000  # characters that loops may print; a log of 100,000 rows has half

_GUARDED = frozenset(("*", "**", "%", "+"))
_TURN = 50  # characters that a turn of a loop counts for, besides those it prints


class View:
    """Base of what a template sees: its public names are safe to read without a further look."""

    __slots__ = ()


class _Generator(CodeGenerator):
    """Prints what a run filter gives as it is, for it is XML; everything else is escaped."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._loops: dict[int, int] = {}  # the cost of a turn, by what the loop runs over

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if isinstance(node, nodes.Filter) and node.name.startswith(RUN_FILTER):
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """Leave what a run filter gives for the printing: folded into text it is escaped."""
        if isinstance(node, nodes.Filter) and node.name.startswith(RUN_FILTER):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - as Jinja calls it
        """Count the turns of every loop: loops in loops take for ever."""
        printed = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        self._loops[id(node.iter)] = _TURN + printed
        super().visit_For(node, frame)

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Put the count around what a loop runs over."""
        cost = self._loops.pop(id(node), 0)
        if not cost:
            return super().visit(node, *args, **kwargs)
        self.write("environment.counted(context, ")
        super().visit(node, *args, **kwargs)
        self.write(f", {cost})")
        return None

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - likewise
        """Bound what is put together: text that grows by itself doubles with every step."""
        self.write("environment.bounded(")
        super().visit_Concat(node, frame)
        self.write(")")

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802 - likewise
        """Bound what a block puts together, for it may print itself twice."""
        super().visit_AssignBlock(node, frame)
        if isinstance(node.target, nodes.Name):
            self.writeline(f"environment.bounded({frame.symbols.ref(node.target.name)})")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 - likewise
        """Bound what is listed: a list of a list twice doubles with every step."""
        self.write("environment.weighed(context, ")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802 - likewise
        """Bound what is listed; the names that a loop or ``set`` gives are no list."""
        if node.ctx != "load":
            super().visit_Tuple(node, frame)
            return
        self.write("environment.weighed(context, ")
        super().visit_Tuple(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 - likewise
        """Bound what is listed."""
        self.write("environment.weighed(context, ")
        super().visit_Dict(node, frame)
        self.write(")")


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox without globals, loader or calls, with few filters and small arithmetic."""

    intercepted_binops = _GUARDED
    code_generator_class = _Generator

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
        self.globals.clear()
        kept = {name: self.filters[name] for name in FILTERS}
        self.filters.clear()
        self.filters.update(kept)
        self.filters |= {"join": _join, "string": _string}
        self.register(XML_FILTER, _markup)

    def register(self, name: str, run: Callable[[Any], Any]) -> None:
        """Add a filter that the compiler itself uses."""
        self.filters[name] = run

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read a name; the sandbox's own look is needed for foreign objects only."""
        if isinstance(obj, View) and attribute[:1] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def is_safe_callable(self, obj: Any) -> bool:
        """Only what a loop offers (``loop.cycle``) may be called."""
        return isinstance(getattr(obj, "__self__", None), LoopContext)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse arithmetic that fills the memory: repeated text, large powers, ``%`` of text."""
        if operator == "+" and not isinstance(left, int):
            return self.bounded(super().call_binop(context, operator, left, right))
        if not all(isinstance(side, int) and abs(side) < MAX_NUMBER for side in (left, right)):
            raise SecurityError(f"'{operator}' takes whole numbers below {MAX_NUMBER:,}")
        if operator == "**" and right > 8:
            raise SecurityError("'**' takes a power of 8 at most")
        return super().call_binop(context, operator, left, right)

    def counted(self, context: Any, items: Any, cost: int) -> Any:
        """Return *items* of a loop each turn of which has the *cost*, unless it is too much."""
        known = items if hasattr(items, "__len__") else list(items)
        context.printed = getattr(context, "printed", 0) + len(known) * cost
        if context.printed > MAX_PRINTED:
            raise SecurityError(f"loops print at most {MAX_PRINTED:,} characters")
        return known

    def bounded(self, made: Any) -> Any:
        """Return *made*, which grew from other text, unless it is too long."""
        if len(made) > MAX_NUMBER:
            raise SecurityError(f"text grows to at most {MAX_NUMBER:,} characters")
        return made

    def weighed(self, context: Any, made: Any) -> Any:
        """Return *made*, a list, unless it holds too much, itself and all lists in it.

        Weighing takes time, so it counts as a turn of a loop does.
        """
        weight = _weight(made)
        if weight > MAX_NUMBER:
            raise SecurityError(f"lists grow to at most {MAX_NUMBER:,} entries and characters")
        self.counted(context, range(weight), _TURN)
        return made


@pass_eval_context
def _join(context: EvalContext, value: Any, between: str = "", attribute: Any = None) -> str:
    """Join, unless what stands between makes it too long."""
    items = list(value)
    long = sum(len(each) for each in items if isinstance(each, str))
    if long + len(items) * len(str(between)) > MAX_NUMBER:
        raise SecurityError(f"text grows to at most {MAX_NUMBER:,} characters")
    return do_join(context, items, between, attribute)


def _weight(made: Any) -> int:
    """Return how many entries *made* and the lists in it have, a text as many as characters.

    No further than :data:`MAX_NUMBER` is counted.
    """
    weight = 0
    left = [made]
    while left and weight + len(left) <= MAX_NUMBER:
        each = left.pop()
        if isinstance(each, dict):
            left += (*each, *each.values())
        elif isinstance(each, list | tuple):
            left += each
        weight += len(each) if isinstance(each, str) else 1
    return weight + len(left)


@pass_environment
def _string(environment: TemplateEnvironment, value: Any) -> Any:
    """Return *value* as text, unless it grows too long by that."""
    return environment.bounded(soft_str(value))


def _markup(value: Any) -> str:
    """Return markup of ours; nothing else gets past the escaping."""
    if not isinstance(value, Xml):
        raise SecurityError(f"'{XML_FILTER}' is no filter for templates")
    return value
