"""Pictures in the text of a DOCX: their markup, their members and their relationships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thaigovdocs.documents.model import Block, Document, Figure
from thaigovdocs.standard import measures
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.opc import LEVEL_EACH, Member
from thaigovdocs.writers.docx.runs import Xml
from thaigovdocs.writers.docx.views import FigureLine, Line

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
            made.append(replace(line, drawing=_drawing(block, count)))
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
        yield Member.pack(f"word/media/figure{at}.png", _png(each))


def width_of(figure: Figure) -> Length:
    """Return how wide a picture is printed: never wider than the text."""
    return min(figure.width, measures.TEXT_WIDTH)


def _png(figure: Figure) -> bytes:
    from thaigovdocs.layout.raster import rasterize

    return rasterize(figure.picture, height=_height(figure), ppi=FIGURE_PPI)


def _height(figure: Figure) -> Length:
    return width_of(figure) * (figure.picture.height / figure.picture.width)


def _id(at: int) -> str:
    return f"rIdfigure{at}"


def _drawing(block: Block, at: int) -> Xml:
    """Return the run of a picture that stands in its line."""
    figure = block.picture
    if figure is None:
        return Xml("")
    width, height = width_of(figure).emu, _height(figure).emu
    id_, alt = _FIRST + at, _attribute(figure.alt)
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{id_}" name="figure{at}" descr="{alt}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{pic}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id_}" name="figure{at}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{_id(at)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _attribute(text: str) -> str:
    for written, meant in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(written, meant)
    return text
