"""Which characters each glyph of Typst's PDF stands for.

Typst says the text of a cluster, a base and its marks, for the whole of it; and it says it
again for a mark that the font raises, because that is drawn by an operator of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.writers.pdf.content import (
    Frame,
    Run,
    Span,
    Unit,
    read_glyphs,
    read_said,
    shift_between,
)
from thaigovdocs.writers.pdf.fonts import SARA_AM, Font

# HarfBuzz splits ำ into nikhahit and aa, and puts the nikhahit before the marks over the base.
_SARA_AM = re.compile("([\u0e31\u0e34-\u0e37\u0e47-\u0e4e]*)\u0e33")
# A tabulator is what poppler and pdfium take for nothing where it stands as ActualText.
SILENCE = "\t"
SPACE = " "
_SPLIT = "\u0e4d\\1\u0e32"


@dataclass(slots=True)
class Saying:
    """Glyphs of one operator whose text is said for all of them together."""

    start: int
    end: int
    text: str


@dataclass(slots=True, eq=False)
class Phrase:
    """What one operator says: the text of each of its glyphs, and what is said of several in one.

    The operators that show the same with the same font share one, unless their text hangs on
    their neighbours. ``twins`` are marks over its last glyphs that another operator draws,
    raised, and that this one shows unseen: pdf.js and pypdf would set a space beside a mark on
    a line of its own. The texts of one that ``is_plain``, a character for every glyph, are those
    that the font has; one that ``is_whole`` draws all of its clusters.
    """

    font: Font
    size: float
    operator: bytes
    said: str | None
    glyphs: tuple[int, ...]
    texts: list[str]
    sayings: Sequence[Saying] = ()
    twins: Sequence[tuple[int, str]] = ()
    is_plain: bool = False
    is_shared: bool = True
    is_space: bool = False
    is_silent: bool = False
    is_whole: bool = False

    def settle(self) -> None:
        """Find, when its text is known, whether it is spaces alone or nothing is said of it."""
        silent = [saying for saying in self.sayings if saying.text == SILENCE]
        said = sum([saying.end - saying.start for saying in silent])
        self.is_silent = bool(silent) and said == len(self.glyphs)
        self.is_space = bool(self.texts) and self.texts.count(SPACE) == len(self.texts)


@dataclass(slots=True)
class Line:
    """One operator and what it says.

    Attributes:
        at: its place among the pieces of its stream.
        unit: the operator as it was read.
        x, y: where it begins in its frame.
        frame: the matrices that move the page for it.
        span: the marked content around it that says its text.
        phrase: what it says.
    """

    at: int
    unit: Unit
    x: float
    y: float
    frame: Frame
    span: Span | None
    phrase: Phrase

    def place_in(self, other: Line) -> tuple[float, float] | None:
        """Return where this begins, in the frame of *other*.

        None where the frames differ by more than a shift.
        """
        if self.frame is other.frame or self.frame == other.frame:
            return self.x, self.y
        shift = shift_between(self.frame, other.frame)
        return None if shift is None else (self.x + shift[0], self.y + shift[1])


@dataclass(slots=True)
class _Piece:
    """Glyphs of one operator that stand, alone or with others, for the text *said*."""

    line: Line
    start: int
    glyphs: tuple[int, ...]
    said: str


# By the font and its size, then by the operator and its text.
Known: TypeAlias = "dict[tuple[Font, bytes], dict[tuple[bytes, bytes | str], Phrase]]"


def read_lines(runs: Sequence[Run], fonts: Mapping[str, Font | None], known: Known) -> list[Line]:
    """Return the operators of *runs* whose fonts can be read, with the text of every glyph.

    Args:
        runs: the operators of one stream, in order.
        fonts: the fonts of the stream by name; None for those that are left as they are.
        known: what is shared between the operators of one file; filled here.
    """
    lines = _lines(runs, _Pens(fonts, known))
    cluster: list[_Piece] = []
    for line in lines:
        if line.phrase.is_whole:
            if cluster:
                _close(cluster)
                cluster = []
            continue
        for piece in _read_pieces(line):
            if cluster and not _goes_on(cluster, piece):
                _close(cluster)
                cluster = []
            cluster.append(piece)
    if cluster:
        _close(cluster)
    for line in lines:
        if not line.phrase.is_shared:
            line.phrase.settle()
    return lines


class _Pens(dict[bytes, "_Pen | None"]):
    """The fonts with their sizes that a stream shows text in, each made when it is asked for."""

    def __init__(self, fonts: Mapping[str, Font | None], known: Known) -> None:
        super().__init__()
        self._fonts = fonts
        self._known = known

    def __missing__(self, pen: bytes) -> _Pen | None:
        name, size = pen.split()
        font = self._fonts.get(name.decode("latin-1"))
        known = self._known
        self[pen] = made = (
            None if font is None else _Pen(font, size, known.setdefault((font, size), {}))
        )
        return made


@dataclass(slots=True)
class _Pen:
    """A font and its size, and what was shown in it."""

    font: Font
    size: bytes
    known: dict[tuple[bytes, bytes | str], Phrase]

    def read(self, operator: bytes, said: bytes | str) -> Phrase:
        """Return what *operator* says whose text is *said*, for the first time."""
        text = said if isinstance(said, str) else read_said(said) if said else None
        phrase = self.known[operator, said] = _read_phrase(self.font, self.size, operator, text)
        return phrase


def _lines(runs: Sequence[Run], pens: _Pens) -> list[Line]:
    """Return the operators of *runs* whose fonts can be read, and what each says by itself."""
    foreign = {
        id(run.span)
        for run in runs
        if run.span is not None and any(pens[unit[4]] is None for unit in run.units)
    }
    lines: list[Line] = []
    for at, units, span, frame in runs:
        if foreign and id(span) in foreign:
            continue
        for place, unit in enumerate(units, at):
            _, _, said, _, name, x, y, operator = unit
            pen = pens[name]
            if pen is not None:
                text = said if span is None else span.text
                phrase = pen.known.get((operator, text)) or pen.read(operator, text)
                lines.append(Line(place, unit, float(x), float(y), frame, span, phrase))
    return lines


def share_text(text: str, count: int) -> list[str]:
    """Return the part of *text* that each of the *count* glyphs of its cluster stands for.

    One glyph stands for one character, in order; the nikhahit of ำ stands for none, since its
    aa stands for ำ; the last glyph of a ligature stands for what is left.

    Example:
        >>> share_text("น้ำ", 4)
        ['น', '', '้', 'ำ']
    """
    if len(text) < count and SARA_AM in text:
        drawn = _SARA_AM.sub(_SPLIT, text)
        if len(drawn) == count:
            silent = {found.start() + at for at, found in enumerate(_SARA_AM.finditer(text))}
            rest = iter(text)
            return ["" if at in silent else next(rest) for at in range(count)]
    if len(text) > count:
        return [*text[: count - 1], text[count - 1 :]]
    return [*text, *[""] * (count - len(text))]


def _drawn_length(text: str) -> int:
    """Return how many glyphs *text* has, none of them a ligature."""
    return len(text) + text.count(SARA_AM)


def _read_phrase(font: Font, size: bytes, operator: bytes, said: str | None) -> Phrase:
    """Return what *operator* says if its neighbours have no part in it."""
    glyphs = read_glyphs(operator)
    count = len(glyphs)
    phrase = Phrase(font, float(size), operator, said, glyphs, [])
    if said is not None:
        phrase.texts = share_text(said, count) if count else []
        phrase.sayings = (Saying(0, count, said),) if count > 1 else ()
        phrase.is_whole = _drawn_length(said) <= count
        phrase.settle()
    elif font.plain.issuperset(glyphs):
        phrase.is_plain = phrase.is_whole = True
        phrase.is_space = count > 0 and font.spaces.issuperset(glyphs)
    else:
        phrase.is_shared = False
    return phrase


def _read_pieces(line: Line) -> list[_Piece]:
    """Return what *line* shows as pieces of clusters: all of a span, else glyph by glyph."""
    phrase = line.phrase
    if phrase.said is not None:
        return [_Piece(line, 0, phrase.glyphs, phrase.said)] if phrase.glyphs else []
    texts = phrase.font.texts
    pieces = [_Piece(line, at, (g,), texts.get(g, "")) for at, g in enumerate(phrase.glyphs)]
    line.phrase = _renew(phrase)
    return pieces


def _renew(phrase: Phrase) -> Phrase:
    """Return a phrase for one operator alone, whose text is yet to be found."""
    return Phrase(
        phrase.font,
        phrase.size,
        phrase.operator,
        phrase.said,
        phrase.glyphs,
        [],
        is_shared=False,
    )


def _goes_on(cluster: list[_Piece], piece: _Piece) -> bool:
    """Return whether *piece* is one more part of *cluster*, said again, not the next one."""
    first = cluster[0]
    if piece.said != first.said or piece.line.phrase.font is not first.line.phrase.font:
        return False
    drawn = sum([len(part.glyphs) for part in cluster])
    room = _drawn_length(first.said) - drawn
    return len(piece.glyphs) <= room and piece.glyphs[0] != first.glyphs[0]


def _close(cluster: list[_Piece]) -> None:
    """Give the glyphs of *cluster* their text, and say it as a whole where a reader needs that.

    poppler and pdfium go by places and would set a moved mark elsewhere, so the first operator
    says the cluster; those that draw its raised marks say nothing.
    """
    head, rest = cluster[0], cluster[1:]
    if not rest and head.line.phrase.is_shared:
        return
    for piece in cluster:
        if piece.line.phrase.is_shared:
            piece.line.phrase = _renew(piece.line.phrase)
    texts = share_text(head.said, sum([len(piece.glyphs) for piece in cluster]))
    count = len(head.glyphs)
    own = head.line.phrase
    own.texts += texts[:count]
    said = "".join(texts[:count])
    texts = texts[count:]
    for piece in rest:
        part, texts = texts[: len(piece.glyphs)], texts[len(piece.glyphs) :]
        if piece.line is not head.line and SARA_AM not in part:
            said += "".join(part)
            if count > 1:
                own.texts[-1] += "".join(part)
            else:
                own.twins = (*own.twins, *zip(piece.glyphs, part, strict=True))
            part = _silence(piece)
        piece.line.phrase.texts += part
    if count > 1 or own.twins:
        own.sayings = (*own.sayings, Saying(head.start, head.start + count, said))


def _silence(piece: _Piece) -> list[str]:
    """Say nothing of *piece*; return its texts."""
    phrase, count = piece.line.phrase, len(piece.glyphs)
    phrase.font.use([(piece.glyphs[0], SILENCE)])
    silence = Saying(piece.start, piece.start + count, SILENCE)
    phrase.sayings = (*phrase.sayings, silence)
    return [""] * count
