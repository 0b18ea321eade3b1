"""The papers of a foreign file whose form is a rule, with the places of their lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, wraps
from typing import TYPE_CHECKING

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import Checker
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import Kind, kind_of
from thaigovdocs.standard.measures import MARGIN_RIGHT
from thaigovdocs.thai.spans import Span
from thaigovdocs.units import Length

if TYPE_CHECKING:
    from thaigovdocs.recognition.measured import Measured, MeasuredLine, MeasuredPage

_FEW = 3  # lines that end at one place end at a margin
_FLUSH = 0.8  # of the lines that go on: fewer may end alike by chance where the edge is ragged
_ALIKE = 2.0  # points
_BEYOND = 8.5  # points: further to the right no letter of a line juts out


@dataclass(frozen=True)
class SetPaper:
    """A paper and how it is set.

    Attributes:
        paper: as it was recognized.
        measured: how its file is set.
        is_pdf: its places were measured; those of a DOCX are what it says.
    """

    paper: Paper
    measured: Measured
    is_pdf: bool

    @property
    def kind(self) -> Kind:
        """What kind of paper it is."""
        return kind_of(self.paper.document.kind)

    @cached_property
    def lines(self) -> tuple[MeasuredLine, ...]:
        """The lines that its words stand in, in order."""
        found = {}
        for passage in self.paper.passages:
            for line in self.lines_of(passage):
                found[id(line)] = line
        return tuple(found.values())

    def lines_of(self, passage: Passage) -> tuple[MeasuredLine, ...]:
        """Return the lines of a PDF, or the paragraph of a DOCX, in which *passage* stands."""
        origins = [passage.label_at] if passage.label_at else []
        origins += [p.origin for p in passage.spans if isinstance(p, Span) and p.origin]
        lines = (self.measured.line(origin) for origin in origins)
        return tuple(dict.fromkeys(line for line in lines if line is not None))

    @cached_property
    def pages(self) -> tuple[MeasuredPage, ...]:
        """Its upright pages."""
        numbers = sorted({line.page for line in self.lines})
        pages = (self.measured.page(number) for number in numbers)
        return tuple(page for page in pages if page is not None and page.width <= page.height)

    @cached_property
    def body(self) -> tuple[tuple[MeasuredLine, ...], ...]:
        """The lines of each paragraph and clause of its body, tables apart."""
        found = (self.lines_of(each) for each in self.paper.passages if _is_text(each))
        return tuple(lines for lines in found if lines)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Passage, tuple[MeasuredLine, ...]], ...]:
        """Its paragraphs without a label, as far as the first clause, each with its lines."""
        found = []
        for passage in self.paper.passages:
            if not _is_text(passage):
                continue
            if passage.label:
                break
            if lines := self.lines_of(passage):
                found.append((passage, lines))
        return tuple(found)

    @cached_property
    def left(self) -> float | None:
        """Its left margin in points; in a PDF where wrapped lines begin."""
        if not self.is_pdf:
            return next((page.left for page in self.pages if page.left is not None), None)
        wrapped = [line.left for _, lines in self.paragraphs for line in lines[1:]]
        return _commonest([left for left in wrapped if left is not None], least=2)

    @cached_property
    def right(self) -> float | None:
        """Its right margin in points; in a PDF where many lines end, or one beyond them."""
        if not self.is_pdf:
            return next((page.right for page in self.pages if page.right is not None), None)
        width = self.pages[0].width if self.pages else 0.0
        full = [line.right for lines in self.body for line in lines[:-1]]
        if len(full) < _FEW or not width:
            return None
        furthest = max(full)
        if width - furthest < MARGIN_RIGHT.pt - _BEYOND:
            return width - furthest
        at_margin = [right for right in full if furthest - right <= _ALIKE]
        return width - furthest if len(at_margin) >= max(_FEW, _FLUSH * len(full)) else None


def set_papers(case: Case) -> Iterator[SetPaper]:
    """Yield the papers of a foreign file whose layout is a rule: letters, memos, what hangs.

    Reports, forms and annexes are set as their writers like.
    """
    if case.measured is None or case.source not in ("pdf", "docx"):
        return
    for paper in case.papers:
        kind = kind_of(paper.document.kind)
        if kind.is_letter or (kind.has_emblem and kind.named_by != "title"):
            made = SetPaper(paper, case.measured, case.source == "pdf")
            if made.lines and made.pages:
                yield made


def once(check: Checker) -> Checker:
    """Let *check* tell a fault once, however many papers of a file have it alike."""

    @wraps(check)
    def told(case: Case) -> Iterator[Finding]:
        seen: set[tuple[str, object]] = set()
        for finding in check(case):
            key = finding.code, finding.params.get("found")
            if key not in seen:
                seen.add(key)
                yield finding

    return told


def is_near(points: float, wanted: Length, within: Length) -> bool:
    """Return whether a length in *points* is *wanted*, more or less *within*.

    Example:
        >>> from thaigovdocs.units import mm
        >>> is_near(85.0, mm(30), mm(1))
        True
    """
    return abs(points - wanted.pt) <= within.pt


def centimetres(points: float) -> str:
    """Return a length as a message says it.

    Example:
        >>> centimetres(72.0)
        '2.5'
    """
    return f"{points * 2.54 / 72:.1f}".removesuffix(".0")


def _is_text(passage: Passage) -> bool:
    """Whether *passage* is a paragraph of a body, no row of a table."""
    return passage.part == "body" and not passage.is_row


def _commonest(values: list[float], least: int) -> float | None:
    """Return the smallest value that *least* of *values* share; ``None`` for none."""
    for value in sorted(values):
        if sum(1 for each in values if abs(each - value) <= _ALIKE) >= least:
            return value
    return None
