"""Which files are looked at: those that were named, and those in the folders that were named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from pathlib import Path

import thaigovdocs._regex as re
from thaigovdocs._arguments import shown_name
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Severity

POLICIES = (".yaml", ".yml")
PAPERS = (".docx", ".docm", ".dotx", ".pdf", ".txt")
_UNREAD = (".doc", ".dot", ".odt", ".ott", ".rtf", ".htm", ".html")  # papers, in forms nobody reads
# A key at the beginning of a line, or of a mapping between braces; nothing that is indented.
_POLICY = re.compile(rb"^(?:\{[ \t]*)?[\"']?thaigovdocs[\"']?[ \t]*:", re.MULTILINE)
_EDITION = re.compile(
    rb"^[\"']?(?:extends|"
    + "ต่อจาก".encode()
    + rb")[\"']?[ \t]*:[ \t]+[\"']?[^\n#]*\.ya?ml[\"']?[ \t]*(?:#|\r?$)",
    re.MULTILINE,
)
_MOST_BYTES = 16 << 20  # of a file that may be a policy: more than one may have
_SHOWN = 5
_NUMBER = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is looked at.

    Attributes:
        files: their paths, in order.
        findings: what was passed over, and folders in which there is nothing.
    """

    files: tuple[str, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether there is a folder in which there is nothing to look at."""
        return any(each.severity is Severity.ERROR for each in self.findings)


def gather(names: Sequence[str], *, skip_others: bool = False) -> Gathered:
    """Return the files to look at.

    A folder stands for the policy files, DOCX, PDF and text files in it and below it, by
    folder and name, hidden ones left out.  A YAML file that is no policy file is passed
    over with a note, unless it alone was named: then it is told what it lacks.

    Args:
        names: of files and folders, as they were given.
        skip_others: pass over the one that was named alone, too.
    """
    found = _Gathering(skip_others or len(names) > 1)
    for name in names:
        found.add(name)
    return found.gathered()


def is_policy_file(data: bytes) -> bool:
    """Whether *data* is a policy file: it says so, or extends one.

    Example:
        >>> is_policy_file(b"thaigovdocs: 1"), is_policy_file(b"extends: eslint:recommended")
        (True, False)
    """
    return _POLICY.search(data) is not None or _EDITION.search(data) is not None


@dataclass
class _Gathering:
    skips: bool
    files: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    empty: list[Finding] = field(default_factory=list)

    def add(self, name: str) -> None:
        if not _is_folder(name):
            is_other = self.skips and name.lower().endswith(POLICIES) and not _may_be_policy(name)
            (self.others if is_other else self.files).append(name)
            return
        before = len(self.files)
        for path in _walk(Path(name)):
            self.sort(str(path))
        if len(self.files) == before:
            self.empty.append(Finding.of("TGD015", None, None, folder=name))

    def sort(self, name: str) -> None:
        """Put the file *name* of a folder where it belongs."""
        suffix = Path(name).suffix.lower()
        if suffix in PAPERS or (suffix in POLICIES and _may_be_policy(name)):
            if name not in self.files:
                self.files.append(name)
        elif suffix in POLICIES:
            self.others.append(name)
        elif suffix in _UNREAD:
            self.unread.append(name)

    def gathered(self) -> Gathered:
        told = (("TGD013", self.others), ("TGD014", self.unread))
        notes = [
            Finding.of(code, None, None, count=len(names), names=_listed(names))
            for code, names in told
            if names
        ]
        return Gathered(tuple(self.files), (*notes, *self.empty))


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _may_be_policy(name: str) -> bool:
    """Whether the file *name* is a policy file; one that cannot be read is told as one."""
    try:
        with Path(name).open("rb") as file:
            return is_policy_file(file.read(_MOST_BYTES))
    except (OSError, ValueError):
        return True


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below *folder*, those of a folder before those of the folders in it."""
    for place, folders, names in os.walk(folder):
        folders[:] = _seen(folders)
        yield from (Path(place, name) for name in _seen(names))


def _seen(names: Iterable[str]) -> list[str]:
    """Return what is not hidden nor a lock of Word, as a person sorts it: 2 before 10."""
    shown = (name for name in names if not name.startswith((".", "~$")))
    return sorted(shown, key=_natural)


def _natural(name: str) -> tuple[list[str | int], str]:
    parts = _NUMBER.split(name.casefold())
    return [int(part) if index % 2 else part for index, part in enumerate(parts)], name


def _listed(names: Sequence[str]) -> str:
    shown = [*map(shown_name, names[:_SHOWN])]
    return ", ".join([*shown, *(["…"] if len(names) > _SHOWN else [])])
