"""The papers of purchases against one another: one, and several in one file."""

from __future__ import annotations

from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.starters.presets import preset_text

HEAD: dict[str, Any] = {
    "thaigovdocs": 1,
    "agency": {"name": "อำเภอดอนตะวัน", "code": "ดต 0118"},
    "people": {
        "chief": {"name": "นายวิชัย ใจสุจริต", "position": "นายอำเภอดอนตะวัน"},
        "one": {"name": "นางสาวดวงใจ ธารทอง", "position": "นักวิชาการเงินและบัญชี"},
        "two": {"name": "นายสมหมาย ตั้งใจ", "position": "เจ้าพนักงานธุรการ"},
    },
    "signatory": "chief",
    "output": {"emblem": "preprinted"},
}


def purchase(
    goods: str, at: int, *, budget: str, price: str, who: str = "one", day: str = "2026-11-16"
) -> list[dict[str, Any]]:
    """Return report, order and announcement of a purchase."""
    return [
        {
            **{"kind": "memo", "id": f"report-{at}", "number": at, "date": "2026-11-16"},
            **{"subject": f"รายงานขอซื้อ{goods} โดยวิธีเฉพาะเจาะจง", "to": "นายอำเภอดอนตะวัน"},
            "signatory": "chief",
            "body": [
                f"ด้วยอำเภอประสงค์จะซื้อ{goods} โดยวิธีเฉพาะเจาะจง วงเงินที่จะซื้อ {budget} บาท",
                "ขอแต่งตั้ง{{ people.one.name }} เป็นผู้ตรวจรับพัสดุ",
                "จึงเรียนมาเพื่อโปรดพิจารณา",
            ],
        },
        {
            **{"kind": "order", "id": f"order-{at}", "number": at, "date": day},
            "subject": f"แต่งตั้งผู้ตรวจรับพัสดุ สำหรับการซื้อ{goods}",
            "numbering": ["", ""],
            "provisions": [
                "ให้บุคคลต่อไปนี้ตรวจรับพัสดุ",
                {"members": [{"person": who, "role": "ผู้ตรวจรับพัสดุ"}]},
            ],
        },
        {
            **{"kind": "announcement", "id": f"winner-{at}", "date": "2026-11-20"},
            "subject": f"ประกาศผู้ชนะการเสนอราคา สำหรับการซื้อ{goods}",
            "provisions": [
                f"ตามที่อำเภอได้มีโครงการซื้อ{goods} นั้น",
                f"ผู้ได้รับการคัดเลือก ได้แก่ ร้านดอนตะวัน โดยเสนอราคาเป็นเงินทั้งสิ้น {price} บาท",
            ],
        },
    ]


def told(*papers: list[dict[str, Any]]) -> list[tuple[str, str | None]]:
    """Return the codes about purchases, and the paper of each."""
    file = tgd.PolicyFile.from_dict({**HEAD, "documents": [each for one in papers for each in one]})
    codes = {f"TGD{number}" for number in range(275, 282)}
    return [(each.code, each.document) for each in tgd.check(file) if each.code in codes]


def test_several_purchases_are_each_proved_on_their_own() -> None:
    """The price of one is below its own budget, whatever the other may spend."""
    small = purchase("กระดาษ", 1, budget="5,000", price="4,900")
    large = purchase("เครื่องพิมพ์", 2, budget="90,000", price="89,000")
    assert told(small, large) == []
    over = purchase("กระดาษ", 1, budget="5,000", price="5,100")
    assert told(over, large) == [("TGD275", "winner-1")]
    early = purchase("เครื่องพิมพ์", 2, budget="90,000", price="89,000", day="2026-11-13", who="two")
    assert sorted(told(small, early)) == [("TGD280", "order-2"), ("TGD281", "order-2")]


def test_an_order_for_the_terms_comes_before_the_report() -> None:
    """Who writes the terms of reference is appointed first, and takes nothing over."""
    terms = {
        **{"kind": "order", "id": "terms", "number": 9, "date": "2026-11-02"},
        "subject": "แต่งตั้งคณะกรรมการจัดทำร่างขอบเขตของงาน สำหรับการซื้อกระดาษ",
        "numbering": ["", ""],
        "provisions": [
            "ให้บุคคลต่อไปนี้จัดทำร่างขอบเขตของงานและกำหนดราคากลาง",
            {"members": [{"person": "two", "role": "กรรมการ"}]},
        ],
    }
    assert told([terms, *purchase("กระดาษ", 1, budget="5,000", price="4,900")]) == []


def test_a_name_that_holds_another_is_kept_apart() -> None:
    """กระดาษ and กระดาษต่อเนื่อง: a paper belongs to the longer name that it has."""
    short = purchase("กระดาษ", 1, budget="5,000", price="4,900")
    longer = purchase("กระดาษต่อเนื่อง", 2, budget="9,000", price="8,900")
    assert told(short, longer) == []
    over = purchase("กระดาษต่อเนื่อง", 2, budget="9,000", price="9,900")
    assert told(short, over) == [("TGD275", "winner-2")]


@pytest.mark.parametrize(
    ("budget", "codes"),
    [
        ("100,000", []),
        ("100,001", ["TGD279"]),
        ("500,000", ["TGD279"]),
        ("500,000.01", ["TGD278", "TGD279"]),
    ],
)
def test_the_limits_of_methods_are_notes(budget: str, codes: list[str]) -> None:
    """Of the specific method and of one inspector; their sources are named."""
    papers = purchase("เก้าอี้", 1, budget=budget, price="50")
    assert sorted(code for code, _ in told(papers)) == codes
    assert "กฎกระทรวงกำหนดวงเงิน" in tgd.explain("TGD278", lang="th")


def test_another_ground_allows_the_method_for_any_sum() -> None:
    """Section 56 (2) (ค) and the others; (ข) is the ground of the sum itself."""
    papers = purchase("เก้าอี้", 1, budget="900,000", price="50")
    for ground, codes in (("ค", ["TGD279"]), ("ข", ["TGD278", "TGD279"])):
        cited = f"ตามมาตรา 56 วรรคหนึ่ง (2) ({ground}) แห่งพระราชบัญญัติ"
        body = [*papers[0]["body"][:-1], cited, papers[0]["body"][-1]]
        assert sorted(c for c, _ in told([{**papers[0], "body": body}, *papers[1:]])) == codes


@pytest.mark.parametrize("name", ["purchase"])
def test_the_preset_agrees_with_itself(name: str) -> None:
    """Its sums, names and dates come from one place."""
    codes = [each.code for each in tgd.check(tgd.loads(preset_text(name)))]
    assert [code for code in codes if code.startswith(("TGD27", "TGD28"))] == []
