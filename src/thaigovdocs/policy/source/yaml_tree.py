"""YAML text to a tree in which every scalar is its source text with its place.

Events of libyaml are read one by one, without recursion and without YAML's own
notion of numbers, dates or booleans.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

import yaml

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.aliases import canonical, is_free
from thaigovdocs.policy.source.depth import place_too_deep
from thaigovdocs.policy.source.kind_names import name_kinds
from thaigovdocs.policy.source.limits import MAX_ALIAS_NODES, MAX_DEPTH, MAX_NODES
from thaigovdocs.policy.source.lines import lines_of
from thaigovdocs.policy.source.scalar_marks import Extent, past_properties, scalar_mark
from thaigovdocs.policy.source.traps import comment_finding, line_of, syntax_finding
from thaigovdocs.policy.source.tree import Map, Seq, Value, describe, place, scalar, shown
from thaigovdocs.policy.source.words import Refused, Words

# libyaml where the installed PyYAML has it; the same events otherwise, more slowly.
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
_NO_KEY = object()
_LONGEST_PATH = 400


class _StopReadingError(Exception):
    """Nothing more can be read; the reason is among the findings."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    value: Map | Seq
    path: tuple[str | int, ...]
    text: str
    anchor: str | None
    first_node: int
    free: bool = False
    broken: bool = False
    height: int = 0
    key: object = _NO_KEY
    key_mark: Mark = field(default_factory=Mark)
    merges: list[Map] = field(default_factory=list)

    def child(self) -> tuple[tuple[str | int, ...], str]:
        """Return the path of the value that comes next, as keys and as text."""
        if isinstance(self.value, Seq):
            step = len(self.value)
            return (*self.path, step), f"{self.text}[{step}]"
        key = str(self.key) if self.key is not _NO_KEY else ""
        text = f"{self.text}.{shown(key)}" if self.text else shown(key)
        return (*self.path, key), text if len(text) <= _LONGEST_PATH else "…" + text[-40:]


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor names; ``size`` is 0 while it is still open."""

    value: Value = None
    size: int = 0
    height: int = 0


def read_tree(text: str, name: str | None, findings: list[Finding]) -> Value:
    """Return the tree of *text*; every fault goes to *findings*.

    Args:
        text: the YAML text, without a byte order mark and without control characters.
        name: the name of the file, for the places.
        findings: where faults go; after a syntax error the tree is ``None``.
    """
    tree = _Builder(text, name, findings).build()
    name_kinds(tree)
    return tree


class _Builder:
    def __init__(self, text: str, name: str | None, findings: list[Finding]) -> None:
        self.text = text
        self.lines = lines_of(text)
        self.name = name
        self.findings = findings
        self.stack: list[_Frame] = []
        self.root: Value = None
        self.nodes = 0
        self.alias_nodes = 0
        self.documents = 0
        self.anchors: dict[str, _Anchored] = {}

    def build(self) -> Value:
        event: Any = None
        try:
            for event in yaml.parse(self.text, Loader=_PARSER):
                handler = self.HANDLERS.get(type(event).__name__)
                if handler:
                    handler(self, event)
        except yaml.YAMLError as error:
            self.findings.append(self.fault(error, event))
            return None
        except _StopReadingError:
            return None
        return self.root

    def fault(self, error: Any, last: Any) -> Finding:
        """Return why YAML stopped behind the event *last*: too deep, or no YAML."""
        start = last.end_mark.index if last else 0
        end = getattr(getattr(error, "problem_mark", None), "index", start) + 1
        deep = place_too_deep(self.text, start, end, MAX_DEPTH - len(self.stack))
        if deep is None:
            return syntax_finding(error, self.lines, self.name)
        before = lines_of(self.text[:deep])
        here = Origin(Mark(self.name, len(before), len(before[-1]) + 1))
        return Finding.of("TGD136", here, None, limit=MAX_DEPTH)

    def mark(self, event: Any, path: str) -> Mark:
        return Mark(self.name, event.start_mark.line + 1, event.start_mark.column + 1, path)

    def report(self, code: str, mark: Mark, **params: object) -> None:
        self.findings.append(Finding.of(code, Origin(mark), None, **params))

    def stop(self, code: str, mark: Mark, **params: object) -> None:
        self.report(code, mark, **params)
        raise _StopReadingError

    def here(self) -> tuple[tuple[str | int, ...], str]:
        return self.stack[-1].child() if self.stack else ((), "")

    def on_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.stop("TGD141", self.mark(event, ""))

    def on_scalar(self, event: Any) -> None:
        _, path = self.here()
        self.is_tagged(event, path)
        start, end = event.start_mark, event.end_mark
        extent = Extent(event.style, start.line, start.column, end.line, end.column)
        if event.anchor or event.tag:
            extent = past_properties(extent, self.lines)
        awaits_key = self.awaits_key()
        value = event.value
        if not event.style and value in _NULLS and not awaits_key:
            self.add(None, self.mark(event, path), event.anchor, _Anchored(None, 1))
            return
        mark = scalar_mark(value, extent, self.lines, self.name, path)
        words = scalar(value, mark, self.findings)
        if not event.style and not awaits_key:
            self.findings += comment_finding(words, end.line, end.column, self.lines)
        self.add(words, mark, event.anchor, _Anchored(words, 1))

    def on_start(self, event: Any) -> None:
        path, text = self.here()
        tagged = self.is_tagged(event, text)
        mark = self.mark(event, text)
        if len(self.stack) >= MAX_DEPTH:
            self.stop("TGD136", mark, limit=MAX_DEPTH)
        is_map = isinstance(event, yaml.MappingStartEvent)
        value = Map(mark, bool(event.flow_style)) if is_map else Seq(mark)
        first = self.nodes + self.alias_nodes
        frame = _Frame(value, path, text, event.anchor, first, is_map and is_free(path))
        frame.broken = tagged
        if event.anchor:
            self.anchors[event.anchor] = _Anchored()
        self.stack.append(frame)

    def on_end(self, _event: Any) -> None:
        frame = self.stack.pop()
        value: Value = frame.value
        size = self.nodes + self.alias_nodes - frame.first_node + 1
        named = _Anchored(value, size, frame.height + 1)
        for merged in frame.merges:
            for key, item in merged.items():
                if isinstance(value, Map) and key not in value.marks:
                    value.put(key, item, merged.marks[key])
        if frame.broken and self.awaits_key():
            self.stack[-1].key = None  # the fault is told: what follows the key is passed over
            return
        if frame.broken:
            value = Refused("", frame.value.mark)
        self.add(value, frame.value.mark, frame.anchor, named)

    def on_alias(self, event: Any) -> None:
        _, path = self.here()
        mark = self.mark(event, path)
        if event.anchor not in self.anchors:
            line = line_of(self.lines, event.start_mark.line)
            problem = f"undefined alias '*{event.anchor}'"
            self.stop("TGD106", mark, problem=problem, line=line)
        named = self.anchors[event.anchor]
        if not named.size:
            self.stop("TGD145", mark)
        if len(self.stack) + named.height > MAX_DEPTH:
            self.stop("TGD136", mark, limit=MAX_DEPTH)
        self.alias_nodes += named.size
        if self.alias_nodes > MAX_ALIAS_NODES:
            self.stop("TGD138", mark, limit=MAX_ALIAS_NODES)
        self.add(named.value, mark, None, named)

    HANDLERS = {  # noqa: RUF012 - a table of methods
        "DocumentStartEvent": on_document,
        "ScalarEvent": on_scalar,
        "MappingStartEvent": on_start,
        "SequenceStartEvent": on_start,
        "MappingEndEvent": on_end,
        "SequenceEndEvent": on_end,
        "AliasEvent": on_alias,
    }

    def awaits_key(self) -> bool:
        frame = self.stack[-1] if self.stack else None
        return frame is not None and isinstance(frame.value, Map) and frame.key is _NO_KEY

    def is_tagged(self, event: Any, path: str) -> bool:
        """Tell and return whether the value has a tag, which nothing here is read by."""
        tagged = event.tag is not None and event.tag not in _TEXT_TAGS
        if tagged:
            self.report("TGD135", self.mark(event, path), found=shown(event.tag))
        return tagged

    def add(self, value: Value, mark: Mark, anchor: str | None, named: _Anchored) -> None:
        """Put a finished value where it belongs."""
        self.nodes += 1
        if self.nodes + self.alias_nodes > MAX_NODES:
            self.stop("TGD137", mark, limit=MAX_NODES)
        if anchor:
            self.anchors[anchor] = named
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        frame.height = max(frame.height, named.height)
        if isinstance(frame.value, Seq):
            frame.value.append(value)
        elif frame.key is _NO_KEY:
            self.add_key(frame, value, mark)
        else:
            self.add_item(frame, frame.value, value)

    def add_key(self, frame: _Frame, key: Value, mark: Mark) -> None:
        if isinstance(key, Words):
            frame.key = str(key) if frame.free else canonical(str(key))
            frame.key_mark = Mark(mark.file, mark.line, mark.column, frame.child()[1])
            return
        frame.key = None
        if isinstance(key, Map) and key.flow and mark.line == frame.value.mark.line:
            # {{ … }}: the inner braces were read as a key; the words are told once.
            frame.broken = True
            line = line_of(self.lines, mark.line - 1)
            self.report("TGD130", frame.value.mark, line=line)
        else:
            found, found_th = describe(key)
            here = Mark(mark.file, mark.line, mark.column, frame.text)
            self.report("TGD142", here, found=found, found_th=found_th)

    def add_item(self, frame: _Frame, owner: Map, value: Value) -> None:
        key, frame.key = frame.key, _NO_KEY
        if key is None:
            return
        if key == "<<" and isinstance(value, (Map, Seq)):
            merged = value if isinstance(value, Seq) else [value]
            frame.merges += [item for item in merged if isinstance(item, Map)]
        elif str(key) in owner.marks:
            self.report("TGD111", frame.key_mark, key=key, first=place(owner.marks[str(key)]))
        else:
            owner.put(str(key), value, frame.key_mark)
