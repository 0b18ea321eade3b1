"""บัญชีรายชื่อแนบท้าย: from the policy to the paper (practice)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from thaigovdocs.documents.forms.parts import form_of, title_lines
from thaigovdocs.documents.forms.rows import counted, file_rows, inline_rows, row_table
from thaigovdocs.documents.model import Block, Document, Row, TitleHead
from thaigovdocs.documents.setting import Setting, setting_of
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.policy.language.facts import (
    cited_urgency,
    is_number_open,
    number_text,
    paper_name,
    subject_text,
)
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.recipients import Recipient, Recipients
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.measures import FORM_SIGNATURE
from thaigovdocs.standard.phrases import FORM_MATTER, LIST_DATED, LIST_OF
from thaigovdocs.thai.spans import Blank, Text, plain, standard

_CITED = "practice"
_NAME, _NOTE = "name", "note"


def compose(setting: Setting[Recipients]) -> Document:
    """Return the list of recipients (บัญชีรายชื่อแนบท้าย) that *setting* asks for.

    Its head says of which paper it is a part: urgency, number, date and subject are those
    of the letter ``for``, and so is the secrecy.
    """
    entry = setting.entry
    letter = setting.file.documents[setting.file.place(entry.for_)]
    head = TitleHead(title_lines(setting, _titles(setting, letter)), emblem=False)
    table = row_table(entry, tuple(_rows(setting, entry)), setting.writer)
    paper = form_of(setting, head, (Block("table", (), table=table),))
    secrecy = setting.writer.standard(entry.secrecy or letter.secrecy or "", _CITED)
    is_open = is_number_open(setting.file, letter)
    number = () if is_open else setting.writer.finish(_number(setting, letter))
    subject = plain(_subject(setting, letter))
    return replace(
        paper, secrecy=secrecy, meta=replace(paper.meta, number=plain(number), subject=subject)
    )


def _titles(setting: Setting[Recipients], letter: Entry) -> Iterator[Text]:
    """Yield what the list is, of which paper, and about what."""
    yield LIST_OF.fill()
    if not kind_of(letter.kind).is_issued:
        name = paper_name(setting.file, letter, setting.writer.of(letter.key))
        yield setting.writer.finish(name)
        return
    yield _paper(setting, letter)
    subject = _subject(setting, letter)
    if subject:
        yield setting.writer.finish(FORM_MATTER.fill(subject=subject))


def _paper(setting: Setting[Recipients], letter: Entry) -> Text:
    """Return ``หนังสือ… ด่วน ที่ … ลงวันที่ …``, with room for what is still open."""
    writer, kind = setting.writer, kind_of(letter.kind)
    text: Text = (*standard(kind.cited_as, _CITED), *writer.raw(setting.issuer))
    for word in (letter.secrecy, cited_urgency(letter)):
        text = (*text, *standard(f" {word}", _CITED)) if word else text
    if kind.numbering != "none":
        text = (*text, *standard(" ที่ ", _CITED), *_number(setting, letter))
    # The date line of the letter, so that an open day is as open here.
    day = letter_date(setting_of(setting.file, letter).date, writer)
    return writer.finish((*text, *LIST_DATED.fill(day=day or (Blank(FORM_SIGNATURE),))))


def _number(setting: Setting[Recipients], letter: Entry) -> Text:
    return number_text(setting.file, letter, setting.writer.of(letter.key))


def _subject(setting: Setting[Recipients], letter: Entry) -> Text:
    writer = setting.writer.of(letter.key)
    return writer.finish(subject_text(setting.file, letter, writer))


def _rows(setting: Setting[Recipients], entry: Recipients) -> Iterator[Row]:
    keys, writer = entry.row_keys, setting.writer
    if isinstance(entry.recipients, Words):
        made = file_rows(setting.file.rows[entry.key].rows, keys, writer)
    else:
        made = inline_rows(map(_cells, entry.recipients), entry.row_columns, writer)
    yield from counted(made, keys, writer)


def _cells(recipient: Recipient | Mapping[str, Words]) -> Mapping[str, Words]:
    if not isinstance(recipient, Recipient):
        return recipient
    return {_NAME: recipient.name, **({_NOTE: recipient.note} if recipient.note else {})}
