"""The keys of the policy file as people are told of them: forms, editors and references."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import UsageError
from thaigovdocs.policy.model.fields import Model, TextFor
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.keys import TABLE
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import OpenDay

_LEAVES = (Model, Words, bool, int, date, OpenDay)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the policy file.

    Attributes:
        name: as a file writes it.
        thai: what it is called in Thai.
        meaning: what it is for, in English.
        meaning_th: the same in Thai.
        holds: what a value may be: ``Words`` or a type of words such as ``PersonRef``,
            ``int``, ``bool``, ``date``, or the model of the keys below.
        choices: the words of which one is written, where only some may be.
        is_list: several values may stand there.
        is_required: it must be given.
    """

    name: str
    thai: str
    meaning: str
    meaning_th: str
    holds: tuple[type, ...] = ()
    choices: tuple[str, ...] = ()
    is_list: bool = False
    is_required: bool = False


def keys_of(owner: str | type[Model] = "") -> tuple[Key, ...]:
    """Return the keys that may stand in one mapping of the policy file, in order.

    Args:
        owner: a kind of document (``letter``), or the model of a mapping, as ``holds`` of
            another key gives it; the file itself where left out.

    Raises:
        UsageError: there is no such kind.

    Example:
        >>> [(key.name, key.thai) for key in keys_of("letter") if key.name == "to"]
        [('to', 'เรียน')]
        >>> keys_of()[0].meaning
        'version of the format: 1'
    """
    if isinstance(owner, str):
        if owner and owner not in ENTRIES:
            raise UsageError(f"expected a kind of document, found {owner!r}")
        owner = ENTRIES[owner] if owner else PolicyModel
    return _keys_of(owner)


@cache
def _keys_of(owner: type[Model]) -> tuple[Key, ...]:
    unprinted = owner.UNPRINTED if issubclass(owner, Entry) else ()
    return tuple(
        _key(owner, field.alias or name, field)
        for name, field in _fields(owner).items()
        if name not in unprinted
    )


def said_of(owner: type[Model], name: str) -> tuple[str, str, str]:
    """Return the Thai name of a key of *owner*, and its meaning in Thai and in English."""
    named = (f"{each.__name__}.{name}" for each in owner.__mro__)
    found = next((TABLE[each] for each in named if each in TABLE), None)
    return found or TABLE.get(name) or (name, name, name)


def models() -> tuple[type[Model], ...]:
    """Return the model of every mapping of a policy file: the file, then what stands below it."""
    found: list[type[Model]] = [PolicyModel]
    for model in found:  # which grows on the way
        leaves = [leaf for field in _fields(model).values() for leaf in _leaves(_type_of(field))]
        leaves += ENTRIES.values() if model is Entry else ()
        found += [
            leaf for leaf in dict.fromkeys(leaves) if issubclass(leaf, Model) and leaf not in found
        ]
    return tuple(found)


def _fields(model: type[Model]) -> dict[str, FieldInfo]:
    model.model_rebuild()
    return model.model_fields


def _type_of(field: FieldInfo) -> Any:
    return field.rebuild_annotation()


def _key(owner: type[Model], name: str, field: FieldInfo) -> Key:
    thai, meaning_th, meaning = said_of(owner, name)
    annotation = _type_of(field)
    return Key(
        name,
        thai,
        meaning,
        meaning_th,
        holds=tuple(dict.fromkeys(_leaves(annotation))),
        choices=tuple(_choices(annotation)),
        is_list=_is_list(annotation),
        is_required=field.is_required(),
    )


def _leaves(annotation: Any) -> list[type]:
    if isinstance(annotation, type) and issubclass(annotation, _LEAVES):
        return [annotation]
    if isinstance(annotation, TextFor):
        return [Words]
    return [leaf for each in get_args(annotation) for leaf in _leaves(each)]


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
        return
    for each in get_args(annotation):
        yield from _choices(each)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))
