"""The letter: every distance as it stands in the finished PDF."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import pytest

from papers import (
    FAMILIES,
    ReadLine,
    fonts_for,
    letter,
    letter_head,
    looks,
    paragraph,
    random_words,
    read_lines,
    row,
    signature,
    text,
)
from thaigovdocs.documents.model import Document, HeadEntry
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.writers.pdf.writing import render_pdf

PITCH = 18.08 / 72 * 25.4
EXACT = pytest.approx
CLOSE = 0.05


@lru_cache(maxsize=64)
def _printed(document: Document, family: str = "TH SarabunPSK") -> tuple[Layout, list[ReadLine]]:
    named = replace(document, look=replace(document.look, font=family))
    layout = lay_out(named, fonts=fonts_for(family))
    return layout, read_lines(render_pdf(named, layout=layout), layout)


def line(document: Document, words: str, family: str = "TH SarabunPSK") -> ReadLine:
    """Return the first line of the finished PDF that begins with *words*."""
    _, lines = _printed(document, family)
    return next(found for found in lines if found.text.startswith(words))


def mm(value: float) -> object:
    """Return *value* as it may be measured."""
    return pytest.approx(value, abs=CLOSE)


@pytest.mark.parametrize("family", FAMILIES)
def test_number_and_first_sender_line_are_level_with_the_feet_of_the_emblem(family: str) -> None:
    """ที่ at the left margin and the sender at 131 mm share the baseline at 41.2 mm."""
    number, sender = line(letter(), "ที่", family), line(letter(), "ศาลากลาง", family)
    assert (number.left, number.baseline) == (mm(30), mm(41.2))
    assert (sender.left, sender.baseline) == (mm(131), mm(41.2))


def test_a_wide_sender_moves_left_to_end_at_the_right_margin() -> None:
    """The widest line ends at 190 mm and the others begin where it begins."""
    wide = "สำนักงานคณะกรรมการส่งเสริมการพัฒนา"
    head = letter_head(letterhead=(text(wide), text("ถนนริมธาร")))
    paper = letter(head=head)
    assert line(paper, "สำนัก").right == mm(190)
    assert line(paper, "สำนัก").left < 131
    assert line(paper, "ถนน").left == mm(line(paper, "สำนัก").left)


def test_a_sender_wider_than_its_side_breaks_and_keeps_clear_of_the_emblem() -> None:
    """No line of it begins before 122 mm; the date stands below the last one."""
    head = letter_head(letterhead=(text("สำนักงานคณะกรรมการ" * 3),))
    _, lines = _printed(letter(head=head))
    sender = [found for found in lines if found.left > 121 and found.baseline < 55]
    assert len(sender) == 2
    assert all(found.left >= 121.9 and found.right <= 190.05 for found in sender)
    assert line(letter(head=head), "๒๐").baseline == mm(sender[1].baseline + PITCH + 6 / 72 * 25.4)


@pytest.mark.parametrize("family", FAMILIES)
def test_date_stands_at_the_centre_of_the_paper_six_points_below_the_sender(family: str) -> None:
    """It begins at 105 mm, 24.08 pt under the last line of the sender."""
    date = line(letter(), "๒๐", family)
    assert (date.left, date.baseline) == (mm(105), mm(41.2 + PITCH + 24.08 / 72 * 25.4))


def test_date_never_stands_beside_the_tail_of_the_emblem() -> None:
    """Under a sender of one line the date keeps below 45 mm, where the emblem ends."""
    paper = letter(head=letter_head(letterhead=(text("ศาลากลาง"),)))
    assert line(paper, "๒๐").baseline - 14.08 / 72 * 25.4 == mm(45)


def test_rows_of_the_head_follow_six_points_apart_with_two_spaces_after_the_label() -> None:
    """เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย: 24.08 pt from baseline to baseline."""
    labels = ("๒๐", "เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย")
    found = [line(letter(), label) for label in labels]
    steps = [b.baseline - a.baseline for a, b in pairwise(found)]
    assert steps == [mm(24.08 / 72 * 25.4)] * 4
    assert [entry.left for entry in found[1:]] == [mm(30)] * 4


def test_a_subject_of_several_lines_hangs_under_its_first() -> None:
    """The second line begins where the value begins, one pitch lower."""
    subject = "การรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต " * 3
    paper = letter(head=letter_head(rows=(row("subject", "เรื่อง", subject),)))
    layout, lines = _printed(paper)
    label = layout.pages[0].paragraphs[4].style.labels[0].width / 72 * 25.4
    first = next(i for i, found in enumerate(lines) if found.text.startswith("เรื่อง"))
    assert lines[first + 1].left == mm(30 + label)
    assert lines[first + 1].baseline == mm(lines[first].baseline + PITCH)
    assert layout.pages[0].paragraphs[4].style.labels[0].text == "เรื่อง  "


def test_several_enclosures_are_numbered_and_hang_under_the_first() -> None:
    """Every number stands under the first one, every text under the first text."""
    entries = [HeadEntry(text(f"เอกสาร {n}"), text(n)) for n in ("๑.", "๑๐.")]
    paper = letter(head=letter_head(rows=(row("enclosures", "สิ่งที่ส่งมาด้วย", *entries),)))
    layout, _ = _printed(paper)
    first, second = layout.pages[0].paragraphs[4:6]
    assert first.style.x + first.style.hang == pytest.approx(second.style.x + second.style.hang)
    assert line(paper, "๑๐.").left == mm((first.style.x + first.style.labels[0].width) / 72 * 25.4)
    assert line(paper, "๑๐.").baseline == mm(line(paper, "สิ่ง").baseline + PITCH)


def test_a_quantity_ends_at_the_right_margin_on_the_line_of_its_enclosure() -> None:
    """จำนวน ๑ ชุด stands beside the enclosure."""
    quantity, enclosure = line(letter(), "จำนวน"), line(letter(), "สิ่ง")
    assert (quantity.right, quantity.baseline) == (mm(190), mm(enclosure.baseline))


def test_a_quantity_that_does_not_fit_goes_to_the_next_line() -> None:
    """A line that fills the measure leaves no room beside it."""
    long = "ประกาศจังหวัดธารารมย์ เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์"
    entry = HeadEntry(text(f"{long}จังหวัด"), quantity=text("จำนวน ๑ ชุด"))
    paper = letter(head=letter_head(rows=(row("enclosures", "สิ่งที่ส่งมาด้วย", entry),)))
    assert line(paper, "จำนวน").right == mm(190)
    assert line(paper, "จำนวน").baseline == mm(line(paper, "สิ่ง").baseline + PITCH)


@pytest.mark.parametrize("family", FAMILIES)
def test_paragraphs_are_indented_distributed_and_eighteen_points_apart(family: str) -> None:
    """First line at 55 mm, the others from 30 to 190 mm, pitch 18.08 pt in every font."""
    _, lines = _printed(letter(), family)
    start = next(i for i, found in enumerate(lines) if found.text.startswith("ตามที่"))
    body = lines[start : start + 3]
    assert [found.left for found in body] == [mm(55), mm(30), mm(30)]
    assert [found.right for found in body] == [mm(190)] * 3
    assert body[2].baseline - body[0].baseline == mm(2 * PITCH)


@pytest.mark.parametrize("family", FAMILIES)
def test_closing_name_and_position_share_an_axis(family: str) -> None:
    """Closing at 105 mm, 12 pt lower; name four lines below it, centred on its centre."""
    closing = line(letter(), "ขอแสดง", family)
    name, position = line(letter(), "(นาย", family), line(letter(), "ผู้ว่า", family)
    last = line(letter(), "จึงเรียน", family)
    axis = (closing.left + closing.right) / 2
    assert closing.left == mm(105)
    assert closing.baseline == mm(last.baseline + 30.08 / 72 * 25.4)
    assert axis == pytest.approx(119.86, abs=0.1)
    assert [(name.left + name.right) / 2, (position.left + position.right) / 2] == [mm(axis)] * 2
    assert name.baseline - closing.baseline == mm(4 * PITCH)
    assert position.baseline - name.baseline == mm(PITCH)


def test_a_long_position_breaks_on_the_axis_inside_the_right_margin() -> None:
    """Every line of it is centred on the axis and ends before 190 mm."""
    long = "รองผู้ว่าราชการจังหวัด รักษาราชการแทนผู้ว่าราชการจังหวัดธารารมย์และหัวหน้าคณะทำงาน"
    paper = letter(signatures=(signature("(นายสมชาย ใจดี)", long * 2),), owner=())
    _, lines = _printed(paper)
    name = next(i for i, found in enumerate(lines) if found.text.startswith("(นาย"))
    axis = (lines[name].left + lines[name].right) / 2
    assert len(lines[name + 1 :]) >= 2
    assert [(found.left + found.right) / 2 for found in lines[name + 1 :]] == [mm(axis)] * len(
        lines[name + 1 :]
    )
    assert max(found.right for found in lines[name + 1 :]) <= 190.05


def test_signers_stand_one_below_the_other_with_room_to_sign() -> None:
    """The second name stands four lines below the first position."""
    paper = letter(signatures=(signature("(นาย ก)"), signature("(นาง ข)")), owner=())
    assert line(paper, "(นาง").baseline - line(paper, "ผู้ว่า").baseline == mm(4 * PITCH)


def test_a_rank_stands_before_the_room_to_sign() -> None:
    """It ends 15 mm left of the axis, on the line above the name, which does not move."""
    paper = letter(signatures=(signature("(สมชาย ใจดี)", rank=text("พลเอก")),))
    closing, rank, name = (line(paper, words) for words in ("ขอแสดง", "พลเอก", "(สมชาย"))
    assert rank.right == mm((closing.left + closing.right) / 2 - 15)
    assert name.baseline - closing.baseline == mm(4 * PITCH)
    assert name.baseline - rank.baseline == mm(PITCH)


def test_owner_block_stands_four_lines_below_the_position() -> None:
    """สำนักงานจังหวัด at the left margin, 4 Enter below."""
    owner = line(letter(), "สำนักงานจังหวัด")
    assert (owner.left, owner.baseline) == (
        mm(30),
        mm(line(letter(), "ผู้ว่า").baseline + 4 * PITCH),
    )


def test_copies_follow_the_owner_block() -> None:
    """สำเนาส่ง stands on the line below the owner's last one."""
    paper = letter(copies=(text("สำเนาส่ง สำนักงานคลังจังหวัด"),))
    assert line(paper, "สำเนา").baseline - line(paper, "โทร.").baseline == mm(PITCH)


def test_urgency_stands_above_the_number_and_secrecy_at_top_and_bottom() -> None:
    """Urgency at the left margin; secrecy centred on the paper at 12 and 290 mm."""
    paper = letter(urgency=text("ด่วนที่สุด"), secrecy=text("ลับ"))
    _, lines = _printed(paper)
    urgency = line(paper, "ด่วน")
    assert urgency.left == mm(30)
    assert urgency.baseline < 41.2 - 14.08 / 72 * 25.4
    assert [found.baseline for found in lines if found.text == "ลับ"] == [mm(12), mm(290)]


def test_the_place_of_the_emblem_reaches_from_15_to_45_mm_on_the_axis_of_the_paper() -> None:
    """Without a picture an outlined square of 30 mm is drawn there with its height in it."""
    _, lines = _printed(looks(letter(), emblem="placeholder"))
    words = next(found for found in lines if found.text == "๓ ซม.")
    assert (words.left + words.right) / 2 == mm(105)
    _, bare = _printed(looks(letter(), emblem="preprinted"))
    assert all(found.text != "๓ ซม." for found in bare)


def test_anchors_say_where_to_stamp_and_sign() -> None:
    """Boxes of number, date and signatures in millimetres from the upper left corner."""
    layout, _ = _printed(letter(signatures=(signature(), signature("(นาง ข)"))))
    closing = line(letter(), "ขอแสดง")
    box = layout.anchors["signature"]
    assert set(layout.anchors) == {"number", "date", "signature", "signature-2"}
    assert (box.page, box.x.mm + box.width.mm / 2) == (1, mm((closing.left + closing.right) / 2))
    assert box.height.mm == mm(3 * PITCH)
    assert layout.anchors["date"].x.mm == mm(105)
    assert layout.anchors["number"].y.mm + 14.08 / 72 * 25.4 == mm(41.2)


def test_pages_from_the_second_on_carry_their_number() -> None:
    """- ๒ - centred on the text area at 110 mm, baseline 19 mm; Arabic where the paper is."""
    rng = random.Random(3)
    body = tuple(paragraph(random_words(rng, 700)) for _ in range(6))
    number = line(letter(body=body), "- ๒ -")
    assert ((number.left + number.right) / 2, number.baseline) == (mm(110), mm(19))
    assert line(letter(body=body, numerals="arabic"), "- 2 -").page == 2
