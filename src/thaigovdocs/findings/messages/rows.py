"""Messages about rows of tables that stand in CSV and XLSX files (TGD770-TGD799)."""

from thaigovdocs.findings.messages.message import Message

_LIMIT = "a limit keeps a hostile or broken file from using up the machine"
_ALL = "a part of a row must not be left out in silence"
_SHEET = "a spreadsheet may come from anybody"


def _error(code: str, en: str, th: str, hint_en: str, hint_th: str, reason: str = "") -> Message:
    return Message(code, "error", en, th, hint_en, hint_th, reason)


MESSAGES: tuple[Message, ...] = (
    _error(
        "TGD770",
        "expected rows in a file named .csv, .txt, .tsv or .xlsx, found '{name}'",
        "แฟ้มข้อมูลของตารางต้องเป็น .csv .txt .tsv หรือ .xlsx แต่พบ '{name}'",
        "save the spreadsheet as XLSX or as CSV (UTF-8)",
        "บันทึกตารางเป็น XLSX หรือ CSV (UTF-8)",
    ),
    _error(
        "TGD771",
        "expected at most {limit} {unit} in a file of rows, found more in '{name}'",
        "แฟ้มข้อมูลของตารางต้องมีไม่เกิน {limit} {unit_th} แต่ '{name}' มีมากกว่านั้น",
        "split the rows into several files, each for a document of its own",
        "แบ่งข้อมูลเป็นหลายแฟ้ม แต่ละแฟ้มสำหรับเอกสารหนึ่งฉบับ",
        _LIMIT,
    ),
    _error(
        "TGD772",
        "expected a plain workbook in '{name}', found in {member}: {why}",
        "'{name}' ต้องเป็นสมุดงานธรรมดา แต่พบใน {member}: {why}",
        "open it in a spreadsheet program and save it again as XLSX, or save its sheet as CSV",
        "เปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกใหม่เป็น XLSX หรือบันทึกแผ่นงานเป็น CSV",
        _SHEET,
    ),
    _error(
        "TGD773",
        "expected rows that can be read in '{name}', found a fault: {why}",
        "อ่านแถวใน '{name}' ไม่ได้: {why_th}",
        "open the file in a spreadsheet program and save it again",
        "เปิดแฟ้มด้วยโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
    ),
    _error(
        "TGD774",
        "expected text in UTF-8 or in the Thai encoding of Windows, found the byte 0x{byte}",
        "ต้องเป็นข้อความ UTF-8 หรือรหัสภาษาไทยของ Windows แต่พบไบต์ 0x{byte}",
        "save the file again as CSV UTF-8",
        "บันทึกแฟ้มใหม่เป็น CSV UTF-8",
    ),
    _error(
        "TGD775",
        "expected the heads of the columns in the first row ({known}), found {found}",
        "แถวแรกต้องเป็นหัวตาราง ({known}) แต่พบ {found}",
        "write the heads above the rows, by key or as they are printed, in any order",
        "เขียนหัวตารางไว้เหนือข้อมูล เป็นคีย์หรือคำที่พิมพ์ จะเรียงอย่างไรก็ได้",
    ),
    _error(
        "TGD776",
        "expected one of the heads {known}, found '{found}'",
        "ไม่รู้จักหัวตาราง '{found}' ที่ใช้ได้คือ {known}",
        "correct the head, delete its column, or add it to 'columns' of the document",
        "แก้หัวตาราง ลบคอลัมน์นั้น หรือเพิ่มใน 'columns' ของเอกสาร",
        _ALL,
    ),
    _error(
        "TGD777",
        "expected each head once, found '{found}' again",
        "หัวตาราง '{found}' ซ้ำ",
        "keep one of the two columns",
        "เก็บไว้เพียงคอลัมน์เดียว",
        _ALL,
    ),
    _error(
        "TGD778",
        "expected a column with the head '{head}', found none",
        "ไม่พบคอลัมน์ที่มีหัวตาราง '{head}'",
        "add the column, or correct its head in the first row",
        "เพิ่มคอลัมน์นี้ หรือแก้หัวตารางในแถวแรก",
    ),
    _error(
        "TGD779",
        "expected {count} cells as in the first row, found {found}",
        "ต้องมี {count} ช่องตามแถวแรก แต่พบ {found}",
        "put a text that holds the separator between quotes, and keep empty cells",
        "ใส่เครื่องหมายคำพูดคร่อมข้อความที่มีตัวคั่น และคงช่องว่างไว้ให้ครบ",
        _ALL,
    ),
    _error(
        "TGD780",
        "{why} in column '{column}'",
        "{why_th} ในช่อง '{column}'",
        "write it as ๒๐ พฤศจิกายน ๒๕๖๙, 20/11/2569 or 2026-11-20, or leave the cell empty",
        "เขียนเป็น ๒๐ พฤศจิกายน ๒๕๖๙ หรือ 20/11/2569 หรือ 2026-11-20 หรือเว้นว่าง",
    ),
    _error(
        "TGD781",
        "expected a value in column '{column}', found {found}",
        "ช่อง '{column}' ต้องมีค่า แต่พบ {found_th}",
        "open the workbook, let it calculate, correct the formula and save it again",
        "เปิดสมุดงานให้คำนวณ แก้สูตร แล้วบันทึกใหม่",
        "formulas are never worked out here: the value that was saved is printed",
    ),
    Message(
        "TGD782",
        "warning",
        "expected one sheet with rows in '{name}', found {count}; '{sheet}' is printed",
        "'{name}' มีแผ่นงานที่มีข้อมูล {count} แผ่น จะพิมพ์เฉพาะ '{sheet}'",
        "put the sheet to print first, and the others into a workbook of their own",
        "วางแผ่นงานที่จะพิมพ์ไว้แรกสุด และย้ายแผ่นอื่นไปสมุดงานอื่น",
        _ALL,
    ),
    Message(
        "TGD786",
        "warning",
        "expected rows and columns that are shown in '{name}', found {rows} hidden rows and "
        "{columns} hidden columns in '{sheet}', which are not printed",
        "แผ่นงาน '{sheet}' ใน '{name}' มีแถวที่ซ่อนไว้ {rows} แถว และคอลัมน์ที่ซ่อนไว้ {columns} คอลัมน์ "
        "ซึ่งจะไม่พิมพ์",
        "show them, clearing filters, to have them printed, or delete them",
        "ยกเลิกการซ่อนและตัวกรองหากต้องการพิมพ์ หรือลบแถวและคอลัมน์เหล่านั้น",
        _ALL,
    ),
    Message(
        "TGD823",
        "note",
        "expected all sheets with rows in '{name}' to be shown, found the hidden {sheets}, which "
        "is passed over",
        "'{name}' มีแผ่นงานที่ซ่อนไว้ซึ่งมีข้อมูล ({sheets}) จะไม่อ่าน",
        "show the sheet and put it first, if its rows are meant; else nothing",
        "ยกเลิกการซ่อนและย้ายมาไว้แรกสุดหากต้องการใช้แผ่นนั้น มิฉะนั้นไม่ต้องทำอะไร",
        _ALL,
    ),
    _error(
        "TGD787",
        "expected a number format that is known in column '{column}', found {found}",
        "ไม่รู้จักรูปแบบตัวเลขในช่อง '{column}': {found_th}",
        "give the cell a plain format such as 0.00 or d/m/yyyy, or write what it shows as text",
        "เปลี่ยนรูปแบบของช่องเป็นแบบทั่วไป เช่น 0.00 หรือ d/m/yyyy หรือพิมพ์ค่าที่เห็นเป็นข้อความ",
        "a number is printed as its sheet shows it, or not at all",
    ),
    _error(
        "TGD788",
        "expected a sheet that is shown in '{name}', found rows in the hidden '{sheet}' only",
        "ข้อมูลใน '{name}' อยู่ในแผ่นงานที่ซ่อนไว้ ('{sheet}') เท่านั้น",
        "show the sheet and save the workbook again",
        "ยกเลิกการซ่อนแผ่นงานแล้วบันทึกใหม่",
        _ALL,
    ),
    Message(
        "TGD789",
        "warning",
        "expected text in UTF-8 or in the Thai encoding of Windows, found '{found}' in '{name}', "
        "as of another encoding",
        "ต้องเป็นข้อความ UTF-8 หรือรหัสภาษาไทยของ Windows แต่พบ '{found}' ใน '{name}' ซึ่งน่าจะเป็นรหัสอื่น",
        "compare the word with what you see in the spreadsheet, and save the file as CSV UTF-8",
        "เทียบคำนี้กับที่เห็นในโปรแกรมตารางคำนวณ แล้วบันทึกแฟ้มใหม่เป็น CSV UTF-8",
        "the bytes of a text do not say which letters they stand for",
    ),
    _error(
        "TGD783",
        "expected '{column}' in every row, found an empty cell",
        "ทุกแถวต้องมี '{column}' แต่พบช่องว่าง",
        "fill the cell, or delete the row",
        "กรอกช่องนี้ หรือลบแถว",
    ),
    _error(
        "TGD785",
        "expected a node of text in a cell, found '{key}'",
        "ข้อความในช่องมี '{key}' ไม่ได้",
        "write its content as text, bullets or items, or as a node of its own",
        "เขียนเนื้อหานั้นด้วย text, bullets หรือ items หรือแยกเป็นย่อหน้าต่างหาก",
        "no table or picture fits into a cell of a form, or into one of columns side by side",
    ),
    _error(
        "TGD178",
        "expected heads in the first row and rows below them for 'each', found none in '{name}'",
        "'each' ต้องมีหัวตารางในแถวแรกและมีข้อมูลอย่างน้อยหนึ่งแถว แต่ไม่พบใน '{name}'",
        "name a CSV or XLSX file, or write a list of rows such as {{name: …}}",
        "ระบุแฟ้ม CSV หรือ XLSX หรือเขียนรายการแถว เช่น {{name: …}}",
    ),
    _error(
        "TGD179",
        "expected a head of '{name}' ({known}), found '{found}'",
        "'{found}' ไม่ใช่หัวตารางของ '{name}' ที่ใช้ได้คือ {known}",
        "write the head as it stands in the first row, with _ for spaces",
        "เขียนหัวตารางตามแถวแรก ใช้ _ แทนช่องว่าง",
    ),
    _error(
        "TGD187",
        "expected at most {limit} rows for 'each', found {found}",
        "'each' ใช้ได้ไม่เกิน {limit} แถว แต่พบ {found} แถว",
        "print more with 'thaigovdocs batch', which writes a folder for each row",
        "หากมากกว่านี้ใช้ 'thaigovdocs batch' ซึ่งเขียนแถวละหนึ่งโฟลเดอร์",
        _LIMIT,
    ),
    _error(
        "TGD188",
        "expected a value under '{head}', which the paper prints, found an empty cell",
        "เอกสารพิมพ์ค่าของ '{head}' แต่ช่องนี้ว่าง",
        "fill the cell, or delete the row",
        "กรอกช่องนี้ หรือลบแถว",
    ),
    _error(
        "TGD189",
        "expected 'each' beside a number that counts on, found one paper",
        "ต้องมี 'each' เมื่อเลขที่นับต่อ แต่มีเอกสารเพียงฉบับเดียว",
        "take 'next' out, or add 'each' with the rows",
        "ลบ 'next' หรือเพิ่ม 'each' พร้อมแถวข้อมูล",
    ),
)
