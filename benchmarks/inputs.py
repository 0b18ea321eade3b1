"""Policies of a given size, in words of our own, for the measurements."""

from __future__ import annotations

from typing import Any

SENTENCE = (
    "ให้หน่วยงานในสังกัดตรวจสอบข้อมูลที่เผยแพร่ให้ถูกต้อง ครบถ้วน และเป็นปัจจุบันอยู่เสมอ "
    "โดยแสดงแหล่งที่มาและวันที่ของข้อมูล (Source and Date) ตามมาตรา ๙ และรายงานผลภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ "
)


def policy(*, clauses: int, repeat: int = 1, number: int = 1) -> dict[str, Any]:
    """Return a mapping for a letter and an announcement of *clauses* clauses.

    Every clause says its own number, so that no two texts are equal.
    """
    provisions = [
        {
            "text": f"หมวดที่ {group + 1} ให้ดำเนินการ ดังนี้",
            "items": [
                f"รายการที่ {number}/{group * 5 + item + 1} {SENTENCE * repeat}".strip()
                for item in range(5)
            ],
        }
        for group in range(max(1, clauses // 6))
    ]
    return {
        "thaigovdocs": "1",
        "fiscal_year": 2569,
        "agency": {
            "name": "จังหวัดธารารมย์",
            "letterhead": ["ศาลากลางจังหวัดธารารมย์", "ถนนริมธาร ธร 99000"],
            "code": "ธร 0017.2",
            "owner": ["สำนักงานจังหวัด", "กลุ่มงานยุทธศาสตร์"],
            "contact": ["โทร. 0 9900 1234"],
        },
        "people": {"governor": {"name": "นายวิชัย ใจสุจริต", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
        "signatory": "governor",
        "policy": {
            "subject": "แนวทางการเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน",
            "preamble": [f"เพื่อให้ประชาชนเข้าถึงข้อมูลได้โดยสะดวก {SENTENCE}".strip()],
            "authority": "อาศัยอำนาจตามความในมาตรา 9 จึงกำหนดแนวทาง ดังต่อไปนี้",
            "numbering": ["1.", "1.1"],
            "provisions": provisions,
            "conclusion": ["จึงประกาศให้ทราบโดยทั่วกัน"],
        },
        "documents": [
            {
                "kind": "letter",
                "number": {"circular": number},
                "date": "2025-11-20",
                "to": "หัวหน้าส่วนราชการ",
                "enclosures": [{"document": "announcement", "quantity": "1 ชุด"}],
                "body": [
                    f"ด้วยจังหวัดธารารมย์ได้กำหนดแนวทาง {SENTENCE}".strip(),
                    "จึงเรียนมาเพื่อทราบและถือปฏิบัติ",
                ],
            },
            {"kind": "announcement", "date": "2025-11-20"},
        ],
    }
