"""Messages about composing documents (TGD170-TGD199)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD170",
        "error",
        "expected a node without '{key}', found one: this version does not print it",
        "พบ '{key}' ในข้อความ ซึ่งรุ่นนี้ยังพิมพ์ไม่ได้",
        "write its content as text, bullets or items, or leave this document out with --only",
        "เขียนเนื้อหานั้นด้วย text, bullets หรือ items หรือเลือกพิมพ์เฉพาะเอกสารอื่นด้วย --only",
        "a part of the text must not be left out in silence",
    ),
    Message(
        "TGD171",
        "warning",
        "expected a key that a {kind} prints, found '{key}'",
        "เอกสารชนิด {kind} ไม่พิมพ์ '{key}'",
        "take the key out, or move its words to where this kind prints them",
        "ลบคีย์นี้ออก หรือย้ายข้อความไปไว้ในส่วนที่เอกสารชนิดนี้พิมพ์",
        "a part of the text must not be left out in silence",
    ),
    Message(
        "TGD172",
        "error",
        "expected a date that can be or a sentence, found '{found}': {why}",
        "คาดว่าจะพบวันที่ที่มีจริงหรือข้อความ แต่พบ '{found}'",
        "write the date as 2026-10-01 or ๑ ตุลาคม ๒๕๖๙, or write the whole sentence",
        "เขียนวันที่เป็น 2026-10-01 หรือ ๑ ตุลาคม ๒๕๖๙ หรือเขียนเป็นประโยคเต็ม",
        "regulation 3.2",
    ),
    Message(
        "TGD173",
        "warning",
        "expected an addressee, found neither 'to' nor 'policy.audience'",
        "ไม่พบผู้รับหนังสือ ทั้งใน 'to' และ 'policy.audience'",
        "name the addressee by position in 'to'",
        "ระบุตำแหน่งของผู้รับหนังสือใน 'to'",
        "regulation 1.2",
    ),
    Message(
        "TGD174",
        "error",
        "expected a subject, found neither 'subject' nor 'policy.subject'",
        "ไม่พบชื่อเรื่อง ทั้งใน 'subject' และ 'policy.subject'",
        "write the gist of the paper in 'policy.subject' or in 'subject' of the document",
        "เขียนชื่อเรื่องใน 'policy.subject' หรือ 'subject' ของเอกสาร",
        "regulation 1.2",
    ),
    Message(
        "TGD175",
        "warning",
        "expected who signs, found neither 'signatory' of the document nor of the file",
        "ไม่พบผู้ลงนาม ทั้งของเอกสารและของไฟล์",
        "name a person of 'people' in 'signatory'",
        "ระบุบุคคลใน 'people' ไว้ที่ 'signatory'",
        "regulation 1.2",
    ),
)
