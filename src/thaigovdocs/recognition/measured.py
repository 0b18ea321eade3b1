"""How the pages of a foreign file are set: what it says (DOCX) or shows (PDF) in points."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin

Place: TypeAlias = tuple[str, int, int]


def place_of(origin: Origin) -> Place:
    """Return which paragraph of a DOCX, or which line of a PDF, an origin stands in."""
    spot = origin.spot
    if spot is None:
        return "", 0, 0
    return (spot.part, 0, spot.paragraph) if spot.paragraph else ("", spot.page, spot.line)


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """A page of a PDF, or the pages of a section of a DOCX; lengths in points.

    Attributes:
        number: of the page or section, from 1.
        origin: where it begins.
        width, height: of the paper.
        left, right: its margins; ``None`` where the file does not say.
        number_at: where its page number stands; empty where it has none or nobody says.
        numbers_first: the first page of the file is numbered, too.
    """

    number: int
    origin: Origin
    width: float
    height: float
    left: float | None = None
    right: float | None = None
    number_at: str = ""
    numbers_first: bool = False


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """A line of a PDF, or a paragraph of a DOCX; lengths in points.

    Attributes:
        origin: its place.
        page: the number of its page or section.
        left: of its first word, from the edge of the paper; ``None`` where nobody can say.
        right, top: of its last letter, and of its base line; 0 in a DOCX.
        size: of its Thai letters; ``None`` where nobody says, or in a type of other sizes.
        pitch: of its lines, as a share of single spacing; ``None`` in a PDF.
        single: what single spacing is in its type; ``None`` where nobody can say.
        centred: set in the middle.
        parts: what tabs divide, each with its left edge.
    """

    origin: Origin
    page: int
    left: float | None = None
    right: float = 0.0
    top: float = 0.0
    size: float | None = None
    pitch: float | None = None
    single: float | None = None
    centred: bool = False
    parts: tuple[tuple[str, float], ...] = ()

    @property
    def place(self) -> Place:
        """Which paragraph of a DOCX, or which line of a PDF, it is."""
        return place_of(self.origin)


@dataclass(frozen=True, slots=True)
class MeasuredPicture:
    """A picture; lengths in points.

    Attributes:
        origin: its place.
        page: the number of its page or section.
        width, height: as it is printed.
        left, top: from the edges of the paper; ``None`` in a DOCX.
        name: what a DOCX calls it; empty for none.
    """

    origin: Origin
    page: int
    width: float
    height: float
    left: float | None = None
    top: float | None = None
    name: str = ""

    @property
    def place(self) -> Place:
        """Which paragraph of a DOCX it stands in, or on which page of a PDF."""
        return place_of(self.origin)


@dataclass(frozen=True)
class Measured:
    """How a file is set; nothing where it has no pages.

    Attributes:
        pages, lines, pictures: in its order.
        breaks: how many ends of pages the program noted that saved a DOCX.
    """

    pages: tuple[MeasuredPage, ...] = ()
    lines: tuple[MeasuredLine, ...] = ()
    pictures: tuple[MeasuredPicture, ...] = ()
    breaks: int = 0

    @cached_property
    def _by_place(self) -> Mapping[Place, MeasuredLine]:
        return {line.place: line for line in self.lines}

    @cached_property
    def _by_number(self) -> Mapping[int, MeasuredPage]:
        return {page.number: page for page in self.pages}

    def line(self, origin: Origin) -> MeasuredLine | None:
        """Return the line or paragraph in which *origin* stands."""
        return self._by_place.get(place_of(origin))

    def page(self, number: int) -> MeasuredPage | None:
        """Return the page or section *number*."""
        return self._by_number.get(number)
