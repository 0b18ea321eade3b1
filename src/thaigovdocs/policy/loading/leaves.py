"""The single values of a policy file, each under the path that names it best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Mark
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import OpenDay

LeafValue: TypeAlias = str | int | date | OpenDay

_UNSAID = frozenset({"thaigovdocs", "issued", "kind", "id"})  # issued is laid over the documents


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of a policy file.

    Attributes:
        path: the keys that lead to it; a document, person, clause or round by its id
            (``documents.letter.date``), other entries of a list by their place.
        value: text as written, a whole number, a date, or a month whose day is open.
        mark: where it stands, for text.
    """

    path: str
    value: LeafValue
    mark: Mark | None = None


def leaves(model: PolicyModel) -> Iterator[Leaf]:
    """Yield every value of *model* in the order of the format.

    Ids, kinds and the format version are left out, and so is ``issued``: the documents
    hold what it gave them.

    Example:
        >>> from thaigovdocs.policy.loading.reading import loads
        >>> file = loads("thaigovdocs: 1\\nfiscal_year: 2570\\nagency: {name: จังหวัดธารารมย์}")
        >>> [leaf.path for leaf in leaves(file)][:2]
        ['fiscal_year', 'agency.name']
    """
    for name, value in _fields(model):
        yield from _walk(name, value)


def _fields(model: Model) -> Iterator[tuple[str, object]]:
    for name, info in type(model).model_fields.items():
        key = info.alias or name
        if key not in _UNSAID and name in model.model_fields_set:
            yield key, getattr(model, name)


def _walk(path: str, value: object) -> Iterator[Leaf]:
    if isinstance(value, Words):
        yield Leaf(path, value, value.mark)
    elif isinstance(value, (str, int, date, OpenDay)):
        yield Leaf(path, value)
    elif isinstance(value, Model):
        for key, below in _fields(value):
            yield from _walk(path if _is_short(key, below) else f"{path}.{key}", below)
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from _walk(f"{path}.{key}", below)
    elif isinstance(value, tuple):
        for place, below in enumerate(value):
            yield from _walk(_step(path, place, below), below)


def _is_short(key: str, value: object) -> bool:
    """Tell whether *value* was written in place of the mapping that holds it as *key*."""
    written = value.mark.path if isinstance(value, Words) and value.mark else ""
    return bool(written) and not written.endswith(f".{key}")


def _step(path: str, place: int, value: object) -> str:
    if isinstance(value, Entry):
        return f"{path}.{value.key}"
    id_ = getattr(value, "id", None)
    if id_:
        return f"{path}.{id_}"
    written = value.mark.path if isinstance(value, Words) and value.mark else ""
    return path if written and not written.endswith("]") else f"{path}[{place}]"
