"""What minutes and agendas share: title lines, and the points of an item (saraban 25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thaigovdocs.documents.blocks import of_numbered
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.numbering import Pattern, number
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer, strong
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.meeting import AgendaItem, Meeting
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.thai.dates import Numerals, OpenDay, format_month_year, format_weekday_date
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import Text, standard

FORM = "saraban 25"
_GAP = "  "  # between a label and its value (typewriter)


def meeting_titles(
    setting: Setting[Entry], named: Iterable[Words], meeting: Meeting | None, *, held: bool
) -> tuple[Text, ...]:
    """Return the title lines: what it is, which meeting, when and where.

    Args:
        setting: the paper.
        named: what it is called, a line each.
        meeting: the meeting.
        held: it has been held (เมื่อวัน…); else it will be (ในวัน… เวลา …).
    """
    own, writer = setting.entry.title, setting.writer
    if own:
        return writer.lines(own)
    lines = [writer.text(line) for line in named]
    if meeting is None:
        return tuple(lines)
    opening = "เมื่อ" if held else "ใน"
    when = (*standard(f"{opening}{_day(meeting.date)}", FORM, keep=True),)
    if meeting.start and not held:
        when = (*when, *standard(" เวลา ", FORM), *clock(meeting.start, writer))
    lines.append(writer.finish(when))
    if meeting.place:
        place = writer.raw(meeting.place)
        lines.append(writer.finish((*standard("ณ ", FORM), *place)))
    return tuple(lines)


def clock(words: Words, writer: Writer) -> Text:
    """Return an hour as papers print it: ``๐๙.๓๐ น.``"""
    after = () if words.rstrip().endswith("น.") else standard(" น.", FORM, keep=True)
    return writer.finish((*writer.raw(words), *after))


def item_line(title: Words, count: int, writer: Writer) -> Block:
    """Return ``ระเบียบวาระที่ ๑  …``, bold, at the margin."""
    label = phrases.ITEM.fill(number=standard(str(count), FORM))
    words = (*label, *standard(_GAP, FORM), *writer.raw(title))
    return Block("line", strong(writer.finish(words)), keep_next=True)


def point_blocks(
    item: AgendaItem, count: int, writer: Writer
) -> Iterator[tuple[Node, list[Block]]]:
    """Yield the points of item *count* with their blocks, numbered ``๔.๑``."""
    before = to_thai(str(count)) if writer.numerals == "thai" else str(count)
    patterns = (Pattern(f"{before}.", ("1",)),)
    for numbered in number(item.items, patterns):
        yield numbered.node, of_numbered(numbered, writer)


def _day(day: date | OpenDay) -> str:
    if isinstance(day, OpenDay):
        return f"วันที่ .... {format_month_year(day, numerals=Numerals.ARABIC)}"
    return format_weekday_date(day, numerals=Numerals.ARABIC)
