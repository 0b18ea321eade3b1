"""What the keys of documents are called and for: clauses, tables and forms included."""

from __future__ import annotations

from typing import TypeAlias

Said: TypeAlias = tuple[str, str, str]
"""The Thai name, what the key is for in Thai, and the same in English."""

PAPER_KEYS: dict[str, Said] = {
    # Documents.
    "kind": ("ชนิด", "ชนิดของเอกสาร", "what it is"),
    "id": (
        "รหัส",
        "รหัสที่ใช้อ้างถึง อักษร a-z ตัวเลข และ -",
        "an id to refer to it by: small letters, digits and -",
    ),
    "date": (
        "วันที่",
        "2026-11-20 หรือ ๒๐ พฤศจิกายน ๒๕๖๙ เขียนแต่เดือนเพื่อเว้นวันไว้",
        "วันที่: 2026-11-20 or ๒๐ พฤศจิกายน ๒๕๖๙; a month alone leaves the day open",
    ),
    "Superseded.date": ("วันที่", "วันที่ของฉบับเดิม", "its date, whole"),
    "Basis.date": ("วันที่", "วันที่ของเอกสาร", "its date, whole"),
    "Cited.date": ("วันที่", "วันที่ของเอกสาร", "its date, whole"),
    "Entry.title": ("ชื่อเอกสาร", "ชื่อเอกสาร บรรทัดละรายการ", "title lines of its own"),
    "filename": (
        "ชื่อแฟ้ม",
        "ชื่อแฟ้มที่เขียนออก ไม่มีนามสกุล ไม่เกิน 120 ไบต์",
        "name of its files without suffix: one name, at most 120 bytes",
    ),
    "urgency": ("ชั้นความเร็ว", "ชั้นความเร็ว", "ชั้นความเร็ว: how urgent it is"),
    "secrecy": ("ชั้นความลับ", "ชั้นความลับ", "ชั้นความลับ: how secret it is"),
    "sets": (
        "ชุด",
        "ชุดที่กับจำนวนชุดของเอกสารลับ เช่น 1/3",
        "ชุดที่ … ของ … ชุด of a secret paper: 1/3, or 3 where the set is written by hand",
    ),
    "only": ("เฉพาะข้อ", "รหัสของข้อที่พิมพ์", "the ids of the clauses to print"),
    "except": ("ยกเว้นข้อ", "รหัสของข้อที่ไม่พิมพ์", "the ids of the clauses to leave out"),
    "number": (
        "เลขที่",
        "เลขที่ตามที่พิมพ์ หนังสือเวียนเขียน {circular: 1234}",
        "ที่, เลขที่: as printed; {circular: 1234} for a circular",
    ),
    "circular": (
        "เลขหนังสือเวียน",
        "เลขหลัง ว เว้นว่างไว้เพื่อรอทะเบียน",
        "the number after ว; empty to leave it open",
    ),
    "to": ("เรียน", "ผู้รับหนังสือ", "เรียน: the addressee"),
    "salutation": (
        "คำขึ้นต้น",
        "คำขึ้นต้น ถ้าไม่บอกเป็นไปตามผู้รับ",
        "คำขึ้นต้น; default by the addressee",
    ),
    "closing": (
        "คำลงท้าย",
        "คำลงท้าย ถ้าไม่บอกเป็นไปตามผู้รับ",
        "คำลงท้าย; default by the addressee",
    ),
    "references": ("อ้างถึง", "หนังสือที่อ้างถึง", "อ้างถึง: the papers it answers"),
    "enclosures": (
        "สิ่งที่ส่งมาด้วย",
        "สิ่งที่ส่งมาด้วย",
        "สิ่งที่ส่งมาด้วย: what goes with it",
    ),
    "document": (
        "เอกสารในแฟ้มนี้",
        "รหัสของเอกสารในแฟ้มนี้",
        "the id of a document of this file",
    ),
    "copy": ("สำเนา", "พิมพ์คำว่า สำเนา ไว้ข้างหน้า", "print สำเนา before it"),
    "quantity": (
        "จำนวน",
        "จำนวน เช่น ๑ ชุด หรือ auto เพื่อนับหน้า",
        "how many, such as ๑ ชุด; auto counts the pages",
    ),
    "body": (
        "เนื้อความ",
        "เนื้อความ ถ้าไม่เขียน โปรแกรมร่างจากข้อเท็จจริงของ policy",
        "the body; without it the paragraphs are made from the facts of policy",
    ),
    "copies_to": ("สำเนาส่ง", "ผู้รับสำเนา บรรทัดละราย", "สำเนาส่ง, lines"),
    "qr": (
        "คิวอาร์โค้ด",
        "ที่อยู่ของ QR code ท้ายหนังสือ หรือ {url, caption} เขียน none เพื่อไม่พิมพ์",
        "address of a QR code at the end, or {url, caption}; none for no code",
    ),
    "url": ("ที่อยู่เว็บ", "ที่อยู่ที่ QR code นำไป", "where the QR code leads"),
    "caption": ("คำใต้ภาพ", "คำใต้ QR code", "the words below the QR code"),
    "unit": (
        "ส่วนราชการ",
        "ส่วนราชการ พร้อมหมายเลขโทรศัพท์",
        "ส่วนราชการ: the unit, with telephone",
    ),
    "through": ("ผ่าน", "ผู้ที่บันทึกผ่าน บรรทัดละราย", "ผ่าน: who it passes through"),
    "submits": (
        "เอกสารที่เสนอ",
        "รหัสของเอกสารที่บันทึกนี้เสนอ",
        "ids of the documents that the memo carries",
    ),
    "decision": (
        "การสั่งการ",
        "สิ่งที่ผู้มีอำนาจสั่ง: ช่องให้เลือกและผู้สั่ง",
        "what the head decides: boxes to tick, and who",
    ),
    "options": (
        "ตัวเลือก",
        "ข้อความหลังช่องให้เลือก {blank} เป็นจุดไข่ปลา",
        "the words behind the boxes; {blank} in one is a dotted line",
    ),
    "by": ("โดย", "รหัสของบุคคล", "the id of a person"),
    "endorsements": (
        "ความเห็นตามลำดับ",
        "ความเห็นของผู้บังคับบัญชาตามลำดับ",
        "the words of the chiefs on the way up",
    ),
    "Endorsement.to": ("เรียน", "ผู้ที่เสนอต่อไป", "to whom it is passed on"),
    "Endorsement.text": ("ข้อความ", "ข้อความของความเห็น", "the words of the chief"),
    "dated": (
        "คำหน้าวันที่",
        "คำก่อน ณ วันที่ เขียน none เพื่อไม่พิมพ์บรรทัดนี้",
        "the word before ณ วันที่; none for no such line",
    ),
    "emblem": (
        "ตราครุฑ",
        "แฟ้มภาพ SVG, PNG หรือ JPEG หรือ preprinted หรือ none ในเอกสารเขียน yes หรือ no",
        "path of an SVG, PNG or JPEG file; preprinted; or none; of a paper: yes or no",
    ),
    "template": (
        "แม่แบบ",
        "แฟ้มแม่แบบ DOCX ของเอกสารนี้",
        "path of a DOCX template of its own",
    ),
    # Clauses and paragraphs.
    "heading": ("หัวข้อ", "บรรทัดตัวหนา", "a bold line"),
    "Column.heading": ("หัวคอลัมน์", "ข้อความเหนือคอลัมน์", "what stands above the column"),
    "Question.heading": ("คำถาม", "คำถามของแบบรายงาน", "the question"),
    "text": ("ข้อความ", "ข้อความของข้อ", "the words of the clause"),
    "WideCell.text": ("ข้อความ", "ข้อความของช่อง", "the words of the cell"),
    "bullets": ("รายการย่อย", "บรรทัดที่ขึ้นต้นด้วย -", "lines with -"),
    "paragraphs": (
        "ย่อหน้า",
        "ย่อหน้าที่ไม่มีเลข ก่อนข้อย่อย",
        "paragraphs without a label, before the items",
    ),
    "members": (
        "กรรมการ",
        "กรรมการ รายละ {person หรือ name, position, role}",
        "a committee: {person or name, position, role}, one an entry",
    ),
    "person": ("บุคคลในแฟ้ม", "รหัสของบุคคล", "the id of a person"),
    "Member.name": (
        "ชื่อ",
        "ชื่อของผู้ที่ไม่มีใน people",
        "a name that is not among the people",
    ),
    "role": ("หน้าที่", "หน้าที่ในคณะกรรมการ", "what the member is, such as ประธานกรรมการ"),
    "table": ("ตาราง", "ตารางในเนื้อความ", "a table: columns, rows, total"),
    "items": ("ข้อย่อย", "ข้อของระดับถัดไป", "ข้อย่อย: clauses of the next level"),
    "after": (
        "ย่อหน้าท้าย",
        "ย่อหน้าที่ไม่มีเลข หลังข้อย่อย",
        "paragraphs without a label, after the items",
    ),
    "short": (
        "คำย่อ",
        "ข้อความในแถวของแบบรายงาน",
        "the words of its row in a report form",
    ),
    "evidence": (
        "หลักฐาน",
        "สิ่งที่ให้กรอกในแถวของแบบรายงาน",
        "what to enter in its row of a report form",
    ),
    # Tables.
    "columns": ("คอลัมน์", "คอลัมน์จากซ้ายไปขวา", "the columns, from the left"),
    "key": (
        "คีย์ของคอลัมน์",
        "ชื่อที่แถวใช้เรียกช่อง",
        "what rows call the cells of the column",
    ),
    "width": ("ความกว้าง", "เช่น 30% หรือ 25 mm หรือส่วน", "30%, 25 mm, or a share"),
    "align": ("การจัดแนว", "left, center หรือ right", "left, center or right"),
    "sum": (
        "รวมยอด",
        "yes ให้รวมยอดคอลัมน์นี้ no ไม่ให้รวม",
        "yes for a column that is added up, no for one that is not",
    ),
    "rows": (
        "แถว",
        "แถวของตาราง หรือชื่อแฟ้ม CSV หรือ XLSX",
        "the rows, or the name of a file of rows",
    ),
    "Table.rows": ("แถว", "แถวของตาราง", "lists of cells, or cells by column"),
    "total": (
        "ยอดรวม",
        "แถวสุดท้าย หรือคำหน้ายอดรวม",
        "the last row, or the words before a total",
    ),
    "in_words": (
        "ตัวอักษร",
        "yes ให้เขียนยอดรวมเป็นตัวอักษรด้วย",
        "yes to write the computed total in words as well",
    ),
    "span": (
        "จำนวนคอลัมน์",
        "จำนวนคอลัมน์ที่ช่องกินไป",
        "how many columns the cell lies over",
    ),
    "subtotal": (
        "ยอดย่อย",
        "คำหน้าผลรวมของแถวหลังยอดย่อยครั้งก่อน",
        "the words before the sum of the rows since the last one",
    ),
    "discount": (
        "ส่วนลด",
        "คำหน้าจำนวนที่หักออก",
        "the words before an amount that is taken off",
    ),
    "brought_forward": (
        "ยอดยกมา",
        "คำหน้ายอดที่ยกมาจากหน้าก่อน",
        "ยอดยกมา: the words before an amount of an earlier page",
    ),
    "label": ("ป้าย", "คำหน้าจำนวนเงิน", "the words before any other amount"),
    "LabelledBlank.label": ("ป้าย", "คำหน้าช่องให้กรอก", "the words before the blank"),
    "value": ("ค่า", "ค่าที่กรอกไว้", "what stands in the blank"),
    "rate": (
        "อัตราร้อยละ",
        "ร้อยละที่ใช้คิดจำนวนเงิน",
        "per cent, from which the amount is computed",
    ),
    "of": (
        "คิดจาก",
        "คิดจาก subtotal หรือ all ทุกแถวข้างบน",
        "what a rate or sum is of: subtotal, or all rows above",
    ),
    "amount": (
        "จำนวนเงิน",
        "จำนวนเงินของแถว เมื่อไม่ได้คิดให้",
        "the amount of the row, where it is not computed",
    ),
    "included": (
        "รวมอยู่แล้ว",
        "yes เมื่อเป็นส่วนหนึ่งของยอดข้างบน: พิมพ์แต่ไม่บวก",
        "yes for a part of what stands above: printed, not added",
    ),
    "counts": (
        "นับรวม",
        "no เมื่อพิมพ์แต่ไม่บวก",
        "no for an amount that is printed and not added",
    ),
    # Forms.
    "request": ("คำขอ", "ช่องทั้งหกของแบบคำขอ", "the six fields of the request"),
    "topic": ("หัวข้อที่ขอ", "หัวข้อของข้อมูลที่ขอเผยแพร่", "what is to be published"),
    "details": (
        "รายละเอียด",
        "รายละเอียดของข้อมูล",
        "the details, numbered where there are several",
    ),
    "links": ("ลิงก์", "ที่อยู่เว็บที่เกี่ยวข้อง", "the addresses that belong to it"),
    "note": ("หมายเหตุ", "หมายเหตุ", "a note"),
    "blanks": (
        "ช่องให้กรอก",
        "ป้ายกับจุดไข่ปลาเหนือตาราง",
        "labels with a dotted line above the table",
    ),
    "from": ("แถวจาก", "provisions: แถวละข้อของนโยบาย", "provisions: a row for each clause"),
    "depth": (
        "ความลึก",
        "ถึงข้อระดับใดที่มีแถวของตน",
        "down to which level clauses have rows",
    ),
    "measure": ("มาตรการ", "มาตรการของแถว", "the measure of the row"),
    "done": (
        "ดำเนินการแล้ว",
        "yes หรือ no เว้นไว้ให้กรอกเอง",
        "yes or no; left out, both columns stay empty",
    ),
    "activities": ("กิจกรรมที่ดำเนินการ", "กิจกรรมที่ดำเนินการ", "what was done"),
    "questions": (
        "คำถามท้ายแบบ",
        "คำถามกับบรรทัดให้เขียน",
        "questions with lines to write on",
    ),
    "hint": ("คำแนะนำ", "คำอธิบายใต้คำถาม", "the words below the question"),
    "lines": ("จำนวนบรรทัด", "จำนวนบรรทัดให้เขียน", "how many lines to write on"),
    "respondent": ("ผู้รายงาน", "คำหลัง ลงชื่อ", "the words behind ลงชื่อ"),
    "enquiries": ("สอบถาม", "บรรทัดท้ายแบบสำหรับสอบถาม", "lines at the end: whom to ask"),
    "language": ("ภาษา", "th ไทย en อังกฤษ", "th, or en for a paper in English"),
    "attach": (
        "แนบแฟ้ม",
        "แฟ้ม PDF ที่ต่อท้ายเอกสารใน packet.pdf",
        "PDFs that go behind the paper in packet.pdf",
    ),
    "orientation": ("แนวกระดาษ", "portrait แนวตั้ง landscape แนวนอน", "portrait or landscape"),
    "blank_rows": ("แถวว่าง", "จำนวนแถวว่างท้ายตาราง", "how many empty rows follow"),
    "Recipients.for": (
        "หนังสือของบัญชี",
        "รหัสของหนังสือที่บัญชีนี้แนบ",
        "the id of the letter it goes with",
    ),
    "recipients": (
        "ผู้รับ",
        "ผู้รับ หรือชื่อแฟ้ม CSV หรือ XLSX",
        "who gets the letter, or the name of a file",
    ),
    "Recipient.name": ("ชื่อ", "ชื่อของผู้รับ", "who gets it"),
}
