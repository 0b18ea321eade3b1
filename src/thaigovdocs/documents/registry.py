"""Kinds of papers beside those of this package: a row, a model of keys, and a composer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from thaigovdocs.documents.kinds import COMPOSERS, Composer
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.setting import Setting
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.standard.kinds import Kind, add_kind, drop_kind

E = TypeVar("E", bound=Entry)


def register(kind: Kind, entry: type[E], compose: Callable[[Setting[E]], Document]) -> None:
    """Make a kind of paper known to everything that reads, checks, composes and prints.

    Args:
        kind: its row, which says what it is.
        entry: the keys that a policy file may write for it.
        compose: makes the paper that an entry asks for.

    Raises:
        UsageError: a kind of that key is there.
    """
    add_kind(kind)
    ENTRIES[kind.key] = entry
    COMPOSERS[kind.key] = Composer(compose)


def unregister(key: str) -> None:
    """Forget the kind *key*, which was registered."""
    drop_kind(key)
    del ENTRIES[key], COMPOSERS[key]


@contextmanager
def registered(
    kind: Kind, entry: type[E], compose: Callable[[Setting[E]], Document]
) -> Iterator[None]:
    """Know a kind of paper for the time of a ``with``; arguments as :func:`register`."""
    register(kind, entry, compose)
    try:
        yield
    finally:
        unregister(kind.key)
