"""ระเบียบวาระการประชุม: from the policy to the paper (saraban 25)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.forms.parts import form_of
from thaigovdocs.documents.kinds.meeting import item_line, meeting_titles, point_blocks
from thaigovdocs.documents.kinds.minutes import minutes_of
from thaigovdocs.documents.model import Block, Document, TitleHead
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.findings import Finding
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.agenda import Agenda
from thaigovdocs.policy.model.nodes import Point
from thaigovdocs.thai.spans import plain


def compose(setting: Setting[Agenda]) -> Document:
    """Return the agenda (ระเบียบวาระการประชุม) that *setting* asks for.

    Its own, or that of the minutes ``of``: the titles of the items, and their points.
    """
    entry = whole(setting.file, setting.entry)
    head = TitleHead(meeting_titles(setting, entry.named, entry.meeting, held=False), emblem=False)
    paper = form_of(setting, head, _body(entry, setting.writer))
    day = entry.meeting.date if entry.meeting else None
    meta = replace(
        paper.meta,
        title=" ".join(map(plain, head.titles[:2])),
        date=day if isinstance(day, date) else None,
    )
    return replace(paper, meta=meta)


def faults(setting: Setting[Agenda]) -> Iterator[Finding]:
    """Yield that there is no meeting, and what of its own items only minutes print."""
    entry = setting.entry
    if whole(setting.file, entry).meeting is None:
        yield setting.finding("TGD860")
    if entry.meeting and entry.meeting.end:
        yield from setting.unprinted(["end"], "meeting.")
    for at, item in enumerate(entry.agenda):
        own = (key for key in ("text", "resolution") if getattr(item, key))
        yield from setting.unprinted(own, f"agenda[{at}].")
        for count, point in enumerate(item.items):
            yield from setting.unprinted(_left_out(point), f"agenda[{at}].items[{count}].")


def _left_out(point: Point) -> Iterator[str]:
    """Yield the keys of *point* that an agenda leaves to the minutes: all but its first words."""
    printed = "heading" if point.heading else "text"
    yield from (key for key in Point.CHOICE.keys if key != printed and getattr(point, key))


def whole(file: PolicyFile, entry: Agenda) -> Agenda:
    """Return *entry* with the meeting and the items of the minutes that it is of."""
    minutes = minutes_of(file, entry.of)
    if minutes is None:
        return entry
    taken = {
        "meeting": entry.meeting or minutes.meeting,
        "agenda": entry.agenda or minutes.agenda,
    }
    return entry.model_copy(update=taken)


def _body(entry: Agenda, writer: Writer) -> Iterator[Block]:
    for count, item in enumerate(entry.agenda, 1):
        yield replace(item_line(item.title, count, writer), keep_next=bool(item.items))
        for _, blocks in point_blocks(item, count, writer):
            yield replace(blocks[0], keep_next=False)
