"""What a DOCX template sees: the one name ``doc``, made from a document.

The names are a contract with the templates that users keep; a change of one is a
new ``CONTEXT_VERSION``.
"""

from __future__ import annotations

from thaigovdocs.documents.model import (
    Block,
    Document,
    HeadRow,
    LetterHead,
    MemoHead,
    TitleHead,
)
from thaigovdocs.errors import RenderError
from thaigovdocs.render.docx_blocks import (
    view_decided,
    view_endorsed,
    view_memo,
    view_signer,
    view_table,
)
from thaigovdocs.render.docx_text import TextWriter
from thaigovdocs.render.docx_views import Line, Paper, PlacedLine, Signer, Words
from thaigovdocs.render.docx_widths import width
from thaigovdocs.standard import measures
from thaigovdocs.units import Length, mm

__all__ = ["CONTEXT_VERSION", "Line", "Paper", "PlacedLine", "Signer", "template_context"]

CONTEXT_VERSION = 1
SENDER_RESERVE = mm("0.3")  # to the right of its widest line, so that it does not wrap
MAX_LEVEL = len(measures.CLAUSE_INDENTS)
LABEL_GAP = 2  # spaces between a label of the head and its value (regulation 2.3)
NOWHERE = Length(0)
NOTICEABLE = mm("0.2")  # a place that differs less from the style's is left to the style


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
    labelled = () if isinstance(head, TitleHead) else head.rows
    titles = head.titles if isinstance(head, TitleHead) else ()
    number, sender = _sender(letter, writer) if letter else (None, ())
    return Paper(
        kind=document.kind,
        title=writer.plain(meta.title, "meta.title"),
        author=writer.plain(meta.author, "meta.author"),
        subject=writer.plain(meta.subject, "meta.subject"),
        number=number,
        memo=view_memo(head, writer) if isinstance(head, MemoHead) else None,
        sender=sender,
        date=writer.line(letter.date) if letter else "",
        rows=tuple(line for row in labelled for line in _row(row, writer)),
        titles=tuple(Line(writer.words(title)) for title in titles),
        body=_body(document, writer),
        closing=writer.line(document.closing),
        dated=writer.line(document.dated),
        signatures=_signatures(document, writer),
        owner=_owner(document, writer),
        copies=tuple(Line(writer.words(line)) for line in document.copies),
        endorsements=tuple(view_endorsed(each, writer) for each in document.endorsements),
        decision=view_decided(document.decision, writer) if document.decision else None,
        urgency=writer.line(document.urgency),
        secrecy=writer.line(document.secrecy),
        top_room=document.look.emblem != "none" or bool(document.urgency),
        page_numbers="thaiNumbers" if document.numerals == "thai" else "decimal",
    )


def _owner(document: Document, writer: TextWriter) -> tuple[Line, ...]:
    """Return the lines of the owner, which no page parts."""
    lines = tuple(Line(writer.words(line)) for line in document.owner)
    for line in lines[:-1]:
        line.keep_next = True
    return lines


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
    lines = [_block(block, writer, hanging=document.hangs) for block in blocks]
    if document.closing or document.dated or document.signatures:
        for line in lines[-_kept_blocks(lines) :] if lines else ():
            line.keep_next = True
    return tuple(lines)


def _kept_blocks(lines: list[Line]) -> int:
    """Return how many blocks go with the signature, so that two lines of text do."""
    last = f"{lines[-1].label} {lines[-1].text}"
    fits = measures.TEXT_WIDTH - measures.PARAGRAPH_INDENT
    return 2 if width(last) <= fits else 1


def _block(block: Block, writer: TextWriter, *, hanging: bool) -> Line:
    kind: str = block.kind
    if block.table:
        return view_table(block.table, writer)
    if kind == "clause":
        kind = f"clause{min(max(block.level, 1), MAX_LEVEL)}"
    elif kind == "bullet":
        kind = f"bullet{min(block.level + 1, MAX_LEVEL)}"
    elif kind == "plain":
        kind = f"plain{min(block.level, MAX_LEVEL)}" if block.level else "paragraph"
    label = writer.line(block.label) if block.label else ""
    if hanging and block.kind == "clause" and label:
        return _hanging(block, label, kind, writer)
    return Line(writer.words(block.text), label, kind, block.keep_next)


def _hanging(block: Block, label: Words, kind: str, writer: TextWriter) -> Line:
    """Return a clause whose lines stand under the first word after its label."""
    gap = width(f"{label} ")
    left = measures.CLAUSE_INDENTS[min(max(block.level, 1), MAX_LEVEL) - 1] + gap
    line = PlacedLine(writer.words(block.text), label, kind, indent=left, hanging=gap, tabs=(left,))
    line.keep_next = block.keep_next
    return line


def _signatures(document: Document, writer: TextWriter) -> tuple[Signer, ...]:
    axis = measures.SIGNATURE_AXIS
    if document.closing:
        axis = measures.CENTRE_LEFT + width(str(writer.line(document.closing))) * 0.5
    left: Length | None = axis * 2 - measures.TEXT_WIDTH
    if abs((axis - measures.SIGNATURE_AXIS).emu) < NOTICEABLE.emu:
        left = None
    signers = tuple(view_signer(signature, writer, left) for signature in document.signatures)
    # Space to sign is lost at the top of a page, so those who sign stay together.
    for line in (line for signer in signers[:-1] for line in signer.position):
        line.keep_next = True
    return signers
