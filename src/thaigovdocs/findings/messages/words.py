"""Messages about words that would be printed as nobody meant them (TGD231-TGD239)."""

from thaigovdocs.findings.messages.message import Message

_TWICE = "the form prints its labels itself"
_LINES = "only cells and lists of lines keep the lines that an author made"
_AS_WRITTEN = "what is no markup of a policy file is printed letter for letter"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD231",
        "warning",
        "expected words, found '{found}', which looks like markup and is printed as it stands",
        "พบ '{found}' ซึ่งคล้ายเครื่องหมายจัดรูปแบบ และจะถูกพิมพ์ออกมาตามที่เห็น",
        "write **bold**, __underlined__, {{blank}}, {{box}}, {{tick}} or a fact such as "
        "{{{{ fiscal_year }}}}; put what is to be printed so between backticks",
        "ใช้ **ตัวหนา** __ขีดเส้นใต้__ {{blank}} {{box}} {{tick}} หรือข้อมูล เช่น {{{{ fiscal_year }}}} "
        "หากต้องการพิมพ์ตามที่เห็น ให้ใส่ไว้ระหว่างเครื่องหมาย `",
        _AS_WRITTEN,
    ),
    Message(
        "TGD232",
        "warning",
        "expected the value of '{key}' alone, found '{label}' before it: it would be printed twice",
        "ค่าของ '{key}' ไม่ต้องมีคำว่า '{label}' นำหน้า เพราะเอกสารพิมพ์คำนี้ให้แล้ว จะกลายเป็นสองครั้ง",
        "take '{label}' out",
        "ลบคำว่า '{label}' ออก",
        _TWICE,
    ),
    Message(
        "TGD233",
        "warning",
        "expected one paragraph, found a line break in it, which is printed as a space",
        "ย่อหน้าเดียวต้องไม่มีการขึ้นบรรทัดใหม่ แต่พบ ซึ่งจะพิมพ์เป็นวรรค",
        "write each line as an entry of its own (- …), or join the lines",
        "เขียนแต่ละบรรทัดเป็นรายการของตนเอง (- …) หรือเขียนต่อกันเป็นบรรทัดเดียว",
        _LINES,
    ),
)
