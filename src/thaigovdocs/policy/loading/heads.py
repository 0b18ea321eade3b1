"""Heads of a table whose rows are laid over a policy: which key of it each stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.references import Data
from thaigovdocs.policy.model.whole import Issued, PolicyModel
from thaigovdocs.policy.source.aliases import canonical
from thaigovdocs.policy.source.words import Words

_CLOSED = frozenset({"thaigovdocs", "rows"})  # keys that are the same for all rows


@dataclass(frozen=True, slots=True)
class Target:
    """A key of a policy that cells are laid over.

    Attributes:
        keys: the way to it; a list whose entries have ids is entered by one.
        is_date: it takes a date.
        is_lines: it takes several lines.
        is_text: it takes text of the author, whose signs mean something.
    """

    keys: tuple[str, ...]
    is_date: bool = False
    is_lines: bool = False
    is_text: bool = True

    @property
    def path(self) -> str:
        """The way, written with dots."""
        return ".".join(self.keys)


class UnknownHead(Exception):  # noqa: N818 - becomes a finding
    """A head that leads to no key of a policy.

    Attributes:
        before: the keys that are known, with the dot behind them.
        name: the key that is not.
        known: what may stand there.
    """

    def __init__(self, before: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(before, name, known)
        self.before = before
        self.name = name
        self.known = known


def target_of(file: PolicyFile, head: str) -> Target:
    """Return the key of *file* that *head* (``agency.name``) stands for.

    Raises:
        UnknownHead: there is none.

    Example:
        >>> base = PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "จังหวัดธารารมย์"}})
        >>> target_of(base, "agency.name").keys
        ('agency', 'name')
    """
    keys = tuple(canonical(part.strip()) for part in head.split("."))
    step: _Step = _Step((PolicyModel,), PolicyModel)
    for depth, key in enumerate(keys):
        below = _below(file, keys[:depth], step)
        if key not in below:
            known = tuple(sorted(below))
            raise UnknownHead("".join(f"{each}." for each in keys[:depth]), key, known)
        step = below[key]
    if step.is_inner:
        below = _below(file, keys, step)
        raise UnknownHead("".join(f"{each}." for each in keys), "", tuple(sorted(below)))
    types = set(_types(step.annotation))
    return Target(keys, date in types, tuple in types, Words in types)


def known_targets(file: PolicyFile) -> Iterator[str]:
    """Yield the heads that are asked for most, to be shown."""
    yield from ("agency.name", "agency.code")
    yield from (f"people.{id_}.name" for id_ in file.people)
    yield from (f"issued.{entry.key}.number" for entry in file.documents)
    yield from (f"vars.{name}" for name in file.vars)


@dataclass(frozen=True, slots=True)
class _Step:
    """What stands at a key: the models that its value may be of, and its annotation."""

    models: tuple[type[Model], ...]
    annotation: Any

    @property
    def is_inner(self) -> bool:
        """Whether only keys below it can be laid over: a text would stand for none of them."""
        return bool(self.models) and not any(map(_is_scalar, _types(self.annotation)))


def _below(file: PolicyFile, keys: tuple[str, ...], step: _Step) -> Mapping[str, _Step]:
    """Return what may stand below *keys*, by key."""
    if keys == ("documents",):
        return {each.key: _Step((ENTRIES[each.kind],), Model) for each in file.documents}
    if keys == ("issued",):
        return {each.key: _Step((Issued,), Model) for each in file.documents}
    if keys == ("people",):
        person = PolicyModel.model_fields["people"].annotation
        return {id_: _Step(tuple(_models(person)), Model) for id_ in file.people}
    if keys == ("vars",):
        return {name: _Step((), Data) for name in file.vars}
    if keys == ("policy", "reporting", "rounds"):
        rounds = file.policy.reporting.rounds if file.policy.reporting else ()
        return {str(each.id): _Step((type(each),), Model) for each in rounds}
    return {
        found.alias or name: _Step(tuple(_models(found.annotation)), found.annotation)
        for model in step.models
        for name, found in model.model_fields.items()
        if keys or (found.alias or name) not in _CLOSED
    }


def _types(annotation: Any) -> Iterator[Any]:
    """Yield every type that stands in *annotation*, containers among them."""
    origin = get_origin(annotation)
    if origin is not None and origin not in {Union, UnionType}:
        yield origin
    yield annotation
    for each in get_args(annotation):
        yield from _types(each)


def _is_scalar(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, (Words, date))


def _models(annotation: Any) -> Iterator[type[Model]]:
    for each in _types(annotation):
        if isinstance(each, type) and issubclass(each, Model):
            yield each
