"""The files that a policy names: pictures, templates and rows, read with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import field
from typing import TypeVar

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.files import (
    PICTURE_BYTES,
    SHEET_BYTES,
    TEMPLATE_BYTES,
    FileRefused,
    Picture,
    Root,
    read_picture,
    read_sheet,
    read_template,
)
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.rowfiles import RowFile, read_rows
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.tree import Map, shown
from thaigovdocs.policy.source.words import Words

_T = TypeVar("_T")
_PREPARED_EMBLEMS = frozenset({"preprinted", "none"})


@dataclass(frozen=True, slots=True)
class Attached:
    """What was read of the files that a policy names.

    Attributes:
        emblem: the picture of ``output.emblem``.
        logos: the pictures of ``agency.logos``, in order.
        templates: the bytes of the templates that documents name, by that name.
        rows: the rows that documents take from files, by the id of the document.
    """

    emblem: Picture | None = None
    logos: tuple[Picture, ...] = ()
    templates: Mapping[str, bytes] = field(default_factory=FrozenMap)
    rows: Mapping[str, RowFile] = field(default_factory=FrozenMap)

    @property
    def pictures(self) -> dict[str, Picture]:
        """The pictures by the name that the policy gives them."""
        return {each.name: each for each in (*self.logos, self.emblem) if each}


@dataclass(frozen=True, slots=True)
class Attaching:
    """Reads the files that a policy names; what cannot be read goes to the findings.

    Attributes:
        root: bounds the files; ``None`` when none may be named.
        sources: gets the bytes of files of rows, by name.
        findings: gets the faults.
        known: what was read before with the same *root*.
    """

    root: Root | None
    sources: MutableMapping[str, bytes]
    findings: list[Finding]
    known: Attached

    def read(self, tree: Map, model: PolicyModel | None) -> Attached:
        """Return what the files named in *tree* hold; rows need the *model* of its documents."""
        emblem = tree.map("output").get("emblem")
        logos = [each for each in tree.map("agency").entries("logos") if isinstance(each, Words)]
        named = emblem if isinstance(emblem, Words) and emblem not in _PREPARED_EMBLEMS else None
        return Attached(
            emblem=self._picture(named) if named is not None else None,
            logos=tuple(filter(None, map(self._picture, logos))),
            templates=FrozenMap(self._templates(tree)),
            rows=FrozenMap(self._rows(model) if model else ()),
        )

    def _picture(self, name: Words) -> Picture | None:
        return self.known.pictures.get(name) or self._named(name, read_picture, PICTURE_BYTES)

    def _templates(self, tree: Map) -> Iterator[tuple[str, bytes]]:
        entries = [entry for entry in tree.entries("documents") if isinstance(entry, Map)]
        names = [name for entry in entries for name in entry.entries("template")]
        for name in dict.fromkeys(name for name in names if isinstance(name, Words)):
            data = self.known.templates.get(name) or self._named(
                name, read_template, TEMPLATE_BYTES
            )
            if data is not None:
                yield str(name), data

    def _rows(self, model: PolicyModel) -> Iterator[tuple[str, RowFile]]:
        for entry in model.documents:
            name = entry.rows_file if isinstance(entry, Tabled) else None
            if name is None or not isinstance(entry, Tabled):
                continue
            sheet = self._named(name, read_sheet, SHEET_BYTES)
            if sheet is None:
                continue
            self.sources[sheet.name] = sheet.data
            rows = read_rows(
                sheet,
                entry.row_columns,
                origin=Origin(name.mark),
                path=name.mark.path if name.mark else "",
                findings=self.findings,
            )
            yield entry.key, rows

    def _named(self, name: Words, read: Callable[..., _T], most: int) -> _T | None:
        """Return what *read* makes of the file *name*; ``None``, and a finding, where it cannot."""
        here = Origin(name.mark)
        if self.root is None:
            self.findings.append(Finding.of("TGD139", here, found=shown(name)))
            return None
        try:
            return read(self.root.read(name, most=most, origin=here), str(name), origin=here)
        except FileRefused as error:
            self.findings.append(error.finding)
            return None
