"""Messages about the checking itself (TGD001-TGD019)."""

from thaigovdocs.findings.messages.message import Message

_SILENCE = "what is passed over on purpose says why, and is told when it is there no longer"
_SETTINGS = "a setting that is not understood would choose other rules than its author thinks"
_NEVER = "what somebody else wrote is changed by its author only"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD001",
        "warning",
        "expected the rule {rule} to end, found a fault of this program ({kind}): {why}",
        "กฎ {rule} ตรวจไม่สำเร็จเพราะโปรแกรมเองผิดพลาด ({kind}): {why}",
        "report this line; what the other rules found stands here all the same",
        "แจ้งผู้พัฒนาพร้อมข้อความนี้ ส่วนผลของกฎอื่นยังใช้ได้ตามปกติ",
        "one rule that fails must not hide what the others find",
    ),
    Message(
        "TGD002",
        "warning",
        "expected a reason after 'ignore {rule}', found none: nothing is silenced",
        "ต้องระบุเหตุผลหลัง 'ignore {rule}' จึงยังไม่ได้งดแจ้ง",
        "write why it is right as it stands: # thaigovdocs: ignore {rule} quoted as issued",
        "เขียนเหตุผลต่อท้าย เช่น # thaigovdocs: ignore {rule} คัดตามฉบับเดิม",
        _SILENCE,
    ),
    Message(
        "TGD003",
        "note",
        "expected {rule} here, as a silence says, found none",
        "สั่งงดแจ้ง {rule} ไว้ แต่ไม่พบ {rule} ที่นี่แล้ว",
        "delete the silence",
        "ลบคำสั่งงดแจ้งนี้",
        _SILENCE,
    ),
    Message(
        "TGD004",
        "warning",
        "expected the code of a finding, found '{found}'; the nearest is {near}",
        "ไม่รู้จักรหัส '{found}' รหัสที่ใกล้ที่สุดคือ {near}",
        "write the code that the finding shows",
        "เขียนรหัสตามที่แสดงในข้อความแจ้ง",
        _SILENCE,
    ),
    Message(
        "TGD005",
        "error",
        "expected TOML, found a mistake in its form: {why}",
        "รูปแบบ TOML ผิด: {why}",
        "check quotes and brackets in this line",
        "ตรวจเครื่องหมายคำพูดและวงเล็บในบรรทัดนี้",
        _SETTINGS,
    ),
    Message(
        "TGD006",
        "error",
        "expected one of the settings {known}, found '{found}'",
        "ไม่รู้จักการตั้งค่า '{found}' ที่ใช้ได้คือ {known}",
        "write '{near}', or delete the line",
        "เขียน '{near}' หรือลบบรรทัดนี้",
        _SETTINGS,
    ),
    Message(
        "TGD007",
        "error",
        "expected {expected} as '{key}', found {found}",
        "การตั้งค่า '{key}' ต้องเป็น {expected} แต่พบ {found}",
        'write a list as ["4xx"], a word as "th", and each silence as a table of its own',
        'เขียนรายการเป็น ["4xx"] คำเป็น "th" และการงดแจ้งแต่ละข้อเป็นตารางของตนเอง',
        _SETTINGS,
    ),
    Message(
        "TGD008",
        "note",
        "expected a policy file to mend, found {file} of somebody else: it stays as it is",
        "แก้ไขให้ได้เฉพาะแฟ้มนโยบาย ส่วน {file} ผู้อื่นเป็นผู้เขียน จึงคงไว้ตามเดิม",
        "mend what is reported in the program that wrote it",
        "แก้ไขตามที่แจ้งในโปรแกรมที่ใช้เขียนแฟ้มนั้น",
        _NEVER,
    ),
    Message(
        "TGD010",
        "note",
        "expected at most {limit} findings of {rule}, found more: the first are told",
        "พบ {rule} เกิน {limit} แห่ง จึงแจ้งเฉพาะส่วนแรก",
        "mend the first ones and check again, or leave this out with --ignore {rule}",
        "แก้ไขส่วนแรกแล้วตรวจอีกครั้ง หรืองดตรวจด้วย --ignore {rule}",
        "a file of nothing but slips would fill the screen and the machine",
    ),
    Message(
        "TGD011",
        "error",
        "expected a policy file that may be written, found {file} read-only: it stays as it is",
        "แฟ้มนโยบายที่จะแก้ไขต้องเขียนได้ แต่ {file} อ่านได้อย่างเดียว จึงคงไว้ตามเดิม",
        "allow writing to the file, or mend a copy of it",
        "อนุญาตให้เขียนแฟ้ม หรือแก้ไขในสำเนา",
        "who marked a file read-only does not want it written by a program",
    ),
    Message(
        "TGD009",
        "error",
        "expected a paper of the policy, found none in {file} that is like one",
        "ไม่พบเอกสารใน {file} ที่ตรงกับเอกสารของแฟ้มนโยบาย",
        "name the DOCX that was printed from this policy file",
        "ระบุ DOCX ที่พิมพ์จากแฟ้มนโยบายนี้",
        "papers that have nothing in common cannot be compared line by line",
    ),
)
