"""The arguments of a call, checked: every fault at once, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from thaigovdocs.assistants.tools import MOST_ITEMS, MOST_LETTERS, TOOLS, Argument, Tool
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Finding

_SHOWN = 80  # characters of a name or value of the caller
_KINDS = {
    "text": ("text", "ข้อความ"),
    "policy": ("YAML or JSON text or an object", "ข้อความ YAML หรือ JSON หรือออบเจ็กต์"),
    "list": ("a list of text", "รายการของข้อความ"),
    "number": ("a whole number", "จำนวนเต็ม"),
    "flag": ("true or false", " true หรือ false"),
    "answers": ("an object of text by path", "ออบเจ็กต์ของข้อความตามเส้นทาง"),
}
_JSON = {
    "NoneType": "null",
    "bool": "true or false",
    "int": "a number",
    "float": "a number with a fraction",
    "str": "text",
    "list": "a list",
    "dict": "an object",
}


def tool_of(name: object) -> Tool:
    """Return the tool *name*.

    Raises:
        UsageError: there is none (TGD900).
    """
    if isinstance(name, str) and name in TOOLS:
        return TOOLS[name]
    found = shown(name)
    near = get_close_matches(found, TOOLS, 1, 0) or [*TOOLS]
    raise UsageError.of("TGD900", known=", ".join(TOOLS), found=found, nearest=near[0])


def arguments_of(tool: Tool, given: object) -> dict[str, Any]:
    """Return what *given* says, without what is ``null``.

    Raises:
        UsageError: an argument is unknown, lacks, or is of the wrong type; all are told.
    """
    values = {} if given is None else given
    if not isinstance(values, dict):
        raise UsageError(findings=[_wrong(Argument("arguments", "answers", "by name"), values)])
    values = {name: value for name, value in values.items() if value is not None}
    if findings := tuple(_faults(tool, values)):
        raise UsageError(findings=findings)
    return values


def _faults(tool: Tool, values: Mapping[Any, Any]) -> Iterator[Finding]:
    known = {each.name: each for each in tool.arguments}
    for name in values:
        if name not in known:
            said = shown(name)
            near = get_close_matches(said, known, 1, 0) or ["-"]
            all_ = ", ".join(known) or "-"
            yield Finding.of("TGD901", tool=tool.name, known=all_, found=said, nearest=near[0])
    for each in tool.arguments:
        if each.name in values:
            yield from _value_faults(each, values[each.name])
        elif each.is_required:
            yield Finding.of("TGD902", tool=tool.name, argument=each.name, about=each.about)
    if tool.either:
        found = [name for name in tool.either if name in values]
        if len(found) != 1:
            names, said = ", ".join(tool.either), ", ".join(found) or "none"
            yield Finding.of("TGD904", names=names, found=said)


def _value_faults(argument: Argument, value: Any) -> Iterator[Finding]:
    if not _fits(argument, value):
        yield _wrong(argument, value)
    elif isinstance(value, str) and len(value) > MOST_LETTERS:
        yield _long(argument, MOST_LETTERS, len(value))
    elif isinstance(value, (list, dict)) and argument.type != "policy":
        items = value.values() if isinstance(value, dict) else value
        if len(value) > MOST_ITEMS:
            yield _long(argument, MOST_ITEMS, len(value))
        elif sum(map(len, items)) > MOST_LETTERS:
            yield _long(argument, MOST_LETTERS, sum(map(len, items)))
        for each in value if argument.choices else ():
            if each not in argument.choices:
                yield other_than(argument.name, argument.choices, each)


def _fits(argument: Argument, value: Any) -> bool:
    match argument.type:
        case "text":
            return isinstance(value, str)
        case "policy":
            return isinstance(value, (str, dict))
        case "list":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case "number":
            return isinstance(value, int) and not isinstance(value, bool)
        case "flag":
            return isinstance(value, bool)
        case "answers":
            texts = isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
            return texts and all(isinstance(key, str) for key in value)


def other_than(argument: str, known: Collection[str], found: str) -> Finding:
    """Return that *found* is none of the *known* words; the nearest one is named."""
    said = shown(found)
    near = get_close_matches(said, known, 1, 0) or [*known, "-"]
    listed = ", ".join(known) or "-"
    return Finding.of("TGD915", argument=argument, known=listed, found=said, nearest=near[0])


def _wrong(argument: Argument, value: object) -> Finding:
    kind, kind_th = _KINDS[argument.type]
    found = _JSON.get(type(value).__name__, "something else")
    name, about = argument.name, argument.about
    return Finding.of("TGD903", argument=name, kind=kind, kind_th=kind_th, found=found, about=about)


def _long(argument: Argument, limit: int, found: int) -> Finding:
    return Finding.of("TGD913", argument=argument.name, limit=f"{limit:,}", found=f"{found:,}")


def shown(value: object) -> str:
    """Return *value* of a caller as a message shows it: short, and without signs that hide."""
    text = "".join(letter if letter.isprintable() else "·" for letter in str(value)[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
