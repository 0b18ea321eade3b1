"""What a template may do with a value: read its names, filter it, ask about it, print it.

Everything stands in a table here; a template reaches nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from thaigovdocs.thai.digits import Numerals, document_digits, in_numerals, to_arabic
from thaigovdocs.thai.filters import TEMPLATE_FILTERS
from thaigovdocs.thai.spans import Span, plain
from thaigovdocs.writers.docx.runs import Rich

MAX_NUMBER = 1_000_000  # of what is worked out, and characters of text that grows
MAX_PRINTED = 1_000_000_000  # characters that loops may print; a log of 100,000 rows has half
TURN = 50  # characters that a turn of a loop counts for, besides those it prints
NOTHING = object()  # what a name gives that is not there, where a template asks for that
ASKING = frozenset(("default", "defined", "undefined"))  # of names that may not be there


class View:
    """Base of what a template sees: its public names may be read."""

    __slots__ = ()


class Fact(str):
    """Words of the policy file: filters take them as they are written, paper in its digits."""

    __slots__ = ()


class Missing(Exception):  # noqa: N818 - never leaves the package: it becomes a finding
    """A name that is not there, and the names that are."""

    def __init__(self, name: str, known: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.known = ", ".join(sorted(known))


class Refused(Exception):  # noqa: N818 - likewise
    """Something that a template may not do."""


class State:
    """What is counted while a paper is filled in, and the digits that it is printed in."""

    __slots__ = ("numerals", "printed")

    def __init__(self, numerals: Numerals) -> None:
        self.numerals = numerals
        self.printed = 0

    def spend(self, characters: int) -> None:
        """Count *characters* that a loop may print, or by which a text grows."""
        self.printed += characters
        if self.printed > MAX_PRINTED:
            raise Refused(f"loops print at most {MAX_PRINTED:,} characters")

    def grown(self, made: Any) -> Any:
        """Return *made*, which was put together from other values, unless it is too long."""
        size = len(made) if isinstance(made, str | list) else 0
        if size > MAX_NUMBER:
            raise Refused(f"text grows to at most {MAX_NUMBER:,} characters")
        self.spend(size)
        return made


class Loop(View):
    """What a template knows as ``loop``: how often it has turned, and how often it will."""

    __slots__ = ("first", "index", "index0", "last", "length", "revindex", "revindex0")
    first: bool
    last: bool
    index: int
    index0: int
    length: int
    revindex: int
    revindex0: int

    def __init__(self, at: int, length: int) -> None:
        self.index0, self.index, self.length = at, at + 1, length
        self.first, self.last = at == 0, at + 1 == length
        self.revindex0, self.revindex = length - at - 1, length - at


def read(owner: Any, name: str) -> Any:
    """Return what *owner* has under *name*.

    Raises:
        Missing: there is no such name.
    """
    if isinstance(owner, Mapping):
        if name in owner:
            return owner[name]
        raise Missing(name, [str(key) for key in owner])
    if isinstance(owner, View) and not name.startswith("_") and hasattr(owner, name):
        return getattr(owner, name)
    raise Missing(name)


def read_item(owner: Any, key: Any) -> Any:
    """Return one of several by its place, or what stands under a name."""
    if isinstance(key, str):
        return read(owner, key)
    try:
        return owner[key]
    except (LookupError, TypeError):
        raise Missing(str(key)) from None


def printable(value: Any, numerals: Numerals) -> str | Rich:
    """Return *value* as a paper prints it.

    Raises:
        Refused: it is nothing, or a thing that has names of its own.
    """
    if isinstance(value, tuple) and all(isinstance(each, Fact) for each in value):
        value = Fact(" ".join(value))  # lines, as expressions of the policy file print them
    if isinstance(value, Fact):
        return plain(document_digits((Span(str(value)),), numerals))
    if isinstance(value, int) and not isinstance(value, bool):
        return in_numerals(str(value), numerals)
    return value if isinstance(value, str | Rich) else as_text(value)


def as_text(value: Any) -> str:
    """Return *value* as text; refuse what has none."""
    if isinstance(value, str | Rich | int | float):
        return str(value)
    if value is None:
        raise Refused("nothing is there to print")
    raise Refused("it is no text: print one of its names, or each of its entries")


def whole(value: Any) -> int:
    """Return *value* as a whole number that may be worked with; refuse every other."""
    if isinstance(value, Fact) and value.isdecimal():
        value = int(to_arabic(value[:10]))
    if not isinstance(value, int) or abs(value) >= MAX_NUMBER:
        raise Refused(f"arithmetic takes whole numbers below {MAX_NUMBER:,}")
    return value


def added(state: State, left: Any, right: Any) -> Any:
    """Return a sum of whole numbers, or two texts as one."""
    if isinstance(left, str) and isinstance(right, str):
        return state.grown(str(left) + str(right))
    return whole(left) + whole(right)


def _join(value: Any, d: str = "", attribute: str | None = None) -> str:
    words = [as_text(each if attribute is None else read(each, attribute)) for each in value]
    if sum(map(len, words)) + len(words) * len(d) > MAX_NUMBER:
        raise Refused(f"text grows to at most {MAX_NUMBER:,} characters")
    return d.join(words)


def _default(value: Any, default_value: Any = "", boolean: bool = False) -> Any:
    is_there = value is not NOTHING and (value or not boolean)
    return value if is_there else default_value


OWN_FILTERS: Mapping[str, Callable[..., Any]] = {
    "default": _default,
    "first": lambda value: next(iter(value)),
    "join": _join,
    "last": lambda value: list(value)[-1],
    "length": len,
    "list": list,
    "lower": lambda value: as_text(value).lower(),
    "string": as_text,
    "trim": lambda value: as_text(value).strip(),
    "upper": lambda value: as_text(value).upper(),
}
"""The filters of templates besides those of :mod:`thaigovdocs.thai.filters`."""

FILTERS = (*OWN_FILTERS, *TEMPLATE_FILTERS)


def filtered(name: str, state: State, value: Any, *args: Any, **options: Any) -> Any:
    """Return *value* through the filter *name*."""
    size = len(value) if isinstance(value, str | list | tuple) else 0
    if name in OWN_FILTERS:
        state.spend(size)
        return state.grown(OWN_FILTERS[name](value, *args, **options))
    state.spend(size * TURN)
    words = str(value) if isinstance(value, Rich) else value
    return TEMPLATE_FILTERS[name].apply(words, *args, numerals=state.numerals, **options)


TESTS: Mapping[str, Callable[..., bool]] = {
    "defined": lambda value: value is not NOTHING,
    "undefined": lambda value: value is NOTHING,
    "none": lambda value: value is None,
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "string": lambda value: isinstance(value, str | Rich),
    "number": lambda value: isinstance(value, int | float),
    "mapping": lambda value: isinstance(value, Mapping),
    "sequence": lambda value: isinstance(value, Sequence),
    "odd": lambda value: whole(value) % 2 == 1,
    "even": lambda value: whole(value) % 2 == 0,
    "divisibleby": lambda value, by: whole(value) % whole(by) == 0,
    "in": lambda value, values: value in values,
}
"""What a template may ask of a value: ``x is odd``."""
