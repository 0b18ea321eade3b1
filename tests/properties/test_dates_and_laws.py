"""Whatever a text holds, what is found in it points into it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slips import case
from thaigovdocs.checks.rules import rules
from thaigovdocs.standard.citations import citations
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.written import written_dates

PIECES = (
    *("พระราชบัญญัติ", "ข้อมูลข่าวสาร", "ของราชการ", "ทางราชการ", "พ.ร.บ.", "รธน.", "(ฉบับที่ ๒)"),
    *("พ.ศ.", "ค.ศ.", "๒๕๔๐", "2560", "๓๑", "5", "เมษายน", "ก.พ.", "วันศุกร์ที่", "ลงวันที่", "มาตรา"),
    *("แห่ง", " ", "\n", "-", "ถึง", "ภายในวันที่", "ปีงบประมาณ", "กระท\u0e4d\u0e32", "\u200b", "/", "ฯ"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)
CHECKS = tuple(
    dict.fromkeys(rule.check for code, rule in rules().items() if code.startswith(("TGD4", "TGD5")))
)


@given(TEXTS)
def test_a_citation_lies_inside_the_text(text: str) -> None:
    """Its year is where it says."""
    arabic = to_arabic(text)
    for found in citations(arabic):
        assert 0 <= found.start < found.end <= len(arabic)
        if found.year is not None:
            assert arabic[found.year_at : found.end] == str(found.year)


@given(TEXTS)
def test_a_date_lies_inside_the_text(text: str) -> None:
    """Its parts are where it says."""
    arabic = to_arabic(text)
    for found in written_dates(arabic):
        assert 0 <= found.start <= found.month_at < found.end <= len(arabic)
        if found.day is not None:
            assert (
                int(arabic[found.day_at : found.month_at].strip().removesuffix("เดือน")) == found.day
            )


@given(TEXTS)
def test_every_finding_shows_characters_of_the_text(text: str) -> None:
    """No rule about dates or laws raises, and each tells its wording in both languages."""
    for check in CHECKS:
        for finding in check(case(text)):
            assert finding.params["found"] in text
            assert finding.message("en")
            assert finding.message("th")
