"""The words by which the parts of a paper are known."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.standard.kinds import KINDS

_D = "[0-9๐-๙]"

SECRECY = frozenset({"ลับที่สุด", "ลับมาก", "ลับ"})
_COUNT = r"(?:[0-9๐-๙.…]{1,12}\s*+)?"  # it is left open in a file that is yet to be laid out
_OF_SETS = rf"ชุดที่\s*+{_COUNT}ของ\s*+{_COUNT}ชุด|Set\s++{_COUNT}of\b\s*+{_COUNT}"
_OF_PAGES = rf"หน้า(?:ที่)?\s*+{_COUNT}ของ\s*+{_COUNT}(?:หน้า)?|Page\s++{_COUNT}of\b\s*+{_COUNT}"
SET_LINE = re.compile(
    rf"(?:-\s*+{_COUNT}-\s*+)?(?P<sets>{_OF_SETS})\s*+(?:(?P<pages>{_OF_PAGES})\s*+)?"
)
"""Which set of how many a secret paper is, with the number of the page before and behind it."""
STAMPS = frozenset(
    {"ร่าง", "(ร่าง)", "-ร่าง-", "สำเนา", "(สำเนา)", "-สำเนา-", "สำเนาคู่ฉบับ", "(สำเนาคู่ฉบับ)"}
)
"""What is typed or stamped above a draft or a copy, and is no part of the paper."""
URGENCY = frozenset({"ด่วนที่สุด", "ด่วนมาก", "ด่วน", "ด่วนภายใน"})
_GAPS = r"[ \t\u00a0]*"
URGENT_BY = re.compile(
    rf"{_GAPS}(?:(?:วันที่ ?)?{_D}{{1,2}}[ \u00a0]{{0,3}}[ก-๎.]{{3,12}}"
    rf"[ \u00a0]{{0,3}}{_D}{{2,4}})?"
    rf"{_GAPS}(?:เวลา ?{_D}{{1,2}}[.:]{_D}{{2}} ?(?:น\.|นาฬิกา))?{_GAPS}"
)
"""By when a paper must arrive that is ด่วนภายใน, on the lines below: a day, an hour, or both."""

SALUTATIONS = (
    "ขอประทานกราบทูล",
    "ขอพระราชทานกราบบังคมทูล",
    "กราบบังคมทูล",
    "กราบเรียน",
    "กราบทูล",
    "กราบนมัสการ",
    "นมัสการ",
    "เรียน",
    "ทูล",
)
CLOSE_SALUTATION = re.compile(
    rf"[ \t\u00a0]*(?:{'|'.join(SALUTATIONS)})(?=[ก-ฮเ-ไ])(?!รู้|เชิญ|การสอน|มา)"
)
"""คำขึ้นต้น with the addressee close behind it, as it is found below เรื่อง."""
ROW = re.compile(
    r"[ \t\u00a0]*(?P<label>"
    r"(?P<subject>เรื่อง)"
    rf"|(?P<salutation>{'|'.join(SALUTATIONS)})"
    r"|(?P<through>ผ่าน)"
    r"|(?P<references>อ้างถึง)"
    r"|(?P<enclosures>สิ่งที่ส่งมาด้วย|สิ่งที่แนบมาด้วย|สิ่งที่แนบมาพร้อมนี้)"
    r")(?:[ \t\u00a0]{0,20}:)?(?=[ \t\u00a0…]|\.\.|$)"
)
NUMBER = re.compile(r"[ \t\u00a0]*(?P<label>ที่)(?:[ \t\u00a0]{0,20}:)?(?=[ \t\u00a0…]|\.\.|$)")
LETTER_TO = re.compile(r"[ \t\u00a0]*ถึง(?:[ \t\u00a0]{0,20}:)?(?=[ \t\u00a0…]|\.\.|$)")
"""ถึง of a stamped letter, which stands instead of คำขึ้นต้น."""
CERTIFICATE_NUMBER = re.compile(
    rf"[ \t\u00a0]*(?P<label>เลขที่)[ \t\u00a0:]{{0,20}}(?:{_D}{{1,6}}|[.…_]{{2,40}})"
    r"[ \u00a0]{0,3}/"
)
CERTIFIES = re.compile(r"(?:ให้ไว้|ออกให้)เพื่อ(?:รับรอง|แสดง)|ขอรับรองว่า")
MEETING = re.compile(
    r"[ \t\u00a0]*(?:(?:เมื่อ|ใน)?วัน(?:ที่|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์)|ณ[ \t\u00a0]"
    r"|เวลา[ \t\u00a0]|ครั้งที่|\(เฉพาะระเบียบวาระที่)"
)
"""How the lines of the title of minutes and agendas go on below the first."""
MEETING_LINE = re.compile(
    rf"[ \t\u00a0]*(?:(?:รายชื่อ)?ผู้(?:ที่)?(?:ไม่)?(?:มา|เข้า|เข้าร่วม)(?:การ)?ประชุม(?=[ \t(]|$)"
    rf"|(?:เริ่ม|เปิด|เลิก|ปิด)(?:การ)?ประชุม(?:เมื่อ)?[ \u00a0]?เวลา|(?:ระเบียบ)?วาระที่[ \u00a0]?{_D}"
    r"|มติที่ประชุม|ผู้(?:จด|บันทึก|ตรวจ)(?:บันทึก)?(?:รายงาน)?การประชุม[ \t]*$)"
)
"""How the lines of minutes begin that go on with no line above them."""
MEETING_COUNT = re.compile(
    rf"[ \t\u00a0]*ครั้งที่[ \u00a0]?{_D}{{1,3}}[ \u00a0]?/[ \u00a0]?{_D}{{4}}[ \t]*$"
)
"""The line of a title that says which meeting of the year it was, and nothing else."""
REGULATION_TITLE = re.compile(r"[ \t\u00a0]*(?:ระเบียบ|ข้อบังคับ)(?!วาระ|การประชุม)[ก-๎]")
OFFICE_NUMBER = re.compile(
    rf"[ \t\u00a0]*ที่(?:[ \t\u00a0]{{0,20}}:)?[ \t\u00a0]{{1,40}}"
    rf"(?:(?:[ก-ฮ]{{1,2}}\.?){{1,2}}[ \u00a0]{{0,3}}{_D}[0-9๐-๙.]{{0,16}}[ \u00a0]{{0,3}}/"
    rf"|[ก-ฮ]{{1,4}}[ \u00a0]{_D}{{4,6}}(?=\s|$))"
)
ORDER_NUMBER = re.compile(
    rf"[ \t\u00a0]*ที่[ \t\u00a0:]{{1,20}}{_D}{{1,5}}[ \u00a0]{{0,3}}/[ \u00a0]{{0,3}}{_D}{{4}}"
    r"[ \t\u00a0]*$"
)
UNIT = re.compile(
    r"[ \t\u00a0]*(?P<label>ส่วนราชการ|หน่วยงาน)(?:[ \t\u00a0]{0,20}:)?(?=[ \t\u00a0…]|\.\.|$)"
)
MEMO_DATE = re.compile(
    r"(?:^|[ \t\u00a0.…])(?P<label>วันที่)(?:[ \t\u00a0]{0,20}:)?(?=[ \t\u00a0…]|\.\.|$)"
)
MEMO_TITLE = "บันทึกข้อความ"

CLOSINGS = (
    "ขอแสดงความนับถือ",
    "ขอนมัสการ",
    "ควรมิควร",
    "ด้วยความเคารพ",
    "ขอแสดงความเคารพ",
    "ขอประทาน",
)
DATE_LINE = re.compile(
    rf"[ \t\u00a0]*(?:{_D}{{1,2}}[ \t\u00a0]{{1,20}})?"
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)"
    rf"[ \t\u00a0]{{1,20}}(?:พ\.ศ\.[ \u00a0]{{0,3}})?{_D}{{4}}[ \t\u00a0]*$"
)
DATED = re.compile(r"[ \t\u00a0]*(?:ประกาศ|สั่ง|ให้ไว้|ออกให้)[ \t\u00a0]{0,20}ณ[ \t\u00a0]{0,20}วันที่")
NAME = re.compile(
    r"[ \t\u00a0]*(?:ลงชื่อ|\(ลงชื่อ\)|ลงนาม)?[ \t\u00a0.…_]{0,200}"
    r"\((?:[^()]{1,20}\([^()]{1,20}\)[^()]{3,100}|[^()]{3,120}|[ \t\u00a0]{1,2})\)[ \t\u00a0.]*"
)
_TITLED = re.compile(
    r"\([ \u00a0]{0,4}(?:นาย|นาง|น\.ส\.|ว่าที่|พล|พัน|ร้อย|จ่า|สิบ|ดร\.|ดร |หม่อม|ม\.ร\.ว|ม\.ล|คุณ|เรือ|นาวา|"
    r"พระ|รอง|ผู้ช่วย|ศาสตราจารย์|ศ\.|รศ\.|ผศ\.|แพทย์|ทันต|เภสัช|สัตวแพทย์|\.{3}|…|_{3}|เจ้า|"
    r"ส\.|จ\.|ด\.|พ\.|ร\.|M(?:r|rs|s|iss)[. ]|Dr[. ])"
    r"|\([ \t\u00a0]{1,120}\)"
)
_TWO_NAMES = re.compile(
    r"\([ \u00a0]{0,4}[ก-๎.]{2,40}"
    r"(?:[ \u00a0]{1,3}(?:ณ(?=[ \u00a0])|[ก-๎.]{2,40})){1,3}[ \u00a0]{0,4}\)"
)
_SIGNING = re.compile(
    r"[ \t\u00a0]*(?:\(?(?:ลงชื่อ|ลงนาม)\)?[ \t\u00a0.…_]*|[.…_][ \t\u00a0.…_]{4,}"
    r"|\(?(?:ลงชื่อ|ลงนาม)\)?[ \t\u00a0]*(?:\.{3}|[…_])[ \t\u00a0.…_]*"
    r"(?:ผู้|ประธาน|กรรมการ|พยาน|เลขา|หัวหน้า)[ก-๎/]{0,40}[ \t\u00a0]*)"
)
_LONGEST_NAME = 320  # characters: dots to sign on may stand before it
COPIES = re.compile(r"[ \t\u00a0]*สำเนาส่ง(?=[\s:]|$)")
SIGNED_ON = re.compile(r"[ \t\u00a0]*วันที่[ \t\u00a0.…_]")
OPEN_DAY = re.compile(
    r"[ \t\u00a0]*วันที่[ \t\u00a0.…_]*(?:เดือน[ \t\u00a0.…_]*)?(?:พ\.ศ\.[ \t\u00a0.…_]*)?"
)
"""A line for the day below a signature: nobody has written on it yet."""
WRITTEN_AT = re.compile(r"[ \t\u00a0]*เขียนที่(?=[\s.…_:]|$)")
"""Where a form is filled in: the first line below its title."""
CONTACT = re.compile(
    r"[ \t\u00a0]*(?:โทร|โทรศัพท์|โทรสาร|ไปรษณีย์อิเล็กทรอนิกส์|เว็บไซต์|อีเมล|E-?mail|ผู้ประสานงาน|"
    r"Tel|Fax|Website|http|www\.|Line(?![A-Za-z.])|มท\.)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"[ \t\u00a0]*(?:สำนัก|กลุ่ม|กอง|ฝ่าย|งาน|ศูนย์|กรม|กระทรวง|ที่ว่าการ|ที่ทำการ|โรงพยาบาล|เทศบาล|"
    r"องค์การ|ส่วน|โรงเรียน|มหาวิทยาลัย|คณะ|สถาบัน|วิทยาลัย|ศาลากลาง|จังหวัด|หน่วย|ภาควิชา|แผนก|สถานี)"
)
ACTING = re.compile(r"ราชการแทน|รักษาการ|ทำการแทน|ปฏิบัติหน้าที่|แทน$")
OPTION = re.compile(
    r"[ \t\u00a0]*(?:[☐□❑○◯✓]|\([ \u00a0.]{0,20}\)|ทราบ|อนุมัติ|อนุญาต|ไม่อนุมัติ|ไม่อนุญาต|เห็นชอบ|เห็นควร|"
    r"ไม่เห็นชอบ|ดำเนินการ|ลงนามแล้ว|ชอบ|แจ้ง|อื่น)"
)
MEMO_HEADINGS = frozenset(
    {
        "ต้นเรื่อง",
        "เรื่องเดิม",
        "ข้อเท็จจริง",
        "ข้อกฎหมาย",
        "ข้อระเบียบ",
        "ระเบียบ/กฎหมาย",
        "กฎหมาย/ระเบียบที่เกี่ยวข้อง",
        "ข้อพิจารณา",
        "ข้อเสนอ",
        "ข้อพิจารณาและข้อเสนอ",
        "ข้อเสนอแนะ",
        "ข้อเสนอเพื่อพิจารณา",
    }
)
SENTENCES = (
    *("จึงเรียนมา", "จึงกราบเรียนมา", "จึงนมัสการมา", "จึงประกาศ", "จึงขอประกาศ", "ตามที่", "ด้วย"),
    *("อาศัยอำนาจ", "ในการนี้", "บัดนี้", "ทั้งนี้ ตั้งแต่", "ทั้งนี้ ให้ใช้", "เพื่อให้"),
)
QUANTITY = re.compile(
    r"(?:[ \t\u00a0.…]{1,200}|^)(?P<quantity>จำนวน[ \t\u00a0]{0,20}[0-9๐-๙.…]{0,40}"
    r"[ \t\u00a0]{0,20}(?:ชุด|ฉบับ|แผ่น|หน้า|เล่ม|รายการ|ไฟล์|แฟ้ม|โครงการ|เรื่อง|ใบ|ตัว|อัน|กล่อง|ซอง))"
    r"[ \t\u00a0]*$"
)

HIDING = re.compile(r"IT[ \u00a0]?[9๙]|๙$", re.IGNORECASE)
"""The families that draw Arabic digits as Thai ones."""

LAWS = re.compile(
    r"(?:พระราชบัญญัติ|พระราชกำหนด|พระราชกฤษฎีกา|ประมวล|รัฐธรรมนูญ|กฎกระทรวง|ระเบียบ(?!วาระ)|ข้อบังคับ|"
    r"ประกาศของคณะ|ประกาศพระบรม|กฎ\s|กฎก|ธรรมนูญ|ข้อกำหนด|ข้อบัญญัติ|เทศบัญญัติ)"
)


def is_name(words: str) -> bool:
    """Whether a line is a name in brackets below a signature.

    Example:
        >>> is_name("(นายธาร ใจเย็น)"), is_name("(พ.อ.(พิเศษ) ธาร ใจเย็น)")
        (True, True)
        >>> is_name("(ถ้ามี)")
        False
    """
    if len(words) > _LONGEST_NAME or not NAME.fullmatch(words):
        return False
    return bool(_TITLED.search(words) or _TWO_NAMES.search(words))


def kind_of_title(words: str) -> str:
    """Return the kind of paper whose title begins as *words* do; empty for none.

    Only kinds that have no ที่ and no บันทึกข้อความ above their title are told by it.

    Example:
        >>> kind_of_title("ประกาศจังหวัดธารารมย์"), kind_of_title("ประกาศให้ทราบ")
        ('announcement', '')
    """
    begins = ((key, kind.begins) for key, kind in KINDS.items() if kind.begins)
    return next((key for key, pattern in begins if re.match(pattern, words)), "")


def is_signing(words: str) -> bool:
    """Whether a line is nothing but room to sign.

    Example:
        >>> is_signing("ลงชื่อ ................"), is_signing("ลงชื่อ ...... ผู้ตรวจรับ")
        (True, True)
        >>> is_signing("ลงชื่อผู้เข้าร่วม")
        False
    """
    return len(words) <= _LONGEST_NAME and _SIGNING.fullmatch(words) is not None


def is_stamp(words: str) -> bool:
    """Whether a line says that the paper is a draft or a copy, and nothing else.

    Example:
        >>> is_stamp("- ร่าง -"), is_stamp("ร่างประกาศ")
        (True, False)
    """
    return len(words) < 40 and "".join(words.split()) in STAMPS


def begins_head(words: str) -> bool:
    """Whether a line begins with a label of a head: a tab behind it makes no table.

    Example:
        >>> begins_head("สิ่งที่ส่งมาด้วย\\tแบบรายงาน\\tจำนวน ๑ ชุด")
        True
    """
    return any(pattern.match(words) for pattern in (ROW, NUMBER, UNIT))


def is_closing(words: str) -> bool:
    """Whether a line is คำลงท้าย and nothing else."""
    line = words.strip()
    return len(line) < 80 and line.startswith(CLOSINGS) and "จึง" not in line
