"""Days of the Thai lunar calendar, where two independent calendars say the same.

The official calendar is announced year by year and no formula gives it.  ``pythaidate``
computes it and is a day off in some years; ``holidays`` lists the days of the great
feasts, which are lunar days.  A day is told only where both agree at the feast before
it and at the feast after it: between two feasts the months have fixed lengths.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import CalendarError
from thaigovdocs.thai.digits import Numerals, NumeralsName, in_numerals
from thaigovdocs.thai.eras import checked_day
from thaigovdocs.thai.holidays import public_holidays

if TYPE_CHECKING:
    from pythaidate import CsDate

FEASTS = ("วันมาฆบูชา", "วันวิสาขบูชา", "วันอาสาฬหบูชา")
FIRST_YEAR, LAST_YEAR = 1962, 2100  # Gregorian: all three feasts are listed
LATER_EIGHTH = 88  # how calendars write the second eighth month

_MONTHS = {1: "อ้าย", 2: "ยี่", LATER_EIGHTH: "แปดหลัง"}  # the others are printed as numbers
ZODIAC = tuple(
    "ชวด ฉลู ขาล เถาะ มะโรง มะเส็ง มะเมีย มะแม วอก ระกา จอ กุน".split()  # noqa: SIM905 - one line
)
_FULL_MOON = 15
_FIRST_ZODIAC = 10  # the animal of จ.ศ. 0
_BEFORE_NEW_YEAR = (15, 16)  # how pythaidate counts the fifth and sixth month of a year's end
# From the full moon of the fourth month to that of the seventh, in a year of thirteen
# months; in other years it is 88 days from the third to the sixth.
_WITH_LATER_EIGHTH = 89


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Thai lunar calendar.

    Attributes:
        is_waxing: ขึ้น; else แรม.
        day: 1 to 15.
        month: 1 to 12, or 88 for the second eighth month (เดือนแปดหลัง).
        zodiac: the animal of the year, ชวด to กุน; it changes on ขึ้น ๑ ค่ำ เดือน ๕.
        chula_year: the year of จุลศักราช; it changes on เถลิงศก, in April.
    """

    is_waxing: bool
    day: int
    month: int
    zodiac: str
    chula_year: int

    def format(
        self,
        *,
        month: bool = True,
        zodiac: bool = True,
        chula_year: bool = True,
        numerals: NumeralsName = Numerals.THAI,
    ) -> str:
        """Return the day in words, with the parts that are asked for.

        Example:
            >>> LunarDate(False, 1, 88, "มะเมีย", 1388).format(chula_year=False)
            'วันแรม ๑ ค่ำ เดือนแปดหลัง ปีมะเมีย'
        """
        words = [f"วัน{'ขึ้น' if self.is_waxing else 'แรม'} {self.day} ค่ำ"]
        if month:
            words.append(f"เดือน{_MONTHS.get(self.month, f' {self.month}')}")
        if zodiac:
            words.append(f"ปี{self.zodiac}")
        if chula_year:
            words.append(f"จ.ศ. {self.chula_year}")
        return in_numerals(" ".join(words), numerals)


def lunar_date(day: date) -> LunarDate:
    """Return *day* in the lunar calendar.

    Args:
        day: a Gregorian date from Makha Bucha 1962 to Asalha Bucha 2100.

    Raises:
        CalendarError: *day* is outside these years, or the calendars differ about it
            (from Asalha Bucha 2013 to Asalha Bucha 2016, for one).
        UsageError: *day* is no date.

    Example:
        >>> lunar_date(date(2026, 5, 31))
        LunarDate(is_waxing=True, day=15, month=7, zodiac='มะเมีย', chula_year=1388)
    """
    day = checked_day(day)
    if not all(_agrees(feast) for feast in _around(day)):
        raise CalendarError.of("TGD049", found=day)
    found = _computed(day)
    waning = found.day > _FULL_MOON
    number = found.day - _FULL_MOON if waning else found.day
    return LunarDate(not waning, number, found.month, _zodiac(found), found.year)


def format_lunar_date(day: date, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return the lunar day of *day*, as a paper writes it after the date.

    Arguments and errors as :func:`lunar_date`.

    Example:
        >>> format_lunar_date(date(2026, 3, 3))
        'วันขึ้น ๑๕ ค่ำ เดือน ๔ ปีมะเส็ง จ.ศ. ๑๓๘๗'
        >>> format_lunar_date(date(2026, 7, 30))
        'วันแรม ๑ ค่ำ เดือนแปดหลัง ปีมะเมีย จ.ศ. ๑๓๘๘'
    """
    return lunar_date(day).format(numerals=numerals)


def _zodiac(found: CsDate) -> str:
    """Return the animal of the year, which begins with the fifth month and not in mid-April."""
    begins_early = int(found.month_raw in _BEFORE_NEW_YEAR)
    number: int = found.year + _FIRST_ZODIAC + begins_early
    return ZODIAC[number % len(ZODIAC)]


def _around(day: date) -> tuple[date, date]:
    """Return the feasts before and after *day*, itself among them.

    Raises:
        CalendarError: there is none on a side.
    """
    known = [
        feast
        for year in (day.year - 1, day.year, day.year + 1)
        if FIRST_YEAR <= year <= LAST_YEAR
        for feast in _feasts(year)
    ]
    before = [feast for feast in known if feast <= day]
    after = [feast for feast in known if feast >= day]
    if not before or not after:
        first, last = _feasts(FIRST_YEAR)[0], _feasts(LAST_YEAR)[-1]
        raise CalendarError.of("TGD050", first=first, last=last, found=day)
    return before[-1], after[0]


@cache
def _feasts(year: int) -> tuple[date, ...]:
    days = {name: day for day, names in public_holidays(year).items() for name in names}
    return tuple(days[feast] for feast in FEASTS)


@cache
def _agrees(feast: date) -> bool:
    """Return whether the computed calendar has the full moon of the right month on a feast."""
    makha, visakha, _ = feasts = _feasts(feast.year)
    has_later_eighth = (visakha - makha).days == _WITH_LATER_EIGHTH
    months = (4, 7, LATER_EIGHTH) if has_later_eighth else (3, 6, 8)
    found = _computed(feast)
    return (found.day, found.month) == (_FULL_MOON, months[feasts.index(feast)])


def _computed(day: date) -> CsDate:
    from pythaidate import CsDate, to_julianday

    return CsDate.fromjulianday(to_julianday(day.year, day.month, day.day))
