"""The comments of a YAML text, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import yaml

import thaigovdocs._regex as re
from thaigovdocs.policy.source.lines import LINE_BREAK, line_starts

_COMMENT = re.compile(r"(?<![^\s])#[^\n\r\x85\u2028\u2029]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*")


def comments(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column (both from 1) and words of each comment of *text*.

    A ``#`` inside a value is none.  Nothing after a mistake in the form of the YAML.

    Example:
        >>> list(comments("a: 'no # comment'  # one\\nb: |  # two\\n  # words\\n"))
        [(1, 20, '# one'), (2, 7, '# two')]
    """
    values = list(_values(text))
    starts = line_starts(text)
    at = place = 0
    while match := _COMMENT.search(text, at):
        at = match.start()
        while place < len(values) and values[place][1] <= at:
            place += 1
        if place < len(values) and values[place][0] <= at:
            at = values[place][1]
            continue
        line = bisect_right(starts, at)
        yield line, at - starts[line - 1] + 1, match.group()
        at = match.end()


def _values(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the characters of each value begin and end; after ``|`` and ``>`` below it."""
    loader = yaml.SafeLoader if text.startswith("\ufeff") else yaml.CSafeLoader
    try:
        for token in yaml.scan(text, Loader=loader):
            if isinstance(token, yaml.ScalarToken):
                start, end = token.start_mark.index, token.end_mark.index
                if token.style in ("|", ">"):
                    start = _below(text, start)
                yield start, end
    except (yaml.YAMLError, RecursionError):
        return


def _below(text: str, start: int) -> int:
    """Return where the line after the sign of a block of text begins."""
    header = _HEADER.match(text, start)
    line = LINE_BREAK.search(text, header.end() if header else start)
    return line.end() if line else len(text)
