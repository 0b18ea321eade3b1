"""ประกาศ: from the policy to the paper (saraban 20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thaigovdocs.documents.english import english_dated
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.documents.wording.enacting import enacted, titles
from thaigovdocs.policy.model.kinds.announcement import Announcement
from thaigovdocs.thai.spans import plain


def compose(setting: Setting[Announcement]) -> Document:
    """Return the announcement (ประกาศ) that *setting* asks for.

    Titles, preamble, the power relied on, the clauses, what is superseded, when it comes
    into force, conclusion, the dated line and the signatures, in this order.
    """
    head = TitleHead(titles(setting), rule=setting.entry.rule)
    title = " ".join(map(plain, head.titles))
    meta = meta_of(setting, title=title, draft=not isinstance(setting.date, date))
    paper = paper_of(setting, head, enacted(setting), meta)
    if setting.entry.is_english:
        return replace(paper, dated=english_dated(setting.date))
    return replace(paper, dated=dated_line("ประกาศ", setting.date, setting.writer))
