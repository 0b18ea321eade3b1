"""รายงานการประชุม: from the policy to the paper (saraban 25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import paragraph, paragraphs
from thaigovdocs.documents.kinds.meeting import (
    FORM,
    clock,
    item_line,
    meeting_titles,
    point_blocks,
)
from thaigovdocs.documents.model import Block, Document, Signature, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import signature_of
from thaigovdocs.documents.tables.members import compose_members
from thaigovdocs.documents.texts import Writer, strong
from thaigovdocs.findings import Finding
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.meeting import Attendee
from thaigovdocs.policy.model.kinds.minutes import Minutes
from thaigovdocs.policy.model.nodes import Member, Point
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.phrases import Phrase
from thaigovdocs.thai.spans import Text, plain, standard

_NOTHING = Words("")
_PEOPLE = ("present", "absent", "attending")


def compose(setting: Setting[Minutes]) -> Document:
    """Return the minutes (รายงานการประชุม) that *setting* asks for.

    Title lines, who came and who did not, when it began, the items of the agenda with what
    was resolved, when it ended, and who recorded and reviewed it.
    """
    entry = whole(setting.file, setting.entry)
    head = TitleHead(_titles(setting, entry), emblem=False)
    meta = meta_of(setting, title=" ".join(map(plain, head.titles[:2])))
    signed = tuple(_signed(setting, entry))
    signers = tuple((plain(each.name)[1:-1], plain(each.position[0])) for each in signed)
    day = entry.meeting.date if entry.meeting else None
    meta = replace(
        meta,
        date=day if isinstance(day, date) else None,
        draft=day is not None and not isinstance(day, date),
        signers=signers,
    )
    paper = paper_of(setting, head, tuple(_body(setting.writer, entry)), meta)
    return replace(paper, signatures=signed)


def faults(setting: Setting[Minutes]) -> Iterator[Finding]:
    """Yield that there is no meeting, and who came to it, which an extract does not print."""
    entry = setting.entry
    if whole(setting.file, entry).meeting is None:
        yield setting.finding("TGD860")
    if entry.of:
        yield from setting.unprinted(key for key in _PEOPLE if getattr(entry, key))


def whole(file: PolicyFile, entry: Minutes) -> Minutes:
    """Return *entry* with what it takes over of the minutes that it is an extract of."""
    other = minutes_of(file, entry.of)
    if other is None:
        return entry
    own = {name: getattr(entry, name) for name in entry.model_fields_set}
    taken = ("meeting", "agenda", "recorder", "reviewer")
    return entry.model_copy(update={name: getattr(other, name) for name in taken} | own)


def minutes_of(file: PolicyFile, key: str | None) -> Minutes | None:
    """Return the minutes *key* of *file*; ``None`` where there are none."""
    entry = None if key is None else file.entry(key)
    return entry if isinstance(entry, Minutes) else None


def _titles(setting: Setting[Minutes], entry: Minutes) -> tuple[Text, ...]:
    lines = meeting_titles(setting, entry.named, entry.meeting, held=True)
    if not entry.only:
        return lines
    counts = " ".join(map(str, entry.only))
    return (*lines, setting.writer.standard(f"(เฉพาะระเบียบวาระที่ {counts})", FORM))


def _body(writer: Writer, entry: Minutes) -> Iterator[Block]:
    meeting = entry.meeting
    if not entry.of:
        for label, people in (
            (phrases.PRESENT, entry.present),
            (phrases.ABSENT, entry.absent),
            (phrases.ATTENDING, entry.attending),
        ):
            yield from _people(label, people, writer)
        yield from _moment(phrases.BEGAN, meeting.start if meeting else None, writer)
    yield from paragraphs(entry.opening, writer)
    for count, item in enumerate(entry.agenda, 1):
        if entry.only and count not in entry.only:
            continue
        yield item_line(item.title, count, writer)
        yield from paragraphs(item.text, writer)
        for point, blocks in point_blocks(item, count, writer):
            yield from blocks
            yield from _resolved(point.resolution if isinstance(point, Point) else (), writer)
        yield from _resolved(item.resolution, writer)
    if not entry.of:
        yield from _moment(phrases.ENDED, meeting.end if meeting else None, writer)


def _people(label: str, people: Iterable[Attendee], writer: Writer) -> Iterator[Block]:
    """Yield the label, bold at the margin, and the people in columns; nothing for nobody."""
    members = [_member(each, writer) for each in people]
    if members:
        yield Block("line", standard(label, FORM, strong=True), keep_next=True)
        table = compose_members(members, writer, _labels(len(members), writer))
        yield Block("table", (), table=table)


def _labels(count: int, writer: Writer) -> list[Text]:
    """Return the number before each of *count* people; one alone has none (practice)."""
    if count == 1:
        return [()]
    return [writer.standard(f"{at}.", "practice") for at in range(1, count + 1)]


def _member(attendee: Attendee, writer: Writer) -> Member:
    """Return *attendee* as a member: a deputy says for whom, an absent one why."""
    position = attendee.position
    if attendee.for_:
        whom = plain(phrases.DEPUTY.fill(person=writer.raw(attendee.for_)))
        own = position or _position(attendee, writer)
        position = Words(f"{own} {whom}".strip())
    role = attendee.role or attendee.reason or _NOTHING
    if attendee.role and attendee.reason:
        role = Words(f"{attendee.role} ({attendee.reason})")
    return Member.model_construct(
        person=attendee.person, name=attendee.name, position=position, role=role
    )


def _position(attendee: Attendee, writer: Writer) -> str:
    people = writer.scope.model.people
    return " ".join(people[attendee.person].position) if attendee.person else ""


def _moment(phrase: Phrase, time: Words | None, writer: Writer) -> Iterator[Block]:
    if time:
        text = writer.finish(phrase.fill(time=clock(time, writer)))
        yield Block("line", strong(text))


def _resolved(words: Iterable[Words], writer: Writer) -> Iterator[Block]:
    """Yield ``มติที่ประชุม  …``, the label bold; further paragraphs follow it."""
    first = True
    for text in writer.paragraphs(words):
        label = standard(phrases.RESOLUTION, FORM, strong=True) if first else ()
        gap = standard("  ", FORM) if first else ()
        yield paragraph((*label, *gap, *text))
        first = False


def _signed(setting: Setting[Minutes], entry: Minutes) -> Iterator[Signature]:
    """Yield who recorded and who reviewed it, each with that word instead of a position."""
    for person, label in (
        (entry.recorder, phrases.RECORDER),
        (entry.reviewer, phrases.REVIEWER),
    ):
        if person:
            yield replace(signature_of(setting, person), position=(standard(label, FORM),))
