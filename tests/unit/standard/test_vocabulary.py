"""Misspelt words, short names, and the fonts of official papers."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from places import POLICIES, ROOT
from thaigovdocs.standard.fonts import draws_thai_digits, is_official
from thaigovdocs.standard.vocabulary import ACRONYMS, ENGLISH_ACRONYMS, misspelt
from thaigovdocs.standard.words import lexicon

OFFICIAL = (
    *(ROOT / "src/thaigovdocs/standard/data").glob("acts.txt"),
    *(ROOT / "examples").glob("*.yaml"),
    *(ROOT / "tests/golden/documents").glob("*/*.txt"),
    *POLICIES.values(),
)
SEEN = 20  # times: rarer ones are words of old books
MARK = "[ะ-ฺ็-๎]"
# Acts of former spelling, or one that the list itself spells so.
IN_NAMES = frozenset(["ธุระการ", "ปฎิบัติ"])


def words() -> str:
    """Return the dictionary, a word a line."""
    return (files("thaigovdocs.layout") / "data" / "words.txt").read_text("utf-8")


def test_there_are_at_least_150_entries() -> None:
    """Each wrong form belongs to one right word."""
    entries = misspelt()
    assert len({each.right for each in entries}) >= 150
    assert len({each.wrong for each in entries}) == len(entries)


def test_every_line_says_why_it_stands_there() -> None:
    """No count finds its forms strange, they sound like the right word, or it is borrowed."""
    text = (files("thaigovdocs.standard") / "misspelt.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) > 150
    assert {line.rpartition(" | ")[2] for line in lines} == {"words", "ear", "borrowed"}


def test_no_wrong_form_stands_inside_a_right_word() -> None:
    """Neither in a longer one of official prose, nor in one of the table."""
    seen = (word for word in lexicon().words if lexicon().count(word) >= SEEN)
    known = "\n".join((*seen, *(each.right for each in misspelt())))
    longer = {
        each.wrong: word
        for each in misspelt()
        for word in re.findall(f"^.*{each.wrong}.*$", known, re.MULTILINE)
        if word != each.wrong and each.unless + each.wrong not in word
        if not each.is_last or word.endswith(each.wrong)
    }
    assert longer == {}


def test_a_guarded_form_is_right_behind_its_guard() -> None:
    """ปรากฏ and กระทรวง are two words of the dictionary."""
    guards = {each.wrong: each.unless for each in misspelt() if each.unless}
    assert guards["กฏกระทรวง"] == "ปรา"


def test_no_wrong_form_arises_in_names_of_laws_and_in_papers() -> None:
    """Nor where two of their words meet."""
    texts = [path.read_text("utf-8") for path in OFFICIAL]
    assert sum(map(len, texts)) > 100_000
    joined = re.sub("(?<=[ก-๎])\n(?=[ก-๎])", "", "\n\n".join(texts))
    assert {
        each.wrong
        for each in misspelt()
        if each.wrong in joined
        and re.search(f"{each.wrong}(?!{'[ก-๎]' if each.is_last else MARK})", joined)
    } <= IN_NAMES


def test_every_short_name_has_a_full_one() -> None:
    """No full name has two short ones."""
    names = [name for full in (*ACRONYMS.values(), *ENGLISH_ACRONYMS.values()) for name in full]
    assert len(names) == len(set(names)) > 30


@pytest.mark.parametrize("font", ["TH SarabunPSK", "ABCDEF+THSarabunNew-Bold", "Sarabun"])
def test_official_fonts_are_known_in_any_spelling(font: str) -> None:
    """A PDF names faces of a part of a font."""
    assert is_official(font)
    assert not draws_thai_digits(font)


def test_fonts_with_thai_digits_in_place_of_arabic_ones_are_known() -> None:
    """By either digit nine."""
    assert draws_thai_digits("TH SarabunIT๙")
    assert draws_thai_digits("THSarabunIT9-Bold")
    assert not draws_thai_digits(None)
    assert not is_official("Cordia New")
