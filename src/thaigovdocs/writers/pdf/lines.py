"""The text operators of a PDF, written again with the codes that say what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from thaigovdocs.writers.pdf.clusters import SILENCE, SPACE, Line, Phrase, Saying
from thaigovdocs.writers.pdf.content import Change, close_show, show_elements, write_elements

MOST_MOVE = 60

_Elements: TypeAlias = "Sequence[int | bytes]"


@dataclass(slots=True)
class _Stamp:
    """A phrase as it is written, open at its end for what its neighbours add.

    Attributes:
        before: its parts that are said apart, but the last.
        said: the text of the last part, where that is said as a whole.
        shown: the elements of the last part.
        solid: how far its glyphs go without the distances between them.
        length: how far it goes up to the end of its last glyph.
        is_moved: whether there are such distances.
        closed: the phrase whole, by the tracking after it.
    """

    before: str
    said: str | None
    shown: str
    solid: float
    length: float
    is_moved: bool
    closed: dict[float, bytes] = field(default_factory=dict)

    def close(self, added: str = "", text: str = "") -> str:
        """Return the phrase with *added* to what it shows and *text* to what it says."""
        shown = close_show(self.shown + added)
        return self.before + (shown if self.said is None else _say(self.said + text, shown))


class Writer:
    """What is written of the phrases of one file, whose fonts have their codes."""

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._stamps: dict[Phrase, _Stamp] = {}
        self._unsaid: dict[Phrase, bytes] = {}

    def write_lines(self, lines: Sequence[Line]) -> list[Change]:
        """Return what shall stand at the place of each operator of *lines*, one stream's.

        pdfium says nothing of an operator that shows a space alone, so the one before draws it.
        """
        self._changes = []
        spoken = [line for line in lines if not line.phrase.is_silent]
        is_drawn = False
        for line, following, after in zip(
            spoken, [*spoken[1:], None], [*spoken[2:], None, None], strict=False
        ):
            if is_drawn:
                is_drawn = False
            elif following is not None and following.phrase.is_space and _draws(line, following):
                is_drawn = True
                self._write_with_space(line, following, after)
            elif not (line.phrase.is_plain and line.phrase.font.keeps(line.phrase.glyphs)):
                self._write(line, following)
        for line in lines:
            if line.phrase.is_silent:
                self._write(line, None)
        return self._changes

    def _write(self, line: Line, following: Line | None) -> None:
        """Write *line* before *following*, if anything of it changes."""
        phrase = line.phrase
        if not phrase.sayings:
            new = self._unsaid.get(phrase)
            if new is None:
                new = self._unsaid[phrase] = self._write_unsaid(phrase)
            self._put(line, new)
            return
        stamp = self._stamp(phrase)
        gap = 0.0
        if following is not None and phrase.said is not None:
            gap = _find_gap(line, following, stamp.solid)
        new = stamp.closed.get(gap)
        if new is None:
            closed = stamp.close(_fill(phrase, stamp, gap)) + _write_twins(phrase)
            new = stamp.closed[gap] = closed.encode("ascii")
        self._put(line, new)

    def _write_unsaid(self, phrase: Phrase) -> bytes:
        if not phrase.is_plain and _codes(phrase, phrase.texts) == [*phrase.glyphs]:
            return phrase.operator
        return self._stamp(phrase).close().encode("ascii")

    def _write_with_space(self, line: Line, space: Line, following: Line | None) -> None:
        """Write *line* with the *space* that stands after it and before *following*."""
        phrase, blank = line.phrase, space.phrase
        stamp = self._stamp(phrase)
        start = _find_end(line, space, following) - _advance(blank)
        back = line.x + stamp.length - start
        # Before marks that are shown unseen it has no text: its own operator says it after them.
        texts = [SPACE] * len(blank.glyphs)
        codes = _codes(blank, [""] * len(texts) if phrase.twins else texts)
        added = _move(back, phrase) + write_elements(codes)
        self._put(line, (stamp.close(added, "".join(texts)) + _write_twins(phrase)).encode("ascii"))
        silent = _say(SILENCE, self._stamp(blank).close()) if phrase.twins else ""
        self._put(space, silent.encode("ascii"))

    def _put(self, line: Line, new: bytes) -> None:
        _, lead, said, head, *_ = line.unit
        if head:
            new = b"%s %s%s" % (lead if said else b"", head, new)
        self._changes.append((line.at, new))

    def _stamp(self, phrase: Phrase) -> _Stamp:
        stamp = self._stamps.get(phrase)
        if stamp is None:
            stamp = self._stamps[phrase] = _make_stamp(phrase)
        return stamp


def _draws(line: Line, other: Line) -> bool:
    """Return whether *line* shall draw the space *other*: whether it begins where *line* ends."""
    phrase = line.phrase
    if phrase.is_space or line.unit[4] != other.unit[4]:
        return False
    place = other.place_in(line)
    if place is None or place[1] != line.y:
        return False
    return abs(place[0] - line.x - _advance(phrase)) < phrase.size / 2


def _find_end(line: Line, space: Line, following: Line | None) -> float:
    """Return where *space* ends in the frame of *line*: where *following* begins, if it is near."""
    place = space.place_in(line)
    end = (place[0] if place else 0.0) + _advance(space.phrase)
    then = following.place_in(line) if following is not None else None
    if place is None or then is None or then[1] != place[1]:
        return end
    return then[0] if 0 <= then[0] - end < line.phrase.size else end


def _find_gap(line: Line, following: Line, solid: float) -> float:
    """Return the tracking between the cluster and *following* on its baseline, if any."""
    size = line.phrase.size
    then = following.place_in(line)
    if then is None or then[1] != line.y:
        return 0.0
    gap = then[0] - line.x - solid
    return round(gap, 4) if size / 50 < gap < size / 5 else 0.0


def _fill(phrase: Phrase, stamp: _Stamp, gap: float) -> str:
    """Return a silent space that ends where the cluster ends, if its marks were moved back.

    poppler takes the end of the last glyph for the end of what is said.
    """
    space = phrase.font.silent_space
    if space is None or phrase.said is None or not (gap or stamp.is_moved):
        return ""
    glyph, code = space
    width = phrase.font.width([glyph]) * phrase.size / 1000
    return f"{_move(width + stamp.length - stamp.solid - gap, phrase)}{code:04X}"


def _make_stamp(phrase: Phrase) -> _Stamp:
    texts = phrase.texts
    if phrase.is_plain:
        texts = [phrase.font.texts[glyph] for glyph in phrase.glyphs]
    elements = show_elements(phrase.operator)
    while elements and type(elements[-1]) is bytes:
        elements.pop()
    solid, length = _length(phrase, ()), _length(phrase, elements)
    codes = iter(_codes(phrase, texts))
    coded = [next(codes) if type(item) is int else item for item in elements]
    *parts, (saying, last) = _cut(coded, len(phrase.glyphs), phrase.sayings)
    before = ""
    for said, part in parts:
        shown = close_show(_write_moved(part))
        before += (shown if said is None else _say(said.text, shown)) + " "
    said_last = saying.text if saying else None
    is_moved = len(elements) > len(phrase.glyphs)
    return _Stamp(before, said_last, _write_moved(last), solid, length, is_moved)


def _advance(phrase: Phrase) -> float:
    """Return how far the operator of *phrase* goes, in the unit of its matrix."""
    return _length(phrase, show_elements(phrase.operator))


def _length(phrase: Phrase, elements: _Elements) -> float:
    moves = [float(item) for item in elements if type(item) is bytes]
    return (phrase.font.width(phrase.glyphs) - sum(moves, 0.0)) * phrase.size / 1000


def _write_twins(phrase: Phrase) -> str:
    """Return the raised marks of *phrase*, unseen and unsaid."""
    if not phrase.twins:
        return ""
    shown = close_show(write_elements([phrase.font.codes[twin] for twin in phrase.twins]))
    return " " + _say(SILENCE, f"3 Tr {shown} 0 Tr")


def _say(text: str, shown: str) -> str:
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC {shown} EMC"


def _move(distance: float, phrase: Phrase) -> str:
    """Return a step back by *distance* as it stands among the elements of an operator."""
    return _write_step(f"{distance * 1000 / phrase.size:.6f}")


def _write_moved(elements: _Elements) -> str:
    """Return *elements* written, long distances in steps that pypdf does not take for a space."""
    return "".join([f"{i:04X}" if isinstance(i, int) else _write_known_step(i) for i in elements])


@lru_cache(maxsize=4096)
def _write_known_step(distance: bytes) -> str:
    return _write_step(distance.decode("ascii"))


def _write_step(distance: str) -> str:
    number = float(distance)
    steps = int(abs(number) / MOST_MOVE) + 1
    return f"> {distance} <" if steps == 1 else f"> {number / steps:.6f} <" * steps


def _cut(
    elements: _Elements, count: int, sayings: Sequence[Saying]
) -> list[tuple[Saying | None, _Elements]]:
    """Return *elements*, *count* glyphs, in parts: those of a saying apart from the others."""
    if not sayings or sayings[0].end - sayings[0].start == count:
        return [(sayings[0] if sayings else None, elements)]
    starts = {saying.start: saying for saying in sayings}
    parts: list[tuple[Saying | None, list[int | bytes]]] = [(None, [])]
    glyph = 0
    for item in elements:
        current = parts[-1][0]
        if type(item) is int:
            if glyph in starts:
                parts.append((starts[glyph], []))
            elif current is not None and glyph == current.end:
                parts.append((None, []))
            glyph += 1
        parts[-1][1].append(item)
    return [(saying, part) for saying, part in parts if part]


def _codes(phrase: Phrase, texts: Sequence[str]) -> list[int]:
    codes = phrase.font.codes
    return [codes[pair] for pair in zip(phrase.glyphs, texts, strict=True)]
