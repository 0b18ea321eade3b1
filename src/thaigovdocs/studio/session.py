"""A policy file being written: its text, what was done to it, and how to take that back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from thaigovdocs._dataclasses import dataclass as frozen
from thaigovdocs.errors import UsageError
from thaigovdocs.policy.source import editing
from thaigovdocs.policy.source.editing import Keys, SourceText
from thaigovdocs.policy.source.emitting import Emitted
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.standard.kinds import KINDS, kind_of
from thaigovdocs.studio import grid_edits
from thaigovdocs.studio.fields import Field, path_of
from thaigovdocs.studio.forms import form_of
from thaigovdocs.studio.grids import Grid

MOST_UNDONE = 500
"""How many steps back are kept."""
_Change = Callable[[SourceText], SourceText]
_TOGETHER = 1.5  # seconds: typing in one field without a longer pause is one step


@frozen(frozen=True, slots=True)
class Step:
    """A state of the text before something was done.

    Attributes:
        text: the text.
        path: the field that was changed; empty for the text itself.
        at: when, in seconds.
    """

    text: str
    path: str
    at: float


@dataclass(slots=True)
class Writing:
    """The text of a policy file while it is written.

    What changes a field raises ``UsageError`` where the text of the file is such that the
    field cannot be changed in it; nothing is changed then.

    Attributes:
        text: with the line ends of Unix.
        revision: how often it was changed.
        done: the states before it, the last one last.
        undone: the states that were taken back, the last one last.
    """

    text: str
    revision: int = 0
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    _source: SourceText | None = None
    _typing: tuple[str, float] = ("", -1e9)

    @property
    def source(self) -> SourceText | None:
        """The text and where its values stand; ``None`` while it is no YAML."""
        if self._source is None or self._source.text != self.text:
            try:
                self._source = SourceText.of(self.text)
            except UsageError:
                self._source = None
        return self._source

    @property
    def form(self) -> tuple[Field, ...]:
        """The fields; none while the text is no YAML."""
        source = self.source
        return form_of(source) if source is not None and source.top.is_mapping else ()

    @property
    def papers(self) -> dict[str, str]:
        """What the papers of the file are called, by their id, in printed order."""
        source = self.source
        papers = source.plain(["documents"]) if source else None
        named: dict[str, str] = {}
        for each in papers if isinstance(papers, list) else ():
            held = each if isinstance(each, dict) else {}
            kind, id_ = held.get("kind"), held.get("id")
            kind = kind_key(kind) if isinstance(kind, str) else kind
            known = kind_of(kind).thai if isinstance(kind, str) and kind in KINDS else ""
            name = id_ if isinstance(id_, str) and id_ else kind
            if isinstance(name, str) and name:
                named[name] = known or name
        return named

    @property
    def people(self) -> dict[str, str]:
        """The names of the persons of the file, by id."""
        source = self.source
        people = source.plain(["people"]) if source else None
        named: dict[str, str] = {}
        for id_, each in people.items() if isinstance(people, dict) else ():
            name = each.get("name") if isinstance(each, dict) else None
            named[id_] = name if isinstance(name, str) and name else id_
        return named

    def write(self, text: str, *, at: float) -> None:
        """Take *text* in the place of the whole text, as somebody typed it there."""
        self._take(text, "", at)

    def put(self, field: Field, value: str, *, at: float) -> None:
        """Write *value* into *field*; empty text leaves its key without a value."""
        if field.shape in ("lines", "people"):
            self.put_lines(field, value.split("\n") if value else [], at=at)
        elif value != self._plain(field.keys):
            self._do(lambda source: _put(source, field, value), field.path, at)

    def put_lines(self, field: Field, lines: Sequence[str], *, at: float) -> None:
        """Write *lines* into a list of text; entries that stay keep their comments."""
        self._do(lambda source: _put_lines(source, field, lines), field.path, at)

    def put_number(self, field: Field, number: str, *, circular: bool, at: float) -> None:
        """Write the number of a paper, as a circular's where it is one."""
        value: Emitted = {"circular": number} if circular else number
        self._do(lambda source: _put(source, field, value), field.path, at)

    def add_key(self, group: Field, name: str, value: Emitted, *, at: float) -> None:
        """Give a group a key; a clause that is text alone gets its text under ``text``."""
        self._do(lambda source: _add_key(source, group, name, value), "+", at)

    def add_entry(self, keys: Keys, place: int, value: Emitted, *, at: float) -> None:
        """Put a new entry into the list at *keys*, before the one at *place*."""
        self._do(lambda source: editing.insert(source, keys, place, value), "+", at)

    def remove(self, keys: Keys, *, at: float) -> None:
        """Remove an entry of a list, or a key."""
        self._do(lambda source: editing.drop(source, keys), "-", at)

    def move(self, keys: Keys, by: int, *, at: float) -> None:
        """Move an entry of a list up (-1) or down (1)."""
        *above, last = keys
        place = int(last)
        self._do(lambda source: editing.move(source, above, place, place + by), "^", at)

    def nest(self, keys: Keys, *, at: float) -> None:
        """Put a clause below the one before it."""
        self._do(lambda source: _nest(source, keys), ">", at)

    def lift(self, keys: Keys, *, at: float) -> None:
        """Put a clause behind the one that it stands below."""
        self._do(lambda source: _lift(source, keys), "<", at)

    def put_cell(self, field: Field, row: int, cell: int, text: str, *, at: float) -> None:
        """Write *text* into a cell of a table."""
        grid, path = _grid(field), f"{field.path}:{row}:{cell}"
        self._do(lambda source: grid_edits.put_cell(source, grid, row, cell, text), path, at)

    def put_head(self, field: Field, column: int, text: str, *, at: float) -> None:
        """Write *text* above a column of a table whose columns are the author's."""
        path = f"{field.path}:{column}"
        self._do(lambda source: grid_edits.put_head(source, _grid(field), column, text), path, at)

    def add_row(self, field: Field, place: int, *, at: float) -> None:
        """Put an empty row before the row at *place*."""
        self._do(lambda source: grid_edits.add_row(source, _grid(field), place), "+", at)

    def add_column(self, field: Field, place: int, *, at: float) -> None:
        """Put an empty column before the column at *place*."""
        self._do(lambda source: grid_edits.add_column(source, _grid(field), place), "+", at)

    def drop_column(self, field: Field, place: int, *, at: float) -> None:
        """Remove a column and its cells."""
        self._do(lambda source: grid_edits.drop_column(source, _grid(field), place), "-", at)

    def move_column(self, field: Field, place: int, by: int, *, at: float) -> None:
        """Move a column to the left (-1) or to the right (1)."""
        self._do(
            lambda source: grid_edits.move_column(source, _grid(field), place, place + by), "^", at
        )

    def paste(
        self, field: Field, row: int, column: int, cells: Sequence[Sequence[str]], *, at: float
    ) -> None:
        """Write a block of cells into a table, from a row and a column on."""

        def again(source: SourceText) -> Grid:
            fields = (each for top in form_of(source) for each in top.walk())
            return next(each.grid for each in fields if each.path == field.path and each.grid)

        self._do(
            lambda source: grid_edits.paste(source, _grid(field), row, column, cells, again),
            "+", at,
        )  # fmt: skip

    def undo(self) -> bool:
        """Take the last step back; ``False`` where there is none."""
        return self._back(self.done, self.undone)

    def redo(self) -> bool:
        """Do the last step that was taken back again; ``False`` where there is none."""
        return self._back(self.undone, self.done)

    def _back(self, taken: list[Step], kept: list[Step]) -> bool:
        if not taken:
            return False
        step = taken.pop()
        kept.append(Step(self.text, step.path, step.at))
        self.text = step.text
        self._typing = ("", -1e9)
        self.revision += 1
        return True

    def _plain(self, keys: Keys) -> object:
        source = self.source
        return source.plain(keys) if source else None

    def _do(self, change: _Change, path: str, at: float) -> None:
        source = self.source
        if source is None:
            raise UsageError("expected a policy file that can be read")
        made = change(source)
        self._take(made.text, path, at)
        self._source = made

    def _take(self, text: str, path: str, at: float) -> None:
        if text == self.text:
            return
        before, when = self._typing
        if not (self.done and before == path and at - when < _TOGETHER and len(path) != 1):
            self.done.append(Step(self.text, path, at))
            del self.done[:-MOST_UNDONE]
        self.undone.clear()
        self._typing = (path, at)
        self.text = text
        self.revision += 1


def _grid(field: Field) -> Grid:
    if field.grid is None:
        raise UsageError(f"expected a table, found {field.path}")
    return field.grid


def _put(source: SourceText, field: Field, value: Emitted) -> SourceText:
    return editing.put(source, field.keys, value, order=field.order)


def _put_lines(source: SourceText, field: Field, lines: Sequence[str]) -> SourceText:
    """Return *source* with a list of text that says *lines*, what stays untouched."""
    node = source.find(field.keys)
    held = [*field.lines] if node is None else _held(source, field.keys)
    if node is None or not node.is_list or not lines:
        value: Emitted = lines[0] if len(lines) == 1 else [*lines] if lines else ""
        return editing.put(source, field.keys, value, order=field.order)
    same = 0
    while same < min(len(held), len(lines)) and held[same] == lines[same]:
        same += 1
    tail = 0
    while tail < min(len(held), len(lines)) - same and held[-1 - tail] == lines[-1 - tail]:
        tail += 1
    old, new = held[same : len(held) - tail], lines[same : len(lines) - tail]
    for at, line in enumerate(new[: len(old)], same):
        source = editing.put(source, [*field.keys, at], line)
    for at, line in enumerate(new[len(old) :], same + len(old)):
        source = editing.insert(source, field.keys, at, line)
    for _ in old[len(new) :]:
        source = editing.drop(source, [*field.keys, same + len(new)])
    return source


def _held(source: SourceText, keys: Keys) -> list[str]:
    value = source.plain(keys)
    found = value if isinstance(value, list) else [value]
    return [each if isinstance(each, str) else "" for each in found]


def _add_key(source: SourceText, group: Field, name: str, value: Emitted) -> SourceText:
    node = source.find(group.keys)
    if node is not None and node.text is not None and group.shape == "clause":
        both: Emitted = {"text": node.text, name: value} if node.text else {name: value}
        return editing.put(source, group.keys, both)
    return editing.put(source, [*group.keys, name], value, order=group.order)


def _nest(source: SourceText, keys: Keys) -> SourceText:
    *above, last = keys
    place = int(last)
    value = editing.emitted(source.plain(keys))
    if place < 1:
        raise UsageError(f"expected an entry with one before it, found {path_of(keys)}")
    before = source.find([*above, place - 1])
    moved = editing.drop(source, keys)
    if before is not None and before.text is not None:
        text = before.text
        both: Emitted = {"text": text, "items": [value]} if text else {"items": [value]}
        return editing.put(moved, [*above, place - 1], both)
    items = before.get("items") if before is not None else None
    count = len(items.values) if items is not None and items.is_list else 0
    return editing.insert(moved, [*above, place - 1, "items"], count, value)


def _lift(source: SourceText, keys: Keys) -> SourceText:
    """Return *source* with the clause at *keys* behind the one whose ``items`` hold it."""
    if len(keys) < 4 or keys[-2] != "items" or not isinstance(keys[-3], int):
        raise UsageError(f"expected a clause below another, found {path_of(keys)}")
    value = editing.emitted(source.plain(keys))
    held = source.find(keys[:-1])
    alone = held is not None and len(held.values) == 1
    moved = editing.drop(source, keys[:-1] if alone else keys)
    return editing.insert(moved, keys[:-3], int(keys[-3]) + 1, value)
