"""The files that are open in the studio, and who writes in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from thaigovdocs._dataclasses import dataclass as frozen
from thaigovdocs.errors import OutputError, ThaiGovDocsError
from thaigovdocs.findings import Report
from thaigovdocs.studio.keeping import ChangedOutside, Kept
from thaigovdocs.studio.papers import Papers, View, drafted, draw
from thaigovdocs.studio.session import Writing

if TYPE_CHECKING:
    from thaigovdocs.layout.model import Layout


@dataclass(slots=True)
class Opened:
    """A policy file that is open.

    Attributes:
        kept: its file.
        writing: its text.
        saved: the text that its file holds.
        writer: the tab that may change it; ``None`` while none has it.
        trouble: why it could not be saved last; ``None`` where it was.
    """

    kept: Kept
    writing: Writing
    saved: str
    writer: object | None = None
    trouble: OutputError | None = None

    @property
    def name(self) -> str:
        """What its findings call it."""
        return self.kept.path.name

    @property
    def root(self) -> Path:
        """The folder of the files that it names."""
        return self.kept.path.parent

    @property
    def is_saved(self) -> bool:
        """Whether its file holds its text."""
        return self.saved == self.writing.text

    @property
    def is_changed_outside(self) -> bool:
        """Whether another program changed the file, so that it was not saved."""
        return isinstance(self.trouble, ChangedOutside)

    def save(self, *, force: bool = False) -> None:
        """Write the text to its file; what keeps it from that is :attr:`trouble`."""
        text = self.writing.text
        try:
            self.kept.save(text, force=force)
        except OutputError as error:
            self.trouble = error
        else:
            self.trouble, self.saved = None, text

    def reread(self) -> str:
        """Return what another program wrote; it is what the file is known to hold.

        Raises:
            ThaiGovDocsError: it cannot be read.
        """
        text = self.kept.read()
        self.trouble, self.saved = None, text
        return text


@frozen(frozen=True, slots=True)
class Shown:
    """What one text looks like.

    Attributes:
        papers: what it prints.
        layout: the paper that is looked at; ``None`` where it cannot be printed.
        view: the page of it that is looked at.
        faults: why it cannot be printed.
    """

    papers: Papers
    layout: Layout | None
    view: View | None
    faults: Report


def look(text: str, name: str, root: Path, *, paper: str, page: int) -> Shown:
    """Return what *text* looks like: one page of one paper.

    Args:
        text: of the policy file.
        name: of the file.
        root: its folder.
        paper: the id of the paper; the first one where there is none of that id.
        page: from 1.
    """
    papers = Papers.read(text, name, root)
    printed = papers if papers.file is not None else drafted(papers, name, root)
    ids = [*printed.titles]
    if not ids:
        return Shown(papers, None, None, papers.faults)
    try:
        layout = printed.lay_out(paper if paper in printed.titles else ids[0])
        return Shown(papers, layout, draw(layout, page), Report())
    except ThaiGovDocsError as error:
        return Shown(papers, None, None, Report(error.findings))


@dataclass(slots=True)
class Desk:
    """The files that are open, by a key that stands in addresses.

    Attributes:
        folder: where new files are made and old ones looked for.
        clock: gives the time now.
    """

    folder: Path
    clock: Callable[[], datetime]
    opened: dict[str, Opened] = field(default_factory=dict)

    def open(self, path: Path) -> str:
        """Open the file at *path* and return its key; one that is open stays as it is.

        Raises:
            OutputError: it cannot be read, or another process has it open.
            PolicyError: it is no text.
        """
        place = path.resolve()
        for key, each in self.opened.items():
            if each.kept.path == place:
                return key
        kept = Kept(place, self.clock)
        text = kept.read()
        if not kept.hold():
            raise FileTaken(f"expected a file that nobody else writes, found {place}")
        key = str(len(self.opened) + 1)
        self.opened[key] = Opened(kept, Writing(text), text)
        return key

    def close(self) -> None:
        """Save and let go of every file."""
        for each in self.opened.values():
            if not each.is_saved:
                each.save()
            each.kept.release()
        self.opened.clear()


class FileTaken(OutputError):  # noqa: N818 - says what happened
    """Another process writes the file."""
