"""``check`` takes any input: it never raises, and every place points into the file."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.fixing import skeleton
from thaigovdocs.checks.formats import format_github, format_json, format_sarif, format_text
from thaigovdocs.checks.mending import mend_file

pytestmark = pytest.mark.slow

WORDS = (
    "ที่ ", "๑๑๐๖ /๒๕๖๑", "พ.ศ. ๒๕๕๐", "วันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙", "พระราชบัญญัติ", "เเ", "(",
    "“",
    "เรื่อง ", "เรียน ",
    "ตามที่", "นั้น", "จึง", "ปีงบประมาณ พ.ศ. ", "12", "๒ .๐", "\n", "\n\n", "\t",
    "ประกาศ ณ วันที่ ", "ขอแสดงความนับถือ", "บันทึกข้อความ", "ข้อ ๑ ", "\u0e4d", "า", "ๆ",
    "\f", "\r", "\x00",
    "\u2028", "\u200b", "\ud7ff", "😀", "สิ่งที่ส่งมาด้วย ", "จำนวน ๑ ชุด", "ลงวันที่ ",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map("".join)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_any_text_is_checked(text: str) -> None:
    """Whatever stands in it; no rule fails, and each place is a character of the file."""
    data = text.encode("utf-8", "surrogatepass")
    checked = check_data(data, "a.txt")
    lines = checked.lines.get("a.txt", ())
    for finding in checked.report:
        assert finding.code != "TGD001", finding.format("en")
        line, column = finding.origin.position
        if checked.source:
            assert 1 <= line <= max(1, len(lines)), finding.format("en")
            assert 1 <= column <= len(lines[line - 1]) + 1, finding.format("en")
    for write in (format_text, format_github, format_sarif):
        assert isinstance(write([checked], lang="en"), str)
    assert format_json([checked])


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(("a.docx", "a.pdf", "a.yaml", "a.txt", "a")))
def test_any_bytes_are_checked(data: bytes, name: str) -> None:
    """A file that is none is a finding."""
    for head in (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"thaigovdocs: 1\n", b"\xff\xfe"):
        assert format_json([check_data(head + data, name)])


POLICY = """thaigovdocs: 1  # หมายเหตุ
fiscal_year: 2570
agency: {name: จังหวัดธารารมย์}
people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
policy:
  subject: มาตรการ
  authority: จึงประกาศไว้ ดังต่อไปนี้
  provisions:
    - ให้ปิดไฟฟ้า
    - '%s'  # หมายเหตุ
documents:
  - {kind: announcement, date: 2026-11-20}
"""
SLIPS = ("ที่ ๑๒ /๒๕๗๐", "เเละ", "นํา", "ก ๆ", "( ก )", "๒ .๐", "ก", " ", "1๒", "ฯลฯ", "พ.ศ.๒๕๗๐", "ที่่")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(SLIPS), min_size=1, max_size=12).map("".join))
def test_mending_twice_is_mending_once(words: str) -> None:
    """And no word is changed, nor anything but the words."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "p.yaml"
        source = POLICY % words
        path.write_bytes(source.encode())
        mend_file(path)
        once = path.read_bytes()
        assert mend_file(path).changes == ()
        assert path.read_bytes() == once
    assert skeleton(once.decode()) == skeleton(source)
    head, tail = source.split(words) if words.strip() and source.count(words) == 1 else ("", "")
    assert once.decode().startswith(head)
    assert once.decode().endswith(tail)
