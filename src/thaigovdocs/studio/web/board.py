"""The page on which a file is written: form or text, the printed page, and what was found."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from nicegui import background_tasks, ui

from thaigovdocs.checks.fixing import mended
from thaigovdocs.findings import Finding, Report
from thaigovdocs.studio.desk import Opened, Shown, look
from thaigovdocs.studio.papers import (
    Area,
    areas_of,
    field_of,
    is_below,
    path_at,
    place_of,
    printed_on,
)
from thaigovdocs.studio.web.found import FoundView
from thaigovdocs.studio.web.more import MoreDialogs
from thaigovdocs.studio.web.page import PageView
from thaigovdocs.studio.web.parts import button, marked
from thaigovdocs.studio.web.top import top_bar
from thaigovdocs.studio.web.work import DRAWING, do
from thaigovdocs.studio.web.writing import WritingView
from thaigovdocs.studio.words import word

_BEFORE_CHECK = 0.25  # seconds without a keystroke


class Board:
    """One tab in which a file is written.

    Args:
        opened: the file.
        key: of the file, as it stands in addresses.
        lang: of the words.
        switch: called when the other language is asked for.
        open_other: called with the path of another file that is to be opened.
    """

    def __init__(
        self,
        opened: Opened,
        key: str,
        lang: str,
        *,
        switch: Callable[[], Any],
        open_other: Callable[[Path], Any],
    ) -> None:
        self.opened, self.key, self.lang = opened, key, lang
        self.more = MoreDialogs(opened, lang, changed=self.changed, open_other=open_other)
        self.paper, self.page, self.entered = "", 1, ""
        self.shown: Shown | None = None
        self.findings: Sequence[Finding] = ()
        self.marked: list[tuple[Area, str, str]] = []
        self.wanted = asyncio.Event()
        self.tasks: list[Any] = []
        self._build(switch)

    def start(self) -> None:
        """Draw, check and save from now on; once more changes nothing."""
        if self.tasks:
            return
        self.tasks = [background_tasks.create(act()) for act in (self._draw, self.keeper.run)]
        self.wanted.set()

    def stop(self) -> None:
        """Do nothing more; what is not saved is saved."""
        for task in self.tasks:
            task.cancel()
        if self.opened.writer is self:
            self.opened.writer = None
            if not self.opened.is_saved:
                self.opened.save()

    def rest(self) -> None:
        """Do nothing more, for another tab writes the file now, and say so."""
        for task in self.tasks:
            task.cancel()
        self.moved.open()

    def _build(self, switch: Callable[[], Any]) -> None:
        with ui.element("div").classes("board") as self.root:
            with ui.element("header").classes("top"):
                self.keeper = top_bar(self, switch)
            self.keeper.build_notice()
            with ui.element("div").classes("panes"):
                with _pane("writing", word("form", self.lang)):
                    self.writing = WritingView(
                        self.opened.writing,
                        self.lang,
                        changed=self.changed,
                        typed=lambda: self.changed(typed=True),
                        entered=self._enter,
                        chosen=self._choose,
                    )
                with _pane("paper", word("page", self.lang)):
                    self.sheet = PageView(
                        self.lang, turned=self._turn, chosen=self._choose, clicked=self._click
                    )
                with _pane("finds", word("findings", self.lang)):
                    self.found = FoundView(self.lang, shown=self._go, mended=self._mend)
        with ui.dialog().props("persistent") as self.moved, ui.card().classes("dialog"):
            marked(ui.label(word("moved", self.lang)), "moved")
            button(word("write_here", self.lang), ui.navigate.reload, mark="write-here", main=True)

    def changed(self, *, typed: bool = False) -> None:
        """Show everywhere what the text says now; words *typed* in a field are shown there."""
        if self.opened.writer is not self:
            return
        self.writing.show(self._place, form=not typed)
        self.keeper.touch()
        self.wanted.set()

    def undo(self) -> None:
        """Take the last step back."""
        if self.opened.writing.undo():
            self.changed()

    def redo(self) -> None:
        """Do it again."""
        if self.opened.writing.redo():
            self.changed()

    @property
    def _place(self) -> int:
        """Where in the file the paper stands that is looked at."""
        return place_of(self.paper, [*self.opened.writing.papers])

    def _turn(self, page: int) -> None:
        self.page, self.marked = page, []
        self.wanted.set()

    def _choose(self, paper: str) -> None:
        self.paper, self.page, self.marked = paper, 1, []
        self.writing.show(self._place)
        self.wanted.set()

    def _enter(self, path: str) -> None:
        """Show on the page what the field at *path* prints."""
        self.entered = path
        layout = self.shown.layout if self.shown else None
        if layout is not None:
            pages = [page for page, _ in areas_of(layout, path)]
            if pages and self.page not in pages:
                self._turn(pages[0])
            else:
                self._mark()

    def _click(self, x: float, y: float) -> None:
        layout = self.shown.layout if self.shown else None
        if layout is not None and (path := path_at(layout, self.page, x, y)):
            self._enter_field(path)

    def _enter_field(self, path: str) -> None:
        held = [each for each in self.writing.form.paths if is_below(path, each)]
        if held:
            self.writing.enter(max(held, key=len))

    def _go(self, finding: Finding) -> None:
        if finding.document and finding.document != self.paper:
            self._choose(finding.document)
        mark = finding.origin.mark
        if self.opened.writing.source is None:
            self.writing.reveal(finding.origin.position[0])
        elif mark is not None:
            self._enter_field(mark.path)

    def _mend(self, findings: Sequence[Finding]) -> None:
        text, changes = mended(self.opened.writing.text, self.opened.name, findings)
        if changes:
            self.opened.writing.write(text, at=time.monotonic())
            self.changed()

    def _mark(self, *, findings: bool = False) -> None:
        """Mark on the page what one writes, and what was found when it was checked last."""
        layout = self.shown.layout if self.shown else None
        if layout is None:
            return
        words = printed_on(layout, self.page)
        if findings:
            self.marked = [
                (word.area, str(finding.severity), finding.message(self.lang))
                for finding in self.findings
                if finding.origin.position[0]
                for word in words
                if word.is_at(finding.origin)
            ]
        self.sheet.mark([word.area for word in words if word.is_of(self.entered)], self.marked)

    async def _draw(self) -> None:
        """Draw the page whenever the text changed, and check it when nobody types."""
        while True:
            await self.wanted.wait()
            self.wanted.clear()
            held, name, root = self.opened.writing.text, self.opened.name, self.opened.root
            shown = await do(DRAWING, look, held, name, root, paper=self.paper, page=self.page)
            self._show(shown)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.wanted.wait(), _BEFORE_CHECK)
                continue
            self._tell(await do(DRAWING, shown.papers.findings))

    def _show(self, shown: Shown) -> None:
        if shown.view is None or shown.layout is None:
            is_text = self.opened.writing.source is not None
            self.sheet.say(word("broken" if is_text else "broken_yaml", self.lang))
            self.shown = self.shown or shown
            named = self.opened.writing.papers or self.shown.papers.titles
            self.sheet.name(named, self.paper)
            return
        if (shown.view.paper, shown.view.page) != (self.paper, self.page):
            self.marked = []
        self.shown, self.paper, self.page = shown, shown.view.paper, shown.view.page
        self.sheet.show(shown.view)
        self.sheet.name(shown.papers.titles, self.paper)
        self._mark()

    def _tell(self, report: Report) -> None:
        self.findings = tuple(report)
        self.found.show(self.findings)
        paths = self.writing.form.paths
        at: dict[str, Finding] = {}
        for finding in self.findings:
            at.setdefault(field_of(finding, paths), finding)
        self.writing.form.tell(at)
        self._mark(findings=True)


def _pane(kind: str, name: str) -> Any:
    pane = ui.element("section").classes(f"pane {kind}")
    pane.props["aria-label"] = name
    return pane
