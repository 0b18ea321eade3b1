"""The file of what is being written: saved whole or not at all, with its last versions."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from thaigovdocs._dataclasses import dataclass as frozen
from thaigovdocs.errors import OutputError
from thaigovdocs.files.folders import write_file
from thaigovdocs.files.locks import hold_file
from thaigovdocs.policy.source.sources import decode

MOST_VERSIONS = 20
"""How many versions of a file are kept beside it."""
MINUTES = 5.0
"""How long a file is written before the version of it is kept that was there before."""
_BOM = "\ufeff"
_VERSIONS = ".thaigovdocs"
_STAMP = "%Y%m%d-%H%M%S-%f"


class ChangedOutside(OutputError):  # noqa: N818 - says what happened
    """Another program changed the file since it was read."""


@frozen(frozen=True, slots=True)
class Version:
    """A version of the file as it once was.

    Attributes:
        path: where it is kept.
        when: when it was kept, local time.
    """

    path: Path
    when: datetime


@dataclass(slots=True)
class Kept:
    """A file that is written again and again.

    Attributes:
        path: the file.
        clock: gives the time now.
    """

    path: Path
    clock: Callable[[], datetime]
    _seen: bytes | None = None
    _kept_at: datetime | None = None
    _head: str = ""
    _breaks: str = "\n"
    _lock: int | None = field(default=None)

    def read(self) -> str:
        """Return the text of the file, its line ends those of Unix; it is what is there now.

        Raises:
            OutputError: it cannot be read.
            PolicyError: it is no text.
        """
        try:
            data = self.path.read_bytes()
        except OSError as error:
            raise OutputError(f"expected a file that can be read, found {error}") from error
        text = decode(data, str(self.path))
        self._seen = data
        self._head = _BOM if data.startswith(_BOM.encode()) else ""
        self._breaks = "\r\n" if "\r\n" in text else "\n"
        return text.removeprefix(_BOM).replace("\r\n", "\n")

    def save(self, text: str, *, force: bool = False) -> None:
        """Write *text* to the file; the version before is kept now and then.

        Args:
            text: with the line ends of Unix.
            force: write over what another program wrote meanwhile; that is kept as a version.

        Raises:
            ChangedOutside: another program changed or removed the file; nothing is written.
            OutputError: the system refuses; the file is as it was.
        """
        data = (self._head + text.replace("\n", self._breaks)).encode("utf-8", "replace")
        now = self._there()
        if data == now:
            self._seen = data
            return
        changed = now != self._seen
        if changed and not force:
            raise ChangedOutside(f"expected the file as it was read, found another: {self.path}")
        if now is not None and (changed or self._is_time()):
            self._keep(now)
        write_file(self.path, data)
        self._seen = data

    @property
    def is_changed(self) -> bool:
        """Whether another program changed or removed the file."""
        return self._there() != self._seen

    def versions(self) -> tuple[Version, ...]:
        """Return the versions that are kept, the newest first."""
        folder = self._folder()
        found = sorted(folder.glob(f"{self.path.name}.*"), reverse=True) if folder.is_dir() else []
        dated = ((each, _time_of(each)) for each in found if each.is_file())
        return tuple(Version(each, when) for each, when in dated if when is not None)

    def text_of(self, version: Version) -> str:
        """Return the text of a version, its line ends those of Unix.

        Raises:
            PolicyError: it is no text.
        """
        text = decode(version.path.read_bytes(), str(version.path))
        return text.removeprefix(_BOM).replace("\r\n", "\n")

    def forget(self) -> None:
        """Take the file for one that is not there, as when another program removed it."""
        self._seen = None

    def hold(self) -> bool:
        """Take the file for this process; ``False`` where another one has it open."""
        if self._lock is not None:
            return True
        place = self._folder() / f"{self._key()}.lock"
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
            if hold_file(handle, place) is False:
                os.close(handle)
                return False
            self._lock = handle
        return True

    def release(self) -> None:
        """Let another process have the file."""
        handle, self._lock = self._lock, None
        if handle is not None:
            place = self._folder() / f"{self._key()}.lock"
            with suppress(OSError):
                place.unlink(missing_ok=True)
            os.close(handle)
            with suppress(OSError):
                self._folder().rmdir()  # where no version is kept in it

    def _there(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except OSError:
            return None

    def _is_time(self) -> bool:
        now, before = self.clock(), self._kept_at
        if before is not None and (now - before).total_seconds() < MINUTES * 60:
            return False
        self._kept_at = now
        return True

    def _keep(self, data: bytes) -> None:
        """Keep *data* as a version; the oldest ones go."""
        stamp = self.clock().strftime(_STAMP)
        place = self._folder() / f"{self.path.name}.{stamp}"
        write_file(place, data)
        for old in self.versions()[MOST_VERSIONS:]:
            old.path.unlink(missing_ok=True)

    def _folder(self) -> Path:
        return self.path.parent / _VERSIONS

    def _key(self) -> str:
        return hashlib.sha256(self.path.name.encode()).hexdigest()[:16]


def _time_of(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name.rpartition(".")[2], _STAMP)
    except ValueError:  # a file of somebody else
        return None
