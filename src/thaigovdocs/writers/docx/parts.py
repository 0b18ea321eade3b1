"""A part of a template before it is compiled: read without harm, ids removed, switches put in.

Word has no text for some things that a document decides: whether a paragraph
stays with the next, an indent that follows the widest line, the digits of the
page number, whether a picture is there.  They are put in here, so a template
stays a file that Word opens.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaigovdocs.errors import TemplateError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.writers.docx.prepared import prepared_part
from thaigovdocs.writers.docx.runs import XML_FILTER
from thaigovdocs.writers.docx.tables import put_table, wrap

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_PICTURE = re.compile(r"emblem|qr|logo[1-9]")
_IDS = re.compile(rf"^(?:{re.escape(W)}rsid|{re.escape(W14)}(?:paraId|textId)$)")
_LINE = re.compile(r"\{\{[^}]*?\b((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\.(?:text|label)\b[^}]*\}\}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_CLOSED_BY = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SHOWN = 120  # characters of a paragraph that a finding shows
_LITERALS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
# CT_PPr up to w:ind, in the order of the schema
_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A picture of a template that another picture may stand for.

    Attributes:
        name: ``emblem``, ``qr`` or ``logo1`` and so on.
        relationship: the id of its image in the part.
        width, height: the box of the placeholder in EMU.
    """

    name: str
    relationship: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Source:
    """A part as docxtpl's Jinja: each paragraph on a line of its own."""

    text: str
    slots: tuple[Slot, ...]


def read_part(content: bytes, *, part: str, template: str) -> Source:
    """Return the Jinja source of one XML part of *template*.

    A part that stands unchanged in the templates of the package was prepared when these
    were built (:mod:`thaigovdocs.writers.docx.prepared`), so that a process that uses no
    template of its own needs neither an XML parser nor docxtpl.

    Raises:
        TemplateError: the part is not well-formed, holds a document type, or has a
            paragraph in which a tag is begun and not ended.
    """
    known = prepared_part(content)
    if known is None:
        return prepare_part(content, part=part, template=template)
    text, slots = known
    return Source(text, tuple(Slot(*slot) for slot in slots))


def prepare_part(content: bytes, *, part: str, template: str) -> Source:
    """Return the Jinja source of one XML part of *template*, made anew.

    Raises:
        TemplateError: as :func:`read_part`.
    """
    from docxtpl import DocxTemplate
    from lxml import etree

    root = _parse(content, part, template)
    for element in root.iter():
        for name in [name for name in element.attrib if _IDS.match(str(name))]:
            del element.attrib[name]
    slots = tuple(slot for drawing in root.iter(f"{W}drawing") for slot in _slot(drawing))
    for paragraph in root.iter(f"{W}p"):
        _put_switches(paragraph)
    for table in root.iter(f"{W}tbl"):
        put_table(table)
    for size in root.iter(f"{W}pgSz"):
        _put_orientation(size)
    for numbers in root.iter(f"{W}pgNumType"):
        if numbers.get(f"{W}fmt") == "thaiNumbers":
            numbers.set(f"{W}fmt", "{{ doc.page_numbers }}")
    _refuse_open_tags(root, part, template)
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    patched = DocxTemplate.patch_xml(None, _PARAGRAPH.sub("\n<w:p", xml))
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return Source(declaration + patched, slots)


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
            finding = Finding.of("TGD734", origin, text=words[:_SHOWN], reason=reason)
            raise TemplateError(findings=[finding])


def literal_braces(source: str) -> str:
    """Return *source* with docxtpl's spelling of braces that are text turned into text.

    At compile, so that what an author writes in his text stays as it is.
    """
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


def _put_switches(paragraph: _Element) -> None:
    """Let a paragraph that prints ``x.text`` follow what ``x`` says of its place, too.

    That is ``x.keep_next``, and ``x.indent``, ``x.right``, ``x.hanging`` and ``x.tabs``
    where they are not those of the style (``None``, ``0``, ``0`` and empty).
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
    if properties.find(f"{W}keepNext") is None:
        _switch(properties, properties.makeelement(f"{W}keepNext", {}), f"{line}.keep_next")
    _switch(properties, _tabs(properties, line), f"{line}.tab_stops")
    places = {"left": f"{line}.indent", "right": f"{line}.right", "hanging": f"{line}.hanging"}
    written = {f"{W}{key}": f"{{{{ {value} }}}}" for key, value in places.items()}
    indent = properties.makeelement(f"{W}ind", written)
    _switch(properties, indent, f"{line}.indent is not none")


def _put_orientation(size: _Element) -> None:
    """Let a page lie where the document's pages do."""
    width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
    lying = deepcopy(size)
    lying.tail = "{% else %}"
    lying.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
    wrap(size, "{% if doc.landscape %}", "{% endif %}")
    size.addprevious(lying)


def _tabs(properties: _Element, line: str) -> _Element:
    """Return ``w:tabs`` with the stops of ``x`` and those that stand there."""
    tabs = properties.makeelement(f"{W}tabs", {})
    tabs.text = f"{{{{ {line}.tab_stops|{XML_FILTER} }}}}"
    present = properties.find(f"{W}tabs")
    for other in () if present is None else present:
        tabs.append(deepcopy(other))
    return tabs


def _switch(properties: _Element, element: _Element, condition: str) -> None:
    """Put *element* at its place in the schema, to be there only under *condition*.

    What stands there already is what holds otherwise.
    """
    present = properties.find(str(element.tag))
    if present is None:
        place = _place(properties, str(element.tag))
        element.tail = "{% endif %}"
    else:
        place = properties.index(present)
        element.tail = "{% else %}"
        present.tail = "{% endif %}" + (present.tail or "")
    opening = f"{{% if {condition} %}}"
    if place:
        before = properties[place - 1]
        before.tail = (before.tail or "") + opening
    else:
        properties.text = (properties.text or "") + opening
    properties.insert(place, element)


def _place(properties: _Element, tag: str) -> int:
    rank = _ORDER.index(tag.removeprefix(W))
    earlier = {f"{W}{name}" for name in _ORDER[:rank]}
    places = [place for place, child in enumerate(properties, 1) if child.tag in earlier]
    return max(places, default=0)


def _slot(drawing: _Element) -> list[Slot]:
    """Make the run of a picture that is named as one of ours depend on its being there."""
    facts = drawing.find(f".//{WP}docPr")
    extent = drawing.find(f".//{WP}extent")
    image = drawing.find(f".//{A}blip")
    run = drawing.getparent()
    if facts is None or extent is None or image is None or run is None or run.tag != f"{W}r":
        return []
    words = " ".join(facts.get(key, "") for key in ("name", "title", "descr")).split()
    name = next(filter(_PICTURE.fullmatch, words), None)
    if name is None:
        return []
    width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    for element in drawing.iter():
        if element.get("cx") == str(width) and element.get("cy") == str(height):
            element.set("cx", f"{{{{ pictures.{name} }}}}")
    wrap(run, f"{{% if pictures.{name} %}}", "{% endif %}")
    return [Slot(name, image.get(f"{R}embed", ""), width, height)]
