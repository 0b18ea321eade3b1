"""Digits: one system in a paper and in a number, and no space inside a number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.fonts import draws_thai_digits
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.kept_digits import ranges_that_keep_digits

_THAI = re.compile("[๐-๙]")
_ARABIC = re.compile("[0-9]")
# A number: digits, and signs that join digits without a space.
_NUMBER = re.compile("[0-9๐-๙]++(?:[.,/:][0-9๐-๙]++)*+")
_BORDER = re.compile("[0-9][.,/:]?[๐-๙]|[๐-๙][.,/:]?[0-9]")
# In Arabic digits.  Telephone numbers have spaces of their own, and lists have spaces on
# both sides of a stroke, and behind it between years (practice).
_SPACED = (
    re.compile(
        r"[0-9](?:(?P<gap>[ \u00a0]{1,3})(?=[./][0-9]|,[0-9]{3}(?![0-9]))"
        r"|(?<!(?<![0-9])2[45][0-9]{2})/(?P<after>[ \u00a0]{1,3})(?=2[45][0-9]{2}(?![0-9])))"
    ),
    # The number of a paper, with a space on both sides.
    re.compile(
        r"(?:ที่ ?[0-9]{1,5}(?=[^0-9]{3,7}2[45][0-9]{2}(?![0-9]|[ \u00a0]?/))"
        r"|(?<![ก-๎])[ก-ฮ]{1,4}\.? ?[0-9]{4,6}(?:\.[0-9]{1,3})*)"
        r"(?P<gap>[ \u00a0]{1,3}/[ \u00a0]{1,3})(?=(?:ว ?)?[0-9])"
    ),
    re.compile(r"พ\.ศ\.[ \u00a0]?[0-9]{2}(?P<gap>[ \u00a0])(?=[0-9]{2}(?![0-9]))"),
)
_AROUND = re.compile(
    r"[0-9๐-๙.,/]{0,24}+[ \u00a0]{1,3}(?:/[ \u00a0]{1,3}(?:ว[ \u00a0]?)?)?[0-9๐-๙.,/]{1,24}"
)
_STROKE = re.compile(r"[ \u00a0]*/[ \u00a0]*")
_ONE_SYSTEM = "one system of digits in a paper"
_DIGITS = ("digits",)


@rule(
    "TGD600",
    "warning",
    title_en="Thai and Arabic digits in one number",
    title_th="เลขไทยปนเลขอารบิกในจำนวนเดียว",
    en="expected digits of one system in a number, found '{found}'",
    th="จำนวนหนึ่งต้องใช้เลขระบบเดียว แต่พบ '{found}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason=_ONE_SYSTEM,
    sources=_DIGITS,
    wrong="ประจำปีงบประมาณ พ.ศ. ๒5๖๘",
    right="ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
)
def check_numbers_of_two_systems(case: Case) -> Iterator[Finding]:
    """Find a number that holds Thai and Arabic digits, such as ๒5๖๘."""
    for passage in case.passages:
        if not _BORDER.search(passage.text):
            continue
        kept = _kept(passage.text)
        for number in _NUMBER.finditer(passage.text):
            start, end = number.span()
            if not _is_mixed(passage, start, end) or _keeps(passage, kept, start):
                continue
            if not passage.is_authored(start):
                continue
            right = to_thai(number[0])
            yield passage.finding("TGD600", start, end, fix=right, right=right)


@rule(
    "TGD601",
    "warning",
    title_en="Thai and Arabic digits in one paper",
    title_th="เลขไทยปนเลขอารบิกในเอกสารเดียว",
    en="expected {usual} digits as in the rest of the paper, found '{found}'{others}",
    th="ทั้งเอกสารต้องใช้เลขระบบเดียว ({usual_th}) แต่พบ '{found}'{others_th}",
    hint_en="write the digits of the whole paper in one system; addresses and codes keep theirs",
    hint_th="ใช้เลขระบบเดียวทั้งเอกสาร ยกเว้นที่อยู่เว็บไซต์และรหัส",
    reason=_ONE_SYSTEM,
    sources=_DIGITS,
    wrong=(
        "thaigovdocs: 1\nfiscal_year: 2568\nagency: {name: จังหวัดธารารมย์}\n"
        "policy: {subject: การให้บริการ, provisions: [ให้รายงานภายใน ๓๐ วัน, "
        "ให้เก็บไว้ 5 ปี]}\ndocuments: [{kind: announcement, date: 2024-11-20}]\n"
        "output: {numerals: arabic}\n"
    ),
    right=(
        "thaigovdocs: 1\nfiscal_year: 2568\nagency: {name: จังหวัดธารารมย์}\n"
        "policy: {subject: การให้บริการ, provisions: [ให้รายงานภายใน 30 วัน, "
        "ให้เก็บไว้ 5 ปี]}\ndocuments: [{kind: announcement, date: 2024-11-20}]\n"
        "output: {numerals: arabic}\n"
    ),
)
@rule(
    "TGD602",
    "note",
    title_en="Thai and Arabic digits in one text file",
    title_th="เลขไทยปนเลขอารบิกในแฟ้มข้อความเดียว",
    en="expected {usual} digits as in the rest of the paper, found '{found}'{others}",
    th="ทั้งเอกสารควรใช้เลขระบบเดียว ({usual_th}) แต่พบ '{found}'{others_th}",
    hint_en="look at the paper itself: a text file does not show how its digits are drawn",
    hint_th="ตรวจจากเอกสารจริง เพราะแฟ้มข้อความไม่แสดงว่าเลขนั้นพิมพ์ออกมาเป็นอย่างไร",
    reason=_ONE_SYSTEM,
    sources=_DIGITS,
    wrong="ให้รายงานภายใน ๓๐ วัน\n\nให้เก็บไว้ 5 ปี",
    right="ให้รายงานภายใน ๓๐ วัน\n\nให้เก็บไว้ ๕ ปี",
)
def check_papers_of_two_systems(case: Case) -> Iterator[Finding]:
    """Find papers in which both systems of digits are used, once a paper."""
    for paper in case.papers:
        yield from _mixed(paper, "TGD602" if case.source == "text" else "TGD601")


def _mixed(paper: Paper, code: str) -> Iterator[Finding]:
    if not any(_ARABIC.search(each.text) for each in paper.passages):
        return
    found: dict[bool, list[tuple[Passage, int, int]]] = {True: [], False: []}
    for passage in paper.passages:
        for is_thai, start, end in _written(passage):
            found[is_thai].append((passage, start, end))
    if not (found[True] and found[False]):
        return
    is_thai = len(found[True]) >= len(found[False])
    odd = [each for each in found[not is_thai] if each[0].is_authored(each[1])]
    if odd:
        passage, start, end = odd[0]
        more = len(odd) - 1
        yield passage.finding(
            code,
            start,
            end,
            usual="Thai" if is_thai else "Arabic",
            usual_th="เลขไทย" if is_thai else "เลขอารบิก",
            others=f" and {more} more" if more else "",
            others_th=f" และอีก {more} แห่ง" if more else "",
        )


def _written(passage: Passage) -> Iterator[tuple[bool, int, int]]:
    """Yield the numbers of *passage* in one system: whether Thai, start, end."""
    text = passage.text
    kept = _kept(text) if _ARABIC.search(text) else []
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        is_thai = bool(_THAI.match(number[0]))
        if is_thai and not _BORDER.search(number[0]):
            yield True, start, end
        elif not _BORDER.search(number[0]) and not _keeps(passage, kept, start):
            yield _is_drawn_thai(passage, start), start, end


def _kept(text: str) -> list[tuple[int, int]]:
    """Return what keeps its digits, in order and without overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges_that_keep_digits(text)):
        if not merged or end > merged[-1][1]:
            merged.append((max(start, merged[-1][1] if merged else 0), end))
    return merged


def _inside(ranges: list[tuple[int, int]], at: int) -> bool:
    number = bisect_right(ranges, (at, 1 << 60)) - 1
    return number >= 0 and at < ranges[number][1]


def _keeps(passage: Passage, kept: list[tuple[int, int]], at: int) -> bool:
    """Whether the digits at *at* are no number of the paper: of an address, or literal."""
    span = passage.span(at)
    return _inside(kept, at) or bool(span and span.literal)


def _is_drawn_thai(passage: Passage, at: int) -> bool:
    span = passage.span(at)
    return bool(span and draws_thai_digits(span.font))


def _is_mixed(passage: Passage, start: int, end: int) -> bool:
    if not _BORDER.search(passage.text, start, end):
        return False
    drawn = {
        bool(_THAI.match(sign)) or _is_drawn_thai(passage, at)
        for at, sign in enumerate(passage.text[start:end], start)
        if sign.isdecimal()
    }
    return len(drawn) > 1


@rule(
    "TGD603",
    "warning",
    title_en="a space inside a number",
    title_th="เว้นวรรคภายในตัวเลข",
    en="expected a number without a space inside, found '{found}'",
    th="ต้องไม่เว้นวรรคภายในตัวเลข แต่พบ '{found}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason="a number that falls apart at the end of a line is read as two",
    wrong="ที่ ๑๑๐๖ /๒๕๖๑",
    right="ที่ ๑๑๐๖/๒๕๖๑",
)
def check_spaces_in_numbers(case: Case) -> Iterator[Finding]:
    """Find a number with a space before its point or stroke, or inside a year."""
    whole = case.whole
    for found in chain.from_iterable(each.finditer(whole.arabic) for each in _SPACED):
        start, end = found.span(found.lastgroup or 0)
        passage, at = whole.at(start)
        if not passage.is_authored(at):
            continue
        stroke = "/" if "/" in whole.arabic[start:end] else ""
        around = _AROUND.match(passage.text, _number_start(passage.arabic, at))
        shown = around[0] if around else passage.text[at : at + end - start]
        right = _STROKE.sub("/", shown) if stroke else "".join(shown.split())
        yield passage.finding("TGD603", at, at + end - start, fix=stroke, found=shown, right=right)


def _number_start(arabic: str, at: int) -> int:
    start = at
    while start > 0 and at - start < 24 and arabic[start - 1] in "0123456789.,/":
        start -= 1
    return start
