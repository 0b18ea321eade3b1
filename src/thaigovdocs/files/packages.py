"""Zip packages with XML inside, vetted before anything in them is parsed.

What is asked of one member stands here once; workbooks, templates and papers of others each
say in their own words what is wrong.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

import thaigovdocs._regex as re

MAX_TOTAL = 64 << 20  # bytes of all members, unpacked: 100,000 rows of text stay below
MAX_MEMBERS = 2_000
MAX_RATIO = 200  # unpacked to packed bytes of one member: sheets reach 40, bombs 1000
SMALL = 4096  # bytes: a member below this is no bomb, whatever its ratio

_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_MACROS = re.compile(r"vbaproject|vbadata|activex", re.IGNORECASE)
_ENCRYPTED = 1
_FIELDS = re.compile(rb"instrText|fldSimple", re.IGNORECASE)
_FETCHING = frozenset(
    (
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "RD",
    )
)  # fields that start a program or bring another file in
_NAME = re.compile("^[A-Za-z]*")
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


def fetching_field(content: bytes) -> str:
    """Return the first field in the XML of a paper that starts a program or brings in a file.

    Its name stands for it; nothing where there is none.  A field may be written as one
    element or over several runs, and stand within another.

    Example:
        >>> fetching_field(b'<w:fldSimple w:instr=" DDEAUTO c:cmd.exe "/>')
        'DDEAUTO'
        >>> fetching_field(b'<w:fldSimple w:instr=" PAGE "/>')
        ''
    """
    if not _FIELDS.search(content):
        return ""
    reading = _Fields()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.words
    with suppress(ExpatError):  # what was read counts; who reads the part tells the fault
        parser.Parse(content, True)
    names = (_NAME.findall(code.lstrip())[0].upper() for code in reading.codes())
    return next((name for name in names if name in _FETCHING), "")


class _Fields:
    """Puts the instructions of fields together, whatever runs they are divided into."""

    def __init__(self) -> None:
        self._open: list[list[str]] = [[]]  # what stands outside every field counts, too
        self._done: list[list[str]] = []
        self._inside = 0

    def start(self, tag: str, attributes: dict[str, Any]) -> None:
        tag = tag.rpartition(":")[2]
        held = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        if tag == "fldSimple":
            self._done.append([held.get("instr", "")])
        elif tag == "fldChar" and held.get("fldCharType") == "begin":
            self._open.append([])
        elif tag == "fldChar" and held.get("fldCharType") == "end" and len(self._open) > 1:
            self._done.append(self._open.pop())
        self._inside += tag in {"instrText", "delInstrText"}

    def end(self, tag: str) -> None:
        self._inside -= tag.rpartition(":")[2] in {"instrText", "delInstrText"}

    def words(self, text: str) -> None:
        if self._inside:
            self._open[-1].append(text)

    def codes(self) -> Iterator[str]:
        """Yield the instructions, those of fields that were left open included."""
        yield from map("".join, (*self._done, *self._open))


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
