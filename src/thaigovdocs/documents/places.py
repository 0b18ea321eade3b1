"""Where in the policy file something was found."""

from __future__ import annotations

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.words import Words


def found_at(
    code: str, entry: Entry, path: str, words: Words | None = None, **params: object
) -> Finding:
    """Return the finding *code* at *words*, as far as they know where they stand."""
    mark = getattr(words, "mark", None) or Mark(path=path)
    return Finding.of(code, Origin(mark=mark), entry.key, **params)
