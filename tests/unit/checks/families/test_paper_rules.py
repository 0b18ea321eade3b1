"""2xx: one paper against the regulation; what fires, and the near miss that must not."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from slips import codes
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.rules import rules

LETTER = """ที่ {number}
ศาลากลางจังหวัดพิจิตร
{date}
เรื่อง {subject}
{to}
{body}
{closing}
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดพิจิตร
"""
PARTS = {
    "number": "พจ ๐๐๑๗.๒/ว ๑๒",
    "date": "๒๐ เมษายน ๒๕๖๙",
    "subject": "การประชุม",
    "to": "เรียน นายอำเภอเมืองพิจิตร",
    "body": "ด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ",
    "closing": "ขอแสดงความนับถือ",
}


def letter(**parts: str) -> str:
    """Return a letter with some parts changed."""
    made = {**PARTS, **parts}
    text = LETTER.format(**made)
    if made["to"].startswith("กราบเรียน"):
        return text.replace("จึงเรียนมา", "จึงกราบเรียนมา")
    return text


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, []),
        ({"closing": ""}, ["TGD200"]),
        ({"closing": "ขอแสดงความนับถืออย่างยิ่ง"}, ["TGD206"]),
        ({"to": "กราบเรียน ประธานศาลฎีกา"}, ["TGD206"]),
        ({"to": "กราบเรียน ประธานศาลฎีกา", "closing": "ขอแสดงความนับถืออย่างยิ่ง"}, []),
        ({"to": "เรียน ประธานศาลฎีกา"}, ["TGD207"]),
        ({"to": "เรียน เลขานุการประธานศาลฎีกา"}, []),
        ({"to": "เรียน อัยการสูงสุด"}, []),
        ({"to": "เรียน เจ้าอาวาสวัดธารารมย์"}, ["TGD208"]),
        ({"number": "พจ ๐๐๑๗"}, ["TGD209"]),
        ({"number": "พจ ๐๐๑๗/"}, []),
        ({"number": "กค (กวจ) ๐๔๐๕.๒/ว ๑๑๙"}, []),
        ({"number": "ตช ๐๐๐๑(สบ)/๑๒"}, []),
        ({"number": "พล ๐๐๑๗/๑"}, ["TGD210"]),
        ({"number": "พฉ ๐๐๑๗/๑"}, ["TGD211"]),
        ({"number": "พฉ ๕๒๐๐๗/๑"}, []),
        ({"number": "สธ ๐๒๓๒/๑"}, []),
    ],
)
def test_the_head_of_a_letter_is_judged(parts: dict[str, str], expected: list[str]) -> None:
    """Parts, salutation, closing and number; other kinds of numbers are as right."""
    assert codes(letter(**parts), "2") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("ตามที่จังหวัดแจ้งไว้ นั้น\nจึงเรียนมาเพื่อทราบ", []),
        ("ตามที่จังหวัดแจ้งไว้\nจึงเรียนมาเพื่อทราบ", ["TGD213"]),
        ("ตามที่จังหวัดแจ้งให้หน่วยงานนั้น ๆ ทราบ\nจึงเรียนมาเพื่อทราบ", ["TGD213"]),
        ("ตามที่จังหวัดแจ้งไว้ นั้น ในการนี้ ขอให้ทบทวน\nจึงเรียนมาเพื่อทราบ", []),
        ("ตามที่จังหวัดแจ้งไว้ ในการนี้ ขอให้ทบทวนเรื่องนั้น\nจึงเรียนมาเพื่อทราบ", ["TGD213"]),
        ("ด้วยจังหวัดจะจัดประชุม นั้น\nจึงเรียนมาเพื่อทราบ", ["TGD214"]),
        ("ด้วยจังหวัดจะจัดประชุมนั้นเอง\nจึงเรียนมาเพื่อทราบ", []),
        ("ด้วยจังหวัดจะจัดประชุม\nขอให้เข้าร่วม", ["TGD215"]),
        ("ด้วยจังหวัดจะจัดประชุม ดังนี้\n๑. ก่อน\n๒. หลัง\nจึงเรียนมาเพื่อทราบ", []),
        ("ด้วยจังหวัดจะจัดประชุม ดังนี้\n๑. ครั้งเดียว\nจึงเรียนมาเพื่อทราบ", ["TGD216"]),
    ],
)
def test_the_paragraphs_of_a_letter_are_judged(body: str, expected: list[str]) -> None:
    """Beginnings and ends that belong together, and lists that are lists."""
    assert codes(letter(body=body), "2") == expected


ANNOUNCEMENT = """ประกาศจังหวัดธารารมย์
เรื่อง แนวทาง
เพื่อให้เป็นไปด้วยดี ให้ปฏิบัติ ดังนี้
{clauses}
ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์
"""


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ("๑. ก\n๒. ข\n๓. ค", []),
        ("๑. ก\n๒. ข\n๒. ค", ["TGD217"]),
        ("๑. ก\n๓. ค\n๔. ง", ["TGD217"]),
        ("๒. ก\n๓. ข", ["TGD217"]),
        ("๑. ก\n๒. ข\n๓) ค", ["TGD218"]),
        ("ข้อ ๑ ก\n(๑) กก\n(๒) ขข\nข้อ ๒ ข\n(๑) กก\n(๒) ขข", []),
        ("๑. ก\n๑.๑ กก\n๑.๒ ขข\nประกอบด้วย ที่อยู่ และโทรศัพท์\n๑.๓ คค\n๒. ข", []),
        ("๑. ก\n๑.๑ กก\n๑.๓ คค\n๒. ข", ["TGD217"]),
        ("๑. ก\n๒. ข\nการรายงาน ให้ปฏิบัติ ดังนี้\n๑. ก\n๒. ข", []),
        ("ก. หนึ่ง\nข. สอง\nค. สาม", []),
        ("ก. หนึ่ง\nค. สาม", ["TGD217"]),
        ("(ก) หนึ่ง\n(ข) สอง\n(ค) สาม\n(ง) สี่\n(จ) ห้า", []),
        ("(ก) หนึ่ง\n(ข) สอง\n(ค) สาม\n(ฆ) สี่\n(ง) ห้า", ["TGD217"]),
        ("(ก) หนึ่ง\n(ข) สอง\n(ฃ) สาม", ["TGD217"]),
        ("ข้อ 1 ก\nข้อ 2 ข", []),
        ("เรียน หัวหน้าส่วนราชการ", []),
    ],
)
def test_labels_are_judged(clauses: str, expected: list[str]) -> None:
    """They skip, repeat or change; after words without a label they begin anew."""
    assert codes(ANNOUNCEMENT.format(clauses=clauses), "2") == expected


def test_an_order_is_numbered_in_its_year() -> None:
    """The year of the date, whatever the number looks like."""
    order = (
        "คำสั่งจังหวัดธารารมย์\nที่ {number}\nเรื่อง แต่งตั้ง\nให้บุคคลต่อไปนี้เป็นคณะทำงาน\n"
        "สั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
    )
    assert codes(order.format(number="๑๒/๒๕๖๙"), "2") == []
    assert codes(order.format(number="(ภด) ๑๒/๒๕๖๙"), "2") == []
    assert codes(order.format(number="๑๒/๒๕๖๘"), "2") == ["TGD212"]
    assert codes(order.format(number="๑๒-๒๕๖๙"), "2") == ["TGD209"]


def test_a_statute_is_no_letter() -> None:
    """What has no known kind lacks nothing."""
    assert codes("มาตรา ๑ พระราชบัญญัตินี้\n(๑) ก\n(๓) ค\nมาตรา ๒ ให้ใช้บังคับ\n", "2") == []


def test_papers_made_by_this_library_have_every_part() -> None:
    """Also a draft, of which only that its number and day are open is told."""
    policy = (
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์, letterhead: [ศาลากลางจังหวัด], code: ธร 0017}\n"
        "people: {a: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการ}}\nsignatory: a\n"
        "documents:\n- {kind: letter, subject: การประชุม, to: นายอำเภอ, date: 2026-11, "
        "body: [ด้วยจะประชุม, จึงเรียนมาเพื่อทราบ]}\n"
    )
    file = tgd.loads(policy)
    case = Case(tuple(map(Paper, tgd.compose(file).values())), "policy", file)
    checks = dict.fromkeys(rule.check for code, rule in rules().items() if code[3] in "23")
    assert [found.code for check in checks for found in check(case)] == ["TGD220"]


@pytest.mark.parametrize(
    ("to", "formula", "expected"),
    [
        ("กราบเรียน ประธานศาลฎีกา", "จึงเรียนมา", ["TGD230"]),
        ("เรียน นายอำเภอ", "จึงกราบเรียนมา", ["TGD230"]),
        ("เรียน นายอำเภอ", "จึงเรียนมา", []),
    ],
)
def test_the_formula_takes_up_the_salutation(to: str, formula: str, expected: list[str]) -> None:
    """กราบเรียน above, จึงกราบเรียนมา below."""
    closing = "ขอแสดงความนับถืออย่างยิ่ง" if to.startswith("กราบเรียน") else "ขอแสดงความนับถือ"
    text = LETTER.format(**{**PARTS, "to": to, "closing": closing})
    assert codes(text.replace("จึงเรียนมา", formula), "2") == expected


ROWS = """ที่ ธร ๐๐๑๗/ว ๑
ศาลากลางจังหวัดธารารมย์
๒๐ เมษายน ๒๕๖๑
เรียน นายอำเภอทุกอำเภอ
เรื่อง การใช้ห้องประชุม
เรียน กำนันทุกตำบล
ด้วยจังหวัดธารารมย์จะปิดห้องประชุม
เรื่อง การใช้ห้องสมุด
จึงเรียนมาเพื่อทราบ
ขอแสดงความนับถือ
(นายธารา รื่นรมย์)
ผู้ว่าราชการจังหวัดธารารมย์
"""
ORDER = """คำสั่งจังหวัดธารารมย์
ที่ ๑/๒๕๖๑
เรื่อง การใช้ห้องประชุม
ให้ปิดห้องประชุม
ขอแสดงความนับถือ
สั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑
(นายธารา รื่นรมย์)
ผู้ว่าราชการจังหวัดธารารมย์
"""


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (
            ROWS,
            [
                ("TGD203", (5, 8), "การใช้ห้องประชุม"),
                ("TGD202", (6, 7), "กำนันทุกตำบล"),
                ("TGD202", (8, 1), "เรื่อง การใช้ห้องสมุด"),
            ],
        ),
        (ORDER, [("TGD205", (5, 1), "ขอแสดงความนับถือ")]),
    ],
)
def test_a_part_in_a_wrong_place_is_told_whole(paper: str, told: list[object]) -> None:
    """From its first letter to its last."""
    found = check_data(paper.encode(), "slip.txt").report
    assert [(each.code, each.origin.position, each.params["found"]) for each in found] == told
