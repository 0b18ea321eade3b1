"""One walk over a policy, by the types of its keys: what is named, and where.

The tree that was read is walked, not the model, so that what is sound is met though
another part of the file is faulty.  What has the wrong shape is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import Discriminator, Tag

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.fields import Model, TextFor
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.references import Verbatim
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.tree import Map
from thaigovdocs.policy.source.words import Words, is_blank


@dataclass(frozen=True, slots=True)
class Met:
    """A value of a policy, and what the model takes it for.

    Attributes:
        what: a model, or a type of words.
        value: as it was read.
        holder: the model that holds it as a key; its own for a mapping.
        document: the document it belongs to; ``None`` for the file.
    """

    what: type[Model] | type[Words]
    value: Any
    holder: type[Model]
    document: Map | None


@dataclass(frozen=True, slots=True)
class _Place:
    holder: type[Model] = PolicyModel
    document: Map | None = None


_Step: TypeAlias = Callable[[Any, _Place], Iterator[Met]]


def walk(tree: Map) -> Iterator[Met]:
    """Yield every mapping and every name of *tree*, in the order of the model's keys.

    Mappings of which nothing is to be checked are left out, and so is text to print.
    """
    yield from _mapping(PolicyModel, tree, _Place())


def _mapping(model: type[Model], value: Any, place: _Place) -> Iterator[Met]:
    if not isinstance(value, Mapping):
        return
    if issubclass(model, Entry) and isinstance(value, Map):
        model = ENTRIES.get(str(value.get("kind")), model)
        place = _Place(model, value)
    yield Met(model, value, model, place.document)
    below = _Place(model, place.document)
    for key, step in _keys(model).items():
        if key in value:
            yield from step(value[key], below)


@cache
def _keys(model: type[Model]) -> dict[str, _Step]:
    """Return how to walk on from each key of *model* below which something is to be checked."""
    model.model_rebuild()
    steps = {
        field.alias or name: _step(field.rebuild_annotation())
        for name, field in model.model_fields.items()
    }
    return {key: step for key, step in steps.items() if step is not None}


def _step(annotation: Any) -> _Step | None:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin in (Union, UnionType):
        steps = [_step(member) for member in args if member is not NoneType]
        return steps[0] if len(steps) == 1 else None
    if origin is tuple:
        return _each(_step(args[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _values(_step(args[1]))
    if not isinstance(annotation, type):
        return None
    if issubclass(annotation, Model) and _is_met(annotation):
        return lambda value, place: _mapping(annotation, value, place)
    if issubclass(annotation, Verbatim):
        return lambda value, place: _name(annotation, value, place)
    return None


def _is_met(model: type[Model], above: tuple[type[Model], ...] = ()) -> bool:
    """Tell whether something in *model*, which stands below *above*, is to be checked."""
    fields = model.model_fields.values()
    below = (*above, model)
    return bool(model.CHOICE) or any(
        _is_named(field.rebuild_annotation(), below) for field in fields
    )


def _is_named(annotation: Any, above: tuple[type[Model], ...]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation not in above and _is_met(annotation, above)
    if isinstance(annotation, type) and issubclass(annotation, Verbatim):
        return True
    return any(_is_named(each, above) for each in get_args(annotation))


def _annotated(inner: Any, metadata: tuple[Any, ...]) -> _Step | None:
    for each in metadata:
        if isinstance(each, TextFor):
            return _text_or_mapping(each, inner)
        if isinstance(each, Discriminator):
            return _choice(each, inner)
    return _step(inner)


def _name(type_: type[Words], value: Any, place: _Place) -> Iterator[Met]:
    if isinstance(value, Words) and (type_.MAY_BE_BLANK or not is_blank(value)):
        yield Met(type_, value, place.holder, place.document)


def _each(step: _Step | None) -> _Step | None:
    if step is None:
        return None

    def several(value: Any, place: _Place) -> Iterator[Met]:
        for each in value if isinstance(value, list) else (value,):
            yield from step(each, place)

    return several


def _values(step: _Step | None) -> _Step | None:
    if step is None:
        return None

    def by_key(value: Any, place: _Place) -> Iterator[Met]:
        for each in value.values() if isinstance(value, Mapping) else ():
            yield from step(each, place)

    return by_key


def _text_or_mapping(short: TextFor, model: type[Model]) -> _Step | None:
    if not _is_met(model):
        return None

    def either(value: Any, place: _Place) -> Iterator[Met]:
        if not isinstance(value, Words):
            yield from _mapping(model, value, place)
            return
        for key in short.keys:
            if key in _keys(model):
                yield from _keys(model)[key](value, _Place(model, place.document))

    return either


def _choice(discriminator: Discriminator, union: Any) -> _Step | None:
    members: dict[str, _Step | None] = {}
    for member in get_args(union):
        inner, *metadata = get_args(member)
        tag = next(each.tag for each in metadata if isinstance(each, Tag))
        members[tag] = _annotated(inner, tuple(metadata))
    tell = discriminator.discriminator
    if not any(members.values()):
        return None

    def chosen(value: Any, place: _Place) -> Iterator[Met]:
        step = members.get(str(tell(value))) if callable(tell) else None
        yield from step(value, place) if step else ()

    return chosen
