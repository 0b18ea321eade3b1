"""From a policy file to the documents that it asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from thaigovdocs._arguments import check_type, names_of
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.documents.setting import Setting, setting_of
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Severity
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds import KINDS

Composer: TypeAlias = Callable[[Setting], Document]


def _composers() -> Mapping[str, Composer]:
    """Return the composer of every kind: the module of its name in this folder."""
    modules = {kind: f"{__package__}.kinds.{kind.replace('-', '_')}" for kind in KINDS}
    return MappingProxyType({kind: import_module(name).compose for kind, name in modules.items()})


COMPOSERS: Mapping[str, Composer] = _composers()
"""How each kind that is built is composed, by kind."""


def compose(file: PolicyFile, *, only: Collection[str] | None = None) -> Mapping[str, Document]:
    """Return the documents of *file*, every word final, by id in the order of the file.

    Pure: the same file gives equal documents.

    Args:
        file: a policy file that was read.
        only: ids of the documents to compose; ``None`` for all.

    Raises:
        PolicyError: a document holds what cannot be printed; ``findings`` carries
            every fault at once.
        UsageError: an argument is of the wrong type.
    """
    check_type(file, PolicyFile, "file")
    ids = None if only is None else names_of(only, "only")
    entries = [entry for entry in file.documents if ids is None or entry.key in ids]
    findings = unprintable(file, [entry.key for entry in entries])
    faults: list[Finding] = [found for found in findings if found.severity is Severity.ERROR]
    documents: dict[str, Document] = {}
    for entry in entries if not faults else ():
        try:
            documents[entry.key] = COMPOSERS[entry.kind](setting_of(file, entry))
        except ExpressionFault as error:
            faults += error.findings
    if faults:
        raise PolicyError(findings=faults)
    return MappingProxyType(documents)
