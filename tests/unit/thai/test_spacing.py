"""Words that stay together on a line."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.thai.spacing import MAX_UNIT, keep_units, keep_units_in_each
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text, plain
from thaigovdocs.units import mm


def shown(text: Text) -> str:
    """Return *text* with what is kept between brackets, one pair a unit."""
    marked = "".join(
        f"[{piece.text}]" if piece.keep else piece.text
        for piece in keep_units(text)
        if isinstance(piece, Span)
    )
    return marked.replace("][", "")


@pytest.mark.parametrize(
    "expected",
    [
        "ภายในวันที่ [๓๐ เมษายน ๒๕๖๑] และ",
        "[20 เมษายน พ.ศ. 2561]",
        "[๒๐ เม.ย. ๒๕๖๑] [๓๑ มีนาคม] [เมษายน ๒๕๖๑]",
        "ระหว่างวันที่ [๑ - ๓ กรกฎาคม ๒๕๖๙] นั้น",
        "[๒๘ มิถุนายน] - [๓ กรกฎาคม ๒๕๖๙]",
        "ราชการ [พ.ศ. ๒๕๔๐] และ[พ.ศ.๒๕๕๐]ตาม",
        "ประจำ[ปีงบประมาณ ๒๕๖๘] [ค.ศ. 2025]",
        "งบประจำปีงบประมาณ [๑๕๐,๐๐๐.๕๐ บาท]",
        "ตาม[มาตรา ๗] [มาตรา ๙ (๘)] และ[มาตรา ๙/๑] [วรรคหนึ่ง]",
        "ตาม[ข้อ ๑.๒] และ[ข้อ ๑] [ข้อ ๒ (ก)]",
        "อิเล็กทรอนิกส์ [(ฉบับที่ ๒)] [พ.ศ. ๒๕๕๑]",
        "[ครั้งที่ ๑] [ไตรมาส ๒] [เวอร์ชัน ๒.๐] [MOIT ๑] [ISO 9001]",
        "[ร้อยละ ๙๐] ของ [๑๕๐,๐๐๐ บาท] (หนึ่งแสน)",
        "ส่วนภูมิภาค [๑๕๐,๐๐๐.๕๐ บาท] และหน้า [๒,๕๐๐ ฉบับ]",
        "จำนวน [๑ ชุด] รอบ [๖ เดือน] [๓๐ วัน]นับแต่ [๑.๕ ล้านบาท] [๔ MB] [๑๕ - ๒๐ คน]",
        "[เวลา ๐๘.๓๐ - ๑๖.๓๐ น.] ณ ห้อง",
        "คำสั่งจังหวัด [ที่ ๑๑๒๓/๒๕๖๑] ลงวันที่",
        "หนังสือ [ที่ ทส (อพ) ๐๔๐๕.๒.๑.๑๑/ว ๑๑๙๘๗] [ลงวันที่ ๒๕ ธันวาคม ๒๕๖๘] [ว ๑๒] [เวลา ๙.๓๐ นาฬิกา]",
        "[ที่ พง ๐๐๑๗.๒/ว ๙๕๑๓] ถนน [พง ๘๒๐๐๐]",
        "[(นายสิทธิชัย ศักดา)] แต่งตั้ง[นางสาวสมศรี ใจดี] เป็น",
        "[ดร.สมชาย ใจดี] [ดร. สมชาย ใจดี] [เด็กชายสมชาย ใจดี]",
        "[พล.ต.อ. สมชาย ใจดี] [พลเอก สมชาย ใจดี] [พ.ต.ท.หญิง สมศรี ใจดี]",
        "[ว่าที่ร้อยตรี สมศักดิ์ มีสุข] [นายณัฐ ณ ระนอง] [นายแพทย์สมชาย ใจดี]",
        "[โทร. ๐ ๒๒๘๓ ๔๐๐๐ ต่อ ๑๓๑] และ [๐ ๒๒๘๓ ๔๐๐๑]",
        "สายด่วน [โทร. ๑๕๖๗] กด ๒",
        "[โทร/โทรสาร ๐-๗๙๔๘-๑๔๒๑] [มท. ๖๓๒๗๗]",
        "[โทรศัพท์ ๐๘ ๑๒๓๔ ๕๖๗๘] [โทรสาร : ๐๒ ๓๑๐ ๘๘๑๕]",
        "ข้อมูลต่า[ง ๆ] และอื่[นๆ] [)ๆ]",
        "หมู [ไก่ ฯลฯ] เป็นต้น",
    ],
)
def test_what_belongs_together_is_kept(expected: str) -> None:
    """Brackets show the units; the words around them stay free."""
    text = expected.replace("[", "").replace("]", "")
    assert shown((Span(text),)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ที่เดียวทันใด ทั่วไทย ทุกเวลา",
        "สำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ",
        "นายทะเบียน มีอำนาจ นายจ้าง ลูกจ้าง นายก อบต. นายอำเภอ ทุกอำเภอ",
        "นายกแพทยสภา แต่งตั้ง เภสัชกรรม ด้านวัคซีน",
        "ให้นางรอง จังหวัดบุรีรัมย์",
        "๒.๔ หน่วยงาน ๑.๔ รายชื่อ ๓ รายงาน ๕ ตัวอย่าง",
        "๒๕๖๑ เรื่อง แนวทาง ๓ จังหวัด",
        "๑. ให้หน่วยงาน",
        "มาตราหนึ่ง ข้อแรก",
        "พ.ศ.ใหม่ ของไทย",
        "Smart Phone และ Tablet (ITA)",
    ],
)
def test_ordinary_words_stay_free(text: str) -> None:
    """Near misses: they begin like a unit and are none."""
    spans = (Span(text),)
    assert keep_units(spans) is spans


def test_origins_follow_the_characters() -> None:
    """A part knows its own place in the file."""
    mark = Mark("policy.yaml", 3, 5)
    kept = keep_units((Span("ตามมาตรา ๙ นั้น", Origin(mark, offset=10)),))
    assert kept == (
        Span("ตาม", Origin(mark, offset=10)),
        Span("มาตรา ๙", Origin(mark, offset=13), keep=True),
        Span(" นั้น", Origin(mark, offset=20)),
    )


@pytest.mark.parametrize(
    "origin",
    [None, Origin.of_standard("saraban annex 2"), Origin(Mark(), 4, expression="day | date")],
)
def test_origins_without_characters_of_a_file_stay(origin: Origin | None) -> None:
    """What an expression or the standard gave has one place, not one a letter."""
    kept = keep_units((Span("ตามมาตรา ๙", origin),))
    assert kept == (Span("ตาม", origin), Span("มาตรา ๙", origin, keep=True))


def test_a_unit_over_several_spans_is_marked_in_each() -> None:
    """Adjacent kept spans are one unit; the other marks of a span stay."""
    text = (Span("ตามมาตรา "), Span("9", literal=True), Span(" (๘) นั้น", strong=True))
    assert keep_units(text) == (
        Span("ตาม"),
        Span("มาตรา ", keep=True),
        Span("9", keep=True, literal=True),
        Span(" (๘)", keep=True, strong=True),
        Span(" นั้น", strong=True),
    )


def test_no_unit_runs_over_an_open_place() -> None:
    """A blank or a page count parts what stands before and after it."""
    text = (Span("มาตรา "), Blank(mm(10)), Span("๙ นั้น "), PageCount("letter"), Span(" คน"))
    assert keep_units(text) is text


def test_what_is_kept_already_stays_kept_and_alone() -> None:
    """A found unit that would grow into it is left out; ๆ joins it."""
    assert shown((Span("มาตรา ๙", keep=True), Span(" (๘)"))) == "[มาตรา ๙] (๘)"
    assert shown((Span("ต่าง", keep=True), Span(" ๆ นั้น"))) == "[ต่าง ๆ] นั้น"


def test_units_that_would_not_fit_a_line_are_not_kept() -> None:
    """A unit has at most sixty characters, also where ๆ would make it longer."""
    name = f"นาย{'ก' * 20} {'ข' * 25} ณ {'ค' * 20}"
    assert len(name) > MAX_UNIT
    assert shown((Span(name),)) == name
    long = "ก" * MAX_UNIT
    assert shown((Span(long, keep=True), Span("ๆ"))) == f"[{long}]ๆ"
    assert shown((Span(long[2:], keep=True), Span("กๆ"))) == f"[{long[2:]}กๆ]"


def test_the_characters_never_change() -> None:
    """Cutting spans keeps every character in its place."""
    text = (Span("นายสมชาย ใจดี ต่าง ๆ พ.ศ. ๒๕๖๑ โทร. ๐ ๒๒๘๓ ๔๐๐๐"), Span(""), Span("ๆ"))
    assert plain(keep_units(text)) == plain(text)


def test_bare_text_in_place_of_spans_is_refused() -> None:
    """Units are marks on spans."""
    text: Any = "มาตรา ๙"
    with pytest.raises(UsageError) as caught:
        keep_units(text)
    assert str(caught.value) == "expected a tuple of spans, found str"


def test_many_spans_are_cut_as_each_of_them_is() -> None:
    """In one pass: nothing runs from one into the next."""
    spans = [
        Span(words, Origin(Mark("a.csv", line, 1)))
        for line, words in enumerate(
            ("ข้อ", "๑ และต่าง ๆ", "", "๑๒ มกราคม ๒๕๖๘ นายสมชาย ใจดี", "ๆ", "๑๕๐ บาท", "มาตรา"), 1
        )
    ]
    each = [keep_units((span,)) if span.text else (span,) for span in spans]
    assert keep_units_in_each(spans) == each
    assert keep_units_in_each([Span("ข้อ ๑", keep=True)]) == [(Span("ข้อ ๑", keep=True),)]
    assert keep_units_in_each([]) == []


def test_what_is_no_span_is_refused() -> None:
    """As a wrong argument."""
    with pytest.raises(UsageError, match="expected spans"):
        keep_units_in_each(["ก"])  # type: ignore[list-item]
