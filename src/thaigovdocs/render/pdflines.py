"""The text operators of a PDF, written again with the codes that say what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from .pdfclusters import SILENCE, Line, Phrase, Saying
from .pdfcontent import Change, close_show, write_elements

MOST_MOVE = 60

_Elements: TypeAlias = "Sequence[int | bytes]"


@dataclass(slots=True)
class _Stamp:
    """A phrase as it is written, open at its end for what its neighbours add.

    Attributes:
        before: its parts that are said apart, but the last.
        said: the text of the last part, where that is said as a whole.
        shown: the elements of the last part.
        closed: the phrase whole, by the tracking after it.
    """

    before: str
    said: str | None
    shown: str
    closed: dict[float, str] = field(default_factory=dict)

    def close(self, added: _Elements = (), text: str = "") -> str:
        """Return the phrase with *added* to what it shows and *text* to what it says."""
        shown = close_show(self.shown + (_write_moved(added) if added else ""))
        return self.before + (shown if self.said is None else _say(self.said + text, shown))


def write_lines(lines: Sequence[Line]) -> list[Change]:
    """Return what shall stand at the place of each operator of *lines*.

    pdfium says nothing of an operator that shows a space alone, so the one before draws it.
    """
    writer = _Writer()
    spoken = [line for line in lines if not line.phrase.is_silent]
    is_drawn = False
    for line, following, after in zip(
        spoken, [*spoken[1:], None], [*spoken[2:], None, None], strict=False
    ):
        if is_drawn:
            is_drawn = False
        elif following is not None and _draws(line, following):
            is_drawn = True
            writer.write_with_space(line, following, after)
        else:
            writer.write(line, following)
    for line in lines:
        if line.phrase.is_silent:
            writer.write(line, None)
    return writer.changes


class _Writer:
    """What is written of one stream, and how its phrases are."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self._stamps: dict[Phrase, _Stamp] = {}

    def write(self, line: Line, following: Line | None) -> None:
        """Write *line* before *following*, if anything of it changes."""
        phrase = line.phrase
        if not phrase.sayings:
            if not phrase.is_plain and _codes(phrase, phrase.texts) != [*phrase.glyphs]:
                self._put(line, self._stamp(phrase).close())
            elif phrase.is_plain and not phrase.font.moved.isdisjoint(phrase.glyphs):
                self._put(line, self._stamp(phrase).close())
            elif phrase.said is not None and line.show.span is None:
                self._put(line, phrase.operator.decode("latin-1"))
            return
        gap = _find_gap(line, following) if following is not None else 0.0
        stamp = self._stamp(phrase)
        text = stamp.closed.get(gap)
        if text is None:
            text = stamp.closed[gap] = stamp.close(_fill(phrase, gap)) + _write_twins(phrase)
        self._put(line, text)

    def write_with_space(self, line: Line, space: Line, following: Line | None) -> None:
        """Write *line* with the *space* that stands after it and before *following*."""
        phrase, blank = line.phrase, space.phrase
        back = line.show.x + phrase.length - (_find_end(line, space, following) - blank.advance)
        # Before marks that are shown unseen it has no text: its own operator says it after them.
        texts = [""] * len(blank.texts) if phrase.twins else blank.texts
        added = [_move(back, phrase), *_codes(blank, texts)]
        closed = self._stamp(phrase).close(added, "".join(blank.texts))
        self._put(line, closed + _write_twins(phrase))
        silent = _say(SILENCE, self._stamp(blank).close()) if phrase.twins else ""
        self._put(space, silent)

    def _put(self, line: Line, written: str) -> None:
        show = line.show
        new = written.encode("latin-1")
        if show.head:
            new = b" %s%s" % (show.head, new)
        self.changes.append((show.start, show.end, new))

    def _stamp(self, phrase: Phrase) -> _Stamp:
        stamp = self._stamps.get(phrase)
        if stamp is None:
            stamp = self._stamps[phrase] = _make_stamp(phrase)
        return stamp


def _draws(line: Line, other: Line) -> bool:
    """Return whether *line* shall draw *other*: a space that begins where *line* ends."""
    phrase, space = line.phrase, other.phrase
    if not space.is_space or phrase.is_space or line.show.font != other.show.font:
        return False
    place = other.show.place_in(line.show)
    if place is None or place[1] != line.show.y:
        return False
    return abs(place[0] - line.show.x - phrase.advance) < phrase.size / 2


def _find_end(line: Line, space: Line, following: Line | None) -> float:
    """Return where *space* ends in the frame of *line*: where *following* begins, if it is near."""
    place = space.show.place_in(line.show)
    end = (place[0] if place else 0.0) + space.phrase.advance
    then = following.show.place_in(line.show) if following is not None else None
    if place is None or then is None or then[1] != place[1]:
        return end
    return then[0] if 0 <= then[0] - end < line.phrase.size else end


def _find_gap(line: Line, following: Line) -> float:
    """Return the tracking between the cluster and *following* on its baseline, if any."""
    phrase, show = line.phrase, line.show
    then = following.show.place_in(show) if phrase.said is not None else None
    if then is None or then[1] != show.y:
        return 0.0
    gap = then[0] - show.x - phrase.solid
    near = phrase.size / 50 < gap < phrase.size / 5
    return round(gap, 4) if near else 0.0


def _fill(phrase: Phrase, gap: float) -> list[int | bytes]:
    """Return a silent space that ends where the cluster ends, if its marks were moved back.

    poppler takes the end of the last glyph for the end of what is said.
    """
    space = phrase.font.silent_space
    is_moved = len(phrase.trimmed) > len(phrase.glyphs)
    if space is None or phrase.said is None or not (is_moved or gap):
        return []
    glyph, code = space
    width = phrase.font.width([glyph]) * phrase.size / 1000
    return [_move(width + phrase.length - phrase.solid - gap, phrase), code]


def _make_stamp(phrase: Phrase) -> _Stamp:
    codes = iter(_codes(phrase, phrase.texts))
    elements = [next(codes) if type(item) is int else item for item in phrase.trimmed]
    *parts, (saying, last) = _cut(elements, phrase.sayings)
    before = ""
    for said, part in parts:
        shown = close_show(_write_moved(part))
        before += (shown if said is None else _say(said.text, shown)) + " "
    return _Stamp(before, saying and saying.text, _write_moved(last))


def _write_twins(phrase: Phrase) -> str:
    """Return the raised marks of *phrase*, unseen and unsaid."""
    if not phrase.twins:
        return ""
    shown = close_show(write_elements([phrase.font.codes[twin] for twin in phrase.twins]))
    return " " + _say(SILENCE, f"3 Tr {shown} 0 Tr")


def _say(text: str, shown: str) -> str:
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC {shown} EMC"


def _move(distance: float, phrase: Phrase) -> bytes:
    return b"%.6f" % (distance * 1000 / phrase.size)


def _write_moved(elements: _Elements) -> str:
    """Return *elements* written, long distances in steps that pypdf does not take for a space."""
    return write_elements([part for item in elements for part in _split_move(item)])


def _split_move(item: int | bytes) -> Sequence[int | bytes]:
    if isinstance(item, int):
        return (item,)
    number = float(item)
    steps = int(abs(number) / MOST_MOVE) + 1
    return (item,) if steps == 1 else [b"%.6f" % (number / steps)] * steps


def _cut(elements: _Elements, sayings: Sequence[Saying]) -> list[tuple[Saying | None, _Elements]]:
    """Return *elements* in parts, those of a saying apart from the others."""
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
