"""3xx: own places and people spelt two ways, a signer with two positions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import category

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.codes import PROVINCES
from thaigovdocs.standard.phrases import RECORDER, REVIEWER

_PLACE = re.compile(r"(จังหวัด|อำเภอ|ตำบล|เทศบาลเมือง|เทศบาลนคร|โรงพยาบาล)\s?([ก-๎]{3,30})")
PERSON = re.compile(r"(นาย|นางสาว|นาง)\s?([ก-๎]{2,24})\s{1,2}([ก-๎]{2,30})")
_HEAD_PARTS = ("head", "signatures", "owner", "decision", "endorsements")
_ACTING = ("รักษาราชการแทน", "ปฏิบัติราชการแทน", "รักษาการ", "ทำการแทน")
_MEMO = (
    "บันทึกข้อความ\nส่วนราชการ สำนักงานสาธารณสุขอำเภอบ้านเกาะ\nที่ ธร ๐๐๓๓/๑๒\n"
    "วันที่ ๒๐ เมษายน ๒๕๖๙\nเรื่อง ขออนุมัติเผยแพร่ข้อมูล\nเรียน สาธารณสุขอำเภอบ้านเกาะ\n"
    "ด้วยสำนักงานสาธารณสุขอำเภอ{place} จะเผยแพร่ข้อมูล\nจึงเรียนมาเพื่อโปรดพิจารณา\n"
    "({name})\n{position}\n"
)
_RIGHT = _MEMO.format(place="บ้านเกาะ", name="นายสมชาย ใจดี", position="นักวิชาการสาธารณสุข")
_TWO = (
    "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทาง\nเพื่อให้เป็นไปด้วยดี จึงประกาศไว้{more}\n"
    "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n\n"
    "คำสั่งจังหวัดธารารมย์\nที่ ๑๒/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงาน\nให้บุคคลต่อไปนี้เป็นคณะทำงาน\n"
    "สั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\n{position}\n"
)


@rule(
    "TGD309",
    "warning",
    title_en="an own place spelt two ways",
    title_th="สะกดชื่อหน่วยงานหรือสถานที่ของตนต่างกัน",
    en="expected '{expected}' as the head spells it, found '{found}' ({count} times)",
    th="หัวเอกสารสะกดว่า '{expected}' แต่พบ '{found}' ({count} แห่ง)",
    hint_en="find out which is right and spell it so everywhere",
    hint_th="ตรวจสอบการสะกดที่ถูกต้อง แล้วแก้ให้ตรงกันทุกแห่ง",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_MEMO.format(place="บ้านกาะ", name="นายสมชาย ใจดี", position="นักวิชาการสาธารณสุข"),
    right=_RIGHT,
)
def places(case: Case) -> Iterator[Finding]:
    """Yield names of own places that differ from that of the head in a vowel or a mark.

    A place that differs in its consonants is another place.
    """
    own = _own_places(case)
    if not own:
        return
    told: set[tuple[str, str]] = set()
    counts: Counter[str] = Counter()
    first: dict[tuple[str, str], tuple[Passage, int, int, str]] = {}
    for passage in case.passages:
        for found in _PLACE.finditer(passage.text):
            for unit, name in own:
                if found[1] != unit or found[2].startswith(name):
                    continue
                variant = _variant(found[2], name)
                if variant and not _is_province(found[2]):
                    start = found.start(2)
                    key = (passage.document, variant)
                    counts[variant] += 1
                    first.setdefault(key, (passage, start, start + len(variant), name))
    for (document, variant), (passage, start, end, name) in first.items():
        if (document, variant) not in told:
            told.add((document, variant))
            yield passage.finding("TGD309", start, end, expected=name, count=counts[variant])


def _own_places(case: Case) -> dict[tuple[str, str], None]:
    """Return the places that stand alone in a head, each as it is spelt first."""
    found: dict[tuple[str, str], None] = {}
    for paper in case.papers:
        for passage in paper.of(*_HEAD_PARTS):
            for match in _PLACE.finditer(passage.text):
                stands_alone = passage.text[match.end() : match.end() + 1] in ("", " ", ")")
                name = match[2]
                known = any(unit == match[1] and _variant(name, each) for unit, each in found)
                if stands_alone and len(name) <= 20 and not known:
                    found.setdefault((match[1], name))
    return found


def _variant(text: str, name: str) -> str:
    """Return the beginning of *text* that is *name* but for vowels and marks; empty for none."""
    bones = _bones(name)
    if len(bones) < 2 or len(name) < 4:
        return ""
    if not _bones(text[: len(name) + 2]).startswith(bones):
        return ""
    for length in range(max(3, len(name) - 2), min(len(text), len(name) + 2) + 1):
        part = text[:length]
        rest = text[length : length + 1]
        is_whole = not (rest and category(rest) == "Mn")
        is_other = not name.startswith(part) and not part.startswith(name)
        if is_whole and is_other and _bones(part) == bones and _distance(part, name) <= 2:
            return part
    return ""


@lru_cache(maxsize=4096)
def _bones(word: str) -> str:
    """Return the consonants of *word*."""
    return "".join(letter for letter in word if "ก" <= letter <= "ฮ")


def _distance(one: str, other: str) -> int:
    """Return how many letters must be written, left out or changed to make *one* *other*."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, wanted in enumerate(other, 1):
            change = before + (letter != wanted)
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, change)
    return row[-1]


def _is_province(text: str) -> bool:
    return any(text.startswith(province) for province in PROVINCES)


@rule(
    "TGD310",
    "warning",
    title_en="a signer with two positions",
    title_th="ผู้ลงนามคนเดียวมีสองตำแหน่ง",
    en="expected the position '{expected}' of {name} as it stands before, found '{found}'",
    th="{name} ระบุตำแหน่งไว้ก่อนหน้าว่า '{expected}' แต่พบ '{found}'",
    hint_en="write one position in all papers, or the acting position on two lines",
    hint_th="เขียนตำแหน่งให้ตรงกันทุกฉบับ หรือเขียนตำแหน่งรักษาราชการแทนเป็นสองบรรทัด",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_TWO.format(more="", position="รองผู้ว่าราชการจังหวัดธารารมย์"),
    right=_TWO.format(more="", position="ผู้ว่าราชการจังหวัดธารารมย์"),
)
@rule(
    "TGD311",
    "warning",
    title_en="a person's name spelt two ways",
    title_th="สะกดชื่อบุคคลต่างกัน",
    en="expected '{expected}' as the signature spells it, found '{found}'",
    th="ชื่อผู้ลงนามสะกดว่า '{expected}' แต่พบ '{found}'",
    hint_en="find out which is right and spell it so everywhere",
    hint_th="ตรวจสอบการสะกดที่ถูกต้อง แล้วแก้ให้ตรงกันทุกแห่ง",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_TWO.format(more=" โดยมีนายสมชัย ใจดี เป็นผู้ดูแล", position="ผู้ว่าราชการจังหวัดธารารมย์"),
    right=_TWO.format(more=" โดยมีนายสมชาย ใจดี เป็นผู้ดูแล", position="ผู้ว่าราชการจังหวัดธารารมย์"),
)
def people(case: Case) -> Iterator[Finding]:
    """Yield signers whose position or name differs from one place to another."""
    positions: dict[str, str] = {}
    for paper in case.papers:
        for passage, name, position in _signed(paper.passages):
            before = positions.setdefault(name, position)
            if _differ(before, position):
                yield passage.finding("TGD310", 0, len(passage.text), name=name, expected=before)
    names = _by_part(positions)
    for passage in case.passages:
        for found in PERSON.finditer(passage.text) if names else ():
            alike = {name: None for part in found.groups()[1:] for name in names.get(part, ())}
            near = [name for name in alike if _is_near(" ".join(found.groups()), name)]
            if near:
                yield passage.finding("TGD311", *found.span(), expected=near[0])


def _by_part(names: Iterable[str]) -> dict[str, list[str]]:
    """Return *names* of people by each of their parts: two ways to spell one share a part."""
    found: dict[str, list[str]] = {}
    for name in names:
        known = PERSON.match(name)
        for part in dict.fromkeys(known.groups()[1:] if known else ()):
            found.setdefault(part, []).append(name)
    return found


_ROLES = frozenset({RECORDER, REVIEWER})
"""What stands below a name in minutes instead of a position."""


def _signed(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str, str]]:
    """Yield each position below a name in brackets, with the name."""
    name = ""
    for passage in passages:
        text = passage.text.strip()
        if not passage.part.startswith("signatures"):
            name = ""
        elif text.startswith("(") and text.endswith(")"):
            name = " ".join(text[1:-1].split())
        elif name and text in _ROLES:
            name = ""
        elif name:
            yield passage, name, " ".join(text.split())
            name = ""


def _differ(one: str, other: str) -> bool:
    """Tell whether two positions contradict each other; one that is acting does not."""
    if any(word in one or word in other for word in _ACTING):
        return False
    squeezed = "".join(one.split()), "".join(other.split())
    return not (squeezed[0].startswith(squeezed[1]) or squeezed[1].startswith(squeezed[0]))


def _is_near(found: str, name: str) -> bool:
    """Tell whether *found* is *name* but for a letter or two, and no other signer's."""
    known = PERSON.match(name)
    own, parts = known.groups()[1:] if known else (), found.split(" ")[1:]
    if parts == [*own] or len(parts) != len(own):
        return False
    distances = [_distance(part, wanted) for part, wanted in zip(parts, own, strict=True)]
    return sum(distances) <= 2 and min(distances) == 0 and len("".join(own)) >= 7
