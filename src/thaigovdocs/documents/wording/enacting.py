"""What announcements and orders share: titles, and a body that relies on a power."""

from __future__ import annotations

from collections.abc import Iterator

from thaigovdocs.documents.blocks import clauses, paragraph, paragraphs
from thaigovdocs.documents.english import english_about, english_effective, english_titles
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.authority import authority
from thaigovdocs.documents.wording.citations import cite_superseded
from thaigovdocs.documents.wording.days import effective_sentence, written_date
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "saraban 20"
_ENDS = "ยกเลิก"


def titles(setting: Setting[Entry], *between: Text) -> tuple[Text, ...]:
    """Return the title lines: issuer, *between*, and เรื่อง, or the author's own.

    The lines between stand below the first of the author's own, unless he wrote that
    one himself.

    Args:
        setting: the announcement or order.
        between: the lines between issuer and subject, such as the number of an order.
    """
    writer, subject = setting.writer, setting.subject
    if setting.entry.title:
        first, *others = writer.lines(setting.entry.title) or ((),)
        written = any(plain(line).startswith("ที่") for line in others)
        own = (first, *(() if written else between), *others)
        return (*own, *_beside(setting, own))
    if setting.entry.is_english:
        return english_titles(writer.finish(writer.raw(setting.issuer)), writer.finish(subject))
    called = setting.entry.called or kind_of(setting.entry.kind).cited_as
    kind = standard(called, _FORM)
    issuer = writer.finish((*kind, *writer.raw(setting.issuer)))
    if not subject:
        return (issuer, *between)
    about = writer.finish((*standard("เรื่อง ", _FORM), *subject))
    return (issuer, *between, about)


def _beside(setting: Setting[Entry], own: tuple[Text, ...]) -> Iterator[Text]:
    """Yield เรื่อง below a title of the author's own that has none, where he names a subject."""
    subject, writer = setting.entry.subject, setting.writer
    label = "Subject:" if setting.entry.is_english else "เรื่อง"
    if not subject or any(plain(line).lstrip().startswith(label) for line in own):
        return
    if setting.entry.is_english:
        yield english_about(writer.finish(writer.raw(subject)))
    else:
        yield writer.finish((*standard("เรื่อง ", _FORM), *writer.raw(subject)))


def enacted(setting: Setting[Entry]) -> tuple[Block, ...]:
    """Return the body of an announcement or order.

    Preamble, the power relied on, the clauses, what is superseded, when it comes into
    force, conclusion, in this order; of an order the conclusion stands before the force.
    """
    return tuple(_body(setting))


def in_force(effective: Words | None, setting: Setting[Entry]) -> tuple[Block, ...]:
    """Return ``ทั้งนี้ ตั้งแต่วันที่ … เป็นต้นไป`` of a date, or the sentence that was written."""
    if not effective:
        return ()
    day, writer = written_date(effective), setting.writer
    if day and setting.entry.is_english:
        return (paragraph(english_effective(day)),)
    return (paragraph(effective_sentence(day, writer) if day else writer.text(effective)),)


def _body(setting: Setting[Entry]) -> Iterator[Block]:
    writer = setting.writer
    yield from paragraphs(setting.preamble, writer)
    power = authority(setting)
    if power:
        yield paragraph(power)
    yield from clauses(setting.provisions, setting.numbering, writer)
    yield from _superseded(setting)
    ends = in_force(setting.effective, setting), paragraphs(setting.conclusion, writer)
    for part in reversed(ends) if kind_of(setting.entry.kind).ends_in_force else ends:
        yield from part


def _superseded(setting: Setting[Entry]) -> Iterator[Block]:
    """Yield ``ให้ยกเลิก…`` for the former paper, unless the author says so himself."""
    former = setting.policy.supersedes
    if former is None or any(_ENDS in words for words in _written(setting)):
        return
    kind = standard(kind_of(setting.entry.kind).cited_as, _FORM)
    ends = phrases.ENDS_FORMER.fill(paper=cite_superseded(setting, former), kind=kind)
    yield paragraph(setting.writer.finish(ends))


def _written(setting: Setting[Entry]) -> Iterator[str]:
    """Yield all that the author wrote for the body."""
    yield from setting.preamble
    yield from setting.conclusion
    yield str(setting.authority)
    yield setting.effective or ""
    yield from _words(setting.provisions)


def _words(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        yield from (words for words in (node.heading, node.text) if words)
        yield from (*node.bullets, *node.paragraphs, *node.after)
        yield from _words(node.items)
