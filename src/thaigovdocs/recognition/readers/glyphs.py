"""Thai as a PDF holds it, back in the order in which it is typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass

# The glyphs that fonts of Windows add in the private use area: marks moved left or down.
_PRIVATE = str.maketrans(
    dict(
        zip(
            map(chr, range(0xF700, 0xF71B)),
            "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ"
            "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
            strict=True,
        )
    )
)
_MARKS = frozenset(
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
)
_BEFORE_MARK = re.compile("[ \u00a0]+(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])")
_TONE_FIRST = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47])")
_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)[ \u00a0]?\u0e32|([\u0e48-\u0e4b])\u0e4d[ \u00a0]?\u0e32")
_AM_FIRST = re.compile("\u0e33([\u0e48-\u0e4b])")
_BEFORE_AM = re.compile("(?<=[ก-ฮ\u0e48-\u0e4b])[ \u00a0](?=\u0e33)")
_AFTER_LEADING = re.compile("(?<=[เ-ไ])[ \u00a0](?=[ก-ฮ])")
_NEAR = 0.3  # of the size: a mark that ends this near to its consonant stands over it
_NEARER = 0.1  # of the size
_BACK = 0.2  # of the size: a character this far left of the one before is out of order
_MOST_MARKS = 40  # on one consonant; nobody types more than three
_OVERLAP = 0.3  # of the size: a mark this near to another of its kind is the same, drawn twice


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on a page, and its box in points from the lower left corner.

    Attributes:
        generated: a space that stands on the page only.
        base: the height of the base line that it was set on.
    """

    char: str
    left: float
    right: float
    bottom: float
    top: float
    generated: bool = False
    base: float = 0.0


def is_mark(char: str) -> bool:
    """Whether *char* stands above or below a consonant."""
    return char in _MARKS


def plain_glyph(char: str) -> str:
    """Return the character that a glyph of the private use area stands for."""
    return char.translate(_PRIVATE)


def in_order(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """Return *glyphs* of one line from left to right, each mark behind its consonant.

    LibreOffice writes a line in the order of its fonts, and a mark behind the consonant
    that follows; Word may write one twice.  Where a program gives every character of a
    cluster a slice of one box, the order is right and stays.
    """
    clusters: list[tuple[Glyph, list[Glyph]]] = []
    for glyph in glyphs:
        if clusters and is_mark(glyph.char):
            clusters[-1][1].append(glyph)
        else:
            clusters.append((glyph, []))
    lefts = [base.left for base, _ in clusters]
    if any(right < left - _BACK * size for left, right in pairwise(lefts)):
        clusters = _sorted(clusters)
    _settle(clusters, size)
    return [glyph for base, marks in clusters for glyph in (base, *_once(marks, size))]


def _sorted(clusters: list[tuple[Glyph, list[Glyph]]]) -> list[tuple[Glyph, list[Glyph]]]:
    """Return *clusters* from left to right; a space that the reader made stays where it was."""
    following = dict(pairwise(map(id, clusters)))
    made = sorted(clusters, key=lambda each: each[0].left)
    behind = [*made[1:], None]
    return [
        each
        for each, after in zip(made, behind, strict=True)
        if not each[0].generated or each[1] or following.get(id(each)) == id(after)
    ]


def typed(text: str) -> str:
    """Return *text* with vowels before tones, อำ as one character, and no space within a cluster.

    Example:
        >>> typed("น\u0e4d\u0e49า")
        'น้ำ'
    """
    text = _BEFORE_MARK.sub("", text)
    text = _TONE_FIRST.sub(r"\2\1", text)
    text = _AM.sub(lambda match: f"{match[1] or match[2] or ''}\u0e33", text)
    text = _AM_FIRST.sub("\\1\u0e33", text)
    return _AFTER_LEADING.sub("", _BEFORE_AM.sub("", text))


def _settle(clusters: list[tuple[Glyph, list[Glyph]]], size: float) -> None:
    """Move every mark that stands over another consonant than its own to that one.

    A mark ends about where its consonant ends, so the consonant with the nearest right
    edge is its own; another one than the last must be nearer by much, unless the mark
    stands before the last one altogether.
    """
    consonants = [(base.right, at) for at, (base, _) in enumerate(clusters) if _bears(base)]
    edges = [edge for edge, _ in consonants]
    if edges != sorted(edges):
        consonants.sort()
        edges = [edge for edge, _ in consonants]
    for base, marks in clusters:
        for mark in list(marks):
            off = abs(base.right - mark.right)
            beside_it = (mark.left + mark.right) / 2 < base.left
            over = _bears(base) and off <= _NEAR * size and not beside_it
            if not is_drawn_apart(base, mark) or over:
                continue
            near = bisect_left(edges, mark.right)
            beside = consonants[max(near - 1, 0) : near + 1]
            least, at = min(
                ((abs(edge - mark.right), at) for edge, at in beside), default=(off, -1)
            )
            nearer = least < off - (0 if beside_it else _NEARER * size)
            if at >= 0 and nearer and clusters[at][1] is not marks:
                marks.remove(mark)
                clusters[at][1].append(mark)


def _bears(glyph: Glyph) -> bool:
    """Whether marks stand over *glyph*."""
    return "ก" <= glyph.char <= "ฮ"


def is_drawn_apart(base: Glyph, mark: Glyph) -> bool:
    """Whether the box of *mark* is its own: above or below that of its consonant."""
    middle = (base.bottom + base.top) / 2
    return mark.bottom >= middle or mark.top <= middle


def _once(marks: list[Glyph], size: float) -> list[Glyph]:
    """Return *marks* without those that were drawn twice at one place."""
    kept: list[Glyph] = []
    for mark in marks[:_MOST_MARKS]:
        twins = (each for each in kept if each.char == mark.char and _has_area(mark))
        if not any(_distance(each, mark) < _OVERLAP * size for each in twins):
            kept.append(mark)
    return [*kept, *marks[_MOST_MARKS:]]


def _distance(one: Glyph, other: Glyph) -> float:
    return abs(one.left - other.left) + abs(one.bottom - other.bottom)


def _has_area(glyph: Glyph) -> bool:
    return glyph.right > glyph.left and glyph.top > glyph.bottom
