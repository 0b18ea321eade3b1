"""Spaces beside ๆ, ฯลฯ, พ.ศ., brackets and words of another script."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Whole
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding

_SPACES = " \u00a0\t\n"
_SPACING = ("spacing",)
# What may follow ๆ, ฯลฯ or a bracket without a space.
_CLOSING = frozenset(_SPACES + ".,;:!?)]}”’\"'…ๆฯ|/-–")
_OPENING = frozenset(_SPACES + "([{“‘\"'/|-–")
_REPEAT = re.compile("ๆ|ฯลฯ")


@rule(
    "TGD630",
    "note",
    title_en="spaces beside ๆ and ฯลฯ",
    title_th="วรรคหน้าและหลังไม้ยมกและไปยาลใหญ่",
    en="expected a space on both sides of '{found}', found '{around}'",
    th="ต้องเว้นวรรคทั้งหน้าและหลัง '{found}' แต่พบ '{around}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    sources=_SPACING,
    wrong="ข้อมูลต่างๆของหน่วยงาน",
    right="ข้อมูลต่าง ๆ ของหน่วยงาน",
)
def check_spaces_of_repeats(case: Case) -> Iterator[Finding]:
    """Find ๆ and ฯลฯ that stand close to what is before or behind."""
    whole = case.whole
    text = whole.text
    for found in _REPEAT.finditer(text):
        start, end = found.span()
        before, after = (text[a:b].strip("\n") for a, b in ((start - 1, start), (end, end + 1)))
        left = "" if not before or before in _OPENING else " "
        right = "" if not after or after in _CLOSING else " "
        if (left or right) and whole.is_authored(start):
            fix = f"{left}{found[0]}{right}"
            params = {"around": f"{before}{found[0]}{after}", "right": f"{before}{fix}{after}"}
            yield whole.finding("TGD630", start, end, fix=fix, **params)


_ERA = re.compile(r"(?:พ|ค|ร|จ|ม)\.ศ\.")
_BROKEN_ERA = re.compile(r"(?<![ก-๎])(?:พ\.ศ|พศ\.|พ\. ศ\.)(?=[ \u00a0]?2[0-9]{3})")


@rule(
    "TGD631",
    "note",
    title_en="spaces beside พ.ศ.",
    title_th="วรรคหน้าและหลัง พ.ศ.",
    en="expected a space before and after '{found}', found '{around}'",
    th="ต้องเว้นวรรคหน้าและหลัง '{found}' แต่พบ '{around}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    sources=_SPACING,
    wrong="ตามประกาศจังหวัดธารารมย์ พ.ศ.๒๕๖๘",
    right="ตามประกาศจังหวัดธารารมย์ พ.ศ. ๒๕๖๘",
)
def check_spaces_of_eras(case: Case) -> Iterator[Finding]:
    """Find พ.ศ. that stands close to its year or to the word before, or lacks a dot."""
    whole = case.whole
    text = whole.text
    for found in _ERA.finditer(text):
        start, end = found.span()
        before, after = (text[a:b].strip("\n") for a, b in ((start - 1, start), (end, end + 1)))
        left = " " if "ก" <= before <= "๎" else ""
        right = " " if after.isdecimal() else ""
        if (left or right) and whole.is_authored(start):
            fix = f"{left}{found[0]}{right}"
            params = {"around": f"{before}{found[0]}{after}", "right": f"{before}{fix}{after}"}
            yield whole.finding("TGD631", start, end, fix=fix, **params)
    for found in _BROKEN_ERA.finditer(whole.arabic):
        if whole.is_authored(found.start()):
            start, end = found.span()
            yield whole.finding("TGD631", start, end, around=found[0], right="พ.ศ. ")


_NAMES = ("signatures", "signature.name")  # "( name )" below the room to sign is usual
_BRACKET = re.compile(r"[()“”]")
_PLURAL = re.compile(r"(?<=[a-z])\(e?s\)")
_LABEL = re.compile(r"\((?:[0-9]{1,3}|[ก-ฮa-z])(?:[./][0-9]{1,3})*\)\Z")


@rule(
    "TGD632",
    "note",
    title_en="spaces beside brackets and quotation marks",
    title_th="วรรคหน้าและหลังวงเล็บและเครื่องหมายคำพูด",
    en="expected a space {where} '{found}', found '{around}'",
    th="ต้องเว้นวรรค{where_th} '{found}' แต่พบ '{around}'",
    hint_en="put one space there",
    hint_th="เว้นวรรคหนึ่งเคาะตรงนั้น",
    sources=_SPACING,
    wrong="คลังความรู้(ถ้ามี)เช่น บทความ",
    right="คลังความรู้ (ถ้ามี) เช่น บทความ",
)
@rule(
    "TGD633",
    "note",
    title_en="spaces inside brackets and quotation marks",
    title_th="วรรคในวงเล็บและเครื่องหมายคำพูด",
    en="expected no space inside of '{found}', found '{around}'",
    th="ด้านในของ '{found}' ต้องไม่มีวรรค แต่พบ '{around}'",
    hint_en="take the space out",
    hint_th="ตัดวรรคออก",
    sources=_SPACING,
    wrong="คลังความรู้ ( ถ้ามี ) เช่น บทความ",
    right="คลังความรู้ (ถ้ามี) เช่น บทความ",
)
def check_spaces_of_brackets(case: Case) -> Iterator[Finding]:
    """Find brackets and quotation marks that lack a space outside or have one inside."""
    whole = case.whole
    for found in _BRACKET.finditer(whole.text):
        at = found.start()
        if not whole.is_authored(at) or whole.at(at)[0].part.endswith(_NAMES):
            continue
        look = _opening if found[0] in "(“" else _closing
        yield from look(whole, at)


def _opening(whole: Whole, at: int) -> Iterator[Finding]:
    text, sign = whole.text, whole.text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 3]
    if _is_word(before) and not _PLURAL.match(text, at):
        params = {"where": "before", "where_th": "หน้า", "around": text[at - 1 : at + 2].strip("\n")}
        yield whole.finding("TGD632", at, at + 1, fix=f" {sign}", **params)
    # "(      )" and "( ……" are places to fill in.
    if len(after) == 2 and after[0] == " " and (_is_word(after[1]) or after[1].isdecimal()):
        yield whole.finding(
            "TGD633", at, at + 2, fix=sign, found=sign, around=text[at : at + 3].strip("\n")
        )


def _closing(whole: Whole, at: int) -> Iterator[Finding]:
    text, sign = whole.text, whole.text[at]
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 2]
    if _is_word(after) and after != "ๆ" and not _LABEL.search(whole.arabic, at - 9, at + 1):
        params = {
            "where": "after",
            "where_th": "หลัง",
            "around": text[max(0, at - 1) : at + 2].strip("\n"),
        }
        yield whole.finding("TGD632", at, at + 1, fix=f"{sign} ", **params)
    if len(before) == 2 and before[1] == " " and (_is_word(before[0]) or before[0].isdecimal()):
        around = text[max(0, at - 2) : at + 1].strip("\n")
        yield whole.finding("TGD633", at - 1, at + 1, fix=sign, found=sign, around=around)


def _is_word(sign: str) -> bool:
    """Whether *sign* is a letter, vowel or mark, Thai or Latin."""
    return bool(sign) and ("ก" <= sign <= "๎" or sign.isalpha()) and sign not in "฿๏"


_LATIN = re.compile("[A-Za-z]++")
_NUMBER = re.compile("[0-9๐-๙]++")
_THAI = re.compile(r"[ก-๎]{2,3}+\Z")
_THAI_WORD = re.compile("[ก-ฮเ-ไ][ก-๎]{2}")
_POLICY = (
    "thaigovdocs: 1\nfiscal_year: 2568\nagency: {{name: จังหวัดธารารมย์}}\n"
    "policy: {{subject: การให้บริการ, provisions: ['{}', ให้เปิดเผยรายงาน]}}\n"
    "documents: [{{kind: announcement, date: 2024-11-20}}]\n"
)
_WIDE = re.compile("(?<=[^\\s.…_|(])[ \u00a0]{3,}(?=[^\\s.…_|)])")


@rule(
    "TGD634",
    "note",
    title_en="no space between Thai and Latin letters or digits",
    title_th="ไม่เว้นวรรคระหว่างอักษรไทยกับอักษรโรมันหรือตัวเลข",
    en="expected a space between '{before}' and '{after}', found none",
    th="ต้องเว้นวรรคระหว่าง '{before}' กับ '{after}' แต่พิมพ์ติดกัน",
    hint_en="put one space there",
    hint_th="เว้นวรรคหนึ่งเคาะตรงนั้น",
    sources=_SPACING,
    wrong="รวมถึงSmart Phone ตามมาตรา๙",
    right="รวมถึง Smart Phone ตามมาตรา ๙",
)
def check_spaces_between_scripts(case: Case) -> Iterator[Finding]:
    """Find Thai letters that stand close to Latin ones or to digits."""
    whole = case.whole
    text = whole.text
    for at in _borders(text):
        before, after = text[at - 1], text[at]
        # The place is that of the letter that is no digit: digits are printed in the
        # system of the paper, and the file may have the other.
        place = at if before.isdecimal() else at - 1
        fix = f" {after}" if before.isdecimal() else f"{before} "
        if whole.is_authored(place):
            params = {"before": before, "after": after}
            yield whole.finding("TGD634", place, place + 1, fix=fix, **params)


def _borders(text: str) -> Iterator[int]:
    """Yield where Thai and Latin words, or Thai words and numbers, meet without a space.

    Short codes (ว๙๕๑๓, ก๑) are names of their own.
    """
    for pattern, letters in ((_LATIN, 2), (_NUMBER, 3)):
        for run in pattern.finditer(text):
            start, end = run.span()
            behind = _THAI.search(text, max(0, start - 3), start)
            if behind and len(behind[0]) >= letters:
                yield start
            if (letters == 3 or end - start > 1) and _THAI_WORD.match(text, end):
                yield end


@rule(
    "TGD635",
    "note",
    title_en="many spaces inside a sentence",
    title_th="เว้นวรรคหลายเคาะกลางข้อความ",
    en="expected one space or two, found {count}",
    th="ต้องเว้นวรรคหนึ่งหรือสองเคาะ แต่พบ {count} เคาะ",
    hint_en="leave one space inside a sentence, two before a new one",
    hint_th="เว้นหนึ่งเคาะกลางประโยค และสองเคาะเมื่อขึ้นประโยคใหม่",
    reason="one space inside a topic, two between topics",
    sources=("typewriter",),
    wrong=_POLICY.format("ให้รายงานผล     ทุกเดือน"),
    right=_POLICY.format("ให้รายงานผลทุกเดือน"),
)
def check_wide_spaces(case: Case) -> Iterator[Finding]:
    """Find three spaces and more in running text, where a tab or a table was meant."""
    for paper in case.papers:
        for passage in paper.of("body"):
            for found in _WIDE.finditer(passage.text):
                if passage.is_authored(found.start()):
                    yield passage.finding("TGD635", *found.span(), fix=" ", count=len(found[0]))
