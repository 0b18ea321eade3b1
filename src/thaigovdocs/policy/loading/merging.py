"""Laying one tree over another: ``extends`` and ``issued``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.source.tree import Map, Seq, Value, listed, mark_of
from thaigovdocs.policy.source.words import Words, is_blank
from thaigovdocs.thai.digits import to_arabic

_TRUE = frozenset({"true", "yes", "on"})
_CIRCULAR = re.compile(r"ว\.?\s*([0-9]+)")
_WHOLE = re.compile(r"[0-9]+")
_REOPENED = frozenset({"circular", "number", "date"})
_CLEARED = frozenset({"issued"})  # at the top of the file


def merge(base: Map, over: Map, findings: list[Finding], path: tuple[str, ...] = ()) -> Map:
    """Return *over* laid over *base*; neither is changed.

    Mappings merge key by key and lists whose entries have ids entry by entry;
    everything else is replaced. An empty value is no value: the base's stays, but for
    what the registry gives every paper anew: an empty number or date is open again,
    and an empty ``issued`` is a register without entries.
    """
    merged = Map(over.mark, over.flow)
    for key, value in base.items():
        merged.put(key, value, base.marks[key])
    for key, value in over.items():
        if is_blank(value) and key in base and key not in (_REOPENED if path else _CLEARED):
            continue
        laid = _lay(base.get(key), value, findings, (*path, key))
        merged.put(key, laid, over.marks[key])
    return merged


def _lay(base: Value, over: Value, findings: list[Finding], path: tuple[str, ...]) -> Value:
    if path[-1] == "signatory" and base is not None:
        base, over = _signatory(base, over), _signatory(over, base)
    if isinstance(base, Map) and isinstance(over, Map):
        return merge(base, over, findings, path)
    if isinstance(over, Seq) and isinstance(base, Seq) and _is_keyed(base, over, path):
        return _merge_entries(base, over, findings, path)
    return over


def _signatory(value: Value, other: Value) -> Value:
    """Return who signs as keys where the *other* file has keys: one may give only the columns."""
    if isinstance(value, Map) or not isinstance(other, Map) or is_blank(value):
        return value
    mark = mark_of(value, other.mark)
    keys = Map(mark)
    keys.put("people", value, mark)
    return keys


def entry_id(entry: object, path: tuple[str, ...]) -> str | None:
    """Return the id of an entry of a list; a document's defaults to its kind."""
    if not isinstance(entry, Map):
        return None
    found = entry.get("id")
    if is_blank(found) and path == ("documents",):
        found = entry.get("kind")
    return str(found) if isinstance(found, Words) and not is_blank(found) else None


def _is_keyed(base: Seq, over: Seq, path: tuple[str, ...]) -> bool:
    """Return whether two lists merge entry by entry: their entries have ids."""
    ours = [entry_id(entry, path) for entry in over]
    theirs = [entry_id(entry, path) for entry in base]
    if path == ("documents",) or path[-2:] == ("reporting", "rounds"):
        return True
    if not ours or None in ours:
        return False
    return None not in theirs or bool(set(ours) & set(theirs))


def _merge_entries(base: Seq, over: Seq, findings: list[Finding], path: tuple[str, ...]) -> Seq:
    merged = Seq(over.mark)
    merged += base
    places: dict[str, int] = {}
    for index, entry in enumerate(base):
        places.setdefault(entry_id(entry, path) or "", index)
    seen: set[str] = set()
    dropped: set[int] = set()
    for entry in over:
        key = entry_id(entry, path)
        place = places.get(key) if key and key not in seen else None
        seen.add(key or "")
        if place is None:
            merged.append(entry)  # new, or a second one of the same id, which is told later
        elif is_removal(entry):
            dropped.add(place)
        else:
            merged[place] = merge(base[place], entry, findings, (*path, "[]"))
    kept = Seq(merged.mark)
    kept += [entry for index, entry in enumerate(merged) if index not in dropped]
    return kept


def is_removal(entry: Map) -> bool:
    """Return whether *entry* says ``remove: true``."""
    value = entry.get("remove")
    return isinstance(value, Words) and value.strip().lower() in _TRUE


def settle(value: Value, findings: list[Finding], path: tuple[str, ...] = ()) -> Value:
    """Return *value* without ``remove``: an entry that still has it met nothing to remove."""
    if isinstance(value, Map):
        settled = Map(value.mark, value.flow)
        for key, item in value.items():
            settled.put(key, settle(item, findings, (*path, key)), value.marks[key])
        return settled
    if not isinstance(value, Seq):
        return value
    kept = Seq(value.mark)
    for entry in value:
        if isinstance(entry, Map) and "remove" in entry and entry_id(entry, path):
            if is_removal(entry):
                found = entry_id(entry, path)
                findings.append(Finding.of("TGD146", Origin(entry.marks["remove"]), found=found))
                continue
            if isinstance(entry["remove"], Words) and entry["remove"].lower() in {"false", "no"}:
                entry = _without(entry, "remove")
        kept.append(settle(entry, findings, (*path, "[]")))
    return kept


def _without(value: Map, *keys: str) -> Map:
    rest = Map(value.mark, value.flow)
    for key, item in value.items():
        if key not in keys:
            rest.put(key, item, value.marks[key])
    return rest


def lay_issued(tree: Map, register: Map | None, findings: list[Finding]) -> Map:
    """Return *tree* with what the registry gave laid over its documents.

    Args:
        tree: the policy; its own ``issued`` is laid first.
        register: rows of a register file, laid after it.
        findings: an id that no document has goes here.
    """
    documents = tree.get("documents")
    entries = documents if isinstance(documents, Seq) else Seq(tree.mark)
    places: dict[str, int] = {}
    for index, entry in enumerate(entries):
        places.setdefault(entry_id(entry, ("documents",)) or "", index)
    places.pop("", None)
    laid = Seq(entries.mark)
    laid += entries
    for issued in (tree.map("issued"), register or Map(tree.mark)):
        for key, given in issued.items():
            if key not in places:
                findings.append(_no_document(issued, key, places))
            elif isinstance(given, Map):
                laid[places[key]] = _issue(laid[places[key]], given, findings)
    if not isinstance(documents, Seq):
        return tree
    result = _without(tree)
    result.put("documents", laid, tree.marks["documents"])
    if register and isinstance(tree.get("issued"), Map):
        both = merge(tree["issued"], register, findings, ("issued",))
        result.put("issued", both, tree.marks["issued"])
    return result


def _no_document(issued: Map, key: str, known: Iterable[str]) -> Finding:
    names = listed([*islice(known, 13)])
    return Finding.of("TGD147", Origin(issued.marks[key]), found=key, known=names)


def _issue(entry: Map, given: Map, findings: list[Finding]) -> Map:
    """Return the document *entry* with its number, date and signatory as *given*."""
    allowed = [key for key in given if key not in {"number", "date", "signatory"}]
    given = _without(given, *allowed)  # an unknown key is told where it is written
    given = _without(given, *(key for key in given if is_blank(given[key])))
    number, before = given.get("number"), entry.get("number")
    if isinstance(number, Words) and isinstance(before, Map) and "circular" in before:
        text = to_arabic(number).strip()
        match = _CIRCULAR.fullmatch(text) or _WHOLE.fullmatch(text)
        if match:
            circular = Map(number.mark or entry.mark)
            digits = match.group(match.lastindex or 0)
            circular.put("circular", Words(digits, number.mark), given.marks["number"])
            given = _without(given)
            given.put("number", circular, given.marks["number"])
    return merge(entry, given, findings, ("documents", "[]"))
