"""Make the word lists of the layout from those of PyThaiNLP, our own and the counts.

    python tools/build_words.py LISTS

LISTS is the folder ``pythainlp/corpus`` of the wheel on PyPI: ``words_th.txt`` and
``syllables_th.txt`` (CC0 1.0), ``orst_words_th.txt`` (CC BY-SA, asked only whether it has a
word).  The counts are those of ``thaigovdocs.standard.words``.

- ``words.txt``: the dictionary, without leftovers of other words (วจะ, ชกา) and without
  phrases (ให้ทุน), which stand together no more often than chance has it.
- ``frequent.txt``: words that no line end parts.
- ``syllables.txt``: for words that no line can hold.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from thaigovdocs.standard.bodies import place_names
from thaigovdocs.standard.words import lexicon

DATA = Path(__file__).parents[1] / "src" / "thaigovdocs" / "layout" / "data"
LONGEST = 24  # letters: longer entries are sayings, and a line may end between their words
WORD = re.compile(f"[ก-ฮะ-ฺเ-ๅ็-๎]{{2,{LONGEST}}}")
SHORT, SEEN = 5, 3  # letters of a leftover at most, and how often a word has been seen
TINY, SEEN_TINY = 3, 200
NAME = 4  # letters of a name of the counts that no list has
FREQUENT, FREQUENT_SHORT = 5, 500
PART = 30  # how often a part of a phrase has been seen
TOGETHER = 1.0  # nats: a phrase stands together no more often than chance has it


def read(path: Path) -> list[str]:
    """Return the words of a list that are Thai and not too long."""
    return [word for word in path.read_text("utf-8").split() if WORD.fullmatch(word)]


class Lists:
    """The lists that are sifted.

    Attributes:
        listed: PyThaiNLP's words.
        society: those that the Royal Society has.
        official: our own.
    """

    def __init__(self, folder: Path) -> None:
        self.listed = set(read(folder / "words_th.txt"))
        self.society = set(read(folder / "orst_words_th.txt"))
        self.official = set(read(DATA / "official.txt"))
        self._all = math.log(sum(lexicon().count(word) for word in lexicon().words if word))

    def words(self) -> list[str]:
        """Return the dictionary."""
        names = {word for word in lexicon().words if len(word) >= NAME and WORD.fullmatch(word)}
        kept = {word for word in self.listed if self._is_word(word)}
        places = {name for name in place_names() if len(name) >= NAME and WORD.fullmatch(name)}
        return sorted(kept | self.official | places | (names - self.listed))

    def frequent(self) -> list[str]:
        """Return the words that no line end parts."""
        known = self.listed | self.society | self.official
        often = {word for word in lexicon().words if word in known and self._is_often(word)}
        return sorted(often | {word for word in self.official if len(word) > TINY})

    def _is_often(self, word: str) -> bool:
        if len(word) <= TINY:
            return lexicon().count(word) >= FREQUENT_SHORT
        least = 1 if word in self.society and len(word) > NAME else FREQUENT
        return lexicon().count(word) >= least

    def _is_word(self, word: str) -> bool:
        count = lexicon().count(word)
        if word not in lexicon() or (len(word) <= SHORT and count < SEEN):
            return False
        if len(word) <= TINY and count < SEEN_TINY and word not in self.society:
            return False
        return not self._is_phrase(word)

    def _is_phrase(self, word: str) -> bool:
        if not lexicon().count(word):
            return False
        gains = [
            self._cost(before) + self._cost(after) - self._cost(word)
            for before, after in _halves(word)
        ]
        return bool(gains) and min(gains) < TOGETHER

    def _cost(self, word: str) -> float:
        return self._all - math.log(lexicon().count(word) + 0.2)


def _halves(word: str) -> Iterator[tuple[str, str]]:
    for at in range(2, len(word) - 1):
        halves = word[:at], word[at:]
        if all(lexicon().count(half) >= PART for half in halves):
            yield halves


def main(folder: Path) -> None:
    """Sift the lists and write them."""
    lists = Lists(folder)
    syllables = sorted(set(read(folder / "syllables_th.txt")))
    made = {"words": lists.words(), "frequent": lists.frequent(), "syllables": syllables}
    for name, words in made.items():
        (DATA / f"{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
