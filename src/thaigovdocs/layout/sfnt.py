"""What the layout reads from a font file: names, weight, advances.

Six tables of a TrueType or OpenType file, read with ``struct``: importing
fontTools for them takes 34 ms, reading them here takes 2.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

FAMILY, VERSION, TYPOGRAPHIC_FAMILY = 1, 5, 16  # name ids
_ITALIC, _BOLD = 1, 32  # bits of OS/2 fsSelection
_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_WINDOWS, _MACINTOSH, _UNICODE = 3, 1, 0


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file.

    Attributes:
        family: its family.
        version: as the file says it.
        weight: 400 regular, 700 bold.
        is_italic, is_normal_width: what it looks like.
        units: of its em.
        tables: the tables by tag.
    """

    family: str
    version: str
    weight: int
    is_italic: bool
    is_normal_width: bool
    units: int
    tables: dict[str, bytes]

    def advances(self) -> dict[str, int]:
        """Return the advance of every character it has a glyph for, in its own units."""
        (count,) = struct.unpack_from(">H", self.tables["hhea"], 34)
        metrics = struct.unpack_from(f">{count * 2}H", self.tables["hmtx"])[::2]
        return {
            chr(code): metrics[min(glyph, count - 1)]
            for code, glyph in _glyphs(self.tables["cmap"]).items()
        }


def read_font(file: Path) -> FontFile | None:
    """Return what is read from *file*; ``None`` for what is no font or a broken one."""
    try:
        tables = _tables(file)
        weight, width = struct.unpack_from(">HH", tables["OS/2"], 4)
        (selection,) = struct.unpack_from(">H", tables["OS/2"], 62)
        (units,) = struct.unpack_from(">H", tables["head"], 18)
        names = _names(tables["name"])
    except (OSError, struct.error, KeyError, UnicodeDecodeError):
        return None
    return FontFile(
        family=names.get(TYPOGRAPHIC_FAMILY) or names.get(FAMILY, ""),
        version=names.get(VERSION, "").removeprefix("Version ").strip(),
        weight=700 if selection & _BOLD else weight,
        is_italic=bool(selection & _ITALIC),
        is_normal_width=width == 5,
        units=units,
        tables=tables,
    )


def _tables(file: Path) -> dict[str, bytes]:
    """Return the tables that are needed; the outlines stay on the disk."""
    wanted = {"OS/2", "head", "name", "hhea", "hmtx", "cmap"}
    with file.open("rb") as stream:
        kind, count = struct.unpack(">4sH6x", stream.read(12))
        if kind not in _KINDS:
            return {}
        entries = list(struct.iter_unpack(">4s4xLL", stream.read(16 * count)))
        tables = {}
        for tag, offset, length in entries:
            if tag.decode("latin-1") in wanted:
                stream.seek(offset)
                tables[tag.decode("latin-1")] = stream.read(length)
    return tables


def _names(table: bytes) -> dict[int, str]:
    """Return the names by id, Windows' own (in English where there are several) first."""
    count, strings = struct.unpack_from(">HH", table, 2)
    found: dict[int, tuple[int, str]] = {}
    for index in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(
            ">6H", table, 6 + 12 * index
        )
        if platform not in (_WINDOWS, _MACINTOSH, _UNICODE):
            continue
        raw = table[strings + offset : strings + offset + length]
        text = raw.decode("mac-roman" if platform == _MACINTOSH else "utf-16-be")
        rank = {(_WINDOWS, 0x409): 0, (_UNICODE, 0): 1, (_MACINTOSH, 0): 2}.get(
            (platform, language), 3
        )
        if name not in found or rank < found[name][0]:
            found[name] = (rank, text)
    return {name: text for name, (_, text) in found.items()}


def _glyphs(table: bytes) -> dict[int, int]:
    """Return glyph by character from the widest Unicode subtable."""
    (count,) = struct.unpack_from(">H", table, 2)
    best: dict[int, int] = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * index)
        if platform == _UNICODE or (platform == _WINDOWS and encoding in (1, 10)):
            (form,) = struct.unpack_from(">H", table, offset)
            glyphs = {4: _segments, 12: _groups}.get(form, _none)(table, offset)
            best = glyphs if len(glyphs) > len(best) else best
    return best


def _none(table: bytes, offset: int) -> dict[int, int]:  # noqa: ARG001 - as the others
    return {}


def _groups(table: bytes, offset: int) -> dict[int, int]:
    """Read a subtable of format 12."""
    (count,) = struct.unpack_from(">L", table, offset + 12)
    glyphs = {}
    for index in range(count):
        first, last, glyph = struct.unpack_from(">3L", table, offset + 16 + 12 * index)
        glyphs.update({code: glyph + code - first for code in range(first, last + 1)})
    return glyphs


def _segments(table: bytes, offset: int) -> dict[int, int]:
    """Read a subtable of format 4."""
    (double,) = struct.unpack_from(">H", table, offset + 6)
    count = double // 2
    row = f">{count}H"
    ends = struct.unpack_from(row, table, offset + 14)
    starts = struct.unpack_from(row, table, offset + 16 + double)
    deltas = struct.unpack_from(row, table, offset + 16 + 2 * double)
    place = offset + 16 + 3 * double
    ranges = struct.unpack_from(row, table, place)
    glyphs = {}
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            glyph = code
            if ranges[index]:
                at = place + 2 * index + ranges[index] + 2 * (code - starts[index])
                (glyph,) = struct.unpack_from(">H", table, at)
            if glyph or not ranges[index]:
                glyph = (glyph + deltas[index]) & 0xFFFF
            if glyph:
                glyphs[code] = glyph
    return glyphs
