"""2xx: minutes: their words, who came, when, which items, and what was resolved (saraban 25)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.names import PERSON
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import MINUTES, kind_of
from thaigovdocs.thai.digits import to_arabic

_TITLE = "รายงานการประชุมคณะกรรมการแหล่งน้ำ\nครั้งที่ ๓/๒๕๖๙\nเมื่อวันศุกร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙\n"
_PEOPLE = "ผู้มาประชุม\n๑. นายสมชาย ใจดี ประธานกรรมการ\n๒. นายเมฆ ฟ้าใส กรรมการ\n"
_ITEMS = (
    "ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ\nประธานแจ้งผลการสำรวจ\n"
    "มติที่ประชุม ที่ประชุมรับทราบ\n"
    "ระเบียบวาระที่ ๒ เรื่องเสนอให้ที่ประชุมพิจารณา\nฝ่ายเลขานุการเสนอแผน\n{resolved}"
)
_RESOLVED = "มติที่ประชุม ที่ประชุมมีมติเห็นชอบ\n"
_END = "เลิกประชุมเวลา ๑๒.๐๐ น.\n(นายเมฆ ฟ้าใส)\nผู้จดรายงานการประชุม\n"
_BEGAN = "เริ่มประชุมเวลา ๐๙.๓๐ น.\n"
_RIGHT = f"{_TITLE}{_PEOPLE}{_BEGAN}{_ITEMS.format(resolved=_RESOLVED)}{_END}"

_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*(บันทึกการประชุม)"), "รายงานการประชุม"),
    (re.compile(r"^\s*(วัน(?=(?:ที่|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์)))"), "เมื่อวัน"),
    (re.compile(r"^\s*(ผู้เข้าประชุม|ผู้เข้าร่วมการประชุม|รายชื่อผู้เข้าประชุม)"), "ผู้มาประชุม"),
    (
        re.compile(r"^\s*(ผู้ที่ไม่(?:เข้า|มา)(?:ร่วม)?ประชุม|ผู้ไม่เข้า(?:ร่วม)?ประชุม|ผู้ขาดประชุม|ผู้ลาประชุม)"),
        "ผู้ไม่มาประชุม",
    ),
    (re.compile(r"^\s*(เปิดประชุม(?:เมื่อ)?(?=\s*เวลา)|เริ่มการประชุม(?=\s*เวลา))"), "เริ่มประชุม"),
    (re.compile(r"^\s*(ปิดประชุม(?:เมื่อ)?(?=\s*เวลา)|เลิกการประชุม(?=\s*เวลา))"), "เลิกประชุม"),
    (
        re.compile(r"^\s*(ผู้บันทึกรายงานการประชุม|ผู้บันทึกการประชุม|ผู้จดบันทึก(?:รายงาน)?การประชุม)"),
        "ผู้จดรายงานการประชุม",
    ),
    (re.compile(r"^\s*(วาระ)(?:การประชุม)?ที่\s*[0-9๐-๙]"), "ระเบียบวาระ"),
)
_TITLED = (0, 1)
"""Which of the words stand in the title: the others stand at the beginning of a line below."""
_SECTIONS = (
    ("present", re.compile(r"\s*(?:ผู้มาประชุม|กรรมการผู้มาประชุม|ผู้เข้าประชุม|รายชื่อผู้เข้าประชุม)")),
    ("absent", re.compile(r"\s*(?:ผู้ไม่มาประชุม|ผู้ที่ไม่|ผู้ไม่เข้า|ผู้ขาดประชุม|ผู้ลาประชุม)")),
    ("attending", re.compile(r"\s*ผู้เข้าร่วม(?:การ)?ประชุม")),
    ("", re.compile(r"\s*(?:เริ่ม|เปิด)(?:การ)?ประชุม|\s*(?:ระเบียบ)?วาระ(?:การประชุม)?ที่")),
)
_ITEM = re.compile(r"\s*(?:ระเบียบ)?วาระ(?:การประชุม)?ที่\s*([0-9]{1,2})")
_TIME = re.compile(
    r"\s*(?P<what>เริ่ม|เปิด|เลิก|ปิด)(?:การ)?ประชุม(?:เมื่อ)?\s*เวลา\s*([0-9]{1,2})[.:]([0-9]{2})"
)
_COUNT = re.compile(r"ครั้งที่\s*([0-9]{1,3})\s*/\s*([0-9]{4})")
_APPROVES = re.compile(r"รับรอง(?:รายงาน)?การประชุม|รับรองรายงาน|รายงานการประชุม")
_APPROVED = "รับรองรายงาน"
_ASKS = re.compile(rf"พิจารณา|{_APPROVED}")
_RESOLUTION = re.compile(r"\s*(?:มติที่ประชุม|มติ\s|ที่ประชุม(?:มีมติ|รับทราบ|รับรอง|เห็นชอบ|อนุมัติ|ไม่เห็นชอบ))")
_NOTHING = re.compile(r"\s*-?\s*(?:ไม่มี|-)\s*-?\s*")
_SAID = "มติที่ประชุม"
_WHICH = re.compile(
    r"(?:การประชุม)?[^0-9]{0,80}?(?:ครั้งที่|ครั้งก่อน)\s*(?:[0-9]{1,3}\s*/\s*[0-9]{4})?"
    r"(?:\s*(?:เมื่อ|ลง)?วัน\S{0,12}\s*[0-9]{1,2}\s+\S{3,12}\s+(?:พ\.ศ\.\s*)?[0-9]{4})?\s*"
)
"""Which minutes are approved: said in the title of the item, and nothing of the decision."""
_MORE = 8  # characters behind พิจารณา that say what
_POINT = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


@rule(
    "TGD263",
    "warning",
    title_en="a word that minutes do not use",
    title_th="คำที่รายงานการประชุมไม่ใช้",
    en="expected '{expected}' in minutes, found '{found}'",
    th="รายงานการประชุมใช้คำว่า '{expected}' แต่พบ '{found}'",
    hint_en="write '{expected}'",
    hint_th="เขียนว่า '{expected}'",
    sources=("saraban 25",),
    wrong=_RIGHT.replace("ผู้จดรายงาน", "ผู้บันทึกรายงาน"),
    right=_RIGHT,
)
def words_of_minutes(case: Case) -> Iterator[Finding]:
    """Yield the words of the form that are written otherwise."""
    for paper in _minutes(case):
        for passage in paper.passages:
            in_title = passage.part.startswith("head")
            for at, (pattern, expected) in enumerate(_WORDS):
                if in_title != (at in _TITLED):
                    continue
                found = pattern.match(passage.text)
                if found and passage.is_authored(found.start(1)):
                    yield passage.finding("TGD263", *found.span(1), expected=expected)


@rule(
    "TGD264",
    "error",
    title_en="somebody both present and absent",
    title_th="บุคคลเดียวกันอยู่ทั้งในผู้มาประชุมและผู้ไม่มาประชุม",
    en="expected {found} either among those who came or those who did not, found both",
    th="{found} ต้องอยู่ในผู้มาประชุมหรือผู้ไม่มาประชุมอย่างใดอย่างหนึ่ง แต่พบทั้งสองแห่ง",
    hint_en="delete the name in one of the two lists",
    hint_th="ลบชื่อออกจากรายชื่อใดรายชื่อหนึ่ง",
    sources=("saraban 25",),
    wrong=_RIGHT.replace(_BEGAN, f"ผู้ไม่มาประชุม\nนายเมฆ ฟ้าใส ติดราชการ\n{_BEGAN}"),
    right=_RIGHT.replace(_BEGAN, f"ผู้ไม่มาประชุม\nนายธาร ใจเย็น ติดราชการ\n{_BEGAN}"),
)
def present_and_absent(case: Case) -> Iterator[Finding]:
    """Yield the people who stand in two of the lists."""
    for paper in _minutes(case):
        came: set[str] = set()
        for section, passage in _sections(paper):
            for found in PERSON.finditer(passage.text) if section else ():
                name = "".join(found.groups())
                if section == "absent" and name in came:
                    yield passage.finding("TGD264", *found.span())
                elif section != "absent":
                    came.add(name)


@rule(
    "TGD265",
    "error",
    title_en="a meeting that ends before it begins",
    title_th="เวลาเลิกประชุมก่อนเวลาเริ่มประชุม",
    en="expected a time after {began} when the meeting ends, found '{found}'",
    th="เวลาเลิกประชุมต้องหลังเวลาเริ่มประชุม ({began}) แต่พบ '{found}'",
    hint_en="correct the time at which it began or ended",
    hint_th="แก้เวลาเริ่มประชุมหรือเวลาเลิกประชุมให้ถูกต้อง",
    sources=("saraban 25",),
    wrong=_RIGHT.replace("๑๒.๐๐", "๐๘.๐๐"),
    right=_RIGHT,
)
def times(case: Case) -> Iterator[Finding]:
    """Yield meetings whose times run backwards."""
    for paper in _minutes(case):
        began: tuple[int, str] | None = None
        for passage in paper.of("body"):
            found = _TIME.match(passage.arabic)
            if found is None:
                continue
            minutes = 60 * int(found[2]) + int(found[3])
            shown = passage.text[found.start(2) : found.end()]
            if found["what"] in ("เริ่ม", "เปิด"):
                began = (minutes, shown)
            elif began and minutes <= began[0]:
                yield passage.finding("TGD265", found.start(2), found.end(), began=began[1])


@rule(
    "TGD266",
    "warning",
    title_en="an agenda that skips or repeats a number",
    title_th="ระเบียบวาระข้ามหรือซ้ำเลข",
    en="expected ระเบียบวาระที่ {expected}, found '{found}'",
    th="ต่อไปต้องเป็นระเบียบวาระที่ {expected} แต่พบ '{found}'",
    hint_en="number the items in order; write ไม่มี under one that has nothing",
    hint_th="เรียงเลขวาระให้ถูกต้อง วาระใดไม่มีเรื่องให้เขียนว่า ไม่มี",
    sources=("saraban 25",),
    wrong=_RIGHT.replace("ระเบียบวาระที่ ๒", "ระเบียบวาระที่ ๓"),
    right=_RIGHT,
)
def numbers_of_items(case: Case) -> Iterator[Finding]:
    """Yield items of an agenda whose number does not follow the one before."""
    for paper in _minutes(case):
        if "เฉพาะ" in "".join(each.text for each in paper.of("head")):
            continue
        last = 0
        for item in _items(paper):
            if item.number != last + 1:
                yield _numbered(item, last + 1)
            last = item.number


def _numbered(item: _Item, expected: int) -> Finding:
    passage = item.title
    if not passage.label:
        found = _ITEM.match(passage.arabic)
        return passage.finding("TGD266", 0, found.end() if found else 0, expected=expected)
    told = passage.finding("TGD266", 0, 0, expected=expected)
    params = {**told.params, "found": passage.label}
    return Finding.of("TGD266", passage.label_at or told.origin, told.document, **params)


@rule(
    "TGD267",
    "error",
    title_en="minutes approved that are later",
    title_th="รับรองรายงานการประชุมครั้งที่ยังไม่ถึง",
    en="expected minutes of an earlier meeting than {own} to be approved, found '{found}'",
    th="ต้องรับรองรายงานการประชุมครั้งก่อน ({own}) แต่พบ '{found}'",
    hint_en="correct the number of the meeting whose minutes are approved",
    hint_th="แก้ครั้งที่ของรายงานการประชุมที่รับรองให้ถูกต้อง",
    sources=("saraban 25",),
    wrong=_RIGHT.replace("เสนอแผน", "เสนอรายงานการประชุมครั้งที่ ๔/๒๕๖๙").replace(
        "เรื่องเสนอให้ที่ประชุมพิจารณา", "เรื่องรับรองรายงานการประชุม"
    ),
    right=_RIGHT.replace("เสนอแผน", "เสนอรายงานการประชุมครั้งที่ ๒/๒๕๖๙").replace(
        "เรื่องเสนอให้ที่ประชุมพิจารณา", "เรื่องรับรองรายงานการประชุม"
    ),
)
def approved_later(case: Case) -> Iterator[Finding]:
    """Yield the minutes that are approved though they are this meeting's own or later."""
    for paper in _minutes(case):
        own = next(filter(None, (_COUNT.search(each.arabic) for each in paper.of("head"))), None)
        if own is None:
            continue
        for item in _items(paper):
            if not _APPROVES.search(item.title.text):
                continue
            for passage in (item.title, *item.passages):
                for found in _COUNT.finditer(passage.arabic):
                    if _order(found) >= _order(own):
                        yield passage.finding("TGD267", *found.span(), own=own.group())


@rule(
    "TGD268",
    "warning",
    title_en="no resolution on what was to be decided",
    title_th="ไม่มีมติในวาระที่ต้องพิจารณา",
    en="expected มติที่ประชุม under '{found}', found none",
    th="ใต้ '{found}' ต้องมีมติที่ประชุม แต่ไม่พบ",
    hint_en="write what was resolved after มติที่ประชุม",
    hint_th="เขียนมติต่อจากคำว่า มติที่ประชุม",
    sources=("saraban 25",),
    wrong=_RIGHT.replace(_RESOLVED, ""),
    right=_RIGHT,
)
def missing_resolutions(case: Case) -> Iterator[Finding]:
    """Yield items and points that were to be decided, and say nothing of what was resolved."""
    for paper in _minutes(case):
        for item in _items(paper):
            if _ASKS.search(item.title.text):
                yield from _unresolved(item)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of an agenda: its number, its title and what stands below it."""

    number: int
    title: Passage
    passages: tuple[Passage, ...]


def _unresolved(item: _Item) -> Iterator[Finding]:
    """Yield the item, or each of its points, that has text and no resolution."""
    for title, passages in _points(item):
        said = [each for each in passages if each.text.strip()]
        nothing = all(_NOTHING.fullmatch(each.text) for each in said)
        wants = (said and not nothing) or (title is not item.title and not said)
        wants = wants or (title is item.title and not said and _is_more(title.text))
        resolved = any(_RESOLUTION.match(each.text) for each in said) or _SAID in title.text
        if wants and not resolved:
            yield title.finding("TGD268", 0, len(title.text))


def _is_more(title: str) -> bool:
    """Whether *title* says what was to be decided, or was read with the text below it."""
    found = _ASKS.search(title)
    if found is None:
        return False
    rest = to_arabic(title[found.end() :]).strip()
    return len(rest) > _MORE and not (_APPROVED in found.group() and _WHICH.fullmatch(rest))


def _points(item: _Item) -> Iterator[tuple[Passage, Sequence[Passage]]]:
    """Yield the points of *item* with what stands below each; the item itself without any."""
    starts = [at for at, each in enumerate(item.passages) if _is_point(each)]
    if not starts:
        yield item.title, item.passages
        return
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(item.passages)
        yield item.passages[start], item.passages[start + 1 : end]


def _is_point(passage: Passage) -> bool:
    return bool(_POINT.fullmatch(to_arabic(passage.label).strip()))


def _items(paper: Paper) -> Iterator[_Item]:
    title: Passage | None = None
    number = 0
    below: list[Passage] = []
    for passage in paper.of("body"):
        found = _ITEM.match(_whole(passage))
        is_end = bool(_TIME.match(passage.arabic))
        if title is not None and (found or is_end):
            yield _Item(number, title, tuple(below))
            title = None
        if found:
            title, number, below = passage, int(found[1]), []
        elif title is not None:
            below.append(passage)
    if title is not None:
        yield _Item(number, title, tuple(below))


def _whole(passage: Passage) -> str:
    """Return label and words: whoever reads a file takes ระเบียบวาระที่ ๑ for a label."""
    return f"{to_arabic(passage.label)} {passage.arabic}" if passage.label else passage.arabic


def _sections(paper: Paper) -> Iterator[tuple[str, Passage]]:
    """Yield the passages of the lists of people, each with its list."""
    section = ""
    for passage in paper.of("body"):
        named = next((name for name, each in _SECTIONS if each.match(_whole(passage))), None)
        if named is None:
            yield section, passage
            continue
        section = named
        if not section:
            return


def _order(found: re.Match[str]) -> tuple[int, int]:
    return int(found[2]), int(found[1])


def _minutes(case: Case) -> Iterator[Paper]:
    return (paper for paper in case.papers if kind_of(paper.document.kind) == MINUTES)
