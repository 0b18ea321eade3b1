"""Whether what a policy refers to is there: people, documents, clauses, columns.

Acts are looked at with the expressions, which name them too.

These checks look at the tree, not at the model, so that they speak in the same
pass as the faults of the model; what has the wrong shape is passed over here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.faults import unknown_key, wrong_type
from thaigovdocs.policy.loading.merging import entry_id
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.nodes import is_sum_row
from thaigovdocs.policy.source.tree import Map, listed, mark_of, place, shown
from thaigovdocs.policy.source.words import Words

_NODE_LISTS = ("provisions", "body", "items", "details", "measure", "rows")


def check_references(tree: Map) -> Iterator[Finding]:
    """Yield a finding for every reference of *tree* that leads nowhere, or to two things."""
    people = set(tree.map("people"))
    for value in _people_named(tree):
        if value not in people:
            yield _missing("TGD121", value, people)
    yield from _check_documents(tree)
    yield from _check_clauses(tree)
    yield from _check_ids(tree)
    for entry in _documents(tree):
        yield from _check_rows(entry)
    for node in _nodes(tree):
        yield from _check_node(node)


def _missing(code: str, value: Words, known: Iterable[str]) -> Finding:
    here = Origin(mark_of(value, Mark()))
    return Finding.of(code, here, found=shown(value), known=listed(sorted(known)))


def _words(values: Iterable[object]) -> Iterator[Words]:
    return (value for value in values if isinstance(value, Words))


def _maps(values: Iterable[object]) -> Iterator[Map]:
    return (value for value in values if isinstance(value, Map))


def _documents(tree: Map) -> list[Map]:
    return list(_maps(tree.entries("documents")))


def _key(entry: Map) -> str:
    return entry_id(entry, ("documents",)) or ""


def _nodes(tree: Map) -> Iterator[Map]:
    """Yield every node of the policy and of its documents."""
    for owner in (tree.map("policy"), *_documents(tree), *_requests(tree)):
        yield from _nodes_below(owner)


def _requests(tree: Map) -> list[Map]:
    return [entry.map("request") for entry in _documents(tree)]


def _nodes_below(owner: Map) -> Iterator[Map]:
    for key in _NODE_LISTS:
        for node in _maps(owner.entries(key)):
            yield node
            yield from _nodes_below(node)


def _people_named(tree: Map) -> Iterator[Words]:
    policy = tree.map("policy")
    yield from _words(tree.entries("signatory"))
    yield from _words(policy.map("responsible").entries("contact"))
    yield from _words(policy.map("workflow").values())
    for owner in (*_documents(tree), *_maps(tree.map("issued").values())):
        yield from _words(owner.entries("signatory"))
    for entry in _documents(tree):
        for key in ("requester", "approver", "publisher"):
            yield from _words(entry.entries(key))
        for block in (entry.map("decision"), *_maps(entry.entries("endorsements"))):
            yield from _words(block.entries("by"))
    for node in _nodes(tree):
        for member in _maps(node.entries("members")):
            yield from _words(member.entries("person"))


def _check_documents(tree: Map) -> Iterator[Finding]:
    known = {_key(entry) for entry in _documents(tree)} - {""}
    encloses: dict[str, list[Words]] = {}
    for entry in _documents(tree):
        cited = [*_maps(entry.entries("references")), *_maps(entry.entries("enclosures"))]
        named = [*_words(value for item in cited for value in item.entries("document"))]
        named += _words([*entry.entries("submits"), *entry.entries("for")])
        for value in named:
            if value not in known:
                yield _missing("TGD122", value, known)
        inside = [
            *_words(entry.entries("submits")),
            *_words(
                value
                for item in _maps(entry.entries("enclosures"))
                for value in item.entries("document")
            ),
        ]
        encloses.setdefault(_key(entry), []).extend(inside)
    yield from _loops(encloses)


def _loops(encloses: dict[str, list[Words]]) -> Iterator[Finding]:
    """Yield a finding for every loop of papers that enclose one another."""
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


def _check_clauses(tree: Map) -> Iterator[Finding]:
    policy = tree.map("policy")
    known = {str(node["id"]) for node in _nodes_below(policy) if isinstance(node.get("id"), Words)}
    for entry in _documents(tree):
        selection = entry.get("provisions")
        if not isinstance(selection, Map):
            continue
        chosen = [key for key in ("only", "except") if key in selection]
        if len(chosen) != 1 and not set(selection) - {"only", "except"}:
            yield wrong_type("selection", selection, Origin(selection.mark))
        for key in chosen:
            for value in _words(selection.entries(key)):
                if value not in known:
                    yield _missing("TGD123", value, known)


def _check_ids(tree: Map) -> Iterator[Finding]:
    first: dict[str, Mark] = {}
    for entry in _documents(tree):
        key = _key(entry)
        mark = mark_of(entry.get("id", entry.get("kind")), entry.mark)
        if key and key in first:
            yield Finding.of("TGD125", Origin(mark), found=shown(key), first=place(first[key]))
        first.setdefault(key, mark)
    policy = tree.map("policy")
    yield from _twice(_maps(policy.map("reporting").entries("rounds")))
    yield from _twice(_maps(policy.entries("basis")))
    yield from _twice(_nodes_below(policy))
    for owner in (*_documents(tree), *_requests(tree)):
        yield from _twice(_nodes_below(owner))


def _twice(entries: Iterable[Map]) -> Iterator[Finding]:
    first: dict[str, Mark] = {}
    for entry in entries:
        value = entry.get("id")
        if not isinstance(value, Words):
            continue
        mark = mark_of(value, entry.mark)
        if value in first and mark is not first[value]:
            known = place(first[value])
            yield Finding.of("TGD126", Origin(mark), found=shown(value), first=known)
        first.setdefault(str(value), mark)


def _check_node(node: Map) -> Iterator[Finding]:
    for member in _maps(node.entries("members")):
        if ("person" in member) == ("name" in member):
            yield wrong_type("member", member, Origin(member.mark))
    table = node.map("table")
    columns = _columns(table)
    for row in (*_maps(table.entries("rows")), *_maps([table.get("total")])):
        yield from _check_cells(row, columns)


def _columns(owner: Map) -> list[str]:
    """Return the keys of the columns that the author gave."""
    entries = owner.entries("columns")
    keys = [item.get("key") if isinstance(item, Map) else item for item in entries]
    return [str(key) for key in _words(keys)]


def _check_rows(entry: Map) -> Iterator[Finding]:
    """Yield the keys of rows that no column prints."""
    model = ENTRIES.get(str(entry.get("kind")))
    if model is None or not issubclass(model, Tabled):
        return
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
