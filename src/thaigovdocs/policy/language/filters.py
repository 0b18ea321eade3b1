"""The filters of expressions: the table of :mod:`thaigovdocs.thai.filters`, told by a policy."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from thaigovdocs.errors import CalendarError, ThaiGovDocsError
from thaigovdocs.policy.language.grammar import Refusal
from thaigovdocs.thai.dates import Numerals, OpenDay, format_month_year
from thaigovdocs.thai.filters import POLICY_FILTERS, Filter, Takes, read_day
from thaigovdocs.thai.spans import Text, plain

Value: TypeAlias = int | str | date | OpenDay | Text

FILTERS = POLICY_FILTERS
"""Every filter, by name."""

_SHOWN = 60
_A_DATE = ("a date such as '2026-11-20'", "วันที่ เช่น '๒๐ พฤศจิกายน ๒๕๖๙'")
_A_DAY = ("a date with its day", "วันที่ที่มีวันครบ")
_A_LUNAR_DAY = (
    "a day on which the lunar calendars of pythaidate and holidays agree",
    "วันที่ที่ปฏิทินจันทรคติสองชุด (pythaidate และ holidays) ตรงกัน",
)
_A_NUMBER = ("a number such as 1234.50", "จำนวน เช่น 1234.50")


_A_LATER_DAY = ("a day and a later one", "วันเริ่มและวันสิ้นสุดที่อยู่หลังวันเริ่มไม่เกินหนึ่งปี")
_ONE_DAY = ("a day as its argument", "ตัวกรองที่มีวันสุดท้ายเป็นอาร์กิวเมนต์")


def apply(name: str, value: Value, args: tuple[Value, ...]) -> str:
    """Return *value* through the filter *name*, in Arabic digits: the paper turns them.

    Raises:
        Refusal: the value is none that the filter works on, or its arguments are not those
            that it takes: a day for one that counts up to it, else none.
    """
    chosen = FILTERS[name]
    given = tuple(plain(each) if isinstance(each, tuple) else each for each in args)
    if len(given) != chosen.days:
        wanted = _ONE_DAY if chosen.days else ("no argument", "ตัวกรองที่ไม่มีอาร์กิวเมนต์")
        raise _unfit(name, wanted, ", ".join(map(str, given)) or "-")
    written = _taken(chosen, value)
    try:
        return chosen.apply(written, *given, numerals=Numerals.ARABIC)
    except ThaiGovDocsError:
        raise _unfit(name, _expected(chosen, written), shown(value)) from None


def _taken(chosen: Filter, value: Value) -> int | str | date | OpenDay:
    """Return *value* as the filter takes it: words without their places, years as text."""
    written = plain(value) if isinstance(value, tuple) else value
    is_number = chosen.takes is Takes.NUMBER
    return str(written) if isinstance(written, int) and not is_number else written


def _expected(chosen: Filter, value: object) -> tuple[str, str]:
    if chosen.takes is Takes.NUMBER:
        return _A_NUMBER
    try:
        day = read_day(value)
    except CalendarError:
        return _A_DATE
    if isinstance(day, OpenDay):
        return _A_DAY
    if chosen.days:
        return _A_LATER_DAY
    return _A_LUNAR_DAY if chosen.name == "lunar" else _A_DATE


def shown(value: Value) -> str:
    """Return *value* as a message shows it."""
    text = plain(value) if isinstance(value, tuple) else str(value)
    if isinstance(value, OpenDay):
        text = format_month_year(value, numerals=Numerals.ARABIC)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _unfit(name: str, expected: tuple[str, str], found: str) -> Refusal:
    en, th = expected
    return Refusal("TGD160", operation=name, expected=en, expected_th=th, found=found)
