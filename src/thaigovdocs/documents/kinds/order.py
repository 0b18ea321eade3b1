"""คำสั่ง: from the policy to the paper (saraban 16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.documents.wording.enacting import enacted, titles
from thaigovdocs.policy.language.facts import is_number_open, issued_number, number_text
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.standard.measures import OPEN_DAY
from thaigovdocs.thai.dates import OpenDay, buddhist_year
from thaigovdocs.thai.spans import Blank, Text, plain, standard

_FORM = "saraban 16"
_OPEN_NUMBER = Blank(OPEN_DAY)


def compose(setting: Setting[Entry]) -> Document:
    """Return the order (คำสั่ง) that *setting* asks for.

    Titles with the number, then the body of an announcement, ``สั่ง ณ วันที่ …`` and the
    signatures.  A number that the registry has still to give leaves room to write it.
    """
    day = setting.date
    number = _number(setting)
    head = TitleHead(titles(setting, (*standard("ที่ ", _FORM), *number)))
    is_open = is_number_open(setting.file, setting.entry)
    named = titles(setting) if is_open else head.titles
    meta = meta_of(
        setting,
        title=" ".join(map(plain, named)),
        number="" if is_open else plain(number),
        draft=is_open or not isinstance(day, date),
    )
    paper = paper_of(setting, head, enacted(setting), meta)
    return replace(paper, dated=dated_line("สั่ง", day, setting.writer))


def _number(setting: Setting[Entry]) -> Text:
    """Return the number; where it is open room for it, and the year as far as it is known."""
    file, entry, writer = setting.file, setting.entry, setting.writer
    if issued_number(file, entry) is not None:
        return writer.finish(number_text(file, entry, writer))
    year = standard(f"/{_year(setting.date)}", _FORM)
    return writer.finish((_OPEN_NUMBER, *year))


def _year(day: date | OpenDay | None) -> str:
    """Return the calendar year of *day* in the Buddhist era; empty where there is none."""
    if day is None:
        return ""
    return str(day.year if isinstance(day, OpenDay) else buddhist_year(day))
