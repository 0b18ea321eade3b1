"""The errors that leave public functions: one root and its few children."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from thaigovdocs.findings import Finding


class ThaiGovDocsError(Exception):
    """Root of every error that a public function raises; it can be pickled and copied.

    Attributes:
        findings: what was found wrong, in the order of the file; empty where the message
            says all.
    """

    def __init__(self, message: str = "", *, findings: Iterable[Finding] = ()) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        if not message:
            message = "\n".join(finding.format() for finding in self.findings)
        super().__init__(message)

    @classmethod
    def of(cls, code: str, **params: object) -> Self:
        """Return the error with the one finding *code*, whose words are its message."""
        from thaigovdocs.findings import Finding

        finding = Finding.of(code, None, None, **params)
        return cls(finding.message("en"), findings=(finding,))

    def format(self, lang: str = "th") -> str:
        """Return every finding as a person reads it, or the message where there is none."""
        return "\n".join(finding.format(lang) for finding in self.findings) or str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), str(self)), self.__dict__


def _again(kind: type[ThaiGovDocsError], message: str) -> ThaiGovDocsError:
    """Return the error that was pickled, whatever arguments its class is made with."""
    return kind.__new__(kind, message)


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
