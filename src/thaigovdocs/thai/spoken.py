"""Numbers and amounts of money read from their words."""

from __future__ import annotations

from decimal import Decimal, localcontext

import thaigovdocs._regex as re

_DIGITS = {
    **{"ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6},
    **{"เจ็ด": 7, "แปด": 8, "เก้า": 9},
}
_DIGIT = "หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า"
_MILLION = "ล้าน"
WORD = "ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน"
"""A regular expression of the words that numbers are said with."""

_PLACES = ("แสน", "หมื่น", "พัน", "ร้อย")
_GROUP = re.compile(
    "".join(f"(?:({_DIGIT})?({place}))?" for place in _PLACES)
    + f"(?:({_DIGIT}|ยี่)?(สิบ))?({_DIGIT}|เอ็ด|ศูนย์)?"
)
_VALUES = (100_000, 10_000, 1000, 100, 10)
_LONGEST = 400  # letters; more than any number of 30 digits has


def spoken_number(words: str) -> Decimal | None:
    """Return the number that *words* say, ``None`` where they are something else.

    Spaces between the words say nothing, and หนึ่ง where เอ็ด is usual is one.

    Example:
        >>> spoken_number("สองพันล้าน"), spoken_number("ยี่สิบหนึ่ง"), spoken_number("สี่คน")
        (Decimal('2000000000'), Decimal('21'), None)
    """
    squeezed = "".join(words.split())
    if not squeezed or len(squeezed) > _LONGEST:
        return None
    sign = -1 if squeezed.startswith("ลบ") else 1
    whole, point, behind = squeezed.removeprefix("ลบ").partition("จุด")
    value = _whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(sign * value)
    digits = re.findall(f"{_DIGIT}|ศูนย์", behind)
    if not digits or "".join(digits) != behind:
        return None
    with localcontext(prec=_LONGEST):
        return sign * Decimal(f"{value}.{''.join(str(_DIGITS[digit]) for digit in digits)}")


def spoken_baht(words: str) -> Decimal | None:
    """Return the amount of baht that *words* say, ``None`` where they are something else.

    Example:
        >>> spoken_baht("หนึ่งร้อยบาทห้าสิบสตางค์"), spoken_baht("ห้าบาทถ้วน")
        (Decimal('100.50'), Decimal('5.00'))
    """
    squeezed = "".join(words.split()).removesuffix("ถ้วน")
    sign = -1 if squeezed.startswith("ลบ") else 1
    baht, named, satang = squeezed.removeprefix("ลบ").rpartition("บาท")
    if satang and not satang.endswith("สตางค์"):
        return None
    whole = spoken_number(baht) if named else Decimal(0)
    part = spoken_number(satang.removesuffix("สตางค์")) if satang else Decimal(0)
    if whole is None or part is None or not (named or satang) or part >= 100:
        return None
    with localcontext(prec=_LONGEST):
        return sign * (whole + part.scaleb(-2))


def _whole(words: str) -> int | None:
    """Return a whole number, by groups of six digits parted by ล้าน; ``None`` for none."""
    value = 0
    *above, last = words.split(_MILLION)
    if not words:
        return None
    for at, group in enumerate([*above, last]):
        read = _group(group) if group else (1 if words.startswith(_MILLION) and not at else 0)
        if read is None:
            return None
        value = value * 10**6 + read
    return value


def _group(words: str) -> int | None:
    """Return a number below a million; ``None`` where the words are none."""
    found = _GROUP.fullmatch(words)
    if not found:
        return None
    parts = found.groups()
    value = sum(
        _DIGITS[digit or "หนึ่ง"] * size
        for digit, place, size in zip(parts[0:10:2], parts[1:10:2], _VALUES, strict=True)
        if place
    )
    return value + _DIGITS[parts[10] or "ศูนย์"]
