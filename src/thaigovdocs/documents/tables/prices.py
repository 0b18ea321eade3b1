"""Whether number times price is the amount, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import prod

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.places import found_at
from thaigovdocs.documents.tables.adding import SATANG
from thaigovdocs.documents.tables.amounts import amount_of
from thaigovdocs.documents.tables.rows import Cells
from thaigovdocs.errors import NumberError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Table
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.numbers import format_number, parse_number
from thaigovdocs.thai.spans import Text, plain

_PRICE = re.compile(r"(?:ต่อ|/)\s?(?:หน่วย|คน|วัน|ชิ้น|ครั้ง|ชุด|ตัว|เครื่อง|เล่ม|เดือน)|[ก-๎]ละ(?=\s|\(|$)")
_AMOUNT = re.compile(r"^(?:จำนวนเงิน|รวมเป็นเงิน|รวมเงิน|เป็นเงิน|ราคารวม|เงินรวม|รวม)(?![ก-๎])")
_NUMBER = re.compile(r"^(?:จำนวน(?!เงิน)|ปริมาณ)")
_COUNTED = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)\s?[ก-๎A-Za-z.]+")


@dataclass(frozen=True, slots=True)
class _Factors:
    """Which columns hold the numbers, the price of one, and the amount."""

    numbers: tuple[int, ...]
    price: int
    amount: int


def price_faults(table: Table, cells: Cells, entry: Entry, place: str) -> Iterator[Finding]:
    """Yield rows whose amount is not the price times the numbers before it.

    Only where the headings say which columns these are.  Of several numbers (คน, วัน) any
    may be meant to count, but some of them must make the amount.
    """
    factors = _factors([str(column.heading) for column in table.columns])
    if factors is None:
        return
    for at, row in enumerate(cells.rows):
        texts = row.texts
        price, amount = amount_of(texts[factors.price]), amount_of(texts[factors.amount])
        numbers = [number for each in factors.numbers if (number := _number(texts[each]))]
        if price is None or amount is None or not numbers:
            continue
        products = _products(numbers, price)
        if amount not in products:
            heading = table.columns[factors.amount].heading
            yield found_at(
                "TGD248",
                entry,
                f"{place}.rows[{at}]",
                None,
                column=heading,
                product=format_number(products[0]),
                found=plain(texts[factors.amount]),
            )


def _factors(headings: Sequence[str]) -> _Factors | None:
    """Return the columns that *headings* name; ``None`` where they do not all, or name two."""
    words = [heading.strip() for heading in headings]
    prices = [at for at, each in enumerate(words) if _PRICE.search(each)]
    amounts = [at for at, each in enumerate(words) if _AMOUNT.match(each) and at not in prices]
    numbers = [at for at, each in enumerate(words) if _NUMBER.match(each) and at not in prices]
    if len(prices) != 1 or len(amounts) != 1 or not numbers:
        return None
    return _Factors(tuple(numbers), prices[0], amounts[0])


def _number(text: Text) -> Decimal | None:
    """Return how many *text* says, with or without what is counted: ``50 รีม``."""
    number = amount_of(text)
    counted = _COUNTED.fullmatch(to_arabic(plain(text)).strip())
    if number is None and counted:
        try:
            return parse_number(counted[1])
        except NumberError:
            return None
    return number


def _products(numbers: Sequence[Decimal], price: Decimal) -> list[Decimal]:
    """Return the price times some of *numbers*, that of all first, to the satang."""
    counts = range(len(numbers), 0, -1)
    chosen = (some for count in counts for some in combinations(numbers, count))
    return [(prod(some, start=Decimal(1)) * price).quantize(SATANG) for some in chosen]
