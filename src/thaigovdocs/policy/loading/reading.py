"""Reading a policy: a file, YAML text, or a mapping from an application."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError

from thaigovdocs._arguments import path_of
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import FileRefused, Picture, Root, read_picture, read_sheet, read_template
from thaigovdocs.findings import Finding, Mark, Origin, Report
from thaigovdocs.policy.language.expressions import check_policy_expressions
from thaigovdocs.policy.loading.bases import Extending
from thaigovdocs.policy.loading.faults import faults, known_keys, unknown_key
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.merging import lay_issued, settle
from thaigovdocs.policy.loading.pruning import pruned
from thaigovdocs.policy.loading.references import check_references
from thaigovdocs.policy.loading.register import read_register
from thaigovdocs.policy.loading.rowfiles import RowFile, read_rows
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.source.limits import MAX_DEPTH, MAX_REFERENCE_FAULTS
from thaigovdocs.policy.source.mapping_tree import mapping_tree
from thaigovdocs.policy.source.sources import read_bytes, refuse
from thaigovdocs.policy.source.tree import Map, Seq, Value, shown
from thaigovdocs.policy.source.words import Words

_T = TypeVar("_T")
PathLike: TypeAlias = "str | os.PathLike[str]"
_PRUNINGS = 3
_GUESSES = frozenset({"missing", "extra_forbidden"})  # said of a kind that was only guessed
_PREPARED_EMBLEMS = frozenset({"preprinted", "none"})


def load(
    path: PathLike,
    *,
    root: PathLike | None = None,
    issued: PathLike | None = None,
    fiscal_year: int | None = None,
) -> PolicyFile:
    """Read the policy file at *path*.

    Args:
        path: a YAML file in UTF-8.
        root: the folder below which every file lies that the policy names; the folder
            of *path* when left out.
        issued: a CSV register (heads id, number, date, signatory, or รหัส, ที่, วันที่,
            ผู้ลงนาม) whose numbers and dates are laid over the documents last.
        fiscal_year: a Buddhist Era year that replaces the one in the file.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
        UsageError: an argument is of the wrong type.

    Example:
        >>> load("policy.yaml").agency.name  # doctest: +SKIP
        'จังหวัดธารารมย์'
    """
    source = path_of(path, "path")
    name = os.fspath(path)
    top = Root(source.parent if root is None else path_of(root, "root"))
    reading = _Reading(Extending(name, top, source=source), issued, _year(fiscal_year))
    return reading.read(lambda extending: extending.read_file(source, name))


def loads(
    text: str,
    *,
    name: str | None = None,
    root: PathLike | None = None,
    issued: PathLike | None = None,
    fiscal_year: int | None = None,
) -> PolicyFile:
    """Read the policy in the YAML *text*.

    Args:
        text: the YAML text.
        name: the name that findings give it.
        root: the folder of the files that the policy names; without it, it may name none.
        issued: as :func:`load`.
        fiscal_year: as :func:`load`.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
        UsageError: an argument is of the wrong type.

    Example:
        >>> loads("thaigovdocs: 1\\nagency: {name: จังหวัดธารารมย์}").agency.name
        'จังหวัดธารารมย์'
    """
    if not isinstance(text, str) or not isinstance(name, str | None):
        raise UsageError("expected the policy and its name as text")
    top = None if root is None else Root(path_of(root, "root"))
    reading = _Reading(Extending(name, top), issued, _year(fiscal_year))
    return reading.read(lambda extending: extending.read_text(text, name))


def from_mapping(
    mapping: Mapping[str, Any],
    *,
    root: PathLike | None = None,
    issued: PathLike | None = None,
    fiscal_year: int | None = None,
) -> PolicyFile:
    """Read the policy that an application holds as a *mapping* of the same keys.

    Text, whole numbers, ``Decimal``, ``date``, truth values, ``None``, lists, tuples and
    mappings are taken; a float is refused.

    Args:
        mapping: the policy.
        root: as :func:`loads`.
        issued: as :func:`load`.
        fiscal_year: as :func:`load`.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
        UsageError: an argument is of the wrong type.

    Example:
        >>> from_mapping({"thaigovdocs": 1, "agency": {"name": "จังหวัดธารารมย์"}}).name is None
        True
    """
    if not isinstance(mapping, Mapping):
        raise UsageError(f"expected a mapping, found {type(mapping).__name__}")
    top = None if root is None else Root(path_of(root, "root"))
    reading = _Reading(Extending(None, top), issued, _year(fiscal_year))
    return reading.read(lambda extending: extending.extend(_mapping(mapping, extending)))


def _mapping(mapping: Mapping[str, Any], extending: Extending) -> Map | None:
    return mapping_tree(mapping, extending.findings)


def _year(fiscal_year: int | None) -> int | None:
    whole = isinstance(fiscal_year, int) and not isinstance(fiscal_year, bool)
    if fiscal_year is not None and not whole:
        found = type(fiscal_year).__name__
        raise UsageError(f"expected a whole number as fiscal_year, found {found}")
    return fiscal_year


@dataclass(slots=True)
class _Reading:
    """One pass over a policy; every step adds to the findings and goes on."""

    extending: Extending
    issued: PathLike | None
    fiscal_year: int | None
    findings: list[Finding] = field(init=False)
    logos: list[Picture] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.findings = self.extending.findings

    def read(self, tree_of: Callable[[Extending], Map | None]) -> PolicyFile:
        try:
            tree = tree_of(self.extending)
            if tree is None:
                raise PolicyError(findings=self.report())
            return self.finish(self.prepare(tree))
        except (RecursionError, MemoryError):
            here = Origin(Mark(self.extending.name))
            raise refuse("TGD136", here, limit=MAX_DEPTH) from None

    def report(self) -> Report:
        return Report(self.findings).unique().in_order(self.extending.name or "")

    def prepare(self, tree: Map) -> Map:
        """Return *tree* with everything laid over it that comes from elsewhere."""
        settled = settle(tree, self.findings)
        tree = settled if isinstance(settled, Map) else tree
        register = None
        if self.issued is not None:
            path = path_of(self.issued, "issued")
            name = os.fspath(self.issued)
            register = read_register(path, name, self.findings)
            self.extending.sources[name] = read_bytes(path, name)
        tree = lay_issued(tree, register, self.findings)
        if self.fiscal_year is not None:
            mark = tree.marks.get("fiscal_year", Mark(path="fiscal_year"))
            tree.put("fiscal_year", Words(str(self.fiscal_year), Mark(path="fiscal_year")), mark)
        full = _without_empty(tree, tree, (), self.findings)
        return full if isinstance(full, Map) else tree

    def finish(self, tree: Map) -> PolicyFile:
        file = self.validate(tree)
        emblem, templates = self.pictures(tree), self.templates(tree)
        rows = self.rows(file) if file is not None else {}
        self.findings += islice(check_references(tree), MAX_REFERENCE_FAULTS)
        if file is not None:
            self.findings += check_policy_expressions(file)
        report = self.report()
        if file is None or report.errors:
            raise PolicyError(findings=report)
        file._name = self.extending.name
        file._tree = tree
        file._emblem = emblem
        file._logos = tuple(self.logos)
        file._templates = templates
        file._rows = rows
        file._sources = self.extending.sources
        file._report = report
        return file

    def validate(self, tree: Map) -> PolicyFile | None:
        try:
            return PolicyFile.model_validate(tree)
        except ValidationError as error:
            errors: Sequence[Any] = error.errors(include_url=False, include_input=False)
        self.findings += faults(tree, errors, self.extending.line_of)
        return self.sound(tree, errors)

    def sound(self, tree: Map, errors: Sequence[Any]) -> PolicyFile | None:
        """Return the policy without what is faulty, so that one pass tells everything.

        What is left out may be missed where it is required; what requires it goes then.
        A document of an unknown kind is read as the nearest one: its other keys are told, too.
        """
        guessed = {error["loc"][:2] for error in errors if error["type"] == "unknown_kind"}
        for _ in range(_PRUNINGS):
            rest = pruned(tree, [error["loc"] for error in errors], [e["type"] for e in errors])
            if rest is None:
                break
            try:
                return PolicyFile.model_validate(rest)
            except ValidationError as error:
                tree, errors = rest, error.errors(include_url=False, include_input=False)
                told = [e for e in errors if e["loc"][:2] in guessed and e["type"] not in _GUESSES]
                self.findings += faults(tree, told, self.extending.line_of)
        return None

    def pictures(self, tree: Map) -> Picture | None:
        """Return the emblem; it and the logos are read so that their faults are told now."""
        emblem = tree.map("output").get("emblem")
        picture = None
        if isinstance(emblem, Words) and emblem not in _PREPARED_EMBLEMS:
            picture = self.picture(emblem)
        for logo in tree.map("agency").entries("logos"):
            read = self.picture(logo) if isinstance(logo, Words) else None
            self.logos += [read] if read else []
        return picture

    def templates(self, tree: Map) -> dict[str, bytes]:
        """Return the DOCX templates that documents name, by that name."""
        names = [
            name
            for entry in tree.entries("documents")
            if isinstance(entry, Map)
            for name in entry.entries("template")
            if isinstance(name, Words)
        ]
        read = {str(name): self.named(name, read_template) for name in names}
        return {name: data for name, data in read.items() if data is not None}

    def rows(self, file: PolicyFile) -> dict[str, RowFile]:
        """Return the rows that documents take from files, by the id of the document."""
        read: dict[str, RowFile] = {}
        for entry in file.documents:
            name = entry.rows_file if isinstance(entry, Tabled) else None
            if name is None or not isinstance(entry, Tabled):
                continue
            sheet = self.named(name, read_sheet)
            if sheet is None:
                continue
            self.extending.sources[sheet.name] = sheet.data
            read[entry.key] = read_rows(
                sheet,
                entry.row_columns,
                origin=Origin(name.mark),
                path=name.mark.path if name.mark else "",
                findings=self.findings,
            )
        return read

    def picture(self, name: Words) -> Picture | None:
        return self.named(name, read_picture)

    def named(self, name: Words, read: Callable[..., _T]) -> _T | None:
        """Return what *read* makes of the file *name*; ``None``, and a finding, where it cannot."""
        here = Origin(name.mark)
        root = self.extending.root
        if root is None:
            self.findings.append(Finding.of("TGD139", here, found=shown(name)))
            return None
        try:
            path = root.resolve(str(PurePosixPath(name)), origin=here)
            return read(path, str(name), origin=here)
        except FileRefused as error:
            self.findings.append(error.finding)
            return None


def _without_empty(
    value: Value, tree: Map, loc: tuple[str | int, ...], findings: list[Finding]
) -> Value:
    """Return *value* without empty values; an unknown key is told though nothing follows it."""
    if isinstance(value, Map):
        full = Map(value.mark, value.flow)
        for key, item in value.items():
            if item is not None or key == "circular":
                here = (*loc, key)
                full.put(key, _without_empty(item, tree, here, findings), value.marks[key])
            elif len(findings) < MAX_REFERENCE_FAULTS:
                findings += _empty_key(tree, loc, key, value.marks[key])
        return full
    if isinstance(value, Seq):
        kept = Seq(value.mark)
        row = len(loc) > 1 and loc[-2] == "rows"
        for item in value:
            if item is None and not row:
                continue
            cell = Words("", value.mark) if item is None else item
            kept.append(_without_empty(cell, tree, (*loc, len(kept)), findings))
        return kept
    return value


def _empty_key(tree: Map, loc: tuple[str | int, ...], key: str, mark: Mark) -> Iterator[Finding]:
    known = known_keys(tree, loc)
    free = not known or (len(loc) == 1 and loc[0] in {"vars", "people", "issued"})
    if not free and key not in known:
        yield unknown_key(key, known, Origin(mark))


PolicyFile.from_dict = from_mapping
