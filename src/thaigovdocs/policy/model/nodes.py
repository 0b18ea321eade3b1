"""Nodes: the clauses and paragraphs of a body, and the tables inside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Tag

from thaigovdocs.policy.model.fields import Id, Lines, Model, TextFor, by_shape, one_or_many
from thaigovdocs.policy.source.words import Words


class Column(Model):
    """A column of a table: the key of its cells, its heading and its share of the width."""

    key: Words
    heading: Words
    width: Words | None = None


class Member(Model):
    """A member of a committee: a person of the file, or a name with a position."""

    person: Words | None = None
    name: Words | None = None
    position: Words | None = None
    role: Words


ColumnOrText: TypeAlias = Annotated[Column, TextFor("key", "heading")]
Cells: TypeAlias = Mapping[str, Words]
_CellsByKey: TypeAlias = Annotated[Cells, Tag(":mapping")]
_CellsInOrder: TypeAlias = Annotated[tuple[Words, ...], Tag(":list")]
Row: TypeAlias = Annotated[_CellsByKey | _CellsInOrder, by_shape("row")]
TotalRow: TypeAlias = Annotated[
    _CellsByKey | _CellsInOrder | Annotated[Words, Tag(":text")], by_shape("total")
]


class Table(Model):
    """A table inside a body: columns, rows, and a total that is printed last."""

    columns: tuple[ColumnOrText, ...]
    rows: tuple[Row, ...] = ()
    total: TotalRow | None = None


class Node(Model):
    """A clause or paragraph with what hangs below it; printed in the order of its fields."""

    id: Id | None = None
    heading: Words | None = None
    text: Words | None = None
    bullets: Lines = ()
    paragraphs: Lines = ()
    members: tuple[Member, ...] = ()
    table: Table | None = None
    items: tuple[NodeOrText, ...] = ()
    after: Lines = ()
    numbering: Lines | None = None
    short: Words | None = None
    evidence: Lines | None = None


NodeOrText: TypeAlias = Annotated[Node, TextFor("text")]
Nodes: TypeAlias = Annotated[tuple[NodeOrText, ...], BeforeValidator(one_or_many)]
