"""The long words that are two letters away from what was typed."""

from __future__ import annotations

from functools import cache

from thaigovdocs.standard.words import Lexicon, lexicon

SHORTEST = 7  # letters of a word that may carry two slips
_SEEN = 100  # times that it was seen
_FAR = 2
_END = 2  # letters
_DIFFERENT = 4  # letters that only one of the two holds, where two are wrong


class Distant:
    """The long and frequent words of a lexicon, each with a sign for the letters it holds.

    They are sought by their first and their last letters: two slips leave one of the two.
    """

    def __init__(self, words: Lexicon) -> None:
        """Take the words that are long enough."""
        self._words: dict[str, list[tuple[int, int, str]]] = {}
        for word, number in words.numbers.items():
            if len(word) >= SHORTEST and words.count(word) >= _SEEN:
                for part in _ends(word):
                    row = self._words.setdefault(part, [])
                    row.append((_letters(word), number, word))

    def of(self, typed: str) -> tuple[int, ...]:
        """Return the numbers of the words from which two slips make *typed*."""
        held, size = _letters(typed), len(typed)
        found = {
            number
            for part in _ends(typed)
            for letters, number, word in self._words.get(part, ())
            if abs(len(word) - size) <= _FAR
            and (letters ^ held).bit_count() <= _DIFFERENT
            and _distance(typed, word) == _FAR
        }
        return tuple(sorted(found))


def _ends(word: str) -> tuple[str, str]:
    """Return the beginning of *word*, and its end behind a stroke."""
    return word[:_END], "|" + word[-_END:]


def _letters(word: str) -> int:
    """Return a number with a bit for each letter that *word* holds."""
    held = 0
    for letter in word:
        held |= 1 << (ord(letter) & 0x7F)
    return held


def _distance(typed: str, word: str) -> int:
    """Return how many letters differ, by the usual count of slips; at most three."""
    before: list[int] = [*range(len(word) + 1)]
    above: list[int] = []
    for at, letter in enumerate(typed, 1):
        row = [at]
        for place, other in enumerate(word, 1):
            least = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            turned = at > 1 and place > 1 and letter == word[place - 2] and typed[at - 2] == other
            row.append(min(least, above[place - 2] + 1) if turned else least)
        if min(row) > _FAR:
            return _FAR + 1
        above, before = before, row
    return before[-1]


@cache
def distant() -> Distant:
    """Return the long words that come with the package.

    Example:
        >>> [lexicon().words[number] for number in distant().of("ประชสัมพัธ์")]
        ['ประชาสัมพันธ์']
    """
    return Distant(lexicon())
