"""Dates as official papers print them, and all that this package knows of the calendar."""

from __future__ import annotations

from datetime import date

from thaigovdocs.errors import CalendarError
from thaigovdocs.thai.digits import Numerals, NumeralsName, in_numerals
from thaigovdocs.thai.eras import (
    FiscalYear,
    OpenDay,
    buddhist_date,
    buddhist_year,
    checked_day,
    gregorian_year,
)
from thaigovdocs.thai.names import month_name, short_month_name, weekday_name
from thaigovdocs.thai.parsing import parse_date, parse_day_month, parse_document_date, parse_month

__all__ = [
    "FiscalYear",
    "Numerals",
    "OpenDay",
    "buddhist_date",
    "buddhist_year",
    "format_announcement_date",
    "format_cited_date",
    "format_date",
    "format_day_month",
    "format_month_year",
    "format_range",
    "format_short_date",
    "format_weekday_date",
    "gregorian_year",
    "parse_date",
    "parse_day_month",
    "parse_document_date",
    "parse_month",
]


def format_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* as the date line of a letter prints it.

    Day, full month and Buddhist Era year, separated by single spaces; no วันที่ and no
    พ.ศ.: the document that prints the date owns those.

    Args:
        day: a Gregorian date from 1 April 1889 on. January to March before 1941 fall
            in the earlier Buddhist year: the year
            began on 1 April (Calendar Year Act, B.E. 2483).
        numerals: the digits to print.

    Raises:
        CalendarError: *day* is before 1 April 1889.
        UsageError: *day* is no date, or *numerals* names no digits.

    Example:
        >>> format_date(date(2026, 11, 20))
        '๒๐ พฤศจิกายน ๒๕๖๙'
    """
    year = buddhist_year(day)
    return in_numerals(f"{day.day} {month_name(day.month)} {year}", numerals)


def format_announcement_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* as the last line of an announcement or order prints it, with พ.ศ.

    The words before it (ประกาศ ณ วันที่) belong to the document. Arguments and errors
    as :func:`format_date`.

    Example:
        >>> format_announcement_date(date(2018, 4, 20))
        '๒๐ เมษายน พ.ศ. ๒๕๖๑'
    """
    year = buddhist_year(day)
    return in_numerals(f"{day.day} {month_name(day.month)} พ.ศ. {year}", numerals)


def format_cited_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* as another paper cites it, after ลงวันที่.

    Arguments and errors as :func:`format_date`.

    Example:
        >>> format_cited_date(date(2013, 1, 27))
        'ลงวันที่ ๒๗ มกราคม ๒๕๕๖'
    """
    return f"ลงวันที่ {format_date(day, numerals=numerals)}"


def format_short_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* as the cell of a table prints it: the month abbreviated, the year whole.

    Arguments and errors as :func:`format_date`.

    Example:
        >>> format_short_date(date(2018, 4, 20))
        '๒๐ เม.ย. ๒๕๖๑'
    """
    year = buddhist_year(day)
    return in_numerals(f"{day.day} {short_month_name(day.month)} {year}", numerals)


def format_weekday_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* with its weekday, as running text writes it.

    Arguments and errors as :func:`format_date`.

    Example:
        >>> format_weekday_date(date(2018, 4, 20))
        'วันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑'
    """
    printed = format_date(day, numerals=numerals)
    return f"{weekday_name(day.weekday())}ที่ {printed}"


def format_day_month(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return *day* without its year.

    Arguments and errors as :func:`format_date`.

    Example:
        >>> format_day_month(date(2018, 4, 20))
        '๒๐ เมษายน'
    """
    buddhist_year(day)
    return in_numerals(f"{day.day} {month_name(day.month)}", numerals)


def format_month_year(day: date | OpenDay, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return month and Buddhist Era year of *day*, which may itself be open.

    Arguments and errors as :func:`format_date`.

    Example:
        >>> format_month_year(OpenDay(2569, 11))
        'พฤศจิกายน ๒๕๖๙'
    """
    month = day if isinstance(day, OpenDay) else OpenDay.of(day)
    return in_numerals(f"{month_name(month.month)} {month.year}", numerals)


def format_range(first: date, last: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return the days from *first* to *last*; what both share is printed once.

    A single day is printed as :func:`format_date` does.

    Raises:
        CalendarError: *last* is before *first*, or a day is before 1 April 1889.
        UsageError: a day is no date, or *numerals* names no digits.

    Example:
        >>> format_range(date(2026, 7, 1), date(2026, 7, 3))
        '๑ - ๓ กรกฎาคม ๒๕๖๙'
        >>> format_range(date(2026, 6, 28), date(2026, 7, 3))
        '๒๘ มิถุนายน - ๓ กรกฎาคม ๒๕๖๙'
    """
    first, last = checked_day(first), checked_day(last)
    if last < first:
        raise CalendarError.of("TGD036", first=first, found=last)
    end = format_date(last, numerals=numerals)
    if first == last:
        return end
    if OpenDay.of(first) == OpenDay.of(last):
        return f"{in_numerals(str(first.day), numerals)} - {end}"
    if buddhist_year(first) == buddhist_year(last):
        return f"{format_day_month(first, numerals=numerals)} - {end}"
    return f"{format_date(first, numerals=numerals)} - {end}"
