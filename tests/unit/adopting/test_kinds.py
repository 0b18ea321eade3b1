"""Papers of the newer kinds, as policy files that print them again and say what they say once."""

from __future__ import annotations

import thaigovdocs as tgd
from adopted import printed
from places import ROOT
from thaigovdocs.adopting.wording import squeezed
from thaigovdocs.policy.model.kinds.agenda import Agenda
from thaigovdocs.policy.model.kinds.envelope import Envelope
from thaigovdocs.policy.model.kinds.form import Form
from thaigovdocs.policy.model.kinds.minutes import Minutes
from thaigovdocs.policy.model.kinds.regulation import Regulation

MINUTES = """\
รายงานการประชุมคณะทำงานพัฒนาตลาดชุมชนบ้านหนองแสง
ครั้งที่ ๒/๒๕๖๙
วันพุธที่ ๑๔ มกราคม ๒๕๖๙ เวลา ๑๓.๓๐ น.
ณ ศาลาประชาคมบ้านหนองแสง

ผู้มาประชุม
๑. นายคำดี ศรีงาม\tประธานชุมชน\tประธาน
๒. นางบุญมี ขยันยิ่ง\tกรรมการชุมชน\tกรรมการ
๓. นางสาวชื่นจิต พูนผล\tเจ้าหน้าที่พัฒนาชุมชน\tเลขานุการ

ผู้ไม่มาประชุม
นายสมพร ทองคำ\tกรรมการชุมชน\tลาป่วย

เริ่มประชุมเวลา ๑๓.๓๐ น.

ประธานกล่าวเปิดการประชุม

ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ
ประธานแจ้งเรื่องงบประมาณปรับปรุงตลาด
มติที่ประชุม รับทราบ

ระเบียบวาระที่ ๒ เรื่องเสนอเพื่อพิจารณา
๒.๑ การจัดแผงค้า
เลขานุการเสนอผังแผงค้าใหม่
มติที่ประชุม เห็นชอบ
๒.๒ การเก็บค่าเช่า
ที่ประชุมอภิปรายอย่างกว้างขวาง
มติที่ประชุม ให้เก็บแผงละ ๒๐ บาท

ระเบียบวาระที่ ๓ เรื่องอื่น ๆ
ไม่มี

เลิกประชุมเวลา ๑๖.๐๐ น.

(นางสาวชื่นจิต พูนผล)
ผู้จดรายงานการประชุม

(นายคำดี ศรีงาม)
ผู้ตรวจรายงานการประชุม
"""
REGULATION = """\
ข้อบังคับเทศบาลตำบลหนองแสง
ว่าด้วยการใช้ลานกีฬา
พ.ศ. ๒๕๖๙

โดยที่เป็นการสมควรกำหนดวิธีใช้ลานกีฬา

อาศัยอำนาจตามความในมาตรา ๖๐ แห่งพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ จึงออกข้อบังคับไว้ ดังต่อไปนี้

ข้อ ๑ ข้อบังคับนี้เรียกว่า “ข้อบังคับเทศบาลตำบลหนองแสง ว่าด้วยการใช้ลานกีฬา พ.ศ. ๒๕๖๙”

ข้อ ๒ ข้อบังคับนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๙ เป็นต้นไป

หมวด ๑ การขอใช้
ข้อ ๓ ผู้ขอใช้ต้องยื่นคำขอ
(๑) ก่อนวันใช้สามวัน
(๒) ต่อเจ้าหน้าที่

หมวด ๒ การดูแล
ส่วนที่ ๑ เวลากลางวัน
ข้อ ๔ ให้รักษาความสะอาด
ส่วนที่ ๒ เวลากลางคืน
ข้อ ๕ ให้ปิดไฟ

ประกาศ ณ วันที่ ๑๐ กุมภาพันธ์ พ.ศ. ๒๕๖๙

(นายบุญส่ง ใจเย็น)
นายกเทศมนตรีตำบลหนองแสง
"""
FORM = """\
แบบขอยืมหนังสือ

เขียนที่ ห้องสมุดประชาชน

เรียน หัวหน้าห้องสมุดประชาชน

ข้าพเจ้า .......................................... อยู่บ้านเลขที่ ....................

ขอยืมหนังสือ ☐ นิยาย ☐ สารคดี

ลงชื่อ.............................. ผู้ยืม
(..............................)
ตำแหน่ง..............................
"""


def adopted(text: str) -> tgd.Adopted:
    """Return *text* adopted, which prints the same again."""
    made = tgd.adopt(text.encode(), names=["paper.txt"])
    assert printed(made.text) == squeezed(text)
    assert {each.code for each in made.report} <= {"TGD837"}
    return made


def test_minutes_say_who_met_when_and_what_was_resolved() -> None:
    """Meeting, people, hours, items with points, who recorded and reviewed."""
    file = tgd.loads(adopted(MINUTES).text)
    minutes = file.documents[0]
    assert isinstance(minutes, Minutes)
    assert minutes.meeting is not None
    assert minutes.meeting.name == "คณะทำงานพัฒนาตลาดชุมชนบ้านหนองแสง"
    assert (minutes.meeting.start, minutes.meeting.end) == ("13.30", "16.00")
    assert [each.role for each in minutes.present] == ["ประธาน", "กรรมการ", "เลขานุการ"]
    assert [each.reason for each in minutes.absent] == ["ลาป่วย"]
    first, second, third = minutes.agenda
    assert first.resolution == ("รับทราบ",)
    assert [point.heading for point in second.items] == ["การจัดแผงค้า", "การเก็บค่าเช่า"]
    assert second.items[1].resolution == ("ให้เก็บแผงละ ๒๐ บาท",)
    assert third.text == ("ไม่มี",)
    people = file.people
    assert people[str(minutes.recorder)].position == ("เจ้าหน้าที่พัฒนาชุมชน",)
    assert people[str(minutes.reviewer)].name == "นายคำดี ศรีงาม"


def test_a_title_that_the_form_would_print_otherwise_stands_as_it_is() -> None:
    """Without เมื่อ, and with the hour; the usual one is made from the meeting."""
    written = tgd.loads(adopted(MINUTES).text).documents[0]
    assert written.title
    usual = MINUTES.replace("วันพุธที่ ๑๔ มกราคม ๒๕๖๙ เวลา ๑๓.๓๐ น.", "เมื่อวันพุธที่ ๑๔ มกราคม ๒๕๖๙")
    assert not tgd.loads(adopted(usual).text).documents[0].title


def test_minutes_out_of_their_form_are_a_paper_of_no_kind() -> None:
    """Nothing is lost where an item has another number than the next."""
    made = tgd.adopt(MINUTES.replace("วาระที่ ๓", "วาระที่ ๕").encode(), names=["a.txt"])
    assert printed(made.text) == squeezed(MINUTES.replace("วาระที่ ๓", "วาระที่ ๕"))
    assert "TGD831" in [each.code for each in made.report]


def test_an_extract_is_of_the_minutes_before_it() -> None:
    """It names them, and the items that it prints."""
    head, _, rest = MINUTES.partition("\n\n")
    item = rest[rest.index("ระเบียบวาระที่ ๒") : rest.index("ระเบียบวาระที่ ๓")]
    signed = rest[rest.index("(นางสาวชื่นจิต") :]
    usual = head.replace("วันพุธที่ ๑๔ มกราคม ๒๕๖๙ เวลา ๑๓.๓๐ น.", "เมื่อวันพุธที่ ๑๔ มกราคม ๒๕๖๙")
    extract = f"{usual}\n(เฉพาะระเบียบวาระที่ ๒)\n\n{item}{signed}"
    papers = [each.encode() for each in (f"{usual}\n\n{rest}", extract)]
    made = tgd.loads(tgd.adopt(papers, names=["a.txt", "b.txt"]).text).documents[1]
    assert isinstance(made, Minutes)
    assert (made.of, made.only) == ("minutes", (2,))


def test_an_agenda_has_meeting_items_and_points() -> None:
    """The hour stands in its title."""
    text = (
        "ระเบียบวาระการประชุมคณะทำงานพัฒนาตลาดชุมชน\nครั้งที่ ๓/๒๕๖๙\n"
        "ในวันพุธที่ ๑๑ กุมภาพันธ์ ๒๕๖๙ เวลา ๑๓.๓๐ น.\nณ ศาลาประชาคม\n\n"
        "ระเบียบวาระที่ ๑ เรื่องแจ้งให้ทราบ\n\nระเบียบวาระที่ ๒ เรื่องพิจารณา\n"
        "๒.๑ ผังแผงค้า\n๒.๒ ค่าเช่า\n"
    )
    agenda = tgd.loads(adopted(text).text).documents[0]
    assert isinstance(agenda, Agenda)
    assert agenda.meeting is not None
    assert agenda.meeting.start == "13.30"
    assert [point.text for point in agenda.agenda[1].items] == ["ผังแผงค้า", "ค่าเช่า"]


def test_a_regulation_says_once_what_its_first_clauses_say() -> None:
    """Name, from when it holds, and chapters with parts; its clauses are counted through."""
    file = tgd.loads(adopted(REGULATION).text)
    regulation = file.documents[0]
    assert isinstance(regulation, Regulation)
    assert (regulation.type, regulation.about) == ("ข้อบังคับ", "การใช้ลานกีฬา")
    assert regulation.year is None  # that of its day
    assert regulation.effective == "๑ มีนาคม ๒๕๖๙"
    assert [node.chapter for node in file.policy.provisions] == ["การขอใช้", "การดูแล"]
    assert [node.part for node in file.policy.provisions[1].items] == ["เวลากลางวัน", "เวลากลางคืน"]
    assert file.agency.name == "เทศบาลตำบลหนองแสง"


def test_a_regulation_whose_first_clause_says_another_name_is_written_out() -> None:
    """Its clauses stand as they are."""
    text = REGULATION.replace("“ข้อบังคับเทศบาลตำบลหนองแสง ว่าด้วยการใช้ลานกีฬา พ.ศ. ๒๕๖๙”", "“กติกา”")
    made = tgd.adopt(text.encode(), names=["paper.txt"])
    regulation = tgd.loads(made.text).documents[0]
    assert isinstance(regulation, Regulation)
    assert regulation.made == "none"
    assert "“กติกา”" in made.text


def test_a_form_keeps_its_lines_boxes_and_room_to_sign() -> None:
    """Dots are lines to write on again, and boxes are boxes to tick."""
    form = tgd.loads(adopted(FORM).text).documents[0]
    assert isinstance(form, Form)
    assert (form.written_at, form.to) == ("ห้องสมุดประชาชน", "หัวหน้าห้องสมุดประชาชน")
    asked, boxes, signed = form.nodes
    assert asked.text == "ข้าพเจ้า {blank} อยู่บ้านเลขที่ {blank: line}"
    assert boxes.text == "ขอยืมหนังสือ {box} นิยาย {box} สารคดี"
    assert signed.sign is not None
    assert signed.sign.label == "ผู้ยืม"


def test_an_envelope_is_of_the_letter_before_it() -> None:
    """Its urgency, number and addressee are those of the letter."""
    file = tgd.load(ROOT / "examples/kinds/envelope.yaml")
    papers = tgd.compose(file)
    made = tgd.adopt([*map(tgd.render_docx, papers.values())], names=[*papers])
    envelope = tgd.loads(made.text).documents[1]
    assert isinstance(envelope, Envelope)
    assert (envelope.for_, envelope.address[-1]) == ("letter", "จังหวัดธารารมย์ ๙๙๐๐๐")
    assert not [each for each in made.report if each.code != "TGD837"]


def test_two_rooms_to_sign_side_by_side_are_columns_again() -> None:
    """A DOCX is read line by line; each side has its own label, name and position."""
    (paper,) = tgd.compose(tgd.load(ROOT / "examples/kinds/form.yaml")).values()
    made = tgd.loads(tgd.adopt(tgd.render_docx(paper), names=["form.docx"]).text)
    (beside,) = [node.columns for node in made.documents[0].nodes if node.columns]
    left, right = (side[0].sign for side in beside)
    assert left is not None
    assert right is not None
    assert (left.label, left.person) == ("เจ้าหน้าที่", None)
    assert made.people[str(right.person)].name == "นางสาวพิมพ์ใจ รักถิ่น"
