"""The pages of a file: which make one paper, and which of their lines stand on every one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.lines.page_numbers import is_page_number
from thaigovdocs.recognition.splitting import kind_at
from thaigovdocs.recognition.vocabulary import (
    DATED,
    MEMO_TITLE,
    OFFICE_NUMBER,
    begins_head,
    is_closing,
    is_name,
)
from thaigovdocs.thai.digits import to_arabic

EDGE = 2  # lines at the top and at the bottom of a page, where numbers and running heads stand
_FEWEST = 3  # pages that repeat a running head
_LONGEST = 100  # characters of one
_HEAD_LINES = 6  # of a page, within which a paper begins
_LAST_LINES = 8  # of a page, within which a paper is signed
_POSITION_LINES = 3  # below a name
_ALIKE = 4.0  # points: heights that differ less are one
_APART = 1.25  # of the usual distance of two lines: a running head stands further from the text
_NUMBER = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a file.

    Attributes:
        file: all lines of the file.
        indexes: of those that stand on the page.
    """

    file: Sequence[Line]
    indexes: range

    def edge(self, upper: bool) -> range:
        """Return the indexes of its first lines, or of its last ones, from the edge inwards."""
        return self.indexes[:EDGE] if upper else self.indexes[: -EDGE - 1 : -1]

    @property
    def edges(self) -> tuple[int, ...]:
        """The indexes of its first and last lines."""
        return (*self.edge(True), *self.edge(False))


def pages_of(lines: Sequence[Line]) -> tuple[Page, ...]:
    """Return the pages of *lines*; none where the file knows no pages."""
    starts = [at for at, line in enumerate(lines) if not at or line.page != lines[at - 1].page]
    if len(starts) < 2 and not any(line.top for line in lines[:1]):
        return ()
    ends = [*starts[1:], len(lines)]
    return tuple(Page(lines, range(start, end)) for start, end in zip(starts, ends, strict=True))


def papers_of(pages: Sequence[Page]) -> list[list[Page]]:
    """Return *pages*, those of one paper together."""
    papers: list[list[Page]] = []
    for page in pages:
        if papers and not _begins_paper(papers[-1][-1], page):
            papers[-1].append(page)
        else:
            papers.append([page])
    return papers


def _begins_paper(above: Page, page: Page) -> bool:
    """Whether another paper begins on *page* than that which stands *above*.

    Where it is in doubt it does: what is taken for a paper loses no line.
    """
    last = [page.file[at].words for at in above.indexes[-_LAST_LINES:]]
    if any(map(is_name, last[-_POSITION_LINES - 1 :])):
        return True
    ended = any(is_name(each) or is_closing(each) or DATED.match(each) for each in last)
    return any(kind_at(page.file, at, ended) for at in page.indexes[:_HEAD_LINES])


def running_heads(papers: Sequence[Sequence[Page]]) -> Iterator[int]:
    """Yield the indexes of the lines that stand at the edge of the pages of one paper.

    A running head stands on three pages and on half of them, at one height, and apart from
    the text; a row of a head, a name or what stands below one is none.
    """
    for paper in papers:
        if len(paper) >= _FEWEST:
            pitch = _pitch(paper)
            for upper in (True, False):
                repeated = _repeated(paper, upper)
                for page in paper:
                    yield from _head_of(page, repeated, upper, pitch)


def _repeated(paper: Sequence[Page], upper: bool) -> dict[str, bool]:
    """Return the words that pages repeat, and whether all of them do (the first may lack them)."""
    places: dict[str, dict[int, float]] = {}
    for number, page in enumerate(paper):
        for at in page.edge(upper):
            line = page.file[at]
            if 2 < len(line.words.strip()) <= _LONGEST and not line.cells:
                places.setdefault(_key(line), {}).setdefault(number, line.top)
    found = {}
    for key, tops in places.items():
        middle = median(tops.values())
        alike = [number for number, top in tops.items() if abs(top - middle) <= _ALIKE]
        if len(alike) >= max(_FEWEST, len(paper) / 2):
            found[key] = {*alike} >= {*range(1, len(paper))}
    return found


def _head_of(page: Page, repeated: dict[str, bool], upper: bool, pitch: float) -> Iterator[int]:
    """Yield the lines at one edge of *page* that are a running head."""
    block: list[int] = []
    inner: int | None = None
    for at in page.indexes if upper else page.indexes[::-1]:
        line = page.file[at]
        if _key(line) in repeated and not line.cells and not _is_part(page, at):
            block.append(at)
        elif not is_page_number(line.words):
            inner = at
            break
    if not block or inner is None:
        return
    everywhere = all(repeated[_key(page.file[at])] for at in block)
    if _stands_apart(page.file, block[-1], inner, pitch) or (everywhere and not pitch):
        yield from block


def _stands_apart(lines: Sequence[Line], head: int, text: int, pitch: float) -> bool:
    """Whether more room than between two lines stands between a running head and the text."""
    if pitch:
        return abs(lines[head].top - lines[text].top) > _APART * pitch
    return lines[max(head, text)].gap


def _is_part(page: Page, at: int) -> bool:
    """Whether a line belongs to a head or a signature."""
    words = page.file[at].words
    if begins_head(words) or is_closing(words) or "".join(words.split()) == MEMO_TITLE:
        return True
    if DATED.match(words) or OFFICE_NUMBER.match(words):
        return True
    first = max(page.indexes.start, at - _POSITION_LINES)
    return any(is_name(page.file[above].words) for above in range(first, at + 1))


def _key(line: Line) -> str:
    """Return the words of *line*; a running head may end with the number of its page."""
    words = to_arabic(line.squeezed)
    numbers = _NUMBER.findall(words)
    before, number, after = words.rpartition(numbers[-1] if numbers else str(line.page))
    return f"{before}#{after}" if number == str(line.page) else words


def _pitch(paper: Sequence[Page]) -> float:
    """Return the usual distance of two lines; 0 where nobody says where lines stand."""
    steps = [
        step
        for page in paper
        for above, below in pairwise(page.indexes)
        if (step := page.file[below].top - page.file[above].top) > 1
    ]
    return median(steps) if steps else 0.0
