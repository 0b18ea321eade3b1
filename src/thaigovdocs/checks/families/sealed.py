"""2xx: stamped letters and certificates: parts of another kind, and how a text opens."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import CERTIFICATE, kind_of
from thaigovdocs.standard.phrases import CERTIFIES

_HEAD = "ที่ ธร ๐๐๑๗/๑๒\n"
_TEXT = "ด้วยจังหวัดยังไม่ได้รับรายงาน จึงขอให้จัดส่งภายในเจ็ดวัน\n"
_TAIL = "จังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nสำนักงานจังหวัด\nโทร. ๐ ๙๙๑๒ ๓๔๕๖\n"
_RIGHT = f"{_HEAD}ถึง อำเภอดอนตะวัน\n{_TEXT}{_TAIL}"
_PARTS = {
    "head.subject": ("subject (เรื่อง)", "เรื่อง"),
    "head.salutation": ("salutation", "คำขึ้นต้น"),
    "head.references": ("references (อ้างถึง)", "อ้างถึง"),
    "head.enclosures": ("enclosures (สิ่งที่ส่งมาด้วย)", "สิ่งที่ส่งมาด้วย"),
    "closing": ("closing", "คำลงท้าย"),
}
_TYPED = re.compile(
    r"\s*(?:(?P<subject>เรื่อง)|(?P<salutation>(?:กราบ)?เรียน)|(?P<references>อ้างถึง))"
    r"[ \u00a0].{1,120}$"
    r"|\s*(?P<closing>ขอแสดงความนับถือ(?:อย่างยิ่ง)?)\s*$"
)
"""A line of the text that is such a part by its words."""
_SIGNED = ("signer's name", "ชื่อผู้ลงนาม")
_WEIGHTY = re.compile(r"(?:เบิกจ่าย|โอนเงิน|เงินงบประมาณ|จำนวนเงิน|ขออนุมัติ|สำคัญยิ่ง|คดี|วินัยร้ายแรง)")
_GIVEN = (
    "เลขที่ ๑๒/๒๕๖๙\nที่ว่าการอำเภอดอนตะวัน\n{opening}นายสมหมาย ตั้งใจ เป็นข้าราชการจริง\n"
    "ให้ไว้ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nนายอำเภอดอนตะวัน\n"
)


@rule(
    "TGD260",
    "error",
    title_en="a stamped letter with a part of a letter",
    title_th="หนังสือประทับตรามีส่วนของหนังสือภายนอก",
    en="expected no {part_en} in a stamped letter, found '{found}'",
    th="หนังสือประทับตราไม่มี{part_th} แต่พบ '{found}'",
    hint_en="delete it, or send the matter as a letter that somebody signs",
    hint_th="ลบออก หรือทำเป็นหนังสือภายนอกที่มีผู้ลงนาม",
    reason="the seal of the agency stands instead of a signature",
    sources=("saraban 13",),
    wrong=f"{_HEAD}เรื่อง ขอให้ส่งรายงาน\nถึง อำเภอดอนตะวัน\n{_TEXT}{_TAIL}",
    right=_RIGHT,
)
def parts_of_a_letter(case: Case) -> Iterator[Finding]:
    """Yield subjects, salutations, closings and signatures of stamped letters."""
    for paper in _stamped(case):
        for part, (name, name_th) in _PARTS.items():
            for passage in paper.of(part):
                said = {"part_en": name, "part_th": name_th}
                yield passage.finding("TGD260", 0, len(passage.text), **said)
        for passage in paper.of("body"):
            if found := _TYPED.match(passage.text):
                name, name_th = _PARTS.get(f"head.{found.lastgroup}", _PARTS["closing"])
                said = {"part_en": name, "part_th": name_th}
                yield passage.finding("TGD260", 0, len(passage.text), **said)
        for passage in paper.of("signatures"):
            if passage.text.strip().startswith("("):
                said = {"part_en": _SIGNED[0], "part_th": _SIGNED[1]}
                yield passage.finding("TGD260", 0, len(passage.text), **said)


@rule(
    "TGD261",
    "note",
    title_en="a stamped letter about more than a small matter",
    title_th="หนังสือประทับตราใช้กับเรื่องที่อาจสำคัญหรือเกี่ยวกับการเงิน",
    en="expected a small matter in a stamped letter, found '{found}'",
    th="หนังสือประทับตราใช้เฉพาะเรื่องที่ไม่สำคัญและไม่เกี่ยวกับการเงิน แต่พบ '{found}'",
    hint_en="send it as a letter that somebody signs, if it is about money or of importance",
    hint_th="ถ้าเป็นเรื่องสำคัญหรือเกี่ยวกับการเงิน ให้ทำเป็นหนังสือภายนอกที่มีผู้ลงนาม",
    reason="only for details, copies, receipts, results, reminders and what an order fixes",
    sources=("saraban 13",),
    wrong=f"{_HEAD}ถึง อำเภอดอนตะวัน\nด้วยจังหวัดได้เบิกจ่ายค่าวัสดุแล้ว จึงแจ้งให้ทราบ\n{_TAIL}",
    right=_RIGHT,
)
def weighty_matters(case: Case) -> Iterator[Finding]:
    """Yield stamped letters that speak of money, or of what needs a signature."""
    for paper in _stamped(case):
        for passage in paper.of("body"):
            found = _WEIGHTY.search(passage.text)
            if found:
                yield passage.finding("TGD261", *found.span())
                break


@rule(
    "TGD262",
    "warning",
    title_en="a certificate that opens in other words",
    title_th="หนังสือรับรองขึ้นต้นไม่ตรงตามแบบ",
    en="expected '{expected}' at the beginning of the text, found '{found}'",
    th="ข้อความต้องขึ้นต้นว่า '{expected}' แต่พบ '{found}'",
    hint_en="begin the text with these words, then the full name",
    hint_th="ขึ้นต้นข้อความด้วยคำเหล่านี้ แล้วตามด้วยชื่อเต็ม",
    sources=("saraban 24",),
    wrong=_GIVEN.format(opening="ขอรับรองว่า"),
    right=_GIVEN.format(opening=CERTIFIES),
)
def openings_of_certificates(case: Case) -> Iterator[Finding]:
    """Yield certificates whose text does not open as the form asks."""
    for paper in case.papers:
        if kind_of(paper.document.kind).head != CERTIFICATE.head:
            continue
        texts = [each for each in paper.of("body") if each.text.strip()]
        squeezed = ["".join(each.text.split()) for each in texts]
        if texts and not any(words.startswith(CERTIFIES) for words in squeezed):
            opening: Passage = texts[0]
            end = min(len(opening.text), len(CERTIFIES))
            yield opening.finding("TGD262", 0, end, expected=CERTIFIES)


def _stamped(case: Case) -> Iterator[Paper]:
    return (each for each in case.papers if kind_of(each.document.kind).head == "stamped")
