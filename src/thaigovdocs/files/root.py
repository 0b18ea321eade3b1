"""The files that a policy may name: below one folder, or given as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.files.names import NAME_BYTES, PATH_BYTES, is_device_name, is_writable_text
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Root:
    """What bounds the files that a policy can read: a folder, files that were given, or both.

    Attributes:
        folder: the folder; the names in the policy count from it; ``None`` for none.
        given: the bytes of files that stand nowhere, by name; they go before the folder.
    """

    folder: Path | None
    given: Mapping[str, bytes]

    def __init__(
        self, folder: Path | str | None, given: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        object.__setattr__(self, "folder", None if folder is None else Path(folder))
        named = {str(PurePosixPath(name)): data for name, data in given.items()}
        object.__setattr__(self, "given", FrozenMap(named))

    def __repr__(self) -> str:
        return f"Root({', '.join(map(repr, (str(self.folder), *self.given)))})"

    def read(self, name: str, *, most: int, origin: Origin | None = None) -> bytes:
        """Return the bytes of the file that *name* stands for, at most one more than *most*.

        Args:
            name: as :meth:`resolve`.
            most: how large the file may be: whoever reads it refuses a larger one.
            origin: where the policy names it; findings point there.

        Raises:
            FileRefused: as :meth:`resolve`, or the system refuses.
        """
        place = self.place(name, origin=origin)
        if not isinstance(place, Path):
            return self.given[place][: most + 1]
        try:
            with place.open("rb") as file:
                return file.read(most + 1)
        except OSError as error:
            raise refused("TGD724", name, origin, reason=reason(error)) from error

    def place(self, name: str, *, origin: Origin | None = None) -> Path | str:
        """Return which file *name* stands for: its path, or its name among the given ones.

        Raises:
            FileRefused: as :meth:`resolve`.
        """
        self._check_name(name, origin)
        key = str(PurePosixPath(name))
        return key if key in self.given else self.resolve(name, origin=origin)

    def resolve(self, name: str, *, origin: Origin | None = None) -> Path:
        """Return the file that *name* stands for, links followed.

        Args:
            name: a path relative to the folder, its parts separated by ``/``.
            origin: where the policy names it; findings point there.

        Raises:
            FileRefused: *name* is absolute, has a drive, ``..`` or a backslash, is too
                long or no name at all, leads outside by a link, or is no file that is
                there.
        """
        self._check_name(name, origin)
        if self.folder is None:
            raise refused("TGD721", name, origin)
        try:
            top = self.folder.resolve()
            path = (top / name).resolve()
            if not path.is_relative_to(top):
                raise refused("TGD720", name, origin)
            if not path.exists():
                raise refused("TGD721", name, origin)
            if not path.is_file():
                raise refused("TGD722", name, origin)
        except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError up to 3.12
            raise refused("TGD724", name, origin, reason=reason(error)) from error
        return path

    def free(self, name: str) -> Path:
        """Return where the file or folder *name* may be written, links in its way followed.

        Args:
            name: as :meth:`resolve`; nothing need stand there.

        Raises:
            FileRefused: as :meth:`resolve`, but for what is not there; or a link stands
                there, wherever it leads.
        """
        self._check_name(name, None)
        if self.folder is None:
            raise refused("TGD721", name, None)
        try:
            top = self.folder.resolve()
            path = top / name
            if path.is_symlink() or not path.resolve().is_relative_to(top):
                raise refused("TGD720", name, None)
            return path.resolve()
        except (OSError, RuntimeError) as error:
            raise refused("TGD724", name, None, reason=reason(error)) from error

    def _check_name(self, name: str, origin: Origin | None) -> None:
        try:
            octets = name.encode()
        except UnicodeEncodeError:
            raise refused("TGD723", name, origin) from None
        windows, posix = PureWindowsPath(name), PurePosixPath(name)
        if windows.drive or windows.root or posix.root or ".." in windows.parts:
            raise refused("TGD720", name, origin)
        unfit = (
            not posix.parts
            or "\\" in name
            or ":" in name
            or not is_writable_text(name)
            or len(octets) > PATH_BYTES
            or any(len(part.encode()) > NAME_BYTES for part in posix.parts)
            or any(is_device_name(part) for part in posix.parts)
        )
        if unfit:
            raise refused("TGD723", name, origin)


def reason(error: BaseException) -> str:
    """Return why the system refused, in its own words and without a path."""
    if isinstance(error, RuntimeError):
        return "Too many levels of symbolic links"  # as the system says it from Python 3.13 on
    return str(getattr(error, "strerror", None) or type(error).__name__)
