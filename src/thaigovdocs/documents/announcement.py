"""ประกาศ: from the policy to the paper (regulation 1.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thaigovdocs.documents.authority import authority
from thaigovdocs.documents.blocks import clauses, paragraph, paragraphs
from thaigovdocs.documents.citations import cite_superseded
from thaigovdocs.documents.days import dated_line, effective_sentence, written_date
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.documents.setting import Setting, look_of
from thaigovdocs.documents.signing import signatures, signers
from thaigovdocs.policy.nodes import Node
from thaigovdocs.standard import phrases
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "regulation 1.2"
_ENDS = "ยกเลิก"


def compose(setting: Setting) -> Document:
    """Return the announcement (ประกาศ) that *setting* asks for.

    Titles, preamble, the power relied on, the clauses, what is superseded, when it comes
    into force, conclusion, the dated line and the signatures, in this order.
    """
    file, entry, writer = setting.file, setting.entry, setting.writer
    return Document(
        id=entry.key,
        kind=entry.kind,
        head=TitleHead(_titles(setting)),
        body=tuple(_body(setting)),
        meta=_meta(setting),
        dated=dated_line("ประกาศ", setting.date, writer),
        signatures=signatures(setting),
        urgency=writer.standard(entry.urgency or "", "regulation 1.4"),
        secrecy=writer.standard(entry.secrecy or "", "regulation 1.4"),
        numerals=file.output.numerals,
        filename=str(entry.filename) if entry.filename else None,
        look=look_of(file),
    )


def _titles(setting: Setting) -> tuple[Text, ...]:
    writer = setting.writer
    if setting.entry.title:
        return writer.lines(setting.entry.title)
    issuer = writer.finish((*standard("ประกาศ", _FORM), *writer.raw(setting.issuer)))
    subject = setting.subject
    if not subject:
        return (issuer,)
    return (issuer, writer.finish((*standard("เรื่อง ", _FORM), *writer.raw(subject))))


def _body(setting: Setting) -> Iterator[Block]:
    writer = setting.writer
    yield from paragraphs(setting.preamble, writer)
    power = authority(setting)
    if power:
        yield paragraph(power)
    yield from clauses(setting.provisions, setting.numbering, writer)
    yield from _superseded(setting)
    effective = setting.effective
    if effective:
        day = written_date(effective)
        yield paragraph(effective_sentence(day, writer) if day else writer.text(effective))
    yield from paragraphs(setting.conclusion, writer)


def _superseded(setting: Setting) -> Iterator[Block]:
    """Yield ``ให้ยกเลิก…`` for the former paper, unless the author says so himself."""
    former = setting.policy.supersedes
    if former is None or any(_ENDS in words for words in _written(setting)):
        return
    ends = phrases.ENDS_FORMER.fill(paper=cite_superseded(setting, former))
    yield paragraph(setting.writer.finish(ends))


def _written(setting: Setting) -> Iterator[str]:
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


def _meta(setting: Setting) -> Meta:
    writer, day, subject = setting.writer, setting.date, setting.subject
    return Meta(
        title=" ".join(plain(line) for line in _titles(setting)),
        author=plain(writer.text(setting.file.agency.name)),
        subject=plain(writer.text(subject)) if subject else "",
        date=day if isinstance(day, date) else None,
        draft=not isinstance(day, date),
        signers=signers(setting),
    )
