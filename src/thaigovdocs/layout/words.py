"""Where Thai words end.

nlpo3 (PyThaiNLP's newmm in Rust) over PyThaiNLP's CC0 word list and our own
list of official words: 0.3 ms for 1,000 letters.  Its dictionary is loaded at
the first use, once a process.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import accumulate, pairwise

import thaigovdocs._regex as re

_DICTIONARY, _SYLLABLES = "thaigovdocs", "thaigovdocs-syllables"
_RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]{2,}")
# What can never stand at the start of a word, and what can never end one.
_FOLLOWING = re.compile("[ะ-ฺๅ็-๎]")
_LEADING = re.compile("[เ-ไ]")
# Leftovers of an unknown word: one letter, or letters that only end a syllable (ด์, นทร์).
_FRAGMENT = re.compile("[ก-ฮ]|[ก-ฮ]{1,3}[ุิ]?์|[ะ-ฺๅ็-๎]+.?|[เ-ไ]")
_COMPOUND = 12  # letters: a shorter word is not parted although it is made of words
_PART = 4  # letters: a shorter part must be a frequent word itself
_NARROW_COMPOUND, _LEAST = 6, 2  # letters: the same where no line can hold the word
_STARTS = 3  # letters by which frequent words are found


def word_ends(text: str) -> list[int]:
    """Return the offsets in *text* at which a Thai word ends inside a run of Thai letters.

    No offset lies inside a cluster, and none cuts off the leftovers of a word
    that the dictionary does not know.

    Example:
        >>> word_ends("อำเภอกะพ้อ จังหวัดปัตตานี")
        [5, 18]
    """
    return [run.start() + offset for run in _RUN.finditer(text) for offset in _ends(run[0])]


@lru_cache(maxsize=8192)
def _ends(run: str) -> tuple[int, ...]:
    known, short = _dictionary(), _frequent()[1]
    ends, offset, was_sure = [], 0, False
    for word in cut(run):
        is_sure = word in (known if len(word) >= _PART else short)  # no leftover of a word
        if was_sure and is_sure:
            ends.append(offset)
        offset += len(word)
        was_sure = is_sure
    return tuple(ends)


def inside_words(text: str, ends: Iterable[int]) -> list[int]:
    """Return those of *ends* with a frequent word of four letters and more on both sides.

    Where the dictionary cuts a text otherwise than its reader, it mostly cuts through such
    a word (ก่อ|นวาระ); a line that ends elsewhere instead loses one chance of many.  One
    that would leave pieces of the words beside it (กระทรวง|การ, วงการ) does not count.

    Example:
        >>> inside_words("ก่อนวาระ", [3, 4])
        [3]
    """
    runs = [run.span() for run in _RUN.finditer(text)]
    starts = [start for start, _ in runs]
    found = []
    for at in ends:
        start, end = runs[bisect_right(starts, at) - 1] if runs else (0, 0)
        if start < at < end and _is_spanned(text[start:end], at - start):
            found.append(at)
    return found


@lru_cache(maxsize=8192)
def _is_spanned(run: str, at: int) -> bool:
    lengths, words = _frequent()
    for start in range(at - 1, max(at - _longest(), -1), -1):
        for length in lengths.get(run[start : start + _STARTS], ()):
            end = start + length
            if end <= at:
                break
            if end <= len(run) and run[start:end] in words and _is_apart(run, start, end):
                return True
    return False


def _is_apart(run: str, start: int, end: int) -> bool:
    """Return whether the words of *run* that hold *start* and *end* leave whole words beside."""
    bounds = (*accumulate(map(len, cut(run)), initial=0),)
    before = run[bounds[bisect_right(bounds, start) - 1] : start]
    after = run[end : bounds[bisect_left(bounds, end)]]
    words = _frequent()[1]
    is_stop = len(after) == 1 and end + 1 == len(run)  # the first letter of พ.ศ.
    return (not before or before in words) and (not after or after in words or is_stop)


def compound_ends(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between *start* and *end* at which a part of a long word ends.

    The dictionary holds words that are made of words (ความเป็นระเบียบเรียบร้อย); a line
    that would be loose without it may end inside one of them.

    Args:
        text: the text.
        start, end: where to look.

    Example:
        >>> compound_ends("ความเป็นระเบียบเรียบร้อย", 0, 24)
        [4, 8, 15]
    """
    return [at for at, _ in long_part_ends(text, start, end)]


def long_part_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return :func:`compound_ends`, each with how many frequent short words it lies in."""
    return _part_ends(text, start, end, _COMPOUND, _PART)


def short_part_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where shorter words part, too, and into shorter parts: for what no line can hold.

    With each offset goes how many frequent short words it lies in.

    Example:
        >>> short_part_ends("ปลัดกระทรวง", 0, 11)
        [(4, 0)]
    """
    return _part_ends(text, start, end, _NARROW_COMPOUND, _LEAST)


def _part_ends(text: str, start: int, end: int, shortest: int, least: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for run in _RUN.finditer(text, start, end):
        at = run.start()
        for word in cut(run[0]):
            if len(word) >= shortest:
                found += ((at + offset, depth) for offset, depth in _parts(word, shortest, least))
            at += len(word)
    return [(at, depth) for at, depth in found if start < at < end]


def syllable_ends(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between *start* and *end* at which a syllable of Thai ends.

    For words that no line can hold: none before a letter that closes a syllable.

    Example:
        >>> syllable_ends("ศาสตราจารย์", 0, 11)
        [3, 6]
    """
    found: list[int] = []
    for run in _RUN.finditer(text, start, end):
        found += (run.start() + offset for offset in _syllables(run[0]))
    return [at for at in found if start < at < end]


@lru_cache(maxsize=1024)
def _syllables(run: str) -> tuple[int, ...]:
    from nlpo3 import segment

    _load_syllables()
    ends, offset, before = [], 0, ""
    for part in segment(run, _SYLLABLES):
        if offset and _may_part(before, part):
            ends.append(offset)
        offset += len(part)
        before = part
    return tuple(ends)


@lru_cache(maxsize=1024)
def _parts(word: str, shortest: int, least: int) -> tuple[tuple[int, int], ...]:
    """Return where the parts of *word* end, as few words as make it up, and in how many words.

    Those of *shortest* letters are parted again; no part has fewer than *least* letters.
    """
    known, frequent = _dictionary(), _frequent()[1]
    best: list[tuple[int, int, tuple[int, ...]] | None] = [(0, 0, ())] + [None] * len(word)
    for at in range(least, len(word) + 1):
        for begin in range(at - least + 1):
            before, part = best[begin], word[begin:at]
            if before is None or part == word or not _is_part(part, known):
                continue
            count, rare, ends_before = before
            way = (count + 1, rare + (part not in frequent), (*ends_before, at))
            shorter = best[at]
            if shorter is None or way[:2] < shorter[:2]:
                best[at] = way
    whole = best[-1]
    ends = [0, *(whole[2] if whole else ())]
    inner = {
        (at + end, depth + (to - at < _COMPOUND and word[at:to] in frequent))
        for at, to in pairwise(ends)
        if shortest - 2 <= to - at < len(word)
        for end, depth in _parts(word[at:to], shortest, least)
    }
    return tuple(sorted(inner.union((end, 0) for end in ends[1:-1])))


def _is_part(part: str, known: frozenset[str]) -> bool:
    return part in (known if len(part) >= _PART else _frequent()[1])


def is_word(word: str) -> bool:
    """Return whether *word* stands in the dictionary.

    Example:
        >>> is_word("จังหวัด"), is_word("หวัดจัง")
        (True, False)
    """
    return word in _dictionary()


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    return frozenset(_lines("words.txt"))


@lru_cache(maxsize=1)
def _frequent() -> tuple[Mapping[str, Sequence[int]], frozenset[str]]:
    """Return the frequent words, and how long those are that begin with some letters."""
    words = _lines("frequent.txt")
    lengths: dict[str, set[int]] = {}
    for word in words:
        if len(word) >= _PART:
            lengths.setdefault(word[:_STARTS], set()).add(len(word))
    return {start: sorted(found, reverse=True) for start, found in lengths.items()}, frozenset(
        words
    )


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(max, _frequent()[0].values()))


def _lines(name: str) -> list[str]:
    return (files("thaigovdocs.layout") / "data" / name).read_text(encoding="utf-8").split()


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
    _load_list("words.txt", _DICTIONARY)


@lru_cache(maxsize=1)
def _load_syllables() -> None:
    _load_list("syllables.txt", _SYLLABLES)


def _load_list(name: str, dictionary: str) -> None:
    from nlpo3 import load_dict

    with as_file(files("thaigovdocs.layout") / "data" / name) as path:
        load_dict(str(path), dictionary)
