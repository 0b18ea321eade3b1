"""Messages about reading a policy file (TGD100-TGD149)."""

from thaigovdocs.findings.messages.message import Message

_FILE = "a file that cannot be read whole is not read at all"
_YAML = "YAML gives these characters a meaning of their own"
_LIMIT = "a limit keeps a hostile or broken file from using up the machine"
_ONCE = "a reference must lead to one thing that stands in the file"


def _error(code: str, en: str, th: str, hint_en: str, hint_th: str, reason: str = "") -> Message:
    return Message(code, "error", en, th, hint_en, hint_th, reason)


_FILES = (
    _error(
        "TGD100",
        "expected a file, found nothing at {file}",
        "ไม่พบแฟ้ม {file}",
        "check the name and the folder",
        "ตรวจชื่อแฟ้มและโฟลเดอร์",
        _FILE,
    ),
    _error(
        "TGD101",
        "expected a file, found a folder at {file}",
        "ต้องเป็นแฟ้ม แต่ {file} เป็นโฟลเดอร์",
        "name the file inside the folder",
        "ระบุชื่อแฟ้มที่อยู่ในโฟลเดอร์นั้น",
        _FILE,
    ),
    _error(
        "TGD102",
        "expected a file that can be read, found {file}: {why}",
        "อ่านแฟ้ม {file} ไม่ได้ ({why})",
        "check the name and the right to read it",
        "ตรวจชื่อแฟ้มและสิทธิ์ในการอ่าน",
        _FILE,
    ),
    _error(
        "TGD103",
        "expected UTF-8 text, found the byte 0x{byte}",
        "ต้องเป็นข้อความ UTF-8 แต่พบไบต์ 0x{byte}",
        "save the file again as UTF-8",
        "บันทึกแฟ้มใหม่โดยเลือกรหัสอักขระ UTF-8",
        _FILE,
    ),
    _error(
        "TGD104",
        "expected UTF-8 text, found UTF-16 or UTF-32",
        "ต้องเป็นข้อความ UTF-8 แต่พบ UTF-16 หรือ UTF-32",
        "save the file again as UTF-8 ('Unicode' in older editors is UTF-16)",
        "บันทึกแฟ้มใหม่เป็น UTF-8 (ตัวเลือก 'Unicode' ของโปรแกรมรุ่นเก่าคือ UTF-16)",
        _FILE,
    ),
    _error(
        "TGD105",
        "expected at most {limit} bytes, found {found}",
        "แฟ้มต้องไม่เกิน {limit} ไบต์ แต่พบ {found}",
        "split the policy into several files, each with documents of its own",
        "แยกเป็นหลายแฟ้ม แต่ละแฟ้มมีเอกสารของตน",
        _LIMIT,
    ),
    _error(
        "TGD106",
        "expected YAML, found a mistake in its form: {problem}; the line reads: {line}",
        "รูปแบบ YAML ผิด ({problem}) ที่บรรทัด: {line}",
        "check indentation, quotes and brackets here and in the line above",
        "ตรวจการเยื้อง เครื่องหมายคำพูด และวงเล็บ ที่บรรทัดนี้และบรรทัดก่อนหน้า",
        _YAML,
    ),
    _error(
        "TGD107",
        "expected a policy, found an empty file",
        "แฟ้มว่าง ไม่มีนโยบาย",
        "begin with the line 'thaigovdocs: 1'",
        "เริ่มด้วยบรรทัด 'thaigovdocs: 1'",
        _FILE,
    ),
    _error(
        "TGD108",
        "expected keys such as 'thaigovdocs: 1' at the top, found {found}",
        "ชั้นบนสุดต้องเป็นคีย์ เช่น 'thaigovdocs: 1' แต่พบ{found_th}",
        "write 'key: value' lines at the top, without '-' before them",
        "เขียนบรรทัด 'คีย์: ค่า' ที่ชั้นบนสุด โดยไม่มี '-' นำหน้า",
    ),
    _error(
        "TGD109",
        "expected text, found the control character {found}",
        "พบอักขระควบคุม {found} ในข้อความ",
        "delete the character; it cannot be seen and cannot be printed",
        "ลบอักขระนั้น เพราะมองไม่เห็นและพิมพ์ไม่ได้",
    ),
    _error(
        "TGD110",
        "expected whole characters, found half a surrogate pair {found}",
        "พบครึ่งหนึ่งของอักขระคู่แทน {found} ซึ่งไม่ใช่อักขระที่สมบูรณ์",
        "write the character itself instead of its \\u escape",
        "พิมพ์อักขระนั้นโดยตรง แทนการใช้รหัส \\u",
    ),
)

_KEYS = (
    _error(
        "TGD111",
        "expected the key '{key}' once, found it again (first at {first})",
        "คีย์ '{key}' ซ้ำ (ครั้งแรกที่ {first})",
        "keep one of the two",
        "เก็บไว้เพียงแห่งเดียว",
        "of two values one would be lost",
    ),
    _error(
        "TGD112",
        "expected a known key, found '{key}'; the nearest is '{near}'",
        "ไม่รู้จักคีย์ '{key}' คีย์ที่ใกล้ที่สุดคือ '{near}'",
        "write '{near}', or delete the key",
        "เขียน '{near}' หรือลบคีย์นี้",
        "an unknown key is never dropped in silence",
    ),
    _error(
        "TGD113",
        "expected one of the keys {known}, found '{key}'",
        "ไม่รู้จักคีย์ '{key}' คีย์ที่ใช้ได้คือ {known}",
        "use one of these keys, or delete this one",
        "ใช้คีย์ใดคีย์หนึ่งข้างต้น หรือลบคีย์นี้",
        "an unknown key is never dropped in silence",
    ),
    _error(
        "TGD114",
        "expected the key '{key}', found none",
        "ขาดคีย์ '{key}'",
        "add '{key}:' here",
        "เพิ่ม '{key}:' ที่นี่",
    ),
    _error(
        "TGD115",
        "expected {expected}, found {found}",
        "ต้องเป็น{expected_th} แต่พบ{found_th}",
        "write {expected}{how}",
        "เขียนเป็น{expected_th}{how_th}",
    ),
    _error(
        "TGD116",
        "expected {expected}, found '{found}'",
        "ต้องเป็น {expected} แต่พบ '{found}'",
        "write one of these values",
        "เลือกใช้ค่าใดค่าหนึ่งข้างต้น",
    ),
    _error(
        "TGD117",
        "expected a kind of document, found '{found}'; the nearest is '{near}'",
        "ไม่รู้จักชนิดเอกสาร '{found}' ชนิดที่ใกล้ที่สุดคือ '{near}'",
        "write one of {known}",
        "เขียนชนิดใดชนิดหนึ่ง: {known}",
    ),
    _error(
        "TGD118",
        "{why}",
        "{why_th}",
        "write it as 2026-11-20 (Gregorian) or ๒๐ พฤศจิกายน ๒๕๖๙ (Buddhist era)",
        "เขียนเป็น ๒๐ พฤศจิกายน ๒๕๖๙ (พ.ศ.) หรือ 2026-11-20 (ค.ศ.)",
    ),
    _error(
        "TGD124",
        "expected the key '{key}' at the column of the keys beside it, found it indented by {found}"
        " spaces: {line}",
        "คีย์ '{key}' เยื้องไม่ตรงกับคีย์อื่นในกลุ่มเดียวกัน (เยื้อง {found} วรรค) ที่บรรทัด: {line}",
        "indent it by {right} spaces, as the keys of its group",
        "เยื้อง {right} วรรค ให้ตรงกับคีย์อื่นในกลุ่มเดียวกัน",
    ),
    _error(
        "TGD119",
        "expected a whole date, found the month '{found}' without its day",
        "ต้องเป็นวันที่ครบถ้วน แต่พบเดือน '{found}' ที่ไม่มีวันที่",
        "add the day; only a document of this file may leave it open",
        "ใส่วันที่ เว้นว่างได้เฉพาะวันที่ของเอกสารในแฟ้มนี้",
    ),
    _error(
        "TGD120",
        "expected an id of lower-case letters, digits and '-', found '{found}'",
        "รหัสต้องเป็นอักษรโรมันตัวเล็ก ตัวเลข และ '-' แต่พบ '{found}'",
        "write a name such as 'letter-2'; it begins with a letter",
        "ตั้งชื่อเช่น 'letter-2' โดยขึ้นต้นด้วยตัวอักษร",
    ),
)

_REFERENCES = (
    _error(
        "TGD121",
        "expected a person of 'people', found '{found}'; there are: {known}",
        "ไม่มีบุคคล '{found}' ใน people ที่มีคือ {known}",
        "write the id of one of them, or add the person to 'people'",
        "เขียนรหัสของบุคคลที่มี หรือเพิ่มบุคคลใน people",
        _ONCE,
    ),
    _error(
        "TGD122",
        "expected a document of this file, found '{found}'; there are: {known}",
        "ไม่มีเอกสาร '{found}' ในแฟ้มนี้ ที่มีคือ {known}",
        "write the id of one of them (it is the kind where no id is given)",
        "เขียนรหัสของเอกสารที่มี (หากไม่ได้กำหนด id รหัสคือชนิดของเอกสาร)",
        _ONCE,
    ),
    _error(
        "TGD123",
        "expected the id of a clause, found '{found}'; there are: {known}",
        "ไม่มีข้อที่มี id '{found}' ที่มีคือ {known}",
        "write one of these ids, or give the clause its 'id'",
        "เขียน id ที่มี หรือใส่ id ให้ข้อนั้น",
        _ONCE,
    ),
    _error(
        "TGD125",
        "expected another id for each document, found '{found}' twice (first at {first})",
        "เอกสารสองฉบับมีรหัส '{found}' เหมือนกัน (ฉบับแรกที่ {first})",
        "give one of them an 'id' of its own",
        "ใส่ id ที่ต่างกันให้ฉบับใดฉบับหนึ่ง",
        _ONCE,
    ),
    _error(
        "TGD126",
        "expected each id once, found '{found}' again (first at {first})",
        "id '{found}' ซ้ำ (ครั้งแรกที่ {first})",
        "give one of them another id",
        "เปลี่ยน id ของแห่งใดแห่งหนึ่ง",
        _ONCE,
    ),
    _error(
        "TGD127",
        "expected files that start from one another in a line, found a loop: {loop}",
        "extends อ้างวนกลับมาที่เดิม: {loop}",
        "take out 'extends' from one of these files",
        "ลบ extends ออกจากแฟ้มใดแฟ้มหนึ่งในวงนี้",
    ),
    _error(
        "TGD128",
        "expected papers that do not enclose themselves, found: {loop}",
        "เอกสารแนบตัวเอง: {loop}",
        "name another document, or write the title as text",
        "อ้างเอกสารอื่น หรือเขียนชื่อเอกสารเป็นข้อความ",
    ),
)

_TRAPS = (
    _error(
        "TGD129",
        "expected text, found a key because of the ': ' in it; the line reads: {line}",
        "ข้อความนี้กลายเป็นคีย์เพราะมี ': ' อยู่ภายใน ที่บรรทัด: {line}",
        "put the whole text between single quotes '…'",
        "ใส่เครื่องหมาย '…' คร่อมข้อความทั้งหมด",
        _YAML,
    ),
    _error(
        "TGD130",
        "expected text, found braces that YAML takes for itself; the line reads: {line}",
        "YAML อ่านข้อความที่ขึ้นต้นด้วยวงเล็บปีกกาเป็นอย่างอื่น ที่บรรทัด: {line}",
        "put the whole text between single quotes: '{{{{ … }}}} …'",
        "ใส่เครื่องหมาย '…' คร่อมข้อความทั้งหมด: '{{{{ … }}}} …'",
        _YAML,
    ),
    _error(
        "TGD131",
        "expected text, found '{found}' as its first character; the line reads: {line}",
        "ข้อความขึ้นต้นด้วย '{found}' ไม่ได้ ที่บรรทัด: {line}",
        "put the whole text between single quotes '…'",
        "ใส่เครื่องหมาย '…' คร่อมข้อความทั้งหมด",
        _YAML,
    ),
    _error(
        "TGD132",
        "expected the whole text, found it cut off before '{lost}'; the line reads: {line}",
        "ข้อความถูกตัดก่อน '{lost}' ที่บรรทัด: {line}",
        "put the text between single quotes '…', or write a space after '#' of a comment",
        "ใส่เครื่องหมาย '…' คร่อมข้อความ หรือเว้นวรรคหลัง # หากเป็นหมายเหตุ",
        _YAML,
    ),
    Message(
        "TGD133",
        "warning",
        "expected a text alone on its line, found a comment after it: {lost}",
        "หลังข้อความมี # ซึ่งทำให้ส่วนนี้ไม่ถูกพิมพ์: {lost}",
        "put the text between quotes if this belongs to it, or the comment on its own line",
        "ใส่เครื่องหมายคำพูดคร่อมหากเป็นข้อความ หรือย้ายหมายเหตุไปไว้อีกบรรทัดหนึ่ง",
        _YAML,
    ),
    _error(
        "TGD134",
        "expected spaces before the text, found a tab; the line reads: {line}",
        "พบแท็บหน้าข้อความ ต้องใช้ช่องว่าง ที่บรรทัด: {line}",
        "indent with spaces, two for each level",
        "เยื้องด้วยช่องว่าง ชั้นละสองช่อง",
        _YAML,
    ),
    _error(
        "TGD135",
        "expected plain values, found the tag '{found}'",
        "ใช้แท็กไม่ได้ แต่พบ '{found}'",
        "delete the tag; the key decides what the value is",
        "ลบแท็ก เพราะคีย์เป็นตัวกำหนดชนิดของค่า",
        "a tag could make a program run code",
    ),
)

_LIMITS = (
    _error(
        "TGD136",
        "expected at most {limit} levels of nesting, found more",
        "ซ้อนได้ไม่เกิน {limit} ชั้น",
        "bring the clauses up to fewer levels",
        "ลดจำนวนชั้นของข้อ",
        _LIMIT,
    ),
    _error(
        "TGD137",
        "expected at most {limit} values in the file, found more",
        "ค่าทั้งหมดในแฟ้มต้องไม่เกิน {limit} ค่า",
        "split the policy into several files",
        "แยกเป็นหลายแฟ้ม",
        _LIMIT,
    ),
    _error(
        "TGD138",
        "expected aliases to add at most {limit} values, found more",
        "ค่าที่เพิ่มจากการอ้าง (*) ต้องไม่เกิน {limit} ค่า",
        "write the values out, or use fewer aliases",
        "เขียนค่าโดยตรง หรือลดการอ้าง (*)",
        _LIMIT,
    ),
    _error(
        "TGD139",
        "expected no file to be named, found '{found}' in a policy without a folder",
        "นโยบายที่ไม่ได้อ่านจากแฟ้มอ้างแฟ้มอื่นไม่ได้ แต่พบ '{found}'",
        "give the folder of its files (root=), or take the name out",
        "ระบุโฟลเดอร์ของแฟ้ม (root=) หรือลบชื่อแฟ้มนี้",
    ),
    _error(
        "TGD140",
        "expected a text of at most {limit} characters, found {found}",
        "ข้อความหนึ่งต้องไม่เกิน {limit} อักขระ แต่พบ {found}",
        "split the text into paragraphs",
        "แบ่งข้อความเป็นหลายย่อหน้า",
        _LIMIT,
    ),
    _error(
        "TGD141",
        "expected one policy in the file, found a second one after '---'",
        "พบนโยบายที่สองหลัง '---' แฟ้มหนึ่งมีได้นโยบายเดียว",
        "put each policy into a file of its own",
        "แยกแต่ละนโยบายเป็นคนละแฟ้ม",
    ),
    _error(
        "TGD142",
        "expected text as a key, found {found}",
        "คีย์ต้องเป็นข้อความ แต่พบ{found_th}",
        "write a word as the key",
        "ใช้คำเป็นคีย์",
    ),
)

_MAPPINGS = (
    _error(
        "TGD143",
        "expected an exact number, found the binary float {found}",
        "ต้องเป็นจำนวนที่แน่นอน แต่พบ float {found}",
        "give a Decimal, a whole number or text",
        "ส่งเป็น Decimal จำนวนเต็ม หรือข้อความ",
        "a binary float is not the amount that was written",
    ),
    _error(
        "TGD144",
        "expected text, a whole number, Decimal, date, list or mapping, found {found}",
        "ต้องเป็นข้อความ จำนวนเต็ม Decimal วันที่ รายการ หรือ mapping แต่พบ {found}",
        "write {advice}",
        "เขียนว่า {advice}",
    ),
    _error(
        "TGD145",
        "expected values that end, found one that holds itself",
        "พบค่าที่มีตัวเองอยู่ภายใน",
        "write the value out where it is used",
        "เขียนค่านั้นโดยตรงในที่ที่ใช้",
    ),
    _error(
        "TGD146",
        "expected an entry to remove, found none called '{found}' in the base",
        "ไม่มีรายการ '{found}' ในแฟ้มต้นทางให้ลบ",
        "check the id, or take the entry out",
        "ตรวจ id หรือลบรายการนี้",
    ),
    _error(
        "TGD147",
        "expected the id of a document, found '{found}' in the register; there are: {known}",
        "ทะเบียนมีรหัส '{found}' ซึ่งไม่มีเอกสาร ที่มีคือ {known}",
        "correct the id, or take the line out",
        "แก้รหัส หรือลบบรรทัดนี้",
        "a number that reaches no paper would be lost",
    ),
    _error(
        "TGD148",
        "expected {expected}, found {found}",
        "ต้องเป็น{expected_th} แต่พบ {found}",
        "write the heads id, number, date (รหัส, ที่, วันที่) and one document a line",
        "เขียนหัวตาราง รหัส, ที่, วันที่ และเอกสารบรรทัดละฉบับ",
    ),
    _error(
        "TGD149",
        "expected at most {limit} files that start from one another, found more",
        "extends ต่อกันได้ไม่เกิน {limit} แฟ้ม",
        "start from fewer files",
        "ลดจำนวนแฟ้มที่ต่อกัน",
        _LIMIT,
    ),
)

MESSAGES: tuple[Message, ...] = (
    *_FILES,
    *_KEYS,
    *_REFERENCES,
    *_TRAPS,
    *_LIMITS,
    *_MAPPINGS,
)

# What a key expects, in English and Thai, by the name the model gives it.
EXPECTED: dict[str, tuple[str, str]] = {
    "text": ("text", "ข้อความ"),
    "some_text": ("text that is not blank", "ข้อความที่ไม่ว่าง"),
    "node": ("a clause with text, items or a table", "ข้อที่มีข้อความ ข้อย่อย หรือตาราง"),
    "cited": (
        "a paper with 'title', 'number', 'subject' or 'document'",
        "เอกสารที่มี 'title' 'number' 'subject' หรือ 'document'",
    ),
    "basis": (
        "a law or paper with 'act', 'title', 'number' or 'subject'",
        "กฎหมายหรือเอกสารที่มี 'act' 'title' 'number' หรือ 'subject'",
    ),
    "whole": ("a whole number", "จำนวนเต็ม"),
    "year": ("a Buddhist era year such as 2569", "ปี พ.ศ. เช่น 2569"),
    "entry_year": ("a Buddhist era year such as 2569, or -1", "ปี พ.ศ. เช่น 2569 หรือ -1"),
    "urgency": (
        "ด่วนที่สุด, ด่วนมาก, ด่วน, or ด่วนภายใน with a day and time",
        "ด่วนที่สุด ด่วนมาก ด่วน หรือ ด่วนภายใน ตามด้วยวันและเวลา",
    ),
    "sets": (
        "a set and how many there are, such as 1/3, or how many, up to 999",
        "ชุดที่กับจำนวนชุด เช่น 1/3 หรือจำนวนชุด ไม่เกิน 999",
    ),
    "flag": ("true or false", " true หรือ false"),
    "date": (
        "a date such as 2026-11-20 or ๒๐ พฤศจิกายน ๒๕๖๙",
        "วันที่ เช่น ๒๐ พฤศจิกายน ๒๕๖๙ หรือ 2026-11-20",
    ),
    "list": ("a list", "รายการ"),
    "mapping": ("keys with values", "คีย์กับค่า"),
    "text_or_mapping": ("text or keys with values", "ข้อความหรือคีย์กับค่า"),
    "number": (
        "a number as text, a whole number, or {circular: 1234}",
        "เลขที่เป็นข้อความ จำนวนเต็ม หรือ {circular: 1234}",
    ),
    "acting": ("text, or the keys 'as' and 'for'", "ข้อความ หรือคีย์ 'as' และ 'for'"),
    "authority": ("text, or the key 'sources'", "ข้อความ หรือคีย์ 'sources'"),
    "contact": ("lines of text, or keys such as 'phone'", "บรรทัดข้อความ หรือคีย์ เช่น 'phone'"),
    "signatory": (
        "the id of a person, a list of ids, or the keys 'people' and 'columns'",
        "รหัสของบุคคล รายการรหัส หรือคีย์ 'people' กับ 'columns'",
    ),
    "provisions": (
        "a list of clauses, or {only: […]} or {except: […]}",
        "รายการข้อ หรือ {only: […]} หรือ {except: […]}",
    ),
    "selection": ("one of the keys 'only' and 'except'", "คีย์ 'only' หรือ 'except' อย่างใดอย่างหนึ่ง"),
    "due": (
        "a date, {day: 31 มีนาคม} or {monthly: 25}",
        "วันที่ {day: 31 มีนาคม} หรือ {monthly: 25}",
    ),
    "row": (
        "a row: a list of cells, cells by column, or a key such as 'subtotal'",
        "แถว: รายการช่อง ช่องตามคีย์ของคอลัมน์ หรือคีย์ เช่น 'subtotal'",
    ),
    "cell": ("text, or the keys 'text' and 'span'", "ข้อความ หรือคีย์ 'text' และ 'span'"),
    "total": ("text or a row", "ข้อความหรือแถว"),
    "file_or_rows": ("a list of rows, or the name of a file", "รายการแถว หรือชื่อแฟ้ม"),
    "file_or_recipients": ("a list of recipients, or the name of a file", "รายชื่อผู้รับ หรือชื่อแฟ้ม"),
    "recipient": ("a recipient: text, or the key 'name'", "ผู้รับ: ข้อความ หรือคีย์ 'name'"),
    "measure_row": ("a row with the key 'measure'", "แถวที่มีคีย์ 'measure'"),
    "report_rows": ("a list of rows, or {from: provisions}", "รายการแถว หรือ {from: provisions}"),
    "member": ("one of the keys 'person' and 'name'", "คีย์ 'person' หรือ 'name' อย่างใดอย่างหนึ่ง"),
    "filename": (
        'one file name of at most 120 bytes, without / \\ : * ? " < > |',
        'ชื่อแฟ้มเดียวไม่เกิน 120 ไบต์ ไม่มี / \\ : * ? " < > |',
    ),
    "register_heads": ("the heads id and number or date", "หัวตาราง รหัส และ ที่ หรือ วันที่"),
    "register_id": ("the id of a document", "รหัสเอกสาร"),
    "register_once": ("each document once", "เอกสารละหนึ่งบรรทัด"),
    "base": ("the name of one file", "ชื่อแฟ้มเดียว"),
    "register_csv": ("a CSV table", "ตาราง CSV"),
}

HOW: dict[str, tuple[str, str]] = {
    "text": (
        ": behind the key, in quotes where it holds ': ' or ' #'",
        " ต่อท้ายคีย์ หากมี ': ' หรือ ' #' ให้ใส่เครื่องหมายคำพูด",
    ),
    "whole": (" in digits, such as 3", " เป็นตัวเลข เช่น 3"),
    "year": (", 543 more than the Gregorian year", " ซึ่งมากกว่าปี ค.ศ. อยู่ 543 ปี"),
    "flag": (", without quotes", " โดยไม่ใส่เครื่องหมายคำพูด"),
    "list": (
        ": each entry on a line of its own behind '- ', one alone likewise",
        " บรรทัดละรายการ ขึ้นต้นด้วย '- ' แม้มีรายการเดียว",
    ),
    "mapping": (
        ": each key on a line of its own below, two spaces further in, such as 'name: …'",
        " บรรทัดละคีย์ไว้ข้างใต้ ย่อหน้าเข้าไปสองช่อง เช่น 'name: …'",
    ),
    "text_or_mapping": (
        ": words behind the key, or keys on lines of their own below it",
        " คือข้อความต่อท้ายคีย์ หรือคีย์ย่อยบรรทัดละคีย์ไว้ข้างใต้",
    ),
    "base": (": a policy file below this folder", " ซึ่งเป็นแฟ้มนโยบายในโฟลเดอร์นี้"),
}
"""How to write what :data:`EXPECTED` names, where that is not plain from its name."""
