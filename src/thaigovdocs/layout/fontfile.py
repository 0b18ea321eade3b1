"""What the layout reads from a font file: names, weight, advances."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

_BOLD = 1 << 5  # of OS/2 fsSelection
_ITALIC = 1
_NORMAL_WIDTH = 5  # of OS/2 usWidthClass
_VERSION = 5  # a name id


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file.

    Attributes:
        family: its family.
        version: as the file says it.
        weight: 400 regular, 700 bold.
        is_italic, is_normal_width: what it looks like.
        units: of its em.
        advances: of every character it has a glyph for, in its own units.
    """

    family: str
    version: str
    weight: int
    is_italic: bool
    is_normal_width: bool
    units: int
    advances: dict[str, int]


def read_font(file: Path) -> FontFile | None:
    """Return what is read from *file*; ``None`` for what is no font or a broken one."""
    from fontTools.ttLib import TTFont

    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
            return _read(font)
    except Exception:  # noqa: BLE001 - a broken table fails in any way, deep in the library
        return None


def _read(font: Any) -> FontFile:
    style, metrics = font["OS/2"], font["hmtx"].metrics
    bold = style.fsSelection & _BOLD
    return FontFile(
        family=font["name"].getBestFamilyName() or "",
        version=(font["name"].getDebugName(_VERSION) or "").removeprefix("Version ").strip(),
        weight=700 if bold else style.usWeightClass,
        is_italic=bool(style.fsSelection & _ITALIC),
        is_normal_width=style.usWidthClass == _NORMAL_WIDTH,
        units=font["head"].unitsPerEm,
        advances={chr(code): metrics[glyph][0] for code, glyph in font.getBestCmap().items()},
    )
