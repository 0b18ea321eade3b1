"""กรอบแนวทาง: from the policy to the paper (practice)."""

from __future__ import annotations

from dataclasses import replace

from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.titled import titled_body
from thaigovdocs.documents.wording.days import signed_on
from thaigovdocs.policy.language.facts import framework_title
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.thai.spans import plain


def compose(setting: Setting[Entry]) -> Document:
    """Return the framework (กรอบแนวทาง) that *setting* asks for.

    Its title lines, made from the subject of the policy where it has none, and the
    clauses.  Date and signature stand below them only where its own entry, or the
    registry, gives them.
    """
    writer = setting.writer
    lines = setting.entry.title or ()
    titles = writer.lines(lines) or tuple(
        map(writer.finish, framework_title(setting.file, setting.entry, writer))
    )
    meta = meta_of(setting, title=" ".join(map(plain, titles)))
    body = tuple(titled_body(setting, setting.provisions))
    paper = paper_of(setting, TitleHead(titles, emblem=False), body, meta)
    dated = signed_on(setting.date, writer) if setting.date else ()
    return replace(paper, dated=dated)
