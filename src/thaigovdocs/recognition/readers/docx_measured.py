"""How the pages of a DOCX are set, as its sections, paragraphs and drawings say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.measured import MeasuredLine, MeasuredPage
from thaigovdocs.recognition.model import FontUse
from thaigovdocs.recognition.readers.docx_styles import Look, twips
from thaigovdocs.recognition.readers.glyphs import is_mark
from thaigovdocs.recognition.readers.lengths import read_length
from thaigovdocs.recognition.readers.package import Package, W
from thaigovdocs.standard.fonts import has_official_sizes
from thaigovdocs.units import EMU_PER_PT

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SORTS = ("header", "footer")
_DEFAULT_TAB = 36.0  # points
_DEFAULT_PAGE = (612.0, 792.0)  # of Word, where nobody says
_ADVANCE = 0.387  # em: of the usual letter of TH SarabunPSK
_SPACE = 0.22  # em
_NARROW = frozenset(" .\u00a0")
_LEADER = "..."
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}


def default_tab(settings: Any | None) -> float:
    """Return how far apart tabs stand where a paragraph sets none."""
    found = None if settings is None else settings.find(f"{W}defaultTabStop")
    value = None if found is None else twips(found.get(f"{W}val"))
    return value or _DEFAULT_TAB


def measured_pages(package: Package, name: str) -> Iterator[MeasuredPage]:
    """Yield the pages of each section, with the place of their number.

    A section that has no header of a sort takes that of the one before it.
    """
    numbered = {part: _numbers(root) for part, root in package.margins.items()}
    kept: dict[tuple[str, str], bool] = {}
    for number, section in enumerate(package.document.iter(f"{W}sectPr"), 1):
        for sort in _SORTS:
            for each in section.findall(f"{W}{sort}Reference"):
                part = package.ids.get(each.get(f"{_OFFICE}id") or "", "")
                kept[sort, each.get(f"{W}type") or "default"] = numbered.get(part, False)
        at = next((sort for sort in _SORTS if kept.get((sort, "default"))), "")
        first = "first" if _has_title_page(section) else "default"
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        left, gutter = _length(margin, "left", "start"), _length(margin, "gutter")
        yield MeasuredPage(
            number,
            Origin(spot=Spot(name, paragraph=1)),
            _length(size, "w") or _DEFAULT_PAGE[0],
            _length(size, "h") or _DEFAULT_PAGE[1],
            None if left is None else left + (gutter or 0.0),
            _length(margin, "right", "end"),
            at,
            kept.get((at, first), False),
        )


def _has_title_page(section: Any) -> bool:
    own = section.find(f"{W}titlePg")
    return own is not None and own.get(f"{W}val") not in ("0", "false", "off")


def _numbers(root: Any) -> bool:
    """Return whether a header or footer holds the number of the page."""
    texts = (each.text or "" for each in root.iter(f"{W}instrText"))
    fields = (each.get(f"{W}instr") or "" for each in root.iter(f"{W}fldSimple"))
    words = "".join(texts).split() + " ".join(fields).split()
    return "PAGE" in (word.upper() for word in words)


def _length(element: Any | None, *names: str) -> float | None:
    values = (None if element is None else twips(element.get(f"{W}{name}")) for name in names)
    return next((value for value in values if value is not None), None)


def measured_paragraph(
    words: str,
    look: Look,
    uses: Sequence[FontUse],
    page: int,
    *,
    origin: Origin,
    tab: float,
    margin: float | None,
) -> MeasuredLine:
    """Return how a paragraph is set.

    Args:
        words: its characters, tabs at its beginning among them.
        look: what its styles and itself say.
        uses: its runs.
        page: the number of its section.
        origin: its place.
        tab: how far apart tabs stand where it sets none.
        margin: where its section begins; ``None`` where it stands in a cell or a box.
    """
    size = _size(uses)
    parts = () if margin is None else tuple(_parts(words, look, size or 16.0, tab, margin))
    shown = [left for text, left in parts if text.strip()]
    left = shown[0] if shown and not words.lstrip("\t").startswith(" ") else None
    if look.align in ("center", "right", "end") or look.number not in (None, "0"):
        left, parts = None, ()
    return MeasuredLine(
        origin, page, left, size=size, pitch=_pitch(look, size), centred=look.align == "center",
        parts=parts,
    )  # fmt: skip


def _size(uses: Sequence[FontUse]) -> float | None:
    """Return the size of most of the Thai letters of a paragraph, in a font of known sizes."""
    sizes: dict[float, int] = {}
    for use in uses:
        if use.thai_size and use.thai_font and has_official_sizes(use.thai_font):
            sizes[use.thai_size] = sizes.get(use.thai_size, 0) + len(use.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else None


def _pitch(look: Look, size: float | None) -> float | None:
    """Return the pitch of the lines as a share of single spacing."""
    if look.pitch is None:
        return 1.0
    rule, value = look.pitch
    if rule == "auto":
        return value / 12.0
    single = (size or 16.0) * 1.13
    return max(1.0, value / single) if rule == "atLeast" else value / single


def _parts(
    words: str, look: Look, size: float, tab: float, margin: float
) -> Iterator[tuple[str, float]]:
    """Yield what tabs divide, each with its left edge; nothing behind typed leaders."""
    for text, at in tabbed(words.split("\n")[0], look, size, tab):
        yield text, margin + at
        if _LEADER in text or "…" in text:
            return


def tabbed(words: str, look: Look, size: float, tab: float) -> Iterator[tuple[str, float]]:
    """Yield what tabs divide of a line, each with the place where it begins, in points."""
    at = (look.left or 0.0) + (look.first or 0.0)
    hangs = look.first is not None and look.first < 0
    stops = sorted({*(look.tabs or ()), *((look.left or 0.0,) if hangs else ())})
    for number, text in enumerate(words.split("\t")):
        if number:
            own = next((stop for stop in stops if stop > at + 0.5), None)
            at = own if own is not None else tab * (int((at + 0.5) / tab) + 1)
        yield text, at
        letters = [char for char in text if not is_mark(char)]
        at += sum(_SPACE if char in _NARROW else _ADVANCE for char in letters) * size


def picture_size(drawing: Any) -> tuple[float, float] | None:
    """Return width and height of the first picture of a drawing; ``None`` for none."""
    for extent in drawing.iter(f"{_DRAWING}extent"):
        cx, cy = extent.get("cx") or "", extent.get("cy") or ""
        if cx.isdecimal() and cy.isdecimal() and len(cx) < 10 and len(cy) < 10:
            return int(cx) / EMU_PER_PT, int(cy) / EMU_PER_PT
    for shape in drawing.iter("{urn:schemas-microsoft-com:vml}shape"):
        width, height = _style(shape.get("style") or "")
        if width and height:
            return width, height
    return None


def _style(style: str) -> tuple[float | None, float | None]:
    pairs = (each.partition(":") for each in style[:2000].split(";"))
    said = {name.strip(): value.strip() for name, _, value in pairs}
    return _points(said.get("width", "")), _points(said.get("height", ""))


def _points(value: str) -> float | None:
    unit = _UNITS.get(value[-2:])
    return read_length(value[:-2], letters=13, unit=unit) if unit else None
