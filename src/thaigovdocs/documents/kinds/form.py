"""แบบ: from the policy to the paper (practice)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.forms.parts import form_of, title_lines
from thaigovdocs.documents.model import Block, Document, TitleHead
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.policy.language.facts import number_text
from thaigovdocs.policy.model.kinds.form import Form
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "practice"
_GAP = "  "


def compose(setting: Setting[Form]) -> Document:
    """Return the form (แบบ…) that *setting* asks for.

    Its title, the logos of the agency, where and when it is written at the right, เรื่อง
    and เรียน where it has an addressee, and its body of any nodes.
    """
    entry, writer = setting.entry, setting.writer
    subject = setting.subject
    made = (writer.finish(subject),) if subject and not entry.title else ()
    head = TitleHead(title_lines(setting, made), setting.file.logos, emblem=False)
    blocks = (*_head(setting), *body(entry.nodes, setting.numbering, writer))
    paper = form_of(setting, head, blocks)
    number = plain(_number(setting))
    day = setting.date
    meta = replace(paper.meta, number=number, draft=day is not None and not isinstance(day, date))
    return replace(paper, meta=meta)


def _head(setting: Setting[Form]) -> Iterator[Block]:
    """Yield เลขที่, เขียนที่ and วันที่ at the right, then เรื่อง and เรียน at the margin."""
    entry, writer = setting.entry, setting.writer
    number = _number(setting)
    if number:
        yield _right("เลขที่", number, setting)
    if entry.written_at:
        yield _right("เขียนที่", writer.raw(entry.written_at), setting)
    if setting.date is not None:
        yield _right("วันที่", letter_date(setting.date, writer), setting)
    if entry.to and entry.title and entry.subject:
        yield _line("เรื่อง", writer.raw(entry.subject), setting)
    if entry.to:
        to = writer.raw(entry.to)
        yield _line(salutation_for(plain(to)).salutation or "เรียน", to, setting)


def _right(label: str, value: Text, setting: Setting[Form]) -> Block:
    words = (*standard(f"{label} ", _FORM), *value)
    return Block("right", setting.writer.finish(words))


def _line(label: str, value: Text, setting: Setting[Form]) -> Block:
    words = (*standard(f"{label}{_GAP}", _FORM), *value)
    return Block("line", setting.writer.finish(words))


def _number(setting: Setting[Form]) -> Text:
    return setting.writer.finish(number_text(setting.file, setting.entry, setting.writer))
