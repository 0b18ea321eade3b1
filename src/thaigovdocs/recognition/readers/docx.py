"""DOCX files: their paragraphs and rows, each run with its place and its font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.labels import starts_with_label
from thaigovdocs.recognition.lines.line import Line, cut, fold, join, trim
from thaigovdocs.recognition.model import FontUse, PageNumber
from thaigovdocs.recognition.readers.docx_numbering import Numbering
from thaigovdocs.recognition.readers.docx_styles import Look, Styles, over
from thaigovdocs.recognition.readers.package import Package, W, read_package
from thaigovdocs.recognition.vocabulary import (
    CONTACT,
    HIDING,
    NUMBER,
    ROW,
    SECRECY,
    is_closing,
    is_name,
)
from thaigovdocs.thai.spans import Span, Text, plain

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT_BOX = f"{W}txbxContent"
_INLINE = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent")
) | {f"{W}customXml", f"{W}dir", f"{W}bdo"}
_BLOCKS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_CHOICE, _ALTERNATE = f"{_MC}Choice", f"{_MC}AlternateContent"
_THAI = re.compile("[\u0e01-\u0e4e]")
_ARABIC = re.compile("[0-9]")
_FIELD_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_THAI_PAGE = re.compile(r"\\\*\s*thai", re.IGNORECASE)
_CENTERED = "center"
_CELLS = 3  # columns from which on a table without lines is one, not a layout
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class DocxRead:
    """What a DOCX holds.

    Attributes:
        lines: its paragraphs and rows in reading order.
        fonts: its runs.
        page_numbers: those of its headers and footers.
        secrecy: the words in a header or footer that say it; ``None`` for none.
    """

    lines: tuple[Line, ...]
    fonts: tuple[FontUse, ...]
    page_numbers: tuple[PageNumber, ...]
    secrecy: Line | None = None


def read_docx(data: bytes, name: str) -> DocxRead:
    """Return the paragraphs of a DOCX in reading order.

    Inserted words count, deleted and hidden ones do not; a field gives its result; the
    numbers of lists are made as Word makes them.  A table with lines around its cells, or
    of three columns, gives rows; another one only sets its paragraphs beside one another.

    Args:
        data: the bytes of the file.
        name: what a place calls the file.

    Raises:
        PolicyError: it is no DOCX that can be read (TGD763-TGD766).
    """
    package = read_package(data, name)
    styles = Styles(package)
    walker = _Walker(name, styles, Numbering(package))
    body = package.document.find(f"{W}body")
    lines = tuple(walker.blocks(body)) if body is not None else ()
    margins = _Margins(name, styles, _is_thai_counted(package))
    margins.read(package)
    fonts = (*walker.fonts, *margins.fonts)
    return DocxRead(lines, fonts, tuple(margins.numbers), margins.secrecy)


@dataclass
class _Walker:
    """Walks a part of the package and keeps count of where it is."""

    file: str
    styles: Styles
    numbering: Numbering
    part: str = ""
    fonts: list[FontUse] = field(default_factory=list)
    paragraph: int = 0
    page: int = 1
    table: int = 0
    gap: bool = True
    fields: list[bool] = field(default_factory=list)

    def blocks(self, parent: Any) -> Iterator[Line]:
        """Yield the lines of what stands in *parent*, in order."""
        for each in parent:
            if each.tag == f"{W}p":
                yield from self.lines_of(each)
            elif each.tag == f"{W}tbl":
                yield from self._table(each)
            elif each.tag in _BLOCKS:
                yield from self.blocks(each)
            elif each.tag == _ALTERNATE:
                yield from self.blocks(_chosen(each))

    def lines_of(self, element: Any) -> Iterator[Line]:
        """Yield the lines of a paragraph: one, more where breaks divide it, then its boxes."""
        self.paragraph += 1
        properties = element.find(f"{W}pPr")
        look = over(self.styles.properties(properties), self.styles.default)
        if look.breaks:
            self._new_page()
        runs = _Runs(self, look)
        runs.walk(element, 0)
        label = self._label(look, bool(runs.spans))
        text = trim(fold(tuple(runs.spans)))
        for part in _broken(text, look):
            yield Line(
                part,
                self.page,
                whole=True,
                gap=self.gap,
                centered=look.align == _CENTERED,
                heading=bool(look.heading),
                label=label,
            )
            self.gap, label = False, ()
        if not text:
            self.gap = True
        if runs.ends_page or (properties is not None and properties.find(f"{W}sectPr") is not None):
            self._new_page()
        for box in runs.boxes:
            yield from self.blocks(box)

    def _label(self, look: Look, has_words: bool) -> Text:
        if look.number in (None, "0") or not has_words:
            return ()
        label = self.numbering.label(look.number, look.level or 0)
        return (Span(label, self.origin(0)),) if label else ()

    def origin(self, run: int) -> Origin:
        """Return the place of run *run* of the paragraph that is being read."""
        return Origin(spot=Spot(self.file, self.part, self.paragraph, run))

    def _new_page(self) -> None:
        self.page += 1
        self.gap = True

    def _table(self, element: Any) -> Iterator[Line]:
        rows = [row for row in element.iter(f"{W}tr") if _owner(row) is element]
        width = max((sum(1 for _ in _cells(row)) for row in rows), default=0)
        if width < 2 or (width < _CELLS and not self._is_ruled(element)):
            for row in rows:
                for cell in _cells(row):
                    yield from self.blocks(cell)
            return
        self.table += 1
        number = self.table
        for row in rows:
            cells = tuple(self._cell(cell) for cell in _cells(row))
            if any(cells):
                yield Line(
                    join(cells, "\t"),
                    self.page,
                    whole=True,
                    cells=cells,
                    table=number,
                    gap=self.gap,
                )
                self.gap = False

    def _cell(self, cell: Any) -> Text:
        lines = (join((line.label, line.text)) for line in self.blocks(cell))
        return join(lines)

    def _is_ruled(self, table: Any) -> bool:
        properties = table.find(f"{W}tblPr")
        if properties is None:
            return False
        borders = properties.find(f"{W}tblBorders")
        if borders is None:
            style = properties.find(f"{W}tblStyle")
            return style is not None and "grid" in (style.get(f"{W}val") or "").lower()
        return any(
            border.get(f"{W}val") not in (None, "none", "nil")
            for border in borders
            if border.tag in (f"{W}insideH", f"{W}insideV", f"{W}left")
        )


class _Runs:
    """The words of one paragraph."""

    def __init__(self, walker: _Walker, look: Look) -> None:
        self._walker = walker
        self._look = look
        self._run = 0
        self.spans: list[Span] = []
        self.boxes: list[Any] = []
        self.pages: list[str] = []
        self.ends_page = False

    def walk(self, parent: Any, depth: int) -> None:
        """Take the runs below *parent*, in order."""
        for each in parent:
            if each.tag == f"{W}r":
                self._run += 1
                self._take(each)
            elif each.tag in _INLINE:
                if each.tag == f"{W}fldSimple" and _FIELD_PAGE.match(each.get(f"{W}instr") or ""):
                    self.pages.append(each.get(f"{W}instr") or "")
                self.walk(each, depth + 1)

    def _take(self, run: Any) -> None:
        properties = run.find(f"{W}rPr")
        own = self._walker.styles.properties(properties)
        look = over(own, self._look)
        words = "".join(self._pieces(run))
        if not words or look.hidden:
            return
        font = _font_of(words, look)
        origin = self._walker.origin(self._run)
        self.spans.append(Span(words, origin, font=font))
        self._walker.fonts.append(
            FontUse(words, origin, look.font, look.thai_font, look.size, look.thai_size)
        )

    def _pieces(self, run: Any) -> Iterator[str]:
        fields = self._walker.fields
        for each in run:
            if each.tag == f"{W}fldChar":
                kind = each.get(f"{W}fldCharType")
                if kind == "begin":
                    fields.append(False)
                elif kind == "separate" and fields:
                    fields[-1] = True
                elif kind == "end" and fields:
                    fields.pop()
            elif each.tag == f"{W}instrText":
                if _FIELD_PAGE.match(each.text or ""):
                    self.pages.append(each.text or "")
            elif each.tag == f"{W}t":
                if all(fields):
                    yield each.text or ""
            elif each.tag in _SIGNS:
                yield _SIGNS[each.tag]
            elif each.tag == f"{W}br":
                if each.get(f"{W}type") == "page":
                    self.ends_page = True
                yield _BREAK
            elif each.tag == f"{W}sym":
                yield _symbol(each.get(f"{W}char"))
            elif each.tag in (f"{W}drawing", f"{W}pict", f"{W}object", _ALTERNATE):
                self.boxes += _boxes(each)


class _Margins:
    """Headers and footers: page numbers, secrecy and fonts."""

    def __init__(self, file: str, styles: Styles, thai: bool) -> None:
        self._file = file
        self._styles = styles
        self._thai = thai
        self.numbers: list[PageNumber] = []
        self.fonts: list[FontUse] = []
        self.secrecy: Line | None = None

    def read(self, package: Package) -> None:
        """Read every header and footer."""
        for part, root in package.margins.items():
            walker = _Walker(self._file, self._styles, Numbering(package), part)
            for element in root.iter(f"{W}p"):
                walker.paragraph += 1
                self._paragraph(element, walker)
            self.fonts += walker.fonts

    def _paragraph(self, element: Any, walker: _Walker) -> None:
        properties = element.find(f"{W}pPr")
        look = over(self._styles.properties(properties), self._styles.default)
        runs = _Runs(walker, look)
        runs.walk(element, 0)
        text = trim(fold(tuple(runs.spans)))
        words = plain(text)
        hidden = any(HIDING.search(span.font or "") for span in runs.spans)
        if any(re.match(r"\s*PAGE\b", page, re.IGNORECASE) for page in runs.pages):
            thai = self._thai or hidden or any(map(_THAI_PAGE.search, runs.pages))
            self.numbers.append(PageNumber("PAGE", walker.origin(0), thai))
        elif re.fullmatch(r"[-–—\s]*[0-9๐-๙]{1,4}[-–—\s]*", words):
            thai = hidden or not _ARABIC.search(words)
            self.numbers.append(PageNumber(words.strip(), walker.origin(0), thai))
        elif words in SECRECY and self.secrecy is None:
            self.secrecy = Line(text)


_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": _BREAK,
    f"{W}noBreakHyphen": "-",
}


def _is_thai_counted(package: Package) -> bool:
    formats = [each.get(f"{W}fmt") for each in package.document.iter(f"{W}pgNumType")]
    return any(each in ("thaiNumbers", "thaiCounting") for each in formats)


def _font_of(words: str, look: Look) -> str | None:
    """Return the family that matters for *words*: that of its digits, else of its letters."""
    if _ARABIC.search(words):
        return look.font or look.thai_font
    return look.thai_font or look.font if _THAI.search(words) else look.font


def _broken(text: Text, look: Look) -> Iterator[Text]:
    """Yield the lines of a paragraph, where its breaks divide parts; else all of it."""
    words = plain(text)
    if not words:
        return
    if _BREAK not in words:
        yield text
        return
    parts, at = [], 0
    for piece in words.split(_BREAK):
        parts.append(trim(cut(text, at, at + len(piece))))
        at += len(piece) + 1
    parts = [part for part in parts if part]
    starts = any(_is_part(plain(part)) for part in parts[1:]) or any(
        _is_part(plain(part)) and not starts_with_label(plain(part)) for part in parts[:1]
    )
    if look.align == _CENTERED or starts:
        yield from parts
    else:
        yield join(parts)


def _is_part(words: str) -> bool:
    return bool(
        is_name(words)
        or is_closing(words)
        or ROW.match(words)
        or NUMBER.match(words)
        or CONTACT.match(words)
        or starts_with_label(words)
    )


def _cells(row: Any) -> Iterator[Any]:
    for each in row:
        if each.tag == f"{W}tc":
            yield each
        elif each.tag in _BLOCKS:
            yield from _cells(each)


def _owner(row: Any) -> Any:
    """Return the table that *row* belongs to, nested ones apart."""
    above = row.getparent()
    while above is not None and above.tag != f"{W}tbl":
        above = above.getparent()
    return above


def _chosen(alternate: Any) -> Any:
    """Return the variant that a reader of today shows."""
    return next((each for each in alternate if each.tag == _CHOICE), alternate[-1:] or alternate)


def _boxes(element: Any) -> list[Any]:
    """Return the outermost text boxes below *element*, of one variant only."""
    if element.tag == _ALTERNATE:
        element = _chosen(element)
        if isinstance(element, list):
            return [box for each in element for box in _boxes(each)]
    found = []
    for each in element:
        if each.tag == _TEXT_BOX:
            found.append(each)
        else:
            found += _boxes(each)
    return found


def _symbol(code: str | None) -> str:
    """Return the character of a ``w:sym``; a bullet for those of symbol fonts."""
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    if value >= 0xF000:
        return "•"
    return chr(value) if 32 <= value < 0xD800 else ""
