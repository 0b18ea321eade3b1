"""Papers of invented agencies through every format: their words, their pages, their distances.

Each file under ``tests/data/papers`` is a policy of a kind that offices write: many and long
enclosures, urgency with secrecy, several signers with ranks and acting positions, a long
sender, nested clauses over pages, a body made of the facts, drafts, Arabic numerals.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
import pypdf
import pypdfium2
import pytest
from docx.oxml.ns import qn

import thaigovdocs as tgd
from office import convert, for_libreoffice
from papers import FAMILIES, ReadLine, fonts_for, looks, read_lines
from places import DATA
from thaigovdocs.documents.model import Document, LetterHead
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.standard.measures import CLAUSE_INDENTS, PARAGRAPH_INDENT
from thaigovdocs.thai.spans import plain
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.pdf.writing import render_pdf
from thaigovdocs.writers.text import DOTS, render_text

pytestmark = pytest.mark.slow

POLICIES = sorted((DATA / "papers").glob("*.yaml"))
PITCH = 18.08 / 72 * 25.4
BEFORE = 6 / 72 * 25.4
NEVER_FIRST = tuple(" ๆฯ)]}”’,.:;!?/%…")
SUFFIX = re.compile(r"\.[0-9]?[A-Za-z]")
NEVER_LAST = tuple(" ([{“‘")
ANNOUNCING = ("ดังนี้", "ต่อไปนี้", "ประกอบด้วย")


@lru_cache(maxsize=1)
def documents() -> dict[str, Document]:
    """Return every paper, by the name of its file and its id, on paper that bears the emblem."""
    return {
        f"{policy.stem}-{key}": looks(document, emblem="preprinted")
        for policy in POLICIES
        for key, document in tgd.compose(tgd.load(policy)).items()
    }


@dataclass(frozen=True)
class Drawn:
    """A paper in one font: its layout, its file, and the lines that stand in the file."""

    layout: Layout
    pdf: bytes
    lines: list[ReadLine]


@lru_cache(maxsize=64)
def drawn(name: str, family: str) -> Drawn:
    """Return the paper *name* as a PDF in *family*."""
    document = looks(documents()[name], font=family)
    layout = lay_out(document, fonts=fonts_for(family))
    pdf = render_pdf(document, layout=layout)
    return Drawn(layout, pdf, read_lines(pdf, layout))


def squeezed(text: str) -> str:
    """Return *text* without white space and the dots of what is open."""
    return "".join(text.replace(DOTS, "").split())


def words_of(document: Document) -> str:
    """Return the words of the text; secrecy is on every page and no part of it."""
    return squeezed(render_text(replace(document, secrecy=())))


def read_pypdf(pdf: bytes) -> list[str]:
    """Return what pypdf says of each page."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def read_pdfium(pdf: bytes) -> list[str]:
    """Return what pdfium says of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def read_poppler(pdf: bytes) -> list[str]:
    """Return what pdftotext says of each page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is absent")
    command = ["pdftotext", "-raw", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


READERS: tuple[Callable[[bytes], list[str]], ...] = (read_pypdf, read_pdfium, read_poppler)


def without_furniture(texts: list[str], layout: Layout) -> str:
    """Return what the pages say apart from page numbers, secrecy and catchwords."""
    said = []
    for text, page in zip(texts, layout.pages, strict=True):
        above, below = [
            squeezed(
                "".join(
                    line.text
                    for part in page.furniture
                    if is_low(part) == low
                    for line in part.lines
                )
            )
            for low in (False, True)
        ]
        words = squeezed(text)
        assert words.startswith(above)
        assert words.endswith(below)
        said.append(words.removeprefix(above).removesuffix(below))
    return "".join(said)


def is_low(part: Any) -> bool:
    """Tell whether a part of the furniture stands at the foot."""
    return bool(part.baseline > 421)


def faults_of_lines(layout: Layout) -> Iterator[str]:
    """Yield the lines that begin or end badly."""
    for page in layout.pages:
        for paragraph in page.paragraphs:
            for index, line in enumerate(paragraph.lines):
                if index and line.text.startswith(NEVER_FIRST) and not SUFFIX.match(line.text):
                    yield f"page {page.number} begins a line with: {line.text}"
                if line.text.endswith(NEVER_LAST):
                    yield f"page {page.number} ends a line with: {line.text}"


def faults_of_pages(found: Drawn) -> Iterator[str]:
    """Yield what breaks a rule of the pages."""
    layout, last = found.layout, len(found.layout.pages)
    for page in layout.pages:
        lines = [line for line in found.lines if line.page == page.number]
        text = [line for line in lines if 24 < line.baseline < 278]
        if not text:
            yield f"page {page.number} is empty"
            continue
        if max(line.baseline for line in text) > 277 - 0.25 * 16 / 72 * 25.4 + 0.05:
            yield f"page {page.number} goes below the margin"
        if bool(page.catchword) != (page.number < last):
            yield f"page {page.number} has the catchword {page.catchword!r}"
        if page.number < last and page.lines[-1].rstrip(" :").endswith(ANNOUNCING):
            yield f"page {page.number} ends with: {page.lines[-1]}"
        closing = plain(layout.document.closing or layout.document.dated)
        at = next((n for n, line in enumerate(page.lines) if line == closing), None)
        if page.number > 1 and at is not None and at < 2:
            yield f"page {page.number} has {at} lines above the closing"


def faults_of_distances(document: Document, lines: list[ReadLine], close: float) -> Iterator[str]:
    """Yield the distances of the standard that are off by more than *close* millimetres."""

    def find(words: str, start: int = 0) -> int:
        wanted = squeezed(words)
        for at in range(start, len(lines)):
            text = squeezed(lines[at].text)
            is_catchword = lines[at].text.endswith("...")
            is_part = len(text) > 5 and wanted.startswith(text)  # before an open day
            if not is_catchword and (is_part or text.startswith(wanted[:16])):
                return at
        raise AssertionError(f"no line begins with {words}")

    def off(what: str, value: float, wanted: float) -> Iterator[str]:
        if abs(value - wanted) > close:
            yield f"{what}: {value:.2f} instead of {wanted:.2f}"

    head = document.head
    at = 0
    if isinstance(head, LetterHead):
        at = find("ที่" + plain(head.number))
        yield from off("ที่", lines[at].left, 30)
        yield from off("ที่ below the edge", lines[at].baseline, 41.2)
        sender = lines[find(plain(head.letterhead[0]))]
        yield from off("sender beside ที่", sender.baseline, 41.2)
        above = None
        for row in head.rows:
            at = find(plain(row.label) + plain(row.entries[0].label + row.entries[0].text), at)
            yield from off(plain(row.label), lines[at].left, 30)
            if above is not None and len(above[1]) == 1:
                step = lines[at].baseline - above[0]
                if step < 2 * PITCH:  # the row above is of one line
                    yield from off(f"above {plain(row.label)}", step, PITCH + BEFORE)
            above = (lines[at].baseline, row.entries)
    for block in document.body:
        at = find(plain(block.label) + plain(block.text), at)
        level = min(block.level, len(CLAUSE_INDENTS))
        indent = CLAUSE_INDENTS[level - 1] if level else PARAGRAPH_INDENT
        if block.kind != "bullet":
            yield from off(f"indent of {plain(block.text)[:20]}", lines[at].left, 30 + indent.mm)
    closing = plain(document.closing or document.dated)
    below = find(closing, at)
    left = 105 if document.closing else 85
    yield from off(closing, lines[below].left, left)
    if (
        lines[below].page == lines[at].page
        and lines[below].baseline - lines[at].baseline < 2 * PITCH
    ):
        step = lines[below].baseline - lines[at].baseline
        # Half the space is given up before a page of its own is begun for a few lines.
        before = BEFORE if abs(step - PITCH - BEFORE) < 0.2 else 2 * BEFORE
        yield from off(f"above {closing}", step, PITCH + before)
    axis = (lines[below].left + lines[below].right) / 2 if document.closing else 119.9
    for signature in document.signatures:
        place = find(plain(signature.name), below)
        line = lines[place]
        room = line.baseline - lines[below].baseline
        lines_to_sign = 3 if abs(room - 3 * PITCH) < 0.5 else 4  # one less where a page would spill
        yield from off(f"room above {line.text}", room, lines_to_sign * PITCH)
        yield from off(f"axis of {line.text}", (line.left + line.right) / 2, axis)
        below = find(plain(signature.position[-1]), place)
        for each in range(place, below + 1):
            yield from off(
                f"axis of {lines[each].text}", (lines[each].left + lines[each].right) / 2, axis
            )
    for words in document.owner:
        below = find(plain(words), below)
        yield from off(plain(words), lines[below].left, 30)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paper as LibreOffice draws it."""
    folder = tmp_path_factory.mktemp("papers")
    files = []
    for name, document in documents().items():
        files.append(folder / f"{name}.docx")
        content = render_docx(looks(document, font="TH SarabunPSK"))
        files[-1].write_bytes(for_libreoffice(content))
    convert(files, folder, "pdf")
    return folder


def test_there_are_papers() -> None:
    """Letters and announcements of eight agencies."""
    assert len(POLICIES) >= 8
    assert len(documents()) >= 12


@pytest.mark.parametrize("family", FAMILIES)
def test_every_reader_finds_the_words_of_the_paper(family: str) -> None:
    """In poppler, pdfium and pypdf, in order, nothing lost, nothing added."""
    for name, document in documents().items():
        found = drawn(name, family)
        for read in READERS:
            said = without_furniture(read(found.pdf), found.layout)
            assert (name, read.__name__, said) == (name, read.__name__, words_of(document))


def test_the_docx_holds_the_words_of_the_paper() -> None:
    """As python-docx opens it, tables read cell by cell; urgency stands in a frame before them."""
    for name, document in documents().items():
        body = docx.Document(io.BytesIO(render_docx(document))).element.body
        hyphen = qn("w:noBreakHyphen")
        pieces = body.iter(qn("w:t"), hyphen)
        said = squeezed("".join("-" if each.tag == hyphen else each.text or "" for each in pieces))
        assert (name, said) == (name, words_of(document))


@pytest.mark.parametrize("family", FAMILIES)
def test_no_line_and_no_page_breaks_a_rule(family: str) -> None:
    """Where lines begin and end, what goes with the closing, what stands at the foot."""
    faults = [
        f"{name}: {fault}"
        for name in documents()
        for found in [drawn(name, family)]
        for fault in (*faults_of_lines(found.layout), *faults_of_pages(found))
    ]
    assert faults == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_distances_of_the_pdf_are_those_of_the_regulation(family: str) -> None:
    """Within 0.2 mm."""
    faults = [
        f"{name}: {fault}"
        for name, document in documents().items()
        for fault in faults_of_distances(document, drawn(name, family).lines, 0.2)
    ]
    assert faults == []


def test_the_distances_of_the_docx_are_those_of_the_regulation(office: Path) -> None:
    """Within 0.5 mm, as LibreOffice draws it."""
    layout: Any = SimpleNamespace(family=fonts_for("TH SarabunPSK").choose("TH SarabunPSK"))
    faults = [
        f"{name}: {fault}"
        for name, document in documents().items()
        for fault in faults_of_distances(
            document, read_lines((office / f"{name}.pdf").read_bytes(), layout), 0.5
        )
    ]
    assert faults == []


def test_the_same_paper_gives_the_same_bytes() -> None:
    """Twice composed, twice drawn, in both formats."""
    again = {
        f"{policy.stem}-{key}": looks(document, emblem="preprinted")
        for policy in POLICIES[:3]
        for key, document in tgd.compose(tgd.load(policy)).items()
    }
    for name, document in again.items():
        twin = looks(document, font="Sarabun")
        assert render_pdf(twin, layout=lay_out(twin, fonts=fonts_for("Sarabun"))) == (
            drawn(name, "Sarabun").pdf
        )
        assert render_docx(document) == render_docx(documents()[name])
