"""Messages about what a caller hands over (TGD020-TGD029)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD020",
        "error",
        "expected {kind} as {argument}, found {found}",
        "{argument} ต้องเป็น {kind} แต่พบ {found}",
        "hand over {kind}",
        "ส่งค่าชนิด {kind}",
    ),
    Message(
        "TGD021",
        "error",
        "expected a list of text as {argument}, found str; write [{found}]",
        "{argument} ต้องเป็นรายการของข้อความ แต่พบข้อความเดียว",
        "write [{found}]",
        "เขียนว่า [{found}]",
        "one text would be read letter by letter",
    ),
    Message(
        "TGD022",
        "error",
        "expected {known} as {argument}, found '{found}'",
        "{argument} ต้องเป็น {known} แต่พบ '{found}'",
        "write one of {known}",
        "เขียนอย่างใดอย่างหนึ่งใน {known}",
    ),
)
