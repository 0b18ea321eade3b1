"""Messages about the emblem, other pictures, and their files (TGD717-TGD729, TGD740)."""

from thaigovdocs.findings.messages.message import Message

_ROOT = "a policy file may come from anybody, so it reads nothing outside its folder"
_VETTED = "a picture that is drawn on every paper must not slow down or harm the machine"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD717",
        "error",
        "expected a picture whose sides are alike, found that '{name}' is {width} × {height}: "
        "one side is more than {limit} times the other",
        "ด้านของรูปภาพต้องต่างกันไม่เกิน {limit} เท่า แต่ '{name}' มีขนาด {width} × {height}",
        "crop the picture to the emblem alone",
        "ตัดขอบรูปภาพให้เหลือเฉพาะตรา",
        _VETTED,
    ),
    Message(
        "TGD718",
        "error",
        "expected a picture in colours of the screen (RGB) or in grey, found that '{name}' is CMYK",
        "รูปภาพต้องใช้สีแบบ RGB หรือสีเทา แต่ '{name}' เป็น CMYK",
        "save the picture as PNG",
        "บันทึกรูปภาพใหม่เป็น PNG",
        "the inks of a print shop come out as other colours on other machines",
    ),
    Message(
        "TGD719",
        "error",
        "expected a picture that stands upright, found that '{name}' is to be turned by who shows "
        "it",
        "รูปภาพต้องตั้งตรง แต่ '{name}' ให้โปรแกรมที่แสดงเป็นผู้หมุนภาพ",
        "open the picture, turn it once around and save it as PNG",
        "เปิดรูปภาพ หมุนให้ตั้งตรง แล้วบันทึกใหม่เป็น PNG",
        "one program heeds the note of a camera about its position, another does not",
    ),
    Message(
        "TGD720",
        "error",
        "expected a file below the folder of the policy file, found '{name}'",
        "ต้องเป็นแฟ้มที่อยู่ใต้โฟลเดอร์ของแฟ้มนโยบาย แต่พบ '{name}'",
        "copy the file next to the policy file and write its name only",
        "คัดลอกแฟ้มมาไว้ข้างแฟ้มนโยบายแล้วเขียนเฉพาะชื่อแฟ้ม",
        _ROOT,
    ),
    Message(
        "TGD721",
        "error",
        "expected a file that is there, found no '{name}'",
        "ต้องเป็นแฟ้มที่มีอยู่จริง แต่ไม่พบ '{name}'",
        "check the name, capitals included; it counts from the folder of the policy file",
        "ตรวจชื่อแฟ้มรวมทั้งอักษรตัวใหญ่เล็ก โดยนับจากโฟลเดอร์ของแฟ้มนโยบาย",
    ),
    Message(
        "TGD722",
        "error",
        "expected a file, found that '{name}' is a folder or a device",
        "ต้องเป็นแฟ้ม แต่ '{name}' เป็นโฟลเดอร์หรืออุปกรณ์",
        "write the name of the file itself, such as images/emblem.svg",
        "เขียนชื่อแฟ้มให้ครบ เช่น images/emblem.svg",
    ),
    Message(
        "TGD723",
        "error",
        "expected the name of a file that every system takes, its parts separated by '/', "
        "found '{name}'",
        "ต้องเป็นชื่อแฟ้มที่ใช้ได้ทุกระบบและคั่นแต่ละส่วนด้วย '/' แต่พบ '{name}'",
        "rename the file: letters, digits, '-' and '_' are safe; nul, con and aux name devices",
        "เปลี่ยนชื่อแฟ้มให้มีเพียงตัวอักษร ตัวเลข '-' และ '_' ส่วน nul con และ aux เป็นชื่ออุปกรณ์",
    ),
    Message(
        "TGD724",
        "error",
        "expected a file that can be read, found '{name}': {reason}",
        "ต้องเป็นแฟ้มที่อ่านได้ แต่ '{name}' อ่านไม่ได้: {reason}",
        "give yourself the right to read the file, or copy it to a folder of your own",
        "ขอสิทธิ์อ่านแฟ้มนี้ หรือคัดลอกไปไว้ในโฟลเดอร์ของท่าน",
    ),
    Message(
        "TGD725",
        "error",
        "expected a picture (SVG, PNG or JPEG), found that '{name}' is none",
        "ต้องเป็นรูปภาพชนิด SVG, PNG หรือ JPEG แต่ '{name}' ไม่ใช่",
        "save the picture as SVG or PNG; renaming the file is not enough",
        "บันทึกรูปภาพเป็น SVG หรือ PNG ใหม่ การเปลี่ยนชื่อแฟ้มอย่างเดียวไม่พอ",
    ),
    Message(
        "TGD726",
        "error",
        "expected a picture of at most {limit} MB, found that '{name}' is larger",
        "ต้องเป็นรูปภาพที่มีขนาดไม่เกิน {limit} เมกะไบต์ แต่ '{name}' ใหญ่กว่านั้น",
        "save the picture smaller: 600 dots per inch at its printed height are enough",
        "บันทึกรูปภาพให้เล็กลง ความละเอียด ๖๐๐ จุดต่อนิ้วตามความสูงที่พิมพ์ก็เพียงพอ",
        _VETTED,
    ),
    Message(
        "TGD727",
        "error",
        "expected a picture of at most {limit} pixels, found that '{name}' has {width} × {height}",
        "ต้องเป็นรูปภาพที่มีไม่เกิน {limit} จุดภาพ แต่ '{name}' มี {width} × {height}",
        "save the picture smaller: 600 dots per inch at its printed height are enough",
        "บันทึกรูปภาพให้เล็กลง ความละเอียด ๖๐๐ จุดต่อนิ้วตามความสูงที่พิมพ์ก็เพียงพอ",
        _VETTED,
    ),
    Message(
        "TGD728",
        "error",
        "expected an SVG that only draws, found {found} in '{name}'",
        "ต้องเป็น SVG ที่มีแต่ภาพวาด แต่พบ {found} ใน '{name}'",
        "save it again as plain SVG (Inkscape: Save As, Plain SVG), or as PNG",
        "บันทึกใหม่เป็น Plain SVG (ใน Inkscape เลือก Save As, Plain SVG) หรือเป็น PNG",
        _VETTED,
    ),
    Message(
        "TGD729",
        "error",
        "expected a whole picture, found a fault in '{name}': {detail}",
        "ต้องเป็นรูปภาพที่สมบูรณ์ แต่ '{name}' มีข้อผิดพลาด: {detail}",
        "open the picture in a drawing program and save it again",
        "เปิดรูปภาพด้วยโปรแกรมวาดภาพแล้วบันทึกใหม่",
    ),
    Message(
        "TGD740",
        "error",
        "expected an emblem at most {limit} times as wide as it is high for a letter, found that "
        "'{name}' is {width} × {height}",
        "ตราบนหัวหนังสือต้องกว้างไม่เกิน {limit} เท่าของความสูง แต่ '{name}' มีขนาด {width} × {height}",
        "crop the picture to the emblem alone; the words of an agency stand in 'letterhead'",
        "ตัดขอบรูปภาพให้เหลือเฉพาะตรา ส่วนชื่อหน่วยงานอยู่ใน letterhead",
        "at the height of 3 cm a wider one covers the number and the agency beside it",
    ),
)
