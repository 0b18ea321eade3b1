"""Where in the policy file something was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words


def found_at(
    code: str, entry: Entry, path: str, words: Words | None = None, **params: object
) -> Finding:
    """Return the finding *code* at *words*, as far as they know where they stand."""
    mark = getattr(words, "mark", None) or Mark(path=path)
    return Finding.of(code, Origin(mark=mark), entry.key, **params)


def first_words(value: object) -> Words | None:
    """Return the first words of the author in *value*: of a key that holds more than a text."""
    if isinstance(value, Words):
        return value
    parts: Iterable[object] = value if isinstance(value, tuple) else ()
    if isinstance(value, Model):
        parts = (getattr(value, name) for name in type(value).model_fields)
    return next(filter(None, map(first_words, parts)), None)


def located(finding: Finding, file: PolicyFile) -> Finding:
    """Return *finding* with the line of *file* where its path leads, if it has none yet."""
    mark = finding.origin.mark
    if mark is None or mark.line:
        return finding
    found = file.mark_at(mark.path)
    if found is None:
        return finding
    here = replace(found, path=mark.path, steps=())
    return replace(finding, origin=replace(finding.origin, mark=here))
