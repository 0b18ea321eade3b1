"""The body of a letter that was written none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.model import Document
from thaigovdocs.thai.spans import Span, plain

Compose = Callable[[str], Document]


def body(document: Document) -> list[str]:
    """Return the paragraphs."""
    return [plain(block.text) for block in document.body]


def test_a_first_contact_says_what_was_issued_and_why(composed: Compose) -> None:
    """What is enclosed, for which year, which laws ask for it; what is asked; the end."""
    found = composed(
        """
fiscal_year: 2569
policy:
  subject: แนวทาง
  audience: นายอำเภอ
  basis: [{act: official-information, sections: '9'}, {title: มติที่ประชุม, date: 2025-08-01}]
documents:
- {kind: letter, enclosures: [{document: announcement, quantity: 1 ชุด}, {document: announcement}]}
- {kind: announcement}
"""
    )
    assert body(found) == [
        "ด้วยจังหวัดธารารมย์ได้มีประกาศจังหวัดธารารมย์ เรื่อง แนวทาง "
        "สำหรับปีงบประมาณ พ.ศ. ๒๕๖๙ เพื่อให้เป็นไปตามพระราชบัญญัติข้อมูลข่าวสารของราชการ "
        "พ.ศ. ๒๕๔๐ มาตรา ๙ และมติที่ประชุม ลงวันที่ ๑ สิงหาคม ๒๕๖๘",
        "ในการนี้ จังหวัดธารารมย์ขอความร่วมมือดำเนินการในส่วนที่เกี่ยวข้อง รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย",
        "จึงเรียนมาเพื่อทราบ และดำเนินการในส่วนที่เกี่ยวข้องต่อไป",
    ]
    assert {block.kind for block in found.body} == {"paragraph"}


def test_a_former_paper_opens_the_letter(composed: Compose) -> None:
    """ตามที่ … นั้น, then บัดนี้; whom one goes up to is asked with โปรด."""
    found = composed(
        "policy: {subject: แนวทางปีงบประมาณนี้, supersedes: {title: คำสั่งเดิม}}\n"
        "fiscal_year: 2569\ndocuments: [{kind: letter, to: นายกรัฐมนตรี}]"
    )
    assert body(found) == [
        "ตามที่จังหวัดธารารมย์ได้มีคำสั่งเดิม นั้น",
        "บัดนี้ จังหวัดธารารมย์ได้กำหนดให้มีการดำเนินการ เรื่อง แนวทางปีงบประมาณนี้",
        "ในการนี้ จังหวัดธารารมย์ขอความร่วมมือดำเนินการในส่วนที่เกี่ยวข้อง",
        "จึงกราบเรียนมาเพื่อโปรดทราบ และโปรดพิจารณาดำเนินการต่อไป",
    ]


@pytest.mark.parametrize(
    ("reporting", "asked"),
    [
        ("{}", "ให้จังหวัดธารารมย์ทราบ"),
        ("{to: สำนักงาน, channel: ระบบรายงาน}", "ให้สำนักงานทราบ ทางระบบรายงาน"),
        ("{channel: www.a.th}", "ให้จังหวัดธารารมย์ทราบ ทาง www.a.th"),
        (
            "{rounds: [{id: h-1, name: รอบ 6 เดือน, due: 2026-03-31}, {id: b, due: 2026-09-30}]}",
            "ให้จังหวัดธารารมย์ทราบ รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ และภายในวันที่ ๓๐ กันยายน ๒๕๖๙",
        ),
    ],
)
def test_reports_are_asked_for_by_way_and_day(
    composed: Compose, reporting: str, asked: str
) -> None:
    """To whom, by which channel, and when each round is due."""
    found = composed(
        f"policy: {{subject: ก, reporting: {reporting}}}\ndocuments: [{{kind: letter, to: ข}}]"
    )
    assert body(found)[1].endswith(f"และรายงานผลการดำเนินการ{asked}")


def test_every_word_of_it_says_where_it_comes_from(composed: Compose) -> None:
    """Nothing of the default body is without an origin of the standard or the file."""
    found = composed("policy: {subject: ก}\ndocuments: [{kind: letter, to: ข}]")
    spans = [piece for block in found.body for piece in block.text if isinstance(piece, Span)]
    assert all(span.origin is not None for span in spans)
    assert spans[0].origin.standard == "regulation 3.5"
