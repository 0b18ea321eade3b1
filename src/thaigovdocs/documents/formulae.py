"""The paragraphs of a letter that was written no body: made from the facts (regulation 3.5).

The reason (ตามที่ … นั้น, or ด้วย … for a first contact), what is asked, how and by when,
and จึงเรียนมาเพื่อ…; the sentences stand in ``standard.phrases``.
"""

from __future__ import annotations

from thaigovdocs.documents.authority import joined, reasons
from thaigovdocs.documents.blocks import paragraph
from thaigovdocs.documents.citations import cite_document, cite_superseded
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.kinds.base import Cited
from thaigovdocs.policy.kinds.letter import Letter
from thaigovdocs.policy.model import Reporting, Round
from thaigovdocs.policy.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.salutations import HIGHEST, MONK, SUPREME_PATRIARCH
from thaigovdocs.thai.spans import Text, plain, standard

_UPWARD = frozenset(pair.salutation for pair in (HIGHEST, MONK, SUPREME_PATRIARCH))


def default_body(setting: Setting, salutation: str) -> tuple[Block, ...]:
    """Return the body made from the facts of the policy.

    Args:
        setting: the letter; its entry names the enclosures.
        salutation: คำขึ้นต้น, which the last paragraph takes up (จึงเรียนมาเพื่อ…).
    """
    former = setting.policy.supersedes
    texts = [_mandate(setting), _request(setting), _end(salutation)]
    if former:
        paper = cite_superseded(setting, former)
        texts.insert(0, phrases.FORMER.fill(issuer=_issuer(setting), paper=paper))
    return tuple(paragraph(setting.writer.finish(text)) for text in texts)


def _mandate(setting: Setting) -> Text:
    """Return what was decided: for which year, and which laws ask for it."""
    opening = phrases.FOLLOW_UP if setting.policy.supersedes else phrases.FIRST_CONTACT
    text = opening.fill(issuer=_issuer(setting), decided=_decided(setting))
    if setting.writer.scope.fiscal_year and "ปีงบประมาณ" not in plain(text):
        year = _fact("fiscal_year", setting.writer)
        text = (*text, *phrases.FOR_YEAR.fill(year=year))
    laws = reasons(setting)
    return (*text, *phrases.LAWS.fill(laws=laws)) if laws else text


def _decided(setting: Setting) -> Text:
    keys = dict.fromkeys(each.document for each in _enclosures(setting) if each.document)
    if keys:
        papers = joined([cite_document(setting, key) for key in keys])
        return phrases.ISSUED_PAPERS.fill(papers=papers)
    subject = setting.writer.raw(setting.subject) if setting.subject else ()
    return phrases.DECIDED_MATTER.fill(subject=subject)


def _enclosures(setting: Setting) -> tuple[Cited, ...]:
    return setting.entry.enclosures if isinstance(setting.entry, Letter) else ()


def _request(setting: Setting) -> Text:
    """Return what is asked, where it is written, and by which way and when to report."""
    text = phrases.REQUEST.fill(issuer=_issuer(setting))
    if _enclosures(setting):
        text = (*text, *phrases.SEE_ENCLOSURE.fill())
    reporting = setting.policy.reporting
    return (*text, *_report(setting, reporting)) if reporting else text


def _report(setting: Setting, reporting: Reporting) -> Text:
    writer = setting.writer
    text = phrases.REPORT.fill(to=writer.raw(reporting.to or setting.issuer))
    if reporting.channel:
        channel = writer.raw(reporting.channel)
        by = phrases.BY_CHANNEL if _is_thai(channel) else phrases.BY_ADDRESS
        text = (*text, *by.fill(channel=channel))
    rounds = joined([_due(each, writer) for each in reporting.rounds])
    return (*text, *standard(" ", phrases.DUE.source), *rounds) if rounds else text


def _due(each: Round, writer: Writer) -> Text:
    day = phrases.DUE.fill(day=_fact(f"reporting.{each.id.replace('-', '_')}.due", writer))
    return (*writer.raw(each.name), *standard(" ", phrases.DUE.source), *day) if each.name else day


def _end(salutation: str) -> Text:
    """Return the last paragraph: down the line and to the public without โปรด."""
    if salutation not in _UPWARD:
        return phrases.END.fill()
    return phrases.END_UPWARD.fill(salutation=standard(salutation, "regulation 1.5"))


def _issuer(setting: Setting) -> Text:
    return setting.writer.raw(setting.issuer)


def _fact(name: str, writer: Writer) -> Text:
    """Return a fact of the policy as an expression of the author would print it."""
    return writer.raw(Words(f"{{{{ {name} }}}}"))


def _is_thai(text: Text) -> bool:
    return "ก" <= plain(text).lstrip()[:1] <= "๛"
