"""The fonts of a PDF, given a code of its own for every meaning of a glyph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import cast

import thaigovdocs._regex as re
from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.objects import Name, PdfFile, PdfValue, Raw, Ref

# A code without text must be silent in every reader. pdf.js takes the code itself for the
# character then, and leaves out format characters: so such glyphs get the code of one.
SILENT_CODES = (
    *(0x00AD, *range(0x0600, 0x0606), 0x061C, 0x06DD, 0x070F, 0x180E, *range(0x200B, 0x2010)),
    *(*range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF),
)
_FORMAT_CODES = frozenset(SILENT_CODES)

SARA_AM = "\u0e33"

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_MAP_NAME = b"/CMapName /ThaiGovDocs-UCS def"
_MAP = b"""\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
%s
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Font:
    """One embedded TrueType font of a PDF, and the text that its glyphs stand for."""

    def __init__(self, pdf: PdfFile, ref: Ref) -> None:
        self._pdf = pdf
        self._font = pdf.dictionary(ref)
        self._heir = _descendant(pdf, self._font)
        self._map = cast(Ref, self._font["ToUnicode"])
        data = pdf.stream(self._map)
        self.repaired = _MAP_NAME in data
        self.texts = _read_map(data)
        self.plain = frozenset(
            glyph for glyph, text in self.texts.items() if len(text) == 1 and text != SARA_AM
        )
        self.spaces = frozenset(glyph for glyph, text in self.texts.items() if text == " ")
        self._glyphs: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        heir = pdf.dictionary(self._heir)
        self._widths = _read_widths(pdf, heir)
        self._default = _number(heir.get("DW", 1000))
        self._lengths = {code: _number(width) for code, width in self._widths.items()}
        self._last = 0
        self._moved: frozenset[int] = frozenset()
        self.silent_space: tuple[int, int] | None = None
        self._shown: Counter[int] = Counter()
        self._pairs: Counter[tuple[int, str]] = Counter()
        self._used: dict[int, Counter[str]] = {}
        self.codes: dict[tuple[int, str], int] = {}

    def show(self, glyphs: tuple[int, ...], times: int) -> None:
        """Note that each of *glyphs* stands so often for the text that the font has for it."""
        for glyph in glyphs:
            self._shown[glyph] += times

    def use(self, pairs: Iterable[tuple[int, str]], times: int = 1) -> None:
        """Note that the glyph of each of *pairs* stands so often for the text beside it."""
        for pair in pairs:
            self._pairs[pair] += times

    def keeps(self, glyphs: Iterable[int]) -> bool:
        """Whether the text that the font had for each of *glyphs* still has its code."""
        return self._moved.isdisjoint(glyphs)

    def width(self, glyphs: Iterable[int]) -> float:
        """Return how far *glyphs* go, in thousandths of the font's size."""
        lengths, default = self._lengths, self._default
        return sum([lengths.get(glyph, default) for glyph in glyphs], 0.0)

    def assign(self) -> None:
        """Give every pair of glyph and text its code and write them into the font."""
        for glyph, count in self._shown.items():
            self._pairs[glyph, self.texts[glyph]] += count
        for (glyph, text), count in self._pairs.items():
            self._used.setdefault(glyph, Counter())[text] = count
        self._last = max([*self._used, *self.texts, 0])
        silent = iter(code for code in SILENT_CODES if code > self._last)
        for glyph, texts in sorted(self._used.items()):
            if " " in texts:
                texts[""] += 1
            spoken = sorted((text for text in texts if text), key=lambda text: (-texts[text], text))
            for rank, text in enumerate(spoken):
                self.codes[glyph, text] = self._add(glyph, text, new=rank > 0)
            if "" in texts:
                code = self.codes[glyph, ""] = next(silent, 0) or self._next_code()
                self._glyphs[code], self._texts[code] = glyph, ""
            if " " in texts:
                self.silent_space = glyph, code
        self._moved = frozenset(g for g, t in self.texts.items() if self.codes.get((g, t), g) != g)
        self._write()

    def _add(self, glyph: int, text: str, *, new: bool) -> int:
        code = self._next_code() if new else glyph
        self._glyphs[code], self._texts[code] = glyph, text
        return code

    def _next_code(self) -> int:
        self._last += 1
        while self._last in _FORMAT_CODES:
            self._last += 1
        return self._last

    def _write(self) -> None:
        self._pdf.set_stream(self._map, _write_map(self._texts))
        moved = {code: glyph for code, glyph in self._glyphs.items() if code != glyph}
        if not moved:
            return
        heir = dict(self._pdf.dictionary(self._heir))
        widths = self._widths
        added = sorted(code for code, glyph in moved.items() if glyph in widths)
        heir["W"] = [
            *self._pdf.array(heir.get("W")),
            *(item for code in added for item in (code, code, widths[moved[code]])),
        ]
        glyph_map = self._pdf.add()
        self._pdf.set_stream(glyph_map, self._write_glyphs(heir, moved))
        heir["CIDToGIDMap"] = glyph_map
        self._pdf.set_value(self._heir, heir)

    def _write_glyphs(self, heir: dict[str, PdfValue], moved: dict[int, int]) -> bytes:
        """Return the map from codes to glyphs, and extend the set of codes of PDF/A.

        A code that stands for no glyph of the font is mapped to glyph 0 and not in the set.
        """
        top = max(*moved, *self._used)
        glyphs: Sequence[int] = range(top + 1)
        ref = self._pdf.dictionary(heir.get("FontDescriptor")).get("CIDSet")
        if isinstance(ref, Ref):
            bits = bytearray(self._pdf.stream(ref).ljust(top // 8 + 1, b"\0"))
            glyphs = [code for code in glyphs if bits[code // 8] & 0x80 >> code % 8]
            for code in moved:
                bits[code // 8] |= 0x80 >> code % 8
            self._pdf.set_stream(ref, bytes(bits))
        mapped = dict(zip(glyphs, glyphs, strict=True)) | moved
        return b"".join([mapped.get(code, 0).to_bytes(2, "big") for code in range(top + 1)])


def is_repairable(pdf: PdfFile, font: PdfValue) -> bool:
    """Return whether *font* shows two-byte codes; simple and drawn fonts stay as they are."""
    return pdf.dictionary(font).get("Subtype") == "Type0"


def _descendant(pdf: PdfFile, font: dict[str, PdfValue]) -> Ref:
    heirs = pdf.array(font.get("DescendantFonts"))
    heir = pdf.dictionary(heirs[0]) if heirs else {}
    found = (font.get("Encoding"), heir.get("Subtype"), heir.get("CIDToGIDMap"))
    expected = (Name("Identity-H"), Name("CIDFontType2"), Name("Identity"))
    repaired = isinstance(heir.get("CIDToGIDMap"), Ref) and found[:2] == expected[:2]
    if not isinstance(font.get("ToUnicode"), Ref) or not (found == expected or repaired):
        name = font.get("BaseFont")
        raise RenderError(
            f"expected an embedded TrueType font with a map to Unicode, found {name} as {found[1]}"
        )
    return cast(Ref, heirs[0])


def _read_map(data: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(text.decode("ascii")).decode("utf-16-be")
        for block in _CHARS.finditer(data)
        for code, text in _PAIR.findall(block[1])
    }


def _write_map(texts: dict[int, str]) -> bytes:
    rows = [
        b"<%04X> <%s>" % (code, text.encode("utf-16-be").hex().upper().encode())
        for code, text in sorted(texts.items())
    ]
    blocks = [
        b"%d beginbfchar\n%s\nendbfchar" % (len(part), b"\n".join(part))
        for part in (rows[at : at + 100] for at in range(0, len(rows), 100))
    ]
    return _MAP % (_MAP_NAME, b"\n".join(blocks))


def _read_widths(pdf: PdfFile, heir: dict[str, PdfValue]) -> dict[int, PdfValue]:
    """Return the widths of the descendant font by code; those of ``DW`` are left out."""
    widths: dict[int, PdfValue] = {}
    items = pdf.array(heir.get("W"))
    at = 0
    while at < len(items):
        first, second = items[at], items[at + 1]
        if not isinstance(first, int):
            raise RenderError(f"expected the code of a glyph's width in the PDF, found {first!r}")
        if isinstance(second, list):
            widths |= dict(enumerate(second, first))
            at += 2
        else:
            widths |= dict.fromkeys(range(first, cast(int, second) + 1), items[at + 2])
            at += 3
    return widths


def _number(value: PdfValue) -> float:
    return float(value.data.decode("ascii") if isinstance(value, Raw) else cast(int, value))
