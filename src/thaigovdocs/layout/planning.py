"""From a document to its layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from thaigovdocs._arguments import check_option, check_type
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.page_counts import fill_page_counts
from thaigovdocs.findings import Finding
from thaigovdocs.layout.body import add_body
from thaigovdocs.layout.coverage import missing_glyphs
from thaigovdocs.layout.ending import is_tail, place_rows
from thaigovdocs.layout.flow import Flow
from thaigovdocs.layout.fonts import Fonts, default_fonts
from thaigovdocs.layout.furniture import catchword, first_words, furniture, has_catchwords
from thaigovdocs.layout.grids import frame_of, rules, table_part
from thaigovdocs.layout.head import RISE, Head, box
from thaigovdocs.layout.model import MOST_TAGGED, Image, Layout, Page, Paragraph, Rule, TablePart
from thaigovdocs.layout.opening import add_head
from thaigovdocs.layout.pages import Placed
from thaigovdocs.layout.preview import VisibleLayout
from thaigovdocs.layout.sheet import PITCH, sheet_of
from thaigovdocs.layout.signing import add_end
from thaigovdocs.layout.sources import Box
from thaigovdocs.layout.widths import Metrics, read_metrics
from thaigovdocs.standard.measures import SIGNATURE_WIDTH, SIGNING_LINES
from thaigovdocs.units import mm


def lay_out(document: Document, *, fonts: Fonts | None = None) -> Layout:
    """Return *document* on its pages: every line, page break, catchword and anchor.

    Nothing is drawn.  Lines are planned from the widths in the font and pages from
    the heights of the lines, so the same document and font give the same layout.

    Args:
        document: what to lay out.
        fonts: where fonts are found; ``None`` for this machine's.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        MissingToolError: the font that the document names is not there (TGD700).
    """
    check_type(document, Document, "document")
    check_option(fonts, Fonts, "fonts")
    document = printable(document, fonts=fonts)
    source = fonts or default_fonts()
    family = source.choose(document.look.font)
    metrics = read_metrics(family)
    flow, head = flow_of(document, metrics)
    shown = has_catchwords(document)
    lower = not document.secrecy
    ended = place_rows(flow, start=head.bottom, catchwords=shown, lower=lower)
    flow.sheet, placed = ended.sheet, ended.pages
    missing = missing_glyphs(document, metrics)
    return VisibleLayout(
        document=document,
        pages=_pages(document, flow, head, placed),
        anchors=FrozenMap({**head.anchors, **_anchors(placed)}),
        missing=missing,
        fonts=metrics.used,
        family=family,
        source=source,
        findings=(*_findings(document, family.bold is None, family.name), *_narrow(flow, document)),
        sheet=flow.sheet,
    )


def flow_of(document: Document, metrics: Metrics) -> tuple[Flow, Head]:
    """Return the rows of *document* and what stands above them, no page filled yet."""
    flow = Flow(metrics, sheet_of(document))
    head = add_head(flow, document)
    add_body(flow, document.body, hanging=document.hangs)
    add_end(flow, document)
    return flow, head


def printable(document: Document, *, fonts: Fonts | None = None) -> Document:
    """Return *document* with the pages of its enclosures counted.

    Raises:
        PolicyError: the document holds what stops it.
    """
    document.stop()
    if not document.counts:
        return document
    pages = {
        each.id: lay_out(each, fonts=fonts).page_count + each.attached_pages
        for each in document.counts
    }
    return fill_page_counts(document, pages)


def _findings(document: Document, lacks_bold: bool, name: str) -> tuple[Finding, ...]:
    return (Finding.of("TGD703", document=document.id, font=name),) if lacks_bold else ()


def _narrow(flow: Flow, document: Document) -> Iterator[Finding]:
    """Yield the tables whose words no width of the columns keeps whole."""
    for lacking, width in flow.narrow:
        room, needed = round(width / mm(1).pt), round((width + lacking) / mm(1).pt)
        yield Finding.of("TGD249", document=document.id, needed=needed, room=room)
    rows = sum(row.grid is not None and row.grid.frame.ruled for row in flow.rows)
    if rows > MOST_TAGGED:
        yield Finding.of("TGD716", document=document.id, rows=rows, limit=MOST_TAGGED)


def _pages(
    document: Document, flow: Flow, head: Head, placed: Sequence[Sequence[Placed]]
) -> tuple[Page, ...]:
    words = [_first_words(flow, rows) for rows in placed]
    shown = has_catchwords(document)
    pages = []
    furnish = partial(furniture, document, flow.metrics, flow.sheet)
    for index, rows in enumerate(placed):
        goes_on = index + 1 < len(placed) and not is_tail(flow, placed[index + 1])
        following = words[index + 1] if goes_on else ""
        foot = catchword(following, document.look) if shown and following else ""
        number = index + 1
        parts = tuple(_parts(rows))
        page = Page(
            number,
            parts if index else (*head.paragraphs, *parts),
            furnish(page=number, count=len(placed), words=foot),
            words[index],
            foot,
            (
                *(rule for part in parts if isinstance(part, TablePart) for rule in rules(part)),
                *_rules(rows),
            ),
            (*(() if index else head.images), *_images(rows)),
        )
        pages.append(page)
    return tuple(pages)


def _first_words(flow: Flow, rows: Sequence[Placed]) -> str:
    """Return the first words of the page that begins with *rows*."""
    if not rows:
        return ""
    first = next(placed.row for placed in rows if not placed.repeated)
    label, flat = flow.words[first.paragraph]
    if first.index == 0:
        solid = len(label) if flat.text.startswith(label) else 0
        return first_words(label, flat.tail(solid))
    before = (row for row in flow.rows if row.paragraph == first.paragraph)
    start = sum(len(row.line.text) + row.line.lead for row in before if row.index < first.index)
    return first_words("", flat.tail(start + first.line.lead))


def _parts(rows: Sequence[Placed]) -> Iterator[Paragraph | TablePart]:
    """Yield the rows of a page as paragraphs and tables."""
    for frame, group in groupby(rows, key=frame_of):
        if frame:
            yield table_part(list(group))
        else:
            yield from _paragraphs(list(group))


def _rules(rows: Sequence[Placed]) -> Iterator[Rule]:
    """Yield the lines that stand in the flow."""
    for placed in rows:
        for rule in placed.row.rules:
            yield replace(rule, y=placed.top + rule.y, to_y=placed.top + rule.to_y)


def _images(rows: Sequence[Placed]) -> Iterator[Image]:
    """Yield the pictures that stand in the flow."""
    for placed in rows:
        for image in placed.row.images:
            yield replace(image, top=placed.top + image.top)


def _paragraphs(rows: Sequence[Placed]) -> Iterator[Paragraph]:
    """Yield the rows of a page as paragraphs, a part of one where a page break splits it."""
    for _, group in groupby(rows, key=lambda placed: placed.row.paragraph):
        part = list(group)
        first, last = part[0].row, part[-1].row
        if first.stack:
            for each in first.stack:
                yield Paragraph(each.style, each.lines, part[0].top + each.top + RISE, PITCH)
            continue
        style = first.style
        if first.index:
            style = replace(
                style,
                x=style.x + style.hang,
                width=style.width - style.hang,
                first=0.0,
                labels=(),
                mark=None,
            )
        lines = tuple(placed.row.line for placed in part)
        yield Paragraph(style, lines, part[0].top + RISE, PITCH, ends=last.ends)
        for placed in part:
            if beside := placed.row.beside:
                yield Paragraph(beside.style, (beside.line,), placed.top + RISE, PITCH)


def _anchors(placed: Sequence[Sequence[Placed]]) -> dict[str, Box]:
    """Return the boxes of the rows that have one; a signature's is the room above the name."""
    anchors = {}
    for page, rows in enumerate(placed, start=1):
        for row, top in ((entry.row, entry.top) for entry in rows):
            for spot in row.spots:
                place = box(spot.x, top + spot.top, spot.width, spot.height, page=page)
                anchors[spot.name] = place
            if not row.anchor:
                continue
            if row.anchor == "date":
                anchors["date"] = box(row.style.x, top, row.line.width, page=page)
                continue
            usual = SIGNING_LINES * PITCH
            width, height = SIGNATURE_WIDTH.pt, min(row.room or usual, usual)
            axis = row.style.x + row.style.width / 2
            anchors[row.anchor] = box(axis - width / 2, top - height, width, height, page=page)
    return anchors
