"""Papers with open places, holders and headings of forms: nothing is told that is not known."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from foreign import text
from thaigovdocs.recognition.lines.flowing import flow_lines
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.thai.spans import Span

LETTER = (
    "ที่ ธร ๐๐๑๗/{number}\nศาลากลางจังหวัดธารารมย์\n\nเรื่อง ขอเชิญประชุม\n\nเรียน นายอำเภอเมือง\n\n"
    "ด้วยจังหวัดจะจัดประชุม\n\nจึงเรียนมาเพื่อทราบ\n\nขอแสดงความนับถือ\n\n(นายสมชาย ใจดี)\n"
    "ผู้ว่าราชการจังหวัดธารารมย์\n"
)
MINUTES = (
    "รายงานการประชุมคณะกรรมการแหล่งน้ำ\nครั้งที่ ๓/๒๕๖๙\nเมื่อวันศุกร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙\n"
    "ผู้มาประชุม\n๑. นายสมชาย ใจดี ประธานกรรมการ\nเริ่มประชุมเวลา ๐๙.๓๐ น.\n"
    "ระเบียบวาระที่ ๑ {item}\nระเบียบวาระที่ ๒ เรื่องอื่น ๆ\nเลิกประชุมเวลา ๑๒.๐๐ น.\n"
    "(นายเมฆ ฟ้าใส)\nผู้จดรายงานการประชุม\n"
)
CERTIFICATE = (
    "เลขที่ ๑๒/๒๕๖๙\nที่ว่าการอำเภอดอนตะวัน\nหนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายสมหมาย ตั้งใจ เป็นข้าราชการจริง\n"
    "ให้ไว้ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\n{position}(นายสมหมาย ตั้งใจ)\n"
)


def codes(words: str) -> list[str]:
    """Return what is found in a text file of *words*."""
    return [each.code for each in tgd.check(words.encode())]


@pytest.mark.parametrize(("number", "told"), [("", False), ("ว", False), ("๑๒", True)])
def test_an_open_number_leaves_the_day_open(number: str, told: bool) -> None:
    """The registry gives both; a letter that has its number must have its day."""
    assert ("TGD200" in codes(LETTER.format(number=number))) is told


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("รับรองรายงานการประชุมครั้งที่ ๒/๒๕๖๙", False),
        ("รับรองรายงานการประชุม ครั้งที่ ๒/๒๕๖๙ เมื่อวันที่ ๙ มีนาคม ๒๕๖๙", False),
        ("เรื่องเพื่อพิจารณาการจัดซื้อเครื่องสูบน้ำสองเครื่อง", True),
    ],
)
def test_an_item_that_names_minutes_says_nothing_of_a_decision(item: str, told: bool) -> None:
    """Which minutes are approved belongs to its title."""
    assert ("TGD268" in codes(MINUTES.format(item=item))) is told


@pytest.mark.parametrize(("position", "told"), [("นายอำเภอดอนตะวัน\n", False), ("", True)])
def test_who_holds_a_certificate_has_no_position(position: str, told: bool) -> None:
    """Who gives it has one."""
    assert ("TGD201" in codes(CERTIFICATE.format(position=position))) is told


@pytest.mark.parametrize("heading", ["คำสั่ง", "คำสั่ง ☐ อนุญาต ☐ ไม่อนุญาต"])
def test_a_heading_of_a_form_begins_no_order(heading: str) -> None:
    """The title of one says whose it is, or its number stands below."""
    form = (
        f"แบบขอใช้เรือ\n\nข้าพเจ้า ..........\n\n(..........)\n\n{heading}\n\nลงชื่อ\n\n(นายเมฆ ฟ้าใส)\n"
    )
    assert [each.kind for each in text(form).documents] == ["form"]
    order = "คำสั่ง\n\nเทศบาลตำบลดอนตะวัน\n\nที่ ๑๒/๒๕๖๙\n\nเรื่อง แต่งตั้ง\n\nให้เป็นคณะทำงาน\n"
    assert [each.kind for each in text(order).documents] == ["order"]


def flowed(*lines: tuple[float, float, str]) -> list[str]:
    """Return the paragraphs of a page of *lines*: where each starts and ends, and its words."""
    made = [
        Line((Span(words),), left=left, right=right, top=100 + 20 * at, size=16)
        for at, (left, right, words) in enumerate(lines)
    ]
    return [each.words for each in flow_lines(made)]


def test_a_clause_goes_on_with_no_citation_where_a_paragraph_starts() -> None:
    """Though the year of an act stands before it; one broken line shows the margin."""
    first = "ข้อ ๑ ให้ใช้เรือของเทศบาลตามที่กำหนดไว้ในระเบียบนี้ทุกกรณี"
    second = "ข้อ ๒ ให้ยกเลิกระเบียบว่าด้วยการใช้เรือ พ.ศ. ๒๕๖๐"
    third = "ข้อ ๓ ให้นายกเทศมนตรีรักษาการ"
    lines = [(156, 538, first), (86, 200, "และทุกคราว"), (156, 510, second), (156, 400, third)]
    assert flowed(*lines) == [f"{first}และทุกคราว", second, third]


def test_a_sender_at_the_right_goes_on_with_nothing_below() -> None:
    """No paragraph starts in the right half of a page."""
    text_below = "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายสมหมาย ตั้งใจ เป็นราษฎรจริง"
    lines = [
        (86.0, 474.0, "เลขที่ ๑๒/๒๕๖๙\tที่ว่าการอำเภอดอนตะวัน"),
        (372.0, 480.0, "ถนนริมธาร ดต ๙๙๐๐๐"),
        (156.0, 538.0, text_below),
        (86.0, 300.0, "ตามทะเบียน"),
    ]
    assert flowed(*lines)[1:] == ["ถนนริมธาร ดต ๙๙๐๐๐", f"{text_below}ตามทะเบียน"]


ENVELOPE = (
    "ที่ทำการเทศบาลตำบลดอนตะวัน\n\nที่ ดต ๕๒๐๐๑/๗\n\nเรียน นายอำเภอดอนตะวัน\n\nที่ว่าการอำเภอดอนตะวัน\n\n"
    "ถนนริมธาร\n\n{last}\n"
)


def test_an_envelope_is_no_letter() -> None:
    """An address stands below to whom it goes, and no text."""
    found = text(ENVELOPE.format(last="ดต ๙๙๐๐๐")).documents
    assert [(each.kind, each.meta.number) for each in found] == [("envelope", "ดต ๕๒๐๐๑/๗")]
    assert codes(ENVELOPE.format(last="ดต ๙๙๐๐๐")) == []


@pytest.mark.parametrize("last", ["จึงเรียนมาเพื่อทราบ", "(นายเมฆ ฟ้าใส)", "๒๐ เมษายน ๒๕๖๙"])
def test_text_or_an_end_makes_no_envelope(last: str) -> None:
    """A letter that lacks its parts is told of them."""
    found = text(ENVELOPE.format(last=f"{last}\n\nดต ๙๙๐๐๐")).documents
    assert "envelope" not in [each.kind for each in found]
