"""Text laid flat: one string, with what was said of its stretches beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin
from thaigovdocs.standard.measures import DECISION_BOX, TICK_SIDE
from thaigovdocs.thai.spans import Blank, CheckBox, PageCount, Span, Text, Tick
from thaigovdocs.thai.spans import Piece as Part

HOLE = "\ufffc"  # stands for a blank in the string
_OPEN_COUNT = 12.0  # points: room for a number of pages that is not known yet
_FOLDED = re.compile(r"[\t\n\r\f\v\u2028\u2029\x85]")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place left open in a line, in points; *fills*: as wide as its line has room for."""

    width: float
    dotted: bool
    fills: bool = False


@dataclass(frozen=True, slots=True)
class Ink:
    """A run of letters of one look."""

    text: str
    strong: bool = False
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Square:
    """A box to tick, on the baseline; its side in points."""

    width: float


@dataclass(frozen=True, slots=True)
class Check:
    """A tick, drawn on the baseline; its width in points."""

    width: float


Piece = Ink | Gap | Square | Check
Origins: TypeAlias = tuple[tuple[int, Origin | None], ...]
"""Where the characters from each offset on come from, in the order of the offsets."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A text as one string.

    Attributes:
        text: the characters; a blank or tick is one :data:`HOLE`.
        strong: for each character, whether it is bold.
        kept: the stretches (start, end) that must not be broken over a line.
        gaps: the blanks and ticks by their offset.
        origins: where the characters come from.
        lined: the stretches (start, end) that are underlined.
    """

    text: str
    strong: tuple[bool, ...]
    kept: tuple[tuple[int, int], ...]
    gaps: dict[int, Gap | Check | Square]
    origins: Origins = ()
    lined: tuple[tuple[int, int], ...] = ()

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield what is drawn for the characters from *start* to *end*."""
        strong = self.strong[start:end]
        plain = not self.gaps and not self.lined
        if plain and strong.count(strong[:1] == (True,)) == end - start:
            if strong:
                yield Ink(self.text[start:end], strong[0])
            return
        run = start
        turns = {edge for lined in self.lined for edge in lined}
        for at in range(start, end + 1):
            breaks = at == end or at in self.gaps or self.strong[at] != self.strong[run]
            breaks = breaks or at in turns
            if breaks and at > run:
                yield Ink(self.text[run:at], self.strong[run], self._is_lined(run))
            if breaks:
                run = at
            if at < end and at in self.gaps:
                yield self.gaps[at]
                run = at + 1

    def _is_lined(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.lined)

    def tail(self, start: int) -> Flat:
        """Return what follows *start*."""
        kept = tuple((max(0, a - start), b - start) for a, b in self.kept if b > start)
        gaps = {at - start: gap for at, gap in self.gaps.items() if at >= start}
        origins = _moved(self.origins, -start) if start else self.origins
        lined = tuple((max(0, a - start), b - start) for a, b in self.lined if b > start)
        return Flat(self.text[start:], self.strong[start:], kept, gaps, origins, lined)

    def after(self, words: str) -> Flat:
        """Return this text with *words* before it."""
        by = len(words)
        kept = tuple((start + by, end + by) for start, end in self.kept)
        gaps = {at + by: gap for at, gap in self.gaps.items()}
        origins = _moved(self.origins, by)
        lined = tuple((start + by, end + by) for start, end in self.lined)
        strong = (False,) * by + self.strong
        return Flat(words + self.text, strong, kept, gaps, origins, lined)


def flatten(*texts: Text, strong: bool = False) -> Flat:
    """Return *texts* one after the other as a :class:`Flat`; line breaks count as spaces.

    Adjacent kept pieces are one unit.  Spaces at both ends are left out.
    """
    if len(texts) == 1 and len(texts[0]) == 1:
        (only,) = texts[0]
        if isinstance(only, Span) and not (only.keep or only.underlined):
            return _flat_span(only, strong)  # most cells of a long register
    parts: list[str] = []
    bold: list[bool] = []
    kept: list[tuple[int, int]] = []
    gaps: dict[int, Gap | Check | Square] = {}
    lined: list[tuple[int, int]] = []
    origins: list[tuple[int, Origin | None]] = []
    at, was_kept = 0, False
    for piece in (piece for text in texts for piece in text):
        is_kept = isinstance(piece, Span) and piece.keep
        if isinstance(piece, Span):
            string = fold(piece.text)
            origins.append((at, piece.origin))
        else:
            string = HOLE
            gaps[at] = _gap(piece)
            origins.append((at, None if isinstance(piece, PageCount) else piece.origin))
        end = at + len(string)
        if isinstance(piece, Span) and piece.underlined:
            begun = lined.pop()[0] if lined and lined[-1][1] == at else at
            lined.append((begun, end))
        if is_kept:
            kept.append((kept.pop()[0] if was_kept else at, end))
        parts.append(string)
        bold += [strong or (isinstance(piece, Span) and piece.strong)] * len(string)
        at, was_kept = end, is_kept
    lines = tuple(lined)
    return _trim(Flat("".join(parts), tuple(bold), tuple(kept), gaps, tuple(origins), lines))


def _gap(piece: Part) -> Gap | Check | Square:
    """Return what is drawn for *piece*, which has no letters."""
    if isinstance(piece, Tick):
        return Check(TICK_SIDE.pt)
    if isinstance(piece, CheckBox):
        return Square(DECISION_BOX.pt)
    if isinstance(piece, Blank):
        return Gap(piece.width.pt, piece.dotted, piece.fills)
    return Gap(_OPEN_COUNT, False)


def fold(text: str) -> str:
    """Return *text* with every line break and tab as one space."""
    return _FOLDED.sub(" ", text)


def _moved(origins: Origins, by: int) -> Origins:
    """Return *origins* of characters that stand *by* places further on; some lie before 0."""
    return tuple((at + by, origin) for at, origin in origins)


def _flat_span(span: Span, strong: bool) -> Flat:
    folded = fold(span.text)
    words = folded.strip(" ")
    before = len(folded) - len(folded.lstrip(" ")) if folded is not words else 0
    weights = (strong or span.strong,) * len(words)
    return Flat(words, weights, (), {}, ((-before, span.origin),))


def _trim(flat: Flat) -> Flat:
    """Return *flat* without the spaces at its ends."""
    text = flat.text.rstrip(" ")
    end = len(text)
    kept, lined = _within(flat.kept, end), _within(flat.lined, end)
    whole = replace(flat, text=text, strong=flat.strong[:end], kept=kept, lined=lined)
    return whole.tail(len(text) - len(text.lstrip(" ")))


def _within(stretches: tuple[tuple[int, int], ...], end: int) -> tuple[tuple[int, int], ...]:
    """Return what of *stretches* stands before *end*."""
    if not stretches or stretches[-1][1] <= end:
        return stretches
    return tuple((start, min(stop, end)) for start, stop in stretches if start < end)
