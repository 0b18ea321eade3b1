"""Which words of two passages differ, and which passages of two papers belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.words import word_ends

_RUN = re.compile(r"[0-9๐-๙]+|[A-Za-z]+|[ก-ฮะ-ฺเ-ๅ็-๎]+|\s+|.", re.DOTALL)
_BRIDGE = re.compile(r"\s*")
_ALIKE = 0.35  # passages that share less are not two forms of one
_MOST_PAIRS = 10_000

PieceKind: TypeAlias = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of characters of the two texts laid over one another.

    Attributes:
        kind: ``same`` in both, ``removed`` from the one or ``added`` in the other.
        text: the characters.
    """

    kind: PieceKind
    text: str


def words_of(text: str) -> list[str]:
    """Return the words of *text*; Thai words by the dictionary, nothing is dropped.

    Example:
        >>> words_of("ปีงบประมาณ ๒๕๗๐")
        ['ปีงบประมาณ', ' ', '๒๕๗๐']
    """
    ends = word_ends(text)
    words = []
    for run in _RUN.finditer(text):
        inner = [end for end in sorted(ends) if run.start() < end < run.end()]
        cuts = [run.start(), *inner, run.end()]
        words += [text[start:end] for start, end in pairwise(cuts)]
    return words


def word_changes(before: str, after: str) -> tuple[WordChange, ...]:
    """Return how *before* became *after*, word by word, as a reader would mark it.

    Example:
        >>> [(each.kind, each.text) for each in word_changes("ปี ๒๕๖๙", "ปี ๒๕๗๐")]
        [('same', 'ปี '), ('removed', '๒๕๖๙'), ('added', '๒๕๗๐')]
    """
    old, new = words_of(before), words_of(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changes: list[WordChange] = []
    removed = added = ""
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        gone, come = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        inside = old_start > 0 and old_end < len(old)
        if tag == "equal" and not (inside and (removed or added) and _BRIDGE.fullmatch(gone)):
            changes += _pair(removed, added)
            changes.append(WordChange("same", gone))
            removed = added = ""
        else:  # a space between two changes goes with them
            removed, added = removed + gone, added + come
    return (*changes, *_pair(removed, added))


def _pair(removed: str, added: str) -> Iterator[WordChange]:
    if removed:
        yield WordChange("removed", removed)
    if added:
        yield WordChange("added", added)


def aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which text of *after* each text of *before* became, by place, in reading order.

    ``None`` stands on the side that has no such text.
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        old, new = range(old_start, old_end), range(new_start, new_end)
        if tag == "equal":
            yield from zip(old, new, strict=True)
        else:
            yield from _matched(before, after, old, new)


def _matched(
    before: Sequence[str], after: Sequence[str], old: range, new: range
) -> Iterator[tuple[int | None, int | None]]:
    """Yield the pairs of two stretches without a text in common: the likest, in order."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield from ((place, None) for place in old)
        yield from ((None, place) for place in new)
        return
    counts = {("old", place): Counter(_features(before[place])) for place in old}
    counts |= {("new", place): Counter(_features(after[place])) for place in new}
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[_likeness(counts["old", i], counts["new", j]) for j in new] for i in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            both = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and best[i][j] > max(best[i + 1][j], best[i][j + 1]):
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i + 1][j] >= best[i][j + 1]):
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1


def _features(text: str) -> list[str]:
    """Return what tells how like two texts are: pairs of neighbouring characters."""
    return [text[place : place + 2] for place in range(len(text) - 1)] or [text]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    shared = sum((one & other).values())
    return 2 * shared / (sum(one.values()) + sum(other.values()))
