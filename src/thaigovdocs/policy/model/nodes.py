"""Nodes: the clauses and paragraphs of a body, and the tables inside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Tag

from thaigovdocs.policy.model.fields import (
    Choice,
    Flag,
    Frozen,
    Lines,
    Model,
    Parted,
    Patterns,
    TextFor,
    Whole,
    by_shape,
    one_or_many,
    shape,
)
from thaigovdocs.policy.model.references import Id, PersonRef, PictureRef, Verbatim
from thaigovdocs.policy.source.words import Words

Align: TypeAlias = Literal["left", "center", "right"]
TypeSize: TypeAlias = Literal["12", "14", "16"]


class Column(Model):
    """A column of a table.

    Attributes:
        key: what rows call its cells.
        heading: what stands above it.
        width: its share of the width, or a length.
        align: how its cells stand; left out, as what they hold asks for.
        sum: whether subtotals and a computed total add it up; left out, the last
            column of amounts is added up.
    """

    key: Verbatim
    heading: Words
    width: Verbatim | None = None
    align: Align | None = None
    sum: Flag | None = None


class Member(Model):
    """A member of a committee: a person of the file, or a name with a position.

    Attributes:
        role: what the member is in it; none for guests and lists of names.
    """

    CHOICE = Choice(("person", "name"), "member", is_single=True)

    person: PersonRef | None = None
    name: Words | None = None
    position: Words | None = None
    role: Words = Words("")


class CellWords(Words):
    """The words of a cell, which may be empty."""

    __slots__ = ()

    MAY_BE_BLANK = True


class WideCell(Model):
    """A cell that lies over several columns, or stands otherwise than its column."""

    text: CellWords = CellWords("")
    span: Whole = 1
    align: Align | None = None


class SumRow(Model):
    """A row that says what it is among the amounts above it; one of the first four keys.

    Attributes:
        subtotal: the words before the sum of the rows since the last subtotal.
        discount: the words before an amount that is taken off.
        brought_forward: the words before an amount that an earlier page came to.
        label: the words before any other amount.
        rate: per cent, from which the amount is computed.
        of: what the rate or the sum is of: the last subtotal, or all rows above.
        amount: the amount, where it is not computed.
        included: the amount is a part of what stands above: it is printed, not added.
        counts: no for an amount that is printed and not added.
    """

    subtotal: CellWords | None = None
    discount: CellWords | None = None
    brought_forward: CellWords | None = None
    label: CellWords | None = None
    rate: Words | None = None
    of: Literal["subtotal", "all"] | None = None
    amount: Words | None = None
    included: Flag = False
    counts: Flag = True

    @property
    def words(self) -> Words:
        """The words of the row."""
        return self.subtotal or self.discount or self.brought_forward or self.label or Words("")


SUM_KEYS = frozenset(SumRow.model_fields)
_SUM_NAMES = frozenset({"subtotal", "discount", "brought_forward", "label"})


def is_sum_row(keys: Iterable[str]) -> bool:
    """Return whether a row with *keys* says what it is among amounts, and holds no cells.

    Example:
        >>> is_sum_row(["label", "rate"]), is_sum_row(["label", "price"])
        (True, False)
    """
    found = frozenset(keys)
    return found <= SUM_KEYS and bool(found & _SUM_NAMES)


def _row_shape(value: object) -> str:
    if isinstance(value, SumRow) or (isinstance(value, Mapping) and is_sum_row(value)):
        return ":sum"
    return shape(value)


def _cell_shape(value: object) -> str:
    return ":text" if value is None else shape(value)


ColumnOrText: TypeAlias = Annotated[Column, TextFor("key", "heading")]
Cells: TypeAlias = Annotated[Mapping[str, CellWords], Frozen()]
CellOrText: TypeAlias = Annotated[
    Annotated[WideCell, Tag(":mapping")] | Annotated[CellWords, Tag(":text")],
    by_shape("cell", _cell_shape),
]
_CellsByKey: TypeAlias = Annotated[Cells, Tag(":mapping")]
_CellsInOrder: TypeAlias = Annotated[tuple[CellOrText, ...], Tag(":list")]
Row: TypeAlias = Annotated[
    _CellsByKey | _CellsInOrder | Annotated[SumRow, Tag(":sum")], by_shape("row", _row_shape)
]
TotalRow: TypeAlias = Annotated[
    _CellsByKey | _CellsInOrder | Annotated[Words, Tag(":text")], by_shape("total")
]


class Table(Model):
    """A table inside a body.

    Attributes:
        columns: from the left.
        rows: cells in order or by key, or sums and what changes them.
        total: the last row, or its words, with the sum computed.
        in_words: whether a computed total is said in words as well.
        size: of its words in points; left out, 16, or less where they are too wide.
    """

    columns: tuple[ColumnOrText, ...]
    rows: tuple[Row, ...] = ()
    total: TotalRow | None = None
    in_words: Flag = False
    size: TypeSize | None = None


class NodePicture(Model):
    """A picture in the text: a map, a photo, a drawing.

    Attributes:
        file: its path.
        width: a length (``80 mm``); left out, as wide as the text, and at most as high as wide.
        caption: the words below it.
        alt: what is read out instead of it.
    """

    file: PictureRef
    width: Words | None = None
    caption: Words | None = None
    alt: Words


class SignBlock(Model):
    """Room to sign inside a text; what is not named is a dotted line.

    Attributes:
        label: the words behind the line: ``ผู้ขอ``.
        person: a person of the file, who gives name and position.
        name, position: where no person is named.
        date: whether a line for the date stands below.
    """

    label: Words | None = None
    person: PersonRef | None = None
    name: Words | None = None
    position: Words | None = None
    date: Flag = False


class Node(Model):
    """A clause or paragraph with what hangs below it; printed in the order of its fields.

    Attributes:
        numbering: of its members and of its items.
        start: ``continue``: the numbers of its members run on from the group before.
    """

    CHOICE = Choice(
        (
            *("chapter", "part", "heading", "text", "bullets", "paragraphs", "members"),
            *("table", "picture", "columns", "sign", "items", "after"),
        ),
        "node",
    )

    id: Id | None = None
    chapter: Words | None = None
    part: Words | None = None
    heading: Words | None = None
    text: Words | None = None
    bullets: Lines = ()
    paragraphs: Lines = ()
    members: tuple[Member, ...] = ()
    table: Table | None = None
    picture: NodePicture | None = None
    columns: tuple[Nodes, ...] = ()
    sign: SignBlock | None = None
    items: tuple[NodeOrText, ...] = ()
    after: Lines = ()
    numbering: Patterns | None = None
    start: Literal["continue"] | None = None
    short: Words | None = None
    evidence: Lines | None = None


class Point(Node):
    """A point of an agenda: what a paragraph may hold, and what was resolved on it."""

    CHOICE = Choice((*Node.CHOICE.keys, "resolution"), "node")

    resolution: Lines = ()


NodeOrText: TypeAlias = Annotated[Node, TextFor("text")]
Nodes: TypeAlias = Annotated[tuple[NodeOrText, ...], BeforeValidator(one_or_many)]
Body: TypeAlias = Annotated[tuple[NodeOrText, ...], Parted()]
"""Paragraphs; a text of several, as a block after ``|``, parts at its empty lines."""
