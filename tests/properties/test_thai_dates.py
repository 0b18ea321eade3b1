"""Dates on every day of the era, and on any text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaigovdocs.errors import CalendarError
from thaigovdocs.thai.dates import (
    FiscalYear,
    Numerals,
    OpenDay,
    buddhist_date,
    buddhist_year,
    format_announcement_date,
    format_cited_date,
    format_date,
    format_month_year,
    format_range,
    format_short_date,
    format_weekday_date,
    parse_date,
    parse_document_date,
)

pytestmark = pytest.mark.slow

FIRST = date(1889, 4, 1)
LAST = date(2600, 12, 31)
DAYS = st.dates(FIRST, LAST)
MANY = settings(max_examples=200, deadline=None, derandomize=True)


def test_every_day_from_1889_to_2600_comes_back_from_its_print() -> None:
    """Formatted and read again, each of some 260,000 days is itself, and no two print alike."""
    day, printed = FIRST, set()
    while day <= LAST:
        text = format_date(day)
        printed.add(text)
        assert parse_document_date(text) == day, text
        day += timedelta(days=1)
    assert len(printed) == (LAST - FIRST).days + 1


def test_every_day_from_1889_to_2600_has_one_buddhist_date() -> None:
    """There and back; a month follows a month, and no month is open twice."""
    day, months = FIRST, []
    while day <= LAST:
        month = OpenDay.of(day)
        assert buddhist_date(month.year, month.month, day.day) == day
        if day.day == 1:
            assert month.first == day
            months.append(month)
        day += timedelta(days=1)
    assert len(set(months)) == len(months)
    assert months[-1].last == LAST


@MANY
@given(DAYS, st.sampled_from(Numerals))
def test_all_prints_of_a_day_are_read_back(day: date, numerals: Numerals) -> None:
    """Whatever is printed can be read."""
    for function in (
        format_date,
        format_announcement_date,
        format_cited_date,
        format_short_date,
        format_weekday_date,
    ):
        assert parse_document_date(function(day, numerals=numerals)) == day
    assert parse_document_date(format_month_year(day, numerals=numerals)) == OpenDay.of(day)
    assert parse_date(f"{day.day}/{day.month}/{buddhist_year(day)}") == day


@MANY
@given(st.dates(FIRST, date(2399, 12, 31)))
def test_iso_dates_are_read_as_gregorian(day: date) -> None:
    """With a day and without one."""
    assert parse_document_date(day.isoformat()) == day
    assert parse_document_date(f"{day:%Y-%m}") == OpenDay.of(day)


@MANY
@given(DAYS, DAYS)
def test_both_ends_of_a_range_are_in_its_print(first: date, last: date) -> None:
    """The last day is whole; the first borrows what it lacks."""
    first, last = sorted((first, last))
    begin, _, end = format_range(first, last).rpartition(" - ")
    assert parse_date(end) == last
    if begin:
        words = end.split()
        borrowed = [*begin.split(), *words[len(begin.split()) :]]
        assert parse_date(" ".join(borrowed)) == first
    else:
        assert first == last


@MANY
@given(st.dates(date(1961, 10, 1), LAST))
def test_a_day_lies_in_one_quarter_of_its_fiscal_year(day: date) -> None:
    """Quarters part the year without gap or overlap."""
    year = FiscalYear.of(day)
    assert year.contains(day)
    assert sum(start <= day <= end for start, end in year.quarters) == 1
    assert year.quarters[0][0] == year.start
    assert year.quarters[3][1] == year.end
    assert year.date_of(day.day, day.month) == day


ALPHABET = st.sampled_from(
    [*"0123456789๐๑๒๓๔๕๖๗๘๙-/. กขวันที่", "เมษายน", "ม.ค.", "พ.ศ.", "2561", "ค.ศ."]
)


@MANY
@given(st.one_of(st.text(), st.lists(ALPHABET, max_size=12).map("".join)))
def test_any_text_is_a_date_or_a_calendar_error(text: str) -> None:
    """Nothing else is raised, and what is read is a day or a month."""
    for parse in (parse_date, parse_document_date):
        try:
            result = parse(text)
        except CalendarError as error:
            message = str(error)
            assert message.startswith("expected ")
        else:
            assert isinstance(result, (date, OpenDay))
