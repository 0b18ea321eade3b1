"""Widths inside one text, from sums made once."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from thaigovdocs.layout.flat import HOLE, Flat
from thaigovdocs.layout.widths import Advances, Metrics


class Ruler:
    """Measures stretches of one text.

    Attributes:
        sums: how wide the text is up to each offset, in points.
        tracking: how far the letters may be drawn apart, in points.
    """

    def __init__(self, flat: Flat, metrics: Metrics, scale: float = 1.0) -> None:
        self.tracking = metrics.tracking
        regular, bold = metrics.regular.of, metrics.bold.of
        if not flat.gaps and scale == 1 and True not in flat.strong:
            self.sums = _plain_sums(flat.text, metrics.regular)
            return
        self.sums = list(
            accumulate(
                (
                    flat.gaps[at].width
                    if character == HOLE and at in flat.gaps
                    else scale * (bold(character) if strong else regular(character))
                    for at, (character, strong) in enumerate(
                        zip(flat.text, flat.strong, strict=True)
                    )
                ),
                initial=0.0,
            )
        )

    def __call__(self, start: int, end: int) -> float:
        """Return the width of the letters from *start* to *end*."""
        return self.sums[end] - self.sums[start]

    def reach(self, start: int, room: float) -> int:
        """Return the last offset up to which the letters from *start* on fit in *room*."""
        return bisect_right(self.sums, self.sums[start] + room, lo=start) - 1


def _plain_sums(text: str, advances: Advances) -> list[float]:
    """Return the sums of a text in one face; a letter that the face lacks is rare."""
    try:
        return list(accumulate(map(advances.widths.__getitem__, text), initial=0.0))
    except KeyError:
        return list(accumulate(map(advances.of, text), initial=0.0))
