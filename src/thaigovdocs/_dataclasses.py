"""Dataclasses that are made quickly: ``dataclass(frozen=True, slots=True)`` and no other.

A process that prints a paper makes two hundred classes of values, and the standard
decorator compiles six functions for each: a fifth of the time of the whole.  Here one is
compiled, that which fills a new value; the others are the same for all.  What comes out is
a dataclass in every respect (``fields``, ``replace``, ``match``, pickle).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform, overload

_T = TypeVar("_T")
_NOT_GIVEN = object()


@overload
@dataclass_transform(field_specifiers=(dataclasses.field,))
def dataclass(cls: type[_T], /) -> type[_T]: ...


@overload
@dataclass_transform(field_specifiers=(dataclasses.field,))
def dataclass(
    *,
    frozen: bool = False,
    slots: bool = False,
    kw_only: bool = False,
    init: bool = True,
    eq: bool = True,
    order: bool = False,
    repr: bool = True,
) -> Callable[[type[_T]], type[_T]]: ...


def dataclass(cls: Any = None, /, **options: Any) -> Any:
    """Make a class a dataclass; frozen ones with slots quickly, others as Python does."""
    quickly = options.keys() <= {"frozen", "slots", "kw_only"}
    if not (quickly and options.get("frozen") and options.get("slots")):
        return dataclasses.dataclass(cls, **options) if cls else dataclasses.dataclass(**options)
    return lambda made: _frozen(made, kw_only=options.get("kw_only", False))


def _frozen(cls: type, *, kw_only: bool) -> Any:
    made: Any = dataclasses.dataclass(
        init=False, repr=False, eq=False, slots=True, kw_only=kw_only
    )(cls)
    own = cls.__dict__
    compared = _reader([field.name for field in dataclasses.fields(made) if field.compare])
    for name, function in {"__init__": _init(made), **_common(made, compared)}.items():
        if name not in own or (name == "__hash__" and own[name] is None):
            setattr(made, name, function)
    return made


def _reader(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads the attributes *names* of a value."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _common(cls: Any, compared: Callable[[Any], tuple[Any, ...]]) -> dict[str, Callable[..., Any]]:
    """Return the methods that are the same for every class but for the names of its fields."""
    names = [field.name for field in dataclasses.fields(cls)]
    shown = [field.name for field in dataclasses.fields(cls) if field.repr]

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def state_of(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def put_state(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    def written(self: Any) -> str:
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({inner})"

    return {
        "__eq__": equal,
        "__hash__": lambda self: hash(compared(self)),
        "__repr__": written,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": state_of,
        "__setstate__": put_state,
    }


def _refuse(self: Any, name: str, *_: Any) -> None:  # noqa: ARG001 - as Python calls it
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _init(cls: Any) -> Callable[..., None]:
    """Return the function that fills a new value, each field by the setter of its slot."""
    known: dict[str, Any] = {"__name__": cls.__module__, "_NOT_GIVEN": _NOT_GIVEN}
    arguments: dict[bool, list[str]] = {False: [], True: ["*"]}
    lines = []
    for field in dataclasses.fields(cls):
        name = field.name
        known[f"_put_{name}"] = _setter(cls, name)
        known[f"_default_{name}"], known[f"_make_{name}"] = field.default, field.default_factory
        is_made = field.default_factory is not dataclasses.MISSING
        if is_made:
            known[f"_default_{name}"] = _NOT_GIVEN
        has_default = known[f"_default_{name}"] is not dataclasses.MISSING
        if field.init:
            default = f"=_default_{name}" if has_default else ""
            arguments[field.kw_only is True].append(name + default)
        made = f"_make_{name}()" if is_made else f"_default_{name}"
        if is_made and field.init:
            made = f"{made} if {name} is _NOT_GIVEN else {name}"
        lines.append(f" _put_{name}(self, {name if field.init and not is_made else made})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    keywords = arguments[True] if len(arguments[True]) > 1 else []
    head = ", ".join(("self", *arguments[False], *keywords))
    exec("\n".join((f"def __init__({head}):", *(lines or [" pass"]))), known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    types = {field.name: field.type for field in dataclasses.fields(cls) if field.init}
    init.__annotations__ = {**types, "return": None}
    return init


def _setter(cls: Any, name: str) -> Callable[[Any, Any], None]:
    slot = getattr(cls, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda self, value: object.__setattr__(self, name, value)
