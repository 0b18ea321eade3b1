"""Where each character of a YAML scalar stands in the file."""

from __future__ import annotations

from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Mark

_SINGLE = re.compile("''")
_DOUBLE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_TRAILING_BACKSLASHES = re.compile(r"\\+$")
_BLANKS = " \t"
_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*+[ \t]*+")  # an anchor or a tag before a scalar
_NOTHING = re.compile(r"[ \t]*+(?:#.*+)?$")
Step = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a scalar begins and ends, in lines and columns from 0, and how it is written."""

    style: str | None
    line: int
    column: int
    end_line: int
    end_column: int


def past_properties(extent: Extent, lines: list[str]) -> Extent:
    """Return *extent* without the anchor and tag that YAML counts to the scalar.

    Example:
        >>> past_properties(Extent('"', 0, 3, 0, 12), ['a: &x "ก ข"']).column
        6
    """
    line, column = extent.line, extent.column
    while True:
        while match := _PROPERTY.match(lines[line], column):
            column = match.end()
        if line >= extent.end_line or not _NOTHING.match(lines[line], column):
            return replace(extent, line=line, column=column)
        line += 1
        column = len(lines[line]) - len(lines[line].lstrip(_BLANKS))


def scalar_mark(value: str, extent: Extent, lines: list[str], file: str | None, path: str) -> Mark:
    """Return the mark of *value*, exact for every character of it.

    Args:
        value: the text that YAML gave.
        extent: where it stands in *lines*.
        lines: the lines of the file without their ends.
        file: the name of the file.
        path: the keys that lead to the scalar.
    """
    quote = 1 if extent.style in ("'", '"') else 0
    line, column = extent.line + 1, extent.column + 1 + quote
    if extent.style in ("|", ">"):
        return _of_steps(_block_steps(value, extent, lines), file, line, column, path)
    if extent.line == extent.end_line:
        source = lines[extent.line][extent.column + quote : extent.end_column - quote]
        if source == value:
            return Mark(file, line, column, path)
    return _of_steps(_flow_steps(extent, lines), file, line, column, path)


def _of_steps(steps: list[Step], file: str | None, line: int, column: int, path: str) -> Mark:
    if steps:
        _, line, column = steps[0]
    return Mark(file, line, column, path, tuple(steps) if len(steps) > 1 else ())


def _flow_steps(extent: Extent, lines: list[str]) -> list[Step]:
    """Return the steps of a quoted scalar, or of a plain one over several lines."""
    steps: list[Step] = []
    offset, breaks, escaped = 0, 0, False
    for number in range(extent.line, extent.end_line + 1):
        begin, end = _segment(extent, number, lines[number])
        last = number == extent.end_line
        if number > extent.line and (end > begin or last):
            offset += _folded_breaks(breaks, escaped)
            breaks = 0
        if end > begin or number == extent.line or last:
            text = lines[number][begin:end]
            escaped = extent.style == '"' and not last and _ends_escaped(text)
            text = text[:-1] if escaped else text
            found, offset = _segment_steps(text, offset, (number + 1, begin + 1), extent.style)
            steps += found
        breaks += 1
    return steps


def _folded_breaks(breaks: int, escaped: bool) -> int:
    if escaped:
        return breaks - 1
    return 1 if breaks == 1 else breaks - 1


def _ends_escaped(text: str) -> bool:
    match = _TRAILING_BACKSLASHES.search(text)
    return bool(match) and len(match.group() if match else "") % 2 == 1


def _segment(extent: Extent, number: int, line: str) -> tuple[int, int]:
    """Return the columns between which the words of one source line stand."""
    quote = 1 if extent.style in ("'", '"') else 0
    begin, end = 0, len(line)
    if number == extent.end_line:
        end = extent.end_column - quote
    else:
        end = len(line.rstrip(_BLANKS))
        if extent.style == '"' and end < len(line) and _ends_escaped(line[:end]):
            end += 1  # an escaped blank at the end of the line stays
    if number == extent.line:
        return extent.column + quote, max(end, extent.column + quote)
    begin = len(line) - len(line.lstrip(_BLANKS))
    return min(begin, end), end


def _segment_steps(
    text: str, offset: int, place: tuple[int, int], style: str | None
) -> tuple[list[Step], int]:
    line, column = place
    steps = [(offset, line, column)]
    pattern = {"'": _SINGLE, '"': _DOUBLE}.get(style or "")
    lost = 0
    for match in pattern.finditer(text) if pattern else ():
        lost += match.end() - match.start() - 1
        steps.append((offset + match.end() - lost, line, column + match.end()))
    return steps, offset + len(text) - lost


def _block_steps(value: str, extent: Extent, lines: list[str]) -> list[Step]:
    """Return the steps of a literal (``|``) or folded (``>``) scalar."""
    source = list(enumerate(lines[extent.line + 1 : extent.end_line + 1], extent.line + 2))
    indent = _block_indent(value, [line for _, line in source])
    steps: list[Step] = []
    offset, breaks, was_more = 0, 0, False
    for number, line in source:
        content = line[indent:]
        if not content:
            breaks += 1
            continue
        more = extent.style == "|" or content[0] in _BLANKS
        if not steps:
            offset = breaks
            steps += [(0, extent.line + 2, 1)] if breaks else []
        elif more or was_more:
            offset += breaks + 1
        else:
            offset += breaks or 1
        if offset >= len(value):
            break
        steps.append((offset, number, indent + 1))
        offset += len(content)
        breaks, was_more = 0, more
    return steps


def _block_indent(value: str, lines: list[str]) -> int:
    """Return how many blanks before each line do not belong to the text."""
    first = next((line for line in lines if line.strip(_BLANKS)), "")
    start = value.lstrip("\n")
    for indent in range(len(first) - len(first.lstrip(" ")) + 1):
        if start.startswith(first[indent:]):
            return indent
    return len(first) - len(first.lstrip(" "))
