"""Whether what a policy refers to is there: people, documents, clauses, columns.

Acts are looked at with the expressions, which name them too.  What names something is
told by its type alone: a new key of such a type is checked like the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.faults import unknown_key, wrong_type
from thaigovdocs.policy.loading.merging import entry_id
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds import Entry
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.nodes import Node, Table, is_sum_row
from thaigovdocs.policy.model.references import (
    CarriedRef,
    ClauseRef,
    DocumentRef,
    Id,
    PersonRef,
    Reference,
)
from thaigovdocs.policy.model.walk import Met, walk
from thaigovdocs.policy.source.tree import Map, listed, mark_of, place, shown
from thaigovdocs.policy.source.words import Words


def check_references(tree: Map) -> Iterator[Finding]:
    """Yield a finding for every reference of *tree* that leads nowhere, or to two things."""
    met = list(walk(tree))
    yield from _missing(met, tree)
    yield from _loops(met)
    yield from _twice(met)
    for each in met:
        if each.what is Table:
            yield from _check_table(each.value)
        elif issubclass(each.what, Tabled):
            yield from _check_rows(each.value, each.what)
        yield from _check_choice(each)


def _missing(met: Iterable[Met], tree: Map) -> Iterator[Finding]:
    documents = [each.value for each in met if issubclass(each.what, Entry)]
    clauses = {
        str(each.value)
        for each in met
        if each.what is Id and each.holder is Node and each.document is None
    }
    known = {
        PersonRef.MISSING: set(tree.map("people")),
        DocumentRef.MISSING: {_key(entry) for entry in documents} - {""},
        ClauseRef.MISSING: clauses,
    }
    for each in met:
        code = each.what.MISSING if issubclass(each.what, Reference) else ""
        if code and each.value not in known[code]:
            here, names = Origin(mark_of(each.value, Mark())), listed(sorted(known[code]))
            yield Finding.of(code, here, found=shown(each.value), known=names)


def _key(entry: Map) -> str:
    return entry_id(entry, ("documents",)) or ""


def _loops(met: Iterable[Met]) -> Iterator[Finding]:
    """Yield a finding for every loop of papers that enclose one another."""
    encloses: dict[str, list[Words]] = {}
    for each in met:
        if each.document is not None:
            inside = encloses.setdefault(_key(each.document), [])
            inside += [each.value] if each.what is CarriedRef else []
    done: set[str] = set()
    for start in encloses:
        trail: list[str] = [start]
        waiting = [iter(encloses[start])]
        while waiting:
            value = next(waiting[-1], None)
            if value is None:
                waiting.pop()
                done.add(trail.pop())
            elif value in trail:
                loop = [*trail[trail.index(value) :], value]
                here = Origin(mark_of(value, Mark()))
                yield Finding.of("TGD128", here, loop=" → ".join(loop))
            elif value in encloses and value not in done:
                trail.append(value)
                waiting.append(iter(encloses[value]))


def _twice(met: Iterable[Met]) -> Iterator[Finding]:
    """Yield a finding for every id that two things of one sort have: documents, clauses, ..."""
    first: dict[tuple[object, ...], Mark] = {}
    for each in met:
        if issubclass(each.what, Entry):
            entry, value = each.value, _key(each.value)
            mark = mark_of(entry.get("id", entry.get("kind")), entry.mark)
            sort: tuple[object, ...] = ("TGD125", value)
        elif each.what is Id and not issubclass(each.holder, Entry):
            value, mark = each.value, mark_of(each.value, Mark())
            owner = None if each.document is None else each.document.mark
            holder = Node if issubclass(each.holder, Node) else each.holder
            sort = ("TGD126", value, holder, owner)
        else:
            continue
        known = first.setdefault(sort, mark)
        if value and known is not mark:
            yield Finding.of(str(sort[0]), Origin(mark), found=shown(value), first=place(known))


def _check_choice(met: Met) -> Iterator[Finding]:
    if not issubclass(met.what, Model) or met.what.CHOICE is None:
        return
    choice = met.what.CHOICE
    names = {field.alias or name for name, field in met.what.model_fields.items()}
    if set(met.value) <= names and not choice.fits(met.value):
        yield wrong_type(choice.wanted, met.value, Origin(met.value.mark))


def _check_table(table: Map) -> Iterator[Finding]:
    columns = _columns(table)
    for row in (*_maps(table.entries("rows")), *_maps([table.get("total")])):
        yield from _check_cells(row, columns)


def _maps(values: Iterable[object]) -> Iterator[Map]:
    return (value for value in values if isinstance(value, Map))


def _columns(owner: Map) -> list[str]:
    """Return the keys of the columns that the author gave."""
    entries = owner.entries("columns")
    keys = [item.get("key") if isinstance(item, Map) else item for item in entries]
    return [str(key) for key in keys if isinstance(key, Words)]


def _check_rows(entry: Map, model: type[Tabled]) -> Iterator[Finding]:
    """Yield the keys of rows that no column prints."""
    columns = _columns(entry)
    rows = entry.get(model.ROWS)
    for row in _maps(rows if isinstance(rows, list) else ()):
        if not columns or not set(row) <= set(model.ROW_KEYS):
            yield from _check_cells(row, columns or list(model.ROW_KEYS))


def _check_cells(row: Map, columns: list[str]) -> Iterator[Finding]:
    if is_sum_row(row):
        return
    for key in row:
        if columns and key not in columns:
            yield unknown_key(key, columns, Origin(row.marks[key]))
