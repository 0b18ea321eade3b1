"""A change of a folder in its place: new files wait in it, old ones step aside and come back.

Files only ever move, between the folder and two folders below :data:`STAGING`, so where each
one is tells how far the change came, and it can be undone from any point, as often as it
takes.  A list of the names has three names itself, one after the other: ``plan.json``
(nothing has moved), ``journal.json`` (files move) and ``done.json`` (the new ones stand).

What stands in the folder may have been put there by anybody: only names of one part are
taken from the list, no link is followed, nothing is removed that is not on the list, and no
file leaves the folder that has not the checksum which the list gives.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import Any

from thaigovdocs._arguments import shown_name
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.content import (
    MANIFEST,
    Seen,
    is_plain_file,
    is_plain_folder,
    look,
    names_in,
    read_json,
    signature,
)
from thaigovdocs.files.durable import Disk
from thaigovdocs.files.moving import move

STAGING = ".thaigovdocs-staging"

_PLAN, _JOURNAL, _DONE = _LISTS = ("plan.json", "journal.json", "done.json")
_NEW, _OLD = "new", "old"
_LIST_BYTES = 16 << 20


class Stuck(Exception):  # noqa: N818 - caught inside this package
    """A change that cannot be undone without somebody's decision, and why."""

    def __init__(self, reason: str, reason_th: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reason_th = reason_th


class Changed(Exception):  # noqa: N818 - caught inside this package
    """Somebody changed the folder while it was written."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The checksums of the files of a change, by name: those that go, those that come."""

    old: Mapping[str, str] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)


def stage(folder: Path, files: Mapping[str, bytes], former: Mapping[str, Seen], disk: Disk) -> None:
    """Put *files* into *folder*, aside, to replace *former* (:func:`swap`)."""
    staging = folder / STAGING
    for path in (staging, staging / _NEW, staging / _OLD):
        path.mkdir(0o700)
    names = {
        "thaigovdocs": 1,
        "old": {name: seen.sha256 for name, seen in former.items()},
        "new": {name: sha256(data).hexdigest() for name, data in files.items()},
    }
    disk.write(staging / _PLAN, json.dumps(names, ensure_ascii=False).encode())
    for name, data in files.items():
        disk.write(staging / _NEW / name, data)


def swap(folder: Path, names: Mapping[str, bytes], former: Mapping[str, Seen], disk: Disk) -> None:
    """Let the files that were staged take the place of *former*; all is on the disk then.

    Raises:
        Changed: a file of *former* is no longer what it was.
        OSError: the system refuses.
    """
    staging = folder / STAGING
    move(staging / _PLAN, staging / _JOURNAL)
    disk.settle([staging, staging / _NEW])
    for name in sorted(former, key=lambda name: name != MANIFEST):
        _step_aside(folder, name, former[name])
    for name in sorted(names, key=lambda name: name == MANIFEST):
        move(staging / _NEW / name, folder / name)
    disk.settle([folder])
    move(staging / _JOURNAL, staging / _DONE)  # from here on the new files stand
    disk.settle([staging])
    with suppress(OSError, Stuck):  # the next run takes the rest away
        _discard(staging)


def _step_aside(folder: Path, name: str, seen: Seen) -> None:
    aside = folder / STAGING / _OLD / name
    move(folder / name, aside)
    if signature(aside) != seen.signature:
        raise Changed


def undo(folder: Path) -> None:
    """Bring back what an unfinished change of *folder* had moved aside.

    Raises:
        Stuck: what stands there is not what a change leaves.
        OSError: the system refuses; the next run goes on from there.
    """
    staging = folder / STAGING
    if not os.path.lexists(staging):
        return
    for path in (staging, staging / _NEW, staging / _OLD):
        if os.path.lexists(path) and not is_plain_folder(path):
            raise Stuck(f"'{path.name}' is no folder", f"'{path.name}' ไม่ใช่โฟลเดอร์")
    if os.path.lexists(staging / _JOURNAL):
        names = _read(staging / _JOURNAL)
        for name in names.new:
            _take_out(folder, name, names)
        for name in names.old:
            _bring_back(folder, name)
        move(staging / _JOURNAL, staging / _PLAN)
    _discard(staging)


def _take_out(folder: Path, name: str, names: _Names) -> None:
    """Move a new file that came in back to where it waited."""
    waiting, aside = folder / STAGING / _NEW / name, folder / STAGING / _OLD / name
    came_in = not os.path.lexists(waiting) and (name not in names.old or is_plain_file(aside))
    if came_in and _has(folder / name, names.new[name]):
        waiting.parent.mkdir(0o700, exist_ok=True)
        move(folder / name, waiting)


def _bring_back(folder: Path, name: str) -> None:
    """Move an old file that stepped aside back to its place."""
    aside = folder / STAGING / _OLD / name
    if not is_plain_file(aside):
        return
    try:
        move(aside, folder / name)
    except FileExistsError:
        raise Stuck(
            f"'{name}' is in the folder and in '{STAGING}/{_OLD}'",
            f"มี '{name}' ทั้งในโฟลเดอร์และใน '{STAGING}/{_OLD}'",
        ) from None


def _has(path: Path, checksum: str) -> bool:
    return is_plain_file(path) and look(path).sha256 == checksum


def _read(path: Path) -> _Names:
    """Return the names in the list *path*."""
    found: Any = read_json(path, _LIST_BYTES) if is_plain_file(path) else None
    try:
        names = _Names(dict(found["old"]), dict(found["new"]))
    except (LookupError, TypeError, ValueError):
        raise _unknown(path) from None
    pairs = [*names.old.items(), *names.new.items()]
    if not all(_is_name(name) and isinstance(value, str) for name, value in pairs):
        raise _unknown(path)
    return names


def _is_name(name: object) -> bool:
    """Return whether *name* is that of a file in the folder, and not one of this package's."""
    if not isinstance(name, str) or name in {"", ".", ".."} or name.startswith(".thaigovdocs"):
        return False
    return not set(name) & set("/\\:\0")


def _discard(staging: Path) -> None:
    """Remove what is left of a change that has not begun or is done, the list last."""
    list_ = next((staging / name for name in _LISTS if os.path.lexists(staging / name)), None)
    names = _Names() if list_ is None or _is_cut(staging, list_) else _read(list_)
    is_done = list_ is not None and list_.name == _DONE
    # Old files are what is wanted until the new ones stand.
    _remove_all(staging / _OLD, names.old if is_done else {})
    _remove_all(staging / _NEW, {} if is_done else names.new)
    if list_ is not None:
        list_.unlink()
    if left := names_in(staging):
        raise _unknown(staging / left[0])
    staging.rmdir()


def _is_cut(staging: Path, list_: Path) -> bool:
    """Return whether the machine stopped while it wrote the list, before any file."""
    parts = (staging / part for part in (_NEW, _OLD))
    is_empty = not any(names_in(part) for part in parts if part.is_dir())
    return list_.name == _PLAN and is_plain_file(list_) and is_empty


def _remove_all(folder: Path, known: Mapping[str, str]) -> None:
    """Remove *folder* with the files in it, which must be *known*."""
    if not folder.is_dir():
        return
    for name in names_in(folder):
        if name not in known or is_plain_folder(folder / name):
            raise _unknown(folder / name)
        (folder / name).unlink()
    folder.rmdir()


def _unknown(path: Path) -> Stuck:
    name = shown_name(path.name)
    return Stuck(f"'{name}' in it was not written here", f"'{name}' ในนั้นไม่ใช่แฟ้มที่โปรแกรมนี้เขียน")
