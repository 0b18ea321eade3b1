"""Where a finding stands, in words."""

from __future__ import annotations

from thaigovdocs.findings import Finding, Origin


def place(origin: Origin, lang: str) -> str:
    """Return the place as a person reads it: ``policy.yaml:14:5``, or file and paragraph."""
    if origin.spot:
        told = origin.spot.text(lang)
        return f"{origin.spot.file}: {told}" if told else origin.spot.file
    return str(origin)


def file_name(finding: Finding, name: str) -> str:
    """Return the file that *finding* points into; *name* where it names none."""
    return finding.origin.file or name
