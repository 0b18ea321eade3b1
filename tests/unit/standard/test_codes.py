"""Letters of provinces and ministries (saraban annex 1)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thaigovdocs.standard.codes import MINISTRIES, PROVINCES

SHARED = Path(__file__).parents[3] / "../shared/reference/provinces.json"


def test_there_are_77_provinces_and_20_ministries_with_letters_of_their_own() -> None:
    """No two share their letters."""
    assert (len(PROVINCES), len(set(PROVINCES.values()))) == (77, 77)
    assert (len(MINISTRIES), len(set(MINISTRIES.values()))) == (20, 20)


def test_letters_that_are_easily_confused_are_right() -> None:
    """ฎ and ฐ are not ด and ถ."""
    names = ("สุราษฎร์ธานี", "นครปฐม", "หนองบัวลำภู", "อุตรดิตถ์", "เพชรบูรณ์", "พังงา")
    assert [PROVINCES[name] for name in names] == ["สฎ", "นฐ", "นภ", "อต", "พช", "พง"]


def test_the_table_is_that_of_the_reference() -> None:
    """Province by province."""
    if not SHARED.exists():
        pytest.skip("shared/reference is absent")
    assert dict(PROVINCES) == json.loads(SHARED.read_text("utf-8"))
