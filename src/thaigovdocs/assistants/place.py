"""The files that calls may name: below the root, or none."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.assistants.arguments import shown
from thaigovdocs.errors import ThaiGovDocsError, UsageError
from thaigovdocs.files import FileRefused, Root

_NAMED = 12  # files that are named where one is not there


@dataclass(frozen=True, slots=True)
class Place:
    """The one folder that calls read from and write below.

    Attributes:
        root: the folder; ``None`` where no file may be named.
    """

    root: Path | None = None

    def reads(self, name: str) -> Path:
        """Return the file *name*, which is there: its path counts from the root.

        Raises:
            ThaiGovDocsError: it leads outside (TGD906), is not there (TGD907), or no file
                may be named (TGD905).
        """
        try:
            path = self._root(name).resolve(name)
        except FileRefused as error:
            raise self._refused(error, name) from None
        return path.relative_to(self._top())

    def writes(self, name: str, *, replace: bool) -> Path:
        """Return where the file *name* may be written: its path counts from the root.

        Raises:
            ThaiGovDocsError: as :meth:`reads`, or something stands there (TGD912).
        """
        try:
            path = self._root(name).free(name)
        except FileRefused as error:
            raise self._refused(error, name) from None
        if path.is_dir() or (os.path.lexists(path) and not replace):
            raise UsageError.of("TGD912", name=shown(name))
        return path.relative_to(self._top())

    def folder(self, name: str) -> Path:
        """Return the folder *name* that papers may be written into, as :meth:`writes`.

        Raises:
            ThaiGovDocsError: as :meth:`reads`.
        """
        try:
            return self._root(name).free(name).relative_to(self._top())
        except FileRefused as error:
            raise self._refused(error, name) from None

    def _top(self) -> Path:
        return (self.root or Path()).resolve()

    def _root(self, name: str) -> Root:
        if self.root is None:
            raise UsageError.of("TGD905", name=shown(name))
        return Root(self.root)

    def _refused(self, error: FileRefused, name: str) -> ThaiGovDocsError:
        """Return what *error* says in the words of the server."""
        if error.finding.code == "TGD720":
            return UsageError.of("TGD906", name=shown(name))
        if error.finding.code == "TGD721":
            return UsageError.of("TGD907", name=shown(name), known=", ".join(self._beside(name)))
        return error

    def _beside(self, name: str) -> list[str]:
        """Return some files that are where *name* is said to be, else at the root."""
        top = self._top()
        for folder in (top / PurePosixPath(name).parent, top):
            try:
                if not folder.resolve().is_relative_to(top):
                    continue
                found = sorted(path.relative_to(top).as_posix() for path in folder.iterdir())
            except OSError:
                continue
            return [shown(each) for each in found[:_NAMED]] or ["-"]
        return ["-"]
