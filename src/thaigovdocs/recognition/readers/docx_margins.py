"""What stands beside the text of a DOCX: headers, footers, footnotes and endnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs.recognition.lines.furniture import sets_in
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.lines.page_numbers import is_page_number
from thaigovdocs.recognition.model import PageNumber
from thaigovdocs.recognition.readers.docx_runs import Runs
from thaigovdocs.recognition.readers.docx_walker import Walker
from thaigovdocs.recognition.readers.package import Package, W
from thaigovdocs.recognition.vocabulary import HIDING, MEMO_TITLE, SECRECY, begins_head
from thaigovdocs.thai.spans import Text, plain

_ARABIC = re.compile("[0-9]")
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_THAI_PAGE = re.compile(r"\\\*\s*thai", re.IGNORECASE)
_RULES = frozenset(("separator", "continuationSeparator", "continuationNotice"))


class Margin:
    """A header or footer.

    Attributes:
        walker: reads it.
        lines: what stands in it, page numbers and secrecy apart.
        numbers: its page numbers.
        secrecy: the words in it that say it; ``None`` for none.
        sets: the words in it that say which set of how many; ``None`` for none.
    """

    def __init__(self, root: Any, of: Walker, part: str, thai: bool) -> None:
        self._thai = thai
        self.numbers: list[PageNumber] = []
        self.secrecy: Line | None = None
        self.sets: Line | None = None
        self.walker = Walker(
            of.file,
            of.styles,
            part=part,
            numbering=of.numbering,
            apart=self._take,
            trail=of.trail,
        )
        self.lines = tuple(self.walker.blocks(root))

    @property
    def holds_head(self) -> bool:
        """Whether it holds the head of the paper, which some set in a header."""
        head = any(begins_head(line.words) or line.squeezed == MEMO_TITLE for line in self.lines)
        return head and self.walker.part.startswith("header")

    def _take(self, runs: Runs, text: Text) -> bool:
        """Keep a page number and secrecy apart from the lines."""
        words = plain(text)
        hidden = any(HIDING.search(span.font or "") for span in runs.spans)
        number = is_page_number(words)
        if any(map(_PAGE.match, runs.pages)):
            thai = self._thai or hidden or any(map(_THAI_PAGE.search, runs.pages))
            self.numbers.append(PageNumber("PAGE", self.walker.origin(0), thai))
        elif number:
            thai = hidden or not _ARABIC.search(words)
            self.numbers.append(PageNumber(words.strip(), self.walker.origin(0), thai))
        elif words in SECRECY:
            self.secrecy = self.secrecy or Line(text)
        sets = sets_in(Line(text))
        self.sets = self.sets or sets
        return number or not words or words in SECRECY or sets is not None


def read_margins(package: Package, of: Walker) -> Iterator[Margin]:
    """Yield each header and footer."""
    formats = [each.get(f"{W}fmt") for each in package.document.iter(f"{W}pgNumType")]
    thai = any(each in ("thaiNumbers", "thaiCounting") for each in formats)
    for part, root in package.margins.items():
        yield Margin(root, of, part, thai)


def read_notes(package: Package, of: Walker) -> Iterator[tuple[Walker, tuple[Line, ...]]]:
    """Yield the footnotes and endnotes with their lines; the rules above them are none."""
    for part, root in package.notes.items():
        walker = Walker(of.file, of.styles, part=part, numbering=of.numbering, trail=of.trail)
        notes = (note for note in root if note.get(f"{W}type") not in _RULES)
        yield walker, tuple(line for note in notes for line in walker.blocks(note))
