"""The number formats of a workbook's styles."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from thaigovdocs.files.xlsx.parts import elements

GENERAL = "General"

_FIRST_OWN = 164  # numbers below stand for formats that every program knows
BUILT_IN: Mapping[int, str] = MappingProxyType(
    {
        **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00"},
        **{12: "# ?/?", 13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy"},
        **{18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "d/m/yyyy h:mm"},
        **{37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)"},
        **{39: "#,##0.00 ;(#,##0.00)", 40: "#,##0.00 ;[Red](#,##0.00)"},
        41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
        43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
        **{45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@"},
        **{59: "t0", 60: "t0.00", 61: "t#,##0", 62: "t#,##0.00", 67: "t0%", 68: "t0.00%"},
        **{69: "t# ?/?", 70: "t# ??/??", 71: "d/m/bbbb", 72: "d-mmm-bb", 73: "d-mmm", 74: "mmm-bb"},
        **{75: "h:mm", 76: "h:mm:ss", 77: "d/m/bbbb h:mm", 78: "mm:ss", 79: "[h]:mm:ss"},
        **{80: "mm:ss.0", 81: "d/m/bb"},
    }
)
"""The formats that have a number only (ECMA-376, part 1, 18.8.30; 59 to 81 are those of Thai).

Those whose currency or order depends on the machine, 5 to 8, 42 and 44, a program writes out.
"""


def read_formats(content: bytes, name: str) -> list[str]:
    """Return the number format of each style; ``[23]`` for one that only a machine knows.

    Raises:
        Broken: it is no XML.
    """
    own: dict[str, str] = {}
    formats: list[str] = []
    is_used = False
    for element, found in elements(content, name):
        if element == "numFmt":
            own.setdefault(found.get("numFmtId", ""), found.get("formatCode", ""))
        elif element in _LISTS:
            is_used = element == "cellXfs"
        elif element == "xf" and is_used:
            formats.append(_format(found.get("numFmtId", "0"), own))
    return formats


_LISTS = frozenset({"cellXfs", "cellStyleXfs", "cellStyles", "dxfs", "extLst"})


def _format(number: str, own: Mapping[str, str]) -> str:
    if number in own:
        return own[number]
    known = int(number) if number.isdecimal() else 0
    if known == 0 or known >= _FIRST_OWN:
        return GENERAL
    return BUILT_IN.get(known, f"[{number}]")
