"""The copy of a DOCX that LibreOffice is given, so that it draws what Word would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs.layout.digitfont import NAME, digit_font
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.writers.docx.opc import LEVEL_EACH, Member, read_package, write_package
from thaigovdocs.writers.docx.parts import W
from thaigovdocs.writers.docx.runs import SYMBOLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_FURNITURE = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_PRINTED = re.compile(r"word/(?:document|styles|(?:header|footer)[0-9]*)\.xml")
_THAI_NUMBERS = re.compile(rb'<w:pgNumType\b[^>]*w:fmt="thai(?:Numbers|Counting)"')
_FONT_NAME = re.compile(rb'<w:rFonts\b[^>]*?\bw:(?:ascii|cs)="([^"]+)"')
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KEY = "7C1B2F60-3D5A-4E8B-9A41-0C5D6E7F8A90"  # of the obfuscation, any value does
_FONT_FILE = "word/fonts/digits.odttf"
_EMBEDDED = (
    '<w:font w:name="{name}"><w:embedRegular xmlns:r="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships" r:id="rIdDigits" w:fontKey="{{{key}}}"/></w:font>'
)
_FONT_LINK = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rIdDigits" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" '
    'Target="fonts/digits.odttf"/></Relationships>'
)
_TYPE = (
    '<Default Extension="odttf" ContentType='
    '"application/vnd.openxmlformats-officedocument.obfuscatedFont"/>'
)


def for_libreoffice(docx: bytes, fonts: Fonts) -> bytes:
    """Return a copy of *docx* with distributed lines and Thai page numbers in LibreOffice.

    Lines that are ``thaiDistribute`` become ``both``, which LibreOffice spreads over the
    letters; where page numbers are Thai they are set in a font that draws them so.
    """
    members = {member.name: member for member in read_package(docx, name="document.docx")}
    for name, member in members.items():
        content = member.content() if name.endswith(".xml") else b""
        if b"thaiDistribute" in content:
            spread = content.replace(b'"thaiDistribute"', b'"both"')
            members[name] = Member.pack(name, spread, LEVEL_EACH)
    if _THAI_NUMBERS.search(members["word/document.xml"].content()):
        members.update(_with_digits(members, fonts))
    return write_package(members.values())


def asked_fonts(docx: bytes) -> frozenset[str]:
    """Return the families that *docx* names in its text, styles and furniture.

    The family of ticks is left out: whatever draws a tick serves.
    """
    members = read_package(docx, name="document.docx")
    parts = (member.content() for member in members if _PRINTED.fullmatch(member.name))
    named = frozenset(name.decode() for part in parts for name in _FONT_NAME.findall(part))
    return named - {SYMBOLS}


def _with_digits(members: dict[str, Member], fonts: Fonts) -> Iterator[tuple[str, Member]]:
    """Yield the members that set page numbers in the font of Thai digits and carry it."""
    changed = [
        (name, numbered)
        for name, member in members.items()
        if _FURNITURE.fullmatch(name) and (numbered := _numbered(member.content()))
    ]
    table = members.get("word/fontTable.xml")
    if not changed or table is None or "word/_rels/fontTable.xml.rels" in members:
        return
    parts = {
        **dict(changed),
        "word/fontTable.xml": table.content().replace(
            b"</w:fonts>", _EMBEDDED.format(name=NAME, key=_KEY).encode() + b"</w:fonts>"
        ),
        "word/_rels/fontTable.xml.rels": _FONT_LINK.encode(),
        _FONT_FILE: _obfuscated(digit_font(fonts.choose().regular)),
    }
    types = members["[Content_Types].xml"].content()
    if b'"odttf"' not in types:
        parts["[Content_Types].xml"] = re.sub(
            rb"(<Types\b[^>]*>)", lambda match: match[1] + _TYPE.encode(), types, count=1
        )
    for name, content in parts.items():
        yield name, Member.pack(name, content, LEVEL_EACH)


def _numbered(content: bytes) -> bytes | None:
    """Return a header or footer whose page number is in the font; ``None`` without one."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    runs = [run for paragraph in root.iter(f"{W}p") for run in _field_runs(paragraph)]
    for run in runs:
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        for known in properties.findall(f"{W}rFonts"):
            properties.remove(known)
        names = {f"{W}{script}": NAME for script in ("ascii", "hAnsi", "eastAsia", "cs")}
        style = properties.find(f"{W}rStyle")
        place = 0 if style is None else 1
        properties.insert(place, etree.Element(f"{W}rFonts", names))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") if runs else None


def _field_runs(paragraph: _Element) -> list[_Element]:
    """Return the runs of the page number of *paragraph*, simple field or parted."""
    simple = [
        run
        for field in paragraph.iter(f"{W}fldSimple")
        if "PAGE" in str(field.get(f"{W}instr", "")).split()
        for run in field.iter(f"{W}r")
    ]
    inside: list[_Element] = []
    found: list[_Element] = []
    for run in paragraph.iter(f"{W}r"):
        kinds = {str(each.get(f"{W}fldCharType")) for each in run.iter(f"{W}fldChar")}
        if inside or "begin" in kinds:
            inside.append(run)
        if "end" in kinds:
            codes = (code for each in inside for code in each.iter(f"{W}instrText"))
            told = "".join(code.text or "" for code in codes)
            found += inside if "PAGE" in told.split() else []
            inside = []
    return simple + found


def _obfuscated(font: bytes) -> bytes:
    """Return *font* as a DOCX carries it: its first 32 bytes crossed with the key."""
    key = bytes.fromhex(_KEY.replace("-", ""))[::-1]
    head = bytes(byte ^ key[at % 16] for at, byte in enumerate(font[:32]))
    return head + font[32:]
