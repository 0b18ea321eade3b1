"""Seals, photos and envelopes as a DOCX template sees them."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.model import EnvelopeHead, Photo, Seal
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.advances import width
from thaigovdocs.standard.envelopes import SIZES, rows_above
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.views import Cover, HeadLine, Held, Line, Sealed

_GAP = 2  # spaces between a label and its value (typewriter)


def view_seal(seal: Seal, writer: TextWriter, *, keep_next: bool) -> Sealed:
    """Return who issues and the day, which may hold on to what follows."""
    name, date = writer.words(seal.name), writer.line(seal.date)
    return Sealed(Line(name, keep_next=True), Line(date, keep_next=keep_next), seal.framed)


def view_photo(photo: Photo, writer: TextWriter) -> Held:
    """Return what stands around the photo of a certificate."""
    return Held(photo.lines, Line(writer.line(photo.holder)))


def view_cover(head: EnvelopeHead, writer: TextWriter) -> Cover:
    """Return what stands on an envelope."""
    across, down = SIZES[head.size]
    sender = tuple(Line(writer.words(line)) for line in head.letterhead)
    number = HeadLine(writer.line(head.number), writer.line(head.number_label))
    return Cover(
        width=across.twips,
        height=down.twips,
        sender=sender,
        number=number,
        prepaid=tuple(Line(writer.words(line)) for line in head.prepaid),
        room=rows_above(head.size, len(sender) + bool(head.number)),
        lines=tuple(_lines(head, writer)),
    )


def _lines(head: EnvelopeHead, writer: TextWriter) -> Iterator[HeadLine]:
    """Yield the addressee behind คำขึ้นต้น, and the address below the addressee."""
    across, _ = SIZES[head.size]
    left = across * m.ENVELOPE_ADDRESS_SHARE - m.ENVELOPE_MARGIN
    label = writer.line(head.salutation.label)
    hanging = width(str(label) + " " * _GAP)
    place = left + hanging
    for entry in head.salutation.entries:
        yield HeadLine(
            writer.words(entry.text),
            label,
            indent=place.twips,
            hanging=hanging.twips,
            tabs=(place.twips,),
        )
    for line in head.address:
        yield HeadLine(writer.words(line), indent=place.twips)
