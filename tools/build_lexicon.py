"""Count the words of official prose and the pairs they stand in, for the search for slips.

    python tools/build_lexicon.py LISTS PLACES TEXT...

LISTS is the folder ``pythainlp/corpus`` of the wheel on PyPI, PLACES a JSON file of
provinces, districts and subdistricts (``{"province": {"district": ["subdistrict"]}}``),
TEXT plain texts (``.txt`` or ``.txt.xz``).  What is written holds words and numbers only.
"""

from __future__ import annotations

import json
import lzma
import math
import re
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from thaigovdocs.standard.neighbours import packed
from thaigovdocs.standard.words import Lexicon
from thaigovdocs.thai.units import find_names

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/thaigovdocs/standard/data/lexicon.bin"
OFFICIAL = ROOT / "src/thaigovdocs/layout/data/official.txt"

RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]+")
WORD = re.compile("[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,29}")
DEPENDENT = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")
# How people type what looks and sounds alike; the first pass of every count.
TYPED = (
    (re.compile("ํ([่-๋]?)า"), r"\1ำ"),
    (re.compile("เเ"), "แ"),
    (re.compile("ำ([่-๋])"), r"\1ำ"),
    (re.compile("([่-๋])([ัิ-ู])"), r"\2\1"),
)
ALIKE = [*map(set, ("ฏฎ", "ศษสซ", "ณน", "ญย", "ทธฑฒ", "ดตฎฏ", "คฅฆ", "ถฐ", "ฬลร", "ใไ"))]
ALIKE += [*map(set, ("ิี", "ึื", "ุู", "่้๊๋"))]
SILENT = frozenset("์็่้ะิุรส")  # left out or added without a change of the sound, nearly

LONGEST = 24  # letters of a word in a cut
UNKNOWN, UNKNOWN_LETTER, UNKNOWN_LONGEST = 10.0, 4.0, 6  # nats; letters
SAMPLE = 8_000_000  # letters from which the costs of the cut are learnt
ROUNDS = 3
SEEN, SEEN_ELSEWHERE = 3, 5  # times that a word of the lists has stood in a text
NEW_WORD, NEW_SHORT = 30, 15  # times that a word of no list has stood there
SHARE = 8  # a word is a slip of one that is so many times as frequent and sounds alike
OF_WORD = 10  # one in so many of a word stands in a pair, or the pair is chance
PAIR = 2  # times that a pair has stood in a text


def typed_right(text: str) -> str:
    """Return *text* with the marks of a letter in their order."""
    for pattern, right in TYPED:
        text = pattern.sub(right, text)
    return text


def read(path: Path) -> str:
    """Return the words of a text file."""
    raw = path.read_bytes()
    return typed_right((lzma.decompress(raw) if path.suffix == ".xz" else raw).decode("utf-8"))


def without_names(text: str) -> str:
    """Return *text* without the names of persons: their syllables are no words."""
    kept, at = [], 0
    for start, end in find_names(text):
        kept.append(text[at:start])
        at = end
    return " ".join([*kept, text[at:]])


def counts_of(path: Path) -> dict[str, int]:
    """Return the counts in a list of words, one word and its number a line."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) == 2}


class Cutter:
    """Cuts runs of letters into the words that cost least, by how often each was seen."""

    def __init__(self, words: Iterable[str]) -> None:
        self._costs: dict[str, float] = dict.fromkeys(words, 1.0)

    def learn(self, counts: Mapping[str, int]) -> None:
        """Take the costs of the words from *counts*."""
        total = sum(counts.get(word, 0) for word in self._costs) or 1
        self._costs = {
            word: -math.log((counts.get(word, 0) + 0.05) / total) for word in self._costs
        }

    def cut(self, run: str) -> list[str]:
        """Return the words of *run*; what no word covers comes in pieces."""
        size, costs = len(run), self._costs
        least, back = [0.0] + [math.inf] * size, [0] * (size + 1)
        for start in range(size):
            spent = least[start]
            for end in range(start + 1, min(start + LONGEST, size) + 1):
                if end < size and run[end] in DEPENDENT:
                    continue
                cost = costs.get(run[start:end])
                if cost is None:
                    if end - start > UNKNOWN_LONGEST:
                        continue
                    cost = UNKNOWN + UNKNOWN_LETTER * (end - start)
                if spent + cost < least[end]:
                    least[end], back[end] = spent + cost, start
        return list(_walked(run, back))[::-1]

    def knows(self, word: str) -> bool:
        """Return whether *word* is one."""
        return word in self._costs


def _walked(run: str, back: list[int]) -> Iterator[str]:
    end = len(run)
    while end:
        yield run[back[end] : end]
        end = back[end]


def learnt(words: Iterable[str], runs: Mapping[str, int]) -> Cutter:
    """Return a cutter whose costs come from its own cuts of *runs*, made a few times."""
    cutter = Cutter(words)
    for _ in range(ROUNDS):
        counts: Counter[str] = Counter()
        for run, times in runs.items():
            for word in cutter.cut(run):
                counts[word] += times
        cutter.learn(counts)
    return cutter


def sounds_alike(wrong: str, right: str) -> bool:
    """Return whether *wrong* is a way of typing *right* that one hardly hears."""
    if len(wrong) == len(right):
        differ = [at for at in range(len(wrong)) if wrong[at] != right[at]]
        if len(differ) == 1:
            return any({wrong[differ[0]], right[differ[0]]} <= group for group in ALIKE)
        return _turned(wrong, right, differ)
    short, long = sorted((wrong, right), key=len)
    left_out = (at for at in range(len(long)) if long[:at] + long[at + 1 :] == short)
    return any(long[at] in SILENT or (at and long[at] == long[at - 1]) for at in left_out)


def _turned(wrong: str, right: str, differ: list[int]) -> bool:
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    return wrong[differ[0]] == right[differ[1]] and wrong[differ[1]] == right[differ[0]]


class Neighbours:
    """Finds the words of a list that are one letter away."""

    def __init__(self, words: Iterable[str], *, least: int = 4) -> None:
        self._shorter: defaultdict[str, set[str]] = defaultdict(set)
        for word in words:
            if len(word) >= least:
                for form in _shorter(word):
                    self._shorter[form].add(word)

    def of(self, word: str) -> set[str]:
        """Return the words one letter away from *word*."""
        forms = [word, *_shorter(word)]
        near = set().union(*(self._shorter.get(form, ()) for form in forms))
        return {each for each in near if each != word and _is_one_away(each, word)}


def _shorter(word: str) -> Iterator[str]:
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _is_one_away(one: str, other: str) -> bool:
    if len(one) == len(other):
        differ = [at for at in range(len(one)) if one[at] != other[at]]
        return len(differ) == 1 or _turned(one, other, differ)
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def vocabulary(
    lists: Path, counts: Mapping[str, int], stretches: Mapping[str, int]
) -> tuple[set[str], set[str]]:
    """Return the words that are taken for right, and those of them that no list has.

    A word of the list must have been seen, or stand in the Royal Society's dictionary; a
    spelling that sounds like a word many times as frequent is a slip of the list.
    """
    listed = {w for w in (lists / "words_th.txt").read_text("utf-8").split() if WORD.fullmatch(w)}
    society = set((lists / "orst_words_th.txt").read_text("utf-8").split())
    official = {w for w in OFFICIAL.read_text("utf-8").split() if WORD.fullmatch(w)}
    elsewhere = counts_of(lists / "tnc_freq.txt")
    seen = {word: counts.get(word, 0) + elsewhere.get(word, 0) for word in listed}
    near = Neighbours(listed)
    sound = society | official

    def is_slip(word: str) -> bool:
        return len(word) > 4 and any(
            right in sound and seen[right] >= SHARE * seen[word] + 5 and sounds_alike(word, right)
            for right in near.of(word)
        )

    known = official | {
        word
        for word in listed
        if (
            word in society
            or counts.get(word, 0) >= SEEN
            or elsewhere.get(word, 0) >= SEEN_ELSEWHERE
        )
        and (word in sound or not is_slip(word))
    }
    return known, {word for word in _new(stretches, near, counts) if word not in known}


def _new(
    stretches: Mapping[str, int], near: Neighbours, counts: Mapping[str, int]
) -> Iterator[str]:
    """Yield what is typed so often that it must be a word: short names, and new words."""
    for word, times in stretches.items():
        if re.fullmatch("[ก-ฮ]{2,5}", word):
            if times >= NEW_SHORT:
                yield word
        elif (
            times >= NEW_WORD
            and len(word) >= 4
            and WORD.fullmatch(word)
            and not any(counts.get(each, 0) >= 5 * times for each in near.of(word))
        ):
            yield word


class Counts:
    """How often words, pairs of words and unknown stretches stand in runs of letters."""

    def __init__(self, cutter: Cutter, runs: Mapping[str, int]) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.stretches: Counter[str] = Counter()
        for run, times in runs.items():
            self._count(cutter, run, times)

    def _count(self, cutter: Cutter, run: str, times: int) -> None:
        before, stretch = "", ""  # the beginning of a run
        for piece in cutter.cut(run):
            if cutter.knows(piece):
                word = piece
                if stretch:
                    self.stretches[stretch] += times
                    stretch = ""
            else:
                word = "?"
                stretch += piece
            self.words[word] += times
            self.pairs[before, word] += times
            before = word
        if stretch:
            self.stretches[stretch] += times


def take_out_slips(counts: Counts, known: set[str], listed: Iterable[str]) -> set[str]:
    """Take the pairs that are a slip of one word out of *counts*; return the words left.

    What is typed wrong often (กฏ, หมาย) would else be the surest pair of all.  A word of no
    list that stands in such pairs only goes with them.
    """
    near = Neighbours(word for word in known if counts.words[word] >= SHARE)
    for (before, word), times in list(counts.pairs.items()):
        if before in ("", "?") or word == "?" or before + word in known:
            continue
        least = min(counts.words[before], counts.words[word])
        if len(before + word) < 4 or times * OF_WORD < least:
            continue
        meant = near.of(before + word) - {before, word}
        if any(counts.words[each] >= SHARE * times for each in meant):
            del counts.pairs[before, word]
            counts.words[before] = max(0, counts.words[before] - times)
            counts.words[word] = max(0, counts.words[word] - times)
    kept = set(listed)
    return {word for word in known if word in kept or counts.words[word] >= NEW_SHORT}


def pack(counts: Counts, known: Iterable[str]) -> bytes:
    """Return the counts as one compressed block; ``standard.words`` says how it is read.

    Words by falling count; the first two stand for the beginning of a run and for what
    is no word.
    """
    words, pairs = counts.words, counts.pairs
    order = sorted(known, key=lambda word: (-words[word], word))
    ids = {"": 0, "?": 1} | {word: number for number, word in enumerate(order, 2)}
    starts: list[int] = []
    seconds, times = array("H"), array("H")
    rows: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (before, word), count in pairs.items():
        if count >= PAIR and before in ids and word in ids:
            rows[ids[before]].append((ids[word], count))
    for number in range(len(ids)):
        starts.append(len(seconds))
        for second, count in sorted(rows[number]):
            seconds.append(second)
            times.append(min(count, 0xFFFF))
    starts.append(len(seconds))
    runs = sum(count for (before, _), count in pairs.items() if not before)
    numbers = array("I", [runs, words["?"], *(words[word] for word in order)])
    parts = ["\n".join(order).encode(), numbers, array("I", starts), seconds, times]
    blocks = [bytes(part) for part in parts]
    head = json.dumps([len(block) for block in blocks]).encode()
    return zlib.compress(head + b"\n" + b"".join(blocks), 9)


def main(lists: Path, places: Path, texts: Iterable[Path]) -> None:
    """Count and write."""
    runs: Counter[str] = Counter()
    sample: Counter[str] = Counter()
    for path in texts:
        text = without_names(read(path))
        runs.update(RUN.findall(text))
        sample.update(RUN.findall(text[:SAMPLE]))
    listed = {w for w in (lists / "words_th.txt").read_text("utf-8").split() if WORD.fullmatch(w)}
    first = Counts(learnt(listed, sample), runs)
    known, new = vocabulary(lists, first.words, first.stretches)
    named = {n for n in names(json.loads(places.read_text("utf-8"))) if len(n) >= 4}
    counts = Counts(learnt(known | new | named, sample), runs)
    final = take_out_slips(counts, known | new | named, known | named)
    TARGET.write_bytes(pack(counts, final))
    TARGET.with_name("neighbours.bin").write_bytes(packed(Lexicon(TARGET.read_bytes())))
    print(f"{len(final)} words, {TARGET.stat().st_size} bytes")


def names(places: Mapping[str, Mapping[str, Iterable[str]]]) -> Iterator[str]:
    """Yield the names of provinces, districts and subdistricts."""
    for province, districts in places.items():
        yield province
        for district, subdistricts in districts.items():
            yield district
            yield from subdistricts


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
