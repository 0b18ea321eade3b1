"""Numbers and amounts read from their words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaigovdocs.thai.numbers import baht_text, number_words
from thaigovdocs.thai.spoken import spoken_baht, spoken_number


@given(st.integers(-(10**20), 10**20))
def test_every_whole_number_is_read_from_its_words(number: int) -> None:
    """Both ways, with their sign."""
    assert spoken_number(number_words(number)) == number


@given(st.decimals(-(10**15), 10**15, places=2))
def test_every_amount_is_read_from_its_words(amount: Decimal) -> None:
    """Both ways, satang included."""
    assert spoken_baht(baht_text(amount)) == amount


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ศูนย์", "0"),
        ("สิบ", "10"),
        ("หนึ่งสิบ", "10"),
        ("สิบหนึ่ง", "11"),
        ("ยี่สิบหนึ่ง", "21"),
        ("ร้อย", "100"),
        ("หนึ่งร้อยหนึ่ง", "101"),
        ("สอง ล้าน", "2000000"),
        ("ล้าน", "1000000"),
        ("หนึ่งล้านล้าน", "1000000000000"),
        ("สองจุดศูนย์ห้า", "2.05"),
        ("ลบห้า", "-5"),
    ],
)
def test_ways_to_say_a_number(words: str, number: str) -> None:
    """Usual ones and those of some spreadsheets."""
    assert spoken_number(words) == Decimal(number)


@pytest.mark.parametrize(
    "words", ["", " ", "สี่คน", "ร้อยพัน", "จุดห้า", "ห้าจุด", "ห้าจุดสิบ", "คนละห้า", "หนึ่ง" * 90, "ก" * 500]
)
def test_what_says_no_number(words: str) -> None:
    """Places out of order, words of other things, a point without digits."""
    assert spoken_number(words) is None


@pytest.mark.parametrize("words", ["", "ห้า", "บาทถ้วน", "ห้าบาทสิบ", "ห้าบาทหนึ่งร้อยสตางค์", "ห้าคนบาท"])
def test_what_says_no_amount(words: str) -> None:
    """Without its unit, or with satang beyond 99."""
    assert spoken_baht(words) is None


def test_satang_alone_are_an_amount() -> None:
    """As baht_text writes them."""
    assert spoken_baht("ห้าสิบสตางค์") == Decimal("0.50")
