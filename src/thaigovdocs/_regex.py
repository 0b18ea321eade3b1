"""The module ``re``, whose expressions are compiled when they are first used.

The package has hundreds of them, and a paper meets a third: to compile them all when their
modules are loaded took longer than to lay out a letter.
"""

from __future__ import annotations

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from re import compile
else:

    def compile(pattern: str | bytes, flags: int = 0) -> _Pattern:
        """Return what stands for the compiled *pattern*, as ``re.compile`` does."""
        return _Pattern(pattern, flags)


__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "S",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]
_NAMES = (
    *("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"),
    *("flags", "groups", "groupindex"),
)


class _Pattern:
    """A regular expression; its methods are those of the compiled one once it is used.

    What it finds knows the compiled one: ``found.re`` is never this.
    """

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _NAMES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({each: getattr(compiled, each) for each in _NAMES})
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return compile, (self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"re.compile({self.pattern!r})"
