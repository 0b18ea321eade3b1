"""คำขึ้นต้น and คำลงท้าย by addressee (saraban annex 2).

อัยการสูงสุด is left among those who are addressed with เรียน: that it joined the
กราบเรียน list rests on one weak source.  Forms for the royal family are not given
at all; who writes to them says the words himself.
"""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Salutation:
    """The words that open and close a letter; both empty when the table gives none.

    Attributes:
        salutation: คำขึ้นต้น.
        closing: คำลงท้าย.
    """

    salutation: str
    closing: str

    @property
    def is_known(self) -> bool:
        """Whether the table gives the words; it gives none for the royal family."""
        return bool(self.salutation)


ORDINARY = Salutation("เรียน", "ขอแสดงความนับถือ")
HIGHEST = Salutation("กราบเรียน", "ขอแสดงความนับถืออย่างยิ่ง")
SUPREME_PATRIARCH_ROYAL = Salutation("ขอประทานกราบทูล", "ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม")
SUPREME_PATRIARCH = Salutation("กราบทูล", "ควรมิควรแล้วแต่จะโปรด")
HIGH_MONK = Salutation("นมัสการ", "ขอนมัสการด้วยความเคารพอย่างยิ่ง")
TITLED_MONK = Salutation("นมัสการ", "ขอนมัสการด้วยความเคารพอย่างสูง")
MONK = Salutation("นมัสการ", "ขอนมัสการด้วยความเคารพ")
UNKNOWN = Salutation("", "")

_HIGHEST_TITLES = frozenset(
    {
        "ประธานองคมนตรี",
        "นายกรัฐมนตรี",
        "ประธานรัฐสภา",
        "ประธานสภาผู้แทนราษฎร",
        "ประธานวุฒิสภา",
        "ประธานศาลฎีกา",
        "รัฐบุรุษ",
        "ประธานศาลรัฐธรรมนูญ",
        "ประธานศาลปกครองสูงสุด",
        "ประธานกรรมการการเลือกตั้ง",
        "ประธานคณะกรรมการการเลือกตั้ง",
        "ประธานกกต.",
        "ประธานกรรมการสิทธิมนุษยชนแห่งชาติ",
        "ประธานคณะกรรมการสิทธิมนุษยชนแห่งชาติ",
        "ประธานกสม.",
        "ประธานกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
        "ประธานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
        "ประธานกรรมการป.ป.ช.",
        "ประธานป.ป.ช.",
        "ประธานกรรมการตรวจเงินแผ่นดิน",
        "ประธานคณะกรรมการตรวจเงินแผ่นดิน",
        "ประธานคตง.",
        "ประธานผู้ตรวจการแผ่นดิน",
        "ผู้ตรวจการแผ่นดิน",
    }
)
# Names that a สมเด็จพระราชาคณะ bears: สมเด็จพระ… alone would take royal names too.
_HIGH_MONKS = (
    "สมเด็จพระวันรัต",
    "สมเด็จพระพุฒาจารย์",
    "สมเด็จพระพุทธโฆษาจารย์",
    "สมเด็จพระพุทธชินวงศ์",
    "สมเด็จพระพุทธปาพจนบดี",
    "สมเด็จพระพุทธพจนวชิรมุนี",
    "สมเด็จพระมหาวีรวงศ์",
    "สมเด็จพระมหามุนีวงศ์",
    "สมเด็จพระมหารัชมงคลมุนี",
    "สมเด็จพระมหารัชมังคลาจารย์",
    "สมเด็จพระมหาธีราจารย์",
    "สมเด็จพระธีรญาณมุนี",
    "สมเด็จพระญาณวโรดม",
    "สมเด็จพระญาณวชิโรดม",
    "สมเด็จพระวชิรญาณโศภณ",
    "สมเด็จพระราชาคณะ",
)
_DEPUTY_HIGH_MONKS = (
    "พระพรหม",
    "พระสาสนโสภณ",
    "พระวิสุทธาธิบดี",
    "พระธรรมปัญญาบดี",
    "พระอุบาลีคุณูปมาจารย์",
    "พระมหาโพธิวงศาจารย์",
    "พระธรรมวโรดม",
    "พระญาณวโรดม",
    "รองสมเด็จพระราชาคณะ",
)
_TITLED_MONKS = ("พระธรรม", "พระเทพ", "พระราช")
_MONK_OFFICES = re.compile(
    r"(รอง|ผู้ช่วย|ที่ปรึกษา)?(เจ้าอาวาส|เจ้าคณะ(จังหวัด|อำเภอ|ตำบล|ภาค|หน|ใหญ่|แขวง|เขต))"
)
_ROYAL = re.compile(
    r"สมเด็จ|พระบาทสมเด็จ|พระเจ้า|พระองค์เจ้า|พระวรวงศ์|พระราชวงศ์|พระราชโอรส|พระราชธิดา|"
    r"พระอนุวงศ์|พระนางเจ้า|หม่อมเจ้า|ทูลกระหม่อม"
)
# What begins with พระ and is no monk.
_NO_MONK = re.compile(r"พระ(นคร|จอมเกล้า|ปกเกล้า|ยา[^ณน]|ประแดง|สมุทร|โขนง|พุทธบาท)")
_THROUGH = re.compile(r"\s*\(.*|\s+ผ่าน.*", re.DOTALL)


def salutation_for(addressee: str) -> Salutation:
    """Return คำขึ้นต้น and คำลงท้าย for *addressee*, a position or a person's name.

    A title counts only as a whole: the secretary of the prime minister is not the
    prime minister. What follows ผ่าน and what stands in brackets does not count.
    For a member of the royal family both words are empty.

    Example:
        >>> salutation_for("นายกรัฐมนตรี").salutation
        'กราบเรียน'
        >>> salutation_for("รองนายกรัฐมนตรี").closing
        'ขอแสดงความนับถือ'
    """
    title = " ".join(_THROUGH.sub("", addressee).split()).removeprefix("ฯพณฯ").strip()
    if title.replace(" ", "") in _HIGHEST_TITLES:
        return HIGHEST
    return _of_faith(title) or (UNKNOWN if _ROYAL.match(title) else ORDINARY)


def _of_faith(title: str) -> Salutation | None:
    """Return the words for a monk, by the rank that his name shows."""
    if title.startswith("สมเด็จพระสังฆราชเจ้า"):
        return SUPREME_PATRIARCH_ROYAL
    if title.startswith(("สมเด็จพระสังฆราช", "สมเด็จพระอริยวงศาคตญาณ")):
        return SUPREME_PATRIARCH
    if title.startswith((*_HIGH_MONKS, *_DEPUTY_HIGH_MONKS)):
        return HIGH_MONK
    if _ROYAL.match(title) or _NO_MONK.match(title):
        return None
    if title.startswith(_TITLED_MONKS) or title == "พระราชาคณะ":
        return TITLED_MONK
    return MONK if title.startswith("พระ") or _MONK_OFFICES.match(title) else None
