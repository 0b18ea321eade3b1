"""Messages about files that somebody else wrote and that cannot be read (TGD760-TGD779)."""

from thaigovdocs.findings.messages.message import Message

_HOSTILE = "a file that comes from anybody must not slow down or harm the machine"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD760",
        "error",
        "expected a DOCX, a PDF or a text file, found that '{name}' is none of them",
        "ต้องเป็นแฟ้ม DOCX, PDF หรือข้อความ แต่ '{name}' ไม่ใช่",
        "open the file in its own program and save it as DOCX or PDF; renaming is not enough",
        "เปิดแฟ้มด้วยโปรแกรมที่สร้างแฟ้มนั้นแล้วบันทึกเป็น DOCX หรือ PDF การเปลี่ยนชื่อแฟ้มอย่างเดียวไม่พอ",
    ),
    Message(
        "TGD761",
        "error",
        "expected a file of at most {limit} MB, found that '{name}' is larger",
        "ต้องเป็นแฟ้มที่มีขนาดไม่เกิน {limit} เมกะไบต์ แต่ '{name}' ใหญ่กว่านั้น",
        "save the paper without its pictures, or check its parts one by one",
        "บันทึกเอกสารโดยไม่มีรูปภาพ หรือตรวจทีละส่วน",
        _HOSTILE,
    ),
    Message(
        "TGD762",
        "error",
        "expected a file that can be read, found '{name}': {reason}",
        "ต้องเป็นแฟ้มที่อ่านได้ แต่ '{name}' อ่านไม่ได้: {reason}",
        "check the name of the file and your right to read it",
        "ตรวจชื่อแฟ้มและสิทธิ์ในการอ่านแฟ้ม",
    ),
    Message(
        "TGD763",
        "error",
        "expected a whole DOCX, found that '{name}' is damaged: {reason}",
        "ต้องเป็นแฟ้ม DOCX ที่สมบูรณ์ แต่ '{name}' เสียหาย: {reason}",
        "open it in Word or LibreOffice and save it again, or fetch it once more",
        "เปิดด้วย Word หรือ LibreOffice แล้วบันทึกใหม่ หรือรับแฟ้มมาใหม่",
    ),
    Message(
        "TGD764",
        "error",
        "expected a DOCX that is safe to read, found {member} in '{name}': {reason}",
        "ต้องเป็นแฟ้ม DOCX ที่อ่านได้อย่างปลอดภัย แต่พบ {member} ใน '{name}': {reason}",
        "save the paper as DOCX without macros and embedded files",
        "บันทึกเอกสารเป็น DOCX โดยไม่มีแมโครและแฟ้มฝังตัว",
        _HOSTILE,
    ),
    Message(
        "TGD765",
        "error",
        "expected a file without a password, found that '{name}' is encrypted",
        "ต้องเป็นแฟ้มที่ไม่มีรหัสผ่าน แต่ '{name}' เข้ารหัสไว้",
        "save a copy without a password",
        "บันทึกสำเนาที่ไม่มีรหัสผ่าน",
    ),
    Message(
        "TGD766",
        "error",
        "expected a DOCX, found that '{name}' is another kind of Office file",
        "ต้องเป็นแฟ้ม DOCX แต่ '{name}' เป็นแฟ้ม Office ชนิดอื่น",
        "open it in Word or LibreOffice and save it as DOCX",
        "เปิดด้วย Word หรือ LibreOffice แล้วบันทึกเป็น DOCX",
    ),
    Message(
        "TGD767",
        "error",
        "expected a whole PDF, found that '{name}' is damaged",
        "ต้องเป็นแฟ้ม PDF ที่สมบูรณ์ แต่ '{name}' เสียหาย",
        "print the paper to PDF again, or fetch the file once more",
        "พิมพ์เอกสารเป็น PDF ใหม่ หรือรับแฟ้มมาใหม่",
    ),
    Message(
        "TGD768",
        "error",
        "expected a PDF that holds text, found only pictures in '{name}'",
        "ต้องเป็นแฟ้ม PDF ที่มีข้อความ แต่ '{name}' มีเพียงภาพ",
        "give the DOCX the paper was printed from, or a PDF printed from it; a scan has no text",
        "ใช้แฟ้ม DOCX ต้นฉบับ หรือ PDF ที่พิมพ์จากต้นฉบับ เอกสารที่สแกนไม่มีข้อความ",
    ),
    Message(
        "TGD769",
        "error",
        "expected at most {limit} pages, found more in '{name}'",
        "ต้องมีไม่เกิน {limit} หน้า แต่ '{name}' มีมากกว่านั้น",
        "check the papers of the file one by one",
        "แยกแฟ้มแล้วตรวจทีละเอกสาร",
        _HOSTILE,
    ),
)
