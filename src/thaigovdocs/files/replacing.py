"""One packet on its way into one folder."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from thaigovdocs._arguments import shown_name, shown_path
from thaigovdocs.errors import OutputError
from thaigovdocs.files.content import Content, is_plain_folder, names_in, read_content, signature
from thaigovdocs.files.copies import Copy, new_copy
from thaigovdocs.files.durable import Disk
from thaigovdocs.files.locks import LOCK, Lock, can_lock_folders, hold
from thaigovdocs.files.moving import exchange, move
from thaigovdocs.files.staging import STAGING, Changed, Stuck, stage, swap, undo
from thaigovdocs.findings import Finding

_SHOWN = 3


class Replacement:
    """A packet that will stand in a folder: made ready, put in place, or given up.

    Args:
        folder: as it was named.
        files: the bytes by name.
        force: as for ``write_folder``.
    """

    def __init__(self, folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
        self.folder = folder
        self.files = files
        self.force = force
        self.place = Path(os.path.realpath(folder))
        self._content = Content()
        self._lock: Lock | None = None  # of the folder that stands there
        self._copy: Copy | None = None  # that will stand there; without one it is changed in place
        self._made: list[Path] = []

    def prepare(self, disk: Disk) -> None:
        """Write the files where nobody sees them.

        Raises:
            OutputError: the packet may not be put there.
            OSError, Stuck: the system refuses, or an earlier change cannot be undone.
        """
        self._made = make_parents(self.place.parent)
        if os.path.lexists(self.place):
            if not is_plain_folder(self.place):
                raise folder_refused("TGD743", self.folder)
            self._lock = hold(self.place)
            undo(self.place)
        self._content = look_into(self.place, self.folder, force=self.force, names=self.files)
        if not self._prepare_beside(disk):
            self._prepare_inside(disk)

    def put(self, disk: Disk) -> None:
        """Let the files be seen.

        Raises:
            Changed: somebody else changed the folder meanwhile.
            OSError: the system refuses.
        """
        if self._copy is None:
            swap(self.place, self.files, self._content.former, disk)
        elif self._lock is None:
            self._move_in(self._copy)
        elif not self._exchange(self._copy):
            self._copy.discard()
            self._copy = None
            self._prepare_inside(disk)
            disk.settle()
            swap(self.place, self.files, self._content.former, disk)

    def take_back(self) -> None:
        """Undo :meth:`put`, where a copy was put in place."""
        if self._copy is not None and self._lock is not None:
            exchange(self._copy.path, self.place)
        elif self._copy is not None:
            move(self.place, self._copy.path)

    def close(self) -> None:
        """Remove what is not wanted: the old files, or the new ones where they were not put."""
        if self._copy is not None:
            self._copy.discard()
        elif self._lock is not None:
            with suppress(OSError, Stuck):  # the next run goes on from there
                undo(self.place)
        if self._lock is not None:
            self._lock.release()
        remove_empty(self._made)
        self._content, self._lock, self._copy, self._made = Content(), None, None, []

    def _prepare_beside(self, disk: Disk) -> bool:
        """Write the files into a copy; return whether one can take the place of the folder."""
        if not can_lock_folders(self.place.parent):
            return False
        if self._lock is not None and not self._can_move(self._lock):
            return False
        copy = self._copy = new_copy(self.place)
        if self._lock is not None and not _is_alike(copy.path, self.place):
            copy.discard()
            self._copy = None
            return False
        copy.fill(self.files, disk)
        for name in self._content.former.keys() & self.files.keys():
            shutil.copymode(self.place / name, copy.path / name)
        return True

    def _can_move(self, lock: Lock) -> bool:
        if not os.access(self.place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return (
            lock.is_of_folder
            and not self._content.foreign
            and not self._content.neutral
            and not self.place.is_mount()
            and not _is_around_us(self.place)
            and os.access(self.place.parent, os.W_OK)
        )

    def _prepare_inside(self, disk: Disk) -> None:
        """Write the files aside within the folder."""
        if self._lock is None:
            self._made += make_parents(self.place)
            self._lock = hold(self.place)
        stage(self.place, self.files, self._content.former, disk)

    def _move_in(self, copy: Copy) -> None:
        copy.path.chmod(copy.mode)
        try:
            move(copy.path, self.place)
        except FileExistsError:
            raise Changed from None

    def _exchange(self, copy: Copy) -> bool:
        shutil.copymode(self.place, copy.path)
        if not exchange(copy.path, self.place):
            return False
        try:
            if self._has_former(copy.path):
                return True
        except BaseException:
            exchange(copy.path, self.place)
            raise
        exchange(copy.path, self.place)
        raise Changed

    def _has_former(self, folder: Path) -> bool:
        """Return whether *folder* holds the files that were found, and nobody wrote to one."""
        former = self._content.former
        if former.keys() != set(names_in(folder)):
            return False
        return all(signature(folder / name) == former[name].signature for name in former)


def look_into(place: Path, folder: Path, *, force: bool, names: Iterable[str] = ()) -> Content:
    """Return what stands in *place*, called *folder*, when a packet of *names* may stand there.

    Raises:
        OutputError: it may not.
    """
    if os.path.lexists(place) and not is_plain_folder(place):
        raise folder_refused("TGD743", folder)
    content = read_content(place, apart=frozenset({STAGING, LOCK}))
    if content.foreign and not force:
        raise folder_refused("TGD742", folder, names=_listed(content.foreign))
    if content.edited and not force:
        raise folder_refused("TGD744", folder, names=_listed(content.edited))
    taken = {name.casefold() for name in content.foreign}
    if hit := {name for name in names if name.casefold() in taken}:
        raise folder_refused("TGD745", folder, names=_listed(hit))
    return content


def folder_refused(code: str, folder: Path, **params: object) -> OutputError:
    """Return the error that refuses *folder*."""
    shown = shown_path(folder)
    return OutputError(findings=(Finding.of(code, None, None, folder=shown, **params),))


def make_parents(folder: Path) -> list[Path]:
    """Make *folder* with its parents; return those that were made, the outermost first."""
    missing: list[Path] = []
    while not folder.exists():
        missing.insert(0, folder)
        folder = folder.parent
    made = []
    for path in missing:
        with suppress(FileExistsError):  # another run made it
            path.mkdir()
            made.append(path)
    return made


def remove_empty(made: Iterable[Path]) -> None:
    """Remove the folders that were *made* for nothing; one that is in use stays."""
    for path in reversed([*made]):
        with suppress(OSError):
            path.rmdir()


def _listed(names: Iterable[str]) -> str:
    ordered = [f"'{shown_name(name)}'" for name in sorted(names)]
    more = f", … (+{len(ordered) - _SHOWN})" if len(ordered) > _SHOWN else ""
    return ", ".join(ordered[:_SHOWN]) + more


def _is_around_us(folder: Path) -> bool:
    """Return whether the current folder is *folder* or below it."""
    try:
        return Path.cwd().is_relative_to(folder)
    except FileNotFoundError:  # the current folder was removed
        return False


def _is_alike(one: Path, other: Path) -> bool:
    """Return whether two folders belong to the same people, who have the same rights."""
    first, second = one.stat(), other.stat()
    if (first.st_uid, first.st_gid) != (second.st_uid, second.st_gid):
        return False
    return _attributes(one) == _attributes(other)


def _attributes(folder: Path) -> dict[str, bytes]:
    """Return what is kept beside the rights of *folder*: access lists, labels."""
    if not hasattr(os, "listxattr"):
        return {}
    with suppress(OSError):  # a file system that keeps none
        return {name: os.getxattr(folder, name) for name in os.listxattr(folder)}
    return {}
