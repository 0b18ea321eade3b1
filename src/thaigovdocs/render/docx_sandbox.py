"""The Jinja environment of templates: it prints and chooses, and can do nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from thaigovdocs.render.docx_runs import RUN_FILTER, XML_FILTER, Xml

FILTERS = ("default", "first", "join", "last", "length", "list", "lower", "string", "trim", "upper")
MAX_NUMBER = 1_000_000  # of a product or power in a template: beyond it only harm is done

_GUARDED = frozenset(("*", "**", "%"))


class View:
    """Base of what a template sees: its public names are safe to read without a further look."""

    __slots__ = ()


class _Generator(CodeGenerator):
    """Prints what a run filter gives as it is, for it is XML; everything else is escaped."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if isinstance(node, nodes.Filter) and node.name.startswith(RUN_FILTER):
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)


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
        if not all(isinstance(side, int) and abs(side) < MAX_NUMBER for side in (left, right)):
            raise SecurityError(f"'{operator}' takes whole numbers below {MAX_NUMBER:,}")
        if operator == "**" and right > 8:
            raise SecurityError("'**' takes a power of 8 at most")
        return super().call_binop(context, operator, left, right)


def _markup(value: Any) -> str:
    """Return markup of ours; nothing else gets past the escaping."""
    if not isinstance(value, Xml):
        raise SecurityError(f"'{XML_FILTER}' is no filter for templates")
    return value
