"""A mapping that is a value: it never changes, can be a key, and can be pickled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V", covariant=True)


class FrozenMap(Mapping[K, V]):
    """A mapping that never changes, in the order it was made; equal to a ``dict`` of the same.

    Unlike ``MappingProxyType`` it survives pickle and copy, and can be hashed where its
    values can.

    Example:
        >>> FrozenMap({"a": 1})["a"], FrozenMap({"a": 1}) == {"a": 1}
        (1, True)
    """

    __slots__ = ("_held",)

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        self._held: dict[K, V] = dict(items)

    def __getitem__(self, key: K) -> V:
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __repr__(self) -> str:
        return repr(self._held)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._held,)
