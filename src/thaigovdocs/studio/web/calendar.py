"""A calendar of the Buddhist era, which writes a date as a paper prints it."""

from __future__ import annotations

from datetime import date
from typing import Any

from nicegui.element import Element

from thaigovdocs.errors import CalendarError
from thaigovdocs.studio.words import word
from thaigovdocs.thai.dates import OpenDay, format_date, format_month_year, parse_document_date

_ERA = 543
_WORDS = ("calendar", "before", "after", "month", "year", "today", "no_day")
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = {
    "th": (
        ("อา.", "วันอาทิตย์"), ("จ.", "วันจันทร์"), ("อ.", "วันอังคาร"), ("พ.", "วันพุธ"),
        ("พฤ.", "วันพฤหัสบดี"), ("ศ.", "วันศุกร์"), ("ส.", "วันเสาร์"),
    ),
    "en": (
        ("Su", "Sunday"), ("Mo", "Monday"), ("Tu", "Tuesday"), ("We", "Wednesday"),
        ("Th", "Thursday"), ("Fr", "Friday"), ("Sa", "Saturday"),
    ),
}  # fmt: skip


class CalendarElement(Element, component="calendar.js"):
    """A button and the month that it opens, as the browser draws them."""


def calendar_button(held: Any, lang: str, *, mark: str) -> None:
    """Put a button into the field *held* that opens a calendar for it."""
    made = CalendarElement()
    made.props["words"] = {name: word(name, lang) for name in _WORDS}
    made.props["months"] = [*_months(lang)]
    made.props["weekdays"] = [[*each] for each in _WEEKDAYS[lang]]
    now = date.today()
    made.props["today"] = [now.year + _ERA, now.month, now.day]
    made.props["mark"] = mark

    def ask() -> None:
        made.run_method("show", *read_day(str(held.value or ""), now))

    def pick(chosen: Any) -> None:
        parts = {part: int(chosen[part]) for part in ("year", "month", "day")}
        held.value = written_day(**parts)
        held.run_method("focus")

    made.on("ask", ask)
    made.on("pick", lambda event: pick(event.args))


def read_day(text: str, now: date) -> tuple[int, int, int]:
    """Return Buddhist year, month and day of a date as a file writes it.

    The day is 0 where it is left open; for what is no date it is that of *now*.

    Example:
        >>> read_day("20 พฤศจิกายน 2569", date(2026, 12, 1))
        (2569, 11, 20)
        >>> read_day("พฤศจิกายน 2569", date(2026, 12, 1))
        (2569, 11, 0)
    """
    try:
        found = parse_document_date(text)
    except CalendarError:
        return now.year + _ERA, now.month, now.day
    if isinstance(found, OpenDay):
        return found.year, found.month, 0
    return found.year + _ERA, found.month, found.day


def written_day(*, year: int, month: int, day: int) -> str:
    """Return a date as a file writes it; without a day where that is 0.

    Example:
        >>> written_day(year=2569, month=11, day=20)
        '20 พฤศจิกายน 2569'
    """
    if not day:
        return format_month_year(OpenDay(year, month), numerals="arabic")
    return format_date(date(year - _ERA, month, day), numerals="arabic")


def _months(lang: str) -> tuple[str, ...]:
    if lang == "en":
        return _MONTHS_EN
    return tuple(format_month_year(OpenDay(2569, each)).split()[0] for each in range(1, 13))
