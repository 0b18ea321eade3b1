"""Finished DOCX as LibreOffice draws them: last pages hold more than an end, of any length."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from test_last_pages import FEWEST_ROWS, KINDS, is_running

from office import convert
from thaigovdocs.writers.docx.writing import render_docx

pytestmark = pytest.mark.slow

STEP = 5  # of the lengths from 1 to 60
MOST = 0.02  # of the papers


def is_bad(pdf: bytes) -> bool:
    """Return whether the last page holds no running text, and three rows of a table at most."""
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    lines = pages[len(pages) - 1].get_textpage().get_text_range().splitlines()
    rows = sum("แถวที่" in line for line in lines)
    return len(pages) > 1 and not any(map(is_running, lines)) and rows < FEWEST_ROWS


def test_next_to_no_last_page_holds_only_an_end(tmp_path: Path) -> None:
    """Owner, decision, signature, code and the last rows of a table take others along."""
    files = []
    for at, made in enumerate(KINDS):
        for lines in range(1 + at % STEP, 61, STEP):
            files.append(tmp_path / f"{made.__name__}-{lines}.docx")
            files[-1].write_bytes(render_docx(made(lines)))
    convert(files, tmp_path, "pdf")
    bad = [file.stem for file in files if is_bad(file.with_suffix(".pdf").read_bytes())]
    assert len(files) > 80
    assert len(bad) <= MOST * len(files), bad
