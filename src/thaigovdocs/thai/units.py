"""What must not be broken over a line, as patterns. One table, so that each has its reason.

The patterns look at text in which every digit is Arabic and every blank is one
character that no pattern takes.  Repeats are bounded, so a text of any length is
read in linear time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import thaigovdocs._regex as re
from thaigovdocs.thai.names import months_by_name

# Not a space, so that no unit runs over a place that is filled in by hand.
BLANK = "\ufffc"

_S = "[ \u00a0]"
_THAI = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
# A pattern that begins with a digit is searched many times faster than one that begins
# with a look behind, so what may not stand before the first digit is asked after it.
_FIRST_DIGIT = "[0-9](?<![0-9][0-9])(?<![0-9][.,/][0-9])"
_NUMBER = "[0-9.,]{0,20}(?<=[0-9])"
_LABEL = rf"[0-9]{{1,4}}(?:[./][0-9]{{1,4}}){{0,4}}(?:{_S}?\((?:[0-9]{{1,3}}|[ก-ฮ])\)){{0,3}}"

_YEAR_ENDS = r"(?![0-9]|,[0-9]{3}(?![0-9])|\.[0-9])"  # an amount behind ปีงบประมาณ is no year
_ERAS = rf"(?:พ\.ศ\.|ค\.ศ\.|ร\.ศ\.|จ\.ศ\.|พุทธศักราช|ปีงบประมาณ|ปี){_S}?[0-9]{{2,4}}{_YEAR_ENDS}"

# มาตรา ๙ (๘), ข้อ ๑.๒, (ฉบับที่ ๒): the word says nothing without its number.
_NUMBERED = """
    มาตรา ข้อ ข้อที่ วรรค หมวด หมวดที่ ส่วนที่ บทที่ ลักษณะ ภาค บัญชี ภาคผนวก ผนวก ลำดับที่
    ลำดับ ฉบับที่ ครั้งที่ ไตรมาสที่ ไตรมาส รอบที่ ชุดที่ เลขที่ หน้า หน้าที่ แบบ ชั้น
    หมู่ที่ หมู่ ซอย ตารางที่ รูปที่ ภาพที่ ระยะที่ กลุ่มที่ ระดับ เล่ม ตอนที่ เวอร์ชัน
    รุ่นที่ วาระที่ ประเภทที่ ขั้นตอนที่ ตัวชี้วัดที่ คำสั่งที่ ร้อยละ ที่ MOIT OIT ISO
    ISO/IEC IEC
"""
_ADDED = "(?:ทวิ|ตรี|จัตวา|เบญจ)"
# A unit of its own: with the section before it the two would be too long for a line to fill.
_PARAGRAPHS = "วรรค(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก)"

# ๑๕๐,๐๐๐ บาท, ๓๐ วัน: a number says nothing without its unit.  Words that begin a new
# phrase after a number as often as they count (เรื่อง, ข้อ, จังหวัด) are left out.
_COUNTERS = """
    ล้านบาท แสนบาท หมื่นบาท พันบาท บาท สตางค์ ล้าน คน ท่าน ราย ครัวเรือน ฉบับ ชุด แผ่น หน้า
    เล่ม หน่วย วันทำการ วัน เดือน ปี สัปดาห์ ชั่วโมง นาที วินาที น. นาฬิกา ครั้ง แห่ง
    โครงการ กิจกรรม หลักสูตร รายการ คะแนน ประเด็น ตัวชี้วัด ขั้นตอน รุ่น คัน เครื่อง หลัง
    ห้อง แปลง ไร่ ตารางเมตร ตารางวา ตารางกิโลเมตร กิโลเมตร เมตร เซนติเมตร มิลลิเมตร กม. ซม.
    มม. กิโลกรัม กรัม กก. ตัน ลิตร เปอร์เซ็นต์ องศา รูป อัน ชิ้น กล่อง ตัว ต้น ลำ แกรม
    บรรทัด ตัวอักษร จุด เท่า % KB MB GB TB km kg cm mm
"""

# นายสิทธิชัย ศักดา: the space inside a name is the last place to break a line.
_TITLES = """
    นายแพทย์ แพทย์หญิง ทันตแพทย์หญิง ทันตแพทย์ เภสัชกรหญิง เภสัชกร นาย นางสาว นาง เด็กชาย
    เด็กหญิง ด.ช. ด.ญ. น.ส. นพ. พญ. ทพ. ทพญ. ภก. ภญ. ผศ.ดร. รศ.ดร. ศ.ดร. ผศ._ดร. รศ._ดร.
    ศ._ดร. ผศ. รศ. ศ. ดร. อ. ม.ร.ว. ม.ล. ม.จ. หม่อมหลวง หม่อมราชวงศ์
"""
# Ranks stand with or without a space before the name.
_RANKS = """
    พลเอก พลโท พลตรี พลเรือเอก พลเรือโท พลเรือตรี พลอากาศเอก พลอากาศโท พลอากาศตรี พลตำรวจเอก
    พลตำรวจโท พลตำรวจตรี พันเอก พันโท พันตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยเอก
    ร้อยโท ร้อยตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ สิบเอก จ่าเอก
    ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก ว่าที่พันตรี ว่าที่_ร.ต. ว่าที่_ร.ท. ว่าที่_ร.อ.
"""
# พล.ต.อ., พ.ต.ท., ร.ต., น.อ., ด.ต., จ.ส.อ., ส.ต.ท.
_SHORT_RANKS = (
    r"พล\.(?:[ตรอ]\.)?[อทตจ]\.|[พร]\.(?:ต\.)?[อทต]\.|น\.[อทต]\.|ด\.ต\.|[จพส]\.(?:[สอต]\.)?[อทต]\."
)
# นายกรัฐมนตรี, นายทะเบียน … begin like a title and are none.
_NO_NAME = (
    "กรัฐมนตรี|กแพทย|กราชบัณฑิต|กเทศมนตรี|กองค์การ|กสภา|กสมาคม|กเหล่ากาชาด|กเมือง|ก(?![ก-๎])|จ้าง|ทะเบียน|อำเภอ"
    "|ทหาร|ตำรวจ|หน้า|ประกัน|ธนาคาร|ช่าง|ทุน|สถานี|ด่าน|ตรวจ|ความ|ท่าเรือ|หมอ|ไปรษณีย์|เรือ(?!ง)|รม"
)
# Words that follow one name or office and begin no surname.
_NO_SURNAME = (
    "ซึ่ง|และ|หรือ|โดย|ตำแหน่ง|กรรมการ|ประธาน|จังหวัด|อำเภอ|ตำบล|ผู้|ในฐานะ|เพื่อ|แห่ง|ทั้งนี้"
    "|ดังนี้|เช่น|เป็นผู้|เป็นกรรมการ|เป็นประธาน|ตามที่|ได้รับ|ต้อง|มีอำนาจ|มีหน้าที่"
)

_DIALLED = rf"[0-9](?:[ \u00a0-]?[0-9]){{2,12}}(?:{_S}?-{_S}?[0-9]{{1,4}}(?![0-9]))?"
_EXTENSION = rf"(?:{_S}?ต่อ{_S}[0-9]{{1,5}}(?:{_S}?[-,]{_S}?[0-9]{{1,5}}){{0,3}})?"
# หน่วยงาน, วันที่, รายงาน, ตัวอย่าง … begin with a counter and count nothing.
_NO_COUNTER = "(?!ที่|งาน|การ|อย่าง|แบบ|จาก|สมุด|มือ|ชื่อ)"
# ส่วนภูมิภาค ๑๕๐,๐๐๐ บาท: a word may end like one of those that a number follows.
_NO_AMOUNT = "(?![0-9]{1,3},[0-9]{3})"
_CLUSTER = "(?:[เ-ไ]?[ก-ฮ][ะ-ฺๅ็-๎]{0,4}|[^\\s\ufffc])"


def _any(words: Iterable[str]) -> str:
    """Return a pattern of any of *words*, the longest first; each first letter is asked once."""
    endings: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        endings.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in endings.items())


def _listed(table: str) -> str:
    """Return a pattern of any word of *table*, in which ``_`` is a space inside a word."""
    return _any(word.replace("_", " ") for word in table.split())


@cache
def _counted() -> tuple[re.Pattern[str], ...]:
    """Return the patterns with a number, each before those that would take a part of it."""
    months = _any(months_by_name())
    day = f"{_FIRST_DIGIT}[0-9]?"
    year = rf"(?:{_S}?(?:พ\.ศ\.|ค\.ศ\.)?{_S}?[0-9]{{4}}(?![0-9]))"
    sources = (
        rf"ลงวันที่{_S}{day}{_S}?(?:{months}){year}?",
        rf"{day}(?:{_S}?[-–]{_S}?[0-9]{{1,2}})?{_S}?(?:{months}){year}?|(?:{months}){year}",
        rf"เวลา{_S}?[0-9]{{1,2}}[.:][0-9]{{2}}(?:{_S}?[-–]{_S}?[0-9]{{1,2}}[.:][0-9]{{2}})?"
        rf"(?:{_S}?(?:น\.|นาฬิกา))?",
        _ERAS,
        rf"โทร[ก-๎./]{{0,12}}{_S}?:?{_S}?{_DIALLED}{_EXTENSION}|มท\.{_S}[0-9]{{4,6}}",
        rf"0(?<![0-9]0)(?<![0-9][.,/]0)[0-9]?{_S}[0-9]{{3,4}}{_S}[0-9]{{4}}(?![0-9]){_EXTENSION}",
        rf"(?:ที่{_S})?[ก-ฮ](?<![ก-๎][ก-ฮ])[ก-ฮ]{{1,2}}(?:{_S}\([ก-ฮ]{{2,6}}\))?{_S}[0-9]{{4,5}}"
        rf"(?![0-9])(?:\.[0-9]{{1,3}}){{0,5}}(?:/ว?{_S}?[0-9]{{1,6}})?",
        rf"ว(?<![ก-๎]ว){_S}?[0-9]{{1,6}}(?![0-9])",
        rf"(?:{_listed(_NUMBERED)}){_S}{_NO_AMOUNT}(?:{_LABEL}|[0-9]{_NUMBER})(?![0-9])"
        rf"(?:{_S}{_ADDED})?(?:{_S}?%)?",
        _PARAGRAPHS,
        rf"{_FIRST_DIGIT}{_NUMBER}(?:{_S}?[-–]{_S}?[0-9]{_NUMBER})?{_S}?"
        rf"(?:{_listed(_COUNTERS)}){_NO_COUNTER}",
    )
    return tuple(re.compile(source) for source in sources)


@cache
def _before_names() -> str:
    titles = rf"(?:{_listed(_TITLES)})(?<!\.[ศอ]\.)(?:(?<=\.){_S})?(?!{_NO_NAME})"
    ranks = rf"(?:{_listed(_RANKS)}|(?<![ก-๎])(?:{_SHORT_RANKS})){_S}?(?:หญิง)?{_S}?"
    return rf"(?:{titles}|{ranks})"


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"{_before_names()}({_THAI}+)(?:{_S}(?!{_NO_SURNAME})({_THAI}+))?")


@cache
def _names() -> re.Pattern[str]:
    return re.compile(
        rf"{_before_names()}{_THAI}{{2,20}}{_S}"
        rf"(?!{_NO_SURNAME})(?:ณ{_S})?{_THAI}{{2,25}}(?!{_THAI})(?:{_S}ณ{_S}{_THAI}{{2,20}})?"
    )


_DIGIT = re.compile("[0-9]")
_REPEATS = re.compile("ๆ|ฯลฯ")
_BEFORE_REPEAT = re.compile(rf"{_CLUSTER}{_S}{{0,2}}\Z")
_LONGEST_BEFORE = 8


def find_units(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the units of *text*, those of a stronger pattern first.

    Args:
        text: Arabic digits only; :data:`BLANK` where something is left open.
    """
    patterns = (_names(), *_counted()) if _DIGIT.search(text) else (_names(),)
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
                start, end = start - 1, end + 1
            yield start, end


def find_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what follows a title or a rank: a name, and a surname behind it.

    Words that stand right behind the name, without a space, are in it.

    Example:
        >>> text = "มอบหมายให้นายสมชาย ใจดี เป็นผู้แทน"
        >>> [text[start:end] for start, end in find_names(text)]
        ['สมชาย', 'ใจดี']
    """
    for match in _named().finditer(text):
        yield from (match.span(group) for group in (1, 2) if match[group])


def find_repeats(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each ๆ and ฯลฯ with the letter it belongs to."""
    for match in _REPEATS.finditer(text):
        first = max(0, match.start() - _LONGEST_BEFORE)
        if before := _BEFORE_REPEAT.search(text[first : match.start()]):
            yield first + before.start(), match.end()
