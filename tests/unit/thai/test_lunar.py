"""Lunar days, against known feasts and against themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

import thaigovdocs as tgd
from thaigovdocs.thai.lunar import FEASTS, LATER_EIGHTH, LunarDate, format_lunar_date, lunar_date

# Makha, Visakha and Asalha Bucha as the government announced them, and what month each was in.
FEAST_DAYS = """
2010 02-28 05-28 07-26 | 2011 02-18 05-17 07-15 | 2012 03-07 06-04 08-02
2013 02-25 05-24 07-22 | 2014 02-14 05-13 07-11 | 2015 03-04 06-01 07-30
2016 02-22 05-20 07-19 | 2017 02-11 05-10 07-08 | 2018 03-01 05-29 07-27
2019 02-19 05-18 07-16 | 2020 02-08 05-06 07-05 | 2021 02-26 05-26 07-24
2022 02-16 05-15 07-13 | 2023 03-06 06-03 08-01 | 2024 02-24 05-22 07-20
2025 02-12 05-11 07-10 | 2026 03-03 05-31 07-29
"""
LATER = {2010, 2012, 2015, 2018, 2021, 2023, 2026}  # years with a second eighth month
REFUSED = {(2014, 2), (2015, 0), (2015, 1), (2015, 2), (2016, 0), (2016, 1)}


def feasts() -> Iterator[tuple[date, int, int]]:
    """Yield each feast with its year and its place in the year."""
    for year in FEAST_DAYS.replace("|", "\n").split("\n"):
        number, *days = year.split() or [""]
        for place, day in enumerate(days):
            yield date.fromisoformat(f"{number}-{day}"), int(number), place


def test_the_feasts_are_full_moons_of_their_months() -> None:
    """All that were announced; those of which the calendars differ are refused, not guessed."""
    for day, year, place in feasts():
        month = (4, 7, LATER_EIGHTH)[place] if year in LATER else (3, 6, 8)[place]
        if (year, place) in REFUSED:
            with pytest.raises(tgd.CalendarError):
                lunar_date(day)
            continue
        found = lunar_date(day)
        assert (found.is_waxing, found.day, found.month) == (True, 15, month), day
    assert len(list(feasts())) == 17 * len(FEASTS)


def known_days(first: date, last: date) -> Iterator[tuple[date, LunarDate | None]]:
    """Yield each day with its lunar day, ``None`` where that is refused."""
    for number in range((last - first).days):
        day = first + timedelta(days=number)
        try:
            yield day, lunar_date(day)
        except tgd.CalendarError:
            yield day, None


def test_days_follow_one_another() -> None:
    """Odd months have 29 days but for the seventh at times, even ones and the later eighth 30."""
    following = {8: (9, LATER_EIGHTH), LATER_EIGHTH: (9,), 12: (1,)}
    before: LunarDate | None = None
    for day, found in known_days(date(1995, 1, 1), date(2035, 1, 1)):
        if before and found:
            last = before.day if before.is_waxing else before.day + 15
            now = found.day if found.is_waxing else found.day + 15
            if now == 1:
                lengths = (29, 30) if before.month == 7 else (30 - before.month % 2,)
                assert last in lengths, day
                assert found.month in following.get(before.month, (before.month + 1,)), day
            else:
                assert (now, found.month) == (last + 1, before.month), day
            changes = found.zodiac != before.zodiac
            assert changes == (found.month == 5 and now == 1), day
            if found.chula_year != before.chula_year:
                assert day.month == 4, day
                assert day.day in {15, 16, 17}, day
        before = found


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2024, 2, 24), "วันขึ้น ๑๕ ค่ำ เดือน ๓ ปีเถาะ จ.ศ. ๑๓๘๕"),
        (date(2024, 4, 9), "วันขึ้น ๑ ค่ำ เดือน ๕ ปีมะโรง จ.ศ. ๑๓๘๕"),
        (date(2024, 4, 16), "วันขึ้น ๘ ค่ำ เดือน ๕ ปีมะโรง จ.ศ. ๑๓๘๖"),
        (date(2023, 7, 2), "วันขึ้น ๑๕ ค่ำ เดือน ๘ ปีเถาะ จ.ศ. ๑๓๘๕"),
        (date(2023, 8, 2), "วันแรม ๑ ค่ำ เดือนแปดหลัง ปีเถาะ จ.ศ. ๑๓๘๕"),
        (date(2025, 12, 5), "วันขึ้น ๑๕ ค่ำ เดือนอ้าย ปีมะเส็ง จ.ศ. ๑๓๘๗"),
        (date(2026, 1, 3), "วันขึ้น ๑๕ ค่ำ เดือนยี่ ปีมะเส็ง จ.ศ. ๑๓๘๗"),
    ],
)
def test_a_day_is_written_as_papers_write_it(day: date, written: str) -> None:
    """The animal changes with the fifth month, the year of จุลศักราช in April."""
    assert format_lunar_date(day) == written


@pytest.mark.parametrize(
    ("day", "message"),
    [
        (
            date(2015, 1, 1),
            "expected a day on which the lunar calendars of pythaidate and holidays agree, found "
            "2015-01-01; take it from the official calendar of that year",
        ),
        (
            date(1950, 1, 1),
            "expected a day from 1962-02-19 to 2100-07-21, for which lunar days are known, found "
            "1950-01-01",
        ),
        (
            date(2100, 12, 1),
            "expected a day from 1962-02-19 to 2100-07-21, for which lunar days are known, found "
            "2100-12-01",
        ),
    ],
)
def test_a_day_that_nobody_knows_is_refused(day: date, message: str) -> None:
    """A paper must not guess; the reason is given."""
    with pytest.raises(tgd.CalendarError) as error:
        tgd.thai.lunar_date(day)
    assert str(error.value) == message


def test_an_expression_that_cannot_be_worked_out_is_told_with_its_reason() -> None:
    """The filter of a policy file."""
    policy = (
        "thaigovdocs: 1\nagency: {name: ก}\npolicy:\n"
        "  subject: \"ตรงกับ{{ '2015-01-01' | lunar }}\"\n"
    )
    with pytest.raises(tgd.PolicyError) as error:
        tgd.loads(policy)
    assert (
        "'lunar': expected a day on which the lunar calendars of pythaidate and holidays agree, "
        "found '2015-01-01'"
    ) in str(error.value)
