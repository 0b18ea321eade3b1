"""A document: a head, body blocks and a tail, every word final.

Composers make it, writers print it.  No date, number or label is formatted
after this point, and nothing here knows a font or a page.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import PolicyError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.spans import Span, Text, plain
from thaigovdocs.units import Length

BlockKind: TypeAlias = Literal[
    "paragraph",
    "heading",
    "clause",
    "bullet",
    "plain",
    "line",
    "centered",
    "right",
    "table",
    "picture",
]
EnvelopeSize: TypeAlias = Literal["DL", "C6", "C5", "C4"]
Alignment: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        heading: what stands above it; bold and centred.
        share: of the width of the table; those of all columns make 1.
        align: of its cells; amounts stand at the right.
        group: the upper storey of a two-storey head: neighbours with the same words share
            one cell above their headings; empty for a heading as high as the whole head.
        fixed: the author gave its share: it gives nothing to other columns.
    """

    heading: Text
    share: float
    align: Alignment = "left"
    group: Text = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph in a cell of a table.

    Attributes:
        text: the words; a :class:`~thaigovdocs.thai.spans.Tick` is drawn.
        label: a bullet or number; the lines of the words hang behind it.
        span: how many columns it covers.
        align: where it differs from its column's.
        strong: printed bold.
        anchor: the name of the place for the manifest (``approver``), where one signs here.
    """

    text: Text = ()
    label: Text = ()
    span: int = 1
    align: Alignment | None = None
    strong: bool = False
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: from the left; their spans make the number of columns.
        continues: belongs to the row above: no rule between them, and both on one page
            as long as the whole is not taller than a page.  So several paragraphs stand
            one below the other in a cell, and beside one another across cells.
        lines: how many lines high it is at least.
    """

    cells: tuple[Cell, ...]
    continues: bool = False
    lines: int = 1

    @property
    def texts(self) -> tuple[Text, ...]:
        """The words of its cells, each behind its label."""
        return tuple(
            (*cell.label, Span(" "), *cell.text) if cell.label else cell.text for cell in self.cells
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is repeated on every page.

    Attributes:
        columns: from the left; headings without a word make a table without a head.
        rows: from the top.
        total: the cells of the last row, bold, with spans; empty for none.
        ruled: whether lines stand around the cells; without them it is a list in
            aligned columns, such as the members of a committee.
        indent: whether it starts at the indent of its block's level, not at the margin.
        left: where it begins instead, from the margin; ``None`` for where ``indent`` says.
        size: of its words in points; 0 for the body's, or less where they are too wide.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: tuple[Cell, ...] = ()
    ruled: bool = True
    indent: bool = False
    left: Length | None = None
    size: int = 0

    @property
    def is_headed(self) -> bool:
        """Whether any column has a heading."""
        return any(column.heading or column.group for column in self.columns)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in the text; the words of its block are its caption.

    Attributes:
        picture: it.
        width: of it; its height follows.
        alt: what is read out instead of it.
    """

    picture: Picture
    width: Length
    alt: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the body.

    Attributes:
        kind: ``paragraph`` (first line indented), ``heading`` (bold, indented likewise),
            ``clause`` (a label, then the text), ``bullet`` (hanging), ``plain`` (a
            paragraph without label that belongs to the clause above it), ``line`` (begins
            at the margin), ``centered``, ``right`` (begins right of the middle, as the date
            of a form), ``table``, ``picture``.
        text: the words; never with the label in them; empty for a table.
        label: what stands before the words (``๑.๑``, ``ข้อ ๑``, ``-``); empty for none.
        level: 0 outside clauses; 1 for the outermost clauses; a bullet or plain
            paragraph has the level of the clause it belongs to (0 when it has none).
        keep_next: announces what follows; no page ends with it.
        id: the id of the clause in the policy file.
        table: the table of a block that is one.
        picture: the picture of a block that is one.
    """

    kind: BlockKind
    text: Text
    label: Text = ()
    level: int = 0
    keep_next: bool = False
    id: str | None = None
    table: Table | None = None
    picture: Figure | None = None


@dataclass(frozen=True, slots=True)
class HeadEntry:
    """One value of a row of the head.

    Attributes:
        text: the value.
        label: the number of the entry (``๑.``) where there are several.
        quantity: how many of it (``จำนวน ๑ ชุด``), at the right; empty for none.
    """

    text: Text
    label: Text = ()
    quantity: Text = ()

    @property
    def printed(self) -> str:
        """Value and quantity as a registry notes them, without the number of the entry."""
        return " ".join(filter(None, (plain(self.text), plain(self.quantity))))


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A labelled row of a head: เรื่อง, เรียน, ถึง, ผ่าน, อ้างถึง, สิ่งที่ส่งมาด้วย."""

    kind: Literal["subject", "salutation", "to", "through", "references", "enclosures"]
    label: Text
    entries: tuple[HeadEntry, ...]


@dataclass(frozen=True, slots=True)
class LetterHead:
    """The head of a letter, from ที่ to สิ่งที่ส่งมาด้วย (saraban 11).

    Attributes:
        number_label: ``ที่``.
        number: ``พง ๐๐๑๗.๒/ว ๙๕๑๓``, as far as it is known.
        letterhead: the sender's lines at the upper right.
        date: day, month and year; a ``Blank`` where the day is open; empty for none.
        rows: the labelled rows in printed order.
    """

    number_label: Text
    number: Text
    letterhead: tuple[Text, ...]
    date: Text
    rows: tuple[HeadRow, ...]


@dataclass(frozen=True, slots=True)
class TitleHead:
    """The head of every paper that begins with centred bold lines.

    Attributes:
        titles: the lines.
        logos: a row of pictures above them, centred; forms have them.
        emblem: whether the emblem stands above them: on announcements and orders.
        rule: whether a short line stands below them.
    """

    titles: tuple[Text, ...]
    logos: tuple[Picture, ...] = ()
    emblem: bool = True
    rule: bool = False


@dataclass(frozen=True, slots=True)
class HeadField:
    """A label of a memo's head and the value on its dotted line; an empty value is open."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class MemoHead:
    """The head of a memo, from บันทึกข้อความ to ผ่าน (saraban 12).

    Attributes:
        title: ``บันทึกข้อความ``.
        unit, number, date, subject: what stands on the dotted lines.
        rows: เรียน and ผ่าน.
    """

    title: Text
    unit: HeadField
    number: HeadField
    date: HeadField
    subject: HeadField
    rows: tuple[HeadRow, ...]


@dataclass(frozen=True, slots=True)
class EnvelopeHead:
    """What stands on an envelope (saraban 77).

    Attributes:
        size: of it.
        letterhead: who sends, below the emblem.
        number_label, number: ``ที่`` and the number of the letter.
        salutation: ``เรียน`` and to whom.
        address: the lines below it.
        prepaid: the words in the frame at the upper right; empty for none.
    """

    size: EnvelopeSize
    letterhead: tuple[Text, ...]
    number_label: Text
    number: Text
    salutation: HeadRow
    address: tuple[Text, ...]
    prepaid: tuple[Text, ...] = ()

    @property
    def rows(self) -> tuple[HeadRow, ...]:
        """Its labelled rows: the one with the addressee."""
        return (self.salutation,)


Head: TypeAlias = LetterHead | TitleHead | MemoHead | EnvelopeHead


@dataclass(frozen=True, slots=True)
class Seal:
    """Who issues and the day, where a seal or nothing stands instead of a signature.

    Attributes:
        name: who issues.
        date: the day; a ``Blank`` where it is open.
        framed: the circle in which the seal is stamped is drawn around the name.
    """

    name: Text
    date: Text
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """The photo of a certificate, at the left of who signs (saraban 24).

    Attributes:
        picture: it; an empty frame to paste one in is a picture, too.
        alt: what is read out instead of it.
        lines: blank lines above what is dated, so that the text ends above the photo.
        holder: ``(name)`` of who signs below it; empty for nobody.
    """

    picture: Picture
    alt: str
    lines: int
    holder: Text = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign, the name in brackets, and the position.

    Attributes:
        name: ``(นายสมชาย ใจดี)``.
        position: the lines below it, an acting position included.
        rank: typed before the signature itself; empty for none.
        person: the id of the person in the policy file.
        written: the signature itself, a picture above the name; ``None`` for room to sign.
    """

    name: Text
    position: tuple[Text, ...]
    rank: Text = ()
    person: str | None = None
    written: Figure | None = None


@dataclass(frozen=True, slots=True)
class Endorsement:
    """The words of a chief on the way up, with room to sign.

    Attributes:
        to: ``เรียน …``; empty for none.
        paragraphs: the words.
        signature: who signs.
        date: ``วันที่ …``, below the position.
    """

    to: Text
    paragraphs: tuple[Text, ...]
    signature: Signature
    date: Text


@dataclass(frozen=True, slots=True)
class Decision:
    """What the head decides: a box to tick before each option, and who decides.

    Attributes:
        options: the words behind the boxes; a ``Blank`` is a dotted line.
        signature: who decides.
        date: ``วันที่ …``, below the position.
    """

    options: tuple[Text, ...]
    signature: Signature
    date: Text


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy has more than its original.

    Attributes:
        mark: at its upper right: ``สำเนาคู่ฉบับ``; empty for none.
        lines: at the lower right: ``ร่าง …``, or ``สำเนาถูกต้อง``.
        signature: who certifies it, below them; ``None`` for nobody.
        date: ``วันที่ …``, below the position; empty for none.
    """

    mark: Text = ()
    lines: tuple[Text, ...] = ()
    signature: Signature | None = None
    date: Text = ()


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code at the end of a letter, its caption and the address in print (qr).

    Attributes:
        url: what the code holds, and what is printed below the caption.
        caption: the words below the code.
        picture: the code, drawn.
    """

    url: Text
    caption: Text
    picture: Picture


@dataclass(frozen=True, slots=True)
class Look:
    """What the policy says about looks; every writer takes from it what it can.

    Attributes:
        emblem: ``picture`` (``picture`` holds it), ``placeholder`` (none was given: an
            outlined box), ``preprinted`` (its space stays empty) or ``none``.
        font: the family that the policy names; ``None`` to choose.
        catchwords: on which papers they stand.
        catchword_mark: the stroke that goes with one.
    """

    emblem: Literal["picture", "placeholder", "preprinted", "none"] = "placeholder"
    picture: Picture | None = None
    font: str | None = None
    catchwords: Literal["default", "all", "none"] = "default"
    catchword_mark: Literal["none", "before", "after"] = "none"


@dataclass(frozen=True, slots=True)
class Meta:
    """What a registry asks of a paper; plain text as printed.

    Attributes:
        title: for the file's properties and the outline, such as ``ประกาศจังหวัด… เรื่อง …``.
        author: the agency.
        number, subject, addressee: as printed; empty for none.
        date: the day, where it is known.
        draft: a number or a day is still open.
        references, enclosures: as printed, one an entry.
        signers: (name, position) as printed, without brackets.
    """

    title: str
    author: str
    number: str = ""
    subject: str = ""
    addressee: str = ""
    date: date | None = None
    draft: bool = False
    references: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    signers: tuple[tuple[str, str], ...] = ()


USUAL_COLUMNS = 4
"""So many signers and more stand in two columns."""
UNPRINTED = frozenset({"meta", "look", "counts", "faults"})
"""The fields of a document whose text is none of its own."""


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, ready to print.

    Attributes:
        id: its id in the policy file.
        kind: as in the policy file (``letter``, ``memo``, ``announcement``).
        head: what stands above the body.
        body: the blocks in printed order.
        closing: คำลงท้าย of a letter; empty for none.
        dated: ``ประกาศ ณ วันที่ …`` of an announcement; empty for none.
        seal: who issues and the day, where nobody signs; ``None`` on other papers.
        photo: of a certificate; ``None`` for none.
        signatures: in printed order.
        copied: what it has more than its original; ``None`` where it is the original.
        owner: ส่วนราชการเจ้าของเรื่อง and contact lines, at the lower left.
        copies: the lines of สำเนาส่ง.
        endorsements: the words of the chiefs on the way up, below the signatures of a memo.
        decision: of the head, below them; ``None`` for none.
        urgency, secrecy: printed red; empty for none.
        urgent_by: the day and the hour by which it must arrive, a line each, red below the
            urgency; empty for none.
        sets: which set of how many a secret paper is; with it every page says which of how
            many it is. Empty for none.
        numerals: the digits the paper is printed in.
        filename: the name of its files without suffix; ``None`` for the usual one.
        language: that it is written in; rules about Thai leave English alone.
        qr: the code at the end of a letter; ``None`` for none.
        orientation: of its pages.
        signing_columns: in how many columns they sign; 0 for as many as is usual.
        signing_axis: of the signatures, from the left margin; ``None`` for the usual one.
        template: the DOCX template that the policy names for it; ``None`` for that of its kind.
        facts: of the policy file, as text, for DOCX templates of users
            (:mod:`thaigovdocs.documents.facts`).
        look: what the policy says about looks.
        attached_pages: of the PDFs that go behind it; counted with its own.
        counts: the papers whose pages it counts (``quantity: auto``); writers count them.
        faults: errors that stop it: writers refuse to print it.
    """

    id: str
    kind: str
    head: Head
    body: tuple[Block, ...]
    meta: Meta
    closing: Text = ()
    dated: Text = ()
    seal: Seal | None = None
    photo: Photo | None = None
    signatures: tuple[Signature, ...] = ()
    owner: tuple[Text, ...] = ()
    copies: tuple[Text, ...] = ()
    endorsements: tuple[Endorsement, ...] = ()
    decision: Decision | None = None
    copied: Copied | None = None
    urgency: Text = ()
    urgent_by: tuple[Text, ...] = ()
    secrecy: Text = ()
    sets: Text = ()
    numerals: Literal["thai", "arabic"] = "thai"
    filename: str | None = None
    language: Literal["th", "en"] = "th"
    qr: Qr | None = None
    orientation: Literal["portrait", "landscape"] = "portrait"
    signing_columns: int = 0
    signing_axis: Length | None = None
    template: bytes | None = None
    facts: FrozenMap[str, object] = field(default_factory=FrozenMap)
    look: Look = field(default_factory=Look)
    attached_pages: int = 0
    counts: tuple[Document, ...] = ()
    faults: tuple[Finding, ...] = ()

    def stop(self) -> None:
        """Refuse to go on with a paper that holds what stops it.

        Raises:
            PolicyError: ``faults`` is not empty.
        """
        if self.faults:
            raise PolicyError(findings=self.faults)

    @property
    def language_tag(self) -> str:
        """The language that its files say they are in (BCP 47)."""
        return "en-GB" if self.language == "en" else "th-TH"

    @property
    def signs_in_columns(self) -> bool:
        """Whether those who sign stand in two columns: four and more, or as the file says."""
        count = len(self.signatures)
        return (
            count >= USUAL_COLUMNS
            if not self.signing_columns
            else (self.signing_columns > 1 and count > 1)
        )

    @property
    def hangs(self) -> bool:
        """Whether the wrapped lines of a clause stand under its text, not at the margin."""
        return kind_of(self.kind).hangs
