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
        "add_paper": ("เพิ่มเอกสารอีกฉบับในแฟ้มนี้", "Add another paper to this file"),
        "law": ("แทรกชื่อกฎหมาย", "Insert the name of a law"),
        "law_find": ("ค้นชื่อกฎหมาย", "Look for a law"),
        "law_help": (
            "พิมพ์คำในชื่อหรือปี เลือกด้วยลูกศรและ Enter ชื่อที่ไม่มีในรายการพิมพ์เองได้",
            "Type words of the name or the year; choose with the arrows and Enter. "
            "Other names are typed in the field",
        ),
        "law_none": (
            "ไม่พบในรายการ พิมพ์ชื่อเองในช่องได้",
            "Not in the list; type the name in the field",
        ),
        "completions": ("คำที่เขียนได้ตรงนี้", "What can be written here"),
        "yaml_help": (
            "พิมพ์หรือกด Ctrl+Space เพื่อดูคำที่เขียนได้ตรงนี้ กด Esc แล้ว Tab เพื่อออกจากช่องนี้",
            "Type or press Ctrl+Space to see what can be written here; Esc and Tab leave it",
        ),
        "no_kind": ("ไม่รู้จักชนิด", "of no known kind"),
        "paper_is": ("{kinds} พบ {count} ข้อ {how}", "{kinds}: {count} found. {how}"),
        "as_it_is": ("ภาพนี้คือหน้าเดิมของแฟ้ม", "These are the pages of the file"),
        "as_drawn": (
            "หน้านี้วาดใหม่จากข้อความในแฟ้ม จุดที่ควรแก้มีสีและหมายเลข",
            "The pages are drawn anew from the words of the file; what should be mended is "
            "coloured and numbered",
        ),
        "as_words": (
            "แสดงเฉพาะข้อความ เพราะวาดเป็นหน้าไม่ได้",
            "Only the words are shown, for they cannot be drawn as pages",
        ),
        "circular_letter": ("หนังสือเวียนหนึ่งฉบับ", "A circular letter"),
        "page_help": (
            "กดที่ข้อความบนหน้าเพื่อไปแก้ในแบบฟอร์ม",
            "Press words on the page to go to their field",
        ),
        "yes": ("ใช่", "Yes"),
        "no": ("ไม่ใช่", "No"),
        "grid_heading": ("หัวคอลัมน์", "Heading of column"),
        "grid_row": ("แถว", "row"),
        "grid_closed": ("แก้ในแท็บ YAML", "change it in the YAML tab"),
        "grid_acts": ("แถวและคอลัมน์", "Rows and columns"),
        "grid_above": ("เพิ่มแถวก่อนแถวนี้", "Add a row above"),
        "grid_up": ("เลื่อนแถวขึ้น", "Move the row up"),
        "grid_down": ("เลื่อนแถวลง", "Move the row down"),
        "grid_remove_row": ("ลบแถวนี้", "Remove the row"),
        "grid_add_row": ("เพิ่มแถว", "Add a row"),
        "grid_add_column": ("เพิ่มคอลัมน์ถัดจากนี้", "Add a column to the right"),
        "grid_left": ("เลื่อนคอลัมน์ไปทางซ้าย", "Move the column left"),
        "grid_right": ("เลื่อนคอลัมน์ไปทางขวา", "Move the column right"),
        "grid_remove_column": ("ลบคอลัมน์นี้", "Remove the column"),
        "other": ("แก้ในแท็บ YAML", "Change it in the YAML tab"),
        "calendar": ("เลือกวันที่", "Choose a date"),
        "before": ("เดือนก่อน", "Previous month"),
        "after": ("เดือนถัดไป", "Next month"),
        "today": ("วันนี้", "Today"),
        "month": ("เดือน", "Month"),
        "year": ("พ.ศ.", "Buddhist year"),
        "no_day": ("เว้นวันไว้ (ร่าง)", "Leave the day open (draft)"),
        "language": ("English", "ไทย"),
        "home": ("หน้าแรก", "Start"),
        "new": ("เขียนหนังสือใหม่", "Write a new paper"),
        "open": ("เปิดแฟ้มที่มีอยู่", "Open a file"),
        "folder": ("แฟ้มในโฟลเดอร์ {folder}", "Files in the folder {folder}"),
        "no_files": ("ยังไม่มีแฟ้มในโฟลเดอร์นี้", "There is no file in this folder yet"),
        "drop": ("ตรวจหนังสือที่มีอยู่แล้ว", "Check a paper that is there"),
        "drop_help": (
            "ลากแฟ้ม Word (DOCX) หรือ PDF ของปีก่อนมาวาง โปรแกรมจะตรวจ ชี้จุดที่ควรแก้ และแปลงให้เขียนต่อได้",
            "Drop last year's Word (DOCX) or PDF file: it is checked, its slips are marked, and it "
            "can be taken over to be written on",
        ),
        "choose_file": ("เลือกแฟ้ม หรือวางแฟ้มลงในกรอบด้านล่าง", "Choose a file, or drop it below"),
        "too_large": (
            "แฟ้มนี้ใหญ่เกินไป หรือไม่ใช่ DOCX PDF หรือ YAML",
            "The file is too large, or no DOCX, PDF or YAML",
        ),
        "no_text": ("แฟ้มนี้อ่านเป็นข้อความไม่ได้", "The file cannot be read as text"),
        "taken": (
            "แฟ้มนี้เปิดเขียนอยู่ในโปรแกรมอื่น โปรดปิดที่นั่นก่อน",
            "Another program writes this file; close it there first",
        ),
        "adopt": ("นำมาเขียนต่อ", "Take it over and write on"),
        "marked": ("ดาวน์โหลดฉบับที่ชี้จุดแก้", "Download it marked"),
        "take": ("ดาวน์โหลด", "Download"),
        "take_docx": ("เอกสารนี้เป็น Word (DOCX)", "This paper as Word (DOCX)"),
        "take_pdf": ("เอกสารนี้เป็น PDF", "This paper as PDF"),
        "take_zip": ("ทุกฉบับเป็น ZIP", "All papers as ZIP"),
        "print": ("พิมพ์", "Print"),
        "more": ("งานทั้งแฟ้ม", "Whole file"),
        "next_year": ("ปีงบประมาณถัดไป", "Next fiscal year"),
        "year_help": (
            "เขียนแฟ้มใหม่ของปีถัดไปต่อจากแฟ้มนี้ แฟ้มเดิมไม่เปลี่ยน",
            "Writes a new file for the next year that follows this one, which stays as it is",
        ),
        "fiscal_year": ("ปีงบประมาณ พ.ศ.", "Fiscal year, Buddhist era"),
        "make_year": ("เขียนแฟ้มของปีนี้", "Write the file of that year"),
        "open_year": ("เปิดแฟ้มใหม่", "Open the new file"),
        "drafts": ("ลงเลขที่และวันที่", "Numbers and dates"),
        "drafts_help": (
            "ใส่เลขที่และวันที่ที่งานสารบรรณออกให้ ช่องที่เว้นไว้จะพิมพ์เป็นร่าง",
            "Fill in what the registry gave; what is left open is printed as a draft",
        ),
        "batch": ("พิมพ์ตามตาราง", "A paper for every row"),
        "batch_help": (
            "วางตาราง CSV หรือ Excel (XLSX) ที่หัวคอลัมน์เป็นชื่อช่อง เช่น agency.name แต่ละแถวพิมพ์หนึ่งชุด",
            "Drop a table, CSV or Excel (XLSX), whose heads are keys such as agency.name; "
            "every row is printed as a packet",
        ),
        "choose_table": ("เลือกตาราง หรือวางลงในกรอบด้านล่าง", "Choose a table, or drop it below"),
        "progress": ("ทำแล้ว {done} จาก {rows} แถว", "{done} of {rows} rows"),
        "batch_done": (
            "พิมพ์ได้ {made} แถว พิมพ์ไม่ได้ {failed} แถว",
            "{made} rows printed, {failed} not printed",
        ),
        "row": ("แถวที่ {number}", "Row {number}"),
        "close": ("ปิด", "Close"),
        "cannot_take": (
            "ยังพิมพ์ไม่ได้ โปรดแก้ข้อผิดพลาดก่อน",
            "It cannot be printed; mend the errors first",
        ),
        "moved": (
            "แฟ้มนี้เปิดเขียนในแท็บอื่นแล้ว แท็บนี้จึงหยุดไว้ งานไม่หาย",
            "This file is written in another tab now, so this one rests; nothing is lost",
        ),
        "write_here": ("เขียนในแท็บนี้", "Write in this tab"),
        "outside": (
            "โปรแกรมอื่นเปลี่ยนแฟ้มนี้ จึงยังไม่บันทึกทับ",
            "Another program changed this file, so it was not written over",
        ),
        "take_theirs": ("ใช้ของในแฟ้ม", "Take what is in the file"),
        "keep_mine": (
            "ใช้ของหน้านี้ (เก็บของเดิมไว้เป็นรุ่นก่อน)",
            "Keep this page's (the other is kept as a version)",
        ),
        "versions": ("รุ่นก่อน", "Versions"),
        "no_versions": ("ยังไม่มีรุ่นก่อน", "No version yet"),
        "restore": ("กลับไปใช้รุ่นนี้", "Go back to this one"),
        "cannot_save": ("บันทึกไม่ได้: {why}", "It cannot be saved: {why}"),
        "lost": (
            "ขาดการติดต่อกับโปรแกรม ที่บันทึกแล้วอยู่ครบในแฟ้ม เมื่อเปิดโปรแกรมอีกครั้งให้ใช้ที่อยู่ใหม่",
            "The program does not answer; what was saved is in its file. "
            "When it is started again, open its new address",
        ),
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
