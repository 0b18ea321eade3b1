"""The form of a policy file: fields made from its keys and from what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import Key, keys_of
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.kinds.base import Circular
from thaigovdocs.policy.model.nodes import Node as Clause
from thaigovdocs.policy.model.nodes import WideCell
from thaigovdocs.policy.model.references import ActRef, DocumentRef, PersonRef
from thaigovdocs.policy.model.whole import Person
from thaigovdocs.policy.source.editing import SourceText
from thaigovdocs.policy.source.kind_names import kind_key
from thaigovdocs.policy.source.outline import Node
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.studio.choosing import in_order, is_long, is_offered, is_paragraphs, is_shown
from thaigovdocs.studio.fields import Addable, Field, Shape
from thaigovdocs.studio.grids import column_grid, flat_grid, is_flat, rows_key
from thaigovdocs.studio.suggesting import acts_offered, offered
from thaigovdocs.thai.dates import OpenDay

_TOP = ("documents", "policy", "agency", "people")
_BESIDE = ("vars", "issued", "rows")  # the author's own names: in the text of the file


def form_of(source: SourceText) -> tuple[Field, ...]:
    """Return the form of a policy file: its papers first, then what they share.

    Args:
        source: of a file that may have faults; what is not understood is left out.
    """
    maker = _Maker(source)
    top = {key.name: key for key in keys_of()}
    facts = [maker.field(("policy",), top["policy"])] if source.find(["policy"]) else []
    return (
        *maker.papers(),
        *facts,
        maker.field(("agency",), top["agency"]),
        maker.people(top["people"]),
        maker.rest([key for key in keys_of() if key.name not in (*_TOP, *_BESIDE)]),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the fields of one text."""

    source: SourceText

    def papers(self) -> Iterator[Field]:
        """Yield a group for each paper whose kind is known."""
        node = self.source.find(["documents"])
        for at, each in enumerate(node.values if node is not None and node.is_list else ()):
            kind = each.get("kind")
            name = kind_key((kind.text if kind else None) or "")
            if name in ENTRIES:
                said = Key(name, kind_of(name).thai, name, kind_of(name).thai)
                yield self.paper(("documents", at), said, ENTRIES[name])

    def paper(self, keys: tuple[str | int, ...], said: Key, owner: type[Model]) -> Field:
        """Return the fields of a paper; what the policy says for it is asked for there."""
        group = self.group(keys, said, owner)
        shared = self.source.find(["policy"])
        if shared is None:
            return group
        given = {each.name for each in group.fields if each.value is not None}
        over = {each.name for each in group.fields if shared.get(each.name)} - given
        more = tuple(
            Addable(each.name, each.thai, each.help_th, each.help_en)
            for each in group.fields
            if each.name in over
        )
        fields = tuple(each for each in group.fields if each.name not in over)
        return replace(group, fields=fields, addable=(*more, *group.addable))

    def people(self, key: Key) -> Field:
        """Return the persons of the file, one group each."""
        node = self.source.find(["people"])
        ids = [each.text or "" for each in node.keys] if node else []
        persons = [
            self.group(("people", id_), replace(key, name=id_, thai=id_), Person) for id_ in ids
        ]
        return Field(
            ("people",), "group", key.thai, key.meaning_th, key.meaning, {}, (), tuple(persons)
        )

    def rest(self, keys: list[Key]) -> Field:
        """Return what says of the whole file: its year, who signs, how it looks."""
        group = self.group_of((), Key("", "ทั้งแฟ้ม", "the whole file", "ทั้งแฟ้ม"), keys)
        return replace(group, help_en="the whole file")

    def group(self, keys: tuple[str | int, ...], key: Key, owner: type[Model]) -> Field:
        """Return the fields of a mapping; rows and their columns are one of them."""
        rows = rows_key(owner)
        grid = column_grid(keys, owner, self.source.find(keys)) if rows else None
        if grid is None:
            return self.group_of(keys, key, keys_of(owner))
        made = self.group_of(keys, key, [each for each in keys_of(owner) if each.name != "columns"])
        fields = tuple(
            replace(each, shape="grid", fields=(), grid=grid) if each.name == rows else each
            for each in made.fields
        )
        order = tuple(each.name for each in in_order(keys_of(owner)))
        return replace(made, fields=fields, order=order)

    def group_of(
        self, keys: tuple[str | int, ...], said: Key, owned: list[Key] | tuple[Key, ...]
    ) -> Field:
        """Return the fields of a mapping of the keys *owned*: those given, and the usual ones."""
        node = self.source.find(keys)
        offered = [key for key in in_order(owned) if is_offered(key)]
        listed_in = str(keys[-2]) if len(keys) > 1 and isinstance(keys[-1], int) else ""
        given = {key.name for key in offered if node is not None and node.get(key.name)}
        shown = [key for key in offered if key.name in given or is_shown(key, listed_in)]
        order = tuple(key.name for key in in_order(owned))
        fields = tuple(replace(self.field((*keys, key.name), key), order=order) for key in shown)
        more = tuple(
            Addable(key.name, key.thai, key.meaning_th, key.meaning)
            for key in offered
            if key not in shown
        )
        return Field(
            keys, "group", said.thai, said.meaning_th, said.meaning, {}, (), fields, more,
            order, said.is_required,
        )  # fmt: skip

    def field(self, keys: tuple[str | int, ...], key: Key) -> Field:
        """Return the field of *key*, whose value stands at *keys*."""
        node = self.source.find(keys)
        shape = _shape(key, node)
        made = Field(
            keys, shape, key.thai, key.meaning_th, key.meaning,
            None if node is None else node.plain(), key.choices, is_required=key.is_required,
            offers=_offers(key) if shape == "line" else (),
        )  # fmt: skip
        if shape == "group":
            below = self.group(keys, key, _models(key)[0])
            return replace(below, value=made.value)
        if shape == "clauses":
            return replace(made, fields=tuple(self.clauses(keys, node)))
        if shape == "entries":
            rows = _models(key)[0]
            grid = flat_grid(keys, rows, node) if is_flat(rows) else None
            if grid is not None:
                return replace(made, shape="grid", grid=grid)
            return replace(made, fields=tuple(self.entries(keys, key, node)))
        return made

    def clauses(self, keys: tuple[str | int, ...], node: Node | None) -> Iterator[Field]:
        """Yield the clauses of a list: the text of each, and what else it holds."""
        for at, each in enumerate(node.values if node is not None and node.is_list else ()):
            place = (*keys, at)
            text = Field(place, "text", "ข้อความ", value=each.text or "")
            if each.is_mapping:
                group = self.group(place, Key("", "", "", ""), Clause)
                yield replace(group, shape="clause", value=each.plain())
            else:
                more = tuple(
                    Addable(key.name, key.thai, key.meaning_th, key.meaning)
                    for key in in_order(keys_of(Clause))
                )
                yield Field(place, "clause", "", "", "", each.text, (), (text,), more)

    def entries(self, keys: tuple[str | int, ...], key: Key, node: Node | None) -> Iterator[Field]:
        """Yield a group, or a line, for each entry of a list."""
        values = node.values if node is not None and node.is_list else [node] if node else []
        for at, each in enumerate(values):
            place = (*keys, at) if node is not None and node.is_list else keys
            if each.is_mapping:
                yield self.group(place, key, _models(key)[0])
            elif not each.is_blank:
                yield Field(place, "line", key.thai, value=each.text)


def _offers(key: Key) -> tuple[tuple[str, str], ...]:
    """Return the words that are offered for *key*, and what each of them says."""
    if _holds(key, ActRef):
        return tuple(acts_offered().items())
    return tuple((each, each) for each in offered(key.name))


def _models(key: Key) -> tuple[type[Model], ...]:
    return tuple(each for each in key.holds if issubclass(each, Model))


def _holds(key: Key, *kinds: type) -> bool:
    return any(issubclass(held, kinds) for held in key.holds)


def _shape(key: Key, node: Node | None) -> Shape:
    """Return how *key*, whose value is *node*, is filled in."""
    given = None if node is None or node.is_blank else node
    if key.choices and not key.holds:
        return "other" if given is not None and given.text is None else "choice"
    if _holds(key, Circular):
        return "number"
    if _holds(key, WideCell) and key.name == "total":
        return "line" if given is None or given.text is not None else "other"
    if _holds(key, PersonRef):
        return "people" if key.is_list else "person"
    if _holds(key, Clause) and (given is None or given.is_list):
        side_by_side = given is not None and any(each.is_list for each in given.values)
        return "other" if side_by_side else "clauses"
    return _shape_of_models(key, given) if _models(key) else _shape_of_words(key, given)


def _shape_of_models(key: Key, given: Node | None) -> Shape:
    if given is not None and given.is_mapping:
        return "group"
    words = len(_models(key)) < len(key.holds)
    if key.is_list and not (words and given is None and key.name == "contact"):
        lines = given is not None and all(each.text is not None for each in given.values)
        return "lines" if key.name == "contact" and lines else "entries"
    if given is None:
        return "group" if not words or key.name == "contact" else "text"
    return "text" if words and given.text is not None else "other"


def _shape_of_words(key: Key, given: Node | None) -> Shape:
    if given is not None and given.is_mapping:
        return "other"
    if key.is_list:
        if given is not None and any(each.text is None for each in given.values):
            return "other"
        return "paragraphs" if is_paragraphs(key.name) else "lines"
    if given is not None and given.text is None:
        return "other"
    if _holds(key, date, OpenDay):
        return "date"
    if _holds(key, bool):
        return "flag"
    if _holds(key, DocumentRef):
        return "paper"
    return "text" if is_long(key.name) else "line"
