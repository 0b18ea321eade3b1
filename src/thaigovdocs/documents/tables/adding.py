"""One column of amounts added up: which rows count, which are sums of others, what is in doubt.

A row counts once.  What the file says of a row holds; of the others their label tells what
they are, and where it leaves two ways to read a row both are followed until a sum below
decides.  What is still in doubt at the end is told and not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.standard.sum_labels import RowSense, row_sense
from thaigovdocs.thai.digits import to_arabic

Told: TypeAlias = Literal["subtotal", "rate", "discount", "counted", "uncounted"]
Base: TypeAlias = Literal["subtotal", "all"]
Fault: TypeAlias = Literal["differs", "doubt", "baseless"]

SATANG = Decimal("0.01")
_ZERO = Decimal(0)
_HUNDRED = Decimal(100)
_USUAL_TAX = Decimal(7)  # per cent: the value added tax
_RATE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(?:%|เปอร์เซ็นต์)|ร้อยละ\s*([0-9]+(?:\.[0-9]+)?)")
_DERIVED: frozenset[RowSense] = frozenset({"discount", "tax"})
_SURE = 2  # rows of which a sum is no chance
_MOST = 256  # ways to read a table that are followed


@dataclass(frozen=True, slots=True)
class Line:
    """A row as the column sees it.

    Attributes:
        label: its first words.
        value: its amount in the column; ``None`` for none, or for one that is computed.
        told: what the file says it is; ``None`` where its label must tell.
        rate: per cent of what it is computed from.
        of: from what: the last subtotal, or all rows above.
        included: the amount is a part of what stands above and is not added.
    """

    label: str = ""
    value: Decimal | None = None
    told: Told | None = None
    rate: Decimal | None = None
    of: Base | None = None
    included: bool = False

    @property
    def sense(self) -> RowSense:
        """What its label calls it."""
        return row_sense(self.label)


@dataclass(frozen=True, slots=True)
class Added:
    """A column added up.

    Attributes:
        values: the amount of each line, those that are computed included.
        totals: what the column can come to; more than one where a row is in doubt.
        faults: the number of a line, what is wrong, the sum that was expected there.
        doubtful: the number of the first line that can be read in two ways.
    """

    values: tuple[Decimal | None, ...]
    totals: tuple[Decimal, ...]
    faults: tuple[tuple[int, Fault, Decimal], ...] = ()
    doubtful: int | None = None


@dataclass(frozen=True, slots=True)
class _State:
    """How far the adding is, for one way to read the rows above.

    Attributes:
        run: what was counted so far.
        part: of it, what was counted since the last sum.
        rows, derived: rows since then, and those of them that only change the last sum.
        last: the last sum; ``None`` before the first.
        less: something was taken off since then.
        other: a row counted that is no discount.
        value: of the row just read, where it was computed.
    """

    run: Decimal = _ZERO
    part: Decimal = _ZERO
    rows: int = 0
    derived: int = 0
    last: Decimal | None = None
    less: bool = False
    other: bool = False
    value: Decimal | None = None

    def count(self, amount: Decimal, *, derived: bool, less: bool = False) -> _State:
        """Return the state after a row of *amount*."""
        return _State(
            *(self.run + amount, self.part + amount),
            *(self.rows + 1, self.derived + derived),
            self.last,
            self.less or less,
            self.other or not (derived and less),
            amount,
        )

    def close(self, amount: Decimal) -> _State:
        """Return the state after a sum of *amount*."""
        return _State(self.run, last=amount, other=self.other, value=amount)

    @property
    def base(self) -> Decimal:
        """What a tax in the next row is reckoned from."""
        return self.last if self.last is not None and not self.rows else self.sums[0]

    @property
    def sums(self) -> tuple[Decimal, ...]:
        """What a sum here can be, the likeliest first."""
        since = self.part if self.rows else self.run
        if self.last is not None and self.rows and self.derived:
            since = self.last + self.part
        return tuple(dict.fromkeys((since, self.part if self.rows else self.run, self.run)))


def add_up(lines: Sequence[Line]) -> Added:
    """Return *lines* added up.

    Example:
        >>> lines = [Line("หมึก", Decimal(100)), Line("รวมเป็นเงิน", Decimal(100)),
        ...          Line("ภาษีมูลค่าเพิ่ม 7%", Decimal(7))]
        >>> add_up(lines).totals
        (Decimal('107'),)
    """
    return _Adding(lines).done()


class _Adding:
    """Follows every way to read the rows."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.states: tuple[_State, ...] = (_State(),)
        self.values: list[Decimal | None] = []
        self.faults: list[tuple[int, Fault, Decimal]] = []
        self.doubtful: int | None = None
        self.ahead: tuple[int, Decimal] | None = None

    def done(self) -> Added:
        for at, line in enumerate(self.lines):
            self._read(at, line)
        totals = tuple(dict.fromkeys(state.run for state in self.states))
        if self.ahead and self.ahead[1] not in totals:
            self.faults.append((self.ahead[0], "differs", totals[0]))
        return Added(tuple(self.values), totals, tuple(self.faults), self.doubtful)

    def _read(self, at: int, line: Line) -> None:
        if line.told in ("subtotal", "rate") or (line.told == "discount" and line.value is None):
            self._compute(at, line)
            return
        self.values.append(line.value)
        if line.value is None:
            return
        states = [after for state in self.states for after in self._after(at, line, state)]
        if not states:
            self.faults.append((at, "differs", self.states[0].sums[0]))
            states = [state.close(line.value) for state in self.states]
        self.states = tuple(dict.fromkeys(replace(state, value=None) for state in states))
        if len(self.states) > 1 and self.doubtful is None:
            self.doubtful = at
        if len(self.states) > _MOST:
            self.faults.append((at, "doubt", self.states[0].sums[0]))
            self.states = self.states[:1]

    def _compute(self, at: int, line: Line) -> None:
        """Read a row of which the amount follows from those above."""
        states = [_computed(line, state) for state in self.states]
        known = [state for state in states if state]
        values = {state.value for state in known}
        if len(known) < len(states) or len(values) > 1:
            kind: Fault = "doubt" if self.states[0].rows else "baseless"
            self.faults.append((at, kind, self.states[0].sums[0]))
        self.values.append(next(iter(values), None))
        self.states = tuple(dict.fromkeys(replace(state, value=None) for state in known)) or (
            self.states
        )

    def _after(self, at: int, line: Line, state: _State) -> Iterator[_State]:
        """Yield what *state* can be after *line*, whose amount is written."""
        amount = line.value or _ZERO
        if line.told == "uncounted":
            yield state
        elif line.told == "discount":
            yield state.count(-abs(amount), derived=True, less=True)
        elif line.told == "counted" or line.sense == "item":
            yield state.count(amount, derived=False)
        elif line.sense == "sum" and not (state.rows or state.last):
            self.ahead = (at, amount)  # a sum on top, of what follows
            yield state
        else:
            yield from _by_label(line, amount, state)


def _by_label(line: Line, amount: Decimal, state: _State) -> Iterator[_State]:
    """Yield what *state* can be after a row that its label says something of."""
    counted = state.count(amount, derived=line.sense in _DERIVED)
    if line.sense in ("sum", "perhaps-sum", "net", "brought"):
        agrees = amount in state.sums and bool(state.rows or state.last)
        if agrees:
            yield state.close(amount)
        if line.sense == "sum" or (agrees and (line.sense != "perhaps-sum" or _is_sure(state))):
            return
        if line.sense != "perhaps-sum" and (state.rows or state.last) and not agrees:
            yield state
        yield counted
    elif line.sense == "discount":
        yield from _less(amount, state)
    else:
        yield counted
        if amount == _part_of(state.base, _tax(line.label), included=True):
            yield state


def _is_sure(state: _State) -> bool:
    return state.rows >= _SURE or state.last is not None


def _less(amount: Decimal, state: _State) -> Iterator[_State]:
    """Yield the states after a discount: below zero it says so itself."""
    if amount < 0:
        yield state.count(amount, derived=True, less=True)
        return
    if state.other:
        yield state.count(-amount, derived=True, less=True)
    yield state.count(amount, derived=True, less=not state.other)


def _computed(line: Line, state: _State) -> _State | None:
    """Return *state* after a row that is computed; ``None`` where it is not said of what."""
    if line.told == "subtotal":
        amount = state.run if line.of == "all" else _subtotal(state)
        return None if amount is None else state.close(amount)
    base = _base(line, state)
    if base is None or line.rate is None:
        return None
    amount = _part_of(base, line.rate, included=line.included)
    if line.told == "discount":
        amount = abs(amount)
        return replace(state.count(-amount, derived=True, less=True), value=amount)
    if line.included:
        return replace(state, value=amount)
    return state.count(amount, derived=True, less=amount < 0)


def _subtotal(state: _State) -> Decimal | None:
    """Return the sum since the last one, or that one as the rows below it have changed it."""
    if not state.rows:
        return state.run if state.last is not None else None
    if state.last is None or not state.derived:
        return state.part
    return state.last + state.part if state.derived == state.rows else None


def _base(line: Line, state: _State) -> Decimal | None:
    """Return of what *line* is a part; ``None`` where two answers are possible."""
    if line.of == "all":
        return state.run
    if state.last is None:
        return None if line.of == "subtotal" or not state.rows else state.part
    if state.less or (state.rows and line.of is None):
        return None
    return state.last


def _part_of(base: Decimal, rate: Decimal, *, included: bool) -> Decimal:
    """Return *rate* per cent of *base*, or what of *base* they already are, to the satang."""
    whole = _HUNDRED + rate if included else _HUNDRED
    return (base * rate / whole).quantize(SATANG, ROUND_HALF_UP)


def _tax(label: str) -> Decimal:
    found = _RATE.search(to_arabic(label))
    return Decimal(found[1] or found[2]) if found else _USUAL_TAX
