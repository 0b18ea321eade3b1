"""4xx: how days and times are written in running text, unless an agency writes otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.names import month_name, months_by_name

Writing: TypeAlias = Callable[[re.Match[str]], "str | None"]

_RUNNING = 60  # letters: shorter passages are lines of a head, cells and labels
_FIGURES = re.compile(
    r"(?<![0-9/.])(?P<day>[0-3]?[0-9])/(?P<month>[01]?[0-9])/(?P<year>2[45][0-9]{2})(?![0-9/])"
)
_ZERO = re.compile(r"(?<=วันที่) ?0(?P<day>[1-9])(?= ?[ก-ฮ])")
_SHORT = re.compile(
    r"(?<![0-9./])(?P<day>[0-3]?[0-9]) ?(?P<month>[ก-ฮ]\.[ก-ฮ]\.|มี\.ค\.|เม\.ย\.|มิ\.ย\.) ?"
    r"(?:พ\.ศ\. ?)?(?P<year>[0-9]{2}(?:[0-9]{2})?)?(?![0-9])"
)
_TIME = re.compile(
    r"(?<![0-9.:,oOlI])(?P<hour>[0-2]?[0-9])(?P<sign>[.:])(?P<minute>[0-5][0-9]) ?(?=น\.)"
)


@rule(
    "TGD434",
    "note",
    title_en="a date in figures in running text",
    title_th="เขียนวันที่เป็นตัวเลขล้วนในข้อความ",
    en="expected '{right}', found '{found}'",
    th="ในข้อความควรเขียนว่า '{right}' แต่พบ '{found}'",
    hint_en="write the month in words, or set habits = ['numeric-dates'] in [tool.thaigovdocs]",
    hint_th="เขียนชื่อเดือนเต็ม หรือกำหนด habits = ['numeric-dates'] ใน [tool.thaigovdocs]",
    reason="official prose writes day, month in words and year",
    wrong="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๒๕/๑๑/๒๕๖๙ เพื่อรวบรวมต่อไป",
    right="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๒๕ พฤศจิกายน ๒๕๖๙ เพื่อรวบรวมต่อไป",
)
@rule(
    "TGD435",
    "note",
    title_en="a day with a nought before it",
    title_th="เขียนวันที่โดยมีเลขศูนย์นำหน้า",
    en="expected '{right}', found '{found}'",
    th="ควรเขียนว่า '{right}' แต่พบ '{found}'",
    hint_en="write the day without the nought",
    hint_th="ตัดเลขศูนย์ออก",
    reason="official prose writes day, month in words and year",
    wrong="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๐๕ พฤศจิกายน ๒๕๖๙ เพื่อรวบรวมต่อไป",
    right="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๕ พฤศจิกายน ๒๕๖๙ เพื่อรวบรวมต่อไป",
)
@rule(
    "TGD436",
    "note",
    title_en="a short month or a year of two figures in running text",
    title_th="เขียนเดือนย่อหรือปีสองหลักในข้อความ",
    en="expected '{right}', found '{found}'",
    th="ในข้อความควรเขียนว่า '{right}' แต่พบ '{found}'",
    hint_en="write month and year in full, or set habits = ['army-dates'] in [tool.thaigovdocs]",
    hint_th="เขียนเดือนและปีเต็ม หรือกำหนด habits = ['army-dates'] ใน [tool.thaigovdocs]",
    reason="short months are for tables; forces write them in their letters, too",
    wrong="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๙ ธ.ค. ๖๙ เพื่อรวบรวมต่อไปโดยเร็ว",
    right="ขอให้ทุกหน่วยงานรายงานผลการดำเนินงานตามแบบที่กำหนดภายในวันที่ ๙ ธันวาคม ๒๕๖๙ เพื่อรวบรวมต่อไปโดยเร็ว",
)
@rule(
    "TGD437",
    "note",
    title_en="a time that is not written with two figures and a full stop",
    title_th="รูปแบบเวลาไม่เป็นไปตามที่ใช้ในหนังสือราชการ",
    en="expected '{right}', found '{found}'",
    th="ควรเขียนว่า '{right}' แต่พบ '{found}'",
    hint_en="write two figures, a full stop and two figures, or set habits = ['short-times']",
    hint_th="เขียนชั่วโมงสองหลัก จุด และนาทีสองหลัก หรือกำหนด habits = ['short-times']",
    reason="official prose writes ๐๙.๓๐ น.",
    wrong="ขอเชิญเข้าร่วมประชุมเพื่อติดตามผลการดำเนินงานตามแผน ณ ห้องประชุมชั้น ๒ ในวันดังกล่าว เวลา ๙.๓๐ น.",
    right="ขอเชิญเข้าร่วมประชุมเพื่อติดตามผลการดำเนินงานตามแผน ณ ห้องประชุมชั้น ๒ ในวันดังกล่าว เวลา ๐๙.๓๐ น.",
)
def check_written_days(case: Case) -> Iterator[Finding]:
    """Find days and times in running text that are not written as prose writes them."""
    for passage in case.passages:
        if passage.part == "body" and not passage.is_row and len(passage.text) >= _RUNNING:
            for code, habit, pattern, writing in _FORMS:
                if habit not in case.habits:
                    yield from _told(passage, code, pattern, writing)


@rule(
    "TGD438",
    "note",
    title_en="the year of a paper's day without พ.ศ.",
    title_th="บรรทัดวันที่ท้ายเอกสารไม่มีคำว่า พ.ศ.",
    en="expected 'พ.ศ. {found}' in the line of the day, found '{found}' alone",
    th="บรรทัดวันที่ควรเขียนว่า 'พ.ศ. {found}' แต่พบ '{found}'",
    hint_en="write พ.ศ. before the year",
    hint_th="เติม พ.ศ. หน้าปี",
    reason="the forms of orders and announcements print พ.ศ. before the year",
    sources=("saraban 16",),
    wrong="ประกาศจังหวัดธารารมย์\nเรื่อง วันหยุด\nให้หยุดหนึ่งวัน\nประกาศ ณ วันที่ ๒๐ เมษายน ๒๕๖๙",
    right="ประกาศจังหวัดธารารมย์\nเรื่อง วันหยุด\nให้หยุดหนึ่งวัน\nประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙",
)
def check_day_lines(case: Case) -> Iterator[Finding]:
    """Find the line of the day of a paper whose year has no พ.ศ. before it."""
    for paper in case.papers:
        for passage in paper.of("dated"):
            for day in passage.dates:
                if day.is_buddhist and not day.era and passage.is_authored(day.year_at):
                    yield passage.finding("TGD438", day.year_at, day.end)


def _told(
    passage: Passage, code: str, pattern: re.Pattern[str], writing: Writing
) -> Iterator[Finding]:
    for match in pattern.finditer(passage.arabic):
        right = writing(match)
        if right is None or not passage.is_authored(match.start()):
            continue
        if passage.text[match.start() : match.end()] != match[0]:
            right = to_thai(right)
        yield passage.finding(code, *match.span(), right=right)


def _from_figures(match: re.Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return f"{day} {month_name(month)} {match['year']}"


def _from_short(match: re.Match[str]) -> str | None:
    month = months_by_name().get(match["month"])
    if month is None:
        return None
    year = match["year"] or ""
    full = f"25{year}" if len(year) == 2 else year
    return f"{int(match['day'])} {month_name(month)} {full}".rstrip()


def _from_time(match: re.Match[str]) -> str | None:
    hour = int(match["hour"])
    if hour > 24 or (match["sign"] == "." and len(match["hour"]) == 2):
        return None
    return f"{hour:02}.{match['minute']} "


_FORMS: tuple[tuple[str, str, re.Pattern[str], Writing], ...] = (
    ("TGD434", "numeric-dates", _FIGURES, _from_figures),
    ("TGD435", "", _ZERO, lambda match: f" {match['day']}"),
    ("TGD436", "army-dates", _SHORT, _from_short),
    ("TGD437", "short-times", _TIME, _from_time),
)
