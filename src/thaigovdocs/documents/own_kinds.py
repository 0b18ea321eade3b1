"""Kinds of an agency's own: a file of YAML a kind, without a line of Python.

A file ``<key>.yaml`` names the kind that it is based on, what it is called, what an entry of
it says where its author leaves a key out, and what nobody may leave out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from thaigovdocs.documents.kinds import COMPOSERS, Composer
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.registry import unregister
from thaigovdocs.documents.setting import Setting
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.language.grammar import Refusal
from thaigovdocs.policy.language.scope import children
from thaigovdocs.policy.loading.kind_files import OwnKind, entry_model, read_kind
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.standard.kinds import Kind, add_kind, kind_of

_TEMPLATE = ".docx"


def use_kinds(folder: Path | str) -> tuple[str, ...]:
    """Make the kinds in *folder* known to everything that reads, checks and prints.

    A kind that is known already, from the same words, is passed over.

    Args:
        folder: where ``<key>.yaml`` files stand; ``<key>.docx`` beside one is its template.

    Returns:
        The keys of the kinds.

    Raises:
        PolicyError: a file cannot be read or used; ``findings`` holds every fault of all.
    """
    findings: list[Finding] = []
    paths = sorted(Path(folder).glob("*.yaml"))
    if not paths:
        findings.append(Finding.of("TGD870", Origin.of_file(str(folder))))
    read = [(path, read_kind(path, findings, _TEXTS)) for path in paths]
    if findings:
        raise PolicyError(findings=findings)
    return tuple(_known(path, kind, text) for path, (kind, text) in read if kind is not None)


def forget_kinds(keys: tuple[str, ...]) -> None:
    """Forget the kinds *keys*, which a folder had made known."""
    for key in keys:
        if _TEXTS.pop(key, None) is not None:
            unregister(key)
            _OWN.pop(key, None)


def own_kind(key: str) -> OwnKind | None:
    """Return what the file of the kind *key* says; ``None`` where no file of an agency made it."""
    return _OWN.get(key)


_OWN: dict[str, OwnKind] = {}
_TEXTS: dict[str, str] = {}
"""The words of the file of each kind that is known, so that the same file may come again."""


def _known(path: Path, kind: OwnKind, text: str) -> str:
    key = path.stem
    if _TEXTS.get(key) == text:
        return key
    if key in _TEXTS:
        raise PolicyError(findings=[Finding.of("TGD873", Origin.of_file(str(path)), found=key)])
    base = str(kind.base)
    add_kind(_row(key, kind, kind_of(base)))
    ENTRIES[key] = entry_model(key, kind)
    template = path.with_suffix(_TEMPLATE)
    content = template.read_bytes() if template.is_file() else None
    COMPOSERS[key] = _composer(kind, COMPOSERS[base], content)
    _TEXTS[key] = text
    _OWN[key] = kind
    return key


def _row(key: str, kind: OwnKind, base: Kind) -> Kind:
    """Return the row of the kind: that of its base under another name."""
    return replace(
        base,
        key=key,
        thai=str(kind.name),
        aliases=tuple(map(str, kind.aliases)),
        begins="",
        has_preset=False,
        template=base.template or base.head,
    )


def _composer(kind: OwnKind, base: Composer, template: bytes | None) -> Composer:
    def compose(setting: Setting[Any]) -> Document:
        paper = base.compose(setting)
        return paper if template is None else replace(paper, template=template)

    def found(setting: Setting[Any]) -> Iterator[Finding]:
        yield from base.faults(setting)
        for name in kind.requires:
            if not _is_given(setting, name):
                yield setting.finding("TGD875", name=str(name), kind_th=str(kind.name))

    return Composer(compose, found)


def _is_given(setting: Setting[Any], name: str) -> bool:
    """Return whether *name* is a key of the entry, or of the file, under which something stands."""
    if "." not in name:
        value = children(setting.entry).get(name)
    else:
        try:
            value = setting.writer.scope.find(tuple(name.split(".")))
        except Refusal:
            return False
    return value is not None and value != () and str(value).strip() != ""
