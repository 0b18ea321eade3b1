"""Where a line may end.

Typst's own Thai breaking begins lines with ``)``, ๆ, ฯ or a space (ICU4X sees a
break at the end of every Thai run) and costs half of the time; so the places
are found here and Typst is told.
"""

from __future__ import annotations

from itertools import islice
from unicodedata import category

import thaigovdocs._regex as re
from thaigovdocs.layout.flat import Flat, Gap
from thaigovdocs.layout.words import word_ends

_NEVER_FIRST = frozenset(" ๆฯ๚๛,.:;!?/%‰°–-—…\u00a0\u00ad\u2060")
# poppler and pdfium take a hyphen at the end of a line for a broken word and drop or change it.
_NEVER_LAST = frozenset("-\u00a0\u2060")
_CLOSING = frozenset(("Pe", "Pf"))
_OPENING = frozenset(("Ps", "Pi"))
_MARKS = frozenset(("Mn", "Mc", "Me"))
_STRAIGHT = frozenset("\"'")
_GLUED = frozenset("\u200d\ufe0e\ufe0f")
_FEW = 80  # clusters: about those of a line
# The suffix of a file (.pdf, .7z) is a word of its own, whose stop may begin a line.
_SUFFIX = re.compile(r"\.[0-9]?[A-Za-z]")
# Words part after a space, between Thai and Latin letters or a bracket, and after
# a mark that Thai goes on from without a space.
_CHANCE = re.compile(
    "(?<=[ \u200b])(?! )"
    "|(?<=[ก-ฮะ-ฺเ-ๅ็-๎])(?=[A-Za-z(\\[{“‘«])"
    "|(?<=[A-Za-z,;!?ๆฯ)\\]}”’»])(?=[ก-ฮเ-ไ])(?!ลฯ)"
)
# Where an address, or Latin words without a space between them (Law,Regulatory,(Compliance)),
# may be parted that would not fit otherwise.  Never after a hyphen: readers take one at the end
# of a line for a broken word and drop it from what is copied.
_SEAM = re.compile(r"(?<=[/._?&=#@+~:])(?![/._?&=#@+~:])|(?<=[,;)])(?![0-9])|(?<=[A-Za-z,;])(?=\()")

# Before a hyphen in an address, and not behind it: there it is taken for one of the line.
_HYPHEN = re.compile(r"(?<=[A-Za-z0-9])(?=-[A-Za-z0-9])")


def breaks(flat: Flat) -> list[int]:
    """Return the offsets at which a line of *flat* may end, ascending.

    None lies inside a kept unit, a word or a cluster; none puts a space, ๆ, ฯ, a
    closing bracket, a closing quote or a stop at the start of a line (but that of
    a suffix such as .pdf), nor an opening bracket or quote at its end.
    """
    text = flat.text
    chances = {chance.start() for chance in _CHANCE.finditer(text)}
    chances |= {at for at, gap in flat.gaps.items() if isinstance(gap, Gap) and gap.fills}
    clean = (at for at in chances if 0 < at < len(text) and is_clean(text, at))
    found = {*clean, *word_ends(text)}
    for start, end in flat.kept:
        found.difference_update(range(start + 1, end))
    return sorted(found)


def seams(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between *start* and *end* at which a long address may be parted."""
    found = (seam.start() for seam in _SEAM.finditer(text, start + 1, end))
    clean = [at for at in found if at < end and is_clean(text, at)]
    if "/" not in text[text.rfind(" ", 0, start) + 1 : end]:
        return clean
    return sorted({*clean, *(each.start() for each in _HYPHEN.finditer(text, start + 1, end))})


def letters(text: str) -> int:
    """Return how many letters of *text* stand on the line; marks stand on their letter."""
    return sum(category(character) not in _MARKS for character in text)


def clusters(text: str, start: int, end: int) -> list[int]:
    """Return the offsets between *start* and *end* at which a cluster of letters ends.

    The last resort: clean ones, or any where there is no clean one at all.
    """
    whole = [at for at in range(start + 1, end) if _parts_clusters(text, at)]
    return [at for at in whole if is_clean(text, at)] or whole


def first_cluster(text: str, start: int, end: int) -> int:
    """Return the first offset after *start* at which a line may end in need, else *end*.

    A clean one, if there is one among the first clusters.
    """
    whole = (at for at in range(start + 1, end) if _parts_clusters(text, at))
    few = list(islice(whole, _FEW))
    return next((at for at in few if is_clean(text, at)), few[0] if few else end)


def is_clean(text: str, at: int) -> bool:
    """Whether neither the line that ends at *at* nor the one that begins there is spoilt."""
    if not _parts_clusters(text, at) or _is_never_first(text, at):
        return False
    last = at - 1
    while last >= 0 and text[last] == " ":
        last -= 1
    return last < 0 or not _is_never_last(text, last)


def _is_never_first(text: str, at: int) -> bool:
    character = text[at]
    if character in _STRAIGHT:
        return not _opens(text, at)
    if character == "." and text[at - 1 : at] == " ":
        return not _SUFFIX.match(text, at)
    return character in _NEVER_FIRST or category(character) in _CLOSING


def _is_never_last(text: str, at: int) -> bool:
    character = text[at]
    if character in _STRAIGHT:
        return _opens(text, at)
    return character in _NEVER_LAST or category(character) in _OPENING


def _opens(text: str, at: int) -> bool:
    """Whether the straight quote at *at* opens: nothing, a space or a bracket before it."""
    return at == 0 or text[at - 1] == " " or category(text[at - 1]) in _OPENING


def _parts_clusters(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in _GLUED or before == "\u200d" or category(after) in _MARKS:
        return False
    return after not in "ะาำๅ" and not "เ" <= before <= "ไ"
