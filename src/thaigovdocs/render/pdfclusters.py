"""Which characters each glyph of Typst's PDF stands for.

Typst says the text of a cluster, a base and its marks, for the whole of it; and it says it
again for a mark that the font raises, because that is drawn by an operator of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .pdfcontent import Show
from .pdffonts import Font

SARA_AM = "\u0e33"
# HarfBuzz splits ำ into nikhahit and aa, and puts the nikhahit before the marks over the base.
_SARA_AM = re.compile("([\u0e31\u0e34-\u0e37\u0e47-\u0e4e]*)\u0e33")
# A tabulator is what poppler and pdfium take for nothing where it stands as ActualText.
SILENCE = "\t"
SPACE = " "
_SPLIT = "\u0e4d\\1\u0e32"


@dataclass(slots=True)
class Piece:
    """Glyphs of one operator that stand, alone or with others, for the text *said*."""

    line: Line
    start: int
    glyphs: tuple[int, ...]
    said: str


@dataclass(slots=True)
class Saying:
    """Glyphs of one operator whose text is said for all of them together."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Line:
    """One operator, the text of each of its glyphs, and what is said of several in one.

    ``twins`` are marks over its last glyphs that another operator draws, raised, and that this
    one shows unseen: pdf.js and pypdf would set a space beside a mark on a line of its own.
    """

    show: Show
    font: Font
    glyphs: tuple[int, ...]
    texts: list[str] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    twins: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is said of all its glyphs."""
        if not self.sayings:
            return False
        silent = [saying for saying in self.sayings if saying.text == SILENCE]
        return sum([saying.end - saying.start for saying in silent]) == len(self.glyphs)

    @property
    def is_space(self) -> bool:
        """Whether it shows spaces and nothing else."""
        return set(self.texts) == {SPACE}


def read_lines(shows: Sequence[Show], fonts: Mapping[str, Font | None]) -> list[Line]:
    """Return the operators of *shows* whose fonts can be read, with the text of every glyph."""
    found = [(show, fonts.get(show.font.split()[0].decode("latin-1"))) for show in shows]
    foreign = {id(show.span) for show, font in found if font is None and show.span is not None}
    lines = [
        Line(show, font, tuple(show.glyphs))
        for show, font in found
        if font is not None and id(show.span) not in foreign
    ]
    cluster: list[Piece] = []
    for line in lines:
        plain = _read_plain(line)
        if plain is not None:
            if cluster:
                _close(cluster)
                cluster = []
            line.texts = plain
            continue
        for piece in _read_pieces(line):
            if cluster and not _goes_on(cluster, piece):
                _close(cluster)
                cluster = []
            cluster.append(piece)
    if cluster:
        _close(cluster)
    for line in lines:
        if line.twins:
            line.font.use(*zip(*line.twins, strict=True))
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


def _read_plain(line: Line) -> list[str] | None:
    """Return the texts of a line whose glyphs are one character each, with no part of another."""
    if line.show.span is not None:
        return None
    texts = [line.font.texts.get(glyph, "") for glyph in line.glyphs]
    return (
        texts
        if max(map(len, texts), default=1) == 1 == min(map(len, texts), default=1)
        and SARA_AM not in texts
        else None
    )


def _read_pieces(line: Line) -> Iterator[Piece]:
    span = line.show.span
    if span is not None:
        if line.glyphs:
            yield Piece(line, 0, line.glyphs, span.text)
        return
    for at, glyph in enumerate(line.glyphs):
        yield Piece(line, at, (glyph,), line.font.texts.get(glyph, ""))


def _goes_on(cluster: list[Piece], piece: Piece) -> bool:
    """Return whether *piece* is one more part of *cluster*, said again, not the next one."""
    first = cluster[0]
    if piece.said != first.said or piece.line.font is not first.line.font:
        return False
    drawn = sum([len(part.glyphs) for part in cluster])
    room = len(_SARA_AM.sub(_SPLIT, first.said)) - drawn
    return len(piece.glyphs) <= room and piece.glyphs[0] != first.glyphs[0]


def _close(cluster: list[Piece]) -> None:
    """Give the glyphs of *cluster* their text, and say it as a whole where a reader needs that.

    poppler and pdfium go by places and would set a moved mark elsewhere, so the first operator
    says the cluster; those that draw its raised marks say nothing.
    """
    head, rest = cluster[0], cluster[1:]
    texts = share_text(head.said, sum([len(piece.glyphs) for piece in cluster]))
    count = len(head.glyphs)
    head.line.texts += texts[:count]
    said = "".join(texts[:count])
    texts = texts[count:]
    for piece in rest:
        part, texts = texts[: len(piece.glyphs)], texts[len(piece.glyphs) :]
        if piece.line is not head.line and SARA_AM not in part:
            if count > 1:
                head.line.texts[-1] += "".join(part)
            else:
                head.line.twins += zip(piece.glyphs, part, strict=True)
            said += "".join(part)
            part = [""] * len(part)
            piece.line.font.use(piece.glyphs[:1], [SILENCE])
            piece.line.sayings.append(Saying(piece.start, piece.start + len(part), SILENCE))
        piece.line.texts += part
    if count > 1 or head.line.twins:
        head.line.sayings.append(Saying(head.start, head.start + count, said))
