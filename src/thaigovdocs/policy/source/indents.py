"""Keys that stand a space too far to the left or the right, the commonest slip in YAML."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.aliases import ALIASES

_KEY = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[^\s:'\"#-][^\s:]*|'[^']*'|\"[^\"]*\"):(?= |$)"
)
_DASH = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:-(?= |$))?")
_OPENS_BLOCK = re.compile(r"(?:: |- |^)[|>][0-9+-]*\s*(?:#.*)?$")
_WRONG = ("mapping values are not allowed", "did not find expected", "block end", "block mapping")


def indent_finding(
    problem: str, place: tuple[int, int], lines: Sequence[str], name: str | None
) -> Finding | None:
    """Return the finding of a line where its key begins at no key's column.

    Args:
        problem: what the YAML parser says.
        place: line and column, from 0, where it says so.
        lines: of the file.
        name: of the file.
    """
    number, at = place
    if not any(words in problem for words in _WRONG):
        return None
    found = _KEY.match(lines[number]) if number < len(lines) else None
    if found is None or not _is_key(found["key"]) or at >= found.end():
        return None
    column = len(found["indent"])
    known = [at for at, is_dash in _columns(lines[:number]) if is_dash == bool(found["dashes"])]
    if column in known or not known:
        return None
    near = min(known, key=lambda each: (abs(each - column), each))
    return Finding.of(
        "TGD124",
        Origin(Mark(name, number + 1, column + 1)),
        key=found["key"],
        found=column,
        right=near,
        line=lines[number].strip()[:80],
    )


def _is_key(key: str) -> bool:
    """Return whether *key* is one, and no word of prose before a colon."""
    return key.isascii() or key in ALIASES


def _columns(lines: Sequence[str]) -> list[tuple[int, bool]]:
    """Return the columns at which what is open after *lines* begins, and whether by a dash."""
    open_at: list[tuple[int, bool]] = []
    block: int | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and indent > block:
            continue
        block = indent if _OPENS_BLOCK.search(line) else None
        begun = _KEY.match(line) or _DASH.match(line)
        if begun is None or not (begun["dashes"] or _KEY.match(line)):
            continue
        open_at = [each for each in open_at if each[0] < indent]
        dashes = [*re.finditer("- +", begun["dashes"])]
        open_at += [(indent + dash.start(), True) for dash in dashes]
        if "key" in begun.re.groupindex:
            open_at.append((indent + len(begun["dashes"]), False))
    return open_at
