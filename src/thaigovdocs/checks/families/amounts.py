"""3xx: numbers and amounts of money whose words say something else, and how both are written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.lookup import remembered
from thaigovdocs.checks.rules import rule
from thaigovdocs.errors import NumberError
from thaigovdocs.findings import Finding
from thaigovdocs.thai.numbers import baht_text, number_words
from thaigovdocs.thai.spoken import WORD, spoken_baht, spoken_number

_MAGNITUDES = {"": 0, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6, "ล้านล้าน": 12}  # powers of ten
_FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,30})(?:\.[0-9]{1,4})?"
_OPEN, _CLOSE = r"[(\[]\s{0,2}[-=–*]{0,3}\s{0,2}", r"\s{0,2}[-=–*]{0,3}\s{0,2}[)\]]"
_SIZE = r"(?:\.-)?\s{0,2}(?P<size>(?:ล้าน){1,2}|แสน|หมื่น|พัน|)\s{0,2}"
_AMOUNT = re.compile(
    rf"(?<![0-9.,])(?P<figures>{_FIGURES}){_SIZE}(?P<baht>บาท|)\s{{0,2}}"
    rf"{_OPEN}(?P<words>[ก-๎ ]{{2,400}}?){_CLOSE}"
)
_WORDS_FIRST = re.compile(  # ห้าพันบาท (๕,๐๐๐ บาท)
    rf"(?P<words>(?:(?:{WORD}) ?){{1,40}}บาท(?:ถ้วน)?)\s{{0,2}}{_OPEN}"
    rf"(?P<figures>{_FIGURES}){_SIZE}(?:บาท|(?<=,[0-9]{{3}})){_CLOSE}"
)
_COUNT = re.compile(
    rf"(?<![0-9.,/])(?P<figures>{_FIGURES})\s{{0,2}}(?P<unit>[ก-๎]{{0,12}})\s{{0,2}}"
    r"[(\[]\s?(?P<words>[ก-๎ ]{2,200}?)\s?[)\]]"
)
_NUMBER_WORDS = re.compile(WORD)
_MOSTLY = 0.6  # of the letters of words that are meant to say a number
_NO_NUMBER = re.compile("(?:ร้อย|พัน|หมื่น|แสน|ล้าน)หนึ่งสิบ")
# Behind these a bracket is a part of what is cited: ข้อ ๕ (หนึ่ง).
_CITED = re.compile(r"(?:ข้อ|มาตรา|วรรค|ที่|หน้า|บท|ภาค|หมวด|ส่วน)\s{0,2}(?:[0-9./]{1,8}\s{0,2})?$")
_COMMAS = re.compile(
    r"(?<![0-9.,])(?P<figures>[0-9]{1,12}(?:,[0-9]{1,6}){1,6})(?:\.[0-9]{1,2})?\s?(?:ล้าน|แสน|หมื่น)?บาท"
)
_RIGHT_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_TEXT = "ด้วยสำนักงานจะจัดซื้อวัสดุ เป็นเงิน {amount} จากเงินงบประมาณ"


@rule(
    "TGD314",
    "error",
    title_en="an amount whose words say something else",
    title_th="จำนวนเงินตัวเลขกับตัวอักษรไม่ตรงกัน",
    en="expected '{expected}' for {figures}, found '{found}'",
    th="จำนวนเงิน {figures} เขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}'",
    hint_en="correct the figures or the words",
    hint_th="แก้ตัวเลขหรือตัวอักษรให้ตรงกัน",
    sources=("practice",),
    wrong=_TEXT.format(amount="๑,๒๕๐ บาท (หนึ่งพันสองร้อยบาทถ้วน)"),
    right=_TEXT.format(amount="๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)"),
)
@rule(
    "TGD315",
    "note",
    title_en="an amount that ends in หนึ่ง where เอ็ด is usual",
    title_th="จำนวนเงินตัวอักษรที่ใช้หนึ่งแทนเอ็ด",
    en="expected '{expected}' for {figures}, found '{found}'",
    th="จำนวนเงิน {figures} ควรเขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}'",
    hint_en="write เอ็ด for a last 1 behind other digits; the amount is the same",
    hint_th="เลข 1 ที่ตามหลังเลขอื่นอ่านว่าเอ็ด จำนวนเงินไม่ต่างกัน",
    reason="some spreadsheets write หนึ่งร้อยหนึ่ง; the usual reading of a last 1 is เอ็ด",
    sources=("practice",),
    wrong=_TEXT.format(amount="๑๐๑ บาท (หนึ่งร้อยหนึ่งบาทถ้วน)"),
    right=_TEXT.format(amount="๑๐๑ บาท (หนึ่งร้อยเอ็ดบาทถ้วน)"),
)
@rule(
    "TGD321",
    "note",
    title_en="an amount said in another way than usual",
    title_th="จำนวนเงินตัวอักษรเขียนต่างจากที่ใช้ทั่วไป",
    en="expected '{expected}' for {figures}, found '{found}', which is the same amount",
    th="จำนวนเงิน {figures} ควรเขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}' ซึ่งเป็นจำนวนเดียวกัน",
    hint_en="write the words as usual; the amount is the same",
    hint_th="เขียนตามที่ใช้ทั่วไป จำนวนเงินไม่ต่างกัน",
    reason="one amount is easiest to compare where it is said in one way",
    sources=("practice",),
    wrong=_TEXT.format(amount="๑๑๒ บาท (ร้อยสิบสองบาทถ้วน)"),
    right=_TEXT.format(amount="๑๑๒ บาท (หนึ่งร้อยสิบสองบาทถ้วน)"),
)
@rule(
    "TGD322",
    "error",
    title_en="an amount whose words are no number",
    title_th="จำนวนเงินตัวอักษรอ่านเป็นจำนวนไม่ได้",
    en="expected '{expected}' for {figures}, found '{found}', which is no number",
    th="จำนวนเงิน {figures} เขียนเป็นตัวอักษรว่า '{expected}' แต่ '{found}' อ่านเป็นจำนวนไม่ได้",
    hint_en="write the words again",
    hint_th="เขียนตัวอักษรใหม่",
    sources=("practice",),
    wrong=_TEXT.format(amount="๕๑๘ บาท (ห้าร้อยหนึ่งสิบแปดบาทถ้วน)"),
    right=_TEXT.format(amount="๕๑๘ บาท (ห้าร้อยสิบแปดบาทถ้วน)"),
)
def amounts(case: Case) -> Iterator[Finding]:
    """Yield amounts in figures that differ from the words beside them."""
    for passage in case.passages:
        if "บาท" not in passage.text:
            continue
        text = passage.arabic
        for found in chain(_AMOUNT.finditer(text), _WORDS_FIRST.finditer(text)):
            if judged := _judged(found):
                code, expected = judged
                figures = passage.text[slice(*found.span("figures"))]
                figures += f" {found['size']}" * bool(found["size"])
                yield passage.finding(
                    code, *found.span("words"), expected=expected, figures=figures
                )


def _judged(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the code for the words of an amount and what was expected; ``None`` if right."""
    words = _squeezed(found["words"])
    if "บาท" not in words and "สตางค์" not in words:
        if not found.groupdict().get("baht"):
            return None  # a count
        words += "บาท"
    written = found["figures"].replace(",", "")
    amount = Decimal(f"{written}E{_MAGNITUDES[found['size']]}")
    if words.startswith("ลบ") and _has_minus(found):
        amount = amount.copy_negate()
    try:
        expected = baht_text(amount)
        named = f"{number_words(written)}{found['size']}บาท"
    except NumberError:
        return None
    said = None if _NO_NUMBER.search(words) else spoken_baht(words)
    if words in (_squeezed(expected), named):
        return None
    if said is None:
        return ("TGD322", expected) if _is_said(words) else None
    if said != amount:
        return "TGD314", expected
    is_last = "เอ็ด" in expected and words.count("หนึ่ง") > 0
    return "TGD315" if is_last else "TGD321", expected


def _is_said(words: str) -> bool:
    """Whether *words* are meant to say an amount: most of them are those of numbers."""
    said = sum(len(found[0]) for found in _NUMBER_WORDS.finditer(words))
    return said >= _MOSTLY * len(words.partition("บาท")[0])


def _has_minus(found: re.Match[str]) -> bool:
    """Whether a sign stands before the figures; a stroke that begins a line was its bullet."""
    if not found.start():
        return True
    before = found.string[max(0, found.start() - 1) : found.start()]
    return before in ("-", "−", "–")


def _squeezed(words: str) -> str:
    """Return *words* so that accepted ways to say an amount are equal."""
    return "".join(words.split()).removesuffix("ถ้วน")


@rule(
    "TGD316",
    "error",
    title_en="a number whose words say something else",
    title_th="จำนวนตัวเลขกับตัวอักษรไม่ตรงกัน",
    en="expected '{expected}' for {figures}, found '{found}'",
    th="จำนวน {figures} เขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}'",
    hint_en="correct the figures or the words",
    hint_th="แก้ตัวเลขหรือตัวอักษรให้ตรงกัน",
    sources=("practice",),
    wrong="ให้มีกรรมการ ๕ (สี่) คน",
    right="ให้มีกรรมการ ๕ (ห้า) คน",
)
def counts(case: Case) -> Iterator[Finding]:
    """Yield numbers in figures that differ from the words in the brackets behind them."""
    for passage in case.passages:
        if "(" not in passage.text and "[" not in passage.text:
            continue
        for found in _counts(passage.arabic):
            if found["unit"].endswith("บาท"):
                continue
            words = "".join(found["words"].split())
            said = spoken_number(words.removesuffix(found["unit"]) or words)
            number = Decimal(found["figures"].replace(",", ""))
            before = passage.arabic[max(0, found.start() - 8) : found.start()]
            if said is None or said == number or _CITED.search(before + found["unit"]):
                continue
            figures = passage.text[slice(*found.span("figures"))]
            expected = number_words(number)
            yield passage.finding(
                "TGD316", *found.span("words"), expected=expected, figures=figures
            )


@remembered
def _counts(text: str) -> Iterator[re.Match[str]]:
    return _COUNT.finditer(text)


@rule(
    "TGD317",
    "warning",
    title_en="commas out of place in an amount",
    title_th="ลูกน้ำในจำนวนเงินผิดตำแหน่ง",
    en="expected a comma before every three digits, such as '{right}', found '{found}'",
    th="ต้องคั่นลูกน้ำทุกสามหลัก เช่น '{right}' แต่พบ '{found}'",
    hint_en="write the commas again, and look whether a digit is missing",
    hint_th="คั่นลูกน้ำใหม่ และตรวจว่าตัวเลขครบหรือไม่",
    reason="a comma out of place is a digit too few or too many as often as not",
    sources=("practice",),
    wrong=_TEXT.format(amount="๑,๐๐,๐๐๐ บาท"),
    right=_TEXT.format(amount="๑๐๐,๐๐๐ บาท"),
)
def commas(case: Case) -> Iterator[Finding]:
    """Yield amounts of baht whose commas do not part three digits each."""
    for passage in case.passages:
        if "," not in passage.text or "บาท" not in passage.text:
            continue
        for found in _COMMAS.finditer(passage.arabic):
            groups = found["figures"].split(",")
            is_list = max(map(len, groups[1:])) < 3  # 5, 10 และ 20 บาท without its spaces
            if not is_list and not _RIGHT_COMMAS.fullmatch(found["figures"]):
                right = f"{int(''.join(groups)):,}"
                yield passage.finding("TGD317", *found.span("figures"), right=right)
