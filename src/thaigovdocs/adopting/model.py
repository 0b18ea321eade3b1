"""What comes of adopting papers."""

from __future__ import annotations

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Report


@dataclass(frozen=True, slots=True)
class Adopted:
    """Papers that became a policy file.

    Attributes:
        text: the policy file, with remarks in Thai that say what is left to decide.
        report: what was not understood, left out, or printed otherwise, each with its place.
    """

    text: str
    report: Report
