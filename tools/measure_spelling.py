"""Plant typing slips into official prose and count what `check` says about them.

    python tools/measure_spelling.py TEXT... [--slips 700] [--seed 1] [--least 4] [--show]
    python tools/measure_spelling.py TEXT... --unchanged

TEXT are plain texts that were not counted for the lexicon.  One slip is planted a line, an
equal number of each class; what becomes another word is not planted.  With ``--unchanged``
every warning about the texts as they are is printed, to be read by eye.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.selection import Selection
from thaigovdocs.layout.words import cut
from thaigovdocs.standard.words import lexicon
from thaigovdocs.thai.units import find_names

RULES = [f"TGD{number}" for number in range(610, 622)]
RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]+")
WORD = re.compile("[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*")
ALIKE = (
    "กถภ",
    "ขช",
    "คด",
    "ดต",
    "ฏฎ",
    "บป",
    "ผฝ",
    "พฟ",
    "รธ",
    "ลส",
    "ศษส",
    "ณน",
    "ญย",
    "ทธฒ",
    "ชซ",
    "ใไ",
    "อฮ",
)
KEYS = ("ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ")
SHIFTED = ("+๑๒๓๔ู฿๕๖๗๘๙", '๐"ฎฑธํ๊ณฯญฐ,ฅ', "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ")
TONES, VOWELS = "่้๊๋", "ิีึืุูั็"


def left_out(word: str, at: int, _: random.Random) -> str:
    """A letter left out."""
    return word[:at] + word[at + 1 :]


def twice(word: str, at: int, _: random.Random) -> str:
    """A letter typed twice."""
    return word[: at + 1] + word[at:]


def alike(word: str, at: int, chance: random.Random) -> str:
    """A letter exchanged for one that looks or sounds alike."""
    others = [other for group in ALIKE if word[at] in group for other in group if other != word[at]]
    return word[:at] + chance.choice(others) + word[at + 1 :] if others else word


def beside(word: str, at: int, chance: random.Random) -> str:
    """A letter exchanged for one beside or above it on the keyboard."""
    others = []
    for row, upper in zip(KEYS, SHIFTED, strict=True):
        for keys, other in ((row, upper), (upper, row)):
            place = keys.find(word[at])
            if place >= 0:
                others += [keys[n] for n in (place - 1, place + 1) if 0 <= n < len(keys)]
                others += [other[place]] if place < len(other) else []
    others = [each for each in others if RUN.fullmatch(each)]
    return word[:at] + chance.choice(others) + word[at + 1 :] if others else word


def turned(word: str, at: int, _: random.Random) -> str:
    """Two letters turned round."""
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def marked(word: str, at: int, chance: random.Random) -> str:
    """A wrong tone mark or vowel."""
    row = TONES if word[at] in TONES else VOWELS if word[at] in VOWELS else ""
    others = [each for each in row if each != word[at]]
    return word[:at] + chance.choice(others) + word[at + 1 :] if others else word


def put_in(word: str, at: int, chance: random.Random) -> str:
    """A letter put in."""
    return word[:at] + chance.choice("กดเ้่าสวงรนยบลพไะัีทมแอิื") + word[at:]


CLASSES: tuple[Callable[[str, int, random.Random], str], ...] = (
    left_out, twice, alike, beside, turned, marked, put_in,
)  # fmt: skip


def sentences(paths: list[Path]) -> list[str]:
    """Return the lines of the texts that are prose."""
    lines = {line.strip() for path in paths for line in path.read_text("utf-8").splitlines()}
    return sorted(line for line in lines if 60 <= len(line) <= 600)


def places(line: str, least: int) -> list[tuple[int, str]]:
    """Return the words of *line* into which a slip may be planted, names apart."""
    names = {at for start, end in find_names(line) for at in range(start, end)}
    found = []
    for run in RUN.finditer(line):
        at = run.start()
        for word in cut(run[0]):
            if (
                len(word) >= least
                and word in lexicon()
                and WORD.fullmatch(word)
                and at not in names
            ):
                found.append((at, word))
            at += len(word)
    return found


def planted(
    lines: list[str], slips: int, least: int, chance: random.Random
) -> Iterator[tuple[str, int, int, str, str]]:
    """Yield lines with a slip: the line, its place and length, the word, and the class."""
    for number in range(slips):
        slip = CLASSES[number % len(CLASSES)]
        for _ in range(1000):
            line = chance.choice(lines)
            words = places(line, least)
            if not words:
                continue
            at, word = chance.choice(words)
            typed = slip(word, chance.randrange(len(word)), chance)
            cuts = cut(line[at : at + len(word)].replace(word, typed))
            if typed == word or typed in lexicon() or len(typed) < 2 or not cuts:
                continue
            changed = line[:at] + typed + line[at + len(word) :]
            yield changed, at, len(typed), word, slip.__name__
            break


def measure(lines: list[str], slips: int, least: int, seed: int, show: bool) -> None:
    """Print how many of the planted slips are told, by class."""
    tried = list(planted(lines, slips, least, random.Random(seed)))
    text = "\n\n".join(line for line, *_ in tried)
    told = defaultdict(list)
    for finding in check_data(text.encode(), "slips.txt", selection=_selection()).report:
        mark = finding.origin.mark
        if mark and mark.line:
            told[(mark.line - 1) // 2].append((mark.column - 1 + finding.origin.offset, finding))
    counts: Counter[tuple[str, str]] = Counter()
    for number, (line, at, size, word, kind) in enumerate(tried):
        near = [
            finding
            for start, finding in told[number]
            if start < at + size and start + len(str(finding.params.get("found", ""))) > at
        ]
        right = any(
            each.severity != "note" and _is_right(str(each.params.get("right", "")), word)
            for each in near
        )
        for name in ("all", kind):
            counts[name, "planted"] += 1
            counts[name, "told"] += bool(near)
            counts[name, "right"] += right
        if show and not right:
            said = [
                (each.code, each.params.get("found"), each.params.get("right")) for each in near
            ]
            print(kind, word, line[max(0, at - 15) : at + size + 15], said)
    for name in ("all", *(each.__name__ for each in CLASSES)):
        whole = counts[name, "planted"] or 1
        shares = (counts[name, "told"] / whole, counts[name, "right"] / whole)
        print(f"{name:10} told {shares[0]:.0%}, warning with the right word {shares[1]:.0%}")


def _is_right(right: str, word: str) -> bool:
    return bool(right) and (word in right or right in word)


def _selection() -> Selection:
    return Selection.of(RULES)


def unchanged(lines: list[str]) -> None:
    """Print every warning about the texts as they are, and how many letters they have."""
    text = "\n\n".join(lines)
    words = sum(len(cut(run)) for run in RUN.findall(text))
    report = check_data(text.encode(), "clean.txt", selection=_selection()).report
    warnings = [each for each in report if each.severity != "note"]
    for each in warnings:
        mark = each.origin.mark
        line = lines[(mark.line - 1) // 2] if mark else ""
        at = mark.column - 1 + each.origin.offset if mark else 0
        print(
            each.code,
            each.params.get("found"),
            each.params.get("right"),
            line[max(0, at - 25) : at + 30],
            sep="\t",
        )
    print(f"{len(warnings)} warnings in {words:,} words")


def main() -> None:
    """Measure."""
    options = argparse.ArgumentParser()
    options.add_argument("text", nargs="+", type=Path)
    options.add_argument("--slips", type=int, default=700)
    options.add_argument("--least", type=int, default=4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--most", type=int, default=0, help="lines that are looked at")
    options.add_argument("--show", action="store_true")
    options.add_argument("--unchanged", action="store_true")
    given = options.parse_args()
    lines = sentences(given.text)
    if given.most:
        lines = random.Random(given.seed).sample(lines, min(given.most, len(lines)))
    if given.unchanged:
        unchanged(lines)
    else:
        measure(lines, given.slips, given.least, given.seed, given.show)


if __name__ == "__main__":
    main()
