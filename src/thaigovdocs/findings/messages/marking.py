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
    Message(
        "TGD852",
        "error",
        "expected the day that '{title}' has, found '{found}'",
        "วันที่ '{found}' ไม่ตรงกับวันที่ของ '{title}'",
        "look up the day in the paper that is named, and correct it",
        "ตรวจวันที่ในเอกสารที่อ้างถึง แล้วแก้ให้ตรง",
        _CASE,
    ),
    Message(
        "TGD853",
        "warning",
        "expected the number '{number}' of '{title}', which has this day, found '{found}'",
        "'{title}' ซึ่งลงวันที่นี้มีเลขที่ '{number}' แต่พบ '{found}'",
        "look up the number in the paper that is named; another paper of that day may be meant",
        "ตรวจเลขที่ในเอกสารที่อ้างถึง หากหมายถึงเอกสารอื่นที่ลงวันเดียวกันให้คงไว้",
        _CASE,
    ),
    Message(
        "TGD854",
        "warning",
        "expected the title of a paper of the case, found '{found}', nearly '{title}'",
        "ชื่อเอกสาร '{found}' ใกล้เคียงกับ '{title}' แต่ไม่ตรงกัน",
        "write the title as the paper has it, or add the paper that is meant to the case",
        "เขียนชื่อให้ตรงกับเอกสาร หรือเพิ่มเอกสารที่หมายถึงเข้าในชุด",
        _CASE,
    ),
    Message(
        "TGD855",
        "warning",
        "expected '{name}' as another paper spells it, found '{found}'",
        "เอกสารอื่นในชุดสะกดชื่อว่า '{name}' แต่พบ '{found}'",
        "find out which is right and spell it so everywhere",
        "ตรวจว่าชื่อใดถูก แล้วเขียนให้ตรงกันทุกฉบับ",
        _CASE,
    ),
    Message(
        "TGD856",
        "warning",
        "expected the position '{position}' under which this person signs, found '{found}'",
        "บุคคลนี้ลงนามในตำแหน่ง '{position}' แต่พบ '{found}'",
        "write one position in all papers, unless it has changed since",
        "เขียนตำแหน่งให้ตรงกันทุกฉบับ เว้นแต่ตำแหน่งเปลี่ยนไปแล้ว",
        _CASE,
    ),
    Message(
        "TGD857",
        "warning",
        "expected {amount} baht, the sum of the clause of '{title}' that is cited, found '{found}'",
        "ข้อของ '{title}' ที่อ้างถึงระบุ {amount} บาท แต่พบ '{found}'",
        "find out which sum is right, and write it in both papers",
        "ตรวจว่าจำนวนเงินใดถูก แล้วเขียนให้ตรงกัน",
        _CASE,
    ),
)
