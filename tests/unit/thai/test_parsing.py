"""Reading dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.eras import OpenDay
from thaigovdocs.thai.parsing import parse_date, parse_day_month, parse_document_date, parse_month

DAY = date(2018, 4, 20)
BOTH = [parse_date, parse_document_date]


@pytest.mark.parametrize("parse", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        "2018-04-20",
        "๒๐๑๘-๐๔-๒๐",
        "2018-4-20",
        "๒๐ เมษายน ๒๕๖๑",
        "20 เมษายน 2561",
        "๒๐ เม.ย. ๒๕๖๑",
        "๒๐เมษายน๒๕๖๑",
        "๒๐ เมษายน พ.ศ. ๒๕๖๑",
        "๒๐ เมษายน พ.ศ.๒๕๖๑",
        "๒๐ เมษายน พุทธศักราช ๒๕๖๑",
        "๒๐ เดือนเมษายน ๒๕๖๑",
        "ลงวันที่ ๒๐ เมษายน ๒๕๖๑",
        "วันที่ ๒๐ เมษายน ๒๕๖๑",
        "ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑",
        "วันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑",
        "วันศุกร์ ๒๐ เมษายน ๒๕๖๑",
        "  ๒๐\u00a0เมษายน\n๒๕๖๑ ",
    ],
)
def test_a_day_is_read_in_every_form_people_write(
    parse: Callable[[str], object], text: str
) -> None:
    """All of them are the same Friday."""
    assert parse(text) == DAY


@pytest.mark.parametrize("parse", BOTH)
@pytest.mark.parametrize(
    "text", ["2026-11", "พฤศจิกายน ๒๕๖๙", "พ.ย. 2569", "เดือนพฤศจิกายน พ.ศ. ๒๕๖๙"]
)
def test_a_month_without_a_day_leaves_the_day_open(
    parse: Callable[[str], object], text: str
) -> None:
    """A draft knows its month."""
    assert parse(text) == OpenDay(2569, 11)


def test_only_the_lenient_reader_takes_slashes_and_common_era() -> None:
    """Day before month, Buddhist year; ค.ศ. says which era it is."""
    assert parse_date("๒๐/๔/๒๕๖๑") == DAY
    assert parse_date("20 เมษายน ค.ศ. 2018") == DAY
    assert parse_date("เมษายน ค.ศ. 2018") == OpenDay(2561, 4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "20 เมษายน ค.ศ. 2018",
            "expected a Buddhist Era year (พ.ศ.), found '20 เมษายน ค.ศ. 2018'",
        ),
    ],
)
def test_a_policy_file_takes_neither(text: str, message: str) -> None:
    """Two forms that a file can do without are refused there."""
    with pytest.raises(CalendarError) as caught:
        parse_document_date(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("๓๑ มีนาคม ๒๔๘๒", date(1940, 3, 31)),
        ("1940-03-31", date(1940, 3, 31)),
        ("๒๙ กุมภาพันธ์ ๒๔๕๔", date(1912, 2, 29)),
        ("1940-01", OpenDay(2482, 1)),
    ],
)
def test_years_before_1941_are_right(text: str, expected: object) -> None:
    """January to March belong to the Buddhist year before."""
    assert parse_document_date(text) == expected


EXPECTED = "expected a date such as '2018-04-20' or '๒๐ เมษายน ๒๕๖๑'"


@pytest.mark.parametrize("parse", BOTH)
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{EXPECTED}, found ''"),
        ("พรุ่งนี้", f"{EXPECTED}, found 'พรุ่งนี้'"),
        (
            "๒๐ เม.ย. ๖๑",
            "expected a year of four digits such as in '20 เม.ย. 2561', found '๒๐ เม.ย. ๖๑'",
        ),
        ("๒๐ เมษายน ๒๕๖๑๘", f"{EXPECTED}, found '๒๐ เมษายน ๒๕๖๑๘'"),
        ("๒๐ มกรา ๒๕๖๑", f"{EXPECTED}, found '๒๐ มกรา ๒๕๖๑'"),
        ("ก" * 1000, f"{EXPECTED}, found '{'ก' * 80}…'"),
        (
            "2568-04-20",
            "expected a Gregorian year in an ISO date, found '2568-04-20'; write 2025-04-20,"
            " or the date in Thai with ๒๕๖๘",
        ),
        (
            "๒๕๖๘-๐๔",
            "expected a Gregorian year in an ISO date, found '๒๕๖๘-๐๔'; write 2025-04,"
            " or the date in Thai with ๒๕๖๘",
        ),
        (
            "๒๐ เมษายน ๒๐๑๘",
            "expected a Buddhist Era year in a Thai date, found '๒๐ เมษายน ๒๐๑๘'; write ๒๕๖๑,"
            " or the date as ISO",
        ),
        (
            "๓๑ เมษายน ๒๕๖๑",
            "expected a day from 1 to 30 in month 4 of B.E. 2561, found 31 in '๓๑ เมษายน ๒๕๖๑'",
        ),
        (
            "๐ เมษายน ๒๕๖๑",
            "expected a day from 1 to 30 in month 4 of B.E. 2561, found 0 in '๐ เมษายน ๒๕๖๑'",
        ),
        (
            "๑ มกราคม ๒๔๘๓",
            "expected a month from April to December in B.E. 2483, which began on 1 April 1940"
            " and ended on 31 December 1940, found month 1 in '๑ มกราคม ๒๔๘๓'",
        ),
        (
            "๓๑ มีนาคม ๒๔๓๑",
            "expected a Buddhist Era year from 2432 to 9999, found 2431 in '๓๑ มีนาคม ๒๔๓๑'",
        ),
        ("2026-02-29", "expected a day that exists, found '2026-02-29'"),
        ("2026-13-01", "expected a day that exists, found '2026-13-01'"),
        ("2026-11-00", "expected a day that exists, found '2026-11-00'"),
        ("0000-11", "expected a day that exists, found '0000-11'"),
        (
            "1889-03-31",
            "expected a day from 1889-04-01 to 9456-12-31, found 1889-03-31 in '1889-03-31'",
        ),
        ("๒๐ เมษายน 2๕61", "expected numbers in one kind of digits, found '๒๐ เมษายน 2๕61'"),
        ("วันเสาร์ที่ ๒๐ เมษายน ๒๕๖๑", "expected วันศุกร์, found 'วันเสาร์ที่ ๒๐ เมษายน ๒๕๖๑'"),
        ("วันศุกร์ เมษายน ๒๕๖๑", "expected a day of เมษายน, found 'วันศุกร์ เมษายน ๒๕๖๑'"),
    ],
)
def test_what_is_no_date_is_refused(
    parse: Callable[[str], object], text: str, message: str
) -> None:
    """The error says what was expected, what was found and what to write."""
    with pytest.raises(CalendarError) as caught:
        parse(text)
    assert str(caught.value) == message


def test_a_slashed_date_needs_a_buddhist_year_and_a_day_that_exists() -> None:
    """The lenient reader guesses neither."""
    with pytest.raises(CalendarError) as caught:
        parse_date("20/4/2018")
    assert str(caught.value) == (
        "expected a Buddhist Era year in a Thai date, found '20/4/2018'; write ๒๕๖๑,"
        " or the date as ISO"
    )
    with pytest.raises(CalendarError) as caught:
        parse_date("4/20/2561")
    assert str(caught.value) == "expected a month from 1 to 12, found 20 in '4/20/2561'"


def test_common_era_days_must_exist() -> None:
    """The day is checked in the calendar it is written in."""
    with pytest.raises(CalendarError) as caught:
        parse_date("๓๐ กุมภาพันธ์ ค.ศ. ๒๐๑๘")
    assert str(caught.value) == "expected a day that exists, found '๓๐ กุมภาพันธ์ ค.ศ. ๒๐๑๘'"


@pytest.mark.parametrize("parse", [*BOTH, parse_month, parse_day_month])
def test_what_is_no_text_is_refused(parse: Any) -> None:
    """A number is no date."""
    with pytest.raises(UsageError) as caught:
        parse(2561)
    assert str(caught.value) == "expected a date as text, found int"


def test_months_are_known_by_full_and_short_names() -> None:
    """As a due date of a round names them."""
    assert [parse_month(name) for name in ("มกราคม", "ก.พ.", " ธันวาคม ")] == [1, 2, 12]


def test_a_month_that_is_none_is_refused() -> None:
    """Names are not guessed."""
    with pytest.raises(CalendarError) as caught:
        parse_month("กุมภา")
    assert str(caught.value) == "expected the name of a month such as 'กุมภาพันธ์', found 'กุมภา'"


def test_a_day_without_a_year_is_read() -> None:
    """The 29th of February is a day of some years."""
    assert parse_day_month("๒๙ ก.พ.") == (29, 2)
    assert parse_day_month("31 มีนาคม") == (31, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("มีนาคม", "expected a day and a month such as '๓๑ มีนาคม', found 'มีนาคม'"),
        ("๓๑ มีนา", "expected a day and a month such as '๓๑ มีนาคม', found '๓๑ มีนา'"),
        (
            "๓๑ เมษายน",
            "expected a day from 1 to 30 in month 4 of B.E. 2567, found 31 in '๓๑ เมษายน'",
        ),
    ],
)
def test_a_day_that_no_year_has_is_refused(text: str, message: str) -> None:
    """Neither half may be missing or wrong."""
    with pytest.raises(CalendarError) as caught:
        parse_day_month(text)
    assert str(caught.value) == message


def test_a_year_is_buddhist_from_2400_on() -> None:
    """In ISO dates such a year is refused, elsewhere an earlier one is."""
    assert parse_date("2399-01-01") == date(2399, 1, 1)
    codes = []
    for text in ("2400-01-01", "1 มกราคม 2399", "1 มกราคม 2400"):
        with pytest.raises(CalendarError) as caught:
            parse_date(text)
        codes.append(caught.value.findings[0].code)
    assert codes == ["TGD042", "TGD044", "TGD033"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("20/11/69", "expected a year of four digits such as in '20/11/2569', found '20/11/69'"),
        (
            "๒๐ พ.ย. ๖๙",
            "expected a year of four digits such as in '20 พ.ย. 2569', found '๒๐ พ.ย. ๖๙'",
        ),
        (
            "20 พย. 2569",
            "expected the month with its points as in '20 พ.ย. 2569', found '20 พย. 2569'",
        ),
        ("พ.ย 2569", "expected the month with its points as in 'พ.ย. 2569', found 'พ.ย 2569'"),
        ("2026/11/20", "expected a date such as '2026-11-20', found '2026/11/20'"),
        (
            "20 มย. 2569",
            "expected a date such as '2018-04-20' or '๒๐ เมษายน ๒๕๖๑', found '20 มย. 2569'",
        ),
    ],
)
@pytest.mark.parametrize("parse", BOTH)
def test_what_was_probably_meant_is_said(
    parse: Callable[[str], object], text: str, message: str
) -> None:
    """Years of two digits, months without points, the year first: none is guessed."""
    with pytest.raises(CalendarError) as caught:
        parse(text)
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["20/11/2569", "๒๐/๑๑/๒๕๖๙", "20-11-2569", "20.11.2569"])
def test_days_in_numbers_may_have_any_sign_between_them(text: str) -> None:
    """One sign throughout, and the year of the Buddhist Era."""
    assert parse_date(text) == date(2026, 11, 20)
    for wrong in ("20-11/2569", "00/00/0000", "20/11/0069"):
        with pytest.raises(CalendarError):
            parse_date(wrong)
