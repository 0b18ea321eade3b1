"""A row of a table as keys that are laid over a policy: what stands in it is data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import CalendarError
from thaigovdocs.files.cells import Moment, Value
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.language.scanning import literal
from thaigovdocs.policy.loading.cellvalues import cell_fault, cell_text
from thaigovdocs.policy.loading.heads import Target
from thaigovdocs.policy.loading.rowfiles import day_of
from thaigovdocs.policy.source.tree import Map, Seq, scalar
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import Numerals, OpenDay, format_date, format_month_year, parse_date

_SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
_FIRST_DAY = date(1899, 12, 30).toordinal()  # from which spreadsheets count


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is laid over a policy.

    Attributes:
        head: as it is written above it.
        target: the key that it is laid over.
        value: what stands in it.
        mark: where it stands.
    """

    head: str
    target: Target
    value: Value
    mark: Mark


def row_tree(cells: Iterable[Cell], mark: Mark, findings: list[Finding]) -> Map:
    """Return the tree of the keys in *cells*; an empty cell gives none.

    Args:
        cells: of one row.
        mark: where the row stands.
        findings: gets what cannot be read of the cells.
    """
    tree = Map(mark)
    for cell in cells:
        value = _value(cell, findings)
        if value is not None:
            _put(tree, cell, value)
    return tree


def _value(cell: Cell, findings: list[Finding]) -> Words | Seq | None:
    fault = cell_fault(cell.head, cell.value, cell.mark)
    if fault is not None:
        findings.append(fault)
        return None
    text = cell_text(cell.value)
    if not text:
        return None
    if cell.target.is_date:
        return _day(cell, text, findings)
    if cell.target.is_lines and "\n" in text:
        lines = Seq(cell.mark)
        lines += [_words(line.strip(), cell, findings) for line in text.split("\n") if line.strip()]
        return lines
    return _words(text, cell, findings)


def _words(text: str, cell: Cell, findings: list[Finding]) -> Words:
    return scalar(literal(text) if cell.target.is_text else text, cell.mark, findings)


def _day(cell: Cell, text: str, findings: list[Finding]) -> Words | None:
    try:
        value = cell.value
        day = day_of(value) if isinstance(value, date | Moment) else parse_date(text)
    except CalendarError as error:
        findings.append(_no_day(cell, text, error))
        return None
    if isinstance(day, OpenDay):
        return Words(format_month_year(day, numerals=Numerals.ARABIC), cell.mark)
    return Words(day.isoformat(), cell.mark)


def _no_day(cell: Cell, text: str, error: CalendarError) -> Finding:
    here = Origin(cell.mark)
    if _SERIAL.fullmatch(text):
        day = date.fromordinal(_FIRST_DAY + int(float(text)))
        meant = format_date(day, numerals=Numerals.ARABIC)
        return Finding.of("TGD806", here, None, column=cell.head, found=text, meant=meant)
    why, why_th = (error.findings[0].message(lang) for lang in ("en", "th"))
    return Finding.of("TGD780", here, None, column=cell.head, why=why, why_th=why_th)


def _put(tree: Map, cell: Cell, value: Words | Seq) -> None:
    """Set what stands at the key of *cell*; an entry of a list is known by its id."""
    way = list(_way(cell.target))
    for key, id_ in way[:-1]:
        if id_ is None:
            if key not in tree:
                tree.put(key, Map(cell.mark), cell.mark)
            tree = tree[key]
        else:
            tree = _entry(tree, key, id_, cell.mark)
    tree.put(way[-1][0], value, cell.mark)


def _way(target: Target) -> Iterator[tuple[str, str | None]]:
    """Yield the keys of *target*, each with the id of the entry that is entered below it."""
    keys = target.keys
    lists = {("documents",), ("policy", "reporting", "rounds")}
    at = 0
    while at < len(keys):
        if keys[: at + 1] in lists:
            yield keys[at], keys[at + 1]
            at += 2
        else:
            yield keys[at], None
            at += 1


def _entry(tree: Map, key: str, id_: str, mark: Mark) -> Map:
    if key not in tree:
        tree.put(key, Seq(mark), mark)
    for entry in tree[key]:
        if entry["id"] == id_:
            found: Map = entry
            return found
    entry = Map(mark)
    entry.put("id", Words(id_, mark), mark)
    tree[key].append(entry)
    return entry
