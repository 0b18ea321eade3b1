"""Thai names of months and weekdays, as babel (CLDR) has them."""

from __future__ import annotations

from functools import cache


@cache
def _names(width: str) -> tuple[dict[int, str], dict[int, str]]:
    # Only the Thai file is read: merging it with the root locale takes twice as long.
    from babel.localedata import load

    thai = load("th", merge_inherited=False)
    return thai["months"]["format"][width], thai["days"]["format"][width]


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
