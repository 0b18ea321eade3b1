"""Refusals of files that cannot be read."""

from __future__ import annotations

from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin


def refusal(code: str, name: str, **params: object) -> PolicyError:
    """Return the error that says why the file *name* cannot be read."""
    return PolicyError(findings=[Finding.of(code, Origin.of_file(name), None, name=name, **params)])
