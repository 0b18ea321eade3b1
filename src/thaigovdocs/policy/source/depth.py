"""How deep the brackets of a text nest, where YAML stopped before it said so.

libyaml reads ahead: some of its versions give up in the middle of many brackets, others
hand them over one by one. What a user is told must not depend on that.
"""

from __future__ import annotations

import thaigovdocs._regex as re

_SIGN = re.compile(
    r"""'(?:[^']|'')*(?:'|\Z)      # quoted text, closed or not
      | "(?:[^"\\]|\\.)*(?:"|\\?\Z)
      | (?<!\S)\#[^\n]*            # a comment
      | [\[\]{}]""",
    re.VERBOSE | re.DOTALL,
)


def place_too_deep(text: str, start: int, end: int, levels: int) -> int | None:
    """Return where more than *levels* brackets are open at once; ``None`` where nowhere.

    Args:
        text: the YAML text.
        start, end: which part of it to look at, in characters from 0.
        levels: how many more may be opened there; quoted text and comments do not count.

    Example:
        >>> place_too_deep("a: [[x], ['[[[', [y]]]", 0, 22, levels=2)
        17
    """
    opened = 0
    for match in _SIGN.finditer(text, start, end):
        opened += match[0] in "[{"
        opened -= match[0] in "]}"
        if opened > levels:
            return match.start()
    return None
