"""A typing slip in a run of Thai letters, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.standard.exchanges import exchanged

PRICE = 10.5  # nats: what a slip costs
PRICE_OF_TWO = 17.0  # nats: what two slips in one long word cost
LONG_TYPED = 6  # letters that a word with two slips has at least
DOUBLED, TURNED, LEFT_OUT = 3.0, 2.0, 1.0  # nats: so much less these slips cost
ALIKE, UNLIKE = 2.0, 2.0  # less for a letter like the one that is meant, more for another
CHEAPER = 3.0  # nats: the most that a slip costs less than PRICE


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that was typed wrong.

    Attributes:
        start: where it begins in the run.
        typed: its letters.
        meant: the word that is meant.
        gain: what it saves, in nats; the more, the surer.
        among_words: whether everything near it is a word; beside what is none it may be
            a part of a foreign name.
        is_double: two letters of it are wrong.
    """

    start: int
    typed: str
    meant: str
    gain: float
    among_words: bool = True
    is_double: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the run."""
        return self.start + len(self.typed)


def mended(run: str, slips: Sequence[Slip]) -> str:
    """Return *run* with what was meant for each of *slips*, which stand in their order."""
    for slip in reversed(slips):
        run = run[: slip.start] + slip.meant + run[slip.end :]
    return run


def moved_back(slips: Sequence[Slip], found: Slip) -> Slip | None:
    """Return *found* of the mended run where it stands in the run; ``None`` in a mended word."""
    by = 0
    for slip in slips:
        longer = len(slip.meant) - len(slip.typed)
        start = slip.start + by
        if found.start < start + len(slip.meant) and found.end > start:
            return None
        if start < found.start:
            by += longer
    return replace(found, start=found.start - by)


def meets(slip: Slip, others: Iterable[Slip]) -> bool:
    """Whether a slip stands where one of *others* does."""
    return any(slip.start < each.end and slip.end > each.start for each in others)


def price_of(typed: str, meant: str) -> float:
    """Return what it costs that *typed* stands for *meant*, by what fingers and ears do most."""
    if len(typed) < len(meant):
        return PRICE - LEFT_OUT
    if len(typed) > len(meant):
        return PRICE - DOUBLED * (meant in without_doubled(typed))
    differ = [f"{one}{two}" for one, two in zip(typed, meant, strict=True) if one != two]
    if len(differ) > 1:
        return PRICE - TURNED
    return PRICE - ALIKE if differ[0] in exchanged() else PRICE + UNLIKE


def without_doubled(typed: str) -> tuple[str, ...]:
    """Return *typed* without one of two equal letters beside one another, for each such two.

    Example:
        >>> without_doubled("จังหวัดด"), without_doubled("จังหวัด")
        (('จังหวัด',), ())
    """
    pairs = (at for at in range(1, len(typed)) if typed[at] == typed[at - 1])
    return tuple(f"{typed[:at]}{typed[at + 1 :]}" for at in pairs)
