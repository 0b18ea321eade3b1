"""Moments and faults of days: alike wherever a date goes in, and told in both languages."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs import thai
from thaigovdocs.errors import CalendarError, NumberError
from thaigovdocs.thai.filters import TEMPLATE_FILTERS, Takes
from thaigovdocs.thai.holidays import day_off
from thaigovdocs.thai.names import format_english_date

TOMORROW = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)  # in Bangkok
DAY = date(2026, 11, 20)


def of_days() -> dict[str, Callable[[Any], object]]:
    """Return every function and filter that takes a date, each with one argument left."""
    found: dict[str, Callable[[Any], object]] = {
        "FiscalYear.of": thai.FiscalYear.of,
        "FiscalYear.contains": thai.FiscalYear(2570).contains,
        "OpenDay.of": thai.OpenDay.of,
        "OpenDay.contains": thai.OpenDay(2569, 11).contains,
        "day_off": day_off,
        "format_english_date": format_english_date,
        "format_range, last": lambda day: thai.format_range(DAY, day),
        "format_range, first": lambda day: thai.format_range(day, date(2026, 12, 1)),
    }
    for name in thai.__all__:
        function = getattr(thai, name)
        parameters = [*inspect.signature(function).parameters] if callable(function) else []
        if parameters[:1] == ["day"]:
            found[name] = function
    filters = tgd.jinja_filters()
    for name, each in TEMPLATE_FILTERS.items():
        if each.takes in (Takes.DAY, Takes.MONTH):
            found[name] = filters[name]
    for name in ("working_days", "leave_days"):  # they take two days
        count = found.pop(name)
        found[f"{name}, first"] = lambda day, count=count: count(day, DAY)
        found[f"{name}, last"] = lambda day, count=count: count(DAY, day)
    return found


@pytest.mark.parametrize("name", of_days())
def test_a_moment_with_a_time_zone_is_refused_everywhere(name: str) -> None:
    """Its day depends on the place; without a zone it is the day that it says."""
    take = of_days()[name]
    for moment in (TOMORROW, TOMORROW.astimezone(timezone(timedelta(hours=7)))):
        with pytest.raises(CalendarError) as error:
            take(moment)
        assert [each.code for each in error.value.findings] == ["TGD047"]
    assert take(datetime(2026, 11, 20, 8, 30)) == take(DAY)


def test_there_are_many_functions_of_days() -> None:
    """So that the test above cannot be empty."""
    assert len(of_days()) >= 20


@pytest.mark.parametrize("parse", [thai.parse_date, thai.parse_document_date])
def test_date_and_time_of_a_program_is_its_day(parse: Callable[[str], object]) -> None:
    """As ISO writes it; a zone is refused, and a day that does not exist is none."""
    for text in ("2026-11-20T00:00:00", "2026-11-20 08:30", "2026-11-20T08:30:00.250"):
        assert parse(text) == DAY
    told = {}
    for text in ("2026-11-20T17:30:00Z", "2026-11-20T17:30:00+07:00", "2026-11-31T00:00",
                 "2569-11-20T00:00", "2026-11-20T25:00"):  # fmt: skip
        with pytest.raises(CalendarError) as error:
            parse(text)
        told[text] = error.value.findings[0].code
    assert [*told.values()] == ["TGD047", "TGD047", "TGD043", "TGD042", "TGD043"]


WRONG: list[tuple[Callable[[], object], type[Exception], str, str]] = [
    (
        lambda: thai.buddhist_date(2569, 2, 31),
        CalendarError,
        "TGD034",
        "เดือนที่ 2 พ.ศ. 2569 มีวันที่ 1 ถึง 28 แต่พบ 31",
    ),
    (
        lambda: thai.parse_date("๓๑ กุมภาพันธ์ ๒๕๖๙"),
        CalendarError,
        "TGD034",
        "เดือนที่ 2 พ.ศ. 2569 มีวันที่ 1 ถึง 28 แต่พบ 31 ใน '๓๑ กุมภาพันธ์ ๒๕๖๙'",
    ),
    (
        lambda: thai.parse_date("วันจันทร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙"),
        CalendarError,
        "TGD045",
        "วันนั้นตรงกับวันศุกร์ แต่พบ 'วันจันทร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙'",
    ),
    (
        lambda: thai.FiscalYear(2000),
        CalendarError,
        "TGD035",
        "ปีงบประมาณต้องอยู่ในช่วง 2505 ถึง 9999 แต่พบ 2000",
    ),
    (
        lambda: thai.baht_text("1.005"),
        NumberError,
        "TGD029",
        "จำนวนเงินบาทต้องมีทศนิยมไม่เกินสองตำแหน่ง แต่พบ 1.005",
    ),
    (
        lambda: thai.money(1.5),  # type: ignore[arg-type]
        NumberError,
        "TGD023",
        "ต้องเป็นจำนวนที่แน่นอน แต่พบเลขทศนิยมโดยประมาณ (float) 1.5",
    ),
]


@pytest.mark.parametrize(("call", "kind", "code", "thai_words"), WRONG)
def test_faults_of_days_and_numbers_have_a_code_and_both_languages(
    call: Callable[[], object], kind: type[tgd.ThaiGovDocsError], code: str, thai_words: str
) -> None:
    """So that a form in Thai can show them; as text they are what they always were."""
    with pytest.raises(kind) as error:
        call()
    (finding,) = error.value.findings
    assert (finding.code, finding.message("th")) == (code, thai_words)
    assert str(error.value) == finding.message("en")
    assert finding.to_dict()["hint"]["th"]
