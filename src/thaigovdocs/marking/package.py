"""The package of a DOCX while it is marked: parts that change, and all others untouched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from posixpath import normpath
from shutil import copyfileobj
from typing import Any

from thaigovdocs.marking.comments import W
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.package import DAMAGED

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIGNED = ("_xmlsignatures/", "package/services/digital-signature/")


class Parts:
    """The parts of a package.

    Attributes:
        comments: the root of the comments, those that stand there already among them.
    """

    def __init__(self, data: bytes, roots: Mapping[str, Any]) -> None:
        """Take the bytes of a package and the *roots* of its parts by name."""
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {info.filename.lstrip("/"): info for info in self._archive.infolist()}
        self._main = self._main_name()
        self._folder = self._main.rpartition("/")[0]
        self._roots = roots
        self._changed: dict[str, Any] = {}
        self._comments_name = self._comments_part()
        self.comments = self._comments()

    def touch(self, part: str) -> None:
        """Write the part *part* anew: ``""`` for the text."""
        stem = f"/{part}.xml"
        names = (name for name in self._names if f"/{name}".endswith(stem))
        name = self._main if not part else next(names, "")
        if name:
            self._changed[name] = self._roots[part]

    def packed(self, *, comments: bool = True) -> bytes:
        """Return the bytes of the package; members that did not change are as they were."""
        if comments and len(self.comments):
            self._changed[self._comments_name] = self.comments
            self._relate()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, info in self._names.items():
                if name in self._changed:
                    archive.writestr(_like(info), self._serialized(name), zipfile.ZIP_DEFLATED)
                else:
                    with self._archive.open(info) as source, archive.open(_like(info), "w") as to:
                        copyfileobj(source, to)
            for name in self._changed:
                if name not in self._names:
                    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                    archive.writestr(info, self._serialized(name), zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def _main_name(self) -> str:
        for each in self._parse("_rels/.rels"):
            if (each.get("Type") or "").endswith("/officeDocument"):
                return normpath((each.get("Target") or "").lstrip("/"))
        return "word/document.xml"

    def _comments_part(self) -> str:
        for each in self._parse(self._relations_name):
            kind, target = each.get("Type") or "", each.get("Target") or ""
            if kind in (_KIND, _STRICT_KIND):
                return target.lstrip("/") if target.startswith("/") else f"{self._folder}/{target}"
        return f"{self._folder}/comments.xml"

    def _comments(self) -> Any:
        from lxml import etree

        if self._comments_name in self._names:
            return self._parse(self._comments_name)
        return etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})

    @property
    def _relations_name(self) -> str:
        folder, _, name = self._main.rpartition("/")
        return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"

    def _relate(self) -> None:
        """Name the comments where they are new: in the relations of the text, and by type."""
        from lxml import etree

        if self._comments_name in self._names:
            return
        relations = self._parse(self._relations_name)
        ids = {each.get("Id") for each in relations}
        id_ = next(f"rIdMarked{n}" for n in range(1, len(ids) + 2) if f"rIdMarked{n}" not in ids)
        relation = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship")
        relation.set("Id", id_)
        relation.set("Type", _STRICT_KIND if self._is_strict else _KIND)
        relation.set("Target", self._comments_name.rpartition("/")[2])
        self._changed[self._relations_name] = relations
        types = self._parse("[Content_Types].xml")
        override = etree.SubElement(types, f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{self._comments_name}")
        override.set("ContentType", _TYPE)
        self._changed["[Content_Types].xml"] = types

    @property
    def _is_strict(self) -> bool:
        return _STRICT in self._archive.read(self._names[self._main])

    def _parse(self, name: str) -> Any:
        from lxml import etree

        if name not in self._names:
            return etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        content = self._archive.read(self._names[name]).replace(_STRICT, W[1:-1].encode())
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))

    def _serialized(self, name: str) -> bytes:
        from lxml import etree

        content: bytes = etree.tostring(
            self._changed[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )
        is_words = name.endswith(".xml") and name != "[Content_Types].xml"
        return (
            content.replace(W[1:-1].encode(), _STRICT) if self._is_strict and is_words else content
        )


@contextmanager
def damaged(name: str) -> Iterator[None]:
    """Say in words of ours that a part of the package *name* cannot be read.

    Raises:
        PolicyError: it is damaged (TGD763).
    """
    from lxml import etree

    try:
        yield
    except (*DAMAGED, etree.LxmlError, KeyError, ValueError, RuntimeError) as fault:
        raise refusal("TGD763", name, reason=str(fault) or type(fault).__name__) from fault


def is_signed(data: bytes) -> bool:
    """Whether a DOCX carries a digital signature, which any change would break."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.lstrip("/").startswith(_SIGNED) for name in archive.namelist())
    except zipfile.BadZipFile:
        return False


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.external_attr, made.create_system = info.external_attr, info.create_system
    made.compress_type, made.file_size = info.compress_type, info.file_size
    return made
