"""The JSON Schema of a policy file, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from pydantic import BaseModel, create_model

from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.kinds.base import Circular
from thaigovdocs.policy.model.kinds.report_form import RowsFrom
from thaigovdocs.policy.model.whole import DueInYear, DueMonthly, PolicyModel
from thaigovdocs.policy.source.aliases import THAI_NAMES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REMOVE = {
    "description": "with extends: drop the entry of this id that the base file has",
    "type": "boolean",
}
_EXTENDS = {"description": "a policy file to start from", "type": "string"}

# What editors show beside a key; the Thai term is the one the paper prints.
_DESCRIPTIONS = {
    "thaigovdocs": "version of the format: 1",
    "fiscal_year": "ปีงบประมาณ, Buddhist era; in a document also -1 for the year before",
    "issued": "what the registry gave, by id of document; laid over the documents last",
    "vars": "variables of your own; data, never expressions",
    "agency": "ส่วนราชการ: who issues",
    "issuer": "who issues announcements and orders, where it is not the agency's name",
    "letterhead": "the sender's lines at the upper right",
    "code": "letters and owner number of its papers, such as พง 0017.2",
    "owner": "ส่วนราชการเจ้าของเรื่อง, its lines",
    "contact": "how to reach the owner: lines, or phone, fax, email, website",
    "logos": "pictures for forms, by path",
    "people": "persons by an id of your choice",
    "rank": "rank or academic title typed before the signature",
    "acting": "in whose place a person acts: {as: รักษาราชการแทน, for: …}, or text",
    "signatory": "ผู้ลงนาม: the id of a person, or several",
    "policy": "the policy itself: every fact once",
    "documents": "what to print",
    "output": "how the papers look",
    "subject": "เรื่อง",
    "preamble": "paragraphs before the power relied on",
    "authority": "the enabling paragraph (อาศัยอำนาจ…): text, or its sources",
    "enacts": "the words after the power relied on (จึงกำหนด…)",
    "numbering": "label pattern of each level, such as ['1.', '1.1', '(1)']",
    "provisions": "ข้อ: the clauses; in a document also {only: [ids]} or {except: [ids]}",
    "effective": "when it comes into force: text, or a date",
    "conclusion": "paragraphs before the dated line",
    "basis": "laws, guidelines and resolutions relied on",
    "supersedes": "the former order or announcement that this one ends",
    "audience": "to whom it applies; the default of a letter's to",
    "responsible": "who answers for it",
    "workflow": "the three signers of a request to publish, by id of person",
    "reporting": "by which channel, to whom and when to report",
    "rounds": "the rounds of reporting",
    "due": "a date, {day: 31 มีนาคม}, {day: last, month: กุมภาพันธ์} or {monthly: 25}",
    "kind": "what it is",
    "date": "วันที่: 2026-11-20 or ๒๐ พฤศจิกายน ๒๕๖๙; a month alone leaves the day open",
    "number": "ที่, เลขที่: as printed; {circular: 1234} for a circular",
    "circular": "the number after ว; empty to leave it open",
    "to": "เรียน: the addressee",
    "salutation": "คำขึ้นต้น",
    "closing": "คำลงท้าย",
    "references": "อ้างถึง",
    "enclosures": "สิ่งที่ส่งมาด้วย",
    "copies_to": "สำเนาส่ง, lines",
    "urgency": "ชั้นความเร็ว",
    "secrecy": "ชั้นความลับ",
    "filename": "name of its files without suffix: one name, at most 120 bytes",
    "quantity": "how many, such as ๑ ชุด; auto counts the pages",
    "document": "the id of a document of this file",
    "copy": "print สำเนา before it",
    "act": "the id of an act of the registry",
    "sections": "มาตรา or ข้อ, one an entry",
    "submits": "ids of the documents that the memo carries",
    "through": "ผ่าน: who it passes through",
    "unit": "ส่วนราชการ: the unit, with telephone",
    "items": "ข้อย่อย: clauses of the next level",
    "bullets": "lines with -",
    "paragraphs": "paragraphs without a label, before the items",
    "after": "paragraphs without a label, after the items",
    "heading": "a bold line",
    "text": "the words of the clause",
    "short": "the words of its row in a report form",
    "evidence": "what to enter in its row of a report form",
    "emblem": "path of an SVG, PNG or JPEG file; preprinted; or none; of a paper: yes or no",
    "qr": "address of a QR code at the end, or {url, caption}; none for no code",
    "members": "a committee: {person or name, position, role}, one an entry",
    "subtotal": "the words before the sum of the rows since the last one",
    "discount": "the words before an amount that is taken off",
    "brought_forward": "ยอดยกมา: the words before an amount of an earlier page",
    "rate": "per cent, from which the amount is computed",
    "of": "what a rate or sum is of: subtotal, or all rows above",
    "amount": "the amount of the row, where it is not computed",
    "included": "yes for a part of what stands above: printed, not added",
    "counts": "no for an amount that is printed and not added",
    "in_words": "yes to write the computed total in words as well",
    "sum": "yes for a column that is added up, no for one that is not",
    "align": "left, center or right",
    "size": "of the words of the table in points: 12, 14 or 16",
    "orientation": "portrait or landscape: whether its pages lie on their side",
    "start": "continue: the numbers of the members run on from the group before",
    "span": "how many columns the cell lies over",
    "dated": "the word before ณ วันที่; none for no such line",
    "template": "path of a DOCX template of its own",
    "numerals": "digits of the papers",
    "font": "a font family by name",
    "formats": "what to write",
}


_VALUES = (Circular, DueInYear, DueMonthly, RowsFrom)  # written at once, not key by key


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a policy file.

    A file that starts from another one may leave out what that one has, so what
    can be laid over something else is not required; the reader of policies is.

    Example:
        >>> schema()["properties"]["vars"]["description"]
        'variables of your own; data, never expressions'
    """
    whole = _any_of(_whole_model().model_json_schema(by_alias=True, mode="validation"))
    parts: dict[str, Any] = whole["$defs"]
    required = whole.pop("required")
    whole["properties"]["thaigovdocs"] = {"enum": [1, "1"]}
    whole["properties"]["extends"] = dict(_EXTENDS)
    whole["properties"]["documents"] = {"type": "array", "items": _documents()}
    entries = {name for part in (whole, *parts.values()) for name in _entries(part["properties"])}
    entries |= {entry.__name__ for entry in ENTRIES.values()}
    keyed = {name for name in entries if "id" in parts[name]["properties"]}
    for name in keyed:
        parts[name]["properties"]["remove"] = dict(_REMOVE)
    _finish(whole, "#")
    # Nothing can be laid over an entry without an id, so that it must be whole.
    must_be_whole = (entries - keyed) | {model.__name__ for model in _VALUES}
    for name, part in parts.items():
        _finish(part, f"#/$defs/{name}", whole=name in must_be_whole)
    return {
        **whole,
        "$schema": _DIALECT,
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
    """Return the model of a policy file with the models of all kinds of documents in it.

    The models of its defaults are finished first: pydantic before 2.14 writes no default
    of a model that was not used yet.
    """
    for field in PolicyModel.model_fields.values():
        if isinstance(field.default, BaseModel):
            _finish_model(type(field.default))
    entries: Any = (reduce(or_, ENTRIES.values()), ())
    return create_model(
        PolicyModel.__name__, __base__=PolicyModel, __doc__=PolicyModel.__doc__, documents=entries
    )


def _finish_model(model: type[BaseModel]) -> None:
    for field in model.model_fields.values():
        if isinstance(field.default, BaseModel):
            _finish_model(type(field.default))
    model.model_rebuild()


def schema_text() -> str:
    """Return the JSON Schema as the text of a file, the same bytes every time."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _documents() -> dict[str, Any]:
    """Return the schema of an entry of ``documents``, chosen by its kind."""
    branches = [
        {
            "if": {
                "anyOf": [
                    {"required": [name], "properties": {name: {"const": kind}}}
                    for name in _names("kind")
                ]
            },
            "then": {"$ref": f"#/$defs/{entry.__name__}"},
        }
        for kind, entry in ENTRIES.items()
    ]
    known = {"enum": [*ENTRIES]}
    return {
        "type": "object",
        "properties": dict.fromkeys(_names("kind"), known),
        "anyOf": [_present("kind"), {"required": ["id"]}],
        "allOf": branches,
    }


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


def _finish(part: dict[str, Any], pointer: str, *, whole: bool = False) -> None:
    """Describe the keys of *part*, add their Thai names, and require what must be whole."""
    properties: dict[str, Any] = part["properties"]
    for name, value in list(properties.items()):
        for noise in ("title", "default"):
            value.pop(noise, None)
        value = _nullable(value)
        if name in _DESCRIPTIONS:
            value["description"] = _DESCRIPTIONS[name]
        properties[name] = value
        for thai in _names(name)[1:]:
            properties[thai] = {"$ref": f"{pointer}/properties/{name}"}
    required = part.pop("required", [])
    if whole and required:
        part["allOf"] = [_present(name) for name in required]
    part["description"] = part.get("description", "").partition("\n\n")[0].replace("``", "'")
    part.pop("title", None)


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
