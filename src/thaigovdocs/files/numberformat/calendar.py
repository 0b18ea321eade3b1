"""Dates and times as a section of a number format shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.numberformat.codes import Kind, Section, UnknownFormat
from thaigovdocs.thai.names import (
    month_name,
    short_month_name,
    weekday_name,
)

BUDDHIST = 543
_DAY = 86_400
_FIRST = date(1899, 12, 31)  # day 0 of the calendar of Excel
_FALSE_DAY = 60  # which takes 29 February 1900 for a day
_FIRST_1904 = date(1904, 1, 1)  # day 0 of the calendar of old Macintoshes
_LAST = 2_958_466  # the day after 31 December 9999
_NOON = 12
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")


@dataclass(frozen=True, slots=True)
class Instant:
    """The number of a cell as a day and the time in it.

    Attributes:
        day: the day, ``None`` for the day 0 of the calendar: a time of no day.
        whole: seconds of the whole number, as spans count them.
        seconds: since midnight.
        parts: of a second, below 1.
    """

    day: date | None
    whole: int
    seconds: int
    parts: Decimal


def read_instant(number: Decimal, section: Section, *, is_1904: bool = False) -> Instant:
    """Return the day and time that *number* stands for in *section*.

    Seconds are rounded as far as the section shows them, as a spreadsheet does.

    Raises:
        UnknownFormat: no calendar has that day.
    """
    if number < 0 or number >= _LAST:
        raise UnknownFormat
    shown = max(
        (len(words) - 1 for kind, words in section.tokens if kind is Kind.FRACTION), default=0
    )
    has_seconds = section.has(Kind.SECOND, Kind.SECONDS)
    step = Decimal(1).scaleb(-(shown if has_seconds else 3))
    seconds = (number * _DAY).quantize(step, ROUND_HALF_UP)
    whole = int(seconds.to_integral(ROUND_FLOOR))
    return Instant(_day(whole // _DAY, is_1904), whole, whole % _DAY, seconds - whole)


def _day(number: int, is_1904: bool) -> date | None:
    if is_1904:
        return _FIRST_1904 + timedelta(days=number)
    if number == _FALSE_DAY:
        raise UnknownFormat
    return _FIRST + timedelta(days=number - (number > _FALSE_DAY)) if number else None


def show_instant(instant: Instant, section: Section) -> str:
    """Return *instant* as *section* shows it.

    Raises:
        UnknownFormat: it shows a day that there is not.
    """
    return "".join(_show(kind, words, instant, section) for kind, words in section.tokens)


def _show(kind: Kind, words: str, instant: Instant, section: Section) -> str:
    if kind in _DATES:
        if instant.day is None:
            raise UnknownFormat
        return _DATES[kind](instant.day, len(words), section)
    if kind in _SPANS:
        return str(instant.whole // _SPANS[kind]).zfill(len(words))
    if kind is Kind.HOUR:
        hour = instant.seconds // 3600
        if section.has(Kind.HALF_DAY):
            hour = (hour - 1) % _NOON + 1
        return str(hour).zfill(len(words))
    if kind is Kind.MINUTE:
        return str(instant.seconds // 60 % 60).zfill(len(words))
    if kind is Kind.SECOND:
        return str(instant.seconds % 60).zfill(len(words))
    if kind is Kind.FRACTION:
        return f"{instant.parts:f}"[1:] or words
    if kind is Kind.HALF_DAY:
        return words.split("/")[instant.seconds // 3600 >= _NOON]
    return words


def _year(day: date, width: int, section: Section) -> str:
    year = day.year + BUDDHIST * section.is_buddhist
    return f"{year % 100:02}" if width < 3 else f"{year:04}"


def _era_year(day: date, width: int, _: Section) -> str:
    year = day.year + BUDDHIST
    return f"{year % 100:02}" if width < 3 else f"{year:04}"


def _month(day: date, width: int, section: Section) -> str:
    if width < 3:
        return str(day.month).zfill(width)
    name = _MONTHS[day.month - 1] if section.is_english else month_name(day.month)
    if width == 3:
        return name[:3] if section.is_english else short_month_name(day.month)
    return name if width == 4 else name[0]


def _weekday(day: date, width: int, section: Section) -> str:
    if width < 3:
        return str(day.day).zfill(width)
    number = day.weekday()
    if section.is_english:
        return _WEEKDAYS[number][:3] if width == 3 else _WEEKDAYS[number]
    # Spreadsheets leave วัน to the author of the format.
    return _SHORT_WEEKDAYS[number] if width == 3 else weekday_name(number).removeprefix("วัน")


_DATES: Mapping[Kind, Callable[[date, int, Section], str]] = {
    Kind.YEAR: _year,
    Kind.ERA_YEAR: _era_year,
    Kind.MONTH: _month,
    Kind.DAY: _weekday,
}
_SPANS = {Kind.HOURS: 3600, Kind.MINUTES: 60, Kind.SECONDS: 1}
