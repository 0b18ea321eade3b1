"""Whether the tables of a paper add up, and the text cites the same totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

import thaigovdocs._regex as re
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.documents.tables.prices import price_faults
from thaigovdocs.documents.tables.rows import Cells, read_cells, width_of
from thaigovdocs.documents.tables.said import said_faults
from thaigovdocs.documents.tables.table import written_width
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Column as ColumnKeys
from thaigovdocs.policy.model.nodes import Node, SumRow, WideCell
from thaigovdocs.policy.model.nodes import Table as TableKeys
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.numbers import format_number
from thaigovdocs.thai.spans import plain

# Words after which an amount is the total of what stands in the table.
_TOTAL = (
    r"รวม(?:เป็น)?(?:จำนวน)?เงิน(?:ทั้งสิ้น|ทั้งหมด)?|เป็น(?:จำนวน)?เงิน(?:รวม)?(?:ทั้งสิ้น|ทั้งหมด)|"
    r"เป็นเงินรวม|รวมทั้งสิ้น|รวมทั้งหมด|(?:วงเงิน|ราคา|ยอด)รวม(?:ทั้งสิ้น)?"
)
_AMOUNT = r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s*บาท"
_CITED = re.compile(rf"(?:{_TOTAL})\s*(?:เป็นเงิน|จำนวน)?\s*{_AMOUNT}")
# An amount that leads to the table below it: เป็นเงิน ๕๐๐ บาท (ห้าร้อยบาทถ้วน) ตามรายการ ดังนี้
_LEADING = re.compile(
    rf"(?:เป็น|จำนวน|วง)(?:จำนวน)?เงิน\s*{_AMOUNT}\s?(?:\([^()]*\))?"
    r"\s?(?:(?:โดยมี|ตาม)?(?:รายการ|รายละเอียด))?\s?(?:ดังนี้|ดังต่อไปนี้)$"
)

_FAULTS = MappingProxyType({"differs": "TGD240", "doubt": "TGD241", "baseless": "TGD242"})


def table_faults(
    file: PolicyFile, entry: Entry, nodes: Sequence[Node], place: str
) -> Iterator[Finding]:
    """Yield what is wrong with the tables below *nodes* of *entry*.

    A total that is not the sum of its column, an amount that the text gives as the
    total and no table has, cells without a column, widths that cannot be read.
    """
    tables = list(_tables(nodes, place))
    if not tables:
        return
    writer = setting_of(file, entry).writer
    try:
        read = [(table, read_cells(table, writer), where) for table, where in tables]
        texts = [(words, plain(writer.raw(words))) for words in _texts(nodes)]
        leads = [(words, plain(writer.raw(words))) for words in _leads(nodes)]
    except ExpressionFault:  # told where the paper is composed
        return
    for table, cells, where in read:
        yield from _shape(table, entry, where)
        yield from said_faults(table, cells, entry, where)
        yield from _rows(table, cells, entry, where)
        yield from _totals(table, cells, entry, where)
        yield from price_faults(table, cells, entry, where)
    totals = [cells.grand_total for _, cells, _ in read if cells.grand_total is not None]
    if totals:
        yield from _cited(texts, _CITED, totals, entry, place)
        leads = [(words, text) for words, text in leads if not _CITED.search(to_arabic(text))]
        yield from _cited(leads, _LEADING, totals, entry, place)


def _tables(nodes: Sequence[Node], place: str) -> Iterator[tuple[TableKeys, str]]:
    for index, node in enumerate(nodes):
        if node.table:
            yield node.table, f"{place}[{index}].table"
        yield from _tables(node.items, f"{place}[{index}].items")


def _texts(nodes: Sequence[Node]) -> Iterator[Words]:
    for node in nodes:
        yield from (words for words in (node.heading, node.text) if words)
        yield from (*node.bullets, *node.paragraphs)
        yield from _texts(node.items)
        yield from node.after


def _leads(nodes: Sequence[Node]) -> Iterator[Words]:
    """Yield the last words before each table, which say what it shows."""
    for node in nodes:
        if node.table:
            before = [*([node.text] if node.text else []), *node.bullets, *node.paragraphs]
            yield from before[-1:]
        yield from _leads(node.items)


def _shape(table: TableKeys, entry: Entry, place: str) -> Iterator[Finding]:
    if not table.columns:
        yield found_at("TGD193", entry, f"{place}.columns")
        return
    for index, column in enumerate(table.columns):
        if column.width and written_width(column.width) is None:
            where = f"{place}.columns[{index}].width"
            yield found_at("TGD194", entry, where, column.width, found=column.width)
    yield from same_keys(table.columns, table.rows, entry, f"{place}.columns")
    count = len(table.columns)
    rows = {f"rows[{index}]": row for index, row in enumerate(table.rows)}
    if isinstance(table.total, tuple):
        rows["total"] = table.total
    for name, row in rows.items():
        if isinstance(row, (Mapping, SumRow)) or width_of(row) <= count:
            continue
        last, where = row[-1], f"{place}.{name}"
        extra = last.text if isinstance(last, WideCell) else last
        yield found_at("TGD192", entry, where, extra, count=count, found=width_of(row))


def same_keys(
    columns: Sequence[ColumnKeys], rows: Sequence[object], entry: Entry, place: str
) -> Iterator[Finding]:
    """Yield the columns that have the key of one before them, where rows name their cells by it."""
    seen: set[str] = set()
    for at, column in enumerate(columns):
        key = str(column.key)
        if key in seen and any(isinstance(row, Mapping) and key in row for row in rows):
            yield found_at("TGD318", entry, f"{place}[{at}]", column.key, key=key)
        seen.add(key)


def _rows(table: TableKeys, cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield the rows that say they are sums and are not, or do not say of what."""
    for at, added in cells.added.items():
        for number, fault, total in added.faults:
            row = cells.rows[number]
            params = {"label": row.label or (row.told.words if row.told else "")}
            found = row.texts[at]
            if fault == "differs":
                params |= {"sum": format_number(total), "found": plain(found)}
            words = row.told.words if row.told else _written(table, number, at)
            where = f"{place}.rows[{number}]"
            yield found_at(_FAULTS[fault], entry, where, words, **params)


def _totals(table: TableKeys, cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    is_label = isinstance(table.total, Words) and not any(cells.stated)
    for at, added in cells.added.items():
        stated = cells.stated[at] if at < len(cells.stated) else None
        is_asked = is_label and at in cells.summed
        if is_asked and len(added.totals) > 1 and added.doubtful is not None:
            number = added.doubtful
            label = cells.rows[number].label
            words = _written(table, number, at)
            yield found_at("TGD241", entry, f"{place}.rows[{number}]", words, label=label)
        if stated is None or added.faults or stated in added.totals:
            continue
        yield found_at(
            "TGD190",
            entry,
            f"{place}.total",
            _total_words(table, at),
            column=table.columns[at].heading,
            sum=format_number(added.totals[0]),
            found=format_number(stated),
        )


def _written(table: TableKeys, number: int, at: int) -> Words | None:
    """Return what the author wrote in column *at* of row *number*, as far as it can be told."""
    row = table.rows[number]
    if isinstance(row, SumRow):
        return row.words
    if isinstance(row, Mapping):
        return row.get(str(table.columns[at].key))
    found = row[at] if at < len(row) else None
    return found if isinstance(found, Words) else None


def _total_words(table: TableKeys, at: int) -> Words | None:
    """Return what the author wrote as the total of column *at*."""
    total = table.total
    if isinstance(total, Words):
        return total
    if isinstance(total, Mapping):
        return total.get(str(table.columns[at].key))
    found = total[at] if total and at < len(total) else None
    return found if isinstance(found, Words) else None


def _cited(
    texts: Sequence[tuple[Words, str]],
    pattern: re.Pattern[str],
    totals: Sequence[Decimal],
    entry: Entry,
    place: str,
) -> Iterator[Finding]:
    """Yield the totals that *pattern* finds in the text and no table has, nor all together."""
    known = {*totals, sum(totals, Decimal(0))}
    for words, text in texts:
        for found in pattern.findall(to_arabic(text)):
            amount = Decimal(found.replace(",", ""))
            if amount not in known:
                total, said = format_number(totals[-1]), format_number(amount)
                yield found_at("TGD191", entry, place, words, total=total, found=said)
