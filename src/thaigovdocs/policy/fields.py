"""Types of the fields of a policy file: each reads the source text of a scalar."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic import BaseModel as PydanticModel
from pydantic_core import PydanticCustomError

from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.words import Words
from thaigovdocs.thai.dates import OpenDay, parse_document_date
from thaigovdocs.thai.digits import to_arabic

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


class Model(PydanticModel):
    """Base of every mapping of a policy file: frozen, and no unknown key is dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(to_arabic(value.strip())):
        return int(to_arabic(value.strip()))
    raise PydanticCustomError("whole_number", "a whole number")


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in {"true", "yes", "on"}:
        return True
    if isinstance(value, str) and value.strip().lower() in {"false", "no", "off"}:
        return False
    raise PydanticCustomError("flag", "true or false")


def _document_date(value: object) -> date | OpenDay:
    if isinstance(value, (date, OpenDay)):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date_text", "a date such as 2026-11-20 or ๒๐ พฤศจิกายน ๒๕๖๙")
    try:
        return parse_document_date(value)
    except CalendarError as error:
        raise PydanticCustomError("impossible_date", "{why}", {"why": str(error)}) from None


def _one_or_many(value: object) -> object:
    return value if isinstance(value, (list, tuple)) else (value,)


def many(schema: dict[str, Any]) -> WithJsonSchema:
    """Return the JSON Schema of *schema*, alone or as a list."""
    return WithJsonSchema({"anyOf": [schema, {"type": "array", "items": schema}]})


_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}

Whole: TypeAlias = Annotated[
    int,
    BeforeValidator(_whole),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9๐-๙]+$"}]}),
]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
DocumentDate: TypeAlias = Annotated[
    date | OpenDay,
    BeforeValidator(_document_date),
    WithJsonSchema({"type": "string", "description": "ISO (Gregorian) or Thai (Buddhist era)"}),
]
Id: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Lines: TypeAlias = Annotated[tuple[Words, ...], BeforeValidator(_one_or_many), many(_SCALAR)]
People: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_one_or_many), many(_SCALAR)]
