"""What every entry of ``documents`` may hold, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, Tag

from thaigovdocs.policy.model.fields import (
    Choice,
    DocumentDate,
    EntryYear,
    Flag,
    Frozen,
    FullDate,
    Lines,
    Many,
    Model,
    Patterns,
    People,
    Sets,
    TextFor,
    Urgency,
    Whole,
    by_shape,
    mapping_or_lines,
)
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.model.references import (
    ActRef,
    CarriedRef,
    ClauseRef,
    Data,
    DocumentRef,
    FileName,
    FileRef,
    Id,
    PdfRef,
    PersonRef,
)
from thaigovdocs.policy.source.words import Words


class Source(Model):
    """An act and the sections of it that are relied on."""

    act: ActRef
    sections: Lines = ()


class Authority(Model):
    """The power relied on: its sources, and the words that follow (จึงกำหนด…)."""

    sources: tuple[Source, ...]
    enacts: Words | None = None


class Selection(Model):
    """Some of the clauses of the policy: only these, or all but these (ids)."""

    CHOICE = Choice(("only", "except"), "selection", is_single=True)

    only: Many[ClauseRef] | None = None
    except_: Many[ClauseRef] | None = Field(default=None, alias="except")


class Circular(Model):
    """A circular number; ``{circular: }`` leaves it open for the registry.

    ``next`` (``+1``) counts on with each paper of an entry with ``each``.
    """

    circular: Whole | None
    next: Whole | None = None


NumberOrCircular: TypeAlias = Annotated[
    Annotated[Circular, Tag(":mapping")] | Annotated[Words, Tag(":text")], by_shape("number")
]


class Cited(Model):
    """A paper of this file or of somebody else, as it is cited.

    ``document`` (an id of this file) gives title, number, subject and date itself.
    """

    CHOICE = Choice(("document", "title", "number", "subject"), "cited")

    document: DocumentRef | None = None
    copy_: Flag = Field(default=False, alias="copy")
    title: Words | None = None
    number: Words | None = None
    date: FullDate | None = None
    subject: Words | None = None
    quantity: Words | None = None


class Enclosed(Cited):
    """A paper that goes with a letter, as its list of enclosures names it."""

    document: CarriedRef | None = None


Language: TypeAlias = Literal["th", "en"]
Orientation: TypeAlias = Literal["portrait", "landscape"]
CitedOrText: TypeAlias = Annotated[Cited, TextFor("title")]
EnclosedOrText: TypeAlias = Annotated[Enclosed, TextFor("title")]
AuthorityOrText: TypeAlias = Annotated[
    Annotated[Authority, Tag(":mapping")] | Annotated[Words, Tag(":text")],
    by_shape("authority"),
]
SelectionOrNodes: TypeAlias = Annotated[
    Annotated[Selection, Tag(":mapping")] | Annotated[tuple[NodeOrText, ...], Tag(":list")],
    by_shape("provisions"),
]


class Clauses(Model):
    """The part of a policy that a document may replace for itself.

    Attributes:
        preamble: paragraphs before the power relied on.
        authority: the enabling paragraph.
        numbering: label pattern per level, such as ``("1.", "1.1", "(1)")``.
        effective: when it comes into force: words, or a date that makes the sentence.
        conclusion: paragraphs after ``effective``, before the dated line.
    """

    preamble: Lines | None = None
    authority: AuthorityOrText | None = None
    numbering: Patterns | None = None
    effective: Words | None = None
    conclusion: Lines | None = None


BODY_KEYS = ("preamble", "authority", "provisions", "effective", "conclusion")
"""The keys of a body that relies on a power and has clauses."""
CLAUSE_KEYS = ("preamble", "authority", "effective", "conclusion")
"""The keys of what stands around clauses."""


class Signatory(Model):
    """Who signs a paper, and how they stand; ``people`` left out are those of the file.

    ``columns`` 2: two and three who sign stand side by side, as four do.
    """

    CHOICE = Choice(("people", "columns"), "signatory")

    people: People | None = None
    columns: Literal["1", "2"] | None = None


PeopleOrSignatory: TypeAlias = Annotated[
    Annotated[Signatory, Tag(":mapping")] | Annotated[People, Tag(":lines")],
    by_shape("signatory", mapping_or_lines),
]


FileOrRows: TypeAlias = Annotated[
    Annotated[FileRef, Tag(":text")] | Annotated[tuple[Mapping[str, Data], ...], Tag(":list")],
    by_shape("file_or_rows"),
]


class Entry(Clauses):
    """A document to print: the keys that every kind has.

    Attributes:
        UNPRINTED: those of these keys that its kind does not print.
        NUMBERING: the label patterns of its clauses where the file names none; ``None`` for
            those of practice.
        provisions: clauses of its own, or a selection of the policy's.
        fiscal_year: a Buddhist year of its own, or ``-1`` for the year before.
        orientation: whether its pages lie on their side.
        signatory: who signs, and in how many columns.
        attach: PDFs that go behind its own in the merged PDF of the packet.
        each: the rows of which each gets a paper: a file, or values by name.  Reading puts
            the papers in its place.
        row: values that expressions reach as ``row``: what ``each`` gave this paper.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ()
    NUMBERING: ClassVar[tuple[Words, ...] | None] = None

    kind: str
    id: Id | None = None
    date: DocumentDate | None = None
    subject: Words | None = None
    signatory: PeopleOrSignatory | None = None
    title: Lines | None = None
    filename: FileName | None = None
    urgency: Urgency | None = None
    secrecy: Literal["ลับที่สุด", "ลับมาก", "ลับ"] | None = None
    sets: Sets | None = None
    fiscal_year: EntryYear | None = None
    provisions: SelectionOrNodes | None = None
    orientation: Orientation = "portrait"
    attach: Many[PdfRef] = ()
    each: FileOrRows | None = None
    row: Annotated[Mapping[str, Data], Frozen()] | None = None

    @property
    def is_english(self) -> bool:
        """Whether it is a paper in English, of kinds that may be (saraban annex 4)."""
        return False

    @property
    def key(self) -> str:
        """The id of the document: the one written, else its kind."""
        return self.id or self.kind

    @property
    def held_on(self) -> DocumentDate | None:
        """The day of what it is about, for papers that are told by it: of a meeting."""
        return None

    @property
    def signers(self) -> tuple[PersonRef, ...] | None:
        """The ids of who signs; ``None`` for those of the file."""
        return self.signatory.people if isinstance(self.signatory, Signatory) else self.signatory

    @property
    def signing_columns(self) -> int:
        """In how many columns they sign; 0 for as many as is usual."""
        told = self.signatory.columns if isinstance(self.signatory, Signatory) else None
        return int(told or 0)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of a body of its own; they stand before its clauses."""
        return ()

    def bodies(self) -> Iterator[tuple[str, tuple[Node, ...]]]:
        """Yield the lists of nodes of its own, each with the key that holds it."""
        yield "body", self.nodes

    @property
    def written_number(self) -> Circular | Words | None:
        """Its number as it is written; ``None`` while the registry has still to give it."""
        return None

    @property
    def carries(self) -> tuple[CarriedRef, ...]:
        """The ids of the documents of the file that it encloses or submits."""
        return ()

    @property
    def named(self) -> tuple[Words, ...]:
        """What it is called, from keys of its own; for kinds that are named so."""
        return ()

    @property
    def called(self) -> Words | None:
        """The word that its title begins with, where that is not the word of its kind."""
        return None

    def running(self, clauses: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return the clauses that it prints: *clauses*, and those made from its own keys."""
        return clauses
