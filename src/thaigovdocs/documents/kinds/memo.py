"""บันทึกข้อความ: from the policy to the paper (saraban 12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.model import (
    Block,
    Decision,
    Document,
    Endorsement,
    HeadEntry,
    HeadField,
    HeadRow,
    MemoHead,
    Meta,
)
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import signature_of
from thaigovdocs.documents.units import unit_line
from thaigovdocs.documents.wording.addressees import addressee_faults
from thaigovdocs.documents.wording.dating import memo_dates
from thaigovdocs.documents.wording.days import letter_date, signed_on
from thaigovdocs.documents.wording.requests import memo_body
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import is_number_open, number_text
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.standard.measures import SIGNATURE_AXIS_RIGHT
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import Blank, Text, plain, standard
from thaigovdocs.units import mm

_FORM = "saraban 12"
_TABLE = "saraban annex 2"
_OPEN_LINE = Blank(mm(80))


def compose(setting: Setting[Memo]) -> Document:
    """Return the memo (บันทึกข้อความ) that *setting* asks for.

    Head, body, signatures, the endorsements of the chiefs on the way up and the
    decision; a memo has no closing.  What the registry has still to give stands open.
    """
    head = _head(setting)
    return replace(
        paper_of(setting, head, _body(setting), _meta(setting, head)),
        endorsements=tuple(_endorsements(setting)),
        decision=_decision(setting),
        signing_axis=SIGNATURE_AXIS_RIGHT if setting.entry.signature_axis == "right" else None,
    )


def faults(setting: Setting[Memo]) -> Iterator[Finding]:
    """Yield what is wrong with the addressee, and days that do not follow one another."""
    entry, workflow = setting.entry, setting.policy.workflow
    if not (entry.to or entry.decision or (workflow and workflow.approver)):
        yield setting.finding("TGD195")
    elif entry.to and not entry.salutation:
        yield from addressee_faults(setting, "TGD196", entry.to)
    yield from memo_dates(setting)


def _head(setting: Setting[Memo]) -> MemoHead:
    file, entry, writer = setting.file, setting.entry, setting.writer
    number = writer.finish(number_text(file, entry, writer))
    return MemoHead(
        title=standard("บันทึกข้อความ", _FORM),
        unit=HeadField(standard("ส่วนราชการ", _FORM), unit_line(setting, entry.unit)),
        number=HeadField(standard("ที่", _FORM), number),
        date=HeadField(standard("วันที่", _FORM), letter_date(setting.date, writer)),
        subject=HeadField(standard("เรื่อง", _FORM), writer.finish(setting.subject)),
        rows=tuple(_rows(setting)),
    )


def _rows(setting: Setting[Memo]) -> Iterator[HeadRow]:
    """Yield เรียน, and ผ่าน for those the memo passes through."""
    label = standard(_salutation(setting), _TABLE)
    entries = _addressees(setting) or ((_OPEN_LINE,),)
    yield HeadRow("salutation", label, tuple(map(HeadEntry, entries)))
    through = setting.writer.lines(setting.entry.through)
    if through:
        yield HeadRow("through", standard("ผ่าน", _FORM), tuple(map(HeadEntry, through)))


def _addressees(setting: Setting[Memo]) -> tuple[Text, ...]:
    """Return to whom the memo goes: ``to``, else the position of who decides or approves."""
    entry, writer, workflow = setting.entry, setting.writer, setting.policy.workflow
    if entry.to:
        return tuple(map(writer.text, entry.to))
    by = entry.decision.by if entry.decision else workflow and workflow.approver
    return writer.lines(setting.file.people[by].position)[:1] if by else ()


def _salutation(setting: Setting[Memo]) -> str:
    entry = setting.entry
    if entry.salutation:
        return plain(setting.writer.text(entry.salutation))
    return salutation_for("".join(map(plain, _addressees(setting)[:1]))).salutation


def _body(setting: Setting[Memo]) -> tuple[Block, ...]:
    entry = setting.entry
    if entry.body is None:
        return memo_body(setting, entry.submits, _salutation(setting))
    return tuple(body(entry.body, setting.numbering, setting.writer))


def _endorsements(setting: Setting[Memo]) -> Iterator[Endorsement]:
    writer = setting.writer
    for each in setting.entry.endorsements:
        to = writer.text(each.to) if each.to else ()
        label = salutation_for(plain(to)).salutation
        before = standard(f"{label}  ", _TABLE) if to and label else ()
        yield Endorsement(
            to=(*before, *to),
            paragraphs=writer.lines((each.text,)),
            signature=signature_of(setting, each.by),
            date=signed_on(each.date, writer),
        )


def _decision(setting: Setting[Memo]) -> Decision | None:
    decision = setting.entry.decision
    if decision is None:
        return None
    return Decision(
        options=tuple(map(setting.writer.text, decision.options)),
        signature=signature_of(setting, decision.by),
        date=signed_on(decision.date, setting.writer),
    )


def _meta(setting: Setting[Memo], head: MemoHead) -> Meta:
    subject, name = plain(head.subject.text), plain(head.title)
    is_open = is_number_open(setting.file, setting.entry)
    meta = meta_of(
        setting,
        title=f"{name} เรื่อง {subject}" if subject else name,
        number=plain(head.number.text),
        subject=subject,
        draft=is_open or not isinstance(setting.date, date),
    )
    return replace(meta, addressee=", ".join(map(plain, _addressees(setting))))
