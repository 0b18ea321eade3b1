"""DOCX of a document, filled into a template that a person can open and change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import thaigovdocs._regex as re
from thaigovdocs._arguments import check_type, is_folder, path_of
from thaigovdocs.documents.drawn import seal_circle
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.errors import TemplateError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.standard import measures
from thaigovdocs.standard.kinds import docx_template
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.after import Change
from thaigovdocs.writers.docx.compiling import CompiledTemplate, PictureSlot
from thaigovdocs.writers.docx.context import context_of, template_context
from thaigovdocs.writers.docx.figures import RELATIONS, figure_members, figures
from thaigovdocs.writers.docx.lost import lost_parts
from thaigovdocs.writers.docx.opc import LEVEL_EACH, Member
from thaigovdocs.writers.docx.squeezing import USUAL, Squeeze, squeeze_of
from thaigovdocs.writers.docx.views import Paper
from thaigovdocs.writers.doors import ready

DEFAULT_FONT = "TH SarabunPSK"  # Word for the web has it, and not TH Sarabun New
PICTURE_PPI = 600  # of a picture: sharp on an office printer
CORE = "docProps/core.xml"
FONT_PARTS = ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml")

_SIZE = re.compile(r'(<w:sz(?:Cs)? w:val=")(\d+)')
_SINGLE = re.compile(r'(<w:pPrDefault>.*?)w:line="240" w:lineRule="auto"', re.DOTALL)
_KEPT = re.compile(r"(<w:pPrDefault><w:pPr>)")
_POINT = bytes.fromhex(  # one clear point
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b4944415478"
    "da636000020000050001e9fadcd80000000049454e44ae426082"
)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>"
    "<dc:creator>{author}</dc:creator><dc:language>{language}</dc:language>{times}"
    "</cp:coreProperties>"
)
_TIME = '<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>'


def render_docx(
    document: Document,
    *,
    templates: Path | None = None,
    fixed_pages: bool = False,
    after: Change | None = None,
    fonts: Fonts | None = None,
) -> bytes:
    """Return *document* as a DOCX file.

    The same document and template give the same bytes, in any process.

    Args:
        document: a paper, every word final; a template of its own is used for it.
        templates: a folder of the user's own templates, ``<kind>.docx`` each; a kind
            that is not in it is printed with the template of this package.
        fixed_pages: pages break between blocks, at the same place everywhere, and each
            ends with the catchword of the next; for papers that nobody edits any more.
            The font is measured on this machine.
        after: changes the finished paper: a function of the ``docx.document.Document``
            of python-docx, called once; what it raises is raised.
        fonts: where fonts are found, for pages that are fixed or counted; ``None`` for
            this machine's.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        RenderError: the document holds characters that no file can hold.
        TemplateError: a template is not safe to read, has a tag that cannot be read,
            asks for names that no document has, or has no place for a part of the
            document; or *templates* is no folder.
        MissingToolError: pages are to be fixed, and the font of the document is not there.
    """
    document = ready(document, fonts)
    check_type(fixed_pages, bool, "fixed_pages")
    folder = None if templates is None else path_of(templates, "templates")
    own = _own_template(document, folder)
    template = own or _compiled_for(document.kind)
    squeeze = squeeze_of(document)
    if own or fixed_pages:  # it has distances that nobody here knows, or pages of its own
        squeeze = Squeeze(squeeze.owner_room)
    paper = template_context(document, squeeze)
    if fixed_pages:
        from thaigovdocs.writers.docx.pages import with_catchwords

        paper = with_catchwords(document, paper, fonts=fonts)
    members = {CORE: _core_properties(document, paper)}
    members.update(_styles(template, document.look.font, squeeze, fixed_pages))
    pictures = _pictures(template, document, members)
    drawn = figure_members(document, template.member(RELATIONS))
    members.update({member.name: member for member in drawn})

    def check(printed: Mapping[str, str]) -> None:
        _check_parts(template, paper, printed)

    made = template.fill(
        context_of(document, paper),
        numerals=Numerals(document.numerals),
        members=members,
        pictures=pictures,
        check=check,
    )
    if after is None:
        return made
    from thaigovdocs.writers.docx.after import changed

    return changed(made, after)


def _check_parts(template: CompiledTemplate, paper: Paper, printed: Mapping[str, str]) -> None:
    """Refuse a *template* that has no place for a part of the paper: all such parts at once."""
    origin = Origin(place=template.name)
    findings = [
        Finding.of("TGD738", origin, name=name, text=text)
        for name, text in lost_parts(paper, printed, template.paths)
    ]
    if findings:
        raise TemplateError(findings=findings)


def _own_template(document: Document, templates: Path | None) -> CompiledTemplate | None:
    """Return the user's template of *document*; ``None`` where that of the package prints it.

    It is compiled again only when its file has changed.
    """
    if document.template is not None:
        return _given(document.template, f"template of {document.id}")
    if templates is None:
        return None
    if not is_folder(templates):
        raise TemplateError(findings=[Finding.of("TGD736", Origin(place=str(templates)))])
    own = templates / f"{document.kind}.docx"
    return _read(own) if own.is_file() else None


def _compiled_for(kind: str) -> CompiledTemplate:
    """Return the template of the package for papers of *kind*."""
    return _read(docx_template(kind))


def _read(path: Path) -> CompiledTemplate:
    facts = path.stat()
    return _compiled(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=64)
def _compiled(path: Path, changed: int, size: int) -> CompiledTemplate:  # noqa: ARG001 - the key
    return CompiledTemplate(path.read_bytes(), name=path.name)


@lru_cache(maxsize=16)
def _given(package: bytes, name: str) -> CompiledTemplate:
    return CompiledTemplate(package, name=name)


def _core_properties(document: Document, paper: Paper) -> Member:
    """Return title, author, subject and day; without a day the file names none."""
    day = document.meta.date
    times = (
        "".join(_TIME.format(name=name, day=day.isoformat()) for name in ("created", "modified"))
        if day
        else ""
    )
    xml = _CORE.format(
        title=_escaped(paper.title),
        subject=_escaped(paper.subject),
        author=_escaped(paper.author),
        language=document.language_tag,
        times=times,
    )
    return Member.pack(CORE, xml.encode(), LEVEL_EACH)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _styles(
    template: CompiledTemplate, font: str | None, squeeze: Squeeze, fixed_pages: bool
) -> dict[str, Member]:
    """Return the members that name another font than the template, squeeze or fix its lines."""
    named = font if font not in (None, DEFAULT_FONT) else None
    squeeze = replace(squeeze, owner_room=USUAL.owner_room)  # which no style says
    if not named and not fixed_pages and squeeze == USUAL:
        return {}
    return _with_styles(template, named, squeeze, fixed_pages)


@lru_cache(maxsize=64)
def _with_styles(
    template: CompiledTemplate, font: str | None, squeeze: Squeeze, fixed_pages: bool
) -> dict[str, Member]:
    members = {}
    for name in FONT_PARTS:
        member = template.member(name)
        if member is not None:
            xml = squeeze.styles(member.content().decode())
            if font:
                named = _escaped(font).replace('"', "&quot;")
                xml = _resized(xml.replace(DEFAULT_FONT, named), font)
            if fixed_pages:
                xml = _KEPT.sub(r"\1<w:keepLines/>", _exact(xml), count=1)
            members[name] = Member.pack(name, xml.encode())
    return members


def _resized(xml: str, font: str) -> str:
    """Return styles in which *font* is as large as TH SarabunPSK, on lines as far apart."""
    from thaigovdocs.layout.fonts import FACTORS

    factor = FACTORS.get(font)
    if factor is None:
        return xml
    return _exact(_SIZE.sub(lambda match: f"{match[1]}{round(int(match[2]) * factor)}", xml))


def _exact(xml: str) -> str:
    """Return styles with lines as far apart as they are planned, whatever the font asks for."""
    return _SINGLE.sub(f'\\1w:line="{measures.LINE_PITCH.twips}" w:lineRule="exact"', xml, count=1)


def _pictures(
    template: CompiledTemplate, document: Document, members: dict[str, Member]
) -> dict[str, int]:
    """Return the width of each picture that is drawn; given ones join *members*.

    The places of the others stay empty, and their placeholders out of the file.
    """
    given = dict(_given_pictures(document))
    missing = sorted(name for name in given if name not in template.slots and name != "emblem")
    if figures(document) and "doc.body[].drawing" not in template.paths:
        missing.append("figure")
    if missing:
        origin = Origin(place=template.name)
        raise TemplateError(findings=[Finding.of("TGD739", origin, name=name) for name in missing])
    widths = {}
    for name, slot in template.slots.items():
        if name not in given:
            members[slot.member] = _nothing(slot.member)
            continue
        picture = given[name]
        widths[name] = slot.width
        if picture is not None:
            members[slot.member] = _drawn(picture, slot)
            widths[name] = round(slot.height * picture.width / picture.height)
    return widths


def _given_pictures(document: Document) -> Iterator[tuple[str, Picture | None]]:
    """Yield name and picture of each place that is drawn; ``None`` for its placeholder."""
    head, look = document.head, document.look
    titled = head if isinstance(head, TitleHead) else None
    has_emblem = titled is None or titled.emblem
    if has_emblem and look.emblem not in ("preprinted", "none"):
        yield "emblem", look.picture
    for at, logo in enumerate(titled.logos if titled else (), 1):
        yield f"logo{at}", logo
    if document.qr:
        yield "qr", document.qr.picture
    if document.seal and document.seal.framed:
        yield "seal", seal_circle()
    if document.photo:
        yield "photo", document.photo.picture


@lru_cache(maxsize=64)
def _drawn(picture: Picture, slot: PictureSlot) -> Member:
    """Return a picture as the PNG member of *slot*: its height stays, its width follows."""
    from thaigovdocs.layout.raster import rasterize

    png = rasterize(picture, height=Length(slot.height), ppi=PICTURE_PPI)
    return Member.pack(slot.member, png)


@lru_cache(maxsize=64)
def _nothing(member: str) -> Member:
    """Return the least PNG there is, for a place where nothing is drawn."""
    return Member.pack(member, _POINT)
