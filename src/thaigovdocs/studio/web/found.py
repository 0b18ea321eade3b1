"""What was found, on the page: words, where, and a click that mends."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Any

from nicegui import ui

from thaigovdocs.findings import Finding
from thaigovdocs.studio.web.parts import button, marked
from thaigovdocs.studio.words import word

MOST_SHOWN = 100
"""How many findings are listed at once."""


class FoundView:
    """The list of findings.

    Args:
        lang: of their words.
        shown: called with a finding that one wants to see.
        mended: called with the findings that are to be mended.
    """

    def __init__(
        self,
        lang: str,
        *,
        shown: Callable[[Finding], Any],
        mended: Callable[[Sequence[Finding]], Any],
    ) -> None:
        self.lang, self.shown, self.mended = lang, shown, mended
        self.said: Sequence[Finding] | None = None
        self.acts = True
        self.places: Container[int] = ()
        self.head = marked(ui.label("").classes("found-count").props("role=status"), "found-count")
        self.place = marked(ui.element("ol").classes("found"), "findings")

    def show(
        self, findings: Sequence[Finding], *, acts: bool = True, places: Container[int] = ()
    ) -> None:
        """Show *findings*.

        Args:
            findings: what was found.
            acts: whether they stand in a file that is written here; else they are numbered.
            places: the numbers of those that can be shown in a file that is not.
        """
        if findings == self.said:
            return
        self.acts, self.places = acts, places
        self.said = findings
        count = word("count", self.lang, count=len(findings))
        self.head.text = count if findings else word("no_findings", self.lang)
        self.place.clear()
        with self.place:
            for at, finding in enumerate(findings[:MOST_SHOWN]):
                self._finding(at, finding)
            fixes = [finding for finding in findings if finding.fix and acts]
            if len(fixes) > 1:
                words = word("fix_all", self.lang)
                button(words, lambda: self.mended(fixes), mark="mend-all", icon="done_all")

    def _finding(self, at: int, finding: Finding) -> None:
        with ui.element("li").classes(f"finding is-{finding.severity}"):
            number = "" if self.acts else f"{at + 1}. "
            head = f"{number}{finding.severity.word(self.lang)} {finding.code}"
            ui.label(head).classes("finding-head")
            ui.label(finding.message(self.lang))
            ui.label(finding.hint(self.lang)).classes("finding-hint")
            with ui.element("div").classes("finding-acts"):
                if (finding.origin.mark is not None) if self.acts else at in self.places:
                    words = word("show", self.lang)
                    made = button(words, lambda: self.shown(finding), mark=f"show:{at}")
                    made.props["aria-label"] = f"{words}: {finding.message(self.lang)}"
                if finding.fix is not None and self.acts:
                    words = word("fix", self.lang)
                    made = button(words, lambda: self.mended([finding]), mark=f"mend:{at}")
                    made.props["aria-label"] = f"{words}: {finding.message(self.lang)}"
