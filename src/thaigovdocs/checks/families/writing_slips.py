"""What fingers do on a keyboard: a word begun twice, a letter for a digit, a month that is none."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Whole
from thaigovdocs.checks.lookup import remembered
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.words import lexicon
from thaigovdocs.thai.digits import to_arabic, to_thai
from thaigovdocs.thai.names import months_by_name
from thaigovdocs.thai.units import find_names

_LONGEST = 22  # letters of a word
_SHORTEST = 5  # of one that is begun twice
_KNOWN = 20  # times that a word has stood in official prose
_RARE = 5  # times as often as another that is rare beside it
_AGAIN = re.compile(r"(?=([ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]{1,18}?)\1[ก-๎])")


@rule(
    "TGD615",
    "warning",
    title_en="a word begun and typed again",
    title_th="พิมพ์คำค้างไว้แล้วพิมพ์ซ้ำทั้งคำ",
    en="expected '{right}', found '{found}' before it",
    th="หน้าคำว่า '{right}' มีส่วนที่พิมพ์เกิน: '{found}'",
    hint_en="delete '{found}'",
    hint_th="ลบ '{found}' ออก",
    reason="a slip of typing: the beginning of a word, then the whole word",
    wrong="ขอแต่งตั้งผู้ช่ผู้ช่วยศาสตราจารย์เป็นกรรมการ",
    right="ขอแต่งตั้งผู้ช่วยศาสตราจารย์เป็นกรรมการ",
)
def check_words_begun_twice(case: Case) -> Iterator[Finding]:
    """Find the beginning of a word before the word itself."""
    whole = case.whole
    for start, end in whole.places(_begun_twice):
        if whole.is_authored(start):
            word = _word_from(whole.text, end, end - start)
            yield whole.finding("TGD615", start, end, right=word)


@remembered
def _begun_twice(text: str) -> Iterator[tuple[int, int]]:
    return ((start, end) for start, end, _ in begun_twice(text))


def begun_twice(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the beginning of a word stands before the word, and that word."""
    last = 0
    for match in _AGAIN.finditer(text):
        start, end = match.span(1)
        if start < last:
            continue
        word = _word_from(text, end, end - start)
        if word and not _stands_alone(text, start, end, word):
            yield start, end, word
            last = end


def _word_from(text: str, start: int, begun: int) -> str | None:
    """Return the longest known word from *start* on that is longer than what was begun."""
    words = lexicon()
    for size in range(min(_LONGEST, len(text) - start), max(begun, _SHORTEST - 1), -1):
        if words.count(text[start : start + size]) >= _KNOWN:
            return text[start : start + size]
    return None


def _stands_alone(text: str, start: int, end: int, word: str) -> bool:
    """Return whether what stands from *start* to *end* is a word before *word*, or ends one.

    A word that is rare beside *word*, and never stood before it, is rather its beginning.
    """
    words = lexicon()
    first = max(0, start - _LONGEST)
    if any(words.count(text[at:end]) >= _KNOWN for at in range(first, start)):
        return True
    begun = text[start:end]
    if words.count(begun) * _RARE >= max(_KNOWN * _RARE, words.count(word)):
        return True
    return bool(begun in words and words.times(words.numbers[begun], words.numbers[word]))


_LATIN = str.maketrans("oOlI", "0011")
_DIGITS = re.compile(
    r"(?<![A-Za-z0-9๐-๙.])(?=[0-9๐-๙oOlI,]{2})[0-9๐-๙oOlI]++(?:,[0-9๐-๙oOlI]{3})*+(?![A-Za-z])"
)
_COUNTED = re.compile(" ?[ก-ฮเ-ไ]")


def _is_digits_and_letters(text: str, match: re.Match[str]) -> bool:
    """Return whether letters stand for digits: not in O2, which is a name of its own."""
    written = match[0]
    if not re.search("[oOlI]", written):
        return False
    if re.search("[๐-๙]", written):
        return True
    return written[0].isdigit() and bool(_COUNTED.match(text, match.end()))


@rule(
    "TGD616",
    "warning",
    title_en="a Latin letter among digits",
    title_th="ใช้อักษรละตินแทนตัวเลข",
    en="expected digits only, found the letter '{letter}' in '{found}'",
    th="ในตัวเลขมีอักษรละติน '{letter}' ปนอยู่: '{found}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason="o and l look like digits and are found by no search, added by no sum",
    wrong="โรงเรียนในสังกัด ๖o แห่ง",
    right="โรงเรียนในสังกัด ๖๐ แห่ง",
)
def check_letters_for_digits(case: Case) -> Iterator[Finding]:
    """Find o, O, l and I where a digit is meant."""
    whole = case.whole
    for match in _DIGITS.finditer(whole.text):
        written = match[0]
        if not _is_digits_and_letters(whole.text, match):
            continue
        right = to_arabic(written).translate(_LATIN)
        if re.search("[๐-๙]", written):
            right = to_thai(right)
        if whole.is_authored(match.start()):
            letter = next(sign for sign in written if sign in "oOlI")
            yield whole.finding("TGD616", *match.span(), letter=letter, right=right)


# Mai tri and mai chattawa stand on consonants of the middle class only; the second letter of
# a cluster follows the first (กล๋อง, ปร๋อ).
_MIDDLE = "กจฎฏดตบปอ"
_TONE_CLASS = re.compile(rf"(?:(?<![{_MIDDLE}])[รลว]|[ขฃคฅฆงฉชซฌญฐฑฒณถทธนผฝพฟภมยศษสหฬฮ])[ัิ-ู]?[๊๋]")
_SIGN_INSIDE = re.compile(
    "(?<=[ก-๎])[฿\ue000-\uf6ff\uf71b-\uf8ff\U000f0000-\U0010fffd]+(?=[ะ-ฺๅ็-๎])"
    "|[\ue000-\uf6ff\uf71b-\uf8ff\U000f0000-\U0010fffd]+(?<=[ก-๎].)(?=[ก-๎])"
)


@rule(
    "TGD617",
    "warning",
    title_en="a tone mark that its consonant cannot take",
    title_th="รูปวรรณยุกต์ไม่ตรงกับหมู่อักษร",
    en="expected another tone mark, found '{found}'",
    th="พยัญชนะนี้ใช้วรรณยุกต์รูปนี้ไม่ได้: '{found}'",
    hint_en="mai tri and mai chattawa stand on ก จ ฎ ฏ ด ต บ ป อ only",
    hint_th="ไม้ตรีและไม้จัตวาใช้กับอักษรกลาง (ก จ ฎ ฏ ด ต บ ป อ) เท่านั้น",
    reason="the rule of tones in Thai spelling",
    wrong="ส่งโน๊ตถึงผู้รับ",
    right="ส่งโน้ตถึงผู้รับ",
)
@rule(
    "TGD619",
    "warning",
    title_en="a sign inside a word that is no letter",
    title_th="มีอักขระที่ไม่ใช่ตัวอักษรอยู่กลางคำ",
    en="expected letters only, found {name} inside a word",
    th="กลางคำมีอักขระ {name} ที่ไม่ใช่ตัวอักษร",
    hint_en="type the word again",
    hint_th="พิมพ์คำนี้ใหม่",
    reason="it shows in one font only and is found by no search",
    wrong="ให้รายงานภายใน\ue123วันที่กำหนด",
    right="ให้รายงานภายในวันที่กำหนด",
)
def check_tones_and_signs(case: Case) -> Iterator[Finding]:
    """Find tone marks of the wrong class, and signs of private use inside words."""
    whole = case.whole
    wrong = list(whole.places(_wrong_tones))
    names = list(find_names(whole.text)) if wrong else []
    for start, end in wrong:
        named = any(first <= start < last for first, last in names)
        if whole.is_authored(start) and not named:
            yield whole.finding("TGD617", start, end)
    for start, end in signs_inside(whole.text):
        if whole.is_authored(start):
            yield whole.finding("TGD619", start, end, name=f"U+{ord(whole.text[start]):04X}")


def signs_inside(text: str) -> Iterator[tuple[int, int]]:
    """Yield where signs that are no letters stand inside words."""
    return (match.span() for match in _SIGN_INSIDE.finditer(text))


@remembered
def _wrong_tones(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _TONE_CLASS.finditer(text))


_DAY_AND_YEAR = re.compile(
    r"(?<![0-9./])(?:[12]?[0-9]|3[01]) ?(?P<month>(?!พ\.ศ)[ก-ฮเ-ไ][ก-๎.]{2,14}) ?"
    r"(?:พ\.ศ\. ?)?2[45][0-9]{2}(?![0-9])"
)
_NEAR_MONTH = 0.75


@rule(
    "TGD618",
    "error",
    title_en="a month that is none",
    title_th="ชื่อเดือนที่ไม่มีอยู่จริง",
    en="expected a month such as {right}, found '{found}': the date cannot be read",
    th="ไม่มีเดือนชื่อ '{found}' (น่าจะเป็น {right}) จึงอ่านวันที่ไม่ได้",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason="a date that nobody can read is no date",
    wrong="สั่ง ณ วันที่ ๓๐ กันยาน พ.ศ. ๒๕๖๙",
    right="สั่ง ณ วันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๙",
    stops=False,
)
def check_months(case: Case) -> Iterator[Finding]:
    """Find words between a day and a year that are nearly a month."""
    for start, end, month in wrong_months(case.whole):
        if case.whole.is_authored(start):
            yield case.whole.finding("TGD618", start, end, right=month)


def wrong_months(whole: Whole) -> Iterator[tuple[int, int, str]]:
    """Yield where a word stands that is nearly a month, and the month."""
    months = months_by_name()
    for start, end in whole.places_in_arabic(_between_day_and_year):
        word = whole.arabic[start:end]
        near = None if word in months else get_close_matches(word, months, 1, _NEAR_MONTH)
        if near:
            yield start, end, near[0]


@remembered
def _between_day_and_year(text: str) -> Iterator[tuple[int, int]]:
    return (match.span("month") for match in _DAY_AND_YEAR.finditer(text))
