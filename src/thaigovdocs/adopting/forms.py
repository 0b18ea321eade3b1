"""Recognized forms, logs and lists as entries: what their tables and dotted lines hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import Keys, Value, folded, squeezed
from thaigovdocs.documents.model import Block, Document, Signature, Table, TitleHead
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.model.kinds.recipients import Recipients
from thaigovdocs.policy.model.kinds.report_form import ReportForm
from thaigovdocs.policy.model.kinds.tabled import RowColumn
from thaigovdocs.standard.kinds import PUBLICATION_LOG, REPORT_FORM, kind_of
from thaigovdocs.standard.phrases import FORM_FIELDS, FORM_SIGNERS, POSITION, RESULT, SIGNED
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Span, Text

_DOTS = re.compile(r"[\s.…_]*$")
_NAMED = re.compile(r"\(([^()]*[ก-๙][^()]*)\)")
_TICK = "✓"
_LABELLED = re.compile(r"[0-9๐-๙]{1,2}\.\s*|-\s+")
_QUESTION_LINES = "2"
_REPORT_COLUMNS = "".join(each.heading for each in ReportForm.COLUMNS if not each.is_result)
_LOG_COLUMNS = squeezed("".join(each.heading for each in PublicationLog.COLUMNS))
_RESULT = squeezed(RESULT.fill())


@dataclass
class _Parts:
    """A form apart: what stands above its table, the table, and what stands below.

    Attributes:
        above, below: the words of paragraphs.
        table: the one table; ``None`` for none.
    """

    above: list[str] = field(default_factory=list)
    table: Table | None = None
    below: list[str] = field(default_factory=list)


def log(document: Document, maker: Maker) -> Made | None:
    """Return a log of what was published."""
    made, parts = _begun(document, maker)
    if made is None or parts.table is None or parts.below:
        return None
    rows = [*_rows(parts.table)]
    columns = _columns(made, parts.table, PublicationLog.COLUMNS, maker)
    made.keys["blanks"] = [_blank(words, maker) for words in parts.above]
    filled = [row for row in rows if any(map(squeezed, row))]
    made.keys["rows"] = [_cells(row, columns, maker) for row in filled]
    if len(filled) < len(rows):
        made.keys["blank_rows"] = str(len(rows) - len(filled))
    maker.signatories(made.keys, document.signatures)
    return _without_empty(made)


def recipients(document: Document, maker: Maker) -> Made | None:
    """Return the list of those who get a letter of the set."""
    made, parts = _begun(document, maker)
    if made is None or parts.table is None or parts.below or parts.above or not maker.issued:
        return None
    made.keys["for"] = maker.issued
    columns = _columns(made, parts.table, Recipients.COLUMNS, maker)
    rows = [*_rows(parts.table)]
    counts = [to_arabic(folded(row[0])) for row in rows]
    if columns[0] == "order" and counts == [str(count) for count in range(1, len(rows) + 1)]:
        rows = [((), *row[1:]) for row in rows]
    made.keys["recipients"] = [_recipient(_cells(row, columns, maker)) for row in rows]
    return _without_empty(made)


def _recipient(cells: Keys) -> Value:
    return cells["name"] if [*cells] == ["name"] else cells


def report_form(document: Document, maker: Maker) -> Made | None:
    """Return a report of what was done about each measure."""
    return _report(document, maker, grouped=True)


def report_rows(document: Document, maker: Maker) -> Made | None:
    """Return a report whose every line of the table is a row of its own."""
    return _report(document, maker, grouped=False)


def _report(document: Document, maker: Maker, *, grouped: bool) -> Made | None:
    made, parts = _begun(document, maker)
    if made is None or parts.table is None:
        return None
    made.keys["blanks"] = [_blank(words, maker) for words in parts.above]
    rows = [*_rows(parts.table)]
    results = "".join(column.heading for column in ReportForm.COLUMNS if column.is_result)
    if (
        _head(Block("table", (), table=parts.table)) == _REPORT_COLUMNS
        and rows
        and squeezed("".join(map(folded, rows[0]))) == results
    ):
        made.keys["rows"] = [*_measures(rows[1:], maker, grouped=grouped)]
    else:
        columns = _columns(made, parts.table, (), maker)
        made.keys["rows"] = [_cells(row, columns, maker) for row in rows]
    if not _below(made, parts.below, maker):
        return None
    maker.signatories(made.keys, document.signatures)
    return _without_empty(made)


def _measures(rows: Sequence[Sequence[Text]], maker: Maker, *, grouped: bool) -> Iterator[Value]:
    """Yield a row for each measure; *grouped* with the bullets and lines that go on with it."""
    groups: list[list[Sequence[Text]]] = []
    for row in rows:
        goes_on = grouped and groups and folded(row[0])[:1] in ("", "-")
        if goes_on:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        first, *others = group
        bullets: list[Value] = [
            maker.words(folded(row[0]).lstrip("- ")) for row in others if folded(row[0])
        ]
        words = maker.words(first[0])
        measure: Value = {"text": words, "bullets": bullets} if bullets else words
        keys: Keys = {"measure": measure}
        ticks = [folded(cell) == _TICK for cell in first[1:3]]
        if any(ticks):
            keys["done"] = "yes" if ticks[0] else "no"
        activities: list[Value] = [maker.words(row[3]) for row in group if folded(row[3])]
        if activities:
            keys["activities"] = activities
        if folded(first[4]):
            keys["note"] = maker.words(first[4])
        yield keys


def _below(made: Made, lines: Sequence[str], maker: Maker) -> bool:
    """Put questions, who answers, and where to ask; whether all has its place."""
    signed = next((at for at, line in enumerate(lines) if line.startswith(SIGNED)), None)
    if signed is None:
        made.keys["enquiries"] = [maker.words(line) for line in lines]
        return True
    made.keys["questions"] = [
        {"heading": maker.words(line), "lines": _QUESTION_LINES} for line in lines[:signed]
    ]
    after = _DOTS.sub("", lines[signed].removeprefix(SIGNED)).lstrip(" .…_")
    end = signed + 1
    while end < len(lines) and end <= signed + 4 and lines[end].startswith(("(", POSITION, "วันที่")):
        end += 1
    block = lines[signed + 1 : end]
    named = next((found[1] for line in block if (found := _NAMED.search(line))), "")
    if named:
        position = next((line for line in block if line.startswith(POSITION)), "")
        person = maker.people.sign(_signature(named, position))
        if person is None:
            return False
        made.policy["workflow"] = {"requester": person}
    elif after:
        made.keys["respondent"] = maker.words(after)
    made.keys["enquiries"] = [maker.words(line) for line in lines[end:]]
    return True


def request_form(document: Document, maker: Maker) -> Made | None:
    """Return a request to publish, with its fields and its three signers."""
    made, _ = _begun(document, maker)
    if made is None:
        return None
    request: Keys = {}
    signers: dict[str, list[str]] = {}
    at: str | None = None
    for line in _all_lines(document.body):
        heads = [key for key, words in FORM_SIGNERS.items() if words in line]
        fields = [key for key, words in FORM_FIELDS.items() if line.startswith(words)]
        if heads:
            for key in heads:
                signers[key] = []
            at = heads[0]
        elif fields:
            at = fields[0]
            _take(request, at, line.removeprefix(FORM_FIELDS[at]), maker)
        elif at in signers:
            at = _signer_of(line, at, signers)
        elif at in ("details", "links"):
            _take(request, at, line, maker)
    if request:
        made.keys["request"] = request
    for key, held in signers.items():
        named = next((found[1] for line in held if (found := _NAMED.search(line))), "")
        position = next((line for line in held if line.startswith(POSITION)), "")
        person = maker.people.sign(_signature(named, position)) if named else None
        if person:
            made.keys[key] = person
    return made


def known_by_columns(document: Document, maker: Maker) -> Made | None:
    """Return a paper of no known title as the log or report that the heads of its table name."""
    document = unsigned(document)
    first = next((at for at, each in enumerate(document.body) if each.kind != "heading"), 0)
    titles, body = document.body[:first], document.body[first:]
    head = next((head for block in body if (head := _head(block))), "")
    known = {_LOG_COLUMNS: (PUBLICATION_LOG, log), _REPORT_COLUMNS: (REPORT_FORM, report_form)}
    if not titles or head not in known:
        return None
    kind, way = known[head]
    titled = TitleHead(tuple(block.text for block in titles), emblem=False)
    return way(replace(document, kind=kind.key, head=titled, body=body), maker)


def _head(block: Block) -> str:
    """Return the heads of the columns of a table, without the one over the results."""
    columns = block.table.columns if block.table else ()
    return squeezed("".join(folded(each.heading) for each in columns)).replace(_RESULT, "")


def unsigned(document: Document) -> Document:
    """Return a form with the lines of who signs it, and what stands below, in its text."""
    lines = [
        line
        for each in document.signatures
        for line in (each.rank, each.name, *each.position)
        if line
    ]
    below = (*lines, *document.owner, *document.copies)
    body = (*document.body, *(Block("paragraph", line) for line in below))
    return replace(document, body=body, signatures=(), owner=(), copies=())


def agency_of_form(document: Document) -> str:
    """Return whose request to publish a form is: the line below its title, in its table."""
    is_form = kind_of(document.kind).named_by == "form"
    if not is_form or not isinstance(document.head, TitleHead):
        return ""
    lines = [*_all_lines(document.body[:4])]
    title = folded(document.head.titles[0]) if document.head.titles else ""
    return next((below for above, below in pairwise(lines) if above == title), "")


def _signer_of(line: str, at: str, signers: dict[str, list[str]]) -> str:
    """Put *line* to a signer: the next where one of its lines stands there already."""
    waiting = [*signers]
    while line[:4] in {held[:4] for held in signers[at]} and at != waiting[-1]:
        at = waiting[waiting.index(at) + 1]
    signers[at].append(line)
    return at


def _take(request: Keys, key: str, words: str, maker: Maker) -> None:
    """Put the words of a field, without the dots of one that is open."""
    said = _DOTS.sub("", words).strip()
    if not said:
        return
    if key == "date":
        maker.date(request, said)
    elif key in ("details", "links"):
        held = request.setdefault(key, [])
        if isinstance(held, list):
            held.append(maker.words(_LABELLED.sub("", said, count=1)))
    else:
        request[key] = maker.words(said)


def _signature(name: str, position: str) -> Signature:
    said = _DOTS.sub("", position.removeprefix(POSITION)).strip()
    return Signature((Span(f"({name})"),), ((Span(said),),) if said else ())


def _begun(document: Document, maker: Maker) -> tuple[Made | None, _Parts]:
    """Return an entry with the title of a form, and the form apart."""
    parts = _Parts()
    if not isinstance(document.head, TitleHead) or not document.head.titles:
        return None, parts
    if document.dated or document.owner or document.copies:
        return None, parts
    made = maker.begin(document)
    made.keys["title"] = [maker.words(title) for title in document.head.titles]
    for block in document.body:
        if block.table is not None and parts.table is None:
            parts.table = block.table
        else:
            lines = [*_all_lines([block])]
            (parts.above if parts.table is None else parts.below).extend(lines)
    return made, parts


def _all_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines of *blocks*, rows of tables among them."""
    for block in blocks:
        if block.table is None:
            yield " ".join(filter(None, (folded(block.label), folded(block.text))))
            continue
        yield " ".join(folded(column.heading) for column in block.table.columns).strip()
        for row in block.table.rows:
            yield " ".join(map(folded, row.texts)).strip()


def _rows(table: Table) -> Iterator[tuple[Text, ...]]:
    return (row.texts for row in table.rows)


def _columns(made: Made, table: Table, usual: Sequence[RowColumn], maker: Maker) -> tuple[str, ...]:
    """Return the keys of the columns: those of the kind, else columns of their own."""
    headings = [folded(column.heading) for column in table.columns]
    if [squeezed(each) for each in headings] == [squeezed(each.heading) for each in usual]:
        return tuple(column.key for column in usual)
    keys = tuple(f"c{at}" for at in range(1, len(headings) + 1))
    made.keys["columns"] = [
        {"key": key, "heading": maker.words(heading)}
        for key, heading in zip(keys, headings, strict=True)
    ]
    return keys


def _cells(row: Sequence[Text], columns: Sequence[str], maker: Maker) -> Keys:
    pairs = zip(columns, row, strict=False)
    return {key: maker.words(cell) for key, cell in pairs if squeezed(cell)}


def _blank(words: str, maker: Maker) -> Value:
    return maker.words(_DOTS.sub("", words))


def _without_empty(made: Made) -> Made:
    for key in [key for key, value in made.keys.items() if value == []]:
        del made.keys[key]
    return made
