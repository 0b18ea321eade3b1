"""Typing slips in runs of Thai letters, found by knowing the words: a noisy channel.

A run is cut into the words that cost least, by how often each word and each pair of words
stands in official prose.  Where the cut is dear, a second one is sought in which one word
carries a slip: a letter left out, put in, typed twice, exchanged or turned round.  A slip
has a price; where the cut with it costs less all the same, it is told, and what it saves is
how sure it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from thaigovdocs.checks.slips import (
    CHEAPER,
    LONG_TYPED,
    PRICE,
    PRICE_OF_TWO,
    Slip,
    meets,
    mended,
    moved_back,
    price_of,
)
from thaigovdocs.standard.distant import distant
from thaigovdocs.standard.neighbours import SEEN, neighbours
from thaigovdocs.standard.words import BEGINNING, UNKNOWN, Lexicon, lexicon

Cut = Callable[[str], "list[str]"]
"""Cuts a run of letters into words, quickly and roughly."""

DEAR = 16.0  # nats: two words together that cost less hold no slip worth a search
DEAR_LONG = 20.0  # where both are usual words of four letters and more
_LONG, _SILENT = 4, "กคชฏฐณดตทธนพภมยรลวศษสห"  # letters from which on a silent one may follow
_LONGEST = 22  # letters of a word
_GAP, _GAP_LETTER, _GAP_LONGEST = 9.0, 3.5, 4  # of letters that are no word
OWN = -1
"""The number of a word that the lexicon lacks and the user knows."""
_MORE = 4.5  # nats: of one that is found where others are mended
_LONGEST_DEAR = 150  # letters: so many one behind the other that make no words are no prose
_VERY = 9.0  # nats: beside letters that are no word, which may be a slip or a foreign name
_SURE = 3.0  # nats: what saves less is not mended to look at what stands beside it
_OWN = 6.0  # nats: what it costs
_SHORT = 3  # letters
_USUAL = 200  # times that a usual word was seen
_BESIDE = 2  # words on each side that are looked at with a dear one
_DEPENDENT = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")


class Speller:
    """Finds slips in runs of letters by the counts of a lexicon."""

    def __init__(self, words: Lexicon, cut: Cut, known: Iterable[str] = ()) -> None:
        """Take the counts of *words*; *known* are words that are right whatever they are."""
        self._words = words
        self._cut = cut
        self._known = frozenset(known)
        self._silent = _silent(words)
        self._reach = _reach((*words.numbers, *self._known))
        # What is remembered is bounded, so that a book takes no more room than a report.
        self.find = lru_cache(maxsize=16_384)(self._find)
        self.near = lru_cache(maxsize=16_384)(self._near)
        self.far = lru_cache(maxsize=1_024)(lambda typed: distant().of(typed))
        self.cost = lru_cache(maxsize=32_768)(self._cost)
        self._parts = lru_cache(maxsize=16_384)(self._cut_again)

    def _near(self, typed: str) -> tuple[tuple[int, float], ...]:
        """Return the words one slip away, each with the price of the slip.

        A silent last letter and its mark are one.
        """
        found = neighbours().of(typed)
        if len(typed) >= _LONG:
            found += self._silent.get(typed, ())
        return tuple((number, price_of(typed, self.word(number))) for number in found)

    def number(self, word: str) -> int:
        """Return the number of *word*; that of no word where it is none."""
        return self._words.numbers.get(word, OWN if word in self._known else UNKNOWN)

    def reach(self, begins: str) -> int:
        """Return how long the longest word is that begins with two letters; 0 for none."""
        return self._reach.get(begins, 0)

    def _cost(self, before: int, number: int) -> float:
        """Return how surprising a word is after another, in nats."""
        if number == OWN:
            return _OWN
        return self._words.cost(UNKNOWN if before == OWN else before, number)

    def word(self, number: int) -> str:
        """Return the word with a number."""
        return self._words.words[number]

    def _find(self, run: str) -> tuple[Slip, ...]:
        """Return the slips in *run*, each where it stands, the surest reading of each place.

        Two slips beside one another hide one another: so each is sought once more where
        the others are mended.
        """
        found = self._find_once(run)
        sure = tuple(each for each in found if each.gain >= (_SURE if each.among_words else _VERY))
        if not sure:
            return found
        others = tuple(moved_back(sure, each) for each in self._find_once(mended(run, sure)))
        more = [each for each in others if each and _is_more(each) and not meets(each, found)]
        if not more:
            return found
        again = (moved_back(more, each) for each in self._find_once(mended(run, tuple(more))))
        surer = [each for each in again if each and meets(each, found) and not meets(each, more)]
        kept = [each for each in found if not meets(each, surer) and not meets(each, more)]
        return tuple(sorted((*kept, *surer, *more), key=lambda slip: slip.start))

    def _find_once(self, run: str) -> tuple[Slip, ...]:
        """Return the slips in *run* that are found beside the words as they stand."""
        tokens = [part for word in self._cut(run) for part in self._parts(word)]
        found: list[Slip] = []
        for first, last in self._dear(tokens):
            if sum(map(len, tokens[first:last])) > _LONGEST_DEAR:
                continue
            slip = self._slip_at(tokens, first, last)
            if slip and not any(slip.start < other.end for other in found):
                found.append(slip)
        return tuple(found)

    def _cut_again(self, word: str) -> tuple[str, ...]:
        """Return a phrase that is no word of the lexicon as its words; others as they are."""
        if self.number(word) != UNKNOWN:
            return (word,)
        best: list[tuple[float, int, tuple[str, ...]] | None] = [(0.0, BEGINNING, ())]
        best += [None] * len(word)
        for start, end in _spans(word):
            so_far, number = best[start], self.number(word[start:end])
            if so_far is None or number == UNKNOWN:
                continue
            spent = so_far[0] + self.cost(so_far[1], number)
            there = best[end]
            if there is None or spent < there[0]:
                best[end] = (spent, number, (*so_far[2], word[start:end]))
        last = best[-1]
        return last[2] if last else (word,)

    def _dear(self, tokens: list[str]) -> Iterator[tuple[int, int]]:
        """Yield where in *tokens* words stand that cost too much: the first and after the last."""
        is_dear = [excess >= 0 for excess in self._excesses(tokens)]
        at = 0
        while at < len(tokens):
            if not is_dear[at]:
                at += 1
                continue
            end = at + 2
            while end < len(tokens) and is_dear[end - 1]:
                end += 1
            yield at, min(end, len(tokens))
            at = end

    def _excesses(self, tokens: list[str]) -> list[float]:
        """Return how far each word and its neighbour are above what is passed over."""
        numbers = [BEGINNING, *map(self.number, tokens)]
        costs = [
            _gap(word) if number == UNKNOWN else self.cost(before, number)
            for (before, number), word in zip(pairwise(numbers), tokens, strict=True)
        ]
        limits = map(min, pairwise([*map(self._limit, tokens), DEAR_LONG]))
        sums = map(sum, pairwise([*costs, 0.0]))
        return [spent - limit for spent, limit in zip(sums, limits, strict=True)]

    def _limit(self, word: str) -> float:
        """Return what a word and its neighbour may cost before a slip is sought."""
        usual = len(word) > _SHORT and self._words.count(word) >= _USUAL
        return DEAR_LONG if usual else DEAR

    def _slip_at(self, tokens: list[str], first: int, last: int) -> Slip | None:
        """Return the slip among the words *first* to *last*, in the light of those beside them."""
        start, end = max(0, first - _BESIDE), min(len(tokens), last + _BESIDE)
        before = self.number(tokens[start - 1]) if start else BEGINNING
        edges = [0, *accumulate(map(len, tokens[start:end]))]
        core = edges[first - start], edges[last - start]
        run = "".join(tokens[start:end])
        slip = _Window(self, run, before, frozenset(edges), core).slip()
        if slip is None:
            return None
        offset = sum(map(len, tokens[:start]))
        return replace(slip, start=offset + slip.start)


def _reach(words: Iterable[str]) -> dict[str, int]:
    """Return by the two letters that words begin with how long the longest of them is."""
    reach: dict[str, int] = {}
    for word in words:
        begins = word[:2]
        if len(word) > reach.get(begins, 0):
            reach[begins] = len(word)
    return {begins: min(size, _LONGEST) for begins, size in reach.items()}


def _silent(words: Lexicon) -> dict[str, tuple[int, ...]]:
    """Return by their other letters the words that end in a silent one with its mark."""
    silent: dict[str, tuple[int, ...]] = {}
    for word, number in words.numbers.items():
        if word.endswith("์") and word[-2:-1] in _SILENT and words.count(word) >= SEEN:
            silent[word[:-2]] = (*silent.get(word[:-2], ()), number)
    return silent


def _is_more(slip: Slip) -> bool:
    """Whether a slip that only others hid is sure enough, and no part of a foreign name."""
    return slip.among_words and slip.gain >= _MORE


def _gap(letters: str) -> float:
    """Return what letters cost that are no word."""
    return _GAP + _GAP_LETTER * min(len(letters), _GAP_LONGEST)


def _spans(run: str) -> Iterator[tuple[int, int]]:
    """Yield where a word may begin and end in *run*, by beginning."""
    size = len(run)
    for start in range(size):
        for end in range(start + 1, min(start + _LONGEST, size) + 1):
            if end == size or run[end] not in _DEPENDENT:
                yield start, end


class _Path(NamedTuple):
    """The cheapest way to a place of a window."""

    spent: float
    before: int  # the number of its last word
    gaps: int = 0  # letters that are no word
    slip: tuple[int, str, int] | None = None  # where, what was typed, the word that is meant


_Arc: TypeAlias = tuple[int, int, float]
"""Where a word ends, or letters that are none; its number; what letters cost that are none."""


class _Window:
    """A few words of a run, cut anew: without a slip, and with one."""

    def __init__(
        self, speller: Speller, run: str, before: int, edges: frozenset[int], core: tuple[int, int]
    ) -> None:
        self._speller, self._run, self._before = speller, run, before
        self._edges, self._core = edges, core
        self._arcs = [self._arcs_at(start) for start in range(len(run))]

    def _arcs_at(self, start: int) -> list[_Arc]:
        """Return the words that begin at *start*, and the letters that are none."""
        run, numbered = self._run, self._speller.number
        size = len(run)
        reach = self._speller.reach(run[start : start + 2])
        arcs: list[_Arc] = []
        for end in range(start + 1, min(start + max(reach, _GAP_LONGEST), size) + 1):
            if end == size or run[end] not in _DEPENDENT:
                number = numbered(run[start:end])
                if number != UNKNOWN:
                    arcs.append((end, number, 0.0))
                elif end - start <= _GAP_LONGEST:
                    arcs.append((end, number, _GAP + _GAP_LETTER * (end - start)))
        return arcs

    def slip(self) -> Slip | None:
        """Return the slip that makes the cut cheaper; ``None`` where there is none.

        A long word among letters that are no words may be two letters away.
        """
        plain: list[_Path | None] = [_Path(0.0, self._before)] + [None] * len(self._run)
        for start, path in enumerate(plain):
            self._go_on(plain, start, path)
        bound = plain[-1]
        if bound is None:
            return None
        found = self._mended(plain, bound, PRICE, self._slips)
        if bound.gaps and not (found and found.among_words):
            two = self._mended(plain, bound, PRICE_OF_TWO, self._distant)
            return two if two and two.gain > (found.gain if found else 0) else found
        return found

    def _go_on(self, paths: list[_Path | None], start: int, path: _Path | None) -> None:
        """Take *path*, which ends at *start*, on to where the words end that begin there."""
        if path is None or start == len(self._run):
            return
        spent, before, gaps, slip = path
        for end, number, gap in self._arcs[start]:
            further = spent + (gap or self._speller.cost(before, number))
            there = paths[end]
            if there is None or further < there.spent:
                paths[end] = _Path(further, number, gaps + end - start if gap else gaps, slip)

    def _mended(
        self, plain: list[_Path | None], bound: _Path, price: float, slips: _Slips
    ) -> Slip | None:
        """Return the slip of the cheapest cut with one of *slips*, if it is below *bound*."""
        size = len(self._run)
        mended: list[_Path | None] = [None] * (size + 1)
        for start, path in enumerate(plain[:-1]):
            slipped = mended[start]
            if slipped and slipped.spent < bound.spent:
                self._go_on(mended, start, slipped)
            if path and path.spent + price - CHEAPER < bound.spent:
                for end in self._doubtful(start):
                    there = plain[end]
                    # No slip saves more than the letters cost as they stand.
                    if there is None or there.spent - path.spent > price:
                        slips(mended, path, start, end)
        last = mended[size]
        if last is None or last.slip is None or last.spent >= bound.spent:
            return None
        start, typed, number = last.slip
        gain = bound.spent - last.spent
        meant, double = self._speller.word(number), price > PRICE
        return Slip(start, typed, meant, gain, among_words=not last.gaps, is_double=double)

    def _doubtful(self, start: int) -> Iterator[int]:
        """Yield where a word may end that begins at *start* and may hold a slip."""
        run, size, (first, last) = self._run, len(self._run), self._core
        if start >= last:
            return
        at_edge = start in self._edges
        for end in range(max(start + 2, first + 1), min(start + _LONGEST, size) + 1):
            if (at_edge or end in self._edges) and (end == size or run[end] not in _DEPENDENT):
                yield end

    def _slips(self, mended: list[_Path | None], path: _Path, start: int, end: int) -> None:
        typed = self._run[start:end]
        for meant, price in self._speller.near(typed):
            spent = path.spent + self._speller.cost(path.before, meant) + price
            _take(mended, end, _Path(spent, meant, path.gaps, (start, typed, meant)))

    def _distant(self, mended: list[_Path | None], path: _Path, start: int, end: int) -> None:
        typed = self._run[start:end]
        if len(typed) < LONG_TYPED or not {start, end} <= self._edges:
            return
        for meant in self._speller.far(typed):
            spent = path.spent + self._speller.cost(path.before, meant) + PRICE_OF_TWO
            _take(mended, end, _Path(spent, meant, path.gaps, (start, typed, meant)))


_Slips: TypeAlias = Callable[["list[_Path | None]", _Path, int, int], None]


def _take(paths: list[_Path | None], end: int, path: _Path) -> None:
    """Put *path* where it ends, if it is the cheapest there."""
    there = paths[end]
    if there is None or path.spent < there.spent:
        paths[end] = path


@lru_cache(maxsize=8)
def speller(cut: Cut, known: frozenset[str] = frozenset()) -> Speller:
    """Return the speller of the words that come with the package, and of *known* ones."""
    return Speller(lexicon(), cut, known)
