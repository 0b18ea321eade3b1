"""Where Thai words end.

nlpo3 (PyThaiNLP's newmm in Rust) over PyThaiNLP's CC0 word list and our own
list of official words: 0.3 ms for 1,000 letters.  Its dictionary is loaded at
the first use, once a process.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import pairwise

_DICTIONARY = "thaigovdocs"
_RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]{2,}")
# What can never stand at the start of a word, and what can never end one.
_FOLLOWING = re.compile("[ะ-ฺๅ็-๎]")
_LEADING = re.compile("[เ-ไ]")
# Leftovers of an unknown word: one letter, or letters that only end a syllable (ด์, นทร์).
_FRAGMENT = re.compile("[ก-ฮ]|[ก-ฮ]{1,3}[ุิ]?์|[ะ-ฺๅ็-๎]+.?|[เ-ไ]")
_COMPOUND = 12  # letters: a shorter word is not parted although it is made of words
_PART = 4  # letters: shorter ones are rather the head of a word (พระ, กระ, ผู้)


def word_ends(text: str) -> frozenset[int]:
    """Return the offsets in *text* at which a Thai word ends inside a run of Thai letters.

    No offset lies inside a cluster, and none cuts off the leftovers of a word
    that the dictionary does not know.

    Example:
        >>> sorted(word_ends("อำเภอกะพ้อ จังหวัดปัตตานี"))
        [5, 18]
    """
    return frozenset(
        run.start() + offset for run in _RUN.finditer(text) for offset in _ends(run[0])
    )


@lru_cache(maxsize=8192)
def _ends(run: str) -> tuple[int, ...]:
    ends, offset, before = [], 0, ""
    for word in cut(run):
        if offset and _may_part(before, word):
            ends.append(offset)
        offset += len(word)
        before = word
    return tuple(ends)


def compound_ends(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between *start* and *end* at which a part of a long word ends.

    The dictionary holds words that are made of words (ความเป็นระเบียบเรียบร้อย); a line
    that would be loose without it may end inside one of them.

    Example:
        >>> compound_ends("ความเป็นระเบียบเรียบร้อย", 0, 24)
        [4, 8, 15]
    """
    found: list[int] = []
    for run in _RUN.finditer(text, start, end):
        at = run.start()
        for word in cut(run[0]):
            found += (at + offset for offset in _parts(word))
            at += len(word)
    return [at for at in found if start < at < end]


@lru_cache(maxsize=1024)
def _parts(word: str) -> tuple[int, ...]:
    """Return where the parts of *word* end: as few words of the dictionary as make it up."""
    if len(word) < _COMPOUND:
        return ()
    known = _dictionary()
    best: list[tuple[int, ...] | None] = [()] + [None] * len(word)
    for at in range(_PART, len(word) + 1):
        for begin in range(at - _PART + 1):
            before, part = best[begin], word[begin:at]
            if before is None or part == word or part not in known:
                continue
            shorter = best[at]
            if shorter is None or len(before) + 1 < len(shorter):
                best[at] = (*before, at)
    ends = [0, *(best[-1] or ())]
    inner = {at + end for at, to in pairwise(ends) for end in _parts(word[at:to])}
    return tuple(sorted(inner.union(ends[1:-1])))


def is_word(word: str) -> bool:
    """Return whether *word* stands in the dictionary.

    Example:
        >>> is_word("จังหวัด"), is_word("หวัดจัง")
        (True, False)
    """
    return word in _dictionary()


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    words = files("thaigovdocs.layout") / "data" / "words.txt"
    return frozenset(words.read_text(encoding="utf-8").split())


def _may_part(before: str, after: str) -> bool:
    if _FOLLOWING.match(after) or _LEADING.match(before[-1]):
        return False
    return not _FRAGMENT.fullmatch(after) and not _FRAGMENT.fullmatch(before)


def cut(run: str) -> list[str]:
    """Return a run of Thai letters as words of the dictionary, and what lies between them.

    Example:
        >>> cut("อำเภอกะพ้อ")
        ['อำเภอ', 'กะพ้อ']
    """
    _load()
    from nlpo3 import segment

    words: list[str] = segment(run, _DICTIONARY)
    return words


@lru_cache(maxsize=1)
def _load() -> None:
    from nlpo3 import load_dict

    with as_file(files("thaigovdocs.layout") / "data" / "words.txt") as path:
        load_dict(str(path), _DICTIONARY)
