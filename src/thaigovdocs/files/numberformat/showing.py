"""What a cell shows for its value."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.files.numberformat.calendar import Instant, read_instant, show_instant
from thaigovdocs.files.numberformat.codes import (
    Kind,
    Section,
    UnknownFormat,
    parse_code,
)
from thaigovdocs.files.numberformat.numbers import kept, number_writer
from thaigovdocs.thai.digits import to_thai

_LARGEST = 308  # power of ten of the largest number in a spreadsheet


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows.

    Attributes:
        text: the words, without the blanks that align them.
        section: of the format, which says what is shown.
        instant: the day and time, of a date.
    """

    text: str
    section: Section
    instant: Instant | None = None


class NumberFormat:
    """A number format, ready to show values.

    Args:
        code: as the workbook has it; empty for none.

    Raises:
        UnknownFormat: something in it is not understood.
    """

    def __init__(self, code: str) -> None:
        sections = parse_code(code or "General")
        *numbers, last = sections
        is_for_text = len(sections) == _ALL or last.has(Kind.CONTENT)
        self._text = last if is_for_text else None
        self._numbers = tuple(numbers if is_for_text else sections) or (_GENERAL,)
        if any(section.has(Kind.CONTENT) for section in self._numbers):
            raise UnknownFormat
        self._writers = [None if each.is_date else number_writer(each) for each in self._numbers]

    def show(self, number: Decimal, *, is_1904: bool = False) -> Shown:
        """Return what a cell with *number* shows.

        Args:
            number: as the workbook has it; 15 digits of it count.
            is_1904: days are counted from 1904 on, as on old Macintoshes.

        Raises:
            UnknownFormat: the format shows nothing for this number.

        Example:
            >>> NumberFormat("#,##0.00;(#,##0.00)").show(Decimal("-1234.5")).text
            '(1,234.50)'
            >>> NumberFormat("[$-D07041E]d mmm yy").show(Decimal(46346)).text
            '๒๐ พ.ย. ๖๙'
        """
        number = kept(number)
        if number and not -_LARGEST <= number.adjusted() <= _LARGEST:
            raise UnknownFormat
        at, has_sign = self._section(number)
        section, write = self._numbers[at], self._writers[at]
        if write is None:
            instant = read_instant(number, section, is_1904=is_1904)
            words = show_instant(instant, section)
            return Shown(_finished(words, section), section, instant)
        words = write(abs(number))
        if number < 0 and has_sign and not _NOTHING.fullmatch(words):
            words = f"-{words}"
        return Shown(_finished(words, section), section)

    def show_text(self, text: str) -> str:
        """Return what a cell with *text* shows.

        Example:
            >>> NumberFormat('0;-0;0;"นาย"@').show_text("ธารา")
            'นายธารา'
        """
        if self._text is None:
            return text
        words = (text if kind is Kind.CONTENT else words for kind, words in self._text.tokens)
        return "".join(words)

    def _section(self, number: Decimal) -> tuple[int, bool]:
        """Return the place of the section for *number*, and whether it shows its sign."""
        sections = self._numbers
        if len(sections) == 1 and sections[0].condition is None:
            return 0, True
        conditions = [section.condition for section in sections]
        if conditions[0] is None:
            conditions[0] = (">", _ZERO) if len(sections) > _TWO else (">=", _ZERO)
        if len(sections) > _TWO and conditions[1] is None:
            conditions[1] = ("<", _ZERO)
        for at, condition in enumerate(conditions):
            if condition is None or _COMPARE[condition[0]](number, condition[1]):
                return at, not _is_negative(condition or _rest(conditions[:-1]))
        raise UnknownFormat


_ALL, _TWO = 4, 2
_NOTHING = re.compile(r"[^1-9]*0[^1-9]*|\W*")  # what rounds to zero has no sign
_ZERO = Decimal(0)
_GENERAL = Section(((Kind.GENERAL, "General"),))
_Condition: TypeAlias = tuple[str, Decimal]
_COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}


def _is_negative(condition: _Condition) -> bool:
    """Return whether only negative numbers fulfil *condition*; the section then shows no sign."""
    sign, limit = condition
    return (sign == "<" and limit <= 0) or (sign in {"<=", "="} and limit < 0)


def _rest(conditions: Sequence[_Condition | None]) -> _Condition:
    """Return what the numbers fulfil that the section before left over, as far as signs ask."""
    first = conditions[0] if len(conditions) == 1 else None
    return ("<", _ZERO) if first in {(">=", _ZERO), (">", _ZERO)} else (">", _ZERO)


def _finished(words: str, section: Section) -> str:
    words = words.strip()
    return to_thai(words) if section.has_thai_digits else words


@lru_cache(maxsize=256)
def number_format(code: str) -> NumberFormat:
    """Return the number format *code*, read once.

    Raises:
        UnknownFormat: something in it is not understood.
    """
    return NumberFormat(code)
