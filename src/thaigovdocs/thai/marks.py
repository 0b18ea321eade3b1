"""Sequences of Thai vowels and marks that no word has, and how they are meant.

Only what is never right: Pali words with a dot below (พินทุ) and open syllables of
other tongues written in Thai letters pass.
"""

from __future__ import annotations

import thaigovdocs._regex as re

# เ twice for แ; nikhahit (U+0E4D) and aa for ำ, a tone mark before or between.
MISTYPED = re.compile("เเ|[่-๋]?ํ[่-๋]?[าำ]")

# Letters that some fonts of the last century kept at private places: without their
# lower part, or with the mark moved to the left or down.
_PRIVATE = "\uf700\uf701\uf702\uf703\uf704\uf705\uf706\uf707\uf708\uf709\uf70a\uf70b\uf70c\uf70d"
_PRIVATE += "\uf70e\uf70f\uf710\uf711\uf712\uf713\uf714\uf715\uf716\uf717\uf718\uf719\uf71a"
_LETTERS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"
OLD_GLYPHS = re.compile("[\uf700-\uf71a]++")

_UPPER_LOWER = "ัิ-ู็"
_TONES = "่-๋"
IMPOSSIBLE = re.compile(
    f"[{_TONES}][{_TONES}{_UPPER_LOWER}ฺ]++"  # a tone mark, then another or a vowel
    f"|[ัิ-ู][ัิ-ู็]++"  # two vowels at one letter
    f"|([็ฺ์ํ])\\1++"
    f"|์[ะ-ฺๅ็-๋]"
    f"|[ะาำ][ัิ-ฺ็-๎]"  # a mark after a vowel that stands beside
    f"|ะ[ะาำ]|า[าำ]|ำ[ะาำ]"
    f"|แ[เ-ไ]|[โใไ][เ-ไ]|เ[โใไแ]"  # two vowels before one letter
    f"|[เ-ไ][ะ-ฺ็-๎]"
    f"|(?<=[ก-ฺๅ็-๎])[เ-ไ] (?=[ก-ฮ])"  # a space between a vowel and its letter
    f"|(?<=[ก-ฮ]) (?=[ัาำิ-ฺ็-๎])"  # a space before a vowel or mark
)

_SWAPPED = re.compile(f"[{_TONES}][ัิ-ู]")
_DOUBLED = re.compile(r"([ะาำัิ-ฺ็-๎])\1++")

_NAMES = dict(zip(_PRIVATE, _LETTERS, strict=True))
_TRANSLATION = str.maketrans(_NAMES)


def repaired(sequence: str) -> str:
    """Return what was meant by a wrong *sequence*; itself where nobody can say.

    Example:
        >>> repaired("เเ"), repaired("\u0e4dา"), repaired("้ั")
        ('แ', 'ำ', 'ั้')
    """
    if sequence == "เเ":
        return "แ"
    if "ํ" in sequence and sequence.endswith(("า", "ำ")):
        return sequence.replace("ํ", "").replace("า", "ำ")
    if OLD_GLYPHS.fullmatch(sequence):
        return sequence.translate(_TRANSLATION)
    if sequence == " ":
        return ""
    if _SWAPPED.fullmatch(sequence):
        return sequence[::-1]
    if _DOUBLED.fullmatch(sequence):
        return sequence[0]
    return sequence
