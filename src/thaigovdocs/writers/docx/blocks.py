"""Signers, endorsements and decisions as a DOCX template sees them."""

from __future__ import annotations

from dataclasses import replace

from thaigovdocs.documents.model import Copied, Decision, Endorsement, MemoHead, Qr, Signature
from thaigovdocs.standard import measures
from thaigovdocs.standard.advances import width
from thaigovdocs.units import Length, mm
from thaigovdocs.writers.docx.figures import signed_drawing
from thaigovdocs.writers.docx.runs import Looks, Rich
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.views import (
    Code,
    CopyView,
    Decided,
    Endorsed,
    HeadLine,
    Line,
    MemoRows,
    Signer,
    SignerPair,
    Words,
)

KEPT_SIGNERS = mm(200)  # of rows of signers that stay together: they leave room for text


def view_memo(head: MemoHead, writer: TextWriter) -> MemoRows:
    """Return the dotted rows of a memo's head."""
    fields = (head.unit, head.number, head.date, head.subject)
    return MemoRows(
        *(HeadLine(writer.words(field.text), writer.line(field.label)) for field in fields)
    )


def view_endorsed(endorsement: Endorsement, writer: TextWriter, *, keep_next: bool) -> Endorsed:
    """Return the words of a chief on the way up; the day may hold on to what follows."""
    return Endorsed(
        Line(writer.words(endorsement.to)),
        tuple(Line(writer.words(text)) for text in endorsement.paragraphs),
        _dated_signer(endorsement.signature, writer),
        Line(writer.line(endorsement.date), keep_next=keep_next),
    )


def view_decided(decision: Decision, writer: TextWriter, *, keep_next: bool) -> Decided:
    """Return what the head decides; the day may hold on to what follows."""
    return Decided(
        tuple(Line(writer.words(option)) for option in decision.options),
        _dated_signer(decision.signature, writer),
        Line(writer.line(decision.date), keep_next=keep_next),
    )


def view_qr(qr: Qr, writer: TextWriter) -> Code:
    """Return the words below a QR code."""
    return Code(Line(writer.words(qr.caption)), Line(writer.line(qr.url)))


def view_pairs(signers: tuple[Signer, ...]) -> tuple[SignerPair, ...]:
    """Return *signers* two and two, as they stand in two columns.

    As many rows as a page can hold stay together.
    """
    rights: tuple[Signer | None, ...] = (*signers[1::2], None)
    pairs = list(map(SignerPair, signers[::2], rights))
    if sum(map(_height_of, pairs)) * measures.LINE_PITCH.pt <= KEPT_SIGNERS.pt:
        pairs[:-1] = [
            SignerPair(held(each.left), held(each.right) if each.right else None)
            for each in pairs[:-1]
        ]
    return tuple(pairs)


def held(signer: Signer) -> Signer:
    """Return *signer* with lines that no page ends with."""
    return Signer(kept(signer.rank), kept(signer.name), tuple(map(kept, signer.position)))


def kept(line: Line) -> Line:
    """Return *line* so that no page ends with it."""
    return replace(line, keep_next=True)


def _height_of(pair: SignerPair) -> int:
    """Return how many lines a row of signers takes."""
    positions = (len(each.position) for each in (pair.left, pair.right) if each)
    return measures.SIGNING_LINES + 1 + max(positions)


def _dated_signer(signature: Signature, writer: TextWriter) -> Signer:
    """Return who signs where the day stands below the position, on the same page."""
    signer = view_signer(signature, writer, None)
    return replace(signer, position=tuple(map(kept, signer.position)))


def view_copied(copied: Copied, writer: TextWriter) -> CopyView:
    """Return what a copy has more than its original."""
    signature = copied.signature
    return CopyView(
        Line(writer.line(copied.mark)),
        tuple(Line(writer.words(line), keep_next=True) for line in copied.lines),
        view_signer(signature, writer, None) if signature else None,
        Line(writer.line(copied.date)),
    )


def _position(signature: Signature, writer: TextWriter) -> tuple[Words, ...]:
    """Return the lines of the position, the first with the picture of the signature above it.

    The picture hangs on that line and not on the name: the name has room above it, from whose
    top or bottom programs measure as they like.
    """
    lines = tuple(map(writer.words, signature.position))
    if signature.written is None or not lines:
        return lines
    first, *others = lines
    stretches = first.stretches if isinstance(first, Rich) else ((first, Looks.PLAIN),)
    middle = width(str(first)) * 0.5
    return (Rich(((signed_drawing(signature, middle), Looks.PLAIN), *stretches)), *others)


def view_signer(signature: Signature, writer: TextWriter, left: Length | None) -> Signer:
    """Return who signs; *left* is the indent where it is not that of the style."""
    indent = None if left is None else left.twips
    return Signer(
        Line(writer.line(signature.rank)),
        Line(writer.unit(signature.name), indent=indent),
        tuple(Line(line, indent=indent) for line in _position(signature, writer)),
    )
