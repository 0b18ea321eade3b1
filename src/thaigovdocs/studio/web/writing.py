"""The left side of the page: the form, and the text of the file behind it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from nicegui import ui

from thaigovdocs.studio.session import Writing
from thaigovdocs.studio.web.form import FormView
from thaigovdocs.studio.web.parts import marked
from thaigovdocs.studio.words import word

# The editor is made when its tab is first shown.
_ANSWER = """
const made = () => getElement(%(id)s)?.editorPromise
  ?? new Promise((done) => setTimeout(done, 50)).then(made);
Promise.all([import("/ask/program.js"), made()])
  .then(([program, editor]) => program.complete(editor, "/ask", %(words)s));
"""


class WritingView:
    """Form and text of a file; both change the same text.

    Args:
        writing: the text.
        lang: of the words.
        changed: called when the text was changed here.
        typed: called when words were typed in a field, and no field came or went.
        entered: called with the path of a field that one enters.
        chosen: called with the id of a paper that was added.
    """

    def __init__(
        self,
        writing: Writing,
        lang: str,
        *,
        changed: Callable[[], Any],
        typed: Callable[[], Any],
        entered: Callable[[str], Any],
        chosen: Callable[[str], Any],
    ) -> None:
        self.writing, self.changed = writing, changed
        with ui.tabs().props("dense no-caps align=left") as self.tabs:
            form = marked(ui.tab(word("form", lang)), "tab-form")
            text = marked(ui.tab(word("yaml", lang)), "tab-yaml")
        self.form_tab, self.text_tab, self.is_answered = form, text, False
        panels = ui.tab_panels(self.tabs, value=form, animated=False)
        with panels.props("keep-alive").classes("panels"):
            with ui.tab_panel(form):
                self.form = FormView(
                    writing,
                    lang,
                    clock=time.monotonic,
                    changed=changed,
                    typed=typed,
                    entered=entered,
                    chosen=chosen,
                    refused=lambda: ui.notify(word("cannot", lang), type="warning"),
                )
            with ui.tab_panel(text):
                self.text = self._editor(lang)
        self.tabs.on_value_change(lambda _: self._turn())
        said = {"yaml": "yaml", "help": "yaml_help", "completions": "completions"}
        self.words = json.dumps({key: word(name, lang) for key, name in said.items()})
        self.form.show(0)

    def _editor(self, lang: str) -> ui.codemirror:
        """Show the YAML text of the file, and how it is written without a mouse."""
        made = ui.codemirror(
            self.writing.text,
            language="YAML",
            theme="vscodeLight",
            indent="  ",
            line_wrapping=True,
        ).classes("yaml")
        marked(made, "yaml")
        ui.label(word("yaml_help", lang)).classes("quiet yaml-help")
        made.on_value_change(lambda event: self._typed(str(event.value)))
        return made

    def _turn(self) -> None:
        """Show in the tab that one turns to what the text says now."""
        self._show_text()
        self._answer()

    def _answer(self) -> None:
        """Let the text offer what can be written, once it is there; once more changes nothing."""
        if self.is_answered or self.tabs.value != self.text_tab.props["name"]:
            return
        self.is_answered = True
        ui.run_javascript(_ANSWER % {"id": self.text.id, "words": self.words})

    def _typed(self, text: str) -> None:
        if text != self.writing.text:
            self.writing.write(text, at=time.monotonic())
            self.changed()

    def show(self, paper: int, *, form: bool = True) -> None:
        """Show what the text says now; the form stays as it was while that is no YAML.

        Args:
            paper: where in the file the paper stands whose fields are shown.
            form: whether the fields may have changed, too.
        """
        self._show_text()
        if form and self.writing.source is not None:
            self.form.show(paper)

    def _show_text(self) -> None:
        """Show the text of the file where somebody sees it."""
        is_seen = self.tabs.value == self.text_tab.props["name"]
        if is_seen and self.text.value != self.writing.text:
            self.text.value = self.writing.text

    def enter(self, path: str) -> None:
        """Go to the field at *path*."""
        self.tabs.value = self.form_tab.props["name"]
        self.form.enter(path)

    def reveal(self, line: int) -> None:
        """Go to a line of the text, from 1."""
        self.tabs.value = self.text_tab.props["name"]
        self.text.run_method("revealLine", line)
