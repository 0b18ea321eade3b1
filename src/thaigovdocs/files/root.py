"""The folder below which every file lies that a policy names."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from thaigovdocs.files.names import NAME_BYTES, PATH_BYTES, is_device_name, is_writable_text
from thaigovdocs.files.refused import refused
from thaigovdocs.findings import Origin


class Root:
    """A folder that bounds what a policy file can read.

    Args:
        folder: the folder; the names in the policy count from it.
    """

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)

    def __repr__(self) -> str:
        return f"Root({str(self.folder)!r})"

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
