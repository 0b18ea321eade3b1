"""Words: written twice, misspelt, and short names beside full ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Whole
from thaigovdocs.checks.lookup import pattern_of, remembered
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.layout.words import is_word
from thaigovdocs.standard.vocabulary import ACRONYMS, ENGLISH_ACRONYMS, Misspelt, misspelt
from thaigovdocs.standard.words import lexicon

_MARK = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎")
_LONGEST = 16  # letters of a word that is looked for twice
_SHORTEST = 4
_TWICE = re.compile(rf"([ก-ฮเ-ไ][ก-๎]{{{_SHORTEST - 1},{_LONGEST - 1}}})\1")
# Short words whose double is never right, but for the words named beside them; and
# longer ones with a space between (ไทย: "ใน ใน").
_SHORT_TWICE = re.compile(
    r"และ ?และ(?![ะ-ฺ็-๎])"
    r"|(?<![ยนง])ใน ?ใน(?![ะ-ฺ็-๎])"  # not ภายใน, ด้านใน, ข้างใน
    r"|โดย ?โดย(?!สาร|ดุษ)"
    r"|(?:หรือ หรือ|ซึ่ง ซึ่ง|เพื่อ เพื่อ|สำหรับ สำหรับ)(?![ะ-ฺ็-๎])"
    r"|(?<=ข้อมูล)ที่ที่(?!ประชุม|ปรึกษา|ดิน|ทำการ|พัก|อยู่|ว่าการ|ตั้ง)"
    r"|(?<=เอกสาร)ที่ที่(?!ประชุม|ปรึกษา|ดิน|ทำการ|พัก|อยู่|ว่าการ|ตั้ง)"
    r"|(?<=หน่วยงาน)ที่ที่(?!ประชุม|ปรึกษา|ดิน|ทำการ|พัก|อยู่|ว่าการ|ตั้ง)"
    r"|รายงานงาน(?=ข้อมูล|ผล|ประจำ|ต่อ)"
    r"|ในการใน(?=แต่ละ|ทุก)"
    r"|สำหรับหรับ|เนื่องจากจาก|ตลอดจนจน|พร้อมทั้งทั้ง"
)
_AGAIN = re.compile(rf"(?=([ก-ฮเ-ไ][ก-๎]{{{_SHORTEST - 1},{_LONGEST - 1}}})\1)")
_PEOPLE = ("ผู้", "นัก", "ช่าง", "ชาว")  # before a word that then says what they do
_MADE = ("การ", "ความ", "ให้")  # how words begin that are made of another
_TAIL_TWICE = re.compile(r"(?=([ก-ฮเ-ไ][ก-๎]{2,3})\1)")
_PARTICLES = frozenset(
    {"เป็น", "มี", "ให้", "ได้", "ด้วย", "ที่", "ใน", "การ", "ไป", "มา", "อยู่", "แล้ว", "กัน"}
    | {"ตาม", "ความ", "โดย", "และ", "ล้าน"}
)
_USUAL = 200  # times that a usual word was seen
_COUNTED_TWICE = "ล้าน"  # a million of millions is a number as any other
_AGENTS = ("ผู้", "การ", "ความ", "ที่")  # before a verb that then follows as one of its own


@rule(
    "TGD610",
    "warning",
    title_en="a word written twice",
    title_th="คำซ้ำ",
    en="expected the word once, found '{found}'",
    th="คำนี้เขียนซ้ำกัน: '{found}'",
    hint_en="take one of the two out, or write ๆ where it is meant twice",
    hint_th="ตัดออกหนึ่งคำ หรือใช้ ๆ หากตั้งใจให้ซ้ำ",
    reason="a slip of copying and of joining sentences",
    wrong="คู่มือสำหรับหรับประชาชน และและแบบฟอร์ม",
    right="คู่มือสำหรับประชาชน และแบบฟอร์ม",
)
def check_words_written_twice(case: Case) -> Iterator[Finding]:
    """Find a word, or the last part of one, that is written twice in a row."""
    whole = case.whole
    for place in whole.places(_twice):
        if whole.is_authored(place[0]):
            yield whole.finding("TGD610", *place)


@rule(
    "TGD625",
    "note",
    title_en="a word that is perhaps written twice",
    title_th="คำที่อาจเขียนซ้ำ",
    en="is the word meant twice where '{found}' stands?",
    th="'{found}' ตั้งใจเขียนสองครั้งหรือไม่",
    hint_en="take one of the two out if it is one too many",
    hint_th="ตัดออกหนึ่งคำหากพิมพ์เกิน",
    reason="a noun that is made of a verb may stand before that verb, but seldom does",
    wrong="แนวทางการพัฒนาพัฒนาบุคลากร",
    right="แนวทางการพัฒนาบุคลากร",
)
def check_words_perhaps_twice(case: Case) -> Iterator[Finding]:
    """Find a usual word twice in a row where a reader cannot be sure that one is too many."""
    whole = case.whole
    told = {at for start, end in whole.places(_twice) for at in range(start, end)}
    for start, end in whole.places(_perhaps_twice):
        if start not in told and whole.is_authored(start):
            yield whole.finding("TGD625", start, end)


@remembered
def _perhaps_twice(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a usual word stands twice that no longer word begins or ends with."""
    words = lexicon()
    for found in _AGAIN.finditer(text):
        word, start = found[1], found.start()
        middle, end = start + len(word), start + 2 * len(word)
        if words.count(word) < _USUAL or word in _PARTICLES or word == _COUNTED_TWICE:
            continue
        if text.endswith(_PEOPLE, max(0, start - 4), start) or text[end : end + 1] in _MARK:
            continue
        before = range(max(0, start - _LONGEST), start)
        if any(is_word(text[at:middle]) and not text.endswith(_MADE, at, start) for at in before):
            continue
        if not any(is_word(text[middle:at]) for at in range(end + 1, end + _LONGEST)):
            yield start, end


@remembered
def _twice(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word, or the last part of one, stands twice in *text*."""
    told = [short.span() for short in _SHORT_TWICE.finditer(text)]
    for twice in _TWICE.finditer(text):
        if place := _doubled(text, twice.start(), len(twice[1])):
            told.append(place)
    letters = {at for start, end in told for at in range(start, end)}
    yield from told
    yield from (place for place in _tails_twice(text) if place[0] not in letters)


def _tails_twice(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the last part of a usual word, a word itself, is typed again behind it.

    Nobody was seen to write the two one behind the other (ตรวจสอบสอบ), and no other word
    begins with the second.
    """
    words = lexicon()
    for found in _TAIL_TWICE.finditer(text):
        tail, start = found[1], found.start()
        middle, end = start + len(tail), start + 2 * len(tail)
        if tail in _PARTICLES or tail not in words or text[end : end + 1] in _MARK:
            continue
        longer = (text[at:middle] for at in range(max(0, start - _LONGEST), start))
        whole = next((each for each in longer if words.count(each) >= _USUAL), "")
        if not whole or words.times(words.numbers[whole], words.numbers[tail]):
            continue
        if not any(is_word(text[middle:at]) for at in range(end + 1, end + _LONGEST)):
            yield start, end


def _doubled(text: str, start: int, length: int) -> tuple[int, int] | None:
    """Return where in the repetition from *start* on a word stands twice; ``None`` for nowhere."""
    for at in range(start, start + length):
        if text[at : at + length] != text[at + length : at + 2 * length]:
            break
        if _is_slip(text, at, at + length, at + 2 * length):
            return at, at + 2 * length
    return None


def _is_slip(text: str, start: int, middle: int, end: int) -> bool:
    """Whether the letters from *start* to *middle* and again to *end* are one too many.

    No dictionary splits them otherwise: no longer word ends where the first of the two
    does, and none reaches over the second.
    """
    word = text[start:middle]
    if word == _COUNTED_TWICE or text[end : end + 1] in _MARK or text[middle] in _MARK:
        return False
    ends_longer = any(is_word(text[at:middle]) for at in range(max(0, start - 16), start))
    if is_word(word):
        return not (
            ends_longer
            or text.endswith(_AGENTS, max(0, start - 4), start)
            or any(is_word(text[middle:at]) for at in range(end + 1, end + 17))
            or any(is_word(text[at:to]) for at in range(start + 1, middle) for to in (end,))
        )
    if not ends_longer:
        return False
    return not any(is_word(text[middle:at]) for at in range(middle + 2, middle + 17))


_QUICK = 20_000  # letters


@cache
def _forms() -> dict[str, Misspelt]:
    return {each.wrong: each for each in misspelt()}


@cache
def _misspelt() -> re.Pattern[str]:
    return pattern_of(_forms())


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield the wrong forms in *text*.

    One pattern of all of them is slow to make, so a short text is asked for each before.
    """
    if len(text) > _QUICK:
        return _misspelt().finditer(text)
    forms = [form for form in _forms() if form in text]
    return pattern_of(forms).finditer(text) if forms else iter(())


@rule(
    "TGD611",
    "warning",
    title_en="a misspelt word",
    title_th="คำที่สะกดผิด",
    en="expected '{right}', found '{found}'",
    th="ต้องเขียนว่า '{right}' แต่พบ '{found}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason="the Royal Society's dictionary; names are written as their bodies write them",
    wrong="ตามกฏหมายว่าด้วยองค์กรมหาชน กรณีฉุกเฉิณให้ส่งลายเซนต์ภายหลัง",
    right="ตามกฎหมายว่าด้วยองค์การมหาชน กรณีฉุกเฉินให้ส่งลายเซ็นภายหลัง",
)
def check_misspelt_words(case: Case) -> Iterator[Finding]:
    """Find wrong forms of the words of official papers."""
    whole = case.whole
    for start, end in whole.places(misspelt_places):
        if whole.is_authored(start):
            yield whole.finding("TGD611", start, end, right=_forms()[whole.text[start:end]].right)


@remembered
def misspelt_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a wrong form begins and ends in *text*."""
    for found in _found(text):
        form, after = _forms()[found[0]], text[found.end() : found.end() + 1]
        if after in _MARK or (form.is_last and "ก" <= after <= "๎"):
            continue
        if not (form.unless and text.endswith(form.unless, 0, found.start())):
            yield found.span()


_SHORT = r"(?:[ก-ฮ]\.){2,5}|[ก-ฮเ-ไ]{2,5}\.|[A-Z]{2,6}s?"
_BEHIND = re.compile(rf"\((?:สำนักงาน )?(?P<short>{_SHORT})\)")
_TOGETHER = re.compile(r"\((?P<name>[A-Z][A-Za-z &]{8,80}?) ?[-–—:,] ?(?P<short>[A-Z]{2,6}s?)\)")
_NAME_LETTERS = 90  # before the bracket: the longest full name has 70
_NEAR = 0.6
_NAMES = {**ACRONYMS, **ENGLISH_ACRONYMS}


@rule(
    "TGD612",
    "note",
    title_en="a short name and a full name that do not belong together",
    title_th="ชื่อย่อกับชื่อเต็มไม่ตรงกัน",
    en="expected '{right}' beside '{beside}', found '{found}'",
    th="คู่กับ '{beside}' ควรเป็น '{right}' แต่พบ '{found}'",
    hint_en="write '{right}'",
    hint_th="เขียนว่า '{right}'",
    reason="names are written as their bodies write them",
    wrong="สำนักงานป้องกันและปราบปรามการทุจริตในภาครัฐ (สำนักงาน ป.ป.ท.)",
    right="สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตในภาครัฐ (สำนักงาน ป.ป.ท.)",
)
def check_short_names(case: Case) -> Iterator[Finding]:
    """Find a short name in brackets behind a full name that is not its own."""
    whole = case.whole
    for pattern in (_BEHIND, _TOGETHER):
        for found in pattern.finditer(whole.text):
            if whole.is_authored(found.start()):
                yield from _not_its_own(whole, found)


def _not_its_own(whole: Whole, found: re.Match[str]) -> Iterator[Finding]:
    short = found["short"]
    if "name" in found.re.groupindex:
        end, name = found.end("name"), found["name"]
    else:
        start = max(0, found.start() - _NAME_LETTERS)
        name = whole.text[start : found.start()].rpartition("\n")[2].rstrip()
        end = start + len(whole.text[start : found.start()].rstrip())
    name = name.casefold()
    close = _squeezed(name)
    if close.endswith(_folded(short)):
        return
    for known in _NAMES:
        if close.endswith(_folded(known)) and _is_slip_of(short, known):
            start, end = found.span("short")
            beside = _NAMES[known][0]
            yield whole.finding("TGD612", start, end, right=known, beside=beside)
            return
    for full, folded in zip(_NAMES.get(short, ()), _folded(short), strict=True):
        at = name.rfind(full[:8].casefold())
        if at >= 0 and _is_near(_squeezed(name[at:]), folded):
            begin = end - len(name) + at
            yield whole.finding("TGD612", begin, end, right=full, beside=short)
            return


@cache
def _folded(short: str) -> tuple[str, ...]:
    return tuple(_squeezed(name.casefold()) for name in _NAMES.get(short, ()))


def _squeezed(name: str) -> str:
    return name.replace(" ", "")


def _is_slip_of(short: str, known: str) -> bool:
    """Whether *short* is no name of its own but *known* with a letter wrong or displaced."""
    alike = len(set(short) & set(known)) * 3 >= len(set(known)) * 2
    return short not in _NAMES and len(short) == len(known) and short[0] == known[0] and alike


def _is_near(written: str, name: str) -> bool:
    """Whether *written* begins and ends as *name* does, and differs between."""
    start = _shared(written, name)
    end = _shared(written[start:][::-1], name[start:][::-1])
    return start + end >= _NEAR * max(len(written), len(name))


def _shared(one: str, other: str) -> int:
    """Return how many letters *one* and *other* begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
