"""Tables, endorsements and decisions as a DOCX template sees them."""

from __future__ import annotations

from thaigovdocs.documents.model import (
    Alignment,
    Decision,
    Endorsement,
    MemoHead,
    Signature,
    Table,
)
from thaigovdocs.documents.texts import strong
from thaigovdocs.render.docx_text import TextWriter
from thaigovdocs.render.docx_views import (
    Cell,
    Decided,
    Endorsed,
    Grid,
    Line,
    MemoRows,
    PlacedLine,
    Row,
    Signer,
    TableLine,
)
from thaigovdocs.standard import measures
from thaigovdocs.thai.spans import Text
from thaigovdocs.units import Length


def view_memo(head: MemoHead, writer: TextWriter) -> MemoRows:
    """Return the dotted rows of a memo's head."""
    fields = (head.unit, head.number, head.date, head.subject)
    return MemoRows(
        *(PlacedLine(writer.words(field.text), writer.line(field.label)) for field in fields)
    )


def view_endorsed(endorsement: Endorsement, writer: TextWriter) -> Endorsed:
    """Return the words of a chief on the way up."""
    return Endorsed(
        Line(writer.words(endorsement.to)),
        tuple(Line(writer.words(text)) for text in endorsement.paragraphs),
        _dated_signer(endorsement.signature, writer),
        Line(writer.line(endorsement.date)),
    )


def view_decided(decision: Decision, writer: TextWriter) -> Decided:
    """Return what the head decides."""
    return Decided(
        tuple(Line(writer.words(option)) for option in decision.options),
        _dated_signer(decision.signature, writer),
        Line(writer.line(decision.date)),
    )


def _dated_signer(signature: Signature, writer: TextWriter) -> Signer:
    """Return who signs where the day stands below the position, on the same page."""
    signer = view_signer(signature, writer, None)
    for line in signer.position:
        line.keep_next = True
    return signer


def view_table(table: Table, writer: TextWriter) -> TableLine:
    """Return a table; its last row holds on to the total."""
    whole = measures.TEXT_WIDTH
    widths = [(whole * column.share).twips for column in table.columns]
    aligned = [column.align for column in table.columns]
    columns = tuple(
        Cell(writer.words(column.heading), width, "center")
        for column, width in zip(table.columns, widths, strict=True)
    )
    places = list(zip(widths, aligned, strict=True))
    total = (tuple(map(strong, table.total)),) if table.total else ()
    rows = [*(row.texts for row in table.rows), *total]
    held = len(table.rows) - 1 if table.total else None
    return TableLine(
        Grid(columns, tuple(_row(row, places, writer, at == held) for at, row in enumerate(rows)))
    )


def _row(
    cells: tuple[Text, ...],
    places: list[tuple[int, Alignment]],
    writer: TextWriter,
    keep_next: bool,
) -> Row:
    return Row(
        tuple(
            Cell(writer.words(cell), width, align, keep_next)
            for cell, (width, align) in zip(cells, places, strict=True)
        )
    )


def view_signer(signature: Signature, writer: TextWriter, left: Length | None) -> Signer:
    """Return who signs; *left* is the indent where it is not that of the style."""
    return Signer(
        Line(writer.line(signature.rank)),
        PlacedLine(writer.unit(signature.name), indent=left),
        tuple(PlacedLine(writer.words(line), indent=left) for line in signature.position),
    )
