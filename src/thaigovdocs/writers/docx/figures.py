"""Pictures in the text of a DOCX: their markup, their members and their relationships."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from zlib import crc32

from thaigovdocs.documents.copied import signatures_of
from thaigovdocs.documents.model import Document, Figure, Signature
from thaigovdocs.standard.measures import LINE_PITCH, RANK_GAP
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.opc import LEVEL_EACH, Member
from thaigovdocs.writers.docx.runs import Xml
from thaigovdocs.writers.docx.views import FigureLine, Line
from thaigovdocs.writers.docx.widths import text_width

FIGURE_PPI = 300  # of a picture as wide as the text: sharp on an office printer
RELATIONS = "word/_rels/document.xml.rels"
_FIRST_SIGNED = 100_000  # ids of the pictures of signatures
_FIRST = 100  # ids of pictures begin behind those of the places in a template
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def figures(document: Document) -> tuple[Figure, ...]:
    """Return the pictures in the text of *document*, in its order."""
    return tuple(block.picture for block in document.body if block.picture)


def written(document: Document) -> Mapping[str, Figure]:
    """Return the signatures that *document* shows, by the member that holds each."""
    shown = {signed_name(each): each.written for each in signatures_of(document)}
    return {name: figure for name, figure in shown.items() if figure is not None}


def signed_name(signature: Signature) -> str:
    """Return what the member of the picture of *signature* is called, without its suffix."""
    return f"signed-{signature.person}"


def signed_drawing(signature: Signature, middle: Length) -> Xml:
    """Return the run of the picture of a signature: above the name over the *middle* of its line.

    Its line is the one below the name.
    """
    figure = signature.written
    if figure is None:
        return Xml("")
    name = signed_name(signature)
    across, down = _size(figure, figure.width)
    left = middle - (RANK_GAP if signature.rank else across * 0.5)
    id_ = _FIRST_SIGNED + crc32(name.encode()) % _FIRST_SIGNED
    return Xml(
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{id_}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="character">'
        f"<wp:posOffset>{left.emu}</wp:posOffset></wp:positionH>"
        '<wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{(-down - LINE_PITCH).emu}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{across.emu}" cy="{down.emu}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{_graphic(figure, id_, name, f'rId{name}', (across.emu, down.emu))}"
        "</wp:anchor></w:drawing></w:r>"
    )


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
    found = {f"figure{at}": each for at, each in enumerate(figures(document))}
    found |= written(document)
    if not found or relations is None:
        return
    told = "".join(
        f'<Relationship Id="rId{name}" Type="{_IMAGE}" Target="media/{name}.png"/>'
        for name in found
    )
    xml = relations.content().decode().replace("</Relationships>", f"{told}</Relationships>")
    yield Member.pack(RELATIONS, xml.encode(), LEVEL_EACH)
    for name, each in found.items():
        yield Member.pack(f"word/media/{name}.png", _png(each, text_width(document)))


def _size(figure: Figure, whole: Length) -> tuple[Length, Length]:
    """Return how wide and how high a picture is printed: never wider than the *whole* text."""
    width = min(figure.width, whole)
    return width, width * (figure.picture.height / figure.picture.width)


def _png(figure: Figure, whole: Length) -> bytes:
    from thaigovdocs.layout.raster import rasterize

    _, height = _size(figure, whole)
    return rasterize(figure.picture, height=height, ppi=FIGURE_PPI)


def _drawing(figure: Figure, at: int, whole: Length) -> Xml:
    """Return the run of a picture that stands in its line."""
    width, height = (side.emu for side in _size(figure, whole))
    name = f"figure{at}"
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f"{_graphic(figure, _FIRST + at, name, f'rId{name}', (width, height))}"
        "</wp:inline></w:drawing></w:r>"
    )


def _graphic(figure: Figure, id_: int, name: str, relation: str, size: tuple[int, int]) -> str:
    """Return what a picture is called, and the picture of *size* in EMU."""
    width, height = size
    pic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<wp:docPr id="{id_}" name="{name}" descr="{_attribute(figure.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{pic}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id_}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic>"
    )


def _attribute(words: str) -> str:
    """Return *words* as they stand between quotation marks."""
    return escape(words).replace("\n", "&#10;").replace("\t", "&#9;")
