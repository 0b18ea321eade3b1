"""One PDF of several: all papers of a packet in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from hashlib import sha256
from io import BytesIO

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.objects import (
    PdfFile,
    Raw,
    Ref,
    object_of,
    parts_of,
    table_of,
    write_value,
)

_HEAD = b"%PDF-1.7\n%\x80\x80\x80\x80\n"  # as Typst begins its files
_PRODUCER = "thaigovdocs"
_MAX_PAGES = 100_000
_CATALOG, _PAGES, _OUTLINE, _INFO = range(1, 5)
_OF_A_TREE = frozenset({"Type", "Kids", "Count", "Parent"})


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a merged PDF: its title in the outline, and its bytes."""

    title: str
    pdf: bytes


def merge_pdfs(parts: Sequence[Part], *, title: str, author: str, language: str = "th-TH") -> bytes:
    """Return the PDFs of *parts* as one file.

    Each part has an entry in the outline and page labels of its own (``2-1`` is the
    first page of the second part).  The file does not claim
    PDF/A, as its parts do.  The same parts give the same bytes.

    Args:
        parts: at least one, in printed order.
        title, author: for the file's properties.
        language: that the file says it is in.
    """
    digest = sha256(b"".join(sha256(part.pdf).digest() for part in parts)).digest()[:16]
    if all(part.pdf.startswith(_HEAD) for part in parts):
        with suppress(RenderError, ValueError, LookupError, RecursionError):  # not ours, after all
            merged = _Merged(digest)
            for part in parts:
                merged.add(part)
            return merged.write(title, author, language)
    return _by_pypdf(parts, digest, title=title, author=author, language=language)


@dataclass(slots=True)
class _Merged:
    """The objects of several files as those of one, copied as they stand but for their numbers.

    Attributes:
        digest: what the file is known by.
        bodies: of the objects behind those that every file has.
        firsts: of each part its title, its first page as an object, and how many were before.
        pages: the objects of all pages.
        shared: the objects that refer to none, as color profiles and drawings do, by content.
    """

    digest: bytes
    bodies: list[bytes] = field(default_factory=list)
    firsts: list[tuple[str, int, int]] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    shared: dict[bytes, int] = field(default_factory=dict)

    def add(self, part: Part) -> None:
        """Add the pages of *part*, and what they refer to.

        Raises:
            RenderError: it is no file of the plain shape that Typst writes.
        """
        file = PdfFile(part.pdf)
        trees: set[int] = set()
        pages = [*_pages_of(file, trees)]
        copying = _Copying(self, file, dict.fromkeys(trees, _PAGES))
        numbers = copying.all_of(pages)
        self.firsts.append((part.title, numbers[0], len(self.pages)))
        self.pages += numbers

    def next_number(self) -> int:
        """Return the number of an object to come."""
        self.bodies.append(b"null")
        return _INFO + len(self.bodies)

    def put(self, number: int, body: bytes) -> None:
        """Say what the object *number* holds."""
        self.bodies[number - _INFO - 1] = body

    def write(self, title: str, author: str, language: str) -> bytes:
        """Return the file."""
        outline = self._outline()
        kids = b" ".join([b"%d 0 R" % number for number in self.pages])
        labels = b"".join(
            [b"%d<</S/D/P(%d-)>>" % (before, n) for n, (_, _, before) in enumerate(self.firsts, 1)]
        )
        known = {"Title": title, "Author": author, "Producer": _PRODUCER}
        bodies = [
            b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines/Lang(%s)"
            b"/PageLabels<</Nums[%s]>>>>" % (_PAGES, _OUTLINE, language.encode(), labels),
            b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self.pages), kids),
            outline,
            write_value({key: Raw(_text(value)) for key, value in known.items()}),
            *self.bodies,
        ]
        pieces, size, at = [_HEAD], len(_HEAD), {}
        for number, body in enumerate(bodies, 1):
            at[number] = size
            pieces.append(object_of(number, body))
            size += len(pieces[-1])
        identifier = b"<%s>" % self.digest.hex().upper().encode()
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[%s %s]>>" % (
            *(len(bodies) + 1, _CATALOG, _INFO),
            *(identifier, identifier),
        )
        table = table_of(at, len(bodies) + 1)
        return b"".join(
            [*pieces, table, b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, size)]
        )

    def _outline(self) -> bytes:
        """Return the root of the outline, its entries added."""
        numbers = [self.next_number() for _ in self.firsts]
        for at, (number, (title, page, _)) in enumerate(zip(numbers, self.firsts, strict=True)):
            before = b"/Prev %d 0 R" % numbers[at - 1] if at else b""
            after = b"/Next %d 0 R" % numbers[at + 1] if at + 1 < len(numbers) else b""
            entry = b"<</Title%s/Parent %d 0 R%s%s/Dest[%d 0 R/Fit]>>"
            self.put(number, entry % (_text(title), _OUTLINE, before, after, page))
        return b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (
            *(numbers[0], numbers[-1]),
            len(numbers),
        )


@dataclass(slots=True)
class _Copying:
    """What of one file was copied.

    Attributes:
        merged: where to.
        file: what from.
        numbers: of the objects that were met: there, by those that they have here.
    """

    merged: _Merged
    file: PdfFile
    numbers: dict[int, int]

    def all_of(self, pages: Sequence[int]) -> list[int]:
        """Return the new numbers of *pages*, copied with everything that they refer to."""
        waiting = [(number, self.merged.next_number()) for number in pages]
        self.numbers |= waiting
        found = [self.numbers[number] for number in pages]
        while waiting:
            number, new = waiting.pop()
            pieces, refs, stream = parts_of(self.file.body(number))
            for ref in refs:
                if ref not in self.numbers:
                    self.numbers[ref] = self._new(ref, waiting)
            written = [b"%d 0 R" % self.numbers[ref] for ref in refs]
            told = b"".join([each for pair in zip(pieces, written, strict=False) for each in pair])
            self.merged.put(new, told + pieces[-1] + stream)
        return found

    def _new(self, number: int, waiting: list[tuple[int, int]]) -> int:
        """Return the number of an object that is met first; one of its own unless it is shared."""
        body = self.file.body(number)
        is_leaf = not parts_of(body)[1]
        if is_leaf and body in self.merged.shared:
            return self.merged.shared[body]
        new = self.merged.next_number()
        if is_leaf:
            self.merged.shared[body] = new
            self.merged.put(new, body)
        else:
            waiting.append((number, new))
        return new


def _pages_of(file: PdfFile, trees: set[int]) -> Iterator[int]:
    """Yield the objects of the pages of *file* in order, and put those of their tree into *trees*.

    Raises:
        RenderError: pages take something from the tree, or it is a loop.
    """
    stack = [file.dictionary(file.trailer.get("Root")).get("Pages")]
    while stack:
        ref = stack.pop()
        node = file.dictionary(ref)
        if not isinstance(ref, Ref) or ref.number in trees or len(trees) > _MAX_PAGES:
            raise RenderError("expected a tree of pages in the PDF, found another")
        if "Kids" not in node:
            yield ref.number
            continue
        trees.add(ref.number)
        if not node.keys() <= _OF_A_TREE:
            raise RenderError("expected pages that take nothing from their tree, found others")
        stack += reversed(file.array(node["Kids"]))


def _text(words: str) -> bytes:
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().upper().encode()


def _by_pypdf(
    parts: Sequence[Part], digest: bytes, *, title: str, author: str, language: str
) -> bytes:
    """Return the same of files of any shape."""
    from pypdf import PdfWriter
    from pypdf.constants import PageLabelStyle
    from pypdf.generic import ArrayObject, ByteStringObject, NameObject, TextStringObject

    writer = PdfWriter()
    for number, part in enumerate(parts, 1):
        first = len(writer.pages)
        writer.append(BytesIO(part.pdf), outline_item=part.title, import_outline=False)
        last = len(writer.pages) - 1
        writer.set_page_label(first, last, style=PageLabelStyle.DECIMAL, prefix=f"{number}-")
    writer.metadata = None
    writer.add_metadata({"/Title": title, "/Author": author, "/Producer": _PRODUCER})
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    writer.page_mode = "/UseOutlines"
    identifier = ByteStringObject(digest)
    writer._ID = ArrayObject((identifier, identifier))  # pypdf has no public way to fix it
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
