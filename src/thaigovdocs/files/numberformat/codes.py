"""The codes of number formats, read into sections of tokens.

A code has up to four sections, parted by semicolons: for positive and negative numbers, zero
and text, or for the numbers that conditions in brackets choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass

MAX_LENGTH = 255  # characters; Excel takes no more
_SECTIONS = 4


class UnknownFormat(Exception):  # noqa: N818 - says what the format is
    """A number format that is not understood here, or shows nothing for a value."""


class Kind(Enum):
    """What a token stands for."""

    TEXT = "words as they stand"
    DIGIT = "one digit: 0, # or ?"
    POINT = "the decimal point"
    COMMA = "groups of three, or thousands left out"
    PERCENT = "hundredths"
    EXPONENT = "a power of ten: E+ or E-"
    SLASH = "a fraction"
    DENOMINATOR = "a fraction's own denominator"
    GENERAL = "a number as it is typed"
    CONTENT = "the text of the cell"
    YEAR = "the year: yy, yyyy"
    ERA_YEAR = "the Buddhist year: bb, bbbb"
    MONTH = "the month: m to mmmmm"
    DAY = "the day: d, dd; the weekday: ddd, dddd"
    HOUR = "the hour"
    MINUTE = "the minute"
    SECOND = "the second"
    FRACTION = "parts of a second"
    HALF_DAY = "AM or PM"
    HOURS = "hours without end: [h]"
    MINUTES = "minutes without end: [m]"
    SECONDS = "seconds without end: [s]"


OF_DATES = frozenset({Kind.YEAR, Kind.ERA_YEAR, Kind.MONTH, Kind.DAY})
OF_TIMES = frozenset({Kind.HOUR, Kind.MINUTE, Kind.SECOND, Kind.FRACTION, Kind.HALF_DAY})
OF_SPANS = frozenset({Kind.HOURS, Kind.MINUTES, Kind.SECONDS})
_OF_NUMBERS = frozenset(
    {Kind.DIGIT, Kind.POINT, Kind.PERCENT, Kind.EXPONENT, Kind.SLASH, Kind.GENERAL}
)

Token: TypeAlias = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a number format.

    Attributes:
        tokens: what it shows, in this order.
        condition: a comparison and the number to compare with.
        has_thai_digits: its digits are Thai.
        is_buddhist: its years are those of the Buddhist Era.
        is_english: names of months and days are English, else Thai.
    """

    tokens: tuple[Token, ...] = ()
    condition: tuple[str, Decimal] | None = None
    has_thai_digits: bool = False
    is_buddhist: bool = False
    is_english: bool = False

    def has(self, *kinds: Kind) -> bool:
        """Return whether a token of one of *kinds* is in it."""
        return any(kind in kinds for kind, _ in self.tokens)

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        return self.has(*OF_DATES, *OF_TIMES, *OF_SPANS)

    @property
    def is_buddhist_year(self) -> bool:
        """Whether it shows a year of the Buddhist Era."""
        return self.has(Kind.ERA_YEAR) or (self.is_buddhist and self.has(Kind.YEAR))

    @property
    def shows(self) -> frozenset[str]:
        """What is shown: ``year``, ``month``, ``day``, ``weekday``, ``time``, ``words``."""
        return frozenset(filter(None, (_shown(kind, words) for kind, words in self.tokens)))


def _shown(kind: Kind, words: str) -> str:
    if kind is Kind.TEXT:
        return "words" if any(letter.isalpha() for letter in words) else ""
    if kind is Kind.DAY and len(words) > 2:
        return "weekday"
    return _PARTS.get(kind, "time")


_PARTS = {Kind.YEAR: "year", Kind.ERA_YEAR: "year", Kind.MONTH: "month", Kind.DAY: "day"}


def parse_code(code: str) -> tuple[Section, ...]:
    """Return the sections of a number format.

    Raises:
        UnknownFormat: something in it is not understood.

    Example:
        >>> [section.condition for section in parse_code('[<100]0;0.0')]
        [('<', Decimal('100')), None]
    """
    if len(code) > MAX_LENGTH:
        raise UnknownFormat
    parts = [_Reading()]
    for token in _TOKEN.findall(code):
        if token == ";":
            parts.append(_Reading())
        else:
            parts[-1].take(token)
    if len(parts) > _SECTIONS:
        raise UnknownFormat
    return tuple(part.section() for part in parts)


_TOKEN = re.compile(
    r"""
    "[^"]*" | \\. | _. | \*. | \[[^\]]*\]
    | [Gg]eneral | GENERAL | AM/PM | am/pm | A/P | a/p
    | [Ee][+-] | [yY]+ | [bB]+[12]? | [mM]+ | [dD]+ | [hH]+ | [sS]+ | [eE]+ | [gG]+
    | (?<=/)[1-9][0-9]* | t(?=[0\#?]) | (?:(?<=[sS])|(?<=[sS]\]))\.0+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_WHOLE = {
    "general": Kind.GENERAL,
    "am/pm": Kind.HALF_DAY,
    "a/p": Kind.HALF_DAY,
    "e+": Kind.EXPONENT,
    "e-": Kind.EXPONENT,
    ".": Kind.POINT,
    ",": Kind.COMMA,
    "%": Kind.PERCENT,
    "/": Kind.SLASH,
    "@": Kind.CONTENT,
}
_BY_LETTER = {
    "y": Kind.YEAR,
    "b": Kind.ERA_YEAR,
    "m": Kind.MONTH,
    "d": Kind.DAY,
    "h": Kind.HOUR,
    "s": Kind.SECOND,
    **dict.fromkeys("0#?", Kind.DIGIT),
    **dict.fromkeys("123456789", Kind.DENOMINATOR),
}
_LETTERS = 5  # of one kind at most: mmmmm
_PLAIN = frozenset(" $-+()':!^&~{}<>=/")
_COLOUR = re.compile(
    r"black|blue|cyan|green|magenta|red|white|yellow|colou?r ?[0-9]{1,2}", re.IGNORECASE
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=) ?(-?[0-9]+(?:\.[0-9]+)?)")
_LOCALE = re.compile(r"\$([^-\]]*)(?:-([^,\]]*)(?:,([^\]]*))?)?")
_DIGITS = frozenset("0#?")
_THAI = 0x1E
_ENGLISH = 0x09
_SYSTEM = {0xF800, 0xF400}  # the long date and the time of the machine
_NUMERALS = {0: False, 1: False, 0x0D: True}
_CALENDARS = {0: False, 1: False, 7: True}
_NAMED = re.compile(r"ddd|mmm")


class _Reading:
    """One section while it is read."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.condition: tuple[str, Decimal] | None = None
        self.numerals = 0
        self.calendar = 0
        self.language = 0
        self.is_buddhist = False

    def take(self, token: str) -> None:
        first = token[0]
        if first in '"\\' and len(token) > 1:
            self._add(Kind.TEXT, token[1:].removesuffix('"') if first == '"' else token[1:])
        elif first == "_" and len(token) > 1:
            self._add(Kind.TEXT, " ")  # as wide as the letter that follows
        elif first == "*" and len(token) > 1:
            pass  # the letter that fills the width of the column
        elif first == "[" and len(token) > 1:
            self._bracket(token[1:-1])
        elif token == "t":
            self.numerals = 0x0D
        elif kind := _kind_of(token):
            self._add(kind, token)
        elif first in _PLAIN or not first.isascii():
            self._add(Kind.TEXT, token)
        else:
            raise UnknownFormat

    def _add(self, kind: Kind, words: str) -> None:
        self.tokens.append((kind, words))

    def _bracket(self, words: str) -> None:
        if not words or _COLOUR.fullmatch(words):
            return
        if condition := _CONDITION.fullmatch(words):
            self.condition = (condition[1], Decimal(condition[2]))
        elif words.lower() in {"h", "hh", "m", "mm", "s", "ss"}:
            kind = {"h": Kind.HOURS, "m": Kind.MINUTES, "s": Kind.SECONDS}[words[0].lower()]
            self._add(kind, words)
        elif words == "~buddhist":
            self.is_buddhist = True
        elif locale := _LOCALE.fullmatch(words):
            self._add(Kind.TEXT, locale[1])
            self._locale(locale[2] or "", locale[3] or "")
        elif words not in {"~gregorian", "NatNum0"}:
            raise UnknownFormat

    def _locale(self, language: str, more: str) -> None:
        """Take what stands behind the hyphen: a number of Windows, or a name and a number."""
        try:
            number = int(more, 16) << 16 if more else 0
            if re.fullmatch("[0-9A-Fa-f]{1,8}", language):
                number |= int(language, 16)
            elif language:
                number |= _language_of(language)
        except ValueError:
            raise UnknownFormat from None
        self.language = number & 0xFFFF
        self.calendar = number >> 16 & 0xFF
        self.numerals = number >> 24

    def section(self) -> Section:
        """Return the section that was read.

        Raises:
            UnknownFormat: its parts do not go together.
        """
        tokens = tuple(token for token in _told_apart(self.tokens) if token[1])
        is_thai, is_english = (self.language & 0xFF == of for of in (_THAI, _ENGLISH))
        known = not self.language or self.language in _SYSTEM or is_thai or is_english
        section = Section(
            tokens,
            self.condition,
            has_thai_digits=_known(_NUMERALS, self.numerals),
            is_buddhist=self.is_buddhist or _known(_CALENDARS, self.calendar),
            is_english=is_english,
        )
        if not known and any(_NAMED.match(words.lower()) for _, words in tokens):
            raise UnknownFormat
        if section.is_date and section.has(*_OF_NUMBERS, Kind.CONTENT):
            raise UnknownFormat
        return section


def _known(table: dict[int, bool], number: int) -> bool:
    if number not in table:
        raise UnknownFormat
    return table[number]


def _language_of(name: str) -> int:
    """Return the number of Windows for the name of a language, as far as it is asked here."""
    known = {"th": _THAI, "en": _ENGLISH}
    return known.get(name.partition("-")[0].lower(), 0x7F) | 0x400


def _kind_of(token: str) -> Kind | None:
    small = token.lower()
    if small in _WHOLE:
        return _WHOLE[small]
    if small.startswith(".0"):
        return Kind.FRACTION
    if len(token) > _LETTERS or small in {"b1", "b2"}:  # the latter for the calendar of Islam
        return None
    return _BY_LETTER.get(small[0])


def _told_apart(tokens: list[Token]) -> Iterator[Token]:
    """Yield *tokens* with minutes told from months, and commas and points of dates as words."""
    of_time = OF_DATES | OF_TIMES - {Kind.FRACTION} | OF_SPANS
    parts = [kind for kind, _ in tokens if kind in of_time]
    at = -1
    for kind, words in tokens:
        if kind in of_time:
            at += 1
            before = parts[at - 1] if at else None
            after = parts[at + 1] if at + 1 < len(parts) else None
            beside_time = before in {Kind.HOUR, Kind.HOURS} or after in {Kind.SECOND, Kind.SECONDS}
            is_minute = kind is Kind.MONTH and len(words) < 3 and beside_time
            yield Kind.MINUTE if is_minute else kind, words
        elif parts and kind in {Kind.POINT, Kind.COMMA, Kind.SLASH}:
            yield Kind.TEXT, words
        elif not parts and kind is Kind.FRACTION:
            yield Kind.POINT, "."
            yield from ((Kind.DIGIT, digit) for digit in words[1:])
        else:
            yield kind, words
