"""Whatever a file holds, reading it raises nothing but the project's own error."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from foreign import docx, paragraph, refused
from thaigovdocs.checks.case import Paper
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.recognition import explain, read_foreign
from thaigovdocs.thai.spans import Span

WORDS = st.sampled_from(
    (
        *(
            "ที่ ธร ๐๐๑๗/ว ๑",
            "เรื่อง",
            "เรียน ",
            "อ้างถึง ๑. ก",
            "สิ่งที่ส่งมาด้วย",
            "จำนวน ๑ ชุด",
            "๑.",
            "(๒) ก",
        ),
        *("ขอแสดงความนับถือ", "(นายธาร ใจเย็น)", "บันทึกข้อความ", "ส่วนราชการ", "วันที่", "ลับ", "ด่วน"),
        *(
            "ประกาศกรม",
            "คำสั่งกรม",
            "ประกาศ ณ วันที่ ๑",
            "สำเนาส่ง",
            "โทร. ๑",
            "- ๒ -",
            "ก...",
            "ก",
            "\t",
        ),
        *("มาตรา ๑", "กรอบแนวทาง", "☐ ทราบ", "\f", "ก\tข\tค", "ตามที่ นั้น", "ว่าที่ร้อยตรี", "ครุฑ ก", " "),
    )
)
PAPERS = st.lists(st.tuples(WORDS, st.sampled_from(("\n", "\n\n", " ", "")))).map(
    lambda parts: "".join(word + end for word, end in parts)
)


def try_to_read(data: bytes) -> None:
    """Read *data* as every caller does: it is refused in words, or every passage has a place."""
    try:
        found = read_foreign(data, "any")
    except ThaiGovDocsError as error:
        refused = error.findings
    else:
        explain(found)
        passages = (each for document in found.documents for each in Paper(document).passages)
        places = [each.origin() for each in passages if each.text.strip()]
        assert {(place.spot or place.mark).file for place in places} <= {"any"}  # type: ignore[union-attr]
        return
    assert refused


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing else is raised."""
    try_to_read(data)


@given(PAPERS)
def test_parts_in_any_order_are_read(words: str) -> None:
    """A paper may miss any part, or have it twice."""
    try_to_read(words.encode())


PAGE_NUMBER = re.compile(r"\s*(?:-\s*)?[0-9๐-๙]{1,4}(?:\s*-)?\s*")


@given(PAPERS)
@example("- ๒ -\n")
@example("ที่ ธร ๐๐๑๗/ว ๑\nเรื่อง\n")
@example("ที่ ธร ๐๐๑๗/ว ๑\nเรื่อง ก\nเรียน\nอ้างถึง\nสิ่งที่ส่งมาด้วย\n")
def test_no_character_is_lost(words: str) -> None:
    """All stand in the papers, but for what pages are furnished with."""
    if refused(words.encode()) == "TGD707":  # nothing, or nothing but numbers of pages
        rest = (line for line in words.splitlines() if not PAGE_NUMBER.fullmatch(line))
        assert not any(map(str.isalnum, "".join(rest)))
        return
    found = read_foreign(words.encode(), "any")
    said = "".join(
        span.text if isinstance(span, Span) else ""
        for document in found.documents
        for passage in Paper(document).passages
        for span in (Span(passage.label), *passage.spans)
    )
    furniture = "".join(each.text for each in found.furniture)
    dots = str.maketrans("", "", " \t\n\f\r|.…\u00a0")
    lost = Counter(words.translate(dots)) - Counter((said + furniture).translate(dots))
    assert lost == Counter()


@settings(max_examples=60)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8), PAPERS)
def test_a_damaged_docx_is_read_or_refused(at: int, noise: bytes, words: str) -> None:
    """Bytes of the main part are overwritten before it is packed again."""
    whole = docx("".join(map(paragraph, filter(None, map(str.strip, words.split("\n"))))))
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = bytearray(old.read(name))
            place = at % len(content)
            content[place : place + len(noise)] = noise
            new.writestr(name, bytes(content))
    try_to_read(packed.getvalue())


@settings(max_examples=60)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_cut_or_changed_package_is_read_or_refused(at: int, noise: bytes) -> None:
    """The zip itself is damaged."""
    whole = bytearray(docx(paragraph("ประกาศกรม")))
    place = at % len(whole)
    try_to_read(bytes(whole[:place]))
    whole[place : place + len(noise)] = noise
    try_to_read(bytes(whole))
