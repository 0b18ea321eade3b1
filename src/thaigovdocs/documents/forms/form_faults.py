"""What forms, logs and lists hold that cannot be printed: told before they are composed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.forms.rows import iso_date
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.tables.table import written_width
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.model.kinds.report_form import MeasureRow, ReportForm
from thaigovdocs.policy.model.kinds.request_form import RequestForm
from thaigovdocs.policy.model.kinds.tabled import Tabled
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words

_WITHOUT = ("preamble", "authority", "effective", "conclusion")
_WITHOUT_CLAUSES = (*_WITHOUT, "provisions", "numbering")
_UNPRINTED = ("members", "table")


def form_faults(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    """Yield what is wrong with the form, log or list *entry*, the document *index* of *file*.

    Keys that its kind does not print, columns without a heading or with a width that cannot
    be read, and nodes that do not fit into a cell.
    """
    place = f"documents[{index}]"
    takes_clauses = isinstance(entry, (RequestForm, ReportForm))
    for key in _WITHOUT if takes_clauses else _WITHOUT_CLAUSES:
        if getattr(entry, key) is not None:
            yield found_at("TGD171", entry, f"{place}.{key}", key=key, kind=entry.kind)
    yield from _columns(entry, place)
    if isinstance(entry, RequestForm):
        if entry.signatory is not None:
            where = f"{place}.signatory"
            yield found_at("TGD171", entry, where, key="signatory", kind=entry.kind)
        details = entry.request.details if entry.request else None
        yield from _nodes(details or (), entry, f"{place}.request.details")
    elif isinstance(entry, ReportForm):
        yield from _measures(file, entry, place)
    elif isinstance(entry, PublicationLog):
        yield from _dates(entry, place)


def _columns(entry: Entry, place: str) -> Iterator[Finding]:
    own = entry.columns if isinstance(entry, Tabled) else None
    if own == ():
        yield found_at("TGD193", entry, f"{place}.columns")
    for at, column in enumerate(own or ()):
        if column.width and written_width(column.width) is None:
            where = f"{place}.columns[{at}].width"
            yield found_at("TGD194", entry, where, column.width, found=column.width)


def _dates(entry: PublicationLog, place: str) -> Iterator[Finding]:
    """Yield the ISO dates of inline rows that cannot be: such a cell is never a sentence."""
    rows = () if isinstance(entry.rows, Words) else entry.rows
    dated = [column for column in entry.row_columns if column.is_date]
    for at, row in enumerate(rows):
        for column in dated:
            words = row.get(column.key)
            try:
                iso_date(words or "")
            except CalendarError as error:
                where = f"{place}.rows[{at}].{column.key}"
                told = {"column": column.heading, "found": words, "why": str(error)}
                yield found_at("TGD780", entry, where, words, **told)


def _measures(file: PolicyFile, form: ReportForm, place: str) -> Iterator[Finding]:
    if not isinstance(form.rows, tuple) or "rows" not in form.model_fields_set:
        own = isinstance(form.provisions, tuple)
        nodes = form.provisions if isinstance(form.provisions, tuple) else file.policy.provisions
        yield from _nodes(nodes, form, f"{place}.provisions" if own else "policy.provisions")
        return
    for at, row in enumerate(form.rows):
        if isinstance(row, MeasureRow):
            yield from _nodes((row.measure,), form, f"{place}.rows[{at}].measure", one=True)


def _nodes(
    nodes: Sequence[Node], entry: Entry, place: str, *, one: bool = False
) -> Iterator[Finding]:
    for at, node in enumerate(nodes):
        if node.short:
            continue
        here = place if one else f"{place}[{at}]"
        for key in _UNPRINTED:
            if getattr(node, key):
                yield found_at("TGD785", entry, f"{here}.{key}", node.text, key=key)
        yield from _nodes(node.items, entry, f"{here}.items")
