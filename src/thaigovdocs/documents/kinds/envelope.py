"""ซอง: from the policy to the paper (saraban 74, 77)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thaigovdocs.documents.kinds import letter
from thaigovdocs.documents.model import Document, EnvelopeHead, HeadEntry, HeadRow
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting, setting_of
from thaigovdocs.documents.urgency import urgency_of
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import number_text
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.envelope import Envelope
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.model.kinds.stamped_letter import StampedLetter
from thaigovdocs.standard import phrases
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "saraban 77"
_PREPAID = ("ชำระค่าฝากส่งเป็นรายเดือน", "ใบอนุญาตที่", "ไปรษณีย์")


def compose(setting: Setting[Envelope]) -> Document:
    """Return the envelope (ซอง) of the letter that *setting* names.

    Who sends and the number at the upper left, to whom in the middle, the urgency in red.
    """
    entry, writer = setting.entry, setting.writer
    sent = letter_of(setting)
    agency = setting.file.agency
    number = writer.finish(number_text(setting.file, sent, writer.of(sent.key)))
    row = _to(setting, sent)
    head = EnvelopeHead(
        size=entry.size,
        letterhead=writer.lines(agency.letterhead or (agency.name,)),
        number_label=standard("ที่", _FORM) if number else (),
        number=number,
        salutation=row,
        address=writer.lines(entry.address),
        prepaid=tuple(standard(line, "practice") for line in _PREPAID) if entry.prepaid else (),
    )
    to = " ".join(each.printed for each in row.entries)
    meta = meta_of(setting, title=f"ซอง {plain(row.label)} {to}".strip(), number=plain(number))
    meta = replace(meta, addressee=to, signers=())
    paper = paper_of(setting, head, (), meta)
    urgency, urgent_by = urgency_of(sent.urgency, setting_of(setting.file, sent).writer)
    secrecy = writer.standard(sent.secrecy or "", "secrets")
    return replace(paper, signatures=(), urgency=urgency, urgent_by=urgent_by, secrecy=secrecy)


def faults(setting: Setting[Envelope]) -> Iterator[Finding]:
    """Yield that the paper it is for is no letter."""
    if not isinstance(letter_of(setting), (Letter, StampedLetter)):
        words = setting.entry.for_
        yield setting.finding("TGD863", "for", words, found=str(words))


def letter_of(setting: Setting[Envelope]) -> Entry:
    """Return the entry of the letter that the envelope is for."""
    return setting.file.documents[setting.file.place(setting.entry.for_)]


def _to(setting: Setting[Envelope], sent: Entry) -> HeadRow:
    """Return คำขึ้นต้น and the addressee, as the letter has them."""
    if isinstance(sent, Letter):
        of = setting_of(setting.file, sent)
        return letter.salutation_row(of)
    words = sent.to if isinstance(sent, StampedLetter) else None
    words = words or setting.policy.audience
    to: Text = setting.writer.of(sent.key).text(words) if words else ()
    label = standard(phrases.TO_AGENCY, _FORM)
    return HeadRow("to", label, (HeadEntry(to),) if to else ())
