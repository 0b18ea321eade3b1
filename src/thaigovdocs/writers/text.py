"""Plain text: the words of a paper in reading order, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from thaigovdocs.documents.model import (
    Block,
    Column,
    Document,
    EnvelopeHead,
    Head,
    HeadRow,
    MemoHead,
    Row,
    Signature,
    Table,
    TitleHead,
)
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.thai.spans import LINE_END, CheckBox, Piece, Span, Text, Tick
from thaigovdocs.writers.doors import ready

DOTS = "......"
BOX = "☐"
TICK = "✓"


def render_text(document: Document, *, fonts: Fonts | None = None) -> str:
    """Return *document* as plain text.

    The same words as DOCX and PDF carry, in the order a reader meets them; one
    paragraph a line, label and value a space apart, the cells of a row a tab apart, an
    empty line between the parts.  What is still open stands as dots, a tick as ✓,
    a box to tick as ☐.  A row
    of a table that is to be filled in by hand gives no line.  Ends with a line break.

    Args:
        document: a composed document.
        fonts: where fonts are found, for pages that are counted; ``None`` for this machine's.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).

    Example:
        >>> from thaigovdocs.documents.model import Document, Meta, TitleHead
        >>> from thaigovdocs.thai.spans import Span
        >>> head = TitleHead(titles=((Span("ประกาศจังหวัดธารารมย์"),),))
        >>> render_text(Document("a", "announcement", head, (), Meta("", "")))
        'ประกาศจังหวัดธารารมย์\\n'
    """
    document = ready(document, fonts)
    parts = ("\n".join(filter(None, part)) for part in _parts(document))
    return "\n\n".join(filter(None, parts)) + "\n"


def _parts(document: Document) -> Iterator[Iterable[str]]:
    if document.copied:
        yield (_words(document.copied.mark),)
    yield map(_words, (document.secrecy, document.sets, document.urgency, *document.urgent_by))
    yield _head(document.head)
    yield (line for block in document.body for line in _lines(block))
    yield map(_words, (document.closing, document.dated))
    if document.seal:
        yield map(_words, (document.seal.name, document.seal.date))
    for signature in document.signatures:
        yield _signature(signature)
    if document.photo:
        yield (_words(document.photo.holder),)
    for each in document.endorsements:
        yield map(_words, (each.to, *each.paragraphs))
        yield (*_signature(each.signature), _words(each.date))
    if document.decision:
        yield (f"{BOX} {_words(option)}" for option in document.decision.options)
        yield (*_signature(document.decision.signature), _words(document.decision.date))
    yield map(_words, document.owner)
    yield map(_words, document.copies)
    if document.copied:
        yield map(_words, document.copied.lines)
        if certifies := document.copied.signature:
            yield (*_signature(certifies), _words(document.copied.date))
    if document.qr:
        yield map(_words, (document.qr.caption, document.qr.url))


def _head(head: Head) -> Iterator[str]:
    if isinstance(head, TitleHead):
        yield from map(_words, head.titles)
        return
    if isinstance(head, EnvelopeHead):
        yield from map(_words, head.letterhead)
        yield _spaced(head.number_label, head.number)
        yield from map(_words, head.prepaid)
        yield from _row(head.salutation)
        yield from map(_words, head.address)
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
    else:
        yield from _table(block.table)


def _table(table: Table) -> Iterator[str]:
    """Yield head, rows and total a line each; empty cells keep their tabs but at the end."""
    for storey in _storeys(table.columns) if table.is_headed else ():
        yield _tabbed(map(_words, storey))
    for row in table.rows:
        yield _tabbed(_cells(row))
    yield _tabbed(_cells(Row(table.total)))


def _storeys(columns: tuple[Column, ...]) -> Iterator[tuple[Text, ...]]:
    """Yield the headings of a head, or of its two storeys: groups once, above their columns."""
    if not any(column.group for column in columns):
        yield tuple(column.heading for column in columns)
        return
    upper: list[Text] = []
    for group, members in groupby(columns, lambda column: column.group):
        those = list(members)
        over = [group, *[()] * (len(those) - 1)]
        upper += over if group else [column.heading for column in those]
    yield tuple(upper)
    yield tuple(column.heading if column.group else () for column in columns)


def _cells(row: Row) -> Iterator[str]:
    """Yield the words of a cell for each column that the row has; spanned columns are empty."""
    for cell in row.cells:
        yield _spaced(cell.label, cell.text)
        yield from [""] * (cell.span - 1)


def _tabbed(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace(LINE_END, " ") for cell in cells).rstrip("\t")


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
    if isinstance(piece, CheckBox):
        return BOX
    return piece.text if isinstance(piece, Span) else DOTS
