"""บันทึกรายงานผลการเผยแพร่: from the policy to the paper (practice)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from thaigovdocs.documents.forms.form_faults import column_faults
from thaigovdocs.documents.forms.parts import blank_lines, form_of, title_lines
from thaigovdocs.documents.forms.rows import counted, file_rows, inline_rows, iso_date, row_table
from thaigovdocs.documents.model import Block, Cell, Document, Row, TitleHead
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.years import year_line
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import LOG_ROW_LINES
from thaigovdocs.standard.phrases import LOG
from thaigovdocs.thai.spans import Text


def compose(setting: Setting[PublicationLog]) -> Document:
    """Return the log of what was published (บันทึกรายงานผลการเผยแพร่) that *setting* asks for.

    Title, the labels to fill in, and the table: the rows of the entry or of its file, then
    empty ones to write in.
    """
    entry, writer = setting.entry, setting.writer
    head = TitleHead(title_lines(setting, _titles(setting)), emblem=False)
    table = row_table(entry, tuple(_rows(setting, entry)), writer)
    body = (*blank_lines(entry.blanks, writer), Block("table", (), table=table))
    return form_of(setting, head, body)


def faults(setting: Setting[PublicationLog]) -> Iterator[Finding]:
    """Yield columns that cannot be, and ISO dates of rows that cannot be: no cell is a sentence."""
    entry = setting.entry
    yield from column_faults(setting)
    rows = () if isinstance(entry.rows, Words) else entry.rows
    dated = [column for column in entry.row_columns if column.is_date]
    for (at, row), column in product(enumerate(rows), dated):
        words = row.get(column.key)
        try:
            iso_date(words or "")
        except CalendarError as error:
            told = {"column": column.heading, "found": words, "why": str(error)}
            yield setting.finding("TGD780", f"rows[{at}].{column.key}", words, **told)


def _titles(setting: Setting[PublicationLog]) -> Iterator[Text]:
    writer = setting.writer
    title = writer.finish(LOG.fill(agency=writer.raw(setting.file.agency.name)))
    yield title
    year = year_line(setting, title)
    if year:
        yield year


def _rows(setting: Setting[PublicationLog], entry: PublicationLog) -> Iterator[Row]:
    keys, writer = entry.row_keys, setting.writer
    if isinstance(entry.rows, Words):
        made = file_rows(setting.file.rows[entry.key].rows, keys, writer)
    else:
        made = inline_rows(entry.rows, entry.row_columns, writer)
    yield from counted(made, keys, writer)
    empty = Row((Cell(),) * len(keys), lines=LOG_ROW_LINES)
    yield from (empty for _ in range(entry.blank_rows))
