"""The words of official prose and their counts."""

from __future__ import annotations

from pathlib import Path

import thaigovdocs.standard.words as words
from thaigovdocs.standard.neighbours import neighbours, packed
from thaigovdocs.standard.words import UNKNOWN, lexicon

MOST = 3_000_000  # bytes of the block


def test_the_block_is_small() -> None:
    """Counts are shipped, not texts."""
    block = Path(words.__file__).parent / "data" / "lexicon.bin"
    assert block.stat().st_size < MOST


def test_frequent_words_stand_first() -> None:
    """The first half of the words is at least as frequent as any of the other."""
    counts = [lexicon().count(word) for word in lexicon().words if word]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) > 40_000


def test_leftovers_of_a_rough_cut_are_rare() -> None:
    """What only a wrong cut gives is far dearer than the words that it comes from."""
    for leftover, word in (("แล้", "แล้ว"), ("วจะ", "จะ"), ("คาที่", "ที่"), ("ชกา", "ราชการ")):
        assert lexicon().count(leftover) * 1000 < lexicon().count(word)


def test_wrong_spellings_are_no_words() -> None:
    """Lists of words hold common slips; those that sound like a frequent word are left out."""
    for wrong in ("ลายเซ็นต์", "โอกาศ", "สัมนา", "ศรีษะ", "กระทันหัน", "ปฎิบัติ", "ปฏิกริยา"):
        assert wrong not in lexicon()


def test_a_word_costs_less_after_one_that_it_follows() -> None:
    """Pairs say more than words: after งบประมาณ comes ประจำปี."""
    numbers = lexicon().numbers
    official = lexicon().cost(numbers["งบประมาณ"], numbers["ประจำปี"])
    assert official < lexicon().cost(numbers["มะม่วง"], numbers["ประจำปี"])
    assert lexicon().cost(UNKNOWN, numbers["ราชการ"]) > 0


def test_what_is_no_word_has_no_count() -> None:
    """Neither letters nor the two numbers of no word."""
    assert lexicon().count("กขคง") == 0
    assert "" not in lexicon()


def test_the_table_of_neighbours_is_that_of_the_lexicon() -> None:
    """It finds what a look at every word would find."""
    known = lexicon()
    table = (Path(words.__file__).parent / "data" / "neighbours.bin").read_bytes()
    assert table == packed(known)
    for typed in ("ราชกาน", "ประกาศศ", "จัหงวัด", "กรมการ", "ก", "บุคคากร", "xx"):
        near = {known.words[number] for number in neighbours().of(typed)}
        letters = set("".join(known.words)) | set(typed)
        places = range(len(typed) + 1)
        slips = {typed[:at] + one + typed[at:] for at in places for one in letters}
        slips |= {typed[:at] + one + typed[at + 1 :] for at in places for one in letters}
        slips |= {typed[:at] + typed[at + 1 :] for at in places}
        slips |= {
            typed[:at] + typed[at + 1 : at + 2] + typed[at : at + 1] + typed[at + 2 :]
            for at in places
        }
        meant = {word for word in slips if len(word) >= 3 and known.count(word) >= 5}
        assert near == meant - {typed}
