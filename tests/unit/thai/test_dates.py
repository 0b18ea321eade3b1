"""Dates as papers print them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.dates import (
    Numerals,
    OpenDay,
    format_announcement_date,
    format_cited_date,
    format_date,
    format_day_month,
    format_month_year,
    format_range,
    format_short_date,
    format_weekday_date,
)

DAY = date(2018, 4, 20)
FORMATS = [
    (format_date, "๒๐ เมษายน ๒๕๖๑", "20 เมษายน 2561"),
    (format_announcement_date, "๒๐ เมษายน พ.ศ. ๒๕๖๑", "20 เมษายน พ.ศ. 2561"),
    (format_cited_date, "ลงวันที่ ๒๐ เมษายน ๒๕๖๑", "ลงวันที่ 20 เมษายน 2561"),
    (format_short_date, "๒๐ เม.ย. ๒๕๖๑", "20 เม.ย. 2561"),
    (format_weekday_date, "วันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑", "วันศุกร์ที่ 20 เมษายน 2561"),
    (format_day_month, "๒๐ เมษายน", "20 เมษายน"),
    (format_month_year, "เมษายน ๒๕๖๑", "เมษายน 2561"),
]


@pytest.mark.parametrize(("function", "thai", "arabic"), FORMATS)
def test_a_day_is_printed_as_its_paper_prints_it(
    function: Callable[..., str], thai: str, arabic: str
) -> None:
    """In Thai digits unless others are asked for."""
    assert function(DAY) == thai
    assert function(DAY, numerals=Numerals.ARABIC) == arabic
    assert function(datetime(2018, 4, 20, 23, 59)) == thai


@pytest.mark.parametrize("function", [row[0] for row in FORMATS])
def test_days_before_the_era_are_refused(function: Callable[..., str]) -> None:
    """No paper prints a year that this calendar does not have."""
    with pytest.raises(CalendarError) as caught:
        function(date(1889, 3, 31))
    assert str(caught.value) == "expected a day from 1889-04-01 to 9456-12-31, found 1889-03-31"


@pytest.mark.parametrize("function", [row[0] for row in FORMATS])
def test_what_is_no_day_is_refused(function: Callable[..., str]) -> None:
    """Text is not taken for a date."""
    with pytest.raises(UsageError) as caught:
        function("2018-04-20")
    assert str(caught.value) == "expected a date, found str"


def test_unknown_numerals_are_refused() -> None:
    """Numerals are Thai or Arabic."""
    numerals: Any = "roman"
    with pytest.raises(UsageError) as caught:
        format_date(DAY, numerals=numerals)
    assert str(caught.value) == "expected numerals 'thai' or 'arabic', found 'roman'"


def test_an_open_day_prints_its_month() -> None:
    """Month and year are known."""
    assert format_month_year(OpenDay(2569, 11)) == "พฤศจิกายน ๒๕๖๙"


def test_an_open_day_is_no_day() -> None:
    """Where a day is printed, an open one is refused, not made up."""
    day: Any = OpenDay(2569, 11)
    with pytest.raises(UsageError) as caught:
        format_date(day)
    assert str(caught.value) == "expected a date, found OpenDay"


def test_thursday_has_its_full_name() -> None:
    """วันพฤหัสบดี, not วันพฤหัส."""
    assert format_weekday_date(date(2026, 11, 19)) == "วันพฤหัสบดีที่ ๑๙ พฤศจิกายน ๒๕๖๙"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 7, 1), date(2026, 7, 3), "๑ - ๓ กรกฎาคม ๒๕๖๙"),
        (date(2026, 6, 28), date(2026, 7, 3), "๒๘ มิถุนายน - ๓ กรกฎาคม ๒๕๖๙"),
        (date(2026, 12, 30), date(2027, 1, 2), "๓๐ ธันวาคม ๒๕๖๙ - ๒ มกราคม ๒๕๗๐"),
        (date(2026, 7, 1), date(2027, 7, 1), "๑ กรกฎาคม ๒๕๖๙ - ๑ กรกฎาคม ๒๕๗๐"),
        (date(1911, 12, 30), date(1912, 1, 2), "๓๐ ธันวาคม - ๒ มกราคม ๒๔๕๔"),
        (date(1940, 3, 31), date(1940, 4, 1), "๓๑ มีนาคม ๒๔๘๒ - ๑ เมษายน ๒๔๘๓"),
        (date(2026, 7, 1), date(2026, 7, 1), "๑ กรกฎาคม ๒๕๖๙"),
    ],
)
def test_a_range_prints_once_what_both_days_share(first: date, last: date, expected: str) -> None:
    """Month and year, year alone, or nothing is shared; years are those of the calendar."""
    assert format_range(first, last) == expected


def test_a_range_may_be_printed_in_arabic_digits() -> None:
    """Both ends follow the numerals."""
    printed = format_range(date(2026, 7, 1), date(2026, 7, 3), numerals=Numerals.ARABIC)
    assert printed == "1 - 3 กรกฎาคม 2569"


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    """The days are not swapped in silence."""
    with pytest.raises(CalendarError) as caught:
        format_range(date(2026, 7, 3), date(2026, 7, 1))
    assert str(caught.value) == "expected a last day from 2026-07-03 on, found 2026-07-01"
