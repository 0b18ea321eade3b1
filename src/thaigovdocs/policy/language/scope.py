"""What the names of an expression reach, for one document of a policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Origin
from thaigovdocs.policy.language.grammar import Refusal
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds.base import Entry, Selection
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.model.whole import PolicyModel, Round
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.spans import Span, Text

Labels: TypeAlias = Mapping[str, Text] | Callable[[str], Text | None]
Fact: TypeAlias = Literal["number", "date", "subject", "name", "citation"]

_FACTS: tuple[Fact, ...] = ("number", "date", "subject", "name", "citation")
_SHOWN_NAMES = 8


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """A fact of a document of the file, found when it is printed."""

    key: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class DueFact:
    """When a round of reporting is due."""

    round: Round


@dataclass(frozen=True)
class _DocumentFacts(Mapping[str, Mapping[str, DocumentFact]]):
    """The facts of every document of a file, by its id; made when one is asked for."""

    model: PolicyModel

    def __getitem__(self, key: str) -> Mapping[str, DocumentFact]:
        if self.model.entry(key) is None:
            raise KeyError(key)
        return {fact: DocumentFact(key, fact) for fact in _FACTS}

    def __iter__(self) -> Iterator[str]:
        return (entry.key for entry in self.model.documents)

    def __len__(self) -> int:
        return len(self.model.documents)


@dataclass(frozen=True)
class Scope:
    """The names that expressions of one document reach.

    Attributes:
        model: the whole policy file.
        key: the id of the document; ``None`` for words that no document prints.
        labels: the label path of a clause by its id, as the document prints it;
            ``None`` while only its being there counts.
        peers: the labels of another document by its id; ``None`` likewise.
    """

    model: PolicyModel
    key: str | None = None
    labels: Labels | None = None
    peers: Callable[[str], Labels] | None = None

    @classmethod
    def for_document(
        cls,
        model: PolicyModel,
        key: str,
        *,
        labels: Labels | None = None,
        peers: Callable[[str], Labels] | None = None,
    ) -> Scope:
        """Return the scope of the document *key* of *model*.

        Args:
            model: the policy file.
            key: the id of the document.
            labels: what ``ref('id')`` prints, by id.
            peers: the same for another document, by the id of that document.

        Raises:
            UsageError: the file holds no such document.
        """
        if model.entry(key) is None:
            raise UsageError(f"expected the id of a document, found {key!r}")
        return cls(model, key, labels, peers)

    @cached_property
    def entry(self) -> Entry | None:
        """The entry of the document."""
        return None if self.key is None else self.model.entry(self.key)

    @property
    def fiscal_year(self) -> int | None:
        """The Buddhist fiscal year: the document's own, or relative to the file's, else that."""
        own, year = self.entry.fiscal_year if self.entry else None, self.model.fiscal_year
        if own is None or own > 0:
            return own or year
        return year + own if year is not None else None

    @property
    def year(self) -> Text:
        """The fiscal year as ``{{ fiscal_year }}`` prints it; empty where there is none."""
        year = self.fiscal_year
        return () if year is None else (Span(str(year), Origin(expression="fiscal_year")),)

    def of(self, key: str) -> Scope:
        """Return the scope of another document of the same file."""
        if key == self.key:
            return self
        return replace(self, key=key, labels=self.peers(key) if self.peers else None)

    def label(self, id_: str) -> Text | None:
        """Return the label path of the clause *id_*; ``None`` when there is none to print.

        It is the document's own. A paper that prints no clauses of the policy (a letter, a
        memo) speaks of those of the one other document that prints the clause.
        """
        own = _label(self.labels, id_, self.clause_ids)
        if own is not None or self.entry is None or prints_policy(self.entry):
            return own
        others = [each for each in self.model.documents if each.key != self.key]
        printing = [each for each in others if id_ in _ids(printed_nodes(self.model, each))]
        if len(printing) != 1:
            return None
        labels = self.peers(printing[0].key) if self.peers else None
        return _label(labels, id_, frozenset((id_,)))

    @cached_property
    def clause_ids(self) -> frozenset[str]:
        """The ids of the clauses that the document prints."""
        return frozenset(_ids(printed_nodes(self.model, self.entry)))

    @cached_property
    def all_ids(self) -> frozenset[str]:
        """The ids of all clauses of the file."""
        own = (node for entry in self.model.documents for node in _own_nodes(entry))
        return frozenset((*_ids(self.model.policy.provisions), *_ids(own)))

    @cached_property
    def names(self) -> Mapping[str, object]:
        """The names in reach, as a tree."""
        model = self.model
        agency = {**children(model.agency), "issuer": model.agency.issuer or model.agency.name}
        policy = {**children(model.policy), "reporting": _reporting(model)}
        return {
            "fiscal_year": self.fiscal_year,
            "agency": agency,
            "people": dict(model.people),
            "policy": policy,
            "vars": {name: str(words) for name, words in model.vars.items()},
            "documents": _DocumentFacts(model),
            "reporting": _reporting(model),
            **({"row": self.entry.row} if self.entry and self.entry.row is not None else {}),
        }

    def find(self, path: tuple[str, ...]) -> object:
        """Return what the name *path* reaches.

        Raises:
            Refusal: there is no such name, or nothing stands under it in the file.
        """
        found: object = self.names
        for depth, segment in enumerate(path):
            below = children(found)
            key = _match(segment, below)
            if key is None:
                raise _unknown(path, depth, found)
            found = below[key]
        if found is None or found == ():
            raise Refusal("TGD155", name=".".join(path))
        return found


def _label(labels: Labels | None, id_: str, known: frozenset[str]) -> Text | None:
    """Return what *labels* say of *id_*; while there are none, that it is *known*."""
    if labels is None:
        return (Span(id_),) if id_ in known else None
    return labels.get(id_) if isinstance(labels, Mapping) else labels(id_)


def children(value: object) -> Mapping[str, object]:
    """Return what stands below *value*, by name: keys, fields, ids or places in a list."""
    if isinstance(value, Mapping):
        return value
    if isinstance(value, Model):
        fields = type(value).model_fields
        return {field.alias or name: getattr(value, name) for name, field in fields.items()}
    if isinstance(value, tuple):
        places: dict[str, object] = {str(place): each for place, each in enumerate(value)}
        return places | {each.id: each for each in value if getattr(each, "id", None)}
    return {}


def nearest(name: str, known: Iterable[str], before: str = "") -> str:
    """Return the known name nearest to *name*, else the first of all of them.

    Args:
        name: what was written.
        known: the names there are.
        before: what stands before every name that is shown.
    """
    names = sorted(known)
    near = get_close_matches(name[:100], names, n=1)
    shown = near or names[:_SHOWN_NAMES]
    return ", ".join(f"'{before}{each}'" for each in shown) or "-"


def printed_nodes(model: PolicyModel, entry: Entry | None) -> Iterator[Node]:
    """Yield the outermost nodes that *entry* prints; all of the policy for ``None``."""
    if entry is None:
        yield from model.policy.provisions
        return
    yield from _own_nodes(entry)
    if isinstance(entry.provisions, Selection):
        yield from _selected(model.policy.provisions, entry.provisions)
    elif entry.provisions is None and prints_policy(entry):
        yield from model.policy.provisions


def prints_policy(entry: Entry) -> bool:
    """Tell whether *entry* prints the clauses of the policy where it has none of its own."""
    return kind_of(entry.kind).prints_policy


def _own_nodes(entry: Entry) -> Iterator[Node]:
    yield from entry.nodes
    if isinstance(entry.provisions, tuple):
        yield from entry.provisions


def _selected(nodes: Iterable[Node], selection: Selection) -> Iterator[Node]:
    """Yield the nodes that *selection* lets be printed, with what it drops below them gone."""
    only, but = selection.only, {str(each) for each in selection.except_ or ()}
    for node in nodes:
        if node.id in but:
            continue
        named = only is None or str(node.id) in map(str, only)
        below = selection.model_copy(update={"only": None}) if named else selection
        items = tuple(_selected(node.items, below))
        if named or items:
            yield node.model_copy(update={"items": items})


def _ids(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if node.id:
            yield str(node.id)
        yield from _ids(node.items)


def _reporting(model: PolicyModel) -> Mapping[str, object]:
    reporting = model.policy.reporting
    if reporting is None:
        return {}
    rounds = {str(each.id): {"name": each.name, "due": DueFact(each)} for each in reporting.rounds}
    return {"channel": reporting.channel, "to": reporting.to, **rounds}


def _match(segment: str, names: Mapping[str, object]) -> str | None:
    """Return the name that *segment* stands for; ``_`` stands for ``-``."""
    if segment in names:
        return segment
    return next((name for name in names if name.replace("-", "_") == segment), None)


def _unknown(path: tuple[str, ...], depth: int, above: object) -> Refusal:
    """Return the refusal of the name *path*, whose step *depth* is not found in *above*."""
    if above is None or above == {} or above == ():
        return Refusal("TGD155", name=".".join(path[:depth]))
    names = [name.replace("-", "_") for name in children(above)]
    before = "".join(f"{segment}." for segment in path[:depth])
    known = nearest(path[depth], names, before) if names else f"'{before[:-1]}'"
    return Refusal("TGD154", name=".".join(path), known=known)
