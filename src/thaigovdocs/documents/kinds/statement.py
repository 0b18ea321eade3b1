"""แถลงการณ์ and ข่าว: from the policy to the paper (saraban 21, 22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.model import Document, Seal, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.days import letter_date
from thaigovdocs.documents.wording.enacting import titles
from thaigovdocs.policy.model.kinds.statement import Published
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.measures import FORM_SIGNATURE
from thaigovdocs.thai.spans import Blank, plain

_OPEN_DATE = (Blank(FORM_SIGNATURE),)


def compose(setting: Setting[Published]) -> Document:
    """Return the statement or piece of news that *setting* asks for.

    Titles with ฉบับที่ where it is one of several, the text, who issues it and the day;
    nobody signs it.
    """
    entry, writer = setting.entry, setting.writer
    lines = titles(setting)
    if entry.edition:
        edition = phrases.EDITION.fill(number=writer.raw(entry.edition))
        lines = (*lines, writer.finish(edition))
    head = TitleHead(lines, emblem=kind_of(entry.kind).has_emblem)
    meta = meta_of(
        setting,
        title=" ".join(map(plain, lines)),
        draft=not isinstance(setting.date, date),
    )
    blocks = tuple(body(entry.nodes, setting.numbering, writer))
    seal = Seal(writer.text(setting.issuer), letter_date(setting.date, writer) or _OPEN_DATE)
    return replace(
        paper_of(setting, head, blocks, replace(meta, signers=())), signatures=(), seal=seal
    )
