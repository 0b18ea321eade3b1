"""Zip packages with XML inside, vetted before anything in them is parsed."""

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
_ENCRYPTED = 1


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
    if info.flag_bits & _ENCRYPTED:
        yield "it is encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield "it is packed in another way than deflate"
    if info.file_size > MAX_RATIO * max(info.compress_size, SMALL):
        yield "it unpacks to more than a workbook can hold"


def _content(content: bytes) -> Iterator[str]:
    if content.startswith(_WIDE) or b"\0" in content[:64]:
        yield "it is no XML in UTF-8"
    elif _DTD.search(content):
        yield "it declares a document type"
