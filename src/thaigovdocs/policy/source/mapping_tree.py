"""A mapping from an application to the tree that reading works on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.aliases import canonical, is_free
from thaigovdocs.policy.source.kind_names import name_kinds
from thaigovdocs.policy.source.limits import MAX_DEPTH, MAX_NODES
from thaigovdocs.policy.source.tree import Map, Seq, Value, describe, scalar
from thaigovdocs.policy.source.words import Refused, Words


class _StopReadingError(Exception):
    """Nothing more can be read; the reason is among the findings."""


def mapping_tree(mapping: Mapping[Any, Any], findings: list[Finding]) -> Map | None:
    """Return the tree of *mapping*; every fault goes to *findings*.

    Text, whole numbers, ``Decimal``, dates, truth values, ``None``, lists, tuples and
    mappings are taken; a float is refused, for it is not the amount that was written.
    """
    try:
        tree = _Builder(findings).value(mapping, (), "")
    except _StopReadingError:
        return None
    name_kinds(tree)
    return tree if isinstance(tree, Map) else None


class _Builder:
    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        self.nodes = 0
        self.open: set[int] = set()

    def report(self, code: str, path: str, **params: object) -> None:
        self.findings.append(Finding.of(code, Origin(Mark(path=path)), None, **params))

    def stop(self, code: str, path: str, **params: object) -> _StopReadingError:
        self.report(code, path, **params)
        return _StopReadingError()

    def value(self, value: object, keys: tuple[str | int, ...], path: str) -> Value:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.stop("TGD137", path, limit=MAX_NODES)
        if value is None:
            return None
        if isinstance(value, (Mapping, list, tuple)):
            return self.container(value, keys, path)
        return self.scalar(value, path)

    def container(
        self,
        value: Mapping[object, object] | list[object] | tuple[object, ...],
        keys: tuple[str | int, ...],
        path: str,
    ) -> Value:
        if id(value) in self.open:
            self.report("TGD145", path)
            return Refused("", Mark(path=path))
        if len(keys) >= MAX_DEPTH:
            raise self.stop("TGD136", path, limit=MAX_DEPTH)
        self.open.add(id(value))
        try:
            if isinstance(value, Mapping):
                return self.map(value, keys, path)
            sequence = Seq(Mark(path=path))
            for index, item in enumerate(value):
                sequence.append(self.value(item, (*keys, index), f"{path}[{index}]"))
            return sequence
        finally:
            self.open.discard(id(value))

    def map(self, value: Mapping[object, object], keys: tuple[str | int, ...], path: str) -> Map:
        tree = Map(Mark(path=path))
        free = is_free(keys)
        for key, item in value.items():
            if not isinstance(key, str):
                found, found_th = describe(Words(f"{type(key).__name__} {key!r}"))
                self.report("TGD142", path, found=found, found_th=found_th)
                continue
            clean_key = scalar(str(key), Mark(path=path), self.findings)
            name = str(clean_key) if free else canonical(clean_key)
            below = f"{path}.{name}" if path else name
            if name in tree.marks:
                self.report("TGD111", below, key=name, first=below)
                continue
            tree.put(name, self.value(item, (*keys, name), below), Mark(path=below))
        return tree

    def scalar(self, value: object, path: str) -> Words:
        mark = Mark(path=path)
        text = _source_text(value)
        if text is not None:
            return scalar(text, mark, self.findings)
        if isinstance(value, float):
            self.report("TGD143", path, found=repr(value))
        else:
            self.report("TGD144", path, found=type(value).__name__, advice=_advice(value))
        return Refused("", mark)


def _advice(value: object) -> str:
    """Return what to write instead of *value*, which a program made."""
    if isinstance(value, datetime):
        zone = ".astimezone(ZoneInfo('Asia/Bangkok'))" if value.tzinfo else ""
        return f"value{zone}.date()"
    if isinstance(value, Enum):
        return "value.value"
    if isinstance(value, (int, Decimal)):
        return "the amount itself, in at most 1,000 digits"
    if hasattr(value, "__index__"):  # whole numbers of other packages
        return "int(value)"
    if hasattr(value, "model_dump"):
        return "value.model_dump()"
    if isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)):
        return "list(value)"
    return "str(value)"


def _source_text(value: object) -> str | None:
    """Return *value* as a file would write it, or ``None`` for what no file holds."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # Longer ones are no number of a paper, and slow to write out.
        return str(int(value)) if value.bit_length() <= 4096 else None
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) <= 1000:
        return format(value, "f")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return None
