"""The words of one paragraph of a DOCX, and what else stands in its runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.measured import MeasuredLine, MeasuredPicture
from thaigovdocs.recognition.model import FontUse
from thaigovdocs.recognition.readers.docx_leaders import underscored
from thaigovdocs.recognition.readers.docx_measured import picture_size
from thaigovdocs.recognition.readers.docx_styles import Look, Styles, over
from thaigovdocs.recognition.readers.package import W
from thaigovdocs.thai.digits import raised
from thaigovdocs.thai.spans import Span

BREAK = "\n"
TEXT_BOX = f"{W}txbxContent"
DRAWN_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
FIELD_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)

_CHOICE = ALTERNATE.replace("AlternateContent", "Choice")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_PICTURES = frozenset(
    (
        "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
        "{urn:schemas-microsoft-com:vml}imagedata",
    )
)
_INLINE = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent")
) | {f"{W}customXml", f"{W}dir", f"{W}bdo"}
_DRAWN = frozenset((f"{W}drawing", f"{W}pict", f"{W}object", ALTERNATE))
_THAI = re.compile("[\u0e01-\u0e4e]")
_ARABIC = re.compile("[0-9]")
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "-",
}


@dataclass(frozen=True)
class Trace:
    """A run of a DOCX where it was read.

    Attributes:
        spot: its place.
        element: the run itself.
        words: what was read of it.
    """

    spot: Spot
    element: Any
    words: str


@dataclass
class Reading:
    """What is carried from paragraph to paragraph while a part is read.

    Attributes:
        file, part: the names of the file and of its part.
        styles: of the file.
        fonts: the runs so far.
        paragraph: how many were begun.
        fields: the fields that are open, each whether its result has begun.
        unread: what was met that nobody reads: ``equation``, ``chart``, ``object``, ``chunk``.
        glosses: the small words above others (ruby).
        pictures: how many were met.
        trail: takes each run that has words, where somebody wants to find it again.
        places: how its paragraphs are set.
        drawings: the pictures that stand in the text.
        section: the number of the section.
        depth: how many cells and boxes the paragraph stands in.
        tab: how far apart tabs stand where a paragraph sets none.
        left_margins: those of the sections.
    """

    file: str
    styles: Styles
    part: str = ""
    fonts: list[FontUse] = field(default_factory=list)
    paragraph: int = 0
    fields: list[bool] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    glosses: list[Span] = field(default_factory=list)
    pictures: int = 0
    trail: list[Trace] | None = None
    places: list[MeasuredLine] = field(default_factory=list)
    drawings: list[MeasuredPicture] = field(default_factory=list)
    section: int = 1
    depth: int = 0
    tab: float = 36.0
    left_margins: tuple[float, ...] = ()

    def origin(self, run: int) -> Origin:
        """Return the place of run *run* of the paragraph that is being read."""
        return Origin(spot=Spot(self.file, self.part, self.paragraph, run))

    @property
    def left_margin(self) -> float | None:
        """Where lines begin here; ``None`` in cells and boxes, and where nobody says."""
        known = not self.depth and 0 < self.section <= len(self.left_margins)
        return self.left_margins[self.section - 1] if known else None


class Runs:
    """The words of one paragraph.

    Attributes:
        spans: one a run.
        boxes: the text boxes that hang on it.
        pages: the fields that count pages.
        ends_page: a page ends in it.
    """

    def __init__(self, reading: Reading, look: Look) -> None:
        self._reading = reading
        self._look = look
        self._run = 0
        self.spans: list[Span] = []
        self.boxes: list[Any] = []
        self.pages: list[str] = []
        self.ends_page = False

    def walk(self, parent: Any) -> None:
        """Take the runs below *parent*, in order."""
        for each in parent:
            if each.tag == f"{W}r":
                self._run += 1
                self._take(each)
            elif each.tag == ALTERNATE:
                self.walk(chosen(each))
            elif each.tag in _INLINE:
                if each.tag == f"{W}fldSimple" and FIELD_PAGE.match(each.get(f"{W}instr") or ""):
                    self.pages.append(each.get(f"{W}instr") or "")
                self.walk(each)
            elif each.tag.startswith(_MATH):
                self._reading.unread.add("equation")

    def _take(self, run: Any) -> None:
        own = self._reading.styles.properties(run.find(f"{W}rPr"))
        look = over(own, self._look)
        words = "".join(self._pieces(run))
        if not words or look.hidden:
            return
        if look.raised:
            words = raised(words)
        if look.underlined:
            words = underscored(words)
        font = font_of(words, look)
        origin = self._reading.origin(self._run)
        self.spans.append(Span(words, origin, font=font, underlined=bool(look.underlined)))
        if self._reading.trail is not None and origin.spot:
            self._reading.trail.append(Trace(origin.spot, run, words))
        self._reading.fonts.append(
            FontUse(words, origin, look.font, look.thai_font, look.size, look.thai_size)
        )

    def _pieces(self, run: Any) -> Iterator[str]:
        for each in run:
            if each.tag == f"{W}fldChar":
                self._field(each.get(f"{W}fldCharType"))
            elif each.tag == f"{W}instrText":
                if FIELD_PAGE.match(each.text or ""):
                    self.pages.append(each.text or "")
            elif each.tag == f"{W}t":
                if all(self._reading.fields):
                    yield each.text or ""
            elif each.tag in _SIGNS:
                yield _SIGNS[each.tag]
            elif each.tag == f"{W}br":
                self.ends_page = self.ends_page or each.get(f"{W}type") == "page"
                yield BREAK
            elif each.tag == f"{W}sym":
                yield _symbol(each.get(f"{W}char"))
            elif each.tag == f"{W}ruby":
                yield from self._ruby(each)
            elif each.tag in _DRAWN:
                self._drawn(each)

    def _field(self, kind: str | None) -> None:
        """Open a field, begin its result, or close it."""
        fields = self._reading.fields
        if kind == "begin":
            fields.append(False)
        elif kind == "separate" and fields:
            fields[-1] = True
        elif kind == "end" and fields:
            fields.pop()

    def _ruby(self, ruby: Any) -> Iterator[str]:
        """Yield the words that small ones stand above; those are kept beside the text."""
        for each in ruby:
            words = "".join(text.text or "" for text in each.iter(f"{W}t"))
            if each.tag == f"{W}rubyBase":
                yield words
            elif each.tag == f"{W}rt" and words:
                self._reading.glosses.append(Span(words, self._reading.origin(self._run)))

    def _drawn(self, element: Any) -> None:
        """Keep the text boxes of a drawing, and tell what in it nobody reads."""
        self.boxes += boxes(element)
        reading = self._reading
        reading.pictures += sum(1 for each in element.iter() if each.tag in _PICTURES)
        if size := picture_size(element):
            names = (each for each in element.iter() if each.tag.endswith("}docPr"))
            name = next((each.get("descr") or each.get("name") or "" for each in names), "")
            drawing = MeasuredPicture(reading.origin(self._run), reading.section, *size, name=name)
            reading.drawings.append(drawing)
        for graphic in element.iter(_GRAPHIC):
            kind = (graphic.get("uri") or "").rpartition("/")[2]
            if kind in ("chart", "chartex", "diagram"):
                reading.unread.add("chart")
        if element.tag == f"{W}object":
            reading.unread.add("object")


def chosen(alternate: Any) -> Any:
    """Return the variant of ``mc:AlternateContent`` that a reader of today shows."""
    return next((each for each in alternate if each.tag == _CHOICE), alternate[-1:] or alternate)


def boxes(element: Any) -> list[Any]:
    """Return the outermost texts that are drawn below *element*, of one variant only."""
    if element.tag == ALTERNATE:
        element = chosen(element)
        if isinstance(element, list):
            return [box for each in element for box in boxes(each)]
    found = []
    for each in element:
        if each.tag in (TEXT_BOX, DRAWN_TEXT, WORD_ART):
            found.append(each)
        else:
            found += boxes(each)
    return found


def font_of(words: str, look: Look) -> str | None:
    """Return the family that matters for *words*: that of its digits, else of its letters."""
    if _ARABIC.search(words):
        return look.font or look.thai_font
    return look.thai_font or look.font if _THAI.search(words) else look.font


def _symbol(code: str | None) -> str:
    """Return the character of a ``w:sym``; a bullet for those of symbol fonts."""
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    if value >= 0xF000:
        return "•"
    return chr(value) if 32 <= value < 0xD800 else ""
