"""What the keys of single kinds of papers are called and for: minutes, regulations, envelopes."""

from __future__ import annotations

from thaigovdocs.policy.source.paper_keys import Said

KIND_KEYS: dict[str, Said] = {
    # A paper a row.
    "each": (
        "ฉบับละแถว",
        "ชื่อแฟ้ม CSV หรือ XLSX หรือรายการแถว พิมพ์เอกสารแถวละฉบับ",
        "a paper a row: the name of a CSV or XLSX file, or a list of rows",
    ),
    "row": (
        "ค่าของแถว",
        "ค่าที่เรียกด้วย {{ row.ชื่อ }} ซึ่ง each ให้",
        "values that {{ row.name }} reaches; each gives them",
    ),
    "next": ("นับต่อ", "+1 ให้เลขนับต่อทีละฉบับของ each", "+1 counts on from paper to paper of each"),
    "Signatory.people": (
        "รหัสผู้ลงนาม",
        "รหัสของผู้ลงนาม ถ้าไม่เขียนเป็นผู้ลงนามของแฟ้ม",
        "the ids of who signs; those of the file where it is left out",
    ),
    "Signatory.columns": (
        "คอลัมน์",
        "2 ให้ผู้ลงนามสองหรือสามคนอยู่เคียงกัน 1 ให้อยู่ใต้กัน",
        "2 for signers side by side, two and three of them, too; 1: below one another",
    ),
    "signature_axis": (
        "แกนลายมือชื่อ",
        "right ให้ลายมือชื่อของบันทึกอยู่ห่างขอบกระดาษซ้าย 12.7 ซม.",
        "of a memo: usual, or right: 12.7 cm from the edge of the paper",
    ),
    "rule": ("เส้นใต้ชื่อ", "yes ขีดเส้นสั้นใต้ชื่อประกาศ", "yes for a short line below the titles"),
    # In a body.
    "chapter": ("หมวด", "ชื่อหมวด เลขหมวดนับเอง", "the name of a chapter, which is numbered"),
    "part": ("ส่วน", "ชื่อส่วน เลขส่วนนับเอง", "the name of a part, which is numbered"),
    "picture": ("ภาพ", "ภาพในเนื้อความ", "a picture in the text"),
    "NodePicture.file": ("แฟ้มภาพ", "แฟ้มของภาพ", "the path of the picture"),
    "NodePicture.width": ("ความกว้าง", "ความกว้าง เช่น 80 mm", "its width, such as 80 mm"),
    "NodePicture.caption": ("คำใต้ภาพ", "คำใต้ภาพ", "the words below the picture"),
    "alt": ("คำอ่านแทนภาพ", "คำที่อ่านออกเสียงแทนภาพ", "what is read out instead of the picture"),
    "Node.columns": ("คอลัมน์", "ข้อความที่วางเคียงกัน", "nodes that stand beside one another"),
    "sign": ("ที่ลงชื่อ", "ที่ลงชื่อในเนื้อความ", "room to sign inside the text"),
    "SignBlock.label": ("คำท้ายเส้น", "คำหลังเส้นลงชื่อ เช่น ผู้ขอ", "the words behind the line"),
    "SignBlock.name": ("ชื่อ", "ชื่อของผู้ที่ไม่มีใน people", "a name that is not among the people"),
    "SignBlock.date": ("บรรทัดวันที่", "yes ให้มีบรรทัดวันที่", "yes for a line for the date"),
    "Node.start": (
        "นับต่อ",
        "continue: เลขของกรรมการนับต่อจากกลุ่มก่อน",
        "continue: the numbers of the members run on from the group before",
    ),
    "size": (
        "ขนาดตัวอักษร",
        "ขนาดตัวอักษรของตาราง 12, 14 หรือ 16 พอยต์",
        "of the words of the table in points: 12, 14 or 16",
    ),
    # หนังสือประทับตรา, หนังสือรับรอง, ซอง, แบบ.
    "seal": ("ตราประทับ", "frame วาดวงสำหรับตรา none ไม่วาด", "frame draws the circle for the seal"),
    "StampedLetter.to": ("ถึง", "ส่วนราชการหรือผู้รับหลังคำว่า ถึง", "the agency or person after ถึง"),
    "photo": ("รูปถ่าย", "แฟ้มภาพ หรือ frame หรือ none", "the path of a picture, frame, or none"),
    "holder": (
        "ผู้ถือหนังสือ",
        "ผู้ลงชื่อใต้รูปถ่าย: รหัสของบุคคล หรือชื่อ",
        "who signs below the photo: the id of a person, or a name",
    ),
    "Envelope.for": ("หนังสือในซอง", "รหัสของหนังสือในซอง", "the id of the letter inside"),
    "Envelope.size": ("ขนาดซอง", "DL, C6, C5 หรือ C4", "DL, C6, C5 or C4"),
    "address": ("ที่อยู่", "บรรทัดใต้ชื่อผู้รับ", "the lines below the addressee"),
    "prepaid": (
        "ชำระค่าฝากส่งรายเดือน",
        "yes พิมพ์คำว่าชำระค่าฝากส่งเป็นรายเดือน",
        "yes prints the words about postage that is paid by the month",
    ),
    "written_at": ("เขียนที่", "สถานที่หลังคำว่า เขียนที่", "where it is written, at the right"),
    # รายงานการประชุม, ระเบียบวาระการประชุม.
    "meeting": (
        "การประชุม",
        "การประชุม: {name, number, date, start, end, place}",
        "the meeting: {name, number, date, start, end, place}",
    ),
    "Meeting.name": ("ชื่อ", "ชื่อคณะที่ประชุม", "what meets"),
    "Meeting.number": ("ครั้งที่", "ครั้งที่ของปี เช่น 3/2569", "which of the year, such as 3/2569"),
    "Meeting.start": ("เริ่มเวลา", "เวลาเริ่ม เช่น 09.30", "when it began, such as 09.30"),
    "end": ("เลิกเวลา", "เวลาเลิก", "when it ended"),
    "place": ("สถานที่", "สถานที่หลังคำว่า ณ", "where, after ณ"),
    "present": ("ผู้มาประชุม", "ผู้มาประชุม", "who came"),
    "absent": ("ผู้ไม่มาประชุม", "ผู้ไม่มาประชุม และเหตุผล", "who did not come, and why"),
    "attending": ("ผู้เข้าร่วมประชุม", "ผู้เข้าร่วมประชุม", "who came and is not appointed"),
    "Attendee.name": ("ชื่อ", "ชื่อของผู้ที่ไม่มีใน people", "a name that is not among the people"),
    "Attendee.for": ("แทน", "ผู้ที่มาประชุมแทน", "whose deputy one is"),
    "reason": ("เหตุผล", "เหตุที่ไม่มาประชุม", "why somebody did not come"),
    "opening": ("เปิดประชุม", "ย่อหน้าก่อนระเบียบวาระแรก", "paragraphs before the first item"),
    "agenda": ("ระเบียบวาระ", "ระเบียบวาระ ตามลำดับ", "the items of the agenda, in order"),
    "AgendaItem.title": ("ชื่อวาระ", "ชื่อของระเบียบวาระ", "what the item is about"),
    "AgendaItem.text": ("ข้อความ", "ย่อหน้าของวาระ", "the paragraphs of the item"),
    "AgendaItem.items": ("เรื่องย่อย", "เรื่องในวาระ เลข 4.1", "its points, numbered 4.1"),
    "resolution": ("มติ", "มติที่ประชุม", "what was resolved"),
    "recorder": ("ผู้จดรายงาน", "รหัสของผู้จดรายงานการประชุม", "the person who recorded it"),
    "reviewer": ("ผู้ตรวจรายงาน", "รหัสของผู้ตรวจรายงานการประชุม", "the person who reviewed it"),
    "Minutes.of": ("คัดจาก", "รหัสของรายงานการประชุมที่คัดมา", "the id of the minutes it is taken from"),
    "Minutes.only": ("เฉพาะวาระ", "เลขของวาระที่คัด", "the numbers of the items that are printed"),
    "Agenda.of": ("ของรายงาน", "รหัสของรายงานการประชุม", "the id of the minutes whose agenda it is"),
    # ระเบียบ, ข้อบังคับ, แถลงการณ์, ข่าว.
    "type": ("ประเภท", "ระเบียบ ข้อบังคับ หรือคำอื่น", "what it calls itself: ระเบียบ, ข้อบังคับ"),
    "about": ("ว่าด้วย", "คำหลัง ว่าด้วย", "what stands after ว่าด้วย"),
    "called": (
        "คำขึ้นต้นชื่อ",
        "คำแรกของชื่อ เช่น แจ้งความ ตามที่กฎหมายเรียก",
        "the first word of its title: แจ้งความ where a law says so",
    ),
    "edition": ("ฉบับที่", "ฉบับที่ ตั้งแต่ฉบับที่สอง", "ฉบับที่, where there are several"),
    "Regulation.year": ("ปี", "ปี พ.ศ. ในชื่อ", "the Buddhist year of its title"),
    "repeals": ("ยกเลิก", "สิ่งที่ยกเลิก ข้อละฉบับ", "what it ends, a clause each"),
    "in_charge": ("ผู้รักษาการ", "ผู้รักษาการตามระเบียบ", "who sees to it"),
    "made": (
        "ข้อที่โปรแกรมร่าง",
        "facts ให้โปรแกรมร่างข้อแรก ๆ none เขียนเอง",
        "facts: the first clauses are made; none: the author writes them",
    ),
}
