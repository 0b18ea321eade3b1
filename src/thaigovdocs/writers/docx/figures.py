"""Pictures in the text of a DOCX: their markup, their members and their relationships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from thaigovdocs.documents.model import Document, Figure
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.opc import LEVEL_EACH, Member
from thaigovdocs.writers.docx.runs import Xml
from thaigovdocs.writers.docx.views import FigureLine, Line
from thaigovdocs.writers.docx.widths import text_width

FIGURE_PPI = 300  # of a picture as wide as the text: sharp on an office printer
RELATIONS = "word/_rels/document.xml.rels"
_FIRST = 100  # ids of pictures begin behind those of the places in a template
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def figures(document: Document) -> tuple[Figure, ...]:
    """Return the pictures in the text of *document*, in its order."""
    return tuple(block.picture for block in document.body if block.picture)


def with_drawings(document: Document, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return *lines* with the markup of the picture in each that is one."""
    made: list[Line] = []
    count = 0
    for block, line in zip(document.body, lines, strict=True):
        if block.picture and isinstance(line, FigureLine):
            whole = text_width(document)
            made.append(replace(line, drawing=_drawing(block.picture, count, whole)))
            count += 1
        else:
            made.append(line)
    return tuple(made)


def figure_members(document: Document, relations: Member | None) -> Iterator[Member]:
    """Yield the members that the pictures in the text of *document* need.

    Args:
        document: the paper.
        relations: those of the template, which go on.
    """
    found = figures(document)
    if not found or relations is None:
        return
    told = "".join(
        f'<Relationship Id="{_id(at)}" Type="{_IMAGE}" Target="media/figure{at}.png"/>'
        for at in range(len(found))
    )
    xml = relations.content().decode().replace("</Relationships>", f"{told}</Relationships>")
    yield Member.pack(RELATIONS, xml.encode(), LEVEL_EACH)
    for at, each in enumerate(found):
        yield Member.pack(f"word/media/figure{at}.png", _png(each, text_width(document)))


def _size(figure: Figure, whole: Length) -> tuple[Length, Length]:
    """Return how wide and how high a picture is printed: never wider than the *whole* text."""
    width = min(figure.width, whole)
    return width, width * (figure.picture.height / figure.picture.width)


def _png(figure: Figure, whole: Length) -> bytes:
    from thaigovdocs.layout.raster import rasterize

    _, height = _size(figure, whole)
    return rasterize(figure.picture, height=height, ppi=FIGURE_PPI)


def _id(at: int) -> str:
    return f"rIdfigure{at}"


def _drawing(figure: Figure, at: int, whole: Length) -> Xml:
    """Return the run of a picture that stands in its line."""
    width, height = (side.emu for side in _size(figure, whole))
    id_ = _FIRST + at
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{id_}" name="figure{at}" descr="{_attribute(figure.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{pic}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id_}" name="figure{at}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{_id(at)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _attribute(words: str) -> str:
    """Return *words* as they stand between quotation marks."""
    return escape(words).replace("\n", "&#10;").replace("\t", "&#9;")
