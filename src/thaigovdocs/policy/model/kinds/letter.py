"""หนังสือภายนอก (and circulars): keys of its own."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from thaigovdocs.policy.model.fields import Lines, Model, TextFor
from thaigovdocs.policy.model.kinds.base import (
    BODY_KEYS,
    Circular,
    CitedOrText,
    EnclosedOrText,
    Entry,
    Language,
    NumberOrCircular,
)
from thaigovdocs.policy.model.nodes import Body, Node
from thaigovdocs.policy.model.references import CarriedRef
from thaigovdocs.policy.source.words import Words


class QrCode(Model):
    """A QR code at the end of a letter: its address, and the words below it."""

    url: Words
    caption: Words | None = None


QrOrText: TypeAlias = Annotated[QrCode, TextFor("url")]


class Letter(Entry):
    """A letter to another agency or person (หนังสือภายนอก).

    ``number`` is text as printed, a whole number, or ``{circular: 9513}``; the
    last two are completed from ``agency.code``.  ``to`` takes several, who stand below one
    another.  ``qr`` is an address, or ``none``.  ``language: en``: a letter in English.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("title", *BODY_KEYS)

    kind: Literal["letter"]
    language: Language = "th"
    number: NumberOrCircular | None = None
    to: Lines | None = None
    salutation: Words | None = None
    references: tuple[CitedOrText, ...] | None = None
    enclosures: tuple[EnclosedOrText, ...] = ()
    body: Body | None = None
    closing: Words | None = None
    copies_to: Lines = ()
    qr: QrOrText | None = None

    @property
    def is_english(self) -> bool:
        """Whether it is written in English."""
        return self.language == "en"

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Circular | Words | None:
        """Its number as it is written."""
        return self.number

    @property
    def carries(self) -> tuple[CarriedRef, ...]:
        """The ids of the documents that it encloses."""
        return tuple(each.document for each in self.enclosures if each.document)
