"""Zip packages (OPC) read and vetted once, written many times.

A member keeps its compressed bytes, so what a template does not change is
never compressed again.  The same members give the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import TemplateError
from thaigovdocs.files.packages import (
    MAX_MEMBERS,
    fetching_field,
    has_document_type,
    is_bomb,
    is_encrypted,
    is_macro,
    is_other_than_utf8,
    is_packed_otherwise,
)
from thaigovdocs.findings import Finding, Origin

MAX_TOTAL = 64 << 20  # bytes of all members, unpacked: a template with pictures stays far below
LEVEL_ONCE = 9  # for what is packed once
LEVEL_EACH = 4  # for what is packed for every document: 4 times as fast as 6, 10 % larger

_DOS_DATE = (1 << 5) | 1  # 1 January 1980, the first day a zip can name
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8 = 0x800

_EMBEDDED = re.compile(r"oleobject|embeddings/", re.IGNORECASE)
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"""TargetMode\s*=\s*["']External["']""")
_ADDRESS = re.compile(rb"""\bTarget\s*=\s*["']\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\)""")
_HYPERLINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of a package, compressed once.

    Attributes:
        name: its name in the package.
        method: 0 stored, 8 deflated.
        crc: CRC-32 of the content.
        size: bytes of the content.
        data: the bytes as they stand in the package.
    """

    name: str
    method: int
    crc: int
    size: int
    data: bytes

    @classmethod
    def pack(cls, name: str, content: bytes, level: int = LEVEL_ONCE) -> Member:
        """Return *content* as a member, stored where packing does not make it smaller."""
        packer = zlib.compressobj(level, zlib.DEFLATED, -15)
        data = packer.compress(content) + packer.flush()
        method = 8
        if len(data) >= len(content):
            method, data = 0, content
        return cls(name, method, zlib.crc32(content), len(content), data)

    def content(self) -> bytes:
        """Return the bytes unpacked."""
        return zlib.decompress(self.data, -15) if self.method else self.data


def read_package(package: bytes, *, name: str) -> tuple[Member, ...]:
    """Return the members of *package*, vetted, in their order.

    Args:
        package: the bytes of a DOCX file.
        name: what a fault calls the file.

    Raises:
        TemplateError: it is no zip file, or it holds what a template must not:
            members that unpack beyond all measure, names that leave the folder,
            encryption, document types, macros, links to other files, fields that
            start a program or bring in a file (``DDE``, ``INCLUDETEXT``).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _vet_entries(infos, name)
            return tuple(_read_member(archive, info, package, name) for info in infos)
    except (zipfile.BadZipFile, struct.error, zlib.error, EOFError, NotImplementedError) as fault:
        raise _refusal("TGD731", name, reason=str(fault) or type(fault).__name__) from fault


def write_package(members: Iterable[Member]) -> bytes:
    """Return the package of *members*: fixed times, no host, no order but theirs."""
    chunks: list[bytes] = []
    central: list[bytes] = []
    position = count = 0
    for member in members:
        name = member.name.encode()
        flags = 0 if name.isascii() else _UTF8
        sizes = (member.crc, len(member.data), member.size, len(name))
        chunks += (_local(flags, member.method, sizes), name, member.data)
        central += (_central(flags, member.method, sizes, position), name)
        position += _LOCAL.size + len(name) + len(member.data)
        count += 1
    directory = b"".join(central)
    chunks.append(directory)
    chunks.append(_END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), position, 0))
    return b"".join(chunks)


def _local(flags: int, method: int, sizes: tuple[int, int, int, int]) -> bytes:
    return _LOCAL.pack(b"PK\x03\x04", 20, flags, method, 0, _DOS_DATE, *sizes, 0)


def _central(flags: int, method: int, sizes: tuple[int, int, int, int], position: int) -> bytes:
    return _CENTRAL.pack(
        b"PK\x01\x02", 20, 20, flags, method, 0, _DOS_DATE, *sizes, 0, 0, 0, 0, 0, position
    )


def _vet_entries(infos: list[zipfile.ZipInfo], name: str) -> None:
    if len(infos) > MAX_MEMBERS:
        raise _refusal("TGD731", name, reason=f"it has {len(infos):,} members")
    seen: set[str] = set()
    total = 0
    for info in infos:
        total += info.file_size
        for reason in _faults_of_entry(info, seen, total):
            raise _refusal("TGD732", name, member=info.orig_filename, reason=reason)
        seen.add(info.filename.lower())


def _faults_of_entry(info: zipfile.ZipInfo, seen: set[str], total: int) -> Iterator[str]:
    path = info.orig_filename
    if path.startswith("/") or "\\" in path or ":" in path or "\0" in path:
        yield "its name is no relative path"
    if ".." in path.split("/"):
        yield "its name leaves the package"
    if path.lower() in seen:
        yield "two members have this name"
    if is_encrypted(info):
        yield "it is encrypted"
    if is_packed_otherwise(info):
        yield "it is packed in another way than deflate"
    if total > MAX_TOTAL or is_bomb(info):
        yield "it unpacks to more than a template can hold"
    if is_macro(path) or _EMBEDDED.search(path):
        yield "it is a macro or an embedded program"


def _read_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, package: bytes, name: str
) -> Member:
    content = archive.read(info)  # checks the CRC and the declared size
    for reason in _faults_of_content(info.filename, content):
        raise _refusal("TGD732", name, member=info.filename, reason=reason)
    name_size, extra_size = struct.unpack_from("<2H", package, info.header_offset + 26)
    start = info.header_offset + _LOCAL.size + name_size + extra_size
    data = package[start : start + info.compress_size]
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, data)


def _faults_of_content(path: str, content: bytes) -> Iterator[str]:
    if not path.lower().endswith((".xml", ".rels")):
        return
    if is_other_than_utf8(content):
        yield "it is not written in UTF-8"
    if has_document_type(content):
        yield "it holds a document type or an entity"
    if field := fetching_field(content):
        yield fault_of_field(field)
    for tag in _RELATIONSHIP.findall(content):
        reaches_out = _EXTERNAL.search(tag) or _ADDRESS.search(tag)
        if reaches_out and not _HYPERLINK.search(tag):
            yield "it links to a file outside"


def fault_of_field(name: str) -> str:
    """Return what is wrong with a part that holds the field *name*."""
    return f"its field {name} starts a program or brings in another file"


def _refusal(code: str, name: str, **params: str) -> TemplateError:
    return TemplateError(findings=[Finding.of(code, Origin.of_file(name), None, **params)])
