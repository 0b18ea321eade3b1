"""Words of a run of Thai letters by how often they stand in official prose.

Fewest words of a dictionary is quick and mostly right.  Where a cell is narrower than a word,
what counts is which parts a reader takes for words: มาตรการ|ควบคุม, not มาตร|การควบคุม.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache, lru_cache

import thaigovdocs._regex as re
from thaigovdocs.standard.words import lexicon

_RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]{2,}")
_LONGEST = 24  # letters of a word
_LETTER = 9.0  # nats: what a letter of no word costs
_SEEN = 3  # times: what stands more rarely is no word


def counted_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets between *start* and *end* at which a frequent word ends.

    Example:
        >>> list(counted_ends("มาตรการควบคุมโรค", 0, 16))
        [7, 13]
    """
    for run in _RUN.finditer(text, start, end):
        yield from (run.start() + at for at in _ends(run[0]))


@lru_cache(maxsize=1024)
def _ends(run: str) -> tuple[int, ...]:
    """Return where the words of the cheapest cut of *run* end, its own end apart."""
    best: list[tuple[float, int]] = [(0.0, 0)] + [(math.inf, 0)] * len(run)
    for begin in range(len(run)):
        cost = best[begin][0]
        for end in range(begin + 1, min(len(run), begin + _LONGEST) + 1):
            word = _cost(run[begin:end])
            if word is None:
                word = _LETTER if end == begin + 1 else math.inf
            if cost + word < best[end][0]:
                best[end] = (cost + word, begin)
    ends: list[int] = []
    at = best[-1][1]
    while at:
        # Beside a letter of no word nothing is known to end.
        ends.append(at)
        at = best[at][1]
    bounds = [0, *ends[::-1], len(run)]
    return tuple(
        at
        for before, at, after in zip(bounds, bounds[1:], bounds[2:], strict=False)
        if at - before > 1 and after - at > 1
    )


def _cost(word: str) -> float | None:
    """Return how surprising *word* is, in nats; ``None`` for what is no word."""
    count = lexicon().count(word)
    return _all() - math.log(count) if count >= _SEEN else None


@cache
def _all() -> float:
    return math.log(sum(lexicon().count(word) for word in lexicon().words if word))
