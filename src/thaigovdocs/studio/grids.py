"""Tables of the form: the cells of a list, where each stands in the file, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key, keys_of
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.nodes import Table, is_sum_row
from thaigovdocs.policy.model.references import PersonRef
from thaigovdocs.policy.source.outline import Node
from thaigovdocs.policy.source.words import Words

Holds: TypeAlias = Literal["words", "lines", "flag", "person"]
"""What the cells below a head hold: words, several lines, yes or no, a person of the file."""
_SIMPLE = (Words, int)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column.

    Attributes:
        key: what a row that is a mapping calls its cell.
        text: what is read above it.
        keys: the way to its words in the file; empty where they are not the author's.
        holds: what its cells hold.
        is_required: a row must have it.
    """

    key: str
    text: str
    keys: tuple[str | int, ...] = ()
    holds: Holds = "words"
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        keys: the way to its words in the file, which may not stand there yet.
        text: what it says.
        span: how many columns it lies over.
        is_open: it can be written here; the others are changed in the text of the file.
    """

    keys: tuple[str | int, ...]
    text: str
    span: int = 1
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A list of the file as rows and columns.

    Attributes:
        keys: the way to its rows.
        columns: the way to the author's columns; empty where the columns are those of the kind.
        heads: of its columns, from the left.
        rows: their cells, from the left.
        short: the key that a row is, which is text alone; empty where there is no such row.
        is_listed: rows are lists of cells, not mappings.
    """

    keys: tuple[str | int, ...]
    columns: tuple[str | int, ...]
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    short: str = ""
    is_listed: bool = False

    def place(self, row: int, cell: int) -> int:
        """Return the number of the first column below which a cell lies."""
        return sum(each.span for each in self.rows[row][:cell])

    def walk(self) -> Iterator[tuple[int, int, Cell]]:
        """Yield row, number in the row, and cell."""
        for row, cells in enumerate(self.rows):
            for number, cell in enumerate(cells):
                yield row, number, cell


def is_flat(model: type[Model]) -> bool:
    """Return whether a list of *model* is a table: every key of it holds words."""
    keys = keys_of(model)
    return len(keys) > 1 and all(
        key.holds
        and not key.is_list
        and not key.choices
        and all(issubclass(held, _SIMPLE) and not issubclass(held, bool) for held in key.holds)
        for key in keys
    )


def rows_key(owner: type[Model]) -> str:
    """Return the key of the rows of a mapping that has columns; empty where it has none."""
    if issubclass(owner, Tabled):
        return owner.ROWS
    return "rows" if issubclass(owner, Table) else ""


def flat_grid(keys: tuple[str | int, ...], model: type[Model], node: Node | None) -> Grid | None:
    """Return the grid of a list of *model*, one row an entry; ``None`` where it is none."""
    heads = tuple(_head_of(key, key.thai) for key in keys_of(model))
    values = _values(node)
    if values is None:
        return None
    short = next((head.key for head in heads if head.is_required), "name")
    rows = tuple(_row(heads, short, (*keys, at), each) for at, each in enumerate(values))
    return Grid(keys, (), heads, rows, short)


def column_grid(keys: tuple[str | int, ...], owner: type[Model], node: Node | None) -> Grid | None:
    """Return the grid of the rows of a mapping that has columns; ``None`` where it is none.

    Args:
        keys: the way to the mapping.
        owner: its model.
        node: its value.
    """
    name = rows_key(owner)
    values = _values(node.get(name) if node else None)
    columns = node.get("columns") if node else None
    own = _columns((*keys, "columns"), columns)
    if values is None or own is None:
        return None
    heads = own or (_heads_of_kind(owner) if issubclass(owner, Tabled) else ())
    short = "name" if not own and any(head.key == "name" for head in heads) else ""
    rows = tuple(_row(heads, short, (*keys, name, at), each) for at, each in enumerate(values))
    whole = [each for each in values if each.is_list or not _is_sum(each)]
    listed = whole[-1].is_list if whole else issubclass(owner, Table)
    place = (*keys, "columns") if own or issubclass(owner, Table) else ()
    return Grid((*keys, name), place, heads, rows, short, is_listed=listed)


def span_of(node: Node) -> int:
    """Return how many columns a cell lies over.

    Example:
        >>> from thaigovdocs.policy.source.outline import read_outline
        >>> span_of(read_outline("{text: รวม, span: 2}"))
        2
    """
    span = node.get("span") if node.is_mapping else None
    said = (span.text if span is not None else None) or ""
    return max(int(said), 1) if said.isdecimal() and len(said) < 4 else 1


def _is_sum(node: Node) -> bool:
    """Return whether a row says what it is among amounts, and holds no cells."""
    return node.is_mapping and is_sum_row(key.text or "" for key in node.keys)


def _values(node: Node | None) -> Sequence[Node] | None:
    """Return the entries of a list; none of what is not given, ``None`` of what is no list."""
    if node is None or node.is_blank:
        return ()
    return node.values if node.is_list else None


def _columns(keys: tuple[str | int, ...], node: Node | None) -> tuple[Head, ...] | None:
    """Return the heads of the author's columns; ``None`` where they cannot be read."""
    heads = []
    for at, each in enumerate(_values(node) or ()):
        if each.text is not None:
            heads.append(Head(each.text, each.text, (*keys, at)))
            continue
        key, said = each.get("key"), each.get("heading")
        if key is None or said is None or key.text is None or said.text is None:
            return None
        heads.append(Head(key.text, said.text, (*keys, at, "heading")))
    return tuple(heads) if _values(node) is not None else None


def _heads_of_kind(owner: type[Tabled]) -> tuple[Head, ...]:
    """Return the heads of a kind of its own: what a row may hold, called as it is printed."""
    printed = {column.key: column.heading for column in owner.COLUMNS}
    models = [held for key in keys_of(owner) if key.name == owner.ROWS for held in key.holds]
    known = {
        key.name: key
        for model in models
        if issubclass(model, Model) and {each.name for each in keys_of(model)} & {*owner.ROW_KEYS}
        for key in keys_of(model)
    }
    return tuple(
        _head_of(known[name], printed.get(name, known[name].thai))
        if name in known
        else Head(name, printed[name])
        for name in owner.ROW_KEYS
    )


def _head_of(key: Key, text: str) -> Head:
    holds: Holds = "words"
    if any(issubclass(held, PersonRef) for held in key.holds):
        holds = "person"
    elif bool in key.holds:
        holds = "flag"
    elif key.is_list:
        holds = "lines"
    return Head(key.name, text, (), holds, key.is_required)


def _row(
    heads: tuple[Head, ...], short: str, keys: tuple[str | int, ...], node: Node
) -> tuple[Cell, ...]:
    """Return the cells of a row: a list, a mapping, or text that is one cell of it."""
    if node.is_mapping:
        if _is_sum(node) and short != "label":
            names = [key.text or "" for key in node.keys]
            said = ", ".join(f"{name}: {_said(node.get(name))}" for name in names)
            return (Cell(keys, said, max(len(heads), 1), is_open=False),)
        return tuple(_cell(head, (*keys, head.key), node.get(head.key)) for head in heads)
    if node.is_list:
        return _listed(heads, keys, node)
    if not short:
        return (Cell(keys, _said(node), max(len(heads), 1), is_open=False),)
    return tuple(
        Cell(keys, node.text or "") if head.key == short else Cell((*keys, head.key), "")
        for head in heads
    )


def _listed(heads: tuple[Head, ...], keys: tuple[str | int, ...], node: Node) -> tuple[Cell, ...]:
    """Return the cells of a row that is a list; some lie over several columns."""
    cells: list[Cell] = []
    for at, each in enumerate(node.values):
        inside = each.get("text") if each.is_mapping else each
        place = (*keys, at, "text") if each.is_mapping else (*keys, at)
        cells.append(_cell(None, place, inside, span_of(each)))
    for at in range(len(cells), len(heads) - sum(cell.span - 1 for cell in cells)):
        cells.append(Cell((*keys, at), ""))
    return tuple(cells)


def _cell(head: Head | None, keys: tuple[str | int, ...], node: Node | None, span: int = 1) -> Cell:
    if node is None or node.text is not None:
        return Cell(keys, "" if node is None or node.is_blank else node.text or "", span)
    is_lines = node.is_list and all(each.text is not None for each in node.values)
    is_open = head is not None and head.holds == "lines" and is_lines
    return Cell(keys, _said(node, "\n" if is_open else ", "), span, is_open=is_open)


def _said(node: Node | None, between: str = ", ") -> str:
    """Return what a value says, as words on one line."""
    if node is None or node.text is not None:
        return "" if node is None or node.is_blank else node.text or ""
    return between.join(_said(each, between) for each in node.values)
