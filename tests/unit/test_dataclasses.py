"""Dataclasses that are made quickly behave as Python's own."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest

from thaigovdocs._dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quick:
    """A value."""

    name: str
    many: tuple[int, ...] = ()
    made: list[int] = field(default_factory=list, compare=False, repr=False)
    told: int = field(init=False, default=7)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a name")


@dataclass(frozen=True, slots=True)
class Below(Quick):
    """A value with more."""

    more: str = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A value of names."""

    one: int
    two: int = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Usual:
    """The same as Quick, made by Python."""

    name: str
    many: tuple[int, ...] = ()
    made: list[int] = field(default_factory=list, compare=False, repr=False)
    told: int = field(init=False, default=7)


def test_values_are_equal_hashed_and_written_as_pythons_own() -> None:
    """By their compared fields, in their order."""
    assert Quick("ก", (1,)) == Quick("ก", (1,), [5]) != Quick("ข")
    assert hash(Quick("ก", (1,))) == hash(Usual("ก", (1,)))
    assert repr(Quick("ก")) == repr(Usual("ก")).replace("Usual", "Quick")
    assert Quick("ก") != Below("ก")
    assert repr(Below("ก", more="y")) == "Below(name='ก', many=(), told=7, more='y')"


def test_values_do_not_change() -> None:
    """Nothing is put into one or taken out, known or not; each has a list of its own."""
    value: Any = Quick("ก")
    for change in (lambda: setattr(value, "name", "ข"), lambda: delattr(value, "name")):
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
            change()
    with pytest.raises(FrozenInstanceError):
        value.other = 1
    assert not hasattr(value, "__dict__")
    assert value.made is not Quick("ก").made


def test_they_are_dataclasses_in_every_respect() -> None:
    """What Python and others do with dataclasses works."""
    assert [each.name for each in fields(Below("ก"))] == ["name", "many", "made", "told", "more"]
    assert replace(Quick("ก", (1,)), name="ข") == Quick("ข", (1,))
    assert dataclasses.asdict(Named(one=1)) == {"one": 1, "two": 2}
    for value in (Quick("ก", (1,), [2]), Below("ก"), Named(one=3)):
        assert (
            pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == copy.copy(value) == value
        )
    match Quick("ก", (1,)):
        case Quick(name, many):
            assert (name, many) == ("ก", (1,))
    assert str(inspect.signature(Named)) == "(*, one: 'int', two: 'int' = 2) -> None"
    assert list(inspect.signature(Below).parameters) == ["name", "many", "made", "more"]


def test_wrong_calls_and_wrong_values_are_refused() -> None:
    """As a function's arguments are, and by the class itself."""
    makes: list[Any] = [Quick, Named]
    for make, args in zip(makes, ((), (1,)), strict=True):
        with pytest.raises(TypeError):
            make(*args)
    with pytest.raises(ValueError, match="a name"):
        Quick("")
