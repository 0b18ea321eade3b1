"""Typst: draws what is planned.  Nothing is decided here and nothing is measured.

All words go over as JSON strings, so that ``#read("x")``, ``$`` and ``*`` come out
letter for letter.
"""

from __future__ import annotations

import json
import os
import threading
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from thaigovdocs.documents.model import MemoHead
from thaigovdocs.errors import RenderError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding
from thaigovdocs.layout.flat import Gap, Piece, Square
from thaigovdocs.layout.fonts import SPACE, Family, Fonts
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import Layout, Page, Paragraph
from thaigovdocs.layout.widths import TRACKING
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard.measures import (
    ASCENT,
    BODY_SIZE,
    DESCENT,
    EMBLEM_HEIGHT_LETTER,
    EMBLEM_HEIGHT_MEMO,
    EMBLEM_TOP,
    MARGIN_LEFT,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    TABLE_RULE,
)
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.units import Length

# The day in the properties of a paper that has none: equal papers must give equal bytes.
NO_DAY = date(2000, 1, 1)
# In characters: PDF/A holds no text of more than 32,767 bytes outside the pages.
LONGEST_PROPERTY = 1000
EMBLEM_NAME = "ตราสัญลักษณ์ของหน่วยงาน"
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
        RenderError: the emblem cannot be drawn (TGD725).
    """
    look = layout.document.look
    virtual = {
        "main.typ": _template("page.typ"),
        "data.json": _json(_data(layout, attachment)),
    }
    if look.emblem == "picture" and look.picture:
        virtual["emblem.svg"] = as_svg(look.picture)
    if attachment:
        virtual["attachment"] = attachment.data
    try:
        drawn = compile_with(
            layout.source, layout.family, virtual, format="pdf", pdf_standards=[standard]
        )
    except RuntimeError as error:
        raise _picture_fault(look.picture, layout.document.id, error) from error
    return drawn


def compile_with(fonts: Fonts, family: Family, virtual: dict[str, bytes], **options: Any) -> bytes:
    """Compile *virtual* files with a compiler of this thread (one cannot serve two at once).

    Raises:
        RenderError: this process was forked from one that had drawn (TGD705).
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
    drawn = known[key].compile(virtual, **options)
    return drawn if isinstance(drawn, bytes) else drawn[0]  # type: ignore[index]


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


def _picture_fault(picture: Picture | None, document: str, error: RuntimeError) -> RenderError:
    if picture is None:
        return RenderError(f"the paper '{document}' cannot be drawn: {error}")
    finding = Finding.of("TGD725", document=document, name=picture.name)
    return RenderError(findings=[finding])


def _property(text: str) -> str:
    """Return *text* as the properties of a PDF/A can hold it: they are limited, pages are not."""
    return text if len(text) <= LONGEST_PROPERTY else text[: LONGEST_PROPERTY - 1] + "…"


def _data(layout: Layout, attachment: Attachment | None) -> dict[str, Any]:
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
        "paper": [PAPER_WIDTH.pt, PAPER_HEIGHT.pt],
        "attachment": attachment
        and {
            "name": attachment.name,
            "type": attachment.type,
            "description": attachment.description,
        },
        "pages": [_page(layout, page) for page in layout.pages],
    }


def _page(layout: Layout, page: Page) -> dict[str, Any]:
    return {
        "emblem": _emblem(layout) if page.number == 1 else None,
        "paragraphs": [_paragraph(paragraph) for paragraph in page.paragraphs],
        "rules": [[rule.x, rule.y, rule.to_x, rule.to_y] for rule in page.rules],
        # What stands at the foot is drawn after the text, so that it is read after it too.
        "above": [_paragraph(part) for part in page.furniture if not _is_low(part)],
        "below": [_paragraph(part) for part in page.furniture if _is_low(part)],
    }


def _json(data: dict[str, Any]) -> bytes:
    # Half a surrogate is no character: it was refused before, and must not raise here.
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


def _is_low(paragraph: Paragraph) -> bool:
    return paragraph.baseline > PAPER_HEIGHT.pt / 2


def _emblem(layout: Layout) -> dict[str, Any] | None:
    look = layout.document.look
    if look.emblem not in ("picture", "placeholder"):
        return None
    is_memo = isinstance(layout.document.head, MemoHead)
    height = EMBLEM_HEIGHT_MEMO if is_memo else EMBLEM_HEIGHT_LETTER
    width = emblem_width(look.picture, height)
    return {
        "x": MARGIN_LEFT.pt if is_memo else (PAPER_WIDTH.pt - width.pt) / 2,
        "top": EMBLEM_TOP.pt,
        "width": width.pt,
        "height": height.pt,
        "picture": look.picture is not None,
        "alt": EMBLEM_NAME if look.picture else placeholder_words(height),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    style = paragraph.style
    rise = ASCENT * BODY_SIZE.pt * style.scale
    return {
        "x": style.x,
        "top": paragraph.baseline - rise,
        "width": style.width,
        "first": style.first,
        "hang": style.hang,
        "justify": style.justify,
        "open": style.justify and not paragraph.ends,
        "align": style.align,
        "scale": style.scale,
        "red": style.red,
        "title": style.title,
        "labels": [[label.width, label.text] for label in style.labels],
        "lines": [_line(line) for line in paragraph.lines],
    }


def _line(line: Line) -> list[Any]:
    return [line.lead, [_piece(piece) for piece in line.pieces]]


def _piece(piece: Piece) -> Any:
    if isinstance(piece, Gap):
        return [piece.width] if piece.dotted else piece.width
    if isinstance(piece, Square):
        return {"side": piece.width}
    return [piece.text] if piece.strong else piece.text


@lru_cache(maxsize=4)
def _template(name: str) -> bytes:
    """Return a template of the package."""
    return (templates_folder() / "typst" / name).read_bytes()
