"""Numbers and money on any amount."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from thaigovdocs.errors import NumberError
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words, parse_number

AMOUNTS = st.decimals(
    min_value=-(10**24), max_value=10**24, allow_nan=False, allow_infinity=False, places=2
)
WHOLE = st.one_of(st.integers(0, 10**7), st.integers(0, 10**30 - 1))
MANY = settings(max_examples=300, deadline=None, derandomize=True)
UNITS = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
DIGITS = {
    **{"ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "ยี่": 2, "สอง": 2, "สาม": 3, "สี่": 4},
    **{"ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9},
}
WORD = re.compile("|".join([*UNITS, *DIGITS, "ล้าน"]))


def value_of(words: str) -> int:
    """Return the number that *words* say; written apart from the code under test."""
    assert "".join(WORD.findall(words)) == words
    total, digit = 0, None
    for word in WORD.findall(words):
        if word in DIGITS:
            digit = DIGITS[word]
        elif word in UNITS:
            total += (1 if digit is None else digit) * UNITS[word]
            digit = None
        else:
            total, digit = (total + (digit or 0)) * 10**6, None
    return total + (digit or 0)


@MANY
@given(WHOLE)
def test_words_say_the_number_they_were_made_from(number: int) -> None:
    """Read by another way, the words give the number back."""
    assert value_of(number_words(number)) == number


@MANY
@given(AMOUNTS)
def test_money_comes_back_from_digits_and_from_words(amount: Decimal) -> None:
    """Both halves of the print say the same amount."""
    match = re.fullmatch(r"([-๐-๙,.]+) บาท \((.+)\)", money(amount))
    assert match is not None
    assert parse_number(match[1]) == amount
    sign, words = (-1, match[2][2:]) if match[2].startswith("ลบ") else (1, match[2])
    assert words == baht_text(abs(amount))
    baht, _, rest = words.rpartition("บาท")
    satang = 0 if rest == "ถ้วน" else value_of(rest.removesuffix("สตางค์"))
    assert sign * (Decimal(value_of(baht) if baht else 0) + Decimal(satang) / 100) == amount


@MANY
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_printed_numbers_are_read_back(number: Decimal) -> None:
    """In both kinds of digits, with commas and with as many decimals as were written."""
    try:
        printed = format_number(number)
    except NumberError:
        assert -int(number.as_tuple().exponent) > 30
    else:
        assert parse_number(printed) == number
        assert to_thai(f"{number.copy_abs():,f}") == printed.lstrip("-")


@MANY
@given(st.one_of(st.text(), st.text(alphabet="0123456789๐๕,.-+ eE_", max_size=12)))
def test_any_text_is_a_number_or_a_number_error(text: str) -> None:
    """Nothing else is raised."""
    try:
        result = parse_number(text)
    except NumberError as error:
        message = str(error)
        assert message.startswith("expected a number ")
    else:
        assert result.is_finite()
