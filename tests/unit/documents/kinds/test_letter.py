"""The letter, from the policy to the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from thaigovdocs.documents.model import Document, HeadRow, LetterHead
from thaigovdocs.documents.page_counts import fill_page_counts
from thaigovdocs.thai.spans import Blank, PageCount, plain
from thaigovdocs.units import mm

Compose = Callable[[str], Document]
LETTER = "policy: {subject: การทดสอบ}\ndocuments: [{kind: letter, to: นายอำเภอ%s}]"


def head(document: Document) -> LetterHead:
    """Return the head of a letter."""
    assert isinstance(document.head, LetterHead)
    return document.head


def row(document: Document, kind: str) -> HeadRow:
    """Return the row *kind* of the head."""
    return next(row for row in head(document).rows if row.kind == kind)


def values(document: Document, kind: str) -> list[tuple[str, str, str]]:
    """Return label, words and quantity of every entry of a row."""
    return [
        (plain(entry.label), plain(entry.text), plain(entry.quantity))
        for entry in row(document, kind).entries
    ]


def test_the_rows_stand_in_the_order_of_the_form(composed: Compose) -> None:
    """เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย."""
    found = composed(LETTER % ", references: [ก], enclosures: [ข]")
    assert [plain(each.label) for each in head(found).rows] == [
        "เรื่อง",
        "เรียน",
        "อ้างถึง",
        "สิ่งที่ส่งมาด้วย",
    ]


def test_rows_without_an_entry_are_not_printed(composed: Compose) -> None:
    """อ้างถึง and สิ่งที่ส่งมาด้วย stand only where there is something."""
    found = composed(LETTER % "")
    assert [each.kind for each in head(found).rows] == ["subject", "salutation"]


@pytest.mark.parametrize(
    ("written", "printed", "draft"),
    [
        ("{circular: 9513}", "ธร ๐๐๑๗.๒/ว ๙๕๑๓", False),
        ("{circular: }", "ธร ๐๐๑๗.๒/ว", True),
        ("'12'", "ธร ๐๐๑๗.๒/๑๒", False),
        ("๑๒", "ธร ๐๐๑๗.๒/๑๒", False),
        ("กค (กวจ) 0405.2/ว 119", "กค (กวจ) ๐๔๐๕.๒/ว ๑๑๙", False),
        ("", "ธร ๐๐๑๗.๒/", True),
    ],
)
def test_a_number_is_printed_as_far_as_it_is_known(
    composed: Compose, written: str, printed: str, draft: bool
) -> None:
    """Whole and circular numbers are completed from the code of the agency."""
    found = composed(LETTER % f", date: 2026-01-05, number: {written}")
    assert plain(head(found).number) == printed
    assert found.meta.number == printed
    assert found.meta.draft is draft


def test_an_agency_without_a_code_prints_the_bare_number(composed: Compose) -> None:
    """Nothing stands before it."""
    found = composed("agency: {name: ก}\n" + LETTER % ", number: {circular: 5}")
    assert plain(head(found).number) == "ว ๕"


def test_the_date_has_neither_wan_thi_nor_an_era(composed: Compose) -> None:
    """Day, month and year alone."""
    found = composed(LETTER % ", number: '1', date: 2018-04-20")
    assert plain(head(found).date) == "๒๐ เมษายน ๒๕๖๑"
    assert (found.meta.date, found.meta.draft) == (date(2018, 4, 20), False)


def test_an_open_day_is_a_gap_before_the_month(composed: Compose) -> None:
    """It is written by hand, so there is no dotted line."""
    found = composed(LETTER % ", number: '1', date: 2026-11")
    assert head(found).date[0] == Blank(mm(18), dotted=False)
    assert plain(head(found).date[1:]) == " พฤศจิกายน ๒๕๖๙"
    assert (found.meta.date, found.meta.draft) == (None, True)


def test_no_date_at_all_is_left_empty(composed: Compose) -> None:
    """The letter is a draft."""
    found = composed(LETTER % ", number: '1'")
    assert head(found).date == ()
    assert found.meta.draft


@pytest.mark.parametrize(
    ("to", "salutation", "closing"),
    [
        ("นายอำเภอ", "เรียน", "ขอแสดงความนับถือ"),
        ("ประธานวุฒิสภา", "กราบเรียน", "ขอแสดงความนับถืออย่างยิ่ง"),
        ("พระครูสุธรรม", "นมัสการ", "ขอนมัสการด้วยความเคารพ"),
    ],
)
def test_salutation_and_closing_follow_the_addressee(
    composed: Compose, to: str, salutation: str, closing: str
) -> None:
    """They are a pair of the table, unless both are written."""
    found = composed(f"policy: {{subject: ก}}\ndocuments: [{{kind: letter, to: {to}}}]")
    assert plain(row(found, "salutation").label) == salutation
    assert plain(found.closing) == closing
    assert found.meta.addressee == to
    assert found.closing[0].origin.standard == "saraban annex 2"


def test_a_written_salutation_and_closing_are_printed(composed: Compose) -> None:
    """The author's words go before the table."""
    found = composed(LETTER % ", salutation: ถึง, closing: ด้วยความนับถือ")
    assert plain(row(found, "salutation").label) == "ถึง"
    assert plain(found.closing) == "ด้วยความนับถือ"


@pytest.mark.parametrize(
    ("written", "closing", "end"),
    [
        ("กราบเรียน", "ขอแสดงความนับถืออย่างยิ่ง", "จึงกราบเรียนมาเพื่อโปรดทราบ"),
        ("นมัสการ", "ขอนมัสการด้วยความเคารพ", "จึงนมัสการมาเพื่อโปรดทราบ"),
        ("เรียน", "ขอแสดงความนับถือ", "จึงเรียนมาเพื่อทราบ"),
        ("ถึง", "ขอแสดงความนับถือ", "จึงเรียนมาเพื่อทราบ"),
    ],
)
def test_a_written_salutation_brings_its_closing(
    composed: Compose, written: str, closing: str, end: str
) -> None:
    """The pair holds also where the table would say another one."""
    found = composed(LETTER % f", salutation: {written}")
    assert plain(found.closing) == closing
    assert plain(found.body[-1].text).startswith(end)


def test_the_audience_of_the_policy_is_the_default_addressee(composed: Compose) -> None:
    """To whom it applies is who is written to."""
    found = composed("policy: {subject: ก, audience: ทุกอำเภอ}\ndocuments: [{kind: letter}]")
    assert values(found, "salutation") == [("", "ทุกอำเภอ", "")]


def test_a_letter_to_nobody_leaves_a_dotted_line(composed: Compose) -> None:
    """What is open is shown."""
    found = composed("policy: {subject: ก}\ndocuments: [{kind: letter}]")
    assert row(found, "salutation").entries[0].text == (Blank(mm(80)),)
    assert found.meta.addressee == ""


def test_one_reference_has_no_number_and_several_have(composed: Compose) -> None:
    """Single-item lists are not numbered."""
    assert values(composed(LETTER % ", references: [ก]"), "references") == [("", "ก", "")]
    found = composed(LETTER % ", references: [ก, {title: คำสั่ง, number: 7/2561, subject: ข}]")
    assert values(found, "references") == [
        ("๑.", "ก", ""),
        ("๒.", "คำสั่ง ที่ ๗/๒๕๖๑ เรื่อง ข", ""),
    ]
    assert found.meta.references == ("ก", "คำสั่ง ที่ ๗/๒๕๖๑ เรื่อง ข")


def test_the_paper_that_ends_is_the_default_reference(composed: Compose) -> None:
    """An empty list of references prints none."""
    text = (
        "policy: {subject: ก, supersedes: {title: คำสั่งเดิม, number: 3/2560, date: 2017-02-01}}\n"
        "documents: [{kind: letter%s}]"
    )
    expected = [("", "คำสั่งเดิม ที่ ๓/๒๕๖๐ ลงวันที่ ๑ กุมภาพันธ์ ๒๕๖๐", "")]
    assert values(composed(text % ""), "references") == expected
    rows = head(composed(text % ", references: []")).rows
    assert [each.kind for each in rows] == ["subject", "salutation"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [("๑ ชุด", "จำนวน ๑ ชุด"), ("จำนวน 2 แผ่น", "จำนวน ๒ แผ่น"), ("auto", "จำนวน auto")],
)
def test_a_quantity_is_announced_once(composed: Compose, written: str, printed: str) -> None:
    """จำนวน stands before it unless it is there; auto counts papers of the file only."""
    found = composed(LETTER % f", enclosures: [{{title: ก, quantity: {written}}}]")
    assert values(found, "enclosures") == [("", "ก", printed)]
    assert found.meta.enclosures == (f"ก {printed}",)


def test_an_automatic_quantity_counts_the_pages_of_the_enclosure(composed: Compose) -> None:
    """The count is filled when the pages are known."""
    found = composed(
        "policy: {subject: ก}\ndocuments:\n"
        "- {kind: letter, to: ข, enclosures: [{document: announcement, quantity: auto}]}\n"
        "- {kind: announcement}"
    )
    quantity = row(found, "enclosures").entries[0].quantity
    assert quantity[1] == PageCount("announcement")
    assert plain((*quantity[:1], *quantity[2:])) == "จำนวน  หน้า"


def test_the_letterhead_is_the_agency_where_none_is_written(composed: Compose) -> None:
    """The form wants to know who writes."""
    assert list(map(plain, head(composed(LETTER % "")).letterhead)) == ["จังหวัดธารารมย์"]


def test_a_written_body_is_printed_node_by_node(composed: Compose) -> None:
    """Only its items are numbered."""
    found = composed(LETTER % ", body: [ก, {text: ข, items: [ค]}]")
    assert [f"{plain(b.label)}|{plain(b.text)}" for b in found.body] == ["|ก", "|ข", "๑.|ค"]


def test_the_title_of_the_file_names_issuer_and_subject(composed: Compose) -> None:
    """It is for the outline and the properties."""
    meta = composed(LETTER % "").meta
    assert meta.title == "หนังสือจังหวัดธารารมย์ เรื่อง การทดสอบ"
    assert meta.signers == (("นายวิชัย ใจสุจริต", "ผู้ว่าราชการจังหวัดธารารมย์"),)


def test_a_counted_enclosure_is_noted_with_its_pages(composed: Compose) -> None:
    """The registry reads the same words as the paper prints."""
    found = composed(
        "policy: {subject: ก}\ndocuments:\n"
        "- {kind: letter, to: ข, enclosures: [{document: announcement, quantity: auto}]}\n"
        "- {kind: announcement}"
    )
    counted = fill_page_counts(found, {"announcement": 12})
    noted = "ประกาศจังหวัดธารารมย์ เรื่อง ก จำนวน ๑๒ หน้า"
    assert counted.meta.enclosures == (noted,)
