"""The files that a policy names: pictures, templates and rows, read with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import field
from typing import TypeVar

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.files import (
    PDF_BYTES,
    PICTURE_BYTES,
    SHEET_BYTES,
    TEMPLATE_BYTES,
    FileRefused,
    Pdf,
    Picture,
    Root,
    read_pdf,
    read_picture,
    read_sheet,
    read_template,
)
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.rowfiles import RowFile, read_rows
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.references import PdfRef, PictureRef, TemplateRef
from thaigovdocs.policy.model.walk import walk
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.tree import Map, shown
from thaigovdocs.policy.source.words import Words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Attached:
    """What was read of the files that a policy names.

    Attributes:
        pictures: the pictures, by the name that the policy gives them.
        templates: the bytes of the templates, likewise.
        pdfs: the PDFs that go with papers, likewise.
        rows: the rows that documents take from files, by the id of the document.
    """

    pictures: Mapping[str, Picture] = field(default_factory=FrozenMap)
    templates: Mapping[str, bytes] = field(default_factory=FrozenMap)
    rows: Mapping[str, RowFile] = field(default_factory=FrozenMap)
    pdfs: Mapping[str, Pdf] = field(default_factory=FrozenMap)


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
        pictures: dict[str, Picture] = dict(self.known.pictures)
        templates: dict[str, bytes] = dict(self.known.templates)
        pdfs: dict[str, Pdf] = dict(self.known.pdfs)
        for each in walk(tree):
            if issubclass(each.what, PictureRef) and each.value not in each.what.NOT_FILES:
                self._once(each.value, pictures, read_picture, PICTURE_BYTES)
            elif each.what is TemplateRef:
                self._once(each.value, templates, read_template, TEMPLATE_BYTES)
            elif each.what is PdfRef:
                self._once(each.value, pdfs, read_pdf, PDF_BYTES)
        rows = FrozenMap(self._rows(model) if model else ())
        return Attached(FrozenMap(pictures), FrozenMap(templates), rows, FrozenMap(pdfs))

    def _once(self, name: Words, held: dict[str, _T], read: Callable[..., _T], most: int) -> None:
        """Put what *read* makes of the file *name* into *held*, which may hold it already."""
        if name not in held and (value := self._named(name, read, most)) is not None:
            held[str(name)] = value

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
