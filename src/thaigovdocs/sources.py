"""Where the rules, measures and words of official papers come from: one table.

A short key stands in the code (``saraban 11``, ``typing``); the table gives the instrument in
Thai and English.  What no instrument says, and papers do all the same, is ``practice``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """An instrument, or a part of one, that a rule rests on.

    Attributes:
        key: what the code calls it by, such as ``saraban 11``.
        th, en: its name, and what that part is about.
    """

    key: str
    th: str
    en: str

    def text(self, lang: str = "th") -> str:
        """Return the name in ``th`` or ``en``."""
        return self.th if lang == "th" else self.en

    def to_dict(self) -> dict[str, str]:
        """Return key and names as plain data."""
        return {"key": self.key, "th": self.th, "en": self.en}


_SARABAN_TH = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖"
_SARABAN_EN = "Regulation of the Office of the Prime Minister on Saraban Work, B.E. 2526"

# Clause of the regulation | Thai | English
_CLAUSES = """
10 | ข้อ ๑๐ ชนิดของหนังสือ | clause 10, the kinds of papers
11 | ข้อ ๑๑ หนังสือภายนอก (แบบที่ ๑) | clause 11, the external letter (form 1)
12 | ข้อ ๑๒ หนังสือภายใน (แบบที่ ๒) | clause 12, the internal letter (form 2)
13 | ข้อ ๑๓ และข้อ ๑๔ หนังสือประทับตรา (แบบที่ ๓) | clauses 13 and 14, the stamped letter (form 3)
16 | ข้อ ๑๖ คำสั่ง (แบบที่ ๔) | clause 16, the order (form 4)
17 | ข้อ ๑๗ ระเบียบ (แบบที่ ๕) | clause 17, the regulation (form 5)
18 | ข้อ ๑๘ ข้อบังคับ (แบบที่ ๖) | clause 18, the by-law (form 6)
20 | ข้อ ๒๐ ประกาศ (แบบที่ ๗) | clause 20, the announcement (form 7)
21 | ข้อ ๒๑ แถลงการณ์ (แบบที่ ๘) | clause 21, the statement (form 8)
22 | ข้อ ๒๒ ข่าว (แบบที่ ๙) | clause 22, the news (form 9)
24 | ข้อ ๒๔ หนังสือรับรอง (แบบที่ ๑๐) | clause 24, the certificate (form 10)
25 | ข้อ ๒๕ รายงานการประชุม (แบบที่ ๑๑) | clause 25, the minutes (form 11)
26 | ข้อ ๒๖ บันทึก | clause 26, the note
28 | ข้อ ๒๘ ชั้นความเร็ว | clause 28, the urgency
30 | ข้อ ๓๐ และข้อ ๓๑ สำเนา | clauses 30 and 31, copies
32 | ข้อ ๓๒ หนังสือเวียน | clause 32, the circular
71 | ข้อ ๗๑ ตราครุฑ | clause 71, the Garuda emblem
72 | ข้อ ๗๒ ตราชื่อส่วนราชการ | clause 72, the seal
74 | ข้อ ๗๔ ขนาดกระดาษและซอง | clause 74, sizes of paper and envelopes
75 | ข้อ ๗๕ กระดาษตราครุฑ | clause 75, the paper with the Garuda
76 | ข้อ ๗๖ กระดาษบันทึกข้อความ | clause 76, the memo paper
77 | ข้อ ๗๗ ซองหนังสือ | clause 77, envelopes
annex 1 | ภาคผนวก ๑ การกำหนดเลขที่หนังสือออก | annex 1, numbers of papers
annex 2 | ภาคผนวก ๒ คำขึ้นต้น สรรพนาม และคำลงท้าย | annex 2, salutations and closings
annex 3 | ภาคผนวก ๓ การลงชื่อและตำแหน่ง | annex 3, how to sign
annex 4 | ภาคผนวก ๔ หนังสือราชการภาษาอังกฤษ | annex 4, letters in English
"""

# Key | Thai | English
_OTHERS = """
typing | คำอธิบายการพิมพ์หนังสือราชการภาษาไทยด้วยโปรแกรมการพิมพ์ในเครื่องคอมพิวเตอร์ \
(หนังสือสำนักนายกรัฐมนตรี ที่ นร ๐๑๐๖/ว ๒๐๑๙ ลงวันที่ ๓๐ พฤศจิกายน ๒๕๕๓) | explanation of \
typing Thai official papers with a computer (letter นร ๐๑๐๖/ว ๒๐๑๙ of the Office of the Prime \
Minister, 30 November 2553)
typewriter | คำอธิบายการพิมพ์หนังสือราชการภาษาไทยด้วยเครื่องพิมพ์ดีด | explanation of typing Thai \
official papers with a typewriter
saraban 2564 | ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ (ฉบับที่ ๔) พ.ศ. ๒๕๖๔ | Regulation of the \
Office of the Prime Minister on Saraban Work (No. 4), B.E. 2564
secrets | ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. ๒๕๔๔ | Regulation on Official Secrets, \
B.E. 2544
digits | มติคณะรัฐมนตรี เมื่อวันที่ ๒ พฤษภาคม ๒๕๔๓ (การใช้เลขไทย) | cabinet resolution of \
2 May 2543 on Thai numerals
fonts | มติคณะรัฐมนตรี เมื่อวันที่ ๗ กันยายน ๒๕๕๓ (ฟอนต์แห่งชาติ) | cabinet resolution of \
7 September 2553 on the national fonts
spacing | หลักเกณฑ์การเว้นวรรค ราชบัณฑิตยสภา | rules of spacing of the Royal Society
dictionary | พจนานุกรม ฉบับราชบัณฑิตยสถาน | dictionary of the Royal Society
calendar | พระราชบัญญัติปีประดิทิน พุทธศักราช ๒๔๘๓ | Calendar Year Act, B.E. 2483
fiscal year | พระราชบัญญัติวิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔ | Budget Procedures Act, B.E. 2561, \
section 4
publication form | ประกาศสำนักงานปลัดกระทรวงสาธารณสุข เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ\
ผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๑ | announcement of the Office of the Permanent Secretary for \
Public Health on publishing on the web sites of agencies, B.E. 2561
qr | แนวทางการส่งเรื่องทางอิเล็กทรอนิกส์ของสำนักเลขาธิการคณะรัฐมนตรี | instruction of the \
Secretariat of the Cabinet on sending matters electronically
procurement limits | กฎกระทรวงกำหนดวงเงินการจัดซื้อจัดจ้างพัสดุโดยวิธีเฉพาะเจาะจง วงเงินการจัดซื้อจัดจ้าง\
ที่ไม่ทำข้อตกลงเป็นหนังสือ และวงเงินการจัดซื้อจัดจ้างในการแต่งตั้งผู้ตรวจรับพัสดุ พ.ศ. ๒๕๖๐ \
ตามที่อ้างกันในทางปฏิบัติ | ministerial regulation on the limits of the specific method and of a \
single inspector, B.E. 2560, as practice cites it
practice | ธรรมเนียมปฏิบัติ | practice
"""


def _rows(table: str) -> Iterable[list[str]]:
    return ([part.strip() for part in row.split("|")] for row in table.strip().splitlines())


def _table() -> Iterable[Source]:
    yield Source("saraban", _SARABAN_TH, _SARABAN_EN)
    for part, th, en in _rows(_CLAUSES):
        yield Source(f"saraban {part}", f"{_SARABAN_TH} {th}", f"{_SARABAN_EN}, {en}")
    yield from (Source(*row) for row in _rows(_OTHERS))


SOURCES: Mapping[str, Source] = MappingProxyType({source.key: source for source in _table()})
"""Every source, by its key."""


def source(key: str) -> Source:
    """Return the source that *key* stands for.

    Raises:
        KeyError: no source has that key.

    Example:
        >>> source("saraban 12").en.rpartition("2526, ")[2]
        'clause 12, the internal letter (form 2)'
    """
    return SOURCES[key]


def cited(keys: Iterable[str], lang: str = "th") -> str:
    """Return the sources of *keys* as one text, in ``th`` or ``en``; empty for none.

    Example:
        >>> cited(["digits", "practice"], "en")
        'cabinet resolution of 2 May 2543 on Thai numerals; practice'
    """
    return (" และ" if lang == "th" else "; ").join(source(key).text(lang) for key in keys)
