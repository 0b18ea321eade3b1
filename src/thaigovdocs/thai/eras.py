"""The Buddhist Era as Thailand has counted it since 1889, and the fiscal year."""

from __future__ import annotations

from datetime import MAXYEAR, date, datetime, timedelta

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import CalendarError, UsageError

# Before 1 April 1889 the year began on a lunar day.
FIRST_DAY = date(1889, 4, 1)
FIRST_YEAR = 2432
# พ.ร.บ.ปีประดิทิน พ.ศ. ๒๔๘๓: years begin on 1 January from 1941 on, so 2483 lost three months.
SHORT_YEAR = 2483
FIRST_FISCAL_YEAR = 2505
_APRIL = 4
_OFFSET = 543
LAST_DAY = date(MAXYEAR - _OFFSET, 12, 31)


def buddhist_year(day: date) -> int:
    """Return the Buddhist Era year (พ.ศ.) of *day*.

    Args:
        day: a Gregorian date from 1 April 1889 on. Up to 1940 the year began on
            1 April, so January to March count to the year before
            (Calendar Year Act, B.E. 2483).

    Raises:
        CalendarError: *day* is before 1 April 1889, or its year has five digits.
        UsageError: *day* is no date.

    Example:
        >>> buddhist_year(date(2026, 11, 20)), buddhist_year(date(1940, 3, 31))
        (2569, 2482)
    """
    day = checked_day(day)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _outside("TGD030", FIRST_DAY, LAST_DAY, day)
    early = day.year + _OFFSET <= SHORT_YEAR and day.month < _APRIL
    return day.year + _OFFSET - early


def gregorian_year(year: int, month: int) -> int:
    """Return the Gregorian year in which *month* of the Buddhist Era *year* lies.

    Raises:
        CalendarError: the month does not exist in that year, or it is before April 2432.
        UsageError: *year* or *month* is no whole number.

    Example:
        >>> gregorian_year(2482, 3), gregorian_year(2484, 1)
        (1940, 1941)
    """
    _whole(year, "a year")
    _whole(month, "a month")
    if not 1 <= month <= 12:
        raise _no("TGD031", month)
    early = year <= SHORT_YEAR and month < _APRIL
    if early and year == SHORT_YEAR:
        raise _no("TGD032", month)
    if not FIRST_YEAR <= year <= MAXYEAR:
        raise _outside("TGD033", FIRST_YEAR, MAXYEAR, year)
    return year - _OFFSET + early


def buddhist_date(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of a day written in the Buddhist Era.

    Raises:
        CalendarError: there is no such day.
        UsageError: a part is no whole number.

    Example:
        >>> buddhist_date(2454, 2, 29)
        datetime.date(1912, 2, 29)
    """
    last = OpenDay(year, month).last.day
    _whole(day, "a day")
    if not 1 <= day <= last:
        raise _no("TGD034", day, last=last, month=month, year=year)
    return date(gregorian_year(year, month), month, day)


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A month whose day is not known yet, as a draft has it.

    Months have no order of their own, for before 1941 January came after December of
    the same year; compare their first days.

    Attributes:
        year: the Buddhist Era year.
        month: 1 to 12.

    Raises:
        CalendarError: there is no such month.
        UsageError: a part is no whole number.

    Example:
        >>> OpenDay(2569, 11).last
        datetime.date(2026, 11, 30)
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        gregorian_year(self.year, self.month)

    @classmethod
    def of(cls, day: date) -> OpenDay:
        """Return the month in which *day* lies."""
        return cls(buddhist_year(day), day.month)

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(gregorian_year(self.year, self.month), self.month, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return (self.first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    def contains(self, day: date) -> bool:
        """Return whether *day* lies in the month."""
        return self.first <= checked_day(day) <= self.last


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """A fiscal year (ปีงบประมาณ): 1 October of the year before to 30 September.

    Attributes:
        year: the Buddhist Era year, from 2505 on; years before ran otherwise.
            From 1 October to 30 September (Budget Procedures Act, B.E. 2561, section 4).

    Raises:
        CalendarError: *year* is before 2505, or beyond what dates can hold.
        UsageError: *year* is no whole number.

    Example:
        >>> FiscalYear(2569).start, FiscalYear(2569).end
        (datetime.date(2025, 10, 1), datetime.date(2026, 9, 30))
    """

    year: int

    def __post_init__(self) -> None:
        _whole(self.year, "a fiscal year")
        if not FIRST_FISCAL_YEAR <= self.year <= MAXYEAR:
            raise _outside("TGD035", FIRST_FISCAL_YEAR, MAXYEAR, self.year)

    @classmethod
    def of(cls, day: date) -> FiscalYear:
        """Return the fiscal year in which *day* lies."""
        return cls(checked_day(day).year + _OFFSET + (day.month >= 10))

    @property
    def start(self) -> date:
        """1 October of the year before."""
        return date(self.year - _OFFSET - 1, 10, 1)

    @property
    def end(self) -> date:
        """30 September."""
        return date(self.year - _OFFSET, 9, 30)

    @property
    def quarters(self) -> tuple[tuple[date, date], ...]:
        """First and last day of the four quarters (ไตรมาส), October to December first."""
        year = self.year - _OFFSET
        return (
            (date(year - 1, 10, 1), date(year - 1, 12, 31)),
            (date(year, 1, 1), date(year, 3, 31)),
            (date(year, 4, 1), date(year, 6, 30)),
            (date(year, 7, 1), date(year, 9, 30)),
        )

    def contains(self, day: date) -> bool:
        """Return whether *day* lies in the fiscal year."""
        return self.start <= checked_day(day) <= self.end

    def date_of(self, day: int, month: int) -> date:
        """Return the date of *day* and *month* inside the fiscal year.

        Raises:
            CalendarError: the month has no such day in this year.

        Example:
            >>> FiscalYear(2569).date_of(31, 3)
            datetime.date(2026, 3, 31)
        """
        _whole(month, "a month")
        return buddhist_date(self.year - (month >= 10), month, day)


def checked_day(day: date) -> date:
    """Return *day* as a plain date.

    Raises:
        CalendarError: *day* is a moment with a time zone, whose day depends on the place.
        UsageError: *day* is no date.
    """
    if isinstance(day, datetime):
        if day.tzinfo is not None:
            raise _no("TGD047", day.isoformat())
        return day.date()
    if not isinstance(day, date):
        raise UsageError(f"expected a date, found {type(day).__name__}")
    return day


def _no(code: str, found: object, **params: object) -> CalendarError:
    """Return the error *code*; where it stands in a text, that text is told by ``where``."""
    return CalendarError.of(code, **{"where": "", "where_th": "", "found": found, **params})


def _outside(code: str, first: object, last: object, found: object) -> CalendarError:
    return _no(code, found, first=first, last=last)


def _whole(value: int, name: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise UsageError(f"expected {name} as a whole number, found {value!r}")
