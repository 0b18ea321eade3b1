"""The sentences that official papers are made of, with slots (regulation 1.2, 3.2, 3.5)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thaigovdocs.thai.spans import Text, plain, standard

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence, or a part of one, with slots.

    Attributes:
        words: the words; ``{name}`` is a slot.
        source: the section that the words come from.
    """

    words: str
    source: str = "regulation 3.5"

    def fill(self, **slots: Text) -> Text:
        """Return the words with *slots* filled; the words say their source.

        Example:
            >>> from thaigovdocs.thai.spans import plain, standard
            >>> plain(FORMER.fill(issuer=standard("จังหวัด", ""), paper=standard("คำสั่ง", "")))
            'ตามที่จังหวัดได้มีคำสั่ง นั้น'
        """
        parts = _SLOT.split(self.words)
        return tuple(
            piece
            for index, part in enumerate(parts)
            for piece in (slots[part] if index % 2 else standard(part, self.source) if part else ())
        )


FORMER = Phrase("ตามที่{issuer}ได้มี{paper} นั้น")
FIRST_CONTACT = Phrase("ด้วย{issuer}{decided}")
FOLLOW_UP = Phrase("บัดนี้ {issuer}{decided}")
ISSUED_PAPERS = Phrase("ได้ออก{papers}")
MADE_PAPERS = Phrase("ได้จัดทำ{papers}")
ISSUED_AND_MADE = Phrase("ได้ออก{issued} และได้จัดทำ{made}")
DECIDED_MATTER = Phrase("ได้กำหนดให้มีการดำเนินการ เรื่อง {subject}")
MATTERS: Mapping[str, Phrase] = MappingProxyType(
    {
        "การ": Phrase("ได้กำหนดให้มี{subject}"),
        "มาตรการ แนวทาง แนวปฏิบัติ หลักเกณฑ์ กรอบ แผน นโยบาย ระเบียบ ข้อกำหนด เกณฑ์ วิธี": Phrase(
            "ได้กำหนด{subject}"
        ),
        "ขอ เชิญ แจ้ง ส่ง รายงาน ซักซ้อม กำชับ ติดตาม เร่งรัด มอบหมาย สำรวจ ประชาสัมพันธ์": Phrase(
            "มีความประสงค์จะ{subject}"
        ),
    }
)
"""What a first sentence says of a subject, by the words that the subject begins with."""
FOR_YEAR = Phrase(" สำหรับปีงบประมาณ พ.ศ. {year}")
LAWS = Phrase(" เพื่อให้เป็นไปตาม{laws}")

REQUEST = Phrase("ในการนี้ {issuer}ขอความร่วมมือท่านดำเนินการในส่วนที่เกี่ยวข้อง")
REQUEST_UPWARD = Phrase("ในการนี้ {issuer}ขอเสนอเรื่องดังกล่าวเพื่อโปรดพิจารณา")
SEE_ENCLOSURE = Phrase(" รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย")
REPORT = Phrase(" และรายงานผลการดำเนินการให้{to}ทราบ")
REPORT_UPWARD = Phrase(" และจะรายงานผลการดำเนินการให้{to}ทราบ")
BY_CHANNEL = Phrase("ทาง{channel}")
BY_ADDRESS = Phrase("ทาง {channel}")
DUE = Phrase("ภายในวันที่ {day}")

END = Phrase("จึงเรียนมาเพื่อทราบและดำเนินการต่อไป")
END_UPWARD = Phrase("จึง{salutation}มาเพื่อโปรดทราบและพิจารณา")

MEMO_SUBJECT = Phrase("ขอให้พิจารณา{request}{others}{year}")
AND_OTHERS = Phrase(" พร้อมเอกสารที่เกี่ยวข้อง")
OF_YEAR = Phrase(" ประจำปีงบประมาณ พ.ศ. {year}", "regulation 3.2")
HAD_PAPER = Phrase("ตามที่ได้มี{paper} นั้น")
PREPARED = Phrase("ได้จัดทำ{papers}")
NOW_PREPARED = Phrase("บัดนี้ ได้จัดทำ{papers}")
PREPARED_DONE = Phrase(" เรียบร้อยแล้ว")
RELIES_ON = Phrase("การดำเนินการนี้เป็นไปตาม{laws}")
CONSIDER = Phrase("จึง{salutation}มาเพื่อโปรดพิจารณา")
CONSIDER_ALL = Phrase("จึง{salutation}มาเพื่อโปรดพิจารณา ดังนี้")
SIGN = Phrase("ลงนามใน{paper}", "regulation 5.3")
AGREE = Phrase("ให้ความเห็นชอบ{paper}", "regulation 5.3")
ACKNOWLEDGE = Phrase("รับทราบ{paper}", "regulation 5.3")
PUBLISH = Phrase("อนุญาตให้เผยแพร่เอกสารตาม{requests} บนเว็บไซต์ของหน่วยงาน", "regulation 5.3")
REQUEST_NUMBER = Phrase("ข้อ {number}", "regulation 5.3")
REQUESTS: Mapping[str, Phrase] = MappingProxyType(
    {
        "framework": AGREE,
        "recipients": AGREE,
        "memo": AGREE,
        "other": AGREE,
        "report-form": ACKNOWLEDGE,
        "publication-log": ACKNOWLEDGE,
    }
)
"""What a memo asks for a paper that it submits, by kind; every other kind is signed."""
FORMER_MATTER = "เรื่องเดิม"  # regulation 1.2: what has been done before
FACTS = "ข้อเท็จจริง"  # regulation 1.2
LAW = "ข้อกฎหมาย"  # regulation 1.2
PROPOSAL = "ข้อพิจารณาและข้อเสนอ"  # regulation 1.2
SIGNED_ON = Phrase("วันที่ {day}", "regulation 1.2")
TOTAL = Phrase("รวม", "regulation 3.1")

POWER_OF_SECTIONS = Phrase("อาศัยอำนาจตามความใน{power} {enacts}", "regulation 1.2")
POWER_OF_ACT = Phrase("อาศัยอำนาจตาม{power} {enacts}", "regulation 1.2")
POWER_OF_PAPERS = Phrase("เพื่อให้เป็นไปตาม{power} {enacts}", "regulation 1.2")
BESIDES = Phrase(" ประกอบกับ{papers}", "regulation 1.2")
ENACTS = Phrase("จึงออกประกาศ{to}{follows}", "regulation 1.2")
ORDERS = Phrase("จึงมีคำสั่ง{to}{follows}", "regulation 1.2")
ENACTS_FOR_ALL = Phrase("ไว้", "regulation 1.2")
ENACTS_FOR = Phrase("ให้{audience}ถือปฏิบัติ", "regulation 1.2")
FRAMES = Phrase("จึงกำหนดกรอบแนวทาง{to}{follows}", "regulation 1.2")
FOLLOWS = Phrase(" ดังต่อไปนี้", "regulation 1.2")
ENDS_FORMER = Phrase("ให้ยกเลิก{paper} และให้ใช้{kind}นี้แทน", "regulation 1.2")
FRAMEWORK = Phrase("กรอบแนวทาง{subject}", "regulation 5.1")
FRAMEWORK_OF = Phrase("กรอบ{subject}", "regulation 5.1")
TITLE_YEAR = Phrase("ประจำปีงบประมาณ พ.ศ. {year}", "regulation 3.2")
QR_ENCLOSED = Phrase("สิ่งที่ส่งมาด้วย", "regulation 6.2")
QR_REPORT = Phrase("ช่องทางรายงานผล", "regulation 6.2")
QR_MORE = Phrase("รายละเอียดเพิ่มเติม", "regulation 6.2")
EFFECTIVE = Phrase("ทั้งนี้ ตั้งแต่วันที่ {day} เป็นต้นไป", "regulation 3.2")


REQUEST_FORM = Phrase("แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน{where}", "regulation 5.2")
FORM_FOLLOWS = Phrase("ตาม{paper}", "regulation 5.2")
FORM_MATTER = Phrase("เรื่อง {subject}", "regulation 5.2")
FORM_FOR = Phrase("สำหรับหน่วยงาน{where} {agency}", "regulation 5.2")
REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "เทศบาล องค์การบริหารส่วน กรุงเทพมหานคร เมืองพัทยา": "ในราชการบริหารส่วนท้องถิ่น",
        "จังหวัด อำเภอ โรงพยาบาล": "ในราชการบริหารส่วนภูมิภาค",
        "กรม กระทรวง สำนักงานปลัด": "ในราชการบริหารส่วนกลาง",
    }
)
"""Which part of the administration an agency belongs to, by words of its name."""
FORM_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "unit": "ชื่อหน่วยงาน:",
        "date": "วัน/เดือน/ปี:",
        "topic": "หัวข้อ:",
        "details": "รายละเอียดข้อมูล (โดยสรุปหรือเอกสารแนบ)",
        "links": "Link ภายนอก:",
        "note": "หมายเหตุ:",
    }
)
"""The six fields of a request to publish, in order (regulation 5.2)."""
FORM_SIGNERS: Mapping[str, str] = MappingProxyType(
    {
        "requester": "ผู้รับผิดชอบในการให้ข้อมูล",
        "approver": "ผู้อนุมัติรับรอง",
        "publisher": "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่",
    }
)
"""The heading of each signer of a request to publish (regulation 5.2)."""
SIGNED = "ลงชื่อ"
POSITION = "ตำแหน่ง"
REPORT_FORM = Phrase("แบบรายงานผลการดำเนินการ{of}", "regulation 5.3")
REPORT_OF = Phrase("ตาม{subject}", "regulation 5.3")
RESULT = Phrase("ผลการดำเนินการ", "regulation 5.3")
RESPONDENT = Phrase("ผู้รายงาน", "regulation 5.3")
SEND_REPORT = Phrase("ส่งแบบรายงานนี้ให้{to}{by}", "regulation 5.3")
ENQUIRIES = Phrase("สอบถามรายละเอียดเพิ่มเติมได้ที่ {who}", "regulation 5.3")
LOG = Phrase("บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์{agency}", "regulation 5.3")
LIST_OF = Phrase("บัญชีรายชื่อแนบท้าย", "regulation 1.4")
LIST_DATED = Phrase(" ลงวันที่ {day}", "regulation 1.4")


def region_of(agency: str) -> str:
    """Return which part of the administration *agency* belongs to; empty where nobody can say.

    Example:
        >>> region_of("สำนักงานสาธารณสุขจังหวัดธารารมย์")
        'ในราชการบริหารส่วนภูมิภาค'
    """
    for words, region in REGIONS.items():
        if any(word in agency for word in words.split()):
            return region
    return ""


def matter(subject: Text) -> Text:
    """Return what an agency does about *subject*, in the words that go with its first ones.

    Example:
        >>> from thaigovdocs.thai.spans import plain, standard
        >>> plain(matter(standard("การจัดระเบียบ", "")))
        'ได้กำหนดให้มีการจัดระเบียบ'
    """
    words = plain(subject).lstrip()
    for openings, phrase in MATTERS.items():
        if words.startswith(tuple(openings.split())):
            return phrase.fill(subject=subject)
    return DECIDED_MATTER.fill(subject=subject)
