"""Mending a policy file where that changes no word."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from thaigovdocs._arguments import names_of, path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.files import check_file, check_text, is_policy
from thaigovdocs.checks.fixing import Change, mended, skeleton
from thaigovdocs.checks.selection import Selection
from thaigovdocs.checks.settings import Settings
from thaigovdocs.checks.settings_file import load_settings
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.passages import passages
from thaigovdocs.errors import PolicyError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import loads

_PASSES = 10  # a repair may show the next one; a few passes end it
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that was mended.

    Attributes:
        checked: what is found in it now.
        changes: what was changed; empty where nothing was, and then nothing was written.
    """

    checked: Checked
    changes: tuple[Change, ...] = ()


def mend(
    file: str | os.PathLike[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    settings: str | os.PathLike[str] | None = None,
) -> Mended:
    """Mend what is safe to mend in a policy file: spacing, digits, sequences of marks.

    No word is changed, and nothing else in the file, comments included; the file is the
    old one or the new one, whatever happens.  A second run finds nothing to do.  What
    stands in a file that the policy extends is mended there, by a run of its own.  A file
    that somebody else wrote is never written: a note says so.  Nor is one that is marked
    read-only (TGD011); through a link the file that it leads to is written.

    Args:
        file: the path of a policy file.
        select: codes and families that are asked for, as :func:`check`; none for all.
        ignore: codes and families that are left out.
        settings: as :func:`check`.

    Raises:
        OutputError: the file cannot be written; it is as it was before.
        UsageError: a code that is none, or an argument of the wrong type.
    """
    selection = Selection.of(names_of(select, "select"), names_of(ignore, "ignore"))
    held = load_settings(path_of(settings, "settings")) if settings is not None else None
    return mend_file(file, selection=selection, settings=held)


def mend_file(
    file: str | os.PathLike[str],
    *,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Mended:
    """Mend a policy file as :func:`mend` does, for codes and settings that were read."""
    path, name = path_of(file, "file"), os.fspath(file)
    checked = check_file(file, selection=selection, settings=settings)
    if checked.source != "policy":
        return Mended(_untouched(checked, name))
    if _is_read_only(path) and any(finding.fix for finding in checked.report):
        return Mended(_with(checked, Finding.of("TGD011", Origin.of_file(name), None, file=name)))
    changes: list[Change] = []
    for _ in range(_PASSES):
        made = _repaired(path, name, checked)
        if not made:
            break
        changes += made
        checked = check_file(file, selection=selection, settings=settings)
    return Mended(checked, tuple(changes))


@dataclass(frozen=True, slots=True)
class MendedText:
    """The text of a policy file that was mended.

    Attributes:
        text: what it is now.
        changes: what was changed.
    """

    text: str
    changes: tuple[Change, ...] = ()


def mend_text(
    text: str,
    name: str,
    *,
    root: Path,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> MendedText:
    """Mend the *text* of a policy file as :func:`mend` does, and write nothing.

    Args:
        text: of the policy file.
        name: what changes call it.
        root: the folder of the files that it names.
        selection: the codes that are asked for.
        settings: of the project.
    """
    changes: list[Change] = []
    for _ in range(_PASSES):
        checked = check_text(text, name, root=root, selection=selection, settings=settings)
        new, made = mended(text, name, checked.report)
        if not made or not _says_the_same(text, new, root / name, name):
            break
        changes += made
        text = new
    return MendedText(text, tuple(changes))


def _repaired(path: Path, name: str, checked: Checked) -> tuple[Change, ...]:
    """Write *path* with what can be mended, and return it; nothing where nothing can."""
    if not any(finding.fix for finding in checked.report):
        return ()
    data = path.read_bytes()
    if not is_policy(data, name):
        return ()
    source = data.decode()
    head = _BOM if source.startswith(_BOM) else ""
    text = source.removeprefix(_BOM)
    new, changes = mended(text, name, checked.report)
    if not changes or not _says_the_same(text, new, path, name):
        return ()
    write_file(Path(os.path.realpath(path)), f"{head}{new}".encode())
    return changes


def _says_the_same(old: str, new: str, path: Path, name: str) -> bool:
    """Whether the mended text reads, and every paper has the words it had."""
    try:
        before, after = (loads(text, name=name, root=path.parent) for text in (old, new))
        return _words(before) == _words(after)
    except PolicyError:
        return False


def _words(file: PolicyFile) -> dict[str, list[str]]:
    return {
        id_: [skeleton(passage.printed) for passage in passages(document)]
        for id_, document in compose(file).items()
    }


def _is_read_only(path: Path) -> bool:
    """Whether *path* is a file that its owner, or the system, keeps from being written."""
    return path.is_file() and not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK))


def _untouched(checked: Checked, name: str) -> Checked:
    note = Finding.of("TGD008", Origin.of_file(name), None, file=name)
    return _with(checked, note) if checked.source else checked


def _with(checked: Checked, told: Finding) -> Checked:
    report = Report((*checked.report, told))
    return Checked(checked.name, checked.source, checked.papers, report, checked.lines)
