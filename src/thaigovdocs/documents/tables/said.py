"""What a row or a total says of itself and cannot be: keys that do not go together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.tables.amounts import SATANG_DIGITS, amount_of, decimals_of
from thaigovdocs.documents.tables.rows import Cells, number_of
from thaigovdocs.errors import NumberError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import SumRow, Table
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import months_by_name
from thaigovdocs.thai.numbers import baht_text, format_number
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.thai.spoken import spoken_baht

_NAMES = ("subtotal", "discount", "brought_forward", "label")
_COUNTED = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?\s?([ก-๎.]{1,16})")
_IN_WORDS = re.compile(r"\(\s?([ก-๎ ]{2,200}?(?:บาท|สตางค์)(?:ถ้วน)?)\s?\)")


def said_faults(table: Table, cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield what rows of *table* and its total say of themselves and cannot be."""
    for at, row in enumerate(cells.rows):
        if row.told:
            yield from _told(row.told, cells, entry, f"{place}.rows[{at}]")
    yield from _nothing_to_add(table, cells, entry, place)
    yield from _words(cells, entry, place)


def _told(told: SumRow, cells: Cells, entry: Entry, where: str) -> Iterator[Finding]:
    """Yield the keys of a sum that do not go together, and amounts that are none."""
    if len([name for name in _NAMES if getattr(told, name)]) > 1:
        yield found_at("TGD243", entry, where, told.words, keys=", ".join(_NAMES))
    for key in ("rate", "amount"):
        words: Words | None = getattr(told, key)
        if words and number_of(words) is None:
            yield found_at("TGD244", entry, f"{where}.{key}", words, found=words)
    computes = bool(told.subtotal or told.rate)
    if computes and told.amount:
        yield found_at("TGD243", entry, where, told.words, keys="amount, rate, subtotal")
    if not (computes or told.amount):
        yield found_at("TGD245", entry, where, told.words, label=told.words)
    elif not cells.summed:
        yield found_at("TGD246", entry, where, told.words, label=told.words)


def _nothing_to_add(table: Table, cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield a total that is asked for where no column can be added, among amounts or in words."""
    if not isinstance(table.total, Words) or any(cells.stated) or cells.summed:
        return
    texts = [text for row in cells.rows for text in row.texts[1:]]
    if table.in_words or any(amount_of(text) is not None or _is_counted(text) for text in texts):
        yield found_at("TGD246", entry, f"{place}.total", table.total, label=table.total)


def _is_counted(text: Text) -> bool:
    """Return whether *text* is a number with its unit: 5 บาท, ๓ ชุด."""
    found = _COUNTED.fullmatch(to_arabic(plain(text)).strip())
    return found is not None and found[1] not in months_by_name()


def _words(cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield rows and totals whose amount in words is another than that in figures."""
    rows = [(f"{place}.rows[{at}]", row.cells) for at, row in enumerate(cells.rows)]
    for where, row in (*rows, (f"{place}.total", cells.total)):
        said = _IN_WORDS.search(" ".join(plain(cell.text) for cell in row))
        amounts = [amount for cell in row if (amount := amount_of(cell.text)) is not None]
        if not (said and amounts) or decimals_of([amounts[-1].normalize()]) > SATANG_DIGITS:
            continue
        expected = _spoken(amounts[-1])
        if expected and spoken_baht(said[1]) != amounts[-1]:
            figures = format_number(amounts[-1])
            yield found_at(
                "TGD247", entry, where, None, expected=expected, figures=figures, found=said[1]
            )


def _spoken(amount: Decimal) -> str:
    try:
        return baht_text(amount)
    except NumberError:
        return ""
