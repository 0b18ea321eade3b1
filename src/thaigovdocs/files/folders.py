"""Writing a folder of files so that it is the old one or the new one, never a mix.

A new folder, or one that holds nothing but an earlier packet, is made beside the old one and
put in its place in one step (``copies``).  A folder that cannot be moved (the current one, a
mount point, one with files of others), and every folder where the system has no such step, is
changed in its place (``staging``).  One run at a time changes a folder (``locks``).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from thaigovdocs.errors import OutputError
from thaigovdocs.files.content import MANIFEST
from thaigovdocs.files.copies import clean, replace_file
from thaigovdocs.files.durable import Disk
from thaigovdocs.files.locks import FolderHeld, hold
from thaigovdocs.files.replacing import (
    Replacement,
    folder_refused,
    look_into,
    make_parents,
    remove_empty,
)
from thaigovdocs.files.staging import STAGING, Changed, Stuck, undo

_ATTEMPTS = 3  # who changes the folder more often while it is written is told


def check_folder(folder: Path, *, force: bool = False) -> None:
    """Refuse *folder* when a packet may not be put there.

    Nothing is changed, but that an interrupted change is undone.

    Args:
        folder: an absent or empty folder, or one that holds an earlier packet.
        force: take a folder with other content, too.

    Raises:
        OutputError: *folder* is a file, holds something else, or cannot be read; or
            another run writes to it and does not end.
    """
    try:
        place = Path(os.path.realpath(folder))
        clean(place.parent)
        lock = hold(place) if place.is_dir() else None
        try:
            if lock is not None:
                undo(place)
            look_into(place, folder, force=force)
        finally:
            if lock is not None:
                lock.release()
    except (OSError, ValueError, Stuck) as error:
        raise _failed(folder, error) from error


def write_folder(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Make *folder* hold *files* and nothing else of an earlier packet.

    Args:
        folder: where; its parents are made.
        files: the bytes by name; ``manifest.json`` among them names the others.
        force: put the packet beside files of others, which stay as they are, and
            replace files of ours that were changed since.

    Raises:
        OutputError: as ``check_folder``, or the system refuses; the folder then is as it
            was before.
    """
    with FolderWriter(together=False) as writer:
        writer.add(folder, files, force=force)
        for error in writer.publish().values():
            raise error


class FolderWriter:
    """Writes many folders with few waits for the disk, each as ``write_folder`` does.

    A folder that was added is made ready but not seen before :meth:`publish`, which waits for
    the disk once and then puts each in its place: every folder is the old one or the new one
    at any moment, also when the machine stops.  Until then no other run writes to it, and it
    takes two open files, so that some hundred at a time are enough.  Leaving the ``with``
    block gives up what was not published.

    Args:
        together: wait for all at one point; ``False`` for each file as it is written.

    Example:
        with FolderWriter() as writer:
            for name, files in packets.items():
                writer.add(out / name, files)
            failures = writer.publish()
    """

    def __init__(self, *, together: bool = True) -> None:
        self._disk = Disk(together=together)
        self._waiting: list[Replacement] = []
        self._cleaned: set[Path] = set()

    def __enter__(self) -> FolderWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._close()

    def add(self, folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
        """Make *files* ready to stand in *folder*.

        Raises:
            OutputError: as ``write_folder``; what was added before stays ready.
        """
        try:
            replacement = Replacement(folder, files, force=force)
            self._clean(replacement.place.parent)
            self._waiting.append(replacement)
            try:
                replacement.prepare(self._disk)
            except BaseException:
                self._waiting.pop().close()
                raise
        except (OSError, ValueError, Stuck, Changed) as error:
            raise _failed(folder, error) from error

    def publish(self) -> dict[Path, OutputError]:
        """Put what was added in its place; return what failed, by folder, which then is as before.

        Raises:
            OutputError: the disk cannot take it; nothing was put anywhere.
        """
        failures: dict[Path, OutputError] = {}
        done: list[Replacement] = []
        try:
            self._disk.settle()
            for replacement in self._waiting:
                try:
                    self._put(replacement)
                    done.append(replacement)
                except (OSError, ValueError, Stuck, Changed) as error:
                    failures[replacement.folder] = _failed(replacement.folder, error)
                except OutputError as error:
                    failures[replacement.folder] = error
            self._disk.settle({each.place.parent for each in done})
        except OSError as error:
            for each in done:
                each.take_back()
            raise _failed(self._waiting[0].folder, error) from error
        finally:
            self._close()
        return failures

    def _put(self, replacement: Replacement) -> None:
        for _ in range(_ATTEMPTS - 1):
            with suppress(Changed):
                replacement.put(self._disk)
                return
            replacement.close()
            replacement.prepare(self._disk)
            self._disk.settle()
        replacement.put(self._disk)

    def _clean(self, parent: Path) -> None:
        if parent not in self._cleaned:
            self._cleaned.add(parent)
            clean(parent)

    def _close(self) -> None:
        while self._waiting:
            self._waiting.pop().close()


def write_file(path: Path, data: bytes) -> None:
    """Write *data* to the file *path* so that it is the old one or the new one.

    A link is followed; what is no file, such as ``/dev/null``, is written to.  Who may read
    and write the old file may do so with the new one.

    Raises:
        OutputError: the system refuses; the file then is as it was before.
    """
    made: list[Path] = []
    try:
        place = Path(os.path.realpath(path))
        made = make_parents(place.parent)
        if place.exists() and not place.is_file():
            place.write_bytes(data)
        else:
            clean(place.parent)
            replace_file(place, data)
    except (OSError, ValueError) as error:
        remove_empty(made)
        raise _failed(path.parent, error) from error


def _failed(folder: Path, error: Exception) -> OutputError:
    if isinstance(error, FolderHeld):
        return folder_refused("TGD758", folder)
    if isinstance(error, Stuck):
        told = {"reason": error.reason, "reason_th": error.reason_th, "staging": STAGING}
        return folder_refused("TGD751", folder, **told)
    if isinstance(error, Changed):
        return folder_refused("TGD759", folder)
    why = getattr(error, "strerror", None) or str(error)
    return folder_refused("TGD746", folder, reason=why)


__all__ = [
    "MANIFEST",
    "STAGING",
    "FolderWriter",
    "check_folder",
    "write_file",
    "write_folder",
]
