"""PDFs that can be read out: PDF/A-2a and PDF/UA-1, the tree of structure read back."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from papers import fonts_for
from places import ROOT
from thaigovdocs import PolicyFile, compose, load, loads, render_pdf
from thaigovdocs.layout import model
from thaigovdocs.layout.drawing import CHECK_NAME, EMBLEM_NAME, SQUARE_NAME
from thaigovdocs.layout.planning import lay_out

EXAMPLES = (
    "certificate.yaml",
    "committee-order.yaml",
    "disclosure-2570.yaml",
    "forms.yaml",
    "framework.yaml",
    "hire-memo.yaml",
)
TABLE = """\
thaigovdocs: 1
agency: {name: อำเภอหนองบัวทอง}
documents:
- kind: other
  title: [บัญชีรายการ, ประจำปี 2570]
  body:
  - text: รายการ ดังนี้ {box} ตรวจแล้ว
    table:
      columns: [รายการ, {heading: จำนวนเงิน, key: amount}]
      rows: [[ปากกา, '100.00'], [ดินสอ, '50.00'], ['{tick} สมุด', '7.00']]
      total: รวมเป็นเงิน
  - heading: วิธีดำเนินการ
    items:
    - heading: การจัดซื้อ
      text: ซื้อจากร้านค้า
"""


@dataclass
class Element:
    """An element of the structure: its type, what is said of it, and what is in it."""

    kind: str
    keys: dict[str, Any]
    inside: list[Element]
    marks: list[tuple[int, int]]

    def all(self, *kinds: str) -> list[Element]:
        """Return the elements of these kinds in the order of reading, itself included."""
        mine = [self] if self.kind in kinds else []
        return mine + [found for each in self.inside for found in each.all(*kinds)]

    @property
    def every_mark(self) -> list[tuple[int, int]]:
        """Every piece of content below, by page and number."""
        return self.marks + [mark for each in self.inside for mark in each.every_mark]


@cache
def printed(name: str) -> tuple[bytes, ...]:
    """Return the PDFs of an example."""
    documents = compose(load(ROOT / "examples" / name)).values()
    return tuple(render_pdf(document, fonts=fonts_for("Sarabun")) for document in documents)


def reader(pdf: bytes) -> PdfReader:
    """Return what reads *pdf*."""
    return PdfReader(io.BytesIO(pdf))


def tree(file: PdfReader) -> Element:
    """Return the structure of a PDF."""
    numbers = {
        page.indirect_reference.idnum: at
        for at, page in enumerate(file.pages)
        if page.indirect_reference
    }
    root = file.root_object["/StructTreeRoot"]["/K"]
    (whole,) = [*_elements(root, None, numbers)]
    return whole


def _elements(value: Any, page: int | None, numbers: dict[int, int]) -> Iterator[Element]:
    for each in value if isinstance(value, list) else [value]:
        node = each.get_object()
        if not isinstance(node, dict) or "/S" not in node:
            continue
        own = numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        below = node.get("/K", [])
        marks = [*_marks(below, own, numbers)]
        keys = {key: each for key, each in node.items() if key not in ("/K", "/P")}
        yield Element(node["/S"][1:], keys, [*_elements(below, own, numbers)], marks)


def _marks(value: Any, page: int | None, numbers: dict[int, int]) -> Iterator[tuple[int, int]]:
    for each in value if isinstance(value, list) else [value]:
        node = each.get_object()
        if isinstance(node, int):
            assert page is not None
            yield page, int(node)
        elif isinstance(node, dict) and "/MCID" in node:
            yield numbers[node.raw_get("/Pg").idnum], int(node["/MCID"])


def headings(whole: Element) -> list[int]:
    """Return the levels of the headings in order."""
    return [int(each.kind[1:]) for each in whole.all(*(f"H{level}" for level in range(1, 10)))]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_paper_claims_pdf_a_and_pdf_ua(name: str) -> None:
    """With title, language and the title in the window's bar."""
    for pdf in printed(name):
        file = reader(pdf)
        said = file.root_object["/Metadata"].get_data()
        assert b"<pdfaid:part>2" in said
        assert b"<pdfaid:conformance>A" in said
        assert b"<pdfuaid:part>1" in said
        assert file.root_object["/Lang"] == "th-TH"
        assert file.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True
        assert file.root_object["/MarkInfo"] == {"/Marked": True}
        assert file.metadata is not None
        assert file.metadata.title


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_piece_of_content_is_told_once_or_is_no_content(name: str) -> None:
    """After the text is repaired: what the pages mark is what the tree has, and balanced."""
    for pdf in printed(name):
        file = reader(pdf)
        marks = tree(file).every_mark
        assert len(marks) == len(set(marks))
        for at, page in enumerate(file.pages):
            contents = page.get_contents()
            assert contents is not None
            content = contents.get_data()
            found = {int(each) for each in re.findall(rb"/MCID (\d+)", content)}
            assert found == {number for where, number in marks if where == at}
            opened = len(re.findall(rb"\bB(?:DC|MC)\b", content))
            assert opened == len(re.findall(rb"\bEMC\b", content))
            assert page["/Tabs"] == "/S"


@pytest.mark.parametrize("name", EXAMPLES)
def test_headings_leave_out_no_level(name: str) -> None:
    """The first is of level 1."""
    for pdf in printed(name):
        before = 0
        for level in headings(tree(reader(pdf))):
            assert 1 <= level <= before + 1
            before = level


@pytest.mark.parametrize("name", EXAMPLES)
def test_pictures_say_what_they_are(name: str) -> None:
    """Each has words to be read out."""
    for pdf in printed(name):
        for figure in tree(reader(pdf)).all("Figure"):
            assert figure.keys["/Alt"].strip()


@pytest.mark.parametrize("name", EXAMPLES)
def test_tables_have_heads_for_their_cells(name: str) -> None:
    """Every row is full, and every cell of a table that has a head knows its own."""
    for pdf in printed(name):
        for table in tree(reader(pdf)).all("Table"):
            heads = {head.keys["/ID"] for head in table.all("TH")}
            for cell in table.all("TD"):
                (attributes,) = cell.keys["/A"]
                named = attributes["/Headers"]
                assert heads.issuperset(named)
                assert bool(named) == bool(heads)


def test_a_table_is_a_table() -> None:
    """Rows, heads and cells in order, the total included; headings and pictures beside it."""
    (document,) = compose(loads(TABLE)).values()
    whole = tree(reader(render_pdf(document, fonts=fonts_for("Sarabun"))))
    (table,) = whole.all("Table")
    rows = [[cell.kind for cell in row.inside] for row in table.all("TR")]
    assert rows == [["TH", "TH"], *[["TD", "TD"]] * 4]
    assert [each.kind for each in table.inside] == ["THead", "TBody"]
    assert headings(whole) == [1, 2, 2, 3]
    assert [figure.keys["/Alt"] for figure in whole.all("Figure")] == [SQUARE_NAME, CHECK_NAME]


def test_emblem_and_code_are_told_by_name() -> None:
    """What is read out instead of them."""
    square = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z"/></svg>'
    )
    policy = (
        TABLE.replace("documents:", "output: {emblem: garuda.svg}\ndocuments:")
        .replace("kind: other", "kind: letter\n  qr: https://www.example.go.th/form")
        .replace("  title: [บัญชีรายการ, ประจำปี 2570]\n", "  to: นายอำเภอ\n  subject: บัญชีรายการ\n")
    )
    mapping = yaml.safe_load(policy) | {"thaigovdocs": 1}
    mapping["documents"][0] |= {"signatory": "chief"}
    mapping["people"] = {"chief": {"name": "นายสมชาย ใจดี", "position": "นายอำเภอ"}}
    file = PolicyFile.from_dict(mapping, files={"garuda.svg": square})
    (document,) = compose(file).values()
    whole = tree(reader(render_pdf(document, fonts=fonts_for("Sarabun"))))
    alts = [figure.keys["/Alt"] for figure in whole.all("Figure")]
    assert alts[0] == EMBLEM_NAME
    assert alts[-1] == "คิวอาร์โค้ด https://www.example.go.th/form"


@pytest.mark.parametrize("program", ["qpdf", "pdfinfo"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_other_programs_find_no_error(name: str, program: str, tmp_path: Path) -> None:
    """Qpdf checks the file, poppler reads it; neither complains."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is absent")
    for at, pdf in enumerate(printed(name)):
        path = tmp_path / f"{at}.pdf"
        path.write_bytes(pdf)
        command = [found, "--check", path] if program == "qpdf" else [found, path]
        told = subprocess.run(command, capture_output=True, check=True, timeout=60)
        assert b"rror:" not in told.stderr
        assert b"WARNING" not in told.stderr + told.stdout


def test_a_paper_of_too_many_rows_is_not_told_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is PDF/A-2b, and a note tells why."""
    monkeypatch.setattr(model, "MOST_TAGGED", 3)
    monkeypatch.setattr("thaigovdocs.layout.planning.MOST_TAGGED", 3)
    (document,) = compose(loads(TABLE)).values()
    layout = lay_out(document, fonts=fonts_for("Sarabun"))
    assert [found.code for found in layout.findings] == ["TGD716"]
    file = reader(render_pdf(document, layout=layout))
    said = file.root_object["/Metadata"].get_data()
    assert b"<pdfaid:conformance>B" in said
    assert b"pdfuaid" not in said
    assert tree(file).all("Table") == []
