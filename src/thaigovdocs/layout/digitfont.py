"""A font whose Arabic digits look Thai, for programs that count pages in Arabic digits only."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

NAME = "Thaigovdocs Digits"
_NAMES = (1, 3, 4, 6, 16)  # family, unique id, full name, PostScript name, typographic family


@lru_cache(maxsize=8)
def digit_font(file: Path) -> bytes:
    """Return the font in *file* under the name :data:`NAME`, its digits 0-9 drawn as ๐-๙.

    Everything but ASCII digits and spaces is left out.  The same file gives the same bytes.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(file, recalcTimestamp=False)
    for tag in {"GDEF", "GPOS", "GSUB", "feat", "morx"}.intersection(font.keys()):
        del font[tag]
    options = Options(layout_features=[], name_IDs=list(_NAMES), notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[0x20, *range(0xE50, 0xE5A)])
    subsetter.subset(font)
    for table in font["cmap"].tables:
        for value in range(10):
            if 0xE50 + value in table.cmap:
                table.cmap[0x30 + value] = table.cmap.pop(0xE50 + value)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = NAME.replace(" ", "") if record.nameID == 6 else NAME
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()
