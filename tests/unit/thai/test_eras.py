"""The Buddhist Era, open days and the fiscal year."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.eras import FiscalYear, OpenDay, buddhist_date, buddhist_year, gregorian_year

PAIRS = [
    (date(1889, 4, 1), (2432, 4, 1)),
    (date(1890, 3, 31), (2432, 3, 31)),
    (date(1890, 4, 1), (2433, 4, 1)),
    (date(1912, 2, 29), (2454, 2, 29)),
    (date(1912, 3, 31), (2454, 3, 31)),
    (date(1912, 4, 1), (2455, 4, 1)),
    (date(1940, 3, 31), (2482, 3, 31)),
    (date(1940, 4, 1), (2483, 4, 1)),
    (date(1940, 12, 31), (2483, 12, 31)),
    (date(1941, 1, 1), (2484, 1, 1)),
    (date(1941, 3, 31), (2484, 3, 31)),
    (date(2024, 2, 29), (2567, 2, 29)),
]


@pytest.mark.parametrize(("day", "written"), PAIRS)
def test_days_are_right_on_both_sides_of_the_reforms(
    day: date, written: tuple[int, int, int]
) -> None:
    """The table of years, in both directions."""
    assert (buddhist_year(day), day.month, day.day) == written
    assert buddhist_date(*written) == day


@pytest.mark.parametrize("month", [1, 2, 3])
def test_first_months_of_2483_do_not_exist(month: int) -> None:
    """2483 lasted from April to December."""
    with pytest.raises(CalendarError) as caught:
        gregorian_year(2483, month)
    assert str(caught.value) == (
        "expected a month from April to December in B.E. 2483, which began on 1 April 1940"
        f" and ended on 31 December 1940, found month {month}"
    )


@pytest.mark.parametrize("day", [date(1889, 3, 31), date(9457, 1, 1)])
def test_days_outside_the_era_are_refused(day: date) -> None:
    """Before 1 April 1889 the year began on a lunar day; years have four digits."""
    with pytest.raises(CalendarError) as caught:
        buddhist_year(day)
    assert str(caught.value) == f"expected a day from 1889-04-01 to 9456-12-31, found {day}"


@pytest.mark.parametrize(("year", "month"), [(2431, 3), (2431, 12), (10000, 1)])
def test_years_outside_the_era_are_refused(year: int, month: int) -> None:
    """A year before 2432 has no month here."""
    with pytest.raises(CalendarError) as caught:
        OpenDay(year, month)
    assert str(caught.value) == f"expected a Buddhist Era year from 2432 to 9999, found {year}"


@pytest.mark.parametrize("month", [0, 13])
def test_months_that_do_not_exist_are_refused(month: int) -> None:
    """Months run from 1 to 12."""
    with pytest.raises(CalendarError) as caught:
        OpenDay(2569, month)
    assert str(caught.value) == f"expected a month from 1 to 12, found {month}"


@pytest.mark.parametrize(
    ("year", "month", "day", "last"), [(2569, 2, 29, 28), (2455, 2, 29, 28), (2569, 4, 0, 30)]
)
def test_days_that_do_not_exist_are_refused(year: int, month: int, day: int, last: int) -> None:
    """February 2455 lay in 1913 and had 28 days."""
    with pytest.raises(CalendarError) as caught:
        buddhist_date(year, month, day)
    assert str(caught.value) == (
        f"expected a day from 1 to {last} in month {month} of B.E. {year}, found {day}"
    )


def test_an_open_day_knows_its_month() -> None:
    """First and last day, and what lies between."""
    month = OpenDay(2567, 2)
    assert (month.first, month.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert month.contains(date(2024, 2, 29))
    assert not month.contains(date(2024, 3, 1))
    assert OpenDay.of(date(1940, 1, 5)) == OpenDay(2482, 1)
    assert OpenDay(9999, 12).last == date(9456, 12, 31)


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    """Fiscal year 2569 begins in 2568."""
    year = FiscalYear(2569)
    assert (year.start, year.end) == (date(2025, 10, 1), date(2026, 9, 30))
    assert [year.contains(day) for day in (date(2025, 9, 30), year.start, year.end)] == [
        False,
        True,
        True,
    ]
    assert not year.contains(date(2026, 10, 1))
    assert FiscalYear.of(year.start) == FiscalYear.of(year.end) == year


def test_quarters_of_a_fiscal_year_follow_one_another() -> None:
    """Four quarters, October to December first."""
    assert FiscalYear(2569).quarters == (
        (date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 9, 30)),
    )


def test_a_day_without_year_falls_inside_the_fiscal_year() -> None:
    """October to December lie in the calendar year before."""
    year = FiscalYear(2569)
    assert year.date_of(15, 10) == date(2025, 10, 15)
    assert year.date_of(31, 3) == date(2026, 3, 31)


@pytest.mark.parametrize("year", [2504, 10000])
def test_fiscal_years_that_ran_otherwise_are_refused(year: int) -> None:
    """Before 2505 fiscal years had other bounds."""
    with pytest.raises(CalendarError) as caught:
        FiscalYear(year)
    assert str(caught.value) == f"expected a fiscal year from 2505 to 9999, found {year}"


def test_the_first_fiscal_year_is_2505() -> None:
    """It began on 1 October 1961."""
    assert FiscalYear(2505).start == date(1961, 10, 1)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: buddhist_year("2026-01-01"), "expected a date, found str"),
        (lambda: FiscalYear("2569"), "expected a fiscal year as a whole number, found '2569'"),
        (lambda: FiscalYear(True), "expected a fiscal year as a whole number, found True"),
        (lambda: OpenDay(2569.0, 1), "expected a year as a whole number, found 2569.0"),
        (lambda: OpenDay(2569, None), "expected a month as a whole number, found None"),
        (lambda: buddhist_date(2569, 1, "1"), "expected a day as a whole number, found '1'"),
        (lambda: FiscalYear(2569).contains(3), "expected a date, found int"),
        (
            lambda: FiscalYear(2569).date_of(1, "3"),
            "expected a month as a whole number, found '3'",
        ),
    ],
)
def test_arguments_of_a_wrong_type_are_refused(call: Any, message: str) -> None:
    """Each says what it expected and what it found."""
    with pytest.raises(UsageError) as caught:
        call()
    assert str(caught.value) == message


def test_a_moment_counts_as_its_day() -> None:
    """A datetime is a date, too."""
    assert buddhist_year(datetime(2026, 1, 1, 12, 30)) == 2569
