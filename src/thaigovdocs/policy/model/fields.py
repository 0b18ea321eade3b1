"""Types of the fields of a policy file: each reads the source text of a scalar.

A field that takes values of several shapes is told by the shape alone, so that
a wrong value is one fault and not one for each shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import BaseModel as PydanticModel
from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.model.references import PersonRef, Verbatim
from thaigovdocs.policy.source.words import Words, expected
from thaigovdocs.thai.dates import OpenDay, parse_document_date
from thaigovdocs.thai.digits import to_arabic

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Keys of a mapping of which exactly one must stand.

    Attributes:
        keys: the keys.
        wanted: the name of what is expected, in the table of expectations.
    """

    keys: tuple[str, ...]
    wanted: str


class Model(PydanticModel):
    """Base of every mapping of a policy file: frozen, and no unknown key is dropped.

    Attributes:
        CHOICE: those of its keys of which exactly one must stand.
    """

    CHOICE: ClassVar[Choice | None] = None

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        populate_by_name=False,
        defer_build=True,
    )


class Frozen:
    """A mapping that never changes once it is read."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        plain = core_schema.wrap_serializer_function_ser_schema(self._written)
        return core_schema.no_info_after_validator_function(
            FrozenMap, handler(source), serialization=plain
        )

    def _written(self, value: Mapping[str, Any], handler: SerializerFunctionWrapHandler) -> Any:
        return handler(dict(value))


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
        if isinstance(value, str):
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
Patterns: TypeAlias = Many[Verbatim]
