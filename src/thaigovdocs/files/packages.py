"""Zip packages with XML inside, vetted before anything in them is parsed.

What is asked of one member stands here once; workbooks, templates and papers of others each
say in their own words what is wrong.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

MAX_TOTAL = 64 << 20  # bytes of all members, unpacked: 100,000 rows of text stay below
MAX_MEMBERS = 2_000
MAX_RATIO = 200  # unpacked to packed bytes of one member: sheets reach 40, bombs 1000
SMALL = 4096  # bytes: a member below this is no bomb, whatever its ratio

_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_MACROS = re.compile(r"vbaproject|vbadata|activex", re.IGNORECASE)
_ENCRYPTED = 1
_HEAD = 64  # bytes: the XML declaration, where other encodings than UTF-8 show


def is_encrypted(info: zipfile.ZipInfo) -> bool:
    """Tell whether a member asks for a password."""
    return bool(info.flag_bits & _ENCRYPTED)


def is_packed_otherwise(info: zipfile.ZipInfo) -> bool:
    """Tell whether a member is packed in another way than Office packs: stored or deflated."""
    return info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def is_bomb(info: zipfile.ZipInfo) -> bool:
    """Tell whether a member unpacks to far more than text does."""
    return info.file_size > MAX_RATIO * max(info.compress_size, SMALL)


def is_macro(name: str) -> bool:
    """Tell whether the member *name* is a program.

    Example:
        >>> is_macro("word/vbaProject.bin"), is_macro("word/document.xml")
        (True, False)
    """
    return _MACROS.search(name) is not None


def is_other_than_utf8(content: bytes) -> bool:
    """Tell whether XML is written in two bytes or more a letter, as its head shows."""
    return content.startswith(_WIDE) or b"\0" in content[:_HEAD]


def has_document_type(content: bytes) -> bool:
    """Tell whether XML declares a document type or an entity, in UTF-8 or UTF-16.

    Example:
        >>> has_document_type("<!DOCTYPE a>".encode("utf-16")), has_document_type(b"<a/>")
        (True, False)
    """
    narrow = content.replace(b"\0", b"") if is_other_than_utf8(content) else content
    return _DTD.search(narrow) is not None


def faults_of(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield member and reason for everything that keeps *archive* from being read.

    Sizes, ratios and encryption are looked at before any member is unpacked; document
    types and other encodings than UTF-8 in what is then unpacked.
    """
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        yield "the package", f"{len(infos)} members"
        return
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        yield "the package", "it unpacks to more than a workbook can hold"
        return
    told = False
    for info in infos:
        for reason in _entry(info):
            told = True
            yield info.filename, reason
    if told:
        return
    for info in infos:
        if info.filename.lower().endswith((".xml", ".rels", ".vml")):
            yield from ((info.filename, why) for why in _content(archive.read(info)))


def _entry(info: zipfile.ZipInfo) -> Iterator[str]:
    if is_encrypted(info):
        yield "it is encrypted"
    if is_packed_otherwise(info):
        yield "it is packed in another way than deflate"
    if is_bomb(info):
        yield "it unpacks to more than a workbook can hold"


def _content(content: bytes) -> Iterator[str]:
    if is_other_than_utf8(content):
        yield "it is no XML in UTF-8"
    elif has_document_type(content):
        yield "it declares a document type"
