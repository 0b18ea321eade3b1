"""Messages about papers that become a policy file (TGD830-TGD839)."""

from thaigovdocs.findings.messages.message import Message

_NOTHING_LOST = "nothing of a paper that is taken over may be lost in silence"
_SAME = "a policy that is made from a paper must print that paper"
_SOURCE = "a source is never written over"
_PAGE = "what stands on a page for the page's sake is made anew with the pages"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD830",
        "warning",
        "expected a part of the paper, found words that stand as a paragraph: '{text}'",
        "ไม่ทราบว่าเป็นส่วนใดของเอกสาร จึงไว้เป็นย่อหน้าตามตำแหน่งเดิม: '{text}'",
        "put them into the key they belong to, or leave the paragraph",
        "ย้ายไปไว้ในคีย์ที่ถูกต้อง หรือคงเป็นย่อหน้าไว้",
        _NOTHING_LOST,
    ),
    Message(
        "TGD831",
        "warning",
        "expected a paper of a known kind, found '{text}': it stands as kind: other",
        "ไม่ทราบชนิดของเอกสาร '{text}' หรือจัดตามชนิดไม่ได้ จึงไว้เป็น kind: other",
        "choose a kind, and move title and paragraphs into its keys",
        "เลือก kind ที่ตรง แล้วย้ายชื่อเรื่องและย่อหน้าไปไว้ในคีย์ของชนิดนั้น",
        _NOTHING_LOST,
    ),
    Message(
        "TGD832",
        "error",
        "expected the policy to print '{text}', found it nowhere",
        "แฟ้มนโยบายไม่พิมพ์ข้อความ '{text}' ซึ่งมีในเอกสารเดิม",
        "add these words to the policy file by hand",
        "เพิ่มข้อความนี้ในแฟ้มนโยบายด้วยตนเอง",
        _SAME,
    ),
    Message(
        "TGD833",
        "note",
        "expected the words of the paper only, found '{text}' added by its form",
        "แบบของเอกสารพิมพ์ '{text}' เพิ่มจากเอกสารเดิม",
        "look whether the form is right; the paper had left it out",
        "ตรวจว่าเอกสารเดิมขาดส่วนนี้ไปจริงหรือไม่",
        _SAME,
    ),
    Message(
        "TGD834",
        "note",
        "expected words of a paper, found {count} of the sort {sort}, such as '{text}': left out",
        "ไม่รับเข้าส่วนประกอบของหน้ากระดาษ ({sort}) {count} แห่ง เช่น '{text}'",
        "nothing to do: pages, catchwords and emblem are printed anew",
        "ไม่ต้องทำอะไร เพราะเลขหน้า คำต่อเนื่อง และตราครุฑจะพิมพ์ใหม่ตามหน้ากระดาษ",
        _PAGE,
    ),
    Message(
        "TGD835",
        "warning",
        "expected words of a paper, found '{text}' in a header, footer or note: left out",
        "ไม่รับเข้าข้อความ '{text}' ซึ่งอยู่ในหัวกระดาษ ท้ายกระดาษ หรือเชิงอรรถ",
        "add it to the body if it belongs to the paper",
        "เพิ่มในเนื้อความหากเป็นส่วนของเอกสาร",
        _NOTHING_LOST,
    ),
    Message(
        "TGD836",
        "warning",
        "expected words, found the picture {name}: a policy file holds none of it",
        "ไม่รับเข้ารูปภาพ {name}",
        "save the picture beside the policy file and name it there",
        "บันทึกรูปภาพไว้ข้างแฟ้มนโยบาย แล้วระบุชื่อแฟ้มในแฟ้มนโยบาย",
        _NOTHING_LOST,
    ),
    Message(
        "TGD837",
        "note",
        "expected everything decided, found open places in lines {lines}",
        "ยังมีสิ่งที่ต้องตัดสินใจในบรรทัด {lines}",
        "look for 'ต้องระบุ:' and fill in what the remark asks for",
        "ค้นหา 'ต้องระบุ:' แล้วเติมตามที่หมายเหตุบอก",
        _NOTHING_LOST,
    ),
    Message(
        "TGD838",
        "error",
        "expected a paper, found no words",
        "ไม่พบข้อความของเอกสารในแฟ้ม",
        "open the file and look whether it is empty or a scan",
        "เปิดแฟ้มดูว่าว่างหรือเป็นภาพสแกนหรือไม่",
        _NOTHING_LOST,
    ),
    Message(
        "TGD839",
        "error",
        "expected another file than the source, found {file}",
        "แฟ้มที่จะเขียน {file} เป็นแฟ้มต้นฉบับเอง",
        "write to another file",
        "เขียนลงแฟ้มอื่น",
        _SOURCE,
    ),
    Message(
        "TGD859",
        "error",
        "expected a paper that a policy file can hold, found none in {id}",
        "แฟ้มนโยบายรับเอกสาร {id} ไว้ไม่ได้",
        "look at the file: one paragraph of it may be longer than 100,000 characters",
        "ตรวจดูแฟ้ม อาจมีย่อหน้าที่ยาวเกิน 100,000 ตัวอักษร",
    ),
)
