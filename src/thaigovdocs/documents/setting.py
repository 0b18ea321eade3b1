"""What one paper is composed from: the file, its entry, and how words become text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Generic, Literal, TypeVar

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.english import english
from thaigovdocs.documents.kept_names import kept_names
from thaigovdocs.documents.model import Look
from thaigovdocs.documents.numbering import body_patterns, read_patterns, references
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.texts import Writer
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import issued_date, subject_text
from thaigovdocs.policy.language.scope import Scope, printed_nodes
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Authority, Entry
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.model.whole import Policy
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import ACROSS_WIDTH, TEXT_WIDTH
from thaigovdocs.thai.dates import OpenDay
from thaigovdocs.thai.spans import Span, Text

E = TypeVar("E", bound=Entry)
E_co = TypeVar("E_co", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class Setting(Generic[E_co]):
    """What a composer needs to know of one paper; ``Setting[Letter]`` is that of a letter.

    Attributes:
        file: the whole policy file.
        entry: the entry of ``documents`` that asks for the paper.
        writer: turns words into text in the scope of this paper.
        place: where the entry stands in the file (``documents[2]``).
    """

    file: PolicyFile
    entry: E_co
    writer: Writer
    place: str

    def finding(
        self, code: str, where: str = "", words: Words | None = None, **params: object
    ) -> Finding:
        """Return the finding *code* at the key *where* of the entry, or at its *words*."""
        path = f"{self.place}.{where}" if where else self.place
        return found_at(code, self.entry, path, words, **params)

    def unprinted(self, keys: Iterable[str], where: str = "") -> Iterator[Finding]:
        """Yield for each of *keys*, which stand below *where*, that its kind does not print it."""
        for key in keys:
            yield self.finding("TGD171", f"{where}{key}", key=key, kind=self.entry.kind)

    @property
    def policy(self) -> Policy:
        """The policy of the file."""
        return self.file.policy

    @property
    def subject(self) -> Text:
        """เรื่อง: the document's own, else the policy's; empty for none, and not yet finished."""
        return subject_text(self.file, self.entry, self.writer)

    @property
    def date(self) -> date | OpenDay | None:
        """The date: what the registry gave, else what is written."""
        return issued_date(self.file, self.entry)

    @property
    def issuer(self) -> Words:
        """Who issues: ``agency.issuer``, else the agency's name."""
        return self.file.agency.issuer or self.file.agency.name

    @property
    def preamble(self) -> tuple[Words, ...]:
        """The paragraphs before the power relied on."""
        own = self.entry.preamble
        return (own if own is not None else self.policy.preamble) or ()

    @property
    def authority(self) -> Authority | Words | None:
        """The enabling paragraph."""
        own = self.entry.authority
        return own if own is not None else self.policy.authority

    @property
    def numbering(self) -> tuple[Words, ...] | None:
        """The label patterns; ``None`` for those of practice."""
        return numbering_of(self.file, self.entry)

    @property
    def provisions(self) -> tuple[Node, ...]:
        """The clauses: the document's own, or those it selects of the policy's."""
        return provisions_of(self.file, self.entry)

    @property
    def clauses(self) -> tuple[Node, ...]:
        """The clauses that a form takes over: its own, a selection, or all of the policy's."""
        return self.policy.provisions if self.entry.provisions is None else self.provisions

    @property
    def effective(self) -> Words | None:
        """When it comes into force."""
        own = self.entry.effective
        return own if own is not None else self.policy.effective

    @property
    def conclusion(self) -> tuple[Words, ...]:
        """The paragraphs before the dated line."""
        own = self.entry.conclusion
        return (own if own is not None else self.policy.conclusion) or ()


def numbering_of(file: PolicyFile, entry: Entry) -> tuple[Words, ...] | None:
    """Return the label patterns of *entry*; ``None`` for those of practice."""
    return entry.numbering or entry.NUMBERING or file.policy.numbering


def provisions_of(file: PolicyFile, entry: Entry) -> tuple[Node, ...]:
    """Return the clauses that *entry* prints: its own, a selection, or all of the policy's.

    The nodes of its body go before them.
    """
    nodes = tuple(printed_nodes(file, entry))
    own = len(entry.nodes)
    if entry.effective is None and file.policy.effective:
        entry = entry.model_copy(update={"effective": file.policy.effective})
    return (*nodes[:own], *entry.running(nodes[own:]))


def look_of(file: PolicyFile) -> Look:
    """Return what the policy says about looks."""
    output = file.output
    return Look(
        emblem=_emblem(file),
        picture=file.emblem,
        font=output.font or None,
        catchwords=output.catchwords.on,
        catchword_mark=output.catchwords.mark,
    )


def _emblem(file: PolicyFile) -> Literal["picture", "placeholder", "preprinted", "none"]:
    if file.emblem is not None:
        return "picture"
    words = (file.output.emblem or "").strip()
    if words == "preprinted":
        return "preprinted"
    return "none" if words == "none" else "placeholder"


def setting_of(file: PolicyFile, entry: E) -> Setting[E]:
    """Return what the paper *entry* of *file* is composed from."""
    file = english(file) if entry.is_english else file
    scope = Scope.for_document(
        file,
        entry.key,
        labels=labels_of(file, entry),
        peers=lambda key: labels_of(file, file.documents[file.place(key)]),
    )
    place = f"documents[{file.place(entry.key)}]"
    width = ACROSS_WIDTH if entry.orientation == "landscape" else TEXT_WIDTH
    numerals, names = file.output.numerals, kept_names(file)
    return Setting(file, entry, Writer(scope, numerals, width, names, file.pictures), place)


def labels_of(file: PolicyFile, entry: Entry) -> Callable[[str], Text | None]:
    """Return what finds the label path of a clause of *entry* by its id (``ref('id')``).

    The tree is numbered when the first label is asked for, and once.
    """
    labels = cache(lambda: dict(_labels(file, entry)))
    return lambda id_: labels().get(id_)


def _labels(file: PolicyFile, entry: Entry) -> Iterator[tuple[str, Text]]:
    numbering = numbering_of(file, entry)
    nodes = entry.nodes
    clauses = provisions_of(file, entry)[len(nodes) :]
    for chosen, patterns in (
        (nodes, body_patterns(numbering)),
        (clauses, read_patterns(numbering)),
    ):
        for id_, label in references(chosen, patterns, file.output.numerals).items():
            yield id_, (Span(label, keep=True),)
