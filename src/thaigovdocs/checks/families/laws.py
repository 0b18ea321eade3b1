"""Rules about the laws that a paper cites: name, year, amendment and section."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Passage
from thaigovdocs.checks.families.timing import own_date
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.citations import Citation, citations
from thaigovdocs.standard.registry import LIST_YEAR, Law, folded
from thaigovdocs.standard.repealed import Successor, repealed
from thaigovdocs.thai.dates import format_date

_FORMER = re.compile("ยกเลิก|เดิม|ใช้บังคับอยู่|ก่อนวันที่|ก่อนวันใช้บังคับ|แทนที่")
_BEFORE = re.compile(
    r"มาตรา\s{0,3}(?P<section>[0-9]{1,4})(?:/[0-9]{1,3})?"
    r"(?:\s?(?:ทวิ|ตรี|จัตวา|เบญจ|ฉ|สัตต|อัฏฐ|นว|ทศ))?(?:\s?วรรค[ก-์]{3,8})?"
    r"(?:\s?\([^()]{1,4}\)){0,3}\s?(?:แห่ง|ของ)\s?$"
)
_AFTER = re.compile(r"\s{0,3}(?:ตาม\s?)?มาตรา\s{0,3}(?P<section>[0-9]{1,4})(?![0-9])")
_AMENDED = re.compile(
    r"[\s(]{0,3}(?:และ|ซึ่ง|รวมทั้ง)?\s?(?:ฉบับ)?(?:ที่)?\s?(?:ได้)?แก้ไขเพิ่มเติม\s?(?:โดย|จนถึง|ถึง)?\s?"
    r"\(?ฉบับที่\s?(?P<number>[0-9]{1,3})\)?\s{0,3}พ\.\s?ศ\.\s{0,3}(?P<year>[0-9]{4})(?![0-9])"
)
_REACH = 80  # characters before a citation in which its section stands


@rule(
    "TGD501",
    "error",
    title_en="an act with a year that is not its own",
    title_th="ปี พ.ศ. ของกฎหมายไม่ถูกต้อง",
    en="expected {name} พ.ศ. {expected}, found {found}",
    th="{name} ต้องเป็น พ.ศ. {expected} แต่พบ {found}",
    hint_en="write the year of the act, or cite the act by its id so that the year comes by itself",
    hint_th="แก้ปีให้ตรงกับชื่อกฎหมาย หรืออ้างกฎหมายด้วยรหัสเพื่อให้โปรแกรมเติมปีให้",
    reason="seen in real papers: a law cited with another year; two sources have the year",
    wrong="ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐",
    right="ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
    stops=False,
)
@rule(
    "TGD502",
    "error",
    title_en="an amendment with a year that is not its own",
    title_th="ปี พ.ศ. ของกฎหมายฉบับแก้ไขเพิ่มเติมไม่ถูกต้อง",
    en="expected {name} (ฉบับที่ {number}) พ.ศ. {expected}, found {found}",
    th="{name} (ฉบับที่ {number}) ต้องเป็น พ.ศ. {expected} แต่พบ {found}",
    hint_en="write the year of the amendment, or the number that belongs to the year",
    hint_th="แก้ปีให้ตรงกับฉบับที่ หรือแก้ฉบับที่ให้ตรงกับปี",
    reason="the name of an amending act holds its number and its own year",
    wrong="ตามพระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ ๒) พ.ศ. ๒๕๕๔",
    right="ตามพระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ ๒) พ.ศ. ๒๕๕๑",
    stops=False,
)
@rule(
    "TGD503",
    "note",
    title_en="the year of an amendment without its number",
    title_th="อ้างปีของฉบับแก้ไขเพิ่มเติมโดยไม่มีฉบับที่",
    en="expected (ฉบับที่ {number}) before its year, or พ.ศ. {expected}, found {found}",
    th="พ.ศ. {found} เป็นปีของฉบับที่ {number} กฎหมายเดิมคือ พ.ศ. {expected}",
    hint_en="write (ฉบับที่ {number}) before พ.ศ., or cite the act itself with its own year",
    hint_th="เติม (ฉบับที่ {number}) หน้า พ.ศ. หรืออ้างกฎหมายเดิมด้วยปีของกฎหมายนั้น",
    reason="the name of an amending act holds its number",
    wrong="ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๖๐",
    right="ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ (ฉบับที่ ๒) พ.ศ. ๒๕๖๐",
)
@rule(
    "TGD504",
    "note",
    title_en="a decree, rule or announcement with a year that is not known",
    title_th="ปี พ.ศ. ของกฎหมายหรือระเบียบไม่ตรงกับที่ทราบ",
    en="expected {name} พ.ศ. {expected}, as it is commonly cited, found {found}",
    th="{name} ที่ทราบคือ พ.ศ. {expected} แต่พบ {found}",
    hint_en="look the year up; there may be a newer one that is not known here",
    hint_th="ตรวจปีอีกครั้ง อาจมีฉบับใหม่ที่ยังไม่อยู่ในทะเบียน",
    reason="only one source has the year, so it may be the source that is wrong",
    wrong="ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๗",
    right="ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖",
)
@rule(
    "TGD505",
    "warning",
    title_en="an act with a year before its own",
    title_th="ปี พ.ศ. ก่อนปีของกฎหมายที่ใช้อยู่",
    en="expected {name} พ.ศ. {expected}, found {found}",
    th="{name} ที่ใช้อยู่คือ พ.ศ. {expected} แต่พบ {found}",
    hint_en="write the year of the act in force, or say that the older one was repealed",
    hint_th="แก้ปีให้ตรงกับกฎหมายที่ใช้อยู่ หรือระบุว่าฉบับที่อ้างถูกยกเลิกแล้ว",
    reason="the list holds acts in force only, so an older act of the name may have existed",
    wrong="ตามพระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๔๘๐",
    right="ตามพระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๕๐๕",
)
@rule(
    "TGD506",
    "warning",
    title_en="an act with a year that is not the one commonly cited",
    title_th="ปี พ.ศ. ของพระราชบัญญัติไม่ตรงกับที่อ้างกันทั่วไป",
    en="expected {name} พ.ศ. {expected}, as it is commonly cited, found {found}",
    th="{name} ที่อ้างกันทั่วไปคือ พ.ศ. {expected} แต่พบ {found}",
    hint_en="look the year up in the Gazette",
    hint_th="ตรวจปีกับราชกิจจานุเบกษา",
    reason="an act entered by hand: one source, so no error",
    wrong="ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๓",
    right="ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒",
)
@rule(
    "TGD507",
    "warning",
    title_en="a law that was no longer in force",
    title_th="กฎหมายหรือระเบียบที่ถูกยกเลิกแล้ว",
    en="expected a law in force on {day}, found {name} พ.ศ. {found}; {successor} replaced it",
    th="ณ วันที่ {day} {name} พ.ศ. {found} ถูกยกเลิกแล้วโดย {successor}",
    hint_en="cite what replaced it, or say that the former one is meant",
    hint_th="อ้างกฎหมายที่ใช้แทน หรือระบุว่าหมายถึงฉบับเดิม",
    reason="last year's paper cites what was repealed since",
    wrong="""ประกาศจังหวัดธารารมย์
เรื่อง การจัดหาพัสดุ

อาศัยอำนาจตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ พ.ศ. ๒๕๓๕ จึงประกาศไว้

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙
""",
    right="""ประกาศจังหวัดธารารมย์
เรื่อง การจัดหาพัสดุ

อาศัยอำนาจตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐ จึงประกาศไว้

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙
""",
)
@rule(
    "TGD510",
    "warning",
    title_en="an act under a name that is not its own",
    title_th="ชื่อกฎหมายไม่ถูกต้อง",
    en="expected {name}, found {found}",
    th="ชื่อที่ถูกต้องคือ {name} แต่พบ {found}",
    hint_en="write the name of the act as it was published",
    hint_th="เขียนชื่อกฎหมายให้ตรงตามที่ประกาศ",
    reason="a name that differs in one place from the name of an act of the same year",
    wrong="ตามพระราชบัญญัติว่าด้วยการกระทำความผิดทางคอมพิวเตอร์ พ.ศ. ๒๕๕๐",
    right="ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๕๐",
)
@rule(
    "TGD511",
    "warning",
    title_en="a section that the act does not have",
    title_th="มาตราที่กฎหมายนั้นไม่มี",
    en="expected a section up to {expected} of {name}, found {found}",
    th="{name} มีถึงมาตรา {expected} แต่พบมาตรา {found}",
    hint_en="look the section up in the act",
    hint_th="ตรวจเลขมาตรากับตัวบทอีกครั้ง",
    reason="the text of the act ends before; amendments add sections with ทวิ or a stroke",
    wrong="อาศัยอำนาจตามมาตรา ๙๐ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
    right="อาศัยอำนาจตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
)
def check_laws(case: Case) -> Iterator[Finding]:
    """Find citations whose name, year, number or section is not the law's."""
    for paper in case.papers:
        place = own_date(paper)
        for passage in paper.passages:
            for cited in citations(passage.arabic):
                yield from _name(passage, cited)
                yield from _year(passage, cited)
                yield from _amendment(passage, cited)
                yield from _sections(passage, cited)
                yield from _in_force(passage, cited, place[1].when if place else None)


def _in_force(passage: Passage, cited: Citation, day: date | None) -> Iterator[Finding]:
    """Yield a law that was replaced in a year before that of the paper."""
    if day is None or cited.year is None or cited.number or _FORMER.search(passage.text):
        return
    successor = _successor(cited.law, cited.year)
    if successor and day.year + 543 > successor.year:
        yield passage.finding(
            "TGD507",
            cited.year_at,
            cited.year_at + 4,
            name=cited.law.name,
            successor=f"{successor.name} พ.ศ. {successor.year}",
            day=format_date(day),
        )


def _successor(law: Law, year: int) -> Successor | None:
    """Return what replaced the law of *year*: of another name, or a later one of its own."""
    known = repealed().get((folded(law.name), year))
    later = [each for each in sorted(law.years) if each > year]
    if known or year not in law.years or not later:
        return known
    return Successor(law.name, later[0])


def _name(passage: Passage, cited: Citation) -> Iterator[Finding]:
    if not cited.is_named_right:
        yield passage.finding("TGD510", cited.start, cited.end, name=cited.law.name)


def _year(passage: Passage, cited: Citation) -> Iterator[Finding]:
    code = _fault(passage, cited)
    if code is None or cited.year is None:
        return
    law, years = cited.law, sorted(cited.law.years)
    if code == "TGD502":
        years = sorted(law.amended(cited.number or 0, of=cited.year))
    numbers = [cited.number] if cited.number else law.numbers(cited.year)
    yield passage.finding(
        code,
        cited.year_at,
        cited.year_at + 4,
        name=law.name,
        expected=" / ".join(map(str, years)),
        number=" / ".join(map(str, numbers)),
    )


def _amendment(passage: Passage, cited: Citation) -> Iterator[Finding]:
    """Yield the wrong year of an amendment that is cited behind the act."""
    found = _AMENDED.match(passage.arabic, cited.end)
    if found is None or cited.number or cited.law.sources < 2:
        return
    number, year = int(found["number"]), int(found["year"])
    known = cited.law.amended(number, of=year)
    if known and year not in known:
        years = " / ".join(map(str, sorted(known)))
        place = found.span("year")
        yield passage.finding("TGD502", *place, name=cited.law.name, expected=years, number=number)


def _fault(passage: Passage, cited: Citation) -> str | None:
    """Return the code of what is wrong with the year of *cited*; ``None`` for nothing."""
    law, year = cited.law, cited.year
    if year is None or _is_former(passage, law, year):
        return None
    if cited.number:
        known = law.amended(cited.number, of=year)
        return "TGD502" if known and year not in known and law.sources > 1 else None
    if year in law.years:
        return None
    if law.numbers(year):
        return "TGD503"
    unheard = year >= LIST_YEAR and not law.is_current
    if law.sources < 2 or unheard:
        followed = law.is_current and law.name.startswith("พระราช")
        return "TGD506" if followed else "TGD504"
    return "TGD505" if _may_be_older(law, year) else "TGD501"


def _may_be_older(law: Law, year: int) -> bool:
    """Whether an edition of *year* may have been replaced; a digit mistyped is more likely."""
    wrong = min(
        sum(a != b for a, b in zip(str(year), str(each), strict=True)) for each in law.years
    )
    return year < law.first_year and not law.is_current and wrong > 1


def _is_former(passage: Passage, law: Law, year: int) -> bool:
    """Whether the year may be that of an edition, now replaced, which no list has."""
    if year >= max(law.years):
        return False
    return law.is_replaced or bool(_FORMER.search(passage.text))


def _sections(passage: Passage, cited: Citation) -> Iterator[Finding]:
    highest = _highest(cited)
    if not highest:
        return
    before = max(0, cited.start - _REACH)
    places = [
        (before, _BEFORE.search(passage.arabic[before : cited.start])),
        (0, _AFTER.match(passage.arabic, cited.end)),
    ]
    for shift, place in places:
        if place and int(place["section"]) > highest:
            start, end = (shift + each for each in place.span("section"))
            yield passage.finding("TGD511", start, end, name=cited.law.name, expected=highest)


def _highest(cited: Citation) -> int:
    """Return the last section of what is cited; 0 where nobody has looked."""
    if cited.number or (len(cited.law.editions) > 1 and cited.year is None):
        return 0
    edition = cited.law.edition(cited.year or cited.law.first_year)
    return edition.sections if edition else 0
