"""Changes of a table of the form, made in the text of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from thaigovdocs.errors import UsageError
from thaigovdocs.policy.source import editing
from thaigovdocs.policy.source.editing import Keys, SourceText
from thaigovdocs.policy.source.emitting import Emitted
from thaigovdocs.policy.source.outline import Node
from thaigovdocs.studio.fields import path_of
from thaigovdocs.studio.grids import Cell, Grid, span_of

MOST_COLUMNS = 20
"""How many columns a table that is pasted may come to."""
_NEW = "คอลัมน์"  # what a new column is called, with a number behind it


def put_cell(source: SourceText, grid: Grid, row: int, at: int, text: str) -> SourceText:
    """Return *source* with *text* in the cell *at* of a row.

    Raises:
        UsageError: there is no such cell, or it cannot be changed there.
    """
    cell = _cell(grid, row, at)
    node, place = source.find((*grid.keys, row)), (*grid.keys, row)
    order = [head.key for head in grid.heads]
    head = grid.heads[min(grid.place(row, at), len(grid.heads) - 1)]
    value: Emitted = _value(text) if head.holds == "lines" else text
    if node is None:
        return source
    if node.is_mapping:
        held, keys = node.get(head.key), (*place, head.key)
        needed = bool(grid.columns) or head.is_required or len(node.keys) < 2
        if not text and held is not None and not needed:
            return editing.drop(source, keys)
        return editing.put(source, keys, value, order=order)
    if not node.is_list:
        if cell.keys == place:
            return editing.put(source, place, text)
        return editing.put(source, place, {grid.short: node.text or "", head.key: value})
    for missing in range(len(node.values), at):
        source = editing.insert(source, place, missing, "")
    if at >= len(node.values):
        return editing.insert(source, place, at, text)
    return editing.put(source, cell.keys, text)


def put_head(source: SourceText, grid: Grid, column: int, text: str) -> SourceText:
    """Return *source* with *text* above a column; rows that call their cells keep their names."""
    head = grid.heads[column]
    if not head.keys:
        raise UsageError("expected a column of the author's own")
    is_plain = head.keys[-1] != "heading"
    if is_plain and any(each.get(head.key) for each in _mappings(source, grid)):
        return editing.put(source, head.keys, {"key": head.key, "heading": text})
    return editing.put(source, head.keys, text)


def add_row(source: SourceText, grid: Grid, at: int) -> SourceText:
    """Return *source* with an empty row before the row *at*."""
    return editing.insert(source, grid.keys, at, _empty_row(source, grid))


def paste(
    source: SourceText,
    grid: Grid,
    row: int,
    column: int,
    cells: Sequence[Sequence[str]],
    again: Callable[[SourceText], Grid],
) -> SourceText:
    """Return *source* with a block of cells from *row* and *column* on.

    Rows that are missing are added; what lies beyond the last column is left out, unless the
    columns are the author's own: then they are added.

    Args:
        source: the text of the file.
        grid: the table in it.
        row, column: of the first cell.
        cells: their words, row by row.
        again: gives the table of a text that was changed.

    Raises:
        UsageError: words would fall into a row of a sum or beneath a wide cell.
    """
    wide = min(max(map(len, cells), default=0), MOST_COLUMNS - column)
    while grid.columns and len(grid.heads) < column + wide:
        source = add_column(source, grid, len(grid.heads))
        grid = again(source)
    for at, texts in enumerate(cells, row):
        if at >= len(grid.rows):
            source = editing.insert(source, grid.keys, at, _filled(source, grid, column, texts))
        else:
            source = _overwritten(source, grid, at, column, texts)
    return source


def add_column(source: SourceText, grid: Grid, at: int) -> SourceText:
    """Return *source* with an empty column before the column *at*."""
    _owned(grid)
    name = next(
        f"{_NEW} {number}"
        for number in range(len(grid.heads) + 1, len(grid.heads) + 1000)
        if f"{_NEW} {number}" not in {head.key for head in grid.heads}
    )
    columns = source.find(grid.columns)
    mapped = columns is not None and any(each.is_mapping for each in columns.values)
    made: Emitted = {"key": name, "heading": name} if mapped else name
    source = editing.insert(source, grid.columns, at, made)
    for place, node in _rows(source, grid):
        if node.is_list:
            source = _widened(source, place, node, at)
        elif node.is_mapping and _is_cells(node, grid):
            order = [head.key for head in grid.heads]
            source = editing.put(source, [*place, name], "", order=[*order[:at], name, *order[at:]])
    return source


def drop_column(source: SourceText, grid: Grid, at: int) -> SourceText:
    """Return *source* without a column.

    Raises:
        UsageError: it is the last one.
    """
    _owned(grid)
    if len(grid.heads) < 2:
        raise UsageError("expected a table that keeps a column")
    for place, node in [*_rows(source, grid)]:
        if node.is_list:
            source = _narrowed(source, place, node, at)
        elif node.is_mapping and node.get(grid.heads[at].key) and len(node.keys) > 1:
            source = editing.drop(source, [*place, grid.heads[at].key])
    return editing.drop(source, [*grid.columns, at])


def move_column(source: SourceText, grid: Grid, at: int, to: int) -> SourceText:
    """Return *source* with a column put where *to* stands.

    Raises:
        UsageError: there is no such place, or a cell lies over several columns.
    """
    _owned(grid)
    if not 0 <= to < len(grid.heads):
        raise UsageError("expected a place in the table")
    for place, node in [*_rows(source, grid)]:
        if not node.is_list:
            continue
        if any(span_of(each) > 1 for each in node.values):
            raise UsageError(f"expected cells of one column, found a wide one: {path_of(place)}")
        missing = range(len(node.values), max(at, to) + 1)
        if missing and (place[-1] == "total" or min(at, to) >= len(node.values)):
            continue
        for short in missing:  # what stands below a heading goes with it
            source = editing.insert(source, place, short, "")
        source = editing.move(source, place, at, to)
    return editing.move(source, grid.columns, at, to)


def _overwritten(
    source: SourceText, grid: Grid, row: int, column: int, texts: Sequence[str]
) -> SourceText:
    """Return *source* with *texts* in the cells of a row that can be written."""
    held = grid.rows[row]
    below = {grid.place(row, at): at for at, cell in enumerate(held) if cell.is_open}
    for place, text in enumerate(texts, column):
        if place in below:
            source = put_cell(source, grid, row, below[place], text)
        elif text.strip() and place < len(grid.heads):
            raise UsageError(f"expected a cell that can be written, found none for '{text}'")
    return source


def _owned(grid: Grid) -> None:
    if not grid.columns:
        raise UsageError("expected columns of the author's own")


def _cell(grid: Grid, row: int, at: int) -> Cell:
    held = grid.rows[row] if 0 <= row < len(grid.rows) else ()
    if not 0 <= at < len(held) or not held[at].is_open:
        raise UsageError("expected a cell that can be written")
    return held[at]


def _value(text: str) -> Emitted:
    """Return lines as a list; one line as text."""
    return text.split("\n") if "\n" in text else text


def _mappings(source: SourceText, grid: Grid) -> Iterator[Node]:
    held = source.find(grid.keys)
    return (each for each in (held.values if held else ()) if each.is_mapping)


def _rows(source: SourceText, grid: Grid) -> Iterator[tuple[Keys, Node]]:
    """Yield the place and the value of each row, and of the row of the total."""
    held = source.find(grid.keys)
    for at, node in enumerate(held.values if held is not None and held.is_list else ()):
        yield (*grid.keys, at), node
    total = source.find((*grid.keys[:-1], "total"))
    if total is not None and total.is_list:
        yield (*grid.keys[:-1], "total"), total


def _is_cells(node: Node, grid: Grid) -> bool:
    known = {head.key for head in grid.heads}
    return any(key.text in known for key in node.keys)


def _covering(node: Node, column: int) -> tuple[int, int]:
    """Return the cell of a row that lies below a column, and where it begins."""
    begin = 0
    for at, each in enumerate(node.values):
        if begin <= column < begin + span_of(each):
            return at, begin
        begin += span_of(each)
    return len(node.values), begin


def _widened(source: SourceText, place: Keys, node: Node, column: int) -> SourceText:
    """Return *source* with an empty cell in a row; a wide cell around it grows."""
    at, begin = _covering(node, column)
    if at < len(node.values) and begin < column:
        return editing.put(source, [*place, at, "span"], str(span_of(node.values[at]) + 1))
    return editing.insert(source, place, at, "")


def _narrowed(source: SourceText, place: Keys, node: Node, column: int) -> SourceText:
    at, _ = _covering(node, column)
    if at >= len(node.values):
        return source
    span = span_of(node.values[at])
    if span > 1:
        return editing.put(source, [*place, at, "span"], str(span - 1))
    if len(node.values) == 1:  # a row has a cell
        return editing.put(source, [*place, at], "")
    return editing.drop(source, [*place, at])


def _filled(source: SourceText, grid: Grid, column: int, texts: Sequence[str]) -> Emitted:
    """Return a new row that says *texts* from *column* on."""
    said = dict(enumerate(texts, column))
    if grid.is_listed:
        return [said.get(at, "") for at in range(len(grid.heads))]
    row = {
        head.key: _value(said.get(at, "")) if head.holds == "lines" else said.get(at, "")
        for at, head in enumerate(grid.heads)
    }
    kept = {key: value for key, value in row.items() if value or grid.columns}
    return kept or _empty_row(source, grid)


def _empty_row(source: SourceText, grid: Grid) -> Emitted:
    """Return a row without words, of the make of those that are there."""
    if grid.is_listed:
        return [""] * max(len(grid.heads), 1)
    if grid.columns:
        return {head.key: "" for head in grid.heads}
    held = source.find(grid.keys)
    rows = held.values if held is not None and held.is_list else ()
    if rows and all(each.text is not None for each in rows):
        return ""
    needed = [head.key for head in grid.heads if head.is_required] or [grid.short]
    return dict.fromkeys(needed, "")
