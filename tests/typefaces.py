"""The fonts that the tests draw and measure with, the same on every machine.

TH SarabunPSK may not be handed on, so tests cannot bring it. Laksaman, which Debian
has, was drawn after it: its advances are those of TH SarabunPSK times 1.5. With its em
scaled, the line heights of the original and its name, it stands in for it. Name the folder
of the original in ``THAIGOVDOCS_SARABUN_PSK`` to measure with that one.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

_DEBIAN = (
    Path("/usr/share/fonts/truetype/tlwg"),
    Path("/usr/share/fonts/opentype/tlwg"),
)
LAKSAMAN = next(
    (file for folder in _DEBIAN for file in folder.glob("Laksaman.[ot]tf")),
    _DEBIAN[0] / "Laksaman.ttf",
)
OFFICIAL = "TH SarabunPSK"
FACES = {"Regular": "THSarabun.ttf", "Bold": "THSarabun Bold.ttf"}
_HEIGHTS = {
    "hhea": {"ascent": 850, "descent": -250, "lineGap": 30},
    "OS/2": {
        **{"sTypoAscender": 850, "sTypoDescender": -250, "sTypoLineGap": 60},
        **{"usWinAscent": 850, "usWinDescent": 250},
        "fsSelection": 64,  # the line heights of hhea count
    },
}


@lru_cache(maxsize=1)
def official_folder() -> Path:
    """Return the folder of TH SarabunPSK, or of what stands in for it; skip where neither is."""
    original = os.environ.get("THAIGOVDOCS_SARABUN_PSK")
    if not original and not LAKSAMAN.is_file():
        pytest.skip("Laksaman is absent, which TH SarabunPSK is made of here")
    folder = Path(tempfile.mkdtemp(prefix="thaigovdocs-typefaces-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for style, name in FACES.items():
        if original:
            shutil.copyfile(Path(original) / name, folder / name)
        else:
            _stand_in(style).save(folder / name)
    return folder


def _stand_in(style: str) -> Any:
    """Return Laksaman as wide and as tall as TH SarabunPSK, under its name."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem

    bold = "-Bold" if style == "Bold" else ""
    font = TTFont(LAKSAMAN.with_stem(f"Laksaman{bold}"), recalcTimestamp=False)
    # Hints are for the old size; the original shapes Thai by letters of its own, not by tables.
    for table in ("FFTM", "GPOS", "GSUB", "fpgm", "prep", "cvt ", "gasp"):
        if table in font:
            del font[table]
    if "glyf" in font:
        for name in font.getGlyphOrder():
            font["glyf"][name].removeHinting()
    font["head"].unitsPerEm = 1500
    font["head"].fontRevision = 1.0
    scale_upem(font, 1000)
    for table, heights in _HEIGHTS.items():
        for name, value in heights.items():
            setattr(font[table], name, value)
    if bold:
        font["OS/2"].fsSelection = 32
    full = f"{OFFICIAL} {style}" if bold else OFFICIAL
    names = {1: OFFICIAL, 2: style, 3: full, 4: full, 6: f"THSarabunPSK{bold}"}
    font["name"].names = [each for each in font["name"].names if each.nameID in names]
    for each in font["name"].names:
        each.string = names[each.nameID]
    return font
