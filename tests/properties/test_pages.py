"""Papers of every kind, read back from the finished PDF: no page breaks a rule."""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import pairwise

import pytest

from papers import (
    FAMILIES,
    KINDS,
    MM,
    ReadLine,
    fonts_for,
    looks,
    random_paper,
    read_lines,
)
from thaigovdocs.documents.model import Document, Table
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.layout.coverage import texts
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.model import TablePart
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.digits import to_thai
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.writers.pdf.writing import render_pdf
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

PAPERS = 216
NEVER_FIRST = tuple("ๆฯ)]}”’,.:;!?/%…")
NEVER_LAST = tuple("([{“‘")
SUFFIX = re.compile(r"\.[0-9]?[A-Za-z]")
MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
# What no line parts, as a reader sees it: whatever the composers have marked.
UNBROKEN = re.compile(
    "[ก-๎] ๆ"
    f"|[๐-๙]{{1,2}} (?:{MONTHS}) (?:พ\\.ศ\\. )?[๐-๙]{{4}}"
    "|พ\\.ศ\\. [๐-๙]{4}|(?:มาตรา|ข้อ) [๐-๙]+(?: \\([๐-๙]+\\))?"
    "|(?:นาย|พันตรี )(?:สมชาย|เมฆ) (?:ใจดี|ฟ้าใส)(?![ก-๎])"
    "|[๐-๙][๐-๙,.]* (?:บาท|วัน)(?!การ)"
)


def squeezed(words: str) -> str:
    """Return *words* without white space."""
    return "".join(words.split())


class Paper:
    """A paper as it came out: its layout, the lines of its PDF, and those of the text alone."""

    def __init__(self, document: Document, family: str) -> None:
        self.document = looks(document, font=family)
        self.layout: Layout = lay_out(self.document, fonts=fonts_for(family))
        self.lines = read_lines(render_pdf(self.document, layout=self.layout), self.layout)
        self.sheet = self.layout.sheet
        self.bottom = self.sheet.bottom / MM
        self.pages = [self._text(number) for number in range(1, self.layout.page_count + 1)]

    def of(self, page: int) -> list[ReadLine]:
        """Return the lines of *page*, furniture included."""
        return [line for line in self.lines if line.page == page]

    def _text(self, page: int) -> list[ReadLine]:
        found = []
        for line in self.of(page):
            number = abs(line.baseline - 19) < 0.1 and line.text.startswith("- ")
            is_word = page < self.layout.page_count and self.is_catchword(line)
            if not number and not is_word and not self.is_secrecy(line):
                found.append(line)
        return found

    def is_secrecy(self, line: ReadLine) -> bool:
        """Whether *line* is the secrecy, at the top or the foot of a page."""
        words = squeezed(plain(self.document.secrecy))
        return bool(words) and squeezed(line.text) == words

    def is_catchword(self, line: ReadLine) -> bool:
        """Whether *line* stands where a catchword does."""
        foot = self.bottom - 0.25 * 16 / MM
        return abs(line.baseline - foot) < 0.3 and line.text.rstrip().endswith("...")

    @property
    def tables(self) -> list[Table]:
        """The tables of the paper."""
        return [block.table for block in self.document.body if block.table]

    def heads(self) -> list[str]:
        """The words of the heads of its tables, as a page repeats them."""
        found = []
        for number, page in enumerate(self.layout.pages, start=1):
            for part in page.parts:
                if isinstance(part, TablePart) and number > 1 and part.rows[0].head:
                    rows = [row for row in part.rows if row.head]
                    cells = (cell for row in rows for cell in row.cells)
                    lines = (line.text for cell in cells for line in cell.paragraph.lines)
                    found.append(squeezed("".join(lines)))
        return found


def faults_of_furniture(paper: Paper) -> list[str]:
    """Return pages without their number, catchword or secrecy, or with one too many."""
    faults = []
    count = paper.layout.page_count
    for page in range(1, count + 1):
        lines = paper.of(page)
        numbers = [one.text for one in lines if abs(one.baseline - 19) < 0.1]
        wanted = [f"- {to_thai(str(page))} -"] if page > 1 else []
        if [one for one in numbers if one.startswith("-")] != wanted:
            faults.append(f"page {page} is numbered {numbers}")
        secret = [round(one.baseline) for one in lines if paper.is_secrecy(one)]
        foot = round(paper.sheet.paper_height / MM) - 7
        if secret != ([12, foot] if paper.document.secrecy else []):
            faults.append(f"page {page} shows its secrecy at {secret}")
        urgent = squeezed(plain(paper.document.urgency))
        if urgent and sum(urgent in squeezed(one.text) for one in lines) != (page == 1):
            faults.append(f"page {page} shows its urgency wrongly")
        words = [one.text for one in lines if paper.is_catchword(one)] if page < count else []
        if len(words) != (page < count and kind_of(paper.document.kind).has_catchwords):
            faults.append(f"page {page} ends with {words}")
        following = squeezed("".join(one.text for one in paper.pages[page])) if words else ""
        for head in paper.heads():
            following = following.removeprefix(head)
        for word in words:
            if not following.startswith(squeezed(word)[:-3]):
                faults.append(f"page {page} announces {word}, {following[:30]} comes")
    return faults


def faults_of_margins(paper: Paper) -> list[str]:
    """Return what stands outside the margins."""
    right = 30 + paper.sheet.width / MM
    return [
        f"outside: {line}"
        for page in paper.pages
        for line in page
        if line.left < 29.95 or line.right > right + 0.1 or line.baseline > paper.bottom
    ]


def faults_of_breaks(paper: Paper) -> list[str]:
    """Return the lines that begin or end badly, and the units that are broken."""
    faults = []
    # A text may begin or end with such a sign; so may what stands beside a dotted line.
    parts = [
        squeezed(part)
        for text in texts(paper.document)
        for part in flatten(text).text.split("\ufffc")
    ]
    lines = [squeezed(line.text) for page in paper.pages for line in page]
    for line in filter(re.compile("[ก-๛A-Za-z0-9]").search, lines):
        first = line.startswith(NEVER_FIRST) and not SUFFIX.match(line)
        if first and not any(part.startswith(line[:6]) for part in parts):
            faults.append(f"begins badly: {line}")
        if line.endswith(NEVER_LAST) and not any(part.endswith(line[-6:]) for part in parts):
            faults.append(f"ends badly: {line}")
    printed = "\n".join(lines)
    wanted = sum(map(units, texts(paper.document)), Counter())
    for unit, count in wanted.items():
        if printed.count(unit) < count:
            faults.append(f"broken: {unit}")
    return faults


def units(text: Text) -> Counter[str]:
    """Return what must not be broken in *text*: as it is marked, and as a reader sees it."""
    flat = flatten(text)
    marked = [flat.text[start:end].strip("\ufffc ") for start, end in flat.kept]
    return Counter(map(squeezed, marked)) | Counter(map(squeezed, UNBROKEN.findall(flat.text)))


def faults_of_pages(paper: Paper) -> list[str]:
    """Return first and last lines alone, headings that end a page, torn signatures."""
    faults = []
    wholes = [squeezed(plain(block.label) + plain(block.text)) for block in paper.document.body]
    # Below a heading that announces lines to write on there is no word on its page.
    headings = [
        squeezed(plain(block.text))
        for block, after in pairwise(paper.document.body)
        if block.kind == "heading" and plain(after.text).strip()
    ]
    for at, (page, following) in enumerate(pairwise(paper.pages), start=1):
        last, first = squeezed(whole_line(page, -1)), squeezed(whole_line(following, 0))
        for whole in filter(None, wholes):
            if whole.startswith(last) and len(whole) > len(last) and first in whole:
                faults.append(f"page {at} ends with a first line: {last}")
            if whole.endswith(first) and len(whole) > len(first) and last in whole:
                faults.append(f"page {at + 1} begins with a last line: {first}")
        faults += [
            f"page {at} ends with a heading: {last}" for one in headings if one.endswith(last)
        ]
    for signature in paper.document.signatures:
        words = [squeezed(plain(each)) for each in (signature.name, *signature.position)]
        where = [
            page for page in paper.pages if words[0] in squeezed("".join(one.text for one in page))
        ]
        if len(where) != 1 or not all(
            word in squeezed("".join(one.text for one in where[0])) for word in words
        ):
            faults.append(f"torn: {words}")
    return faults


def whole_line(page: list[ReadLine], at: int) -> str:
    """Return the words on the baseline of line *at* of *page*."""
    baseline = page[at].baseline
    return "".join(one.text for one in page if abs(one.baseline - baseline) < 0.1)


def faults_of_closing(paper: Paper) -> list[str]:
    """Return a page whose closing or date has fewer than two lines of text with it."""
    closing = squeezed(plain(paper.document.closing or paper.document.dated))
    for number, page in enumerate(paper.pages, start=1):
        rows = [squeezed(one.text) for one in page]
        if number > 1 and closing and closing in rows and rows.index(closing) < 2:
            return [f"page {number}: {rows[:3]}"]
    return []


def faults_of_heads(paper: Paper) -> list[str]:
    """Return the pages on which a table goes on without its head."""
    faults = []
    for page in paper.layout.pages:
        for part in page.parts:
            bare = isinstance(part, TablePart) and part.ruled and not part.rows[0].head
            if bare and any(table.is_headed for table in paper.tables):
                faults.append(f"page {page.number} has rows without their head")
    for head in paper.heads():
        printed = [squeezed("".join(one.text for one in page)) for page in paper.pages[1:]]
        if not any(page.startswith(head) for page in printed):
            faults.append(f"no page begins with {head}")
    return faults


def faults_of_words(paper: Paper) -> list[str]:
    """Return how the words of the PDF, repeated heads apart, differ from those of the text."""
    heads = set(paper.heads())
    read = ""
    for number, page in enumerate(paper.pages):
        words = squeezed("".join(one.text for one in page))
        for head in heads if number else ():
            words = words.removeprefix(head)
        read += words
    plain_text = render_text(paper.document).replace("☐", "").replace("✓", "")
    wanted = squeezed(plain_text.replace("......", ""))
    wanted = wanted.removeprefix(squeezed(plain(paper.document.secrecy)))
    read = read.replace("๓ซม.", "").replace("๑.๕ซม.", "")
    at = next((n for n, (a, b) in enumerate(zip(read, wanted, strict=False)) if a != b), -1)
    return [] if read == wanted else [f"{read[at - 10 : at + 20]} for {wanted[at - 10 : at + 20]}"]


CHECKS = (
    faults_of_furniture,
    faults_of_margins,
    faults_of_breaks,
    faults_of_pages,
    faults_of_closing,
    faults_of_heads,
    faults_of_words,
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_of_a_paper_breaks_a_rule(kind: str) -> None:
    """Furniture, margins, breaks, first and last lines, closing, heads, words."""
    faults = []
    for seed in range(PAPERS // len(KINDS)):
        document = random_paper(random.Random(f"{kind} {seed}"), kind)
        paper = Paper(document, FAMILIES[0])
        faults += [f"{kind} {seed}: {fault}" for check in CHECKS for fault in check(paper)]
    assert faults == []
