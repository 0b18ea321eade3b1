"""What a DOCX template sees: the one name ``doc``, made from a document.

The names are a contract with the templates that users keep; a change of one is a
new ``CONTEXT_VERSION``.
"""

from __future__ import annotations

from dataclasses import dataclass

from thaigovdocs.documents.model import Block, Document, HeadRow, LetterHead, Signature, TitleHead
from thaigovdocs.errors import RenderError
from thaigovdocs.render.docx_runs import Rich
from thaigovdocs.render.docx_sandbox import View
from thaigovdocs.render.docx_text import TextWriter
from thaigovdocs.render.docx_widths import width
from thaigovdocs.standard import measures
from thaigovdocs.units import Length, mm

CONTEXT_VERSION = 1
SENDER_RESERVE = mm("0.3")  # to the right of its widest line, so that it does not wrap
MAX_LEVEL = len(measures.CLAUSE_INDENTS)
LABEL_GAP = 2  # spaces between a label of the head and its value (regulation 2.3)
NOWHERE = Length(0)
NOTICEABLE = mm("0.2")  # a place that differs less from the style's is left to the style

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


@dataclass(frozen=True, slots=True)
class Paper(View):
    """The document as a template sees it under the name ``doc``.

    Attributes:
        kind: as in the policy file.
        title, author, subject: plain text of the file's properties.
        number: ที่ with its label and the sender's first line; ``None`` on papers without.
        sender: the lines of the sender below the first.
        date: the date line of a letter; empty for none.
        rows: the rows of a letter's head; ``kind`` is ``row``, ``row-more``, ``list``
            or ``list-more``.
        titles: the centred lines of an announcement.
        body: the blocks; ``kind`` is ``paragraph``, ``heading``, ``clause1`` to ``clause4``,
            ``bullet1`` to ``bullet4`` or ``plain1`` to ``plain4``.
        closing, dated: empty for none.
        signatures: in printed order.
        owner, copies: the lines at the lower left.
        urgency, secrecy: printed red; empty for none.
        top_room: the titles stand below the emblem's place.
        page_numbers: Word's name of the digits of the page number.
    """

    kind: str
    title: str
    author: str
    subject: str
    number: PlacedLine | None
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
    urgency: Words
    secrecy: Words
    top_room: bool
    page_numbers: str


def template_context(document: Document) -> Paper:
    """Return what the template of *document* prints.

    Raises:
        RenderError: text that no XML file can hold; every such place is a finding.
    """
    writer = TextWriter(document.id)
    paper = _paper(document, writer)
    if writer.findings:
        raise RenderError(findings=writer.findings)
    return paper


def _paper(document: Document, writer: TextWriter) -> Paper:
    head, meta = document.head, document.meta
    letter = head if isinstance(head, LetterHead) else None
    titles = head.titles if isinstance(head, TitleHead) else ()
    number, sender = _sender(letter, writer) if letter else (None, ())
    return Paper(
        kind=document.kind,
        title=writer.plain(meta.title, "meta.title"),
        author=writer.plain(meta.author, "meta.author"),
        subject=writer.plain(meta.subject, "meta.subject"),
        number=number,
        sender=sender,
        date=writer.line(letter.date) if letter else "",
        rows=tuple(line for row in letter.rows for line in _row(row, writer)) if letter else (),
        titles=tuple(Line(writer.words(title)) for title in titles),
        body=_body(document, writer),
        closing=writer.line(document.closing),
        dated=writer.line(document.dated),
        signatures=_signatures(document, writer),
        owner=tuple(Line(writer.words(line)) for line in document.owner),
        copies=tuple(Line(writer.words(line)) for line in document.copies),
        urgency=writer.line(document.urgency),
        secrecy=writer.line(document.secrecy),
        top_room=document.look.emblem != "none" or bool(document.urgency),
        page_numbers="thaiNumbers" if document.numerals == "thai" else "decimal",
    )


def _sender(head: LetterHead, writer: TextWriter) -> tuple[PlacedLine, tuple[Line, ...]]:
    """Return the line of the number, with the sender's first, and the sender's other lines."""
    lines = [writer.line(line) for line in head.letterhead]
    usual = measures.SENDER_LEFT_PAPER - measures.MARGIN_LEFT
    widest = max((width(str(line)) for line in lines), default=NOWHERE) + SENDER_RESERVE
    beside = measures.CENTRE_LEFT + measures.EMBLEM_HEIGHT_LETTER * 0.5 + measures.LETTERHEAD_GAP
    left = max(min(usual, measures.TEXT_WIDTH - widest), beside)
    moved = None if left == usual else left
    number = PlacedLine(
        writer.line(head.number),
        writer.line(head.number_label),
        indent=moved,
        hanging=moved,
        tabs=() if moved is None else (moved,),
        sender=lines[0] if lines else "",
    )
    return number, tuple(PlacedLine(line, indent=moved) for line in lines[1:])


def _row(row: HeadRow, writer: TextWriter) -> list[PlacedLine]:
    """Return a row of the head, its values hanging behind the label, numbers before them."""
    label = writer.line(row.label)
    numbers = [writer.line(entry.label) for entry in row.entries]
    after_label = width(str(label) + " " * LABEL_GAP)
    after_number = after_label + max((width(f"{number} ") for number in numbers), default=NOWHERE)
    lines: list[PlacedLine] = []
    for entry, number in zip(row.entries, numbers, strict=True):
        place = after_number if number else after_label
        kind = ("list" if number else "row") + ("-more" if lines else "")
        lines.append(
            PlacedLine(
                writer.words(entry.text),
                "" if lines else label,
                kind,
                indent=place,
                hanging=place - after_label if lines else place,
                tabs=(after_label, place) if number else (place,),
                number=number,
                quantity=writer.unit(entry.quantity),
            )
        )
    return lines


def _body(document: Document, writer: TextWriter) -> tuple[Line, ...]:
    """Return the blocks; the last of them stay with what is signed below."""
    blocks = document.body
    lines = [_block(block, writer) for block in blocks]
    if document.closing or document.dated or document.signatures:
        for line in lines[-_kept_blocks(lines) :] if lines else ():
            line.keep_next = True
    return tuple(lines)


def _kept_blocks(lines: list[Line]) -> int:
    """Return how many blocks go with the signature, so that two lines of text do."""
    last = f"{lines[-1].label} {lines[-1].text}"
    fits = measures.TEXT_WIDTH - measures.PARAGRAPH_INDENT
    return 2 if width(last) <= fits else 1


def _block(block: Block, writer: TextWriter) -> Line:
    kind: str = block.kind
    if kind == "clause":
        kind = f"clause{min(max(block.level, 1), MAX_LEVEL)}"
    elif kind == "bullet":
        kind = f"bullet{min(block.level + 1, MAX_LEVEL)}"
    elif kind == "plain":
        kind = f"plain{min(block.level, MAX_LEVEL)}" if block.level else "paragraph"
    label = writer.line(block.label) if block.label else ""
    return Line(writer.words(block.text), label, kind, block.keep_next)


def _signatures(document: Document, writer: TextWriter) -> tuple[Signer, ...]:
    axis = measures.SIGNATURE_AXIS
    if document.closing:
        axis = measures.CENTRE_LEFT + width(str(writer.line(document.closing))) * 0.5
    left: Length | None = axis * 2 - measures.TEXT_WIDTH
    if abs((axis - measures.SIGNATURE_AXIS).emu) < NOTICEABLE.emu:
        left = None
    return tuple(_signer(signature, writer, left) for signature in document.signatures)


def _signer(signature: Signature, writer: TextWriter, left: Length | None) -> Signer:
    return Signer(
        Line(writer.line(signature.rank)),
        PlacedLine(writer.unit(signature.name), indent=left),
        tuple(PlacedLine(writer.words(line), indent=left) for line in signature.position),
    )
