"""The filters: from a value to the words that stand for it, in policy files and in templates.

One table; ``policy/language/filters.py`` gives it to expressions of a policy file,
:func:`jinja_filters` to any Jinja environment and to DOCX templates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Any, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.dates import (
    OpenDay,
    buddhist_year,
    format_announcement_date,
    format_cited_date,
    format_date,
    format_month_year,
    format_short_date,
    format_weekday_date,
    parse_document_date,
)
from thaigovdocs.thai.digits import (
    Numerals,
    NumeralsName,
    document_digits,
    in_numerals,
    numerals_of,
    to_arabic,
)
from thaigovdocs.thai.eras import checked_day
from thaigovdocs.thai.holidays import leave_days, working_days
from thaigovdocs.thai.lunar import format_lunar_date
from thaigovdocs.thai.names import format_english_date, format_list
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words
from thaigovdocs.thai.spans import Span, plain

JinjaFilter: TypeAlias = Callable[..., str]


class Takes(Enum):
    """What a filter works on."""

    DAY = "a date with its day"
    MONTH = "a date, or a month without its day"
    NUMBER = "a number"
    ANYTHING = "a value"


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter.

    Attributes:
        name: what expressions of a policy file call it; empty where they have none.
        jinja_name: what templates call it.
        takes: what it works on.
        write: the function behind it.
        days: how many days it takes behind the value.
        has_digits: *write* takes the ``numerals`` to print.
    """

    name: str
    jinja_name: str
    takes: Takes
    write: Callable[..., str]
    has_digits: bool = True
    days: int = 0

    def apply(self, value: Any, *args: Any, numerals: Numerals) -> str:
        """Return *value* in words.

        Raises:
            CalendarError: *value* is no date, or a month where a day is wanted.
            NumberError: *value* is no number.
            UsageError: *value* has a type that no filter takes.
        """
        if self.takes in (Takes.DAY, Takes.MONTH):
            value = self._day(value)
        elif value is None or hasattr(value, "_undefined_name"):
            raise UsageError(f"expected {self.takes.value}, found {_shown(value)}")
        return self.write(value, *args, **({"numerals": numerals} if self.has_digits else {}))

    def _day(self, value: Any) -> date | OpenDay:
        day = read_day(value)
        if isinstance(day, OpenDay) and self.takes is Takes.DAY:
            raise CalendarError.of("TGD048", found=repr(value))
        return day


def read_day(value: Any) -> date | OpenDay:
    """Return the day, or the month without its day, that *value* is or writes.

    Raises:
        CalendarError: the text is no date, or *value* is a moment with a time zone.
        UsageError: *value* is neither a date nor text.
    """
    if isinstance(value, OpenDay):
        return value
    if isinstance(value, date):
        return checked_day(value)
    if not isinstance(value, str):
        raise UsageError(f"expected a date, or text such as '2026-11-20', found {_shown(value)}")
    return parse_document_date(value)


def _shown(value: Any) -> str:
    """Return what *value* is; a value that is missing in a template with its name."""
    name = getattr(value, "_undefined_name", None)
    found = "None" if value is None else type(value).__name__
    return f"nothing: '{name}' is not defined" if isinstance(name, str) else found


def _year(value: date | OpenDay, *, numerals: Numerals) -> str:
    year = value.year if isinstance(value, OpenDay) else buddhist_year(value)
    return in_numerals(str(year), numerals)


def _working_days(first: date, last: Any, *, numerals: Numerals) -> str:
    until = read_day(last)
    if isinstance(until, OpenDay):
        raise CalendarError.of("TGD048", found=repr(last))
    return in_numerals(str(working_days(first, until)), numerals)


def _leave_days(first: date, last: Any, *, numerals: Numerals) -> str:
    until = read_day(last)
    if isinstance(until, OpenDay):
        raise CalendarError.of("TGD048", found=repr(last))
    counted = leave_days(first, until)
    total = f"{sum(days for _, days in counted)} วันทำการ"
    spent = [(year, days) for year, days in counted if days]
    if len(spent) > 1:
        years = " ".join(f"ปีงบประมาณ พ.ศ. {year} จำนวน {days} วัน" for year, days in spent)
        total = f"{total} ({years})"
    return in_numerals(total, numerals)


def _number(value: Any, decimals: int | None = None, *, numerals: Numerals) -> str:
    return format_number(value, decimals=decimals, numerals=numerals)


def _thai_digits(value: Any) -> str:
    return _kept(value, lambda text: plain(document_digits((Span(text),), Numerals.THAI)))


def _arabic_digits(value: Any) -> str:
    return _kept(value, to_arabic)


def _kept(value: Any, change: Callable[[str], str]) -> str:
    """Return *value* changed; what Jinja knows to be markup stays markup."""
    changed = change(str(value))
    return type(value)(changed) if hasattr(value, "__html__") else changed


_ALL = (
    Filter("date", "thai_date", Takes.DAY, format_date),
    Filter("announcement_date", "thai_announcement_date", Takes.DAY, format_announcement_date),
    Filter("cited_date", "thai_cited_date", Takes.DAY, format_cited_date),
    Filter("short_date", "thai_short_date", Takes.DAY, format_short_date),
    Filter("weekday_date", "thai_weekday_date", Takes.DAY, format_weekday_date),
    Filter("", "english_date", Takes.DAY, format_english_date, False),
    Filter("lunar", "thai_lunar_date", Takes.DAY, format_lunar_date),
    Filter("working_days", "working_days", Takes.DAY, _working_days, days=1),
    Filter("leave_days", "leave_days", Takes.DAY, _leave_days, days=1),
    Filter("month_year", "thai_month_year", Takes.MONTH, format_month_year),
    Filter("year", "buddhist_year", Takes.MONTH, _year),
    Filter("money", "money", Takes.NUMBER, money),
    Filter("baht_text", "baht_text", Takes.NUMBER, baht_text, False),
    Filter("number", "thai_number", Takes.NUMBER, _number),
    Filter("words", "number_words", Takes.NUMBER, number_words, False),
    Filter("", "thai_digits", Takes.ANYTHING, _thai_digits, False),
    Filter("", "arabic_digits", Takes.ANYTHING, _arabic_digits, False),
    Filter("", "thai_list", Takes.ANYTHING, format_list, False),
)


def _by(names: Iterable[str]) -> Mapping[str, Filter]:
    return MappingProxyType({name: each for name, each in zip(names, _ALL, strict=True) if name})


POLICY_FILTERS = _by(each.name for each in _ALL)
"""The filters of expressions in a policy file, by name."""

TEMPLATE_FILTERS = _by(each.jinja_name for each in _ALL)
"""The filters of templates, by name."""


def apply_in_template(name: str, numerals: Numerals, value: Any, *args: Any, **options: Any) -> str:
    """Return *value* through the template filter *name*; errors as :meth:`Filter.apply`."""
    return TEMPLATE_FILTERS[name].apply(value, *args, numerals=numerals, **options)


def jinja_filters(*, numerals: NumeralsName = Numerals.THAI) -> dict[str, JinjaFilter]:
    """Return the filters of this package for a Jinja environment, by name.

    Dates: ``thai_date`` (๒๐ พฤศจิกายน ๒๕๖๙), ``thai_announcement_date`` (with พ.ศ.),
    ``thai_cited_date`` (with ลงวันที่), ``thai_short_date``, ``thai_weekday_date``,
    ``thai_lunar_date`` (วันขึ้น ๑๕ ค่ำ เดือน ๗ …), ``english_date`` (20 November 2026),
    ``thai_month_year``, ``buddhist_year``.  They take a ``date``, ISO text in the
    Gregorian calendar or Thai text in the Buddhist Era.

    Numbers: ``money`` (digits and words), ``baht_text``, ``thai_number``,
    ``number_words``.  They take ``Decimal``, ``int`` or text; a float is refused.

    Digits: ``thai_digits`` (every digit but those of web addresses, file names and codes
    such as COVID-19) and ``arabic_digits``.  Lists: ``thai_list`` (ก ข และค).

    Args:
        numerals: the digits that dates and numbers are printed in, ``thai`` or ``arabic``.

    Raises:
        UsageError: *numerals* names no digits.  The filters raise :class:`CalendarError`,
            :class:`NumberError` and :class:`UsageError` for values they cannot print.

    Example:
        >>> jinja_filters()["thai_date"]("2026-11-20")
        '๒๐ พฤศจิกายน ๒๕๖๙'
    """
    digits = numerals_of(numerals)
    return {name: partial(apply_in_template, name, digits) for name in TEMPLATE_FILTERS}
