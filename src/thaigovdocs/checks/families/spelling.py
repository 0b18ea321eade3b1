"""Typing slips: words that nobody writes so, and the words that are meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Whole
from thaigovdocs.checks.families.writing_slips import begun_twice, signs_inside, wrong_months
from thaigovdocs.checks.families.writing_words import misspelt_places
from thaigovdocs.checks.rules import rule
from thaigovdocs.checks.slips import Slip
from thaigovdocs.checks.spelling import speller
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.layout.words import cut, is_word
from thaigovdocs.standard.words import lexicon
from thaigovdocs.thai.marks import MISTYPED
from thaigovdocs.thai.spans import plain
from thaigovdocs.thai.units import find_names

_RUN = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]{3,}")
_SHORT_NAME = re.compile("[ก-ฮ]{2,5}")
# What stands behind these is a name as often as not: a doubtful word of it is a note.
_NAMED = re.compile(
    "(?:โรงเรียน|วิทยาลัย|(?<!ห)(?<!ประ)วัด|หมู่บ้าน|โรงแรม|บริษัท|ถนน|ซอย|อาคาร|สะพาน|ห้าง|ร้าน|มูลนิธิ|สมาคม"
    "|พระ(?:ครู|มหา|ธรรม|เทพ|วิ))[ก-๎]{0,24}$"
)
_PLACE = re.compile("(?:ตำบล|อำเภอ|เทศบาล(?:เมือง|นคร)?|บ้าน|คลอง|ห้วย|เกาะ|แม่น้ำ|ลำ)$")
_REASON = "a word that official prose does not have, one letter away from one that it has often"

SURE = 3.5  # nats that the word that is meant must save
LIKELY = 1.5
ALONE = 4.5  # for one that stands alone between spaces
OFTEN = 9.0  # for one that stands so three times and more in a file
NAMED = 13.0  # in a name of a school, a temple or a firm
DOUBLE = 12.0  # where two letters are wrong
FOREIGN = 12.0  # beside letters that are no word
OFFICE = 9.0  # of a long word that begins with a title
DOUBTED = 4.5  # where the word that is meant is rare
RARE = 64  # times that a word has stood in official prose before a slip of it is sure
# How short pieces of borrowed words look, and of the names that are written like them.
_BORROWED = re.compile(
    r"อร์|แ[ก-ฮ]{1,2}็[กคต]|็อ[กคปตซส]|[ก-ฮ]์[ก-ฮเ-ไ]|(?:ร์|ต์|ส์|ซ์|ล์|ก์)$|^ส[ปตกล][ก-ฮะ-ู]"
)
_LONG_BORROWED = 8  # letters
_LONG_OFFICE = 7  # letters
_SHORT_RUN = 4  # letters of most short names
_MANY, _BETWEEN = 12, 150  # slips of a page, and letters between two: no person types so
_MARKS = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")
_OFTEN = 3  # times: what stands so often is rather a name


@rule(
    "TGD613",
    "warning",
    title_en="a typing slip",
    title_th="คำที่พิมพ์ผิด",
    en="expected '{right}', found '{found}'",
    th="น่าจะเป็น '{right}' แต่พบ '{found}'",
    hint_en="write '{right}', or add the word to 'words' in [tool.thaigovdocs] if it is right",
    hint_th="เขียนว่า '{right}' หากคำนี้ถูกอยู่แล้วให้เพิ่มใน words ของ [tool.thaigovdocs]",
    reason=_REASON,
    wrong="ให้หน่วยงานของรัฐถือปฏิบัตตามมาตรฐานที่กำหนด",
    right="ให้หน่วยงานของรัฐถือปฏิบัติตามมาตรฐานที่กำหนด",
)
@rule(
    "TGD614",
    "note",
    title_en="a word that is perhaps a typing slip",
    title_th="คำที่อาจพิมพ์ผิด",
    en="is '{right}' meant where '{found}' stands?",
    th="'{found}' อาจหมายถึง '{right}'",
    hint_en="write '{right}' if that is meant",
    hint_th="หากหมายถึง '{right}' ให้แก้ไข",
    reason=_REASON,
    wrong="ให้จัดชื้อพัสดุ",
    right="ให้จัดซื้อพัสดุ",
)
@rule(
    "TGD624",
    "note",
    title_en="a page with too many slips to be typed by a person",
    title_th="หน้าที่มีคำผิดมากเกินกว่าพิมพ์ผิด",
    en="expected words, found {count} slips on page {pages}: a machine read it from a picture",
    th="หน้า {pages} มีคำที่ผิด {count} แห่ง ซึ่งน่าจะเป็นข้อความที่เครื่องอ่านจากภาพ จึงไม่แจ้งทีละคำ",
    hint_en="check the file it was printed from, or read the page yourself",
    hint_th="ตรวจจากแฟ้มต้นฉบับ หรือตรวจหน้านี้ด้วยตนเอง",
    reason="what a scanner guesses is no slip of the writer",
    wrong="",
    right="",
)
def check_typing_slips(case: Case) -> Iterator[Finding]:
    """Find words that are one slip away from a word that fits better.

    On a page of a PDF that holds very many they are told together.
    """
    found = [*_slips(case)]
    if case.source != "pdf":
        yield from found
        return
    pages = Counter(_page(each) for each in found)
    letters: Counter[int] = Counter()
    for passage in case.passages if pages else ():
        letters[_page_of(passage.origin())] += sum(map(len, _RUN.findall(passage.text)))
    read = {
        page: count
        for page, count in pages.items()
        if page and count >= _MANY and count * _BETWEEN > letters[page]
    }
    yield from (each for each in found if _page(each) not in read)
    if read:
        first = next(each for each in found if _page(each) in read)
        numbers = ", ".join(map(str, sorted(read)))
        params = {"pages": numbers, "count": sum(read.values())}
        yield Finding.of("TGD624", first.origin, first.document, **params)


def _page(finding: Finding) -> int:
    return _page_of(finding.origin)


def _page_of(origin: Origin) -> int:
    return origin.spot.page if origin.spot else 0


def _slips(case: Case) -> Iterator[Finding]:
    whole, find = case.whole, speller(cut, _own_words(case)).find
    twice = ((start, end) for start, end, _ in begun_twice(whole.text))
    months = (each[:2] for each in wrong_months(whole))
    signs = ((start - 1, end + 1) for start, end in signs_inside(whole.text))
    told = (*misspelt_places(whole.text), *twice, *months, *signs)
    told_before, named = _Places(told), _Places(find_names(whole.text))
    found = [
        (at, run, slip)
        for at, run in _runs(whole.text)
        for slip in find(run)
        if not told_before.touch(at + slip.start, at + slip.end) and not _is_named(named, at, slip)
    ]
    often = Counter(slip.typed for _, _, slip in found)
    for at, run, slip in found:
        code = _code(run, slip, often[slip.typed])
        if code and whole.is_authored(at + slip.start):
            yield _finding(whole, code, at, slip)


def _is_named(names: _Places, at: int, slip: Slip) -> bool:
    """Return whether a slip of the run at *at* is a part of a name.

    A long word that begins with a title (นายก…) is none: its slip begins before the name.
    """
    start, end = at + slip.start, at + slip.end
    if slip.gain >= OFFICE and len(slip.meant) >= _LONG_OFFICE:
        end = start + 1
    return names.touch(start, end)


def _own_words(case: Case) -> frozenset[str]:
    """Return the words that are right because the file gives them, or its user."""
    signers = (each for paper in case.papers for each in paper.document.signatures)
    return case.words.union(*(_RUN.findall(plain(each.name)) for each in signers))


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of Thai letters, without those of an abbreviation (ทางราชการพ.ศ.).

    Dots to write on are none of an abbreviation.
    """
    for match in _RUN.finditer(text):
        run = match[0]
        if text.startswith(".", match.end()) and not text.startswith("..", match.end()):
            cuts = (run[:-size] for size in (1, 2, 3) if run[-size] not in _MARKS)
            run = next(filter(_ends_in_word, cuts), "")
        yield match.start(), run


def _ends_in_word(run: str) -> bool:
    return bool(run) and len(word := cut(run)[-1]) > 1 and word in lexicon()


class _Places:
    """Stretches of a text, asked for by place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._letters = {at for start, end in spans for at in range(start, end)}

    def touch(self, start: int, end: int) -> bool:
        """Return whether a stretch lies between *start* and *end*."""
        return not self._letters.isdisjoint(range(start, end))


def _code(run: str, slip: Slip, times: int) -> str | None:
    """Return the code that a slip is told by; ``None`` where it is too doubtful."""
    if _is_none(run, slip):
        return None
    if not slip.among_words:
        return "TGD614" if slip.gain >= FOREIGN else None
    needed = OFTEN if times >= _OFTEN else ALONE if slip.typed == run else SURE
    if _NAMED.search(run, 0, slip.start):
        needed = max(needed, NAMED)
    if slip.is_double:
        needed = max(needed, DOUBLE)
    is_rare = lexicon().count(slip.meant) < RARE
    if _is_borrowed(slip) and slip.typed != run:
        return "TGD614" if slip.gain >= FOREIGN and not is_rare else None
    if is_rare:
        return "TGD614" if slip.gain >= DOUBTED else None
    if slip.gain >= needed:
        return "TGD613"
    return "TGD614" if slip.gain >= LIKELY else None


def _is_borrowed(slip: Slip) -> bool:
    """Return whether a short piece of a borrowed word or of a foreign name is taken for a slip."""
    if len(slip.meant) >= _LONG_BORROWED:
        return False
    return bool(_BORROWED.search(slip.meant))


def _is_none(run: str, slip: Slip) -> bool:
    """Return whether a slip is none: a short name, ํา for ำ (told elsewhere), or a first part.

    Nor is a rare word of the dictionary one, nor one that another would misspell (ไฟกระพริบ for
    ไฟกะพริบ), nor the name of a place.
    วิทยาศาสตร์ loses its silent letter, and อัจฉริยะ its vowel, where another word follows.
    """
    surely = slip.gain >= OFTEN or (len(run) > _SHORT_RUN and slip.gain >= ALONE)
    if _SHORT_NAME.fullmatch(run) and not surely:
        return True
    if _SHORT_NAME.fullmatch(slip.meant + slip.typed):
        return True
    if MISTYPED.search(run, slip.start, slip.end) or any(misspelt_places(slip.meant)):
        return True
    if slip.typed not in lexicon() and is_word(slip.typed):
        return True
    if slip.gain < NAMED and _PLACE.search(run, 0, slip.start):
        return True
    before_another = slip.end < len(run) and slip.meant[:-1] == slip.typed
    return before_another and slip.meant.endswith(("์", "ะ"))


def _finding(whole: Whole, code: str, at: int, slip: Slip) -> Finding:
    return whole.finding(code, at + slip.start, at + slip.end, right=slip.meant)
