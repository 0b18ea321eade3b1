"""ระเบียบ, ข้อบังคับ: from the policy to the paper (saraban 17, 18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thaigovdocs.documents.blocks import clauses, paragraph, paragraphs
from thaigovdocs.documents.model import Block, Document, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.authority import authority
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.regulation import Regulation
from thaigovdocs.thai.spans import plain

_MADE = ("effective", "repeals", "in_charge")


def compose(setting: Setting[Regulation]) -> Document:
    """Return the regulation (ระเบียบ, ข้อบังคับ) that *setting* asks for.

    Title lines, recital, the power relied on, the clauses with those that are made from
    its keys, conclusion, the dated line and the signatures.
    """
    own, writer = setting.entry.title, setting.writer
    titles = writer.lines(own) if own else tuple(map(writer.text, setting.entry.named))
    meta = meta_of(
        setting,
        title=" ".join(map(plain, titles)),
        draft=not isinstance(setting.date, date),
    )
    paper = paper_of(setting, TitleHead(titles), tuple(_body(setting)), meta)
    return replace(paper, dated=dated_line("ประกาศ", setting.date, writer))


def faults(setting: Setting[Regulation]) -> Iterator[Finding]:
    """Yield what its own clauses would say, where its author writes these himself."""
    entry = setting.entry
    if entry.made == "none":
        yield from setting.unprinted(key for key in _MADE if getattr(entry, key))


def _body(setting: Setting[Regulation]) -> Iterator[Block]:
    writer = setting.writer
    yield from paragraphs(setting.preamble, writer)
    power = authority(setting, enacts=setting.entry.enacts)
    if power:
        yield paragraph(power)
    yield from clauses(setting.provisions, setting.numbering, writer)
    yield from paragraphs(setting.conclusion, writer)
