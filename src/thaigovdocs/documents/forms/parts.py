"""What forms, logs and lists share: titles, labels with dotted lines, and room to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Meta,
    Row,
    Signature,
    Table,
    TitleHead,
)
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer, strong
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.report_form import LabelledBlank
from thaigovdocs.standard.measures import (
    FORM_BLANK,
    FORM_DAY,
    FORM_MONTH,
    FORM_SIGNATURE,
    FORM_YEAR,
)
from thaigovdocs.standard.phrases import POSITION, SIGNED
from thaigovdocs.thai.spans import Blank, Text, plain, standard
from thaigovdocs.units import Length

_FORM = "publication form"
_SIGNING = "saraban annex 3"
TO_THE_EDGE = Blank(FORM_BLANK, fills=True)
"""A dotted line up to the right edge of the text or the cell."""


def title_lines(setting: Setting[Entry], made: Iterable[Text]) -> tuple[Text, ...]:
    """Return the title lines of the entry, else those *made* from the facts."""
    own = setting.entry.title
    return setting.writer.lines(own) if own else tuple(made)


def form_of(setting: Setting[Entry], head: TitleHead, body: Iterable[Block]) -> Document:
    """Return a paper that is a form: signed at its end only where the entry says by whom."""
    meta = meta_of(setting, title=" ".join(map(plain, head.titles)))
    issued = setting.file.issued.get(setting.entry.key)
    is_signed = setting.entry.signers is not None or bool(issued and issued.signatory)
    paper = paper_of(setting, head, tuple(body), meta)
    return paper if is_signed else replace(paper, signatures=(), meta=_unsigned(meta))


def _unsigned(meta: Meta) -> Meta:
    return replace(meta, signers=())


def labelled(label: Text, value: Text) -> Text:
    """Return *label* and *value*; a dotted line to the edge where there is no value."""
    return (*label, *standard(" ", _FORM), *value) if value else (*label, TO_THE_EDGE)


def blank_lines(blanks: Sequence[LabelledBlank], writer: Writer) -> Iterator[Block]:
    """Yield the labels to fill in above a table, one a line, as columns without rules."""
    if blanks:
        rows = (
            Row((Cell(labelled(writer.text(each.label), _text(each, writer))),)) for each in blanks
        )
        yield Block("table", (), table=Table((Column((), 1.0),), tuple(rows), ruled=False))


def _text(blank: LabelledBlank, writer: Writer) -> Text:
    return writer.text(blank.value) if blank.value else ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Room to sign inside a form.

    Attributes:
        anchor: the name of the place, for the manifest.
        heading: the words above it; empty for none.
        signature: who signs; ``None`` for dotted lines.
        after: the words behind the line for the signature.
        wide: stands in the middle of a wide cell: its lines have a width of their own.
        width: of its lines where they have one of their own in a cell of one column.
    """

    anchor: str
    heading: Text = ()
    signature: Signature | None = None
    after: Text = ()
    wide: bool = False
    width: Length | None = None

    @property
    def cells(self) -> list[Cell]:
        """Heading, signature, name in brackets, position and date, one below the other."""
        heading = [self._cell(self.heading, strong=True)] if self.heading else []
        lines = (self._name(), *self._position(), self._date())
        return [*heading, self._cell(self._line(), anchor=self.anchor), *map(self._cell, lines)]

    def _cell(self, text: Text, *, strong: bool = False, anchor: str | None = None) -> Cell:
        span = 2 if self.wide else 1
        return Cell(text, span=span, align="center", strong=strong, anchor=anchor)

    def _blank(self, width: Length = FORM_SIGNATURE) -> Blank:
        if self.width is not None:
            return Blank(self.width)
        return Blank(width) if self.wide else TO_THE_EDGE

    def _line(self) -> Text:
        rank = self.signature.rank if self.signature else ()
        before = (*standard(" ", _SIGNING), *rank) if rank else ()
        after = (*standard(" ", _SIGNING), *self.after) if self.after else ()
        return (*standard(SIGNED, _FORM), *before, self._blank(), *after)

    def _name(self) -> Text:
        if self.signature and self.signature.name:
            return self.signature.name
        return (*standard("(", _SIGNING), self._blank(), *standard(")", _SIGNING))

    def _position(self) -> Iterator[Text]:
        label = standard(POSITION, _FORM)
        if not (self.signature and self.signature.position):
            yield (*label, self._blank())
            return
        first, *others = self.signature.position
        yield (*label, *standard(" ", _FORM), *first)
        yield from others

    def _date(self) -> Text:
        """Return ``วันที่ … เดือน … พ.ศ. …``, three stretches to write on."""
        return (
            *(*standard("วันที่ ", _FORM), self._date_blank(FORM_DAY)),
            *(*standard(" เดือน ", _FORM), self._date_blank(FORM_MONTH)),
            *(*standard(" พ.ศ. ", _FORM), self._date_blank(FORM_YEAR)),
        )

    def _date_blank(self, width: Length) -> Blank:
        is_fixed = self.wide or self.width is not None
        return Blank(width) if is_fixed else Blank(FORM_DAY, fills=True)


def beside(*stacks: Sequence[Cell]) -> list[Row]:
    """Return the rows of one row to the reader: *stacks* of paragraphs side by side.

    A stack that is shorter ends with empty cells.
    """
    rows = zip_longest(*stacks, fillvalue=Cell())
    return [Row(tuple(cells), continues=at > 0) for at, cells in enumerate(rows)]


def signed_beside(*stacks: Sequence[Cell]) -> list[Row]:
    """Return the rows of signers side by side, whose days stand level with one another.

    A stack that is shorter has its empty cells above its last one.
    """
    most = max(map(len, stacks))
    level = ([*each[:-1], *(Cell(),) * (most - len(each)), *each[-1:]] for each in stacks)
    return beside(*level)


def with_room_above(rows: list[Row]) -> list[Row]:
    """Return *rows* of signers with a line of room between heading and signature."""
    return [replace(rows[0], lines=2), *rows[1:]]


def cells_of(blocks: Iterable[Block], *, span: int = 1) -> list[Cell]:
    """Return the paragraphs of *blocks* as cells, labels and bold headings as they were."""
    return [
        Cell(strong(block.text) if block.kind == "heading" else block.text, block.label, span)
        for block in blocks
        if block.table is None
    ]
