"""When a round of reporting is due."""

from __future__ import annotations

import calendar
from datetime import date

from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.language.grammar import Refusal
from thaigovdocs.policy.model.whole import DueInYear, DueMonthly, Round
from thaigovdocs.thai.dates import FiscalYear, parse_day_month, parse_month
from thaigovdocs.thai.digits import to_arabic

_LAST = "last"
_SHORTEST_MONTH = 28  # days; no later day is one of every month


def due_of(round_: Round, fiscal_year: int | None) -> date | str:
    """Return when *round_* is due: a date, or ``25 ของทุกเดือน`` for one of every month.

    ``{monthly: last}`` gives ``สุดท้ายของทุกเดือน``. All of them stand after วันที่.

    Args:
        round_: the round.
        fiscal_year: the Buddhist fiscal year that a day without a year lies in.

    Raises:
        Refusal: there is no such day, or no fiscal year to find it in.
    """
    due = round_.due
    if isinstance(due, DueMonthly):
        return _monthly(round_, due.monthly)
    if not isinstance(due, DueInYear):
        return due
    written = " ".join(filter(None, (due.day, due.month)))
    if fiscal_year is None:
        raise _impossible(round_, written)
    try:
        return _day(due, FiscalYear(fiscal_year + due.year))
    except CalendarError:
        raise _impossible(round_, f"{written} ({fiscal_year + due.year})") from None


def due_or_fault(round_: Round, fiscal_year: int | None) -> date | str | Finding:
    """Return what :func:`due_of` gives, or the finding at the place of *round_*."""
    try:
        return due_of(round_, fiscal_year)
    except Refusal as refusal:
        return Finding(refusal.code, Origin(_mark_of(round_)), refusal.params)


def _mark_of(round_: Round) -> Mark | None:
    """Return the place of *round_* in the file, as near as is known."""
    day = round_.due.day if isinstance(round_.due, DueInYear) else None
    words = (day, round_.name, round_.id)
    return next((mark for each in words if (mark := getattr(each, "mark", None))), None)


def _monthly(round_: Round, day: int | str) -> str:
    if isinstance(day, str):
        return "สุดท้ายของทุกเดือน"
    if 1 <= day <= _SHORTEST_MONTH:
        return f"{day} ของทุกเดือน"
    raise Refusal("TGD170" if 1 <= day <= 31 else "TGD168", round=round_.id, found=str(day))


def _day(due: DueInYear, year: FiscalYear) -> date:
    if due.month is None:
        return year.date_of(*parse_day_month(due.day))
    month = parse_month(due.month)
    if due.day.strip() == _LAST:
        first = year.date_of(1, month)
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    digits = to_arabic(due.day.strip())
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 2):
        raise CalendarError.of("TGD039", found=repr(str(due.day)))
    return year.date_of(int(digits), month)


def _impossible(round_: Round, found: str) -> Refusal:
    return Refusal("TGD168", round=round_.id, found=found)
