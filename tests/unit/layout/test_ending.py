"""Last pages: nothing that is no running text stands alone on one, and none has a catchword."""

from __future__ import annotations

import pytest

from papers import decision, endorsement, fonts_for, letter, memo, paragraph, signers, text
from thaigovdocs.documents.model import Block, Document
from thaigovdocs.layout import Layout, lay_out

LINE = "หน่วยงานราชการส่วนภูมิภาคในจังหวัดพิจารณาแนวทางการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะตามกำหนด "
OWNER = ("สำนักงานจังหวัด", "กลุ่มงานยุทธศาสตร์", "โทร. ๐ ๙๙๑๒ ๓๔๕๖", "โทรสาร ๐ ๙๙๑๒ ๓๔๕๗")
LENGTHS = range(1, 46)


def body(lines: int) -> tuple[Block, ...]:
    """Return about so many lines of text, in paragraphs of three."""
    counts = [3] * (lines // 3) + ([lines % 3] if lines % 3 else [])
    return (*(paragraph(LINE * count) for count in counts), paragraph("จึงเรียนมาเพื่อโปรดพิจารณา"))


def letter_of(lines: int) -> Document:
    """Return a letter with an owner block of four lines."""
    return letter(body=body(lines), owner=tuple(map(text, OWNER)))


def memo_of(lines: int) -> Document:
    """Return a memo with a decision."""
    return memo(body=body(lines), endorsements=(), decision=decision())


def endorsed(lines: int) -> Document:
    """Return a memo with an endorsement and a decision."""
    return memo(body=body(lines), endorsements=(endorsement(),), decision=decision())


def signed_by_four(lines: int) -> Document:
    """Return a letter that four sign."""
    return letter(body=body(lines), signatures=signers(4))


def has_text(layout: Layout) -> bool:
    """Tell whether the last page holds a line of the body."""
    last = layout.pages[-1].lines
    return any(line in LINE * 4 or line.startswith("จึงเรียน") for line in last)


@pytest.mark.parametrize("made", [letter_of, memo_of, endorsed, signed_by_four])
def test_nothing_stands_alone_on_a_last_page(made: object) -> None:
    """Whatever the length: owner, decision and signatures have text with them."""
    assert callable(made)
    alone = [
        lines
        for lines in LENGTHS
        if (layout := lay_out(made(lines), fonts=fonts_for("Sarabun"))).page_count > 1
        and not has_text(layout)
    ]
    assert alone == []


@pytest.mark.parametrize("made", [letter_of, endorsed])
def test_a_catchword_announces_text_only(made: object) -> None:
    """Never the words of a chief, a decision or who owns the matter."""
    assert callable(made)
    for lines in LENGTHS:
        layout = lay_out(made(lines), fonts=fonts_for("Sarabun"))
        words = [page.catchword for page in layout.pages]
        assert not any(each.startswith(("ทราบ", "อนุมัติ", "สำนักงาน", "เรียน ")) for each in words)


def test_a_few_lines_too_many_are_squeezed_in() -> None:
    """A line less to sign in keeps a letter on its page; others have their usual room."""
    counts = [lay_out(letter_of(n), fonts=fonts_for("Sarabun")).page_count for n in LENGTHS]
    assert counts == sorted(counts)
    boxes = {
        round(lay_out(letter_of(n), fonts=fonts_for("Sarabun")).anchors["signature"].height.pt)
        for n in LENGTHS
    }
    assert boxes == {36, 54}
