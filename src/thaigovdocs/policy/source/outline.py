"""Where every value of a policy file stands in its text, for whoever changes the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any, TypeAlias

import yaml

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.source.aliases import canonical
from thaigovdocs.policy.source.limits import MAX_DEPTH, MAX_NODES

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A value without its place: text, nothing, a list or a mapping."""

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A value of the text.

    Attributes:
        start, end: its characters, from 0; behind the last one.
        column: of its first character, from 0.
        style: of text: empty for plain, a quote, ``|`` or ``>``.
        flow: a list or mapping between brackets, or what stands inside one.
        text: what a scalar says; ``None`` for a list or mapping.
        keys: of a mapping, in order.
        values: of a list or mapping, in order.
        shared: it is written elsewhere: an alias.
    """

    start: int
    end: int
    column: int
    style: str = ""
    flow: bool = False
    text: str | None = None
    keys: list[Node] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)
    is_mapping: bool = False
    shared: bool = False

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return self.text is None and not self.is_mapping

    @property
    def is_blank(self) -> bool:
        """Whether no value is written: ``key:`` and nothing."""
        return self.text is not None and not self.style and self.text in _NULLS

    def get(self, key: str | int) -> Node | None:
        """Return the value at *key*: a name, which may be written in Thai, or a place."""
        if isinstance(key, int):
            found = self.values[key : key + 1] if self.is_list and key >= 0 else []
            return found[0] if found else None
        at = self.at(key)
        return None if at is None else self.values[at]

    def at(self, key: str) -> int | None:
        """Return where in the mapping *key* stands; ``None`` where it does not."""
        names = [each.text or "" for each in self.keys] if self.is_mapping else []
        if key in names:
            return names.index(key)
        return next((at for at, name in enumerate(names) if canonical(name) == key), None)

    def plain(self) -> Plain:
        """Return what it says, without its place."""
        if self.text is not None:
            return None if self.is_blank else self.text
        if self.is_mapping:
            pairs = zip(self.keys, self.values, strict=True)
            return {key.text or "": value.plain() for key, value in pairs}
        return [value.plain() for value in self.values]


class Unreadable(ValueError):  # noqa: N818 - says what the text is
    """The text is no YAML that this package reads."""


def read_outline(text: str) -> Node:
    """Return the outline of a YAML text: its top value.

    Raises:
        Unreadable: it is no YAML, or deeper or larger than a policy file may be.

    Example:
        >>> node = read_outline("agency:\\n  name: จังหวัดธารารมย์  # ชื่อ\\n").get("agency")
        >>> node.plain()
        {'name': 'จังหวัดธารารมย์'}
    """
    try:
        return _Builder().build(yaml.parse(text, Loader=_PARSER))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Unreadable(str(error)) from error


def find(top: Node, keys: Sequence[str | int]) -> Node | None:
    """Return the value that *keys* lead to from *top*; ``None`` where there is none."""
    node: Node | None = top
    for key in keys:
        node = node.get(key) if node is not None else None
    return node


class _Builder:
    """Builds the outline from events, one by one: no text is too deep for it."""

    def __init__(self) -> None:
        self.open: list[Node] = []
        self.count = 0
        self.anchors: dict[str, Node] = {}
        self.top: Node | None = None

    def build(self, events: Iterator[Any]) -> Node:
        for event in events:
            name = type(event).__name__
            if name == "ScalarEvent":
                self.put(self.scalar(event), event)
            elif name == "AliasEvent":
                self.put(self.alias(event), event)
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                node = self.holder(event, is_mapping=name == "MappingStartEvent")
                self.put(node, event)
                self.open.append(node)
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self.open.pop().end = event.end_mark.index
        return self.top or Node(0, 0, 0, text="")

    def scalar(self, event: Any) -> Node:
        start, end = event.start_mark, event.end_mark
        style = "" if event.style in (None, "") else str(event.style)
        text = str(event.value)
        return Node(start.index, end.index, start.column, style, self.in_flow, text)

    def alias(self, event: Any) -> Node:
        meant = self.anchors.get(event.anchor)
        if meant is None or any(meant is each for each in self.open):
            raise Unreadable("an alias of what stands around it")
        start = event.start_mark
        return Node(
            start.index,
            event.end_mark.index,
            start.column,
            flow=True,
            text=meant.text,
            keys=meant.keys,
            values=meant.values,
            is_mapping=meant.is_mapping,
            shared=True,
        )

    def holder(self, event: Any, *, is_mapping: bool) -> Node:
        start, flow = event.start_mark, bool(event.flow_style)
        return Node(start.index, start.index, start.column, flow=flow, is_mapping=is_mapping)

    @property
    def in_flow(self) -> bool:
        return bool(self.open) and self.open[-1].flow

    def put(self, node: Node, event: Any) -> None:
        """Put *node* where the next value belongs."""
        self.count += 1
        if self.count > MAX_NODES or len(self.open) > MAX_DEPTH:
            raise Unreadable("too large")
        if event.anchor and not node.shared:
            self.anchors[event.anchor] = node
        if not self.open:
            self.top = self.top or node
            return
        holder = self.open[-1]
        if holder.is_mapping and len(holder.keys) == len(holder.values):
            holder.keys.append(node)
        else:
            holder.values.append(node)
