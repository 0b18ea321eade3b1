"""Lines of a policy file, as YAML counts them."""

from __future__ import annotations

import thaigovdocs._regex as re

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML ends a line: at three signs more than most editors do."""


def lines_of(text: str) -> list[str]:
    """Return the lines of *text* without what ends them.

    Example:
        >>> lines_of("a: 1\\r\\nb: 2")
        ['a: 1', 'b: 2']
    """
    return LINE_BREAK.split(text)


def line_starts(text: str) -> list[int]:
    """Return where each line of *text* begins, in characters from 0.

    Example:
        >>> line_starts("a: 1\\nb: 2")
        [0, 5]
    """
    return [0, *(match.end() for match in LINE_BREAK.finditer(text))]
