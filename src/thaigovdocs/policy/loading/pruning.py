"""A policy without its faulty values, so that the sound rest is looked at in the same pass.

What others refer to by name (a person, an agency, a document of an unknown kind) stays, with
something sound in the place of the fault: else the same mistake would be told twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from thaigovdocs.findings import Mark
from thaigovdocs.policy.source.tree import Map, Seq, Value
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import KINDS, OTHER

Loc = tuple[int | str, ...]
_GONE = object()
_NAMED = frozenset({"vars", "people", "agency", "fiscal_year"})
_MENDED = frozenset({"vars", "people", "agency"})
_SOUND = Words("-")


def pruned(tree: Map, locs: Sequence[Loc], types: Sequence[str]) -> Map | None:
    """Return *tree* without what stands at *locs*.

    ``None`` when something that others refer to by name would be missing: what is
    said about the rest would then tell the same mistake twice.
    """
    drop: set[Loc] = set()
    mended: dict[Loc, Words | Map] = {}
    for loc, kind in zip(locs, types, strict=True):
        path = _tree_path(tree, loc)
        mend = _mend(tree, path, loc, kind)
        if mend is not None:
            mended |= mend
            continue
        if kind == "missing":
            if loc == ("thaigovdocs",):
                continue
            path = _tree_path(tree, loc[:-1])
        named = not path or path[0] in _NAMED or _holds_id(_at(tree, path))
        if kind != "extra_forbidden" and named:
            return None
        drop.add(path)
    whole: Map = _copy(tree, (), set())
    for path, value in mended.items():
        parent = _at(whole, path[:-1])
        if isinstance(parent, Map):
            parent.put(str(path[-1]), value, parent.marks.get(str(path[-1]), Mark()))
    rest: Map = _copy(whole, (), drop)
    if any(loc == ("thaigovdocs",) for loc in locs):
        rest.put("thaigovdocs", Words("1"), Mark())
    return rest


def _mend(tree: Map, path: Loc, loc: Loc, kind: str) -> dict[Loc, Words | Map] | None:
    """Return what may stand in the place of a fault, by path; ``None`` where nothing can."""
    if kind == "unknown_kind" and len(path) == 2 and path[0] == "documents":
        found = str(_at(tree, path).get("kind"))
        near = get_close_matches(found, KINDS, 1) or [OTHER.key]
        return {(*path, "kind"): Words(near[0])}
    if kind == "extra_forbidden" or not loc or loc[0] not in _MENDED:
        return None
    if kind == "missing":
        agency = Map(Mark())
        agency.put("name", _SOUND, Mark())
        lacking = (*_tree_path(tree, loc[:-1]), loc[-1])
        return {lacking: agency if loc == ("agency",) else _SOUND}
    return {path: _SOUND} if len(path) > 1 else None


def _tree_path(tree: Map, loc: Loc) -> Loc:
    """Return the part of *loc* that leads through *tree*: no names of members of unions."""
    value: Any = tree
    path: list[int | str] = []
    for part in loc:
        below = _below(value, part)
        if below is not _GONE:
            value = below
            path.append(part)
    return tuple(path)


def _below(value: Any, part: int | str) -> Any:
    if isinstance(value, Map) and isinstance(part, str):
        return value.get(part, _GONE)
    if isinstance(value, Seq) and isinstance(part, int) and part < len(value):
        return value[part]
    return _GONE


def _at(tree: Map, path: Loc) -> Any:
    value: Any = tree
    for part in path:
        value = value[part]
    return value


def _holds_id(value: Any) -> bool:
    if isinstance(value, Map):
        return "id" in value or "kind" in value or any(_holds_id(item) for item in value.values())
    return isinstance(value, Seq) and any(_holds_id(item) for item in value)


def _copy(value: Value, path: Loc, drop: set[Loc]) -> Any:
    if path in drop:
        return _GONE
    if isinstance(value, Map):
        copy = Map(value.mark, value.flow)
        for key, item in value.items():
            below = _copy(item, (*path, key), drop)
            if below is not _GONE:
                copy.put(key, below, value.marks[key])
        return copy
    if isinstance(value, Seq):
        sequence = Seq(value.mark)
        for index, item in enumerate(value):
            below = _copy(item, (*path, index), drop)
            if below is not _GONE:
                sequence.append(below)
        return sequence
    return value
