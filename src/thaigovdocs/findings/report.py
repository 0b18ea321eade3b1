"""A report: the findings of one pass."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from thaigovdocs.findings.finding import Finding, Severity


class Report:
    """The findings of one pass, in the order they were found.

    A value: equal to another with the same findings, hashable, and it can be pickled.

    Example:
        >>> report = Report([Finding.of("TGD114", key="agency")])
        >>> len(report), report.errors[0].code, bool(Report())
        (1, 'TGD114', False)
    """

    __slots__ = ("_findings",)

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._findings = tuple(findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def __len__(self) -> int:
        return len(self._findings)

    def __getitem__(self, number: int) -> Finding:
        return self._findings[number]

    def __add__(self, other: Iterable[Finding]) -> Report:
        return Report((*self._findings, *other))

    def __eq__(self, other: object) -> bool:
        return self._findings == other._findings if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._findings)

    def __repr__(self) -> str:
        return f"Report({list(self._findings)!r})"

    def unique(self) -> Report:
        """Return each mistake once, as it was found first."""
        first: dict[object, Finding] = {}
        for finding in self._findings:
            first.setdefault(finding.mistake, finding)
        return Report(first.values())

    def in_order(self, file: str = "") -> Report:
        """Return the findings by their place, those of *file* and of no file before the others.

        Those of one place keep their order.
        """
        files = {"": 0, file: 0}
        for finding in self._findings:
            files.setdefault(finding.origin.file, len(files))
        return Report(sorted(self._findings, key=lambda f: (files[f.origin.file], *f.origin.order)))

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
