"""Dates as they stand in running text."""

from __future__ import annotations

from datetime import date

import pytest

from thaigovdocs.thai.holidays import day_off
from thaigovdocs.thai.written import written_dates


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("20 เมษายน 2561", date(2018, 4, 20)),
        ("20 เม.ย. พ.ศ. 2561", date(2018, 4, 20)),
        ("20 เดือน เมษายน พุทธศักราช 2561", date(2018, 4, 20)),
        ("31 มีนาคม 2482", date(1940, 3, 31)),
        ("31 เมษายน 2561", None),
        ("20 เมษายน ค.ศ. 2018", None),
        ("20 เมษายน ร.ศ. 112", None),
        ("20 เมษายน", None),
        ("เมษายน 2561", None),
    ],
)
def test_a_whole_date_of_the_buddhist_era_is_a_day(text: str, when: date | None) -> None:
    """Anything else is none."""
    (found,) = written_dates(text)
    assert found.when == when


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("29 กุมภาพันธ์", True),
        ("29 กุมภาพันธ์ 2567", True),
        ("29 กุมภาพันธ์ 67", True),
        ("29 กุมภาพันธ์ 2568", False),
        ("29 กุมภาพันธ์ 68", False),
        ("30 กุมภาพันธ์", False),
        ("5 มกราคม 2483", False),
        ("31 เมษายน ค.ศ. 2018", True),
        ("กุมภาพันธ์ 2568", True),
    ],
)
def test_a_day_that_cannot_be_is_known(text: str, exists: bool) -> None:
    """Without a year a leap day may be; another era is nobody's business here."""
    (found,) = written_dates(text)
    assert found.exists is exists


def test_what_stands_around_the_month_is_told_with_its_places() -> None:
    """Weekday, day, year and era."""
    text = "ในวันศุกร์ที่ 20 เมษายน พ.ศ. 2561"
    (found,) = written_dates(text)
    assert text[found.start : found.end] == "วันศุกร์ที่ 20 เมษายน พ.ศ. 2561"
    assert (found.weekday, found.era, found.digits) == (4, "พ", 4)
    assert text[found.day_at :].startswith("20")
    assert text[found.month_at :].startswith("เมษายน")
    assert text[found.year_at :] == "2561"


def test_the_number_of_a_paper_is_no_day() -> None:
    """What stands behind a stroke belongs to the number."""
    (found,) = written_dates("ที่ 12/31 เมษายน 2561")
    assert found.day is None


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 4, 21), "วันเสาร์"),
        (date(2018, 4, 22), "วันอาทิตย์"),
        (date(2018, 5, 14), "วันพืชมงคล"),
        (date(2018, 5, 1), ""),
        (date(2018, 4, 20), ""),
        (date(2157, 5, 2), ""),
    ],
)
def test_a_day_off_has_a_name(day: date, name: str) -> None:
    """Weekends and public holidays; of a far year only weekends are known."""
    assert day_off(day) == name
