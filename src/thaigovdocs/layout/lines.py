"""Lines planned before anything is drawn: which letters each one holds, and how wide they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import lru_cache

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.breaks import breaks, clusters
from thaigovdocs.layout.chances import Chances
from thaigovdocs.layout.filling import fill_lines
from thaigovdocs.layout.fitting import fit_lines
from thaigovdocs.layout.flat import Flat, Gap, Ink, Origins, Piece
from thaigovdocs.layout.ruler import Ruler
from thaigovdocs.layout.widths import Metrics

# Kept free at the end of every line, so that rounding in Typst never breaks a planned one.
RESERVE = 0.05
_LONG = 2_000  # letters of a text that hardly comes again


@dataclass(frozen=True, slots=True)
class Line:
    """One planned line.

    Attributes:
        text: its characters, without the spaces at its end.
        pieces: what is drawn.
        width: of the letters as they are, before distribution, in points.
        lead: the spaces that ended the line before; they are drawn here without width, so
            that copied text keeps them and the end of a line is a letter.
        start: the offset of its first character in the text of its paragraph.
        origins: where the characters of that text come from.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    lead: int = 0
    start: int = field(default=0, compare=False, repr=False)
    origins: Origins = field(default=(), compare=False, repr=False)


def plan_lines(
    flat: Flat,
    metrics: Metrics,
    *,
    measure: float,
    first: float = 0.0,
    scale: float = 1.0,
    justified: bool = False,
) -> tuple[Line, ...]:
    """Return the lines of *flat*, filled from the first on.

    Args:
        flat: the text.
        metrics: the font.
        measure: the width of the lines in points; below zero, as in a cell of less than its
            own padding, each holds one cluster.
        first: the indent of the first line in points.
        scale: the size as a multiple of the body's.
        justified: the lines are drawn out to *measure*, and chosen together so that none
            is looser than it need be; else each is filled as far as it goes.
    """
    room = max(measure - RESERVE, 0.0)
    flat = _narrowed(flat, room)
    ruler = Ruler(flat, metrics, scale)
    rooms = _Rooms(max(room - first, 0.0), room)
    if ruler.sums[-1] <= room - first:
        ends: Sequence[int] = [len(flat.text)]
    elif flat.gaps or scale != 1 or len(flat.text) > _LONG:
        ends = _ends(flat, ruler, rooms, justified=justified)
    else:
        words = (flat.text, flat.strong, flat.kept)
        ends = plain_ends(*words, metrics, rooms, justified=justified)
    lines = tuple(lines_of(flat, ruler, ends))
    if not any(isinstance(gap, Gap) and gap.fills for gap in flat.gaps.values()):
        return lines
    return tuple(_filled(line, room - (0.0 if at else first)) for at, line in enumerate(lines))


@dataclass(frozen=True, slots=True)
class _Rooms:
    """How wide the first line of a text is, and the others, in points."""

    first: float
    others: float


def _ends(flat: Flat, ruler: Ruler, rooms: _Rooms, *, justified: bool) -> Sequence[int]:
    """Return where each line ends."""
    chances = Chances(flat, ruler).within(rooms.others)
    plan = fit_lines if justified else fill_lines
    return plan(chances, first=rooms.first, measure=rooms.others)


@lru_cache(maxsize=1024)
def plain_ends(
    text: str,
    strong: tuple[bool, ...],
    kept: tuple[tuple[int, int], ...],
    metrics: Metrics,
    rooms: _Rooms,
    *,
    justified: bool,
) -> tuple[int, ...]:
    """Return the same of letters alone: the papers of a batch say the same in most lines."""
    flat = Flat(text, strong, kept, {})
    return tuple(_ends(flat, Ruler(flat, metrics), rooms, justified=justified))


def _narrowed(flat: Flat, room: float) -> Flat:
    """Return *flat* with every blank no wider than a line."""
    wide = [at for at, gap in flat.gaps.items() if gap.width > room]
    if not wide:
        return flat
    gaps = {at: replace(gap, width=min(gap.width, room)) for at, gap in flat.gaps.items()}
    return replace(flat, gaps=gaps)


def _filled(line: Line, measure: float) -> Line:
    """Return *line* with what it leaves of *measure* in its filling blanks, an equal share each."""
    open_gaps = [piece for piece in line.pieces if isinstance(piece, Gap) and piece.fills]
    if not open_gaps:
        return line
    share = max(measure - line.width, 0.0) / len(open_gaps)
    pieces = (
        replace(piece, width=piece.width + share)
        if isinstance(piece, Gap) and piece.fills
        else piece
        for piece in line.pieces
    )
    return replace(line, pieces=tuple(pieces), width=line.width + share * len(open_gaps))


def balance(flat: Flat, metrics: Metrics, *, measure: float) -> tuple[Line, ...]:
    """Return as few lines as *measure* allows, of about the same width (for centred titles)."""
    lines = plan_lines(flat, metrics, measure=measure)
    low, high = measure / 2, measure
    while len(lines) > 1 and high - low > 1:
        middle = (low + high) / 2
        tried = plan_lines(flat, metrics, measure=middle)
        if len(tried) == len(lines) and max(line.width for line in tried) <= middle:
            lines, high = tried, middle
        else:
            low = middle
    return lines


def lines_of(flat: Flat, ruler: Ruler, ends: Sequence[int]) -> Iterator[Line]:
    """Yield the lines of *flat* that end at *ends*."""
    start = lead = 0
    for end in ends:
        solid = start + len(flat.text[start:end].rstrip(" "))
        text = flat.text[start:solid]
        pieces = tuple(flat.pieces(start, solid))
        yield Line(text, pieces, ruler(start, solid), lead, start, flat.origins)
        start, lead = end, end - solid


def label_line(text: str, metrics: Metrics, *, strong: bool = False, scale: float = 1.0) -> Line:
    """Return *text*, the spaces at its end included, as a line of its own width."""
    return Line(text, (Ink(text, strong),), metrics.width(text, strong=strong) * scale)


def words_within(flat: Flat, letters: int) -> str:
    """Return the first words of *flat*: to the first space within *letters*, else to a word's end.

    Never into a kept unit, unless the unit alone is longer.
    """
    text = flat.text
    if len(text) <= letters and " " not in text:
        return text
    ends = [*breaks(flat), len(text)]
    spaced = next((at for at in ends if at < len(text) and text[at - 1] == " "), None)
    if spaced is not None and len(text[:spaced].rstrip()) <= letters:
        return text[:spaced].rstrip()
    solid = [len(text[:at].rstrip()) for at in ends]
    fitting = solid[: bisect_right(solid, letters)] or clusters(text, 0, letters + 1)
    return text[: fitting[-1]] if fitting else text[:letters]
