"""Pictures as PNG, drawn by Typst (for DOCX, which no office program draws SVG in well)."""

from __future__ import annotations

import json

from thaigovdocs.errors import RenderError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding
from thaigovdocs.layout.drawing import as_svg, compile_with, emblem_width, placeholder_words
from thaigovdocs.layout.fonts import SPACE, Fonts, default_fonts
from thaigovdocs.standard.measures import BODY_SIZE
from thaigovdocs.units import Length

_SOURCE = b"""#let d = json("data.json")
#set page(width: d.width * 1pt, height: d.height * 1pt, margin: 0pt, fill: none)
#set text(font: d.family, size: d.size * 1pt, fallback: false, spacing: d.space * 1em)
#if d.picture { image("emblem.svg", width: 100%, height: 100%, fit: "contain") } else {
  // Clear of the edge, where a program that draws the picture smaller loses a side.
  place(dx: 1pt, dy: 1pt, rect(
    width: 100% - 2pt, height: 100% - 2pt, inset: 0pt, stroke: 0.75pt,
    align(center + horizon, d.words)))
}
"""


def rasterize(
    picture: Picture | None, *, height: Length, ppi: int = 600, fonts: Fonts | None = None
) -> bytes:
    """Return *picture* as PNG with a clear ground; the same input gives the same bytes.

    Args:
        picture: what to draw; ``None`` for the outlined place of an emblem with its height.
        height: as it will be printed; the width follows the picture.
        ppi: pixels an inch at that height.
        fonts: for the words in the outlined place; ``None`` for this machine's.

    Raises:
        RenderError: the picture cannot be drawn (TGD725).
    """
    source = fonts or default_fonts()
    family = source.choose()
    data = {
        "width": emblem_width(picture, height).pt,
        "height": height.pt,
        "family": family.name,
        "size": BODY_SIZE.pt * family.factor,
        "space": SPACE / family.factor,
        "picture": picture is not None,
        "words": "" if picture else placeholder_words(height),
    }
    virtual = {"main.typ": _SOURCE, "data.json": json.dumps(data, ensure_ascii=False).encode()}
    if picture:
        virtual["emblem.svg"] = as_svg(picture)
    try:
        (drawn,) = compile_with(source, family, virtual, format="png", ppi=ppi)
    except RuntimeError as error:
        name = picture.name if picture else data["words"]
        raise RenderError(findings=[Finding.of("TGD725", name=name)]) from error
    return drawn
