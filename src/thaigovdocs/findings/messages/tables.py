"""Messages about the sums of tables (TGD240-TGD249) and their columns (TGD318)."""

from thaigovdocs.findings.messages.message import Message

_PAYMENT = "a total that differs from its amounts stops a payment"
_TWICE = "of two values one would be lost"
_GUESS = "a total is never guessed"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD240",
        "error",
        "expected the sum {sum} in row '{label}', found {found}",
        "แถว '{label}' ต้องเป็น {sum} แต่พบ {found}",
        "correct the amounts, or say what the row is: {{subtotal: …}} computes the sum, "
        "{{label: …, amount: …}} is counted, with 'counts: no' it is not",
        "แก้จำนวนเงิน หรือบอกว่าแถวนี้คืออะไร: {{subtotal: …}} คำนวณให้ "
        "{{label: …, amount: …}} นับรวม และไม่นับเมื่อใส่ 'counts: no'",
        _PAYMENT,
    ),
    Message(
        "TGD241",
        "error",
        "expected to be told whether row '{label}' is added, taken off or left out",
        "ไม่แน่ชัดว่าแถว '{label}' ต้องบวก หัก หรือไม่นับรวม",
        "write {{discount: …}}, {{brought_forward: …}}, {{subtotal: …}}, or {{label: …, amount: …}}"
        " with 'counts: no' for what is not added; between a discount and a rate, a subtotal",
        "เขียนเป็น {{discount: …}} {{brought_forward: …}} {{subtotal: …}} หรือ "
        "{{label: …, amount: …}} ใส่ 'counts: no' ถ้าไม่นับรวม และมี subtotal คั่นระหว่างส่วนลดกับร้อยละ",
        _GUESS,
    ),
    Message(
        "TGD242",
        "error",
        "expected amounts or a subtotal above row '{label}', found none",
        "เหนือแถว '{label}' ต้องมีจำนวนเงินหรือ subtotal แต่ไม่พบ",
        "move the row below the amounts it is computed from, or write 'of: all'",
        "ย้ายแถวนี้ไปไว้ใต้จำนวนเงินที่ใช้คำนวณ หรือเขียน 'of: all'",
        _GUESS,
    ),
    Message(
        "TGD243",
        "error",
        "expected only one of {keys} in a row",
        "ในแถวเดียวใช้ได้เพียงอย่างเดียวจาก {keys}",
        "take the others out",
        "ลบคีย์อื่นออก",
        _GUESS,
    ),
    Message(
        "TGD244",
        "error",
        "expected a number such as '1,250.50' or '7', found '{found}'",
        "ต้องเป็นตัวเลข เช่น '1,250.50' หรือ '7' แต่พบ '{found}'",
        "write the figures alone",
        "เขียนเฉพาะตัวเลข",
    ),
    Message(
        "TGD245",
        "error",
        "expected an amount or a rate in row '{label}', found neither",
        "แถว '{label}' ต้องมีจำนวนเงิน (amount) หรือร้อยละ (rate) แต่ไม่พบ",
        "write 'amount' or 'rate' beside it",
        "เขียน amount หรือ rate เพิ่ม",
        _GUESS,
    ),
    Message(
        "TGD246",
        "error",
        "expected a column that can be added up for '{label}', found none",
        "ไม่พบช่องจำนวนเงินที่รวมได้สำหรับ '{label}'",
        "write nothing but amounts into the column, mark it with 'sum: yes', "
        "or write the total as a row",
        "ในช่องนั้นให้มีเฉพาะตัวเลข ใส่ 'sum: yes' ให้คอลัมน์ หรือเขียนยอดรวมเป็นแถว",
        _GUESS,
    ),
    Message(
        "TGD247",
        "error",
        "expected '{expected}' for {figures}, found '{found}'",
        "จำนวนเงิน {figures} เขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}'",
        "correct the figures or the words, or let 'in_words: yes' write them",
        "แก้ตัวเลขหรือตัวอักษรให้ตรงกัน หรือใช้ 'in_words: yes' ให้เขียนเอง",
        sources=("practice",),
    ),
    Message(
        "TGD249",
        "warning",
        "expected a table of at most {room} mm, found one that needs {needed} mm for its words",
        "ตารางกว้างได้ไม่เกิน {room} มม. แต่คำในตารางต้องใช้ {needed} มม.",
        "take columns out, write shorter headings, or lay the paper across",
        "ลดจำนวนคอลัมน์ ย่อหัวตาราง หรือใช้กระดาษแนวนอน",
        "words and amounts that part in a cell cannot be read",
    ),
    Message(
        "TGD248",
        "warning",
        "expected number times price {product} in column '{column}', found {found}",
        "จำนวนคูณราคาต่อหน่วยในช่อง '{column}' ต้องเป็น {product} แต่พบ {found}",
        "correct the number, the price or the amount",
        "แก้จำนวน ราคาต่อหน่วย หรือจำนวนเงินให้ตรงกัน",
        _PAYMENT,
    ),
    Message(
        "TGD318",
        "error",
        "expected columns of different keys, found '{key}' twice, and rows that name their cells",
        "คีย์ของคอลัมน์ต้องไม่ซ้ำกัน แต่พบ '{key}' สองครั้ง ขณะที่แถวอ้างช่องด้วยคีย์",
        "give each column a key of its own, {{key: before, heading: {key}}}, or write the rows "
        "as lists",
        "ตั้งคีย์ของแต่ละคอลัมน์ให้ต่างกัน {{key: before, heading: {key}}} หรือเขียนแถวเป็นรายการ",
        _TWICE,
    ),
)
