"""What the names of a template stand for, so that they are looked up before it is filled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.writers.docx.values import View


@dataclass(frozen=True, slots=True)
class Shape:
    """What a name stands for.

    Attributes:
        path: where it comes from: ``doc.body[]`` is each block; empty where nobody knows.
        kinds: the views that it may be; empty for what has no names of its own.
        many: it is several of them.
        keyed: it is several of them, each under a name of its own.
    """

    path: str
    kinds: tuple[type[View], ...] = ()
    many: bool = False
    keyed: bool = False

    @property
    def names(self) -> dict[str, Any]:
        """The names that it has."""
        return {name: hint for kind in self.kinds for name, hint in hints_of(kind).items()}

    def one(self) -> Shape:
        """Return what each of several is."""
        return Shape(f"{self.path}[]", self.kinds) if self.many else ANYTHING

    def below(self, name: str) -> Shape | None:
        """Return what stands under *name*; ``None`` where nothing does."""
        if self.many or not self.kinds:
            return ANYTHING
        if self.keyed:
            return Shape(f"{self.path}.{name}", self.kinds)
        names = self.names
        return _shape(f"{self.path}.{name}", names[name]) if name in names else None


ANYTHING = Shape("")


def hints_of(kind: type[View]) -> dict[str, Any]:
    """Return the names of a view and what each is."""
    return _hints_of(cast(Any, kind))


@cache
def _hints_of(kind: Any) -> dict[str, Any]:
    put_in = {name for name in dir(kind) if isinstance(getattr(kind, name), property)}
    return {**get_type_hints(kind), **dict.fromkeys(put_in, str)}


def shapes_of(kind: type[View]) -> dict[str, Shape]:
    """Return what each name of a view stands for."""
    return {name: _shape(name, hint) for name, hint in hints_of(kind).items()}


def _shape(path: str, hint: Any) -> Shape:
    """Return the shape of what *hint* says: a view, several of them, or a plain value."""
    inner = get_args(hint)
    keyed = get_origin(hint) is Mapping
    many = len(inner) == 2 and inner[1] is Ellipsis
    options = inner[1:] if keyed else get_args(inner[0]) or inner[:1] if many else inner or (hint,)
    kinds = tuple(one for one in options if isinstance(one, type) and issubclass(one, View))
    return Shape(path, kinds, many, keyed) if kinds else Shape(path)
