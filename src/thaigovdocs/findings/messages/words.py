"""Messages about words that would be printed as nobody meant them (TGD231-TGD239)."""

from thaigovdocs.findings.messages.message import Message

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
)
