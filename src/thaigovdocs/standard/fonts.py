"""The fonts of official papers, as programs call them (cabinet resolution of 7 September 2553)."""

from __future__ import annotations

import thaigovdocs._regex as re

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_OFFICIAL = ("thsarabun", "sarabun")
_SIZED = "thsarabun"
_DIGITS = ("it๙", "it9")


def is_official(font: str) -> bool:
    """Return whether *font* is of the family that official papers are set in.

    TH SarabunPSK, TH Sarabun New, TH SarabunIT๙ and Sarabun, in any spelling.

    Example:
        >>> is_official("THSarabunPSK-Bold"), is_official("Cordia New")
        (True, False)
    """
    return _squeezed(font).startswith(_OFFICIAL)


def has_official_sizes(font: str) -> bool:
    """Return whether *font* is one whose sizes the rules about typing speak of.

    Sarabun alone is drawn half as large again as the TH fonts of the same size.

    Example:
        >>> has_official_sizes("THSarabunPSK-Bold"), has_official_sizes("Sarabun")
        (True, False)
    """
    return _squeezed(font).startswith(_SIZED)


def draws_thai_digits(font: str | None) -> bool:
    """Return whether *font* draws Arabic digits as Thai ones (the IT๙ fonts do).

    Example:
        >>> draws_thai_digits("TH SarabunIT๙"), draws_thai_digits(None)
        (True, False)
    """
    return font is not None and any(sign in _squeezed(font) for sign in _DIGITS)


def _squeezed(font: str) -> str:
    return re.sub(r"[\s_-]", "", _SUBSET.sub("", font)).lower()
