"""Words of official prose with their counts, and how often two of them stand together.

The counts are those of acts and government news, made by ``tools/build_lexicon.py``; no
text stands here.  The block is read when a word is first asked for.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from bisect import bisect_left
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "lexicon.bin"
BEGINNING, UNKNOWN = 0, 1
"""The numbers of the beginning of a run of letters, and of what is no word."""

_BY_PAIR = 0.7  # how much of a word's chance comes from the word before it
_UNSEEN = 0.2  # the count of a word that was never seen


class Lexicon:
    """Words by number, the frequent ones first, with counts of words and pairs.

    Attributes:
        words: every word at its number.
        numbers: the number of every word.
    """

    def __init__(self, block: bytes) -> None:
        head, _, rest = zlib.decompress(block).partition(b"\n")
        parts: list[bytes] = []
        for size in json.loads(head):
            parts.append(rest[:size])
            rest = rest[size:]
        self.words = ("", "", *parts[0].decode().split("\n"))
        self.numbers = {word: number for number, word in enumerate(self.words) if word}
        self._counts = array("I", parts[1])
        self._starts = array("I", parts[2])
        self._seconds = array("H", parts[3])
        self._times = array("H", parts[4])
        self._all = math.log(sum(self._counts) - self._counts[BEGINNING])

    def __contains__(self, word: object) -> bool:
        return word in self.numbers

    def count(self, word: str) -> int:
        """Return how often *word* stood in the texts; 0 for what is no word."""
        number = self.numbers.get(word)
        return 0 if number is None else self._counts[number]

    def cost_alone(self, number: int) -> float:
        """Return how surprising a word is by itself, in nats."""
        return self._all - math.log(self._counts[number] + _UNSEEN)

    def times(self, before: int, number: int) -> int:
        """Return how often a word stood right after another; 0 for fewer than three times."""
        start, end = self._starts[before], self._starts[before + 1]
        at = bisect_left(self._seconds, number, start, end)
        return self._times[at] if at < end and self._seconds[at] == number else 0

    def cost(self, before: int, number: int) -> float:
        """Return how surprising a word is after another, in nats."""
        alone = math.exp(-self.cost_alone(number))
        together = self.times(before, number)
        first = self._counts[before]
        if not together or not first:
            return -math.log((1 - _BY_PAIR) * alone) if first else -math.log(alone)
        return -math.log(_BY_PAIR * together / first + (1 - _BY_PAIR) * alone)


@cache
def lexicon() -> Lexicon:
    """Return the words and counts that come with the package.

    Example:
        >>> lexicon().count("ราชการ") > lexicon().count("ราชกาล")
        True
    """
    return Lexicon(_DATA.read_bytes())
