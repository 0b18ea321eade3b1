"""Days on which Thai offices are closed."""

from __future__ import annotations

from datetime import date
from functools import cache

from thaigovdocs.thai.names import weekday_name

_SATURDAY = 5
_LAST_YEAR = 2100  # Gregorian; nobody plans beyond, and the list computes what it does not know


def day_off(day: date) -> str:
    """Return why offices are closed on *day*: วันเสาร์, วันอาทิตย์ or a public holiday.

    Public holidays are those of the ``holidays`` package in its installed version; what
    the cabinet adds later, and in single provinces, is not among them.

    Args:
        day: a Gregorian date.

    Returns:
        The Thai name; empty for a working day.

    Example:
        >>> day_off(date(2018, 4, 14))
        'วันเสาร์'
        >>> day_off(date(2026, 5, 1))
        'วันแรงงานแห่งชาติ'
    """
    if day.weekday() >= _SATURDAY:
        return weekday_name(day.weekday())
    return _holidays(day.year).get(day, "") if day.year <= _LAST_YEAR else ""


@cache
def _holidays(year: int) -> dict[date, str]:
    # A tenth of a second: only papers with a deadline or a meeting ask.
    from holidays.countries.thailand import Thailand

    return dict(Thailand(years=year, language="th"))  # type: ignore[no-untyped-call] # partly typed
