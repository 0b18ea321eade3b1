"""Messages about DOCX templates (TGD730-TGD739)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD730",
        "error",
        "expected text that a file can hold, found the character {character} in {where}",
        "ข้อความต้องเป็นอักขระที่แฟ้มเก็บได้ แต่พบอักขระ {character} ใน {where}",
        "delete the character; it is invisible and usually came in by copying",
        "ลบอักขระนี้ออก อักขระนี้มองไม่เห็นและมักติดมาจากการคัดลอก",
        "XML 1.0, section 2.2: control characters and half surrogates are not text",
    ),
    Message(
        "TGD731",
        "error",
        "expected a DOCX file, found something else ({reason})",
        "ต้องเป็นแฟ้ม DOCX แต่พบสิ่งอื่น ({reason})",
        "open the template in Word or LibreOffice and save it as .docx",
        "เปิดแม่แบบด้วย Word หรือ LibreOffice แล้วบันทึกเป็น .docx",
    ),
    Message(
        "TGD732",
        "error",
        "expected a template that is safe to read, found the member {member}: {reason}",
        "แม่แบบต้องปลอดภัย แต่พบส่วน {member}: {reason}",
        "save the template anew from Word or LibreOffice, without macros and linked files",
        "บันทึกแม่แบบใหม่จาก Word หรือ LibreOffice โดยไม่มีแมโครและแฟ้มที่เชื่อมโยง",
        "a template may come from a stranger",
    ),
    Message(
        "TGD733",
        "error",
        "expected a name that the template context has, found '{name}' in «{text}»",
        "ต้องเป็นชื่อที่แม่แบบใช้ได้ แต่พบ '{name}' ใน «{text}»",
        "use a name of the template context; {names}",
        "ใช้ชื่อที่แม่แบบใช้ได้ {names}",
        "a name that nobody fills would print nothing without anybody noticing",
    ),
    Message(
        "TGD734",
        "error",
        "expected a tag that can be read, found «{text}» ({reason})",
        "ต้องเป็นคำสั่งที่อ่านได้ แต่พบ «{text}» ({reason})",
        "correct the tag; every {{%p if %}} needs its {{%p endif %}}, every {{%p for %}} its "
        "{{%p endfor %}}",
        "แก้คำสั่ง ทุก {{%p if %}} ต้องมี {{%p endif %}} และทุก {{%p for %}} ต้องมี {{%p endfor %}}",
    ),
    Message(
        "TGD735",
        "error",
        "expected a tag that prints or chooses, found «{text}» ({reason})",
        "คำสั่งต้องเป็นการพิมพ์หรือการเลือก แต่พบ «{text}» ({reason})",
        "print names of the template context only; calls and large arithmetic are refused",
        "พิมพ์เฉพาะชื่อที่แม่แบบใช้ได้ ไม่รับการเรียกใช้ฟังก์ชันและการคำนวณขนาดใหญ่",
        "a template is code and may come from a stranger",
    ),
    Message(
        "TGD736",
        "error",
        "expected a DOCX template for the kind '{kind}', found none",
        "ต้องมีแม่แบบ DOCX ของชนิด '{kind}' แต่ไม่พบ",
        "put {kind}.docx into the folder of templates, or leave the folder out",
        "วาง {kind}.docx ในโฟลเดอร์แม่แบบ หรือไม่ต้องระบุโฟลเดอร์",
    ),
    Message(
        "TGD737",
        "error",
        "expected well-formed XML in {member}, found a fault ({reason})",
        "{member} ต้องเป็น XML ที่ถูกต้อง แต่พบข้อผิดพลาด ({reason})",
        "open the template in Word or LibreOffice and save it anew",
        "เปิดแม่แบบด้วย Word หรือ LibreOffice แล้วบันทึกใหม่",
    ),
)
