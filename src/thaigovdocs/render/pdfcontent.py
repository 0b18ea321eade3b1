"""The text of one content stream: which glyphs it shows, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from thaigovdocs.errors import RenderError

from .pdfobjects import LITERAL_STRING

_STRING = rb"(?:%s|<[0-9A-Fa-f\s]*>)" % LITERAL_STRING
_LEXER = re.compile(
    rb"(?P<open>/Span\s*<<\s*/ActualText\s*(?P<said>%(s)s)\s*>>\s*BDC)"
    rb"|(?P<show>\[(?:%(s)s|[-+.\d\s]+)*+\]\s*TJ\b|%(s)s\s*Tj\b)"
    rb"|/(?P<font>[^\s()<>\[\]{}/%%]+\s+[-+.\d]+)\s+Tf\b"
    rb"|(?P<close>EMC\b)|(?P<other>B[DM]C\b)|(?P<word>\b(?:q|Q|BT)\b)"
    rb"|(?P<matrix>(?:[-+.\d]+\s+){6})(?P<of>cm|Tm)\b"
    rb"|(?P<skip>%(s)s)|(?P<bad>[()%%]|\bBI\b|['\"])" % {b"s": _STRING},
    re.S,
)
_PART = re.compile(rb"(?P<string>%s)|[-+.\d]+" % _STRING, re.S)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}


Matrix: TypeAlias = "tuple[float, ...]"
Elements: TypeAlias = "tuple[int | bytes, ...]"


@dataclass(slots=True)
class Span:
    """One stretch of marked content that says its own text (``ActualText``)."""

    start: int
    end: int
    text: str
    close: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Show:
    """One operator that shows text, and what holds where it stands.

    ``frame`` are the matrices that move the page for it, ``matrix`` the operands of its own
    ``Tm``, ``block`` the number of its ``BT``.
    """

    start: int
    end: int
    font: bytes
    elements: Elements
    span: Span | None
    block: int
    frame: tuple[bytes, ...]
    matrix: bytes

    @property
    def glyphs(self) -> list[int]:
        """The codes that are shown."""
        return [item for item in self.elements if type(item) is int]

    @property
    def place(self) -> tuple[int, int]:
        """Where the operator begins and ends in its stream."""
        return self.start, self.end

    @property
    def size(self) -> float:
        """The size of the font."""
        return float(self.font.split()[1].decode("ascii"))

    def matrix_in(self, other: Show) -> Matrix | None:
        """Return the ``Tm`` that draws this where it stands, in the frame of *other*.

        None where the frames differ by more than a shift.
        """
        if self.frame == other.frame:
            return _numbers(self.matrix)
        if self.frame[:-1] != other.frame[:-1] or not self.frame or not other.frame:
            return None
        ours, theirs, own = (_numbers(m) for m in (self.frame[-1], other.frame[-1], self.matrix))
        a, b, c, d = ours[:4]
        det = a * d - b * c
        if ours[:4] != theirs[:4] or not det:
            return None
        dx, dy = ours[4] - theirs[4], ours[5] - theirs[5]
        x, y = own[4] + (dx * d - dy * c) / det, own[5] + (dy * a - dx * b) / det
        return (*own[:4], x, y)


@lru_cache(maxsize=8192)
def _numbers(operands: bytes) -> Matrix:
    return tuple(float(number.decode("ascii")) for number in operands.split())


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
        self._block = 0

    def read(self, content: bytes) -> None:
        """Read *content* to its end."""
        takers = {
            "show": self._show,
            "font": self._set_font,
            "of": self._set_matrix,
            "word": self._take_word,
            "open": self._open,
            "other": self._open_other,
            "close": self._close,
            "bad": self._refuse,
        }
        for token in _LEXER.finditer(content):
            taker = takers.get(token.lastgroup or "")
            if taker is not None:
                taker(token)
        if self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC missing")

    def _show(self, token: re.Match[bytes]) -> None:
        start, end = token.span()
        if not self._matrix:
            raise RenderError(f"expected text with a matrix of its own, found {token[0][:40]!r}")
        elements = show_elements(token[0])
        self.shows.append(
            Show(
                start, end, self._font, elements, self._span, self._block, self._frame, self._matrix
            )
        )
        self._matrix = b""

    def _set_font(self, token: re.Match[bytes]) -> None:
        self._font = token["font"]

    def _set_matrix(self, token: re.Match[bytes]) -> None:
        if token["of"] == b"Tm":
            self._matrix = token["matrix"]
        else:
            self._frame = (*self._frame, token["matrix"])

    def _take_word(self, token: re.Match[bytes]) -> None:
        if token["word"] == b"q":
            self._frames.append(self._frame)
        elif token["word"] == b"BT":
            self._block += 1
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
        if not self._marks:
            raise RenderError("expected balanced marked content in the PDF, found an EMC too many")
        closed = self._marks.pop()
        if closed is not None:
            closed.close = token.span()
            self._span = None

    def _refuse(self, token: re.Match[bytes]) -> None:
        raise RenderError(f"expected text operators of Typst in the PDF, found {token[0]!r}")


def read_content(content: bytes) -> tuple[list[Show], list[Span]]:
    """Return the text operators of *content* in order, and its spans with ``ActualText``."""
    reader = _Reader()
    reader.read(content)
    return reader.shows, reader.spans


@lru_cache(maxsize=8192)
def show_elements(operator: bytes) -> Elements:
    """Return what ``Tj`` or ``TJ`` shows: codes of two bytes, and the distances between."""
    elements: list[int | bytes] = []
    for part in _PART.finditer(operator):
        if part["string"] is None:
            elements.append(part[0])
            continue
        data = string_bytes(part[0])
        if len(data) % 2:
            raise RenderError(f"expected codes of two bytes in the PDF, found {part[0]!r}")
        elements += [data[at] << 8 | data[at + 1] for at in range(0, len(data), 2)]
    return tuple(elements)


def write_show(elements: Sequence[int | bytes]) -> bytes:
    """Return the operator that shows *elements*."""
    text = "".join(
        [
            f"> {item.decode('ascii')} <" if isinstance(item, bytes) else f"{item:04X}"
            for item in elements
        ]
    )
    return f"[<{text}>]TJ".replace("<>", "").encode("ascii")


def rewrite_content(content: bytes, changes: Mapping[tuple[int, int], bytes]) -> bytes:
    """Return *content* with each range of *changes* replaced."""
    pieces, at = [], 0
    for (start, end), new in sorted(changes.items()):
        pieces += [content[at:start], new]
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


def _decode_text(data: bytes) -> str:
    if data[:2] == b"\xfe\xff":
        return data[2:].decode("utf-16-be")
    return data.decode("latin-1")
