"""Messages about starting a policy file from a preset (TGD756-TGD757)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD756",
        "error",
        "expected a preset ({known}), found '{found}'",
        "ต้องเป็นชื่อแม่แบบ ({known}) แต่พบ '{found}'",
        "write '{nearest}'; thaigovdocs new --list tells what each holds",
        "เขียนว่า '{nearest}' หรือดูรายการได้ด้วย thaigovdocs new --list",
    ),
    Message(
        "TGD757",
        "error",
        "expected a file that does not exist yet, found '{path}'",
        "ต้องเป็นแฟ้มที่ยังไม่มี แต่มี '{path}' อยู่แล้ว",
        "name another file with -o, or add --force to replace this one",
        "ระบุชื่อแฟ้มอื่นด้วย -o หรือเพิ่ม --force เพื่อเขียนทับ",
        "what other people wrote is never replaced unasked",
    ),
)
