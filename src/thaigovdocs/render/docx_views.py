"""The values that a DOCX template sees; their names are a contract with it."""

from __future__ import annotations

from dataclasses import dataclass

from thaigovdocs.render.docx_runs import Rich
from thaigovdocs.render.docx_sandbox import View
from thaigovdocs.units import Length

Words = str | Rich


class Line(View):
    """A paragraph of the paper.

    Attributes:
        text: the words.
        label: what stands before them (``๑.๑``, ``ข้อ ๑``, ``-``); empty for none.
        kind: which sample paragraph prints it.
        keep_next: no page ends with it.
        indent, hanging: left indent and hanging of it in twips where they are not
            those of the style; ``indent`` is ``None`` where they are.
        tabs: tab stops in twips besides those of the style.
    """

    __slots__ = ("keep_next", "kind", "label", "text")
    indent: int | None = None
    hanging: int = 0
    tabs: tuple[int, ...] = ()

    def __init__(
        self, text: Words, label: Words = "", kind: str = "", keep_next: bool = False
    ) -> None:
        self.text = text
        self.label = label
        self.kind = kind
        self.keep_next = keep_next


class PlacedLine(Line):
    """A line that stands where its own words put it.

    Attributes:
        number: of an entry among several (``๑.``); empty for none.
        quantity: how many of it, at the right margin; empty for none.
        sender: the first line of the sender, on the line of the number.
    """

    __slots__ = ("hanging", "indent", "number", "quantity", "sender", "tabs")

    def __init__(
        self,
        text: Words,
        label: Words = "",
        kind: str = "",
        *,
        indent: Length | None = None,
        hanging: Length | None = None,
        tabs: tuple[Length, ...] = (),
        number: Words = "",
        quantity: Words = "",
        sender: Words = "",
    ) -> None:
        super().__init__(text, label, kind)
        self.indent = None if indent is None else indent.twips
        self.hanging = 0 if hanging is None else hanging.twips
        self.tabs = tuple(place.twips for place in tabs)
        self.number = number
        self.quantity = quantity
        self.sender = sender


@dataclass(frozen=True, slots=True)
class Signer(View):
    """Room to sign: the rank before the signature, the name in brackets, the position's lines."""

    rank: Line
    name: Line
    position: tuple[Line, ...]


class Cell(Line):
    """A cell of a table.

    Attributes:
        width: of it in twips.
        align: ``left``, ``center`` or ``right``.
    """

    __slots__ = ("align", "width")

    def __init__(self, text: Words, width: int, align: str, keep_next: bool = False) -> None:
        super().__init__(text, keep_next=keep_next)
        self.width = width
        self.align = align


@dataclass(frozen=True, slots=True)
class Row(View):
    """A row of a table.

    Attributes:
        cells: from the left; those of a total are bold.
    """

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid(View):
    """A table.

    Attributes:
        columns: their headings.
        rows: the rows, the total last.
    """

    columns: tuple[Cell, ...]
    rows: tuple[Row, ...]


class TableLine(Line):
    """A block that is a table.

    Attributes:
        table: its columns and rows.
    """

    __slots__ = ("table",)

    def __init__(self, table: Grid) -> None:
        super().__init__("", kind="table")
        self.table = table


@dataclass(frozen=True, slots=True)
class MemoRows(View):
    """The dotted rows of a memo's head.

    Attributes:
        unit, number, date, subject: ``label`` and ``text`` of each.
    """

    unit: PlacedLine
    number: PlacedLine
    date: PlacedLine
    subject: PlacedLine


@dataclass(frozen=True, slots=True)
class Endorsed(View):
    """The words of a chief on the way up.

    Attributes:
        to: to whom; its ``text`` is empty for nobody.
        paragraphs: the words.
        signer: who signs.
        date: the day, a dotted line where it is open.
    """

    to: Line
    paragraphs: tuple[Line, ...]
    signer: Signer
    date: Line


@dataclass(frozen=True, slots=True)
class Decided(View):
    """What the head decides.

    Attributes:
        options: the words behind each box.
        signer: who decides.
        date: the day, a dotted line where it is open.
    """

    options: tuple[Line, ...]
    signer: Signer
    date: Line


@dataclass(frozen=True, slots=True)
class Paper(View):
    """The document as a template sees it under the name ``doc``.

    Attributes:
        kind: as in the policy file.
        title, author, subject: plain text of the file's properties.
        number: ที่ with its label and the sender's first line; ``None`` on papers without.
        memo: the dotted rows of a memo's head; ``None`` on other papers.
        sender: the lines of the sender below the first.
        date: the date line of a letter; empty for none.
        rows: the rows of a letter's or memo's head; ``kind`` is ``row``, ``row-more``,
            ``list`` or ``list-more``.
        titles: the centred lines of an announcement.
        body: the blocks; ``kind`` is ``paragraph``, ``heading``, ``clause1`` to ``clause4``,
            ``bullet1`` to ``bullet4``, ``plain1`` to ``plain4`` or ``table``, whose
            ``table`` has ``columns`` and ``rows``.
        closing, dated: empty for none.
        signatures: in printed order.
        owner, copies: the lines at the lower left.
        endorsements: the words of the chiefs on the way up.
        decision: of the head; ``None`` for none.
        urgency, secrecy: printed red; empty for none.
        top_room: the titles stand below the emblem's place.
        page_numbers: Word's name of the digits of the page number.
    """

    kind: str
    title: str
    author: str
    subject: str
    number: PlacedLine | None
    memo: MemoRows | None
    sender: tuple[Line, ...]
    date: Words
    rows: tuple[PlacedLine, ...]
    titles: tuple[Line, ...]
    body: tuple[Line, ...]
    closing: Words
    dated: Words
    signatures: tuple[Signer, ...]
    owner: tuple[Line, ...]
    copies: tuple[Line, ...]
    endorsements: tuple[Endorsed, ...]
    decision: Decided | None
    urgency: Words
    secrecy: Words
    top_room: bool
    page_numbers: str
