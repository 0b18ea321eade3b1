"""A part of a template before it is filled: read without harm, ids removed, switches put in.

Word has no text for some things that a document decides: whether a paragraph
stays with the next, an indent that follows the widest line, the digits of the
page number, whether a picture is there.  They are put in here, so a template
stays a file that Word opens.  Its tags are those of docxtpl.
"""

from __future__ import annotations

import io
from copy import deepcopy
from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import TemplateError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.standard.measures import MARGIN_BOTTOM, MARGIN_BOTTOM_LEAST
from thaigovdocs.writers.docx.marking import XML_FILTER, RunMarker
from thaigovdocs.writers.docx.prepared import Slot
from thaigovdocs.writers.docx.schema_order import place_in
from thaigovdocs.writers.docx.tables import put_table, put_text, wrap

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_PICTURE = re.compile(r"emblem|qr|logo[1-9]|seal|photo")
_FIGURE = "figure"  # the sample of a picture in the text
_IDS = re.compile(rf"^(?:{re.escape(W)}rsid|{re.escape(W14)}(?:paraId|textId)$)")
_LINE = re.compile(r"\{\{[^}]*?\b((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\.(?:text|label)\b[^}]*\}\}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_CLOSED_BY = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SHOWN = 120  # characters of a paragraph that a finding shows
_LITERALS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"), ("{_#", "{#"))
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Source:
    """A part as Jinja reads it.

    Attributes:
        text: each paragraph on a line of its own.
        runs: the properties of the runs that values are printed in.
        slots: the places for pictures.
    """

    text: str
    runs: tuple[str, ...]
    slots: tuple[Slot, ...]


def read_part(content: bytes, *, part: str, template: str) -> Source:
    """Return the source of one XML part of *template*.

    Raises:
        TemplateError: the part is not well-formed, holds a document type, or has a
            paragraph in which a tag is begun and not ended.
    """
    from docxtpl import DocxTemplate
    from lxml import etree

    root = _parse(content, part, template)
    for element in root.iter():
        for name in [name for name in element.attrib if _IDS.match(str(name))]:
            del element.attrib[name]
    slots = tuple(slot for drawing in root.iter(f"{W}drawing") for slot in _slot(drawing))
    _put_in(root)
    _refuse_open_tags(root, part, template)
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    tags = DocxTemplate(io.BytesIO(content))  # of which only the reading of tags is asked
    patched = _without_raw(tags.patch_xml(_PARAGRAPH.sub("\n<w:p", xml)))
    marker = RunMarker()
    text = _with_literals(marker.mark(patched))
    return Source(_DECLARATION + text, tuple(marker.runs), slots)


def _put_in(root: _Element) -> None:
    """Put in what a document decides, and Word has no text for."""
    for paragraph in root.iter(f"{W}p"):
        _put_place(paragraph)
    for table in root.iter(f"{W}tbl"):
        put_table(table)
    for size in root.iter(f"{W}pgSz"):
        _put_orientation(size)
    for margins in root.iter(f"{W}pgMar"):
        _put_foot(margins)
    for numbers in root.iter(f"{W}pgNumType"):
        if numbers.get(f"{W}fmt") == "thaiNumbers":
            numbers.set(f"{W}fmt", "{{ doc.page_numbers }}")


def _refuse_open_tags(root: _Element, part: str, template: str) -> None:
    """Refuse a paragraph in which a tag is begun and not ended.

    It would swallow the paragraphs that follow, and the fault would be told of one of those.
    """
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        texts = [
            text.text or ""
            for text in paragraph.iter(f"{W}t")
            if next(text.iterancestors(f"{W}p")) is paragraph
        ]
        words = "".join(texts)
        begun = ""
        for brace in _BRACES.findall(words) if "{" in words else ():
            if not begun:
                begun = brace if brace in _CLOSED_BY else ""
            elif brace == _CLOSED_BY[begun]:
                begun = ""
        if begun:
            reason = f"{begun} without {_CLOSED_BY[begun]} in its paragraph"
            origin = Origin(place=f"{template}, {part}, paragraph {number}")
            told = {"text": words[:_SHOWN], "reason": reason, "reason_th": reason}
            finding = Finding.of("TGD734", origin, None, **told)
            raise TemplateError(findings=[finding])


def _without_raw(source: str) -> str:
    """Return *source* with the braces between ``raw`` and ``endraw`` spelled as text."""

    def spelled(match: re.Match[str]) -> str:
        words = match[1]
        for written, meant in _LITERALS:
            words = words.replace(meant, written)
        return words

    return _RAW.sub(spelled, source) if "raw" in source else source


def _with_literals(source: str) -> str:
    """Return *source* with docxtpl's spelling of braces that are text turned into text."""
    for written, meant in _LITERALS:
        source = source.replace(written, f"{{% raw %}}{meant}{{% endraw %}}")
    return source


def _parse(content: bytes, part: str, template: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise _malformed(part, template, str(fault.msg)) from fault
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise _malformed(part, template, "a document type")
    return root


def _malformed(part: str, template: str, reason: str) -> TemplateError:
    finding = Finding.of("TGD737", Origin(place=template), member=part, reason=reason)
    return TemplateError(findings=[finding])


def _put_place(paragraph: _Element) -> None:
    """Let a paragraph that prints ``x.text`` stand where ``x`` says, too.

    What it says is markup: ``x.kept``, ``x.tabbed``, ``x.indented`` and ``x.outlined``, and
    all together ``x.placed``; empty where the style of the paragraph holds.
    """
    words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
    name = _LINE.search(words)
    if name is None or words.lstrip().startswith("{%p"):
        return
    line = name.group(1)
    if re.search(rf"\{{%-?\s*(?:for|set)\s[^%]*?\b{line.partition('.')[0]}\b", words):
        return  # the paragraph holds several of them, or none yet where its properties stand
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr", {})
        paragraph.insert(0, properties)
    told = {"keepNext": "kept", "tabs": "tabbed", "ind": "indented", "outlineLvl": "outlined"}
    places = {tag: place_in(properties, tag) for tag in told}
    present = {tag: properties.find(f"{W}{tag}") for tag in told}
    if len(set(places.values())) == 1 and not any(each is not None for each in present.values()):
        put_text(properties, places["ind"], _printed(f"{line}.placed"))
        return
    for tag in told:
        _put_or_keep(properties, places[tag], present[tag], line, told[tag])


def _printed(name: str) -> str:
    return f"{{{{ {name}|{XML_FILTER} }}}}"


def _put_or_keep(
    properties: _Element, place: int, present: _Element | None, line: str, name: str
) -> None:
    """Print the markup *name* of *line*; what stands there already holds where it says nothing."""
    if present is None:
        put_text(properties, place, _printed(f"{line}.{name}"))
    elif name == "tabbed":
        present.text = _printed(f"{line}.tab_stops")
    elif name == "indented":
        wrap(present, f"{_printed(f'{line}.{name}')}{{% if not {line}.{name} %}}", "{% endif %}")


def _put_orientation(size: _Element) -> None:
    """Let a page lie where the document's pages do."""
    width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
    lying = deepcopy(size)
    lying.tail = "{% elif doc.cover %}"
    lying.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
    cover = deepcopy(size)
    cover.tail = "{% else %}"
    cover.set(f"{W}w", "{{ doc.cover.width }}")
    cover.set(f"{W}h", "{{ doc.cover.height }}")
    cover.set(f"{W}orient", "landscape")
    wrap(size, "{% if doc.landscape %}", "{% endif %}")
    size.addprevious(lying)
    size.addprevious(cover)


def _put_foot(margins: _Element) -> None:
    """Let the text end nearer to the foot of the page where the document's does."""
    if margins.get(f"{W}bottom") != str(MARGIN_BOTTOM.twips):
        return  # a template with a foot of its own
    low = deepcopy(margins)
    low.tail = "{% else %}"
    low.set(f"{W}bottom", str(MARGIN_BOTTOM_LEAST.twips))
    wrap(margins, "{% if doc.low_foot %}", "{% endif %}")
    margins.addprevious(low)


def _put_figure(run: _Element) -> None:
    """Let the sample of a picture in the text be the picture of its block ``b``."""
    paragraph = run.getparent()
    if paragraph is not None:
        place = paragraph.index(run)
        paragraph.remove(run)
        put_text(paragraph, place, _printed("b.drawing"))


def _slot(drawing: _Element) -> list[Slot]:
    """Make the run of a picture that is named as one of ours depend on its being there."""
    facts = drawing.find(f".//{WP}docPr")
    extent = drawing.find(f".//{WP}extent")
    image = drawing.find(f".//{A}blip")
    run = drawing.getparent()
    if facts is None or extent is None or image is None or run is None or run.tag != f"{W}r":
        return []
    words = " ".join(facts.get(key, "") for key in ("name", "title", "descr")).split()
    if _FIGURE in words:
        _put_figure(run)
        return []
    name = next(filter(_PICTURE.fullmatch, words), None)
    if name is None:
        return []
    width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    for element in drawing.iter():
        if element.get("cx") == str(width) and element.get("cy") == str(height):
            element.set("cx", f"{{{{ pictures.{name} }}}}")
    wrap(run, f"{{% if pictures.{name} %}}", "{% endif %}")
    return [Slot(name, image.get(f"{R}embed", ""), width, height)]
