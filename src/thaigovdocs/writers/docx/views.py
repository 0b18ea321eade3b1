"""The values that a DOCX template sees; their names are a contract with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from thaigovdocs.units import Length
from thaigovdocs.writers.docx.runs import Rich, Xml
from thaigovdocs.writers.docx.sandbox import View

Words = str | Rich
NO_STOPS = Xml("")


class Stop(View):
    """A tab stop.

    Attributes:
        place: of it in twips.
        kind: ``left`` or ``right``.
        leader: ``dot`` or ``none``: what is drawn up to it.
    """

    __slots__ = ("kind", "leader", "place")
    place: int
    kind: str
    leader: str

    def __init__(self, place: int, kind: str, leader: str) -> None:
        self.place = place
        self.kind = kind
        self.leader = leader


class Line(View):
    """A paragraph of the paper.

    Attributes:
        text: the words.
        label: what stands before them (``๑.๑``, ``ข้อ ๑``, ``-``); empty for none.
        kind: which sample paragraph prints it.
        keep_next: no page ends with it.
        indent, hanging: left indent and hanging of it in twips where they are not
            those of the style; ``indent`` is ``None`` where they are.
        right: right indent of it in twips where there is a left one.
        tabs: tab stops in twips besides those of the style.
        stops: tab stops that blanks reach to.
        catchword: the words of the next page where pages are fixed and this block is the
            last of one; else empty.
    """

    __slots__ = ("catchword", "keep_next", "kind", "label", "text")
    text: Words
    label: Words
    kind: str
    keep_next: bool
    catchword: str
    indent: int | None = None
    hanging: int = 0
    right: int = 0
    tabs: tuple[int, ...] = ()
    stops: tuple[Stop, ...] = ()

    def __init__(
        self, text: Words, label: Words = "", kind: str = "", keep_next: bool = False
    ) -> None:
        self.text = text
        self.label = label
        self.kind = kind
        self.keep_next = keep_next
        self.catchword = ""

    @property
    def tab_stops(self) -> Xml:
        """Its tab stops as Word is told them; put in by themselves."""
        if not (self.tabs or self.stops):
            return NO_STOPS
        places = [f'<w:tab w:val="left" w:pos="{place}"/>' for place in self.tabs]
        places += [
            f'<w:tab w:val="{stop.kind}" w:leader="{stop.leader}" w:pos="{stop.place}"/>'
            for stop in self.stops
        ]
        return Xml("".join(places))


class PlacedLine(Line):
    """A line that stands where its own words put it.

    Attributes:
        number: of an entry among several (``๑.``); empty for none.
        quantity: how many of it, at the right margin; empty for none.
        sender: the first line of the sender, on the line of the number.
    """

    __slots__ = ("hanging", "indent", "number", "quantity", "right", "sender", "stops", "tabs")
    number: Words
    quantity: Words
    sender: Words

    def __init__(
        self,
        text: Words,
        label: Words = "",
        kind: str = "",
        *,
        indent: Length | None = None,
        hanging: Length | None = None,
        right: Length | None = None,
        tabs: tuple[Length, ...] = (),
        stops: tuple[Stop, ...] = (),
        number: Words = "",
        quantity: Words = "",
        sender: Words = "",
    ) -> None:
        super().__init__(text, label, kind)
        self.indent = None if indent is None else indent.twips
        self.hanging = 0 if hanging is None else hanging.twips
        self.right = 0 if right is None else right.twips
        self.tabs = tuple(place.twips for place in tabs)
        self.stops = stops
        self.number = number
        self.quantity = quantity
        self.sender = sender


@dataclass(frozen=True, slots=True)
class Signer(View):
    """Room to sign: the rank before the signature, the name in brackets, the position's lines."""

    rank: Line
    name: Line
    position: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SignerPair(View):
    """Two who sign side by side.

    Attributes:
        left, right: a signer each; ``right`` is ``None`` where their number is odd.
    """

    left: Signer
    right: Signer | None


class Cell(Line):
    """A cell of a table.

    Attributes:
        width: of it in twips.
        align: ``left``, ``center`` or ``right``.
        properties, margins: width, span, missing rules and space inside as Word is told
            them; put in by themselves.
        bare: the rules that the template draws around its sample do not hold.
    """

    __slots__ = ("align", "bare", "margins", "properties", "width")
    width: int
    align: str
    properties: Xml
    margins: Xml
    bare: bool

    def __init__(
        self,
        text: Words,
        width: int,
        align: str,
        looks: tuple[Xml, Xml],
        keep_next: bool = False,
        bare: bool = False,
    ) -> None:
        self.text = text
        self.label = ""
        self.kind = ""
        self.keep_next = keep_next
        self.width = width
        self.align = align
        self.properties, self.margins = looks
        self.bare = bare


class PlacedCell(Cell):
    """A cell whose words hang behind a label, fill it with blanks, or end their lines early."""

    __slots__ = ("hanging", "indent", "right", "stops", "tabs")

    @classmethod
    def of(cls, cell: Cell, *, indent: Length | None = None, right: Length | None = None) -> Self:
        """Return *cell* with its lines between two indents."""
        looks = (cell.properties, cell.margins)
        made = cls(cell.text, cell.width, cell.align, looks, cell.keep_next, cell.bare)
        made.indent = None if indent is None else indent.twips
        made.right = 0 if right is None else right.twips
        made.hanging, made.tabs, made.stops = 0, (), ()
        return made


@dataclass(frozen=True, slots=True)
class Row(View):
    """A row of a table.

    Attributes:
        cells: from the left; those of a total are bold.
        height: of it at least, in twips; 0 for that of its words.
    """

    cells: tuple[Cell, ...]
    height: int = 0


@dataclass(frozen=True, slots=True)
class Grid(View):
    """A table.

    Attributes:
        columns: their headings.
        head: the rows above it, one or two storeys; none for a table without head.
        rows: the rows, the total last.
        ruled: lines stand around the cells.
        indent, width: of the table in twips.
    """

    columns: tuple[Cell, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    ruled: bool
    indent: int
    width: int


class TableLine(Line):
    """A block that is a table.

    Attributes:
        table: its columns and rows.
    """

    __slots__ = ("table",)
    table: Grid

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
class Code(View):
    """A QR code; its picture is the slot ``qr``.

    Attributes:
        caption: the words below it.
        url: the address in print.
    """

    caption: Line
    url: Line


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
        titles: the centred lines of a paper that begins with them.
        logos: how many pictures stand above them.
        body: the blocks; ``kind`` is ``paragraph``, ``heading``, ``clause1`` to ``clause4``,
            ``bullet1`` to ``bullet4``, ``plain1`` to ``plain4`` or ``table``, whose
            ``table`` has ``columns``, ``head`` and ``rows``.
        closing, dated: empty for none.
        signatures: in printed order.
        signature_pairs: the same, two and two, where more than three sign; else empty.
        qr: the code at the end; ``None`` for none.
        owner_room: how many blank lines stand above what follows, 0 to 3.
        owner, copies: the lines at the lower left.
        endorsements: the words of the chiefs on the way up.
        decision: of the head; ``None`` for none.
        urgency, secrecy: printed red; empty for none.
        top_room: the titles stand below the emblem's place.
        landscape: its pages lie; put in by itself.
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
    logos: int
    body: tuple[Line | PlacedLine | TableLine, ...]
    closing: Words
    dated: Words
    signatures: tuple[Signer, ...]
    signature_pairs: tuple[SignerPair, ...]
    qr: Code | None
    owner_room: int
    owner: tuple[Line, ...]
    copies: tuple[Line, ...]
    endorsements: tuple[Endorsed, ...]
    decision: Decided | None
    urgency: Words
    secrecy: Words
    top_room: bool
    landscape: bool
    page_numbers: str
