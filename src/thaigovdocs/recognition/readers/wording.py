"""Which of the readings of a PDF gives words: อำ torn apart, า drawn as ำ, pages of no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import thaigovdocs._regex as re
from thaigovdocs.standard.words import lexicon
from thaigovdocs.thai.units import find_names

_LETTERS = "ก-ฮะ-ฺเ-ๅ็-๎"
_RUN = re.compile(f"[{_LETTERS}]+")
# Word and many typesetters write ำ as a space and า; others scatter spaces, before า as well.
_TORN = re.compile("(?:(?<=[ก-ฮ])|(?<=[ก-ฮ][\u0e48-\u0e4b]))[ \u00a0]\u0e32")
_AM, _AA = "\u0e33", "\u0e32"
_STRANGE = 9.0  # nats: a letter of no word
_LONGEST = 20  # letters of a word
_BEFORE = re.compile(f"[{_LETTERS}]{{0,{_LONGEST}}}$")
_BEHIND = re.compile(f"[{_LETTERS}]{{0,{_LONGEST}}}")
_NEXT_WORD = re.compile(f"[ \u00a0]([{_LETTERS}]{{1,{_LONGEST}}})")
_ONE_WORD = 8.0  # nats that a word is likelier than its two halves
_LIKELIER = 6.0  # nats that a word with one of the letters is likelier, which leaves no doubt
_LEAN = 5.0
_FEWEST = 2  # such words of a font, and how many times as many as those that need their ำ
_TIMES = 2
_FIGURES = re.compile("[0-9๐-๙.,%/:()-]+")
_WORDS = 0.5  # of the letters of a page that stand in words
_WRITTEN = re.compile(
    r"""["'(]?(?:[A-Za-z][a-z]+|[A-Z]{2,})[-/]?[A-Za-z]*[.,;:)"'?!]*|["'(]?[ก-๎]{2}.*"""
)
_FEW_LETTERS = 80  # of a page: too few to judge it by
_SAMPLE = 200  # letters that are looked at first
_UNREADABLE = 2.9  # nats a letter: real prose has 1.1 to 2.0, one wrong letter in twelve 2.9


@lru_cache(maxsize=1 << 15)
def strangeness(run: str) -> float:
    """Return how surprising a run of Thai letters is as words, in nats: its cheapest cut.

    Example:
        >>> strangeness("สำนัก") < strangeness("สานัก")
        True
    """
    words = lexicon()
    numbers, alone = words.numbers, words.cost_alone
    best = [0.0, *[float("inf")] * len(run)]
    for start in range(len(run)):
        held = best[start]
        best[start + 1] = min(best[start + 1], held + _STRANGE)
        for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
            number = numbers.get(run[start:end])
            if number is not None:
                best[end] = min(best[end], held + alone(number))
    return best[-1]


def mend_torn(words: str, lean: float = 0.0) -> str:
    """Return *words* with each consonant, space and า as the letters that give a word.

    No word of Thai has a space before า.

    Args:
        words: of a line.
        lean: nats by which า must be likelier than ำ (:func:`lean_of`).

    Example:
        >>> mend_torn("ส านักงาน คว าม")
        'สำนักงาน ความ'
    """
    at = 0
    while torn := _TORN.search(words, at):
        before, behind = words[: torn.start()], words[torn.end() :]
        choice = _Choice.of(before, behind)
        letter = _AA if choice.gain > lean else _AM
        behind = behind[choice.is_divided(letter) :]
        words = before + letter + behind
        at = len(before) + 1
    return words


def lean_of(lines: Iterable[str]) -> float:
    """Return how much the torn letters of a file are rather ำ than า where both give a word.

    In files of Word all are ำ; where spaces are scattered, which the words tell, none lean.
    """
    am = aa = 0
    for words in lines:
        for torn in _TORN.finditer(words):
            gain = _Choice.of(words[: torn.start()], words[torn.end() :]).gain
            am += gain < -_LIKELIER
            aa += gain > _LIKELIER
    return _LEAN if am >= _TIMES * aa else 0.0


class _Choice(NamedTuple):
    """The letters around a torn ำ or า."""

    first: str
    last: str
    endings: tuple[str, ...]
    is_spaced: bool

    @classmethod
    def of(cls, before: str, behind: str) -> _Choice:
        """Return what stands *before* and *behind* it, as far as a word reaches."""
        last = _match(_BEHIND, behind)
        space = None if last else _NEXT_WORD.match(behind)
        if space:
            last = space[1]
        endings = _endings(last, behind[space.end() if space else len(last) :])
        return cls(_match(_BEFORE, before), last, endings, space is not None)

    @property
    def gain(self) -> float:
        """How much likelier it is า than ำ, in nats."""
        am, aa = (
            min(strangeness(self.first + letter + end) for end in self.endings)
            for letter in (_AM, _AA)
        )
        return am - aa

    def is_divided(self, letter: str) -> bool:
        """Whether the space behind *letter* divides a word."""
        if not self.is_spaced:
            return False
        apart = strangeness(self.first + letter) + strangeness(self.last)
        return apart - strangeness(self.first + letter + self.last) > _ONE_WORD


def _endings(last: str, behind: str) -> tuple[str, ...]:
    """Return what *last* may go on as, where another torn letter follows it."""
    torn = _TORN.match(last + behind, len(last)) if last else None
    if torn is None:
        return (last,)
    more = _match(_BEHIND, behind[torn.end() - len(last) :])
    return tuple(last + letter + more for letter in (_AM, _AA))


def _match(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return found[0] if found else ""


def doubtful_fonts(texts: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the fonts of *texts* (font and words) that draw า as ำ.

    Some bold ones do in PDFs: most of their words with ำ are words only with า.
    """
    counts: dict[str, list[int]] = {}
    seen: set[tuple[str, str]] = set()
    for font, words in texts:
        for run in _RUN.findall(words) if _AM in words else ():
            if _AM in run and (font, run) not in seen:
                seen.add((font, run))
                wrong_right = counts.setdefault(font, [0, 0])
                for gain in _gains(run):
                    wrong_right[0] += gain > _LIKELIER
                    wrong_right[1] += gain < -_LIKELIER
    return frozenset(
        font
        for font, (wrong, right) in counts.items()
        if wrong >= _FEWEST and wrong > _TIMES * right
    )


def with_long_a(words: str) -> str:
    """Return *words* of a font that draws า as ำ with the letters that give words.

    Example:
        >>> with_long_a("หลักกำรและจำกัด")
        'หลักการและจำกัด'
    """
    return _RUN.sub(lambda run: _mended(run[0]) if _AM in run[0] else run[0], words)


def _mended(run: str) -> str:
    for at, letter in enumerate(run):
        if letter == _AM:
            other = f"{run[:at]}{_AA}{run[at + 1 :]}"
            if strangeness(run) - strangeness(other) > _LIKELIER:
                run = other
    return run


def _gains(run: str) -> Iterator[float]:
    """Yield for each ำ of *run* how much likelier it is with า."""
    for at, letter in enumerate(run):
        if letter == _AM:
            yield strangeness(run) - strangeness(f"{run[:at]}{_AA}{run[at + 1 :]}")


def is_unreadable(words: str) -> bool:
    """Whether the text of a page makes no words: that of a scan, or of a font without letters.

    Example:
        >>> is_unreadable("ให้หน่วยงานของรัฐเปิดเผยข้อมูลข่าวสารต่อประชาชน " * 3)
        False
    """
    runs = _RUN.findall(words)
    if not _is_strange(_first(runs)) or not _is_strange(runs):
        return False
    return _is_strange(_RUN.findall(_without_names(words)))


def is_garbled(words: str) -> bool:
    """Whether what was read of a picture is no text in Latin letters or in Thai, but signs.

    Numbers say nothing, unless nothing else is there.

    Example:
        >>> is_garbled("n::~'17 ~fJ1 f1. :l|;i t,^ r1 .~ 0-|" * 4)
        True
        >>> is_garbled("The district office invites all heads of villages to a meeting. " * 4)
        False
    """
    pieces = [piece for piece in words.split() if not _FIGURES.fullmatch(piece)]
    if not pieces:
        return True
    letters = sum(len(piece) for piece in pieces if _WRITTEN.fullmatch(piece))
    return letters < _WORDS * sum(map(len, pieces))


def _without_names(words: str) -> str:
    """Return *words* without names, which are strange on a page that is a list of them."""
    names = [0, *(at for span in find_names(words) for at in span), len(words)]
    return " ".join(words[start:end] for start, end in zip(names[::2], names[1::2], strict=True))


def _first(runs: list[str]) -> list[str]:
    sample, letters = [], 0
    for run in runs:
        if letters > _SAMPLE:
            break
        sample.append(run)
        letters += len(run)
    return sample


def _is_strange(runs: list[str]) -> bool:
    if sum(map(len, runs)) < _FEW_LETTERS:
        return False
    pieces = (run[at : at + 200] for run in runs for at in range(0, len(run), 200))
    return sum(map(strangeness, pieces)) > _UNREADABLE * sum(map(len, runs))
