"""Thai names of keys: every key of a file passes through this one table."""

from __future__ import annotations

from types import MappingProxyType

ALIASES = MappingProxyType(
    {
        "ปีงบประมาณ": "fiscal_year",
        "หน่วยงาน": "agency",
        "บุคคล": "people",
        "ผู้ลงนาม": "signatory",
        "นโยบาย": "policy",
        "เอกสาร": "documents",
        "ตัวแปร": "vars",
        "ทะเบียน": "issued",
        "ชื่อ": "name",
        "ตำแหน่ง": "position",
        "ชนิด": "kind",
        "เรื่อง": "subject",
        "เรียน": "to",
        "ที่": "number",
        "เลขที่": "number",
        "วันที่": "date",
        "อ้างถึง": "references",
        "สิ่งที่ส่งมาด้วย": "enclosures",
        "คำขึ้นต้น": "salutation",
        "คำลงท้าย": "closing",
        "สำเนาส่ง": "copies_to",
        "ชั้นความเร็ว": "urgency",
        "ชั้นความลับ": "secrecy",
        "ชุด": "sets",
        "จำนวน": "quantity",
        "อารัมภบท": "preamble",
        "อาศัยอำนาจ": "authority",
        "ข้อ": "provisions",
        "ข้อย่อย": "items",
        "ข้อความ": "text",
        "หัวข้อ": "heading",
        "มีผลใช้บังคับ": "effective",
        "ส่วนท้าย": "conclusion",
        "มาตรการ": "measure",
        "หมายเหตุ": "note",
        "แถว": "rows",
        "รายละฉบับ": "each",
    }
)

THAI_NAMES = MappingProxyType(
    {
        english: tuple(thai for thai, name in ALIASES.items() if name == english)
        for english in ALIASES.values()
    }
)

# The keys below these are the author's own: ids, names of variables, columns of a table.
FREE_TOP = frozenset({"vars", "people", "issued", "rows"})


def canonical(key: str) -> str:
    """Return the English name of *key*, or *key* as it is written."""
    return ALIASES.get(key, key)


def is_free(path: tuple[str | int, ...]) -> bool:
    """Return whether the keys of the mapping at *path* are the author's own."""
    if len(path) == 1:
        return path[0] in FREE_TOP
    if len(path) in {3, 4} and path[0] == "documents" and path[2] in {"row", "each"}:
        return True
    if len(path) >= 2 and path[-1] == "total":
        return path[-2] == "table"
    return len(path) >= 3 and path[-2] == "rows" and path[-3] == "table"
