"""The errors that leave public functions: one root and its few children."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol


class FindingLike(Protocol):
    """What an error needs to know of a finding (the full class is ``findings.Finding``)."""

    @property
    def code(self) -> str:
        """The stable code, such as ``TGD108``."""
        ...

    def format(self, lang: str = "en") -> str:
        """Return the finding as a person reads it."""
        ...

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain data."""
        ...


class ThaiGovDocsError(Exception):
    """Root of every error that a public function raises.

    ``findings`` holds what was found wrong, in the order of the file; it is
    empty where the fault is no fault of a file.
    """

    def __init__(self, message: str = "", *, findings: Iterable[FindingLike] = ()) -> None:
        self.findings: tuple[FindingLike, ...] = tuple(findings)
        if not message:
            message = "\n".join(finding.format() for finding in self.findings)
        super().__init__(message)


class UsageError(ThaiGovDocsError):
    """An argument that no call can take: a wrong type, format name or id."""


class CalendarError(ThaiGovDocsError, ValueError):
    """A day, month or year that does not exist in the calendar it is written in."""


class NumberError(ThaiGovDocsError, ValueError):
    """A number or an amount that cannot be written in words or digits."""


class PolicyError(ThaiGovDocsError):
    """A policy file that cannot be used; ``findings`` carries every fault at once."""


class TemplateError(ThaiGovDocsError):
    """A template that cannot be compiled or filled, or a package that is not safe to read."""


class RenderError(ThaiGovDocsError):
    """A document that cannot be drawn as it stands: a glyph, font or picture is at fault."""


class OutputError(ThaiGovDocsError):
    """A folder or file that cannot be written; what stood there before is untouched."""


class MissingToolError(ThaiGovDocsError):
    """The machine lacks something that the call needs: a program, a font, an extra package."""
