"""The parts of a DOCX that hold words, read from a package that may be hostile."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.packages import MAX_RATIO, has_document_type, is_encrypted, is_macro
from thaigovdocs.recognition.readers.faults import refusal

MAX_PART = 32 << 20  # bytes of one part, unpacked: 200 pages of text take 3
MAX_TOTAL = 64 << 20  # bytes of all parts that are read
SMALL = 65536  # bytes: a part below this is no bomb, whatever its ratio
MAX_MEMBERS = 5000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATED = ("styles", "numbering", "theme", "settings")
_MARGINS = ("header", "footer")
_NOTES = ("footnotes", "endnotes")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DAMAGED = (zipfile.BadZipFile, struct.error, zlib.error, EOFError, NotImplementedError, OSError)
"""What reading a package that was cut off or changed may raise."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a DOCX, parsed.

    Attributes:
        document: the root of the main part.
        styles, numbering, theme, settings: of those that there are.
        margins: headers and footers by the name of the part (``header1``).
        notes: footnotes and endnotes likewise.
        ids: the names of headers and footers by the ids that sections call them by.
    """

    document: Any
    styles: Any | None
    numbering: Any | None
    theme: Any | None
    settings: Any | None
    margins: Mapping[str, Any]
    notes: Mapping[str, Any]
    ids: Mapping[str, str]


def is_package(data: bytes) -> bool:
    """Whether *data* is a zip file or a file of an older Office."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", _COMPOUND))


def read_package(data: bytes, name: str) -> Package:
    """Return the parts of a DOCX that hold words; pictures and the like are never unpacked.

    Raises:
        PolicyError: it is no DOCX (TGD766), is encrypted (TGD765), damaged (TGD763) or
            not safe to read (TGD764).
    """
    if data.startswith(_COMPOUND):
        raise refusal("TGD765" if _ENCRYPTED in data else "TGD766", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(archive, name).package()
    except DAMAGED as fault:
        raise refusal("TGD763", name, reason=str(fault) or type(fault).__name__) from fault
    except (ValueError, RuntimeError, UnicodeError) as fault:
        raise refusal("TGD763", name, reason=type(fault).__name__) from fault


class _Reader:
    """Reads parts and keeps count of what was unpacked."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._left = MAX_TOTAL
        infos = archive.infolist()
        if len(infos) > MAX_MEMBERS:
            self._refuse("the package", "it has too many members")
        for info in infos:
            if is_macro(info.filename):
                self._refuse(info.filename, "it is a macro or an embedded program")
        self._infos = {info.filename.lstrip("/"): info for info in infos}

    def package(self) -> Package:
        """Return the parts."""
        main = self._main()
        if main not in self._infos:
            raise refusal("TGD766", self._name)
        document = self._part(main)
        if document.tag != f"{W}document":
            raise refusal("TGD766", self._name)
        related = list(self._related(main))
        margins, notes = self._named(related, _MARGINS), self._named(related, _NOTES)
        styles, numbering, theme, settings = (self._of(related, kind) for kind in _RELATED)
        ids = {id_: _stem(target) for id_, target in self._ids(main)}
        return Package(document, styles, numbering, theme, settings, margins, notes, ids)

    def _named(self, related: list[tuple[str, str]], kinds: Sequence[str]) -> dict[str, Any]:
        """Return the parts of *kinds*, in their order, by the names of their files."""
        return {
            _stem(target): self._part(target)
            for asked in kinds
            for kind, target in related
            if kind == asked and target in self._infos
        }

    def _of(self, related: list[tuple[str, str]], kind: str) -> Any | None:
        targets = (target for found, target in related if found == kind and target in self._infos)
        target = next(targets, None)
        return None if target is None else self._part(target)

    def _main(self) -> str:
        found = (target for kind, target in self._related("") if kind == "officeDocument")
        return next(found, "word/document.xml")

    def _related(self, part: str) -> Iterator[tuple[str, str]]:
        """Yield kind and target of the parts that *part* names."""
        for kind, target, _ in self._relations(part):
            yield kind, target

    def _ids(self, part: str) -> Iterator[tuple[str, str]]:
        """Yield id and target of the parts that *part* names."""
        for _, target, id_ in self._relations(part):
            yield id_, target

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder = dirname(part)
        path = f"{folder}/_rels/{part.rpartition('/')[2]}.rels" if part else "_rels/.rels"
        if path not in self._infos:
            return
        for each in self._part(path).iter(_RELATIONS):
            if each.get("TargetMode") != "External":
                kind = (each.get("Type") or "").rpartition("/")[2]
                target = each.get("Target") or ""
                at = target.lstrip("/") if target.startswith("/") else join(folder, target)
                yield kind, normpath(at), each.get("Id") or ""

    def _part(self, path: str) -> Any:
        from lxml import etree

        content = self._content(path)
        if has_document_type(content):
            self._refuse(path, "it holds a document type or an entity")
        if _STRICT in content:
            content = content.replace(_STRICT, W[1:-1].encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as fault:
            raise refusal("TGD763", self._name, reason=f"{path}: {fault.msg}") from fault

    def _content(self, path: str) -> bytes:
        info = self._infos[path]
        if is_encrypted(info):
            raise refusal("TGD765", self._name)
        limit = min(MAX_PART, self._left, max(SMALL, MAX_RATIO * info.compress_size))
        with self._archive.open(info) as part:
            content = part.read(limit + 1)
        if len(content) > limit:
            self._refuse(path, "it unpacks to more than a paper can hold")
        self._left -= len(content)
        return content

    def _refuse(self, member: str, reason: str) -> None:
        raise refusal("TGD764", self._name, member=member, reason=reason)


def _stem(target: str) -> str:
    return target.rpartition("/")[2].removesuffix(".xml")
