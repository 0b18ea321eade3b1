"""Number formats: what a cell shows.

The pairs were compared with what LibreOffice 7.4 shows, but where a comment says why not.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaigovdocs.files.numberformat import NumberFormat, UnknownFormat

ACCOUNTING = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'
NUMBERS = {
    "0": {"17": "17", "-0.5": "-1", "-0.001": "0", "12.5": "13"},
    "0000": {"17": "0017", "12345": "12345"},
    "#": {"0": "", "5": "5"},
    "0.00": {"2.675": "2.68", "1.005": "1.01", "99.995": "100.00", "-0.001": "0.00"},
    "0.###": {"1": "1", "1.5": "1.5", "0.12345": "0.123"},
    ".00": {"0.5": ".50", "12.5": "12.50"},
    "#,##0": {"1234567": "1,234,567", "999": "999"},
    "#,##0.00": {"1234.5": "1,234.50", "-1234567.891": "-1,234,567.89", "1000": "1,000.00"},
    "#,##0.00;[Red]-#,##0.00": {"-1234.5": "-1,234.50"},
    "#,##0.00_);(#,##0.00)": {"-1234.5": "(1,234.50)", "5": "5.00"},
    ACCOUNTING: {"0": "-", "1234.5": "1,234.50", "-1234.5": "-1,234.50"},
    "0%": {"0.125": "13%", "1": "100%", "-0.5": "-50%"},
    "0.00%": {"0.2575": "25.75%"},
    "0,": {"1234567": "1235"},
    "0.0,,": {"12345678": "12.3"},
    '#,##0.0,"K"': {"1234567": "1,234.6K"},
    "0.00E+00": {
        "1234567": "1.23E+06",
        "0.00012": "1.20E-04",
        "9.999": "1.00E+01",
        "0": "0.00E+00",
    },
    "##0.0E+0": {"1234567": "1.2E+6", "123456": "123.5E+3"},
    "0.##E-00": {"0.0015": "1.5E-03", "1500": "1.5E03"},
    "# ?/?": {"1.5": "1 1/2", "5": "5", "0.25": "1/4", "0.99": "1"},
    "# ??/??": {"3.14159": "3 14/99"},
    "?/?": {"1.5": "3/2", "0": "0/1"},
    "# ?/8": {"1.25": "1 2/8"},
    "0 0/4": {"1": "1 0/4"},
    "000-000": {"1234": "001-234"},
    "0-0000-00000-00-0": {"1100400123456": "1-1004-00123-45-6"},
    "(000) 000-0000": {"2123456": "(000) 212-3456"},
    "[<=9999999]###-####;(###) ###-####": {"5551234": "555-1234", "21234567": "(2) 123-4567"},
    '0" บาท"': {"3": "3 บาท"},
    '"฿"#,##0.00': {"-5": "-฿5.00"},
    "฿#,##0": {"5000": "฿5,000"},
    "[$฿-41E]#,##0.00": {"5": "฿5.00"},
    "[$-D00041E]0.00": {"5.5": "๕.๕๐"},
    "[$-th-TH,D00]#,##0": {"1234": "๑,๒๓๔"},
    "t#,##0.00": {"1234.5": "๑,๒๓๔.๕๐"},
    "t0%": {"0.5": "๕๐%"},
    '0;-0;"ศูนย์"': {"0": "ศูนย์", "-3": "-3"},
    "[>=1000]#,##0;[<0](0);0.00": {"1500": "1,500", "-2": "(2)", "7": "7.00"},
    "[<100]0.0;0": {"99": "99.0", "-5": "-5.0", "100": "100"},
    "+0;-0": {"5": "+5", "0": "+0"},
    "0;;": {"0": "", "-1": "", "5": "5"},
    "0*-": {"5": "5"},
    "???0": {"5": "5"},
    "": {"1.5": "1.5"},
    # LibreOffice shows up to 15 digits; Excel, whose sheets these are, shows eleven signs.
    "General": {
        "0.3333333333333": "0.333333333",
        "1234567.891": "1234567.891",
        "0.30000000000000004": "0.3",
        "123456789012": "123456789012",
        "1100400123456": "1100400123456",
        "1234567890123456": "1.23457E+15",
        "0.0000123456": "1.23456E-05",
        "0.0001": "0.0001",
        "-5": "-5",
    },
    'General" คน"': {"5": "5 คน"},
    "@": {"17": "17", "0.5": "0.5"},
}

NOON = "46346.604166666664"  # 20 November 2026, half past two in the afternoon
DATES = {
    "d/m/yyyy": "20/11/2026",
    "dd/mm/yy": "20/11/26",
    "yyyy\\-mm\\-dd": "2026-11-20",
    "[$-41E]d mmm yy": "20 พ.ย. 26",
    "[$-107041E]d/m/yyyy;@": "20/11/2569",
    "[$-1070000]d/m/yy": "20/11/69",
    "[$-D07041E]d mmmm yyyy": "๒๐ พฤศจิกายน ๒๕๖๙",
    "[$-th-TH,107]d mmm yy": "20 พ.ย. 69",
    "[~buddhist]d/m/yyyy": "20/11/2569",
    "d mmm bb": "20 พ.ย. 69",
    "d/m/bbbb": "20/11/2569",
    "mmmm bbbb": "พฤศจิกายน 2569",
    '"วัน"dddd"ที่" d': "วันศุกร์ที่ 20",
    "ddd": "ศ.",
    "mmmmm": "พ",
    "[$-409]dddd, d mmmm yyyy": "Friday, 20 November 2026",
    "[$-809]ddd d mmm": "Fri 20 Nov",
    "[$-F800]d mmmm yyyy": "20 พฤศจิกายน 2026",
    "h:mm": "14:30",
    "hh:mm:ss": "14:30:00",
    "h:mm AM/PM": "2:30 PM",
    'h.mm" น."': "14.30 น.",
    "d/m/yyyy, h:mm:ss": "20/11/2026, 14:30:00",
    "mm:ss.0": "30:00.0",
    "[h]:mm": "1112318:30",
    "[mm]:ss": "66739110:00",
    "m/d": "11/20",
}


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [(code, number, shown) for code, pairs in NUMBERS.items() for number, shown in pairs.items()],
)
def test_a_number_is_shown_in_its_format(code: str, number: str, shown: str) -> None:
    """Codes keep their zeros, amounts their commas and satang."""
    assert NumberFormat(code).show(Decimal(number)).text == shown


@pytest.mark.parametrize(("code", "shown"), DATES.items())
def test_a_date_is_shown_in_its_format(code: str, shown: str) -> None:
    """Years of the Buddhist Era, Thai digits and names, times and spans of time."""
    assert NumberFormat(code).show(Decimal(NOON)).text == shown


@pytest.mark.parametrize(
    ("number", "is_1904", "day"),
    [
        ("1", False, date(1900, 1, 1)),
        ("59", False, date(1900, 2, 28)),
        ("61", False, date(1900, 3, 1)),
        ("46346", False, date(2026, 11, 20)),
        ("46345.999999999", False, date(2026, 11, 20)),
        ("2958465", False, date(9999, 12, 31)),
        ("0", True, date(1904, 1, 1)),
        ("44884", True, date(2026, 11, 20)),
    ],
)
def test_days_are_counted_as_in_the_program(number: str, is_1904: bool, day: date) -> None:
    """Excel's calendar has a 29 February 1900, which LibreOffice's has not; that of 1904 none."""
    shown = NumberFormat("d/m/yyyy").show(Decimal(number), is_1904=is_1904)
    assert shown.instant is not None
    assert shown.instant.day == day


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("@", "ธารา"),
        ('"นาย"@', "นายธารา"),
        ("0.00", "ธารา"),
        (ACCOUNTING, " ธารา "),
        ("0;0;0;", ""),
    ],
)
def test_a_text_is_shown_in_its_format(code: str, shown: str) -> None:
    """The fourth section is for text, and one with @."""
    assert NumberFormat(code).show_text("ธารา") == shown


@pytest.mark.parametrize(
    "code",
    [
        *(
            "abc",
            "0 kg",
            "[$-411]ggge",
            "B1yyyy",
            "[DBNum1]0",
            "[$-2000000]0",
            "[$-105041E]d/m/yyyy",
        ),
        *('"', "\\", "[", "0;0;0;0;0", "0.0.0", "yyyy0", "General0", "@0;0;0", "[23]", "0" * 300),
        *("[$-411]dddd", "?/", "0/0.0", "[$-zz-zz,xy]0"),
    ],
)
def test_a_format_that_is_not_understood_is_told(code: str) -> None:
    """Nothing is guessed: not the calendars of others, nor letters without quotation marks."""
    with pytest.raises(UnknownFormat):
        NumberFormat(code)


@pytest.mark.parametrize(
    ("code", "number"),
    [
        *(("d/m/yyyy", "-1"), ("d/m/yyyy", "60"), ("d/m/yyyy", "2958466"), ("d/m/yyyy", "0.5")),
        *(("[>5]0", "3"), ("0", "1e400")),
    ],
)
def test_a_number_that_a_format_cannot_show_is_told(code: str, number: str) -> None:
    """Days that no calendar has, and numbers that no section is for."""
    with pytest.raises(UnknownFormat):
        NumberFormat(code).show(Decimal(number))


PIECES = st.sampled_from(
    [
        *'0#?.,%@/ -()"',
        *("E+", "yy", "m", "mmm", "d", "h", "s", "bb", "[h]", ";", "\\x", "_x", "*x", "ฮ"),
        *("[$-D07041E]", "[Red]", "[<5]", "General", "AM/PM", '"ก"', "12", "t0", ".00"),
    ]
)


@given(
    st.lists(PIECES, max_size=9).map("".join),
    st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(10**20), 10**20)),
)
def test_no_format_and_number_end_otherwise(code: str, number: float) -> None:
    """Any code shows something or is told; what it shows is text on one line."""
    try:
        shown = NumberFormat(code).show(Decimal(repr(number)))
    except UnknownFormat:
        return
    assert "\n" not in shown.text
