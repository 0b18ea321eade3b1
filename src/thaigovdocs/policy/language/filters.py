"""Filters of expressions: from a value to the words that stand for it.

``lunar`` is not among them: the packages that compute lunar dates miss some days of
the official calendar, and a paper must not guess.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from thaigovdocs.errors import CalendarError, NumberError
from thaigovdocs.policy.language.grammar import Refusal
from thaigovdocs.thai.dates import (
    Numerals,
    OpenDay,
    buddhist_year,
    format_announcement_date,
    format_cited_date,
    format_date,
    format_month_year,
    format_short_date,
    format_weekday_date,
    parse_document_date,
)
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words
from thaigovdocs.thai.spans import Text, plain

Value: TypeAlias = int | str | date | OpenDay | Text
_Filter: TypeAlias = Callable[[str, Value], str]

_SHOWN = 60


def apply(name: str, value: Value, args: tuple[int | str, ...]) -> str:
    """Return *value* through the filter *name*, in Arabic digits: the paper turns them.

    Raises:
        Refusal: the value is none that the filter works on, or arguments stand there.
    """
    if args:
        raise _unfit(name, "no argument", "ตัวกรองที่ไม่มีอาร์กิวเมนต์", ", ".join(map(str, args)))
    return FILTERS[name](name, value)


def shown(value: Value) -> str:
    """Return *value* as a message shows it."""
    text = plain(value) if isinstance(value, tuple) else str(value)
    if isinstance(value, OpenDay):
        text = format_month_year(value, numerals=Numerals.ARABIC)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _dated(format_: Callable[..., str]) -> _Filter:
    """Return the filter that writes a whole date with *format_*."""

    def write(name: str, value: Value) -> str:
        day = _day(name, value)
        if isinstance(day, OpenDay):
            raise _unfit(name, "a date with its day", "วันที่ที่มีวันครบ", shown(value))
        return format_(day, numerals=Numerals.ARABIC)

    return write


def _numbered(format_: Callable[[int | str], str]) -> _Filter:
    """Return the filter that writes a number with *format_*."""

    def write(name: str, value: Value) -> str:
        written = plain(value) if isinstance(value, tuple) else value
        try:
            if isinstance(written, (int, str)):
                return format_(written)
        except NumberError:
            pass
        raise _unfit(name, "a number such as 1234.50", "จำนวน เช่น 1234.50", shown(value))

    return write


def _month_year(name: str, value: Value) -> str:
    return format_month_year(_day(name, value), numerals=Numerals.ARABIC)


def _year(name: str, value: Value) -> str:
    day = _day(name, value)
    return str(day.year if isinstance(day, OpenDay) else buddhist_year(day))


def _day(name: str, value: Value) -> date | OpenDay:
    if isinstance(value, (date, OpenDay)):
        return value
    written = plain(value) if isinstance(value, tuple) else str(value)
    try:
        return parse_document_date(written)
    except CalendarError:
        raise _unfit(
            name, "a date such as '2026-11-20'", "วันที่ เช่น '๒๐ พฤศจิกายน ๒๕๖๙'", shown(value)
        ) from None


def _unfit(name: str, expected: str, expected_th: str, found: str) -> Refusal:
    return Refusal(
        "TGD160", operation=name, expected=expected, expected_th=expected_th, found=found
    )


FILTERS: Mapping[str, _Filter] = MappingProxyType(
    {
        "date": _dated(format_date),
        "announcement_date": _dated(format_announcement_date),
        "cited_date": _dated(format_cited_date),
        "short_date": _dated(format_short_date),
        "weekday_date": _dated(format_weekday_date),
        "month_year": _month_year,
        "year": _year,
        "money": _numbered(lambda value: money(value, numerals=Numerals.ARABIC)),
        "baht_text": _numbered(baht_text),
        "number": _numbered(lambda value: format_number(value, numerals=Numerals.ARABIC)),
        "words": _numbered(number_words),
    }
)
"""Every filter, by name."""
