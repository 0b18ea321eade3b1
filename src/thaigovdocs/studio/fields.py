"""A field of the form: where its value stands in the file, and how it is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.source.editing import Keys
from thaigovdocs.policy.source.outline import Plain
from thaigovdocs.studio.grids import Grid

_CITING = frozenset({"authority", "effective", "preamble", "conclusion", "paragraphs", "after"})
Shape: TypeAlias = Literal[
    "line",
    "text",
    "lines",
    "paragraphs",
    "choice",
    "person",
    "people",
    "paper",
    "date",
    "flag",
    "number",
    "clauses",
    "clause",
    "entries",
    "group",
    "grid",
    "other",
]
"""How a field is filled in; ``other`` is what only the text of the file can say."""


@dataclass(frozen=True, slots=True)
class Addable:
    """A key that could be given and is not.

    Attributes:
        name: as the file writes it.
        thai: what it is called.
        help_th, help_en: what it is for.
    """

    name: str
    thai: str
    help_th: str
    help_en: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form.

    Attributes:
        keys: the way to its value in the file.
        shape: how it is filled in.
        thai: what it is called.
        help_th, help_en: what it is for.
        value: what stands in the file; ``None`` for nothing.
        choices: the words of which one is written.
        fields: of a group or a clause; of a list, one an entry.
        addable: further keys of a group.
        order: the names of the keys around it, in the order in which they are written.
        is_required: it must be given.
        grid: of a table, its rows and columns.
        offers: words that are offered, with what is said of each; others may be written.
    """

    keys: tuple[str | int, ...]
    shape: Shape
    thai: str
    help_th: str = ""
    help_en: str = ""
    value: Plain = None
    choices: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    addable: tuple[Addable, ...] = ()
    order: tuple[str, ...] = ()
    is_required: bool = False
    grid: Grid | None = None
    offers: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Its last key: ``subject``; that of the list, for an entry of one."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "")

    @property
    def cites_laws(self) -> bool:
        """Whether names of laws are offered for its words."""
        return self.name in _CITING and self.shape == "text"

    @property
    def path(self) -> str:
        """Its place as findings name it: ``documents[0].to``."""
        return path_of(self.keys)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its value as lines: the entries of a list, or the one text that stands there."""
        if isinstance(self.value, list):
            return tuple(each if isinstance(each, str) else "" for each in self.value)
        return (self.value,) if isinstance(self.value, str) else ()

    @property
    def text(self) -> str:
        """Its value as text."""
        return "\n".join(self.lines)

    @property
    def is_circular(self) -> bool:
        """Whether it is a number that is completed as a circular's."""
        return isinstance(self.value, dict)

    @property
    def number(self) -> str:
        """The number that it says, circular or not."""
        value = self.value.get("circular") if isinstance(self.value, dict) else self.value
        return value if isinstance(value, str) else ""

    def walk(self) -> Iterator[Field]:
        """Yield it, and every field below it."""
        yield self
        for each in self.fields:
            yield from each.walk()

    @property
    def pattern(self) -> tuple[object, ...]:
        """What a page must be built anew for: everything but the words in the fields."""
        below = tuple(each.pattern for each in self.fields)
        rows = len(self.lines) if self.shape == "paragraphs" else 0
        return self.keys, self.shape, rows, self.is_circular, below


def path_of(keys: Keys) -> str:
    """Return *keys* as findings name a place.

    Example:
        >>> path_of(["documents", 0, "to"])
        'documents[0].to'
    """
    path = ""
    for key in keys:
        path += f"[{key}]" if isinstance(key, int) else f".{key}" if path else key
    return path
