"""The head of a letter: quantities beside their enclosures, long numbers; labels of clauses."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from papers import MM, announcement, fonts_for, letter, letter_head, row, text
from thaigovdocs.documents.model import Block, Document, HeadEntry
from thaigovdocs.layout import Paragraph, lay_out
from thaigovdocs.writers.pdf.writing import render_pdf

FONTS = fonts_for("Sarabun")
NUMBER = "กค (กวจ) ๐๔๐๕.๒.๑.๑๑/ว ๑๑๙๘๗"


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs of the first page."""
    parts = lay_out(document, fonts=FONTS).pages[0].parts
    return [part for part in parts if isinstance(part, Paragraph)]


def enclosing(*entries: tuple[str, str]) -> list[Paragraph]:
    """Return the paragraphs of a letter that encloses *entries*: each with its quantity."""
    listed = tuple(
        HeadEntry(text(words, keep=False), text(f"{at}."), text(quantity))
        for at, (words, quantity) in enumerate(entries, 1)
    )
    head = letter_head(rows=(row("enclosures", "สิ่งที่ส่งมาด้วย", *listed),))
    return paragraphs(letter(head=head))


def test_a_quantity_takes_the_last_words_along() -> None:
    """It never stands on a line of its own while the line above it can part before its end."""
    full = "รายงานผลการดำเนินงานของหน่วยงานในสังกัดกระทรวงมหาดไทย ประจำปี"
    found = enclosing((full, "จำนวน ๑ เล่ม"), ("แผนที่", "จำนวน ๑ ฉบับ"))
    entry = next(each for each in found if each.lines[0].text.startswith("รายงาน"))
    counted = next(each for each in found if each.lines[0].text == "จำนวน ๑ เล่ม")
    assert counted.baseline == pytest.approx(entry.baseline + entry.pitch)
    assert [line.text for line in entry.lines] == full.rsplit(" ", 1)


def test_a_quantity_stands_below_what_cannot_part() -> None:
    """An address of one line is not cut for it."""
    solid = "n" * 63
    found = enclosing((solid, "จำนวน ๑ เล่ม"))
    entry = next(each for each in found if "nnn" in each.lines[-1].text)
    counted = next(each for each in found if each.lines[0].text == "จำนวน ๑ เล่ม")
    assert len(entry.lines) == 1
    assert counted.baseline > entry.baseline


def test_a_long_number_runs_under_a_wing_before_it_parts() -> None:
    """Up to the feet of the emblem; a longer one still parts."""
    (number,) = [
        each
        for each in paragraphs(letter(head=letter_head(number=text(NUMBER))))
        if each.lines[0].text.startswith("กค")
    ]
    assert [line.text for line in number.lines] == [NUMBER]
    assert number.style.x + number.style.width <= (105 - 9) * MM
    longer = text(f"กค (กวจ) (สคร) {NUMBER[9:]}")
    parted = next(
        each
        for each in paragraphs(letter(head=letter_head(number=longer)))
        if each.lines[0].text.startswith("กค")
    )
    assert len(parted.lines) == 2


def test_the_space_behind_a_label_stays_as_it_is() -> None:
    """A line that its letters cannot fill is not torn between label and text."""
    words = "ให้หน่วยงานดำเนินการกำกับติดตามการดำเนินการอย่างต่อเนื่อง"
    more = "ประจำปีงบประมาณพร้อมทั้งรายงานผลให้จังหวัดทราบตามระยะเวลาที่กำหนด"
    document = announcement(Block("clause", text(words + more, keep=False), text("๓."), 1))
    layout = lay_out(document, fonts=FONTS)
    page = pypdfium2.PdfDocument(io.BytesIO(render_pdf(document, layout=layout)))[0].get_textpage()
    at = page.get_text_range().index("๓.")
    gap = page.get_charbox(at + 3)[0] - page.get_charbox(at + 1)[2]
    assert 0 < gap < 2 * MM
