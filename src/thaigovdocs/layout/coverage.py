"""Which characters of a document its font cannot draw."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.model import (
    Document,
    EnvelopeHead,
    Head,
    LetterHead,
    MemoHead,
    Row,
    Signature,
    TitleHead,
)
from thaigovdocs.layout.flat import fold
from thaigovdocs.layout.model import Missing
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.thai.spans import Span, Text


def missing_glyphs(document: Document, metrics: Metrics) -> tuple[Missing, ...]:
    """Return every character of *document* that the font lacks, each once a piece of text."""
    spans = (piece for text in texts(document) for piece in text if isinstance(piece, Span))
    return tuple(
        Missing(document.id, character, span.origin)
        for span in spans
        if not metrics.drawn.issuperset(span.text)  # as almost never
        for character in dict.fromkeys(fold(span.text))
        if not metrics.has(character)
    )


def texts(document: Document) -> Iterator[Text]:
    """Yield every text that is printed, in reading order."""
    yield document.secrecy
    yield document.sets
    yield document.urgency
    yield from document.urgent_by
    head = document.head
    yield from _head(head)
    for row in () if isinstance(head, TitleHead) else head.rows:
        yield row.label
        for entry in row.entries:
            yield from (entry.label, entry.text, entry.quantity)
    for block in document.body:
        yield from (block.label, block.text)
        if block.table:
            for column in block.table.columns:
                yield from (column.group, column.heading)
            yield from (text for cells in block.table.rows for text in cells.texts)
            yield from Row(block.table.total).texts
    yield from (document.dated, document.closing)
    if document.seal:
        yield from (document.seal.name, document.seal.date)
    for signature in document.signatures:
        yield from _signature(signature)
    if document.photo:
        yield document.photo.holder
    for each in document.endorsements:
        yield from (each.to, *each.paragraphs, *_signature(each.signature), each.date)
    if decision := document.decision:
        yield from (*decision.options, *_signature(decision.signature), decision.date)
    yield from (*document.owner, *document.copies)
    if copied := document.copied:
        yield from (copied.mark, *copied.lines, copied.date)
        yield from _signature(copied.signature) if copied.signature else ()
    if document.qr:
        yield from (document.qr.caption, document.qr.url)


def _head(head: Head) -> Iterator[Text]:
    """Yield what stands above the labelled rows."""
    if isinstance(head, LetterHead):
        yield from (head.number_label, head.number, *head.letterhead, head.date)
    elif isinstance(head, EnvelopeHead):
        yield from (*head.letterhead, head.number_label, head.number, *head.prepaid, *head.address)
    elif isinstance(head, MemoHead):
        yield head.title
        for field in (head.unit, head.number, head.date, head.subject):
            yield from (field.label, field.text)
    else:
        yield from head.titles


def _signature(signature: Signature) -> Iterator[Text]:
    yield from (signature.rank, signature.name, *signature.position)
