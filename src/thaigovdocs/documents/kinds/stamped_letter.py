"""หนังสือประทับตรา: from the policy to the paper (saraban 13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.model import Document, HeadEntry, HeadRow, LetterHead, Seal
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import owner
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import is_number_open, number_text
from thaigovdocs.policy.model.kinds.stamped_letter import StampedLetter
from thaigovdocs.standard import phrases
from thaigovdocs.standard.measures import FORM_SIGNATURE
from thaigovdocs.thai.spans import Blank, plain, standard

_FORM = "saraban 13"
_OPEN = (Blank(FORM_SIGNATURE),)


def compose(setting: Setting[StampedLetter]) -> Document:
    """Return the letter under the seal (หนังสือประทับตรา) that *setting* asks for.

    ที่, ถึง, the text, who sends it with the day below, and the owner: no เรื่อง, no
    คำขึ้นต้น, no คำลงท้าย, and nobody signs it.
    """
    file, entry, writer = setting.file, setting.entry, setting.writer
    words = entry.to or setting.policy.audience
    to = writer.text(words) if words else ()
    label = standard(phrases.TO_AGENCY, _FORM)
    rows = (HeadRow("to", label, (HeadEntry(to),)),) if to else ()
    number = writer.finish(number_text(file, entry, writer))
    head = LetterHead(standard("ที่", _FORM), number, (), (), rows)
    issuer = writer.text(setting.issuer)
    meta = meta_of(
        setting,
        title=f"หนังสือ{plain(issuer)} ถึง {plain(to)}".strip(),
        number=plain(number),
        subject="",
        draft=is_number_open(file, entry) or not isinstance(setting.date, date),
    )
    day = letter_date(setting.date, writer) or _OPEN
    blocks = tuple(body(entry.nodes, setting.numbering, writer))
    paper = paper_of(setting, head, blocks, replace(meta, addressee=plain(to), signers=()))
    seal = Seal(issuer, day, framed=entry.seal == "frame")
    return replace(paper, signatures=(), seal=seal, owner=owner(setting))


def faults(setting: Setting[StampedLetter]) -> Iterator[Finding]:
    """Yield that it goes to nobody."""
    if not (setting.entry.to or setting.policy.audience):
        yield setting.finding("TGD861")
