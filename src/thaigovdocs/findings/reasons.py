"""Why findings are given, in Thai, by the English reason that stands in the tables."""

# ruff: noqa: E501 - a row of the table below is one line, however long

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

# English | Thai
_TABLE = """
two digits may be of either era and of any century | เลขสองหลักอาจเป็น พ.ศ. หรือ ค.ศ. และเป็นของศตวรรษใดก็ได้
a spreadsheet takes a year such as 2569 for one of the Common Era | โปรแกรมตารางคำนวณถือว่าปีเช่น 2569 เป็น ค.ศ.
some spreadsheets write หนึ่งร้อยหนึ่ง; the usual reading of a last 1 is เอ็ด | โปรแกรมตารางคำนวณบางโปรแกรมเขียนว่าหนึ่งร้อยหนึ่ง แต่เลข 1 ตัวท้ายอ่านกันทั่วไปว่าเอ็ด
a comma out of place is a digit too few or too many as often as not | ลูกน้ำที่ผิดตำแหน่งมักหมายถึงตัวเลขขาดหรือเกิน
February has 28 days, and five months have no 31st | เดือนกุมภาพันธ์มี 28 วัน และมีห้าเดือนที่ไม่มีวันที่ 31
one program heeds the note of a camera about its position, another does not | บางโปรแกรมหมุนภาพตามที่กล้องบันทึกไว้ บางโปรแกรมไม่หมุน
at the height of 3 cm a wider one covers the number and the agency beside it | ตราสูง 3 ซม. ที่กว้างกว่านี้จะทับเลขที่และชื่อหน่วยงานด้านข้าง
one rule that fails must not hide what the others find | กฎหนึ่งที่ตรวจไม่สำเร็จต้องไม่บังสิ่งที่กฎอื่นพบ
what is passed over on purpose says why, and is told when it is there no longer | สิ่งที่งดแจ้งต้องมีเหตุผล และต้องบอกเมื่อไม่มีสิ่งนั้นแล้ว
a setting that is not understood would choose other rules than its author thinks | การตั้งค่าที่ไม่เข้าใจจะทำให้ใช้กฎอื่นโดยผู้ตั้งค่าไม่รู้
what somebody else wrote is changed by its author only | สิ่งที่ผู้อื่นเขียน ผู้เขียนเท่านั้นที่แก้ไขได้
a file of nothing but slips would fill the screen and the machine | แฟ้มที่ผิดทั้งแฟ้มจะทำให้หน้าจอและเครื่องเต็ม
who marked a file read-only does not want it written by a program | ผู้ที่กำหนดให้อ่านได้อย่างเดียวไม่ต้องการให้โปรแกรมเขียนทับ
the forms of orders and announcements print พ.ศ. before the year | แบบคำสั่งและแบบประกาศพิมพ์ พ.ศ. ไว้หน้าปี
a noun that is made of a verb may stand before that verb, but seldom does | คำนามที่มาจากคำกริยาอาจอยู่หน้าคำกริยานั้นได้ แต่พบน้อย
inside a block of text or quotes YAML knows no comments | ในกลุ่มข้อความหรือในเครื่องหมายคำพูด YAML ไม่มีหมายเหตุ
what was not looked at must not pass for found to be right | สิ่งที่ไม่ได้ตรวจต้องไม่ถือว่าตรวจแล้วว่าถูกต้อง
papers that have nothing in common cannot be compared line by line | เอกสารที่ไม่มีส่วนใดตรงกันย่อมเทียบกันทีละบรรทัดไม่ได้
a file that cannot be read whole is not read at all | แฟ้มที่อ่านได้ไม่ครบจะไม่อ่านเลย
a limit keeps a hostile or broken file from using up the machine | ขีดจำกัดกันไม่ให้แฟ้มที่เสียหายหรือมุ่งร้ายใช้เครื่องจนหมดกำลัง
YAML gives these characters a meaning of their own | เครื่องหมายเหล่านี้มีความหมายเฉพาะใน YAML
of two values one would be lost | หากมีสองค่า ค่าหนึ่งจะหายไป
an unknown key is never dropped in silence | คีย์ที่ไม่รู้จักต้องไม่ถูกทิ้งไปเงียบ ๆ
a reference must lead to one thing that stands in the file | การอ้างต้องนำไปสู่สิ่งเดียวที่มีอยู่ในแฟ้ม
a tag could make a program run code | แท็กอาจทำให้โปรแกรมเรียกใช้คำสั่ง
a binary float is not the amount that was written | เลขทศนิยมฐานสองไม่ตรงกับจำนวนที่เขียนไว้
a number that reaches no paper would be lost | เลขที่ที่ไม่ลงในเอกสารใดจะสูญหาย
nothing else runs: a policy file is data | แฟ้มนโยบายเป็นข้อมูล จึงไม่เรียกใช้สิ่งอื่น
forms for the royal family differ by rank and are not in the table | คำที่ใช้แก่พระบรมวงศานุวงศ์ต่างกันตามพระอิสริยยศ และไม่อยู่ในตาราง
what was not read must not pass for found to be right | สิ่งที่ไม่ได้อ่านต้องไม่ถือว่าตรวจแล้วว่าถูกต้อง
a file that comes from anybody must not slow down or harm the machine | แฟ้มที่มาจากใครก็ได้ต้องไม่ทำให้เครื่องช้าหรือเสียหาย
a part of the text must not be left out in silence | ส่วนหนึ่งของข้อความต้องไม่หายไปเงียบ ๆ
the forms list the parts of each kind | แบบของหนังสือกำหนดส่วนต่าง ๆ ของแต่ละชนิดไว้
the forms list the parts of each kind; a draft prints with room for them | แบบของหนังสือกำหนดส่วนต่าง ๆ ไว้ ฉบับร่างเว้นที่ไว้ให้
a total that differs from its amounts stops a payment | ยอดรวมที่ไม่ตรงกับรายการทำให้เบิกจ่ายไม่ได้
a longer one needs a code too fine for the 22 mm that it is printed in | ที่อยู่ที่ยาวกว่านี้ทำให้รหัสละเอียดเกินกว่าจะพิมพ์ในขนาด ๒๒ มม.
a paper cannot have been signed before the memo asked for it | เอกสารลงนามก่อนวันที่ของบันทึกที่ขอให้ลงนามไม่ได้
nobody decides on a memo before it is written | ไม่มีผู้ใดสั่งการในบันทึกก่อนที่จะเขียนบันทึก
another font in its place would change the lines and pages without a word | แบบอักษรอื่นจะทำให้บรรทัดและหน้าเปลี่ยนไปโดยไม่รู้ตัว
a character that the font lacks would be printed as nothing | อักขระที่แบบอักษรไม่มีจะพิมพ์ไม่ออก
a folder that is passed over would let another font be used in silence | โฟลเดอร์ที่ถูกข้ามจะทำให้ใช้แบบอักษรอื่นโดยไม่รู้ตัว
the threads that draw do not live on in a fork, which would wait for them for ever | เธรดที่ใช้วาดไม่อยู่ในโปรเซสที่แยกออกมา จึงจะรอไม่สิ้นสุด
a picture that is drawn on every paper must not slow down or harm the machine | ภาพที่พิมพ์ในทุกเอกสารต้องไม่ทำให้เครื่องช้าหรือเสียหาย
the inks of a print shop come out as other colours on other machines | สีสำหรับโรงพิมพ์จะเพี้ยนไปในเครื่องอื่น
a policy file may come from anybody, so it reads nothing outside its folder | แฟ้มนโยบายอาจมาจากใครก็ได้ จึงไม่อ่านสิ่งใดนอกโฟลเดอร์ของตน
XML 1.0, section 2.2: control characters and half surrogates are not text | XML 1.0 ข้อ 2.2: อักขระควบคุมและเซอร์โรเกตครึ่งตัวไม่ใช่ข้อความ
a template may come from a stranger | แม่แบบอาจมาจากผู้ที่ไม่รู้จัก
a name that nobody fills would print nothing without anybody noticing | ชื่อที่ไม่มีผู้เติมจะพิมพ์ว่างไว้โดยไม่มีใครเห็น
a template is code and may come from a stranger | แม่แบบมีคำสั่ง และอาจมาจากผู้ที่ไม่รู้จัก
a part that the template leaves out would be lost without anybody noticing | ส่วนที่แม่แบบไม่พิมพ์จะหายไปโดยไม่มีใครเห็น
a picture stands where the template has one of its name | ภาพจะอยู่ตรงที่แม่แบบมีภาพชื่อเดียวกัน
what other people put into a folder is never deleted | สิ่งที่ผู้อื่นใส่ไว้ในโฟลเดอร์จะไม่ถูกลบ
Windows, macOS and Linux each forbid some names | Windows, macOS และ Linux ต่างห้ามชื่อบางชื่อ
a folder holds exactly one packet, so that nobody sends last year's paper by mistake | โฟลเดอร์หนึ่งมีชุดเอกสารชุดเดียว จะได้ไม่ส่งเอกสารของปีก่อนผิดไป
the emblem belongs to the state and does not come with this program | ตราครุฑเป็นของแผ่นดิน จึงไม่ได้มากับโปรแกรมนี้
another font changes the lines and pages | แบบอักษรอื่นทำให้บรรทัดและหน้าเปลี่ยนไป
what other people wrote is never replaced unasked | สิ่งที่ผู้อื่นเขียนจะไม่ถูกเขียนทับหากไม่ได้สั่ง
an edition follows the one it is made from | ฉบับใหม่ต้องอยู่หลังฉบับที่ใช้เป็นต้นทาง
an edition that was worked on is not lost by mistake | ฉบับที่แก้ไขไว้แล้วต้องไม่หายไปโดยพลาดพลั้ง
last year's edition is a record | ฉบับของปีก่อนเป็นหลักฐาน
a policy reads only files below its own folder | แฟ้มนโยบายอ่านเฉพาะแฟ้มในโฟลเดอร์ของตน
a year that stands in words does not follow the fiscal year | ปีที่เขียนเป็นข้อความไม่เปลี่ยนตามปีงบประมาณ
numbers, dates and signers are decided anew every year | เลขที่ วันที่ และผู้ลงนามต้องกำหนดใหม่ทุกปี
a spreadsheet may come from anybody | ตารางคำนวณอาจมาจากใครก็ได้
a part of a row must not be left out in silence | ส่วนหนึ่งของแถวต้องไม่หายไปเงียบ ๆ
formulas are never worked out here: the value that was saved is printed | ไม่คำนวณสูตรใหม่ พิมพ์ค่าที่บันทึกไว้
a number is printed as its sheet shows it, or not at all | ตัวเลขต้องพิมพ์ตามที่ตารางแสดง หรือไม่พิมพ์เลย
the bytes of a text do not say which letters they stand for | ไบต์ของข้อความไม่ได้บอกว่าแทนอักษรใด
no table or picture fits into a cell of a form, or into one of columns side by side | ตารางและภาพไม่อาจอยู่ในช่องของแบบหรือในคอลัมน์ที่วางคู่กันได้
who reads the English paper reads no Thai, and what stands once for both is in Thai | ผู้อ่านฉบับภาษาอังกฤษอ่านภาษาไทยไม่ได้ และสิ่งที่เขียนไว้ใช้ร่วมกันเป็นภาษาไทย
what an agency installed must not be passed over in silence | สิ่งที่หน่วยงานติดตั้งไว้ต้องไม่ถูกข้ามไปโดยไม่บอก
the ministerial regulation of B.E. 2560 as practice cites it; later changes and the other grounds of section 56 are not looked at | กฎกระทรวง พ.ศ. ๒๕๖๐ ตามที่อ้างกันในทางปฏิบัติ ไม่ได้ตรวจการแก้ไขภายหลังและเหตุอื่นตามมาตรา ๕๖
the order appoints whom the report asked for | คำสั่งแต่งตั้งผู้ที่รายงานเสนอไว้
nobody is appointed for what was not asked for | ไม่มีการแต่งตั้งผู้ใดก่อนขออนุมัติ
only secret papers are counted by sets and pages | เฉพาะเอกสารลับเท่านั้นที่นับชุดและหน้า
a secret paper that miscounts its sets cannot be accounted for | เอกสารลับที่นับชุดผิดจะควบคุมไม่ได้
what goes with a paper must not be missing from its packet | สิ่งที่ไปกับเอกสารต้องอยู่ในชุดเอกสารครบ
who asks for signed papers expects every signature on them | ผู้ขอเอกสารที่ลงนามแล้วย่อมต้องการลายมือชื่อครบทุกคน
two acts cannot be told apart by one id | กฎหมายสองฉบับใช้รหัสเดียวกันไม่ได้
a code stands for one rule only | รหัสหนึ่งใช้กับกฎเดียว
a purchase may not cost more than was asked for | ราคาที่ซื้อต้องไม่เกินวงเงินที่ขอ
the papers of one purchase are read together | เอกสารของการซื้อเดียวกันต้องตรงกัน
nothing is bought before it was asked for | ไม่มีการซื้อก่อนขออนุมัติ
a total is never guessed | ยอดรวมไม่ได้มาจากการเดา
one text would be read letter by letter | ข้อความเดียวจะถูกอ่านทีละตัวอักษร
a float is not the amount that was written | เลขทศนิยมแบบลอยตัวไม่ตรงกับจำนวนที่เขียนไว้
nothing is rounded in silence | ไม่มีการปัดเศษโดยไม่แจ้ง
the calendar, as Thailand has counted it since 1889 | ปฏิทินที่ประเทศไทยใช้นับตั้งแต่ ร.ศ. ๑๐๘
พ.ร.บ.ปีประดิทิน พ.ศ. ๒๔๘๓: years begin on 1 January from 1941 on | พ.ร.บ.ปีประดิทิน พ.ศ. ๒๔๘๓: ปีเริ่มวันที่ ๑ มกราคม ตั้งแต่ พ.ศ. ๒๔๘๔
fiscal years run from October to September since B.E. 2505 | ปีงบประมาณนับจากตุลาคมถึงกันยายนตั้งแต่ พ.ศ. ๒๕๐๕
at 17:30 in London it is tomorrow in Bangkok | เวลา ๑๗.๓๐ น. ที่กรุงลอนดอนเป็นวันรุ่งขึ้นที่กรุงเทพฯ
seen in real papers: a number that differs from its own annex | พบในหนังสือจริง: เลขที่ไม่ตรงกับสิ่งที่ส่งมาด้วย
seen in real papers: a date that differs from its own annex | พบในหนังสือจริง: วันที่ไม่ตรงกับสิ่งที่ส่งมาด้วย
seen in real papers: a fact that stands twice and differs | พบในหนังสือจริง: ข้อเท็จจริงเดียวกันเขียนสองแห่งไม่ตรงกัน
a paper is found again by its full date | วันที่ที่ครบถ้วนทำให้ค้นหนังสือพบ
B.E. 2483 began in April | พ.ศ. ๒๔๘๓ เริ่มในเดือนเมษายน
a day that the calendar does not have | เป็นวันที่ไม่มีในปฏิทิน
seen in real papers: ranges whose last year was forgotten | พบในหนังสือจริง: ช่วงวันที่ที่ลืมแก้ปีสุดท้าย
seen in real papers: five-digit years such as 25678 | พบในหนังสือจริง: ปีห้าหลัก เช่น 25678
the Buddhist year is the Gregorian one and 543 | ปี พ.ศ. เท่ากับปี ค.ศ. บวก ๕๔๓
official papers date by the Buddhist era | หนังสือราชการลงวันที่ด้วยปีพุทธศักราช
official prose writes day, month in words and year | หนังสือราชการเขียนวัน ชื่อเดือนเต็ม และปี
short months are for tables; forces write them in their letters, too | ชื่อเดือนย่อใช้ในตาราง แม้บางเหล่าทัพใช้ในหนังสือด้วย
official prose writes ๐๙.๓๐ น. | หนังสือราชการเขียนเวลาเป็น ๐๙.๓๐ น.
a paper cannot cite or enclose one that was signed later | หนังสือจะอ้างถึงหรือแนบฉบับที่ลงนามภายหลังไม่ได้
deadlines change with every edition | กำหนดเวลาเปลี่ยนไปทุกปี
a paper is signed after the memo that asks for it | เอกสารลงนามหลังบันทึกที่ขอให้ลงนาม
offices are closed then; holidays are those that the holidays package lists | วันนั้นเป็นวันหยุดราชการ วันหยุดเป็นไปตามแพ็กเกจ holidays
seen in real papers: signature years such as 2577 | พบในหนังสือจริง: ปีที่ลงนามเช่น ๒๕๗๗
seen in real papers: heading N but body N-1, titles left over from older years | พบในหนังสือจริง: หัวเรื่องเป็นปีใหม่แต่เนื้อความเป็นปีเดิม หรือชื่อเรื่องของปีก่อนค้างอยู่
years are variables, never found and replaced | ปีเป็นตัวแปร ไม่ใช่การค้นหาและแทนที่
seen in real papers: one person who approves and publishes | พบในหนังสือจริง: ผู้อนุมัติกับผู้เผยแพร่เป็นคนเดียวกัน
one item only has no number | มีข้อเดียวไม่ต้องมีเลขข้อ
seen in real papers: a law cited with another year; two sources have the year | พบในหนังสือจริง: อ้างกฎหมายผิดปี ปีนี้ตรวจจากสองแหล่ง
the name of an amending act holds its number and its own year | ชื่อกฎหมายฉบับแก้ไขมีทั้งเลขฉบับและปีของตนเอง
the name of an amending act holds its number | ชื่อกฎหมายฉบับแก้ไขมีเลขฉบับ
only one source has the year, so it may be the source that is wrong | ปีนี้มีแหล่งเดียว จึงอาจเป็นแหล่งนั้นที่ผิด
the list holds acts in force only, so an older act of the name may have existed | รายชื่อมีเฉพาะกฎหมายที่ใช้บังคับอยู่ จึงอาจเคยมีฉบับเก่าชื่อเดียวกัน
an act entered by hand: one source, so no error | กฎหมายที่บันทึกด้วยมือ มีแหล่งเดียว จึงไม่ถือเป็นข้อผิดพลาด
last year's paper cites what was repealed since | หนังสือของปีก่อนอ้างสิ่งที่ถูกยกเลิกไปแล้ว
a name that differs in one place from the name of an act of the same year | ชื่อต่างจากชื่อกฎหมายในปีเดียวกันเพียงแห่งเดียว
the text of the act ends before; amendments add sections with ทวิ or a stroke | กฎหมายฉบับนั้นจบก่อนมาตรานี้ ฉบับแก้ไขเพิ่มมาตราด้วยคำว่า ทวิ หรือเครื่องหมายทับ
two calendars that were made independently say the same of this day | ปฏิทินสองฉบับที่ทำแยกกันบอกวันนี้ตรงกัน
orders are numbered by calendar year | คำสั่งเริ่มเลขที่ใหม่ทุกปีปฏิทิน
the salutation stands before the references | คำขึ้นต้นอยู่ก่อนอ้างถึง
an internal letter has no closing phrase | หนังสือภายในไม่มีคำลงท้าย
an earlier contact closes with นั้น | ข้อความที่อ้างเรื่องเดิมจบด้วยคำว่า นั้น
a first contact has no นั้น | ข้อความที่เริ่มเรื่องใหม่ไม่มีคำว่า นั้น
what the font lacks is printed as nothing | สิ่งที่แบบอักษรไม่มีจะพิมพ์ไม่ออก
Word takes font and size of Thai letters from w:cs and w:szCs | Word ใช้แบบอักษรและขนาดของอักษรไทยจาก w:cs และ w:szCs
search, copies and other fonts show Arabic digits | เมื่อค้นหา คัดลอก หรือใช้แบบอักษรอื่น จะเห็นเป็นเลขอารบิก
below 150 dots per inch the feathers run together | ต่ำกว่า ๑๕๐ จุดต่อนิ้ว ลายขนครุฑจะเลอะติดกัน
the whole title counts, not a part of it | ต้องดูชื่อตำแหน่งทั้งหมด ไม่ใช่บางส่วน
personal respect does not change it; a minister gets เรียน | ความเคารพส่วนตัวไม่เปลี่ยนคำขึ้นต้น รัฐมนตรีก็ใช้ เรียน
the last paragraph takes up the word of the salutation | ย่อหน้าสุดท้ายใช้คำเดียวกับคำขึ้นต้น
a slip of typing: the beginning of a word, then the whole word | พิมพ์พลาด: พิมพ์ต้นคำแล้วพิมพ์ทั้งคำซ้ำ
o and l look like digits and are found by no search, added by no sum | อักษร o และ l ดูเหมือนตัวเลข แต่ค้นหาไม่พบและรวมยอดไม่ได้
the rule of tones in Thai spelling | หลักการผันวรรณยุกต์ไทย
it shows in one font only and is found by no search | เห็นได้ในบางแบบอักษรเท่านั้น และค้นหาไม่พบ
a date that nobody can read is no date | วันที่ที่อ่านไม่ออกไม่ใช่วันที่
a slip of copying and of joining sentences | เป็นความพลาดจากการคัดลอกและการต่อประโยค
a noun that is made of a verb may stand before that verb, but seldom does | คำนามที่มาจากคำกริยาอาจนำหน้าคำกริยานั้นได้ แต่พบไม่บ่อย
the forms of orders and announcements print พ.ศ. before the year | แบบคำสั่งและแบบประกาศพิมพ์คำว่า พ.ศ. ไว้หน้าปี
the Royal Society's dictionary; names are written as their bodies write them | พจนานุกรมของราชบัณฑิตยสภา ส่วนชื่อเขียนตามที่หน่วยงานนั้นใช้
names are written as their bodies write them | ชื่อเขียนตามที่หน่วยงานนั้นใช้
a word that official prose does not have, one letter away from one that it has often | เป็นคำที่ไม่พบในหนังสือราชการ และต่างจากคำที่ใช้บ่อยเพียงตัวเดียว
one amount is easiest to compare where it is said in one way | จำนวนเดียวกันที่เขียนแบบเดียวกันเทียบกันได้ง่ายที่สุด
what a scanner guesses is no slip of the writer | สิ่งที่เครื่องสแกนเดาไม่ใช่ความผิดของผู้พิมพ์
figures that are signed are right | ตัวเลขที่ลงนามแล้วต้องถูกต้อง
what stands in brackets must be told from what does not | ต้องแยกได้ว่าสิ่งใดอยู่ในวงเล็บ
a reader must see where the words of another begin and end | ผู้อ่านต้องเห็นว่าถ้อยคำที่ยกมาเริ่มและจบที่ใด
one system of digits in a paper | เอกสารฉบับหนึ่งใช้เลขระบบเดียว
a number that falls apart at the end of a line is read as two | จำนวนที่ถูกแยกท้ายบรรทัดจะอ่านเป็นสองจำนวน
it looks right on one screen, is found by no search and breaks elsewhere | ดูถูกต้องบนจอหนึ่ง แต่ค้นหาไม่พบและผิดเพี้ยนในเครื่องอื่น
a word with a sign inside that nobody sees is found by no search | คำที่มีเครื่องหมายที่มองไม่เห็นอยู่ภายในจะค้นหาไม่พบ
such signs can hide what a paper says | เครื่องหมายเช่นนี้อาจซ่อนสิ่งที่เอกสารเขียนไว้
one space inside a topic, two between topics | เว้นหนึ่งวรรคในเรื่องเดียวกัน สองวรรคระหว่างเรื่อง
every cell that is read out is an object of its own in the PDF | ทุกช่องที่อ่านออกเสียงได้เป็นวัตถุของตนเองใน PDF
the form prints its labels itself | แบบของหนังสือพิมพ์คำนำหน้าให้แล้ว
only cells and lists of lines keep the lines that an author made | เฉพาะช่องตารางและรายการหลายบรรทัดที่คงการขึ้นบรรทัดไว้
what is no markup of a policy file is printed letter for letter | สิ่งที่ไม่ใช่เครื่องหมายของแฟ้มนโยบายจะพิมพ์ออกมาตามตัวอักษร
digits that a spreadsheet left out cannot be guessed | ตัวเลขที่โปรแกรมตารางคำนวณตัดทิ้งไปแล้วเดาไม่ได้
some spreadsheets count from 1904, so the day is not certain | บางโปรแกรมนับวันจากปี ค.ศ. 1904 วันที่จึงไม่แน่นอน
an agency must not get the same paper twice | หน่วยงานเดียวกันต้องไม่ได้รับหนังสือฉบับเดียวกันสองครั้ง
other rows are not held up by it | แถวอื่นพิมพ์ต่อไปได้
a paper of one agency must not name another by mistake | หนังสือของหน่วยงานหนึ่งต้องไม่มีชื่อหน่วยงานอื่นติดไปโดยพลั้งเผลอ
words and amounts that part in a cell cannot be read | คำและจำนวนเงินที่ถูกตัดในช่องตารางอ่านไม่ออก
nothing of a paper that is taken over may be lost in silence | สิ่งที่รับเข้ามาต้องไม่หายไปโดยไม่มีใครรู้
a policy that is made from a paper must print that paper | แฟ้มนโยบายที่ทำจากเอกสารต้องพิมพ์เอกสารนั้นได้
what stands on a page for the page's sake is made anew with the pages | ส่วนประกอบของหน้ากระดาษจัดทำใหม่พร้อมหน้ากระดาษ
a change of one byte breaks the signature of a file | แก้ไขเพียงไบต์เดียวก็ทำให้ลายมือชื่อดิจิทัลใช้ไม่ได้
only Word and PDF files can hold comments at their words | มีเพียงแฟ้ม Word และ PDF ที่เก็บความเห็นไว้ตรงถ้อยคำได้
papers of one case are read side by side, and must agree | เอกสารชุดเดียวกันอ่านเทียบกัน จึงต้องตรงกัน
what was changed in Word must not be lost when the policy prints again | สิ่งที่แก้ไขใน Word ต้องไม่หายไปเมื่อพิมพ์จากแฟ้มนโยบายอีกครั้ง
a kind that is not found must not be passed over in silence | ชนิดหนังสือที่หาไม่พบต้องไม่ถูกข้ามไปเงียบ ๆ
a kind says what it is based on | ชนิดหนังสือต้องบอกว่าใช้ชนิดใดเป็นต้นแบบ
the name of the file is the key of the kind | ชื่อแฟ้มคือคีย์ของชนิดหนังสือ
a key stands for one kind only | คีย์หนึ่งใช้กับชนิดหนังสือเดียว
the file of the kind asks for it | แฟ้มของชนิดหนังสือกำหนดไว้
the server reads and writes below one folder only, so that no call reaches anything else | เซิร์ฟเวอร์อ่านและเขียนเฉพาะใต้โฟลเดอร์เดียว คำขอใดจึงไปไม่ถึงแฟ้มอื่น
a call that does not end, or grows without end, would keep the others waiting | คำขอที่ไม่จบหรือโตไม่สิ้นสุดทำให้คำขออื่นต้องรอ
what stands there may be somebody's work | สิ่งที่มีอยู่อาจเป็นงานของผู้อื่น
a source is never written over | ไม่เขียนทับแฟ้มต้นฉบับ
only for details, copies, receipts, results, reminders and what an order fixes | ใช้เฉพาะการขอรายละเอียด ส่งสำเนา ตอบรับ แจ้งผล เตือน และเรื่องที่มีคำสั่งกำหนดให้ใช้
the seal of the agency stands instead of a signature | ใช้ตราชื่อส่วนราชการแทนการลงชื่อ
"""


def _rows() -> Iterator[tuple[str, str]]:
    for row in _TABLE.strip().splitlines():
        english, thai = row.split(" | ")
        yield english, thai


REASONS_TH: Mapping[str, str] = MappingProxyType(dict(_rows()))
"""The Thai of every reason."""
