"""Thai words: where a line may part them."""

from __future__ import annotations

import doctest
from itertools import pairwise
from pathlib import Path

import pytest

import thaigovdocs.layout
from thaigovdocs.layout import words as module
from thaigovdocs.layout.words import compound_ends, word_ends

DATA = Path(thaigovdocs.layout.__file__).parent / "data"


def parts(text: str) -> list[str]:
    """Return *text* cut at its word ends."""
    cuts = [0, *word_ends(text), len(text)]
    return [text[a:b] for a, b in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("กรอบแนวทางการเผยแพร่", ["กรอบแนวทาง", "การ", "เผยแพร่"]),
        ("ผู้ว่าราชการจังหวัดพังงา", ["ผู้ว่าราชการจังหวัด", "พังงา"]),
        ("อำเภอกะพ้อจังหวัดปัตตานี", ["อำเภอ", "กะพ้อ", "จังหวัด", "ปัตตานี"]),
        ("ก", ["ก"]),
        ("Web ๒๕๖๑", ["Web ๒๕๖๑"]),
    ],
)
def test_words_end_where_a_reader_ends_them(text: str, words: list[str]) -> None:
    """Compounds of the dictionary stay whole; other scripts have no word ends."""
    assert parts(text) == words


def test_the_leftovers_of_an_unknown_word_are_not_cut_off() -> None:
    """A single letter and an ending with ์ stay with what stands before them."""
    for text in ("สโรพ", "ณัฐวัฒน์กุลนทร์", "ภีรวัชร์"):
        assert all(len(part) > 1 and part[1] != "์" for part in parts(text))


def test_no_word_ends_inside_a_cluster() -> None:
    """Not before a vowel or mark that follows, nor after a vowel that leads."""
    text = "เเปลกปฺระหลาดกำ่ำำแแเไๅๆะะ็็์่่ก้้"
    for part in parts(text)[1:]:
        assert part[0] not in "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎"


def test_a_long_word_that_nobody_knows_takes_no_time_and_may_stay_whole() -> None:
    """Five hundred letters come back, cut or not."""
    assert "".join(parts("ฬฆฌ" * 170)) == "ฬฆฌ" * 170


def test_our_official_words_stand_in_the_dictionary() -> None:
    """Every line of official.txt is a word of words.txt, and there are at least 150."""
    official = (DATA / "official.txt").read_text(encoding="utf-8").split()
    words = set((DATA / "words.txt").read_text(encoding="utf-8").split())
    assert len(set(official)) >= 150
    assert set(official) - words == set()


def test_the_examples_of_the_docstrings_run() -> None:
    """Of every module of the layout that has one."""
    assert doctest.testmod(module).failed == 0
    assert doctest.testmod(module).attempted > 0


@pytest.mark.parametrize(
    ("text", "parts_"),
    [
        ("ผู้ว่าราชการจังหวัด", ["ผู้ว่าราชการ", "จังหวัด"]),
        ("ความเป็นระเบียบเรียบร้อย", ["ความ", "เป็น", "ระเบียบ", "เรียบร้อย"]),
        ("พระราชบัญญัติ", ["พระราชบัญญัติ"]),
        ("อิเล็กทรอนิกส์", ["อิเล็กทรอนิกส์"]),
        ("ประชาชน", ["ประชาชน"]),
    ],
)
def test_a_long_word_has_parts_where_it_is_made_of_words(text: str, parts_: list[str]) -> None:
    """Short words, and those whose parts are no words of their own, have none."""
    cuts = [0, *compound_ends(text, 0, len(text)), len(text)]
    assert [text[a:b] for a, b in pairwise(cuts)] == parts_


def test_parts_are_found_inside_a_longer_text() -> None:
    """The offsets are those of the whole text, and only those between the two."""
    assert compound_ends("ก ทรัพยากรธรรมชาติ ข", 2, 18) == [10]
    assert compound_ends("ก ทรัพยากรธรรมชาติ ข", 11, 18) == []
