"""The JSON Schema of a policy file, for editors and other programs."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from pydantic import create_model

from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key, keys_of, models, said_of
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.kinds.base import Circular
from thaigovdocs.policy.model.kinds.report_form import RowsFrom
from thaigovdocs.policy.model.whole import DueInYear, DueMonthly, PolicyModel
from thaigovdocs.policy.source.aliases import THAI_NAMES
from thaigovdocs.standard.kinds import kind_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = "urn:thaigovdocs:policy-file:1"
_REMOVE = {"type": "boolean"}
_EXTENDS = {"type": "string"}
_VALUES = (Circular, DueInYear, DueMonthly, RowsFrom)  # written at once, not key by key


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a policy file.

    A file that starts from another one may leave out what that one has, so what
    can be laid over something else is not required; the reader of policies is.

    Example:
        >>> schema()["properties"]["vars"]["description"]
        'ข้อความที่ตั้งชื่อเอง ใช้ซ้ำด้วย {{ vars.ชื่อ }}\\nvariables of your own; data, never expressions'
    """
    whole = _any_of(_whole_model().model_json_schema(by_alias=True, mode="validation"))
    parts: dict[str, Any] = whole["$defs"]
    required = whole["required"]
    whole["properties"]["thaigovdocs"] = {"enum": [1, "1"]}
    whole["properties"]["extends"] = dict(_EXTENDS)
    whole["properties"]["documents"] = {"type": "array", "items": _documents()}
    entries = {name for part in (whole, *parts.values()) for name in _entries(part["properties"])}
    entries |= {entry.__name__ for entry in ENTRIES.values()}
    keyed = {name for name in entries if "id" in parts[name]["properties"]}
    for name in keyed:
        parts[name]["properties"]["remove"] = dict(_REMOVE)
    named = {model.__name__: model for model in models()}
    _finish(whole, "#", PolicyModel)
    # Nothing can be laid over an entry without an id, so that it must be whole.
    must_be_whole = (entries - keyed) | {model.__name__ for model in _VALUES}
    for name, part in parts.items():
        _finish(part, f"#/$defs/{name}", named[name], whole=name in must_be_whole)
    return {
        "$schema": _DIALECT,
        "$id": _ID,
        **whole,
        "title": "thaigovdocs policy file, format 1",
        "if": {"not": {"required": ["extends"]}},
        "then": {"allOf": [_present(name) for name in required]},
    }


def _entries(part: Any, in_list: bool = False) -> Iterator[str]:
    """Yield the names of the models that lists of *part* hold."""
    if isinstance(part, list):
        for each in part:
            yield from _entries(each, in_list)
    elif isinstance(part, dict):
        if in_list and "$ref" in part:
            yield str(part["$ref"]).rpartition("/")[2]
        for key, each in part.items():
            yield from _entries(each, key == "items" or (in_list and key == "anyOf"))


def _whole_model() -> type[PolicyModel]:
    """Return the model of a policy file with the models of all kinds of documents in it."""
    entries: Any = (reduce(or_, ENTRIES.values()), ())
    return create_model(
        PolicyModel.__name__, __base__=PolicyModel, __doc__=PolicyModel.__doc__, documents=entries
    )


def schema_text() -> str:
    """Return the JSON Schema as the text of a file, the same bytes every time."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _thai(kind: str) -> tuple[str, ...]:
    """Return the Thai names that an entry may write instead of the key *kind*."""
    row = kind_of(kind)
    return (row.thai, *row.aliases)


def _documents() -> dict[str, Any]:
    """Return the schema of an entry of ``documents``, chosen by its kind."""
    branches = [
        {
            "if": {
                "anyOf": [
                    {"required": [name], "properties": {name: {"enum": [kind, *_thai(kind)]}}}
                    for name in _names("kind")
                ]
            },
            "then": {"$ref": f"#/$defs/{entry.__name__}"},
        }
        for kind, entry in ENTRIES.items()
    ]
    known = {"enum": [*ENTRIES, *(name for kind in ENTRIES for name in _thai(kind))]}
    return {
        "type": "object",
        "defaultSnippets": [
            _snippet(f"{key} {kind_of(key).thai}", entry, _parts(key, entry), kind=key)
            for key, entry in ENTRIES.items()
        ],
        "properties": dict.fromkeys(_names("kind"), known),
        "anyOf": [_present("kind"), {"required": ["id"]}],
        "allOf": branches,
    }


def _parts(kind: str, entry: type[Entry]) -> list[str]:
    """Return the keys of the parts that a paper of *kind* must have."""
    own = {key.name: key.is_required for key in keys_of(entry)}
    parts: list[str] = [part for part in kind_of(kind).parts if part in own]
    return parts or [name for name in own if own[name] and name != "kind"] or ["id"]


def _any_of(part: Any) -> Any:
    """Return *part* with its choices open: a value is told by its shape, which two may share."""
    if isinstance(part, dict):
        return {
            "anyOf" if key == "oneOf" else key: _any_of(value)
            for key, value in part.items()
            if not (key == "discriminator" and "oneOf" in part)
        }
    return [_any_of(each) for each in part] if isinstance(part, list) else part


def _names(key: str) -> tuple[str, ...]:
    return (key, *THAI_NAMES.get(key, ()))


def _present(key: str) -> dict[str, Any]:
    choices = [{"required": [name]} for name in _names(key)]
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _finish(part: dict[str, Any], pointer: str, model: type[Model], *, whole: bool = False) -> None:
    """Describe the keys of *part*, add their Thai names, and require what must be whole."""
    properties: dict[str, Any] = part["properties"]
    required = part.pop("required", [])
    for name, value in list(properties.items()):
        value.pop("default", None)
        value = value if name in required else _nullable(value)
        thai, meaning_th, meaning = said_of(model, name)
        properties[name] = value | {"title": thai, "description": f"{meaning_th}\n{meaning}"}
        for alias in _names(name)[1:]:
            properties[alias] = {"$ref": f"{pointer}/properties/{name}"}
    if whole and required:
        part["allOf"] = [_present(name) for name in required]
    part["description"] = part.get("description", "").partition("\n\n")[0].replace("``", "'")
    part.pop("title", None)
    if required and not issubclass(model, Entry):
        part["defaultSnippets"] = [_snippet(", ".join(required), model, required)]


def _snippet(label: str, model: type[Model], names: Sequence[str], **more: str) -> dict[str, Any]:
    """Return what an editor writes for a mapping: its keys *names*, to be filled in order."""
    return {"label": label, "body": {**more, **_body(model, names, itertools.count(1))}}


def _body(model: type[Model], names: Sequence[str], stops: Iterator[int]) -> dict[str, Any]:
    keys = {key.name: key for key in keys_of(model)}
    return {name: _blank(keys[name], stops) for name in names}


def _blank(key: Key, stops: Iterator[int]) -> Any:
    """Return what stands for the value of *key* until it is filled in."""
    if len(key.choices) == 1:
        return key.choices[0]
    if len(key.holds) == 1 and issubclass(key.holds[0], Model):
        below = [each.name for each in keys_of(key.holds[0]) if each.is_required]
        inside: Any = _body(key.holds[0], below, stops)
    else:
        inside = f"${{{next(stops)}:{key.thai}}}"
    return [inside] if key.is_list else inside


def _nullable(value: dict[str, Any]) -> dict[str, Any]:
    """Return *value* or nothing: an empty value counts as left out."""
    null = {"type": "null"}
    if isinstance(value.get("type"), list):
        return {**value, "type": [*value["type"], "null"]}
    if null in value.get("anyOf", ()):
        choices = [choice for choice in value["anyOf"] if choice != null]
        if len(choices) == 1 and isinstance(choices[0].get("type"), list):
            return _nullable(dict(choices[0]))
        return value
    return {"anyOf": [value, null]}
