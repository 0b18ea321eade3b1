"""Which words stay together on a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Origin
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Piece, Span, Text
from thaigovdocs.thai.units import BLANK, find_repeats, find_units

# About half a line of running text: a longer unit would leave gaps that show.
MAX_UNIT = 60

_MARK = b"\x01"
_MARKED = re.compile(b"\x01+")
_NOWHERE = (1 << 62, 1 << 62)


def keep_units(text: Text, names: re.Pattern[str] | None = None) -> Text:
    """Return *text* with what must not be broken over a line in ``keep`` spans.

    Those are dates, eras and their years, a section or clause and its number, a number
    and its unit, title, name and surname, telephone numbers, and ๆ or ฯลฯ with the
    letter before it (rules of spacing of the Royal Society).  Spans are split, never
    changed: the characters, their order and their origins stay.  A unit that runs over
    several spans is marked in each of them; adjacent ``keep`` spans are one unit.  No unit
    has more than 60 characters, but for what already was ``keep``.

    Args:
        text: the spans.
        names: more that must not be broken: names that the file gives.

    Raises:
        UsageError: *text* is no text of spans.

    Example:
        >>> [(span.text, span.keep) for span in keep_units((Span("ตามมาตรา ๙ (๘) นั้น"),))]
        [('ตาม', False), ('มาตรา ๙ (๘)', True), (' นั้น', False)]
    """
    if not isinstance(text, tuple):
        raise UsageError(f"expected a tuple of spans, found {type(text).__name__}")
    joined = "".join(piece.text if isinstance(piece, Span) else BLANK for piece in text)
    arabic = to_arabic(joined)
    kept = bytearray(len(joined))
    _mark_kept_already(text, kept)
    for unit in find_units(arabic):
        _add(kept, *unit)
    for name in names.finditer(joined) if names else ():
        _join(kept, *name.span())
    for repeat in find_repeats(arabic):
        _join(kept, *repeat)
    # Where a run of marked characters begins and ends, in turn.
    cuts = [place for run in _MARKED.finditer(kept) for place in run.span()]
    return _split(text, cuts) if cuts else text


def keep_units_in_each(spans: Sequence[Span]) -> list[Text]:
    """Return each of *spans* as :func:`keep_units` gives it, for the many cells of a table.

    All are looked at in one pass, which takes a third of the time.

    Raises:
        UsageError: one of *spans* is none.

    Example:
        >>> [len(text) for text in keep_units_in_each([Span("ข้อ ๑ และ"), Span("นั้น")])]
        [2, 1]
    """
    if not all(isinstance(span, Span) for span in spans):
        raise UsageError("expected spans")
    joined = BLANK.join([span.text for span in spans])
    kept = bytearray(len(joined))
    arabic = to_arabic(joined)
    for unit in find_units(arabic):
        _add(kept, *unit)
    for repeat in find_repeats(arabic):
        _join(kept, *repeat)
    runs = iter([run.span() for run in _MARKED.finditer(kept)])
    first, last = next(runs, _NOWHERE)
    texts: list[Text] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        cuts: list[int] = []
        while first < end:
            cuts += (first - start, last - start)
            first, last = next(runs, _NOWHERE)
        texts.append(_cut_at(span, cuts) if cuts and not span.keep else (span,))
        start = end + len(BLANK)
    return texts


def _cut_at(span: Span, cuts: list[int]) -> Text:
    """Return *span* cut at *cuts*, where what is kept begins and ends in turn."""
    edges = [0, *cuts, len(span.text)]
    keep = True
    pieces = []
    for begin, stop in pairwise(edges):
        keep = not keep
        if begin < stop:
            pieces.append(_part(span, begin, stop, keep=keep))
    return tuple(pieces)


def _mark_kept_already(text: Text, kept: bytearray) -> None:
    start = 0
    for piece in text:
        length = len(piece.text) if isinstance(piece, Span) else 1
        if isinstance(piece, Span) and piece.keep:
            kept[start : start + length] = _MARK * length
        start += length


def _add(kept: bytearray, start: int, end: int) -> None:
    """Mark a unit unless it is too long, or shares or touches what is marked."""
    if end - start <= MAX_UNIT and _MARK not in kept[max(0, start - 1) : end + 1]:
        kept[start:end] = _MARK * (end - start)


def _join(kept: bytearray, start: int, end: int) -> None:
    """Mark a unit unless it would grow too long together with what it touches."""
    before = kept[max(0, start - MAX_UNIT) : start]
    after = kept[end : end + MAX_UNIT]
    length = len(before) - len(before.rstrip(_MARK)) + len(after) - len(after.lstrip(_MARK))
    if length + end - start <= MAX_UNIT:
        kept[start:end] = _MARK * (end - start)


def _split(text: Text, cuts: list[int]) -> Text:
    """Return *text* cut at *cuts*, where what is kept begins and ends in turn."""
    pieces: list[Piece] = []
    start = 0
    for piece in text:
        if not isinstance(piece, Span):
            pieces.append(piece)
            start += 1
            continue
        end = start + len(piece.text)
        first = bisect_right(cuts, start)
        places = [start]
        while first < len(cuts) and cuts[first] < end:
            places.append(cuts[first])
            first += 1
        for place, stop in zip(places, [*places[1:], end], strict=True):
            # An odd number of borders at or before a place: it lies inside a range.
            keep = bisect_right(cuts, place) % 2 == 1
            pieces.append(_part(piece, place - start, stop - start, keep=keep))
        start = end
    return tuple(pieces)


def _part(span: Span, start: int, stop: int, *, keep: bool) -> Span:
    if start == 0 and stop == len(span.text):
        text, origin = span.text, span.origin
        if span.keep == keep:
            return span
    else:
        text, origin = span.text[start:stop], _shifted(span.origin, start)
    # Made by hand: dataclasses.replace takes four times as long, and this runs for every word.
    return Span(text, origin, keep, span.literal, span.strong, span.font, span.underlined)


def _shifted(origin: Origin | None, start: int) -> Origin | None:
    """Return the origin of what stands *start* characters into a span."""
    # The characters of an expression do not follow one another in the file.
    if origin is None or origin.mark is None or origin.expression is not None:
        return origin
    return Origin(origin.mark, origin.offset + start, None, origin.standard, origin.place)
