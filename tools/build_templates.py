"""Build the DOCX templates under ``templates/docx`` from ``standard.measures``.

Run it after a measure has changed:

    python tools/build_templates.py

Building again gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from docx_base import (
    FOOTER_DISTANCE,
    HEAD,
    HEADER_DISTANCE,
    NAMESPACES,
    NUMBER_TOP,
    OFFICE,
    PACKAGE,
    STRIP_TOP,
    TABLE_END,
    URGENCY_TOP,
    font_table_xml,
    settings_xml,
    styles_xml,
    theme_xml,
)
from docx_memo import memo
from docx_pieces import (
    FIGURE_SIDE,
    LOGOS,
    body,
    choice,
    copied,
    copy_mark,
    each,
    emblem,
    ending,
    logos,
    paragraph,
    photo,
    photo_room,
    sealed,
    signatures,
    urgency,
    when,
)
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.layout.raster import rasterize
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.phrases import PAGES_OF
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.compiling import CompiledTemplate
from thaigovdocs.writers.docx.opc import Member, write_package
from thaigovdocs.writers.docx.prepared import PREPARED, part_name

FOLDER = Path(__file__).resolve().parents[1] / "templates" / "docx"
TEMPLATES = (
    "envelope",
    "letter",
    "memo",
    "title",
)  # the last of every paper that begins with its titles
MEDIA = "word/media/{}.png"
PLACEHOLDER_PPI = 300
AT_EDGE = (
    f'<wp:positionH relativeFrom="page"><wp:posOffset>{m.ENVELOPE_MARGIN.emu}</wp:posOffset>'
    "</wp:positionH>"
)
THAI_TOTAL = "NUMPAGES \\* THAIARABIC"
ENVELOPE_ROOMS = 16  # blank lines above the addressee of the largest one, at most
PREPAID_FRAME = (
    f'<w:framePr w:w="{m.ENVELOPE_PREPAID_WIDTH.twips}" w:wrap="around" w:vAnchor="page" '
    f'w:hAnchor="margin" w:xAlign="right" w:y="{m.ENVELOPE_MARGIN.twips}"/>'
)
AT_SENDER = f'w:hAnchor="page" w:x="{(m.ENVELOPE_MARGIN + m.EMBLEM_HEIGHT_MEMO * 2).twips}"'
CENTRED_ON_PAGE = '<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {  # name: (content type, relationship)
    "word/styles.xml": (f"{WORD}.styles+xml", "styles"),
    "word/settings.xml": (f"{WORD}.settings+xml", "settings"),
    "word/fontTable.xml": (f"{WORD}.fontTable+xml", "fontTable"),
    "word/theme/theme1.xml": (
        "application/vnd.openxmlformats-officedocument.theme+xml",
        "theme",
    ),
    "word/header1.xml": (f"{WORD}.header+xml", "header"),
    "word/header2.xml": (f"{WORD}.header+xml", "header"),
    "word/footer1.xml": (f"{WORD}.footer+xml", "footer"),
}


def letter() -> str:
    """Return the text of the template of a letter."""
    quantity = "{% if row.quantity %}\t{{ row.quantity }}{% endif %}"
    rows = {
        "row": ("Head Row", "{{ row.label }}\t{{ row.text }}" + quantity),
        "row-more": ("Head Row More", "{{ row.text }}" + quantity),
        "list": ("Head Row", "{{ row.label }}\t{{ row.number }}\t{{ row.text }}" + quantity),
        "list-more": ("Head Row More", "{{ row.number }}\t{{ row.text }}" + quantity),
    }
    number = "{{ doc.number.label }}  {{ doc.number.text }}\t{{ doc.number.sender }}"
    return (
        copy_mark()
        + urgency(URGENCY_TOP)
        + paragraph("Letter Top", before=_emblem())
        + paragraph("Letter Number", number)
        + each("line", "doc.sender", paragraph("Letter Sender", "{{ line.text }}"))
        + when("doc.date", paragraph("Letter Date", "{{ doc.date }}"))
        + each("row", "doc.rows", choice("row", rows))
        + body()
        + when("doc.closing", paragraph("Closing Phrase", "{{ doc.closing }}"))
        + photo_room()
        + when("doc.dated", paragraph("Dated Line", "{{ doc.dated }}"))
        + sealed()
        + signatures()
        + photo()
        + ending()
        + copied()
    )


def envelope() -> str:
    """Return the text of the template of an envelope."""
    number = "{{ doc.cover.number.label }}  {{ doc.cover.number.text }}"
    to = "{% if line.label %}{{ line.label }}\t{% endif %}{{ line.text }}"
    rooms = "".join(
        when(f"doc.cover.room > {line}", paragraph("Envelope Room"))
        for line in range(ENVELOPE_ROOMS)
    )
    paid = paragraph("Envelope Prepaid", "{{ line.text }}", frame=PREPAID_FRAME)
    return (
        each("line", "doc.cover.prepaid", paid)
        + urgency(m.ENVELOPE_MARGIN, AT_SENDER, falls=True)
        + paragraph("Photo Place", before=emblem(m.EMBLEM_HEIGHT_MEMO, AT_EDGE, m.ENVELOPE_MARGIN))
        + each("line", "doc.cover.sender", paragraph("Envelope Line", "{{ line.text }}"))
        + when("doc.cover.number.text", paragraph("Envelope Line", number))
        + rooms
        + each("line", "doc.cover.lines", paragraph("Envelope Address", to))
    )


def title() -> str:
    """Return the text of the template of a paper that begins with centred lines."""
    top = paragraph("Title Top", before=_emblem())
    return (
        copy_mark()
        + when("doc.top_room", urgency(URGENCY_TOP) + top, urgency(STRIP_TOP))
        + logos()
        + each("line", "doc.titles", paragraph("Document Title", "{{ line.text }}"))
        + when("doc.title_rule", paragraph("Title Rule"))
        + body()
        + when("doc.closing", paragraph("Closing Phrase", "{{ doc.closing }}"))
        + when("doc.dated", paragraph("Dated Line", "{{ doc.dated }}"))
        + sealed()
        + signatures()
        + ending()
        + copied()
    )


def _emblem() -> str:
    """Return the place of the emblem of every paper but memos."""
    return emblem(m.EMBLEM_HEIGHT_LETTER, CENTRED_ON_PAGE)


def section(name: str) -> str:
    """Return paper, margins, page numbers and the parts above and below the text.

    A memo begins higher; from its second page on the header reaches to the usual margin.
    """
    side, foot = m.MARGIN_LEFT, m.MARGIN_BOTTOM
    top = m.MEMO_TITLE_TOP if name == "memo" else m.MARGIN_TOP
    right, width, height = m.MARGIN_RIGHT, m.PAPER_WIDTH.twips, m.PAPER_HEIGHT.twips
    if name == "envelope":
        side = right = foot = m.ENVELOPE_MARGIN
        top = m.ENVELOPE_MARGIN + m.EMBLEM_HEIGHT_MEMO + m.ENVELOPE_GAP - TABLE_END
        width, height = (each.twips for each in m.ENVELOPE_C_FIVE)
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{id}"/>'
        for part, kind, id in (
            ("header", "default", "rIdheader2"),
            ("header", "first", "rIdheader1"),
            ("footer", "default", "rIdfooter1"),
            ("footer", "first", "rIdfooter1"),
        )
    )
    margins = {
        "top": top,
        "right": right,
        "bottom": foot,
        "left": side,
        "header": HEADER_DISTANCE,
        "footer": FOOTER_DISTANCE,
    }
    around = " ".join(f'w:{side}="{length.twips}"' for side, length in margins.items())
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar {around} w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/><w:titlePg/></w:sectPr>'
    )


def field(code: str) -> str:
    """Return a field that Word counts."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๒</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def words(text: str) -> str:
    """Return a run of *text*."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def page_number() -> str:
    """Return the page number between strokes; Word counts, the digits are the section's."""
    return paragraph("Page Number Line", before=words("- ") + field("PAGE") + words(" -"))


def sets() -> str:
    """Return which set a secret paper is and which page of how many, out of the flow.

    The digits of NUMPAGES are not those of the section in Word; LibreOffice, which takes
    ThaiArabic for Thai letters, passes over the name in capitals and takes the section's.
    """
    frame = (
        '<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" '
        f'w:y="{NUMBER_TOP.twips}"/>'
    )

    def line(language: str, total: str) -> str:
        before, between, after = PAGES_OF[language].replace("{this}", "{of}").split("{of}")
        pages = words(f"  {before}") + field("PAGE") + words(between) + field(total)
        behind = pages + (words(after) if after else "")
        return paragraph("Copy Mark", "{{ doc.sets }}", frame=frame, after=behind)

    thai = when('doc.page_numbers == "decimal"', line("th", "NUMPAGES"), line("th", THAI_TOTAL))
    return when("doc.sets", when("doc.in_english", line("en", "NUMPAGES"), thai))


def part(element: str, inside: str) -> str:
    """Return a part of the text: the document, a header or a footer."""
    return f"{HEAD}<w:{element} {NAMESPACES}>{inside}</w:{element}>"


def parts(name: str) -> dict[str, str]:
    """Return the XML parts of the template *name*, in the order of the package."""
    text = {"letter": letter, "memo": memo, "title": title, "envelope": envelope}[name]()
    text += section(name)
    secrecy = paragraph("Secrecy", "{{ doc.secrecy }}")
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            {"rId1": ("officeDocument", "word/document.xml"), "rId2": ("core", "docProps/core.xml")}
        ),
        "word/document.xml": part("document", f"<w:body>{text}</w:body>"),
        "word/_rels/document.xml.rels": relationships(document_relations(name)),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": settings_xml(),
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": part("hdr", sets() + secrecy),
        "word/header2.xml": part("hdr", sets() + secrecy + page_number()),
        "word/footer1.xml": part("ftr", paragraph("Secrecy Below", "{{ doc.secrecy }}")),
        "docProps/core.xml": core_xml(name),
    }


def pictures(name: str) -> dict[str, Length]:
    """Return the places for pictures in the template *name*: their names and heights."""
    if name == "envelope":
        return {"emblem": m.EMBLEM_HEIGHT_MEMO}
    height = m.EMBLEM_HEIGHT_MEMO if name == "memo" else m.EMBLEM_HEIGHT_LETTER
    places = {"emblem": height, "figure": FIGURE_SIDE}
    places |= {} if name == "memo" else {"qr": m.QR_SIDE, "seal": m.SEAL_SIDE}
    places |= {"photo": m.PHOTO_HEIGHT} if name == "letter" else {}
    logos = range(1, LOGOS + 1) if name == "title" else ()
    return places | {f"logo{at}": m.LOGO_HEIGHT for at in logos}


def document_relations(name: str) -> dict[str, tuple[str, str]]:
    """Return what the document refers to: id, kind and target."""
    relations = {
        f"rId{Path(name).stem}": (kind, name.removeprefix("word/"))
        for name, (_, kind) in PARTS.items()
    }
    images = {
        f"rId{picture}": ("image", MEDIA.format(picture).removeprefix("word/"))
        for picture in pictures(name)
    }
    return relations | images


def relationships(relations: dict[str, tuple[str, str]]) -> str:
    """Return a part of relationships."""
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    inner = "".join(
        f'<Relationship Id="{id}" Type="{core if kind == "core" else f"{OFFICE}/{kind}"}" '
        f'Target="{target}"/>'
        for id, (kind, target) in relations.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def content_types() -> str:
    """Return the types of all parts."""
    types = {name: kind for name, (kind, _) in PARTS.items()}
    types["word/document.xml"] = f"{WORD}.document.main+xml"
    types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    inner = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{inner}</Types>'
    )


def core_xml(kind: str) -> str:
    """Return the properties of the template itself; a filled document has its own."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{kind} template</dc:title><dc:creator>thaigovdocs</dc:creator>"
        "<dc:language>th-TH</dc:language></cp:coreProperties>"
    )


def placeholder(height: Length) -> bytes:
    """Return the PNG that holds a picture's place: an outlined box with its height."""
    packaged = Fonts(system=False)  # the font of the package, the same on every machine
    return rasterize(None, height=height, ppi=PLACEHOLDER_PPI, fonts=packaged)


def build(name: str) -> bytes:
    """Return the template *name*."""
    members = [Member.pack(part, xml.encode()) for part, xml in parts(name).items()]
    boxes = [
        Member.pack(MEDIA.format(picture), placeholder(height))
        for picture, height in pictures(name).items()
    ]
    return write_package([*members, *boxes])


def prepared(package: bytes, name: str) -> Iterator[tuple[str, str]]:
    """Yield name and content of the files about the parts of *package* that are filled."""
    for content, part in CompiledTemplate(package, name=name).parts():
        yield part_name(content), part.to_json()


def main() -> None:
    """Write every template, and its parts as they are read."""
    folder = FOLDER / Path(PREPARED).name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in TEMPLATES:
        path = FOLDER / f"{name}.docx"
        path.write_bytes(build(name))
        sys.stdout.write(f"{path} {path.stat().st_size} bytes\n")
        for part, text in prepared(path.read_bytes(), path.name):
            (folder / part).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
