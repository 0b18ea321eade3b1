"""3xx: totals that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rule
from thaigovdocs.documents.model import Row, Table
from thaigovdocs.documents.tables.amounts import NOTHING, amount_of, can_add
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.standard.sum_labels import row_sense
from thaigovdocs.thai.spans import Span, Text, plain

_FEWEST = 3  # rows of a table that is added up, its total among them
_FEW_FIGURES = 2
_INNER = re.compile(r"[0-9๐-๙]+\.[0-9๐-๙]|[-–•]")  # how the number of an inner row begins
_NUMBERED = re.compile(r"[0-9๐-๙.,)(\s-]+")
_MEMO = (
    "บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดธารารมย์\nที่ ธร ๐๐๑๗/๑๒\nวันที่ ๒๐ เมษายน ๒๕๖๙\n"
    "เรื่อง ขออนุมัติจัดซื้อวัสดุ\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"
    "ด้วยสำนักงานจะจัดซื้อวัสดุ เป็นเงิน ๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)\n{table}จึงเรียนมาเพื่อโปรดพิจารณา\n"
    "(นายสมชาย ใจดี)\nหัวหน้าสำนักงานจังหวัด\n"
)
_TABLE = "ลำดับ\tรายการ\tจำนวนเงิน\n๑\tกระดาษ\t๑,๐๐๐\n๒\tหมึก\t๒๕๐\nรวม\t\t{total}\n"
_RIGHT = _MEMO.format(table=_TABLE.format(total="๑,๒๕๐"))


@rule(
    "TGD313",
    "warning",
    title_en="a total that does not add up",
    title_th="ยอดรวมไม่ตรงกับผลบวก",
    en="expected the total {sum}, found {found}",
    th="ยอดรวมต้องเป็น {sum} แต่พบ {found}",
    hint_en="add the column again",
    hint_th="ตรวจสอบผลบวกอีกครั้ง",
    reason="figures that are signed are right",
    wrong=_MEMO.format(table=_TABLE.format(total="๑,๓๕๐")),
    right=_RIGHT,
)
def totals(case: Case) -> Iterator[Finding]:
    """Yield totals of tables that are not the sum of their column.

    Tables of a policy file are added up when they are read.  A table of a PDF is drawn,
    so its columns may be taken for others: there a total is told only where it is a slip
    of the pen away from the sum.
    """
    if case.source == "policy":
        return
    for paper in case.papers:
        for block in paper.document.body:
            if block.table:
                yield from _table(block.table, paper, drawn=case.source == "pdf")


def _table(table: Table, paper: Paper, *, drawn: bool) -> Iterator[Finding]:
    heads = tuple(column.heading for column in table.columns)
    headless = any(map(amount_of, heads[1:]))  # the first row of what a page goes on with
    rows = [heads] if headless else []
    rows += [row.texts for row in table.rows if headless or not _is_head(row.texts, heads)]
    rows += [Row(table.total).texts] if table.total else []
    rows = [row for row in rows if any(map(amount_of, row))]
    if len(rows) < _FEWEST or row_sense(_words(rows[-1])) not in ("sum", "perhaps-sum"):
        return
    *above, total = (_placed(row, len(heads)) for row in rows)
    for at, cell in enumerate(total[: len(heads)]):
        stated = amount_of(cell)
        if stated is None or not can_add(heads[at]):
            continue
        column = Column.of(above, at)
        if column is None or stated in column.sums():
            continue
        if drawn and not column.is_slip(stated):
            continue
        yield Finding.of(
            "TGD313", _origin(cell), paper.document.id, sum=f"{column.sum:,}", found=plain(cell)
        )


def _is_head(row: Sequence[Text], heads: Sequence[Text]) -> bool:
    """Whether *row* is the head of the table again, at the top of another page."""
    return _squeezed(row) == _squeezed(heads)


def _squeezed(cells: Sequence[Text]) -> str:
    return "".join("".join(plain(cell).split()) for cell in cells)


def _placed(row: Sequence[Text], width: int) -> Sequence[Text]:
    """Return *row* with its amounts in the last columns, where cells before them are missing.

    A label stands first then, and amounts behind it.
    """
    filled = [at for at, cell in enumerate(row) if plain(cell).strip()]
    is_short = filled == list(range(len(filled))) and 1 < len(filled) < width
    if not is_short or amount_like(plain(row[0]).strip()):
        return row
    if not all(amount_of(row[at]) is not None for at in filled[1:]):
        return row
    return [row[0], *([()] * (width - len(filled))), *row[1 : len(filled)]]


@dataclass(frozen=True, slots=True)
class Column:
    """The amounts of a column above its total.

    Attributes:
        items: those of rows that are no sums, each with the number of its row.
        between: those of sums between them.
    """

    items: tuple[tuple[str, Decimal], ...]
    between: tuple[Decimal, ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[Text]], at: int) -> Column | None:
        """Return column *at* of *rows*; ``None`` where it holds something else than amounts."""
        items: list[tuple[str, Decimal]] = []
        between: list[Decimal] = []
        for row in rows:
            words = plain(row[at]).strip() if at < len(row) else ""
            amount = Decimal(0) if words in NOTHING else amount_of(row[at])
            if amount is None:
                return None
            sense = row_sense(_words(row))
            if sense in ("sum", "brought", "net"):
                between.append(amount)
            elif sense != "perhaps-sum":
                items.append((plain(row[0]).strip(), -amount if sense == "discount" else amount))
            else:
                return None
        made = cls(tuple(items), tuple(between))
        return made if sum(1 for _, amount in items if amount) > 1 and not made.counts else None

    @property
    def sum(self) -> Decimal:
        """All items together."""
        return sum((amount for _, amount in self.items), Decimal(0))

    @property
    def counts(self) -> bool:
        """Whether the column only counts its rows."""
        return [amount for _, amount in self.items] == list(range(1, len(self.items) + 1))

    def sums(self) -> set[Decimal]:
        """Return what the total may be: of all rows, of the sums, or of the outermost rows."""
        outer = [amount for number, amount in self.items if not _INNER.match(number)]
        paid = sum((abs(amount) for _, amount in self.items), Decimal(0))
        halves = {self.sum / 2}  # groups and their rows in one column
        between = {sum(self.between, Decimal(0)), *self.between[-1:]}
        return {self.sum, sum(outer, Decimal(0)), paid, *between, *halves}

    def is_slip(self, stated: Decimal) -> bool:
        """Whether *stated* is one or two figures, or one row, away from the sum."""
        if abs(stated - self.sum) in {abs(amount) for _, amount in self.items if amount}:
            return True
        said, added = str(abs(stated)), str(abs(self.sum))
        differ = sum(one != other for one, other in zip(said, added, strict=False))
        return len(said) == len(added) and 0 < differ <= _FEW_FIGURES < len(said)


def _words(cells: Sequence[Text]) -> str:
    texts = (plain(cell).strip() for cell in cells)
    return next((words for words in texts if words and not amount_like(words)), "")


def amount_like(words: str) -> bool:
    """Return whether a cell holds a number or the number of a row.

    Example:
        >>> amount_like("๑."), amount_like("รวม")
        (True, False)
    """
    return bool(_NUMBERED.fullmatch(words))


def _origin(text: Text) -> Origin | None:
    return next((piece.origin for piece in text if isinstance(piece, Span) and piece.origin), None)
