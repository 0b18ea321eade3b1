"""What a DOCX template sees: the one name ``doc``, made from a document.

The names are a contract with the templates that users keep; a change of one is a
new ``CONTEXT_VERSION``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from thaigovdocs.documents.facts import FACTS
from thaigovdocs.documents.model import (
    Block,
    Document,
    EnvelopeHead,
    HeadRow,
    LetterHead,
    MemoHead,
    TitleHead,
)
from thaigovdocs.errors import RenderError
from thaigovdocs.standard import measures
from thaigovdocs.thai.spans import Span, Text, plain
from thaigovdocs.units import Length, mm
from thaigovdocs.writers.docx.blocks import (
    held,
    kept,
    view_copied,
    view_decided,
    view_endorsed,
    view_memo,
    view_pairs,
    view_qr,
    view_signer,
)
from thaigovdocs.writers.docx.ends import view_cover, view_photo, view_seal
from thaigovdocs.writers.docx.figures import with_drawings
from thaigovdocs.writers.docx.filling import fill_line, has_fills
from thaigovdocs.writers.docx.grid import TableEnd, view_table
from thaigovdocs.writers.docx.holding import hold_lines, links
from thaigovdocs.writers.docx.lines import title_side, with_committees
from thaigovdocs.writers.docx.runs import Looks, Rich
from thaigovdocs.writers.docx.squeezing import USUAL, Squeeze
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.values import Fact
from thaigovdocs.writers.docx.views import (
    Context,
    FigureLine,
    HeadLine,
    Line,
    Paper,
    Signer,
    Stop,
    Words,
)
from thaigovdocs.writers.docx.widths import text_width, width

CONTEXT_VERSION = 1
SENDER_RESERVE = mm("0.3")  # to the right of its widest line, so that it does not wrap
MAX_LEVEL = 4  # of which templates have samples; deeper ones say their indent themselves
MOST_OUTLINED = 9  # levels of headings that Word knows
LABEL_GAP = 2  # spaces between a label of the head and its value (typewriter)
NOWHERE = Length(0)
NOTICEABLE = mm("0.2")  # a place that differs less from the style's is left to the style


def template_context(document: Document, squeeze: Squeeze = USUAL) -> Paper:
    """Return what the template of *document* prints.

    Args:
        document: a paper.
        squeeze: what gives way in it, so that it has no page more than the layout.

    Raises:
        RenderError: text that no XML file can hold; every such place is a finding.
    """
    writer = TextWriter(document.id)
    paper = _paper(document, writer, squeeze)
    if writer.findings:
        raise RenderError(findings=writer.findings)
    return paper


def context_of(document: Document, paper: Paper) -> Context:
    """Return all that the template of *document* sees: the *paper*, and facts of its policy."""
    return Context(doc=paper, **{key: _fact(document.facts.get(key, "")) for key in FACTS})


def _fact(value: Any) -> Any:
    """Return a fact of the policy as templates have it: ``_`` for ``-`` in its names."""
    if isinstance(value, Mapping):
        return {key.replace("-", "_"): _fact(each) for key, each in value.items()}
    return Fact(value) if isinstance(value, str) else tuple(map(_fact, value))


def _paper(document: Document, writer: TextWriter, squeeze: Squeeze) -> Paper:
    head, meta = document.head, document.meta
    letter = head if isinstance(head, LetterHead) else None
    labelled = head.rows if isinstance(head, (LetterHead, MemoHead)) else ()
    titled = head if isinstance(head, TitleHead) else None
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
        titles=_titles(titled, writer, text_width(document)) if titled else (),
        logos=len(titled.logos) if titled else 0,
        body=with_drawings(document, _body(document, writer, squeeze)),
        closing=writer.line(document.closing),
        dated=writer.line(document.dated),
        photo=view_photo(document.photo, writer) if document.photo else None,
        cover=view_cover(head, writer) if isinstance(head, EnvelopeHead) else None,
        **_ending(document, writer),
        **_marks(document, writer),
        owner_room=squeeze.owner_room,
        in_english=document.language == "en",
        top_room=_has_top_room(document),
        title_rule=bool(titled and titled.rule),
        hangs=document.hangs,
        landscape=document.orientation == "landscape",
        low_foot=squeeze.low_foot,
        page_numbers="thaiNumbers" if document.numerals == "thai" else "decimal",
    )


def _marks(document: Document, writer: TextWriter) -> dict[str, Any]:
    """Return what is stamped on a paper, by the names of :class:`Paper`."""
    return {
        "urgency": writer.line(document.urgency),
        "urgent_by": tuple(Line(writer.words(line)) for line in document.urgent_by),
        "secrecy": writer.line(document.secrecy),
        "sets": writer.line(document.sets),
    }


def _ending(document: Document, writer: TextWriter) -> dict[str, Any]:
    """Return what stands below the text of a paper, by the names of :class:`Paper`."""
    holds = links(document)
    signers = _signatures(document, writer, keep_next=holds.signed)
    endorsed = zip(document.endorsements, holds.endorsed, strict=True)
    decision = document.decision
    words = (document.owner, document.copies)
    owner, copies = hold_lines(*([Line(writer.words(each)) for each in lines] for lines in words))
    seal = document.seal
    return {
        "seal": view_seal(seal, writer, keep_next=holds.signed) if seal else None,
        "signatures": signers,
        "signature_pairs": view_pairs(signers) if document.signs_in_columns else (),
        "qr": view_qr(document.qr, writer) if document.qr else None,
        "owner": owner,
        "copies": copies,
        "endorsements": tuple(view_endorsed(each, writer, keep_next=on) for each, on in endorsed),
        "decision": view_decided(decision, writer, keep_next=holds.decided) if decision else None,
        "copied": view_copied(document.copied, writer) if document.copied else None,
    }


def _has_top_room(document: Document) -> bool:
    """Return whether the titles stand below the place of the emblem."""
    head = document.head
    if isinstance(head, TitleHead) and not head.emblem:
        return False
    return document.look.emblem != "none" or bool(document.urgency)


def _titles(head: TitleHead, writer: TextWriter, whole: Length) -> tuple[Line, ...]:
    """Return the titles; the indents of a long one end its lines where the layout would."""
    lines = []
    for title in head.titles:
        side = title_side(title, whole)
        words = writer.words(title)
        lines.append(Line(words, indent=side.twips, right=side.twips) if side else Line(words))
    return tuple(lines)


def _sender(head: LetterHead, writer: TextWriter) -> tuple[HeadLine, tuple[Line, ...]]:
    """Return the line of the number, with the sender's first, and the sender's other lines."""
    lines = [writer.line(line) for line in head.letterhead]
    usual = measures.SENDER_LEFT_PAPER - measures.MARGIN_LEFT
    widest = max((width(str(line)) for line in lines), default=NOWHERE) + SENDER_RESERVE
    beside = measures.CENTRE_LEFT + measures.EMBLEM_HEIGHT_LETTER * 0.5 + measures.LETTERHEAD_GAP
    left = max(min(usual, measures.TEXT_WIDTH - widest), beside)
    moved = None if left == usual else left.twips
    number = HeadLine(
        writer.line(head.number),
        writer.line(head.number_label),
        indent=moved,
        hanging=moved or 0,
        tabs=() if moved is None else (moved,),
        sender=lines[0] if lines else "",
    )
    return number, tuple(Line(line, indent=moved) for line in lines[1:])


def _row(row: HeadRow, writer: TextWriter) -> list[HeadLine]:
    """Return a row of the head, its values hanging behind the label, numbers before them."""
    label = writer.line(row.label)
    numbers = [writer.line(entry.label) for entry in row.entries]
    after_label = width(str(label) + " " * LABEL_GAP)
    after_number = after_label + max((width(f"{number} ") for number in numbers), default=NOWHERE)
    quantities = [writer.unit(entry.quantity) for entry in row.entries]
    widest = max((width(str(each)) for each in quantities), default=NOWHERE)
    column = measures.TEXT_WIDTH - widest - SENDER_RESERVE
    lines: list[HeadLine] = []
    for entry, number, quantity in zip(row.entries, numbers, quantities, strict=True):
        place = after_number if number else after_label
        kind = ("list" if number else "row") + ("-more" if lines else "")
        words = writer.words(entry.text)
        lines.append(
            HeadLine(
                _beside(words, place, column) if quantity else words,
                "" if lines else label,
                kind,
                indent=place.twips,
                hanging=(place - after_label if lines else place).twips,
                tabs=(
                    *((after_label.twips,) if number else ()),
                    place.twips,
                    *((column.twips,) if quantity else ()),
                ),
                number=number,
                quantity=quantity,
            )
        )
    return lines


def _beside(words: Words, place: Length, column: Length) -> Words:
    """Return *words*, ended by a line break where their last line leaves no room for *column*.

    A quantity behind a tab that has no room is broken inside its number.
    """
    room = measures.TEXT_WIDTH - place
    last = Length(width(str(words)).emu % room.emu)
    if last + width(" " * LABEL_GAP) <= column - place:
        return words
    if isinstance(words, Rich):
        return Rich((*words.stretches, ("\n", Looks.PLAIN)))
    return f"{words}\n"


def _body(document: Document, writer: TextWriter, squeeze: Squeeze) -> tuple[Line, ...]:
    """Return the blocks; the last of them stay with what is signed below."""
    whole = text_width(document)
    indents = [_indent(block.level) for block in document.body]
    body = with_committees(document.body, whole, indents)
    is_signed = bool(document.closing or document.dated or document.signatures or document.seal)
    lines: list[Line] = []
    labels: dict[int, Text] = {}
    for block in body:
        is_last = block is body[-1]
        end: TableEnd = "signed" if block.keep_next or (is_last and is_signed) else ""
        end = end or ("alone" if is_last else "")
        if block.table:
            left = block.table.left or (_indent(block.level) if block.table.indent else NOWHERE)
            room = measures.TABLE_ROOM_LEAST if squeeze.lower_rows else measures.TABLE_ROOM
            lines.append(
                view_table(block.table, writer, whole=whole, left=left, end=end, room=room)
            )
        elif document.hangs and block.kind == "plain" and block.level in labels:
            lines.append(_below(block, labels[block.level], writer))
        else:
            lines.append(_block(block, writer, whole, hanging=document.hangs))
        if block.kind == "clause" and block.label:
            labels[block.level] = block.label
    if is_signed:
        last = _kept_blocks(lines) if lines else 0
        lines[len(lines) - last :] = map(kept, lines[len(lines) - last :])
    return tuple(lines)


def _kept_blocks(lines: Sequence[Line]) -> int:
    """Return how many blocks go with the signature, so that two lines of text do.

    The first of several stays where it is: a page of the head alone is worse.
    """
    last = f"{lines[-1].label} {lines[-1].text}"
    fits = measures.TEXT_WIDTH - measures.PARAGRAPH_INDENT
    return min(2, max(len(lines) - 1, 1)) if width(last) <= fits else 1


def _below(block: Block, label: Text, writer: TextWriter) -> Line:
    """Return a paragraph whose lines stand under the text of its clause, behind its *label*."""
    left = _indent(block.level) + width(f"{plain(label)} ")
    line = Line(writer.words(block.text), "", _kind(block), block.keep_next)
    return replace(line, indent=left.twips)


def _block(block: Block, writer: TextWriter, whole: Length, *, hanging: bool) -> Line:
    if block.picture:
        return FigureLine(writer.words(block.text), kind=block.kind)
    label = writer.line(block.label) if block.label else ""
    hangs = hanging and block.kind == "clause" and bool(label)
    if hangs or has_fills(block.text):
        return _placed(block, label, writer, whole, hangs=hangs)
    words = writer.words(block.text)
    line = Line(words, label, _kind(block), block.keep_next, outline=_outline(block))
    return _deeper(line, block) if _sampled_level(block) > MAX_LEVEL else line


def _outline(block: Block) -> int:
    """Return the level of the heading of a clause, below that of the title; 0 for other words."""
    is_heading = any(isinstance(piece, Span) and piece.strong for piece in block.label)
    return min(block.level + 1, MOST_OUTLINED) if is_heading else 0


def _sampled_level(block: Block) -> int:
    """Return the level of the indent of *block*: bullets stand one further in."""
    return block.level + 1 if block.kind == "bullet" else block.level


def _deeper(line: Line, block: Block) -> Line:
    """Return *line*, printed by the sample of the last level, at the indent of its own."""
    left = _indent(_sampled_level(block))
    if block.kind != "bullet":
        return replace(line, indent=0, first=left.twips)
    gap = width(f"{line.label} ")
    place = (left + gap).twips
    return replace(line, indent=place, hanging=gap.twips, tabs=(place,))


def _kind(block: Block) -> str:
    """Return the name of the sample paragraph of *block*."""
    if block.kind == "clause":
        return f"clause{min(max(block.level, 1), MAX_LEVEL)}"
    if block.kind == "bullet":
        return f"bullet{min(block.level + 1, MAX_LEVEL)}"
    if block.kind == "plain":
        return f"plain{min(block.level, MAX_LEVEL)}" if block.level else "paragraph"
    return block.kind


def _indent(level: int) -> Length:
    """Return where the label or the first line of a block of *level* stands."""
    if not level:
        return measures.PARAGRAPH_INDENT
    return measures.CLAUSE_INDENTS[min(level, len(measures.CLAUSE_INDENTS)) - 1]


def _placed(block: Block, label: Words, writer: TextWriter, whole: Length, *, hangs: bool) -> Line:
    """Return a block of which the words themselves say where they stand.

    That is a clause whose lines stand under the first word after its label, and one
    with blanks that take what its line leaves.
    """
    gap = width(f"{label} ") if label else NOWHERE
    first = _indent(block.level + 1 if block.kind == "bullet" else block.level)
    stops: tuple[Stop, ...] = ()
    words = writer.words(block.text)
    if has_fills(block.text):
        words, stops = fill_line(block.text, writer, start=first + gap, right=whole)
    outline = _outline(block)
    line = Line(words, label, _kind(block), block.keep_next, stops=stops, outline=outline)
    if not hangs:
        return line
    place = (first + gap).twips
    return replace(line, indent=place, hanging=gap.twips, tabs=(place,))


def _signatures(document: Document, writer: TextWriter, *, keep_next: bool) -> tuple[Signer, ...]:
    left = _signing_left(document, writer)
    signers = tuple(view_signer(signature, writer, left) for signature in document.signatures)
    if keep_next:
        return tuple(map(held, signers))
    # Space to sign is lost at the top of a page, so those who sign stay together.
    return tuple(
        replace(signer, position=tuple(map(kept, signer.position)))
        if signer is not signers[-1]
        else signer
        for signer in signers
    )


def _signing_left(document: Document, writer: TextWriter) -> Length | None:
    """Return the left indent that centres on the axis; ``None`` for that of the style."""
    if document.signs_in_columns:
        return NOWHERE
    axis = document.signing_axis or measures.SIGNATURE_AXIS
    if document.orientation == "landscape":  # as far from the middle of the paper
        axis = axis + (measures.PAPER_HEIGHT - measures.PAPER_WIDTH) * 0.5
        return axis * 2 - text_width(document)
    if document.closing:
        axis = measures.CENTRE_LEFT + width(str(writer.line(document.closing))) * 0.5
    if abs((axis - measures.SIGNATURE_AXIS).emu) < NOTICEABLE.emu:
        return None
    return axis * 2 - measures.TEXT_WIDTH
