"""The head of an announcement, order, framework or form: centred bold lines (practice)."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.head import MARKING, URGENCY_BASELINE, Head, urgency
from thaigovdocs.layout.model import Image, Rule, Style
from thaigovdocs.layout.pages import TOGETHER
from thaigovdocs.layout.sheet import PITCH, TOP, Sheet
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import (
    DESCENT,
    LOGO_GAP,
    LOGO_HEIGHT,
    LOGO_ROOM,
    MARKING_SIZE,
    TITLE_RULE,
    TITLE_RULE_ROOM,
    TITLE_TOP,
)

LOGO_NAME = "ตราสัญลักษณ์"


@dataclass(frozen=True, slots=True)
class _Logos:
    """The row of logos and where it ends."""

    images: tuple[Image, ...]
    bottom: float


def title_head(document: Document, head: TitleHead, metrics: Metrics, sheet: Sheet) -> Head:
    """Return what stands above the titles, and where they begin.

    Below the emblem, or at the top margin where a paper has none; an urgency then stands
    in the strip above that margin, so that nothing moves whether it is printed or not.
    An announcement or order without its emblem keeps the emblem's place for an urgency.
    """
    if head.emblem and (document.look.emblem != "none" or document.urgency):
        marked = urgency(document, metrics, sheet, URGENCY_BASELINE)
        top = TITLE_TOP.pt
    else:
        marked = urgency(document, metrics, sheet, TOP - DESCENT * MARKING_SIZE.pt)
        # Only what an author wrote himself is longer than a line; the rest of it moves the titles.
        top = TOP + sum(len(each.lines) - 1 for each in marked) * PITCH * MARKING
    logos = _logos(head, sheet, top)
    return Head(marked, {}, logos.bottom, logos.images)


def add_titles(flow: Flow, head: TitleHead) -> None:
    """Add the titles to *flow*; they hold on to the text below them."""
    for index, title in enumerate(head.titles):
        flow.titled, flow.heading = 1, 2 if index else 1
        style = Style(LEFT, flow.sheet.width, align="center", title=flow.heading)
        flow.add(flatten(title, strong=True), style, hold=TOGETHER)
    if head.rule:
        middle, half, room = LEFT + flow.sheet.width / 2, TITLE_RULE.pt / 2, TITLE_RULE_ROOM.pt
        rule = Rule(middle - half, room, middle + half, room)
        flow.add_stack((), 2 * room, flatten(), rules=(rule,), hold=TOGETHER)


def _logos(head: TitleHead, sheet: Sheet, top: float) -> _Logos:
    """Return the logos in a centred row, all as high as one another, below *top*."""
    if not head.logos:
        return _Logos((), top)
    height = _logo_height(head, sheet)
    return _Logos(tuple(_row(head, sheet, top, height)), top + height + LOGO_ROOM.pt)


def _logo_height(head: TitleHead, sheet: Sheet) -> float:
    """Return the height of the logos: less than usual where the row would pass the margins."""
    ratios = sum(logo.width / logo.height for logo in head.logos)
    room = sheet.width - LOGO_GAP.pt * (len(head.logos) - 1)
    return min(LOGO_HEIGHT.pt, max(room, PITCH) / ratios)


def _row(head: TitleHead, sheet: Sheet, top: float, height: float) -> Iterator[Image]:
    widths = [height * logo.width / logo.height for logo in head.logos]
    x = LEFT + (sheet.width - sum(widths) - LOGO_GAP.pt * (len(widths) - 1)) / 2
    for number, (logo, width) in enumerate(zip(head.logos, widths, strict=True), start=1):
        yield Image(logo, x, top, width, height, f"{LOGO_NAME} {number}")
        x += width + LOGO_GAP.pt
