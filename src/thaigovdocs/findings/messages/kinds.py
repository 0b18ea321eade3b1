"""Messages about kinds of papers with keys of their own (TGD860-TGD889)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD860",
        "error",
        "expected which meeting it is, found neither 'meeting' nor minutes named in 'of'",
        "ไม่พบว่าเป็นการประชุมใด ทั้งใน 'meeting' และใน 'of'",
        "write name, number, date and place of the meeting in 'meeting', "
        "or the id of its minutes in 'of'",
        "ระบุชื่อ ครั้งที่ วันที่ และสถานที่ประชุมใน 'meeting' หรือระบุ id ของรายงานการประชุมใน 'of'",
        sources=("saraban 25",),
    ),
    Message(
        "TGD861",
        "error",
        "expected to whom the stamped letter goes, found neither 'to' nor 'policy.audience'",
        "ไม่พบผู้รับหนังสือประทับตรา (ถึง) ทั้งใน 'to' และ 'policy.audience'",
        "name the agency or person in 'to'; it stands after ถึง",
        "ระบุส่วนราชการหรือบุคคลใน 'to' ซึ่งจะพิมพ์ต่อจากคำว่า ถึง",
        sources=("saraban 13",),
    ),
    Message(
        "TGD863",
        "error",
        "expected the id of a letter in 'for', found '{found}', which is none",
        "'for' ของซองต้องเป็น id ของหนังสือภายนอกหรือหนังสือประทับตรา แต่ '{found}' ไม่ใช่",
        "name a document of the kind letter or stamped-letter",
        "ระบุ id ของเอกสารชนิด letter หรือ stamped-letter",
        sources=("saraban 77",),
    ),
)
