"""The characters of a page of a PDF, parted into its lines."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.readers.glyphs import Glyph, is_mark, plain_glyph
from thaigovdocs.thai.digits import raised

MAX_CHARACTERS = 400_000  # of a page: a full one has 4,000

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[,-](?:Bold|Italic|Regular|BoldItalic|Roman)+$", re.IGNORECASE)
_HYPHEN, _NO_CHARACTER = 0x02, 0xFFFE  # pdfium's signs for a hyphen at the end of a line
_NEWLINE, _SPACE = ord("\n"), ord(" ")
_DIGIT = re.compile("[0-9๐-๙]")
_LEVEL = 0.12  # of the size: base lines this near are one
_ELSEWHERE = 0.7  # of the size: base lines this far apart are two
_BACK, _AHEAD = 0.3, 0.4  # of the size: a letter this near to the last goes on with its line
_SMALL, _RAISED = 0.8, 0.15  # of the size of the line: a footnote's mark is smaller and higher


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page.

    Attributes:
        glyphs: its characters, in the order of the file.
        fonts: their names, each with the number of the glyph from which it is used.
        size: of its type.
        base: the height of its base line, from the lower edge of the page.
    """

    glyphs: tuple[Glyph, ...]
    fonts: tuple[tuple[int, str], ...]
    size: float
    base: float


class Rows:
    """The lines of a page as pdfium finds its characters.

    pdfium ends a line where a mark is set apart from its consonant or a letter is raised;
    a line goes on while its letters stand on one base line, one after the other.
    """

    def __init__(self, text: Any) -> None:
        self._text = text
        self._begin()

    def _begin(self) -> None:
        self._glyphs: list[Glyph] = []
        self._fonts: list[tuple[int, str]] = []
        self._size = 0.0
        self._base = 0.0
        self._ended = False
        self._last: Glyph | None = None

    def __iter__(self) -> Iterator[Row]:
        for glyph, at in self._characters():
            if glyph is None:
                self._ended = bool(self._glyphs)
                continue
            if (self._ended and not self._goes_on(glyph)) or self._stands_elsewhere(glyph):
                yield self._row()
            self._ended = self._ended and is_mark(glyph.char)
            self._take(glyph, at)
        if self._glyphs:
            yield self._row()

    def _row(self) -> Row:
        row = Row(tuple(self._glyphs), tuple(self._fonts), self._size, self._base)
        self._begin()
        return row

    def _take(self, glyph: Glyph, at: int) -> None:
        if self._last and _DIGIT.match(glyph.char) and self._is_raised(glyph, at):
            glyph = replace(glyph, char=raised(glyph.char))
            if self._glyphs[-1].generated:
                self._glyphs.pop()
        elif not glyph.char.isspace() and (not self._glyphs or self._glyphs[-1].char.isspace()):
            self._size = max(self._size, _size(self._text, at))
            font = _font(self._text, at)
            if not self._fonts or self._fonts[-1][1] != font:
                self._fonts.append((len(self._glyphs), font))
        self._glyphs.append(glyph)
        if not is_mark(glyph.char) and not glyph.char.isspace():
            self._base = glyph.base if self._last is None else self._base
            self._last = glyph

    def _is_raised(self, glyph: Glyph, at: int) -> bool:
        if glyph.base - self._base < _RAISED * self._size:
            return False
        return _size(self._text, at) <= _SMALL * self._size

    def _stands_elsewhere(self, glyph: Glyph) -> bool:
        """Whether *glyph* stands on another line, though pdfium ends none after a hyphen."""
        if self._last is None or glyph.char.isspace() or is_mark(glyph.char):
            return False
        return abs(glyph.base - self._base) > _ELSEWHERE * self._size

    def _goes_on(self, glyph: Glyph) -> bool:
        """Whether *glyph* goes on with the line that pdfium ended."""
        if is_mark(glyph.char):
            return True
        last, size = self._last, self._size
        if last is None or glyph.char.isspace():
            return False
        level = abs(glyph.base - self._base) <= _LEVEL * size
        small = _DIGIT.match(glyph.char) and 0 < glyph.base - self._base < size / 2
        return bool(level or small) and -_BACK * size < glyph.left - last.right < _AHEAD * size

    def _characters(self) -> Iterator[tuple[Glyph | None, int]]:
        """Yield each character with its number; ``None`` for the end of a line."""
        from pypdfium2 import raw

        text, unicode = self._text, raw.FPDFText_GetUnicode
        box_of, origin_of = raw.FPDFText_GetCharBox, raw.FPDFText_GetCharOrigin
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        start, base = ctypes.c_double(), ctypes.c_double()
        for at in range(min(text.count_chars(), MAX_CHARACTERS)):
            code = unicode(text, at)
            if code < _SPACE:
                if code == _NEWLINE:
                    yield None, at
                if code != _HYPHEN:
                    continue
            char = chr(code) if code < 0xD800 else _shown(code)
            if not char:
                continue
            box_of(text, at, left, right, bottom, top)
            origin_of(text, at, start, base)
            generated = code == _SPACE and raw.FPDFText_IsGenerated(text, at) == 1
            box = (left.value, right.value, bottom.value, top.value)
            yield Glyph(char if code >= _SPACE else "-", *box, generated, base.value), at


def _shown(code: int) -> str:
    """Return the character of a code beyond those of most scripts; empty for none."""
    if not 0xE000 <= code < 0x110000:
        return ""
    return "-" if code == _NO_CHARACTER else plain_glyph(chr(code))


def _size(text: Any, at: int) -> float:
    """Return the size of a character as it stands on the page.

    Many programs write type of size 1 and enlarge it by a matrix.
    """
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    scale = 1.0
    if raw.FPDFText_GetMatrix(text, at, matrix):
        scale = math.hypot(matrix.c, matrix.d)
    return float(raw.FPDFText_GetFontSize(text, at)) * (scale or 1.0)


def _font(text: Any, at: int) -> str:
    from pypdfium2 import raw

    buffer = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, at, buffer, 256, flags)
    return _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))


def family_of(font: str) -> str:
    """Return the family of a *font*.

    Example:
        >>> family_of("THSarabunPSK-Bold")
        'THSarabunPSK'
    """
    return _STYLE.sub("", font)
