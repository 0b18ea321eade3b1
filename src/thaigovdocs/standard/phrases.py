"""The sentences that official papers are made of, with slots."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.thai.spans import Text, plain, standard

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence, or a part of one, with slots.

    Attributes:
        words: the words; ``{name}`` is a slot.
        source: the key of what the words come from (:mod:`thaigovdocs.sources`).
    """

    words: str
    source: str = "practice"

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


PAGES_OF: Mapping[str, str] = MappingProxyType(
    {"th": "หน้า {this} ของ {of} หน้า", "en": "Page {this} of {of}"}
)
"""What each page of a secret paper says of itself, by the language of the paper (secrets)."""

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
OF_YEAR = Phrase(" ประจำปีงบประมาณ พ.ศ. {year}")
HAD_PAPER = Phrase("ตามที่ได้มี{paper} นั้น")
PREPARED = Phrase("ได้จัดทำ{papers}")
NOW_PREPARED = Phrase("บัดนี้ ได้จัดทำ{papers}")
PREPARED_DONE = Phrase(" เรียบร้อยแล้ว")
RELIES_ON = Phrase("การดำเนินการนี้เป็นไปตาม{laws}")
CONSIDER = Phrase("จึง{salutation}มาเพื่อโปรดพิจารณา")
CONSIDER_ALL = Phrase("จึง{salutation}มาเพื่อโปรดพิจารณา ดังนี้")
SIGN = Phrase("ลงนามใน{paper}")
AGREE = Phrase("ให้ความเห็นชอบ{paper}")
ACKNOWLEDGE = Phrase("รับทราบ{paper}")
PUBLISH = Phrase("อนุญาตให้เผยแพร่เอกสารตาม{requests} บนเว็บไซต์ของหน่วยงาน")
REQUEST_NUMBER = Phrase("ข้อ {number}")
FORMER_MATTER = "เรื่องเดิม"  # practice: what has been done before
FACTS = "ข้อเท็จจริง"  # practice
LAW = "ข้อกฎหมาย"  # practice
PROPOSAL = "ข้อพิจารณาและข้อเสนอ"  # practice
SIGNED_ON = Phrase("วันที่ {day}", "saraban 26")
TOTAL = Phrase("รวม")

POWER_OF_SECTIONS = Phrase("อาศัยอำนาจตามความใน{power} {enacts}")
POWER_OF_ACT = Phrase("อาศัยอำนาจตาม{power} {enacts}")
POWER_OF_PAPERS = Phrase("เพื่อให้เป็นไปตาม{power} {enacts}")
BESIDES = Phrase(" ประกอบกับ{papers}")
ENACTS = Phrase("จึงออกประกาศ{to}{follows}", "saraban 20")
ORDERS = Phrase("จึงมีคำสั่ง{to}{follows}", "saraban 16")
REGULATES = Phrase("จึงวางระเบียบ{to}{follows}", "saraban 17")
BINDS = Phrase("จึงออกข้อบังคับ{to}{follows}", "saraban 18")
ENACTS_FOR_ALL = Phrase("ไว้")
ENACTS_FOR = Phrase("ให้{audience}ถือปฏิบัติ")
FRAMES = Phrase("จึงกำหนดกรอบแนวทาง{to}{follows}")
FOLLOWS = Phrase(" ดังต่อไปนี้")
ENDS_FORMER = Phrase("ให้ยกเลิก{paper} และให้ใช้{kind}นี้แทน")
FRAMEWORK = Phrase("กรอบแนวทาง{subject}")
FRAMEWORK_OF = Phrase("กรอบ{subject}")
TITLE_YEAR = Phrase("ประจำปีงบประมาณ พ.ศ. {year}")
QR_ENCLOSED = Phrase("สิ่งที่ส่งมาด้วย")
QR_REPORT = Phrase("ช่องทางรายงานผล")
QR_MORE = Phrase("รายละเอียดเพิ่มเติม")
EFFECTIVE = Phrase("ทั้งนี้ ตั้งแต่วันที่ {day} เป็นต้นไป")

CERTIFIES = "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า"  # saraban 24: how the text of a certificate opens
CALLED = "{type}นี้เรียกว่า “{title}”"  # saraban 17: ข้อ ๑
IN_FORCE = "{type}นี้ให้ใช้บังคับตั้งแต่วันที่ {day} เป็นต้นไป"  # saraban 17: ข้อ ๒
REPEALS = "ให้ยกเลิก{paper}"  # saraban 17
IN_CHARGE = "ให้{person}เป็นผู้รักษาการตาม{type}นี้"  # saraban 17
CHAPTER = "หมวด {number}"  # saraban 17
PART = "ส่วนที่ {number}"  # saraban 17
EDITION = Phrase("ฉบับที่ {number}", "saraban 21")
RESOLUTION = "มติที่ประชุม"  # saraban 25
ITEM = Phrase("ระเบียบวาระที่ {number}", "saraban 25")
PRESENT, ABSENT, ATTENDING = "ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม"  # saraban 25
BEGAN = Phrase("เริ่มประชุมเวลา {time}", "saraban 25")
ENDED = Phrase("เลิกประชุมเวลา {time}", "saraban 25")
RECORDER, REVIEWER = "ผู้จดรายงานการประชุม", "ผู้ตรวจรายงานการประชุม"  # saraban 25
TO_AGENCY = "ถึง"  # saraban 13: instead of คำขึ้นต้น
DEPUTY = Phrase("แทน{person}", "saraban 25")

REQUEST_FORM = Phrase("แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน{where}", "publication form")
FORM_FOLLOWS = Phrase("ตาม{paper}", "publication form")
FORM_MATTER = Phrase("เรื่อง {subject}", "publication form")
FORM_FOR = Phrase("สำหรับหน่วยงาน{where} {agency}", "publication form")
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
"""The six fields of a request to publish, in order (``publication form``)."""
FORM_SIGNERS: Mapping[str, str] = MappingProxyType(
    {
        "requester": "ผู้รับผิดชอบในการให้ข้อมูล",
        "approver": "ผู้อนุมัติรับรอง",
        "publisher": "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่",
    }
)
"""The heading of each signer of a request to publish (``publication form``)."""
SIGNED = "ลงชื่อ"
POSITION = "ตำแหน่ง"
REPORT_FORM = Phrase("แบบรายงานผลการดำเนินการ{of}")
REPORT_OF = Phrase("ตาม{subject}")
RESULT = Phrase("ผลการดำเนินการ")
RESPONDENT = Phrase("ผู้รายงาน")
SEND_REPORT = Phrase("ส่งแบบรายงานนี้ให้{to}{by}")
ENQUIRIES = Phrase("สอบถามรายละเอียดเพิ่มเติมได้ที่ {who}")
LOG = Phrase("บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์{agency}")
LIST_OF = Phrase("บัญชีรายชื่อแนบท้าย")
LIST_DATED = Phrase(" ลงวันที่ {day}")


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
