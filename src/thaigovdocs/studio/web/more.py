"""Dialogs of the page: the next year, open numbers and days, one paper for every row."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.studio.desk import Opened
from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.web.calendar import calendar_button
from thaigovdocs.studio.web.parts import button, file_taker, marked
from thaigovdocs.studio.web.work import DRAWING, do
from thaigovdocs.studio.words import word
from thaigovdocs.studio.years import (
    Draft,
    NextYear,
    Printed,
    drafts_of,
    next_year,
    print_rows,
    summary,
    year_of,
)


class MoreDialogs:
    """What is done with a whole file.

    Args:
        opened: the file.
        lang: of the words.
        changed: called when the text was changed here.
        open_other: called with the path of a file that one wants to write on.
    """

    def __init__(
        self,
        opened: Opened,
        lang: str,
        *,
        changed: Callable[[], Any],
        open_other: Callable[[Any], Any],
    ) -> None:
        self.opened, self.lang = opened, lang
        self.changed, self.open_other = changed, open_other
        self.steps = (0, 0)

    def _say(self, error: ThaiGovDocsError) -> None:
        words = "\n".join(each.message(self.lang) for each in error.findings) or str(error)
        ui.notify(words, type="negative", multi_line=True)

    def _dialog(self, name: str) -> tuple[Any, Any]:
        dialog = ui.dialog().props("full-width" if name == "next_year" else "")
        dialog.props["aria-label"] = word(name, self.lang)
        with dialog:
            card = marked(ui.card().classes("dialog"), f"dialog:{name}")
        with card:
            ui.html(word(name, self.lang), sanitize=False, tag="h2").classes("dialog-head")
        return dialog, card

    def year(self) -> None:
        """Ask for the year of the next edition, write it, and show what it prints otherwise."""
        self.opened.save()
        dialog, card = self._dialog("next_year")
        try:
            known = year_of(self.opened.kept.path)
        except ThaiGovDocsError as error:
            self._say(error)
            return

        async def make() -> None:
            try:
                path, year = self.opened.kept.path, int(asked.value or 0)
                made = await do(DRAWING, next_year, path, year, lang=self.lang)
            except ThaiGovDocsError as error:
                self._say(error)
                return
            self._show_year(card, made)

        with card:
            ui.label(word("year_help", self.lang))
            value = known + 1 if known else None
            asked = ui.number(word("fiscal_year", self.lang), value=value, format="%d")
            marked(asked.props("outlined dense"), "year")
            button(word("make_year", self.lang), make, mark="make-year", main=True)
        dialog.open()

    def _show_year(self, card: Any, made: NextYear) -> None:
        card.clear()
        with card:
            ui.html(made.rolled.path.name, sanitize=True, tag="h2").classes("dialog-head")
            words = word("open_year", self.lang)
            button(words, lambda: self.open_other(made.rolled.path), mark="open-year", main=True)
            for finding in made.rolled.report:
                ui.label(finding.message(self.lang))
            frame = ui.element("iframe").classes("differences")
            frame.props["srcdoc"], frame.props["title"] = made.page, word("next_year", self.lang)
            marked(frame, "differences")

    def drafts(self) -> None:
        """Ask for the numbers and days of the papers."""
        source = self.opened.writing.source
        if source is None:
            ui.notify(word("broken_yaml", self.lang), type="warning")
            return
        dialog, card = self._dialog("drafts")
        with card:
            ui.label(word("drafts_help", self.lang))
            for draft in drafts_of(source):
                self._draft(draft)
            button(word("close", self.lang), dialog.close, mark="close", main=True)
        dialog.open()

    def _draft(self, draft: Draft) -> None:
        with ui.element("fieldset").classes("group beside"):
            with ui.element("legend"):
                ui.label(draft.title)
            for field in (draft.number, draft.date):
                if field is not None:
                    self._draft_field(field)

    def _draft_field(self, field: Field) -> None:
        def take(value: str) -> None:
            writing, at = self.opened.writing, time.monotonic()
            try:
                if field.shape == "number":
                    writing.put_number(field, value, circular=field.is_circular, at=at)
                else:
                    writing.put(field, value, at=at)
            except ThaiGovDocsError:
                ui.notify(word("cannot", self.lang), type="warning")
            self.changed()

        shown = field.number if field.shape == "number" else field.text
        held = ui.input(field.thai, value=shown).props("outlined dense hide-bottom-space")
        held.on_value_change(lambda event: take(str(event.value or "")))
        marked(held, f"draft:{field.path}")
        if field.shape == "date":
            with held.add_slot("append"):
                calendar_button(held, self.lang, mark=f"draft-calendar:{field.path}")

    def batch(self) -> None:
        """Ask for a table and print the papers for every row of it."""
        self.opened.save()
        dialog, card = self._dialog("batch")

        async def take(event: Any) -> None:
            await self._print(card, event.file.name, await event.file.read())

        with card:
            ui.label(word("batch_help", self.lang))
            table = word("choose_table", self.lang)
            file_taker(table, ".csv,.xlsx,.jsonl", mark="rows", on_upload=take)
        dialog.open()

    async def _print(self, card: Any, name: str, data: bytes) -> None:
        self.steps = (0, 0)
        with card:
            bar = marked(ui.linear_progress(0, show_value=False), "progress")
            bar.props["aria-label"] = word("batch", self.lang)
            state = marked(ui.label("").props("role=status"), "progress-words")

            def look() -> None:
                done, rows = self.steps
                bar.value = done / rows if rows else 0
                state.text = word("progress", self.lang, done=done, rows=rows)

            timer = ui.timer(0.3, look)
        try:
            path = self.opened.kept.path
            made = await do(DRAWING, print_rows, path, data, name, self._step)
        except ThaiGovDocsError as error:
            self._say(error)
            return
        finally:
            timer.cancel()
            look()
        self._show_rows(card, made)

    def _step(self, _: str, done: int, rows: int) -> None:
        self.steps = (done, rows)

    def _show_rows(self, card: Any, made: Printed) -> None:
        with card:
            said = word("batch_done", self.lang, **summary(made.rows))
            marked(ui.label(said).props("role=status"), "batch-done")
            archive = made.archive
            if archive is not None:
                words = word("take_zip", self.lang)
                button(
                    words,
                    lambda: ui.download.content(archive.data, archive.name),
                    mark="take-packets",
                    main=True,
                )
            for row in made.rows:
                for finding in row.report.errors:
                    words = word("row", self.lang, number=row.number)
                    ui.label(f"{words}: {finding.message(self.lang)}").classes("is-error")
