"""What a rule sees: papers as passages of plain characters, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, TypeAlias

from thaigovdocs.checks.lookup import remembered
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import characters, passages, shown
from thaigovdocs.findings import Finding, Fix, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Span, Text
from thaigovdocs.thai.written import WrittenDate, written_dates

if TYPE_CHECKING:
    from thaigovdocs.recognition.measured import Measured
    from thaigovdocs.recognition.model import FontUse, PageNumber

Source: TypeAlias = Literal["policy", "docx", "pdf", "text"]


_LINE_BY_LINE = 20_000  # letters; more are searched as one
_dates_in = remembered(written_dates)


def _starts_of(lengths: Iterable[int]) -> tuple[int, ...]:
    """Return where pieces of such lengths begin that follow one another."""
    return tuple(accumulate(lengths, initial=0))[:-1]


@dataclass(frozen=True)
class Passage:
    """A line or paragraph of a paper, as characters.

    Attributes:
        part: where it stands (``head.subject``, ``head.references``, ``body``, ``closing``,
            ``dated``, ``signatures``, ``owner``): a field of the document, or a row of
            the head by its kind.
        label: the number or sign before it; empty for none.
        spans: the words with their origins.
        document: the id of the paper.
        label_at: where the label stands; ``None`` where nobody typed one.
        is_row: the words are those of the cells of a row of a table.
    """

    part: str
    label: str
    spans: Text
    document: str
    label_at: Origin | None = None
    is_row: bool = False

    @cached_property
    def text(self) -> str:
        """The words, digits as they are written; an open place is ``……``."""
        return characters(self.spans)

    @cached_property
    def arabic(self) -> str:
        """The words with every digit as an Arabic one; as long as :attr:`text`."""
        return to_arabic(self.text)

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """The dates in :attr:`arabic`, those that lack a part or cannot be among them."""
        return _dates_in(self.arabic)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return _starts_of(len(shown(piece)) for piece in self.spans)

    def span(self, at: int) -> Span | None:
        """Return the span that holds the character at *at*; ``None`` for an open place."""
        if not self.spans:
            return None
        piece = self.spans[max(0, bisect_right(self._starts, at) - 1)]
        return piece if isinstance(piece, Span) else None

    def origin(self, at: int = 0) -> Origin:
        """Return where the character at *at* came from."""
        number = max(0, bisect_right(self._starts, at) - 1)
        span = self.span(at)
        if span is None or span.origin is None:
            near = (piece for piece in self.spans if isinstance(piece, Span) and piece.origin)
            return next((piece.origin for piece in near if piece.origin), Origin())
        inner = at - self._starts[number]
        if span.origin.expression is not None:
            return span.origin
        return replace(span.origin, offset=span.origin.offset + inner)

    def is_authored(self, at: int) -> bool:
        """Whether somebody typed the character at *at*: it is no word of the standard."""
        span = self.span(at)
        return bool(span and span.origin and span.origin.standard is None)

    def finding(
        self, code: str, start: int, end: int, *, fix: str | None = None, **params: object
    ) -> Finding:
        """Return the finding *code* about the characters from *start* to *end*.

        Args:
            code: of the rule.
            start, end: in :attr:`text`.
            fix: what to write instead of them, where that is safe and no word changes.
            params: of the message; ``found`` is set to the characters.
        """
        found = self.text[start:end]
        made = Finding.of(code, self.origin(start), self.document, **{"found": found, **params})
        return made if fix is None else replace(made, fix=Fix(found, fix))


@dataclass(frozen=True)
class Paper:
    """A paper and its passages in printed order."""

    document: Document

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything that it prints."""
        return tuple(
            Passage(
                each.part,
                characters(each.label),
                each.text,
                self.document.id,
                _typed_at(each.label),
                each.is_row,
            )
            for each in passages(self.document)
        )

    def of(self, *parts: str) -> Iterator[Passage]:
        """Yield the passages of *parts*; a name covers what is below it (``head``)."""
        below = tuple(f"{part}." for part in parts)
        asked = {part for part in self._parts if part in parts or part.startswith(below)}
        yield from (passage for passage in self.passages if asked and passage.part in asked)

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(passage.part for passage in self.passages)


def _typed_at(label: Text) -> Origin | None:
    """Return where somebody typed *label*; ``None`` where it is the standard's."""
    origins = (piece.origin for piece in label if isinstance(piece, Span) and piece.origin)
    first = next(origins, None)
    return first if first and first.standard is None else None


@dataclass(frozen=True)
class Whole:
    """Passages as one text, a line each: one search goes over all of them.

    Attributes:
        passages: in printed order.
    """

    passages: tuple[Passage, ...]

    @cached_property
    def text(self) -> str:
        """The words of every passage, each on a line of its own."""
        return "\n".join(each.text.replace("\n", " ") for each in self.passages)

    @cached_property
    def arabic(self) -> str:
        """:attr:`text` with every digit as an Arabic one."""
        return to_arabic(self.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return _starts_of(len(each.text) + 1 for each in self.passages)

    def places(self, find: Callable[[str], Iterable[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
        """Yield where *find*, which never reaches over a line, finds something in :attr:`text`.

        A short text is searched line by line: *find* may remember those that it saw.
        """
        return self._places(find, self.text)

    def places_in_arabic(
        self, find: Callable[[str], Iterable[tuple[int, int]]]
    ) -> Iterator[tuple[int, int]]:
        """Yield the same of :attr:`arabic`."""
        return self._places(find, self.arabic)

    def _places(
        self, find: Callable[[str], Iterable[tuple[int, int]]], text: str
    ) -> Iterator[tuple[int, int]]:
        if len(text) > _LINE_BY_LINE:
            yield from find(text)
            return
        for begin, line in zip(self._starts, text.split("\n"), strict=False):
            for start, end in find(line):
                yield begin + start, begin + end

    def at(self, offset: int) -> tuple[Passage, int]:
        """Return the passage that holds the character at *offset*, and its place in it."""
        number = bisect_right(self._starts, offset) - 1
        return self.passages[number], offset - self._starts[number]

    def finding(
        self, code: str, start: int, end: int, *, fix: str | None = None, **params: object
    ) -> Finding:
        """Return the finding *code* about :attr:`text` from *start* to *end*, in one passage.

        Arguments as :meth:`Passage.finding`.
        """
        passage, inner = self.at(start)
        return passage.finding(code, inner, inner + end - start, fix=fix, **params)

    def is_authored(self, offset: int) -> bool:
        """Whether somebody typed the character at *offset*."""
        passage, inner = self.at(offset)
        return passage.is_authored(inner)


@dataclass(frozen=True)
class Case:
    """All papers that are checked together: those of one file.

    Attributes:
        papers: in printed order.
        source: what they were read from.
        file: the policy file; ``None`` for a foreign file.
        name: of the file, as it was given.
        fonts: the runs of a foreign file and their type.
        page_numbers: of a foreign file, which are no part of its papers.
        measured: how the pages of a foreign file are set; ``None`` where nobody can say.
        words: that the user knows to be right.
        habits: of the agency, which the rules about them leave alone.
    """

    papers: tuple[Paper, ...]
    source: Source = "policy"
    file: PolicyFile | None = None
    name: str = ""
    fonts: tuple[FontUse, ...] = ()
    page_numbers: tuple[PageNumber, ...] = ()
    measured: Measured | None = None
    words: frozenset[str] = frozenset()
    habits: frozenset[str] = frozenset()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all papers."""
        return tuple(passage for paper in self.papers for passage in paper.passages)

    @cached_property
    def whole(self) -> Whole:
        """All passages as one text."""
        return Whole(self.passages)
