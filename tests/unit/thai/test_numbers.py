"""Numbers and money."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import pytest

from thaigovdocs.errors import NumberError, UsageError
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words, parse_number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "ศูนย์"),
        (1, "หนึ่ง"),
        (10, "สิบ"),
        (11, "สิบเอ็ด"),
        (20, "ยี่สิบ"),
        (21, "ยี่สิบเอ็ด"),
        (22, "ยี่สิบสอง"),
        (31, "สามสิบเอ็ด"),
        (100, "หนึ่งร้อย"),
        (101, "หนึ่งร้อยเอ็ด"),
        (111, "หนึ่งร้อยสิบเอ็ด"),
        (1001, "หนึ่งพันเอ็ด"),
        (150000, "หนึ่งแสนห้าหมื่น"),
        (1000000, "หนึ่งล้าน"),
        (1000001, "หนึ่งล้านเอ็ด"),
        (11000000, "สิบเอ็ดล้าน"),
        (21000021, "ยี่สิบเอ็ดล้านยี่สิบเอ็ด"),
        (10**12, "หนึ่งล้านล้าน"),
        (2 * 10**12 + 3 * 10**6 + 4, "สองล้านสามล้านสี่"),
        (10**29, "หนึ่งแสนล้านล้านล้านล้าน"),
        (-5, "ลบห้า"),
        ("3.50", "สามจุดห้าศูนย์"),
        ("-0.05", "ลบศูนย์จุดศูนย์ห้า"),
        (Decimal("1E+3"), "หนึ่งพัน"),
    ],
)
def test_numbers_are_read_as_people_say_them(value: Decimal | int | str, words: str) -> None:
    """เอ็ด ends a larger number, ยี่สิบ is twenty, ล้าน repeats."""
    assert number_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (1, "หนึ่งบาทถ้วน"),
        (150000, "หนึ่งแสนห้าหมื่นบาทถ้วน"),
        ("1234.50", "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"),
        ("๑,๒๓๔.๕", "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"),
        (Decimal("1.01"), "หนึ่งบาทหนึ่งสตางค์"),
        ("0.11", "สิบเอ็ดสตางค์"),
        ("0.21", "ยี่สิบเอ็ดสตางค์"),
        ("5.000", "ห้าบาทถ้วน"),
        (-1, "ลบหนึ่งบาทถ้วน"),
        ("-0.25", "ลบยี่สิบห้าสตางค์"),
        ("−2", "ลบสองบาทถ้วน"),
        (Decimal("-0.00"), "ศูนย์บาทถ้วน"),
    ],
)
def test_baht_are_written_as_a_spreadsheet_writes_them(
    value: Decimal | int | str, words: str
) -> None:
    """BAHTTEXT gives the same words."""
    assert baht_text(value) == words


def test_money_is_printed_in_digits_and_words() -> None:
    """Whole baht stand without decimals, others with two."""
    assert money("1234.5") == "๑,๒๓๔.๕๐ บาท (หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์)"
    assert money(Decimal("150000.00")) == "๑๕๐,๐๐๐ บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)"
    assert money(20, numerals=Numerals.ARABIC) == "20 บาท (ยี่สิบบาทถ้วน)"
    assert money("-20") == "-๒๐ บาท (ลบยี่สิบบาทถ้วน)"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (1234567, None, "๑,๒๓๔,๕๖๗"),
        ("1234.50", None, "๑,๒๓๔.๕๐"),
        ("+7", None, "๗"),
        (1234, 2, "๑,๒๓๔.๐๐"),
        ("1.500", 1, "๑.๕"),
        ("-0", None, "๐"),
        ("-0.004", 3, "-๐.๐๐๔"),
        (Decimal("1E+5"), None, "๑๐๐,๐๐๐"),
    ],
)
def test_thousands_are_parted_by_commas(
    value: Decimal | int | str, decimals: int | None, expected: str
) -> None:
    """Decimals are those written, or as many as are asked for."""
    assert format_number(value, decimals=decimals) == expected


def test_numbers_may_be_printed_in_arabic_digits() -> None:
    """Thai digits are what stands without a word."""
    assert format_number("๑๒๓๔", numerals=Numerals.ARABIC) == "1,234"


def test_long_amounts_are_exact() -> None:
    """Thirty digits before and after the point lose none of them, whatever the context."""
    text = f"{'9' * 30}.{'9' * 30}"
    with localcontext(prec=3):
        assert parse_number(text) == Decimal(text)
        assert format_number(text, numerals=Numerals.ARABIC).replace(",", "") == text
        assert number_words(text).count("เก้า") == 60
        assert baht_text("9" * 30 + ".99").endswith("เก้าสิบเก้าบาทเก้าสิบเก้าสตางค์")


LONG = "expected a number of at most 30 digits before and after the point, found a longer one"


@pytest.mark.parametrize("function", [parse_number, number_words, baht_text, money, format_number])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        (1.5, "expected an exact number, found the float 1.5; pass a Decimal or text"),
        (Decimal("NaN"), "expected a finite number, found NaN"),
        (Decimal("sNaN"), "expected a finite number, found sNaN"),
        (Decimal("-Infinity"), "expected a finite number, found -Infinity"),
        ("NaN", "expected a number such as '1,234.50', found 'NaN'"),
        ("1e5", "expected a number such as '1,234.50', found '1e5'"),
        ("1,23", "expected a number such as '1,234.50', found '1,23'"),
        ("1234,567", "expected a number such as '1,234.50', found '1234,567'"),
        ("1_000", "expected a number such as '1,234.50', found '1_000'"),
        (".5", "expected a number such as '1,234.50', found '.5'"),
        ("", "expected a number such as '1,234.50', found ''"),
        ("2๕", "expected a number in one kind of digits, found '2๕'"),
        ("1,๒๓๔", "expected a number in one kind of digits, found '1,๒๓๔'"),
        (10**30, LONG),
        (-(10**30), LONG),
        (10**4000, LONG),
        ("1" * 31, LONG),
        ("1" * 100000, LONG),
        (Decimal("1E+30"), LONG),
        (Decimal("1E+999999"), LONG),
        (Decimal("1E-31"), LONG),
    ],
)
def test_what_is_no_exact_number_is_refused(function: Any, value: Any, message: str) -> None:
    """Nothing is rounded, cut or guessed."""
    with pytest.raises(NumberError) as caught:
        function(value)
    assert str(caught.value) == message


@pytest.mark.parametrize("function", [parse_number, number_words, baht_text, money, format_number])
@pytest.mark.parametrize(("value", "name"), [(None, "NoneType"), (True, "bool"), ([1], "list")])
def test_values_of_other_types_are_refused(function: Any, value: Any, name: str) -> None:
    """A truth value is no number."""
    with pytest.raises(UsageError) as caught:
        function(value)
    assert str(caught.value) == f"expected a Decimal, a whole number or text, found {name}"


@pytest.mark.parametrize("function", [baht_text, money])
def test_parts_of_a_satang_are_refused(function: Any) -> None:
    """An amount is not rounded in silence."""
    with pytest.raises(NumberError) as caught:
        function("1.005")
    assert str(caught.value) == "expected an amount of baht with at most two decimals, found 1.005"


def test_decimals_that_would_round_are_refused() -> None:
    """Fewer decimals than are written need a decision that is not ours."""
    with pytest.raises(NumberError) as caught:
        format_number("1.005", decimals=2)
    assert str(caught.value) == "expected at most 2 decimals, found 1.005"


@pytest.mark.parametrize(
    ("decimals", "message"),
    [
        (True, "expected decimals as a whole number, found True"),
        ("2", "expected decimals as a whole number, found '2'"),
        (-1, "expected decimals from 0 to 30, found -1"),
        (31, "expected decimals from 0 to 30, found 31"),
    ],
)
def test_decimals_are_a_small_whole_number(decimals: Any, message: str) -> None:
    """Anything else is refused."""
    with pytest.raises(UsageError) as caught:
        format_number(1, decimals=decimals)
    assert str(caught.value) == message


def test_unknown_numerals_are_refused() -> None:
    """Numerals are Thai or Arabic."""
    numerals: Any = "roman"
    with pytest.raises(UsageError) as caught:
        money(1, numerals=numerals)
    assert str(caught.value) == "expected numerals 'thai' or 'arabic', found 'roman'"


def test_the_longest_numbers_are_read_with_all_their_signs() -> None:
    """Thirty digits on either side, commas between thousands, spaces around."""
    whole = ",".join(["111"] * 10)
    assert parse_number(f"  -{whole}.{'2' * 30}  ") == Decimal(f"-{'1' * 30}.{'2' * 30}")
