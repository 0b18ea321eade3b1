"""Text of a document as a template prints it: kept spaces, open places, strong words."""

from __future__ import annotations

from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.thai.spans import Blank, CheckBox, PageCount, Piece, Span, Text, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.docx.runs import Looks, Rich
from thaigovdocs.writers.docx.widths import repeated

NO_BREAK_SPACE = "\u00a0"
TICK = "✓"
BOX = "☐"
OPEN_COUNT = mm(10)  # an open number of pages: room for two digits, to be written by hand

SHOWN = 20  # characters at each side of a fault that a finding shows

_LINE_END = re.compile("\r\n?")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class TextWriter:
    """Turns the texts of one document into what its template prints, and collects faults."""

    def __init__(self, document: str) -> None:
        self._document = document
        self.findings: list[Finding] = []

    def words(self, text: Text) -> str | Rich:
        """Return *text* as it may run over several lines: kept units hold their spaces."""
        return self._written(text, kept=True) if text else ""

    def tabbed(self, text: Text) -> str | Rich:
        """Return *text* with a tab for every blank that takes what its line leaves."""
        return self._written(text, kept=True, tabbed=True)

    def line(self, text: Text) -> str | Rich:
        """Return *text* as it stands on one line: nothing of it can break."""
        return self._written(text) if text else ""

    def unit(self, text: Text) -> str | Rich:
        """Return *text* as one thing that must not break anywhere."""
        written = self._written(text) if text else ""
        if isinstance(written, Rich):
            return Rich(tuple((_held(words), looks) for words, looks in written.stretches))
        return _held(written)

    def plain(self, text: str, where: str) -> str:
        """Return *text* of the properties, checked; *where* names it."""
        self._refuse(text, Origin(place=where))
        return text

    def _written(self, text: Text, *, kept: bool = False, tabbed: bool = False) -> str | Rich:
        stretches: list[str] = []
        rich = False
        for at, piece in enumerate(text):
            if isinstance(piece, Span):
                rich = rich or piece.strong or piece.underlined
                held = kept and piece.keep and " " in piece.text
                stretches.append(_held_piece(text, at, piece.text) if held else piece.text)
            else:
                rich = rich or isinstance(piece, Tick | CheckBox)
                stretches.append(_open_place(piece, tabbed=tabbed))
        written = "".join(stretches)
        if _ODD.search(written):
            stretches = self._cleaned(text, stretches)
            written = "".join(stretches)
        return Rich(tuple(zip(stretches, map(_looks, text), strict=True))) if rich else written

    def _cleaned(self, text: Text, stretches: list[str]) -> list[str]:
        """Return *stretches* with one kind of line end; what cannot stay becomes a finding."""
        for piece in text:
            if isinstance(piece, Span):
                self._refuse(piece.text, piece.origin or Origin())
        return [_LINE_END.sub("\n", stretch) for stretch in stretches]

    def _refuse(self, text: str, origin: Origin) -> None:
        for match in _FORBIDDEN.finditer(text):
            start, end = match.span()
            shown = _FORBIDDEN.sub("\ufffd", text)[max(0, start - SHOWN) : end + SHOWN]
            self.findings.append(
                Finding.of(
                    "TGD730",
                    replace(origin, offset=origin.offset + start),
                    self._document,
                    character=f"U+{ord(match.group()):04X}",
                    where=f"«{shown}»",
                )
            )


def _open_place(piece: Blank | PageCount | Tick | CheckBox, *, tabbed: bool) -> str:
    if isinstance(piece, Tick | CheckBox):
        return TICK if isinstance(piece, Tick) else BOX
    if tabbed and isinstance(piece, Blank) and piece.fills:
        return "\t"
    if isinstance(piece, PageCount):
        return repeated(NO_BREAK_SPACE, OPEN_COUNT)
    return repeated("." if piece.dotted else NO_BREAK_SPACE, piece.width)


def _looks(piece: Piece) -> Looks:
    if isinstance(piece, Tick | CheckBox):
        return Looks.SYMBOL
    if not isinstance(piece, Span):
        return Looks.PLAIN
    if piece.underlined:
        return Looks.STRONG_UNDERLINED if piece.strong else Looks.UNDERLINED
    return Looks.STRONG if piece.strong else Looks.PLAIN


def _held_piece(text: Text, at: int, words: str) -> str:
    """Return *words*, the kept piece *at* of *text*; it may be one of several of a unit."""
    begins = at == 0 or not _kept(text[at - 1])
    ends = at + 1 == len(text) or not _kept(text[at + 1])
    return _held_inside(words, begins=begins, ends=ends)


def _kept(piece: Piece) -> bool:
    return isinstance(piece, Span) and piece.keep


def _held_inside(text: str, *, begins: bool, ends: bool) -> str:
    """Return a piece of a kept unit; spaces before the unit and behind it may break."""
    start = len(text) - len(text.lstrip(" ")) if begins else 0
    end = len(text.rstrip(" ")) if ends else len(text)
    return f"{text[:start]}{_held(text[start:end])}{text[max(start, end) :]}"


def _held(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE)
