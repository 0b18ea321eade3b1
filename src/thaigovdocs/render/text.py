"""Plain text: the words of a paper in reading order, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thaigovdocs.arguments import check_type
from thaigovdocs.documents.model import (
    Block,
    Document,
    Head,
    HeadRow,
    MemoHead,
    Signature,
    TitleHead,
)
from thaigovdocs.thai.spans import Piece, Span, Text, Tick

DOTS = "......"
BOX = "☐"
TICK = "✓"


def render_text(document: Document) -> str:
    """Return *document* as plain text.

    The same words as DOCX and PDF carry, in the order a reader meets them; one
    paragraph a line, label and value a space apart, an empty line between the parts.
    What is still open stands as dots.  Ends with a line break.

    Args:
        document: a composed document.

    Example:
        >>> from thaigovdocs.documents.model import Document, Meta, TitleHead
        >>> from thaigovdocs.thai.spans import Span
        >>> head = TitleHead(titles=((Span("ประกาศจังหวัดธารารมย์"),),))
        >>> render_text(Document("a", "announcement", head, (), Meta("", "")))
        'ประกาศจังหวัดธารารมย์\\n'
    """
    check_type(document, Document, "document")
    parts = ("\n".join(filter(None, part)) for part in _parts(document))
    return "\n\n".join(filter(None, parts)) + "\n"


def _parts(document: Document) -> Iterator[Iterable[str]]:
    yield map(_words, (document.secrecy, document.urgency))
    yield _head(document.head)
    yield (line for block in document.body for line in _lines(block))
    yield map(_words, (document.closing, document.dated))
    for signature in document.signatures:
        yield _signature(signature)
    for each in document.endorsements:
        yield map(_words, (each.to, *each.paragraphs))
        yield (*_signature(each.signature), _words(each.date))
    if document.decision:
        yield (f"{BOX} {_words(option)}" for option in document.decision.options)
        yield (*_signature(document.decision.signature), _words(document.decision.date))
    yield map(_words, document.owner)
    yield map(_words, document.copies)


def _head(head: Head) -> Iterator[str]:
    if isinstance(head, TitleHead):
        yield from map(_words, head.titles)
        return
    if isinstance(head, MemoHead):
        yield _words(head.title)
        for each in (head.unit, head.number, head.date, head.subject):
            yield _spaced(each.label, each.text)
    else:
        yield _spaced(head.number_label, head.number)
        yield from map(_words, head.letterhead)
        yield _words(head.date)
    for row in head.rows:
        yield from _row(row)


def _row(row: HeadRow) -> Iterator[str]:
    label = row.label
    for entry in row.entries:
        yield _spaced(label, entry.label, entry.text, entry.quantity)
        label = ()


def _lines(block: Block) -> Iterator[str]:
    if block.table is None:
        yield _spaced(block.label, block.text)
        return
    table = block.table
    headings = tuple(column.heading for column in table.columns)
    for texts in (headings, *(row.texts for row in table.rows), table.total):
        yield "\t".join(map(_words, texts))


def _signature(signature: Signature) -> Iterator[str]:
    yield _words(signature.rank)
    yield _words(signature.name)
    yield from map(_words, signature.position)


def _spaced(*texts: Text) -> str:
    return " ".join(filter(None, map(_words, texts)))


def _words(text: Text) -> str:
    return "".join(map(_piece, text))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Tick):
        return TICK
    return piece.text if isinstance(piece, Span) else DOTS
