"""What the layout reads from a font file: its names and style, or its advances."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from thaigovdocs._dataclasses import dataclass

Taken = TypeVar("Taken")

_BOLD = 1 << 5  # of OS/2 fsSelection
_ITALIC = 1
_NORMAL_WIDTH = 5  # of OS/2 usWidthClass


@dataclass(frozen=True, slots=True)
class FontFile:
    """What a font file says of itself.

    Attributes:
        family: its family.
        weight: 400 regular, 700 bold.
        is_italic, is_normal_width: what it looks like.
    """

    family: str
    weight: int
    is_italic: bool
    is_normal_width: bool


@dataclass(frozen=True, slots=True)
class FontWidths:
    """How wide the characters of a font are.

    Attributes:
        version: of the file.
        units: of its em.
        advances: of every character it has a glyph for, in those units.
    """

    version: str
    units: int
    advances: dict[str, int]


def read_font(file: Path) -> FontFile | None:
    """Return what *file* says of itself; ``None`` for what is no font or a broken one."""
    return _read(file, _font_file)


def read_widths(file: Path) -> FontWidths | None:
    """Return the widths in *file*; ``None`` for what is no font or a broken one."""
    return _read(file, _font_widths)


def _read(file: Path, take: Callable[[Any], Taken]) -> Taken | None:
    from fontTools.ttLib import TTFont

    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
            return take(font)
    except Exception:  # fontTools raises whatever a broken table makes it stumble over
        return None


def _font_file(font: Any) -> FontFile:
    style = font["OS/2"]
    return FontFile(
        family=font["name"].getBestFamilyName() or "",
        weight=700 if style.fsSelection & _BOLD else style.usWeightClass,
        is_italic=bool(style.fsSelection & _ITALIC),
        is_normal_width=style.usWidthClass == _NORMAL_WIDTH,
    )


def _font_widths(font: Any) -> FontWidths:
    head, metrics = font["head"], font["hmtx"].metrics
    return FontWidths(
        version=f"{head.fontRevision:.3f}",
        units=head.unitsPerEm,
        advances={chr(code): metrics[glyph][0] for code, glyph in font.getBestCmap().items()},
    )
