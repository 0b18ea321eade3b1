"""A place on a page leads to the text of the policy that it prints, and back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from papers import fonts_for
from places import ROOT
from thaigovdocs import load, loads
from thaigovdocs.layout import Layout, Source, lay_out
from thaigovdocs.packet.papers import compose
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.units import mm, pt

EXAMPLES = (
    "certificate.yaml",
    "committee-order.yaml",
    "disclosure-2570.yaml",
    "forms.yaml",
    "framework.yaml",
    "hire-memo.yaml",
)
POLICY = """\
thaigovdocs: 1
agency: {name: อำเภอหนองบัวทอง}
documents:
- kind: other
  title: [บันทึกช่วยจำ]
  body:
  - >-
    ข้อความที่พับไว้
    เป็นสองบรรทัด
  - 'คำว่า ''ในอัญประกาศ'' และปี {{ 2500 + 70 }} นี้'
  - table:
      columns: [รายการ, {heading: จำนวน, key: count, align: right}]
      rows: [[ปากกา, '12'], [ดินสอ, '12']]
"""


@cache
def layouts(name: str) -> tuple[Layout, ...]:
    """Return the papers of an example, laid out."""
    papers = compose(load(ROOT / "examples" / name)).values()
    return tuple(lay_out(paper, fonts=fonts_for("Sarabun")) for paper in papers)


def only(text: str) -> Layout:
    """Return the only paper of a policy, laid out."""
    (paper,) = compose(loads(text)).values()
    return lay_out(paper, fonts=fonts_for("Sarabun"))


@cache
def lines_of(file: str) -> list[str]:
    """Return the lines of a file."""
    return Path(file).read_text(encoding="utf-8").splitlines()


def written(source: Source) -> str:
    """Return what stands in the file where *source* says that it begins."""
    line, column = source.origin.position
    return lines_of(source.origin.file)[line - 1][column - 1 :]


def test_the_examples_hold_every_kind() -> None:
    """What follows is true of all kinds of papers that there are."""
    made = {each.document.kind for name in EXAMPLES for each in layouts(name)}
    assert made == {kind for kind in KINDS if kind in made}
    assert {"letter", "memo", "announcement", "order", "framework", "other"} < made
    assert {"report-form", "request-form", "recipients", "publication-log"} < made


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_printed_character_has_a_source(name: str) -> None:
    """All letters of all lines but the labels that hang before them."""
    for layout in layouts(name):
        printed = sum(len(line) for page in layout.pages for line in page.lines)
        found = [source for source in layout.sources() if source.origin]
        assert sum(len(source.text) for source in found) >= 0.98 * printed
        assert any(source.origin.mark for source in found)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_source_stands_in_its_file_as_it_is_printed(name: str) -> None:
    """Line and column are those of the first character; digits may be Thai."""
    checked = 0
    for layout in layouts(name):
        for source in layout.sources():
            origin = source.origin
            if not origin.position[0] or origin.expression or not origin.file.endswith(".yaml"):
                continue
            first = to_arabic(source.text.strip())[:1]
            if first.isalpha():
                checked += 1
                assert to_arabic(written(source)).lstrip().startswith(first)
    assert checked > 10


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_place_leads_to_its_text_and_back(name: str) -> None:
    """The middle of what a source covers has its line; its line and column have its place."""
    for layout in layouts(name):
        for source in layout.sources():
            box, origin = source.box, source.origin
            if not origin.position[0]:
                continue
            there = layout.origin_at(
                box.x + box.width * 0.5, box.y + box.height * 0.5, page=box.page
            )
            assert there is not None
            assert (there.file, there.position[0]) == (origin.file, origin.position[0])
            line, column = origin.position
            assert box in layout.boxes_of(line, column, file=origin.file)
            assert box in layout.boxes_of(line)


def test_a_character_has_its_column() -> None:
    """Not only the text: the very character that stands at a place."""
    layout = only(POLICY)
    (source,) = (each for each in layout.sources() if "คำว่า" in each.text)
    start = source.origin.position
    end = layout.origin_at(source.box.x + source.box.width - pt(1), source.box.y)
    assert start == (10, 6)
    assert end is not None
    assert end.position == (10, 6 + len("คำว่า "))


def test_folded_text_leads_to_each_of_its_lines() -> None:
    """What is one paragraph on paper may be several lines of the file."""
    layout = only(POLICY)
    places = {each.text.strip(): each.origin.position for each in layout.sources()}
    assert places["ข้อความที่พับไว้"] == (8, 5)
    assert places["เป็นสองบรรทัด"] == (9, 5)


def test_an_expression_leads_to_its_braces() -> None:
    """Its result has no characters in the file; the expression has."""
    layout = only(POLICY)
    (source,) = (each for each in layout.sources() if each.text.strip() == "๒๕๗๐")
    assert source.origin.expression == "2500 + 70"
    assert written_in(POLICY, source).startswith("{{ 2500 + 70 }}")
    assert layout.boxes_of(10, source.origin.position[1] + 8) == (source.box,)


def written_in(policy: str, source: Source) -> str:
    """Return what stands in *policy* where *source* begins."""
    line, column = source.origin.position
    return policy.splitlines()[line - 1][column - 1 :]


def test_equal_cells_have_their_own_sources() -> None:
    """They are planned once, and each leads to its own row."""
    layout = only(POLICY)
    cells = [each for each in layout.sources() if each.text == "๑๒"]
    assert [written_in(POLICY, each)[:2] for each in cells] == ["12", "12"]
    assert cells[0].origin.position != cells[1].origin.position
    assert cells[0].box.y != cells[1].box.y
    assert layout.boxes_of(*cells[1].origin.position) == (cells[1].box,)


def test_beside_words_are_the_nearest_ones_and_outside_lines_none() -> None:
    """Behind a line's end is its end; the margin above the first line has nothing."""
    layout = only(POLICY)
    (source,) = (each for each in layout.sources() if each.text.strip() == "เป็นสองบรรทัด")
    right = layout.origin_at(mm(200), source.box.y)
    assert right is not None
    assert right.position[0] == 9
    assert layout.origin_at(mm(100), mm(2)) is None
    assert layout.origin_at(mm(100), mm(100), page=7) is None


def test_a_drawn_out_line_ends_where_its_words_end() -> None:
    """The places follow the letters of a distributed line to the right margin."""
    words = "หน่วยงานของรัฐต้องจัดให้มีข้อมูลข่าวสารของราชการไว้ให้ประชาชนเข้าตรวจดูได้ตามหลักเกณฑ์ " * 3
    layout = only(POLICY + f"  - {words.strip()}\n")
    line = POLICY.count("\n") + 1
    boxes = layout.boxes_of(line)
    assert len(boxes) > 2
    assert (boxes[0].x + boxes[0].width).mm == pytest.approx(190, abs=0.2)
    assert (boxes[-1].x + boxes[-1].width).mm < 190
