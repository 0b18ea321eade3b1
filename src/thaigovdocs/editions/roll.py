"""Next year's edition of a policy file, written beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from thaigovdocs._arguments import is_folder
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.adopting.model import Adopted
from thaigovdocs.checks.files import is_policy, read_file
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.editions.decisions import decisions
from thaigovdocs.editions.leftovers import leftovers
from thaigovdocs.editions.year import names_year, next_edition
from thaigovdocs.errors import OutputError, PolicyError, UsageError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding, Mark, Origin, Report
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load, loads
from thaigovdocs.policy.source.writing import MARK

_OPEN = "TGD837"  # what an adopted policy leaves open, an edition marks itself

PathLike: TypeAlias = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Rolled:
    """A new edition.

    Attributes:
        path: where it was written.
        text: what was written.
        file: the edition as it reads; its papers are drafts until all is decided.
        report: what is to be decided, and what of last year still stands in it.
    """

    path: Path
    text: str
    file: PolicyFile
    report: Report


def roll(
    source: PathLike,
    target: PathLike,
    *,
    fiscal_year: int,
    copy: bool = False,
    force: bool = False,
    issued: PathLike | bytes | None = None,
    answers: Mapping[str, str] | None = None,
) -> Rolled:
    """Write the edition of *fiscal_year* that follows *source*.

    A DOCX, PDF or text file of last year's papers is adopted first (:func:`adopt`), and the
    edition holds all of it.

    A file that stands alone is extended; it may be a base that says no year, of which
    this is the first edition.  The edition holds the year, what it supersedes where the
    file does so (last year's announcement or order), and the numbers and dates that must be given
    anew, left open and marked with ``ต้องระบุ``.  An edition whose documents stand in
    its base is copied, comments and all, and extends the same base.  The edition loads
    and renders as drafts at once.  Either the whole file is written or none.

    Args:
        source: last year's policy file, or last year's papers.
        target: the file to write, in the folder of *source* or above it; a copy may
            stand anywhere that has the files it names.
        fiscal_year: the Buddhist year of the new edition.
        copy: copy the whole file, with every comment, instead of extending it.
        force: replace a file that stands at *target*.
        issued: last year's CSV register, as :func:`load` takes it: what is superseded has
            its number and date from there.
        answers: what is decided already, by path (:func:`decisions`): numbers, dates
            and ids of signers.

    Raises:
        PolicyError: *source* has faults, its year is not before *fiscal_year*, or the
            new edition would not read.
        OutputError: something stands at *target*, or the system refuses.
        UsageError: an argument is of the wrong type or to no question.
    """
    there = Path(target)
    rolled = next_year(
        source,
        target,
        fiscal_year=fiscal_year,
        copy=copy,
        force=force,
        issued=issued,
        answers=answers,
    )
    write_file(there, rolled.text.encode())
    return rolled


def next_year(
    source: PathLike,
    target: PathLike,
    *,
    fiscal_year: int,
    copy: bool = False,
    force: bool = False,
    issued: PathLike | bytes | None = None,
    answers: Mapping[str, str] | None = None,
    text: str | None = None,
) -> Rolled:
    """Return what :func:`roll` would write to *target*, and write nothing.

    Args:
        source: as :func:`roll`, and so are *target*, *fiscal_year*, *copy*, *force*, *issued*
            and *answers*.
        text: the policy file *source*, where none stands there; the edition holds all of it.

    Raises:
        ThaiGovDocsError: as :func:`roll`, but for what only writing shows.
    """
    here, there = Path(source), Path(target)
    if isinstance(fiscal_year, bool) or not isinstance(fiscal_year, int):
        found = type(fiscal_year).__name__
        raise UsageError(f"expected a whole number as fiscal_year, found {found}")
    adopted = _adopted(source, text)
    file = _last(source, fiscal_year, adopted, issued)
    _check(file, here, there, fiscal_year, force)
    text = next_edition(
        here,
        file,
        there,
        fiscal_year,
        root=here.parent,
        copy=copy,
        answers=answers,
        adopted=adopted.text if adopted else None,
    )
    edition = loads(text, name=os.fspath(target), root=there.parent)
    told = [each for each in (adopted.report if adopted else ()) if each.code != _OPEN]
    report = Report((*told, *_open(text, os.fspath(target)), *_left(edition, file)))
    return Rolled(there, text, edition, report)


def _adopted(source: PathLike, text: str | None) -> Adopted | None:
    """Return the papers *source* as a policy; ``None`` where it is one, or cannot be read."""
    if text is not None:
        return Adopted(text, Report())
    try:
        content = read_file(Path(source), os.fspath(source))
    except PolicyError:
        return None  # told with the words of a policy file that cannot be read
    if is_policy(content, os.fspath(source)):
        return None
    from thaigovdocs.adopting.adopt import adopt

    return adopt(source)


def _last(
    source: PathLike, year: int, adopted: Adopted | None, issued: PathLike | bytes | None
) -> PolicyFile:
    if adopted is None:
        return _read_last(source, year, issued)
    return loads(adopted.text, name=os.fspath(source), root=Path(source).parent, issued=issued)


def last_edition(
    source: PathLike,
    fiscal_year: int,
    *,
    issued: PathLike | bytes | None = None,
    text: str | None = None,
) -> PolicyFile:
    """Return *source*, a policy file or papers, as the edition before that of *fiscal_year*.

    A base that says no year, and cannot be read without one, is read in the year before.

    Args:
        source: a policy file or papers.
        fiscal_year: of the edition that follows.
        issued: the register of *source*.
        text: the policy file *source*, where none stands there.

    Raises:
        PolicyError: the file has faults.
    """
    return _last(source, fiscal_year, _adopted(source, text), issued)


def _read_last(source: PathLike, year: int, issued: PathLike | bytes | None) -> PolicyFile:
    here = Path(source)
    try:
        return load(source, issued=issued)
    except PolicyError:
        if names_year(here, here.parent):
            raise
        return load(source, issued=issued, fiscal_year=year - 1)


def _check(file: PolicyFile, here: Path, there: Path, year: int, force: bool) -> None:
    last = file.fiscal_year
    if not 2400 <= year <= 9999 or (last is not None and year <= last):
        after = str(last) if last is not None and year <= last else "2400"
        params = {"found": str(year), "last": after}
        raise PolicyError(findings=[Finding.of("TGD180", Origin(Mark(file.name)), **params)])
    names = [here, *map(Path, file.sources)]
    if any(_same(there, name) for name in names):
        raise OutputError(findings=[Finding.of("TGD182", None, None, file=there)])
    if is_folder(there) or (os.path.lexists(there) and not force):
        raise OutputError(findings=[Finding.of("TGD181", None, None, file=there)])


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _open(text: str, name: str) -> Iterator[Finding]:
    """Yield a note that names the lines that are marked."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if MARK in line]
    if lines:
        listed = ", ".join(map(str, lines))
        yield Finding.of("TGD186", Origin(Mark(name, lines[0], 1)), lines=listed)


def _left(edition: PolicyFile, file: PolicyFile) -> Iterator[Finding]:
    if file.fiscal_year is None:
        return
    numbers = (paper.meta.number for paper in compose_sound(file).documents)
    ended = [number for number in numbers if number[-1:].isdecimal()]
    yield from leftovers(edition, file.fiscal_year, ended)


__all__ = ["Rolled", "decisions", "last_edition", "roll"]
