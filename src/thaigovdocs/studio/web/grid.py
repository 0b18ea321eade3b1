"""A table of the form on the page: cells to write in, and what was found in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from nicegui.element import Element

from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Finding
from thaigovdocs.studio.fields import Field, path_of
from thaigovdocs.studio.grids import Cell, Grid, Head
from thaigovdocs.studio.session import Writing
from thaigovdocs.studio.words import word

_WORDS = (
    "heading", "row", "closed", "above", "up", "down", "remove_row", "add_row", "add_column",
    "left", "right", "remove_column", "acts",
)  # fmt: skip
MOST_PASTED = 200_000
"""How many characters of a clipboard are taken."""


class GridElement(Element, component="grid.js"):
    """The table as the browser draws it."""


class Form(Protocol):
    """The form that a table stands in.

    Attributes:
        writing: the text that it changes.
        lang: of its words.
        fields: by path, as the file has them now.
        entered: called with the path of the cell that one enters.
    """

    writing: Writing
    lang: str
    fields: dict[str, Field]
    entered: Callable[[str], Any]

    def change(self, act: Callable[[float], None], *, typed: bool = False) -> None:
        """Change the file; where that cannot be, say so and show what stands there."""


class GridView:
    """A table of the form.

    Args:
        form: that it stands in.
        field: what it is.
    """

    def __init__(self, form: Form, field: Field) -> None:
        self.form, self.path, self.lang = form, field.path, form.lang
        self.paths: dict[str, tuple[int, int]] = {}
        self.made = GridElement()
        self.made.classes("grid-holder")
        said = {name: word(f"grid_{name}", self.lang) for name in _WORDS}
        self.made.props["words"] = said
        self.made.props["name"], self.made.props["mark"] = field.thai, f"grid:{field.path}"
        self.made.props["found"] = {}
        self.made.props["seen"] = 0
        self.made.on("cell", lambda event: self._cell(event.args))
        self.made.on("head", lambda event: self._head(event.args))
        self.made.on("act", lambda event: self._act(event.args))
        self.made.on("paste", lambda event: self._paste(event.args))
        self.made.on("enter", lambda event: self._enter(event.args))
        self.show(field)

    def show(self, field: Field) -> None:
        """Show the cells as they stand in the file; what one types in the page has already."""
        grid = field.grid
        if grid is None:
            return
        self.paths = {path_of(cell.keys): (row, at) for row, at, cell in grid.walk()}
        for row in range(len(grid.rows)):
            self.paths.setdefault(path_of((*grid.keys, row)), (row, 0))
        heads = [self._head_props(head) for head in grid.heads]
        rows = [[_cell_props(cell) for cell in cells] for cells in grid.rows]
        held = self.made.props
        if held.get("rows") != rows or held.get("heads") != heads:
            held["heads"], held["rows"], held["own"] = heads, rows, bool(grid.columns)

    def tell(self, found: Mapping[str, Finding]) -> None:
        """Show at each cell what was found there."""
        told = {
            f"{row}:{at}": [found[path].message(self.lang), str(found[path].severity)]
            for path, (row, at) in reversed(self.paths.items())
            if path in found
        }
        if self.made.props["found"] != told:
            self.made.props["found"] = told

    def enter(self, path: str) -> None:
        """Put the cursor into the cell at *path*."""
        self.made.run_method("go", *self.paths.get(path, (0, 0)))

    def _head_props(self, head: Head) -> dict[str, Any]:
        made: dict[str, Any] = {"text": head.text, "holds": head.holds, "open": bool(head.keys)}
        if head.holds == "flag":
            said = [[each, word(each, self.lang)] for each in ("yes", "no")]
            made["choices"] = [["", ""], *said]
        if head.holds == "person":
            made["choices"] = [["", ""], *map(list, self.form.writing.people.items())]
        return made

    @property
    def _field(self) -> Field:
        return self.form.fields[self.path]

    @property
    def _grid(self) -> Grid:
        grid = self._field.grid
        assert grid is not None
        return grid

    def _cell(self, args: Any) -> None:
        row, at, text = int(args["row"]), int(args["cell"]), str(args["text"])
        with self.made.props.suspend_updates():
            self.made.props["seen"] = int(args["seq"])
            rows = self.made.props["rows"]
            if row < len(rows) and at < len(rows[row]):
                rows[row][at]["text"] = text
        field = self._field
        self.form.change(
            lambda now: self.form.writing.put_cell(field, row, at, text, at=now), typed=True
        )

    def _head(self, args: Any) -> None:
        column, text = int(args["column"]), str(args["text"])
        with self.made.props.suspend_updates():
            self.made.props["heads"][column]["text"] = text
        field = self._field
        self.form.change(
            lambda now: self.form.writing.put_head(field, column, text, at=now), typed=True
        )

    def _act(self, args: Any) -> None:
        name, row, column = str(args["name"]), int(args["row"]), int(args["column"])
        field, writing, place = self._field, self.form.writing, (*self._grid.keys, row)
        acts: Mapping[str, Callable[[float], None]] = {
            "row-above": lambda at: writing.add_row(field, row, at=at),
            "row-end": lambda at: writing.add_row(field, row, at=at),
            "row-up": lambda at: writing.move(place, -1, at=at),
            "row-down": lambda at: writing.move(place, 1, at=at),
            "row-remove": lambda at: writing.remove(place, at=at),
            "column-add": lambda at: writing.add_column(field, column + 1, at=at),
            "column-left": lambda at: writing.move_column(field, column, -1, at=at),
            "column-right": lambda at: writing.move_column(field, column, 1, at=at),
            "column-remove": lambda at: writing.drop_column(field, column, at=at),
        }
        self.form.change(acts[name])

    def _paste(self, args: Any) -> None:
        cells = [[str(cell) for cell in row] for row in args["cells"]]
        row, column, field = int(args["row"]), int(args["column"]), self._field

        def paste(at: float) -> Any:
            if sum(len(cell) for row in cells for cell in row) > MOST_PASTED:
                raise UsageError(f"expected a block of at most {MOST_PASTED} characters")
            return self.form.writing.paste(field, row, column, cells, at=at)

        self.form.change(paste)

    def _enter(self, args: Any) -> None:
        grid, row, at = self._grid, int(args["row"]), int(args["cell"])
        if row < len(grid.rows) and at < len(grid.rows[row]):
            self.form.entered(path_of(grid.rows[row][at].keys))


def _cell_props(cell: Cell) -> dict[str, Any]:
    return {"text": cell.text, "span": cell.span, "open": cell.is_open}
