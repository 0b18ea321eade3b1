"""Nodes: the clauses and paragraphs of a body, and the tables inside them."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator

from thaigovdocs.policy.fields import Flag, Id, Lines, Model
from thaigovdocs.policy.words import Words


class Column(Model):
    """A column of a table: the key of its cells, its heading and its share of the width."""

    key: Words
    heading: Words
    width: Words | None = None


class Member(Model):
    """A member of a committee: a person of the file, or a name with a position."""

    person: str | None = None
    name: Words | None = None
    position: Words | None = None
    role: Words


def _column(value: object) -> object:
    return {"key": value, "heading": value} if isinstance(value, str) else value


Row: TypeAlias = dict[str, Words] | tuple[Words, ...]


class Table(Model):
    """A table inside a body: columns, rows, and a total that is printed last."""

    columns: tuple[Annotated[Column, BeforeValidator(_column)], ...]
    rows: tuple[Row, ...] = ()
    total: Row | Words | None = None


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
    evidence: Words | Lines | None = None


def _node(value: object) -> Any:
    return {"text": value} if isinstance(value, str) else value


NodeOrText: TypeAlias = Annotated[Node, BeforeValidator(_node)]
Node.model_rebuild()
