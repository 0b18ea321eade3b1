"""The text of one content stream: which glyphs it shows, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from struct import unpack
from typing import NamedTuple, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.objects import LITERAL_STRING

_STRING = rb"(?:%s|<[0-9A-Fa-f\s]*>)" % LITERAL_STRING
# The same without brackets inside, which Typst never writes: quicker.
_SIMPLE = rb"(?:\([^()\\]*+(?:\\.[^()\\]*+)*+\)|<[0-9A-Fa-f]*>)"
_NUMBER = rb"[-+.\d]+"
# A cluster or a run of letters as Typst writes it, five tokens in one; its parts are groups.
_SAID = rb"/Span<</ActualText<%(g)sFEFF[0-9A-Fa-f]*)>>>BDC\s++"
_SHOWN = (
    rb"%(g)s0 Tr/%(g)s[^\s()<>\[\]{}/%%]+ %(n)s) Tf 1 0 0 -1 %(g)s%(n)s) %(g)s%(n)s) Tm)"
    rb"%(g)s\[[^\]()<>]*+(?:%(p)s[^\]()<>]*+)*+\]TJ\b|%(p)sTj\b)"
)
_PARTS = {b"n": _NUMBER, b"p": _SIMPLE}
_UNIT = re.compile(
    rb"((\s*+)(?:%s)?%s(?:\sEMC\b)?)" % (_SAID % {b"g": b"("}, _SHOWN % (_PARTS | {b"g": b"("})),
    re.S,
)
# Many of them, one after the other: the letters of a line and of those that follow.
_RUN = rb"(?:\s*+(?:%(said)s%(shown)s\sEMC\b|%(shown)s))++" % {
    b"said": _SAID % {b"g": b"(?:"},
    b"shown": _SHOWN % (_PARTS | {b"g": b"(?:"}),
}
# The end of one block and the beginning of the next.
_TURN = (
    rb"ET\sQ\s(?P<end>EMC)/Span<</MCID \d+(?:/Lang\([A-Za-z-]*\))?>>BDC\sq (?P<to>(?:%s\s+){6})cm"
    rb"/c\d+ cs [\d. ]+ scn\sBT\b" % _NUMBER
)
# An emblem is thousands of lines and curves; a run of them is one token.
_PATH = rb"(?:(?:(?:%s\s+){2,6}+[mlcvy]|h)\s+)++" % _NUMBER
_LEXER = re.compile(
    rb"(?P<run>%(u)s)|(?P<turn>%(t)s)|(?P<path>%(p)s)"
    rb"|(?P<open>/Span\s*<<\s*/ActualText\s*(?P<said>%(s)s)\s*>>\s*BDC)"
    rb"|(?P<show>\[(?:%(s)s|[-+.\d\s]+)*+\]\s*TJ\b|%(s)s\s*Tj\b)"
    rb"|/(?P<font>[^\s()<>\[\]{}/%%]+\s+%(n)s)\s+Tf\b"
    rb"|(?P<close>EMC\b)|(?P<other>B[DM]C\b)|(?P<word>\b(?:q|Q)\b)"
    rb"|(?P<matrix>(?:%(n)s\s+){6})(?P<of>cm|Tm)\b"
    rb"|(?P<skip>%(s)s)|(?P<bad>[()%%]|\bBI\b|['\"])"
    % {b"u": _RUN, b"t": _TURN, b"p": _PATH, b"s": _STRING, b"n": _NUMBER},
    re.S,
)
_STRINGS = re.compile(rb"%s|%s" % (_SIMPLE, _STRING), re.S)
_PART = re.compile(rb"%s|%s|%s" % (_SIMPLE, _STRING, _NUMBER), re.S)
_OPENING = b"(<"
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}


# The number of a piece of a stream, and what shall stand in its place.
Change: TypeAlias = "tuple[int, bytes]"
# The matrices that move the page, outermost first.
Frame: TypeAlias = "tuple[bytes, ...]"
# The whole of it, the white space before it, its ActualText, what places it and sets its
# font, the font's name and size, where it begins by its own ``Tm``, and its operator.
Unit: TypeAlias = "tuple[bytes, bytes, bytes, bytes, bytes, bytes, bytes, bytes]"


@dataclass(slots=True)
class Span:
    """One stretch of marked content that says its own text (``ActualText``).

    ``open`` and ``close`` are the pieces of the stream where it begins and ends.
    """

    open: int
    text: str
    close: int = 0


class Run(NamedTuple):
    """Operators that show text, one after another, and what holds where they stand.

    Attributes:
        at: the place of the first among the pieces of the stream; each is one piece.
        units: the operators.
        span: the marked content around them that says their text.
        frame: the matrices that move the page for them.
    """

    at: int
    units: list[Unit]
    span: Span | None
    frame: Frame


def shift_between(frame: Frame, other: Frame) -> tuple[float, float] | None:
    """Return how far *frame* lies from *other*, in its own measure.

    None where they differ by more than a shift.
    """
    if frame[:-1] != other[:-1] or not frame or not other:
        return None
    ours, theirs = _numbers(frame[-1]), _numbers(other[-1])
    a, b, c, d = ours[:4]
    det = a * d - b * c
    if ours[:4] != theirs[:4] or not det:
        return None
    dx, dy = ours[4] - theirs[4], ours[5] - theirs[5]
    return (dx * d - dy * c) / det, (dy * a - dx * b) / det


@lru_cache(maxsize=1024)
def _numbers(operands: bytes) -> tuple[float, ...]:
    return tuple(float(number) for number in operands.split())


class Content(NamedTuple):
    """A content stream as it was read.

    Attributes:
        pieces: the whole stream, cut where it can be changed.
        runs: the operators that show text, in order.
        spans: the marked content around them that says its text.
    """

    pieces: list[bytes]
    runs: list[Run]
    spans: list[Span]


class _Reader:
    """What holds at one point of a content stream."""

    def __init__(self, content: bytes) -> None:
        self.pieces: list[bytes] = []
        self.runs: list[Run] = []
        self.spans: list[Span] = []
        self._content = content
        self._done = 0
        self._marks: list[Span | None] = []
        self._frames: list[Frame] = []
        self._frame: Frame = ()
        self._span: Span | None = None
        self._font = self._matrix = b""

    def read(self) -> Content:
        """Read the stream to its end."""
        takers = {
            "run": self._take_run,
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
        for token in _LEXER.finditer(self._content):
            takers[token.lastgroup or "skip"](token)
        if self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC missing")
        self.pieces.append(self._content[self._done :])
        return Content(self.pieces, self.runs, self.spans)

    def _begin(self, start: int) -> int:
        """Close the piece that ends at *start*; return the number of the next one."""
        self.pieces.append(self._content[self._done : start])
        return len(self.pieces)

    def _cut(self, start: int, end: int) -> int:
        """Make a piece of its own of what stands there; return its number."""
        at = self._begin(start)
        self.pieces.append(self._content[start:end])
        self._done = end
        return at

    def _take_run(self, token: re.Match[bytes]) -> None:
        start, end = token.span()
        if self._span is not None and b"ActualText" in token[0]:
            raise RenderError("expected no ActualText inside another in the PDF, found one")
        at = self._begin(start)
        self._done = end
        units = _UNIT.findall(self._content, start, end)
        self.pieces += [unit[0] for unit in units]
        self.runs.append(Run(at, units, self._span, self._frame))
        self._font, self._matrix = units[-1][4], b""

    def _show(self, token: re.Match[bytes]) -> None:
        if not self._matrix:
            raise RenderError(f"expected text with a matrix of its own, found {token[0][:40]!r}")
        x, y = self._matrix.split()[4:]
        at = self._cut(*token.span())
        unit = (token[0], b"", b"", b"", self._font, x, y, token[0])
        self.runs.append(Run(at, [unit], self._span, self._frame))
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
        self._pop_mark(*token.span("end"))
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
        self._span = Span(self._cut(*token.span()), text)
        self._marks.append(self._span)
        self.spans.append(self._span)

    def _open_other(self, _: re.Match[bytes]) -> None:
        self._marks.append(None)

    def _close(self, token: re.Match[bytes]) -> None:
        self._pop_mark(*token.span())

    def _pop_mark(self, start: int, end: int) -> None:
        if not self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC too many")
        closed = self._marks.pop()
        if closed is not None:
            closed.close = self._cut(start, end)
            self._span = None

    def _skip(self, _: re.Match[bytes]) -> None:
        """Pass over a string that nothing shows."""

    def _refuse(self, token: re.Match[bytes]) -> None:
        raise RenderError(f"expected text operators of Typst in the PDF, found {token[0]!r}")


def read_content(content: bytes) -> Content:
    """Return the text operators of *content* in order, and the spans that stand around them."""
    return _Reader(content).read()


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


def rewrite_content(pieces: Sequence[bytes], changes: Iterable[Change]) -> bytes:
    """Return the content of *pieces* with each of *changes* in the place of its piece."""
    changed = [*pieces]
    for at, new in changes:
        changed[at] = new
    return b"".join(changed)


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
def read_said(digits: bytes) -> str:
    """Return the text that an ``ActualText`` says: hexadecimal digits with a byte order mark."""
    return bytes.fromhex(digits[4:].decode("ascii")).decode("utf-16-be")


def _decode_text(data: bytes) -> str:
    if data[:2] == b"\xfe\xff":
        return data[2:].decode("utf-16-be")
    return data.decode("latin-1")
