"""2xx: regulations: ข้อ ๑ and the head, ข้อ that run on, ผู้รักษาการ, editions (saraban 17)."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.parts import first
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import REGULATION, kind_of
from thaigovdocs.thai.digits import to_arabic

_TEXT = (
    "ระเบียบอำเภอดอนตะวัน\nว่าด้วยการใช้ห้องประชุม\n{edition}พ.ศ. ๒๕๖๙\n"
    "โดยที่เป็นการสมควรกำหนดการใช้ห้องประชุม จึงวางระเบียบไว้ ดังต่อไปนี้\n"
    "ข้อ ๑ ระเบียบนี้เรียกว่า “ระเบียบอำเภอดอนตะวัน ว่าด้วยการใช้ห้องประชุม {called}พ.ศ. ๒๕๖๙”\n"
    "ข้อ ๒ ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป\n{more}"
    "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nนายอำเภอดอนตะวัน\n"
)
_LAST = "ข้อ ๓ ผู้ใช้ต้องรักษาความสะอาด\nข้อ ๔ ให้ปลัดอำเภอเป็นผู้รักษาการตามระเบียบนี้\n"
_RIGHT = _TEXT.format(edition="", called="", more=_LAST)
_CHAPTERS = (
    "ข้อ ๓ ให้ปลัดอำเภอเป็นผู้รักษาการตามระเบียบนี้\nหมวด ๑\nการขอใช้\nข้อ ๔ ให้ยื่นคำขอ\n"
    "หมวด ๒\nการดูแล\n{again} ให้รักษาความสะอาด\n"
)
_SECOND = "ข้อ ๓ ให้ยกเลิกความในข้อ ๓ แห่ง{parent}\nข้อ ๔ ให้ปลัดอำเภอเป็นผู้รักษาการตามระเบียบนี้\n"
_PARENT = "ระเบียบอำเภอดอนตะวัน ว่าด้วยการใช้ห้องประชุม พ.ศ. ๒๕๖๐"
_CALLED = re.compile(r"(?:นี้)?เรียกว่า\s*[“\"](?P<title>[^”\"]{4,400})[”\"]")
_CLAUSE = re.compile(r"ข้อ\s*([0-9]{1,4})$")
_CHAPTER = re.compile(r"\s*หมวด\s*(?:ที่\s*)?[0-9]{1,3}(?![0-9])")
_CHARGE = re.compile(r"รักษาการ(?:ให้เป็นไป)?ตาม(?:ระเบียบ|ข้อบังคับ|ประกาศ)?")
_EDITION = re.compile(r"ฉบับที่\s*([0-9]{1,3})")
_NAMED = re.compile(r"(?:แห่ง|ใน|ของ)?(?:ระเบียบ|ข้อบังคับ)[^”\"]{4,200}พ\.ศ\.\s*[0-9]{4}")


@rule(
    "TGD270",
    "error",
    title_en="ข้อ ๑ that differs from the head",
    title_th="ชื่อในข้อ ๑ ไม่ตรงกับหัวเรื่อง",
    en="expected '{expected}' in ข้อ ๑ as the head has it, found '{found}'",
    th="ชื่อในข้อ ๑ ต้องตรงกับหัวเรื่อง '{expected}' แต่พบ '{found}'",
    hint_en="write the whole title of the head between the quotation marks",
    hint_th="เขียนชื่อเต็มตามหัวเรื่องในเครื่องหมายอัญประกาศ",
    sources=("saraban 17",),
    wrong=_TEXT.format(edition="", called="", more=_LAST).replace(
        "“ระเบียบอำเภอดอนตะวัน ว่าด้วยการใช้ห้องประชุม", "“ระเบียบอำเภอดอนตะวัน ว่าด้วยการใช้ห้องโถง"
    ),
    right=_RIGHT,
)
def names(case: Case) -> Iterator[Finding]:
    """Yield first clauses that call the regulation otherwise than its head."""
    for paper in _regulations(case):
        title = " ".join(each.text.strip() for each in paper.of("head.titles"))
        for passage in paper.of("body"):
            found = _CALLED.search(passage.text)
            if found and title:
                if _squeezed(found["title"]) != _squeezed(title):
                    yield passage.finding("TGD270", *found.span("title"), expected=title)
                break


@rule(
    "TGD271",
    "error",
    title_en="ข้อ that begin anew in a chapter",
    title_th="เลขข้อเริ่มนับใหม่ในหมวด",
    en="expected ข้อ {expected}, found '{found}': clauses run on through chapters",
    th="ต่อไปต้องเป็นข้อ {expected} แต่พบ '{found}' เลขข้อต้องนับต่อกันทุกหมวด",
    hint_en="number the clauses on from the chapter before",
    hint_th="นับเลขข้อต่อจากหมวดก่อนหน้า",
    sources=("saraban 17",),
    wrong=_TEXT.format(edition="", called="", more=_CHAPTERS.format(again="ข้อ ๑")),
    right=_TEXT.format(edition="", called="", more=_CHAPTERS.format(again="ข้อ ๕")),
)
def run_on(case: Case) -> Iterator[Finding]:
    """Yield the first clause of a chapter that does not go on from the one before."""
    for paper in _regulations(case):
        last, chapter = 0, False
        for passage in paper.of("body"):
            if _CHAPTER.match(passage.arabic):
                chapter = True
            number = _number(passage)
            if number is None:
                continue
            if chapter and last and number != last + 1:
                told = passage.finding("TGD271", 0, 0, expected=last + 1)
                yield Finding.of(
                    "TGD271",
                    passage.label_at or told.origin,
                    told.document,
                    **{**told.params, "found": passage.label},
                )
            chapter, last = False, number


@rule(
    "TGD272",
    "warning",
    title_en="nobody sees to the regulation",
    title_th="ไม่มีผู้รักษาการ",
    en="expected a clause about who sees to the regulation (ผู้รักษาการ), found none",
    th="ต้องมีข้อว่าด้วยผู้รักษาการตามระเบียบ แต่ไม่พบ",
    hint_en="write it as the last clause, or before หมวด ๑ where there are chapters",
    hint_th="เขียนเป็นข้อสุดท้าย หรือก่อนหมวด ๑ ในกรณีที่มีหมวด",
    sources=("saraban 17",),
    wrong=_RIGHT.replace("ข้อ ๔ ให้ปลัดอำเภอเป็นผู้รักษาการตามระเบียบนี้\n", ""),
    right=_RIGHT,
)
@rule(
    "TGD273",
    "warning",
    title_en="ผู้รักษาการ out of its place",
    title_th="ข้อผู้รักษาการอยู่ผิดที่",
    en="expected the clause about ผู้รักษาการ {place_en}, found it as '{found}'",
    th="ข้อว่าด้วยผู้รักษาการต้องอยู่{place_th} แต่พบเป็น '{found}'",
    hint_en="move it: the last clause, or the one before หมวด ๑ where there are chapters",
    hint_th="ย้ายไปเป็นข้อสุดท้าย หรือก่อนหมวด ๑ ในกรณีที่มีหมวด",
    sources=("saraban 17",),
    wrong=_TEXT.format(
        edition="",
        called="",
        more="ข้อ ๓ ให้ปลัดอำเภอเป็นผู้รักษาการตามระเบียบนี้\nข้อ ๔ ผู้ใช้ต้องรักษาความสะอาด\nข้อ ๕ ผู้ใช้ต้องปิดไฟ\n",
    ),
    right=_RIGHT,
)
def in_charge(case: Case) -> Iterator[Finding]:
    """Yield regulations that nobody sees to, and clauses of it at another place."""
    for paper in _regulations(case):
        clauses = [each for each in paper.of("body") if _number(each) is not None]
        if not clauses:
            continue
        named = [each for each in clauses if _CHARGE.search(each.text)]
        if not named and not any(_CHARGE.search(each.text) for each in paper.of("body")):
            yield first(paper).finding("TGD272", 0, 0)
        elif named:
            yield from _misplaced(paper, clauses, named[0])


def _misplaced(paper: Paper, clauses: list[Passage], named: Passage) -> Iterator[Finding]:
    body = [*paper.of("body")]
    chapter = next((at for at, each in enumerate(body) if _CHAPTER.match(each.arabic)), None)
    if chapter is None:
        right, place = clauses[-1], ("as the last clause", "เป็นข้อสุดท้าย")
    else:
        above = [each for each in body[:chapter] if _number(each) is not None]
        if not above:
            return
        right, place = above[-1], ("just before หมวด ๑", "ก่อนหมวด ๑")
    if named is not right and named is not clauses[-1]:
        told = named.finding("TGD273", 0, 0, place_en=place[0], place_th=place[1])
        params = {**told.params, "found": named.label}
        yield Finding.of("TGD273", named.label_at or told.origin, told.document, **params)


@rule(
    "TGD274",
    "warning",
    title_en="an edition without its parent",
    title_th="ฉบับแก้ไขเพิ่มเติมที่ไม่ระบุฉบับหลัก",
    en="expected the regulation that '{found}' amends to be named in a clause, found none",
    th="'{found}' ต้องระบุชื่อและ พ.ศ. ของฉบับที่แก้ไขไว้ในข้อหนึ่ง แต่ไม่พบ",
    hint_en="name it with its year: ให้ยกเลิกความในข้อ … แห่งระเบียบ… พ.ศ. …",
    hint_th="ระบุชื่อและ พ.ศ. เช่น ให้ยกเลิกความในข้อ … แห่งระเบียบ… พ.ศ. …",
    sources=("saraban 17",),
    wrong=_TEXT.format(
        edition="(ฉบับที่ ๒)\n", called="(ฉบับที่ ๒) ", more=_SECOND.format(parent="ระเบียบเดิม")
    ),
    right=_TEXT.format(
        edition="(ฉบับที่ ๒)\n", called="(ฉบับที่ ๒) ", more=_SECOND.format(parent=_PARENT)
    ),
)
def parents(case: Case) -> Iterator[Finding]:
    """Yield later editions that do not say what they amend."""
    for paper in _regulations(case):
        found = next(
            ((each, match) for each in paper.of("head") if (match := _EDITION.search(each.arabic))),
            None,
        )
        if found is None or int(found[1][1]) < 2:
            continue
        below = [each for each in paper.of("body") if not _CALLED.search(each.text)]
        if not any(_NAMED.search(each.arabic) for each in below):
            yield found[0].finding("TGD274", *found[1].span())


def _number(passage: Passage) -> int | None:
    """Return the number of a clause that is labelled ข้อ; ``None`` for anything else."""
    found = _CLAUSE.fullmatch(to_arabic(passage.label).strip())
    return int(found[1]) if found else None


def _squeezed(words: str) -> str:
    return "".join(to_arabic(words).split())


def _regulations(case: Case) -> Iterator[Paper]:
    return (paper for paper in case.papers if kind_of(paper.document.kind) == REGULATION)
