"""What every entry of ``documents`` may hold, whatever its kind."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from thaigovdocs.policy.fields import DocumentDate, Flag, Id, Lines, Model, People, Whole
from thaigovdocs.policy.nodes import NodeOrText
from thaigovdocs.policy.words import Words


class Source(Model):
    """An act and the sections of it that are relied on."""

    act: Words
    sections: Lines = ()


class Authority(Model):
    """The power relied on: its sources, and the words that follow (จึงกำหนด…)."""

    sources: tuple[Source, ...]
    enacts: Words | None = None


class Selection(Model):
    """Some of the clauses of the policy: only these, or all but these (ids)."""

    only: tuple[str, ...] | None = None
    except_: tuple[str, ...] | None = Field(default=None, alias="except")


class Circular(Model):
    """A circular number; ``{circular: }`` leaves it open for the registry."""

    circular: Whole | None


class Cited(Model):
    """A paper of this file or of somebody else, as it is cited.

    ``document`` (an id of this file) gives title, number, subject and date itself.
    """

    document: str | None = None
    copy_: Flag = Field(default=False, alias="copy")
    title: Words | None = None
    number: Words | None = None
    date: DocumentDate | None = None
    subject: Words | None = None
    quantity: Words | None = None


def _cited(value: object) -> Any:
    return {"title": value} if isinstance(value, str) else value


CitedOrText: TypeAlias = Annotated[Cited, BeforeValidator(_cited)]


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
    authority: Authority | Words | None = None
    numbering: Lines | None = None
    effective: Words | None = None
    conclusion: Lines | None = None


class Entry(Clauses):
    """A document to print: the keys that every kind has.

    Attributes:
        provisions: clauses of its own, or a selection of the policy's.
        fiscal_year: a Buddhist year of its own, or ``-1`` for the year before.
    """

    kind: str
    id: Id | None = None
    date: DocumentDate | None = None
    subject: Words | None = None
    signatory: People | None = None
    title: Lines | None = None
    filename: Words | None = None
    urgency: Literal["ด่วนที่สุด", "ด่วนมาก", "ด่วน"] | None = None
    secrecy: Literal["ลับที่สุด", "ลับมาก", "ลับ"] | None = None
    fiscal_year: Whole | None = None
    provisions: Selection | tuple[NodeOrText, ...] | None = None

    @property
    def key(self) -> str:
        """The id of the document: the one written, else its kind."""
        return self.id or self.kind
