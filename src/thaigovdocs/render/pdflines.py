"""The text operators of a PDF, written again with the codes that say what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from .pdfclusters import SILENCE, Line, Saying
from .pdfcontent import write_show

MOST_MOVE = 60

_Part: TypeAlias = "tuple[Saying | None, list[int | bytes]]"


@dataclass(slots=True)
class _Trail:
    """A space that the operator before it draws, and where it ends."""

    line: Line
    end: float


def write_lines(lines: Sequence[Line]) -> dict[tuple[int, int], bytes]:
    """Return what shall stand at the place of each operator of *lines*.

    pdfium says nothing of an operator that shows a space alone, so the one before draws it.
    """
    trails: dict[int, _Trail] = {}
    changes: dict[tuple[int, int], bytes] = {}
    spoken = [line for line in lines if not line.is_silent]
    for last, line, following in zip(spoken, spoken[1:], [*spoken[2:], None], strict=False):
        if line.is_space and not last.is_space and _adjoin(last, line):
            trails[id(last)] = _Trail(line, _find_end(last, line, following))
            shown = write_show(_with_codes(line, line.texts))
            changes[line.show.place] = _say(SILENCE, shown) if last.twins else b""
    gaps = {
        id(line): _find_gap(line, following) for line, following in pairwise(spoken) if line.sayings
    }
    known: dict[tuple[object, ...], bytes] = {}
    for line in lines:
        if line.show.place in changes:
            continue
        trail = trails.get(id(line))
        if trail is None and not line.sayings and _codes(line, line.texts) == [*line.glyphs]:
            continue
        gap = gaps.get(id(line), 0.0)
        key = (
            gap,
            line.font,
            line.show.font,
            line.show.elements,
            *line.texts,
            line.show.span is None,
        )
        if trail or line.twins or line.is_silent or key not in known:
            known[key] = written = _write_line(line, trail, gap)
            if trail or line.twins or line.is_silent:
                del known[key]
        else:
            written = known[key]
        changes[line.show.place] = written
    return changes


def _adjoin(line: Line, other: Line) -> bool:
    """Return whether *other* begins where *line* ends, on its baseline and in its font."""
    there, here = other.show.matrix_in(line.show), line.show.matrix_in(line.show)
    if there is None or here is None or line.show.font != other.show.font:
        return False
    return there[5] == here[5] and abs(there[4] - here[4] - _advance(line)) < line.show.size / 2


def _find_end(line: Line, space: Line, following: Line | None) -> float:
    """Return where *space* ends in the frame of *line*: where *following* begins, if it is near."""
    matrix = space.show.matrix_in(line.show)
    end = (matrix[4] if matrix else 0.0) + _advance(space)
    then = following.show.matrix_in(line.show) if following is not None else None
    if matrix is None or then is None or then[5] != matrix[5]:
        return end
    return then[4] if 0 <= then[4] - end < line.show.size else end


def _find_gap(line: Line, following: Line) -> float:
    """Return the tracking between the cluster and *following* on its baseline, if any."""
    then, here = following.show.matrix_in(line.show), line.show.matrix_in(line.show)
    if line.show.span is None or then is None or here is None or then[5] != here[5]:
        return 0.0
    gap = then[4] - here[4] - _length(line, [], line.glyphs)
    near = line.show.size / 50 < gap < line.show.size / 5
    return round(gap, 4) if near else 0.0


def _advance(line: Line) -> float:
    """Return how far the operator goes, in the unit of its matrix."""
    return _length(line, line.show.elements, line.glyphs)


def _length(line: Line, elements: Sequence[int | bytes], glyphs: Sequence[int]) -> float:
    moves = [float(item.decode("ascii")) for item in elements if isinstance(item, bytes)]
    return (line.font.width(glyphs) - sum(moves, 0.0)) * line.show.size / 1000


def _write_line(line: Line, trail: _Trail | None, gap: float) -> bytes:
    parts = _cut(_with_codes(line, line.texts), line.sayings)
    saying, elements = parts[-1]
    while isinstance(elements[-1], bytes):
        elements.pop()
    if trail is not None:
        elements += _end_with_space(line, trail)
        if saying is not None:
            text = saying.text + "".join(trail.line.texts)
            parts[-1] = (Saying(saying.start, saying.end, text), elements)
    else:
        elements += _fill(line, gap)
    shown = [_write_part(*part) for part in parts]
    if line.twins:
        twins = write_show([line.font.codes[twin] for twin in line.twins])
        shown.append(_say(SILENCE, b"3 Tr %s 0 Tr" % twins))
    return b" ".join(shown)


def _write_part(saying: Saying | None, elements: list[int | bytes]) -> bytes:
    shown = write_show(_split_moves(elements))
    return shown if saying is None else _say(saying.text, shown)


def _say(text: str, shown: bytes) -> bytes:
    said = text.encode("utf-16-be").hex().upper().encode("ascii")
    return b"/Span<</ActualText<FEFF%s>>>BDC %s EMC" % (said, shown)


def _end_with_space(line: Line, trail: _Trail) -> list[int | bytes]:
    """Return the space, so moved that it ends where the text goes on.

    Before marks that are shown unseen it has no text: its own operator says it after them.
    """
    space = trail.line
    start = trail.end - _length(space, space.show.elements, space.glyphs)
    here = float(line.show.matrix.split()[4].decode("ascii"))
    back = here + _length(line, _trimmed(line), line.glyphs) - start
    texts = [""] * len(space.texts) if line.twins else space.texts
    return [_move(back, line), *_codes(space, texts)]


def _fill(line: Line, gap: float) -> list[int | bytes]:
    """Return a silent space that ends where the cluster ends, if its marks were moved back.

    poppler takes the end of the last glyph for the end of what is said.
    """
    moves = [item for item in _trimmed(line) if isinstance(item, bytes)]
    space = line.font.silent_space
    if not line.sayings or not (moves or gap) or space is None or line.show.span is None:
        return []
    glyph, code = space
    width = line.font.width([glyph]) * line.show.size / 1000
    back = width + _length(line, _trimmed(line), line.glyphs) - _length(line, [], line.glyphs) - gap
    return [_move(back, line), code]


def _trimmed(line: Line) -> list[int | bytes]:
    elements = list(line.show.elements)
    while elements and isinstance(elements[-1], bytes):
        elements.pop()
    return elements


def _move(distance: float, line: Line) -> bytes:
    return f"{distance * 1000 / line.show.size:.6f}".encode("ascii")


def _split_moves(elements: Sequence[int | bytes]) -> list[int | bytes]:
    return [part for item in elements for part in _split_move(item)]


def _split_move(item: int | bytes) -> list[int | bytes]:
    """Return a distance in steps that pypdf does not take for a space."""
    if isinstance(item, int):
        return [item]
    number = float(item.decode("ascii"))
    steps = int(abs(number) / MOST_MOVE) + 1
    return [item] if steps == 1 else [f"{number / steps:.6f}".encode("ascii")] * steps


def _cut(elements: list[int | bytes], sayings: list[Saying]) -> list[_Part]:
    """Return *elements* in parts, those of a saying apart from the others."""
    starts = {saying.start: saying for saying in sayings}
    parts: list[_Part] = [(None, [])]
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
    return [part for part in parts if part[1]]


def _codes(line: Line, texts: Sequence[str]) -> list[int]:
    codes = line.font.codes
    return [codes[pair] for pair in zip(line.glyphs, texts, strict=True)]


def _with_codes(line: Line, texts: Sequence[str]) -> list[int | bytes]:
    codes = iter(_codes(line, texts))
    return [next(codes) if type(item) is int else item for item in line.show.elements]
