"""Scalars of a policy file as they arrive: the source text and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, LiteralString, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from thaigovdocs.findings import Mark


def expected(what: LiteralString) -> PydanticCustomError:
    """Return the error of a value of the wrong type; *what* names the expectation."""
    return PydanticCustomError("expected", what)


class Words(str):
    """Text of the author with the place it was written at.

    It is a ``str``; expressions and backticks in it are still as written.
    """

    __slots__ = ("mark",)

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
