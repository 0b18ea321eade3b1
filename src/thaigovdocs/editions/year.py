"""Next year's edition of a policy file, as YAML text.

A file without a base is extended: the new edition is a handful of lines.  An edition
whose documents stand in its base is copied with its comments, and extends the same base.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import thaigovdocs._regex as re
from thaigovdocs.editions.decisions import Decision, decisions
from thaigovdocs.editions.edition import Edition, heading, ids_of
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import Root
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.bases import Extending
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.source.sources import decode
from thaigovdocs.policy.source.tree import Map
from thaigovdocs.policy.source.writing import read_sheet, without_remarks, write_sheet

_HEADING = re.compile(r"(?<=^# )ฉบับปีงบประมาณ [0-9]+ ต่อจาก .*$", re.MULTILINE)


def next_edition(
    source: Path,
    file: PolicyFile,
    target: Path,
    fiscal_year: int,
    *,
    root: Path,
    copy: bool = False,
    answers: Mapping[str, str] | None = None,
    adopted: str | None = None,
) -> str:
    """Return the text of the edition of *fiscal_year* that follows *file*.

    Args:
        source: the file that *file* was read from.
        file: last year's edition.
        target: where the text will stand; what it extends is named from there.
        fiscal_year: the Buddhist year of the new edition.
        root: the folder below which the files of *file* lie.
        copy: copy the whole file with its comments, even where it could be extended.
        answers: what is decided already, by :attr:`Decision.path`; the rest is marked as open.
        adopted: the policy file that the papers *source* became, which is copied whole.

    Raises:
        PolicyError: what it must extend lies neither beside *target* nor below it.
        UsageError: an answer is to no question.
    """
    asked = decisions(file)
    given = _given(asked, answers or {})
    text = adopted or decode(file.sources[file.name or os.fspath(source)], file.name)
    edition = Edition(file, fiscal_year, asked, given)
    edition.is_first = not (file.fiscal_year if adopted else names_year(source, root))
    text = without_remarks(text)
    sheet = read_sheet(text)
    base = sheet.get("extends")
    if base and not (copy or adopted):
        tree = _tree(source.parent / str(base), root)
        copy = {entry.key for entry in file.documents} <= ids_of(tree)
    if not (copy or adopted):
        return edition.short(_reach(source, target), source.name)
    if base:
        beside = source.parent / str(base)
        sheet["extends"] = _reach(beside, target)
        edition.inherited = _tree(beside, root)
    edition.change(sheet)
    return _HEADING.sub(heading(fiscal_year, source.name), write_sheet(sheet, text), count=1)


def names_year(source: Path, root: Path) -> bool:
    """Tell whether the policy file *source*, or what it extends, says its fiscal year."""
    return _tree(source, root).get("fiscal_year") is not None


def _given(asked: Sequence[Decision], answers: Mapping[str, str]) -> dict[str, str]:
    """Return the *answers* that say something, each to one of the questions *asked*."""
    given = {path: text.strip() for path, text in answers.items() if text.strip()}
    if unknown := sorted(given.keys() - {each.path for each in asked}):
        known = ", ".join(each.path for each in asked)
        raise UsageError(f"expected answers to {known}, found '{unknown[0]}'")
    return given


def _reach(base: Path, target: Path) -> str:
    """Return the name by which a file at *target* reaches *base*."""
    try:
        folder = Path(os.path.realpath(target)).parent
        return Path(os.path.realpath(base)).relative_to(folder).as_posix()
    except ValueError:
        params = {"base": str(base), "file": str(target)}
        raise PolicyError(findings=[Finding("TGD183", Origin(), params)]) from None


def _tree(path: Path, root: Path) -> Map:
    """Return the tree of a base that was read before without a fault."""
    extending = Extending(os.fspath(path), Root(root), source=path)
    return extending.read_file(path, os.fspath(path)) or Map(Mark())
