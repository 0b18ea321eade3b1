"""From the words of the author to the final text of a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import lru_cache

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.documents.numbering import Numerals
from thaigovdocs.files import Picture
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.policy.language.expressions import expand
from thaigovdocs.policy.language.scanning import is_plain
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import TEXT_WIDTH
from thaigovdocs.thai.digits import document_digits, printed_digits
from thaigovdocs.thai.spacing import keep_units, keep_units_in_each
from thaigovdocs.thai.spans import LINE_END, Piece, Span, Text, plain
from thaigovdocs.units import Length

_BREAK = re.compile(r"[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])\s*")
_ANNOUNCES = re.compile(r"(?:ดังนี้|ต่อไปนี้|ได้แก่|ประกอบด้วย)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class Writer:
    """What turns words into text for one paper.

    Attributes:
        scope: the names that expressions of this paper reach.
        numerals: the digits it is printed in.
        width: of the text on its pages.
        names: that its file gives and no line parts.
        pictures: those that the file names, by that name.
    """

    scope: Scope
    numerals: Numerals = "thai"
    width: Length = TEXT_WIDTH
    names: re.Pattern[str] | None = None
    pictures: Mapping[str, Picture] = field(default_factory=FrozenMap)

    def of(self, key: str) -> Writer:
        """Return what writes words of the document *key* of the same file for this paper."""
        return replace(self, scope=self.scope.of(key))

    def text(self, words: Words) -> Text:
        """Return *words* as one paragraph: expanded, digits changed, kept units marked.

        No character of the author is dropped or changed but digits and line breaks:
        a line break inside a scalar reads as a space, one at its end as nothing.
        """
        if is_plain(words):
            text = _plain_text(str(words), words.mark, self.numerals)
            if self.names is None or not self.names.search(plain(text)):
                return text
        return self.finish(self.raw(words))

    def cell(self, words: Words) -> Text:
        """Return *words* as a cell prints them: as :meth:`text`, its lines kept."""
        return self.finish(_join(split_breaks(expand(words, self.scope)), LINE_END))

    def raw(self, words: Words) -> Text:
        """Return *words* expanded and on one line, to be finished with what stands around them."""
        return fold_breaks(expand(words, self.scope))

    def data(self, cells: Sequence[Words]) -> list[Text]:
        """Return *cells* of a file of rows: no expression in them means anything.

        Its digits changed and its kept units marked, its lines kept, as :meth:`cell` does.
        """
        lines = (
            _BREAK.sub(LINE_END, words).strip() if _BREAK.search(words) else str(words)
            for words in cells
        )
        printed = printed_digits(lines, self.numerals)
        origins = (Origin(words.mark) for words in cells)
        return keep_units_in_each(list(map(Span, printed, origins)))

    def lines(self, words: Iterable[Words]) -> tuple[Text, ...]:
        """Return *words* one line an entry; a literal block gives a line for each of its lines."""
        return tuple(
            self.finish(line)
            for entry in words
            for line in split_breaks(expand(entry, self.scope))
            if line
        )

    def paragraphs(self, words: Iterable[Words]) -> tuple[Text, ...]:
        """Return *words* one paragraph an entry."""
        return tuple(text for text in map(self.text, words) if text)

    def finish(self, text: Text) -> Text:
        """Return *text* with the digits of this paper and its kept units."""
        return keep_units(document_digits(text, self.numerals), self.names)

    def standard(self, text: str, source: str) -> Text:
        """Return words that *source* gives, such as ``saraban 11``, ready to print."""
        return self.finish((Span(text, Origin.of_standard(source)),)) if text else ()


@lru_cache(maxsize=4096)
def _plain_text(words: str, mark: Mark | None, numerals: Numerals) -> Text:
    """Return *words* that hold no expression, ready to print: in many packets they are the same."""
    text: Text = (Span(words, Origin(mark)),) if words else ()
    return keep_units(document_digits(fold_breaks(text), numerals))


def fold_breaks(text: Text) -> Text:
    """Return *text* on one line: breaks inside become a space, those around it go."""
    if not any(isinstance(piece, Span) and _BREAK.search(piece.text) for piece in text):
        return text
    return _join(split_breaks(text), " ")


def split_breaks(text: Text) -> tuple[Text, ...]:
    """Return the lines of *text*, without empty ones at its ends."""
    lines: list[list[Piece]] = [[]]
    for piece in text:
        if not isinstance(piece, Span):
            lines[-1].append(piece)
            continue
        for index, part in enumerate(_parts(piece)):
            if index:
                lines.append([])
            if part.text:
                lines[-1].append(part)
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(tuple(line) for line in lines)


def kept(text: Text) -> Text:
    """Return *text* as one unit that no line may break: a person's name, a number."""
    return tuple(replace(piece, keep=True) if isinstance(piece, Span) else piece for piece in text)


def strong(text: Text) -> Text:
    """Return *text* in bold."""
    return tuple(
        replace(piece, strong=True) if isinstance(piece, Span) else piece for piece in text
    )


def is_announcing(text: Text) -> bool:
    """Tell whether *text* announces what follows: it ends with ดังนี้ or the like."""
    return bool(_ANNOUNCES.search(plain(text)))


def part_of(span: Span, start: int, end: int) -> Span:
    """Return the characters of *span* from *start* to *end*, with their place in the file."""
    origin = span.origin
    if start and origin is not None and origin.mark and origin.expression is None:
        origin = replace(origin, offset=origin.offset + start)
    return replace(span, text=span.text[start:end], origin=origin)


def _parts(span: Span) -> Iterator[Span]:
    """Yield the pieces of *span* between line breaks, each with its own offset."""
    start = 0
    for found in _BREAK.finditer(span.text):
        yield part_of(span, start, found.start())
        start = found.end()
    yield part_of(span, start, len(span.text))


def _join(lines: tuple[Text, ...], between: str) -> Text:
    pieces: list[Piece] = []
    for line in lines:
        if pieces and line:
            last = pieces[-1]
            if isinstance(last, Span):
                pieces[-1] = replace(last, text=last.text + between)
            else:
                pieces.append(Span(between))
        pieces.extend(line)
    return tuple(pieces)
