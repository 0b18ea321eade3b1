"""The text of one content stream: which glyphs it shows, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from struct import unpack
from typing import NamedTuple, TypeAlias

from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.objects import LITERAL_STRING

_STRING = rb"(?:%s|<[0-9A-Fa-f\s]*>)" % LITERAL_STRING
# The same without brackets inside, which Typst never writes: quicker.
_SIMPLE = rb"(?:\([^()\\]*+(?:\\.[^()\\]*+)*+\)|<[0-9A-Fa-f]*>)"
_NUMBER = rb"[-+.\d]+"
# One cluster or run as Typst writes it, whole: five tokens in one match.
_UNIT = (
    rb"(?:/Span<</ActualText<FEFF(?P<feff>[0-9A-Fa-f]*)>>>BDC\s)?"
    rb"(?:\s*(?P<head>0 Tr/(?P<pen>[^\s()<>\[\]{}/%%]+ %(n)s) Tf"
    rb" 1 0 0 -1 (?P<x>%(n)s) (?P<y>%(n)s) Tm))"
    rb"(?P<shown>\[[^\]()<>]*+(?:%(p)s[^\]()<>]*+)*+\]TJ\b|%(p)sTj\b)"
    rb"(?(feff)\sEMC\b)" % {b"n": _NUMBER, b"p": _SIMPLE}
)
# The end of one block and the beginning of the next.
_TURN = (
    rb"ET\sQ\s(?P<end>EMC)/Span<</MCID \d+(?:/Lang\([A-Za-z-]*\))?>>BDC\sq (?P<to>(?:%s\s+){6})cm"
    rb"/c\d+ cs [\d. ]+ scn\sBT\b" % _NUMBER
)
# An emblem is thousands of lines and curves; a run of them is one token.
_PATH = rb"(?:(?:(?:%s\s+){2,6}+[mlcvy]|h)\s+)++" % _NUMBER
_LEXER = re.compile(
    rb"(?P<unit>%(u)s)|(?P<turn>%(t)s)|(?P<path>%(p)s)"
    rb"|(?P<open>/Span\s*<<\s*/ActualText\s*(?P<said>%(s)s)\s*>>\s*BDC)"
    rb"|(?P<show>\[(?:%(s)s|[-+.\d\s]+)*+\]\s*TJ\b|%(s)s\s*Tj\b)"
    rb"|/(?P<font>[^\s()<>\[\]{}/%%]+\s+%(n)s)\s+Tf\b"
    rb"|(?P<close>EMC\b)|(?P<other>B[DM]C\b)|(?P<word>\b(?:q|Q)\b)"
    rb"|(?P<matrix>(?:%(n)s\s+){6})(?P<of>cm|Tm)\b"
    rb"|(?P<skip>%(s)s)|(?P<bad>[()%%]|\bBI\b|['\"])"
    % {b"u": _UNIT, b"t": _TURN, b"p": _PATH, b"s": _STRING, b"n": _NUMBER},
    re.S,
)
_UNIT_GROUPS = [_LEXER.groupindex[name] for name in ("feff", "head", "pen", "x", "y", "shown")]
_STRINGS = re.compile(rb"%s|%s" % (_SIMPLE, _STRING), re.S)
_PART = re.compile(rb"%s|%s|%s" % (_SIMPLE, _STRING, _NUMBER), re.S)
_OPENING = b"(<"
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}


Change: TypeAlias = "tuple[int, int, bytes]"


@dataclass(slots=True)
class Span:
    """One stretch of marked content that says its own text (``ActualText``)."""

    start: int
    end: int
    text: str
    close: tuple[int, int] = (0, 0)


class Show(NamedTuple):  # there are thousands in a paper: made in half the time
    """One operator that shows text, and what holds where it stands.

    Attributes:
        start, end: its place in the stream, all that is replaced with it included.
        head: what must stand before the operator when that place is written again.
        font: the name of the font and its size.
        operator: the operator with its operands.
        said: the ``ActualText`` of it, if any.
        span: the marked content that says it, where that is no part of the place.
        frame: the matrices that move the page for it.
        x, y: where it begins in that frame, by its own ``Tm``.
    """

    start: int
    end: int
    head: bytes
    font: bytes
    operator: bytes
    said: str | None
    span: Span | None
    frame: tuple[bytes, ...]
    x: float
    y: float

    @property
    def place(self) -> tuple[float, float]:
        """Where it begins, in its own frame."""
        return self.x, self.y

    def place_in(self, other: Show) -> tuple[float, float] | None:
        """Return where this begins, in the frame of *other*.

        None where the frames differ by more than a shift.
        """
        if self.frame is other.frame or self.frame == other.frame:
            return self.x, self.y
        if self.frame[:-1] != other.frame[:-1] or not self.frame or not other.frame:
            return None
        ours, theirs = _numbers(self.frame[-1]), _numbers(other.frame[-1])
        a, b, c, d = ours[:4]
        det = a * d - b * c
        if ours[:4] != theirs[:4] or not det:
            return None
        dx, dy = ours[4] - theirs[4], ours[5] - theirs[5]
        x, y = self.x, self.y
        return x + (dx * d - dy * c) / det, y + (dy * a - dx * b) / det


@lru_cache(maxsize=1024)
def _numbers(operands: bytes) -> tuple[float, ...]:
    return tuple(float(number) for number in operands.split())


class _Reader:
    """What holds at one point of a content stream."""

    def __init__(self) -> None:
        self.shows: list[Show] = []
        self.spans: list[Span] = []
        self._marks: list[Span | None] = []
        self._frames: list[tuple[bytes, ...]] = []
        self._frame: tuple[bytes, ...] = ()
        self._span: Span | None = None
        self._font = self._matrix = b""

    def read(self, content: bytes) -> None:
        """Read *content* to its end."""
        takers = {
            "turn": self._turn,
            "show": self._show,
            "font": self._set_font,
            "of": self._set_matrix,
            "word": self._take_word,
            "open": self._open,
            "other": self._open_other,
            "close": self._close,
            "skip": self._skip,
            "path": self._skip,
            "bad": self._refuse,
        }
        take_unit = self._take_unit
        for token in _LEXER.finditer(content):
            kind = token.lastgroup
            if kind == "unit":  # nearly all of them
                take_unit(token)
            else:
                takers[kind or "skip"](token)
        if self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC missing")

    def _take_unit(self, token: re.Match[bytes]) -> None:
        feff, head, font, x, y, operator = token.group(*_UNIT_GROUPS)
        start, end = token.span()
        self._font, self._matrix, span = font, b"", self._span
        if span is not None:
            if feff is not None:
                raise RenderError("expected no ActualText inside another in the PDF, found one")
            said: str | None = span.text
        else:
            said = None if feff is None else _read_said(feff)
        frame, x, y = self._frame, float(x), float(y)
        self.shows.append(Show(start, end, head, font, operator, said, span, frame, x, y))

    def _show(self, token: re.Match[bytes]) -> None:
        start, end = token.span()
        if not self._matrix:
            raise RenderError(f"expected text with a matrix of its own, found {token[0][:40]!r}")
        x, y = map(float, self._matrix.split()[4:])
        span = self._span
        said = span.text if span is not None else None
        self.shows.append(
            Show(start, end, b"", self._font, token[0], said, span, self._frame, x, y)
        )
        self._matrix = b""

    def _set_font(self, token: re.Match[bytes]) -> None:
        self._font = token["font"]

    def _set_matrix(self, token: re.Match[bytes]) -> None:
        if token["of"] == b"Tm":
            self._matrix = token["matrix"]
        else:
            self._frame = (*self._frame, token["matrix"])

    def _turn(self, token: re.Match[bytes]) -> None:
        if self._frames:
            self._frame = self._frames.pop()
        self._pop_mark(token.span("end"))
        self._marks.append(None)
        self._frames.append(self._frame)
        self._frame = (*self._frame, token["to"])

    def _take_word(self, token: re.Match[bytes]) -> None:
        if token["word"] == b"q":
            self._frames.append(self._frame)
        elif self._frames:
            self._frame = self._frames.pop()

    def _open(self, token: re.Match[bytes]) -> None:
        if self._span is not None:
            raise RenderError("expected no ActualText inside another in the PDF, found one")
        text = _decode_text(string_bytes(token["said"]))
        self._span = Span(token.start(), token.end(), text)
        self._marks.append(self._span)
        self.spans.append(self._span)

    def _open_other(self, _: re.Match[bytes]) -> None:
        self._marks.append(None)

    def _close(self, token: re.Match[bytes]) -> None:
        self._pop_mark(token.span())

    def _pop_mark(self, place: tuple[int, int]) -> None:
        if not self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC too many")
        closed = self._marks.pop()
        if closed is not None:
            closed.close = place
            self._span = None

    def _skip(self, _: re.Match[bytes]) -> None:
        """Pass over a string that nothing shows."""

    def _refuse(self, token: re.Match[bytes]) -> None:
        raise RenderError(f"expected text operators of Typst in the PDF, found {token[0]!r}")


def read_content(content: bytes) -> tuple[list[Show], list[Span]]:
    """Return the text operators of *content* in order, and the spans that stand around them."""
    reader = _Reader()
    reader.read(content)
    return reader.shows, reader.spans


def read_glyphs(operator: bytes) -> tuple[int, ...]:
    """Return the codes, of two bytes each, that ``Tj`` or ``TJ`` shows."""
    data = b"".join([_read_codes(string) for string in _STRINGS.findall(operator)])
    return unpack(f">{len(data) // 2}H", data)


def show_elements(operator: bytes) -> list[int | bytes]:
    """Return what ``Tj`` or ``TJ`` shows: codes of two bytes, and the distances between."""
    elements: list[int | bytes] = []
    for part in _PART.findall(operator):
        if part[0] in _OPENING:
            data = _read_codes(part)
            elements += unpack(f">{len(data) // 2}H", data)
        else:
            elements.append(part)
    return elements


@lru_cache(maxsize=8192)
def _read_codes(string: bytes) -> bytes:
    data = string_bytes(string)
    if len(data) % 2:
        raise RenderError(f"expected codes of two bytes in the PDF, found {string!r}")
    return data


def write_elements(elements: Iterable[int | bytes]) -> str:
    """Return *elements* as they stand within an operator; ``close_show`` makes it whole."""
    return "".join(
        [
            f"> {item.decode('ascii')} <" if isinstance(item, bytes) else f"{item:04X}"
            for item in elements
        ]
    )


def close_show(written: str) -> str:
    """Return the operator that shows what ``write_elements`` wrote."""
    return f"[<{written}>]TJ".replace("<>", "")


def rewrite_content(content: bytes, changes: Iterable[Change]) -> bytes:
    """Return *content* with what stands from a start to an end replaced by each of *changes*."""
    pieces: list[bytes] = []
    at = 0
    for start, end, new in sorted(changes):
        pieces += (content[at:start], new)
        at = end
    return b"".join([*pieces, content[at:]])


def string_bytes(string: bytes) -> bytes:
    """Return the bytes that a PDF string, literal or hexadecimal, stands for."""
    if string[:1] == b"<":
        digits = b"".join(string[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    inner = string[1:-1]
    return _ESCAPE.sub(_unescape, inner) if b"\\" in inner else inner


def _unescape(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what[:1] in b"01234567":
        return bytes([int(what, 8) & 255])
    return _ESCAPED.get(what, b"" if what == b"\r\n" else what)


@lru_cache(maxsize=8192)
def _read_said(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be")


def _decode_text(data: bytes) -> str:
    if data[:2] == b"\xfe\xff":
        return data[2:].decode("utf-16-be")
    return data.decode("latin-1")
