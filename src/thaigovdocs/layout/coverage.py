"""Which characters of a document its font cannot draw."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.model import Document, LetterHead, TitleHead
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
        for character in dict.fromkeys(fold(span.text))
        if not metrics.has(character)
    )


def texts(document: Document) -> Iterator[Text]:
    """Yield every text that is printed, in reading order."""
    yield document.secrecy
    yield document.urgency
    head = document.head
    if isinstance(head, LetterHead):
        yield from (head.number_label, head.number, *head.letterhead, head.date)
        for row in head.rows:
            yield row.label
            for entry in row.entries:
                yield from (entry.label, entry.text, entry.quantity)
    elif isinstance(head, TitleHead):
        yield from head.titles
    for block in document.body:
        yield from (block.label, block.text)
    yield from (document.dated, document.closing)
    for signature in document.signatures:
        yield from (signature.rank, signature.name, *signature.position)
    yield from (*document.owner, *document.copies)
