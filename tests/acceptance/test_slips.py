"""The page of slips: every one is found at its place, in text, DOCX and PDF, and nothing else."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest

from office import convert
from places import ROOT, TYPED
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.rules import rules
from thaigovdocs.findings import Finding

pytestmark = pytest.mark.slow

PAGE = (ROOT / "docs/explanation/slips.md").read_text("utf-8")
PAPERS = ("clinic", "order", "province")
SPACING = re.compile("TGD63[0-4]")  # notes that rest on how wide a PDF draws its spaces
SETTING = re.compile("TGD25[0-7]")  # bare paragraphs are not set as the form asks
DOCX_ONLY = "TGD797"  # no font for Thai is named: how python-docx makes a file


def listed(paper: str) -> set[tuple[int, str]]:
    """Return line and code of every slip of a paper that the page says is found."""
    section = PAGE.partition(f"\n### {paper}\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| ([\d, ]+) \| .* \| (TGD\d+) \|$", section, re.MULTILINE)
    return {(int(line), code) for lines, code in rows for line in lines.split(",")}


def lines(paper: str) -> list[str]:
    """Return the lines of a set of papers."""
    return TYPED[paper].read_text("utf-8").split("\n")


def as_docx(paper: str) -> bytes:
    """Return the paper as DOCX: the paragraph of a line has its number."""
    document = docx.Document()
    for line in lines(paper):
        document.add_paragraph(line)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return the codes without those that only one kind of file can have."""
    return [
        each.code
        for each in findings
        if not (SPACING.fullmatch(each.code) or SETTING.fullmatch(each.code))
        and each.code != DOCX_ONLY
    ]


def test_the_page_lists_slips_of_every_paper() -> None:
    """A table that cannot be read would make the tests below pass."""
    assert [len(listed(paper)) > 5 for paper in PAPERS] == [True] * 3
    assert {code for paper in PAPERS for _, code in listed(paper)} <= set(rules())
    rows = re.findall(r"^\| (\w+) \| [\d, ]+ \| .* \| .* \|$", PAGE, re.MULTILINE)
    assert set(rows) == set(PAPERS)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_slip_is_found_at_its_line_and_nothing_else(paper: str) -> None:
    """In the text file."""
    report = check_data("\n".join(lines(paper)).encode(), f"{paper}.txt").report
    assert {(each.origin.position[0], each.code) for each in report} == listed(paper)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_slip_is_found_at_its_paragraph(paper: str) -> None:
    """In a DOCX of the same paragraphs."""
    report = check_data(as_docx(paper), f"{paper}.docx").report
    found = {
        (each.origin.spot.paragraph, each.code)
        for each in report
        if each.origin.spot and each.code != DOCX_ONLY and not SETTING.fullmatch(each.code)
    }
    assert found == listed(paper)


def test_every_slip_is_found_on_the_pages_of_a_pdf(tmp_path: Path) -> None:
    """As LibreOffice prints that DOCX: the same findings in the same order of places."""
    for paper in PAPERS:
        (tmp_path / f"{paper}.docx").write_bytes(as_docx(paper))
    convert([tmp_path / f"{paper}.docx" for paper in PAPERS], tmp_path, "pdf")
    for paper in PAPERS:
        text = check_data("\n".join(lines(paper)).encode(), f"{paper}.txt").report
        printed = check_data((tmp_path / f"{paper}.pdf").read_bytes(), f"{paper}.pdf").report
        assert Counter(codes(printed)) == Counter(codes(text))
        places = [
            (each.origin.spot.page, each.origin.spot.line) for each in printed if each.origin.spot
        ]
        assert len(places) == len(list(printed))
        assert places == sorted(places)
        assert all(page and line for page, line in places)
        assert codes(printed) == codes(text)
