"""Dates as they stand in running text: right ones, impossible ones and incomplete ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

import thaigovdocs._regex as re
from thaigovdocs.errors import CalendarError
from thaigovdocs.thai.eras import buddhist_date
from thaigovdocs.thai.names import months_by_name, weekdays_by_name

_LEAP_YEAR = 2567
_REACH = 40  # characters before a month in which its day and weekday stand
_DAY = re.compile(r"(?<![0-9/.,])(?P<day>[0-9]{1,2})\s{0,3}(?:เดือน\s?)?$")
_YEAR = re.compile(
    r"\s{0,3}(?P<era>พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ร\.?\s?ศ\.?|พุทธศักราช|คริสต์ศักราช)?\s{0,3}(?P<year>[0-9]{2,6})"
    r"(?![0-9]|[.,:/][0-9])"
)


@dataclass(frozen=True)
class WrittenDate:
    """A month that a text names, with what stands around it.

    Attributes:
        start, end: of the whole, from the weekday to the year.
        month: 1 to 12.
        month_at: where the name of the month begins.
        day: as written; ``None`` for none.
        day_at: where it stands; 0 without one.
        year: as written, in whatever era; ``None`` for none.
        year_at: where it stands; 0 without one.
        digits: how many digits the year has.
        era: ``พ`` for พ.ศ., ``ค`` for ค.ศ., ``ร`` for ร.ศ.; empty where none is named.
        weekday: 0 for Monday; ``None`` for none.
    """

    start: int
    end: int
    month: int
    month_at: int
    day: int | None = None
    day_at: int = 0
    year: int | None = None
    year_at: int = 0
    digits: int = 0
    era: str = ""
    weekday: int | None = None

    @property
    def is_buddhist(self) -> bool:
        """Whether the year is one of the Buddhist era, four digits long."""
        return self.digits == 4 and self.era in {"", "พ"} and 2400 <= (self.year or 0) < 2700

    @cached_property
    def when(self) -> date | None:
        """The day; ``None`` where it is incomplete, impossible or of another era."""
        if self.day is None or self.year is None or not self.is_buddhist:
            return None
        return _day(self.year, self.month, self.day)

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in some year where the text gives none."""
        if self.day is None or (self.year is not None and not self._buddhist_year):
            return True
        return _day(self._buddhist_year or _LEAP_YEAR, self.month, self.day) is not None

    @property
    def _buddhist_year(self) -> int | None:
        if self.digits == 2 and self.year and self.era in {"", "พ"}:
            return 2500 + self.year
        return self.year if self.is_buddhist else None


@lru_cache(maxsize=4096)
def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of the Buddhist era; ``None`` where there is no such day."""
    try:
        return buddhist_date(year, month, day)
    except CalendarError:
        return None


@cache
def _months() -> re.Pattern[str]:
    names = sorted(months_by_name(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


@cache
def _weekdays() -> re.Pattern[str]:
    names = "|".join(sorted(weekdays_by_name(), key=len, reverse=True))
    return re.compile(rf"(?P<weekday>{names})\s?(?:ที่\s?|วันที่\s?)?$")


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield every month of *text* as the date that it belongs to.

    Args:
        text: with Arabic digits.

    Example:
        >>> [each.when for each in written_dates("ลงวันที่ 27 ม.ค. 2556")]
        [datetime.date(2013, 1, 27)]
    """
    for month in _months().finditer(text):
        yield _around(text, month)


def _around(text: str, month: re.Match[str]) -> WrittenDate:
    start, end = month.span()
    parts: dict[str, int] = {}
    low = max(0, start - _REACH)
    era, weekday = "", None
    if day := _DAY.search(text[low:start]):
        parts = {"day": int(day["day"]), "day_at": low + day.start("day")}
        start = parts["day_at"]
        if found := _weekdays().search(text[max(0, start - _REACH) : start]):
            weekday = weekdays_by_name()[found["weekday"]]
            start = max(0, start - _REACH) + found.start()
    if year := _YEAR.match(text, end):
        digits, era = year.end() - year.start("year"), (year["era"] or "")[:1]
        parts |= {"year": int(year["year"]), "year_at": year.start("year"), "digits": digits}
        end = year.end()
    number = months_by_name()[month[0]]
    return WrittenDate(start, end, number, month.start(), era=era, weekday=weekday, **parts)
