"""The page on which a file is written: form or text, the printed page, and what was found."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from nicegui import background_tasks, ui

from thaigovdocs.checks.fixing import mended
from thaigovdocs.findings import Finding, Report
from thaigovdocs.studio.desk import Opened, Shown, look
from thaigovdocs.studio.papers import areas_at, areas_of, field_of, is_below, path_at
from thaigovdocs.studio.web.form import FormView
from thaigovdocs.studio.web.found import FoundView
from thaigovdocs.studio.web.page import PageView
from thaigovdocs.studio.web.parts import icon_button, marked
from thaigovdocs.studio.words import word

T = TypeVar("T")
_DRAWING = ThreadPoolExecutor(1, thread_name_prefix="studio-drawing")
_SAVING = ThreadPoolExecutor(1, thread_name_prefix="studio-saving")
_BEFORE_CHECK = 0.25  # seconds without a keystroke
_BEFORE_SAVE = 0.4


class Board:
    """One tab in which a file is written.

    Args:
        opened: the file.
        lang: of the words.
    """

    def __init__(self, opened: Opened, lang: str) -> None:
        self.opened, self.lang = opened, lang
        self.paper, self.page, self.entered = "", 1, ""
        self.shown: Shown | None = None
        self.findings: Sequence[Finding] = ()
        self.wanted, self.unsaved = asyncio.Event(), asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []
        self._build()

    def start(self) -> None:
        """Draw, check and save from now on; once more changes nothing."""
        if self.tasks:
            return
        for act in (self._draw, self._save):
            self.tasks.append(background_tasks.create(act()))
        self.wanted.set()

    def stop(self) -> None:
        """Do nothing more; what is not saved is saved."""
        for task in self.tasks:
            task.cancel()
        if not self.opened.is_saved and self.opened.writer is self:
            self.opened.save()
        if self.opened.writer is self:
            self.opened.writer = None

    def _build(self) -> None:
        with ui.element("div").classes("board"):
            self._bar()
            with ui.element("main").classes("panes"):
                with ui.element("section").classes("pane writing") as left:
                    left.props["aria-label"] = word("form", self.lang)
                    self._writing()
                with ui.element("section").classes("pane paper") as middle:
                    middle.props["aria-label"] = word("page", self.lang)
                    self.sheet = PageView(
                        self.lang, turned=self._turn, chosen=self._choose, clicked=self._click
                    )
                with ui.element("section").classes("pane finds") as right:
                    right.props["aria-label"] = word("findings", self.lang)
                    self.found = FoundView(self.lang, shown=self._go, mended=self._mend)

    def _bar(self) -> None:
        with ui.element("header").classes("top"):
            ui.link(word("home", self.lang), "/").classes("home")
            marked(ui.label(self.opened.name).classes("name"), "file-name")
            said = word("saved", self.lang)
            self.state = marked(ui.label(said).classes("state").props("role=status"), "state")
            icon_button("undo", word("undo", self.lang), self._undo, mark="undo")
            icon_button("redo", word("redo", self.lang), self._redo, mark="redo")

    def _writing(self) -> None:
        with ui.tabs().props("dense no-caps align=left") as tabs:
            form = marked(ui.tab(word("form", self.lang)), "tab-form")
            text = marked(ui.tab(word("yaml", self.lang)), "tab-yaml")
        with ui.tab_panels(tabs, value=form, animated=False).props("keep-alive").classes("panels"):
            with ui.tab_panel(form):
                self.form = FormView(
                    self.opened.writing,
                    self.lang,
                    clock=time.monotonic,
                    changed=self._changed,
                    entered=self._enter,
                    refused=lambda: ui.notify(word("cannot", self.lang), type="warning"),
                )
            with ui.tab_panel(text):
                self.text = ui.codemirror(
                    self.opened.writing.text, language="YAML", indent="  ", line_wrapping=True
                ).classes("yaml")
                marked(self.text, "yaml")
                self.text.on_value_change(lambda event: self._typed(event.value))
        self.form.show(0)

    def _typed(self, text: str) -> None:
        if text != self.opened.writing.text:
            self.opened.writing.write(text, at=time.monotonic())
            self._changed()

    def _changed(self) -> None:
        """Show everywhere what the text says now."""
        if self.text.value != self.opened.writing.text:
            self.text.value = self.opened.writing.text
        if self.opened.writing.source is not None:
            self.form.show(self._place)
        self.state.text = word("saving", self.lang)
        self.wanted.set()
        self.unsaved.set()

    @property
    def _place(self) -> int:
        """Where in the file the paper stands that is looked at."""
        titles = [*self.shown.papers.titles] if self.shown else []
        return titles.index(self.paper) if self.paper in titles else 0

    def _undo(self) -> None:
        if self.opened.writing.undo():
            self._changed()

    def _redo(self) -> None:
        if self.opened.writing.redo():
            self._changed()

    def _turn(self, page: int) -> None:
        self.page = page
        self.wanted.set()

    def _choose(self, paper: str) -> None:
        self.paper, self.page = paper, 1
        self.form.show(self._place)
        self.wanted.set()

    def _enter(self, path: str) -> None:
        """Show on the page what the field at *path* prints."""
        self.entered = path
        layout = self.shown.layout if self.shown else None
        if layout is not None:
            places = areas_of(layout, path)
            pages = [page for page, _ in places]
            if pages and self.page not in pages:
                self._turn(pages[0])
            else:
                self._mark()

    def _click(self, x: float, y: float) -> None:
        layout = self.shown.layout if self.shown else None
        if layout is not None and (path := path_at(layout, self.page, x, y)):
            self._enter_field(path)

    def _enter_field(self, path: str) -> None:
        held = [each for each in self.form.inputs if is_below(path, each)]
        if held:
            self.form.enter(max(held, key=len))

    def _go(self, finding: Finding) -> None:
        if finding.document and finding.document != self.paper:
            self._choose(finding.document)
        mark = finding.origin.mark
        if mark is not None:
            self._enter_field(mark.path)

    def _mend(self, findings: Sequence[Finding]) -> None:
        text, changes = mended(self.opened.writing.text, self.opened.name, findings)
        if changes:
            self.opened.writing.write(text, at=time.monotonic())
            self._changed()

    def _mark(self) -> None:
        layout = self.shown.layout if self.shown else None
        if layout is None:
            return
        here = [area for page, area in areas_of(layout, self.entered) if page == self.page]
        found = [
            (area, str(finding.severity), finding.message(self.lang))
            for finding in self.findings
            for page, area in areas_at(layout, finding.origin)
            if page == self.page
        ]
        self.sheet.mark(here, found)

    async def _draw(self) -> None:
        """Draw the page whenever the text changed, and check it when nobody types."""
        while True:
            await self.wanted.wait()
            self.wanted.clear()
            opened = self.opened
            shown = await _in(
                _DRAWING, look, opened.writing.text, opened.name, opened.root,
                paper=self.paper, page=self.page,
            )  # fmt: skip
            self._show(shown)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.wanted.wait(), _BEFORE_CHECK)
                continue
            self._tell(await _in(_DRAWING, shown.papers.findings))

    def _show(self, shown: Shown) -> None:
        if shown.view is None or shown.layout is None:
            is_text = self.opened.writing.source is not None
            self.sheet.say(word("broken" if is_text else "broken_yaml", self.lang))
            self.shown = self.shown or shown
            return
        self.shown, self.paper, self.page = shown, shown.view.paper, shown.view.page
        self.sheet.show(shown.view, shown.papers.titles)
        self._mark()

    def _tell(self, report: Report) -> None:
        self.findings = tuple(report)
        self.found.show(self.findings)
        paths = [*self.form.inputs]
        at: dict[str, Finding] = {}
        for finding in self.findings:
            at.setdefault(field_of(finding, paths), finding)
        self.form.tell(at)
        self._mark()

    async def _save(self) -> None:
        while True:
            await self.unsaved.wait()
            await asyncio.sleep(_BEFORE_SAVE)
            self.unsaved.clear()
            await _in(_SAVING, self.opened.save)
            saved = self.opened.is_saved
            self.state.text = word("saved" if saved else "unsaved", self.lang)


async def _in(pool: ThreadPoolExecutor, act: Callable[..., T], *args: Any, **named: Any) -> T:
    return await asyncio.get_running_loop().run_in_executor(pool, partial(act, *args, **named))
