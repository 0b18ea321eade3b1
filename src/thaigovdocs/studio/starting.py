"""Where one begins: a preset, a file that is there, last year's papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.adopting.adopt import adopt
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.files import check_data, is_policy
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding
from thaigovdocs.layout.planning import lay_out
from thaigovdocs.marking.mark import mark
from thaigovdocs.recognition.readers.pdf_pictures import page_pictures
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.starters.presets import preset_text
from thaigovdocs.studio.papers import Area, View, draw, printed_on
from thaigovdocs.studio.session import Writing

if TYPE_CHECKING:
    from thaigovdocs.layout.model import Layout

MOST_FILES = 200
"""How many files of a folder are offered."""
MOST_BYTES = 32_000_000
"""The largest file that is taken from a browser."""
_MOST_PAGES = 20
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LARGEST_POLICY = 2_000_000


def policies_in(folder: Path) -> tuple[Path, ...]:
    """Return the policy files of *folder*, those changed last first."""
    found = []
    for each in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")])[: 5 * MOST_FILES]:
        try:
            state = each.stat()
            if state.st_size < _LARGEST_POLICY and b"thaigovdocs" in each.read_bytes():
                found.append((-state.st_mtime, each))
        except OSError:
            continue
    return tuple(path for _, path in sorted(found)[:MOST_FILES])


def new_file(folder: Path, name: str, text: str) -> Path:
    """Write *text* to a new file of *folder* and return its path; no file is replaced.

    Args:
        folder: where.
        name: of the file; what no system takes in a name is left out.
        text: of a policy file.

    Raises:
        OutputError: the system refuses.
    """
    fit = _UNFIT.sub("-", name).strip(". ")[:80]
    stem = Path(fit).stem if fit.lower().endswith((".yaml", ".yml", ".docx", ".pdf")) else fit
    for number in count(1):
        path = folder / f"{stem or 'policy'}{f'-{number}' if number > 1 else ''}.yaml"
        if not path.exists():
            write_file(path, text.encode())
            return path
    raise AssertionError


CIRCULAR = "circular"
"""A letter whose number is that of circulars, beside the presets."""


def text_of(start: str) -> str:
    """Return the text that a new file begins with: of a preset, or of a circular letter.

    Raises:
        UsageError: there is no such preset.
    """
    if start != CIRCULAR:
        return preset_text(start)
    writing = Writing(preset_text("letter"))
    fields = (each for top in writing.form for each in top.walk())
    number = next(each for each in fields if each.shape == "number")
    writing.put_number(number, "", circular=True, at=0)
    return writing.text


def start(folder: Path, preset: str) -> Path:
    """Write a new file that begins as *preset* does, and return its path.

    Raises:
        OutputError: the system refuses.
        UsageError: there is no such preset.
    """
    return new_file(folder, preset, text_of(preset))


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a paper that somebody else wrote, with the places of what was found.

    Attributes:
        text: a paragraph or line.
        places: start, end and which finding, ascending and apart from one another.
    """

    text: str
    places: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """Where something was found on a page.

    Attributes:
        number: of the finding, from 0.
        area: where its words stand.
    """

    number: int
    area: Area


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page of a paper that somebody else wrote, drawn from its words.

    Attributes:
        view: the page.
        slips: what was found on it.
    """

    view: View
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file that somebody else wrote, checked.

    Attributes:
        name: of the file.
        data: its bytes.
        checked: what was found.
        words: what stands in it, in the order of reading.
    """

    name: str
    data: bytes
    checked: Checked
    words: tuple[Marked, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return tuple(self.checked.report)

    @property
    def is_pdf(self) -> bool:
        """Whether its pages can be shown as they are."""
        return self.data.startswith(b"%PDF")

    def marked(self) -> bytes:
        """Return the file with every finding at its words.

        Raises:
            PolicyError: it is neither DOCX nor PDF, or carries a signature.
        """
        return mark(self.data, self.checked.report, name=self.name)

    def pictures(self) -> tuple[bytes, ...]:
        """Return its pages with what is marked, as PNG; none for what has no pages yet.

        Raises:
            PolicyError: it cannot be drawn.
        """
        if not self.is_pdf:
            return ()
        try:
            data = self.marked()
        except ThaiGovDocsError:  # signed, or protected: shown as it is
            data = self.data
        return tuple(page_pictures(data, self.name, most=_MOST_PAGES))

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its papers are taken for, each once."""
        known = (kind_of(paper.document.kind).thai for paper in self.checked.papers)
        return tuple(dict.fromkeys(known))

    def drawn(self) -> tuple[Drawn, ...]:
        """Return its papers as pages of this package, for a file that has no pages of its own.

        Raises:
            ThaiGovDocsError: they cannot be drawn.
        """
        pages: list[Drawn] = []
        for paper in self.checked.papers:
            layout = lay_out(replace(paper.document, faults=()))
            for page in range(1, min(layout.page_count, _MOST_PAGES) + 1):
                pages.append(Drawn(draw(layout, page), tuple(self._slips(layout, page))))
        return tuple(pages[:_MOST_PAGES])

    def _slips(self, layout: Layout, page: int) -> Iterator[Slip]:
        """Yield the places of what was found on a page, words that go over lines in pieces."""
        words = printed_on(layout, page)
        for number, finding in enumerate(self.findings):
            excerpt = self.checked.excerpt(finding) if finding.origin.spot else None
            if excerpt is None:
                continue
            start = finding.origin.offset
            end = start + max(1, excerpt.end - excerpt.start)
            for each in words:
                if each.source.origin.spot == finding.origin.spot:
                    area = each.share(start - each.source.origin.offset, end - start)
                    if area is not None:
                        yield Slip(number, area)

    def adopted(self) -> str:
        """Return a policy file that prints its papers again.

        Raises:
            PolicyError: it cannot be read, or no paper is in it.
        """
        return adopt(self.data, names=[self.name]).text


def examine(data: bytes, name: str) -> Foreign | None:
    """Return a file that somebody else wrote, checked; ``None`` for a policy file.

    Raises:
        MissingToolError: the machine lacks what reads such a file.
    """
    if is_policy(data, name):
        return None
    checked = check_data(data, name)
    return Foreign(name, data, checked, _words(checked))


def _words(checked: Checked) -> tuple[Marked, ...]:
    """Return the passages of a file, with the places of its findings."""
    held: dict[str, list[tuple[int, int, int]]] = {}
    for number, finding in enumerate(checked.report):
        excerpt = checked.excerpt(finding)
        if excerpt is not None:
            held.setdefault(excerpt.line, []).append((excerpt.start, excerpt.end, number))
    passages = (passage for paper in checked.papers for passage in paper.passages)
    return tuple(
        Marked(f"{each.label} {each.text}".strip(), _apart(each.label, held.get(each.text, ())))
        for each in passages
    )


def _apart(label: str, places: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    """Return *places* moved behind *label*, without those that lie over another."""
    shift = len(label) + 1 if label else 0
    kept: list[tuple[int, int, int]] = []
    for start, end, number in sorted(places):
        if end > start and (not kept or start + shift >= kept[-1][1]):
            kept.append((start + shift, end + shift, number))
    return tuple(kept)
