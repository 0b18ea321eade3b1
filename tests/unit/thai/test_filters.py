"""The filters for templates of other programs."""

from __future__ import annotations

import io
import pickle
import warnings
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

import thaigovdocs as tgd
from thaigovdocs.policy.language.filters import apply
from thaigovdocs.thai import OpenDay
from thaigovdocs.thai.filters import POLICY_FILTERS, Takes


def printed(template: str, **values: Any) -> str:
    """Fill a Jinja template that knows our filters."""
    environment = Environment()
    environment.filters.update(tgd.jinja_filters())
    return environment.from_string(template).render(values)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("thai_date", date(2026, 11, 20), "๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_date", datetime(2026, 11, 20, 9, 30), "๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_date", "2026-11-20", "๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_date", "20 พ.ย. 2569", "๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_announcement_date", "2026-11-20", "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
        ("thai_cited_date", "2026-11-20", "ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_short_date", "2026-11-20", "๒๐ พ.ย. ๒๕๖๙"),
        ("thai_weekday_date", "2026-11-20", "วันศุกร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙"),
        ("thai_month_year", "2026-11", "พฤศจิกายน ๒๕๖๙"),
        ("thai_month_year", date(2026, 11, 20), "พฤศจิกายน ๒๕๖๙"),
        ("buddhist_year", "2026-11-20", "๒๕๖๙"),
        ("buddhist_year", OpenDay(2569, 11), "๒๕๖๙"),
        ("money", Decimal("1234.50"), "๑,๒๓๔.๕๐ บาท (หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์)"),
        ("baht_text", 150000, "หนึ่งแสนห้าหมื่นบาทถ้วน"),
        ("thai_number", "1234.5", "๑,๒๓๔.๕"),
        ("number_words", 21, "ยี่สิบเอ็ด"),
        ("thai_digits", "ข้อ 9 www.a2.th COVID-19", "ข้อ ๙ www.a2.th COVID-19"),
        ("thai_digits", 9, "๙"),
        ("arabic_digits", "๒๕๖๙", "2569"),
        ("thai_lunar_date", "2026-05-31", "วันขึ้น ๑๕ ค่ำ เดือน ๗ ปีมะเมีย จ.ศ. ๑๓๘๘"),
        ("english_date", "๒๐ พฤศจิกายน ๒๕๖๙", "20 November 2026"),
        ("thai_list", ["ก", "ข", "ค"], "ก ข และค"),
        ("thai_list", [], ""),
    ],
)
def test_a_filter_prints_a_value(name: str, value: Any, expected: str) -> None:
    """As the papers of this package print it."""
    assert printed(f"{{{{ value | {name} }}}}", value=value) == expected


def test_a_filter_takes_decimals() -> None:
    """Numbers of a column have as many as are asked for."""
    assert printed("{{ value | thai_number(2) }}", value=1234) == "๑,๒๓๔.๐๐"


def test_the_numerals_are_chosen_once() -> None:
    """For every filter that prints digits."""
    filters = tgd.jinja_filters(numerals="arabic")
    assert filters["thai_date"]("2026-11-20") == "20 พฤศจิกายน 2569"
    assert filters["buddhist_year"]("2026-11-20") == "2569"
    assert filters["money"](20) == "20 บาท (ยี่สิบบาทถ้วน)"
    assert filters["thai_number"](1000) == "1,000"
    with pytest.raises(tgd.UsageError) as error:
        tgd.jinja_filters(numerals="roman")
    assert str(error.value) == "expected numerals 'thai' or 'arabic', found 'roman'"


@pytest.mark.parametrize(
    ("name", "value", "error", "message"),
    [
        ("thai_date", "2569-11-20", tgd.CalendarError, "2569-11-20"),
        (
            "thai_date",
            "2026-11",
            tgd.CalendarError,
            "expected a date with its day, found '2026-11'",
        ),
        (
            "thai_date",
            20261120,
            tgd.UsageError,
            "expected a date, or text such as '2026-11-20', found int",
        ),
        ("money", "1.005", tgd.NumberError, "with at most two decimals, found 1.005"),
        ("thai_list", "กข", tgd.UsageError, "expected a list of texts, found 'กข'"),
        ("thai_list", ["ก", 1], tgd.UsageError, "expected a list of texts, found ['ก', 1]"),
        ("money", 0.1, tgd.NumberError, "found the float 0.1"),
    ],
)
def test_a_value_that_cannot_be_printed_is_refused(
    name: str, value: Any, error: type[Exception], message: str
) -> None:
    """Nothing is guessed, and nothing missing prints as nothing."""
    with pytest.raises(error) as raised:
        tgd.jinja_filters()[name](value)
    assert message in str(raised.value)
    with pytest.raises(tgd.ThaiGovDocsError):
        printed(f"{{{{ missing | {name} }}}}")


def test_a_template_of_docxtpl_uses_them(tmp_path: Path) -> None:
    """A DOCX that somebody keeps prints Thai dates and money."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from docx import Document as Docx
        from docxtpl import DocxTemplate

        source = Docx()
        source.add_paragraph("วันที่ {{ day | thai_date }} เป็นเงิน {{ cost | money }}")
        source.save(tmp_path / "template.docx")
        template = DocxTemplate(tmp_path / "template.docx")
        environment = Environment(autoescape=True)
        environment.filters.update(tgd.jinja_filters())
        template.render({"day": date(2026, 11, 20), "cost": Decimal(3600)}, environment)
        out = io.BytesIO()
        template.save(out)
        filled = Docx(out)
    assert [paragraph.text for paragraph in filled.paragraphs] == [
        "วันที่ ๒๐ พฤศจิกายน ๒๕๖๙ เป็นเงิน ๓,๖๐๐ บาท (สามพันหกร้อยบาทถ้วน)"
    ]


def test_each_filter_has_one_row_in_the_table() -> None:
    """Expressions of a policy file and templates print a value alike."""
    for row in POLICY_FILTERS.values():
        value = 1234 if row.takes is Takes.NUMBER else "2026-11-20"
        later = ("2026-11-25",) * row.days
        in_policy = apply(row.name, value, later)
        assert tgd.jinja_filters(numerals="arabic")[row.jinja_name](value, *later) == in_policy


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'2026-11-20' | working_days('2026-11-20')", "1"),
        ("'2026-11-20' | working_days('2026-11-23')", "2"),
        ("'2026-12-03' | working_days('2026-12-08')", "3"),
        ("vars.first | working_days(vars.last)", "3"),
    ],
)
def test_days_on_which_offices_are_open_are_counted(expression: str, expected: str) -> None:
    """Weekends and holidays (5 December and the day instead of it) are not."""
    head = "thaigovdocs: 1\nagency: {name: ก}\nvars: {first: '2026-11-23', last: '2026-11-25'}\n"
    body = f'documents: [{{kind: form, title: ก, body: ["{{{{ {expression} }}}} วัน"]}}]\n'
    (paper,) = tgd.compose(tgd.loads(f"{head}{body}output: {{numerals: arabic}}")).values()
    assert tgd.render_text(paper).endswith(f"{expected} วัน\n")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'2026-11-23' | leave_days('2026-11-25')", "3 วันทำการ"),
        (
            "'2026-09-29' | leave_days('2026-10-02')",
            "4 วันทำการ (ปีงบประมาณ พ.ศ. 2569 จำนวน 2 วัน ปีงบประมาณ พ.ศ. 2570 จำนวน 2 วัน)",
        ),
        # 30 September 2028 is a Saturday
        ("'2028-09-30' | leave_days('2028-10-03')", "2 วันทำการ"),
        ("'2026-10-01' | leave_days('2026-10-02')", "2 วันทำการ"),
        ("'2026-09-29' | leave_days('2026-09-30')", "2 วันทำการ"),
    ],
)
def test_leave_over_the_first_of_october_counts_in_both_years(
    expression: str, expected: str
) -> None:
    """The days of each fiscal year stand behind their sum; a year without any is left out."""
    head = "thaigovdocs: 1\nagency: {name: ก}\n"
    body = f'documents: [{{kind: form, title: ก, body: ["มีกำหนด {{{{ {expression} }}}}"]}}]\n'
    (paper,) = tgd.compose(tgd.loads(f"{head}{body}output: {{numerals: arabic}}")).values()
    assert tgd.render_text(paper).endswith(f"มีกำหนด {expected}\n")


@pytest.mark.parametrize(
    "expression",
    [
        "'2026-11-20' | working_days",
        "'2026-09-29' | leave_days('2026-09-28')",
        "'2026-09-29' | leave_days('2026-10')",
        "'2026-11-20' | working_days('2026-11-19')",
        "'2026-11-20' | working_days('2026-11')",
        "'2026-11-20' | date('2026-11-21')",
    ],
)
def test_days_that_cannot_be_counted_are_told(expression: str) -> None:
    """No last day, one before the first, a month; and a filter that takes none."""
    head = "thaigovdocs: 1\nagency: {name: ก}\n"
    body = f'documents: [{{kind: form, title: ก, body: ["{{{{ {expression} }}}} วัน"]}}]\n'
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.compose(tgd.loads(f"{head}{body}"))
    assert [each.code for each in caught.value.findings] == ["TGD160"]


def test_date_and_time_of_a_program_is_a_day() -> None:
    """What a JSON interface or a database hands over; what is no time is told."""
    assert printed("{{ '2026-11-20T09:30:00' | thai_date }}") == "๒๐ พฤศจิกายน ๒๕๖๙"
    with pytest.raises(tgd.CalendarError, match="expected a day that exists, found '2026-11-31T"):
        tgd.jinja_filters()["thai_date"]("2026-11-31T09:30")


def test_a_missing_value_is_told_by_its_name() -> None:
    """None and undefined values never print: no 'None' in a signed paper."""
    for name in tgd.jinja_filters():
        with pytest.raises(tgd.ThaiGovDocsError):
            printed(f"{{{{ none | {name} }}}}")
    with pytest.raises(tgd.UsageError) as error:
        printed("{{ start | thai_date }}")
    assert str(error.value) == (
        "expected a date, or text such as '2026-11-20', found nothing: 'start' is not defined"
    )
    with pytest.raises(tgd.UsageError, match="expected a value, found None"):
        printed("{{ none | thai_digits }}")


def test_markup_stays_markup() -> None:
    """Digits change, what Jinja knows to be safe is not escaped again."""
    template = Environment(autoescape=True)
    template.filters.update(tgd.jinja_filters())
    shown = template.from_string("{{ '<b>9</b>' | safe | thai_digits }}{{ '<9' | thai_digits }}")
    assert shown.render() == "<b>๙</b>&lt;๙"


def test_filters_cross_to_other_processes() -> None:
    """An environment with them can be handed to a worker."""
    again = pickle.loads(pickle.dumps(tgd.jinja_filters()))
    assert again["thai_number"](1234, 2) == "๑,๒๓๔.๐๐"
