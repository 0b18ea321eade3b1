"""Just enough of PDF's object layer to change streams and dictionaries of a file in place.

The files are those of Typst: one classic cross-reference table, no object streams, no
encryption. Objects are parsed when they are asked for; what nobody touches is copied as it
stands, so a file comes out with its other bytes unchanged.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.errors import RenderError

COMPRESSION = 5


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


@dataclass(frozen=True)
class Ref:
    """A reference to an indirect object of generation 0."""

    number: int


@dataclass(frozen=True)
class Raw:
    """A token kept as it stands: a string, a keyword, a number with a fraction."""

    data: bytes


PdfValue: TypeAlias = "Name | Ref | Raw | int | list[PdfValue] | dict[str, PdfValue]"

# One string, with the brackets it may hold in pairs; six levels are far beyond real text.
_PLAIN = rb"[^\\()]++|\\."
_NESTED = rb"(?:%s)*+" % _PLAIN
for _ in range(6):
    _NESTED = rb"(?:%s|\(%s\))*+" % (_PLAIN, _NESTED)
LITERAL_STRING = rb"\(%s\)" % _NESTED

_TOKEN = re.compile(
    rb"[\x00\t\n\f\r ]*(?:(?P<ref>(\d+)[\t\n\f\r ]+0[\t\n\f\r ]+R\b)"
    rb"|(?P<name>/[^\x00\t\n\f\r ()<>\[\]{}/%%]*)"
    rb"|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<mark><<|>>|\[|\])"
    rb"|(?P<raw>%s|<[0-9A-Fa-f\s]*>|[A-Za-z]+))" % LITERAL_STRING,
    re.S,
)
_NUMBERS = re.compile(rb"((?:\s*[-+]?(?:\d+\.?\d*|\.\d+))*+)\s*\]")
_HEADER = re.compile(rb"\s*(\d+)\s+0\s+obj\b")
_STREAM = re.compile(rb"\s*stream\r?\n")
# What a reference in an object can be mistaken for, references, and where its stream begins.
_PART = re.compile(
    rb"(?P<string>%s|<[0-9A-Fa-f\s]*>)|(?P<ref>\b\d+)\s+0\s+R\b|>>\s*(?P<stream>stream\r?\n)"
    % LITERAL_STRING,
    re.S,
)
_END = b"endobj"
_TABLE = re.compile(rb"xref\s+0\s+(\d+)\s+")


def parse_value(data: bytes, start: int = 0) -> tuple[PdfValue, int]:
    """Return the object that begins at *start*, and where it ends."""
    token = _TOKEN.match(data, start)
    if token is None:
        raise RenderError(f"expected a PDF object, found {data[start : start + 20]!r}")
    kind, end = token.lastgroup, token.end()
    if kind == "ref":
        return Ref(int(token[2])), end
    if kind == "name":
        return Name(token["name"][1:].decode("latin-1")), end
    if kind == "number":
        return _read_number(token["number"]), end
    if kind == "raw":
        return Raw(token["raw"]), end
    numbers = _NUMBERS.match(data, end) if token["mark"] == b"[" else None
    if numbers is not None:
        return [_read_number(text) for text in numbers[1].split()], numbers.end()
    items, end = _parse_items(data, end, close=b">>" if token["mark"] == b"<<" else b"]")
    if token["mark"] == b"[":
        return items, end
    return {str(key): value for key, value in zip(items[::2], items[1::2], strict=True)}, end


def _read_number(text: bytes) -> PdfValue:
    return Raw(text) if b"." in text else int(text)


def _parse_items(data: bytes, start: int, *, close: bytes) -> tuple[list[PdfValue], int]:
    items: list[PdfValue] = []
    while True:
        token = _TOKEN.match(data, start)
        if token is not None and token["mark"] == close:
            return items, token.end()
        value, start = parse_value(data, start)
        items.append(value)


def write_value(value: PdfValue) -> bytes:
    """Return *value* as PDF syntax."""
    if isinstance(value, dict):
        entries = [b"/%s %s" % (key.encode("latin-1"), write_value(v)) for key, v in value.items()]
        return b"<<%s>>" % b"".join(entries)
    if isinstance(value, list):
        return b"[%s]" % b" ".join(map(write_value, value))
    if isinstance(value, Ref):
        return b"%d 0 R" % value.number
    if isinstance(value, Name):
        return b"/" + value.encode("latin-1")
    if isinstance(value, Raw):
        return value.data
    return b"%d" % value


class PdfFile:
    """The objects of one file, and those that shall stand in their place."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._table, self.trailer = _read_table(data)
        self._offsets = _read_offsets(data, self._table)
        self._size = max(self._offsets, default=0) + 1
        self._changed: dict[int, bytes] = {}
        self._values: dict[int, tuple[PdfValue, int]] = {}

    def resolve(self, value: PdfValue | None) -> PdfValue | None:
        """Return what *value* stands for: the object of a reference, else itself."""
        while isinstance(value, Ref):
            value = self._value_at(value.number)[0]
        return value

    def dictionary(self, value: PdfValue | None) -> dict[str, PdfValue]:
        """Return *value*, resolved, as a dictionary; an empty one where it is absent."""
        found = self.resolve(value)
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise RenderError(f"expected a dictionary in the PDF, found {found!r}")
        return found

    def array(self, value: PdfValue | None) -> list[PdfValue]:
        """Return *value*, resolved, as a list; a single object is a list of one."""
        found = self.resolve(value)
        if found is None:
            return []
        return found if isinstance(found, list) else [value if value is not None else found]

    def stream(self, ref: PdfValue | None) -> bytes:
        """Return the decoded bytes of the stream that *ref* refers to."""
        if not isinstance(ref, Ref):
            raise RenderError(f"expected a reference to a stream in the PDF, found {ref!r}")
        head, end = self._value_at(ref.number)
        begin = _STREAM.match(self._data, end)
        length = self.resolve(head.get("Length")) if isinstance(head, dict) else None
        if begin is None or not isinstance(head, dict) or not isinstance(length, int):
            raise RenderError(f"expected object {ref.number} of the PDF to be a stream")
        content = self._data[begin.end() : begin.end() + length]
        filters = self.array(head.get("Filter"))
        if not filters:
            return content
        if filters != ["FlateDecode"] or "DecodeParms" in head:
            raise RenderError(f"expected a stream packed by FlateDecode alone, found {filters}")
        try:
            return zlib.decompress(content)
        except zlib.error as error:
            raise RenderError(f"expected object {ref.number} to unpack, found: {error}") from None

    def body(self, number: int) -> bytes:
        """Return object *number* as it stands, between its head and its end."""
        offset = self._offsets.get(number)
        header = _HEADER.match(self._data, offset) if offset is not None else None
        if header is None or int(header[1]) != number:
            raise RenderError(f"expected object {number} in the PDF, found none")
        body = self._data[header.end() : self._ends[number]].strip()
        if not body.endswith(_END):
            raise RenderError(f"expected the end of object {number} in the PDF, found none")
        return body[: -len(_END)].rstrip()

    @cached_property
    def _ends(self) -> dict[int, int]:
        """Where each object ends: at the next one, or at the table."""
        order = sorted(self._offsets.items(), key=lambda item: item[1])
        ends = [offset for _, offset in order[1:]] + [self._table]
        return {number: end for (number, _), end in zip(order, ends, strict=True)}

    def set_value(self, ref: Ref, value: PdfValue) -> None:
        """Put *value* in the place of the object *ref*."""
        self._changed[ref.number] = write_value(value)

    def set_stream(self, ref: Ref, content: bytes) -> None:
        """Put *content*, packed, into the stream *ref*; its other keys stay."""
        head = dict(self.dictionary(ref)) if ref.number in self._offsets else {}
        packed = zlib.compress(content, COMPRESSION)
        head |= {"Length": len(packed), "Filter": Name("FlateDecode")}
        self._changed[ref.number] = b"%s\nstream\n%s\nendstream" % (write_value(head), packed)

    def add(self) -> Ref:
        """Return the number of a new object, to be set."""
        self._size += 1
        return Ref(self._size - 1)

    def write(self) -> bytes:
        """Return the file with the changed objects in it and a new cross-reference table."""
        order = sorted(self._offsets.items(), key=lambda item: item[1])
        pieces = [self._data[: order[0][1]]]
        size, at = len(pieces[0]), {}
        for number, offset in order:
            new = self._changed.get(number)
            old = self._data[offset : self._ends[number]]
            piece = old if new is None else object_of(number, new)
            at[number] = size
            pieces.append(piece)
            size += len(piece)
        for number in sorted(self._changed.keys() - self._offsets.keys()):
            at[number] = size
            pieces.append(object_of(number, self._changed[number]))
            size += len(pieces[-1])
        return b"".join(pieces) + self._write_table(at) + b"startxref\n%d\n%%%%EOF" % size

    def _write_table(self, at: dict[int, int]) -> bytes:
        trailer = write_value(self.trailer | {"Size": self._size})
        return b"%strailer\n%s\n" % (table_of(at, self._size), trailer)

    def _value_at(self, number: int) -> tuple[PdfValue, int]:
        known = self._values.get(number)
        if known is None:
            known = self._values[number] = self._parse(number)
        return known

    def _parse(self, number: int) -> tuple[PdfValue, int]:
        offset = self._offsets.get(number)
        header = _HEADER.match(self._data, offset) if offset is not None else None
        if header is None or int(header[1]) != number:
            raise RenderError(f"expected object {number} in the PDF, found none")
        return parse_value(self._data, header.end())


def parts_of(body: bytes) -> tuple[list[bytes], list[int], bytes]:
    """Return what stands between the references of an object, the references, and its stream.

    Example:
        >>> parts_of(b"<</Parent 2 0 R/Title(of 1 0 R)>>")
        ([b'<</Parent ', b'/Title(of 1 0 R)>>'], [2], b'')
    """
    pieces: list[bytes] = []
    refs: list[int] = []
    at = 0
    for found in _PART.finditer(body):
        if found.lastgroup == "stream":
            return [*pieces, body[at : found.start("stream")]], refs, body[found.start("stream") :]
        if found.lastgroup == "ref":
            pieces.append(body[at : found.start()])
            refs.append(int(found["ref"]))
            at = found.end()
    return [*pieces, body[at:]], refs, b""


def table_of(at: dict[int, int], size: int) -> bytes:
    """Return a cross-reference table of *size* objects, those of *at* where they begin."""
    free = b"0000000000 65535 f\r\n"
    rows = [b"%010d 00000 n\r\n" % at[n] if n in at else free for n in range(1, size)]
    return b"xref\n0 %d\n%s%s" % (size, free, b"".join(rows))


def object_of(number: int, content: bytes) -> bytes:
    """Return *content* as the object *number* of a file."""
    return b"%d 0 obj\n%s\nendobj\n" % (number, content)


def _read_table(data: bytes) -> tuple[int, dict[str, PdfValue]]:
    """Return where the only cross-reference table begins, and the trailer."""
    last = data.rfind(b"startxref")
    found = re.match(rb"startxref\s+(\d+)", data[last:]) if last >= 0 else None
    if not data.startswith(b"%PDF-") or found is None:
        raise RenderError(f"expected a PDF file, found {data[:8]!r}")
    start = int(found[1])
    if _TABLE.match(data, start) is None:
        raise RenderError("expected a PDF with one plain cross-reference table, found another kind")
    trailer, _ = parse_value(data, data.index(b"trailer", start) + len(b"trailer"))
    if not isinstance(trailer, dict) or trailer.keys() & {"Prev", "XRefStm", "Encrypt"}:
        raise RenderError("expected a PDF written in one piece and not encrypted, found another")
    return start, trailer


def _read_offsets(data: bytes, table: int) -> dict[int, int]:
    head = _TABLE.match(data, table)
    assert head is not None
    rows = data[head.end() : head.end() + 20 * int(head[1])]
    entries = (rows[start : start + 20].split() for start in range(0, len(rows), 20))
    return {n: int(row[0]) for n, row in enumerate(entries) if len(row) == 3 and row[2] == b"n"}
