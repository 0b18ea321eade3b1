"""Where characters came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of one scalar or key of a file.

    Attributes:
        file: name as the user gave it; ``None`` for text or a mapping from an application.
        line: from 1; 0 when there are no lines (a mapping).
        column: from 1, in characters, or in cells of a table; 0 likewise.
        path: the keys that lead here, such as ``documents[0].enclosures[1].quantity``.
        steps: for a scalar whose characters do not simply follow one another (folded,
            quoted with escapes): (offset in the value, line, column), ascending.
        is_cell: its column counts cells: every character of the value stands in this one.
    """

    file: str | None = None
    line: int = 0
    column: int = 0
    path: str = ""
    steps: tuple[tuple[int, int, int], ...] = ()
    is_cell: bool = False

    @classmethod
    def of_cell(cls, file: str | None, line: int, number: int, path: str = "") -> Mark:
        """Return the place of cell *number*, from 1, of a row of a table."""
        return cls(file, line, number, path, is_cell=True)

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The path as keys and numbers, such as ``("documents", 0, "to")``."""
        return tuple(int(index) if index else key for index, key in _STEP.findall(self.path))

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at *offset* of the value."""
        if self.is_cell:
            return self.line, self.column
        if not self.steps:
            return self.line, self.column + offset if self.column else 0
        start, line, column = self.steps[
            max(0, bisect_right(self.steps, (offset, 10**9, 10**9)) - 1)
        ]
        return line, column + offset - start


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a foreign file that has no lines of text; all numbers from 1, 0 for none.

    Attributes:
        file: its name as the user gave it.
        part: the part of the package where it is not the main one (``header``, ``footnotes``).
        paragraph, run: of a DOCX.
        page, line: of a PDF.
    """

    file: str
    part: str = ""
    paragraph: int = 0
    run: int = 0
    page: int = 0
    line: int = 0

    def text(self, lang: str = "en") -> str:
        """Return the place in words, in ``th`` or ``en``."""
        names = _SPOT_TH if lang == "th" else _SPOT_EN
        numbers = {name: getattr(self, name) for name in names}
        told = [f"{names[name]} {number}" for name, number in numbers.items() if number]
        return ", ".join([*([self.part] if self.part else []), *told])

    def to_dict(self) -> dict[str, str | int]:
        """Return what is known of the place as plain data, the file apart."""
        names = ("part", "page", "line", "paragraph", "run")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


_SPOT_EN = {name: name for name in ("page", "line", "paragraph", "run")}
_SPOT_TH = {"page": "หน้า", "line": "บรรทัดที่", "paragraph": "ย่อหน้าที่", "run": "ช่วงที่"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of text or a fault comes from.

    Attributes:
        mark: the scalar in the policy file, or ``None``.
        offset: characters into the value of that scalar.
        expression: the ``{{ … }}`` that gave the characters, without braces.
        standard: the source of words that no author wrote by its key
            (``saraban 11``).
        spot: the place in a foreign DOCX or PDF.
        place: a place in another file, already in words (``word/document.xml, paragraph 3``).
    """

    mark: Mark | None = None
    offset: int = 0
    expression: str | None = None
    standard: str | None = None
    place: str | None = None
    spot: Spot | None = None

    @classmethod
    def of_standard(cls, source: str) -> Origin:
        """Return the origin of words that the standard gives."""
        return cls(standard=source)

    @classmethod
    def of_file(cls, file: str, line: int = 0, column: int = 0, path: str = "") -> Origin:
        """Return the origin of a fault at *line* and *column* (from 1; 0 unknown) of *file*."""
        return cls(mark=Mark(file, line, column, path))

    @property
    def position(self) -> tuple[int, int]:
        """Line and column from 1, or (0, 0) where there are none."""
        return self.mark.at(self.offset) if self.mark else (0, 0)

    @property
    def file(self) -> str:
        """The name of the file it points into; empty for none."""
        if self.spot:
            return self.spot.file
        return (self.mark.file if self.mark else None) or ""

    @property
    def order(self) -> tuple[int | str, ...]:
        """Page, line, paragraph, run, column and part, to sort by; 0 for what is not known."""
        if self.spot:
            spot = self.spot
            return spot.page, spot.line, spot.paragraph, spot.run, self.offset, spot.part
        line, column = self.position
        return 0, line, 0, 0, column, ""

    @property
    def key(self) -> Hashable:
        """The place alone, whatever led there: file and place, or file, path and offset."""
        if self.mark and self.mark.is_cell:
            return self.file, self.order, self.offset
        if self.spot or self.position[0]:
            return self.file, self.order
        return self.file, self.mark.path if self.mark else self.place, self.offset

    def __str__(self) -> str:
        """Return ``file:line:column``, as far as it is known."""
        parts = []
        if self.spot:
            return f"{self.spot.file}: {self.spot.text()}"
        if self.mark and self.mark.file:
            parts.append(self.mark.file)
        line, column = self.position
        if line:
            parts += [str(line), str(column)]
        return ":".join(parts) or self.place or ""
