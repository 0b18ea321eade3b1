"""What YAML makes of Thai prose, told as the mistake that it is."""

from __future__ import annotations

from typing import Any

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.indents import indent_finding
from thaigovdocs.policy.source.tree import Map, shown
from thaigovdocs.policy.source.words import Words

_COMMENT = re.compile(r"[ \t]+(#.*)")
_BRACES = re.compile(r"(?:^|[-:,\[])\s+(\{\{)|^(\{\{)")
_TAB = re.compile(r" *\t")
_PROSE = re.compile(r"[\u0e00-\u0e7f\s]")
_LINE_SHOWN = 80
_RESERVED = "`@%"


def line_of(lines: list[str], number: int) -> str:
    """Return line *number* (from 0) as a message shows it."""
    line = lines[number][:400].strip() if 0 <= number < len(lines) else ""
    return line if len(line) <= _LINE_SHOWN else line[: _LINE_SHOWN - 1] + "…"


def comment_finding(words: Words, line: int, column: int, lines: list[str]) -> list[Finding]:
    """Return a finding where a comment cut *words* off; *line* and *column* are its end, from 0.

    ``#`` glued to the next word was hardly meant as a comment; a comment
    after prose is worth a look; one after a bare word, number or date is usual.
    """
    match = _COMMENT.match(lines[line], column)
    if not match:
        return []
    mark = words.mark or Mark()
    comment = match.group(1)
    here = Origin(Mark(mark.file, line + 1, match.start(1) + 1, mark.path))
    if len(comment) > 1 and not comment[1].isspace():
        return [Finding.of("TGD132", here, lost=shown(comment), line=line_of(lines, line))]
    is_ours = comment[1:].lstrip().startswith("thaigovdocs:")  # it silences a rule of check here
    if _PROSE.search(words) and len(comment) > 1 and not is_ours:
        return [Finding.of("TGD133", here, lost=shown(comment))]
    return []


def syntax_finding(error: Any, lines: list[str], name: str | None) -> Finding:
    """Return the finding of a YAML syntax error, as the trap it is where it is one."""
    number, column = _spot(error, lines)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML")
    text = lines[number] if lines else ""
    here = Origin(Mark(name, number + 1, column + 1))
    line = line_of(lines, number)
    if _TAB.match(text):
        return Finding.of("TGD134", _moved(here, text.index("\t")), line=line)
    if _BRACES.search(text):
        return Finding.of("TGD130", _moved(here, text.index("{{")), line=line)
    if "cannot start any token" in problem and text[column : column + 1] in _RESERVED:
        return Finding.of("TGD131", here, found=text[column : column + 1], line=line)
    if told := indent_finding(problem, (number, column), lines, name):
        return told
    if "mapping values are not allowed" in problem and ": " in text:
        return Finding.of("TGD129", here, line=line)
    if "escape" in problem and re.match(r"\\?u[dD][89a-fA-F]", text[max(0, column - 1) :][:4]):
        found = text[column - 1 : column + 5].lstrip("\\u")[:4].upper()
        return Finding.of("TGD110", here, found=f"U+{found}")
    cut = _cut_off(lines, number)
    if cut and "expected" in problem:
        lost, row, at = cut
        where = Origin(Mark(name, row + 1, at + 1))
        return Finding.of("TGD132", where, lost=shown(lost), line=line_of(lines, row))
    return Finding.of("TGD106", here, problem=problem, line=line)


def _spot(error: Any, lines: list[str]) -> tuple[int, int]:
    """Return line and column from 0: of the problem, or of what it began with at the end."""
    for mark in (getattr(error, "problem_mark", None), getattr(error, "context_mark", None)):
        if mark and mark.line < len(lines) and lines[mark.line].strip():
            return mark.line, mark.column
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    return last, len(lines[last].rstrip())


def _moved(origin: Origin, column: int) -> Origin:
    mark = origin.mark or Mark()
    return Origin(Mark(mark.file, mark.line, column + 1))


def _cut_off(lines: list[str], number: int) -> tuple[str, int, int] | None:
    """Return the comment that ended a text over several lines, with its line and column."""
    if number < 1:
        return None
    before = lines[number - 1]
    match = re.search(r"\s(#.*)$", before)
    indent = len(lines[number]) - len(lines[number].lstrip())
    if match and before.strip()[:1] != "#" and indent:
        return match.group(1), number - 1, match.start(1)
    return None


def is_prose_mapping(value: object, *, certain: bool = False) -> bool:
    """Return whether *value* is a text that a colon and a space in it turned into a mapping.

    Args:
        value: what stands in the tree.
        certain: only text may stand there, so that the words of the key need not tell.
    """
    if not isinstance(value, Map) or len(value) != 1 or value.flow or not value.mark.line:
        return False
    key, item = next(iter(value.items()))
    if certain:
        return isinstance(item, Words) and value.mark.line == value.marks[key].line
    return bool(_PROSE.search(key))
