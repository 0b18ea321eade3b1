"""Filters for programs that keep templates of their own, in docxtpl or any Jinja environment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.dates import (
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
from thaigovdocs.thai.digits import Numerals, document_digits, in_numerals, to_arabic
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words
from thaigovdocs.thai.spans import Span, plain

Day: TypeAlias = "date | OpenDay | str"
Filter: TypeAlias = Callable[..., str]


def jinja_filters(*, numerals: str = "thai") -> dict[str, Filter]:
    """Return the filters of this package for a Jinja environment, by name.

    Dates: ``thai_date`` (๒๐ พฤศจิกายน ๒๕๖๙), ``thai_announcement_date`` (with พ.ศ.),
    ``thai_cited_date`` (with ลงวันที่), ``thai_short_date``, ``thai_weekday_date``,
    ``thai_month_year``, ``buddhist_year``.  They take a ``date``, ISO text in the
    Gregorian calendar or Thai text in the Buddhist Era.

    Numbers: ``money`` (digits and words), ``baht_text``, ``thai_number``,
    ``number_words``.  They take ``Decimal``, ``int`` or text; a float is refused.

    Digits: ``thai_digits`` (every digit but those of web addresses, file names and codes
    such as COVID-19) and ``arabic_digits``.

    Args:
        numerals: the digits that dates and numbers are printed in, ``thai`` or ``arabic``.

    Raises:
        UsageError: *numerals* names no digits.  The filters raise :class:`CalendarError`,
            :class:`NumberError` and :class:`UsageError` for values they cannot print.

    Example:
        >>> jinja_filters()["thai_date"]("2026-11-20")
        '๒๐ พฤศจิกายน ๒๕๖๙'
    """
    if numerals not in tuple(Numerals):
        raise UsageError(f"expected 'thai' or 'arabic' as numerals, found {numerals!r}")
    digits = Numerals(numerals)
    return {
        "thai_date": _dated(format_date, digits),
        "thai_announcement_date": _dated(format_announcement_date, digits),
        "thai_cited_date": _dated(format_cited_date, digits),
        "thai_short_date": _dated(format_short_date, digits),
        "thai_weekday_date": _dated(format_weekday_date, digits),
        "thai_month_year": lambda value: format_month_year(_day(value), numerals=digits),
        "buddhist_year": lambda value: in_numerals(str(_year(_day(value))), digits),
        "money": lambda value: money(value, numerals=digits),
        "baht_text": baht_text,
        "thai_number": lambda value, decimals=None: format_number(
            value, decimals=decimals, numerals=digits
        ),
        "number_words": number_words,
        "thai_digits": _thai_digits,
        "arabic_digits": lambda value: to_arabic(str(value)),
    }


def _dated(format_: Callable[..., str], numerals: Numerals) -> Filter:
    """Return the filter that writes a whole date with *format_*."""

    def write(value: Day) -> str:
        day = _day(value)
        if isinstance(day, OpenDay):
            raise CalendarError(f"expected a date with its day, found {value!r}")
        return format_(day, numerals=numerals)

    return write


def _day(value: Day) -> date | OpenDay:
    if isinstance(value, (date, OpenDay)):
        return value
    if isinstance(value, str):
        return parse_document_date(value)
    found = type(value).__name__
    raise UsageError(f"expected a date, or text such as '2026-11-20', found {found}")


def _year(day: date | OpenDay) -> int:
    return day.year if isinstance(day, OpenDay) else buddhist_year(day)


def _thai_digits(value: object) -> str:
    return plain(document_digits((Span(str(value)),), Numerals.THAI))
