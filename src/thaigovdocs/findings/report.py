"""A report: the findings of one pass."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from thaigovdocs.findings.finding import Finding, Severity


class Report:
    """The findings of one pass, in the order they were found."""

    __slots__ = ("_findings",)

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._findings = tuple(findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def __len__(self) -> int:
        return len(self._findings)

    def __add__(self, other: Iterable[Finding]) -> Report:
        return Report((*self._findings, *other))

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(finding for finding in self._findings if finding.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a paper."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are worth a look before signing."""
        return self.of(Severity.WARNING)

    def format(self, lang: str = "th") -> str:
        """Return every finding as a person reads it, one after the other."""
        return "\n".join(finding.format(lang) for finding in self._findings)

    def to_json(self) -> str:
        """Return the findings as JSON text, in both languages."""
        return json.dumps([f.to_dict() for f in self._findings], ensure_ascii=False, indent=2)
