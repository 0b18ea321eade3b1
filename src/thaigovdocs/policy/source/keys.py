"""What every key of the policy file is called in Thai, and what it is for, in two languages.

A key that means another thing in one mapping stands there with the model of it
(``Person.name``).  The one table behind the JSON Schema of editors, the reference and the
forms of programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from thaigovdocs.policy.source.kind_keys import KIND_KEYS
from thaigovdocs.policy.source.paper_keys import PAPER_KEYS, Said

TABLE: Mapping[str, Said] = MappingProxyType(
    {
        **PAPER_KEYS,
        **KIND_KEYS,
        # The file.
        "thaigovdocs": (
            "รุ่นของรูปแบบแฟ้ม",
            "รุ่นของรูปแบบแฟ้ม เขียน 1",
            "version of the format: 1",
        ),
        "extends": ("แฟ้มต้นทาง", "แฟ้มนโยบายที่แฟ้มนี้เริ่มจาก", "a policy file to start from"),
        "remove": (
            "ตัดออก",
            "ใช้กับ extends: ตัดรายการของรหัสนี้ที่แฟ้มต้นทางมี",
            "with extends: drop the entry of this id that the base file has",
        ),
        "fiscal_year": (
            "ปีงบประมาณ",
            "ปีงบประมาณ เป็น พ.ศ. ในเอกสารเขียน -1 หมายถึงปีก่อน",
            "ปีงบประมาณ, Buddhist era; in a document also -1 for the year before",
        ),
        "vars": (
            "ตัวแปร",
            "ข้อความที่ตั้งชื่อเอง ใช้ซ้ำด้วย {{ vars.ชื่อ }}",
            "variables of your own; data, never expressions",
        ),
        "agency": ("หน่วยงาน", "ส่วนราชการที่ออกหนังสือ", "ส่วนราชการ: who issues"),
        "people": ("บุคคล", "บุคคล แต่ละคนมีรหัสที่ตั้งเอง", "persons by an id of your choice"),
        "signatory": (
            "ผู้ลงนาม",
            "รหัสของบุคคลที่ลงนาม คนเดียวหรือหลายคน",
            "ผู้ลงนาม: the id of a person, or several",
        ),
        "policy": (
            "นโยบาย",
            "ข้อเท็จจริงของนโยบาย แต่ละข้อเขียนครั้งเดียว",
            "the policy itself: every fact once",
        ),
        "documents": ("เอกสาร", "เอกสารที่จะพิมพ์", "what to print"),
        "output": ("รูปแบบเอกสาร", "หน้าตาของเอกสารที่พิมพ์", "how the papers look"),
        "issued": (
            "ทะเบียน",
            "เลขที่ วันที่ และผู้ลงนามที่ได้จากทะเบียน ตามรหัสของเอกสาร",
            "what the registry gave, by id of document; laid over the documents last",
        ),
        "PolicyModel.rows": (
            "แถว",
            "หัวคอลัมน์ของตารางผู้รับ แทนคีย์ใด: {หัว: คีย์} เมื่อพิมพ์แฟ้มเดียวให้หลายหน่วยงาน",
            "what the heads of a table of many agencies stand for: {head: key}",
        ),
        # The agency.
        "Agency.name": ("ชื่อ", "ชื่อหน่วยงานตามที่พิมพ์", "the name of the agency, as printed"),
        "issuer": (
            "ผู้ออก",
            "ผู้ออกประกาศและคำสั่ง ถ้าไม่ใช่ชื่อหน่วยงาน",
            "who issues announcements and orders, where it is not the agency's name",
        ),
        "letterhead": (
            "หัวหนังสือ",
            "ที่ตั้งของหน่วยงาน มุมบนขวาของหนังสือ บรรทัดละรายการ",
            "the sender's lines at the upper right",
        ),
        "code": (
            "รหัสหนังสือ",
            "รหัสตัวพยัญชนะและเลขประจำของเจ้าของเรื่อง เช่น พง 0017.2",
            "letters and owner number of its papers, such as พง 0017.2",
        ),
        "owner": (
            "ส่วนราชการเจ้าของเรื่อง",
            "ส่วนราชการเจ้าของเรื่อง มุมล่างซ้ายของหนังสือ บรรทัดละรายการ",
            "ส่วนราชการเจ้าของเรื่อง, its lines",
        ),
        "contact": (
            "ช่องทางติดต่อ",
            "ช่องทางติดต่อเจ้าของเรื่อง เป็นบรรทัด หรือ phone, fax, email, website",
            "how to reach the owner: lines, or phone, fax, email, website",
        ),
        "copies": ("สำเนา", "ผู้ร่าง ผู้พิมพ์ ผู้ตรวจ และผู้รับรองสำเนา", "who stands on copies"),
        "drafted": ("ผู้ร่าง", "ผู้ร่าง: ชื่อหรือรหัสบุคคล", "who drafted: a name or a person"),
        "typed": ("ผู้พิมพ์", "ผู้พิมพ์: ชื่อหรือรหัสบุคคล", "who typed: a name or a person"),
        "checked": ("ผู้ตรวจ", "ผู้ตรวจ: ชื่อหรือรหัสบุคคล", "who checked: a name or a person"),
        "certified": ("ผู้รับรองสำเนา", "รหัสบุคคลที่รับรองสำเนา", "the person who certifies copies"),
        "english": ("ภาษาอังกฤษ", "ชื่อในเอกสารภาษาอังกฤษ", "the names in papers in English"),
        "EnglishAgency.name": ("ชื่อ", "ชื่อหน่วยงานเป็นภาษาอังกฤษ", "the agency in English"),
        "EnglishPerson.name": ("ชื่อ", "ชื่อบุคคลเป็นภาษาอังกฤษ", "the person in English"),
        "Person.signature": (
            "ภาพลายมือชื่อ",
            "แฟ้มภาพลายมือชื่อ พิมพ์เมื่อสั่ง --signed เท่านั้น",
            "a picture of the signature, printed only with --signed",
        ),
        "logos": ("ตราสัญลักษณ์", "แฟ้มภาพที่อยู่บนแบบฟอร์ม", "pictures for forms, by path"),
        "phone": ("โทรศัพท์", "หมายเลขโทรศัพท์", "telephone number"),
        "fax": ("โทรสาร", "หมายเลขโทรสาร", "fax number"),
        "email": ("ไปรษณีย์อิเล็กทรอนิกส์", "ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์", "e-mail address"),
        "website": ("เว็บไซต์", "ที่อยู่เว็บไซต์", "address of the web site"),
        # People.
        "Person.name": (
            "ชื่อ",
            "ชื่อพร้อมคำนำหน้า ตามที่พิมพ์ในวงเล็บใต้ลายมือชื่อ",
            "with title, as printed in brackets below the signature",
        ),
        "position": (
            "ตำแหน่ง",
            "ตำแหน่ง บรรทัดเดียวหรือหลายบรรทัด",
            "one line, or a list of lines",
        ),
        "rank": (
            "ยศ",
            "ยศหรือตำแหน่งทางวิชาการที่พิมพ์หน้าลายมือชื่อ",
            "rank or academic title typed before the signature",
        ),
        "acting": (
            "ปฏิบัติหน้าที่แทน",
            "ปฏิบัติหน้าที่แทนผู้ใด: {as: รักษาราชการแทน, for: …} หรือข้อความ",
            "in whose place a person acts: {as: รักษาราชการแทน, for: …}, or text",
        ),
        "as": (
            "ในฐานะ",
            "คำที่พิมพ์ก่อนตำแหน่งที่แทน เช่น รักษาราชการแทน",
            "the words before the post, such as รักษาราชการแทน",
        ),
        "Acting.for": (
            "แทนตำแหน่ง",
            "ตำแหน่งที่ปฏิบัติหน้าที่แทน",
            "the post in whose place he acts",
        ),
        # The policy.
        "subject": ("เรื่อง", "เรื่องของเอกสาร", "เรื่อง: the subject"),
        "preamble": (
            "อารัมภบท",
            "ย่อหน้าก่อนอำนาจที่อ้าง",
            "paragraphs before the power relied on",
        ),
        "authority": (
            "อาศัยอำนาจ",
            "ย่อหน้าที่อ้างอำนาจ: ข้อความ หรือแหล่งของอำนาจ",
            "the enabling paragraph (อาศัยอำนาจ…): text, or its sources",
        ),
        "sources": (
            "แหล่งของอำนาจ",
            "กฎหมายและมาตราที่ให้อำนาจ",
            "the acts and sections that give the power",
        ),
        "enacts": (
            "คำที่ตามมา",
            "คำหลังอำนาจที่อ้าง (จึงกำหนด…)",
            "the words after the power relied on (จึงกำหนด…)",
        ),
        "act": ("กฎหมาย", "รหัสของกฎหมายในทะเบียน", "the id of an act of the registry"),
        "sections": ("มาตรา", "มาตราหรือข้อ รายการละหนึ่ง", "มาตรา or ข้อ, one an entry"),
        "numbering": (
            "แบบเลขข้อ",
            "แบบของเลขข้อในแต่ละระดับ เช่น ['1.', '1.1', '(1)']",
            "label pattern of each level, such as ['1.', '1.1', '(1)']",
        ),
        "provisions": (
            "ข้อ",
            "ข้อต่าง ๆ ของนโยบาย ในเอกสารเลือกได้ด้วย {only: [รหัส]} หรือ {except: [รหัส]}",
            "ข้อ: the clauses; in a document also {only: [ids]} or {except: [ids]}",
        ),
        "effective": (
            "มีผลใช้บังคับ",
            "วันที่มีผลใช้บังคับ: ข้อความ หรือวันที่",
            "when it comes into force: text, or a date",
        ),
        "conclusion": ("ส่วนท้าย", "ย่อหน้าก่อนบรรทัดวันที่", "paragraphs before the dated line"),
        "basis": (
            "ที่มา",
            "กฎหมาย แนวทาง และมติที่เป็นที่มา",
            "laws, guidelines and resolutions relied on",
        ),
        "supersedes": (
            "ฉบับที่ยกเลิก",
            "คำสั่งหรือประกาศเดิมที่ฉบับนี้ยกเลิก",
            "the former order or announcement that this one ends",
        ),
        "audience": (
            "ผู้ถือปฏิบัติ",
            "ผู้ที่ต้องถือปฏิบัติ และเป็นผู้รับหนังสือถ้าไม่ได้บอก to",
            "to whom it applies; the default of a letter's to",
        ),
        "responsible": ("ผู้รับผิดชอบ", "ผู้รับผิดชอบนโยบาย", "who answers for it"),
        "Responsible.contact": (
            "ผู้ติดต่อ",
            "รหัสของบุคคลที่ติดต่อได้",
            "the id of the person to ask",
        ),
        "Responsible.unit": (
            "หน่วยงานผู้รับผิดชอบ",
            "หน่วยงานผู้รับผิดชอบ",
            "the unit that answers for it",
        ),
        "workflow": (
            "ลำดับการลงนาม",
            "ผู้ลงนามสามคนในคำขอเผยแพร่ ตามรหัสของบุคคล",
            "the three signers of a request to publish, by id of person",
        ),
        "requester": ("ผู้ขอ", "รหัสของผู้ขอเผยแพร่", "the id of who asks to publish"),
        "approver": ("ผู้อนุมัติ", "รหัสของผู้อนุมัติให้เผยแพร่", "the id of who approves"),
        "publisher": ("ผู้เผยแพร่", "รหัสของผู้นำขึ้นเผยแพร่", "the id of who publishes"),
        "files": ("แฟ้มข้อมูล", "แฟ้มข้อมูลที่เผยแพร่ได้", "what may be published"),
        "types": (
            "ชนิดแฟ้ม",
            "ชนิดของแฟ้มที่เผยแพร่ได้",
            "the kinds of files that may be published",
        ),
        "max_size": ("ขนาดสูงสุด", "ขนาดแฟ้มสูงสุด เช่น ๕ MB", "the largest size, such as ๕ MB"),
        "reporting": (
            "การรายงาน",
            "ช่องทาง ผู้รับรายงาน และกำหนดการรายงาน",
            "by which channel, to whom and when to report",
        ),
        "channel": ("ช่องทาง", "ช่องทางเผยแพร่หรือรายงาน", "where it is published or reported"),
        "Reporting.to": ("ผู้รับรายงาน", "ผู้รับรายงาน", "who gets the reports"),
        "rounds": ("รอบรายงาน", "รอบของการรายงาน", "the rounds of reporting"),
        "Round.name": ("ชื่อ", "ชื่อของรอบ", "the name of the round"),
        "due": (
            "กำหนดส่ง",
            "วันที่ {day: 31 มีนาคม} {day: last, month: กุมภาพันธ์} หรือ {monthly: 25}",
            "a date, {day: 31 มีนาคม}, {day: last, month: กุมภาพันธ์} or {monthly: 25}",
        ),
        "monthly": ("ทุกเดือนวันที่", "วันของทุกเดือน", "the day of every month"),
        "day": ("วัน", "วันและเดือน เช่น 31 มีนาคม หรือ last", "day and month, or last"),
        "month": ("เดือน", "เดือน เมื่อ day เป็น last", "the month, where day is last"),
        "DueInYear.year": (
            "ปี",
            "+1 หมายถึงปีงบประมาณถัดไป",
            "+1 for the fiscal year after",
        ),
        "title": ("ชื่อเอกสาร", "ชื่อของเอกสาร", "the title"),
        # How papers look.
        "numerals": ("ตัวเลข", "thai เลขไทย arabic เลขอารบิก", "digits of the papers"),
        "font": ("แบบอักษร", "ชื่อแบบอักษร", "a font family by name"),
        "formats": ("ชนิดแฟ้มที่เขียน", "docx, pdf, txt", "what to write"),
        "catchwords": ("คำต่อเนื่อง", "คำต่อเนื่องท้ายหน้า", "คำต่อเนื่อง: where they stand"),
        "on": ("เอกสารที่มี", "default, all หรือ none", "default, all or none"),
        "mark": ("ขีด", "ขีดหน้าหรือหลังคำต่อเนื่อง", "a stroke before or after them"),
    }
)
