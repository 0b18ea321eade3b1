"""What a memo asks for: its paragraphs where none were written, from what it submits.

Practice gives the headings and the requests; the sentences stand in
``standard.phrases``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.blocks import paragraph
from thaigovdocs.documents.model import Block
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.authority import joined, reasons
from thaigovdocs.documents.wording.citations import cite_superseded
from thaigovdocs.policy.language.facts import paper_name
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.standard import phrases
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "practice"
_NUMBERING = "practice"


def memo_body(
    setting: Setting[Entry], submits: Sequence[str], salutation: str
) -> tuple[Block, ...]:
    """Return the body made from the facts of the policy and the papers that are submitted.

    Args:
        setting: the memo.
        submits: the ids of the papers it carries.
        salutation: คำขึ้นต้น, which the last paragraph takes up (จึงเรียนมาเพื่อ…).
    """
    entries = {entry.key: entry for entry in setting.file.documents}
    papers = [entries[key] for key in dict.fromkeys(submits)]
    return tuple(_body(setting, papers, salutation))


def _body(setting: Setting[Entry], papers: Sequence[Entry], salutation: str) -> Iterator[Block]:
    former, laws = setting.policy.supersedes, reasons(setting)
    if former:
        paper = cite_superseded(setting, former)
        told = phrases.HAD_PAPER.fill(paper=paper)
        yield from _section(setting, phrases.FORMER_MATTER, told)
    yield from _section(setting, phrases.FACTS, _facts(setting, papers))
    if laws:
        yield from _section(setting, phrases.LAW, phrases.RELIES_ON.fill(laws=laws))
    yield from _proposal(setting, papers, standard(salutation, "saraban annex 2"))


def _section(setting: Setting[Entry], heading: str, text: Text) -> Iterator[Block]:
    yield Block("heading", standard(heading, _FORM), keep_next=True)
    yield paragraph(setting.writer.finish(text))


def _facts(setting: Setting[Entry], papers: Sequence[Entry]) -> Text:
    """Return what was prepared, or decided where nothing is submitted, and for which year."""
    if papers:
        names = joined([_name(setting, paper) for paper in papers])
        prepared = phrases.NOW_PREPARED if setting.policy.supersedes else phrases.PREPARED
        text = prepared.fill(papers=names)
    else:
        decided = phrases.matter(setting.subject)
        text = phrases.FIRST_CONTACT.fill(issuer=_issuer(setting), decided=decided)
    year = setting.writer.scope.year
    if year and "ปีงบประมาณ" not in plain(text):
        text = (*text, *phrases.FOR_YEAR.fill(year=year))
    return (*text, *phrases.PREPARED_DONE.fill()) if papers else text


def _proposal(
    setting: Setting[Entry], papers: Sequence[Entry], salutation: Text
) -> Iterator[Block]:
    """Yield what is asked: one request in the sentence, several numbered below it."""
    yield Block("heading", standard(phrases.PROPOSAL, _FORM), keep_next=True)
    requests = list(_requests(setting, papers))
    writer = setting.writer
    if len(requests) < 2:
        asked = phrases.CONSIDER.fill(salutation=salutation)
        yield paragraph(writer.finish((*asked, *(piece for each in requests for piece in each))))
        return
    yield paragraph(writer.finish(phrases.CONSIDER_ALL.fill(salutation=salutation)))
    for count, request in enumerate(requests, 1):
        label = writer.finish(standard(f"{count}.", _NUMBERING, keep=True))
        yield Block("clause", writer.finish(request), label, 1)


def _requests(setting: Setting[Entry], papers: Sequence[Entry]) -> Iterator[Text]:
    """Yield what is asked of each paper, then leave to publish those that are published.

    The papers to publish were named in the requests above, which their numbers call back.
    """
    for paper in papers:
        yield kind_of(paper.kind).request.fill(paper=_name(setting, paper))
    published = [
        phrases.REQUEST_NUMBER.fill(number=standard(str(count), _NUMBERING))
        for count, paper in enumerate(papers, 1)
        if kind_of(paper.kind).is_published
    ]
    if published:
        yield phrases.PUBLISH.fill(requests=joined(published))


def _name(setting: Setting[Entry], paper: Entry) -> Text:
    """Return what *paper* is called, its words in its own scope."""
    return paper_name(setting.file, paper, setting.writer.of(paper.key))


def _issuer(setting: Setting[Entry]) -> Text:
    return setting.writer.raw(setting.issuer)
