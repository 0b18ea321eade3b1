"""The memo: every distance as it stands in the finished PDF."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from papers import (
    FAMILIES,
    ReadLine,
    announcement,
    cells,
    decision,
    endorsement,
    field,
    fonts_for,
    letter,
    looks,
    memo,
    memo_head,
    paragraph,
    random_words,
    read_lines,
    signature,
    table,
    table_block,
    text,
)
from papers import _letters as letters_of
from thaigovdocs.documents.model import Block, Document
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.layout.flat import Gap
from thaigovdocs.layout.widths import read_metrics
from thaigovdocs.writers.pdf.writing import render_pdf
from thaigovdocs.writers.text import render_text

MM = 72 / 25.4
PITCH = 18.08 / MM
ROW = 22.6 / MM
CLOSE = 0.2
PSK = "TH SarabunPSK"


@lru_cache(maxsize=64)
def _printed(document: Document, family: str = PSK) -> tuple[Layout, list[ReadLine], bytes]:
    named = replace(document, look=replace(document.look, font=family))
    layout = lay_out(named, fonts=fonts_for(family))
    pdf = render_pdf(named, layout=layout)
    return layout, read_lines(pdf, layout), pdf


def line(document: Document, words: str, family: str = PSK) -> ReadLine:
    """Return the first line of the finished PDF that begins with *words*."""
    _, lines, _ = _printed(document, family)
    return next(found for found in lines if found.text.startswith(words))


def word(document: Document, words: str, family: str = PSK) -> ReadLine:
    """Return where *words* stand in the finished PDF, wherever in a line."""
    layout, _, pdf = _printed(document, family)
    of = read_metrics(layout.family).regular.of
    opened = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(opened)):
            page = opened[number]
            letters = [
                each for each in letters_of(page.get_textpage(), of) if each.character != " "
            ]
            at = "".join(each.character for each in letters).find("".join(words.split()))
            if at >= 0:
                first, last = letters[at], letters[at + len("".join(words.split())) - 1]
                top = (page.get_height() - first.y) / MM
                return ReadLine(number + 1, top, first.x / MM, last.right / MM, words)
    finally:
        opened.close()
    raise AssertionError(words)


def mm(value: float) -> Any:
    """Return *value* as it may be measured."""
    return pytest.approx(value, abs=CLOSE)


def leaders(document: Document) -> list[tuple[float, float, float]]:
    """Return start, end and baseline of every dotted line of the first page, in mm."""
    layout, _, _ = _printed(document)
    found = []
    for one in layout.pages[0].paragraphs:
        for at, drawn in enumerate(one.lines):
            x = one.style.x
            for piece in drawn.pieces:
                size = (
                    piece.width
                    if not hasattr(piece, "text")
                    else _width(layout, piece.text, piece.strong) * one.style.scale
                )
                if isinstance(piece, Gap) and piece.dotted:
                    baseline = one.baseline + at * one.pitch
                    found.append((x / MM, (x + size) / MM, baseline / MM))
                x += size
    return found


def _width(layout: Layout, words: str, strong: bool) -> float:
    return read_metrics(layout.family).width(words, strong=strong)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_title_is_centred_on_the_text_level_with_the_emblems_foot(family: str) -> None:
    """บันทึกข้อความ, bold 29 pt: centre 110 mm, baseline 30 mm."""
    title = line(memo(), "บันทึก", family)
    assert title.baseline == mm(30)
    layout, _, _ = _printed(memo(), family)
    drawn = next(one for one in layout.pages[0].paragraphs if one.style.title)
    assert drawn.style.scale * 16 == 29
    assert drawn.lines[0].pieces[0].strong
    assert (drawn.style.x + drawn.style.width / 2) / MM == mm(110)
    assert title.left == mm(110 - drawn.lines[0].width / MM / 2)


def test_the_title_is_as_wide_as_in_the_drawing() -> None:
    """With TH SarabunPSK 29 pt it is 41.4 mm wide (89.3 to 130.7 mm)."""
    layout, _, _ = _printed(memo())
    drawn = next(one for one in layout.pages[0].paragraphs if one.style.title)
    assert drawn.lines[0].width / MM == mm(41.44)


@pytest.mark.parametrize("family", FAMILIES)
def test_labels_stand_at_the_margin_a_row_of_twenty_points_apart(family: str) -> None:
    """ส่วนราชการ, ที่ and เรื่อง at 30 mm; 22.6 pt from baseline to baseline below the exact line."""
    labels = [line(memo(), words, family) for words in ("ส่วนราชการ", "ที่", "เรื่อง")]
    assert [found.left for found in labels] == [mm(30)] * 3
    top = 30 + 35 * 0.2 / MM  # where the exact line of the title ends
    assert labels[0].baseline == mm(top + 17.6 / MM)
    assert [b.baseline - a.baseline for a, b in pairwise(labels)] == [mm(ROW)] * 2


def test_labels_are_bold_twenty_points_and_values_sixteen() -> None:
    """Each value stands on the baseline of its label, two spaces behind it."""
    layout, _, _ = _printed(memo())
    rows = layout.pages[0].paragraphs[1:9]
    labels, values = rows[::2], rows[1::2]
    assert [one.style.scale * 16 for one in labels] == [20] * 4
    assert all(one.lines[0].pieces[0].strong for one in labels)
    assert [one.style.scale for one in values] == [1] * 4
    assert [one.baseline for one in labels] == [one.baseline for one in values]
    assert word(memo(), "สำนักงานจังหวัด").left == mm(30 + 26.05)
    assert word(memo(), "ธร").left == mm(30 + 5.53)
    assert word(memo(), "ขออนุมัติ").left == mm(30 + 11.25)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_date_stands_at_its_place_on_the_row_of_the_number(family: str) -> None:
    """วันที่ at 7.67 cm and its value at 10.07 cm from the margin."""
    label, value = (word(memo(), words, family) for words in ("วันที่", "๙ พฤศจิกายน"))
    number = line(memo(), "ที่", family)
    assert (label.left, label.baseline) == (mm(30 + 76.7), mm(number.baseline))
    assert (value.left, value.baseline) == (mm(30 + 100.7), mm(number.baseline))


def test_dotted_leaders_fill_every_row_to_its_end() -> None:
    """To the right margin; before วันที่, and between it and its value."""
    number, unit = line(memo(), "ที่").baseline, line(memo(), "ส่วน").baseline
    subject = line(memo(), "เรื่อง").baseline
    found = leaders(memo())
    ends = [(round(end, 1), round(base, 2)) for _, end, base in found[:5]]
    assert [base for _, base in ends] == [mm(unit), *[mm(number)] * 3, mm(subject)]
    assert [end for end, _ in ends] == [mm(190), mm(106), mm(130), mm(190), mm(190)]
    assert all(end > start for start, end, _ in found)


def test_open_rows_are_dotted_lines() -> None:
    """A date and a unit that are not known leave room to write."""
    head = memo_head(unit=field("ส่วนราชการ", ""), date=field("วันที่", ""))
    found = leaders(memo(head=head))
    assert found[0][:2] == (mm(56.05), mm(190))
    assert (found[3][0], found[3][1]) == (mm(130.7), mm(190))
    assert line(memo(head=head), "ที่").baseline == mm(line(memo(), "ที่").baseline)


def test_a_subject_of_two_lines_hangs_and_its_last_line_has_the_dots() -> None:
    """The second line begins under the first word, one pitch of the text lower."""
    subject = "ขออนุมัติเผยแพร่ข้อมูลข่าวสารของหน่วยงานบนเว็บไซต์ " * 2
    paper = memo(head=memo_head(subject=field("เรื่อง", subject)))
    _, lines, _ = _printed(paper)
    first = next(i for i, found in enumerate(lines) if found.text.startswith("เรื่อง"))
    assert lines[first + 1].left == mm(word(paper, "ขออนุมัติ").left)
    assert lines[first + 1].baseline == mm(lines[first].baseline + PITCH)
    last = [found for found in leaders(paper) if found[1] == mm(190)][2]
    assert last[2] == mm(lines[first + 1].baseline)
    salutation = line(paper, "เรียน")
    assert salutation.baseline == mm(line(memo(), "เรียน").baseline + PITCH)


def test_a_line_that_is_full_has_no_dots() -> None:
    """A leader shorter than a letter is left out."""
    layout, _, _ = _printed(memo())
    room = layout.pages[0].paragraphs[2].style.width
    words = "ก" * int(room / _width(layout, "ก", False))
    paper = memo(head=memo_head(unit=field("ส่วนราชการ", words)))
    assert leaders(paper)[0][1] == mm(106)


def test_a_number_that_is_too_long_breaks_before_the_date() -> None:
    """The row grows and nothing overlaps."""
    number = "กค (กวจ) ๐๔๐๕.๒/ว ๑๑๙ และที่ กค (กนบ) ๐๔๐๕.๒/ว ๑๑๐"
    paper = memo(head=memo_head(number=field("ที่", number)))
    layout, _, _ = _printed(paper)
    value = layout.pages[0].paragraphs[4]
    assert len(value.lines) == 2
    assert value.style.x / MM + max(one.width for one in value.lines) / MM <= 30 + 76.7
    assert line(paper, "เรื่อง").baseline == mm(line(memo(), "เรื่อง").baseline + PITCH)


def test_the_addressee_follows_six_points_below_the_rows_in_sixteen_points() -> None:
    """เรียน and ผ่าน at the margin, not bold; the rows above are 22.6 pt high."""
    salutation, through = line(memo(), "เรียน"), line(memo(), "ผ่าน")
    subject = line(memo(), "เรื่อง")
    assert (salutation.left, through.left) == (mm(30), mm(30))
    below = (22.6 - 17.6 + 6 + 14.08) / MM
    assert salutation.baseline == mm(subject.baseline + below)
    assert through.baseline == mm(salutation.baseline + 24.08 / MM)


def test_headings_are_bold_at_the_indent_of_a_paragraph() -> None:
    """ต้นเรื่อง at 55 mm, 6 pt below what stands above it."""
    heading = line(memo(), "ต้นเรื่อง")
    assert (heading.left, heading.baseline) == (
        mm(55),
        mm(line(memo(), "ผ่าน").baseline + 24.08 / MM),
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_the_lines_of_a_request_hang_under_its_text(family: str) -> None:
    """The label at 55 mm (65 mm a level in), one space, and every line where the first begins."""
    words = "อนุมัติให้เผยแพร่ข้อมูลข่าวสารของหน่วยงานบนเว็บไซต์ของหน่วยงาน " * 3
    for level, left in ((1, 55), (2, 65)):
        request = Block("clause", text(words.strip()), label=text("๑๐."), level=level)
        layout, lines, _ = _printed(memo(body=(request,)), family)
        at = next(n for n, each in enumerate(lines) if each.text.startswith("๑๐."))
        assert lines[at].left == mm(left)
        under = left + _width(layout, "๑๐. ", strong=False) / MM
        assert [each.left for each in lines[at + 1 : at + 3]] == [mm(under), mm(under)]
        assert lines[at + 1].baseline == mm(lines[at].baseline + PITCH)


@pytest.mark.parametrize("family", FAMILIES)
def test_name_and_position_stand_on_the_axis_of_a_letter(family: str) -> None:
    """No closing; the name four lines below the last paragraph, centred on 119.9 mm."""
    last, name = line(memo(), "จึงเรียน", family), line(memo(), "(นายสมชาย", family)
    position = line(memo(), "นักจัดการ", family)
    assert name.baseline == mm(last.baseline + 4 * PITCH)
    assert position.baseline == mm(name.baseline + PITCH)
    assert [(one.left + one.right) / 2 for one in (name, position)] == [mm(119.9)] * 2


def test_options_stand_behind_their_boxes_and_the_decider_below() -> None:
    """Words at 61 mm, boxes at 55 mm; name, position and day on the axis."""
    first, second = line(memo(), "ทราบ"), line(memo(), "อนุมัติ")
    assert (first.left, second.left) == (mm(61), mm(61))
    position = line(memo(), "นักจัดการ")
    assert first.baseline == mm(position.baseline + 30.08 / MM)
    assert second.baseline == mm(first.baseline + 24.08 / MM)
    name, day = line(memo(), "(นายวิชัย"), line(memo(), "วันที่ ๑๐")
    assert name.baseline == mm(second.baseline + 4 * PITCH)
    assert day.baseline == mm(name.baseline + 2 * PITCH)
    assert [(one.left + one.right) / 2 for one in (name, day)] == [mm(119.9)] * 2


def test_the_boxes_are_drawn_before_the_options() -> None:
    """Squares of 3.6 mm whose lower side is the baseline of the words."""
    layout, _, pdf = _printed(memo())
    document = pypdfium2.PdfDocument(pdf)
    height = document[0].get_height()
    squares = [
        (left / MM, (height - bottom) / MM, (right - left) / MM, (top - bottom) / MM)
        for left, bottom, right, top in (one.get_bounds() for one in document[0].get_objects([2]))
        if 9 < right - left < 13 and 9 < top - bottom < 13
    ]
    document.close()
    assert [square[0] for square in squares] == [pytest.approx(55, abs=0.3)] * 2
    assert [square[1] for square in squares] == [
        pytest.approx(line(memo(), words).baseline, abs=0.3) for words in ("ทราบ", "อนุมัติ")
    ]
    assert [side for square in squares for side in square[2:]] == [pytest.approx(3.6, abs=0.6)] * 4
    assert layout.page_count == 1


def test_endorsements_stand_between_signature_and_decision() -> None:
    """To whom at the margin, the words at the indent, name, position and an open day."""
    paper = memo(decision=None, endorsements=(endorsement(), endorsement(to=())))
    words, more = line(paper, "เห็นควร"), line(paper, "เพื่อโปรด")
    to = [found for found in _printed(paper)[1] if found.text.startswith("เรียน")][1]
    assert to.baseline == mm(line(paper, "นักจัดการ").baseline + 30.08 / MM)
    assert (to.left, words.left, more.left) == (mm(30), mm(55), mm(55))
    assert words.baseline == mm(to.baseline + 24.08 / MM)
    name = line(paper, "(นางสาวดวงใจ")
    assert name.baseline == mm(more.baseline + 4 * PITCH)
    assert (name.left + name.right) / 2 == mm(119.9)


def test_anchors_say_where_everybody_signs() -> None:
    """Number, date, signers, endorsements and the decision, 54.24 pt high above the name."""
    signers = (signature("(นาย ก)"), signature("(นาง ข)"))
    paper = memo(signatures=signers, endorsements=(endorsement(), endorsement()))
    layout, _, _ = _printed(paper)
    assert list(layout.anchors) == [
        *("number", "date", "signature", "signature-2"),
        *("endorsement", "endorsement-2", "decision"),
    ]
    box = layout.anchors["decision"]
    name = line(paper, "(นายวิชัย")
    assert box.page == name.page
    assert box.y.mm + box.height.mm == mm(name.baseline - 14.08 / MM)
    assert layout.anchors["date"].x.mm == mm(130.7)
    assert layout.anchors["number"].x.mm == mm(35.53)


@pytest.mark.parametrize("length", range(0, 1500, 90))
def test_blocks_to_sign_are_never_divided(length: int) -> None:
    """Options, room, name and day of a decision stand on one page; so does an endorsement."""
    rng = random.Random(length)
    body = (*(paragraph(random_words(rng, 400)) for _ in range(3)), paragraph("ก" * 60))
    body = (*body, paragraph(random_words(rng, length + 20)))
    paper = memo(body=body, endorsements=(endorsement(),))
    _, lines, _ = _printed(paper)
    pages = {
        words: next(found.page for found in lines if found.text.startswith(words))
        for words in ("เห็นควร", "(นางสาวดวงใจ", "ทราบ", "(นายวิชัย", "วันที่ ๑๐", "(นายสมชาย")
    }
    assert pages["เห็นควร"] == pages["(นางสาวดวงใจ"]
    assert pages["ทราบ"] == pages["(นายวิชัย"] == pages["วันที่ ๑๐"]
    on_page = [found for found in lines if found.page == pages["(นายสมชาย"]]
    name = next(i for i, found in enumerate(on_page) if found.text.startswith("(นายสมชาย"))
    above = [found for found in on_page[:name] if not found.text.startswith("- ")]
    assert len(above) >= 2


def test_markings_stand_in_their_places_and_move_nothing() -> None:
    """Urgency between emblem and title; secrecy centred at the top of the paper and at its foot."""
    both = memo(urgency=text("ด่วนที่สุด"), secrecy=text("ลับที่สุด"))
    urgency, title = line(both, "ด่วน"), word(both, "บันทึกข้อความ")
    assert (urgency.left, urgency.baseline) == (mm(47), mm(30))
    layout, lines, _ = _printed(both)
    (mark,) = [one for one in layout.pages[0].paragraphs if one.style.red]
    assert (mark.style.x + mark.lines[0].width) / MM < title.left
    secret = [found for found in lines if found.text == "ลับที่สุด"]
    assert [found.baseline for found in secret] == [mm(12), mm(290)]
    marks = [one for one in layout.pages[0].furniture if one.style.red]
    centred = [105 - one.lines[0].width / MM / 2 for one in marks]
    assert [found.left for found in secret] == list(map(mm, centred))
    assert word(both, "บันทึกข้อความ").left == mm(word(memo(), "บันทึกข้อความ").left)
    assert line(both, "ส่วน") == line(memo(), "ส่วน")


def test_later_pages_of_a_secret_memo_carry_it_at_top_and_bottom() -> None:
    """Also page number and catchword, as a letter's."""
    rng = random.Random(7)
    body = tuple(paragraph(random_words(rng, 700)) for _ in range(6))
    paper = memo(body=body, secrecy=text("ลับ"))
    layout, lines, _ = _printed(paper)
    second = [found for found in lines if found.page == 2]
    assert [found.baseline for found in second if found.text == "ลับ"] == [mm(12), mm(290)]
    number = next(found for found in second if found.text == "- ๒ -")
    assert ((number.left + number.right) / 2, number.baseline) == (mm(110), mm(19))
    assert layout.pages[0].catchword.endswith(" ...")


def test_the_place_of_the_emblem_is_small_and_at_the_margin() -> None:
    """A square of 1.5 cm at 30 mm, 15 mm from the top, with its height in it."""
    words = line(memo(), "๑.๕ ซม.")
    assert (words.left + words.right) / 2 == mm(37.5)
    assert 15 < words.baseline < 30
    assert all("ซม." not in found.text for found in _printed(looks(memo(), emblem="none"))[1])


def test_cells_stand_between_their_rules_in_their_places() -> None:
    """Headings centred, running numbers centred, words at the left, amounts at the right."""
    paper = letter(body=(paragraph("ตามตาราง ดังนี้"), table_block(), paragraph("จึงเรียนมา")))
    lead, head = line(paper, "ตามตาราง"), word(paper, "รายการ")
    assert head.baseline == mm(lead.baseline + (18.08 + 6 + 2) / MM)
    assert (head.left + head.right) / 2 == mm(30 + 16 + 48)
    first = word(paper, "รายการที่ ๑")
    assert first.left == mm(30 + 16 + 1.9)
    assert first.baseline == mm(head.baseline + 22.08 / MM)
    amount = word(paper, "๑,๒๕๐.๐๐")
    assert amount.right == mm(190 - 1.9)
    total = word(paper, "รวมเป็นเงิน")
    assert total.baseline == mm(first.baseline + 3 * 22.08 / MM)
    after = line(paper, "จึงเรียนมา")
    assert after.baseline == mm(total.baseline + (22.08 + 6 - 2) / MM)


def test_every_cell_has_its_rules() -> None:
    """Four sides around each; an upright rule runs from the head to the total."""
    layout, _, _ = _printed(letter(body=(table_block(),)))
    rules = layout.pages[0].rules
    assert {round(rule.x / MM, 2) for rule in rules if rule.x == rule.to_x} == {30, 46, 142, 190}
    assert len({rule.y for rule in rules if rule.y == rule.to_y}) == 6
    assert len([rule for rule in rules if rule.x == rule.to_x]) == 4


def test_a_long_table_repeats_its_head_on_every_page() -> None:
    """No row is divided, the total stays with the last row, and every row is there once."""
    paper = announcement(paragraph("ตามตาราง ดังนี้"), table_block(70), paragraph("จึงประกาศ"))
    layout, lines, _ = _printed(paper)
    heads = [found for found in lines if found.text.startswith("ลำดับ")]
    assert [found.page for found in heads] == [1, 2, 3][: layout.page_count]
    assert layout.page_count >= 2
    assert heads[1].baseline == mm(25 + (2 + 14.08) / MM)
    shown = (found for found in lines if not found.text.endswith("..."))
    numbered = [found for found in shown if "รายการที่ " in found.text]
    assert len(numbered) == 70
    assert numbered[-1].page == word(paper, "รวมเป็นเงิน").page
    number, words = layout.pages[1].lines[3:5]
    assert layout.pages[0].catchword == f"{number} {words} ..."


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    """Nothing is lost and nothing runs over the foot."""
    rng = random.Random(11)
    words = random_words(rng, 6000)
    long = replace(table(), rows=(cells(text("๑"), text(words), text("๑")),), total=())
    paper = announcement(Block("table", (), table=long), paragraph("จึงประกาศ"))
    layout, lines, _ = _printed(paper)
    assert layout.page_count >= 3
    assert max(found.baseline for found in lines) <= 277
    printed = "".join(line for page in layout.pages for line in page.lines)
    wanted = render_text(paper)
    assert all(part in "".join(printed.split()) for part in "".join(wanted.split()).split("๑")[:2])


@pytest.mark.parametrize("family", FAMILIES)
def test_the_text_of_the_pdf_is_the_text_of_the_memo(family: str) -> None:
    """Every word in the order of the paper; leaders, boxes and page numbers apart."""
    paper = memo(
        endorsements=(endorsement(),),
        body=(*memo().body, table_block()),
        decision=decision(),
    )
    paper = looks(paper, emblem="none")
    _, lines, _ = _printed(paper, family)
    furniture = ("- ๒", "(นายสมชาย ...")
    read = "".join(
        "".join(found.text.split()) for found in lines if not found.text.startswith(furniture)
    )
    layout, _, _ = _printed(paper, family)
    for page in layout.pages:
        if page.catchword:
            read = read.replace("".join(page.catchword.split()), "", 1)
    wanted = "".join(render_text(paper).split()).replace("......", "").replace("☐", "")
    assert read == wanted
