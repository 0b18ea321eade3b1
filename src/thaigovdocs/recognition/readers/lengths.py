"""Lengths as a stranger's file has them: any text may stand where a number belongs."""

from __future__ import annotations

import math

FARTHEST = 100_000.0  # points: no paper is 35 m long


def read_length(value: str | None, *, letters: int, unit: float = 1.0) -> float | None:
    """Return *value* times *unit* in points; ``None`` for what is no number or lies off any paper.

    Args:
        value: as it stands in the file.
        letters: how many a number has at most; a longer one is none.
        unit: of the number, in points.

    Example:
        >>> read_length("720", letters=12, unit=0.05), read_length("NaN", letters=12)
        (36.0, None)
    """
    try:
        number = float(value) * unit if value is not None and len(value) <= letters else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) <= FARTHEST else None
