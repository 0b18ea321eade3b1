"""Saving on the page: what is saved, what keeps it from that, and versions from before."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.studio.desk import Opened
from thaigovdocs.studio.keeping import Version
from thaigovdocs.studio.web.parts import button, marked
from thaigovdocs.studio.web.work import SAVING, do
from thaigovdocs.studio.words import word

_BEFORE_SAVE = 0.4  # seconds after the first keystroke
_LOOK = 2.0  # seconds between two looks at the file


class Keeper:
    """Saves a file while it is written, and says how that went.

    Args:
        opened: the file.
        lang: of the words.
        changed: called when the text became another one: that of the file, or of a version.
    """

    def __init__(self, opened: Opened, lang: str, changed: Callable[[], Any]) -> None:
        self.opened, self.lang, self.changed = opened, lang, changed
        self.unsaved = asyncio.Event()
        self.state = marked(ui.label(word("saved", lang)).classes("state"), "state")
        self.state.props("role=status")

    def build_notice(self) -> None:
        """Build what says that another program changed the file; it is not seen yet."""
        self.notice = marked(ui.element("div").classes("notice").props("role=alert"), "outside")
        with self.notice:
            ui.label(word("outside", self.lang))
            button(word("take_theirs", self.lang), self._take_theirs, mark="take-theirs")
            button(word("keep_mine", self.lang), self._keep_mine, mark="keep-mine")
        self.notice.set_visibility(False)

    def touch(self) -> None:
        """Save soon."""
        self.state.text = word("saving", self.lang)
        self.unsaved.set()

    async def run(self) -> None:
        """Save what changes, and look whether another program changes the file."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.unsaved.wait(), _LOOK)
                await asyncio.sleep(_BEFORE_SAVE)
                self.unsaved.clear()
                await do(SAVING, self.opened.save)
                self._tell()
                continue
            await self._look()

    async def _look(self) -> None:
        """Take what another program wrote where nothing is lost by that."""
        opened = self.opened
        if not await do(SAVING, lambda: opened.kept.is_changed):
            return
        if opened.is_saved:
            self._take_theirs()
        elif not opened.is_changed_outside:
            self.unsaved.set()

    def _take_theirs(self) -> None:
        """Read the file; what was written here can be had back by undo."""
        try:
            text = self.opened.reread()
        except ThaiGovDocsError as error:
            self.opened.kept.forget()
            self.state.text = word("cannot_save", self.lang, why=error)
            self.unsaved.set()
            return
        self.opened.writing.write(text, at=time.monotonic())
        self.changed()
        self._tell()

    def _keep_mine(self) -> None:
        self.opened.save(force=True)
        self._tell()

    def _tell(self) -> None:
        trouble = self.opened.trouble
        outside = self.opened.is_changed_outside
        self.notice.set_visibility(outside)
        if trouble is not None and not outside:
            self.state.text = word("cannot_save", self.lang, why=trouble)
        else:
            self.state.text = word("saved" if self.opened.is_saved else "unsaved", self.lang)

    def show_versions(self) -> None:
        """Show the versions of the file, each with a button that takes it."""
        with ui.dialog() as dialog, ui.card().classes("dialog"):
            ui.label(word("versions", self.lang)).classes("dialog-head")
            versions = self.opened.kept.versions()
            for version in versions:
                when = f"{version.when:%d/%m/%Y %H:%M:%S}"
                words = f"{word('restore', self.lang)} {when}"
                button(words, partial(self._restore, version, dialog), mark=f"version:{when}")
            if not versions:
                ui.label(word("no_versions", self.lang))
        dialog.open()

    def _restore(self, version: Version, dialog: Any) -> None:
        self.opened.writing.write(self.opened.kept.text_of(version), at=time.monotonic())
        dialog.close()
        self.changed()
