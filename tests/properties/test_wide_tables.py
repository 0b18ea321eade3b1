"""Wide tables: no word, number, amount, date or head of them parts or is printed over."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

import pytest

from papers import announcement, cells, fonts_for, text
from thaigovdocs.documents.model import Block, Cell, Column, Table
from thaigovdocs.layout import Layout, Paragraph, TablePart, lay_out

pytestmark = pytest.mark.slow

# Words as papers have them; a line may end between two of them and nowhere inside.
WORDS = tuple(
    word
    for line in (
        "โครงการ อบรม พัฒนา คุณภาพ ชีวิต ผู้สูงอายุ ตำบล อำเภอ จังหวัด ประชาชน อาสาสมัคร",
        "ซ่อมแซม ถนน คอนกรีต อาคาร สำนักงาน วัสดุ ครุภัณฑ์ คอมพิวเตอร์ กระดาษ สาธารณสุข",
        "รายงาน ตรวจสอบ ภายใน แผน ปฏิบัติการ ติดตาม ประเมิน งบประมาณ รายจ่าย ประจำปี",
        "เทศบาล นิติกร บริษัท จำกัด ร้าน ห้าง หุ้นส่วน บริการ ขนส่ง เอกชน สัญญา เฉพาะเจาะจง",
    )
    for word in line.split()
)
HEADS = (
    ("ลำดับ",),
    ("ลำดับที่",),
    ("รายการ",),
    ("จำนวน",),
    ("หน่วย",),
    ("หน่วย", "นับ"),
    ("ราคา", "ต่อ", "หน่วย", " ", "(บาท)"),
    ("จำนวนเงิน", " ", "(บาท)"),
    ("หมายเหตุ",),
    ("วัน/เดือน/ปี",),
    ("ผู้", "รับผิดชอบ"),
    ("ราคา", "กลาง", " ", "(บาท)"),
    ("วิธี", "ซื้อ", "หรือ", "จ้าง"),
    ("ตัวชี้วัด/", "กิจกรรม/", "โครงการ"),
    ("ต.ค.",),
    ("ร้อยละ",),
)
MONTHS = ("ม.ค.", "ก.พ.", "มีนาคม", "เมษายน", "พฤศจิกายน", "ธันวาคม")
OFTEN = 25  # tables a test


def _amount(rng: random.Random) -> tuple[str, ...]:
    return (f"{rng.randrange(1, 10 ** rng.randint(2, 8)):,}{rng.choice(('', '.00', '.50'))}",)


def _date(rng: random.Random) -> tuple[str, ...]:
    return (f"{rng.randint(1, 31)} {rng.choice(MONTHS)} {rng.randint(2560, 2575)}",)


def _prose(rng: random.Random) -> tuple[str, ...]:
    units: list[str] = []
    for _ in range(rng.randint(1, 14)):
        units.append(rng.choice(WORDS))
        units += [" "] * (rng.random() < 0.2)
    return tuple(units)


def _unit_cell(rng: random.Random) -> tuple[str, ...]:
    make = rng.choice((_amount, _date, _prose, _prose, _prose))
    return make(rng) if rng.random() > 0.1 else ()


class Tried:
    """A random table, and what must stay whole in each of its cells."""

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        count = rng.randint(2, 12)
        heads = [rng.choice(HEADS) for _ in range(count)]
        makers = [rng.choice((_amount, _date, _prose, _unit_cell)) for _ in range(count)]
        rows = [[make(rng) for make in makers] for _ in range(rng.randint(1, 9))]
        self.units = {"".join(each).strip(): each for row in (heads, *rows) for each in row}
        parts = [rng.uniform(0.05, 1) for _ in range(count)]
        aligns = [rng.choice(("left", "center", "right")) for _ in range(count)]
        columns = (
            Column(text("".join(head)), part / sum(parts), align)
            for head, part, align in zip(heads, parts, aligns, strict=True)
        )
        made = (cells(*(text("".join(each)) for each in row)) for row in rows)
        total = (Cell(text("รวมทั้งสิ้น"), span=count - 1, align="right"), Cell(text("1,000.00")))
        table = Table(tuple(columns), tuple(made), total if rng.random() < 0.3 else ())
        block = Block("table", (), table=table)
        self.layout = lay_out(announcement(block), fonts=fonts_for("Sarabun"))
        self.is_told = any(finding.code == "TGD249" for finding in self.layout.findings)

    @property
    def parted(self) -> list[str]:
        """The lines that end inside a unit."""
        found = []
        for cell in _cells(self.layout):
            words = "".join(" " * line.lead + line.text for line in cell.lines)
            units = self.units.get(words)
            if units is None:
                continue
            allowed = {*accumulate(map(len, units))}
            at = 0
            for line in cell.lines[:-1]:
                at += line.lead + len(line.text)
                if at not in allowed and at + 1 not in allowed:
                    found.append(f"{words[:at]}|{words[at:]}")
        return found


def _parts(layout: Layout) -> Iterator[TablePart]:
    for page in layout.pages:
        yield from (part for part in page.parts if isinstance(part, TablePart))


def _cells(layout: Layout) -> Iterator[Paragraph]:
    for part in _parts(layout):
        for row in part.rows:
            yield from (cell.paragraph for cell in row.cells if cell.paragraph.lines)


@pytest.mark.parametrize("start", range(0, 500, OFTEN))
def test_nothing_parts_or_the_table_is_told(start: int) -> None:
    """Each line of a cell ends between two words, or a finding says how wide it must be."""
    tried = [Tried(seed) for seed in range(start, start + OFTEN)]
    assert any(not each.is_told for each in tried)
    for each in tried:
        assert each.is_told or not each.parted


@pytest.mark.parametrize("start", range(0, 500, OFTEN))
def test_nothing_is_printed_over(start: int) -> None:
    """Words stay between the rules of their cell, rows below one another; told or not."""
    for seed in range(start, start + OFTEN):
        tried = Tried(seed)
        for part in _parts(tried.layout):
            foot = 0.0
            for row in part.rows:
                assert row.top >= foot - 0.01
                foot = row.top + row.height
                for cell in row.cells:
                    words = cell.paragraph
                    bottom = words.baseline + (len(words.lines) - 1) * words.pitch
                    assert row.top < words.baseline - words.pitch * 0.7
                    assert bottom <= foot or cell.storeys > 1
                    for line in words.lines:
                        assert tried.is_told or line.width <= words.style.width + 0.01
