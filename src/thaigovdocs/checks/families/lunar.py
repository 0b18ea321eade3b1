"""Rules about lunar days beside dates: ตรงกับวันขึ้น ๑๕ ค่ำ เดือน ๗."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.thai.lunar import LATER_EIGHTH, ZODIAC, LunarDate, lunar_date

_NAMES = ["อ้าย", "ยี่", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง"]
_NUMBERS = {name: number for number, name in enumerate(_NAMES, 1)} | {"หนึ่ง": 1, "สอง": 2}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_LUNAR = re.compile(
    r"(?P<phase>ขึ้น|แรม)\s?(?P<day>[0-9]{1,2})\s?ค่ำ"
    rf"(?:\s?เดือน\s?(?P<month>[0-9]{{1,2}}|{_MONTH})(?![ก-๎])"
    rf"(?:\s?\((?:{_MONTH})\))?(?:\s?\(?(?P<later>หลัง)\)?)?)?"
    rf"(?:\s{{0,3}}ปี(?P<zodiac>{'|'.join(ZODIAC)}))?"
    r"(?:\s{0,3}(?:จ\.\s?ศ\.|จุลศักราช)\s?(?P<chula>[0-9]{4}))?"
)
_REACH = 40  # characters between a date and its lunar day
_DAYS = "วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
_LINK = re.compile(rf"[\s(,]*(?:ซึ่ง)?\s?(?:ตรงกับ|คือ|เป็น)?\s?(?:{_DAYS}|วัน)?(?:ที่)?[\s,(]*")


@rule(
    "TGD433",
    "warning",
    title_en="a lunar day that does not fit its date",
    title_th="วันทางจันทรคติไม่ตรงกับวันที่",
    en="expected {expected}, found {found}",
    th="วันที่นี้ตรงกับ{expected} แต่พบ {found}",
    hint_en="correct the lunar day or the date",
    hint_th="แก้วันทางจันทรคติหรือวันที่ให้ตรงกัน",
    reason="two calendars that were made independently say the same of this day",
    sources=("practice",),
    wrong="จะจัดพิธีในวันที่ ๓๑ พฤษภาคม ๒๕๖๙ ตรงกับวันขึ้น ๑๕ ค่ำ เดือน ๖",
    right="จะจัดพิธีในวันที่ ๓๑ พฤษภาคม ๒๕๖๙ ตรงกับวันขึ้น ๑๕ ค่ำ เดือน ๗",
    stops=False,
)
def check_lunar_days(case: Case) -> Iterator[Finding]:
    """Find lunar days that the date beside them does not have."""
    for passage in case.passages:
        for written in _LUNAR.finditer(passage.arabic):
            day = _day_beside(passage, written)
            known = _known(day) if day else None
            if known and _is_other(written, known):
                expected = _said(known, written, _numerals(passage))
                yield passage.finding("TGD433", *written.span(), expected=expected)


def _day_beside(passage: Passage, written: re.Match[str]) -> date | None:
    """Return the day that the lunar day is said of: the one before it, else the one behind."""
    before = [each for each in passage.dates if each.end <= written.start()]
    after = [each for each in passage.dates if each.start >= written.end()]
    if before and _are_linked(passage, before[-1].end, written.start()):
        return before[-1].when
    if after and _are_linked(passage, written.end(), after[0].start):
        return after[0].when
    return None


def _are_linked(passage: Passage, start: int, end: int) -> bool:
    return end - start <= _REACH and bool(_LINK.fullmatch(passage.arabic, start, end))


def _known(day: date) -> LunarDate | None:
    """Return the lunar day; ``None`` where the calendars differ or do not reach."""
    try:
        return lunar_date(day)
    except CalendarError:
        return None


def _is_other(written: re.Match[str], known: LunarDate) -> bool:
    """Return whether what is *written* says otherwise, in any part of it."""
    parts: Mapping[str, tuple[object, object]] = {
        "phase": (written["phase"] == "ขึ้น", known.is_waxing),
        "day": (int(written["day"]), known.day),
        "month": (_month(written), known.month),
        "zodiac": (written["zodiac"], known.zodiac),
        "chula": (int(written["chula"] or 0), known.chula_year),
    }
    return any(said != is_ for name, (said, is_) in parts.items() if written[name])


def _month(written: re.Match[str]) -> int:
    name = written["month"] or "0"
    number = int(name) if name.isdecimal() else _NUMBERS[name]
    return LATER_EIGHTH if number == 8 and written["later"] else number


def _said(known: LunarDate, written: re.Match[str], numerals: Numerals) -> str:
    """Return the right day, with the parts that were written."""
    return known.format(
        month=bool(written["month"]),
        zodiac=bool(written["zodiac"]),
        chula_year=bool(written["chula"]),
        numerals=numerals,
    )


def _numerals(passage: Passage) -> Numerals:
    return Numerals.ARABIC if passage.text == passage.arabic else Numerals.THAI
