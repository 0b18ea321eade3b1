"""Messages about fonts, glyphs and pages (TGD700-TGD711)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD700",
        "error",
        "expected the font '{font}' on this machine, found it in none of the font folders",
        "ต้องมีแบบอักษร '{font}' ในเครื่องนี้ แต่ไม่พบในโฟลเดอร์แบบอักษรใดเลย",
        "install the font, name the folder it is in, or leave output.font out",
        "ติดตั้งแบบอักษรนี้ ระบุโฟลเดอร์ที่เก็บไว้ หรือไม่ต้องระบุ output.font",
        "another font in its place would change the lines and pages without a word",
    ),
    Message(
        "TGD701",
        "error",
        "expected a font to print in, found neither TH Sarabun nor the package fontpkg-sarabun",
        "ต้องมีแบบอักษรสำหรับพิมพ์ แต่ไม่พบทั้ง TH Sarabun และแพ็กเกจ fontpkg-sarabun",
        "run: pip install fontpkg-sarabun",
        "ใช้คำสั่ง pip install fontpkg-sarabun",
    ),
    Message(
        "TGD702",
        "error",
        "expected a character that the font '{font}' can draw, found '{character}' ({name})",
        "ต้องเป็นอักขระที่แบบอักษร '{font}' มี แต่พบ '{character}' ({name})",
        "remove the character or write it in words",
        "ลบอักขระนี้ออกหรือเขียนเป็นคำแทน",
        "a character that the font lacks would be printed as nothing",
    ),
    Message(
        "TGD703",
        "warning",
        "expected a bold face of the font '{font}', found none: titles are not bold",
        "ต้องมีตัวหนาของแบบอักษร '{font}' แต่ไม่พบ ชื่อเรื่องจึงไม่เป็นตัวหนา",
        "install the bold face of the font too",
        "ติดตั้งแบบอักษรนี้ชนิดตัวหนาเพิ่ม",
    ),
    Message(
        "TGD706",
        "error",
        "expected a paper that can be printed, found a fault: {reason}",
        "พิมพ์เอกสารไม่ได้: {reason}",
        "mend what the reason names; where it names nothing of yours, report it",
        "แก้ไขตามเหตุที่แจ้ง หากไม่เกี่ยวกับข้อมูลของท่าน โปรดแจ้งผู้พัฒนา",
    ),
    Message(
        "TGD704",
        "error",
        "expected a folder of fonts, found none at '{folder}'",
        "ต้องเป็นโฟลเดอร์เก็บแบบอักษร แต่ไม่พบโฟลเดอร์ '{folder}'",
        "name the folder that holds the font files",
        "ระบุโฟลเดอร์ที่เก็บแฟ้มแบบอักษร",
        "a folder that is passed over would let another font be used in silence",
    ),
    Message(
        "TGD705",
        "error",
        "expected a process that can draw, found one that was forked after its parent had drawn",
        "กระบวนการนี้วาดเอกสารไม่ได้ เพราะแยก (fork) มาจากกระบวนการที่วาดเอกสารไปแล้ว",
        "start worker processes with 'spawn', or draw nothing before they are forked",
        "เริ่มกระบวนการย่อยด้วย 'spawn' หรืออย่าวาดเอกสารก่อนแยกกระบวนการ",
        "the threads that draw do not live on in a fork, which would wait for them for ever",
    ),
)
