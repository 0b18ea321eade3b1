"""DOCX files: their paragraphs and rows, each run with its place and its font."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from thaigovdocs.findings import Finding
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.measured import Measured, MeasuredPage
from thaigovdocs.recognition.readers.docx_margins import Margin, read_margins, read_notes
from thaigovdocs.recognition.readers.docx_measured import default_tab, measured_pages
from thaigovdocs.recognition.readers.docx_numbering import Numbering
from thaigovdocs.recognition.readers.docx_runs import Reading
from thaigovdocs.recognition.readers.docx_styles import Styles
from thaigovdocs.recognition.readers.docx_walker import Walker
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.package import Package, W, read_package
from thaigovdocs.recognition.readers.read import Read, told

_UNREAD = {
    "chunk": ("a part of another format", "ส่วนที่แทรกจากแฟ้มรูปแบบอื่น"),
    "equation": ("equations", "สมการ"),
    "chart": ("charts or diagrams", "แผนภูมิหรือแผนผัง"),
    "object": ("embedded objects", "วัตถุที่ฝังไว้"),
}


def read_docx(data: bytes, name: str) -> Read:
    """Return the paragraphs of a DOCX in reading order.

    Inserted words count, deleted and hidden ones do not; a field gives its result; the
    numbers of lists are made as Word makes them.  A table with lines around its cells, or
    of three columns, gives rows; another one only sets its paragraphs beside one another.
    Headers, footers, notes and the small words above others stand beside the text; a head
    in a header is the head of the paper.

    Args:
        data: the bytes of the file.
        name: what a place calls the file.

    Raises:
        PolicyError: it is no DOCX that can be read (TGD763-TGD766), or holds no words
            (TGD707, TGD708).
    """
    package = read_package(data, name)
    pages = tuple(measured_pages(package, name))
    return _read(package, _walker(name, package, pages), pages, name)


def _read(package: Package, walker: Walker, pages: tuple[MeasuredPage, ...], name: str) -> Read:
    body = package.document.find(f"{W}body")
    lines = tuple(walker.blocks(body)) if body is not None else ()
    margins = list(read_margins(package, walker))
    notes = list(read_notes(package, walker))
    parts: list[Reading] = [walker, *(each.walker for each in margins)]
    parts += (each for each, _ in notes)
    lines = (*(line for each in margins if each.holds_head for line in each.lines), *lines)
    beside = _beside(margins, notes, parts)
    if not lines and not beside:
        raise refusal("TGD708" if any(part.pictures for part in parts) else "TGD707", name)
    return Read(
        lines,
        beside,
        tuple(use for part in parts for use in part.fonts),
        tuple(number for each in margins for number in each.numbers),
        next((each.secrecy for each in margins if each.secrecy), None),
        tuple(_unread(parts, name)),
        Measured(
            pages,
            tuple(walker.places),
            tuple(drawing for part in parts for drawing in part.drawings),
            sum(1 for _ in package.document.iter(f"{W}lastRenderedPageBreak")),
        ),
        next((each.sets for each in margins if each.sets), None),
    )


def _walker(name: str, package: Package, pages: Sequence[MeasuredPage]) -> Walker:
    """Return what walks over the body of *package*."""
    walker = Walker(name, Styles(package), numbering=Numbering(package))
    walker.tab = default_tab(package.settings)
    walker.left_margins = tuple(0.0 if each.left is None else each.left for each in pages)
    return walker


def _beside(
    margins: Sequence[Margin],
    notes: Sequence[tuple[Reading, Sequence[Line]]],
    parts: Sequence[Reading],
) -> tuple[Line, ...]:
    """Return what stands beside the text: headers, footers, notes and the small words above."""
    return (
        *(line for each in margins if not each.holds_head for line in each.lines),
        *(line for _, found in notes for line in found),
        *(Line((gloss,), whole=True) for part in parts for gloss in part.glosses),
    )


def _unread(parts: Iterable[Reading], name: str) -> Iterable[Finding]:
    """Yield that something in the file was not looked at."""
    kinds = [kind for kind in _UNREAD if any(kind in part.unread for part in parts)]
    if kinds:
        english, thai = zip(*(_UNREAD[kind] for kind in kinds), strict=True)
        yield told("TGD710", name, parts=", ".join(english), parts_th=" ".join(thai))
