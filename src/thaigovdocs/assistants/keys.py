"""Keys of the policy file as a model is told of them: what they mean and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from thaigovdocs.assistants.arguments import other_than
from thaigovdocs.errors import ThaiGovDocsError, UsageError
from thaigovdocs.findings import Finding
from thaigovdocs.policy import keys_of
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.references import (
    ActRef,
    CarriedRef,
    ClauseRef,
    DocumentRef,
    FileName,
    FileRef,
    Id,
    PersonRef,
)
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import OpenDay

FILE = "file"
"""What the keys of the policy file itself are asked for by."""
_UNKNOWN = "TGD112"  # a key that there is not holds nothing
_MOST_EXPLAINED = 20  # findings that are told with what their key holds
_HOLDS: Sequence[tuple[type, str]] = (
    (PersonRef, "id of an entry of 'people'"),
    (CarriedRef, "id of another document"),
    (DocumentRef, "id of another document"),
    (ClauseRef, "id of a clause"),
    (ActRef, "name of an act, or its short name in 'acts'"),
    (FileRef, "name of a file beside the policy file"),
    (FileName, "name of a file without suffix"),
    (Id, "an id of your own: letters, digits, - and _"),
    (Words, "text"),
    (bool, "true or false"),
    (int, "whole number"),
    (date, "day: 2026-11-20 or 20 พฤศจิกายน 2569"),
    (OpenDay, "month whose day is open: พฤศจิกายน 2569"),
    (Model, "mapping"),
)


def described(key: Key) -> dict[str, Any]:
    """Return what a model is told of one key."""
    told: dict[str, Any] = {
        "key": key.name,
        "thai": key.thai,
        "meaning": key.meaning,
        "meaning_th": key.meaning_th,
        "holds": _holds(key),
    }
    if key.is_required:
        told["required"] = True
    if below := [each.name for model in _models(key) for each in keys_of(model)]:
        told["keys"] = list(dict.fromkeys(below))
    return told


def keys_below(kind: str, path: str) -> tuple[Key, ...]:
    """Return the keys of a *kind* (or of the file itself), or those below one of them.

    Args:
        kind: a kind of document, or :data:`FILE`.
        path: keys, a dot between two; those of *kind* where it is empty.

    Raises:
        UsageError: there is no such key, or none is below it; the nearest one is named.
    """
    found = keys_of("" if kind == FILE else kind)
    for step in filter(None, path.split(".")):
        named = {key.name: key for key in found}
        if step not in named:
            raise UsageError(findings=[other_than("key", named, step)])
        found = tuple(key for model in _models(named[step]) for key in keys_of(model))
    return found


def writes_of(findings: Iterable[Finding], tree: Any) -> dict[Finding, dict[str, Any]]:
    """Return what to write, by finding: what the key holds that it is about.

    Args:
        findings: of a policy file.
        tree: the policy as mappings and lists, whose documents say their kinds.
    """
    written: dict[Finding, dict[str, Any]] = {}
    for finding in islice(findings, _MOST_EXPLAINED):
        mark = finding.origin.mark
        missing = finding.params.get("key") if finding.code == "TGD114" else None
        keys = [*(mark.keys if mark else ()), *([missing] if missing else ())]
        if keys and finding.code != _UNKNOWN and (key := _key_at(keys, tree)):
            written[finding] = described(key)
    return written


def _key_at(keys: Sequence[Any], tree: Any) -> Key | None:
    """Return the key that *keys* lead to; ids and numbers on the way are passed over."""
    known: Sequence[Key] = keys_of()
    found: Key | None = None
    for number, step in enumerate(keys):
        if isinstance(step, int):
            if number and keys[number - 1] == "documents":
                known = _keys_of_entry(tree, step)
            continue
        named = {key.name: key for key in known}
        if step in named:
            found = named[step]
            known = [key for model in _models(found) for key in keys_of(model)]
        elif found is None:
            return None
    return found


def _keys_of_entry(tree: Any, number: int) -> Sequence[Key]:
    entries = tree.get("documents") if isinstance(tree, Mapping) else None
    entry = entries[number] if isinstance(entries, list) and number < len(entries) else None
    kind = str(entry.get("kind")) if isinstance(entry, Mapping) else ""
    try:
        return keys_of(kind) if kind in ENTRIES else keys_of("letter")[:2]
    except ThaiGovDocsError:
        return ()


def _models(key: Key) -> list[type[Model]]:
    return [each for each in key.holds if issubclass(each, Model)]


def _holds(key: Key) -> str:
    """Return in words what may stand at *key*."""
    words = list(dict.fromkeys(filter(None, map(_word, key.holds))))
    if key.choices:
        words = [f"one of {', '.join(key.choices)}", *(each for each in words if each != "text")]
    told = " or ".join(words) or "text"
    return f"{told}; several as a list" if key.is_list else told


def _word(held: type) -> str:
    return next((word for kind, word in _HOLDS if issubclass(held, kind)), "")
