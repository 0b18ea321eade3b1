"""The cells of one sheet, read as its XML goes by."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.cells import MAX_COLUMNS, MAX_ROWS, SheetRow, Value
from thaigovdocs.files.xlsx.parts import TRUE, broken_part, local
from thaigovdocs.files.xlsx.values import UNCALCULATED, Values

LAST_LINE = 1 << 20  # rows of a sheet
LAST_COLUMN = 1 << 14  # columns of a sheet
_MOST_CELLS = 4_000_000  # empty ones too: those that are formatted to the end of the sheet

_PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_AREA = re.compile(rf"{_PLACE.pattern}(?::{_PLACE.pattern})?")


class FarCell(Exception):  # noqa: N818 - caught inside this package
    """A cell that no sheet has."""


class TooMany(Exception):  # noqa: N818 - caught inside this package
    """More rows or columns than are read: the limit and its unit."""

    def __init__(self, limit: int, unit: str) -> None:
        super().__init__(limit, unit)
        self.limit = limit
        self.unit = unit


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged: places from 0 for columns, from 1 for rows, ends included."""

    column: int
    top: int
    bottom: int


@dataclass(slots=True)
class Cells:
    """What was read of a sheet.

    Attributes:
        rows: those with a value.
        merged: areas of more than one row.
        hidden_rows: the numbers of rows that nobody sees.
        hidden_columns: the first and last place, from 0, of columns that nobody sees.
    """

    rows: list[SheetRow] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


def read_cells(content: bytes, name: str, values: Values, *, is_calculated: bool = True) -> Cells:
    """Return the cells in the XML of a sheet.

    Args:
        content: the XML.
        name: that of the part.
        values: gives the values.
        is_calculated: a formula with the value 0 has it.

    Raises:
        Broken, FarCell, TooMany: as they say.
    """
    reading = _Reading(values, is_calculated)
    _parse(content, name, reading)
    return reading.cells


def has_words(content: bytes, name: str, values: Values) -> bool:
    """Return whether a cell of a sheet has a value.

    Raises:
        Broken, FarCell, TooMany: as they say.
    """
    reading = _Reading(values, is_calculated=True, is_enough=True)
    try:
        _parse(content, name, reading)
    except _Enough:
        return True
    return bool(reading.cells.rows)


class _Enough(Exception):  # noqa: N818 - caught above
    """A cell with a value was found."""


def _parse(content: bytes, name: str, reading: _Reading) -> None:
    parser = ParserCreate()
    parser.buffer_text = True
    reading.listen_to(parser)
    try:
        parser.Parse(content, True)
    except (ExpatError, ValueError, LookupError):
        raise broken_part(name) from None


class _Reading:
    """One pass over the XML of a sheet."""

    def __init__(self, values: Values, is_calculated: bool, is_enough: bool = False) -> None:
        self.cells = Cells()
        self._values = values
        self._is_calculated = is_calculated
        self._is_enough = is_enough
        self._line = 0
        self._column = -1
        self._row: dict[int, Value] = {}
        self._count = 0
        self._cell = ("n", "", "")  # type, style, name
        self._words: list[str] = []
        self._is_formula = self._is_word = self._is_sound = False

    def listen_to(self, parser: XMLParserType) -> None:
        """Follow *parser*."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "c":
            self._begin_cell(attributes)
        elif name in {"v", "t"}:
            self._is_word = not self._is_sound
        elif name == "f":
            self._is_formula = True
        elif name == "rPh":
            self._is_sound = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "col":
            self._columns(attributes)
        elif name == "mergeCell":
            self._merge(attributes)

    def _characters(self, words: str) -> None:
        if self._is_word:
            self._words.append(words)

    def _end(self, tag: str) -> None:
        name = local(tag)
        if name in {"v", "t"}:
            self._is_word = False
        elif name == "c":
            self._end_cell()
        elif name == "rPh":
            self._is_sound = False
        elif name == "row":
            self._end_row()

    def _begin_row(self, attributes: dict[str, str]) -> None:
        line = _number(attributes.get("r"), self._line + 1)
        if not self._line < line <= LAST_LINE:
            raise FarCell(f"row {line}")
        self._line, self._column = line, -1
        if attributes.get("hidden", "").lower() in TRUE:
            self.cells.hidden_rows.add(line)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r", "")
        if not place:
            self._column += 1
        elif found := _PLACE.fullmatch(place):
            self._column = column_of(found[1])
        else:
            raise FarCell(place)
        self._count += 1
        if self._column >= LAST_COLUMN:
            raise FarCell(place)
        if self._count > _MOST_CELLS:
            raise TooMany(MAX_ROWS, "rows")
        self._cell = (attributes.get("t", "n"), attributes.get("s", ""), place)
        self._words.clear()
        self._is_formula = False

    def _end_cell(self) -> None:
        kind, style, place = self._cell
        words = "".join(self._words)
        if self._is_formula and self._is_uncalculated(kind, words):
            value: Value = UNCALCULATED
        elif not words:
            return
        else:
            value = self._values.value(kind, style, words, place)
        if value != "":
            self._row[self._column] = value
            if self._is_enough:
                raise _Enough

    def _is_uncalculated(self, kind: str, words: str) -> bool:
        return (not words and kind != "str") or (words == "0" and not self._is_calculated)

    def _end_row(self) -> None:
        if not self._row:
            return
        width = max(self._row) + 1
        if width > MAX_COLUMNS:
            raise TooMany(MAX_COLUMNS, "columns")
        row = tuple(self._row.get(at, "") for at in range(width))
        self.cells.rows.append(SheetRow(self._line, row))
        self._row.clear()
        if len(self.cells.rows) > MAX_ROWS + 1:  # the heads are no row of the table
            raise TooMany(MAX_ROWS, "rows")

    def _columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden", "").lower() in TRUE:
            first, last = (_number(attributes.get(key), 0) - 1 for key in ("min", "max"))
            self.cells.hidden_columns.append((first, last))

    def _merge(self, attributes: dict[str, str]) -> None:
        found = _AREA.fullmatch(attributes.get("ref", ""))
        if found and found[4] and int(found[4]) > int(found[2]):
            self.cells.merged.append(Area(column_of(found[1]), int(found[2]), int(found[4])))


@lru_cache(maxsize=1024)
def column_of(letters: str) -> int:
    """Return the place, from 0, of the column that is called *letters*.

    Example:
        >>> column_of("A"), column_of("AB")
        (0, 27)
    """
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _number(words: str | None, default: int) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() else default
