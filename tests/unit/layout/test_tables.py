"""Rows of tables: divided only where they are long, ruled where they begin and end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from papers import announcement, cells, fonts_for, looks, table, text
from thaigovdocs.documents.model import Block
from thaigovdocs.layout import Layout, lay_out


def laid_out(lines: int) -> Layout:
    """Return an announcement of one table row whose first cell has *lines* lines."""
    words = " ".join(["กกกก"] * lines)
    long = replace(table(), rows=(cells(text(words, keep=False), text("ข"), text("๑")),), total=())
    paper = announcement(Block("table", (), table=long), dated=(), signatures=())
    return lay_out(looks(paper, emblem="none"), fonts=fonts_for("Sarabun"))


@pytest.mark.parametrize("lines", [2, 29, 32])
def test_a_row_is_ruled_above_and_below_and_nowhere_inside(lines: int) -> None:
    """The head has a rule above and below, the row one below, in whatever parts it comes."""
    layout = laid_out(lines)
    (page,) = layout.pages
    level = sorted({round(rule.y, 2) for rule in page.rules if rule.y == rule.to_y})
    assert len(level) == 3
    assert [len(one.lines) for one in page.paragraphs[-3:]].count(lines) == 1


def test_a_row_that_goes_on_is_closed_at_the_foot_and_opened_at_the_top() -> None:
    """Each page shows a whole frame, the head repeated above it."""
    layout = laid_out(45)
    assert layout.page_count == 2
    for page in layout.pages:
        level = {round(rule.y, 2) for rule in page.rules if rule.y == rule.to_y}
        assert len(level) == 3
    assert sum(line == "กกกก" for page in layout.pages for line in page.lines) == 45
