"""Writing a folder of files so that it is the old one or the new one, never a mix.

A new folder, or one that holds nothing but an earlier packet, is made beside the
old one and put in its place in one step.  A folder that cannot be moved (the
current one, a mount point, one with files of others) is changed in place: the old
files step aside and come back should anything fail, or at the next run should the
machine stop in between.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from thaigovdocs.errors import OutputError
from thaigovdocs.findings import Finding

MANIFEST = "manifest.json"
STAGING = ".thaigovdocs-staging"

_JOURNAL = "journal.json"
_NEUTRAL = {".DS_Store", "Thumbs.db", "desktop.ini"}  # written by file managers, nobody's own
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Content:
    """What stands in a folder: the names by whose they are."""

    ours: frozenset[str] = frozenset()
    edited: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    neutral: frozenset[str] = frozenset()


def check_folder(folder: Path, *, force: bool = False) -> None:
    """Refuse *folder* when a packet may not be put there.

    Nothing is changed, but that an interrupted change is undone.

    Args:
        folder: an absent or empty folder, or one that holds an earlier packet.
        force: take a folder with other content, too.

    Raises:
        OutputError: *folder* is a file, holds something else, or cannot be read.
    """
    try:
        place = Path(os.path.realpath(folder))
        _recover(place)
        _check(_content(place, folder), folder, force, ())
    except (OSError, ValueError) as error:
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
    try:
        place = Path(os.path.realpath(folder))
        _recover(place)
        content = _content(place, folder)
        _check(content, folder, force, files)
        if not place.exists():
            _create(place, files)
        elif content.foreign or content.neutral or not _replace_whole(place, files):
            _replace_inside(place, files, content.ours | content.edited)
    except (OSError, ValueError) as error:
        raise _failed(folder, error) from error


def write_file(path: Path, data: bytes) -> None:
    """Write *data* to the file *path* so that it is the old one or the new one.

    Who may read and write the old one may do so with the new one.

    Raises:
        OutputError: the system refuses; the file then is as it was before.
    """
    fresh = path.with_name(f".{path.name[:80]}.{secrets.token_hex(6)}")
    try:
        made = _make_parents(path.parent)
        try:
            _write(fresh, data)
            if path.is_file():
                shutil.copymode(path, fresh)
            fresh.replace(path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            _remove_empty(made)
            raise
    except (OSError, ValueError) as error:
        raise _failed(path.parent, error) from error


def _failed(folder: Path, error: Exception) -> OutputError:
    why = getattr(error, "strerror", None) or str(error)
    return _refused("TGD746", folder, reason=why)


def _refused(code: str, folder: Path, **params: object) -> OutputError:
    shown = str(folder) if str(folder).isprintable() else ascii(str(folder))
    return OutputError(findings=(Finding.of(code, None, None, folder=shown, **params),))


def _content(folder: Path, named: Path) -> _Content:
    if not folder.exists():
        return _Content()
    if not folder.is_dir():
        raise _refused("TGD743", named)
    written = _written(folder)
    ours, edited, foreign, neutral = set(), set(), set(), set()
    for path in sorted(folder.iterdir()):
        if path.name in {STAGING, *_NEUTRAL}:
            neutral.add(path.name)
        elif path.name not in written or path.is_symlink() or not path.is_file():
            foreign.add(path.name)
        elif written[path.name] in {None, sha256(path.read_bytes()).hexdigest()}:
            ours.add(path.name)
        else:
            edited.add(path.name)
    return _Content(*map(frozenset, (ours, edited, foreign, neutral)))


def _written(folder: Path) -> dict[str, str | None]:
    """Return the checksums by name of what the manifest says was written; empty for none."""
    if not (folder / MANIFEST).is_file():
        return {}
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        names = {str(entry["file"]): str(entry["sha256"]) for entry in manifest["outputs"]}
        if "thaigovdocs" not in manifest:
            return {}
    except (ValueError, LookupError, TypeError):
        return {}
    return {**names, MANIFEST: None}


def _check(content: _Content, folder: Path, force: bool, names: Iterable[str]) -> None:
    if content.foreign and not force:
        raise _refused("TGD742", folder, names=_listed(content.foreign))
    if content.edited and not force:
        raise _refused("TGD744", folder, names=_listed(content.edited))
    taken = {name.casefold() for name in content.foreign}
    if hit := {name for name in names if name.casefold() in taken}:
        raise _refused("TGD745", folder, names=_listed(hit))


def _listed(names: Iterable[str]) -> str:
    ordered = [f"'{name}'" if name.isprintable() else ascii(name) for name in sorted(names)]
    more = f", … (+{len(ordered) - _SHOWN})" if len(ordered) > _SHOWN else ""
    return ", ".join(ordered[:_SHOWN]) + more


def _create(folder: Path, files: Mapping[str, bytes]) -> None:
    made = _make_parents(folder.parent)
    try:
        fresh = _beside(folder, files)
        try:
            fresh.rename(folder)
        except BaseException:
            _discard(fresh)
            raise
    except BaseException:
        _remove_empty(made)
        raise
    _sync_folder(folder.parent)


def _make_parents(parent: Path) -> list[Path]:
    missing = []
    while not parent.exists():
        missing.append(parent)
        parent = parent.parent
    for path in reversed(missing):
        path.mkdir()
    return missing


def _remove_empty(made: Iterable[Path]) -> None:
    for parent in made:
        with suppress(OSError):
            parent.rmdir()


def _beside(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Return a new folder next to *folder* with *files* in it, written to the disk."""
    fresh = folder.with_name(f".{folder.name[:80]}.{secrets.token_hex(6)}")
    fresh.mkdir()
    try:
        for name, data in files.items():
            _write(fresh / name, data)
    except BaseException:
        _discard(fresh)
        raise
    return fresh


def _replace_whole(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Exchange *folder* for a new one; tell whether the system let us."""
    if folder.is_mount() or Path.cwd().is_relative_to(folder):
        return False
    if not os.access(folder.parent, os.W_OK):
        return False
    fresh = _beside(folder, files)
    try:
        shutil.copymode(folder, fresh)
        done = _owners(fresh) == _owners(folder) and _exchange(fresh, folder)
    except BaseException:
        _discard(fresh)
        raise
    _discard(fresh)  # the old files, or the new ones where the system cannot exchange
    _sync_folder(folder.parent)
    return done


def _owners(folder: Path) -> tuple[int, int]:
    return folder.stat().st_uid, folder.stat().st_gid


def _exchange(one: Path, other: Path) -> bool:
    """Give each of two folders the other's name in one step, where Linux can."""
    if sys.platform != "linux":
        return False
    import ctypes

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    at_cwd, exchange = -100, 2
    return rename is not None and not rename(
        at_cwd, os.fsencode(one), at_cwd, os.fsencode(other), exchange
    )


def _replace_inside(folder: Path, files: Mapping[str, bytes], former: Iterable[str]) -> None:
    staging = folder / STAGING
    new, old = staging / "new", staging / "old"
    try:
        new.mkdir(parents=True)
        old.mkdir()
        for name, data in files.items():
            _write(new / name, data)
        _write(staging / "plan", json.dumps(sorted(files)).encode())
        (staging / "plan").rename(staging / _JOURNAL)
        for name in sorted(former, key=lambda name: name != MANIFEST):
            (folder / name).rename(old / name)
        for name in sorted(files, key=lambda name: name == MANIFEST):
            (new / name).rename(folder / name)
        (staging / _JOURNAL).unlink()  # from here on the new files stand
    except BaseException:
        _recover(folder)
        raise
    _discard(staging)


def _recover(folder: Path) -> None:
    """Bring back what an interrupted change of *folder* had moved aside."""
    staging = folder / STAGING
    if not staging.is_dir():
        return
    try:
        if (staging / _JOURNAL).exists():
            for name in json.loads((staging / _JOURNAL).read_text("utf-8")):
                moved_in = not (staging / "new" / name).exists()
                if moved_in:
                    (folder / name).unlink(missing_ok=True)
            for path in sorted((staging / "old").iterdir()):
                path.rename(folder / path.name)
            (staging / _JOURNAL).unlink()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise _refused("TGD751", folder, reason=why, staging=STAGING) from error
    _discard(staging)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Ask for the new names to reach the disk; not every system can be asked."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _discard(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
