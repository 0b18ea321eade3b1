"""Text files: their lines, each with line and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import thaigovdocs._regex as re
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.recognition.lines.line import Line, cells_of, cut, fold, trim
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.read import Read
from thaigovdocs.recognition.vocabulary import begins_head
from thaigovdocs.thai.spans import Span

_BREAK = re.compile(r"\r\n|\r|\n")
_PAGE = "\f"
_TAB = 8  # columns
_HEADING = re.compile(r"#{1,6}[ \t]+")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SNIFFED = 1024  # bytes
_FIRST = 20  # lines, within which markup shows
# How files begin that hold text, but no paper as one reads it.
_RICH_TEXT = re.compile(r"\s*\{\\rtf")
_MARKUP = re.compile(
    r"\s*(?:<(?:\?xml|!doctype|html|head|body|meta|title|style|div|p|table|span|svg)\b"
    r"|MIME-Version:|%!PS)",
    re.IGNORECASE,
)


def is_text(data: bytes) -> bool:
    """Whether *data* may be text."""
    return data.startswith(_UTF16) or b"\0" not in data[:_SNIFFED]


def read_text(data: bytes, name: str) -> Read:
    """Return the lines of a text file.

    UTF-8 with or without its mark, UTF-16 with it, else the Thai code page of Windows
    (cp874).  A form feed begins a page, a tab ends a cell; ``#`` marks before a heading
    are no words.  Empty lines are gaps, not lines.

    Args:
        data: the bytes of the file.
        name: what a place calls the file.

    Raises:
        PolicyError: it is no text, or marked up for another program (TGD760, TGD766), or
            holds no words (TGD707).
    """
    written = written_lines(data, name)
    if _RICH_TEXT.match(written[0]):
        raise refusal("TGD766", name)
    if _MARKUP.match("\n".join(written[:_FIRST])):
        raise refusal("TGD760", name)
    lines = tuple(_lines(written, name))
    if not lines:
        raise refusal("TGD707", name)
    return Read(lines)


def written_lines(data: bytes, name: str) -> list[str]:
    """Return the lines of a text file as they stand in it, empty ones too.

    Arguments as :func:`read_text`; what is no text is refused (TGD760).
    """
    return _BREAK.split(_decoded(data, name))


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(_UTF16):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp874")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise refusal("TGD760", name)


def _lines(lines: Iterable[str], name: str) -> Iterator[Line]:
    page, gap, table, width = 1, True, 0, 0
    for number, written in enumerate(lines, 1):
        column = 1
        for index, part in enumerate(written.split(_PAGE)):
            if index:
                page, gap = page + 1, True
            line = _line(part, Mark(name, number, column))
            column += len(part) + 1
            if line is None:
                gap, width = True, 0
                continue
            cells = () if begins_head(line.words) else cells_of(line, width)
            table += bool(cells) and not width
            width = len(cells)
            yield Line(
                line.text,
                heading=line.heading,
                indent=line.indent,
                page=page,
                gap=gap,
                whole=bool(cells),
                cells=cells,
                table=table if cells else 0,
            )
            gap = False


def _line(words: str, mark: Mark) -> Line | None:
    heading = _HEADING.match(words)
    text = trim(fold(cut((Span(words, Origin(mark)),), heading.end() if heading else 0)))
    if not text:
        return None
    margin = words[: len(words) - len(words.lstrip())]
    return Line(text, heading=bool(heading), indent=len(margin.expandtabs(_TAB)))
