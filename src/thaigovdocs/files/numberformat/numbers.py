"""Numbers as a section of a number format shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import partial

import thaigovdocs._regex as re
from thaigovdocs.files.numberformat.codes import Kind, Section, Token, UnknownFormat

_PRECISION = 15  # digits that a spreadsheet keeps
_WIDTH = 10  # digits that Excel shows of a number with decimals that has no format
_SMALL = -5  # powers of ten below which such a number is shown as a power
_PADS = {"0": "0", "?": " ", "#": ""}
_GROUP = 3
_ROOM = Context(prec=600)  # digits of the largest number with the most decimals of a format


def kept(value: Decimal) -> Decimal:
    """Return *value* with the digits that a spreadsheet keeps.

    Example:
        >>> kept(Decimal("0.30000000000000004"))
        Decimal('0.300000000000000')
    """
    if not value:
        return Decimal(0)
    return _rounded(value, _PRECISION - 1 - value.adjusted())


def show_general(value: Decimal) -> str:
    """Return a number that has no format; whole numbers of up to 15 digits in full.

    Example:
        >>> [show_general(Decimal(typed)) for typed in ("1100400123456", "0.333333333333")]
        ['1100400123456', '0.333333333']
    """
    whole = max(value.adjusted() + 1, 1)
    if whole > _PRECISION:
        return _power(value)
    if value == value.to_integral():
        return f"{value.to_integral():f}" if value else "0"
    shown = _rounded(value, (_WIDTH if whole < _WIDTH else _PRECISION) - whole)
    if value.adjusted() < _SMALL + 1 and shown != value:
        return _power(value)
    return f"{shown:f}".rstrip("0").rstrip(".")


def _power(value: Decimal) -> str:
    digits, _, power = f"{value:.5E}".partition("E")
    return f"{digits.rstrip('0').rstrip('.')}E{power[0]}{power[1:].zfill(2)}"


def number_writer(section: Section) -> Callable[[Decimal], str]:
    """Return what writes a number, 0 or more, as *section* shows it.

    Raises:
        UnknownFormat: the parts of the section do not go together.
    """
    tokens = section.tokens
    if section.has(Kind.GENERAL):
        if section.has(Kind.DIGIT):
            raise UnknownFormat
        return lambda value: _joined(tokens, show_general(value))
    write: Callable[[Decimal], str]
    if section.has(Kind.SLASH):
        write = _Fraction(tokens).write
    elif section.has(Kind.EXPONENT):
        write = _Scientific(tokens).write
    elif section.has(Kind.DIGIT):
        write = _Plain(tokens).write
    else:
        return partial(_words, tokens)
    hundredths = 2 * sum(kind is Kind.PERCENT for kind, _ in tokens)
    return (lambda value: write(value.scaleb(hundredths))) if hundredths else write


def _words(tokens: Sequence[Token], _: Decimal) -> str:
    return _joined(tokens, "")


def _joined(tokens: Sequence[Token], number: str) -> str:
    return "".join(number if kind is Kind.GENERAL else words for kind, words in tokens)


class _Plain:
    """Writes numbers without power and fraction."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        whole, self._decimals = _parted(tokens)
        # A format such as ".00" leaves the place of the digits before the point to us.
        self._whole = whole if _has_digits(whole) else (*whole, (Kind.DIGIT, "#"))
        behind = _commas_behind(self._whole)
        self._thousands = -_GROUP * (behind + _commas_behind(self._decimals))
        self._is_grouped = sum(kind is Kind.COMMA for kind, _ in self._whole) > behind
        self._count = sum(kind is Kind.DIGIT for kind, _ in self._decimals)
        self._around = _around(tokens)

    def write(self, value: Decimal) -> str:
        """Return *value* as it is shown."""
        rounded = _rounded(value.scaleb(self._thousands), self._count)
        if self._around is not None:  # the usual formats, quickly
            before, behind = self._around
            number = f"{rounded:,f}" if self._is_grouped else f"{rounded:f}"
            return f"{before}{number}{behind}"
        integer, _, fraction = f"{rounded:f}".partition(".")
        shown = _integer(integer.lstrip("0"), self._whole, self._is_grouped)
        return shown + _decimals(fraction, self._decimals)


def _around(tokens: Sequence[Token]) -> tuple[str, str] | None:
    """Return the words before and behind digits such as 0, #,##0 and 0.00; ``None`` for others."""
    signs = "".join(words if kind in _OF_DIGITS else "\0" for kind, words in tokens)
    usual = _USUAL.fullmatch(signs)
    if usual is None:
        return None
    first, last = usual.span(1)
    before, behind = (
        "".join(words for _, words in part) for part in (tokens[:first], tokens[last:])
    )
    return before, behind


_OF_DIGITS = {Kind.DIGIT, Kind.COMMA, Kind.POINT}
_USUAL = re.compile("\0*((?:#*|#,#*)0(?:\\.0+)?)\0*")


def _has_digits(tokens: Sequence[Token]) -> bool:
    return any(kind is Kind.DIGIT for kind, _ in tokens)


def _commas_behind(tokens: Sequence[Token]) -> int:
    """Return how many commas stand behind the last digit; each leaves out thousands."""
    if not _has_digits(tokens):
        return 0
    last = max(at for at, (kind, _) in enumerate(tokens) if kind is Kind.DIGIT)
    return sum(kind is Kind.COMMA for kind, _ in tokens[last + 1 :])


def _parted(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the tokens before the decimal point and those from it on."""
    points = [at for at, (kind, _) in enumerate(tokens) if kind is Kind.POINT]
    if len(points) > 1:
        raise UnknownFormat
    at = points[0] if points else len(tokens)
    return tokens[:at], tokens[at:]


def _integer(digits: str, tokens: Sequence[Token], is_grouped: bool = False) -> str:
    """Return *digits* put into the places of *tokens*, from the right."""
    left, shown, count = list(digits), "", 0
    places = sum(kind is Kind.DIGIT for kind, _ in tokens)
    for kind, words in reversed(tokens):
        if kind is Kind.COMMA:
            continue
        if kind is not Kind.DIGIT:
            shown = words + shown
            continue
        places -= 1
        taken = [left.pop() if left else _PADS[words]]
        while left and not places:
            taken.append(left.pop())
        for digit in filter(None, taken):
            if is_grouped and count and count % _GROUP == 0:
                shown = ("," if digit != " " else " ") + shown
            shown, count = digit + shown, count + 1
    return shown


def _decimals(digits: str, tokens: Sequence[Token]) -> str:
    """Return *digits* put into the places of *tokens*, from the left.

    A point behind which nothing stands is left out, as LibreOffice does and Excel does not.
    """
    needed = len(digits.rstrip("0"))
    shown, at = "", 0
    if not needed and all(words == "#" for kind, words in tokens if kind is Kind.DIGIT):
        tokens = [token for token in tokens if token[0] is not Kind.POINT]
    for kind, words in tokens:
        if kind is Kind.DIGIT:
            shown += digits[at] if at < needed else _PADS[words]
            at += 1
        elif kind is not Kind.COMMA:
            shown += words
    return shown


class _Scientific:
    """Writes numbers with a power of ten."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        at = next(at for at, (kind, _) in enumerate(tokens) if kind is Kind.EXPONENT)
        self._plus = "+" if tokens[at][1].endswith("+") else ""
        self._power = tokens[at + 1 :]
        self._whole, self._decimals = _parted(tokens[:at])
        self._places = sum(kind is Kind.DIGIT for kind, _ in self._whole)
        self._count = sum(kind is Kind.DIGIT for kind, _ in self._decimals)
        if not self._places or any(kind in _ODD for kind, _ in self._power):
            raise UnknownFormat

    def write(self, value: Decimal) -> str:
        """Return *value* as it is shown."""
        size = _size(value, self._places)
        scaled = _rounded(value.scaleb(-size), self._count)
        if _size(scaled, self._places):  # 9.99 became 10.0
            size += self._places
            scaled = _rounded(value.scaleb(-size), self._count)
        integer, _, fraction = f"{scaled:f}".partition(".")
        shown = _integer(integer.lstrip("0"), self._whole) + _decimals(fraction, self._decimals)
        sign = "-" if size < 0 else self._plus
        return f"{shown}E{sign}{_integer(str(abs(size) or ''), self._power)}"


def _size(value: Decimal, places: int) -> int:
    """Return the power of ten to leave out, so that *places* digits stand before the point."""
    if not value:
        return 0
    return value.adjusted() if places == 1 else value.adjusted() // places * places


class _Fraction:
    """Writes numbers as fractions, with whole numbers before them or without."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        at = start = next(at for at, (kind, _) in enumerate(tokens) if kind is Kind.SLASH)
        while start and tokens[start - 1][0] is Kind.DIGIT:
            start -= 1
        end = at + 1
        while end < len(tokens) and tokens[end][0] in {Kind.DIGIT, Kind.DENOMINATOR}:
            end += 1
        self._whole = tokens[:start]
        self._above, self._below = tokens[start:at], tokens[at + 1 : end]
        self._behind = "".join(words for _, words in tokens[end:])
        self._has_whole = _has_digits(self._whole)
        odd = any(kind in _ODD for kind, _ in (*self._whole, *tokens[end:]))
        if not self._above or not self._below or odd:
            raise UnknownFormat

    def write(self, value: Decimal) -> str:
        """Return *value* as it is shown."""
        exact = Fraction(_rounded(value, _PRECISION))
        whole = exact.numerator // exact.denominator if self._has_whole else 0
        top, bottom = _nearest(exact - whole, self._below)
        if self._has_whole and top == bottom:
            whole, top = whole + 1, 0
        before = _integer(str(whole or ""), self._whole)
        if self._has_whole and not top and all(words != "0" for _, words in self._above):
            return (before.strip() or "0") + self._behind
        return f"{before}{_integer(str(top), self._above)}/{bottom}{self._behind}"


_ODD = {Kind.POINT, Kind.EXPONENT, Kind.COMMA, Kind.SLASH}


def _nearest(part: Fraction, below: Sequence[Token]) -> tuple[int, int]:
    """Return numerator and denominator of *part* as far as *below* has room for them."""
    if below[0][0] is Kind.DENOMINATOR:
        bottom = int("".join(words for _, words in below))
        return int(part * bottom + Fraction(1, 2)), bottom
    found = part.limit_denominator(10 ** len(below) - 1)
    return found.numerator, found.denominator


def _rounded(value: Decimal, decimals: int) -> Decimal:
    """Return *value* with so many decimals, halves away from zero; below 0 for tens and more."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, context=_ROOM)
