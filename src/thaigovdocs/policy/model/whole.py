"""The model of a policy file, format 1."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    SerializeAsAny,
    Tag,
    ValidationError,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError

from thaigovdocs._frozen import FrozenMap
from thaigovdocs.policy.model.fields import (
    BuddhistYear,
    Choice,
    DocumentDate,
    Frozen,
    FullDate,
    Lines,
    Many,
    Model,
    MonthDay,
    People,
    Whole,
    by_shape,
    mapping_or_lines,
)
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.kinds.base import Clauses, NumberOrCircular
from thaigovdocs.policy.model.nodes import NodeOrText
from thaigovdocs.policy.model.references import (
    ActRef,
    Data,
    EmblemRef,
    Id,
    PersonRef,
    PictureRef,
    Verbatim,
)
from thaigovdocs.policy.source.words import Words, expected, is_blank
from thaigovdocs.thai.digits import to_arabic

FORMAT = 1

# Defaults are made by model_construct: no validator is built until a policy is read.


class Acting(Model):
    """In whose place a person acts: รักษาราชการแทน, ผู้ว่าราชการจังหวัด…"""

    as_: Words = Field(alias="as")
    for_: Words = Field(alias="for")


ActingOrText: TypeAlias = Annotated[
    Annotated[Acting, Tag(":mapping")] | Annotated[Words, Tag(":text")], by_shape("acting")
]


class EnglishPerson(Model):
    """A person as papers in English name him or her."""

    name: Words
    position: Lines = ()


class Person(Model):
    """A person who signs or is named; ``rank`` is typed before the signature.

    Attributes:
        english: as papers in English name the person.
        signature: a picture of it, printed only where the file is rendered as signed.
    """

    name: Words
    position: Lines
    rank: Words | None = None
    acting: ActingOrText | None = None
    signature: PictureRef | None = None
    english: EnglishPerson | None = None


class CopyPeople(Model):
    """Who stands on copies: a person of the file, or words; left out, a dotted line.

    Attributes:
        drafted, typed, checked: on the copy that is kept (สำเนาคู่ฉบับ).
        certified: who certifies a copy (สำเนาถูกต้อง).
    """

    drafted: Words | None = None
    typed: Words | None = None
    checked: Words | None = None
    certified: PersonRef | None = None


class Contact(Model):
    """How to reach the owner of a paper, by channel."""

    phone: Words | None = None
    fax: Words | None = None
    email: Words | None = None
    website: Words | None = None


ContactOrLines: TypeAlias = Annotated[
    Annotated[Contact, Tag(":mapping")] | Annotated[Lines, Tag(":lines")],
    by_shape("contact", mapping_or_lines),
]


class EnglishAgency(Model):
    """The agency as papers in English name it; what is left out is left out there."""

    name: Words
    issuer: Words | None = None
    letterhead: Lines = ()
    owner: Lines = ()
    contact: ContactOrLines = ()


class Agency(Model):
    """The agency that issues.

    Attributes:
        issuer: who issues, when it is not the agency's own name.
        letterhead: lines at the upper right of a letter.
        code: letters and owner number of its papers, such as พง 0017.2.
        owner: ส่วนราชการเจ้าของเรื่อง, its lines.
        english: as papers in English name it.
        copies: who drafted, typed and checked its papers, and who certifies copies of them.
    """

    name: Words
    issuer: Words | None = None
    letterhead: Lines = ()
    code: Words | None = None
    owner: Lines = ()
    contact: ContactOrLines = ()
    logos: Many[PictureRef] = ()
    copies: CopyPeople | None = None
    english: EnglishAgency | None = None


class Basis(Model):
    """A law, guideline or resolution relied on: an act of the registry, or any title."""

    CHOICE = Choice(("act", "title", "number", "subject"), "basis")

    act: ActRef | None = None
    sections: Lines = ()
    id: Id | None = None
    title: Words | None = None
    subject: Words | None = None
    number: Words | None = None
    date: FullDate | None = None


class Superseded(Model):
    """The former order or announcement that this one ends."""

    title: Words
    number: Words | None = None
    subject: Words | None = None
    date: FullDate | None = None


class Responsible(Model):
    """Who answers for the policy."""

    unit: Words | None = None
    contact: PersonRef | None = None


class Workflow(Model):
    """The three signers of a request to publish (person ids)."""

    requester: PersonRef | None = None
    approver: PersonRef | None = None
    publisher: PersonRef | None = None


class Files(Model):
    """What may be published."""

    types: Lines = ()
    max_size: Words | None = None


class DueInYear(Model):
    """A day of the fiscal year, or of the one after it (``year: +1``)."""

    day: Words
    month: Words | None = None
    year: Whole = 0


class DueMonthly(Model):
    """The same day of every month, or the last one."""

    monthly: MonthDay


def _due_tag(value: object) -> str:
    if isinstance(value, (Mapping, Model)):
        return ":monthly" if "monthly" in dict(value) else ":day"
    return ":date" if isinstance(value, (str, date)) else ":other"


Due: TypeAlias = Annotated[
    Annotated[DueMonthly, Tag(":monthly")]
    | Annotated[DueInYear, Tag(":day")]
    | Annotated[FullDate, Tag(":date")],
    by_shape("due", _due_tag),
]


class Round(Model):
    """A round of reporting and when it is due."""

    id: Id
    name: Words | None = None
    due: Due


class Reporting(Model):
    """By which channel, to whom and when to report."""

    channel: Words | None = None
    to: Words | None = None
    rounds: tuple[Round, ...] = ()


class Policy(Clauses):
    """The policy itself: every fact once."""

    subject: Words | None = None
    provisions: tuple[NodeOrText, ...] = ()
    basis: tuple[Basis, ...] = ()
    supersedes: Superseded | None = None
    audience: Words | None = None
    responsible: Responsible | None = None
    workflow: Workflow | None = None
    files: Files | None = None
    reporting: Reporting | None = None


class Catchwords(Model):
    """Where catchwords (คำต่อเนื่อง) stand and whether a stroke goes with them."""

    on: Literal["default", "all", "none"] = "default"
    mark: Literal["none", "before", "after"] = "none"


class Output(Model):
    """How the papers look."""

    numerals: Literal["thai", "arabic"] = "thai"
    font: Verbatim | None = None
    emblem: EmblemRef | None = None
    formats: tuple[Literal["docx", "pdf", "txt"], ...] = ("docx", "pdf")
    catchwords: Catchwords = Catchwords.model_construct()


class Issued(Model):
    """What the registry gave to a document."""

    number: NumberOrCircular | None = None
    date: DocumentDate | None = None
    signatory: People | None = None


def _entry(value: object) -> Entry:
    """Return the document *value*, read by the model that its kind has at this moment."""
    if isinstance(value, Entry):
        return value
    if not isinstance(value, Mapping):
        raise expected("mapping")
    kind = value.get("kind")
    if is_blank(kind):
        missing = InitErrorDetails(type="missing", loc=("kind",), input=value)
        raise ValidationError.from_exception_data("Entry", [missing])
    if not isinstance(kind, str) or kind not in ENTRIES:
        raise PydanticCustomError("unknown_kind", "a kind")
    return ENTRIES[kind].model_validate(value)


AnyEntry: TypeAlias = Annotated[SerializeAsAny[Entry], PlainValidator(_entry)]


def _format(value: object) -> Any:
    return to_arabic(str(value)).strip() if isinstance(value, (str, int)) else value


class PolicyModel(Model):
    """A whole policy file, typed and frozen (the keys of format 1)."""

    thaigovdocs: Annotated[Literal["1"], BeforeValidator(_format)]
    fiscal_year: BuddhistYear | None = None
    vars: Annotated[Mapping[str, Data], Frozen()] = Field(default_factory=FrozenMap)
    agency: Agency
    people: Annotated[Mapping[str, Person], Frozen()] = Field(default_factory=FrozenMap)
    signatory: People | None = None
    policy: Policy = Policy.model_construct()
    documents: tuple[AnyEntry, ...] = ()
    output: Output = Output.model_construct()
    issued: Annotated[Mapping[str, Issued], Frozen()] = Field(default_factory=FrozenMap)
    row_heads: Annotated[Mapping[str, Many[Verbatim]], Frozen()] = Field(
        default_factory=FrozenMap, alias="rows"
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema that *handler* makes, the models of the defaults finished first.

        Pydantic before 2.14 writes no default of a model that was not used yet.
        """
        _finish_defaults(cls)
        return handler(schema)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """The place of each document in the file, by its id; counted once."""
        return {entry.key: place for place, entry in enumerate(self.documents)}

    def entry(self, key: str) -> Entry | None:
        """Return the document whose id is *key*; ``None`` where the file holds none."""
        place = self._places.get(key)
        return None if place is None else self.documents[place]

    def place(self, key: str) -> int:
        """Return at which place of ``documents`` the document *key* stands, from 0.

        Raises:
            KeyError: the file holds no such document.
        """
        return self._places[key]


def _finish_defaults(model: type[Model]) -> None:
    """Build the models whose instances are defaults of *model*, and theirs."""
    for field in model.model_fields.values():
        if isinstance(field.default, Model):
            _finish_defaults(type(field.default))
            type(field.default).model_rebuild()
