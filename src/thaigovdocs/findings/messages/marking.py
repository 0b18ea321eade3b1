"""Messages about files handed back marked (TGD840-849), and checked together (TGD850-859)."""

from thaigovdocs.findings.messages.message import Message

_SIGNED = "a change of one byte breaks the signature of a file"
_BACK = "what was changed in Word must not be lost when the policy prints again"
_CASE = "papers of one case are read side by side, and must agree"
_PLACES = "only Word and PDF files can hold comments at their words"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD840",
        "error",
        "expected a file without a digital signature, found one on {file}: it was not marked",
        "แฟ้ม {file} มีลายมือชื่อดิจิทัล จึงไม่ได้เขียนความเห็นลงในแฟ้ม",
        "mark the file before it is signed, or use --force and lose the signature in the copy",
        "ตรวจก่อนลงลายมือชื่อ หรือใช้ --force โดยสำเนาที่ได้จะไม่มีลายมือชื่อที่ใช้ได้",
        _SIGNED,
    ),
    Message(
        "TGD841",
        "error",
        "expected a DOCX or PDF file to mark, found {file}",
        "เขียนความเห็นได้เฉพาะแฟ้ม DOCX และ PDF แต่พบ {file}",
        "read the findings of other files on the screen, or with --format",
        "ดูผลตรวจของแฟ้มชนิดอื่นทางหน้าจอ หรือใช้ --format",
        _PLACES,
    ),
    Message(
        "TGD850",
        "error",
        "expected a clause of '{title}', found '{found}', which it does not have",
        "'{title}' ไม่มี{found}",
        "look up the clause in the paper that is named, and correct the number",
        "ตรวจเลขข้อในเอกสารที่อ้างถึง แล้วแก้ให้ตรง",
        _CASE,
    ),
    Message(
        "TGD851",
        "warning",
        "expected a place in the policy for what was changed, found none: '{text}'",
        "ไม่ทราบว่าข้อความที่แก้ไขมาจากที่ใดในแฟ้มนโยบาย จึงยังไม่ได้นำกลับ: '{text}'",
        "change the policy file by hand; diff shows each change with its line",
        "แก้แฟ้มนโยบายด้วยตนเอง คำสั่ง diff แสดงบรรทัดของแต่ละแห่ง",
        _BACK,
    ),
)
