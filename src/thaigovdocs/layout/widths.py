"""Advance widths of a family, at the nominal size of the body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from unicodedata import category

from thaigovdocs.errors import MissingToolError
from thaigovdocs.findings import Finding
from thaigovdocs.layout.fontfile import FontWidths, read_widths
from thaigovdocs.layout.fonts import SPACE, Family, UsedFont
from thaigovdocs.standard.measures import BODY_SIZE

# Drawn without width and without ink whatever the font holds (joiners, soft hyphen).
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# em of the font itself: from 0.1 on, readers see a space between letters.
TRACKING = 0.085
SPACES = frozenset(" \u00a0")


@dataclass(frozen=True)
class Advances:
    """The advances of one face in points at 16 pt; what it lacks is not in ``widths``."""

    widths: dict[str, float]

    def of(self, character: str) -> float:
        """Return the advance of *character*; what the face lacks counts half a size."""
        width = self.widths.get(character)
        if width is not None:
            return width
        if character in INVISIBLE or category(character) in ("Mn", "Me", "Cf"):
            return 0.0
        return BODY_SIZE.pt / 2


@dataclass(frozen=True, eq=False)  # a family has one: it is known by itself
class Metrics:
    """What the layout needs to know of a family.

    Attributes:
        regular, bold: the advances of its faces.
        used: the faces, for the manifest.
        tracking: how far letters may be drawn apart, in points.
    """

    regular: Advances
    bold: Advances
    used: tuple[UsedFont, ...]
    tracking: float

    def width(self, text: str, *, strong: bool = False) -> float:
        """Return the width of *text* in points at the nominal body size."""
        advances = self.bold if strong else self.regular
        return sum(map(advances.of, text))

    def has(self, character: str) -> bool:
        """Return whether *character* can be drawn, or needs no drawing at all."""
        return character in self.drawn

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The characters that can be drawn, or need no drawing at all."""
        return INVISIBLE.union(self.regular.widths.keys() & self.bold.widths.keys())


def read_metrics(family: Family) -> Metrics:
    """Return the widths of *family*, read once a process."""
    return _read(family.regular, family.bold or family.regular, family.name, family.factor)


@lru_cache(maxsize=16)
def _read(regular: Path, bold: Path, name: str, factor: float) -> Metrics:
    """Return the metrics of two files.

    Raises:
        MissingToolError: a file that was a font a moment ago is none now (TGD700).
    """
    files = {file: read_widths(file) for file in (regular, bold)}
    fonts = {file: font for file, font in files.items() if font}
    if len(fonts) < len(files):
        raise MissingToolError(findings=[Finding.of("TGD700", font=name)])
    used = tuple(UsedFont(name, file.name, font.version) for file, font in fonts.items())
    tracking = TRACKING * BODY_SIZE.pt * factor
    thin, thick = (_advances(fonts[file], factor) for file in (regular, bold))
    return Metrics(thin, thick, used, tracking)


def _advances(font: FontWidths, factor: float) -> Advances:
    unit = BODY_SIZE.pt * factor / font.units
    widths = {character: advance * unit for character, advance in font.advances.items()}
    for character in tuple(widths):
        if category(character) in ("Mn", "Me"):
            widths[character] = 0.0  # shaping sets marks on their letter
    for space in SPACES:
        widths[space] = SPACE * BODY_SIZE.pt
    for character in INVISIBLE & widths.keys():
        widths[character] = 0.0
    return Advances(widths)
