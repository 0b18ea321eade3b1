"""The words of the studio, in Thai and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": ("สตูดิโอหนังสือราชการ", "Official papers studio"),
        "form": ("แบบฟอร์ม", "Form"),
        "yaml": ("ข้อความ YAML", "YAML text"),
        "page": ("หน้ากระดาษ", "Page"),
        "findings": ("ข้อที่ควรแก้", "Findings"),
        "paper": ("เอกสาร", "Paper"),
        "undo": ("เลิกทำ", "Undo"),
        "redo": ("ทำซ้ำ", "Redo"),
        "saved": ("บันทึกแล้ว", "Saved"),
        "saving": ("กำลังบันทึก…", "Saving…"),
        "unsaved": ("ยังไม่ได้บันทึก", "Not saved"),
        "previous": ("หน้าก่อน", "Previous page"),
        "next": ("หน้าถัดไป", "Next page"),
        "page_of": ("หน้า {page} จาก {pages}", "Page {page} of {pages}"),
        "no_findings": ("ไม่พบข้อที่ควรแก้", "Nothing to mend"),
        "count": ("พบ {count} ข้อ", "{count} found"),
        "fix": ("แก้ให้", "Mend"),
        "fix_all": ("แก้ให้ทุกข้อที่แก้ได้", "Mend all that can be"),
        "show": ("ไปที่ข้อความ", "Go to it"),
        "add": ("เพิ่ม", "Add"),
        "add_field": ("เพิ่มช่อง", "Add a field"),
        "add_clause": ("เพิ่มย่อหน้า", "Add a paragraph"),
        "add_below": ("เพิ่มต่อจากนี้", "Add below"),
        "add_item": ("เพิ่มข้อย่อย", "Add a clause below it"),
        "up": ("เลื่อนขึ้น", "Move up"),
        "down": ("เลื่อนลง", "Move down"),
        "nest": ("เป็นข้อย่อยของข้อก่อน", "Put below the one before"),
        "lift": ("เลื่อนออกเป็นข้อหลัก", "Take out one level"),
        "remove": ("ลบ", "Remove"),
        "none": ("ไม่ระบุ", "None"),
        "circular": ("หนังสือเวียน", "Circular"),
        "add_person": ("เพิ่มบุคคล", "Add a person"),
        "broken": (
            "ยังแสดงหน้าใหม่ไม่ได้ หน้าที่เห็นเป็นของก่อนแก้",
            "The page cannot be renewed yet; this is the one before",
        ),
        "broken_yaml": (
            "ข้อความ YAML ยังอ่านไม่ได้ โปรดแก้ในแท็บ YAML หรือกดเลิกทำ",
            "The YAML text cannot be read; mend it in the YAML tab, or undo",
        ),
        "cannot": (
            "เปลี่ยนช่องนี้จากแบบฟอร์มไม่ได้ โปรดแก้ในแท็บ YAML",
            "This field cannot be changed from the form; change it in the YAML tab",
        ),
        "other": ("แก้ในแท็บ YAML", "Change it in the YAML tab"),
        "calendar": ("เลือกวันที่", "Choose a date"),
        "day": ("วัน", "Day"),
        "month": ("เดือน", "Month"),
        "year": ("พ.ศ.", "Buddhist year"),
        "no_day": ("เว้นไว้", "Left open"),
        "language": ("English", "ไทย"),
        "home": ("หน้าแรก", "Start"),
    }
)


def word(name: str, lang: str, **values: object) -> str:
    """Return the words *name* in ``th`` or ``en``, filled with *values*.

    Example:
        >>> word("page_of", "en", page=1, pages=3)
        'Page 1 of 3'
    """
    thai, english = WORDS[name]
    return (thai if lang == "th" else english).format_map(values)
