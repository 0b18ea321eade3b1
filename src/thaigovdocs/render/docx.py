"""DOCX of a document, filled into a template that a person can open and change."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from thaigovdocs.arguments import check_type, path_of
from thaigovdocs.documents.model import Document, Look
from thaigovdocs.errors import TemplateError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.render.docx_compile import CompiledTemplate, PictureSlot
from thaigovdocs.render.docx_context import Paper, template_context
from thaigovdocs.render.opc import LEVEL_EACH, Member
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard import measures
from thaigovdocs.units import Length

DEFAULT_FONT = "TH SarabunPSK"  # Word for the web has it, and not TH Sarabun New
EMBLEM_PPI = 600  # of the emblem's picture: sharp on an office printer
CORE = "docProps/core.xml"
FONT_PARTS = ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml")

_SIZE = re.compile(r'(<w:sz(?:Cs)? w:val=")(\d+)')
_SINGLE = re.compile(r'(<w:pPrDefault>.*?)w:line="240" w:lineRule="auto"', re.DOTALL)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>"
    "<dc:creator>{author}</dc:creator><dc:language>th-TH</dc:language>{times}"
    "</cp:coreProperties>"
)
_TIME = '<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>'


def render_docx(document: Document, *, templates: Path | None = None) -> bytes:
    """Return *document* as a DOCX file.

    The same document and template give the same bytes, in any process.

    Args:
        document: a paper, every word final.
        templates: a folder of the user's own templates, ``<kind>.docx`` each; a kind
            that is not in it is printed with the template of this package.

    Raises:
        RenderError: the document holds characters that no file can hold.
        TemplateError: a template is not safe to read, has a tag that cannot be read,
            or asks for a name that no document has; or there is none for the kind.
    """
    check_type(document, Document, "document")
    folder = None if templates is None else path_of(templates, "templates")
    template = _template(document.kind, folder)
    paper = template_context(document)
    members = {CORE: _core_properties(document, paper)}
    members.update(_fonts(template, document.look.font))
    pictures = _pictures(template, document.look, members)
    return template.fill(paper, members=members, pictures=pictures)


def _template(kind: str, templates: Path | None) -> CompiledTemplate:
    """Return the template of *kind*, compiled again only when its file has changed."""
    builtin = templates_folder() / "docx"
    for folder in (templates, builtin) if templates is not None else (builtin,):
        path = folder / f"{kind}.docx"
        try:
            facts = path.stat()
        except FileNotFoundError:
            if not folder.is_dir():
                break
            continue
        return _compiled(path, facts.st_mtime_ns, facts.st_size)
    origin = Origin(place=str(templates if templates is not None else builtin))
    raise TemplateError(findings=[Finding.of("TGD736", origin, kind=kind)])


@lru_cache(maxsize=64)
def _compiled(path: Path, changed: int, size: int) -> CompiledTemplate:  # noqa: ARG001 - the key
    return CompiledTemplate(path.read_bytes(), name=path.name)


def _core_properties(document: Document, paper: Paper) -> Member:
    """Return title, author, subject and day; without a day the file names none."""
    day = document.meta.date
    times = (
        "".join(_TIME.format(name=name, day=day.isoformat()) for name in ("created", "modified"))
        if day
        else ""
    )
    xml = _CORE.format(
        title=escape(paper.title),
        subject=escape(paper.subject),
        author=escape(paper.author),
        times=times,
    )
    return Member.pack(CORE, xml.encode(), LEVEL_EACH)


def _fonts(template: CompiledTemplate, font: str | None) -> dict[str, Member]:
    """Return the members that name the font, where the policy names another."""
    return {} if font in (None, DEFAULT_FONT) else _with_font(template, str(font))


@lru_cache(maxsize=64)
def _with_font(template: CompiledTemplate, font: str) -> dict[str, Member]:
    members = {}
    for name in FONT_PARTS:
        member = template.member(name)
        if member is not None:
            named = escape(font, {'"': "&quot;"})
            xml = member.content().decode().replace(DEFAULT_FONT, named)
            members[name] = Member.pack(name, _resized(xml, font).encode())
    return members


def _resized(xml: str, font: str) -> str:
    """Return styles in which *font* is as large as TH SarabunPSK, on lines as far apart."""
    from thaigovdocs.layout.fonts import FACTORS

    factor = FACTORS.get(font)
    if factor is None:
        return xml
    xml = _SIZE.sub(lambda match: f"{match[1]}{round(int(match[2]) * factor)}", xml)
    return _SINGLE.sub(f'\\1w:line="{measures.LINE_PITCH.twips}" w:lineRule="exact"', xml, count=1)


def _pictures(template: CompiledTemplate, look: Look, members: dict[str, Member]) -> dict[str, int]:
    """Return the width of each picture that is drawn; a given emblem joins *members*."""
    slot = template.slots.get("emblem")
    if slot is None or look.emblem in ("preprinted", "none"):
        return {}
    if look.picture is None:
        return {"emblem": slot.width}
    members[slot.member] = _emblem(look.picture, slot)
    return {"emblem": round(slot.height * look.picture.width / look.picture.height)}


@lru_cache(maxsize=16)
def _emblem(picture: Picture, slot: PictureSlot) -> Member:
    """Return the emblem as the PNG member of *slot*: its height stays, its width follows."""
    from thaigovdocs.layout.raster import rasterize

    png = rasterize(picture, height=Length(slot.height), ppi=EMBLEM_PPI)
    return Member.pack(slot.member, png)
