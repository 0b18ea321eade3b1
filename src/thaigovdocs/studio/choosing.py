"""Which keys a form shows at once, and in which order: as a paper is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thaigovdocs.policy.model.keys import Key
from thaigovdocs.policy.source.emitting import Emitted

_AS_READ = (
    "kind", "id", "title", "called", "unit", "urgency", "secrecy", "sets", "number", "date", "for",
    "subject", "to", "through", "salutation", "references", "enclosures", "submits",
    "name", "position", "rank", "acting",
    "chapter", "part", "heading", "text", "bullets", "paragraphs",
    "preamble", "authority", "body", "provisions", "items", "after", "effective", "conclusion",
    "closing", "signatory", "copies_to", "qr", "decision", "endorsements",
)  # fmt: skip
_AT_ONCE = frozenset(
    {
        "number", "date", "subject", "to", "title", "unit", "body", "provisions", "preamble",
        "effective", "name", "position", "letterhead", "code", "owner", "contact", "text",
        "references", "enclosures", "quantity", "phone", "email", "basis", "authority",
        "recipients", "rows", "blanks", "emblem", "signatory", "present", "caption", "person",
        "role", "place", "author", "day", "agenda",
    }
)  # fmt: skip
_HIDDEN = frozenset({"kind", "each", "row", "remove", "thaigovdocs", "extends"})
_LONG = frozenset({"subject", "text", "authority", "effective", "audience", "title", "meaning"})
_PARAGRAPHS = frozenset({"preamble", "conclusion", "paragraphs", "after", "bullets"})
_RANK = {name: rank for rank, name in enumerate(_AS_READ)}
_STARTS: Mapping[str, Emitted] = {
    "items": [""],
    "provisions": [""],
    "body": [""],
    "table": {"columns": ["รายการ", "จำนวน"], "rows": [["", ""]]},
}
# What a list of papers of others is filled with: the other keys are asked for.
_ENTRY = {
    "references": ("title", "number", "date"),
    "enclosures": ("title", "quantity"),
    "copies_to": (),
}


def in_order(keys: Iterable[Key]) -> tuple[Key, ...]:
    """Return *keys* in the order in which their values are printed; the others follow."""
    held = [*keys]
    places = {key.name: at for at, key in enumerate(held)}
    return tuple(sorted(held, key=lambda key: (_RANK.get(key.name, len(_RANK)), places[key.name])))


def is_shown(key: Key, listed_in: str = "") -> bool:
    """Return whether *key* is shown before it is given.

    Args:
        key: of a group.
        listed_in: the name of the list that the group is an entry of.
    """
    if listed_in in _ENTRY:
        return key.name in _ENTRY[listed_in]
    return key.is_required or key.name in _AT_ONCE


def is_offered(key: Key) -> bool:
    """Return whether a form offers *key* at all."""
    return key.name not in _HIDDEN


def start_of(name: str) -> Emitted:
    """Return what a key of the name *name* begins with when it is added."""
    return _STARTS.get(name, "")


def is_long(name: str) -> bool:
    """Return whether words of the key *name* take more than a line."""
    return name in _LONG


def is_paragraphs(name: str) -> bool:
    """Return whether a list of the key *name* is one of paragraphs, not of short lines."""
    return name in _PARAGRAPHS
