"""แบบรายงานผลการดำเนินการ: from the policy to the paper (practice)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from thaigovdocs.documents.blocks import paragraph
from thaigovdocs.documents.forms.form_faults import column_faults
from thaigovdocs.documents.forms.parts import (
    TO_THE_EDGE,
    Signer,
    beside,
    blank_lines,
    form_of,
    title_lines,
)
from thaigovdocs.documents.forms.report_rows import report_rows
from thaigovdocs.documents.forms.rows import counted, row_table
from thaigovdocs.documents.model import Block, Cell, Column, Document, Row, Table, TitleHead
from thaigovdocs.documents.node_faults import cell_faults, cell_faults_of
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.signing import signature_of
from thaigovdocs.documents.units import telephone
from thaigovdocs.documents.wording.authority import reasons
from thaigovdocs.documents.wording.formulae import by_and_until
from thaigovdocs.documents.wording.years import with_clause_labels, year_line
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.report_form import MeasureRow, Question, ReportForm
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import phrases
from thaigovdocs.standard.measures import RESPONDENT_SHARE
from thaigovdocs.thai.spans import Text, plain, standard

_FORM = "practice"
_NOUNS = ("มาตรการ", "แนวทาง", "แนวปฏิบัติ", "หลักเกณฑ์", "กรอบ", "แผน", "นโยบาย", "ระเบียบ", "เกณฑ์")


def compose(setting: Setting[ReportForm]) -> Document:
    """Return the report of what was done (แบบรายงานผลการดำเนินการ) that *setting* asks for.

    Title, the labels to fill in, the table, the questions, who answers, and where to ask.
    """
    setting = with_clause_labels(setting)
    form = setting.entry
    head = TitleHead(title_lines(setting, _titles(setting)), emblem=False)
    return form_of(setting, head, _body(setting, form))


def faults(setting: Setting[ReportForm]) -> Iterator[Finding]:
    """Yield columns that cannot be, measures that no cell holds, and what has no column."""
    form = setting.entry
    yield from column_faults(setting)
    if form.written_rows is None:
        place = setting.place if isinstance(form.provisions, tuple) else "policy"
        yield from cell_faults(setting.clauses, form, f"{place}.provisions", shortened=True)
    elif form.provisions:
        yield setting.finding("TGD171", "provisions", key="provisions", kind=form.kind)
    for at, row in enumerate(form.written_rows or ()):
        if isinstance(row, MeasureRow):
            where = f"{setting.place}.rows[{at}].measure"
            yield from cell_faults_of(row.measure, form, where, shortened=True)
            for key in _without_column(row, form.row_keys):
                yield setting.finding("TGD171", f"rows[{at}].{key}", key=key, kind=form.kind)


def _without_column(row: MeasureRow, columns: Collection[str]) -> Iterator[str]:
    """Yield what *row* holds and none of *columns* prints."""
    places = {"measure": {"measure"}, "activities": {"activities"}, "note": {"note"}}
    places["done"] = {"done" if row.done else "not_done"}
    places["evidence"] = {"evidence", "activities"}
    for key, printed in places.items():
        if getattr(row, key) not in (None, ()) and printed.isdisjoint(columns):
            yield key


def _titles(setting: Setting[ReportForm]) -> Iterator[Text]:
    """Yield the title lines made from subject, basis and fiscal year."""
    writer, subject = setting.writer, setting.subject
    is_noun = plain(subject).lstrip().startswith(_NOUNS)
    of = phrases.REPORT_OF.fill(subject=subject) if is_noun else ()
    yield writer.finish(phrases.REPORT_FORM.fill(of=of))
    if subject and not is_noun:
        yield writer.finish(phrases.FORM_MATTER.fill(subject=subject))
    laws = reasons(setting)
    if laws:
        yield phrases.FORM_FOLLOWS.fill(paper=laws)
    year = year_line(setting, subject)
    if year:
        yield year


def _body(setting: Setting[ReportForm], form: ReportForm) -> Iterator[Block]:
    writer = setting.writer
    yield from blank_lines(form.blanks, writer)
    rows = tuple(counted(report_rows(setting, form, form.row_columns), form.row_keys, writer))
    asked = [Block("table", (), table=row_table(form, rows, writer))]
    asked += (_question(question, setting) for question in form.questions)
    answering = [*_respondent(setting, form)]
    # Who answers never signs a page with nothing else on it.
    asked[-1] = replace(asked[-1], keep_next=bool(answering))
    yield from (*asked, *answering)
    for text in writer.paragraphs(form.enquiries) if form.enquiries else _enquiries(setting):
        yield paragraph(text)


def _question(question: Question, setting: Setting[ReportForm]) -> Block:
    """Return a question, what it asks for, and lines to write on: together on one page."""
    writer = setting.writer
    cells = [Cell(writer.text(question.heading), strong=True)]
    if question.hint:
        cells.append(Cell(writer.text(question.hint)))
    cells += [Cell((TO_THE_EDGE,))] * question.lines
    return Block("table", (), table=Table((Column((), 1.0),), tuple(beside(cells)), ruled=False))


def _respondent(setting: Setting[ReportForm], form: ReportForm) -> Iterator[Block]:
    """Yield room for who answers: named where no words of the author ask for anybody."""
    writer = setting.writer
    person = None if form.respondent else _person(setting)
    if not (form.respondent or person):
        return
    after = writer.text(form.respondent) if form.respondent else phrases.RESPONDENT.fill()
    signature = signature_of(setting, person) if person else None
    cells = Signer("respondent", signature=signature, after=after).cells
    columns = (Column((), 1 - RESPONDENT_SHARE), Column((), RESPONDENT_SHARE))
    empty = Row((Cell(), Cell()))
    rows = (empty, *(replace(row, continues=True) for row in beside((), cells)))
    yield Block("table", (), table=Table(columns, rows, ruled=False))


def _person(setting: Setting[ReportForm]) -> Words | None:
    """Return the id of who answers: who requests, else whom to ask."""
    workflow, responsible = setting.policy.workflow, setting.policy.responsible
    requester = workflow.requester if workflow else None
    return requester or (responsible.contact if responsible else None)


def _enquiries(setting: Setting[ReportForm]) -> Iterator[Text]:
    """Yield where the report goes and whom to ask, as far as the policy says."""
    writer, reporting = setting.writer, setting.policy.reporting
    if reporting:
        to = writer.raw(reporting.to or setting.issuer)
        by = by_and_until(reporting, writer)
        yield writer.finish(phrases.SEND_REPORT.fill(to=to, by=by))
    asked = _asked(setting)
    if asked:
        yield writer.finish(phrases.ENQUIRIES.fill(who=asked))


def _asked(setting: Setting[ReportForm]) -> Text:
    """Return unit, person and telephone of who answers for the policy; empty for nobody."""
    responsible, writer = setting.policy.responsible, setting.writer
    if responsible is None:
        return ()
    parts = [writer.raw(responsible.unit)] if responsible.unit else []
    if responsible.contact:
        parts.append(writer.raw(setting.file.people[responsible.contact].name))
    parts.append(telephone(setting))
    text: Text = ()
    for part in parts:
        between = standard(" ", _FORM) if text and part else ()
        text = (*text, *between, *part)
    return text
