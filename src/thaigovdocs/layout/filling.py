"""Lines set ragged, filled one after the other: cells, titles, heads, owner blocks."""

from __future__ import annotations

from bisect import bisect_right

from thaigovdocs.layout.breaks import first_cluster
from thaigovdocs.layout.chances import AT_SEAM, IN_LETTERS, IN_SHORT_WORD, LOOSE, Chances, Stretch

_ROUNDS = 6  # in which ends inside words are given up; in a narrow cell there may be no other


def fill_lines(chances: Chances, *, first: float, measure: float) -> list[int]:
    """Return the offset at which each line ends, the spaces after it included.

    What no line can hold goes to a fresh one before it is cut, unless it is made of parts.

    Args:
        chances: where lines may end.
        first: how wide the first line is.
        measure: how wide the others are.
    """
    gone: set[int] = set()
    for _ in range(_ROUNDS):
        ends = _filled(chances, first, measure)
        spoilt = set(chances.inside_words(ends)) - gone
        if not spoilt:
            break
        gone |= spoilt
        chances = chances.without(gone).within(measure)
    return ends


def _filled(chances: Chances, first: float, measure: float) -> list[int]:
    ends: list[int] = []
    start, room = 0, first
    places, sums = chances.places, chances.ruler.sums
    while sums[start] + room < places[-1]:
        over = bisect_right(places, sums[start] + room)
        start = _cut(chances, start, over, room, measure)
        ends.append(start)
        room = measure
    return [*ends, len(chances.flat.text)] if start < len(chances.flat.text) else ends


def _cut(chances: Chances, start: int, over: int, room: float, measure: float) -> int:
    """Return where a line from *start* on ends, when chance number *over* does not fit."""
    before = chances.ends[over - 1] if over else 0
    fresh = before <= start
    stretch = chances.stretch(max(before, start), over)
    empty = room - chances.ruler(start, stretch.start)
    limit = _limit(chances, stretch, empty, measure, fresh=fresh)
    found: dict[float, int] = {}
    for end, price in chances.poor(start, stretch, room, measure) if limit else ():
        if price <= limit and chances.ruler(start, end) <= room:
            found[price] = max(end, found.get(price, 0))
    if found:
        return found[min(found)]
    return first_cluster(chances.flat.text, stretch.start, stretch.end) if fresh else before


def _limit(
    chances: Chances, stretch: Stretch, empty: float, measure: float, *, fresh: bool
) -> float:
    """Return how poor a place inside *stretch* may be; nothing for a fresh line is better."""
    if fresh:
        return IN_LETTERS
    is_wide = chances.ruler(stretch.start, stretch.solid) > measure
    if chances.flat.text[stretch.start : stretch.solid].isascii() and empty > LOOSE * measure:
        return IN_LETTERS if is_wide else AT_SEAM
    return IN_SHORT_WORD - 1 if is_wide else 0.0
