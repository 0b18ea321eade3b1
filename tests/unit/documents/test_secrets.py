"""Which set of how many a secret paper is, and what each page says of it."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.layout.planning import lay_out
from thaigovdocs.standard.measures import PAGE_NUMBER_BASELINE
from thaigovdocs.thai.spans import plain

FILE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017, owner: สำนักงานจังหวัด, contact: โทร. 0 2000 1000}
people: {chief: {name: นายธาร ใจเย็น, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: chief
output: {emblem: preprinted}
documents:
"""
LETTER = """  - kind: letter
    secrecy: ลับมาก
    sets: %s
    number: 12
    date: 2026-11-20
    subject: การเฝ้าระวังพื้นที่
    to: นายอำเภอทุกอำเภอ
    body: [%s, จึงเรียนมาเพื่อทราบ]
"""
LONG = ", ".join(["ด้วยจังหวัดได้รับรายงานเกี่ยวกับพื้นที่ จึงขอให้อำเภอเฝ้าระวังและรายงานผลทุกสัปดาห์ " * 3] * 14)
KINDS = {
    "memo": "number: 3, subject: การเฝ้าระวัง, to: ปลัดจังหวัด, signatory: chief, body: [ข้อความ]",
    "order": "number: 3/2569, subject: การเฝ้าระวัง, provisions: [ข้อความ]",
    "announcement": "subject: การเฝ้าระวัง, provisions: [ข้อความ]",
    "stamped-letter": "number: 3, to: อำเภอดอนตะวัน, body: [ข้อความ]",
    "certificate": "number: 3, body: [หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายธาร ใจเย็น เป็นข้าราชการ]",
    "statement": "subject: การเฝ้าระวัง, body: [ข้อความ]",
    "news": "subject: การเฝ้าระวัง, body: [ข้อความ]",
    "form": "title: แบบรายงานลับ, body: [ข้อความ]",
    "other": "title: บันทึกลับ, body: [ข้อความ]",
}


def letter(sets: str, text: str = "ด้วยมีเหตุ") -> tgd.PolicyFile:
    """Return a file with a secret letter."""
    return tgd.loads(FILE + LETTER % (sets, text))


def furniture(document: tgd.Document) -> list[list[tuple[str, float]]]:
    """Return the words and the baseline of what stands on each page for its sake."""
    return [
        [(line.text, each.baseline) for each in page.furniture for line in each.lines]
        for page in lay_out(document).pages
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [("1/3", "ชุดที่ ๑ ของ ๓ ชุด"), ("๒ / ๑๒", "ชุดที่ ๒ ของ ๑๒ ชุด"), ("1/1", "ชุดที่ ๑ ของ ๑ ชุด")],
)
def test_the_set_is_printed(written: str, printed: str) -> None:
    """In the digits of the paper, whatever digits the policy is written in."""
    document = tgd.compose(letter(written))["letter"]
    assert plain(document.sets) == printed


def test_a_set_that_is_written_by_hand_is_dots() -> None:
    """The number of sets alone: which one it is, is written when it is handed out."""
    packet = tgd.make(letter("3"), formats=["txt"])
    assert "ชุดที่ ...... ของ ๓ ชุด" in packet.files["01-letter.txt"].decode()


@pytest.mark.parametrize("written", ["4/3", "0", "0/2", "สาม", "1/2/3", "1000"])
def test_a_set_that_cannot_be_is_told(written: str) -> None:
    """The set is one of those that there are."""
    with pytest.raises(tgd.PolicyError) as caught:
        letter(written)
    (finding,) = caught.value.findings
    assert "a set and how many there are, such as 1/3" in finding.message("en")
    assert finding.origin.mark is not None
    assert finding.origin.mark.line == 9


def test_each_set_is_printed_from_rows() -> None:
    """An expression gives the set; what it gives is read as any other."""
    rows = LETTER.replace("kind: letter", "kind: letter\n    each: [{n: 1}, {n: 2}, {n: 3}]")
    text = FILE + rows % ('"{{ row.n }}/2"', "ด้วยมีเหตุ")
    with pytest.raises(tgd.PolicyError) as caught:
        tgd.make(tgd.loads(text), formats=["txt"])
    assert [(each.code, each.params["found"]) for each in caught.value.findings] == [
        ("TGD869", "3/2")
    ]
    packet = tgd.make(tgd.loads(text.replace("}}/2", "}}/3")), formats=["txt"])
    texts = [data.decode() for name, data in packet.files.items() if name.endswith(".txt")]
    assert [f"ชุดที่ {n} ของ ๓ ชุด" in text for n, text in zip("๑๒๓", texts, strict=True)] == [True] * 3


def test_every_page_says_which_of_how_many_it_is() -> None:
    """At the height of the page number, on the first page, too."""
    document = tgd.compose(letter("1/3", LONG))["letter"]
    pages = furniture(document)
    count = len(pages)
    assert count > 1
    for number, lines in enumerate(pages, 1):
        words = f"ชุดที่ ๑ ของ ๓ ชุด  หน้า {chr(0xE50 + number)} ของ {chr(0xE50 + count)} หน้า"
        assert (words, pytest.approx(PAGE_NUMBER_BASELINE.pt)) in lines


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_can_be_secret_has_them(kind: str) -> None:
    """Text, DOCX and pages of every kind."""
    entry = f"  - {{kind: {kind}, date: 2026-11-20, secrecy: ลับ, sets: 2/5, {KINDS[kind]}}}\n"
    file = tgd.loads(FILE + entry)
    document = tgd.compose(file)[kind]
    lines = furniture(document)[0]
    assert lines[0][0] == "ลับ"
    assert any(words.startswith("ชุดที่ ๒ ของ ๕ ชุด") for words, _ in lines)
    packet = tgd.make(file, formats=["txt"])
    assert "ชุดที่ ๒ ของ ๕ ชุด" in packet.files[f"01-{kind}.txt"].decode()


def test_a_paper_that_is_not_secret_counts_no_sets() -> None:
    """The key is told where no secrecy stands beside it."""
    text = FILE + (LETTER % ("1/3", "ด้วยมีเหตุ")).replace("    secrecy: ลับมาก\n", "")
    codes = [each.code for each in tgd.check(tgd.loads(text))]
    assert "TGD868" in codes


def test_english_papers_count_in_english() -> None:
    """Set 1 of 3, Page 1 of 1."""
    english = "english: {name: Thararom Province}"
    text = FILE.replace("agency: {", f"agency: {{{english}, ", 1) + (
        "  - kind: announcement\n    language: en\n    secrecy: ลับ\n    sets: 1/3\n"
        "    date: 2026-11-20\n    title: [Announcement]\n    provisions: [Words]\n"
    )
    document = tgd.compose(tgd.loads(text))["announcement"]
    words = [words for words, _ in furniture(document)[0]]
    assert "Set 1 of 3  Page 1 of 1" in words


@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
@pytest.mark.parametrize("written", ["1/3", "3"])
def test_what_was_printed_is_read_and_adopted(suffix: str, written: str) -> None:
    """The line is no text of the paper, and the policy made of it has the key again."""
    packet = tgd.make(letter(written, LONG), formats=[suffix])
    data = packet.files[f"01-letter.{suffix}"]
    (document,) = tgd.recognize(data).documents
    assert plain(document.secrecy) == "ลับมาก"
    assert plain(document.sets).endswith("ของ ๓ ชุด")
    assert "ชุดที่" not in "".join(plain(block.text) for block in document.body)
    again = tgd.loads(tgd.adopt([data]).text)
    assert str(again.documents[0].sets) == written
