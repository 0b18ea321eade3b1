"""A paper that has no kind of its own: a certificate, a stamped letter, minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.model import Block, Cell, Column, Document, Row, Table, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.titled import titled_body
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.policy.language.facts import number_text
from thaigovdocs.policy.model.kinds.other import Other
from thaigovdocs.standard.measures import MARGIN_LEFT, SENDER_LEFT_PAPER, TEXT_WIDTH
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "saraban 24"
_LEFT = (SENDER_LEFT_PAPER - MARGIN_LEFT).pt / TEXT_WIDTH.pt  # as a sender block
_NUMBER_LABELS = ("ที่", "เลขที่")


def compose(setting: Setting[Other]) -> Document:
    """Return the paper that *setting* asks for, of whatever it has.

    Title lines, number and sender on one row, paragraphs, clauses, the dated line and the
    signatures.  Nothing of it comes from the policy but the subject, which is its title
    where it has neither a title nor a number and sender.
    """
    entry, writer = setting.entry, setting.writer
    head = TitleHead(_titles(setting), emblem=entry.emblem)
    subject = setting.subject
    named = head.titles or ((writer.finish(subject),) if subject else ())
    meta = meta_of(
        setting, title=" ".join(map(plain, named)), number=plain(_number(setting, label=False))
    )
    nodes = entry.body or ()
    blocks = (*_sender(setting), *body(nodes, setting.numbering, writer))
    own = setting.provisions[len(nodes) :]
    paper = paper_of(setting, head, (*blocks, *titled_body(setting, own)), meta)
    return replace(paper, dated=_dated(setting), template=_template(setting))


def _titles(setting: Setting[Other]) -> tuple[Text, ...]:
    entry, writer, subject = setting.entry, setting.writer, setting.subject
    if entry.title:
        return writer.lines(entry.title)
    has_sender = entry.letterhead or plain(_number(setting))
    return () if has_sender or not subject else (writer.finish(subject),)


def _number(setting: Setting[Other], *, label: bool = True) -> Text:
    """Return ``เลขที่ ๑๒/๒๕๖๙``; a number that says what it is stands as written."""
    writer = setting.writer
    number = number_text(setting.file, setting.entry, writer)
    said = plain(number).lstrip().startswith(_NUMBER_LABELS)
    before = standard("เลขที่ ", _FORM) if number and label and not said else ()
    return writer.finish((*before, *number))


def _sender(setting: Setting[Other]) -> Iterator[Block]:
    """Yield number and sender beside one another, as a certificate has them (saraban 24)."""
    number, lines = _number(setting), setting.writer.lines(setting.entry.letterhead)
    if not (number or lines):
        return
    pairs = zip_longest((number,), lines, fillvalue=())
    rows = tuple(
        Row((Cell(left), Cell(right)), continues=at > 0) for at, (left, right) in enumerate(pairs)
    )
    columns = (Column((), _LEFT), Column((), 1 - _LEFT))
    yield Block("table", (), table=Table(columns, rows, ruled=False))


def _dated(setting: Setting[Other]) -> Text:
    day, opening = setting.date, setting.entry.dated
    return dated_line(opening, day, setting.writer) if day and opening != "none" else ()


def _template(setting: Setting[Other]) -> bytes | None:
    name = setting.entry.template
    return setting.file.templates.get(name) if name else None
