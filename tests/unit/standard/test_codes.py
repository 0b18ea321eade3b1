"""Letters of provinces and ministries (saraban annex 1)."""

from __future__ import annotations

import re

from thaigovdocs.standard.codes import MINISTRIES, PROVINCES


def test_there_are_77_provinces_and_20_ministries_with_letters_of_their_own() -> None:
    """No two share their letters."""
    assert (len(PROVINCES), len(set(PROVINCES.values()))) == (77, 77)
    assert (len(MINISTRIES), len(set(MINISTRIES.values()))) == (20, 20)


def test_letters_that_are_easily_confused_are_right() -> None:
    """ฎ and ฐ are not ด and ถ."""
    names = ("สุราษฎร์ธานี", "นครปฐม", "หนองบัวลำภู", "อุตรดิตถ์", "เพชรบูรณ์", "พังงา")
    assert [PROVINCES[name] for name in names] == ["สฎ", "นฐ", "นภ", "อต", "พช", "พง"]


def test_the_letters_of_a_province_stand_in_its_name_in_that_order() -> None:
    """A slip of the table would hardly do so."""
    assert [
        (name, letters)
        for name, letters in PROVINCES.items()
        if len(letters) != 2 or not re.search(".*".join(letters), name)
    ] == []
