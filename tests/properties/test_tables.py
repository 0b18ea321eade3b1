"""Tables of any shape: nothing of them is lost, nothing runs over the foot of a page."""

from __future__ import annotations

import random
import re

import pytest

from papers import announcement, cells, fonts_for, paragraph, random_words, text
from thaigovdocs.documents.model import Block, Cell, Column, Document, Table
from thaigovdocs.layout import lay_out
from thaigovdocs.layout.sheet import PORTRAIT
from thaigovdocs.standard.measures import MARGIN_BOTTOM, MARGIN_BOTTOM_LEAST
from thaigovdocs.thai.spans import plain

pytestmark = pytest.mark.slow

SEEDS = range(24)
# The margin at the foot may shrink where that saves a page of a few lines.
LOWEST = PORTRAIT.bottom + (MARGIN_BOTTOM - MARGIN_BOTTOM_LEAST).pt


def random_table(rng: random.Random) -> Table:
    """Return a table of random columns and cells, some of them empty, some very long."""
    count = rng.randint(1, 6)
    parts = [rng.uniform(0.05, 1) for _ in range(count)]
    columns = tuple(
        Column(text(f"ช่อง{at}"), part / sum(parts), rng.choice(("left", "center", "right")))
        for at, part in enumerate(parts)
    )

    def cell() -> str:
        length = rng.choice((0, 3, 12, 40, 40, 200, 900))
        return random_words(rng, length) if length else ""

    rows = tuple(cells(*(text(cell()) for _ in range(count))) for _ in range(rng.randint(0, 14)))
    total = tuple(Cell(text("รวม")) for _ in range(count)) if rng.random() < 0.5 else ()
    return Table(columns, rows, total)


def paper(seed: int) -> Document:
    """Return an announcement with a random table between paragraphs."""
    rng = random.Random(seed)
    lead = paragraph(random_words(rng, rng.randint(10, 1800)) + " ดังนี้", keep_next=True)
    block = Block("table", (), table=random_table(rng))
    return announcement(lead, block, paragraph("จึงประกาศให้ทราบโดยทั่วกัน"))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_cell_stands_on_a_page(seed: int) -> None:
    """In order and whole; a row is divided only where no page could hold it."""
    document = paper(seed)
    layout = lay_out(document, fonts=fonts_for("Sarabun"))
    columns: dict[float, str] = {}
    for one in (one for page in layout.pages for one in page.paragraphs):
        words = "".join("".join(line.text.split()) for line in one.lines)
        columns[one.style.x] = columns.get(one.style.x, "") + words
        assert one.baseline + (len(one.lines) - 1) * one.pitch <= LOWEST
    table = document.body[1].table
    assert table is not None
    heads = re.compile("ช่อง[0-9]")
    printed = [heads.sub("", words) for words in columns.values()]
    for row in (each.texts for each in table.rows):
        for cell in row:
            words = "".join(plain(cell).split())
            assert any(words in column for column in printed)


@pytest.mark.parametrize("seed", SEEDS)
def test_rules_stay_between_the_margins(seed: int) -> None:
    """No rule leaves the text area, and each cell's words stand between two of them."""
    layout = lay_out(paper(seed), fonts=fonts_for("Sarabun"))
    for page in layout.pages:
        for rule in page.rules:
            assert 85 <= rule.x <= rule.to_x <= 538.7
            assert 70 <= rule.y <= rule.to_y <= PORTRAIT.bottom + 0.01


def test_a_head_taller_than_a_page_is_parted_from_its_top() -> None:
    """No heading of it is half-way up a row that no page holds, nor below the paper's foot."""
    long, short = text(random_words(random.Random(1), 4000)), text("หมายเหตุ")
    table = Table((Column(long, 0.1), Column(short, 0.9)), (cells(text("ก"), text("ข")),))
    layout = lay_out(announcement(Block("table", (), table=table)), fonts=fonts_for("Sarabun"))
    assert len(layout.pages) > 1
    for page in layout.pages:
        for one in page.paragraphs:
            assert one.baseline + (len(one.lines) - 1) * one.pitch <= PORTRAIT.bottom
    assert "หมายเหตุ" in layout.pages[0].lines
