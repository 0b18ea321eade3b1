"""Messages about many packets from one policy and a table of rows (TGD800-TGD829)."""

from thaigovdocs.findings.messages.message import Message

_ALL = "a part of a row must not be left out in silence"
_SYSTEMS = "Windows, macOS and Linux each forbid some names"


def _error(code: str, en: str, th: str, hint_en: str, hint_th: str, reason: str = "") -> Message:
    return Message(code, "error", en, th, hint_en, hint_th, reason)


MESSAGES: tuple[Message, ...] = (
    _error(
        "TGD800",
        "expected a key of the policy, or a name that its 'rows' explains, as a head "
        "({known}), found '{found}'",
        "หัวตารางต้องเป็นคีย์ของแฟ้มนโยบาย หรือชื่อที่ 'rows' ของแฟ้มนั้นอธิบายไว้ ({known}) แต่พบ '{found}'",
        "correct the head, delete its column, or write in the base: rows: {{'{found}': {near}}}",
        "แก้หัวตาราง ลบคอลัมน์นั้น หรือเขียนในแฟ้มฐานว่า rows: {{'{found}': {near}}}",
        _ALL,
    ),
    _error(
        "TGD801",
        "expected one column for '{path}', found the heads '{first}' and '{found}'",
        "'{path}' ต้องมีคอลัมน์เดียว แต่พบหัวตาราง '{first}' และ '{found}'",
        "keep one of the two columns",
        "เก็บไว้เพียงคอลัมน์เดียว",
        _ALL,
    ),
    _error(
        "TGD802",
        "expected heads in the first row of '{name}' and a row below them, found {found}",
        "'{name}' ต้องมีหัวตารางในแถวแรกและมีข้อมูลอย่างน้อยหนึ่งแถว แต่พบ {found_th}",
        "write the keys of the policy above the columns, such as agency.name, and a row an agency",
        "เขียนคีย์ของแฟ้มนโยบายเป็นหัวตาราง เช่น agency.name แล้วกรอกหน่วยงานละหนึ่งแถว",
    ),
    _error(
        "TGD803",
        "expected a head above every column with values, found none above '{found}'",
        "ทุกคอลัมน์ที่มีข้อมูลต้องมีหัวตาราง แต่เหนือ '{found}' ไม่มี",
        "write a head above the column, or delete it",
        "เขียนหัวตารางเหนือคอลัมน์นั้น หรือลบคอลัมน์",
        _ALL,
    ),
    _error(
        "TGD804",
        "expected a value in '{head}', which the folder is named after, found an empty cell",
        "ช่อง '{head}' ใช้ตั้งชื่อโฟลเดอร์ ต้องไม่ว่าง",
        "fill the cell, or name the folders after other heads",
        "กรอกช่องนี้ หรือตั้งชื่อโฟลเดอร์จากหัวตารางอื่น",
    ),
    _error(
        "TGD805",
        "expected the whole value in column '{column}', found '{found}', a number that a "
        "spreadsheet has shortened",
        "ช่อง '{column}' ต้องมีค่าครบ แต่พบ '{found}' ซึ่งโปรแกรมตารางคำนวณย่อไว้",
        "give the column the format Text, type the value again, and save the file again",
        "กำหนดคอลัมน์เป็นรูปแบบ ข้อความ พิมพ์ค่าใหม่ แล้วบันทึกแฟ้มอีกครั้ง",
        "digits that a spreadsheet left out cannot be guessed",
    ),
    _error(
        "TGD806",
        "expected a date in column '{column}', found '{found}', the count of days of a "
        "spreadsheet (it may mean {meant})",
        "ช่อง '{column}' ต้องเป็นวันที่ แต่พบ '{found}' ซึ่งเป็นเลขนับวันของโปรแกรมตารางคำนวณ "
        "(อาจหมายถึง {meant})",
        "give the column the format Date and save it again, or write the date as 2026-11-20",
        "กำหนดคอลัมน์เป็นรูปแบบ วันที่ แล้วบันทึกใหม่ หรือเขียนวันที่เป็น 2026-11-20",
        "some spreadsheets count from 1904, so the day is not certain",
    ),
    _error(
        "TGD807",
        "expected a folder of its own for each row, found '{name}' for this row and row {first}",
        "แต่ละแถวต้องมีโฟลเดอร์ของตนเอง แต่แถวนี้กับแถว {first} ใช้ชื่อ '{name}' ร่วมกัน",
        "make the cells that name the folder differ by more than upper and lower case",
        "แก้ช่องที่ใช้ตั้งชื่อโฟลเดอร์ให้ต่างกัน มิใช่ต่างเพียงตัวพิมพ์ใหญ่กับเล็ก",
        _SYSTEMS,
    ),
    _error(
        "TGD808",
        "expected rows that differ, found row {first} again",
        "แต่ละแถวต้องต่างกัน แต่แถวนี้ซ้ำกับแถว {first}",
        "delete one of the two rows, or correct it",
        "ลบแถวหนึ่ง หรือแก้ให้ถูกต้อง",
        "an agency must not get the same paper twice",
    ),
    _error(
        "TGD809",
        "expected a folder name that every system takes, at most {limit} bytes, found '{name}'",
        "ต้องเป็นชื่อโฟลเดอร์ที่ใช้ได้กับทุกระบบ ไม่เกิน {limit} ไบต์ แต่พบ '{name}'",
        "name the folders after cells without slash, colon or question mark, such as a short code",
        "ตั้งชื่อโฟลเดอร์จากช่องที่ไม่มี / : หรือ ? เช่น รหัสสั้น ๆ",
        _SYSTEMS,
    ),
    _error(
        "TGD810",
        "expected this row to be printed, found that the process which printed it ended ({why}), "
        "{times} times",
        "พิมพ์แถวนี้ไม่สำเร็จ: โปรเซสที่พิมพ์จบลงกลางคัน ({why}) {times} ครั้ง",
        "run it again with --resume and fewer --jobs; if only this row fails, please report it",
        "สั่งใหม่ด้วย --resume และลด --jobs หากไม่สำเร็จเฉพาะแถวนี้ โปรดแจ้งผู้พัฒนา",
        "other rows are not held up by it",
    ),
    _error(
        "TGD811",
        "expected an executor that works, found it broken: {why}",
        "ตัวประมวลผลใช้งานไม่ได้: {why}",
        "what was made stays; start the workers again and go on with resume",
        "เอกสารที่พิมพ์แล้วยังอยู่ครบ เริ่มโปรเซสใหม่แล้วสั่งต่อด้วย resume",
    ),
    _error(
        "TGD812",
        "expected a JSON object on every line of '{name}', found {why}",
        "ทุกบรรทัดของ '{name}' ต้องเป็นออบเจกต์ JSON แต่พบ {why_th}",
        'write one object a line, such as {{"agency.name": "จังหวัด…"}}',
        'เขียนบรรทัดละหนึ่งออบเจกต์ เช่น {{"agency.name": "จังหวัด…"}}',
    ),
    _error(
        "TGD813",
        "expected text, a whole number or a date under '{head}', found {found}",
        "'{head}' ต้องเป็นข้อความ จำนวนเต็ม หรือวันที่ แต่พบ {found}",
        "write it as text",
        "เขียนเป็นข้อความ",
    ),
    _error(
        "TGD814",
        "expected a head of '{name}' between the braces of the folder's name ({known}), "
        "found '{found}'",
        "ในวงเล็บปีกกาของชื่อโฟลเดอร์ต้องเป็นหัวตารางของ '{name}' ({known}) แต่พบ '{found}'",
        "write a head as it stands in the first row, such as '{{{near}}}'",
        "เขียนหัวตารางตามแถวแรก เช่น '{{{near}}}'",
    ),
    _error(
        "TGD815",
        "expected a key of the policy ({known}) for the head '{head}' in 'rows', found '{found}'",
        "หัวตาราง '{head}' ใน 'rows' ต้องนำไปยังคีย์ของแฟ้มนโยบาย ({known}) แต่พบ '{found}'",
        "write a key with dots, such as agency.name, or - for a column that is not printed",
        "เขียนคีย์คั่นด้วยจุด เช่น agency.name หรือ - สำหรับคอลัมน์ที่ไม่พิมพ์",
    ),
    Message(
        "TGD820",
        "warning",
        "expected the facts of this row, found '{found}' of the base ({path})",
        "ควรเป็นข้อมูลของแถวนี้ แต่ยังพบ '{found}' ของแฟ้มฐาน ({path})",
        "add a column for it, or write an expression such as {{{{ {path} }}}} in the base",
        "เพิ่มคอลัมน์ให้ข้อมูลนี้ หรือเขียนนิพจน์ เช่น {{{{ {path} }}}} ในแฟ้มฐาน",
        "a paper of one agency must not name another by mistake",
    ),
    Message(
        "TGD821",
        "warning",
        "expected folders of rows only, found {names} of an earlier run, which no row gives",
        "ควรมีเฉพาะโฟลเดอร์ของแถวในตาราง แต่พบ {names} จากการพิมพ์ครั้งก่อน ซึ่งไม่มีแถวใดให้ไว้",
        "delete these folders if their rows were taken out on purpose",
        "ลบโฟลเดอร์เหล่านี้หากตัดแถวออกโดยตั้งใจ",
    ),
    _error(
        "TGD822",
        "expected the package '{package}', found that it cannot be loaded: {why}",
        "ต้องใช้แพ็กเกจ '{package}' แต่เปิดใช้ไม่ได้: {why}",
        "install it: pip install 'thaigovdocs[{package}]'",
        "ติดตั้งด้วย pip install 'thaigovdocs[{package}]'",
    ),
)
