"""What can be written at a place of the YAML text: keys, words of which one is taken, ids.

The text is read up to the place, with a mark in the place of what is being written: so its
rest may be as unfinished as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key, keys_of
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.references import ActRef, DocumentRef, PersonRef
from thaigovdocs.policy.model.whole import Person
from thaigovdocs.policy.source.aliases import canonical
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.policy.source.outline import Node, Unreadable, read_outline
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.studio.choosing import in_order
from thaigovdocs.studio.suggesting import acts_offered, offered

_MARK = "\ue000"
_WORD = re.compile(r"[^\s,\[\]{}:'\"#]*\Z")
_BEGUN = re.compile(r"\s*(?:-\s+)*\Z|.*[{,]\s*\Z")
_ENDS = ("", *("".join(each) for count in (1, 2, 3) for each in product("]}", repeat=count)))
_YES_NO = ("yes", "no")

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be written.

    Attributes:
        label: what is written.
        said: what it is called.
        help_th, help_en: what it is for.
        after: what stands behind it: a colon behind a key.
    """

    label: str
    said: str = ""
    help_th: str = ""
    help_en: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What can be written at a place of a text.

    Attributes:
        start: the character from which on it is written.
        choices: in the order in which they are offered.
    """

    start: int
    choices: tuple[Choice, ...]


def complete(text: str, at: int) -> Completions:
    """Return what can be written at the character *at* of a policy file, whole or half written.

    Example:
        >>> [each.label for each in complete("documents:\\n  - kind: mem", 25).choices][:2]
        ['letter', 'memo']
        >>> complete("thaigovdocs: 1\\npeo", 18).start
        15
    """
    line = text.rfind("\n", 0, at) + 1
    word = _WORD.search(text[line:at])
    start = line + word.start() if word else at
    head = text[:start]
    if "#" in re.sub(r"'[^']*'|\"[^\"]*\"", "", head[line:]):
        return Completions(at, ())
    choices: dict[str, Choice] = {}
    if _BEGUN.match(head[line:]):
        found = _read(f"{head}{_MARK}: ''")
        place = _key_place(found, ()) if found is not None else None
        if found is not None and place is not None:
            end = text.find("\n", at)
            whole = _read(f"{head}{_MARK}: ''{text[end:] if end >= 0 else ''}") or _read(text)
            choices = {each.label: each for each in _keys(whole, found, place)}
    found = _read(head + _MARK)
    place = _value_place(found, ()) if found is not None else None
    if found is not None and place is not None:
        whole = _read(head + _MARK + text[at:]) or _read(text)
        choices |= {each.label: each for each in _values(whole, found, place)}
    return Completions(start, tuple(choices.values()))


def explain(text: str, at: int) -> Choice | None:
    """Return what the key is at the character *at*; ``None`` where there is none that is known.

    Example:
        >>> found = explain("agency:\\n  name: จังหวัดธารารมย์\\n", 2)
        >>> found.said
        'หน่วยงาน'
    """
    top = _read(text)
    path = _key_at(top, (), at) if top is not None else None
    if top is None or path is None:
        return None
    name = canonical(str(path[-1]))
    keys = [key for owner in _owners(top, top, path[:-1]) for key in keys_of(owner)]
    found = next((key for key in keys if key.name == name), None)
    return None if found is None else _choice(found)


def _key_at(node: Node, path: Path, at: int) -> Path | None:
    """Return the way to the key whose name the character *at* stands in."""
    for key in node.keys if node.is_mapping else ():
        if key.start <= at <= key.end:
            return (*path, key.text or "")
    return _deeper(node, path, lambda value, way: _key_at(value, way, at))


def _choice(key: Key) -> Choice:
    return Choice(key.name, key.thai, key.meaning_th, key.meaning, ": ")


def _read(head: str) -> Node | None:
    """Return the outline of a text that ends in the middle, brackets closed."""
    for end in _ENDS if "{" in head or "[" in head else ("",):
        try:
            return read_outline(head + end)
        except Unreadable:
            continue
    return None


def _key_place(node: Node, path: Path) -> Path | None:
    """Return the way to the mapping one of whose keys is the mark."""
    if node.is_mapping and any(key.text == _MARK for key in node.keys):
        return path
    return _deeper(node, path, _key_place)


def _value_place(node: Node, path: Path) -> Path | None:
    """Return the way to the value that is the mark."""
    return path if node.text == _MARK else _deeper(node, path, _value_place)


def _deeper(node: Node, path: Path, look: Callable[[Node, Path], Path | None]) -> Path | None:
    """Return what *look* finds below *node*; the end of the text, where the mark is, first."""
    names: Sequence[str | int] = (
        [key.text or "" for key in node.keys] if node.is_mapping else range(len(node.values))
    )
    for name, value in reversed([*zip(names, node.values, strict=False)]):
        found = look(value, (*path, name))
        if found is not None:
            return found
    return None


def _keys(whole: Node | None, found: Node, place: Path) -> Iterator[Choice]:
    """Yield the keys that the mapping at *place* has not yet."""
    around = [each for each in (_find(whole, place), _find(found, place)) if each is not None]
    given = {canonical(key.text or "") for node in around for key in node.keys}
    for owner in _owners(whole, found, place):
        for key in in_order(keys_of(owner)):
            if key.name not in given:
                yield _choice(key)
    if len(place) == 2 and place[0] == "documents" and "kind" not in given:
        yield Choice("kind", "ชนิด", after=": ")


def _values(whole: Node | None, found: Node, place: Path) -> Iterator[Choice]:
    """Yield what may be the value at *place*."""
    names = [at for at, each in enumerate(place) if isinstance(each, str)]
    if not names or len(place) - names[-1] > 2:
        return
    above, name = place[: names[-1]], canonical(str(place[names[-1]]))
    if name == "kind" and above[:1] == ("documents",):
        for kind in ENTRIES:
            yield Choice(kind, kind_of(kind).thai)
        return
    for owner in _owners(whole, found, above):
        for key in keys_of(owner):
            if key.name == name:
                yield from _of_key(whole or found, key)


def _of_key(top: Node, key: Key) -> Iterator[Choice]:
    """Yield the words of which one is the value of *key*."""
    yield from map(Choice, key.choices)
    if bool in key.holds:
        yield from map(Choice, _YES_NO)
    if any(issubclass(held, PersonRef) for held in key.holds):
        people = top.get("people") if top.is_mapping else None
        for id_, person in zip(people.keys, people.values, strict=False) if people else ():
            named = person.get("name") if person.is_mapping else None
            yield Choice(id_.text or "", (named.text if named else None) or "")
    if any(issubclass(held, DocumentRef) for held in key.holds):
        yield from _papers(top)
    if any(issubclass(held, ActRef) for held in key.holds):
        yield from (Choice(id_, name) for id_, name in acts_offered().items())
    yield from map(Choice, offered(key.name))


def _papers(top: Node) -> Iterator[Choice]:
    documents = top.get("documents") if top.is_mapping else None
    for each in documents.values if documents is not None and documents.is_list else ():
        kind, id_ = each.get("kind"), each.get("id")
        said = kind_key((kind.text if kind is not None else None) or "")
        name = (id_.text if id_ is not None else None) or said
        if name and _MARK not in name:
            yield Choice(name, kind_of(said).thai if said in ENTRIES else "")


def _owners(whole: Node | None, found: Node, place: Path) -> list[str | type[Model]]:
    """Return the models that the mapping at *place* may be; none where it is the author's own."""
    owners: list[str | type[Model]] = [""]
    for at, step in enumerate(place):
        if isinstance(step, int):
            continue
        name = canonical(step)
        if at == 0 and name == "documents":
            owners = _kinds(whole, found, place[:2])
        elif at == 0 and name == "people":
            return [Person] if len(place) == 2 else []
        elif owners == [Person]:
            return []
        else:
            keys = [key for owner in owners for key in keys_of(owner) if key.name == name]
            models = [held for key in keys for held in key.holds if issubclass(held, Model)]
            owners = [*dict.fromkeys(models)]
    return owners


def _kinds(whole: Node | None, found: Node, place: Path) -> list[str | type[Model]]:
    """Return the kind of the paper at *place*; none while it has none."""
    for top in (found, whole):
        node = _find(top, (*place, "kind"))
        kind = kind_key((node.text if node is not None else None) or "")
        if kind in ENTRIES:
            return [kind]
    return []


def _find(top: Node | None, place: Path) -> Node | None:
    node = top
    for step in place:
        node = node.get(step) if node is not None else None
    return node
