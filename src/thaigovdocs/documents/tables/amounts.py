"""Amounts in the cells of a table: which cells hold one, which columns are added up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs.errors import NumberError
from thaigovdocs.policy.model.nodes import Column
from thaigovdocs.thai.digits import Numerals, to_arabic
from thaigovdocs.thai.numbers import format_number, parse_number
from thaigovdocs.thai.spans import Text, plain

SATANG_DIGITS = 2
NOTHING = frozenset({"", "-", "–", "—"})
ORDER = "order"
"""The key of the column that holds the running number."""

# Prices of one, rates and means are not added; nor are numbers that name or count a row.
_OF_ONE = re.compile(
    r"(?:ต่อ|/)\s*(?:หน่วย|คน|วัน|เดือน|ปี|ชิ้น|ครั้ง|รายการ|ชุด|ตัว|เครื่อง|ตาราง)"
    r"|[ก-๎]ละ(?=\s|\(|$)|ร้อยละ|%|อัตรา(?!กำลัง)|เฉลี่ย"
)
_NAMING = re.compile(r"^(?:ประจำ)?ปี|พ\.ศ\.|วันที่|^เดือน|เลขที่|รหัส|โทร|ลำดับ|^ที่$|^ข้อ")
_MONEY = re.compile(r"บาท|เงิน|ราคา|มูลค่า|(?<!ปี)งบประมาณ")


def amount_of(cell: Text) -> Decimal | None:
    """Return the number that *cell* is, ``None`` where it is something else."""
    try:
        return parse_number(plain(cell))
    except NumberError:
        return None


def is_numeric(cells: Sequence[Text]) -> bool:
    """Return whether every one of *cells* is a number, strokes and empty ones apart."""
    written = [cell for cell in cells if plain(cell).strip() not in NOTHING]
    return bool(written) and all(amount_of(cell) is not None for cell in written)


def is_running(cells: Sequence[Text]) -> bool:
    """Return whether *cells* count their rows: 1, 2, 3 … with nothing else between."""
    written = [to_arabic(plain(cell)).strip().removesuffix(".") for cell in cells]
    numbers = [words for words in written if words]
    return numbers == [str(count) for count in range(1, len(numbers) + 1)] and bool(numbers)


def summed_columns(
    columns: Sequence[Column], headings: Sequence[Text], cells: Sequence[Sequence[Text]]
) -> list[int]:
    """Return the columns that subtotals and a computed total add up.

    Those that the file names; else the last column of amounts that can be added, of money
    where there is such a one.

    Args:
        columns: as the file has them.
        headings: their words.
        cells: what stands in each column.
    """
    told = [at for at, column in enumerate(columns) if column.sum]
    if told:
        return told
    found = [
        at
        for at, column in enumerate(columns)
        if at and column.sum is None and is_numeric(cells[at]) and can_add(headings[at])
    ]
    money = [at for at in found if _MONEY.search(plain(headings[at]))]
    return (money or found)[-1:]


def can_add(heading: Text) -> bool:
    """Return whether amounts below *heading* may be added: no rates, prices of one or numbers."""
    words = plain(heading).strip()
    if _OF_ONE.search(words):
        return False
    return bool(_MONEY.search(words)) or not _NAMING.search(words)


def decimals_of(amounts: Sequence[Decimal]) -> int:
    """Return how many digits stand behind the point of the longest of *amounts*."""
    return max((-int(each.as_tuple().exponent) for each in amounts), default=0)


def needed_decimals(amount: Decimal) -> int:
    """Return how many digits behind the point *amount* cannot do without; satang are two."""
    behind = -int(amount.normalize().as_tuple().exponent)
    return max(behind, SATANG_DIGITS) if behind > 0 else 0


def printed(amount: Decimal, decimals: int) -> str:
    """Return *amount* with commas and *decimals*, in the digits that a paper changes later."""
    return format_number(amount, decimals=decimals, numerals=Numerals.ARABIC)
