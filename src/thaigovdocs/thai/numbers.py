"""Numbers and amounts of money in digits and in words; exact, never through binary floats."""

from __future__ import annotations

from decimal import Decimal, localcontext

import thaigovdocs._regex as re
from thaigovdocs.errors import NumberError, UsageError
from thaigovdocs.thai.digits import Numerals, NumeralsName, in_numerals, to_arabic

# More than any budget has; a number beyond it is a slip, and its words fill a page.
MAX_DIGITS = 30
_GROUP = 10**6
_DIGIT_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("แสน", "หมื่น", "พัน", "ร้อย", "สิบ", "")
_MIXED = re.compile("[0-9][,.]?[๐-๙]|[๐-๙][,.]?[0-9]")
_NUMBER = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")


def parse_number(value: Decimal | int | str) -> Decimal:
    """Return *value* as an exact decimal.

    Args:
        value: a decimal, a whole number, or text in Thai or Arabic digits with or
            without commas between thousands. Decimals stay as they are written.

    Raises:
        NumberError: *value* is a float, no number, not finite, mixes digits of two
            systems, has a comma out of place, or more than 30 digits on a side.
        UsageError: *value* is of another type.

    Example:
        >>> parse_number("๑๕๐,๐๐๐.๕๐")
        Decimal('150000.50')
    """
    if isinstance(value, float):
        raise NumberError.of("TGD023", found=repr(value))
    if isinstance(value, bool) or not isinstance(value, (Decimal, int, str)):
        raise UsageError(
            f"expected a Decimal, a whole number or text, found {type(value).__name__}"
        )
    if isinstance(value, int):
        return _number_of_int(value)
    number = _number_of_text(value) if isinstance(value, str) else value
    if not number.is_finite():
        raise NumberError.of("TGD024", found=number)
    exponent = number.as_tuple().exponent
    if number.adjusted() >= MAX_DIGITS or -int(exponent) > MAX_DIGITS:
        raise _too_long()
    return number


def format_number(
    value: Decimal | int | str,
    *,
    decimals: int | None = None,
    numerals: NumeralsName = Numerals.THAI,
) -> str:
    """Return *value* with a comma between thousands.

    Args:
        value: as :func:`parse_number` takes it.
        decimals: the digits after the point; ``None`` prints those that are written.
        numerals: the digits to print.

    Raises:
        NumberError: as :func:`parse_number`; also where *decimals* would round.
        UsageError: an argument of a wrong type.

    Example:
        >>> format_number("1234.50"), format_number(1234, decimals=2)
        ('๑,๒๓๔.๕๐', '๑,๒๓๔.๐๐')
    """
    number = parse_number(value)
    if decimals is not None:
        number = _with_decimals(number, decimals)
    number = number.copy_abs() if number == 0 else number
    return in_numerals(f"{number:,f}", numerals)


def number_words(value: Decimal | int | str) -> str:
    """Return *value* in words; decimals are read digit by digit after จุด.

    Args:
        value: as :func:`parse_number` takes it; below zero begins with ลบ.

    Raises:
        NumberError: as :func:`parse_number`.
        UsageError: as :func:`parse_number`.

    Example:
        >>> number_words(121), number_words("-2.05")
        ('หนึ่งร้อยยี่สิบเอ็ด', 'ลบสองจุดศูนย์ห้า')
    """
    number = parse_number(value)
    whole, _, decimals = f"{number.copy_abs():f}".partition(".")
    words = _whole_words(int(whole))
    if decimals:
        words += "จุด" + "".join(_DIGIT_WORDS[int(digit)] for digit in decimals)
    return f"ลบ{words}" if number < 0 else words


def baht_text(value: Decimal | int | str) -> str:
    """Return an amount of baht in words, as BAHTTEXT of a spreadsheet does.

    Args:
        value: as :func:`parse_number` takes it; below zero begins with ลบ.

    Raises:
        NumberError: as :func:`parse_number`; also for a part of a satang, which is
            refused rather than rounded.
        UsageError: as :func:`parse_number`.

    Example:
        >>> baht_text(150000), baht_text("1234.50")
        ('หนึ่งแสนห้าหมื่นบาทถ้วน', 'หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์')
    """
    amount = _baht(value)
    baht, satang = divmod(int(f"{amount.copy_abs():f}".replace(".", "")), 100)
    words = f"{_whole_words(baht)}บาท" if baht or not satang else ""
    words += f"{_whole_words(satang)}สตางค์" if satang else "ถ้วน"
    return f"ลบ{words}" if amount < 0 else words


def money(value: Decimal | int | str, *, numerals: NumeralsName = Numerals.THAI) -> str:
    """Return an amount of baht in digits, and in words between brackets.

    Whole baht stand without decimals, others with two.

    Args:
        value: as :func:`parse_number` takes it.
        numerals: the digits to print.

    Raises:
        NumberError: as :func:`baht_text`.
        UsageError: an argument of a wrong type.

    Example:
        >>> money("150000.00")
        '๑๕๐,๐๐๐ บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)'
    """
    amount = _baht(value)
    decimals = 0 if amount == amount.to_integral_value() else 2
    printed = format_number(amount, decimals=decimals, numerals=numerals)
    return f"{printed} บาท ({baht_text(amount)})"


def _number_of_int(value: int) -> Decimal:
    if abs(value) >= 10**MAX_DIGITS:
        raise _too_long()
    return Decimal(value)


def _number_of_text(text: str) -> Decimal:
    written = text.strip()
    if len(written) > 3 * MAX_DIGITS:
        raise _too_long()
    if _MIXED.search(written):
        raise NumberError.of("TGD027", found=repr(written))
    arabic = to_arabic(written)
    if not _NUMBER.fullmatch(arabic):
        raise NumberError.of("TGD026", found=repr(written))
    return Decimal(arabic.replace(",", "").replace("−", "-"))


def _too_long() -> NumberError:
    return NumberError.of("TGD025", limit=MAX_DIGITS)


def _with_decimals(number: Decimal, decimals: int) -> Decimal:
    if isinstance(decimals, bool) or not isinstance(decimals, int):
        raise UsageError(f"expected decimals as a whole number, found {decimals!r}")
    if not 0 <= decimals <= MAX_DIGITS:
        raise UsageError(f"expected decimals from 0 to {MAX_DIGITS}, found {decimals}")
    with localcontext(prec=3 * MAX_DIGITS):
        exact = number.quantize(Decimal(1).scaleb(-decimals))
    if exact != number:
        raise NumberError.of("TGD028", limit=decimals, found=f"{number:f}")
    return exact


def _baht(value: Decimal | int | str) -> Decimal:
    amount = parse_number(value)
    try:
        return _with_decimals(amount, 2)
    except NumberError:
        raise NumberError.of("TGD029", found=f"{amount:f}") from None


def _whole_words(number: int) -> str:
    """Return a whole number from 0 on in words, by groups of six digits parted by ล้าน."""
    if number == 0:
        return _DIGIT_WORDS[0]
    millions, group = divmod(number, _GROUP)
    words = f"{_whole_words(millions)}ล้าน" if millions else ""
    return words + _group_words(group, after_more=bool(millions))


def _group_words(group: int, *, after_more: bool) -> str:
    words = ""
    for place, digit in zip(_PLACES, map(int, f"{group:06d}"), strict=True):
        if not digit:
            continue
        if place == "สิบ" and digit <= 2:
            words += ("", "สิบ", "ยี่สิบ")[digit]
        elif not place and digit == 1 and (words or after_more):
            words += "เอ็ด"
        else:
            words += _DIGIT_WORDS[digit] + place
    return words
