"""The values that a DOCX template sees; their names are a contract with it.

None of them changes: a line that stands otherwise is a new line (:func:`dataclasses.replace`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.writers.docx.runs import Rich, Xml
from thaigovdocs.writers.docx.values import View

Words = str | Rich
NOTHING = Xml("")


@dataclass(frozen=True, slots=True)
class Stop(View):
    """A tab stop.

    Attributes:
        place: of it in twips.
        kind: ``left`` or ``right``.
        leader: ``dot`` or ``none``: what is drawn up to it.
    """

    place: int
    kind: str = "left"
    leader: str = ""

    @property
    def xml(self) -> str:
        """The stop as Word is told it."""
        leader = f' w:leader="{self.leader}"' if self.leader else ""
        return f'<w:tab w:val="{self.kind}"{leader} w:pos="{self.place}"/>'


@dataclass(frozen=True, slots=True)
class Line(View):
    """A paragraph of the paper.

    Attributes:
        text: the words.
        label: what stands before them (``๑.๑``, ``ข้อ ๑``, ``-``); empty for none.
        kind: which sample paragraph prints it.
        keep_next: no page ends with it.
        catchword: the words of the next page where pages are fixed and this block is the
            last of one; else empty.
        indent, hanging: left indent and hanging of it in twips where they are not
            those of the style; ``indent`` is ``None`` where they are.
        right: right indent of it in twips where there is a left one.
        first: indent of its first line in twips where there is a left one and nothing hangs.
        tabs: tab stops in twips besides those of the style.
        stops: tab stops that blanks reach to.
        placed: markup of all this: what keeps it with the next paragraph (``kept``), its
            tab stops (``tabbed``, inside ``tab_stops``), indents (``indented``) and level
            (``outlined``); put in by itself.
        outline: the level of a heading of the text, from 1; 0 for none.
    """

    text: Words
    label: Words = ""
    kind: str = ""
    keep_next: bool = False
    catchword: str = ""
    indent: int | None = None
    hanging: int = 0
    right: int = 0
    first: int = 0
    tabs: tuple[int, ...] = ()
    stops: tuple[Stop, ...] = ()
    outline: int = 0

    @property
    def placed(self) -> Xml:
        """How it stands where that is not its style's, as Word is told."""
        return self.standing

    @property
    def standing(self) -> Xml:
        """What keeps it with the next paragraph, its tab stops, its indents and its level."""
        if self.keep_next or self.indent is not None or self.tabs or self.stops or self.outline:
            return Xml(self.kept + self.tabbed + self.indented + self.outlined)
        return NOTHING

    @property
    def outlined(self) -> Xml:
        """The level under which the navigation of Word shows it."""
        return Xml(f'<w:outlineLvl w:val="{self.outline - 1}"/>') if self.outline else NOTHING

    @property
    def kept(self) -> Xml:
        """That no page ends with it."""
        return Xml("<w:keepNext/>") if self.keep_next else NOTHING

    @property
    def tabbed(self) -> Xml:
        """Its tab stops."""
        stops = self.tab_stops
        return Xml(f"<w:tabs>{stops}</w:tabs>") if stops else NOTHING

    @property
    def tab_stops(self) -> Xml:
        """Its tab stops, without what is around them."""
        return Xml("".join(stop.xml for stop in (*map(Stop, self.tabs), *self.stops)))

    @property
    def indented(self) -> Xml:
        """Its indents."""
        if self.indent is None:
            return NOTHING
        side = {"firstLine": self.first} if self.first else {"hanging": self.hanging}
        sides = {"left": self.indent, "right": self.right, **side}
        told = "".join(f' w:{side}="{place}"' for side, place in sides.items())
        return Xml(f"<w:ind{told}/>")


@dataclass(frozen=True, slots=True)
class HeadLine(Line):
    """A line of the head.

    Attributes:
        number: of an entry among several (``๑.``); empty for none.
        quantity: how many of it, at the right margin; empty for none.
        sender: the first line of the sender, on the line of the number.
    """

    number: Words = ""
    quantity: Words = ""
    sender: Words = ""


@dataclass(frozen=True, slots=True)
class Signer(View):
    """Room to sign: the rank before the signature, the name in brackets, the position's lines."""

    rank: Line
    name: Line
    position: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CopyView(View):
    """What a copy has more than its original.

    Attributes:
        mark: at its upper right; empty for none.
        lines: at the lower right.
        signer: who certifies it; ``None`` for nobody.
        date: of that.
    """

    mark: Line
    lines: tuple[Line, ...]
    signer: Signer | None
    date: Line


@dataclass(frozen=True, slots=True)
class SignerPair(View):
    """Two who sign side by side.

    Attributes:
        left, right: a signer each; ``right`` is ``None`` where their number is odd.
    """

    left: Signer
    right: Signer | None


@dataclass(frozen=True, slots=True)
class Cell(Line):
    """A cell of a table.

    Attributes:
        width: of it in twips.
        align: ``left``, ``center`` or ``right``.
        properties, margins: width, span, missing rules and space inside as Word is told
            them; put in by themselves.
        bare: the rules that the template draws around its sample do not hold.
        pitch: from line to line in twips where it is not that of the style; 0 where it is.
    """

    width: int = 0
    align: str = "left"
    properties: Xml = NOTHING
    margins: Xml = NOTHING
    bare: bool = False
    pitch: int = 0

    @property
    def placed(self) -> Xml:
        """How it stands where that is not its style's, as Word is told."""
        if not self.pitch:
            return self.standing
        spaced = f'<w:spacing w:line="{self.pitch}" w:lineRule="exact"/>'
        return Xml(f"{self.kept}{self.tabbed}{spaced}{self.indented}")


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


@dataclass(frozen=True, slots=True)
class TableLine(Line):
    """A block that is a table.

    Attributes:
        table: its columns and rows; ``None`` on no block whose ``kind`` is ``table``.
    """

    table: Grid | None = None


@dataclass(frozen=True, slots=True)
class FigureLine(Line):
    """A block that is a picture; its words are the caption.

    Attributes:
        drawing: the picture as Word is told; put in by itself where the template has its
            sample.
    """

    drawing: Xml = NOTHING


@dataclass(frozen=True, slots=True)
class Sealed(View):
    """Who issues and the day, where nobody signs.

    Attributes:
        name: who issues.
        date: the day.
        framed: the circle of the seal is drawn around the name: the slot ``seal``.
    """

    name: Line
    date: Line
    framed: bool


@dataclass(frozen=True, slots=True)
class Held(View):
    """The photo of a certificate; its picture is the slot ``photo``.

    Attributes:
        room: how many blank lines stand above what is dated.
        holder: the name of who signs below it; its ``text`` is empty for nobody.
    """

    room: int
    holder: Line


@dataclass(frozen=True, slots=True)
class Cover(View):
    """What stands on an envelope.

    Attributes:
        width, height: of it in twips; put in by themselves.
        sender: the lines of who sends.
        number: ที่ with its label.
        prepaid: the lines at the upper right; none for postage that is paid otherwise.
        room: how many blank lines stand above the addressee.
        lines: the addressee, with คำขึ้นต้น as its ``label``, and the lines of the address.
    """

    width: int
    height: int
    sender: tuple[Line, ...]
    number: HeadLine
    prepaid: tuple[Line, ...]
    room: int
    lines: tuple[HeadLine, ...]


@dataclass(frozen=True, slots=True)
class MemoRows(View):
    """The dotted rows of a memo's head.

    Attributes:
        unit, number, date, subject: ``label`` and ``text`` of each.
    """

    unit: HeadLine
    number: HeadLine
    date: HeadLine
    subject: HeadLine


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
            ``bullet1`` to ``bullet4``, ``plain1`` to ``plain4``, ``line``, ``centered``,
            ``right``, ``picture``, or ``table``, whose ``table`` has ``columns``, ``head``
            and ``rows``.
        closing, dated: empty for none.
        seal: who issues and the day, where nobody signs; ``None`` on other papers.
        photo: of a certificate; ``None`` for none.
        cover: what stands on an envelope; ``None`` on other papers.
        signatures: in printed order.
        signature_pairs: the same, two and two, where more than three sign; else empty.
        qr: the code at the end; ``None`` for none.
        owner_room: how many blank lines stand above what follows, 0 to 3.
        owner, copies: the lines at the lower left.
        endorsements: the words of the chiefs on the way up.
        decision: of the head; ``None`` for none.
        copied: what a copy has more than its original; ``None`` on originals.
        urgency, secrecy: printed red; empty for none.
        urgent_by: the lines of the day and hour by which it must arrive, red below the urgency.
        top_room: the titles stand below the emblem's place.
        title_rule: a short line stands below the titles.
        hangs: the text of its clauses hangs behind their labels.
        landscape: its pages lie; put in by itself.
        low_foot: the text ends nearer to the foot of the page; put in by itself.
        sets: which set of how many a secret paper is; empty for none.
        in_english: it is written in English.
        page_numbers: Word's name of the digits of the page number.
    """

    kind: str
    title: str
    author: str
    subject: str
    number: HeadLine | None
    memo: MemoRows | None
    sender: tuple[Line, ...]
    date: Words
    rows: tuple[HeadLine, ...]
    titles: tuple[Line, ...]
    logos: int
    body: tuple[Line | TableLine | FigureLine, ...]
    closing: Words
    dated: Words
    seal: Sealed | None
    photo: Held | None
    cover: Cover | None
    signatures: tuple[Signer, ...]
    signature_pairs: tuple[SignerPair, ...]
    qr: Code | None
    owner_room: int
    owner: tuple[Line, ...]
    copies: tuple[Line, ...]
    endorsements: tuple[Endorsed, ...]
    decision: Decided | None
    copied: CopyView | None
    urgency: Words
    urgent_by: tuple[Line, ...]
    secrecy: Words
    sets: Words
    in_english: bool
    top_room: bool
    title_rule: bool
    hangs: bool
    landscape: bool
    low_foot: bool
    page_numbers: str


@dataclass(frozen=True, slots=True)
class Context(View):
    """What a template sees: the names that it begins with.

    Attributes:
        doc: the paper.
        fiscal_year: of the paper; empty for none.
        agency: what the policy file says of it: ``name``, ``issuer``, ``code``, and the lines
            of ``letterhead``, ``owner`` and ``contact``; empty for what it does not
            say; lines are printed in one, or run over.
        people: each person by id, with ``_`` for ``-`` and ``name``, ``position``, ``rank`` and
            ``acting``: ``people.governor.name``.
        vars: the values of ``vars`` by name: ``vars.website``.
    """

    doc: Paper
    fiscal_year: str
    agency: Mapping[str, Any]
    people: Mapping[str, Any]
    vars: Mapping[str, Any]
