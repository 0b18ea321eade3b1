"""What a notebook shows: the pages of a layout, the files of a packet."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import thaigovdocs as tgd
from papers import announcement, fonts_for, paragraph


def test_a_notebook_shows_the_pages_of_a_layout() -> None:
    """The first page as SVG, all of them as HTML; nothing of the text is evaluated."""
    paper = announcement(*(paragraph("<b>ข้อความ</b> " * 80) for _ in range(6)))
    layout = tgd.lay_out(paper, fonts=fonts_for("Sarabun"))
    shown = layout._repr_html_()  # type: ignore[attr-defined]
    assert shown.count("<img ") == layout.page_count > 1
    first = shown.partition("base64,")[2].partition('"')[0]
    assert b64decode(first).decode() == layout._repr_svg_()  # type: ignore[attr-defined]
    assert "<b>" not in shown


def test_a_notebook_shows_the_files_of_a_packet(tmp_path: Path) -> None:
    """Links to them, and what was found, escaped."""
    entry = "{kind: framework, title: ก, provisions: [ข]}"
    text = f"thaigovdocs: 1\nagency: {{name: จังหวัด<x>}}\ndocuments: [{entry}]"
    packet = tgd.render(tgd.loads(text), tmp_path / "out", formats=["txt"])
    shown = packet._repr_html_()
    assert "01-framework.txt</a>" in shown
    assert "<x>" not in shown
