"""Finished papers of every length: no last page holds only what belongs to the pages before it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from office import convert
from papers import (
    announcement,
    cells,
    decision,
    endorsement,
    fonts_for,
    form,
    letter,
    memo,
    paragraph,
    qr,
    signers,
    text,
)
from thaigovdocs.documents.model import Block, Cell, Column, Document, Row, Table, TitleHead
from thaigovdocs.layout import lay_out
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.pdf.writing import render_pdf

pytestmark = pytest.mark.slow

WORDS = "หน่วยงานราชการส่วนภูมิภาคในจังหวัดพิจารณาแนวทางการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะตามกำหนด "
OWNER = ("สำนักงานจังหวัด", "กลุ่มงานยุทธศาสตร์", "โทร. ๐ ๙๙๑๒ ๓๔๕๖", "โทรสาร ๐ ๙๙๑๒ ๓๔๕๗")
FEWEST_ROWS = 4
STEP = 5  # of the lengths that LibreOffice draws
MOST = 0.02  # of those, which it may end badly: it ends lines by its own words


def body(lines: int) -> tuple[Block, ...]:
    """Return about so many lines of text, in paragraphs of three."""
    counts = [3] * (lines // 3) + ([lines % 3] if lines % 3 else [])
    return (*(paragraph(WORDS * count) for count in counts), paragraph("จึงเรียนมาเพื่อโปรดพิจารณา"))


def letter_of(lines: int) -> Document:
    """Return a letter with an owner block of four lines and a code."""
    code = qr() if lines % 2 else None
    return letter(body=body(lines), owner=tuple(map(text, OWNER)), qr=code)


def decided(lines: int) -> Document:
    """Return a memo with a decision."""
    return memo(body=body(lines), endorsements=(), decision=decision())


def endorsed(lines: int) -> Document:
    """Return a memo with an endorsement and a decision."""
    return memo(body=body(lines), endorsements=(endorsement(),), decision=decision())


def signed_by_four(lines: int) -> Document:
    """Return an order that four sign."""
    return announcement(*body(lines), kind="order", signatures=signers(4))


def announced(lines: int) -> Document:
    """Return an announcement."""
    return announcement(*body(lines))


def reported(lines: int) -> Document:
    """Return a report form with so many lines in its rows, signed at its end."""
    columns = (Column(text("มาตรการ"), 0.5), Column(text("ผล"), 0.5))
    rows: list[Row] = []
    for at in range(lines):
        words = f"แถวที่ {to_thai(str(at + 1))} ดำเนินการ"
        rows.append(replace(cells(text(words), text("")), continues=at % 5 > 0))
    return form(
        "report-form", Block("table", (), table=Table(columns, tuple(rows))), signatures=signers(1)
    )


def listed(lines: int) -> Document:
    """Return a list of recipients."""
    columns = (
        Column(text("ลำดับ"), 0.1, "center"),
        Column(text("หน่วยงาน"), 0.6),
        Column(text("ผู้รับ"), 0.3),
    )
    rows = (
        Row((Cell(text(to_thai(str(at + 1)))), Cell(text(f"แถวที่ {to_thai(str(at + 1))}")), Cell()))
        for at in range(lines)
    )
    titles = (text("รายชื่อแนบท้าย"), text("หนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗/ว ๑"))
    table = Block("table", (), table=Table(columns, tuple(rows)))
    return form("recipients", table, head=TitleHead(titles, emblem=False))


KINDS = (letter_of, decided, endorsed, signed_by_four, announced, reported, listed)


def last_page(pdf: bytes) -> tuple[int, list[str]]:
    """Return how many pages *pdf* has, and the lines of the last."""
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    words = pages[len(pages) - 1].get_textpage().get_text_range()
    return len(pages), words.replace("\u0000", "").splitlines()


def is_running(line: str) -> bool:
    """Return whether *line* is one of the body."""
    words = line.strip().replace(" ", "")
    return words.startswith("จึงเรียน") or (len(words) > 12 and words in WORDS.replace(" ", "") * 3)


def is_bad(pdf: bytes) -> bool:
    """Return whether the last page holds no running text, and three rows of a table at most."""
    count, lines = last_page(pdf)
    rows = sum("แถวที่" in line for line in lines)
    return count > 1 and not any(map(is_running, lines)) and rows < FEWEST_ROWS


@pytest.mark.parametrize("made", KINDS)
def test_no_last_page_holds_only_an_end(made: Callable[[int], Document]) -> None:
    """No owner, decision, signature, code or end of a table stands alone, whatever the length."""
    fonts = fonts_for("Sarabun")
    assert [n for n in range(1, 61) if is_bad(render_pdf(made(n), fonts=fonts))] == []


def test_a_list_of_thirty_three_has_one_page() -> None:
    """Its rows are a little lower; one of forty has two."""
    counts = [
        lay_out(listed(lines), fonts=fonts_for("Sarabun")).page_count for lines in (28, 33, 40)
    ]
    assert counts == [1, 1, 2]


def test_next_to_no_last_page_of_a_docx_holds_only_an_end(tmp_path: Path) -> None:
    """As LibreOffice draws them, ends and last rows take others along, too."""
    files = []
    for at, made in enumerate(KINDS):
        for lines in range(1 + at % STEP, 61, STEP):
            files.append(tmp_path / f"{made.__name__}-{lines}.docx")
            files[-1].write_bytes(render_docx(made(lines)))
    convert(files, tmp_path, "pdf")
    bad = [file.stem for file in files if is_bad(file.with_suffix(".pdf").read_bytes())]
    assert len(files) == len(KINDS) * 60 // STEP
    assert len(bad) <= MOST * len(files), bad
