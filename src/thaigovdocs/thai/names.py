"""What babel (CLDR) knows: names of months and days, lists, and dates in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from thaigovdocs.errors import UsageError
from thaigovdocs.thai.eras import checked_day


@cache
def _names(width: str) -> tuple[Mapping[int, str], Mapping[int, str]]:
    from babel import Locale

    thai = Locale("th")
    return thai.months["format"][width], thai.days["format"][width]


def month_name(month: int) -> str:
    """Return the full name of *month* (1 to 12): เมษายน."""
    return _names("wide")[0][month]


def short_month_name(month: int) -> str:
    """Return the abbreviation of *month* (1 to 12): เม.ย."""
    return _names("abbreviated")[0][month]


def weekday_name(weekday: int) -> str:
    """Return the name of *weekday* (0 is Monday, as ``date.weekday`` counts): วันศุกร์."""
    return _names("wide")[1][weekday]


@cache
def months_by_name() -> dict[str, int]:
    """Return full names and abbreviations of the months with their numbers."""
    numbers = range(1, 13)
    full = {month_name(number): number for number in numbers}
    return full | {short_month_name(number): number for number in numbers}


@cache
def weekdays_by_name() -> dict[str, int]:
    """Return names of the weekdays with their numbers, 0 for Monday.

    วันพฤหัส, which people write for วันพฤหัสบดี, is among them.
    """
    return {weekday_name(number): number for number in range(7)} | {"วันพฤหัส": 3}


def format_list(items: Iterable[str]) -> str:
    """Return *items* as running text lists them, with และ before the last.

    Raises:
        UsageError: *items* is one text, or holds something that is no text.

    Example:
        >>> format_list(["ประธานกรรมการ", "กรรมการ", "เลขานุการ"])
        'ประธานกรรมการ กรรมการ และเลขานุการ'
    """
    from babel.lists import format_list as joined

    if isinstance(items, str):
        raise UsageError(f"expected a list of texts, found {items!r}")
    listed = list(items)
    if not all(isinstance(item, str) for item in listed):
        raise UsageError(f"expected a list of texts, found {listed!r}")
    return joined(listed, locale="th")


def format_english_date(day: date) -> str:
    """Return *day* as a letter in English prints it: Arabic digits, Common Era.

    Raises:
        UsageError: *day* is no date.

    Example:
        >>> format_english_date(date(2026, 11, 20))
        '20 November 2026'
    """
    from babel.dates import format_date

    return format_date(checked_day(day), "long", locale="en_GB")
