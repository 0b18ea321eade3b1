"""Where a line may end, rule by rule."""

from __future__ import annotations

import pytest

from thaigovdocs.layout.breaks import breaks, clusters, seams
from thaigovdocs.layout.flat import flatten
from thaigovdocs.thai.spans import Span


def cut(*spans: str | Span) -> str:
    """Return the text with ``|`` at every place where a line may end."""
    flat = flatten(tuple(Span(span) if isinstance(span, str) else span for span in spans))
    marked, start = [], 0
    for at in (*breaks(flat), len(flat.text)):
        marked.append(flat.text[start:at])
        start = at
    return "|".join(marked)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("ข้อมูล ต่าง ๆ ที่", "ข้อมูล |ต่าง ๆ |ที่"),
        ("ต่างๆที่", "ต่างๆ|ที่"),
        ("กรุงเทพฯมี", "กรุงเทพฯ|มี"),
        ("เป็นต้น ฯลฯ นั้น", "เป็นต้น ฯลฯ |นั้น"),
        ("องค์การ (มหาชน) นี้", "องค์การ |(มหาชน) |นี้"),
        ("องค์การ(มหาชน)นี้", "องค์การ|(มหาชน)|นี้"),
        ("ว่า “เว็บไซต์” และ", "ว่า |“เว็บไซต์” |และ"),
        ('ว่า "เว็บไซต์" และ', 'ว่า |"เว็บไซต์" |และ'),
        ("ว่า ( มหาชน ) และ", "ว่า |( มหาชน ) |และ"),
        ("เมื่อ พ.ศ. นี้", "เมื่อ |พ.ศ. |นี้"),
        ("ระบบITAของ", "ระบบ|ITA|ของ"),
        ("ปี๒๕๖๑", "ปี๒๕๖๑"),
        ("๓๐วัน", "๓๐วัน"),
        ("ระบบ : CMS", "ระบบ : |CMS"),
        ("ระบบ – CMS", "ระบบ – |CMS"),
        ("ร้อยละ ๘๐ %", "ร้อยละ |๘๐ %"),
        ("A B", "A |B"),
        ("โทร/โทรสาร", "โทร/โทรสาร"),
        ("ก\u200bข", "ก\u200b|ข"),
        ("ก\u00a0ข", "ก\u00a0ข"),
        ("หน่วยงาน  ราชการ", "หน่วยงาน  |ราชการ"),
        ("e\u0301 e", "e\u0301 |e"),
        ("ระบบ E-mail ใหม่", "ระบบ |E-mail |ใหม่"),
        ("E-ระบบ ก - ข", "E-ระบบ |ก - ข"),
        ("ไฟล์ .pdf .xlsx .7z", "ไฟล์ |.pdf |.xlsx |.7z"),
        ("รุ่น ๒ .๐ และ 2 .0", "รุ่น |๒ .๐ |และ |2 .0"),
        ("ไฟล์.pdf นี้ . และ", "ไฟล์.pdf |นี้ . |และ"),
    ],
)
def test_lines_end_between_words_and_never_spoil_the_next(text: str, marked: str) -> None:
    """No ๆ, ฯ, stop, closing bracket or quote first; no opening one last."""
    assert cut(text) == marked


def test_a_kept_unit_is_not_broken_and_adjacent_ones_are_one() -> None:
    """The space inside a kept span is no place to end a line; the one after it is."""
    assert cut("ใน ", Span("พ.ศ. ๒๕๖๑", keep=True), " นี้") == "ใน |พ.ศ. ๒๕๖๑ |นี้"
    assert cut(Span("มาตรา ๙", keep=True), Span(" (๘)", keep=True), " นี้") == "มาตรา ๙ (๘) |นี้"


def test_an_address_parts_after_its_marks_but_not_after_a_hyphen() -> None:
    """Readers drop a hyphen at the end of a line from what is copied."""
    text = "https://a.go.th/x-y_z?q=1"
    assert [text[:at] for at in seams(text, 0, len(text))] == [
        "https://",
        "https://a.",
        "https://a.go.",
        "https://a.go.th/",
        "https://a.go.th/x",
        "https://a.go.th/x-y_",
        "https://a.go.th/x-y_z?",
        "https://a.go.th/x-y_z?q=",
    ]


def test_clusters_part_letters_but_not_marks_and_anything_where_nothing_is_clean() -> None:
    """The last resort for a word that no line can hold."""
    assert clusters("กี่ขำเค", 0, 7) == [3, 5]
    assert clusters(")))", 0, 3) == [1, 2]
    assert clusters("a-bc", 0, 4) == [3]


def test_an_address_parts_before_a_hyphen_and_never_behind_one() -> None:
    """So the hyphen is copied whole; words with a hyphen are no address."""
    address = "https://a.example.go.th/final-edition-for-all.pdf"
    ends = seams(address, 0, len(address))
    assert [address[at - 1 : at + 1] for at in ends if "-" in address[at - 1 : at + 1]] == [
        "l-",
        "n-",
        "r-",
    ]
    assert seams("State-of-the-art", 0, 16) == []
