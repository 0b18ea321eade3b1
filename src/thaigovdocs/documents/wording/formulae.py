"""The paragraphs of a letter that was written no body: made from the facts (practice).

The reason (ตามที่ … นั้น, or ด้วย … for a first contact), what is asked, how and by when,
and จึงเรียนมาเพื่อ…; the sentences stand in ``standard.phrases``.
"""

from __future__ import annotations

from thaigovdocs.documents.blocks import paragraph
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer, part_of
from thaigovdocs.documents.wording.authority import joined, reasons
from thaigovdocs.documents.wording.citations import cite_document, cite_superseded
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.language.due import due_or_fault
from thaigovdocs.policy.language.evaluation import written
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.model.kinds.base import Cited, Entry
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.model.whole import Reporting, Round
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import KINDS, kind_of
from thaigovdocs.standard.salutations import HIGHEST, MONK, SUPREME_PATRIARCH
from thaigovdocs.thai.spans import Piece, Span, Text, plain, standard

_UPWARD = frozenset(pair.salutation for pair in (HIGHEST, MONK, SUPREME_PATRIARCH))


def default_body(setting: Setting[Entry], salutation: str) -> tuple[Block, ...]:
    """Return the body made from the facts of the policy.

    Args:
        setting: the letter; its entry names the enclosures.
        salutation: คำขึ้นต้น, which the last paragraph takes up (จึงเรียนมาเพื่อ…).
    """
    former = setting.policy.supersedes
    is_upward = salutation in _UPWARD
    texts = [_mandate(setting), _request(setting, is_upward), _end(salutation)]
    if former:
        paper = without_issuer(cite_superseded(setting, former), plain(_issuer(setting)))
        texts.insert(0, phrases.FORMER.fill(issuer=_issuer(setting), paper=paper))
    return tuple(paragraph(setting.writer.finish(text)) for text in texts)


def _mandate(setting: Setting[Entry]) -> Text:
    """Return what was decided: for which year, and which laws ask for it."""
    opening = phrases.FOLLOW_UP if setting.policy.supersedes else phrases.FIRST_CONTACT
    text = opening.fill(issuer=_issuer(setting), decided=_decided(setting))
    year = setting.writer.scope.year
    if year and "ปีงบประมาณ" not in plain(text):
        text = (*text, *phrases.FOR_YEAR.fill(year=year))
    laws = reasons(setting)
    return (*text, *phrases.LAWS.fill(laws=laws)) if laws else text


def _decided(setting: Setting[Entry]) -> Text:
    keys = dict.fromkeys(each.document for each in _enclosures(setting) if each.document)
    if not keys:
        return phrases.matter(setting.subject)
    issuer = plain(_issuer(setting))
    kinds = {entry.key: entry.kind for entry in setting.file.documents}
    issued, made = (
        joined(
            [
                without_issuer(cite_document(setting, key), issuer)
                for key in keys
                if kind_of(kinds[key]).is_issued == wanted
            ]
        )
        for wanted in (True, False)
    )
    if issued and made:
        return phrases.ISSUED_AND_MADE.fill(issued=issued, made=made)
    return (phrases.ISSUED_PAPERS if issued else phrases.MADE_PAPERS).fill(papers=issued or made)


def without_issuer(paper: Text, issuer: str) -> Text:
    """Return a citation for a sentence that has named the issuer: ประกาศ เรื่อง …

    Example:
        >>> plain(without_issuer(standard("ประกาศจังหวัดธารารมย์ ลงวันที่", ""), "จังหวัดธารารมย์"))
        'ประกาศ ลงวันที่'
    """
    words = plain(paper)
    issued = (each.cited_as for each in KINDS.values() if each.is_issued)
    kind = next(filter(words.startswith, issued), "")
    if not kind or not words.startswith(f"{kind}{issuer} "):
        return paper
    pieces: list[Piece] = []
    at, start, end = 0, len(kind), len(kind) + len(issuer)
    for piece in paper:
        if not isinstance(piece, Span) or at >= end:
            pieces.append(piece)
            continue
        cut = slice(max(0, start - at), max(0, end - at))
        parts = (part_of(piece, 0, cut.start), part_of(piece, cut.stop, len(piece.text)))
        at += len(piece.text)
        pieces += [part for part in parts if part.text]
    return tuple(pieces)


def _enclosures(setting: Setting[Entry]) -> tuple[Cited, ...]:
    return setting.entry.enclosures if isinstance(setting.entry, Letter) else ()


def _request(setting: Setting[Entry], is_upward: bool) -> Text:
    """Return what is asked, where it is written, and by which way and when to report."""
    asks = phrases.REQUEST_UPWARD if is_upward else phrases.REQUEST
    text = asks.fill(issuer=_issuer(setting))
    reporting = setting.policy.reporting
    if reporting:
        text = (*text, *_report(setting, reporting, is_upward))
    return (*text, *phrases.SEE_ENCLOSURE.fill()) if _enclosures(setting) else text


def _report(setting: Setting[Entry], reporting: Reporting, is_upward: bool) -> Text:
    writer = setting.writer
    if is_upward:
        text = phrases.REPORT_UPWARD.fill(to=writer.raw(reporting.to) if reporting.to else ())
    else:
        text = phrases.REPORT.fill(to=writer.raw(reporting.to or setting.issuer))
    return (*text, *by_and_until(reporting, writer))


def by_and_until(reporting: Reporting, writer: Writer) -> Text:
    """Return by which way and until when to report: ``ทาง… ภายในวันที่ …``; empty for neither."""
    text: Text = ()
    if reporting.channel:
        channel = writer.raw(reporting.channel)
        by = phrases.BY_CHANNEL if _is_thai(channel) else phrases.BY_ADDRESS
        text = by.fill(channel=channel)
    rounds = joined([_due(each, writer) for each in reporting.rounds])
    is_close = not reporting.channel and reporting.rounds and not reporting.rounds[0].name
    space = () if is_close else standard(" ", phrases.DUE.source)
    return (*text, *space, *rounds) if rounds else text


def _due(each: Round, writer: Writer) -> Text:
    due = due_or_fault(each, writer.scope.fiscal_year)
    if isinstance(due, Finding):
        raise ExpressionFault(findings=[due])
    day = phrases.DUE.fill(day=written(due, Origin(expression=f"reporting.{each.id}.due")))
    return (*writer.raw(each.name), *standard(" ", phrases.DUE.source), *day) if each.name else day


def _end(salutation: str) -> Text:
    """Return the last paragraph: down the line and to the public without โปรด."""
    if salutation not in _UPWARD:
        return phrases.END.fill()
    return phrases.END_UPWARD.fill(salutation=standard(salutation, "saraban annex 2"))


def _issuer(setting: Setting[Entry]) -> Text:
    return setting.writer.raw(setting.issuer)


def _is_thai(text: Text) -> bool:
    return "ก" <= plain(text).lstrip()[:1] <= "๛"
