"""One column added up: what counts, what is a sum, and what is in doubt."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from thaigovdocs.documents.tables.adding import Line, add_up
from thaigovdocs.standard.sum_labels import row_sense


def lines(*rows: tuple[str, str]) -> list[Line]:
    """Return ordinary rows of label and amount."""
    return [Line(label, Decimal(amount)) for label, amount in rows]


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ([("กล่อง", "60"), ("เชือก", "40")], "100"),
        ([("กล่อง", "100"), ("รวมเป็นเงิน", "100"), ("ภาษีมูลค่าเพิ่ม ๗%", "7")], "107"),
        ([("กล่อง", "100"), ("รวม", "100"), ("เชือก", "50"), ("รวม", "50")], "150"),
        ([("ก", "1"), ("รวมหมวด ก", "1"), ("ข", "2"), ("รวมทั้งสิ้น", "3")], "3"),
        ([("กล่อง", "100"), ("ส่วนลด", "10"), ("รวมเป็นเงิน", "90")], "90"),
        ([("กล่อง", "100"), ("ส่วนลด", "-10")], "90"),
        ([("ยอดยกมา", "5"), ("กล่อง", "1"), ("ยอดยกไป", "6"), ("ยอดยกมา", "6")], "6"),
        ([("รวมทั้งสิ้น", "3"), ("ก", "1"), ("ข", "2")], "3"),
        ([("รวมเล่มรายงาน", "30"), ("กล่อง", "1")], "31"),
        ([("กล่อง", "100"), ("ราคาหลังหักส่วนลด", "100")], "100"),
        ([("กล่อง", "1"), ("เชือก", "2"), ("รวมค่าวัสดุ", "3")], "3"),
        ([("หักภาษี", "1"), ("หักเงินสะสม", "2")], "3"),
    ],
)
def test_a_sum_among_the_rows_is_not_added_again(rows: list[tuple[str, str]], total: str) -> None:
    """What agrees with the rows above is their sum; everything else counts once."""
    added = add_up(lines(*rows))
    assert (added.totals, added.faults) == ((Decimal(total),), ())


def test_a_sum_that_differs_is_told_with_what_was_expected() -> None:
    """The row is not added all the same."""
    added = add_up(lines(("กล่อง", "60"), ("เชือก", "40"), ("รวมเป็นเงิน", "110")))
    assert added.faults == ((2, "differs", Decimal(100)),)
    assert added.totals == (Decimal(100),)


def test_a_sum_on_top_is_compared_with_what_follows() -> None:
    """A budget line with its parts below it."""
    added = add_up(lines(("งบประมาณ", "1"), ("รวมทั้งสิ้น", "1")))
    assert added.faults == ()
    added = add_up(lines(("รวมทั้งสิ้น", "5"), ("ก", "1"), ("ข", "2")))
    assert added.faults == ((0, "differs", Decimal(3)),)


@pytest.mark.parametrize(
    "rows",
    [
        [("กล่อง", "100"), ("ส่วนลด", "10")],
        [("กล่อง", "107"), ("รวมเป็นเงิน", "107"), ("ภาษีมูลค่าเพิ่ม 7%", "7")],
        [("กล่อง", "100"), ("ยอดยกมา", "70")],
        [("กล่อง", "100"), ("เงินคงเหลือ", "70")],
        [("กล่อง", "100"), ("รวมเล่มรายงาน", "100")],
    ],
)
def test_what_can_be_read_in_two_ways_is_in_doubt(rows: list[tuple[str, str]]) -> None:
    """No way is chosen; the row is named."""
    added = add_up(lines(*rows))
    assert len(added.totals) == 2
    assert added.doubtful == len(rows) - 1


def test_a_sum_below_decides_a_doubt_above() -> None:
    """Both ways are followed until only one of them agrees."""
    added = add_up(lines(("กล่อง", "100"), ("ส่วนลด", "10"), ("รวม", "90"), ("ภาษี 7%", "6.3")))
    assert added.totals == (Decimal("96.3"),)


def test_what_the_file_says_is_computed() -> None:
    """Sums since the last one, rates of a subtotal rounded to the satang, half up."""
    items = lines(("ก", "100"), ("ข", "111.11"))
    subtotal = Line("รวม", told="subtotal")
    rate = Line("ภาษี", told="rate", rate=Decimal(7), of="subtotal")
    added = add_up([*items, subtotal, rate, Line("ทั้งหมด", told="subtotal")])
    assert added.values[2:] == (Decimal("211.11"), Decimal("14.78"), Decimal("225.89"))
    assert (added.totals, added.faults) == ((Decimal("225.89"),), ())
    more = add_up([*items, subtotal, *lines(("ค", "1"), ("ง", "2")), subtotal])
    assert more.values[-1] == Decimal(3)
    assert add_up([*items, subtotal, *lines(("ค", "1")), subtotal, subtotal]).values[-1] == Decimal(
        "212.11"
    )


def test_discounts_and_included_taxes() -> None:
    """A discount is taken off; a tax that is included is printed and not added."""
    items = lines(("ก", "1000"))
    discount = Line("ส่วนลด", told="discount", rate=Decimal(5))
    subtotal = Line("หลังหักส่วนลด", told="subtotal")
    rate = Line("ภาษี", told="rate", rate=Decimal(7), of="subtotal")
    added = add_up([*items, discount, subtotal, rate])
    assert added.values[1:] == (Decimal(50), Decimal(950), Decimal("66.50"))
    assert added.totals == (Decimal("1016.50"),)
    part = Line("ภาษีที่รวมอยู่", told="rate", rate=Decimal(7), included=True)
    assert add_up([*lines(("ก", "107")), subtotal, part]).values[-1] == Decimal(7)
    assert add_up([*lines(("ก", "107")), subtotal, part]).totals == (Decimal(107),)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([Line("รวม", told="subtotal")], (0, "baseless", Decimal(0))),
        ([Line("ภาษี", told="rate", rate=Decimal(7))], (0, "baseless", Decimal(0))),
        (
            [
                *lines(("ก", "100")),
                Line("รวม", told="subtotal"),
                Line("ส่วนลด", Decimal(10), "discount"),
                Line("ภาษี", told="rate", rate=Decimal(7), of="subtotal"),
            ],
            (3, "doubt", Decimal(90)),
        ),
        (
            [
                *lines(("ก", "100")),
                Line("รวม", told="subtotal"),
                Line("ภาษี", told="rate", rate=Decimal(7)),
                *lines(("ข", "50")),
                Line("รวม", told="subtotal"),
            ],
            (4, "doubt", Decimal(157)),
        ),
    ],
)
def test_what_is_not_said_of_what_is_told(rows: list[Line], fault: tuple[object, ...]) -> None:
    """Nothing above it, or two things that it could be of."""
    assert add_up(rows).faults == (fault,)


def test_many_doubts_end() -> None:
    """Nobody can make the ways to read a table grow without end."""
    rng = random.Random(4)
    rows = [("กล่อง", "1000000")] + [("ส่วนลด", str(rng.randint(1, 9999))) for _ in range(60)]
    added = add_up(lines(*rows))
    assert added.faults
    assert {kind for _, kind, _ in added.faults} == {"doubt"}


@pytest.mark.parametrize("seed", range(40))
def test_any_rows_add_up_to_what_was_counted(seed: int) -> None:
    """Random sections with sums, a tax and a grand total: each item counts once."""
    rng = random.Random(seed)
    rows: list[tuple[str, str]] = []
    whole = Decimal(0)
    for section in range(rng.randint(1, 4)):
        amounts = [Decimal(rng.randint(1, 10**6)) / 100 for _ in range(rng.randint(2, 6))]
        rows += [(f"รายการที่ {section}.{at}", str(each)) for at, each in enumerate(amounts)]
        whole += sum(amounts, Decimal(0))
        if rng.random() < 0.8:
            rows.append((f"รวมหมวดที่ {section}", str(sum(amounts, Decimal(0)))))
        else:
            rows.append(("รวม", str(whole)))
    assert add_up(lines(*rows)).totals == (whole,)


@pytest.mark.parametrize(
    ("label", "sense"),
    [
        ("รวม", "sum"),
        ("รวมเป็นเงินทั้งสิ้น (ห้าร้อยบาทถ้วน)", "sum"),
        ("ยอดรวมทั้งหมด", "sum"),
        ("ราคารวมก่อนภาษีมูลค่าเพิ่ม", "sum"),
        ("จำนวนเงินรวม ๓ รายการ", "sum"),
        ("ยอดยกไป", "sum"),
        ("Total", "sum"),
        ("รวมพลังชุมชน", "perhaps-sum"),
        ("ยอดเงินคงเหลือยกมา", "brought"),
        ("ยอดยกมา", "brought"),
        ("ส่วนลดพิเศษ", "discount"),
        ("หักค่าปรับ", "discount"),
        ("หักโค่นต้นไม้", "item"),
        ("ลดหลั่น", "item"),
        ("VAT 7%", "tax"),
        ("ภาษีมูลค่าเพิ่มร้อยละ ๗", "tax"),
        ("ยอดสุทธิ", "net"),
        ("มูลค่าก่อนภาษี", "net"),
        ("กระดาษถ่ายเอกสาร", "item"),
        ("", "item"),
    ],
)
def test_labels_say_what_a_row_is(label: str, sense: str) -> None:
    """Words that only begin like a sum are no sum."""
    assert row_sense(label) == sense
