"""The words that are one slip away from what was typed, without looking at all words.

For each way to leave a letter out of a word its checksum stands in a sorted table with the
number of the word; ``tools/build_lexicon.py`` writes it from the lexicon.  Two texts of one
checksum do no harm: what is found is looked at.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

from thaigovdocs.standard.words import Lexicon, lexicon

_DATA = Path(__file__).parent / "data" / "neighbours.bin"
SEEN = 5  # times that a word must have been seen to be meant
SHORTEST = 3  # letters of a word that is meant
_SIEVE = 1 << 18  # bytes; a bit for each key
_BITS = _SIEVE * 8 - 1
_BEGINS, _ENDS = 1, 65  # what the length is added to in the keys of the halves of words


class Neighbours:
    """The words one slip away: a letter more, less or other, or two exchanged.

    A sieve comes before the table, since most of what is asked for is near no word.  One
    slip leaves the beginning or the end of a word as it is, nearly half of it: the sieve
    knows these of all words with the lengths that go with them, and the sums of the table.
    """

    def __init__(self, words: Lexicon, table: bytes) -> None:
        """Take the *words* and the *table* that :func:`packed` made of them."""
        self._words = words
        self._sieve, table = table[:_SIEVE], table[_SIEVE:]
        size = len(table) // 6
        self._sums, self._numbers = array("I"), array("H")
        self._sums.frombytes(table[: size * 4])
        self._numbers.frombytes(table[size * 4 :])
        if sys.byteorder == "big":
            self._sums.byteswap()
            self._numbers.byteswap()

    def of(self, typed: str) -> tuple[int, ...]:
        """Return the numbers of the words from which one slip makes *typed*, in their order.

        *typed* is Thai, each letter of it three bytes: the checksums of what is left without
        one of them are made from those of what stands before it.
        """
        sieve, size, letters = self._sieve, len(typed), typed.encode()
        for key in _halves(letters, size):
            if sieve[(key & _BITS) >> 3] >> (key & 7) & 1:
                break
        else:
            return ()
        words, numbers = self._words.words, self._words.numbers
        found = {number for number in self._longer(typed) if is_one_less(typed, words[number])}
        before = 0
        for at in range(size):
            rest = typed[:at] + typed[at + 1 :]
            number = numbers.get(rest)
            if number is not None and is_meant(self._words, rest):
                found.add(number)
            key = crc32(letters[3 * at + 3 :], before)
            if sieve[(key & _BITS) >> 3] >> (key & 7) & 1:
                longer = self._at(key)
                found.update(near for near in longer if _is_exchange(typed, words[near]))
            before = crc32(letters[3 * at : 3 * at + 3], before)
        found.discard(numbers.get(typed, -1))
        return tuple(sorted(found))

    def _longer(self, form: str) -> Sequence[int]:
        """Return the numbers of the words that may be *form* and a letter."""
        return self._at(crc32(form.encode()))

    def _at(self, checksum: int) -> Sequence[int]:
        """Return the numbers that stand in the table with a checksum."""
        start = bisect_left(self._sums, checksum)
        return self._numbers[start : bisect_right(self._sums, checksum, start)]


def _halves(letters: bytes, size: int) -> tuple[int, int]:
    """Return the keys of the beginning and the end of a word that one slip may leave.

    Args:
        letters: those of the word, three bytes each.
        size: how many letters were typed: those of the word, one more or one less.
    """
    half = 3 * ((size - 1) // 2)
    begins = crc32(letters[:half], _BEGINS + size)
    return begins, crc32(letters[len(letters) - half :], _ENDS + size)


def one_less(word: str) -> Iterator[str]:
    """Yield *word* without each of its letters."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def is_one_less(short: str, word: str) -> bool:
    """Return whether *short* is *word* without one of its letters."""
    return len(short) + 1 == len(word) and short in one_less(word)


def is_meant(words: Lexicon, word: str) -> bool:
    """Return whether *word* is long and frequent enough to be what somebody meant."""
    return len(word) >= SHORTEST and words.count(word) >= SEEN


def packed(words: Lexicon) -> bytes:
    """Return the table of *words*: the sieve, checksums in their order, the numbers of words."""
    meant = [(word, number) for word, number in words.numbers.items() if is_meant(words, word)]
    entries = sorted(
        (crc32(form.encode()), number) for word, number in meant for form in set(one_less(word))
    )
    sieve = bytearray(_SIEVE)
    halves = (
        key
        for word, _ in meant
        for size in range(len(word) - 1, len(word) + 2)
        for key in _halves(word.encode(), size)
    )
    for key in (*halves, *(checksum for checksum, _ in entries)):
        sieve[(key & _BITS) >> 3] |= 1 << (key & 7)
    sums = array("I", (checksum for checksum, _ in entries))
    numbers = array("H", (number for _, number in entries))
    if sys.byteorder == "big":
        sums.byteswap()
        numbers.byteswap()
    return bytes(sieve) + sums.tobytes() + numbers.tobytes()


def _is_exchange(typed: str, word: str) -> bool:
    if len(typed) != len(word):
        return False
    differ = [at for at in range(len(word)) if word[at] != typed[at]]
    if len(differ) == 2:
        one, two = differ
        return two == one + 1 and word[one] == typed[two] and word[two] == typed[one]
    return len(differ) == 1


@cache
def neighbours() -> Neighbours:
    """Return the neighbours of the words that come with the package.

    Example:
        >>> "ราชการ" in (lexicon().words[number] for number in neighbours().of("ราชกาน"))
        True
    """
    return Neighbours(lexicon(), _DATA.read_bytes())
