"""Types of the fields of a policy file: each reads the source text of a scalar.

A field that takes values of several shapes is told by the shape alone, so that
a wrong value is one fault and not one for each shape.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import NoneType
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, get_args

from pydantic import BaseModel as PydanticModel
from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError, core_schema

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.model.references import Pattern, PersonRef
from thaigovdocs.policy.source.words import Words, expected, is_blank
from thaigovdocs.thai.dates import OpenDay, parse_document_date
from thaigovdocs.thai.digits import to_arabic

_NOT_GIVEN = object()
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_SETS = re.compile(r"\s*(?:([1-9][0-9]{0,2})\s*/\s*)?([1-9][0-9]{0,2})\s*")


@dataclass(frozen=True, slots=True)
class Choice:
    """Keys of a mapping of which one must be given.

    Attributes:
        keys: the keys.
        wanted: the name of what is expected, in the table of expectations.
        is_single: only one of them may be given.
    """

    keys: tuple[str, ...]
    wanted: str
    is_single: bool = False

    def fits(self, mapping: Mapping[str, Any]) -> bool:
        """Return whether *mapping* gives what must be given."""
        given = sum(
            mapping.get(key) not in ([], ()) and not is_blank(mapping.get(key)) for key in self.keys
        )
        return given == 1 if self.is_single else given > 0


class Model(PydanticModel):
    """Base of every mapping of a policy file: frozen, and no unknown key is dropped.

    Attributes:
        CHOICE: those of its keys of which one must be given.
    """

    CHOICE: ClassVar[Choice | None] = None

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        populate_by_name=False,
        defer_build=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _given_only(cls, value: Any) -> Any:
        """Return the keys of *value* that have one: what is blank is not given."""
        if not isinstance(value, Mapping) or not any(map(is_blank, value.values())):
            return value
        taken = _blanks(cls)
        given = {key: taken.get(key, _as_is)(item) for key, item in value.items()}
        return {key: item for key, item in given.items() if item is not _NOT_GIVEN}


class Frozen:
    """A mapping by keys of the author's own; it never changes once it is read."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        plain = core_schema.wrap_serializer_function_ser_schema(self._written)
        given = core_schema.no_info_before_validator_function(_given, handler(source))
        return core_schema.no_info_after_validator_function(FrozenMap, given, serialization=plain)

    def _written(self, value: Mapping[str, Any], handler: SerializerFunctionWrapHandler) -> Any:
        return handler(dict(value))


def _given(value: object) -> object:
    """Return a mapping without the keys that have no value."""
    if not isinstance(value, Mapping) or None not in value.values():
        return value
    return {key: item for key, item in value.items() if item is not None}


@cache
def _blanks(model: type[Model]) -> Mapping[str, Callable[[object], object]]:
    """Return what is taken from the value of each key of *model*, which may be blank."""
    return {field.alias or name: _blank_of(field) for name, field in model.model_fields.items()}


def _blank_of(field: FieldInfo) -> Callable[[object], object]:
    if field.is_required() and NoneType in get_args(field.annotation):
        return lambda value: None if is_blank(value) else value
    if _may_be_blank(field.annotation):
        return lambda value: _NOT_GIVEN if value is None else value
    return lambda value: _NOT_GIVEN if is_blank(value) else value


def _as_is(value: object) -> object:
    return value


def _may_be_blank(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Words):
        return annotation.MAY_BE_BLANK
    return any(map(_may_be_blank, get_args(annotation)))


def shape(value: object) -> str:
    """Return the tag of what *value* is to the author of a file.

    Tags begin with a colon, so that in the places of errors none is taken for a key.
    """
    if isinstance(value, (Mapping, PydanticModel)):
        return ":mapping"
    if isinstance(value, (list, tuple)):
        return ":list"
    return ":text" if isinstance(value, str) else ":other"


def by_shape(wanted: str, tell: Callable[[object], str] = shape) -> Discriminator:
    """Return what tells the members of a union apart.

    Args:
        wanted: the name of what is expected, in the table of expectations.
        tell: gives the tag of the member for a value.
    """
    return Discriminator(tell, custom_error_type="expected", custom_error_message=wanted)


def mapping_or_lines(value: object) -> str:
    """Return the tag for values that are one text, several, or keys."""
    return {":mapping": ":mapping", ":other": ":other"}.get(shape(value), ":lines")


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(to_arabic(value.strip())):
        return int(to_arabic(value.strip()))
    raise expected("whole")


def _is_whole(value: object) -> bool:
    try:
        _whole(value)
    except PydanticCustomError:
        return False
    return True


def _month_day(value: object) -> int | str:
    return "last" if isinstance(value, str) and value.strip() == "last" else _whole(value)


def _year(value: object) -> int:
    year = _whole(value) if _is_whole(value) else 0
    if 2400 <= year <= 9999:
        return year
    raise expected("year")


def _entry_year(value: object) -> int:
    year = _whole(value) if _is_whole(value) else 0
    if -100 < year < 0 or 2400 <= year <= 9999:
        return year
    raise expected("entry_year")


def _urgency(value: object) -> Words:
    words = value if isinstance(value, Words) else Words(value) if isinstance(value, str) else None
    text = words.strip() if words else ""
    if words is None or not (text in URGENCIES or text.startswith(f"{URGENT_UNTIL} ")):
        raise expected("urgency")
    return words


def read_sets(text: str) -> tuple[int | None, int] | None:
    """Return which set of how many *text* says; ``None`` where it says none that can be.

    Example:
        >>> read_sets("1/3"), read_sets("๓"), read_sets("4/3")
        ((1, 3), (None, 3), None)
    """
    found = _SETS.fullmatch(to_arabic(text))
    if found is None:
        return None
    this, of = (int(number) if number else None for number in found.groups())
    return None if of is None or (this or 1) > of else (this, of)


def _sets(value: object) -> Words:
    text = value if isinstance(value, str) else str(value) if _is_whole(value) else ""
    if not read_sets(text) and "{{" not in text:
        raise expected("sets")
    return text if isinstance(text, Words) else Words(text)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in {"true", "yes", "on"}:
        return True
    if isinstance(value, str) and value.strip().lower() in {"false", "no", "off"}:
        return False
    raise expected("flag")


def _document_date(value: object) -> date | OpenDay:
    if isinstance(value, (date, OpenDay)):
        return value
    if not isinstance(value, str):
        raise expected("date")
    try:
        return parse_document_date(str(value))
    except CalendarError as error:
        why, why_th = (error.findings[0].message(lang) for lang in ("en", "th"))
        told = {"why": why, "why_th": why_th}
        raise PydanticCustomError("impossible_date", "{why}", told) from None


def _full_date(value: object) -> date:
    day = _document_date(value)
    if isinstance(day, OpenDay):
        raise PydanticCustomError("open_day", "a whole date")
    return day


def one_or_many(value: object) -> object:
    """Return one value alone as a tuple of one."""
    return value if isinstance(value, (list, tuple)) else (value,)


SCALAR: Mapping[str, Any] = {"type": ["string", "number", "boolean"]}


def many(schema: Mapping[str, Any]) -> WithJsonSchema:
    """Return the JSON Schema of *schema*, alone or as a list."""
    return WithJsonSchema({"anyOf": [dict(schema), {"type": "array", "items": dict(schema)}]})


class TextFor:
    """A mapping that may be written as one text: the text is its key *keys*."""

    def __init__(self, *keys: str) -> None:
        self.keys = keys

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [dict(SCALAR), handler(schema)]}

    def _read(self, value: object) -> object:
        if isinstance(value, str) and not is_blank(value):
            return dict.fromkeys(self.keys, value)
        if isinstance(value, (Mapping, PydanticModel)):
            return value
        raise expected("text_or_mapping")


class Parted:
    """A list that may be written as one text, which parts at its empty lines."""

    _EMPTY_LINE = re.compile(r"\s*\n[ \t]*\n\s*")

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _read(self, value: object) -> object:
        if not isinstance(value, str) or not value.strip():
            return value
        words = value if isinstance(value, Words) else Words(value)
        start, parts = 0, []
        for found in self._EMPTY_LINE.finditer(words):
            parts.append(words.part(start, found.start()))
            start = found.end()
        parts.append(words.part(start, len(words)))
        return tuple(part for part in parts if part.strip())


_WHOLE_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[+-]?[0-9๐-๙]+$"}]
}
_DATE_SCHEMA: dict[str, Any] = {
    "type": "string",
    "description": "2026-11-20 (ISO, Gregorian) or ๒๐ พฤศจิกายน ๒๕๖๙ (Thai, Buddhist era)",
}

Whole: TypeAlias = Annotated[int, BeforeValidator(_whole), WithJsonSchema(_WHOLE_SCHEMA)]
MonthDay: TypeAlias = Annotated[
    int | Literal["last"],
    BeforeValidator(_month_day),
    WithJsonSchema({"anyOf": [_WHOLE_SCHEMA, {"const": "last"}]}),
]
BuddhistYear: TypeAlias = Annotated[int, BeforeValidator(_year), WithJsonSchema(_WHOLE_SCHEMA)]
EntryYear: TypeAlias = Annotated[int, BeforeValidator(_entry_year), WithJsonSchema(_WHOLE_SCHEMA)]
URGENCIES = ("ด่วนที่สุด", "ด่วนมาก", "ด่วน")
URGENT_UNTIL = "ด่วนภายใน"
"""The urgency that says by when, which is written behind it (saraban 28)."""
Urgency: TypeAlias = Annotated[
    Words,
    BeforeValidator(_urgency),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "enum": [*URGENCIES]},
                {"type": "string", "pattern": f"^{URGENT_UNTIL} "},
            ]
        }
    ),
]
Sets: TypeAlias = Annotated[
    Words,
    BeforeValidator(_sets),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 999},
                {"type": "string", "pattern": r"^\s*([0-9๐-๙]{1,3}\s*/\s*)?[0-9๐-๙]{1,3}\s*$|\{\{"},
            ]
        }
    ),
]
Flag: TypeAlias = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "on", "off"]}]}),
]
DocumentDate: TypeAlias = Annotated[
    date | OpenDay, BeforeValidator(_document_date), WithJsonSchema(_DATE_SCHEMA)
]
FullDate: TypeAlias = Annotated[date, BeforeValidator(_full_date), WithJsonSchema(_DATE_SCHEMA)]
T = TypeVar("T", bound=Words)
Many: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(one_or_many), many(SCALAR)]
"""Several, or one alone."""
Lines: TypeAlias = Many[Words]
People: TypeAlias = Many[PersonRef]
Patterns: TypeAlias = Many[Pattern]
