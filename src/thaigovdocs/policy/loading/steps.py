"""The steps of reading a policy: a tree laid together, validated, and looked at whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError

from thaigovdocs._arguments import path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.files import Root
from thaigovdocs.findings import Finding, Mark, Origin, Report
from thaigovdocs.policy.language.expressions import check_policy_expressions
from thaigovdocs.policy.loading.attached import Attached, Attaching
from thaigovdocs.policy.loading.bases import Extending
from thaigovdocs.policy.loading.each import Spreading
from thaigovdocs.policy.loading.faults import faults
from thaigovdocs.policy.loading.merging import lay_issued, merge, settle
from thaigovdocs.policy.loading.pruning import pruned
from thaigovdocs.policy.loading.references import check_references
from thaigovdocs.policy.loading.register import read_register
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.limits import MAX_DEPTH, MAX_REFERENCE_FAULTS
from thaigovdocs.policy.source.mapping_tree import mapping_tree
from thaigovdocs.policy.source.sources import read_bytes, refuse, sized
from thaigovdocs.policy.source.tree import Map
from thaigovdocs.policy.source.words import Words

PathLike: TypeAlias = str | os.PathLike[str]
TreeReader: TypeAlias = Callable[[Extending], Map | None]
_PRUNINGS = 3
_GUESSES = frozenset({"missing", "extra_forbidden"})  # said of a kind that was only guessed


@dataclass(frozen=True, slots=True)
class Overlays:
    """What is laid over a policy, in this order.

    Attributes:
        mapping: keys of a policy file, as an edition that extends it would hold them; a
            tree has its places.
        issued: the path of the registry's CSV file, or its bytes.
        fiscal_year: the Buddhist Era year.
    """

    mapping: Mapping[str, Any] | None = None
    issued: PathLike | bytes | None = None
    fiscal_year: int | None = None

    def __post_init__(self) -> None:
        if self.mapping is not None and not isinstance(self.mapping, Mapping):
            found = type(self.mapping).__name__
            raise UsageError.of("TGD020", kind="a mapping", argument="overlay", found=found)
        if self.issued is not None and not isinstance(self.issued, bytes):
            path_of(self.issued, "issued")
        year = self.fiscal_year
        if year is not None and (isinstance(year, bool) or not isinstance(year, int)):
            found = type(year).__name__
            kind = "a whole number"
            raise UsageError.of("TGD020", kind=kind, argument="fiscal_year", found=found)


@dataclass(frozen=True, slots=True)
class Read:
    """What a policy was read from, and what was read with it.

    Attributes:
        name: of the file; ``None`` for text or a mapping without one.
        root: bounds the files that it names; ``None`` when it may name none.
        tree: what was validated.
        sources: the bytes of every file that was read, by name.
        attached: what the files that it names hold.
        report: the warnings and notes.
    """

    name: str | None
    root: Root | None
    tree: Map
    sources: Mapping[str, bytes]
    attached: Attached
    report: Report


def root_of(root: PathLike | None, files: Mapping[str, bytes | str] | None) -> Root | None:
    """Return what bounds the files that a policy may name; ``None`` when it may name none.

    Raises:
        UsageError: *root* is no path, or *files* no mapping of names to bytes or text.
    """
    folder = None if root is None else path_of(root, "root")
    if files is None:
        return None if folder is None else Root(folder)
    kind = "a mapping of names to bytes"
    if not isinstance(files, Mapping):
        raise UsageError.of("TGD020", kind=kind, argument="files", found=type(files).__name__)
    given: dict[str, bytes] = {}
    for name, data in files.items():
        if not isinstance(name, str) or not isinstance(data, (bytes, bytearray, str)):
            found = f"{type(name).__name__}: {type(data).__name__}"
            raise UsageError.of("TGD020", kind=kind, argument="files", found=found)
        given[name] = data.encode() if isinstance(data, str) else bytes(data)
    return Root(folder, given)


def read_policy(
    tree_of: TreeReader,
    extending: Extending,
    overlays: Overlays | None = None,
    *,
    known: Attached | None = None,
) -> tuple[PolicyModel, Read]:
    """Return the policy that *tree_of* gives with everything laid over it, and what it is from.

    Args:
        tree_of: reads the tree.
        extending: the files that it is read from.
        overlays: what is laid over it.
        known: files it names that were read before.

    Raises:
        PolicyError: the policy cannot be used; ``findings`` holds every fault.
    """
    steps = _Steps(extending, overlays or Overlays(), known or Attached())
    try:
        tree = tree_of(extending)
        if tree is None:
            raise PolicyError(findings=steps.report())
        return steps.finish(steps.prepare(tree))
    except (RecursionError, MemoryError):
        raise refuse("TGD136", Origin(Mark(extending.name)), limit=MAX_DEPTH) from None


def _lacks(error: Mapping[str, Any]) -> bool:
    """Whether what is wrong is a key that a base may have."""
    return bool(error["type"] == "missing")


@dataclass(slots=True)
class _Steps:
    """One pass over a policy; every step adds to the findings and goes on."""

    extending: Extending
    overlays: Overlays
    known: Attached
    findings: list[Finding] = field(init=False)

    def __post_init__(self) -> None:
        self.findings = self.extending.findings

    def report(self) -> Report:
        return Report(self.findings).unique().in_order(self.extending.name or "")

    def prepare(self, tree: Map) -> Map:
        """Return *tree* with everything laid over it that comes from elsewhere."""
        if self.overlays.mapping is not None:
            given = self.overlays.mapping
            over = given if isinstance(given, Map) else mapping_tree(given, self.findings)
            tree = tree if over is None else merge(tree, over, self.findings)
        if self.overlays.fiscal_year is not None:
            tree = merge(tree, _year(self.overlays.fiscal_year, tree), self.findings)
        settled = settle(tree, self.findings)
        tree = settled if isinstance(settled, Map) else tree
        extending = self.extending
        tree = Spreading(extending.root, extending.sources, self.findings).spread(tree)
        return lay_issued(tree, self.register(), self.findings)

    def register(self) -> Map | None:
        """Return what the registry's file says, as the value of ``issued``."""
        issued, root = self.overlays.issued, self.extending.root
        if issued is None:
            return None
        name = "issued" if isinstance(issued, bytes) else os.fspath(issued)
        if isinstance(issued, bytes):
            data = sized(issued, name)
        elif root is not None and name in root.given:
            data = sized(root.given[name], name)
        else:
            data = read_bytes(Path(name), name)
        self.extending.sources[name] = data
        return read_register(data, name, self.findings)

    def finish(self, tree: Map) -> tuple[PolicyModel, Read]:
        model = self.validate(tree)
        extending, findings = self.extending, self.findings
        attaching = Attaching(extending.root, extending.sources, findings, self.known)
        attached = attaching.read(tree, model)
        if not extending.is_baseless:
            findings += islice(check_references(tree), MAX_REFERENCE_FAULTS)
        if model is not None and not extending.is_baseless:
            findings += check_policy_expressions(model)
        report = self.report()
        if model is None or report.errors:
            raise PolicyError(findings=report)
        sources = FrozenMap(extending.sources)
        return model, Read(extending.name, extending.root, tree, sources, attached, report)

    def validate(self, tree: Map) -> PolicyModel | None:
        try:
            return PolicyModel.model_validate(tree)
        except ValidationError as error:
            errors: Sequence[Any] = error.errors(include_url=False, include_input=False)
        told = [each for each in errors if not (self.extending.is_baseless and _lacks(each))]
        self.findings += faults(tree, told, self.extending.line_of)
        return self.sound(tree, errors)

    def sound(self, tree: Map, errors: Sequence[Any]) -> PolicyModel | None:
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
                return PolicyModel.model_validate(rest)
            except ValidationError as error:
                tree, errors = rest, error.errors(include_url=False, include_input=False)
                told = [e for e in errors if e["loc"][:2] in guessed and e["type"] not in _GUESSES]
                self.findings += faults(tree, told, self.extending.line_of)
        return None


def _year(year: int, tree: Map) -> Map:
    """Return the overlay of a fiscal year, which stands where that of *tree* stood."""
    here = Mark(path="fiscal_year")
    over = Map(tree.mark)
    over.put("fiscal_year", Words(str(year), here), tree.marks.get("fiscal_year", here))
    return over
