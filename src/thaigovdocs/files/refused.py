"""The error of a file that is not read."""

from __future__ import annotations

from thaigovdocs._arguments import shown_name
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding, Origin


class FileRefused(ThaiGovDocsError):  # noqa: N818 - says what was done with the file
    """A file that a policy names and that is not read; ``findings`` holds the one reason."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(findings=(finding,))

    @property
    def finding(self) -> Finding:
        """The one reason."""
        return self.findings[0]


def refused(code: str, name: str, origin: Origin | None, **params: object) -> FileRefused:
    """Return the error that refuses the file *name*; its place is *origin* or the file itself."""
    shown = shown_name(name)
    place = origin or Origin.of_file(shown)
    return FileRefused(Finding.of(code, place, None, name=shown, **params))
