"""Days on which Thai offices are closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from thaigovdocs.errors import CalendarError
from thaigovdocs.thai.eras import FiscalYear, checked_day
from thaigovdocs.thai.names import weekday_name

_SATURDAY = 5
_LONGEST = 366  # days
_WORKED = "วันแรงงานแห่งชาติ"  # a holiday of workers, and its substitute: offices are open
_LAST_YEAR = 2100  # Gregorian; nobody plans beyond, and the list computes what it does not know


def day_off(day: date) -> str:
    """Return why offices are closed on *day*: วันเสาร์, วันอาทิตย์ or a holiday.

    Holidays are the public ones and those of the government (วันพืชมงคล; not วันแรงงาน), as
    the ``holidays`` package has them in its installed version; what the cabinet adds later,
    and in single provinces, is not among them.

    Args:
        day: a Gregorian date.

    Returns:
        The Thai name; empty for a working day.

    Example:
        >>> day_off(date(2018, 4, 14))
        'วันเสาร์'
        >>> day_off(date(2025, 5, 9))
        'วันพืชมงคล'
        >>> day_off(date(2026, 5, 1))
        ''
    """
    day = checked_day(day)
    if day.weekday() >= _SATURDAY:
        return weekday_name(day.weekday())
    return "; ".join(public_holidays(day.year).get(day, ())) if day.year <= _LAST_YEAR else ""


def working_days(first: date, last: date) -> int:
    """Return on how many days from *first* to *last*, both counted, offices are open.

    So sick, personal and yearly leave is counted.

    Raises:
        CalendarError: *last* is before *first*, or the two are more than a year apart.

    Example:
        >>> working_days(date(2026, 12, 3), date(2026, 12, 8))
        3
    """
    first, last = checked_day(first), checked_day(last)
    days = (last - first).days + 1
    if not 0 < days <= _LONGEST:
        raise CalendarError(f"expected a day up to a year after {first}, found {last}")
    return sum(not day_off(first + timedelta(day)) for day in range(days))


def leave_days(first: date, last: date) -> tuple[tuple[int, int], ...]:
    """Return the working days from *first* to *last* by the fiscal year in which they lie.

    Leave is counted by the fiscal year: what reaches over 1 October counts in both.

    Returns:
        Buddhist fiscal years with their days, in order; one, or two.

    Raises:
        CalendarError: as :func:`working_days`.

    Example:
        >>> leave_days(date(2026, 9, 29), date(2026, 10, 2))
        ((2569, 2), (2570, 2))
    """
    working_days(first, last)  # refuses what cannot be
    years = sorted({FiscalYear.of(first), FiscalYear.of(last)}, key=lambda each: each.year)
    spans = ((year, max(first, year.start), min(last, year.end)) for year in years)
    return tuple((year.year, working_days(start, end)) for year, start, end in spans)


@cache
def public_holidays(year: int) -> Mapping[date, tuple[str, ...]]:
    """Return the Thai names of the public holidays of a Gregorian *year*, day by day."""
    # A tenth of a second: only papers with a deadline, a meeting or a lunar day ask.
    from holidays import country_holidays

    categories = ("public", "government")
    listed = country_holidays("TH", years=year, language="th", categories=categories)
    named = {day: tuple(dict.fromkeys(told.split("; "))) for day, told in listed.items()}
    closed = {day: tuple(filter(_is_closed, told)) for day, told in named.items()}
    return {day: told for day, told in closed.items() if told}


def _is_closed(holiday: str) -> bool:
    return not holiday.endswith(_WORKED)
