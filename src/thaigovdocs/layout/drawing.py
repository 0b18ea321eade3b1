"""Typst: draws what is planned.  Nothing is decided here and nothing is measured.

All words go over as JSON strings, so that ``#read("x")``, ``$`` and ``*`` come out
letter for letter.
"""

from __future__ import annotations

import json
import os
import threading
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import EnvelopeHead, Head, MemoHead, TitleHead
from thaigovdocs.errors import RenderError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding
from thaigovdocs.layout.breaks import letters
from thaigovdocs.layout.flat import Check, Gap, Ink, Piece, Square
from thaigovdocs.layout.fonts import SPACE, Family, Fonts
from thaigovdocs.layout.grids import columns_of
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import (
    Align,
    Image,
    Layout,
    Page,
    Paragraph,
    TableCell,
    TablePart,
    TableRow,
)
from thaigovdocs.layout.sheet import Sheet
from thaigovdocs.layout.widths import TRACKING
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard.measures import (
    ASCENT,
    BODY_SIZE,
    DESCENT,
    EMBLEM_HEIGHT_LETTER,
    EMBLEM_HEIGHT_MEMO,
    EMBLEM_TOP,
    ENVELOPE_MARGIN,
    MARGIN_LEFT,
    TABLE_ROOM,
    TABLE_RULE,
)
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.units import Length

# The day in the properties of a paper that has none: equal papers must give equal bytes.
NO_DAY = date(2000, 1, 1)
# In characters: PDF/A holds no text of more than 32,767 bytes outside the pages.
LONGEST_PROPERTY = 1000
EMBLEM_NAME = "ตราสัญลักษณ์ของหน่วยงาน"
SQUARE_NAME = "ช่องสำหรับทำเครื่องหมาย"
CHECK_NAME = "เครื่องหมายถูก"
_RISE = ASCENT * BODY_SIZE.pt
_SAME = 0.001  # points
_UNDERLINE = (0.12, 0.6)  # how far below the baseline, of the size; how thick, in points
_MANY_PAGES = 60  # worth the milliseconds of forgetting
_REMEMBERED = 12  # runs of Typst after which nothing of one is left
_compilers = threading.local()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a PDF/A-3 carries inside: UTF-8 text such as the policy it was made from."""

    name: str
    data: bytes
    type: str = "application/yaml"
    description: str = "The policy file that this paper was made from"


def draw_pdf(layout: Layout, *, standard: str, attachment: Attachment | None = None) -> bytes:
    """Return *layout* as the PDF that Typst writes.

    Raises:
        RenderError: a picture cannot be drawn (TGD725).
    """
    (drawn,) = _draw(layout, attachment, format="pdf", pdf_standards=_standards(layout, standard))
    return drawn


def _standards(layout: Layout, standard: str) -> list[str]:
    """Return what Typst is asked for: level A and PDF/UA where the tables can be told."""
    if not standard.endswith("a"):
        return [standard]
    return [standard, "ua-1"] if layout.is_tagged else [f"{standard[:-1]}b"]


def draw_pages(
    layout: Layout, *, format: Literal["png", "svg"], ppi: float = 144
) -> tuple[bytes, ...]:
    """Return a picture of each page of *layout*; *ppi* is that of PNG.

    Raises:
        RenderError: a picture cannot be drawn (TGD725).
    """
    return _draw(layout, None, format=format, ppi=ppi)


def _draw(layout: Layout, attachment: Attachment | None, **options: Any) -> tuple[bytes, ...]:
    pictures = _pictures(layout)
    names = {picture: name for name, picture in pictures.items()}
    virtual = {
        "main.typ": _template("page.typ"),
        "data.json": _json(_data(layout, attachment, names)),
        **{name: as_svg(picture) for name, picture in pictures.items()},
    }
    if attachment:
        virtual["attachment"] = attachment.data
    try:
        drawn = compile_with(layout.source, layout.family, virtual, **options)
        if len(layout.pages) > _MANY_PAGES:
            _forget(layout)
        return drawn
    except RuntimeError as error:
        raise _picture_fault(pictures, layout.document.id, error) from error


def _forget(layout: Layout) -> None:
    """Make Typst drop what it remembers of a long paper: a megabyte for every two pages.

    It does so on its own, but only when it has drawn so many others.
    """
    for number in range(_REMEMBERED):
        empty = {"main.typ": b"#%d" % number}
        compile_with(layout.source, layout.family, empty, format="pdf")


def compile_with(
    fonts: Fonts, family: Family, virtual: dict[str, bytes], **options: Any
) -> tuple[bytes, ...]:
    """Compile *virtual* files with a compiler of this thread (one cannot serve two at once).

    Gives one file of a PDF, one a page of a picture.

    Raises:
        RenderError: this process was forked from one that had drawn (TGD705).
        RuntimeError: Typst refuses *virtual*, or gives up on a picture in it.
    """
    import typst

    if _first_process() != os.getpid():
        raise RenderError(findings=[Finding.of("TGD705")])

    known: dict[Any, typst.Compiler] = _compilers.__dict__.setdefault("known", {})
    key = (id(fonts), family)
    if key not in known:
        known.clear()
        _compilers.fonts = fonts  # kept alive, so that its id stays its own
        known[key] = typst.Compiler(font_paths=fonts.typst(family), ignore_system_fonts=True)
    try:
        drawn = known[key].compile(virtual, **options)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # which is no Exception, and has no home
            raise
        known.clear()
        raise RuntimeError(f"the compiler gave up: {error}") from error
    return (drawn,) if isinstance(drawn, bytes) else tuple(drawn or ())


@cache
def _first_process() -> int:
    """Return the process that drew first: Typst's threads do not live on in its forks.

    A fork would wait for them for ever.
    """
    return os.getpid()


def as_svg(picture: Picture) -> bytes:
    """Return *picture* as SVG: virtual files of Typst are text, so pixels go inside one."""
    if picture.format == "svg":
        return picture.data
    width, height = f"{picture.width:g}", f"{picture.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
        f'href="data:image/{picture.format};base64,{b64encode(picture.data).decode()}"/></svg>'
    ).encode()


def emblem_width(picture: Picture | None, height: Length) -> Length:
    """Return the width of an emblem of *height*; the outlined place of one is square."""
    return height * (picture.width / picture.height) if picture else height


def placeholder_words(height: Length) -> str:
    """Return what stands in the outlined place of an emblem: its height."""
    return to_thai(f"{height.mm / 10:g} ซม.")


def _pictures(layout: Layout) -> dict[str, Picture]:
    """Return the pictures of *layout* by the name of the file that Typst reads."""
    look = layout.document.look
    emblem = (look.picture,) if look.emblem == "picture" and look.picture else ()
    others = (image.picture for page in layout.pages for image in page.images)
    unique = dict.fromkeys((*emblem, *others))
    return {f"picture-{number}.svg": picture for number, picture in enumerate(unique)}


def _picture_fault(
    pictures: Mapping[str, Picture], document: str, error: RuntimeError
) -> RenderError:
    """Return the error that names the picture which Typst complains about."""
    said = str(getattr(error, "diagnostic", error))
    named = [picture for name, picture in pictures.items() if name in said]
    picture = next(iter((*named, *pictures.values())), None)
    if picture is None:
        return RenderError(f"the paper '{document}' cannot be drawn: {error}")
    finding = Finding.of("TGD725", document=document, name=picture.name)
    return RenderError(findings=[finding])


def _property(text: str) -> str:
    """Return *text* as the properties of a PDF/A can hold it: they are limited, pages are not."""
    return text if len(text) <= LONGEST_PROPERTY else text[: LONGEST_PROPERTY - 1] + "…"


def _data(
    layout: Layout, attachment: Attachment | None, names: Mapping[Picture, str]
) -> dict[str, Any]:
    meta = layout.document.meta
    day = meta.date or NO_DAY
    return {
        "title": _property(meta.title),
        "author": _property(meta.author),
        "bookmarks": len(meta.title) <= LONGEST_PROPERTY,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "font": {
            "family": layout.family.name,
            "factor": layout.family.factor,
            "space": SPACE,
            "tracking": TRACKING,
        },
        "size": BODY_SIZE.pt,
        "ascent": ASCENT,
        "descent": DESCENT,
        "rule": TABLE_RULE.pt,
        "underline": _UNDERLINE,
        "alts": {"square": SQUARE_NAME, "check": CHECK_NAME},
        "paper": [layout.sheet.paper_width, layout.sheet.paper_height],
        "attachment": attachment
        and {
            "name": attachment.name,
            "type": attachment.type,
            "description": attachment.description,
        },
        "pages": [_page(layout, page, names) for page in layout.pages],
    }


def _page(layout: Layout, page: Page, names: Mapping[Picture, str]) -> dict[str, Any]:
    return {
        "emblem": _emblem(layout, names) if page.number == 1 else None,
        "parts": [*_in_order(page, names, tagged=layout.is_tagged)],
        "rules": [[rule.x, rule.y, rule.to_x, rule.to_y] for rule in page.rules],
        # What stands at the foot is drawn after the text, so that it is read after it too.
        "above": [_paragraph(part) for part in page.furniture if not _is_low(part, layout)],
        "below": [_paragraph(part) for part in page.furniture if _is_low(part, layout)],
    }


def _in_order(
    page: Page, names: Mapping[Picture, str], *, tagged: bool
) -> Iterator[dict[str, Any]]:
    """Yield words and pictures in the order in which they are read: from the top."""
    images = sorted(page.images, key=lambda image: -image.top)
    for part in page.parts:
        if isinstance(part, TablePart):
            top = part.rows[0].top
        else:
            top = part.baseline - _RISE * part.style.scale
        while images and images[-1].top < top - _SAME:
            yield _image(images.pop(), names)
        yield _part(part, tagged=tagged)
    yield from (_image(image, names) for image in reversed(images))


def _json(data: dict[str, Any]) -> bytes:
    # Half a surrogate is no character: it was refused before, and must not raise here.
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


def _is_low(paragraph: Paragraph, layout: Layout) -> bool:
    return paragraph.baseline > layout.sheet.paper_height / 2


def _image(image: Image, names: Mapping[Picture, str]) -> dict[str, Any]:
    return {
        "x": image.x,
        "top": image.top,
        "width": image.width,
        "height": image.height,
        "picture": names[image.picture],
        "alt": image.alt,
    }


def _emblem(layout: Layout, names: Mapping[Picture, str]) -> dict[str, Any] | None:
    look = layout.document.look
    head = layout.document.head
    bare = isinstance(head, TitleHead) and not head.emblem
    if bare or look.emblem not in ("picture", "placeholder"):
        return None
    height = emblem_height(head)
    width = emblem_width(look.picture, height)
    x, top = _emblem_place(head, layout.sheet, width)
    return {
        "x": x,
        "top": top,
        "width": width.pt,
        "height": height.pt,
        "picture": names[look.picture] if look.picture else None,
        "alt": EMBLEM_NAME if look.picture else placeholder_words(height),
    }


def emblem_height(head: Head) -> Length:
    """Return the height of the emblem above *head* (saraban 71)."""
    is_small = isinstance(head, (MemoHead, EnvelopeHead))
    return EMBLEM_HEIGHT_MEMO if is_small else EMBLEM_HEIGHT_LETTER


def _emblem_place(head: Head, sheet: Sheet, width: Length) -> tuple[float, float]:
    if isinstance(head, EnvelopeHead):
        return ENVELOPE_MARGIN.pt, ENVELOPE_MARGIN.pt
    if isinstance(head, MemoHead):
        return MARGIN_LEFT.pt, EMBLEM_TOP.pt
    return (sheet.paper_width - width.pt) / 2, EMBLEM_TOP.pt


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    paragraph = _marked(paragraph)
    style = paragraph.style
    labels = style.labels if style.mark is None else (*style.labels, style.mark)
    rise = ASCENT * BODY_SIZE.pt * style.scale
    full = [*_full(paragraph)] if style.justify else [True] * len(paragraph.lines)
    return {
        "x": style.x,
        "top": paragraph.baseline - rise,
        "width": style.width,
        "first": style.first,
        "hang": style.hang,
        "justify": style.justify,
        "open": style.justify and not paragraph.ends and full[-1],
        "align": style.align,
        "scale": style.scale,
        "red": style.red,
        "title": style.title,
        "labels": [[label.width, label.text] for label in labels],
        "lines": [
            _line(line) if fills else [*_line(line), 1]
            for line, fills in zip(paragraph.lines, full, strict=True)
        ],
    }


def _marked(paragraph: Paragraph) -> Paragraph:
    """Return *paragraph* with the label of its first line apart, where that is drawn out."""
    style = paragraph.style
    mark = style.mark
    if mark is None:
        return paragraph
    first = paragraph.lines[0]
    ink = first.pieces[0] if first.pieces else None
    drawn = style.justify and (len(paragraph.lines) > 1 or not paragraph.ends)
    if not drawn or not isinstance(ink, Ink) or not ink.text.startswith(mark.text):
        return replace(paragraph, style=replace(style, mark=None))
    rest = replace(ink, text=ink.text[len(mark.text) :])
    pieces = (*((rest,) if rest.text else ()), *first.pieces[1:])
    text = first.text[len(mark.text) :]
    line = replace(first, text=text, pieces=pieces, width=first.width - mark.width)
    return replace(paragraph, lines=(line, *paragraph.lines[1:]))


def _full(paragraph: Paragraph) -> Iterator[bool]:
    """Yield for each line whether it can be drawn out to the margin.

    Letters go apart only so far; a line without a space that stays short of the margin even
    so would look both torn and short.
    """
    style = paragraph.style
    measure = style.width - style.hang
    for at, line in enumerate(paragraph.lines):
        before = 0.0 if at else style.first + (style.mark.width if style.mark else 0.0)
        slack = measure - line.width - before
        yield " " in line.text or slack <= TRACKING * BODY_SIZE.pt * letters(line.text)


def _part(part: Paragraph | TablePart, *, tagged: bool) -> dict[str, Any]:
    if isinstance(part, Paragraph):
        return _paragraph(part)
    edges = zip(pairwise(part.edges), part.insets, part.aligns, strict=True)
    return {
        "columns": [
            {"x": left + before, "width": right - left - before - after, "align": align}
            for (left, right), (before, after), align in edges
        ],
        "tagged": part.ruled and tagged,
        "edges": part.edges,
        "top": part.rows[0].top,
        "heights": [row.height for row in part.rows],
        "heads": sum(row.head for row in part.rows),
        "spans": [*_spans(part.rows)],
        "scale": part.scale,
        "rows": [_row(part, row) for row in part.rows],
    }


def _spans(rows: Sequence[TableRow]) -> Iterator[list[list[int]] | None]:
    """Yield column and columns of each cell; ``None`` for a row of one cell a column."""
    above: TableRow | None = None
    for row in rows:
        whole = all(cell.span == cell.storeys == 1 for cell in row.cells)
        columns = columns_of(row, above)
        if whole and columns == [*range(len(row.cells))]:
            yield None
        else:
            yield [[at, cell.span] for at, cell in zip(columns, row.cells, strict=True)]
        above = row


def _row(part: TablePart, row: TableRow) -> list[Any]:
    """Return where the words of a row begin, and its cells."""
    top = row.top + TABLE_ROOM.pt * part.ruled
    plain = not row.head and len(row.cells) == len(part.aligns)
    aligns = part.aligns if plain else (None,) * len(row.cells)
    return [top, *(_cell(*pair, top) for pair in zip(row.cells, aligns, strict=True))]


def _cell(cell: TableCell, usual: Align | None, top: float) -> Any:
    """Return a cell for Typst; most hold one plain line as their column says, a mere string."""
    paragraph, style = cell.paragraph, cell.paragraph.style
    y = paragraph.baseline - _RISE * style.scale
    if style.align == usual and not style.labels and abs(y - top) < _SAME:
        lines = [_plain_line(line) for line in paragraph.lines]
        if None not in lines:
            return "" if not lines else lines[0] if len(lines) == 1 else lines
    return {
        "x": style.x,
        "top": y,
        "width": style.width,
        "align": style.align,
        "hang": style.hang,
        "labels": [[label.width, label.text] for label in style.labels],
        "lines": [_line(line) for line in paragraph.lines],
    }


def _plain_line(line: Line) -> Any:
    """Return a line of plain letters: a string, in a list where a space ended the line before."""
    if not line.pieces:
        return "" if not line.lead else None
    first = line.pieces[0]
    if len(line.pieces) > 1 or not isinstance(first, Ink) or first.strong or first.underlined:
        return None
    return [first.text, line.lead] if line.lead else first.text


def _line(line: Line) -> list[Any]:
    return [line.lead, [_piece(piece) for piece in line.pieces]]


def _piece(piece: Piece) -> Any:
    if isinstance(piece, Gap):
        return [piece.width] if piece.dotted else piece.width
    if isinstance(piece, Square):
        return {"side": piece.width}
    if isinstance(piece, Check):
        return {"tick": piece.width}
    if piece.underlined:
        return {"line": piece.text, "weight": "bold" if piece.strong else "regular"}
    return [piece.text] if piece.strong else piece.text


@lru_cache(maxsize=4)
def _template(name: str) -> bytes:
    """Return a template of the package."""
    return (templates_folder() / "typst" / name).read_bytes()
