"""The papers of a text that is being written: pages as pictures, and what leads where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.files import check_file
from thaigovdocs.documents.compose import compose_sound
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.layout.drawing import draw_pages
from thaigovdocs.layout.planning import lay_out
from thaigovdocs.packet.papers import with_counts
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import loads
from thaigovdocs.policy.source.outline import Unreadable, find, read_outline
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.units import mm

if TYPE_CHECKING:
    from thaigovdocs.layout.model import Layout
    from thaigovdocs.layout.sources import Source


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a page, as shares of its width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class View:
    """One page of a paper, as it is shown.

    Attributes:
        paper: the id of the paper.
        page, pages: which of how many, from 1.
        svg: the picture.
        ratio: its height as a multiple of its width.
    """

    paper: str
    page: int
    pages: int
    svg: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Papers:
    """What a text prints.

    Attributes:
        text: that was read.
        file: as it was read; ``None`` where it has faults.
        faults: why it could not be read.
        titles: what each paper is called, by its id, in printed order.
    """

    text: str
    file: PolicyFile | None
    faults: Report
    titles: Mapping[str, str]

    @classmethod
    def read(cls, text: str, name: str, root: Path | None) -> Papers:
        """Return the papers of *text*; what is wrong with it is told, not raised."""
        try:
            file = loads(text, name=name, root=root)
        except ThaiGovDocsError as error:
            return cls(text, None, Report(error.findings), {})
        titles = {each.key: kind_of(each.kind).thai for each in file.documents}
        return cls(text, file, file.report, titles)

    def lay_out(self, paper: str) -> Layout:
        """Return the pages of *paper*.

        Raises:
            ThaiGovDocsError: the paper cannot be printed; ``findings`` tells why.
        """
        assert self.file is not None
        # What stops a packet is told beside the page, which is shown all the same.
        composed = compose_sound(self.file, only=[paper]).whole()
        return lay_out(with_counts(self.file, composed)[paper])

    def findings(self) -> Report:
        """Return everything that is found in the text and its papers."""
        return self.faults if self.file is None else check_file(self.file).report


def drafted(papers: Papers, name: str, root: Path | None) -> Papers:
    """Return *papers* as they print with a sign where something has still to be written.

    Where other faults than empty values keep the text from being read, *papers* is returned.
    """
    places = [finding.origin.mark.path for finding in papers.faults if finding.origin.mark]
    try:
        top = read_outline(papers.text)
    except Unreadable:
        return papers
    nodes = [find(top, _keys(path)) for path in places if path]
    blank = {
        node.start: node for node in nodes if node is not None and not (node.text or "").strip()
    }
    text = papers.text
    for start in sorted(blank, reverse=True):
        node = blank[start]
        if node.text is None or node.shared:
            return papers
        text = f"{text[:start].rstrip(' ')} {_TO_COME}{text[node.end :]}"
    made = Papers.read(text, name, root) if text != papers.text else papers
    return made if made.file is not None else papers


def _keys(path: str) -> list[str | int]:
    """Return the way to a value that a finding names: ``documents[0].to``."""
    parts = re.findall(r"[^.\[\]]+", path)
    return [int(part) if part.isdecimal() else part for part in parts]


def draw(layout: Layout, page: int) -> View:
    """Return the picture of a page; the last one where there are fewer.

    Raises:
        RenderError: a picture in it cannot be drawn (TGD725).
    """
    at = max(1, min(page, layout.page_count))
    alone = replace(layout, pages=layout.pages[at - 1 : at])
    (svg,) = draw_pages(alone, format="svg")
    sheet = layout.sheet
    return View(
        layout.document.id,
        at,
        layout.page_count,
        svg.decode(),
        sheet.paper_height / sheet.paper_width,
    )


def path_at(layout: Layout, page: int, x: float, y: float) -> str:
    """Return the path of what is printed at a place on a page; empty for nothing.

    Args:
        layout: of the paper.
        page: from 1.
        x, y: shares of its width and height.
    """
    sheet = layout.sheet
    across, down = mm(sheet.paper_width * _MM * x), mm(sheet.paper_height * _MM * y)
    origin = layout.origin_at(across, down, page=page)
    return origin.mark.path if origin is not None and origin.mark is not None else ""


def place_of(paper: str, ids: Sequence[str]) -> int:
    """Return which of the documents *ids* of a file prints *paper*; 0 where none does.

    Example:
        >>> place_of("letter-002", ["memo", "letter"])  # of its second row
        1
    """
    stem, _, number = paper.rpartition("-")
    known = paper if paper in ids or not number.isdecimal() else stem
    return ids.index(known) if known in ids else 0


def areas_of(layout: Layout, path: str) -> tuple[tuple[int, Area], ...]:
    """Return the pages and places where the value at *path*, or what is below it, is printed."""
    return tuple(
        (
            each.box.page,
            _area(layout, each.box.x.pt, each.box.y.pt, each.box.width.pt, each.box.height.pt),
        )
        for each in layout.sources()
        if each.origin.mark is not None and is_below(each.origin.mark.path, path)
    )


@dataclass(frozen=True, slots=True)
class Printed:
    """Words on a page: where they stand, and where they come from."""

    area: Area
    source: Source

    def is_of(self, path: str) -> bool:
        """Return whether the value at *path*, or one below it, gave the words."""
        mark = self.source.origin.mark
        return mark is not None and is_below(mark.path, path)

    def share(self, start: int, length: int) -> Area | None:
        """Return where *length* characters stand, *start* counted from the first; roughly.

        ``None`` where none of them is among the words.
        """
        count = len(self.source.text)
        first, last = max(0, start), min(count, start + length)
        if first >= last:
            return None
        width = self.area.width / count
        return Area(
            self.area.x + first * width, self.area.y, (last - first) * width, self.area.height
        )

    def is_at(self, origin: Origin) -> bool:
        """Return whether *origin* is a place in the words."""
        line, column = origin.position
        same = self.source.origin.position[0] == line and self.source.origin.file == origin.file
        return bool(line) and same and (not column or self.source.covers(column))


def printed_on(layout: Layout, page: int) -> tuple[Printed, ...]:
    """Return the words of a page, in the order of reading."""
    return tuple(
        Printed(
            _area(
                layout,
                each.box.x.pt,
                each.box.y.pt,
                each.box.width.pt,
                each.box.height.pt,
            ),
            each,
        )
        for each in layout.sources(page)
    )


def is_below(path: str, above: str) -> bool:
    """Return whether *path* is *above*, or leads to something in it.

    Example:
        >>> is_below("documents[0].body[1]", "documents[0].body")
        True
        >>> is_below("documents[0].body[11]", "documents[0].body[1]")
        False
    """
    rest = path.removeprefix(above)
    return bool(above) and path.startswith(above) and (not rest or rest[0] in ".[")


def field_of(finding: Finding, paths: Sequence[str]) -> str:
    """Return the innermost of the *paths* of fields that *finding* is about; empty for none."""
    mark = finding.origin.mark
    path = mark.path if mark is not None else ""
    held = [each for each in paths if is_below(path, each)]
    return max(held, key=len, default="")


_MM = 25.4 / 72
_TO_COME = "…"


def _area(layout: Layout, x: float, y: float, width: float, height: float) -> Area:
    across, down = layout.sheet.paper_width, layout.sheet.paper_height
    return Area(x / across, y / down, width / across, height / down)
