"""Signatures that stand side by side, put one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.recognition.labels import starts_with_label
from thaigovdocs.recognition.lines.line import Line, cut, trim
from thaigovdocs.recognition.vocabulary import CONTACT, DATED, ROW, is_name, is_signing
from thaigovdocs.thai.spans import Text

_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}")
_ABOVE, _BELOW = 2, 5  # lines of a signature above and below the name
_LONGEST = 200  # characters of a line with two names


def part_columns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with signatures that stand side by side one below the other.

    Two names in brackets on one line begin two columns; what stands above and below them
    belongs to that which it stands in.
    """
    made: list[Line] = []
    at = 0
    while at < len(lines):
        parts = _parts(lines[at])
        if len(parts) < 2 or not all(is_name(_words(part)) for part in parts):
            made.append(lines[at])
            at += 1
            continue
        above: list[Line] = []
        while made and len(above) < _ABOVE and _is_signed(made[-1], len(parts)):
            above.insert(0, made.pop())
        end = at + 1
        while end < min(len(lines), at + 1 + _BELOW) and _is_below(lines[end], len(parts)):
            if _begins_anew(lines, end):
                break
            end += 1
        made += _columns([*above, *lines[at:end]], lines[at], len(parts))
        at = end
    return tuple(made)


def _columns(block: Sequence[Line], names: Line, count: int) -> Iterator[Line]:
    """Yield the lines of a *block* of *count* columns, those of each together."""
    columns: list[list[Line]] = [[] for _ in range(count)]
    for line in block:
        parts = _parts(line)
        places = range(len(parts)) if len(parts) == count else [_place(line, names, count)]
        for place, part in zip(places, parts, strict=False):
            columns[place].append(replace(line, text=part, cells=(), table=0))
    for column in columns:
        for at, line in enumerate(column):
            yield replace(line, gap=line.gap or not at)


def _place(line: Line, names: Line, count: int) -> int:
    """Return the column in which a line of one part stands, by the line of the names."""
    if names.right > names.left:
        middle = (line.left + line.right) / 2
        share = (middle - names.left) / (names.right - names.left)
    else:
        share = (line.indent - names.indent) / max(1, len(names.words))
    return min(count - 1, max(0, int(share * count)))


def _parts(line: Line) -> tuple[Text, ...]:
    """Return what wide spaces divide on a line."""
    if line.cells:
        return tuple(cell for cell in line.cells if cell)
    words = line.words
    if len(words) > _LONGEST:
        return (line.text,)
    parts, at = [], 0
    for gap in (*_GAP.finditer(words), None):
        part = trim(cut(line.text, at, gap.start() if gap else len(words)))
        at = gap.end() if gap else at
        if part:
            parts.append(part)
    return tuple(parts)


def _is_signed(line: Line, count: int) -> bool:
    """Whether a line is the room to sign of *count* columns."""
    parts = _parts(line)
    return len(parts) == count and all(is_signing(_words(part)) for part in parts)


def _is_below(line: Line, count: int) -> bool:
    """Whether a line goes on below the names."""
    words = line.words
    if line.gap or len(_parts(line)) > count or starts_with_label(words):
        return False
    return not any(pattern.match(words) for pattern in (CONTACT, DATED, ROW))


def _begins_anew(lines: Sequence[Line], at: int) -> bool:
    """Whether a row of one cell stands above the room to sign of somebody else."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    rows = [line for line in (lines[at], below) if line is not None and line.cells]
    alone = len(rows) == 2 and all(len(_parts(line)) == 1 for line in rows)
    return alone and is_signing(rows[1].words.strip())


def _words(text: Text) -> str:
    return Line(text).words
