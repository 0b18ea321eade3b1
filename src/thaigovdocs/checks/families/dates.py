"""Rules about single dates: days, weekdays, ranges, eras and the digits of years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.lookup import remembered
from thaigovdocs.checks.rules import rule
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.thai.dates import format_weekday_date
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.thai.eras import SHORT_YEAR, buddhist_date
from thaigovdocs.thai.written import WrittenDate

_OWN = frozenset({"head.date", "head.date.text", "dated"})  # a draft leaves its own day open
_CITED = re.compile(
    r"(?P<own>(?:ประกาศ|สั่ง|ให้ไว้|ออก|ทำ|เขียน)\s?)?(?:ลงวันที่|เมื่อวันที่|ณ\s?วันที่)[ \u00a0]{0,2}$"
)
_EVERY = re.compile(r"\s?(?:ของ|ใน)?ทุก\s?ๆ?\s?ปี")
_NUMBERED = re.compile(
    r"(?:ฉบับที่|เล่มที่?|ตอนที่|ครั้งที่|หน้าที่?|ข้อที่?|มาตรา|รุ่นที่|จำนวน|ลำดับที่|ที่|ห้อง|No\.|เลขที่)\s?$"
)
_OF_DAY = re.compile(r"วันที่\s?$")
_THROUGH = re.compile(
    r"\s{0,3}(?:-|–|—|ถึง|จนถึง)\s{0,3}(?:วันที่\s?|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)\s?ที่\s?)?"
)
_DAYS = re.compile(
    r"(?<!ลง)วันที่\s?(?P<first>[0-9]{1,2})\s?(?:-|–|—|ถึง|ถึงวันที่)\s?(?:วันที่\s?)?(?P<last>[0-9]{1,2})\s?$"
)
_ODD_YEAR = re.compile(
    r"(?:พ\.\s?ศ\.|ปีงบประมาณ)\s{0,3}(?P<year>[0-9]{3}|[0-9]{5,6})(?![0-9oOlI]|[.,:/][0-9]|\s?(?:บาท|ล้าน|คน|แห่ง|ราย))"
)
_ERA_YEAR = re.compile(
    r"(?P<era>พ\.?\s?ศ\.|ค\.?\s?ศ\.|พุทธศักราช|คริสต์ศักราช)\s{0,3}(?P<year>[0-9]{4})(?![0-9])"
)
_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/(2[45][0-9]{2})(?![0-9/])")
_BEFORE = 30  # characters


@rule(
    "TGD400",
    "warning",
    title_en="a cited date without its day",
    title_th="วันที่ที่อ้างถึงไม่มีวันที่",
    en="expected day, month and year, found {found} without a day",
    th="ต้องมีวันที่ เดือน และปี แต่พบ {found} ซึ่งไม่มีวันที่",
    hint_en="write the day of what is cited",
    hint_th="เติมวันที่ของเอกสารหรือเหตุการณ์ที่อ้างถึง",
    reason="a paper is found again by its full date",
    sources=("saraban 11",),
    wrong="ตามคำสั่งจังหวัดธารารมย์ ที่ ๑๑๒/๒๕๖๑ ลงวันที่ กุมภาพันธ์ ๒๕๖๑",
    right="ตามคำสั่งจังหวัดธารารมย์ ที่ ๑๑๒/๒๕๖๑ ลงวันที่ ๒๒ กุมภาพันธ์ ๒๕๖๑",
)
@rule(
    "TGD401",
    "error",
    title_en="a day that does not exist",
    title_th="วันที่ที่ไม่มีอยู่จริง",
    en="expected a day that exists, found {found}",
    th="ไม่มีวันที่ {found} ในปฏิทิน",
    hint_en="look the date up and write the right day",
    hint_th="ตรวจวันที่กับต้นเรื่องแล้วแก้ให้ถูกต้อง",
    reason="B.E. 2483 began in April",
    sources=("calendar",),
    wrong="ให้ใช้ตั้งแต่วันที่ ๓๑ กันยายน ๒๕๖๑",
    right="ให้ใช้ตั้งแต่วันที่ ๓๐ กันยายน ๒๕๖๑",
)
@rule(
    "TGD402",
    "error",
    title_en="a weekday that does not fit its date",
    title_th="วันในสัปดาห์ไม่ตรงกับวันที่",
    en="expected {expected}, found {found}",
    th="วันที่นี้ตรงกับ{expected} แต่พบ {found}",
    hint_en="correct the weekday or the date",
    hint_th="แก้วันในสัปดาห์หรือวันที่ให้ตรงกัน",
    reason="a day that the calendar does not have",
    wrong="จะจัดการประชุมในวันจันทร์ที่ ๒๐ เมษายน ๒๕๖๑",
    right="จะจัดการประชุมในวันศุกร์ที่ ๒๐ เมษายน ๒๕๖๑",
    stops=False,
)
@rule(
    "TGD403",
    "error",
    title_en="a range that ends before it starts",
    title_th="ช่วงเวลาสิ้นสุดก่อนเริ่มต้น",
    en="expected a last day on or after the first, found {found}",
    th="วันสิ้นสุดต้องไม่ก่อนวันเริ่มต้น แต่พบ {found}",
    hint_en="correct the year or the day of one of the two",
    hint_th="แก้ปีหรือวันที่ของวันเริ่มต้นหรือวันสิ้นสุด",
    reason="seen in real papers: ranges whose last year was forgotten",
    wrong="ข้อมูลระหว่างวันที่ ๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๗",
    right="ข้อมูลระหว่างวันที่ ๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘",
    stops=False,
)
@rule(
    "TGD430",
    "error",
    title_en="a year that does not have four digits",
    title_th="ปีไม่ครบสี่หลักหรือเกินสี่หลัก",
    en="expected a year of four digits, found {found}",
    th="ปีต้องมีสี่หลัก แต่พบ {found}",
    hint_en="write the year with four digits",
    hint_th="เขียนปีให้ครบสี่หลัก",
    reason="seen in real papers: five-digit years such as 25678",
    wrong="ประจำปีงบประมาณ พ.ศ. ๒๕๖๗๘",
    right="ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
    stops=False,
)
@rule(
    "TGD431",
    "error",
    title_en="a year that does not fit the era before it",
    title_th="ปีไม่ตรงกับศักราชที่เขียน",
    en="expected {expected}, found {found}",
    th="ควรเป็น {expected} แต่พบ {found}",
    hint_en="write the year of the Buddhist era after พ.ศ.",
    hint_th="เขียนปีพุทธศักราชหลัง พ.ศ. หรือปีคริสต์ศักราชหลัง ค.ศ.",
    reason="the Buddhist year is the Gregorian one and 543",
    sources=("calendar",),
    wrong="ประกาศเมื่อ พ.ศ. ๒๐๑๘",
    right="ประกาศเมื่อ พ.ศ. ๒๕๖๑",
    stops=False,
)
@rule(
    "TGD432",
    "warning",
    title_en="a Gregorian year in a Thai date",
    title_th="วันที่ภาษาไทยใช้ปี ค.ศ.",
    en="expected {expected} in a Thai date, found {found}",
    th="วันที่ภาษาไทยควรเป็น {expected} แต่พบ {found}",
    hint_en="write the year of the Buddhist era, or ค.ศ. before the year where it is meant",
    hint_th="เขียนปีพุทธศักราช หรือเติม ค.ศ. หน้าปีหากตั้งใจใช้คริสต์ศักราช",
    reason="official papers date by the Buddhist era",
    sources=("saraban 11",),
    wrong="ตามหนังสือลงวันที่ ๒๐ เมษายน ๒๐๑๘",
    right="ตามหนังสือลงวันที่ ๒๐ เมษายน ๒๕๖๑",
)
def check_dates(case: Case) -> Iterator[Finding]:
    """Find dates that are incomplete or wrong by themselves."""
    for passage in case.passages:
        found = passage.dates
        for day in found:
            yield from _single(passage, day)
            yield from _days(passage, day)
        for first, last in pairwise(found):
            yield from _range(passage, first, last)
        yield from _years(passage)
        yield from _slashed(passage)


def _single(passage: Passage, day: WrittenDate) -> Iterator[Finding]:
    if day.day is None:
        yield from _dayless(passage, day)
    elif not day.exists and _is_date(passage, day):
        yield passage.finding("TGD401", day.day_at, day.end)
    elif day.weekday is not None and day.when and day.when.weekday() != day.weekday:
        right = format_weekday_date(day.when, numerals=_numerals(passage))
        yield passage.finding("TGD402", day.start, day.end, expected=right)
    if day.digits in {3, 5, 6}:
        yield passage.finding("TGD430", day.year_at, day.end)
    elif day.digits == 4 and not day.era and 1900 <= (day.year or 0) < 2100:
        right = f"พ.ศ. {(day.year or 0) + 543}"
        yield passage.finding("TGD432", day.year_at, day.end, expected=right)


def _dayless(passage: Passage, day: WrittenDate) -> Iterator[Finding]:
    if passage.part in _OWN or _EVERY.match(passage.arabic, day.end):
        return
    before = _CITED.search(passage.arabic[max(0, day.start - _BEFORE) : day.start])
    if before and not before["own"]:
        yield passage.finding("TGD400", day.month_at, day.end)


def _is_date(passage: Passage, day: WrittenDate) -> bool:
    """Whether the number before the month is a day: not that of an issue, nor a count."""
    before = passage.arabic[max(0, day.start - _BEFORE) : day.start]
    if _OF_DAY.search(before) or day.weekday is not None:
        return True
    likely = 0 < (day.day or 0) <= 31 or (day.year == SHORT_YEAR)
    return likely and day.year is not None and not _NUMBERED.search(before)


def _days(passage: Passage, day: WrittenDate) -> Iterator[Finding]:
    """Find ``วันที่ ๕ - ๓ เมษายน``."""
    low = max(0, day.month_at - _BEFORE)
    days = _DAYS.search(passage.arabic[low : day.month_at])
    if days and int(days["first"]) > int(days["last"]):
        yield passage.finding("TGD403", low + days.start("first"), day.end)


def _range(passage: Passage, first: WrittenDate, last: WrittenDate) -> Iterator[Finding]:
    if not _THROUGH.fullmatch(
        passage.arabic, first.end, last.day_at if last.day else last.month_at
    ):
        return
    if first.when and last.when:
        reversed_ = last.when < first.when
    else:
        months = first.is_buddhist and last.is_buddhist and first.day is None and last.day is None
        reversed_ = months and _month(last) < _month(first)
    if reversed_:
        yield passage.finding("TGD403", first.start, last.end)


def _month(day: WrittenDate) -> tuple[int, int]:
    return day.year or 0, day.month


def _slashed(passage: Passage) -> Iterator[Finding]:
    """Find ``31/04/2561``; what has no month there is a number."""
    for start, end in _impossible(passage.arabic):
        yield passage.finding("TGD401", start, end)


@remembered
def _impossible(text: str) -> Iterator[tuple[int, int]]:
    for written in _SLASHED.finditer(text):
        day, month, year = map(int, written.groups())
        if 1 <= month <= 12 and 1 <= day <= 31 and not _exists(year, month, day):
            yield written.span()


def _exists(year: int, month: int, day: int) -> bool:
    try:
        buddhist_date(year, month, day)
    except CalendarError:
        return False
    return True


def _years(passage: Passage) -> Iterator[Finding]:
    for start, end in _odd_years(passage.arabic):
        yield passage.finding("TGD430", start, end)
    for named in _years_of_eras(passage.arabic):
        year = int(named["year"])
        if named["era"].startswith("พ") and 1900 <= year < 2100:
            yield passage.finding("TGD431", *named.span(), expected=f"พ.ศ. {year + 543}")
        elif named["era"].startswith("ค") and 2400 <= year < 2700:
            yield passage.finding("TGD431", *named.span(), expected=f"พ.ศ. {year}")


@remembered
def _odd_years(text: str) -> Iterator[tuple[int, int]]:
    return (odd.span("year") for odd in _ODD_YEAR.finditer(text))


@remembered
def _years_of_eras(text: str) -> Iterator[re.Match[str]]:
    return _ERA_YEAR.finditer(text)


def _numerals(passage: Passage) -> Numerals:
    return Numerals.ARABIC if passage.text == passage.arabic else Numerals.THAI
