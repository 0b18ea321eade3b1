"""Where the addressee stands on an envelope (saraban 77)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from thaigovdocs.standard import measures as m
from thaigovdocs.units import Length

SIZES: Mapping[str, tuple[Length, Length]] = MappingProxyType(
    {"DL": m.ENVELOPE_DL, "C6": m.ENVELOPE_C_SIX, "C5": m.ENVELOPE_C_FIVE, "C4": m.ENVELOPE_C_FOUR}
)
"""Width and height of each envelope, lying."""


def rows_above(size: str, sender: int) -> int:
    """Return how many blank lines stand between the sender and the addressee.

    Args:
        size: of the envelope.
        sender: how many lines stand above.

    Example:
        >>> rows_above("DL", 3)
        1
    """
    _, height = SIZES[size]
    top = m.ENVELOPE_MARGIN + m.EMBLEM_HEIGHT_MEMO + m.ENVELOPE_GAP
    down = height * m.ENVELOPE_ADDRESS_DOWN - top
    return max(round(down.pt / m.LINE_PITCH.pt) - sender, 1)
