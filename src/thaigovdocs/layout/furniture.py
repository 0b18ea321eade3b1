"""What every page carries apart from the text: number, secrecy, catchword."""

from __future__ import annotations

from thaigovdocs.documents.model import Document, Look
from thaigovdocs.layout.flat import HOLE, Flat, flatten
from thaigovdocs.layout.flow import LEFT
from thaigovdocs.layout.head import MARKING, RISE, fixed
from thaigovdocs.layout.lines import plan_lines, words_within
from thaigovdocs.layout.model import Paragraph, Style
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.measures import (
    CATCHWORD_LETTERS,
    COPY_MARK_BASELINE,
    PAGE_NUMBER_BASELINE,
    PAPER_HEIGHT,
    SECRECY_BOTTOM_BASELINE,
    SECRECY_TOP_BASELINE,
)
from thaigovdocs.standard.phrases import PAGES_OF
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import Span


def has_catchwords(document: Document) -> bool:
    """Return whether every page of *document* but the last ends with a catchword."""
    wanted = document.look.catchwords
    usual = kind_of(document.kind).has_catchwords
    return wanted == "all" or (wanted == "default" and usual)


def first_words(label: str, rest: Flat) -> str:
    """Return what a catchword shows of a page that begins with *rest* (practice).

    Nothing that is drawn can be announced: the words before a blank, none for a dotted line.
    """
    return f"{label}{words_within(rest, CATCHWORD_LETTERS)}".partition(HOLE)[0].strip()


def catchword(words: str, look: Look) -> str:
    """Return *words* with the dots and the stroke that *look* asks for."""
    if look.catchword_mark == "before":
        return f"/{words} ..."
    return f"{words} .../" if look.catchword_mark == "after" else f"{words} ..."


def furniture(
    document: Document, metrics: Metrics, sheet: Sheet, *, page: int, count: int, words: str
) -> tuple[Paragraph, ...]:
    """Return the furniture of *page*.

    Args:
        document: whose page it is.
        metrics: of its font.
        sheet: its sheet.
        page: its number.
        count: how many pages there are.
        words: its whole catchword, empty for none.
    """
    placed = _secrecy(document, metrics, sheet) + _sets(document, metrics, sheet, page, count)
    if page > 1:
        number = _digits(page, document)
        style = Style(LEFT, sheet.width, align="center")
        placed += _line(f"- {number} -", style, PAGE_NUMBER_BASELINE.pt, metrics)
    if page == 1 and document.copied and document.copied.mark:
        style = Style(LEFT, sheet.width, align="right")
        lines = plan_lines(flatten(document.copied.mark), metrics, measure=style.width)
        placed += (fixed(lines[:1], style, COPY_MARK_BASELINE.pt),)
    if words:
        style = Style(LEFT, sheet.width, align="right")
        placed += _line(words, style, sheet.bottom - PITCH + RISE, metrics)
    return placed


def _secrecy(document: Document, metrics: Metrics, sheet: Sheet) -> tuple[Paragraph, ...]:
    """Return the secrecy at the top and the bottom, centred on the paper (secrets)."""
    if not document.secrecy:
        return ()
    style = Style(0.0, sheet.paper_width, align="center", scale=MARKING, red=True)
    flat = flatten(document.secrecy, strong=True)
    lines = plan_lines(flat, metrics, measure=style.width, scale=MARKING)
    foot = sheet.paper_height - (PAPER_HEIGHT - SECRECY_BOTTOM_BASELINE).pt
    baselines = (SECRECY_TOP_BASELINE.pt, foot)
    return tuple(fixed(lines, style, baseline) for baseline in baselines)


def _sets(
    document: Document, metrics: Metrics, sheet: Sheet, page: int, count: int
) -> tuple[Paragraph, ...]:
    """Return which set it is and which page of how many, upper right (secrets)."""
    if not document.sets:
        return ()
    style = Style(LEFT, sheet.width, align="right")
    this, of = _digits(page, document), _digits(count, document)
    pages = PAGES_OF[document.language].format(this=this, of=of)
    flat = flatten((*document.sets, Span(f"  {pages}")))
    lines = plan_lines(flat, metrics, measure=style.width)
    return (fixed(lines[:1], style, PAGE_NUMBER_BASELINE.pt),)


def _digits(number: int, document: Document) -> str:
    return str(number) if document.numerals == "arabic" else to_thai(str(number))


def _line(text: str, style: Style, baseline: float, metrics: Metrics) -> tuple[Paragraph, ...]:
    lines = plan_lines(flatten((Span(text),)), metrics, measure=style.width)
    return (fixed(lines[:1], style, baseline),)
