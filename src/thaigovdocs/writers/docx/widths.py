"""Gaps of a DOCX that are filled with characters: no font is opened (standard/advances)."""

from __future__ import annotations

from thaigovdocs.standard.advances import width
from thaigovdocs.units import Length

__all__ = ["repeated", "width"]


def repeated(character: str, length: Length) -> str:
    """Return *character* as often as comes nearest to *length*; at least once."""
    return character * max(1, round(length.emu / width(character).emu))
