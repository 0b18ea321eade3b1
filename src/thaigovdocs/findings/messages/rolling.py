"""Messages about new editions and comparing (TGD180-TGD189)."""

from thaigovdocs.findings.messages.message import Message

_STALE = "a year that stands in words does not follow the fiscal year"

MESSAGES: tuple[Message, ...] = (
    Message(
        "TGD180",
        "error",
        "expected a Buddhist year after {last}, found {found}",
        "ต้องเป็นปี พ.ศ. หลังปี {last} แต่พบ {found}",
        "name the fiscal year of the new edition, such as --fiscal-year 2570",
        "ระบุปีงบประมาณของฉบับใหม่ เช่น --fiscal-year 2570",
        "an edition follows the one it is made from",
    ),
    Message(
        "TGD181",
        "error",
        "expected a name that is free, found '{file}'",
        "มีแฟ้มชื่อ '{file}' อยู่แล้ว",
        "name another file, or add --force to replace this one",
        "ใช้ชื่อแฟ้มอื่น หรือเพิ่ม --force เพื่อเขียนทับ",
        "an edition that was worked on is not lost by mistake",
    ),
    Message(
        "TGD182",
        "error",
        "expected a file of its own for the new edition, found '{file}', which it is made from",
        "ฉบับใหม่ต้องเป็นแฟ้มใหม่ แต่ '{file}' เป็นแฟ้มที่ใช้เป็นต้นทาง",
        "name another file: last year's edition stays as it was issued",
        "ใช้ชื่อแฟ้มอื่น เพื่อให้ฉบับปีก่อนคงอยู่ตามที่ออกไว้",
        "last year's edition is a record",
    ),
    Message(
        "TGD183",
        "error",
        "expected the new edition in the folder of '{base}' or above it, found '{file}'",
        "ฉบับใหม่ต้องอยู่ในโฟลเดอร์เดียวกับ '{base}' หรือโฟลเดอร์ที่อยู่เหนือขึ้นไป แต่พบ '{file}'",
        "write it there, or add --copy for a file that extends nothing",
        "เขียนไว้ในโฟลเดอร์นั้น หรือเพิ่ม --copy เพื่อให้เป็นแฟ้มที่ไม่ต้องอาศัยแฟ้มอื่น",
        "a policy reads only files below its own folder",
    ),
    Message(
        "TGD184",
        "warning",
        "expected nothing of last year, found '{found}' in the words",
        "ยังมีปีของฉบับก่อนในข้อความ: '{found}'",
        "write {{{{ fiscal_year }}}} in its place, or correct it in the new edition",
        "เขียน {{{{ fiscal_year }}}} แทน หรือแก้ไขในฉบับใหม่",
        _STALE,
    ),
    Message(
        "TGD185",
        "warning",
        "expected nothing of last year, found the date {found}",
        "ยังมีวันที่ของปีก่อน: {found}",
        "give this year's date in the new edition",
        "ระบุวันที่ของปีนี้ในฉบับใหม่",
        _STALE,
    ),
    Message(
        "TGD186",
        "note",
        "left open in the lines {lines}: what is decided anew every year",
        "บรรทัดที่ {lines} ยังต้องระบุ เพราะเป็นสิ่งที่ต้องกำหนดใหม่ทุกปี",
        "fill these lines, or give numbers and dates later with --issued; then drop the remarks",
        "เติมในบรรทัดเหล่านี้ หรือให้เลขที่และวันที่ภายหลังด้วย --issued แล้วลบหมายเหตุออก",
        "numbers, dates and signers are decided anew every year",
    ),
)
