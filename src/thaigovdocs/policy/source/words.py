"""Scalars of a policy file as they arrive: the source text and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, LiteralString, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from thaigovdocs.findings import Mark


def expected(what: LiteralString) -> PydanticCustomError:
    """Return the error of a value of the wrong type; *what* names the expectation."""
    return PydanticCustomError("expected", what)


_UNSEEN = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_REST = dict.fromkeys(map(ord, _UNSEEN))


def is_blank(value: object) -> bool:
    """Return whether nothing is given: no value, or text in which nothing can be seen.

    Example:
        >>> is_blank(None), is_blank(" \\u200b"), is_blank("-"), is_blank([])
        (True, True, False, False)
    """
    if not isinstance(value, str):
        return value is None
    text = value.strip()
    if text and text[0] not in _UNSEEN:
        return False
    return not text.translate(_REST).strip() and not isinstance(value, Refused)


class Words(str):
    """Text of the author with the place it was written at.

    It is a ``str``; expressions and backticks in it are still as written.  White space
    alone is no text.

    Attributes:
        MAY_BE_BLANK: whether white space, or nothing, is a value.
    """

    __slots__ = ("mark",)

    MAY_BE_BLANK: ClassVar[bool] = False

    mark: Mark | None

    def __new__(cls, text: str, mark: Mark | None = None) -> Self:
        """Return *text* with its place."""
        words = super().__new__(cls, text)
        words.mark = mark
        return words

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._accept, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # A bare number is text too: 0017 and 1.10 arrive as they are written.
        return {"type": ["string", "number", "boolean"]}

    @classmethod
    def _accept(cls, value: object) -> Self:
        if value is None and cls.MAY_BE_BLANK:
            return cls("")
        if is_blank(value) and not cls.MAY_BE_BLANK:
            raise expected("some_text")
        if type(value) is cls:
            return value
        if isinstance(value, str):
            return cls(value, value.mark if isinstance(value, Words) else None)
        raise expected("text")

    def part(self, start: int, end: int) -> Words:
        """Return the characters from *start* to *end* with their own place."""
        mark = self.mark
        if mark is None or not start:
            return Words(self[start:end], mark)
        line, column = mark.at(start)
        steps = tuple((at - start, row, place) for at, row, place in mark.steps if at > start)
        begun = ((0, line, column), *steps) if mark.steps else ()
        moved = replace(mark, line=line, column=column, steps=begun)
        return Words(self[start:end], moved)


class Refused(Words):
    """What stands for a value that cannot be read, whose fault is told."""

    __slots__ = ()
