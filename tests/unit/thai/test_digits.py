"""Digits both ways, and the rule of a document."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.thai.digits import (
    Numerals,
    document_digits,
    in_numerals,
    numerals_of,
    printed_digits,
    to_arabic,
    to_thai,
)
from thaigovdocs.thai.spans import Blank, PageCount, Span, plain
from thaigovdocs.units import mm


def printed(text: str) -> str:
    """Return *text* as a document with Thai numerals prints it."""
    return plain(document_digits((Span(text),), "thai"))


def test_every_digit_becomes_thai() -> None:
    """All ten digits are known."""
    assert to_thai("0123456789") == "๐๑๒๓๔๕๖๗๘๙"


def test_every_digit_becomes_arabic() -> None:
    """All ten digits are known the other way."""
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙") == "0123456789"


def test_digits_of_other_scripts_stay() -> None:
    """Lao and full-width digits are neither Thai nor Arabic."""
    assert to_thai(to_arabic("໑１")) == "໑１"


def test_numerals_choose_the_digits() -> None:
    """A text has its digits in the numerals that are asked for, whichever it came in."""
    assert in_numerals("1๒", Numerals.THAI) == "๑๒"
    assert in_numerals("1๒", Numerals.ARABIC) == "12"


@pytest.mark.parametrize("function", [to_thai, to_arabic])
def test_what_is_no_text_is_refused(function: Any) -> None:
    """A number is not taken for text."""
    with pytest.raises(UsageError) as caught:
        function(12)
    assert str(caught.value) == "expected a text, found int"


def test_unknown_numerals_are_refused() -> None:
    """Numerals are Thai or Arabic."""
    with pytest.raises(UsageError) as caught:
        numerals_of("roman")
    assert str(caught.value) == "expected numerals 'thai' or 'arabic', found 'roman'"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ข้อ 1.1 (2)", "ข้อ ๑.๑ (๒)"),
        ("MOIT 1", "MOIT ๑"),
        ("10%", "๑๐%"),
        ("0-7948-1421", "๐-๗๙๔๘-๑๔๒๑"),
        ("๐ 2283", "๐ ๒๒๘๓"),
        ("1/2568", "๑/๒๕๖๘"),
        ("เวอร์ชัน 2.0", "เวอร์ชัน ๒.๐"),
        ("1.General", "๑.General"),
        ("1.Info", "๑.Info"),
        ("1.1.1.1 (Web)", "๑.๑.๑.๑ (Web)"),
        ("IP 10 เครื่อง", "IP ๑๐ เครื่อง"),
        ("MISO 9001", "MISO ๙๐๐๑"),
        ("ISO และ 9001", "ISO และ ๙๐๐๑"),
        ("e-GP 67", "e-GP ๖๗"),
        ("ส่งที่ ก@ข 12", "ส่งที่ ก@ข ๑๒"),
        ("ข้อ 3.2.1.10", "ข้อ ๓.๒.๑.๑๐"),
        ("รหัสงบประมาณ 12.34.56.78", "รหัสงบประมาณ ๑๒.๓๔.๕๖.๗๘"),
        ("1.250.000.000", "๑.๒๕๐.๐๐๐.๐๐๐"),
        ("เวลา 10:30:15", "เวลา ๑๐:๓๐:๑๕"),
        ("ห่างกัน 13.7563 กม.", "ห่างกัน ๑๓.๗๕๖๓ กม."),
        ("บมจ.ไทยสมุทร 5 ราย", "บมจ.ไทยสมุทร ๕ ราย"),
        ("พ.ร.บ.ไทย/12", "พ.ร.บ.ไทย/๑๒"),
        ("1.จังหวัดสายธาร.ไทย", "๑.จังหวัดสายธาร.ไทย"),
        ("Windows 5 เครื่อง", "Windows ๕ เครื่อง"),
        ("Office 3 แห่ง", "Office ๓ แห่ง"),
        ("USB 1,000 อัน", "USB ๑,๐๐๐ อัน"),
        ("Phase 2", "Phase ๒"),
        ("ID 5 คน", "ID ๕ คน"),
        ("ITA 95.50", "ITA ๙๕.๕๐"),
        ("MOIT 1 MOIT 2", "MOIT ๑ MOIT ๒"),
        ("1. Terms of Reference 5 ชุด", "๑. Terms of Reference ๕ ชุด"),
        ("ที่ 12/2569 Terms of Reference", "ที่ ๑๒/๒๕๖๙ Terms of Reference"),
        ("March 5 คัน", "March ๕ คัน"),
    ],
)
def test_digits_of_plain_words_become_thai(text: str, expected: str) -> None:
    """Labels, years, telephone numbers and numbers beside Latin words are Thai."""
    assert printed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "H1N1",
        "4MB",
        "A4",
        "PDF/A-2b",
        "B.1.1.7",
        "v1.2.3",
        "โครงการITA2568",
        "https://x.go.th/a1?b=2",
        "https://x.go.th/ข่าว/2568",
        "www.phangnga1.go.th/2568",
        "moph4.go.th/p/12",
        "4.go.th",
        "a1@b2.go.th",
        "report2568.pdf",
        "รายงาน2568.pdf",
        "แบบ(1).DOCX",
        "ISO 9001:2015",
        "ISO/IEC 27001:2013",
        "ISO/TS 22002-1",
        "RFC 2119",
        "IPv6",
        "IPv 6",
        "IP 192.168.1.10",
        "e-GP เลขที่โครงการ 66017123456",
        "COVID-๑๙",
        "2001:db8::1",
        "fe80::1",
        "::1",
        "2001:0db8:0000:0000:0000:ff00:0042:8329",
        "00:1A:2B:3C:4D:5E",
        "00:11:22:33:44:55",
        "192.168.1.1",
        "10.0.0.1",
        "172.16.254.3/24",
        "DNS 8.8.8.8",
        "สายธาร.ไทย/12",
        "ศูนย์ข้อมูล2.รัฐบาล.ไทย",
        "20 April 2018",
        "April 20, 2018",
        "20–22 April 2018",
        "20th April 2018",
        "April 2018",
        "5 Dec. 2019",
        "ISBN 978-616-123-456-7",
        "ISBN: 9786161234567",
        "978-616-123-456-7",
        "ISSN 0125-1234",
        "e-ISSN 2651-074X",
        "DOI 10.1000/182",
        "LINE ID 0812345678",
        "(Meeting ID) : 812 3456 7890",
        "Passcode: 123456",
        "รหัสผ่าน 123456",
        "รหัสการประชุม 812 3456 7890",
        "เลขที่โครงการ 67019123456",
        "Lat 13.7563 Long 100.5018",
        "13.7563, 100.5018",
        "ละติจูด 13.7563",
        "UTM 47N 661234 1520000",
        "47P 0661234 1523456",
        "Windows 11",
        "Office 365",
        "USB 3.0",
        "Section 9",
        "Sustainable Development Goals 2030 of the United Nations",
        "Official Information Act, B.E. 2540 (1997)",
        "1,500MB",
        "THB1,500.50",
        "10:30AM",
        "C++17",
        "1–2GB",
    ],
)
def test_digits_of_codes_and_addresses_stay(text: str) -> None:
    """What a reader types into a machine is printed as it is written."""
    assert printed(f"เรื่อง {text} ข้อ 1") == f"เรื่อง {text} ข้อ ๑"


def test_overlapping_exceptions_are_printed_once() -> None:
    """A file name inside a web address inside words changes nothing twice."""
    text = "ดู https://x1.go.th/a1/report2568.pdf, a1@b2.go.th และ 7"
    assert printed(text) == "ดู https://x1.go.th/a1/report2568.pdf, a1@b2.go.th และ ๗"


def test_arabic_numerals_leave_the_text_alone() -> None:
    """Thai digits that an author wrote are never turned back."""
    text = (Span("๑ และ 2"),)
    assert document_digits(text, "arabic") is text


def test_text_without_arabic_digits_is_returned_as_it_is() -> None:
    """Nothing is copied where nothing changes."""
    text = (Span("ข้อ ๑"), Blank(mm(10)))
    assert document_digits(text, "thai") is text


def test_literal_spans_keep_their_digits_and_decide_with_the_rest() -> None:
    """A token that begins in a literal span is judged whole."""
    text = (Span("COVID-", literal=True), Span("19 ปี 2564 "), Span("12", literal=True))
    changed = document_digits(text, "thai")
    assert [span.text for span in changed if isinstance(span, Span)] == [
        "COVID-",
        "19 ปี ๒๕๖๔ ",
        "12",
    ]


def test_a_token_over_several_spans_is_judged_whole() -> None:
    """An address that expressions put together keeps its digits."""
    text = (Span("www.x"), Span("1"), Span(".go.th/"), Span("2568"), Span(" ข้อ "), Span("3"))
    assert plain(document_digits(text, "thai")) == "www.x1.go.th/2568 ข้อ ๓"


def test_spans_keep_their_origin_and_marks() -> None:
    """Only the characters change, one for one."""
    origin = Origin(Mark("policy.yaml", 3, 5), offset=7)
    text = (Span("ข้อ 12", origin, keep=True, strong=True),)
    assert document_digits(text, "thai") == (Span("ข้อ ๑๒", origin, keep=True, strong=True),)


def test_open_places_part_tokens() -> None:
    """A blank or an open page count stays where it is and counts as a space."""
    text = (Span("A"), Blank(mm(10)), Span("1"), PageCount("letter"), Span("2"))
    assert document_digits(text, "thai") == (
        Span("A"),
        Blank(mm(10)),
        Span("๑"),
        PageCount("letter"),
        Span("๒"),
    )


def test_bare_text_in_place_of_spans_is_refused() -> None:
    """The rule works on spans, so that origins survive."""
    text: Any = "ข้อ 1"
    with pytest.raises(UsageError) as caught:
        document_digits(text, "thai")
    assert str(caught.value) == "expected a tuple of spans, found str"


def test_many_texts_are_printed_as_each_of_them_is() -> None:
    """With the exceptions of each; Arabic digits are left as they are."""
    texts = ["ข้อ 1", "COVID-19 ปี 2564", "ไม่มี", "www.example.go.th/1 หน้า 2"]
    each = [document_digits((Span(text),), "thai")[0] for text in texts]
    assert printed_digits(texts, "thai") == [plain((span,)) for span in each]
    assert printed_digits(texts, "arabic") == texts
    with pytest.raises(UsageError, match="expected a text"):
        printed_digits([1], "thai")  # type: ignore[list-item]
