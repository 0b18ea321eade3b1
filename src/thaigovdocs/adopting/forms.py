"""Recognized forms, logs and lists as entries: what their tables and dotted lines hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

import thaigovdocs._regex as re
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import Keys, Value, folded, squeezed
from thaigovdocs.documents.model import Block, Document, Signature, Table, TitleHead
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.model.kinds.recipients import Recipients
from thaigovdocs.policy.model.kinds.report_form import ReportForm
from thaigovdocs.policy.model.kinds.tabled import RowColumn
from thaigovdocs.recognition.lines.line import cut, trim
from thaigovdocs.recognition.vocabulary import ACTING
from thaigovdocs.standard.kinds import LETTER, PUBLICATION_LOG, REPORT_FORM, kind_of
from thaigovdocs.standard.phrases import POSITION, RESULT, SIGNED
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Span, Text, plain

DOTS = re.compile(r"[\s.…_]*$")
_OPEN = re.compile(r"[.…_]{2}|…")
NAMED = re.compile(r"\(([^()]*[ก-๙][^()]*)\)")
_TICK = "✓"
SIGNING = (SIGNED, "(", POSITION, "วันที่")  # what the lines of room to sign begin with
_ITEM = re.compile(r"([0-9๐-๙]{1,2})\.\s+")
_HINT = re.compile(r"\([^()]+\)")
_OPEN_LINE = re.compile(r"[\s.…_]+")
_QUESTION_LINES = 2  # where the paper shows none
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
    made, parts = begun(document, maker)
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
    made, parts = begun(document, maker)
    if made is None or parts.table is None or parts.below or parts.above or not maker.issued:
        return None
    of_letter = LETTER.cited_as in _title(document)
    made.keys["for"] = maker.letter if of_letter and maker.letter else maker.issued
    columns = _columns(made, parts.table, Recipients.COLUMNS, maker)
    rows = [*_rows(parts.table)]
    counts = [to_arabic(folded(row[0])) for row in rows]
    if columns[0] == "order" and counts == [str(count) for count in range(1, len(rows) + 1)]:
        rows = [((), *row[1:]) for row in rows]
    made.keys["recipients"] = [_recipient(_cells(row, columns, maker)) for row in rows]
    return _without_empty(made)


def _title(document: Document) -> str:
    titles = document.head.titles if isinstance(document.head, TitleHead) else ()
    return " ".join(map(folded, titles))


def _recipient(cells: Keys) -> Value:
    return cells["name"] if [*cells] == ["name"] else cells


def report_form(document: Document, maker: Maker) -> Made | None:
    """Return a report of what was done about each measure."""
    return _report(document, maker, grouped=True)


def report_rows(document: Document, maker: Maker) -> Made | None:
    """Return a report whose every line of the table is a row of its own."""
    return _report(document, maker, grouped=False)


def _report(document: Document, maker: Maker, *, grouped: bool) -> Made | None:
    if any(folded(each.name).startswith(SIGNED) for each in document.signatures):
        document = unsigned(document)  # who answers signs in the form
    made, parts = begun(document, maker)
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
        if grouped and groups and _goes_on(row, groups[-1]):
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        first = group[0]
        keys: Keys = {"measure": _measure([folded(row[0]) for row in group], maker)}
        ticks = [folded(cell) == _TICK for cell in first[1:3]]
        if any(ticks):
            keys["done"] = "yes" if ticks[0] else "no"
        activities: list[Value] = [maker.words(row[3]) for row in group if folded(row[3])]
        if activities:
            keys["activities"] = activities
        if folded(first[4]):
            keys["note"] = maker.words(first[4])
        yield keys


def _goes_on(row: Sequence[Text], group: Sequence[Sequence[Text]]) -> bool:
    """Whether *row* is more of the measure of *group*: a line, a bullet, or its next item."""
    words = folded(row[0])
    if words[:1] in ("", "-"):
        return True
    number = _ITEM.match(words)
    above = [each for line in group if (each := _ITEM.match(folded(line[0])))]
    is_own = number is not None and not _ITEM.match(folded(group[0][0]))
    return is_own and number is not None and int(to_arabic(number[1])) == len(above) + 1


def _measure(lines: Sequence[str], maker: Maker) -> Value:
    """Return what a measure says: its words, the bullets and items below, as they stand."""
    first, *others = lines
    words = maker.words(first)
    keys: Keys = {"text": words}
    items = [line for line in others if _ITEM.match(line)]
    bullets = [line for line in others if line and line not in items]
    if bullets:
        keys["bullets"] = [maker.words(line.lstrip("- ")) for line in bullets]
    if items:
        keys["items"] = [maker.words(_ITEM.sub("", line, count=1)) for line in items]
    return words if len(keys) == 1 else keys


def _below(made: Made, lines: Sequence[str], maker: Maker) -> bool:
    """Put questions, who answers, and where to ask; whether all has its place."""
    signed = next((at for at, line in enumerate(lines) if line.startswith(SIGNED)), None)
    if signed is None:
        made.keys["enquiries"] = [maker.words(line) for line in lines]
        return True
    made.keys["questions"] = [*_questions(lines[:signed], maker)]
    after = DOTS.sub("", lines[signed].removeprefix(SIGNED)).lstrip(" .…_")
    end = signed + 1
    while end < len(lines) and end <= signed + 5 and _signs(lines[end], lines[end - 1]):
        end += 1
    block = lines[signed + 1 : end]
    named = next((found[1] for line in block if (found := NAMED.search(line))), "")
    if named:
        person = maker.people.sign(signature_of(named, position_of(block)))
        if person is None:
            return False
        made.policy["workflow"] = {"requester": person}
    elif after:
        made.keys["respondent"] = maker.words(after)
    made.keys["enquiries"] = [maker.words(line) for line in lines[end:]]
    return True


def _signs(line: str, above: str) -> bool:
    """Whether *line* is of the room to sign that *above* is of."""
    return line.startswith(SIGNING[1:]) or bool(above.startswith(POSITION) and ACTING.search(above))


def _questions(lines: Sequence[str], maker: Maker) -> Iterator[Value]:
    """Yield questions with what they ask for in brackets, and the lines to write on below."""
    at = 0
    while at < len(lines):
        keys: Keys = {"heading": maker.words(DOTS.sub("", lines[at]))}
        at += 1
        if at < len(lines) and _HINT.fullmatch(lines[at]):
            keys["hint"] = maker.words(lines[at])
            at += 1
        count = sum(1 for _ in takewhile(_OPEN_LINE.fullmatch, lines[at:]))
        yield {**keys, "lines": str(count or _QUESTION_LINES)}
        at += count


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
        for line in (each.rank, *_parted(each.name), *each.position)
        if line
    ]
    below = (*lines, *document.owner, *document.copies)
    body = (*document.body, *(Block("paragraph", line) for line in below))
    return replace(document, body=body, signatures=(), owner=(), copies=())


def _parted(name: Text) -> tuple[Text, Text]:
    """Return the line to sign on and the name in brackets, which are one for a reader."""
    at = plain(name).find("(")
    return trim(cut(name, 0, max(at, 0))), trim(cut(name, max(at, 0)))


def agency_of_form(document: Document) -> str:
    """Return whose request to publish a form is: the line below its title, in its table."""
    is_form = kind_of(document.kind).named_by == "form"
    if not is_form or not isinstance(document.head, TitleHead):
        return ""
    lines = [*all_lines(document.body[:4])]
    title = folded(document.head.titles[0]) if document.head.titles else ""
    return next((below for above, below in pairwise(lines) if above == title), "")


def position_of(lines: Sequence[str]) -> list[str]:
    """Return the lines of the position of a signer, without its label and open dots."""
    start = next((at for at, line in enumerate(lines) if line.startswith(POSITION)), len(lines))
    first, *others = lines[start:] or [""]
    below = takewhile(lambda line: not line.startswith(SIGNING), others)
    return [DOTS.sub("", line).strip() for line in (first.removeprefix(POSITION), *below)]


def signature_of(name: str, position: Sequence[str]) -> Signature:
    """Return who signs with *name* and the lines of *position*."""
    said = tuple((Span(line),) for line in position if line)
    return Signature((Span(f"({name})"),), said)


def begun(document: Document, maker: Maker) -> tuple[Made | None, _Parts]:
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
            lines = [*all_lines([block])]
            (parts.above if parts.table is None else parts.below).extend(lines)
    return made, parts


def all_lines(blocks: Sequence[Block]) -> Iterator[str]:
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
    """Return a line above a table: its label, and what is filled in behind it."""
    label, space, value = words.partition(" ")
    if not space or _OPEN.search(words):
        return maker.words(DOTS.sub("", words))
    return {"label": maker.words(label), "value": maker.words(value)}


def _without_empty(made: Made) -> Made:
    for key in [key for key, value in made.keys.items() if value == []]:
        del made.keys[key]
    return made
